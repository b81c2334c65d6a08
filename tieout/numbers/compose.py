"""The one door to the value of a number: which rule composes it.

Belongs here: the choice by class of candidate. Does not belong here: any composition.
"""

from __future__ import annotations

from tieout.numbers.digits import digits_number
from tieout.numbers.fractions import fraction, part
from tieout.numbers.tokens import DIGITS, FRACTION, ORDINAL, SCALE, TEEN, TEN, UNIT, VAGUE, Atom
from tieout.numbers.values import Num
from tieout.numbers.words import bare_scale, vague, words_number


def compose(text: str, low: str, atoms: list[Atom], index: int, floor: int = 0) -> Num | None:
    """The number that begins with the candidate at ``index``, or None where that is no cardinal number."""
    atom = atoms[index]
    if atom.kind == DIGITS:
        return digits_number(text, low, atoms, index)
    if atom.kind in (UNIT, TEEN, TEN):
        return words_number(low, atoms, index)
    if atom.kind == SCALE:
        return bare_scale(low, atoms, index, floor)
    if atom.kind == VAGUE:
        return vague(low, atoms, index)
    if atom.kind == FRACTION:
        return fraction(low, atoms, index, floor)
    if atom.kind == ORDINAL:
        return part(low, atoms, index, floor)
    return None
