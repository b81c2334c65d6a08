"""The noun phrase that stands before a number: "a child (less than 16)", "girls under 16", "refugees totaled 8,000".

Belongs here: the way back from a number to its noun. Does not belong here: the noun after a number (noun_after.py).
"""

from __future__ import annotations

from tieout.figures.grammar.heads import is_person_noun
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, PREPOSITIONS, NounPhrase
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.lexicon import AMOUNTS_TO, AUXILIARIES, singular
from tieout.lexicon import words

MOST_BETWEEN = 8  # words between the noun and the number
MOST_WORDS = 6
_BETWEEN = words("grammar", "between_noun_and_number") | AMOUNTS_TO | PREPOSITIONS | AUXILIARIES
_SOME = frozenset({"the", "a", "an", "some", "any", "their", "its", "his", "her"})
_OPENERS = _SOME | PREPOSITIONS | AUXILIARIES | CONJUNCTIONS


def before_number(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """The noun phrase that ends just before ``token``; None where another number or the end of a clause comes first."""
    tokens = sentence.tokens
    last = _last(sentence, token)
    if last is None or last in number_tokens:
        return None
    i = last
    while (
        i >= 0
        and last - i < MOST_WORDS
        and i not in number_tokens
        and (i == last or i not in sentence.verb_tokens)
        and tokens[i].is_word
        and tokens[i].lower not in _OPENERS
    ):
        i -= 1
    first = i + 1
    if first > last:
        return None
    head = singular(tokens[last].lower)
    is_person = is_person_noun(head, tokens[last].word)
    return NounPhrase(sentence.words(first, last + 1), head, first, last + 1, is_person, "noun_before_number")


def _last(sentence: Sentence, token: int) -> int | None:
    """Last token of the noun phrase before ``token``: before marks, prepositions, "aged", "at least" and the like."""
    tokens = sentence.tokens
    for i in range(token - 1, -1, -1):
        t = tokens[i]
        if token - 1 - i == MOST_BETWEEN or (t.is_word and t.lower not in _BETWEEN):
            return i
        if t.word in {";", "."}:
            return None
    return None
