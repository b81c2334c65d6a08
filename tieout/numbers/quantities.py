"""One end of a quantity: number, currency or unit, and what belongs to the same words ("5 years and a day").

Belongs here: putting a number together with its own unit. Does not belong here: ranges, qualifiers, kinds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from tieout.lexicon import load
from tieout.numbers.compose import compose
from tieout.numbers.fractions import unit_and_half
from tieout.numbers.money import Money, currency_after, currency_before
from tieout.numbers.tokens import DIGITS, FRACTION, TEEN, TEN, UNIT, Atom
from tieout.numbers.units import convert, smaller, unit_after
from tieout.numbers.values import EXACT, WS, Num, tidy

_AND_TIME = re.compile(rf"{WS}and{WS}|,{WS}(?:and{WS})?|{WS}(?=[0-9])")
_AND_HALF = re.compile(rf"{WS}and{WS}(?:a|one){WS}half(?![a-z-]|{WS}(?:a|of|[a-z]*illion|dozen))")
_A_UNIT = re.compile(rf"(?:an?|one){WS}(second|minute|hour|day|week|month|year|decade|century)(?![a-z])")
_OF_A_STATE = re.compile(rf"[a-z]{WS}dollars?\Z")
_AND_CENTS = re.compile(rf"(?:,?{WS}and|,)?{WS}")
_INCHES = re.compile(
    rf"-(1[01]|[0-9])(?![0-9a-z.,-])|(?:,?{WS}|{WS}and{WS}|-)(1[01]|[0-9])(?:{WS}|-)?(?:inches|inch|ins|in\.?)(?![a-z])"
)
_HEIGHT = re.compile(r"['’] ?(1[01]|[0-9])(?:[\"”]|''|’’)(?! ?[NSEW](?![A-Za-z]))")
_MINUS = re.compile(rf"(?:(?:^|(?<=[\s(\[:,]))[-−–]|(?<![a-z])(?:minus|negative)(?:{WS}|-))$")
# "was -5 yards", "down to -40 metres": words before a minus that no dash of a list or of a sentence has before it
_BEFORE_MINUS = re.compile(rf"(?<![a-z])(?:{'|'.join(load('number_phrases')['before_minus'])}){WS}\Z")
_TO_DEGREES = re.compile(rf"{WS}(?:and|to){WS}[-−]?[0-9][0-9.]*(?:{WS}|-)?(?:degrees?|celsius|fahrenheit|percent|°|%)")
_SIGN_MINUS = re.compile(r"[$€£¥][-−]\Z")


@dataclass(slots=True)
class Quantity:
    """A point with its unit.

    ``family`` is time, measure, percent, money or empty; ``after`` the next candidate; ``unit_end`` where its unit ends
    when the next number says it for both ("five and ten years"); ``part`` is 0.01 where the unit was cents,
    ``hundredth`` "cent" where no word says whose cents they are.
    """

    start: int
    end: int
    num: Num
    value: Decimal
    unit: str | None
    family: str
    after: int
    prefixed: bool = False
    unit_end: int | None = None
    part: Decimal = Decimal(1)
    hundredth: str = ""

    @property
    def is_digits(self) -> bool:
        """Whether it is written in digits."""
        return self.num.form == "digits"


_OF_ONE_PERCENT = re.compile(rf"{WS}of{WS}(?:an?|one|1){WS}per{WS}?cent(?![a-z-])")


def read_quantity(text: str, low: str, atoms: list[Atom], index: int, floor: int) -> Quantity | None:
    """The quantity whose number begins at candidate ``index``; None where that is no cardinal number."""
    if atoms[index].kind == FRACTION and (turn := unit_and_half(low, atoms[index], floor)) is not None:
        return _and_half(text, low, atoms, index, *turn)
    num = compose(text, low, atoms, index, floor)
    if num is None or num.value is None:
        return None
    found = Quantity(num.start, num.end, num, num.value, None, "", num.after)
    if num.form == "share":
        found.unit, found.family = "percent", "percent"
        if low[num.end : num.end + 1].isspace() and (whole := _OF_ONE_PERCENT.match(low, num.end)) is not None:
            found.value, found.end = tidy(EXACT.divide(num.value, Decimal(100))), whole.end()  # "half of one percent"
            while found.after < len(atoms) and atoms[found.after].start < found.end:
                found.after += 1
        return found
    before = currency_before(text, num.start, floor, num) if num.start > floor else None
    if before is None and text[num.start - 1 : num.start] in ("-", "−") and _SIGN_MINUS.search(text, floor, num.start):
        before = currency_before(text, num.start - 1, floor, num)  # "$-50 million"
        if before is not None:
            found.value = -found.value
    if before is not None and num.form == "vague":
        return None  # the head of a column: "in $ millions"
    if before is not None:
        found.start, found.unit, found.family, found.prefixed = before.edge, before.unit, "money", True
    else:
        unit = unit_after(text, low, num.end)
        if unit is None and text[num.end : num.end + 1] in ("'", "’") and _is_height(text, atoms, found):
            return found
        if unit is not None:
            found.unit, found.family, found.end = unit.name, unit.family, unit.end
            if unit.family == "time":
                _compound(text, low, atoms, found)
            elif unit.name == "foot":
                _inches(low, atoms, found)
            _signed(text, low, found, floor)
            return found
    after = currency_after(text, low, num)
    if after is not None:
        found.end = after.edge
        if found.unit is None or (text[found.start] == "$" and _is_of_a_state(text, num.end, after)):
            found.unit = after.unit
        found.family = "measure" if after.is_weight and not found.prefixed else "money"
        if not found.prefixed:
            found.part, found.value = after.part, in_part(found.value, after.part)
            found.hundredth = after.hundredth
        _and_cents(text, low, atoms, found)
    _signed(text, low, found, floor)
    return found


def _is_of_a_state(text: str, end: int, after: Money) -> bool:
    """ "$5 million Canadian dollars", "$300 pesos": whether the noun behind an amount says whose dollar sign it has."""
    said = text[end : after.edge]
    is_noun = said.strip().islower() and after.part == 1 and not after.is_weight
    return (is_noun and after.unit != "USD") or _OF_A_STATE.search(said.lower()) is not None


def _and_half(text: str, low: str, atoms: list[Atom], index: int, start: int, before: int) -> Quantity:
    unit = unit_after(text, low, before)  # None of "a length and a half"
    end, value = atoms[index].end, Decimal("1.5")
    num = Num(start, end, value, "words", index + 1, Decimal(1))
    return Quantity(start, end, num, value, unit.name if unit else None, unit.family if unit else "", index + 1)


def in_part(value: Decimal, part: Decimal) -> Decimal:
    """An amount of cents in the main unit, to nine decimals."""
    return value if part == 1 else tidy(EXACT.multiply(value, part).quantize(Decimal("1e-9"), context=EXACT))


def _and_cents(text: str, low: str, atoms: list[Atom], found: Quantity) -> None:
    """ "3 dollars and 45 cents": one amount."""
    joined = _AND_CENTS.match(low, found.end)
    if joined is None or found.part != 1 or found.after >= len(atoms) or atoms[found.after].start != joined.end():
        return
    num = compose(text, low, atoms, found.after, found.end)
    if num is None or num.value is None or num.form not in ("digits", "words") or not 0 < num.value < 100:
        return
    cents = currency_after(text, low, num)
    if cents is not None and cents.part != 1:
        found.value = tidy(found.value + in_part(num.value, cents.part))
        found.end, found.after = cents.edge, num.after


def _inches(low: str, atoms: list[Atom], found: Quantity) -> None:
    """ "6-foot-4": a height in inches."""
    more = _INCHES.match(low, found.end)
    if more is None:
        return
    group = 1 if more.group(1) else 2
    if found.after < len(atoms) and atoms[found.after].start == more.start(group):
        found.value, found.unit = tidy(found.value * 12 + Decimal(more.group(group))), "inch"
        found.end, found.after = more.end(), found.after + 1


def _is_height(text: str, atoms: list[Atom], found: Quantity) -> bool:
    """5'10": a height, which is then told in inches."""
    more = _HEIGHT.match(text, found.end)
    if more is None or found.after >= len(atoms) or atoms[found.after].start != more.start(1):
        return False
    found.value, found.unit, found.family = tidy(found.value * 12 + Decimal(more.group(1))), "inch", "measure"
    found.end, found.after = more.end(), found.after + 1
    return True


def article_unit(low: str, at: int) -> tuple[str, int] | None:
    """ "a year" at ``at``: (unit, end)."""
    found = _A_UNIT.match(low, at)
    return (found.group(1), found.end()) if found else None


def _signed(text: str, low: str, found: Quantity, floor: int) -> None:
    begin = max(floor, found.start - 16)
    window = text[begin : found.start]
    if not window or (window[-1] not in "-−–" and not window.rstrip().endswith(("minus", "negative"))):
        return
    sign = _MINUS.search(window)
    if window.endswith(("plus or minus ", "or minus ", "plus/minus ")):
        return
    if sign and (
        found.family in ("percent", "money")
        or found.unit == "degree"
        or (found.family == "measure" and _BEFORE_MINUS.search(text, max(0, begin - 12), begin + sign.start()))
        or "." in text[found.start : found.end]
        or (found.unit is None and _TO_DEGREES.match(low, found.end))
        or sign.group()[0].isalpha()
    ):
        before = text[max(0, begin + sign.start() - 1) : begin + sign.start()]
        spoken = sign.group()[0].isalpha()
        if (
            before in ("-", "%")
            or (before.isalnum() and not spoken)
            or (spoken and found.value == 1 and not found.unit)
        ):
            return  # "53%-47%", "a negative one"
        if found.family == "money" and not spoken and before in ("\n", "") and found.prefixed:
            return  # "-$200 for radios": the dash of a list
        found.start = begin + sign.start()
        found.value = -found.value


def _compound(text: str, low: str, atoms: list[Atom], found: Quantity) -> None:
    """ "5 years and a day", "two hours and 30 minutes": the sum in the smaller unit; "two years and a half"."""
    half = _AND_HALF.match(low, found.end)
    if half and found.after < len(atoms) and atoms[found.after].end == half.end():
        found.value, found.end, found.after = tidy(found.value + Decimal("0.5")), half.end(), found.after + 1
        return
    for _ in range(3):
        if not _add_time(text, low, atoms, found):
            return


def _add_time(text: str, low: str, atoms: list[Atom], found: Quantity) -> bool:
    joined = _AND_TIME.match(low, found.end)
    if not joined or found.unit is None:
        return False
    article = article_unit(low, joined.end()) if "and" in joined.group() else None
    if article is not None:
        unit, end, value = article[0], article[1], Decimal(1)
        after = found.after
        while after < len(atoms) and atoms[after].start < end:
            after += 1
    else:
        after = found.after
        if (
            after >= len(atoms)
            or atoms[after].start != joined.end()
            or atoms[after].kind not in (DIGITS, UNIT, TEEN, TEN)
        ):
            return False
        num = compose(text, low, atoms, after, found.end)
        if num is None or num.value is None or num.form == "share":
            return False
        part = unit_after(text, low, num.end)
        if part is None or part.family != "time":
            return False
        unit, end, value, after = part.name, part.end, num.value, num.after
    if unit == found.unit or smaller(unit, found.unit) != unit:
        return False
    whole = convert(found.value, found.unit, unit)
    if whole is None:
        return False
    found.value, found.unit, found.end, found.after = tidy(whole + value), unit, end, after
    return True
