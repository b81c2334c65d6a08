"""Two ends of one quantity: "between 15 and 25", "2-10 years", "six months to four years", "four or five".

Belongs here: deciding that two numbers are one range. Does not belong here: dates and references, which never are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from tieout.numbers.quantities import Quantity, article_unit, in_part, read_quantity
from tieout.numbers.steps import is_change
from tieout.numbers.tokens import Atom
from tieout.numbers.units import convert, smaller
from tieout.numbers.values import WS, tidy, times

_JOIN = re.compile(
    rf"(?P<to>-?(?:{WS}|-)to(?:{WS}|-)(?:up{WS}to{WS})?(?:as{WS}(?:much|many){WS}as{WS})?)|-?{WS}(?P<or>or){WS}"
    rf"|{WS}(?P<upto>up{WS}to){WS}|-?{WS}(?P<and>and){WS}(?:up{WS}to{WS})?"
    rf"|(?P<dash>{WS}?[-–—−]{WS}?|/(?=[0-9]))"
)
_AND_BOUND = re.compile(
    rf",?{WS}(?P<and>and|but|or){WS}(?P<dash>(?:not{WS}|no{WS})(?:more|less|fewer|longer|greater|higher){WS}than{WS})"
)
_LIFE = re.compile(
    rf"(?:{WS}to{WS}|-to-|{WS}or{WS}|{WS}and{WS})life(?![a-z])(?!{WS}(?:expectancy|span|in{WS}(?:the|a)))"
)
_LISTED = re.compile(rf"[0-9a-z],{WS}$")
_BETWEEN = re.compile(
    rf"(?<![a-z])(?:between(?:{WS}the{WS}ages(?:{WS}of)?)?){WS}(?:about{WS}|approximately{WS}|some{WS}|ages?{WS})?$"
)
_RESPECTIVELY = re.compile(
    r"(?:(?!, (?:and|but|while|whereas|as) )[^.;0-9]){0,120}(?<![a-z])respectively(?![a-z])"
)  # "18k or 25k less than theirs, respectively"
_PLURAL = re.compile(rf"{WS}[a-z]{{3,}}s(?![a-z])")
_HALF = Decimal(50)  # percent


@dataclass(slots=True)
class Range:
    """Both ends in one unit; ``high`` is None where it is open ("five years to life")."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    unit: str | None
    family: str
    first: Quantity
    after: int
    rule: str
    hundredth: str = ""


def between_before(low: str, start: int, floor: int) -> int | None:
    """Where a "between" that belongs to the number at ``start`` begins."""
    begin = max(floor, start - 32)
    found = _BETWEEN.search(low[begin:start])
    return begin + found.start() if found else None


def read_range(text: str, low: str, atoms: list[Atom], first: Quantity, floor: int) -> Range | None:
    """The range that begins with ``first``; None where it stays alone."""
    if first.end >= len(low) or first.num.form == "vague":
        return None
    joined = _JOIN.match(low, first.end)
    if not joined:
        return None
    if first.num.form == "share":
        return _from_part_of_percent(text, low, atoms, first, joined)
    if first.unit is None and (bounded := _AND_BOUND.match(low, first.end)):
        other = _second_end(text, low, atoms, first, bounded)
        if other is not None and other.family in ("time", "percent"):
            lend_unit(first, other)
        return None
    between = between_before(low, first.start, floor)
    if (
        first.family == "time"
        and (life := _LIFE.match(low, first.end))
        and not joined.group("or")
        and (between is not None or not joined.group("and"))
    ):
        start = first.start if between is None else between
        return Range(start, life.end(), first.value, None, first.unit, "time", first, first.after, "to_life")
    if joined.group("and") and between is None:
        if not first.unit and (second := _second_end(text, low, atoms, first, joined)) and second.family != "measure":
            lend_unit(first, second)
        return None
    if joined.group("upto") and first.family != "time":
        return None
    second = _second_end(text, low, atoms, first, joined)
    if second is None:
        return None
    if joined.group() == "/" and not _is_quote(first, second):
        return None
    if not _allowed(text, low, first, second, joined, between):
        lend_unit(first, second)
        return None
    made = _combine(first, second, bool(joined.group("dash")))
    if made is None:
        return None
    low_value, high_value, unit, family = made
    if low_value >= high_value:
        lend_unit(first, second)
        return None
    start = first.start if between is None else between
    rule = "between" if between is not None else "range"
    hundredth = second.hundredth if first.unit is None or first.hundredth == second.hundredth else ""
    return Range(start, second.end, low_value, high_value, unit, family, first, second.after, rule, hundredth)


def _from_part_of_percent(
    text: str, low: str, atoms: list[Atom], first: Quantity, joined: re.Match[str]
) -> Range | None:
    """ "one-half to one percent": half of one percent and no half of the whole."""
    second = _second_end(text, low, atoms, first, joined) if joined.group("to") else None
    if second is None or second.family != "percent" or is_change(low, first, second):
        return None
    part = tidy(first.value / 100)
    if first.value != _HALF or not part < second.value < first.value:
        return None
    return Range(first.start, second.end, part, second.value, second.unit, "percent", first, second.after, "range")


def lend_unit(first: Quantity, second: Quantity) -> None:
    """ "from 16 to 28 percent", "5 and 10 years": the unit said once at the end is the first number's too."""
    if first.unit is None and second.unit is not None and not second.prefixed:
        first.unit, first.family, first.unit_end = second.unit, second.family, second.end
        first.part, first.hundredth = second.part, second.hundredth
        first.value = in_part(first.value, second.part)
        if first.num.scale == 1 and second.num.scale >= 1000 and first.value < 1000:
            first.value = times(first.value, second.num.scale)


def _second_end(text: str, low: str, atoms: list[Atom], first: Quantity, joined: re.Match[str]) -> Quantity | None:
    if first.family == "time" and not joined.group("dash"):
        article = article_unit(low, joined.end())
        if article is not None and low[joined.end()] == "a":
            num = first.num._replace(start=joined.end(), end=article[1], value=Decimal(1))
            return Quantity(joined.end(), article[1], num, Decimal(1), article[0], "time", first.after)
    if first.after >= len(atoms):
        return None
    atom = atoms[first.after]
    if atom.start - joined.end() > 6:
        return None
    second = read_quantity(text, low, atoms, first.after, joined.end())
    if second is None or second.start != joined.end() or second.num.form in ("vague", "share"):
        return None
    return second


def _allowed(
    text: str,
    low: str,
    first: Quantity,
    second: Quantity,
    joined: re.Match[str],
    between: int | None,
) -> bool:
    if first.unit and first.family != "money" and not second.unit:
        return False
    if first.unit and not first.prefixed and not second.unit and _PLURAL.match(low, second.end):
        return False  # "to 50 dollars to 300 workers"
    if second.prefixed and not first.prefixed and not first.unit:
        return False
    if between is not None:
        return True
    if joined.group("dash"):
        spaced = joined.group("dash") != joined.group("dash").strip()
        if first.is_digits != second.is_digits:
            return not spaced and bool(second.unit)
        if spaced:
            return (
                first.is_digits
                and "--" not in text[joined.start() : joined.end() + 1]
                and (second.family != "" or _shares(first, second) or _near(first, second))
                and not (_yearlike(first) and _yearlike(second))
            )
        return True
    if joined.group("or") and (
        _LISTED.search(low[max(0, first.start - 6) : first.start]) or _RESPECTIVELY.match(low, second.end)
    ):
        return False
    if joined.group("or"):
        return (
            first.unit is None
            and second.value <= first.value * 3
            and (first.is_digits == second.is_digits or bool(second.unit))
        ) or (first.unit == second.unit and second.value <= first.value * 3)
    if joined.group("to"):
        return not is_change(low, first, second)
    return True


def _shares(first: Quantity, second: Quantity) -> bool:
    """ "ISK 2.4 - 7.8 million": a currency said first and a scale said last are those of both."""
    if first.num.scale != 1 or second.num.scale == 1:
        return False
    return first.prefixed or (not first.unit and times(first.value, second.num.scale) < second.value)


def _near(first: Quantity, second: Quantity) -> bool:
    """ "12 - 15 officials": two small whole numbers, the second a little larger."""
    return (
        not first.unit
        and first.num.scale == second.num.scale == 1
        and 4 <= first.value < second.value <= first.value * 2
    )


def _yearlike(quantity: Quantity) -> bool:
    return quantity.is_digits and quantity.num.end - quantity.num.start == 4 and 1500 <= quantity.value <= 2100


def _tail_of(first: Quantity, second: Quantity) -> Decimal:
    """ "1.2723-26 dollars": the second price says only its last digits."""
    fraction = len(format(first.value, "f").partition(".")[2])
    length = second.num.end - second.num.start
    whole = second.value == second.value.to_integral_value()
    if not (first.is_digits and second.is_digits and whole and 2 <= length <= fraction and first.value < second.value):
        return second.value
    tail = second.value.scaleb(-fraction)
    return first.value - first.value % Decimal(1).scaleb(length - fraction) + tail


def _is_quote(first: Quantity, second: Quantity) -> bool:
    """ "48.66/68", "107.33/107.35": what a currency is bought and sold at."""
    if _tail_of(first, second) != second.value:
        return True
    digits = first.value.as_tuple().exponent
    return (
        digits == second.value.as_tuple().exponent != 0
        and not first.unit
        and first.value < second.value < first.value * Decimal("1.02")
    )


def _said_once(first: Quantity, second: Quantity) -> bool:
    """ "between 10 and 20,000 men": the thousand that is said once is that of both."""
    if not (first.is_digits and second.is_digits) or first.num.scale != 1 or second.num.scale != 1:
        return False
    if not 10 <= first.value < 1000 or first.value % 1 or second.value % 1000 or first.unit or second.unit:
        return False
    return first.value * 1000 < second.value <= first.value * 3000


def _combine(first: Quantity, second: Quantity, dashed: bool) -> tuple[Decimal, Decimal, str | None, str] | None:
    """Both values in one unit: the second's unit and scale serve the first where it has none of its own."""
    low_value, high_value = first.value, _tail_of(first, second) if dashed else second.value
    if first.unit is None:
        low_value = in_part(low_value, second.part)
    if (first.num.scale == 1 and second.num.scale > 1 and first.is_digits == second.is_digits) or (
        first.num.scale == 1 and second.num.scale >= 1000
    ):
        if low_value < tidy(high_value / second.num.scale):
            low_value = times(low_value, second.num.scale)
    if dashed and low_value < 1000 <= high_value and high_value % 1000 == 0 and second.num.scale == 1:
        if low_value * 1000 < high_value and first.is_digits:
            low_value = times(low_value, Decimal(1000))  # "300-400,000"
    elif _said_once(first, second):
        low_value = times(low_value, Decimal(1000))
    if first.family == "time" and second.family == "time" and first.unit and second.unit and first.unit != second.unit:
        unit = smaller(first.unit, second.unit)
        if unit is None:
            return None
        left, right = convert(low_value, first.unit, unit), convert(high_value, second.unit, unit)
        return (left, right, unit, "time") if left is not None and right is not None else None
    if first.unit and second.unit and first.unit != second.unit:
        return None
    return low_value, high_value, first.unit or second.unit, first.family or second.family
