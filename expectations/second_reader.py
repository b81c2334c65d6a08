"""The second reader: a figure's surface -> its bounds, by other means than ``tieout.numbers``.

Belongs here: reading a surface again (text2num, num2words and decimal arithmetic through ``plain_numbers``, currencies
by pycountry) and comparing the two readings. Does not belong here: code or lexicon of the library that it checks. What
is ambiguous is not guessed: the reader says that it cannot read it, and the gate lists it.

The conventions are those of the project's rules of reading: "hundreds" is 200 and open above, a range in mixed units
counts in the smaller one, a year is 365 days and 12 months, a share told as a fraction is a percentage with two
decimals.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from expectations.plain_numbers import MULTIPLES, PLURALS, SCALES, Amount, read_amount, tokenize

Verdict = Literal["agrees", "disagrees", "unreadable"]
TIME_KINDS = frozenset({"duration", "age", "penalty_term"})
# Smaller unit -> how many of it each larger one holds. Pairs that no convention fixes are absent, and stay unread.
DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
MONTHS = {"month": 1, "year": 12}
SHORT = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
SIZE = ["second", "minute", "hour", "day", "week", "month", "year", "decade"]
TIME_WORDS = {w: u for u in SIZE for w in (u, f"{u}s")} | {"yr": "year", "yrs": "year", "hr": "hour", "hrs": "hour"}
RANGE_WORDS = (["up", "to"], ["to"], ["through"], ["until"], ["or"], ["–"], ["—"])
BETWEEN_WORDS = (["and"], ["to"], ["-"])
VAGUE = frozenset({"several", "few", "many"})  # "several hundred" is hundreds
FRACTION_TOLERANCE = Decimal("0.005")  # a third of a hundred is told as 33.33
PAGE_BREAK = re.compile(
    r"^[ \t]*(?:[A-Z][A-Z .'/-]* \d{8}  ?\d{3}(?:\.\d+)? OF \d{3}|SIPDIS|SENSITIVE|[-=_ ]{4,}|"
    r"(?:UNCLAS|C O N F|S E C R E T|CONFIDENTIAL|SECRET)[^\n]*|[A-Z ]*SECTION \d+ OF \d+[^\n]*)[ \t]*$",
    re.MULTILINE,
)
SYMBOLS = {"$": "Dollar", "€": "Euro", "£": "Pound", "¥": "Yen"}
DOLLAR_LIKE = ("Dollar", "Peso", "Real", "Cordoba", "Escudo", "Pataca", "Balboa")


@dataclass(frozen=True, slots=True)
class Reading:
    """What the second reader makes of a surface.

    Attributes:
        low, high: bounds with scales expanded; equal for a point, None where open.
        unit: unit of time, ``percent`` or ISO currency code that the surface itself states, else None.
        tolerance: what two right readings may differ by, for shares told as a fraction.
    """

    low: Decimal | None
    high: Decimal | None
    unit: str | None = None
    tolerance: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class _Side:
    """One end of a range: an amount, with the unit of time that it states."""

    value: Decimal
    unit: str | None
    amount: Amount
    parts: tuple[tuple[Decimal, str], ...] = ()


def read_again(surface: str, kind: str, unit: str | None, qualifier: str | None) -> Reading | None:
    """Read a surface a second time.

    Args:
        surface: the characters of the figure, page breaks and line ends included.
        kind: the figure's kind (count, money, percent, duration, ...).
        unit: the unit that the first reader gave; a fraction is a share only where this is percent.
        qualifier: tells on which side the bounds are open, for the surface leaves out "more than" and "up to".

    Returns:
        The reading, or None where the surface cannot be read without guessing.
    """
    for text in _spellings(surface):
        if (reading := _read(text, kind, unit, qualifier)) is not None:
            return reading
    return None


def compare(reading: Reading | None, kind: str, low: Decimal | None, high: Decimal | None, unit: str | None) -> Verdict:
    """Whether a reading says what the first reader said, in value and in the unit that the surface states."""
    if reading is None:
        return "unreadable"
    bounds_agree = _same(reading.low, low, reading.tolerance) and _same(reading.high, high, reading.tolerance)
    return "agrees" if bounds_agree and _unit_agrees(reading.unit, kind, unit) else "disagrees"


def _same(one: Decimal | None, other: Decimal | None, tolerance: Decimal) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= max(tolerance, Decimal("1e-9"))


def _unit_agrees(stated: str | None, kind: str, unit: str | None) -> bool:
    if stated is None or (stated in SIZE and kind not in TIME_KINDS):
        return True
    if stated == "percent":
        return unit is not None and unit.startswith("percent")
    if stated in SYMBOLS.values():
        wanted = DOLLAR_LIKE if stated == "Dollar" else (stated, "Renminbi") if stated == "Yen" else (stated,)
        return any(w in _currencies().get(unit or "", "") for w in wanted)
    return stated == unit


@cache
def _currencies() -> dict[str, str]:
    """ISO code -> name, from pycountry's copy of ISO 4217."""
    import pycountry

    return {
        c.alpha_3: {"CNY": "Yuan Renminbi", "BRL": "Brazilian Real"}.get(c.alpha_3, c.name)
        for c in pycountry.currencies
    }


def _spellings(surface: str) -> list[str]:
    """The surface without what a page break put in it, broken words apart and then joined."""
    text = unicodedata.normalize("NFKC", surface).replace("⁄", "/").replace("−", "-").replace("‑", "-")
    text = re.sub(r"(\d),\s+(\d{3})\b", r"\1,\2", text)
    stripped = PAGE_BREAK.sub("", text)
    apart = " ".join(stripped.split())
    joined = re.sub(r"\s*\n\s*", "", stripped)
    return [apart] if stripped == text and "\n" not in text else [apart, " ".join(joined.split())]


def _read(text: str, kind: str, unit: str | None, qualifier: str | None) -> Reading | None:
    body, stated = _without_currency(text)
    if re.search(r"\d\.\d{3}\.\d{3}|(?<![\d,])\d{1,3},\d{1,2}(?!\d)|,\d{3}\d", body):
        return None  # commas and points that group in one country and divide in another
    if kind == "count" and re.fullmatch(r"\d{1,3}\.\d{3}", body):
        return None
    tokens = tokenize(body)
    has_percent = any(t in {"%", "percent", "percentage", "pct"} for t in tokens) or "per cent" in body.lower()
    stated = "percent" if has_percent else stated
    if (special := _special(tokens, kind, unit, stated, qualifier)) is not None:
        return special
    between = tokens[:1] == ["between"]
    if (ends := _range(tokens[between:], BETWEEN_WORDS if between else RANGE_WORDS)) is not None:
        low, high, time = ends
    elif (side := _side(tokens)) is not None:
        low, high, time = side.value, side.value, side.unit
        if side.amount.is_fraction and unit == "percent" and not has_percent:
            return _bounded(low * 100, high * 100, qualifier, "percent", FRACTION_TOLERANCE)
    elif (ends := _range(tokens, (["-"],))) is not None:
        low, high, time = ends
    else:
        return None
    if re.search(r"\bcents?\b", body.lower()) and kind == "money":
        low, high = low / 100, high / 100
    return _bounded(low, high, qualifier, stated or time, Decimal(0))


def _bounded(low: Decimal, high: Decimal, qualifier: str | None, unit: str | None, tolerance: Decimal) -> Reading:
    """Open the bound that the qualifier says is open."""
    if low > high:
        low, high = high, low
    return Reading(
        None if qualifier in {"at_most", "less_than"} else low,
        None if qualifier in {"at_least", "more_than"} else high,
        unit,
        tolerance,
    )


def _without_currency(text: str) -> tuple[str, str | None]:
    """The text without currency marks, and the currency: an ISO code, or the name of a sign."""
    stated = None
    for code in re.findall(r"(?<![A-Z])[A-Z]{3}(?![A-Z])", text):
        if code in _currencies() and code not in {"ALL", "TOP"}:
            text, stated = re.sub(rf"(?<![A-Z]){code}(?![A-Z])", " ", text), code
    for sign, name in SYMBOLS.items():
        if sign in text:
            text = re.sub(rf"(?:\b(?:US|U\.S\.|C|A|R|HK|NT)\s*)?{re.escape(sign)}", " ", text)
            stated = stated or name
    return re.sub(r"^(?:\s|from\b|about\b|some\b)+", "", text, flags=re.IGNORECASE), stated


def _special(
    tokens: list[str], kind: str, unit: str | None, stated: str | None, qualifier: str | None
) -> Reading | None:
    """Amounts that are one word or a fixed turn: "hundreds of thousands", "doubled", "one in five"."""
    words = [t for t in tokens if t not in {"-", "of", "the", "a"}]
    vague = len(words) > 1 and words[0] in VAGUE and words[1] in SCALES
    if words and (words[0] in PLURALS or vague) and qualifier not in {"at_most", "less_than"}:
        size = Decimal(2)
        for word in words[1:] if vague else words:
            if word not in PLURALS and word not in SCALES:
                break
            size *= PLURALS.get(word) or SCALES[word]
        return Reading(size, None, stated)
    if words and (kind == "multiple" or unit in {"times", "multiple"}):
        fold = re.fullmatch(r"([a-z]+)fold", words[0])
        value = MULTIPLES.get(words[0]) or (a.value if fold and (a := read_amount([fold[1]])) else None)
        if value:
            return _bounded(Decimal(value), Decimal(value), qualifier, None, Decimal(0))
    if unit == "percent" and stated is None and kind in {"percent", "rate"}:
        for divider in (["in"], ["out", "of"], ["out", "of", "every"], ["of", "every"], ["in", "every"]):
            for at in range(1, len(tokens) - len(divider)):
                if tokens[at : at + len(divider)] == divider:
                    above, below = _side(tokens[:at]), _side(tokens[at + len(divider) :])
                    if above and below and below.value:
                        share = above.value / below.value * 100
                        return Reading(share, share, "percent", FRACTION_TOLERANCE)
    return None


def _range(tokens: list[str], dividers: tuple[list[str], ...]) -> tuple[Decimal, Decimal, str | None] | None:
    """Both ends of a range in one unit, or None where the tokens state no range or one that must be guessed."""
    for divider in dividers:
        for at in range(1, len(tokens) - len(divider)):
            if tokens[at : at + len(divider)] != divider:
                continue
            left, right = _side(tokens[:at]), _side(tokens[at + len(divider) :])
            if left and right and not (divider == ["-"] and right.amount.is_article):
                return _ends(left, right)
    return None


def _ends(left: _Side, right: _Side) -> tuple[Decimal, Decimal, str | None] | None:
    low, high = left.value, right.value
    if right.amount.scale > 1 and left.amount.scale == 1 and low < 1000 and low < high / right.amount.scale:
        low *= right.amount.scale  # "two to three million": the scale is said once
    elif low * 1000 < high and low < 1000:
        return None  # "10-15,000": ten, or ten thousand
    if left.unit and right.unit and left.unit != right.unit:
        smaller = min(left.unit, right.unit, key=SIZE.index)
        ends = (_total(_parts(left), smaller), _total(_parts(right), smaller))
        if ends[0] is None or ends[1] is None:
            return None
        return ends[0], ends[1], smaller
    return low, high, right.unit or left.unit


def _parts(side: _Side) -> tuple[tuple[Decimal, str], ...]:
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


def _side(tokens: list[str]) -> _Side | None:
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
        return None if _has_numeral(rest) else _Side(value, None, amount)
    if rest[:3] == ["and", "a", "half"]:  # "a year and a half"
        value, rest = value + Decimal("0.5"), rest[3:]
    parts = [(value, unit)]
    while rest[:1] in (["and"], [","]):
        more = read_amount(rest[1:])
        more_unit, after = _time(rest[1 + more.length :]) if more else (None, [])
        if more is None or more_unit is None:
            break
        parts, rest = [*parts, (more.value, more_unit)], after
    if _has_numeral(rest):
        return None
    smallest = min((p[1] for p in parts), key=SIZE.index)
    total = _total(tuple(parts), smallest)
    return None if total is None else _Side(total, smallest, amount, tuple(parts))


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
        if token in {"a", "an", "second", "seconds", "half", "quarter", "per", "m", "k", "b"}:
            continue
        # What one thing is counted per ("per 1,000") is no part of the amount.
        if token.isalpha() and (amount := read_amount(tokens[at:])) is not None and not amount.is_article:
            return True
    return False
