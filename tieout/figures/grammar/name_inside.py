"""Names, models and sizes between a number and its noun: "12 Hale & Booth M7B hunting guns", "five Oslo-built 60-ft
fishing boats", "nine Hale & Booth .22 caliber pistols".

Belongs here: what a phrase passes over on the way to a head that is still to come. Does not belong here: where the
phrase begins and ends (noun_after.py), conjunctions and commas (noun_joints.py).
"""

from __future__ import annotations

from tieout.figures.grammar.heads import is_head, is_plural
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, STOPS
from tieout.figures.grammar.sentences import Sentence

MOST_OF_MODEL = 6  # tokens of a number inside a phrase, with its marks and unit
MOST_TO_HEAD = 4  # words between such a number and the head
MOST_OF_NAME = 10  # tokens of a name from its "of" to the plural behind it
_AROUND_ACRONYM = frozenset({"(", ")", '"', "“", "”"})
_INSIDE = frozenset({".", "-", "/", "x", "×", "#"})


def length_of_name(sentence: Sentence, i: int, first: int, number_tokens: set[int], counts_many: bool) -> int:
    """Tokens at ``i`` that go on with a name or compound in a phrase from ``first``; 0 where none do."""
    tokens = sentence.tokens
    if i + 1 >= len(tokens):
        return 0
    if tokens[i].word == "&":
        return 2 if tokens[i + 1].is_word and tokens[i - 1].word[0].isupper() else 0
    if is_compound(sentence, i):
        return 2
    if tokens[i].lower == "of":
        return _name_with_of(sentence, i, first, number_tokens) if counts_many else 0
    if tokens[i].word == "," and counts_many and not any(is_head(t) for t in tokens[first:i]):
        is_size = i + 2 < len(tokens) and tokens[i + 1].word[0].isdigit() and tokens[i + 2].word == "-"
        size = _model(sentence, i + 1, number_tokens) if is_size else 0
        return size + 1 if size else 0  # "three televised, 60-minute debates"
    is_number = i in number_tokens or tokens[i].word[0].isdigit()
    if not counts_many or not (is_number or tokens[i].word in _INSIDE) or any(is_head(t) for t in tokens[first:i]):
        return 0
    return _model(sentence, i, number_tokens)


def is_acronym(sentence: Sentence, i: int) -> bool:
    """Whether token i is an acronym before words in small letters: "US soldiers", "WHO experts"."""
    word, tokens = sentence.tokens[i].word, sentence.tokens
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    is_capital = len(word) > 1 and word.isupper() and word.isalpha()
    return is_capital and following is not None and following.is_word and not following.word.isupper()


def is_compound(sentence: Sentence, i: int) -> bool:
    """Whether token i is a hyphen inside one word: "U.S.-donated"."""
    tokens = sentence.tokens
    if not 0 < i < len(tokens) - 1 or tokens[i].word != "-" or not (tokens[i - 1].is_word and tokens[i + 1].is_word):
        return False
    return sentence.end_of(i - 1) == sentence.starts()[i] == sentence.starts()[i + 1] - 1


def _name_with_of(sentence: Sentence, i: int, first: int, number_tokens: set[int]) -> int:
    """Tokens from "of" on that a name has before the plural that it describes: "forty Ministry of Labor (MOL)
    inspectors".
    """
    tokens = sentence.tokens
    if not all(t.is_word and t.word[0].isupper() and not is_plural(t.lower) for t in tokens[first:i]):
        return 0
    if sentence.text.isupper():
        return 0
    named = 0
    for k in range(i + 1, min(i + MOST_OF_NAME, len(tokens))):
        t = tokens[k]
        if k in number_tokens:
            return 0
        if t.word in _AROUND_ACRONYM or (t.word[0].isupper() and t.is_word) or t.lower in {"of", "and", "the"}:
            named += t.is_word and t.word[0].isupper()
            continue
        is_end = named and t.is_word and is_plural(t.lower) and tokens[k - 1].lower not in {"of", "and", "the"}
        return k - i if is_end and k not in sentence.verb_tokens else 0
    return 0


def _model(sentence: Sentence, i: int, number_tokens: set[int]) -> int:
    """Tokens of a model or size at ``i``, where a plural that it describes follows: a number of several has one."""
    tokens, k = sentence.tokens, i
    inside = sentence.mention_within(i, i + 1)
    is_named = tokens[i - 1].word[0].isupper() or any(c.isdecimal() for c in tokens[i - 1].word)
    is_size = i + 1 < len(tokens) and tokens[i + 1].word == "-"  # "four large 12-man teams"
    if not (is_named or is_size) and inside is not None and inside[2].kind == "count":
        return 0  # "4,500 of the remaining 31,000 rifles"
    while k < len(tokens) and (k in number_tokens or tokens[k].word[0].isdigit() or tokens[k].word in _INSIDE):
        k += 1
    if k == i or k - i > MOST_OF_MODEL or not any(tokens[j].word[0].isdigit() for j in range(i, k)):
        return 0
    for j in range(k, min(k + MOST_TO_HEAD, len(tokens))):
        t = tokens[j]
        if not t.is_word or j in number_tokens or j in sentence.verb_tokens:
            return 0
        if t.lower in STOPS or t.lower in CONJUNCTIONS:
            return 0
        if is_plural(t.lower):
            return k - i
    return 0
