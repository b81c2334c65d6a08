"""What follows a head and belongs to the population: "from Central America", "dealt with the sale of forged stamps".

Belongs here: where a complement ends. Does not belong here: the phrase before it (noun_after.py).
"""

from __future__ import annotations

from tieout.figures.grammar.heads import is_head
from tieout.figures.grammar.noun_joints import conjoins_nouns
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, PREPOSITIONS
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.lexicon import AUXILIARIES, FINITE_VERBS, REPORTING_VERBS
from tieout.lexicon import words

LONGEST = 10  # words of the complement of a head that says little
LONGEST_TAIL = 2  # words beyond it, to the end of a noun
LONGEST_SHORT = 5  # words of any other
_HEADS = words("grammar", "heads_with_complement")
_OPENERS = words("grammar", "complement_openers")
_ENDS_SHORT = PREPOSITIONS | AUXILIARIES | CONJUNCTIONS | FINITE_VERBS | REPORTING_VERBS


def after_complement(sentence: Sentence, i: int, number_tokens: set[int], head: str) -> int:
    """Token after the complement that begins at token i, or i where none does.

    After most heads it is short ("from Central America", "of victims", "at risk"), after "cases", "scholarships" and
    the like it may be long ("dealt with the sale of forged stamps", "to high school students").
    """
    if head in _HEADS:
        after = _after_long(sentence, i, number_tokens)
        if after > i:
            return after
    return _after_short(sentence, i, number_tokens)


def _after_long(sentence: Sentence, i: int, number_tokens: set[int]) -> int:
    tokens = sentence.tokens
    if i + 1 >= len(tokens) or tokens[i].lower not in _OPENERS:
        return i
    j = i
    while j < len(tokens) and j - i <= LONGEST and j not in number_tokens and tokens[j].is_word:
        if tokens[j].lower in AUXILIARIES or (j > i + 1 and _is_verb(sentence, j)):
            break
        if j > i + 1 and tokens[j].lower in {"in", "during", "since", "under"}:
            break
        if tokens[j].lower == "and" and not conjoins_nouns(sentence, j, number_tokens):
            break
        j += 1
    if j - i > LONGEST:  # "from families with limited economic | resources": no further, but to the end of its noun
        j = _end_of_noun(sentence, j, number_tokens)
    while j > i and tokens[j - 1].lower in PREPOSITIONS:
        j -= 1
    # "cases in Ghana": a place, which is no part of the population
    is_place = tokens[i].lower in {"in", "on"} and tokens[i + 1].word[0].isupper()
    return j if j > i + 1 and not is_place else i


def _end_of_noun(sentence: Sentence, j: int, number_tokens: set[int]) -> int:
    """Behind the words from token j on that go on with a noun begun before it."""
    tokens = sentence.tokens
    if tokens[j - 1].lower in _ENDS_SHORT:
        return j
    for k in range(j, min(j + LONGEST_TAIL, len(tokens))):
        if k in number_tokens or not tokens[k].is_word or tokens[k].lower in _ENDS_SHORT or _is_verb(sentence, k):
            return k
    return min(j + LONGEST_TAIL, len(tokens))


def _is_verb(sentence: Sentence, j: int) -> bool:
    """Whether the word at token j is what those named right before it do: "groups of arsonists torched"."""
    return j in sentence.verb_tokens and is_head(sentence.tokens[j - 1])


def _after_short(sentence: Sentence, i: int, number_tokens: set[int]) -> int:
    tokens = sentence.tokens
    if i >= len(tokens) or tokens[i].lower not in {"from", "of", "at", "with", "for"}:
        return i
    j = i + 1
    while j < len(tokens) and j - i <= LONGEST_SHORT and j not in number_tokens and tokens[j].is_word:
        if tokens[j].lower in _ENDS_SHORT or (j > i + 1 and _is_verb(sentence, j)):
            break
        j += 1
    return j if j > i + 1 else i
