"""Number words put together into one value: "two hundred and forty-three", "one and a half million", "hundreds".

Belongs here: composition of neighbouring number words. Does not belong here: digits, units, ranges.
"""

from __future__ import annotations

import re
from decimal import Decimal

from tieout.lexicon import load
from tieout.numbers.fractions import named_part, part_of_one
from tieout.numbers.tokens import FRACTION, SCALE, TEEN, TEN, UNIT, VAGUE, Atom
from tieout.numbers.values import EXACT, JOIN, SPACE, WS, Num, scale_of, tidy, times

_JOIN_AND = re.compile(rf"{WS}and{WS}")
_AND_HALF = re.compile(rf"(?:{WS}|-)and(?:{WS}|-)(?:a(?:{WS}|-)|one[ -])?(?=half|quarter|third)")
_POINT = re.compile(rf"{WS}point{WS}")
_OF = re.compile(rf"{WS}of{WS}(?:a{WS})?")
_TENS_OF = re.compile(rf"{WS}(?:of{WS}[a-z]|(?:to|or|and|if{WS}not){WS}(?:even{WS})?hundreds)")
_ECHO = re.compile(rf"{WS}\(([0-9,.]+)\)")
_MAKERS = sorted(load("numbers")["vague_makers"], key=len, reverse=True)


def words_number(low: str, atoms: list[Atom], index: int) -> Num:
    """The number that begins with the unit, teen or ten at ``index``; "two thirds" is a share."""
    total = Decimal(0)
    first = atoms[index]
    current: Decimal = first.value or Decimal(0)
    last_scale: Decimal | None = None
    product = Decimal(1)
    end, after = first.end, index + 1
    kind = first.kind
    while after < len(atoms):
        atom = atoms[after]
        if atom.start - end > 12:
            break
        joined = JOIN.fullmatch(low, end, atom.start) is not None
        with_and = not joined and _JOIN_AND.fullmatch(low, end, atom.start) is not None
        value = atom.value or Decimal(0)
        if atom.kind == VAGUE:
            value = scale_of(atom)
        if atom.kind in (SCALE, VAGUE) and joined:
            if value in (100, 12):
                if current >= 100 or current == 0:
                    break
                current *= value
            else:
                if (last_scale is not None and value >= last_scale) or current == 0:
                    break
                total += times(current, value)
                current, last_scale = Decimal(0), value
            product = times(product, value)
        elif atom.kind == UNIT and value and joined and kind == TEN:
            current += value
        elif atom.kind in (UNIT, TEEN, TEN) and value and (joined or with_and) and kind == SCALE and product != 12:
            # "two hundred and forty" is one number; "two million and five" are two
            if current and current % 100:
                break
            if with_and and not current and last_scale != 1000:
                break
            current += value
        else:
            break
        end, after, kind = atom.end, after + 1, atom.kind
    if total == 0 and current < 1000 and low.startswith(" point ", end):
        digits, end, after = _after_point(low, atoms, after, end)
        if digits:
            current += Decimal(f"0.{digits}")
    half = _AND_HALF.match(low, end)
    if half and after + 1 < len(atoms) and atoms[after + 1].start == half.end():
        after += 1  # the "one" of "two and one half"
    if half and after < len(atoms) and atoms[after].start == half.end():
        part = _and_part(atoms[after])
        if part is not None:
            current += part
            end, after = atoms[after].end, after + 1
            while after < len(atoms) and atoms[after].kind == SCALE and JOIN.fullmatch(low, end, atoms[after].start):
                current = times(current, atoms[after].value or Decimal(1))
                product = times(product, atoms[after].value or Decimal(1))
                end, after = atoms[after].end, after + 1
                break
    elif kind == UNIT and _named_parts_behind(low, atoms, after, end):
        current += (atoms[after].value or Decimal(0)) * (atoms[after + 1].value or Decimal(0))
        end, after = atoms[after + 1].end, after + 2
    elif kind in (UNIT, TEEN, TEN) and after < len(atoms) and total == 0:
        parts = named_part(low, current, first.start, end, atoms[after])
        if parts is not None:
            exact = EXACT.divide(current, _parts_of(atoms[after]))
            made = part_of_one(low, atoms, after + 1, first.start, atoms[after].end, exact)
            if made is not None:
                return made
            return Num(first.start, atoms[after].end, parts, "share", after + 1, Decimal(1))
    value = tidy(total + current)
    echo = _ECHO.match(low, end)
    if echo and echo.group(1).replace(",", "").rstrip(".") == format(value, "f"):
        end = echo.end()
        while after < len(atoms) and atoms[after].start < end:
            after += 1
    return Num(first.start, end, value, "words", after, product)


def _after_point(low: str, atoms: list[Atom], after: int, end: int) -> tuple[str, int, int]:
    """The digits said behind "point", one word each: (digits, end, index behind them)."""
    found = _POINT.match(low, end)
    digits = ""
    while (
        found
        and after < len(atoms)
        and atoms[after].kind == UNIT
        and atoms[after].start == found.end()
        and len(digits) < 9
    ):
        digits += format(atoms[after].value or Decimal(0), "f")
        end, after = atoms[after].end, after + 1
        found = SPACE.match(low, end)
    return digits, end, after


def _named_parts_behind(low: str, atoms: list[Atom], after: int, end: int) -> bool:
    """ "three and three-quarters": whether a count of quarters belongs to the number before it."""
    return (
        after + 1 < len(atoms)
        and atoms[after].kind == UNIT
        and low[atoms[after + 1].start : atoms[after + 1].end] == "quarters"
        and _JOIN_AND.fullmatch(low, end, atoms[after].start) is not None
        and JOIN.fullmatch(low, atoms[after].end, atoms[after + 1].start) is not None
    )


def _parts_of(atom: Atom) -> Decimal:
    """How many thirds, quarters or fifths make a whole."""
    value = atom.value or Decimal(1)
    return 1 / value if atom.kind == FRACTION else value


def _and_part(atom: Atom) -> Decimal | None:
    if atom.kind == FRACTION:
        return atom.value
    return None


def bare_scale(low: str, atoms: list[Atom], index: int, floor: int) -> Num | None:
    """ "a million", "several hundred", "half a million" is read from "half"."""
    atom = atoms[index]
    before = low[max(floor, atom.start - 20) : atom.start]
    stripped = before.rstrip()
    if stripped.endswith("("):
        return None  # "(billion cubic feet)": what an abbreviation or a column is in
    assert atom.value is not None
    scale, end, after = atom.value, atom.end, index + 1
    while after < len(atoms) and atoms[after].kind == SCALE and JOIN.fullmatch(low, end, atoms[after].start):
        scale, end, after = times(scale, atoms[after].value or Decimal(1)), atoms[after].end, after + 1
        if after - index > 3:
            break
    for maker in _MAKERS:
        if stripped.endswith(maker) and not stripped[: -len(maker)][-1:].isalpha():
            start = atom.start - len(before) + len(stripped) - len(maker)
            return Num(start, end, tidy(scale * 2), "vague", after, scale)
    start = atom.start
    if stripped.endswith(" a") or stripped == "a":
        start = atom.start - len(before) + len(stripped) - 1
    # "a hundred and fifty", "a million and a half"
    rest = _tail(low, atoms, after, end, scale)
    if rest is not None:
        return Num(start, rest.end, rest.value, "words", rest.after, scale)
    return Num(start, end, scale, "words", after, scale)


def _tail(low: str, atoms: list[Atom], after: int, end: int, scale: Decimal) -> Num | None:
    if after >= len(atoms):
        return None
    half = _AND_HALF.match(low, end)
    if half and atoms[after].start == half.end() and atoms[after].kind == FRACTION:
        part = atoms[after].value or Decimal(0)
        return Num(end, atoms[after].end, times(scale, 1 + part), "words", after + 1, scale)
    joined = JOIN.fullmatch(low, end, atoms[after].start) or _JOIN_AND.fullmatch(low, end, atoms[after].start)
    if joined and atoms[after].kind in (UNIT, TEEN, TEN) and scale in (100, 1000):
        rest = words_number(low, atoms, after)
        if rest.value is not None and rest.form == "words" and rest.value < scale:
            return rest._replace(value=tidy(scale + rest.value))
    return None


def vague(low: str, atoms: list[Atom], index: int) -> Num | None:
    """ "hundreds", "tens of thousands": the least they can mean."""
    atom = atoms[index]
    value, end, after = atom.value, atom.end, index + 1
    assert value is not None
    if low[atom.start : atom.end] == "tens":
        value = Decimal(10) * 2
    while after < len(atoms) and atoms[after].kind == VAGUE and after - index < 3:
        if not _OF.fullmatch(low, end, atoms[after].start):
            break
        value = times(value, (atoms[after].value or Decimal(2)) / 2)
        end, after = atoms[after].end, after + 1
    if low[atom.start : end] == "tens" and not _TENS_OF.match(low, end):
        return None
    return Num(atom.start, end, tidy(value), "vague", after, Decimal(1))
