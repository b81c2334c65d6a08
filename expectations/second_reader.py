"""The second reader: a figure's surface -> its bounds, by other means than ``tieout.numbers``.

Belongs here: reading a surface again (text2num, num2words and decimal arithmetic through ``plain_numbers``, currencies
by pycountry) and comparing the two readings. Does not belong here: code or lexicon of the library that it checks. What
is ambiguous is not guessed: the reader says that it cannot read it, and the gate lists it.

The conventions are those of the project's rules of reading: "hundreds" is 200 and open above, a range in mixed units
counts in the smaller one, a year is 365 days and 12 months, a share told as a fraction is a percentage with two
decimals, cents and pence are told in the main unit, an age by decade is all ten years of it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from expectations.plain_numbers import MULTIPLES, PLURALS, SCALES, read_amount, tokenize
from expectations.plain_ranges import BETWEEN_WORDS, RANGE_WORDS, SIZE, VAGUE, read_range, read_side
from expectations.plain_turns import (
    MINOR_PER_MAIN,
    minor_unit,
    names_decade,
    names_main_unit,
    read_decade,
    read_height,
    read_one_or_two,
    spell_out,
    two_ends,
)

Verdict = Literal["agrees", "disagrees", "unreadable"]
TIME_KINDS = frozenset({"duration", "age", "penalty_term"})
SHARED_SCALE = re.compile(
    r"[^.;:]{0,20}?(?:\bto\b|\band\b|\bor\b|,|/|-|–)[^;:]{0,20}?\b(hundred|thousand|million|billion|trillion)\b",
    re.IGNORECASE,
)
UNITS_OR_SCALES = frozenset({"k", "m", "mm", "b"})
FRACTION_TOLERANCE = Decimal("0.005")  # a third of a hundred is told as 33.33
PAGE_BREAK = re.compile(
    r"\b[A-Z][A-Z .'/-]* \d{8}  ?\d{3}(?:\.\d+)? OF \d{3}\b|"
    r"^[ \t]*(?:SIPDIS|SENSITIVE|[-=_ ]{4,}|"
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


def read_elliptic(surface: str, words_after: str, kind: str, unit: str | None, qualifier: str | None) -> Reading | None:
    """Read a bare number whose scale is said once, after a later number: the "1.2" of "between 1.2 and 1.5 million"."""
    scale = SHARED_SCALE.match(" ".join(words_after.split()))
    return read_again(f"{surface} {scale[1]}", kind, unit, qualifier) if scale else None


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
    surface = re.sub(r"(?<=\d)(?=[¼½¾⅓⅔])", " ", surface)  # "7½" is no "71/2"
    text = unicodedata.normalize("NFKC", surface).replace("⁄", "/").replace("−", "-").replace("‑", "-")
    text = re.sub(r"(\d),\s+(\d{3})\b", r"\1,\2", text)
    text = re.sub(r"(?<![A-Za-z0-9])l(?=[\dO])", "1", text)  # teletype's "l0" and "2,OOO"
    text = re.sub(r"(?<=\d)(?:,?O+)+(?![A-Za-z])", lambda found: found[0].replace("O", "0"), text)
    stripped = PAGE_BREAK.sub("", text)
    apart = " ".join(stripped.split())
    joined = re.sub(r"\s*\n\s*", "", stripped)
    return [apart] if stripped == text and "\n" not in text else [apart, " ".join(joined.split())]


def _read(text: str, kind: str, unit: str | None, qualifier: str | None) -> Reading | None:
    if said_twice := re.fullmatch(r"(.*[a-z].*?) ?\(([\d,]+)\)(.*)", text, re.IGNORECASE):  # "Eight (8) hours"
        reading = _read(said_twice[1] + said_twice[3], kind, unit, qualifier)
        again = Decimal(said_twice[2].replace(",", "") or -1)
        return reading if reading and again in {reading.low, reading.high} else None
    text = spell_out(text, is_time=kind in TIME_KINDS)
    if kind == "age" and names_decade(text):
        decade = read_decade(text)
        return decade and _bounded(decade[0], decade[1], qualifier, decade[2], Decimal(0))
    minor = minor_unit(text) if unit in _currencies() else None
    if minor and names_main_unit(text):
        return _mixed_money(text, kind, unit, qualifier)
    body, stated = _without_currency(text)
    if re.search(r"\d\.\d{3}\.\d{3}|(?<![\d,])\d{1,3},\d{1,2}(?!\d)|,\d{3}\d", body):
        return None  # commas and points that group in one country and divide in another
    if (kind == "count" and re.fullmatch(r"\d{1,3}\.\d{3}", body)) or re.search(r"(?<!\d)\d{1,3}\.000(?!\d)", body):
        return None
    joins = re.sub(r"\b(to|and|or|a|in|of)-", r"\1 ", body)
    words = re.sub(r"-(to|and|or|in|out)\b", r" \1", joins)  # "two-and-a-half", "one-in-five"
    tokens = _units_apart(tokenize(words), kind)
    has_percent = any(t in {"%", "percent", "percentage", "pct"} for t in tokens) or "per cent" in body.lower()
    stated = "percent" if has_percent else stated
    if (special := _special(tokens, kind, unit, stated, qualifier)) is not None:
        return special
    between = tokens[:1] == ["between"]
    if (ends := read_range(tokens[between:], BETWEEN_WORDS if between else RANGE_WORDS)) is not None:
        low, high, time = ends
    elif (side := read_side(tokens)) is not None:
        low, high, time = side.value, side.value, side.unit
        if side.amount.is_fraction and unit == "percent" and not has_percent:
            return _bounded(low * 100, high * 100, qualifier, "percent", FRACTION_TOLERANCE)
    elif (ends := read_range(tokens, (["-"],))) is not None:
        low, high, time = ends
    else:
        return None
    if minor:
        low, high = low / MINOR_PER_MAIN, high / MINOR_PER_MAIN
        stated = stated or ("Pound" if minor == "pence" else None)
    return _bounded(low, high, qualifier, stated or time, Decimal(0))


def _mixed_money(text: str, kind: str, unit: str | None, qualifier: str | None) -> Reading | None:
    """ "50 cents to $1": each end by itself. Both units for one amount ("$1.50 cents") are not read."""
    ends = two_ends(text)
    if ends is None or qualifier != "range":
        return None
    first, last = (_read(end.strip(), kind, unit, "exact") for end in ends)
    if first is None or last is None or first.low is None or last.high is None:
        return None
    return _bounded(first.low, last.high, qualifier, first.unit or last.unit, Decimal(0))


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
        if marked := re.search(rf"(?:\b((?:U\.S\.)|[A-Z]{{1,3}}) ?)?{re.escape(sign)}", text):
            text = re.sub(rf"(?:\b(?:U\.S\.|[A-Z]{{1,3}}) ?)?{re.escape(sign)}", " ", text)
            # "US$" is one currency; which one "Z$" is, no library says.
            own = {None: name, "US": "USD", "U.S.": "USD"}.get(marked[1])
            stated = stated or own
    return re.sub(r"^(?:\s|from\b|about\b|some\b)+", "", text, flags=re.IGNORECASE), stated


def _units_apart(tokens: list[str], kind: str) -> list[str]:
    """Letters that are a scale in "$5m" and a unit in "9mm" and "5 b/d": a unit is marked, so that it is no scale."""
    marked = list(tokens)
    for at, token in enumerate(tokens[1:], 1):
        following = tokens[at + 1 : at + 2]
        ends = not following or not following[0].isalpha()
        if token in UNITS_OR_SCALES and (following == ["/"] or (kind in {"measure", "rate"} and ends)):
            marked[at] = f"{token}."
    return marked


def _special(
    tokens: list[str], kind: str, unit: str | None, stated: str | None, qualifier: str | None
) -> Reading | None:
    """Amounts that are one word or a fixed turn: "hundreds of thousands", "doubled", "one in five"."""
    words = [t for t in tokens if t not in {"-", "of", "the", "a"}]
    if words == ["couple"]:
        return _bounded(Decimal(2), Decimal(2), qualifier, stated, Decimal(0))
    turn = (read_height(tokens) if kind == "measure" else None) or read_one_or_two(tokens)
    if turn is not None:
        return _bounded(turn[0], turn[1], qualifier, turn[2], Decimal(0))
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
        value = (
            Decimal("0.5")
            if words[0] in {"halve", "halved", "halving"}
            else MULTIPLES.get(words[0]) or (a.value if fold and (a := read_amount([fold[1]])) else None)
        )
        if value:
            return _bounded(Decimal(value), Decimal(value), qualifier, None, Decimal(0))
    if unit == "percent" and stated is None and kind in {"percent", "rate"}:
        for divider in (["in"], ["out", "of"], ["out", "of", "every"], ["of", "every"], ["in", "every"]):
            for at in range(1, len(tokens) - len(divider)):
                if tokens[at : at + len(divider)] == divider:
                    above, below = read_side(tokens[:at]), read_side(tokens[at + len(divider) :])
                    if above and below and below.value:
                        share = above.value / below.value * 100
                        return Reading(share, share, "percent", FRACTION_TOLERANCE)
    return None
