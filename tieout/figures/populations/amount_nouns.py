"""Nouns of amounts that say little alone ("a 35% stake", "a two percent charge"), with what they are in, to or on.

Belongs here: when such a noun goes on, and how far. Does not belong here: where an amount has its noun (amounts.py),
what follows other nouns (noun_complement.py).
"""

from __future__ import annotations

from dataclasses import replace

from tieout.figures.grammar.heads import is_plural
from tieout.figures.grammar.noun_after import after_number
from tieout.figures.grammar.noun_phrase import NounPhrase
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.lexicon import OF_TIME
from tieout.lexicon import words

_SAYS_LITTLE = words("grammar", "changes") | words("grammar", "funds") | words("grammar", "amount_heads")
TO_CLAUSE_END = 8  # tokens
_LIKELY = frozenset({"chance", "probability", "likelihood", "odds", "risk"})
_OPENERS = frozenset({"in", "to", "on", "over", "among", "of", "for"})
_DETERMINERS = words("grammar", "determiners") | words("grammar", "articles_and_owners")
_MONTHS = words("dates", "months")


def told_fully(sentence: Sentence, phrase: NounPhrase, number_tokens: set[int]) -> NounPhrase:
    """A phrase whose head says little, together with the noun phrase that a preposition joins to it."""
    tokens, i = sentence.tokens, phrase.after_token
    if phrase.head in _LIKELY and i + 2 < len(tokens) and tokens[i].lower == "that":
        after = next(
            (k for k in range(i, min(i + TO_CLAUSE_END, len(tokens))) if not tokens[k].is_word), i + TO_CLAUSE_END
        )
        return replace(phrase, text=sentence.words(phrase.first_token, min(after, len(tokens))))
    if phrase.head not in _SAYS_LITTLE or i + 1 >= len(tokens) or tokens[i].lower not in _OPENERS:
        return phrase
    first = i + 1
    while first < len(tokens) - 1 and tokens[first].lower in _DETERMINERS:
        first += 1
    own = sentence.words(phrase.first_token, i)
    is_bare = first == i + 1 and tokens[first].word.islower() and not is_plural(tokens[first].lower)
    is_to_do = tokens[i].lower == "to" and is_bare  # "payments to offset losses"
    if len(phrase.text) > len(own) or is_to_do:
        return phrase
    if not tokens[first].is_word or first in number_tokens or tokens[first].lower in _MONTHS:
        return phrase
    joined = after_number(sentence, first, number_tokens)
    if joined is None or joined.head in OF_TIME or joined.head.endswith("ing"):
        return phrase
    return replace(phrase, text=f"{own} {sentence.words(i, first)} {joined.text}")
