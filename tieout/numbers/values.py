"""The composed number, and exact arithmetic on its value.

Belongs here: what all rules on values share. Does not belong here: reading any text.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal
from typing import NamedTuple

from tieout.numbers.tokens import VAGUE, Atom

# Inside a mention: a few spaces and at most one line end. Bounded, so that a run of spaces costs its length only.
WS = r"(?:[ \t\u00a0]{1,16}(?:\r?\n[ \t]{0,16})?|\r?\n[ \t]{0,16})"
# Before the unit or scale of a number also an empty line, in pages that have one after each.
GAP = rf"(?:[ \t\u00a0]{{0,16}}(?:\r?\n[ \t]{{0,16}}){{2}}(?![^a-z])|{WS})"
EXACT = Context(prec=60)
JOIN = re.compile(rf"{WS}?-{WS}?|{WS}")
TO_SCALE = re.compile(rf"{GAP}|-{WS}?")
SPACE = re.compile(WS)
OF_NEXT = re.compile(rf"{WS}of(?![a-z])")


class Num(NamedTuple):
    """A composed number.

    ``form`` is digits, words, vague ("hundreds"), share ("half", "two-thirds", value in percent) or ordinal.
    ``after`` is the index of the first candidate behind it; ``scale`` the product of its scale words (1 for none).
    """

    start: int
    end: int
    value: Decimal | None
    form: str
    after: int
    scale: Decimal


def tidy(value: Decimal) -> Decimal:
    """The same number without trailing zeros or exponent."""
    if value == value.to_integral_value():
        return Decimal(int(value))
    return Decimal(format(value.normalize(EXACT), "f"))


def times(left: Decimal, right: Decimal) -> Decimal:
    """The exact product."""
    return tidy(EXACT.multiply(left, right))


def share(numerator: Decimal, denominator: Decimal) -> Decimal:
    """A fraction as percent to two decimals: one-third is 33.33; a very small one to three digits."""
    percent = EXACT.divide(numerator * 100, denominator)
    step = Decimal("0.01") if percent >= Decimal("0.1") else Decimal(1).scaleb(max(percent.adjusted() - 2, -9))
    return tidy(percent.quantize(step, context=EXACT))


def scale_of(atom: Atom) -> Decimal:
    """The scale that a word multiplies by: "million", and the plural in "two millions"."""
    value = atom.value or Decimal(1)
    return value / 2 if atom.kind == VAGUE else value
