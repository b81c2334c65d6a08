"""Amounts with units of time, and ranges of them: "five years and a day to 20 years", "1.5-2 million".

Belongs here: both ends of a range in one unit. Does not belong here: currencies, percent words, qualifiers
(``second_reader``) and anything taken from ``tieout``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from expectations.plain_numbers import Amount, read_amount

# Smaller unit -> how many of it each larger one holds. Pairs that no convention fixes are absent, and stay unread.
DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
MONTHS = {"month": 1, "year": 12}
SHORT = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
SIZE = ["second", "minute", "hour", "day", "week", "month", "year", "decade"]
TIME_WORDS = {w: u for u in SIZE for w in (u, f"{u}s")} | {"yr": "year", "yrs": "year", "hr": "hour", "hrs": "hour"}
RANGE_WORDS = (["up", "to"], ["to"], ["through"], ["until"], ["or"], ["–"], ["—"])
BETWEEN_WORDS = (["and"], ["to"], ["-"])
VAGUE = frozenset({"several", "few", "many"})  # "several hundred" is hundreds


@dataclass(frozen=True, slots=True)
class Side:
    """One end of a range: an amount, with the unit of time that it states."""

    value: Decimal
    unit: str | None
    amount: Amount
    parts: tuple[tuple[Decimal, str], ...] = ()


def read_range(tokens: list[str], dividers: tuple[list[str], ...]) -> tuple[Decimal, Decimal, str | None] | None:
    """Both ends of a range in one unit, or None where the tokens state no range or one that must be guessed."""
    for divider in dividers:
        for at in range(1, len(tokens) - len(divider)):
            if tokens[at : at + len(divider)] != divider:
                continue
            left, right = read_side(tokens[:at]), read_side(tokens[at + len(divider) :])
            if left and right and not (divider == ["-"] and right.amount.is_article):
                return _ends(left, right)
    return None


def _ends(left: Side, right: Side) -> tuple[Decimal, Decimal, str | None] | None:
    low, high = left.value, right.value
    if right.amount.scale > 1 and left.amount.scale == 1 and low < 1000 and low < high / right.amount.scale:
        low *= right.amount.scale  # "two to three million": the scale is said once
    elif low > 0 and low * 1000 < high:
        return None  # "10-15,000": ten, or ten thousand
    if left.unit and right.unit and left.unit != right.unit:
        smaller = min(left.unit, right.unit, key=SIZE.index)
        ends = (_total(_parts(left), smaller), _total(_parts(right), smaller))
        if ends[0] is None or ends[1] is None:
            return None
        return ends[0], ends[1], smaller
    return low, high, right.unit or left.unit


def _parts(side: Side) -> tuple[tuple[Decimal, str], ...]:
    return side.parts or ((side.value, side.unit or ""),)


def _total(parts: tuple[tuple[Decimal, str], ...], unit: str) -> Decimal | None:
    """The parts in one unit, or None where no convention says how many of it a part holds."""
    total = Decimal(0)
    for value, own in parts:
        for table in ({unit: 1}, MONTHS, DAYS, SHORT):
            if own in table and unit in table and not (unit == "week" and own in MONTHS):
                total += value * table[own] / table[unit]
                break
        else:
            return None
    return total


def read_side(tokens: list[str]) -> Side | None:
    """One amount with what follows it; None where another numeral is left over."""
    negative = bool(tokens) and tokens[0] in {"-", "minus", "negative"}
    tokens = tokens[1:] if negative else tokens
    # Words that lead up to the amount: "ages 12", "Rs. 500". What makes it vague is not passed over.
    while (
        tokens and read_amount(tokens) is None and tokens[0] not in {*VAGUE, "couple"} and not tokens[0][-1].isdigit()
    ):
        tokens = tokens[1:]
    amount = read_amount(tokens)
    if amount is None:
        return None
    rest = tokens[amount.length :]
    if amount.is_fraction and rest[:1] in (["a"], ["an"]):
        rest = rest[1:]  # "half an hour"
    unit, rest = _time(rest)
    value = -amount.value if negative else amount.value
    if unit is None:
        return None if _has_numeral(rest) else Side(value, None, amount)
    if rest[:3] == ["and", "a", "half"]:  # "a year and a half"
        value, rest = value + Decimal("0.5"), rest[3:]
    parts = [(value, unit)]
    while rest:
        following = rest[1:] if rest[0] in {"and", ","} else rest
        more = read_amount(following)
        more_unit, after = _time(following[more.length :]) if more else (None, [])
        if more is None or more_unit is None:
            break
        parts, rest = [*parts, (more.value, more_unit)], after
    if _has_numeral(rest):
        return None
    smallest = min((p[1] for p in parts), key=SIZE.index)
    total = _total(tuple(parts), smallest)
    return None if total is None else Side(total, smallest, amount, tuple(parts))


def _time(tokens: list[str]) -> tuple[str | None, list[str]]:
    """The unit of time at the head, and the rest."""
    rest = tokens[1:] if tokens[:1] == ["-"] else tokens
    if rest and rest[0] in TIME_WORDS:
        return TIME_WORDS[rest[0]], rest[1:]
    return None, tokens


def _has_numeral(tokens: list[str]) -> bool:
    for at, token in enumerate(tokens):
        if token[-1].isdigit():
            return True
        if token == "per":
            return False  # what a thing is counted per ("5 per 1,000") is no part of its amount
        if token in {"a", "an", "second", "seconds", "half", "quarter", "m", "k", "b"}:
            continue
        if token.isalpha() and (amount := read_amount(tokens[at:])) is not None and not amount.is_article:
            return True
    return False
