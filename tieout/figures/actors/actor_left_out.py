"""Whom a number is said of by the name right before it, where a list leaves its verb out: "SFOR will post 550 soldiers,
the RS 1,200 police", "Egypt - 40; Yemen - 30".

Belongs here: a name and its number without a verb between them. Does not belong here: names that own (actor_clues.py),
subjects of verbs (clauses.py).
"""

from __future__ import annotations

from itertools import pairwise

from tieout.figures.actors.name_words import in_name, is_name
from tieout.figures.grammar.sentences import Sentence

_MARKS = frozenset({",", "-", "--"})
_BEFORE_NAME = frozenset({",", ";", ":", "(", "and", "while", "but"})
_BEHIND = frozenset({",", ";", ".", ":", ")", "and", "or", "but", "while"})
_ENDS_LABEL = frozenset({"-", "--", ":"})
_PLACING = frozenset({"in", "at", "near", "from", "to", "of", "for", "on", "by", "against", "between", "among", "with"})
_OWNING = ("'s", "’s", "s'", "s’")
MOST_WORDS = 5  # of such a name


def name_without_verb(sentence: Sentence, span: tuple[int, int]) -> str | None:
    """The name right before a number, behind a mark or "and", where a number before it has the verb that is left out;
    behind a name and a mark ("Egypt - 40"), where another number of the sentence stands likewise.
    """
    found = _name_before(sentence, span[0])
    if found is None:
        return _label_of_entry(sentence, span[0])
    first, after = found
    tokens = sentence.tokens
    opened = first - 1 - (first > 0 and tokens[first - 1].lower == "the")
    if after == span[0] or tokens[after].word == ",":
        if opened < 1 or tokens[opened].lower not in (_BEFORE_NAME if after == span[0] else {";", ":"}):
            return None
        return sentence.words(first, after) if _has_verb(sentence, opened) else None
    if opened >= 0 and tokens[opened].lower in _PLACING:
        return None  # "boats in Elm Bay - 40"
    if span[1] < len(tokens) and tokens[span[1]].lower not in _BEHIND:
        return _label_of_entry(sentence, span[0])
    likewise = (
        other is not None and other[1] < a and tokens[other[1]].word == tokens[after].word
        for a, _, _ in sentence.mentions
        if a != span[0]
        for other in [_name_before(sentence, a)]
    )
    return sentence.words(first, after) if any(likewise) else None


def _label_of_entry(sentence: Sentence, number: int) -> str | None:
    """The name that begins the entry of a list in which a number stands, where another entry begins likewise: "Togo -
    two boats for 5 days; Benin - one boat".
    """
    tokens = sentence.tokens
    if ";" not in sentence.text:
        return None
    ends = [-1, *(i for i, t in enumerate(tokens) if t.word == ";"), len(tokens)]
    labels = [_label(sentence, a + 1, b) for a, b in pairwise(ends)]
    own = next(k for k, end in enumerate(ends[1:]) if number < end)
    found = labels[own]
    if found is None or any(t.word in {"(", ")"} for t in tokens[found[1] : number]) or found[1] >= number:
        return None
    mark = tokens[found[1]].word
    is_list = any(k != own and label and tokens[label[1]].word == mark for k, label in enumerate(labels))
    return sentence.words(*found) if is_list else None


def _label(sentence: Sentence, first: int, end: int) -> tuple[int, int] | None:
    """Tokens of the name before the mark that ends the label of an entry; behind a colon that opens the list."""
    tokens = sentence.tokens
    colons = [i for i in range(first, end) if tokens[i].word == ":"]
    for opens in (first, *(i + 1 for i in colons)):
        begin = opens + (opens < end and tokens[opens].lower in {"and", "the"})
        after = begin
        while after < end and after - begin < MOST_WORDS and in_name(sentence, after):
            after += 1
        if begin < after < end and tokens[after].word in _ENDS_LABEL:
            return begin, after
    return None


def _has_verb(sentence: Sentence, opened: int) -> bool:
    """Whether the number before a token has a subject like the name behind that token: none that is told of the name
    right before it ("gives Diaz 37 percent, Mora 12", "puts Diaz at 37 percent").
    """
    before = [(a, b) for a, b, _ in sentence.mentions if b <= opened]
    if not before or (max(before)[1] == opened and sentence.tokens[opened].word == "("):
        return False  # "60 million (BPS 40 million)"
    number = max(before)
    if number[0] and sentence.tokens[number[0] - 1].lower in _PLACING:
        return False
    return _name_before(sentence, number[0]) is None or name_without_verb(sentence, number) is not None


def _name_before(sentence: Sentence, number: int) -> tuple[int, int] | None:
    """Tokens of the name that ends before a number, or before the mark before it."""
    tokens = sentence.tokens
    after = number - (number > 0 and tokens[number - 1].word in _MARKS)
    first = after
    while first > 0 and after - first < MOST_WORDS and in_name(sentence, first - 1):
        first -= 1
    while first < after and not is_name(sentence, first):
        first += 1
    if first >= after or not is_name(sentence, after - 1) or tokens[after - 1].word.endswith(_OWNING):
        return None
    return None if any(c.isdigit() for t in tokens[first:after] for c in t.word) else (first, after)
