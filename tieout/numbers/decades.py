"""Plurals of round numbers: "in his 60s" is an age, "100s of" is vague, "the sixties" a period.

Belongs here: what "s" behind a round number means. Does not belong here: decades with a century ("the 1960s").
"""

from __future__ import annotations

import re
from decimal import Decimal

from tieout.lexicon import load
from tieout.numbers.compose import compose
from tieout.numbers.model import NumberMention
from tieout.numbers.qualifiers import qualifier_before
from tieout.numbers.reading import Reading, figure
from tieout.numbers.tokens import VAGUE, Atom
from tieout.numbers.values import WS, times

_OWNERS = "|".join(load("number_phrases")["owners"])
_PART = rf"(?:early|mid|middle|late)(?:{WS}|-)(?:to(?:{WS}|-)(?:early|mid|late)(?:{WS}|-))?"
_OWNED = re.compile(rf"(?<![a-z])(?:{_OWNERS}){WS}(?:{_PART})?$")
_LATE = re.compile(rf"(?<![a-z])(?:in|aged){WS}{_PART}$")
_OF = re.compile(rf"{WS}of{WS}")
_POWERS = frozenset(Decimal(10**power) for power in (1, 2, 3, 4, 5, 6))


def age_in_decades(low: str, start: int, end: int, value: Decimal | None, floor: int) -> NumberMention | None:
    """ "in his 60s", "in her mid-thirties": an age of 60 to 69."""
    if value is None or value % 10 or not 20 <= value <= 90:
        return None
    window = low[max(floor, start - 32) : start]
    if not _OWNED.search(window) and not _LATE.search(window):
        return None
    return figure(start, end, "age", value, value + 9, "year", "range", "decade_of_life")


def next_decade(reading: Reading, atom: Atom, end: int) -> NumberMention | None:
    """ "in their 20's and 30's": the second decade of life."""
    last = reading.mentions[-1] if reading.mentions else None
    if last is None or last.rule != "decade_of_life" or atom.value is None or atom.value % 10:
        return None
    if reading.low[last.end : atom.start].strip() not in ("and", "or", "to", ",", "-"):
        return None
    return figure(atom.start, end, "age", atom.value, atom.value + 9, "year", "range", "decade_of_life")


def decade_word(atom: Atom) -> NumberMention:
    """ "the sixties": a period."""
    return NumberMention(atom.start, atom.end, "period", False, None, None, None, None, "decade")


def plural_digits(reading: Reading, index: int, end: int, floor: int) -> NumberMention | None:
    """ "100s of people", "10s of thousands": the least they can mean, as with "hundreds"."""
    low, atoms, atom = reading.low, reading.atoms, reading.atoms[index]
    joined = _OF.match(low, end)
    if atom.value not in _POWERS or joined is None or low[end - 2] in "'’":
        return None
    assert atom.value is not None
    value = times(atom.value, Decimal(2))
    if index + 1 < len(atoms) and atoms[index + 1].start == joined.end() and atoms[index + 1].kind == VAGUE:
        more = compose(reading.text, low, atoms, index + 1, floor)
        if more is not None and more.value is not None:
            value, end = times(atom.value, more.value), more.end
    qualifier = qualifier_before(low, atom.start, floor)
    return figure(atom.start, end, "count", value, None, None, qualifier or "approximate", "vague")
