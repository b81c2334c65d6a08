"""Percent words and measure units behind a number, and the arithmetic between time units.

Belongs here: recognising "%", "years", "km" and turning one time unit into another. Does not belong here: currencies.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from tieout.lexicon import load
from tieout.numbers.values import GAP, WS, times

_TABLE = load("units")

YEARS_OLD: tuple[str, ...] = tuple(_TABLE["time"]["year"]["old"])  # years of an age alone


class Unit(NamedTuple):
    """A unit behind a number: its canonical singular name, its family (time, measure, percent) and where it ends."""

    name: str
    family: str
    end: int


def _spoken(words: list[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", f"(?:{WS}|-)") for word in ordered)


_NAMES: dict[str, tuple[str, str]] = {}
_GLUED_NAMES: dict[str, tuple[str, str]] = {}
for _family in ("time", "measure", "percent"):
    for _name, _forms in _TABLE[_family].items():
        for _word in (*_forms["words"], *_forms.get("old", [])):
            _NAMES[_word.replace("-", " ")] = (_name, _family)
        for _word in _forms.get("glued", []):
            _GLUED_NAMES[_word.replace("-", " ")] = (_name, _family)
_BEFORE = {
    word: (name, forms["before"]) for name, forms in _TABLE["measured_before"].items() for word in forms["words"]
}

_ADJECTIVES = "|".join(_TABLE["between"])
_UNIT = re.compile(
    rf"(?:(?:-(?:odd|plus|something))?{GAP}|(?:-(?:odd|plus|something))?{WS}?-{WS}?)(?:(?:{_ADJECTIVES}){WS})?({_spoken(list(_NAMES))})(?![a-z0-9²³])"
)
_GLUED = re.compile(rf"({_spoken(list(_GLUED_NAMES))})(?![a-z0-9²³])")
_MEASURED = re.compile(rf"{WS}({_spoken(list(_BEFORE))}){WS}([a-z]+)")
GLUED_UNITS = frozenset(re.match("[a-z]*", name)[0] for name in (*_GLUED_NAMES, *_TABLE["degrees"]))  # type: ignore[index]
_SPACES = re.compile(r"[\s-]+")
_LOWER = frozenset(_TABLE["lower"])
_CAPITAL = frozenset(_TABLE["capital"])
_DECIMAL = frozenset(_TABLE["decimal"])
_STANDS_FREE = re.compile(r"(?<![A-Za-z0-9.,])[0-9][0-9.,]*\Z")
_CASED: dict[str, str] = _TABLE["cased"]
_LIT = re.compile(rf"{WS}(?:{'|'.join(_TABLE['watt_words'])})(?![a-z])")
_ENGINE = re.compile(rf"{WS}(?:[a-z]+{WS})?(?:{'|'.join(_TABLE['engine_words'])})(?![a-z])")
_CAMERA = re.compile(rf"{WS}(?:{'|'.join(_TABLE['camera_words'])})(?![a-z])")
_NOUN_BEHIND = re.compile(r"\s(?!and |or |of |to |in |at |longitude)[a-z]{3}")
# "Highway 12W heads west", "at 45W near", "12N 34W": a name's number or a place on the map; "A 60W bulb" is none
_PLACE_BEFORE = re.compile(
    r"(?:(?<![A-Za-z])(?!(?:An?|The|Its|Their|Our|His|Her|Each|Every|One|Use|Some)\s)[A-Z][A-Za-z]+|(?<![A-Za-z])(?:at|near|longitude)"
    r"|[0-9][NS],?)\s[0-9][0-9.,]*\Z"
)
# "two 9.5s", "Version 2.0s": what is numbered so, and no seconds
_COUNTED_SO = re.compile(
    r"(?:(?<![A-Za-z])(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Vv]ersions?|[Mm]odels?)|(?<![0-9.])[0-9]+)\s[0-9.]+\Z"
)
_BEHIND_LETTER = re.compile(r"[.,;)](?![0-9A-Za-z])|\s[a-z0-9(]|$")
_DEGREES = re.compile(rf"[{''.join(_TABLE['degrees'])}](?![a-z0-9'’/&-]|\.[a-z]|{WS}[0-9])")
_DEGREES_APART = re.compile(rf"{WS}[{''.join(_TABLE['degrees']).upper()}](?=[),;]|\.(?:\s|$)|$)")
_WARMTH = frozenset(_TABLE["temperature_words"])
_LETTERS = re.compile(r"[a-z]+")

SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_IN_DAYS = {name: Decimal(days) for name, days in _TABLE["days"].items()}
_IN_MONTHS = {name: Decimal(months) for name, months in _TABLE["months"].items()}
_ORDER = ["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"]


def unit_after(text: str, low: str, end: int) -> Unit | None:
    """The unit that follows a number ending at ``end``."""
    if end >= len(low):
        return None
    char = low[end]
    if char in " \n-\t\r\u00a0":
        found = _UNIT.match(low, end)
        if (
            found
            and not _shouted(text, found)
            and not (found.group(1) == "yo" and text[found.end() : found.end() + 1] == "-")
        ):
            name, family = _NAMES[_SPACES.sub(" ", found.group(1))]
            return Unit(name, family, found.end())
        if (degrees := _DEGREES_APART.match(text, end)) and _is_warmth(text, low, end):
            return Unit("degree", "measure", degrees.end())
        measured = _MEASURED.match(low, end)
        if measured and measured.group(2) in _BEFORE[measured.group(1)][1]:
            return Unit(_BEFORE[measured.group(1)][0], "measure", measured.end(1))
        return None
    glued = _GLUED.match(low, end)
    if glued and _is_unit_against(text, end, glued) and not _shouted(text, glued):
        name, family = _GLUED_NAMES[_SPACES.sub(" ", glued.group(1))]
        return Unit(_CASED.get(text[end : glued.end()], name), family, glued.end())
    if char in "cf" and _DEGREES.match(low, end) and _is_warmth(text, low, end):
        return Unit("degree", "measure", end + 1)
    return None


def _is_unit_against(text: str, end: int, form: re.Match[str]) -> bool:
    """ "50m", "a 60W bulb", "a 1.5l bottle": whether letters against the digits are a unit there."""
    written = text[end : form.end()]
    if written in _CAPITAL:  # "34W" is a place on the map, "H2W" a name
        stands_free = _STANDS_FREE.search(text, max(0, end - 8), end) is not None
        return (
            stands_free
            and _NOUN_BEHIND.match(text, form.end()) is not None
            and (_LIT.match(text, form.end()) is not None or _PLACE_BEFORE.search(text, max(0, end - 24), end) is None)
        )
    if written in _DECIMAL:
        if written == "s" and _COUNTED_SO.search(text, max(0, end - 24), end):
            return False
        return "." in text[max(0, end - 3) : end] and _BEHIND_LETTER.match(text, form.end()) is not None
    return len(written) > 1 or (not written.isupper() and written.upper() not in _CAPITAL)


def _shouted(text: str, form: re.Match[str]) -> bool:
    """ "2PC", "two HP printers", "900 GBPs": a form that is no unit in capitals."""
    written = text[form.start(1) : form.end(1)]
    if written == "MP" and _CAMERA.match(text, form.end()):
        return False
    if written == "CC" and (text[form.start(1) - 1].isdecimal() or _ENGINE.match(text, form.end())):
        return False
    return form.group(1) in _LOWER and (written.isupper() or (len(written) > 2 and written[:-1].isupper()))


def _is_warmth(text: str, low: str, end: int) -> bool:
    """ "-5C", "a high of 38C": degrees, behind a minus or among words of weather."""
    head = end
    while head and end - head < 16 and text[head - 1] in "0123456789.":
        head -= 1
    if text[end].islower():
        return False
    if text[head - 1 : head] in ("-", "−") and not text[head - 2 : head - 1].strip("( "):
        return True
    return not _WARMTH.isdisjoint(_LETTERS.findall(low, max(0, head - 64), head))


def smaller(first: str, second: str) -> str | None:
    """The smaller of two time units, None where they cannot be compared."""
    if first not in _ORDER or second not in _ORDER:
        return None
    return min(first, second, key=_ORDER.index)


def convert(value: Decimal, unit: str, into: str) -> Decimal | None:
    """A duration in a smaller time unit: a year has 12 months or 365 days, a month 30 days."""
    if unit == into:
        return value
    if unit == "decade":
        return convert(times(value, Decimal(10)), "year", into)
    if unit == "century":
        return convert(times(value, Decimal(100)), "year", into)
    if into == "year":
        return None
    if into == "month":
        return times(value, _IN_MONTHS[unit]) if unit in _IN_MONTHS else None
    days = times(value, _IN_DAYS[unit]) if unit in _IN_DAYS else None
    if into == "week":
        return None if days is None else times(days, Decimal(1)) / 7
    if into == "day":
        return days
    if unit in SECONDS:
        return times(value, Decimal(SECONDS[unit] // SECONDS[into]))
    return None if days is None else times(days, Decimal(86400 // SECONDS[into]))
