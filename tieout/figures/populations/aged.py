"""Who is of an age: "a 16-year-old girl", "girls under 16", "the members range from 20 to 50 years of age".

Belongs here: where an age keeps its people. Does not belong here: bare numbers behind a name (counted.py), other times
(lasting.py).
"""

from __future__ import annotations

from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.heads import is_person_noun
from tieout.figures.grammar.noun_after import after_number
from tieout.figures.grammar.noun_back import noun_ending_at
from tieout.figures.grammar.noun_before import before_number
from tieout.figures.grammar.noun_phrase import NounPhrase
from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.lexicon import AUXILIARIES, FINITE_VERBS
from tieout.figures.populations.meant import Earlier, subject_meant
from tieout.figures.reading import Reading
from tieout.lexicon import words

_IN_THEIR = frozenset({"their", "his", "her", "late", "early", "mid", "mid-", "middle"})
_ANYBODY = frozenset({"those", "persons", "anyone", "one"})
_OLD = frozenset({"old", "olds"})
_OF_AGE = frozenset({"age", "ages", "aged"})
_BEFORE_AGES = AUXILIARIES | {"both", "all"}
_BLURS = frozenset(
    {"mostly", "mainly", "largely", "usually", "generally", "all", "many", "most", "some", "currently", "only"}
)
_RANGING = frozenset({"range", "ranges", "ranged", "vary", "varied", "average", "averaged"})
_YOUNG = frozenset({"young", "old"})
_PRONOUNS = words("grammar", "pronouns") | {"who", "which", "that", "those"}
_NOBODY = _PRONOUNS | _OF_AGE


def who_is_aged(
    r: Reading, clauses: Clauses, number_tokens: set[int], people: str | None, earlier: Earlier
) -> tuple[NounPhrase | None, str | None]:
    """The noun phrase of those who are of an age, or else their words.

    Args:
        r: the age.
        clauses: the verbs of its sentence.
        number_tokens: tokens of all numbers of the sentence.
        people: those counted before it.
        earlier: asks for the clauses of the sentences before.
    """
    sentence, (first, after) = r.sentence, r.span
    behind = _behind_old(r, after, number_tokens)
    if behind is not None:
        return behind
    tokens = sentence.tokens
    if after < len(tokens) - 1 and tokens[after].lower == "for":
        phrase = after_number(sentence, after + 1, number_tokens)
        if phrase is not None and phrase.is_person:
            return phrase, None  # "the pension age is 55 for women"
    phrase = _before(sentence, first, number_tokens)
    if phrase is not None and not _is_no_noun(sentence, phrase):
        return phrase, None
    k = clauses.verb_before(first)
    k = clauses.verb_behind_opening(first) if k is None else k
    subject = clauses.subject(k) if k is not None else None
    if subject is None or k is None:
        return phrase, None
    said = sentence.words(subject.first, subject.after)
    if said.lower() not in _PRONOUNS:
        return None, said
    return None, (people if said.lower() == "they" else None) or subject_meant(clauses, k, earlier) or said


def _behind_old(r: Reading, token: int, number_tokens: set[int]) -> tuple[NounPhrase | None, str | None] | None:
    """ "a 16-year-old girl", "killed a 12 year old": who is told behind an age that is an attribute; None where it is
    none, or is that of somebody named before ("Ana Diaz, a 17-year-old student").
    """
    sentence, unit = r.sentence, r.mention.surface.rstrip().lower()
    if unit.endswith("s") or not unit[-1:].isalpha():
        return None
    tokens, i = sentence.tokens, token
    while i < len(tokens) and (tokens[i].word == "-" or tokens[i].lower in _OLD):
        i += 1
    if i == token and not sentence.text.startswith("-old", r.number.end - sentence.start):
        return None
    before = before_number(sentence, r.span[0], number_tokens)
    if before is not None and tokens[before.after_token].word == "," and _named(tokens, before.after_token - 1):
        return None
    phrase = after_number(sentence, i, number_tokens)
    after = i
    while after < len(tokens) and _named(tokens, after):
        after += 1
    if phrase is None and after > i:
        phrase = NounPhrase(sentence.words(i, after), tokens[after - 1].lower, i, after, True, "noun_after_number")
    return (phrase, None) if phrase is not None else (None, f"{' '.join(r.mention.surface.split())} old")


def _named(tokens: list[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].is_word and tokens[i].word[0].isupper()


def _before(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """The noun before an age; of "children, those under 16", the one before "those"."""
    tokens = sentence.tokens
    i = token - 1
    while i > 0 and tokens[i].lower in _IN_THEIR:
        i -= 1
    if i < token - 1 and tokens[i].lower == "in":
        # "the leaders of the club are in their late 70s"
        while i > 0 and (tokens[i - 1].lower in _BEFORE_AGES or not tokens[i - 1].is_word):
            i -= 1
        return noun_ending_at(sentence, i - 1, number_tokens) if i else None
    i = token
    while i > 1 and (tokens[i - 1].lower in _BLURS or (tokens[i - 1].lower == "as" and tokens[i - 2].lower in _YOUNG)):
        i -= 3 if tokens[i - 1].lower == "as" else 1  # "boys as young as twelve"
    if i < 1:
        return None
    phrase = before_number(sentence, i, number_tokens)
    if phrase is not None and sentence.tokens[phrase.after_token - 1].lower in _RANGING:
        phrase = before_number(sentence, phrase.after_token - 1, number_tokens) or phrase  # "the members range from"
    if phrase is not None and phrase.text.lower() in _ANYBODY:
        return before_number(sentence, phrase.first_token, number_tokens) or phrase
    return phrase


def _is_no_noun(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether what stands before an age is no noun: a verb, a pronoun, an adverb ("victims range from", "when they
    were", "averaging").
    """
    token = phrase.after_token - 1
    last = sentence.tokens[token]
    if phrase.is_person or is_person_noun(phrase.head, last.word):
        return last.lower in _PRONOUNS
    is_verb = token in sentence.verb_tokens or last.lower in FINITE_VERBS or last.lower.endswith(("ing", "ly", "ed"))
    return is_verb or last.lower in _NOBODY
