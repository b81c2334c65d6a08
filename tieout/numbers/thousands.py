"""Digits whose point or space separates thousands: "12.000 rockets", "12 500 km".

Belongs here: telling such separators from a decimal point and from the end of a number. Does not belong here: commas,
which always separate.
"""

from __future__ import annotations

import re
from decimal import Decimal

from tieout.lexicon import load, words
from tieout.numbers.context import left_words
from tieout.numbers.money import money_before
from tieout.numbers.tokens import Atom
from tieout.numbers.units import unit_after
from tieout.numbers.values import WS

_POINTED = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_SCALED = re.compile(rf"{WS}?(?:{'|'.join(load('numbers')['scales'])})(?![a-z])")
_COUNTED = "|".join(load("number_phrases")["count_nouns"])
_NOUN = re.compile(rf"{WS}(?:[a-z-]+{WS}){{0,2}}?(?:{_COUNTED}|[a-z]{{3,}}[^\Wius]s)(?![a-z])")
_CURRENCY = re.compile(
    rf"{WS}(?:[a-z]+{WS})?"
    rf"(?:{'|'.join(word for noun in load('currencies')['nouns'].values() for word in noun['words'])})(?![a-z])"
)
_NO_COUNT = words("number_phrases", "pointed_nouns")
_PRICED = re.compile(rf"{WS}(?:an?|per|each)(?![a-z])|/")
_DECIMAL_BEFORE = words("number_phrases", "before_a_decimal")


def pointed_thousands(text: str, low: str, atom: Atom) -> Decimal | None:
    """ "12.000 rockets": three digits behind a point, and a thing counted, of which there is no thousandth."""
    surface = text[atom.start : atom.end]
    if len(surface) < 5 or surface[-4] != "." or not _POINTED.fullmatch(surface):
        return None
    if unit_after(text, low, atom.end) is not None or _SCALED.match(low, atom.end):
        return None
    whole = Decimal(surface.replace(".", ""))
    if money_before(text, atom.start):
        return whole if surface.endswith("000") and not _PRICED.match(low, atom.end) else None
    if (currency := _CURRENCY.match(low, atom.end)) is not None:
        return whole if surface.endswith("000") and not _PRICED.match(low, currency.end()) else None
    noun = _NOUN.match(low, atom.end)
    if noun is None or not _NO_COUNT.isdisjoint(noun.group().split()):
        return None
    left = left_words(low, atom.start, 0, 24)[-2:]
    return whole if _DECIMAL_BEFORE.isdisjoint(left) else None


def goes_on(text: str, low: str, atom: Atom, following: Atom) -> bool:
    """ "12 500 km": three digits behind a space go on a number where a unit or a currency tells its end."""
    if text[atom.end] != " " or following.end - following.start != 3 or atom.end - atom.start > 3:
        return False
    if (
        not text[atom.start : atom.end].isdecimal()
        or text[atom.start] == "0"
        or not text[following.start :][:3].isdecimal()
    ):
        return False
    return unit_after(text, low, following.end) is not None or money_before(text, atom.start)
