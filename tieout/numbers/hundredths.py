"""Plain cents and pence: hundredths of the currency beside them, else as they are said.

Belongs here: whose cents they are. Does not belong here: which words are cents (money.py).
"""

from __future__ import annotations

from decimal import Decimal

from tieout.numbers.model import NumberMention
from tieout.numbers.money import has_hundredth, whole_money
from tieout.numbers.reading import Reading
from tieout.numbers.values import tidy

_REACH = 48
_HUNDRED = Decimal(100)


def currency_beside(reading: Reading, start: int, hundredth: str) -> str | None:
    """ "2 euros and 50 cents": the currency of the amount just before, if it has such hundredths."""
    if not reading.mentions:
        return None
    beside = reading.mentions[-1]
    near = beside.kind == "money" and start - beside.end <= _REACH
    return beside.unit if near and has_hundredth(beside.unit, hundredth) else None


def as_said(value: Decimal) -> Decimal:
    """ "50 cents" of no known currency: 50."""
    return tidy(value * _HUNDRED)


def in_whole_money(number: NumberMention) -> NumberMention:
    """ "50 cents" as 0.50 of the currency that cents are of where nothing else is said."""
    unit = whole_money(number.unit)
    if unit is None:
        return number
    low, high = (None if value is None else tidy(value / _HUNDRED) for value in (number.value_low, number.value_high))
    return NumberMention(
        number.start, number.end, number.kind, number.is_figure, low, high, unit, number.qualifier, number.rule
    )
