"""Number words and digits put together into one value: "two hundred and forty-three", "5.6 million", "one and a half".

Belongs here: composition of neighbouring candidates. Does not belong here: units, money, ranges, qualifiers.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal
from typing import NamedTuple

from tieout.numbers.lexicon import decimals, load
from tieout.numbers.tokens import (
    DIGITS,
    FRACTION,
    ORDINAL,
    PARTS,
    SCALE,
    TEEN,
    TEN,
    UNIT,
    VAGUE,
    VOCABULARY,
    Atom,
)

EXACT = Context(prec=60)
WS = r"(?:[ \t\u00a0]+(?:\r?\n[ \t]*)?|\r?\n[ \t]*)"  # inside a mention: spaces and at most one line end

_JOIN = re.compile(rf"{WS}|-{WS}?")
_JOIN_AND = re.compile(rf"{WS}and{WS}")
_AND_HALF = re.compile(rf"(?:{WS}|-)and(?:{WS}|-)(?:a(?:{WS}|-)|one[ -])?(?=half|quarter|third)")
_SPACE = re.compile(WS)
_POINT = re.compile(rf"{WS}point{WS}")
_OF = re.compile(rf"{WS}of{WS}(?:a{WS})?")
OF_NEXT = re.compile(rf"{WS}of(?![a-z])")
_ENDS = re.compile(rf"[.,;:)]|$|{WS}(?:in|over|since|from|to|as|between|by|during|last|this|on)(?![a-z])")
_MIXED = re.compile(r"[ -]([1-9])/([2-9]|1[0-9])(?![0-9/])|([½¼¾⅓⅔])")
_ECHO = re.compile(rf"{WS}\(([0-9,.]+)\)")
_ABBREVIATIONS = decimals(load("numbers")["scale_abbreviations"])
_ABBREVIATED = re.compile(rf"({WS}|-)?({'|'.join(sorted(_ABBREVIATIONS, key=len, reverse=True))})(?![a-z0-9/²&])")
_FOLLOWER = re.compile(rf"{WS}([A-Za-z]+)")
_MONEY_WORDS = frozenset(load("numbers")["money_words"])
_LENGTHS = frozenset(load("numbers")["length_words"])
_QUARTERS_OF_A_YEAR = (["first"], ["last"], ["next"], ["past"], ["previous"], ["final"])
_SLASH_OF = re.compile(rf"/([2-9]|1[0-6])(?={WS}of(?![a-z]))")
_HALF_OF_A_UNIT = re.compile(
    rf"(?:{WS}an?|-an?)?(?=(?:{WS}|-)(?:{'|'.join(load('numbers')['halved_units'])})(?![a-z]))"
)
_GLYPHS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333333333", "⅔": "0.666666667"}
_MAKERS = sorted(load("numbers")["vague_makers"], key=len, reverse=True)
_HUNDRED = Decimal(100)


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
    """A fraction as percent to two decimals: one-third is 33.33."""
    return tidy(EXACT.divide(numerator * 100, denominator).quantize(Decimal("0.01")))


def compose(text: str, low: str, atoms: list[Atom], index: int, floor: int = 0) -> Num | None:
    """The number that begins with the candidate at ``index``, or None where that is no cardinal number."""
    atom = atoms[index]
    if atom.kind == DIGITS:
        return _digits(text, low, atoms, index)
    if atom.kind in (UNIT, TEEN, TEN):
        return _words(low, atoms, index)
    if atom.kind == SCALE:
        return _bare_scale(low, atoms, index, floor)
    if atom.kind == VAGUE:
        return _vague(low, atoms, index)
    if atom.kind == FRACTION:
        return _fraction(low, atoms, index, floor)
    if atom.kind == ORDINAL:
        return _part(low, atom, index, floor)
    return None


def _digits(text: str, low: str, atoms: list[Atom], index: int) -> Num | None:
    atom = atoms[index]
    value, end, after, scale = atom.value, atom.end, index + 1, Decimal(1)
    if value is None:
        return None
    if end < len(text):
        char = text[end]
        if char in " -½¼¾⅓⅔":
            mixed = _MIXED.match(text, end)
            if mixed:
                part = (
                    Decimal(_GLYPHS[mixed.group(3)])
                    if mixed.group(3)
                    else EXACT.divide(Decimal(mixed.group(1)), Decimal(mixed.group(2))).quantize(Decimal("1e-9"))
                )
                value, end = tidy(value + part), mixed.end()
                while after < len(atoms) and atoms[after].start < end:
                    after += 1
        if char == "/" and (part_of := _SLASH_OF.match(text, end)):
            while after < len(atoms) and atoms[after].start < part_of.end():
                after += 1
            percent = share(value, Decimal(part_of.group(1)))
            return Num(atom.start, part_of.end(), percent, "share", after, Decimal(1))
        if char == "," and low[end + 1 : end + 2].isdecimal():
            value, end, after = _decimal_comma(text, low, atoms, value, end, after)
    while (
        after < len(atoms)
        and atoms[after].kind in (SCALE, VAGUE)
        and after - index < 4
        and _JOIN.fullmatch(low, end, atoms[after].start)
    ):
        factor = _factor(atoms[after])
        if factor == 12 and low[end : atoms[after].start] == "-":
            break
        value, scale, end = times(value, factor), times(scale, factor), atoms[after].end
        after += 1
    if scale == 1:
        found = _ABBREVIATED.match(low, end)
        if found and _scale_abbreviation(text, atom, found):
            factor = _ABBREVIATIONS[found.group(2)]
            value, scale, end = times(value, factor), factor, found.end()
    if value.adjusted() > 28:
        return None
    return Num(atom.start, end, value, "digits", after, scale)


def _decimal_comma(
    text: str, low: str, atoms: list[Atom], value: Decimal, end: int, after: int
) -> tuple[Decimal, int, int]:
    """ "5,5 million" and "3,25%": one or two digits after a comma, and a scale word or a percent sign behind."""
    comma = re.compile(rf",([0-9]{{1,2}})(?={WS}?(?:million|billion|percent|per cent|%))").match(low, end)
    if comma and value == value.to_integral_value():
        value = Decimal(f"{int(value)}.{comma.group(1)}")
        end = comma.end()
        while after < len(atoms) and atoms[after].start < end:
            after += 1
    return value, end, after


def _scale_abbreviation(text: str, atom: Atom, found: re.Match[str]) -> bool:
    """Whether "m", "bn", "k" behind digits is a scale: only with money before them, or unmistakable ("bn", "mn")."""
    letters, gap = found.group(2), found.group(1)
    if letters in ("bn", "mn", "mln", "bln", "tn", "trn"):
        return True
    before = text[max(0, atom.start - 6) : atom.start].rstrip()
    money = (before[-1:] in "$€£¥₹₩₪" and before != "") or before[-3:] in ("USD", "EUR", "GBP", "US$")
    if money:
        return letters != "mm" or gap is None
    if letters == "k":
        return gap is None and text[found.end() - 1] in "kK"
    if letters == "m" and gap is None and text[found.end() - 1] == "m":
        follower = _FOLLOWER.match(text, found.end())
        return follower is not None and follower.group(1) not in _LENGTHS
    if letters == "b" and gap is None and text[found.end() - 1] == "b":
        follower = _FOLLOWER.match(text, found.end())
        return follower is not None and follower.group(1) in _MONEY_WORDS
    return letters in ("m", "b") and gap is None and text[found.end() - 1] in "MB"


def _words(low: str, atoms: list[Atom], index: int) -> Num:
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
        joined = _JOIN.fullmatch(low, end, atom.start) is not None
        with_and = not joined and _JOIN_AND.fullmatch(low, end, atom.start) is not None
        value = atom.value or Decimal(0)
        if atom.kind == VAGUE:
            value = _factor(atom)
        if atom.kind in (SCALE, VAGUE) and joined:
            if value == 100 or value == 12:
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
    if half and after < len(atoms) and atoms[after].start == half.end():
        part = _and_part(atoms[after])
        if part is not None:
            current += part
            end, after = atoms[after].end, after + 1
            while after < len(atoms) and atoms[after].kind == SCALE and _JOIN.fullmatch(low, end, atoms[after].start):
                current = times(current, atoms[after].value or Decimal(1))
                product = times(product, atoms[after].value or Decimal(1))
                end, after = atoms[after].end, after + 1
                break
    elif kind == UNIT and _named_parts_behind(low, atoms, after, end):
        current += (atoms[after].value or Decimal(0)) * (atoms[after + 1].value or Decimal(0))
        end, after = atoms[after + 1].end, after + 2
    elif kind in (UNIT, TEEN, TEN) and after < len(atoms) and total == 0:
        parts = _named_part(low, current, first.start, end, atoms[after])
        if parts is not None:
            return Num(first.start, atoms[after].end, parts, "share", after + 1, Decimal(1))
    value = tidy(total + current)
    echo = _ECHO.match(low, end)
    if echo and echo.group(1).replace(",", "").rstrip(".") == format(value, "f"):
        end = echo.end()
        while after < len(atoms) and atoms[after].start < end:
            after += 1
    return Num(first.start, end, value, "words", after, product)


def _factor(atom: Atom) -> Decimal:
    """The scale that a word multiplies by: "million", and the plural in "two millions"."""
    value = atom.value or Decimal(1)
    return value / 2 if atom.kind == VAGUE else value


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
        found = _SPACE.match(low, end)
    return digits, end, after


def _named_parts_behind(low: str, atoms: list[Atom], after: int, end: int) -> bool:
    """ "three and three-quarters": whether a count of quarters belongs to the number before it."""
    return (
        after + 1 < len(atoms)
        and atoms[after].kind == UNIT
        and low[atoms[after + 1].start : atoms[after + 1].end] == "quarters"
        and _JOIN_AND.fullmatch(low, end, atoms[after].start) is not None
        and _JOIN.fullmatch(low, atoms[after].end, atoms[after + 1].start) is not None
    )


def _and_part(atom: Atom) -> Decimal | None:
    if atom.kind == FRACTION:
        return atom.value
    return None


def _named_part(low: str, count: Decimal, start: int, end: int, atom: Atom) -> Decimal | None:
    """ "two thirds", "one-third", "three quarters" as percent."""
    if not _JOIN.fullmatch(low, end, atom.start) or atom.value is None or not 0 < count < 100:
        return None
    word = low[atom.start : atom.end]
    if atom.kind == PARTS:
        return share(count, atom.value)
    if atom.kind == ORDINAL and count == 1 and atom.value > 2 and not word.endswith("teenth"):
        return share(count, atom.value)
    if word == "quarters" and low[max(0, start - 12) : start].split()[-1:] in _QUARTERS_OF_A_YEAR:
        return None
    if atom.kind == FRACTION and (word != "quarter" or count == 1):
        return tidy(count * atom.value * 100)
    return None


def _bare_scale(low: str, atoms: list[Atom], index: int, floor: int) -> Num | None:
    """ "a million", "several hundred", "half a million" is read from "half"."""
    atom = atoms[index]
    before = low[max(floor, atom.start - 20) : atom.start]
    stripped = before.rstrip()
    assert atom.value is not None
    scale, end, after = atom.value, atom.end, index + 1
    while after < len(atoms) and atoms[after].kind == SCALE and _JOIN.fullmatch(low, end, atoms[after].start):
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
    joined = _JOIN.fullmatch(low, end, atoms[after].start) or _JOIN_AND.fullmatch(low, end, atoms[after].start)
    if joined and atoms[after].kind in (UNIT, TEEN, TEN) and scale in (100, 1000):
        rest = _words(low, atoms, after)
        if rest.value is not None and rest.form == "words" and rest.value < scale:
            return rest._replace(value=tidy(scale + rest.value))
    return None


def _vague(low: str, atoms: list[Atom], index: int) -> Num | None:
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
    if low[atom.start : end] == "tens":
        return None
    return Num(atom.start, end, tidy(value), "vague", after, Decimal(1))


def _fraction(low: str, atoms: list[Atom], index: int, floor: int) -> Num | None:
    """ "half", "a quarter of"; "half a million" and "half a dozen" are numbers, not shares."""
    atom = atoms[index]
    word = low[atom.start : atom.end]
    assert atom.value is not None
    after = index + 1
    if after < len(atoms) and atoms[after].kind == SCALE and atoms[after].start - atom.end < 8:
        gap = low[atom.end : atoms[after].start]
        if gap.split() in ([], ["a"], ["of", "a"]) or gap in ("-", "-a-"):
            scale = atoms[after].value or Decimal(1)
            return Num(_with_article(low, atom.start, floor), atoms[after].end, times(atom.value, scale), "words",
                       after + 1, scale)  # fmt: skip
    if word == "half":
        whole = _HALF_OF_A_UNIT.match(low, atom.end)
        if whole:
            return Num(atom.start, whole.end(), atom.value, "words", after, Decimal(1))
        if low[atom.end : atom.end + 1] == "-":
            return None
    if word in ("quarter", "quarters"):
        start = _with_article(low, atom.start, floor)
        if word == "quarters" or start == atom.start or not OF_NEXT.match(low, atom.end):
            return None
        return Num(start, atom.end, Decimal(25), "share", after, Decimal(1))
    if word == "halves":
        return None
    return Num(atom.start, atom.end, Decimal(50), "share", after, Decimal(1))


def _part(low: str, atom: Atom, index: int, floor: int) -> Num | None:
    """ "a third of", "by a fifth": an ordinal that is a part of a whole."""
    if atom.value is None or not 3 <= atom.value <= 10:
        return None
    start = _with_article(low, atom.start, floor)
    if start == atom.start:
        return None
    before = low[max(floor, start - 12) : start].split()
    if not OF_NEXT.match(low, atom.end) and not (
        before
        and before[-1] in ("by", "than", "about", "nearly", "almost", "to", "over")
        and _ENDS.match(low, atom.end)
    ):
        return None
    return Num(start, atom.end, share(Decimal(1), atom.value), "share", index + 1, Decimal(1))


def _with_article(low: str, start: int, floor: int) -> int:
    """Where an "a" before a number word begins, or the word's own start."""
    if (
        start - 2 >= floor
        and low[start - 1] in " \n-"
        and low[start - 2] == "a"
        and not low[start - 3 : start - 2].isalpha()
    ):
        return start - 2
    return start


def is_number_word(word: str) -> bool:
    """Whether a lower-case word is one of the vocabulary."""
    return word in VOCABULARY
