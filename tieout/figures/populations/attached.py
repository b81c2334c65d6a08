"""What a time goes with where no verb stands between the two: "Paz, in power for 28 years", "his first year in office".

Belongs here: names and nouns that a time is attached to. Does not belong here: what the verb of its clause is said of
(said_of.py), the noun right behind a time (lasting.py).
"""

from __future__ import annotations

from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.noun_back import noun_ending_at
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.populations.clause_words import ENDS, LINKS, end_of_part, join, noun_begins, noun_words
from tieout.figures.populations.meant import Earlier, meant, subject_meant

MOST_OF_APPOSED = 4  # tokens of "in power for" behind a comma
_IN_OFFICE = frozenset({"in", "as", "at", "on"})
_OFFICES = frozenset(
    {"office", "power", "prison", "jail", "custody", "detention", "parliament", "exile", "captivity", "opposition"}
)
_POSSESSIVES = frozenset({"his", "her", "their", "its"})
_APPOSED = frozenset(
    {"in", "on", "at", "under", "valid", "effective", "available", "open", "closed", "good", "pregnant"}
)


def attached_to(clauses: Clauses, span: tuple[int, int], led: int) -> str | None:
    """Of whom or what a time is told that no verb leads to.

    Args:
        clauses: the verbs of its sentence.
        span: tokens of the time.
        led: the first token of the words that lead to it.
    """
    return _apposed(clauses, led) or _named_behind(clauses.sentence, span[1]) or _in_part(clauses, led)


def _apposed(clauses: Clauses, led: int) -> str | None:
    """ "Paz, in power for 28 years", "a permit, valid for one year": the noun before a comma with what follows it."""
    sentence, tokens = clauses.sentence, clauses.sentence.tokens
    comma = next((i for i in range(led - 1, max(-1, led - 2 - MOST_OF_APPOSED), -1) if tokens[i].word == ","), None)
    if comma is None or comma < 1 or comma + 1 >= led or tokens[comma + 1].lower not in _APPOSED:
        return None
    if any(comma < v.first < led for v in clauses.verbs):
        return None
    phrase = noun_ending_at(sentence, comma - 1, sentence.number_tokens())
    return join(phrase.text, sentence.words(comma + 1, led)) if phrase is not None else None


def _named_behind(sentence: Sentence, token: int) -> str | None:
    """ "12 years for Diaz": the name right behind "for"."""
    tokens = sentence.tokens
    if token + 1 >= len(tokens) or tokens[token].lower != "for" or sentence.text.isupper():
        return None
    after = token + 1
    while after < len(tokens) and tokens[after].is_word and tokens[after].word[0].isupper():
        after += 1
    return sentence.words(token + 1, after) if after > token + 1 else None


def _in_part(clauses: Clauses, led: int) -> str | None:
    """ "..., with numerous arrests of smugglers in the last 16 years": the noun of a part without a verb."""
    sentence, tokens = clauses.sentence, clauses.sentence.tokens
    i = led - 1
    while i > 0 and tokens[i].word not in ENDS:
        i -= 1
    if i < 1 or i + 1 >= led or tokens[i + 1].lower != "with" or not clauses.finite_tokens.isdisjoint(range(i, led)):
        return None
    return noun_words(sentence, noun_begins(sentence, i + 2, led), led)


def in_office(clauses: Clauses, span: tuple[int, int], k: int | None, earlier: Earlier) -> str | None:
    """ "his first six months in office", "Paz's two years as mayor": whose time it is, with what he is.

    Args:
        clauses: the verbs of its sentence.
        span: tokens of the time.
        k: index of its verb.
        earlier: asks for the clauses of the sentences before.
    """
    sentence, tokens = clauses.sentence, clauses.sentence.tokens
    following = [t.lower for t in tokens[span[1] : span[1] + 2]]
    if len(following) < 2 or following[0] not in _IN_OFFICE:
        return None
    i = max(0, span[0] - 1)
    while i > 0 and tokens[i].lower in LINKS and tokens[i].lower not in _POSSESSIVES:
        i -= 1
    who, word = None, tokens[i].lower
    if word in _POSSESSIVES:
        who = meant(clauses, (k if k is not None else -1) + 1, word, earlier)
    elif word.endswith(("'s", "’s")):
        owner = noun_ending_at(sentence, i, sentence.number_tokens())
        who = owner.text[:-2] if owner is not None else None
    elif k is not None and following[1] in _OFFICES:
        who = subject_meant(clauses, k, earlier)
        phrase = clauses.subject(k)
        if who is None and phrase is not None and tokens[phrase.first].lower in _POSSESSIVES:
            who = meant(
                clauses, k, tokens[phrase.first].lower, earlier
            )  # "His popularity is ... after a year in office"
    return join(who, sentence.words(span[1], end_of_part(sentence, span[1]))) if who else None
