"""Parts of a whole in words: "half", "two-thirds", "a quarter of", "half a million", "half an hour".

Belongs here: fractions as percent or as a factor. Does not belong here: "one in five", which are two numbers.
"""

from __future__ import annotations

import re
from decimal import Decimal

from tieout.lexicon import load
from tieout.numbers.tokens import FRACTION, ORDINAL, PARTS, SCALE, Atom
from tieout.numbers.values import EXACT, JOIN, OF_NEXT, WS, Num, share, tidy, times

_PART_BEFORE = frozenset(load("numbers")["part_before"])
_ENDS = re.compile(
    rf"[.,;:)]|$|{WS}(?:when|if|where|because|after|against|compared|in|over|since|from|to|as|between|by|during|last|this|on|{'|'.join(load('numbers')['behind_a_part'])})(?![a-z])"
)
_UNITS = "|".join(load("numbers")["halved_units"])
_THINGS = "|".join(load("numbers")["halved_things"])
_HALF_OF_A_UNIT = re.compile(
    rf"(?:{WS}an?|-an?)?(?=(?:{WS}|-)(?:{_UNITS})(?![a-z])|-point(?![a-z]))|(?:{WS}|-)a(?:{WS}|-)(?:{_THINGS})(?![a-z])"
)
_COMPARED = re.compile(
    rf"{WS}(?:less|more|fewer|as{WS}(?:many|much)|(?:low|high|small|larg|bigg|cheap|fast|slow|short|long)er)(?![a-z])"
)
_OF_ONE = re.compile(rf"(?:{WS}(?:of{WS}an?{WS})?|-)(?:{_UNITS}|{_THINGS})(?![a-z])")
_OF_A = re.compile(rf"(?:{WS}|-)of(?:{WS}|-)an?(?:{WS}|-)")
_A_UNIT = re.compile(rf"(?:{_UNITS})(?![a-z])")
_A_THING = re.compile(rf"(?:{_THINGS})(?![a-z])")
_QUARTER = re.compile(rf"(?:-|{WS})(?=(?:{_UNITS}|point)(?![a-z]))")
_LINK = rf"(?:{WS}|-{WS}?)"  # "a year-and-a-half"
_AND_A = re.compile(
    rf"(?<![a-z])(?:(an?)|(?:next|last|past|another|first))(?={WS}((?:{_UNITS}|{_THINGS}){_LINK}and{_LINK}an?{_LINK}$))"
)
_HALVES_OF_A_TIME = (["first"], ["second"], ["latter"])  # "in the first half of 2009"
# "sales grew this half", "in the last half of May", not "the last half of the loaf"
_HALVES_IN_A_ROW = (["this"], ["last"], ["next"], ["previous"], ["final"])
_OF_NO_TIME = re.compile(
    rf"{WS}of{WS}(?!(?:the{WS})?(?:[a-z]+{WS})?(?:[0-9]|year|month|century|decade|season|game|match|{'|'.join(load('dates')['months'])}))"
)
_OF_A_YEAR = re.compile(
    rf"{WS}of{WS}(?:(?:19|20)[0-9]{{2}}(?![0-9,])|(?:last|this|next){WS}year|the{WS}(?:year|decade|century))(?![a-z])"
)
# "split the town in half"
_BROKEN_IN = re.compile(
    rf"(?<![a-z])(?:split(?:s|ting)?|broken?|breaks?|tor[en]|tears?|tearing|snapped|sliced|ripped|sawn|folded|divid(?:ed|es|ing))"
    rf"(?:{WS}[\w'’-]+){{0,4}}{WS}in{WS}\Z"
)
_QUARTERS_OF_A_YEAR = (["first"], ["last"], ["next"], ["past"], ["previous"], ["final"])


def named_part(low: str, count: Decimal, start: int, end: int, atom: Atom) -> Decimal | None:
    """ "two thirds", "one-third", "three quarters" as percent."""
    if not JOIN.fullmatch(low, end, atom.start) or atom.value is None or not 0 < count < 100:
        return None
    word = low[atom.start : atom.end]
    if atom.kind == PARTS:
        return share(count, atom.value)
    if atom.kind == ORDINAL and count == 1 and atom.value > 2 and not word.endswith("teenth"):
        return share(count, atom.value)
    if word == "quarters" and low[max(0, start - 12) : start].split()[-1:] in _QUARTERS_OF_A_YEAR:
        return None
    is_adjective = word == "quarter" and low[end : end + 1] == "-"  # "the three-quarter mark"
    if atom.kind == FRACTION and (word != "quarter" or count == 1 or (is_adjective and count == 3)):
        return tidy(count * atom.value * 100)
    return None


def part_of_one(low: str, atoms: list[Atom], after: int, start: int, end: int, value: Decimal) -> Num | None:
    """ "three-quarters of a million", "a quarter of a percentage point": a part of one scale word or of one unit."""
    whole = _OF_A.match(low, end)
    if whole is None:
        return None
    if after < len(atoms) and atoms[after].kind == SCALE and atoms[after].start == whole.end():
        scale = atoms[after].value or Decimal(1)
        made = tidy(EXACT.multiply(value, scale).quantize(Decimal("1e-9"), context=EXACT))
        return Num(start, atoms[after].end, made, "words", after + 1, scale)
    if thing := _A_THING.match(low, whole.end()):
        return Num(start, thing.end(), value, "words", after, Decimal(1))
    if _A_UNIT.match(low, whole.end()):
        return Num(start, whole.end() - 1, value, "words", after, Decimal(1))
    return None


def unit_and_half(low: str, atom: Atom, floor: int) -> tuple[int, int] | None:
    """ "an hour and a half", "the next year and a half": where it begins, and where the word before its unit ends."""
    if low[atom.start : atom.end] != "half":
        return None
    begin = max(floor, atom.start - 40)
    turn = _AND_A.search(low[begin : atom.start])
    if turn is None:
        return None
    return begin + (turn.start() if turn.group(1) else turn.start(2)), begin + turn.end(1 if turn.group(1) else 0)


def fraction(low: str, atoms: list[Atom], index: int, floor: int) -> Num | None:
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
    if word in ("quarter", "half"):
        made = part_of_one(low, atoms, after, _with_article(low, atom.start, floor), atom.end, atom.value)
        if made is not None:
            return made
    if word == "half":
        whole = _HALF_OF_A_UNIT.match(low, atom.end)
        if whole:
            return Num(atom.start, whole.end(), atom.value, "words", after, Decimal(1))
        if low[atom.end : atom.end + 1] == "-":
            return None
        before = low[max(0, atom.start - 12) : atom.start].split()[-1:]
        if before in _HALVES_OF_A_TIME or (before in _HALVES_IN_A_ROW and not _OF_NO_TIME.match(low, atom.end)):
            return None
        if _OF_A_YEAR.match(low, atom.end) or _BROKEN_IN.search(low, max(0, atom.start - 48), atom.start):
            return None
    if word == "quarter" and (quarter := _QUARTER.match(low, atom.end)):
        if quarter.group() != "-" and _with_article(low, atom.start, floor) == atom.start:
            return None
        return Num(atom.start, atom.end, atom.value, "words", after, Decimal(1))
    if word in ("quarter", "quarters"):
        start = _with_article(low, atom.start, floor)
        if word == "quarters" or start == atom.start:
            return None
        if not OF_NEXT.match(low, atom.end) and not _is_part(low, start, atom.end, floor):
            return None
        return Num(start, atom.end, Decimal(25), "share", after, Decimal(1))
    if word == "halves":
        return None
    return Num(atom.start, atom.end, Decimal(50), "share", after, Decimal(1))


def part(low: str, atoms: list[Atom], index: int, floor: int) -> Num | None:
    """ "a third of", "by a fifth": an ordinal that is a part of a whole."""
    atom = atoms[index]
    if atom.value is None or not 3 <= atom.value <= 10:
        return None
    start = _with_article(low, atom.start, floor)
    if start == atom.start:
        return None
    made = part_of_one(low, atoms, index + 1, start, atom.end, EXACT.divide(Decimal(1), atom.value))
    if made is not None:
        return made
    if not OF_NEXT.match(low, atom.end) and not _is_part(low, start, atom.end, floor):
        return None
    return Num(start, atom.end, share(Decimal(1), atom.value), "share", index + 1, Decimal(1))


def _is_part(low: str, start: int, end: int, floor: int) -> bool:
    """ "cut by a quarter": the words around show that it is a part and no third of a row, no quarter of a year."""
    if _COMPARED.match(low, end):
        return True
    before = low[max(floor, start - 12) : start].split()
    return bool(before) and before[-1] in _PART_BEFORE and _ENDS.match(low, end) is not None


def is_of_a_unit(low: str, end: int) -> bool:
    """Whether a fraction that ends here is of one unit or thing: "1/2 cup", "3/4-inch"."""
    return _OF_ONE.match(low, end) is not None


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
