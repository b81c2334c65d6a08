"""Candidates: every digit run and every number word of a text, with what it is by itself.

Belongs here: finding them, fast, and the text handed from rule to rule. Does not belong here: what they mean together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from tieout.lexicon import load
from tieout.numbers.lexicon import decimals

_WORDS = load("numbers")

UNIT, TEEN, TEN, SCALE, VAGUE, ORDINAL, FRACTION, PARTS, FACTOR, WEAK_FACTOR, ADVERB, PAIR, DECADE, DIGITS = range(14)

_CLASSES = (
    (UNIT, "units"), (TEEN, "teens"), (TEN, "tens"), (SCALE, "scales"), (VAGUE, "vague"), (ORDINAL, "ordinals"),
    (FRACTION, "fractions"), (PARTS, "part_plurals"), (FACTOR, "factors"), (WEAK_FACTOR, "weak_factors"),
    (ADVERB, "adverbs"), (PAIR, "pairs"), (DECADE, "decades"),
)  # fmt: skip
VOCABULARY: dict[str, tuple[int, Decimal]] = {
    word: (kind, value) for kind, key in _CLASSES for word, value in decimals(_WORDS[key]).items()
}

SMALL_NUMBERS = tuple(word for word, (kind, _) in VOCABULARY.items() if kind in (UNIT, TEEN, TEN))


class Atom(NamedTuple):
    """One digit run (with its separators) or one number word: half-open span, class, value (None where unreadable)."""

    start: int
    end: int
    kind: int
    value: Decimal | None


def _alternation(words: Iterable[str]) -> str:
    """Words as alternatives grouped by their first letters, so that the engine leaves early."""
    groups: dict[str, dict[str, list[str]]] = {}
    for word in words:
        groups.setdefault(word[0], {}).setdefault(word[1], []).append(word[2:])
    inner = {
        first: "|".join(f"{second}(?:{'|'.join(sorted(tails, key=len, reverse=True))})" for second, tails in by.items())
        for first, by in groups.items()
    }
    return "|".join(f"{first}(?:{seconds})" for first, seconds in inner.items())


# 1,336 with teletype's "1 ,336", "1,\n336" and "2,OOO"; 10 000 with narrow spaces; 1.234.567; 3.02
# Every alternative stands behind one leading digit: the engine then skips to digits instead of trying at each letter.
_DIGITS = re.compile(
    r"[0-9](?:"
    r"[0-9]*(?![0-9.,'’O\u00a0\u202f\u2009]| 0| ,)"  # most go on in no other form, and end here
    r"|[0-9]{0,2}(?:(?:,| ,|, ?\r?\n)[0-9][0-9OoIl]{2}|,O[0-9O]{2})+(?![0-9A-Za-z])(?:\.[0-9]+)?"
    r"|[0-9]?(?:,[0-9]{2}){1,6},[0-9]{3}(?![0-9])(?:\.[0-9]+)?"
    r"|[0-9]{0,2}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?"
    r"|[0-9]{0,2}(?:[\u00a0\u202f\u2009][0-9]{3})+(?![0-9])"
    r"|[0-9]{0,2}(?:(?: |,| ,|, )000)+(?![0-9])"
    r"|[0-9]{0,2}(?:['’][0-9]{3})+(?![0-9A-Za-z])"
    r"|[0-9]{0,2}O{1,3}(?![0-9A-Za-z$-])"
    r"|[0-9]*(?:\.[0-9]+)*)"
)
# A word is met by the character before it: most are letters, and the engine skips from one that is none to the next.
# Behind a digit only a scale is a word of its own: "20.62billion", not "2nd" or "G8two".
_SCALES = (word for word, (kind, _) in VOCABULARY.items() if kind == SCALE)
_WORD = re.compile(
    rf"[^a-z](?=[{''.join(sorted({word[0] for word in VOCABULARY}))}])"
    rf"(?:(?<=[^a-z0-9])(?:{_alternation(VOCABULARY)})|(?<=[0-9])(?:{_alternation(_SCALES)}))(?![a-z])"
)
_DAMAGE = str.maketrans({"O": "0", "o": "0", "I": "1", "l": "1"})
_NOT_DIGITS = str.maketrans("", "", ", \r\n'’\u00a0\u202f\u2009")
LONGEST = 29  # integer digits that a Decimal(38, 9) holds


def read_digits(surface: str) -> Decimal | None:
    """The value of a digit run with separators; None where it is longer than a value can be."""
    if surface.isdecimal():
        return Decimal(surface) if len(surface) <= LONGEST else None
    plain = surface.translate(_NOT_DIGITS)
    if not plain.replace(".", "").isdecimal() or not plain.isascii():
        plain = plain.translate(_DAMAGE)
    if plain.count(".") > 1:
        head, *tail = plain.split(".")
        if len(head) > 3 or any(len(part) != 3 for part in tail):
            return None
        plain = head + "".join(tail)
    whole, _, fraction = plain.partition(".")
    if len(whole) > LONGEST or len(fraction) > 9:
        return None
    return Decimal(plain)


def lower(text: str) -> str:
    """The text in lower case with every offset kept (a few letters grow when lowered: those stay as they are)."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)


def _is_one(text: str, at: int) -> bool:
    """ "l0 arrests": a small L that begins a word of digits is teletype's 1."""
    return at == 0 or text[at - 1] in " \n\t(-$/"


def scan(text: str, low: str) -> list[Atom]:
    """All candidates in text order."""
    atoms: list[Atom] = []
    make = partial(tuple.__new__, Atom)  # twice as fast as the class, which asks for its fields by name
    for match in _DIGITS.finditer(text):
        start, after = match.span()
        surface = match.group()
        if start and text[start - 1] == "l" and _is_one(text, start - 1):
            start, surface = start - 1, "1" + surface
        atoms.append(make((start, after, DIGITS, read_digits(surface))))
    for match in _WORD.finditer(" " + low):
        start, after = match.span()  # with the character before, which makes up for the space
        kind, value = VOCABULARY[low[start : after - 1]]
        atoms.append(make((start, after - 1, kind, value)))
    atoms.sort()
    return atoms
