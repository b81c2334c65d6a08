"""The institutions that a sentence names, wherever they stand in it, and which families of deeds are theirs.

Belongs here: finding a court, the police, a ministry by their nouns; who of them does what. Does not belong here:
subjects and agents, which go before (actors.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tieout.figures.actors.complements import complement_after
from tieout.figures.actors.name_words import is_name
from tieout.figures.grammar.clause_verbs import known_verbs
from tieout.figures.grammar.sentences import Sentence, Token, pattern
from tieout.figures.grammar.word_search import WordSearch
from tieout.figures.lexicon import AUXILIARIES, REPORTING_VERBS, singular, verb_forms
from tieout.lexicon import load, words

_ROLES: dict[str, frozenset[str]] = {
    family: frozenset(word for kind in kinds for word in load("organisations")["kinds"][kind])
    for family, kinds in load("organisations")["roles"].items()
}
_GOVERNMENT = re.compile(r"(?:GO[A-Z]{1,3}|HMG|USG|IRIG|PRC|DPRK|ROK|SARG)")
_OWNING = re.compile(r"['’]s?$")
_MODIFIERS = words("organisations", "modifiers")
_DEEDS = words("organisations", "behind_bodies")
_NO_NOUNS = (
    AUXILIARIES
    | words("grammar", "prepositions")
    | words("grammar", "determiners")
    | words("grammar", "adverbs")
    | words("grammar", "pronouns")
    | words("grammar", "clause_openers")
    | words("grammar", "more_clause_openers")
    | {"and", "or", "but", "not", "to", "also"}
)
_SAYING = REPORTING_VERBS | frozenset(form for base in load("verbs")["opinions"] for form in (base, *verb_forms(base)))
_RECEIVING = frozenset(
    {"to", "for", "assist", "assisting", "help", "helping", "support", "supporting", "with", "against"}
)
_HOURS = WordSearch([r"hours\s+spent", r"time\s+spent"])
_MISSION = pattern(r"\b(?:Embassy|Consulate(?: General)?|Mission|Post|embassy|post|consulate)\b")
TO_HOURS = 2  # sentences before an entry of the list that say what it is
_ARTICLES = frozenset({"the", "a", "an"})
_APPOINTING = frozenset({"named", "appointed", "designated", "nominated", "hired", "created", "established"})
MOST_BEFORE = 5  # words before the noun of an institution that belong to its name


def has_role(family: str) -> bool:
    """Whether a family of deeds is that of certain institutions."""
    return family in _ROLES


def fitting(sentences: Iterable[Sentence], family: str, span: tuple[int, int] | None, after_phrase: int) -> str | None:
    """The one institution whose deeds a family is: of the figure's own sentence, which comes first, else of the nearest
    before it that names any; None where two fit.

    Args:
        sentences: the figure's own, then those before it, the nearest first.
        family: of the figure.
        span: tokens of the number in its own sentence; None where that is not among them.
        after_phrase: token behind what it counts.
    """
    nouns = _ROLES[family]
    own = range(span[0], after_phrase) if span is not None else None
    for sentence in sentences:
        found = _named(sentence, nouns, own, _RECEIVING if family == "funding" else frozenset())
        own = None
        if found:
            return found[0] if len({_key(name) for name in found}) == 1 else None
    return None


def mission_that_spent(sentences: Iterable[str]) -> str | None:
    """The mission whose staff's hours a list states that says no more than "hours spent on preparation": it is named in
    that sentence or nearest before it.
    """
    is_told = False
    for n, sentence in enumerate(sentences):
        is_told = is_told or _HOURS.search(sentence.lower()) is not None
        if not is_told and n == TO_HOURS:
            return None
        named = _MISSION.search(sentence) if is_told else None
        if named is not None:
            return named[0]
    return None


def _key(name: str) -> str:
    """What two names of one institution have in common: "court", "Tripoli court"."""
    return singular(name.split(" of ", maxsplit=1)[0].rsplit(" ", 1)[-1].lower())


def _named(sentence: Sentence, nouns: frozenset[str], own: range | None, not_behind: frozenset[str]) -> list[str]:
    """The institutions with one of the nouns, the longest names first.

    Args:
        sentence: to look in.
        nouns: of institutions.
        own: the tokens that a figure of the sentence counts; None in an earlier one, where who only says something does
            nothing.
        not_behind: words behind which a name is none of those looked for.
    """
    tokens = sentence.tokens
    found: list[str] = []
    for i, t in enumerate(tokens):
        word = t.lower
        if word not in nouns:  # most words: seen without a search
            if not t.word.isupper() and "'" not in word and "’" not in word:
                continue
            plain = _OWNING.sub("", t.word)
            if plain.lower() not in nouns and not ("government" in nouns and _GOVERNMENT.fullmatch(plain)):
                continue
        elif _is_modifier(tokens, i):
            continue
        if not (i in own if own is not None else _only_says(tokens, i)):
            first, after = _extent(sentence, i)
            before = next((tokens[j].lower for j in range(first - 1, -1, -1) if tokens[j].lower not in _ARTICLES), "")
            if before not in not_behind and before not in _APPOINTING:
                found.append(_OWNING.sub("", sentence.words(first, after)))
    return sorted(found, key=len, reverse=True)


def _is_modifier(tokens: list[Token], i: int) -> bool:
    """Whether the noun of an institution only describes the next one: "police officers", "court house"."""
    if i + 1 >= len(tokens) or not tokens[i + 1].is_word or tokens[i].word.endswith(("'s", "’s")):
        return False
    following = tokens[i + 1].lower
    if following in _DEEDS or tokens[i + 1].word[0].isupper() or following in _NO_NOUNS:
        return False
    return not (following.endswith(("ed", "ly")) or following in known_verbs())


def _only_says(tokens: list[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].lower in _SAYING


def _extent(sentence: Sentence, i: int) -> tuple[int, int]:
    """Tokens of the name around the noun at i."""
    tokens = sentence.tokens
    first = i
    while first > max(0, i - MOST_BEFORE) and (is_name(sentence, first - 1) or tokens[first - 1].lower in _MODIFIERS):
        first -= 1
    return first, complement_after(sentence, i + 1, len(tokens))
