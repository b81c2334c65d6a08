"""Ranks that are told of names and count nothing: "Priority for fuel Chad: 1, Mali: 4", "from Tier 3 to 2".

Belongs here: numerals that a word of rank before them makes the place of somebody. Does not belong here: labels
directly before a numeral (references.py).
"""

from __future__ import annotations

import re

from tieout.lexicon import load
from tieout.numbers.names import Name
from tieout.numbers.tokens import Atom
from tieout.numbers.values import WS

_RANKS = "|".join(load("references")["ranks"])
_REACH = 320
# "Priority for fuel Chad: 1, Mali: 4, Niger: 4"
_OF_NAMES = re.compile(rf"(?<![a-z])(?:{_RANKS})(?![a-z])[^.!?;]{{0,300}}[a-z)\"'”]:\s{{0,4}}\Z")
_NAME_BEFORE = re.compile(r"[A-Z][\w'’.-]*\)?[\"'”]?:\s{0,4}\Z|\([A-Z][^()\n]{1,32}\):\s{0,4}\Z")
_NEXT = re.compile(r"\s{0,3}(?:[,;\n]|$|\s[A-Z])")
# "from Tier 3 to 2 or from Tier 2 to 1"
_TIERS = re.compile(rf"(?<![a-z])tiers?(?![a-z])[^.;!?]{{0,90}}(?<![a-z])(?:from|to){WS}\Z")
_LAST_TIER = 5


def read_rank(text: str, low: str, atom: Atom) -> Name | None:
    """A numeral of one digit that is a name's rank, priority or tier."""
    start, end = atom.start, atom.end
    if end - start != 1 or text[end : end + 1].isalnum():
        return None
    before = text[max(0, start - 5) : start].rstrip()[-4:]
    if before.endswith(":"):
        is_named = _NAME_BEFORE.search(text, max(0, start - 40), start) and _NEXT.match(text, end)
        if is_named and _OF_NAMES.search(low, max(0, start - _REACH), start):
            return Name("reference", start, end, "rank")
        return None
    if before[-2:].lower() == "to" or before.lower() == "from":
        if atom.value is not None and atom.value <= _LAST_TIER and _TIERS.search(low, max(0, start - 120), start):
            return Name("tier", start, end, "rank")
    return None
