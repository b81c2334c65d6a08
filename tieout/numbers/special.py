"""Figures with a form of their own: votes, "one in five", "doubled", "a couple of", "under-18s".

Belongs here: numbers that are not a cardinal with a unit. Does not belong here: cardinals, ranges.
"""

from __future__ import annotations

import re
from decimal import Decimal

from tieout.lexicon import load, words
from tieout.numbers import kinds
from tieout.numbers.context import left_words, next_word
from tieout.numbers.model import NumberMention
from tieout.numbers.qualifiers import bounds, qualifier_before
from tieout.numbers.quantities import Quantity, read_quantity
from tieout.numbers.reading import Reading, figure
from tieout.numbers.tokens import WEAK_FACTOR, Atom
from tieout.numbers.values import WS, share

_PAIR_JOIN = re.compile(rf"-to-|-|–|{WS}to{WS}")
_CLOSED = re.compile(
    rf"[.,;:)?!\"]|$|{WS}(?:in|on|against|for|by|over|ratio|margin|majority|odds|favorite|favourite|outsider)(?![a-z])"
)
_OR_TWO = re.compile(
    rf"(?<![a-z])(?:next|last|past|another|an?){WS}(second|minute|hour|day|week|month|year|decade){WS}or{WS}$"
)
_CLOSED_TIME = re.compile(
    rf"[.,;:)?!\"]|$|{WS}(?:ago|later|in|of|before|after|to|and|from|at|but|with|until|longer|more|weekly|daily|a|per|each|every|earlier|off|away|behind|ahead)(?![a-z])"
)
_FACTOR_NEXT = words("number_phrases", "factor_next")
_FACTOR_BEFORE = words("number_phrases", "factor_before")
_COUPLE_BEFORE = words("number_phrases", "couple_before")
_PAIR_OF = re.compile(rf"{WS}of{WS}(?:[a-z-]+{WS})??([a-z-]+s|men|women|people|children)(?![a-z])")
_PAIR_THINGS = words("number_phrases", "pair_things")
_COUPLE = re.compile(rf"{WS}(?:of|more)(?![a-z])")
_PORTION = re.compile(rf"{WS}(in|out{WS}of)(?:{WS}every)?{WS}|-(in|out-of)-")
# "one adult in three", "one person out of ten"
_PORTION_OF = re.compile(
    rf"{WS}(?:[a-z]+ )?(?!day|year|week|month|time|only|each|them)[a-z]+{WS}(?:in|out{WS}of){WS}(?:every{WS})?"
)
_PEOPLE = words("number_phrases", "people_words") | {"household", "family"}
_THINGS = words("number_phrases", "count_nouns") | words("number_phrases", "vehicles")
_STANDS_ALONE = re.compile(rf"[.,;:)?!]|$|{WS}(?:{'|'.join(load('numbers')['behind_a_part'])})(?![a-z])")
_WHOLES = frozenset(Decimal(n) for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10000, 100000, 1000000))
_TENS = frozenset(Decimal(10**n) for n in range(1, 7))
_TO_NONE = re.compile(rf"{WS}to{WS}(?:nil|none|nothing)(?![a-z])")
_NIL = re.compile(r"-(?:nil|love|all)(?![a-z])")
_SETS = re.compile(rf"[0-7]-[67](?: \([0-9]{{1,2}}-[0-9]{{1,2}}\))?,?{WS}(?:and{WS})?[0-7]-[0-7](?![0-9-])")
_NEXT_SET = frozenset((", ", " (", " ", "), ", "; ", " and ", ", and "))
_BEHIND_A_SCORE = words("number_phrases", "behind_a_score")
_BEFORE_A_SCORE = words("number_phrases", "before_a_score")
_BEHIND_SIDES = frozenset(("to", "against", "at", "in", "after", "by", "with", "on", "and"))
_UNDER = re.compile(r"(?<![a-z])(under|over)[- ]$")


def portion(reading: Reading, first: Quantity, floor: int) -> NumberMention | None:
    """ "one in five", "9 out of 10": a share of a round whole, as percent."""
    text, low, atoms = reading.text, reading.low, reading.atoms
    if first.unit or first.num.scale != 1 or first.after >= len(atoms) or not 0 < first.value < 100:
        return None
    joined = _PORTION.match(low, first.end) or (_PORTION_OF.match(low, first.end) if first.value == 1 else None)
    if not joined or atoms[first.after].start != joined.end():
        return None
    whole = read_quantity(text, low, atoms, first.after, joined.end())
    if whole is None or whole.unit or whole.value <= first.value or not _is_whole(text, first, whole):
        return None
    if joined.re is _PORTION_OF and not (_STANDS_ALONE.match(low, whole.end) or _is_of_people(low, joined, whole)):
        return None  # "one man in two cars"
    if "in" in joined.groups() and first.value > 1 and whole.value not in _TENS:
        if (follower := next_word(low, whole.end)) != "" and follower not in _PEOPLE:
            return None
    qualifier = qualifier_before(low, first.start, floor)
    value = share(first.value, whole.value)
    value_low, value_high = bounds(value, qualifier)
    return figure(first.start, whole.end, "percent", value_low, value_high, "percent", qualifier or "exact", "portion")


def _is_of_people(low: str, joined: re.Match[str], whole: Quantity) -> bool:
    """ "one adult in three smokes", not "one man in three cars"."""
    return (
        any(f"{noun}s" in _PEOPLE or noun in _PEOPLE for noun in joined.group().split())
        and next_word(low, whole.end) not in _THINGS
    )


def _is_whole(text: str, first: Quantity, whole: Quantity) -> bool:
    """Whether a share may be of so many: round numbers, and any that "1 in" stands before in digits."""
    if whole.value in _WHOLES or (first.value == 1 and whole.num.scale >= 1000):
        return True
    if first.value == 1 and whole.is_digits and "," in text[whole.start : whole.end]:
        return True
    return (
        text[first.start : first.end] == "1"
        and whole.is_digits
        and not 1500 <= whole.value <= 2100
        and whole.num.scale == 1
        and whole.value < 10000
    )


def vote(reading: Reading, first: Quantity) -> NumberMention | None:
    """ "passed 95 to 0": two counts of votes; "won 3-1": a score, which is no figure."""
    text, low, atoms = reading.text, reading.low, reading.atoms
    if first.start < reading.votes_until:
        return figure(first.start, first.end, "vote", first.value, first.value, "vote", "exact", "vote")
    if first.unit or first.num.scale != 1:
        return None
    if (none := _TO_NONE.match(low, first.end)) and kinds.vote_around(low, first.start, none.end()):
        return figure(first.start, first.end, "vote", first.value, first.value, "vote", "exact", "vote")
    if nil := _NIL.match(low, first.end):
        return NumberMention(first.start, nil.end(), "other", False, None, None, None, None, "score")
    joined = _PAIR_JOIN.match(low, first.end)
    if not joined or first.after >= len(atoms) or atoms[first.after].start != joined.end():
        return None
    second = read_quantity(text, low, atoms, first.after, joined.end())
    if second is None or second.unit or second.num.scale != 1:
        return None
    if kinds.vote_around(low, first.start, second.end) and next_word(text, second.end).lower().rstrip("s") not in (
        "year",
        "month",
    ):
        last = left_words(low, first.start, 0, 40)
        is_change = last[-1:] == ["from"] and joined.group() not in "-–"
        if not is_change and (first.value > second.value or "vote" in last or "passed" in last):
            reading.votes_until = second.end
            return figure(first.start, first.end, "vote", first.value, first.value, "vote", "exact", "vote")
    if second.value == 1 < first.value and joined.group() not in "-–":
        if left_words(low, first.start, 0, 16)[-1:] != ["from"] and _CLOSED.match(low, second.end):
            return NumberMention(first.start, second.end, "other", False, None, None, None, None, "ratio")
    if (
        joined.group() in "-–"
        and first.is_digits
        and second.is_digits
        and (first.value >= second.value or _more_scores(reading, first) or _is_behind(text, low, first, second))
    ):
        return NumberMention(first.start, second.end, "other", False, None, None, None, None, "score")
    return None


def _is_behind(text: str, low: str, first: Quantity, second: Quantity) -> bool:
    """ "came back from 0-2 down", "lost 1-3 to them": the score of the side that is behind."""
    if second.value > 30 or second.family or first.num.end - first.num.start > 2:
        return False
    follower = next_word(text, second.end).lower()
    if follower in _BEHIND_A_SCORE:
        return True
    return (
        (not follower or follower in _BEHIND_SIDES)
        and left_words(low, first.start, 0, 16)[-1:] != ["from"]
        and not _BEFORE_A_SCORE.isdisjoint(left_words(low, first.start, 0, 24)[-2:])
    )


def _more_scores(reading: Reading, first: Quantity) -> bool:
    """ "6-4, 3-6, 7-6 (7-5)": the sets of a match."""
    last = reading.mentions[-1] if reading.mentions else None
    if last is not None and last.rule == "score" and reading.low[last.end : first.start] in _NEXT_SET:
        return True
    return _SETS.match(reading.low, first.start) is not None


def factor(text: str, low: str, atom: Atom, floor: int) -> NumberMention | None:
    """ "doubled", "a tenfold rise", "double the number": a multiple; "double standard" is none."""
    word = low[atom.start : atom.end]
    if atom.kind == WEAK_FACTOR and not word.endswith("fold"):
        follower = next_word(text, atom.end).lower()
        left = left_words(low, atom.start, floor, 16)
        if follower not in _FACTOR_NEXT and not (left and left[-1] in _FACTOR_BEFORE):
            return NumberMention(atom.start, atom.end, "other", False, None, None, None, None, "name")
    if text[atom.start].isupper() and next_word(text, atom.end)[:1].isupper() and not text[atom.end - 1].isupper():
        return NumberMention(atom.start, atom.end, "other", False, None, None, None, None, "name")
    qualifier = qualifier_before(low, atom.start, floor)
    assert atom.value is not None
    value_low, value_high = bounds(atom.value, qualifier)
    return figure(atom.start, atom.end, "multiple", value_low, value_high, "multiple", qualifier or "exact", "factor")


def couple(low: str, atom: Atom, floor: int) -> NumberMention | None:
    """ "a couple of" is about two; "the couple" are a pair of people."""
    left = left_words(low, atom.start, floor, 12)
    if low[atom.start] == "p":
        pair = _PAIR_OF.match(low, atom.end)
        if pair and left[-1:] in (["a"], ["another"]) and pair.group(1) not in _PAIR_THINGS:
            return figure(atom.start, atom.end, "count", atom.value, atom.value, None, "exact", "pair")
        return NumberMention(atom.start, atom.end, "pronoun", False, None, None, None, None, "pair")
    if left and left[-1] in _COUPLE_BEFORE and _COUPLE.match(low, atom.end):
        return figure(atom.start, atom.end, "count", atom.value, atom.value, None, "approximate", "couple")
    return NumberMention(atom.start, atom.end, "pronoun", False, None, None, None, None, "couple")


def or_two(low: str, atom: Atom, floor: int) -> NumberMention | None:
    """ "a year or two": one to two years."""
    begin = max(floor, atom.start - 24)
    found = _OR_TWO.search(low[begin : atom.start])
    if found is None or not _CLOSED_TIME.match(low, atom.end):
        return None
    start = begin + found.start(1)
    return figure(start, atom.end, "duration", Decimal(1), Decimal(2), found.group(1), "range", "or_two")


def read_under_plural(reading: Reading, atom: Atom, end: int, floor: int) -> NumberMention | None:
    """ "under-18s", "over 65s": an age group."""
    found = _UNDER.search(reading.low[max(floor, atom.start - 8) : atom.start])
    if found is None or atom.value is None or atom.value > 120:
        return None
    qualifier = "less_than" if found.group(1) == "under" else "more_than"
    value_low, value_high = bounds(atom.value, qualifier)
    return figure(atom.start, end, "age", value_low, value_high, "year", qualifier, "under_plural")
