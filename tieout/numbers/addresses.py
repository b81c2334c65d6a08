"""Numerals of a postal address: house numbers, postcodes.

Belongs here: words for streets and parts of towns around a numeral. Does not belong here: telephones, the web.
"""

from __future__ import annotations

import re

from tieout.lexicon import load
from tieout.numbers.named import counts_nothing
from tieout.numbers.names import Name
from tieout.numbers.tokens import Atom

_TABLE = load("references")
_STREETS = "|".join(re.escape(word) for word in _TABLE["streets"])
_STREET_ENDINGS = tuple(_TABLE["street_endings"])
_ENDINGS = "|".join(_STREET_ENDINGS)
_PARTS = "|".join(re.escape(word) for word in _TABLE["parts_of_towns"])
_SHORT = 5
# "Avenida de la Paz 201", "Rua Alta, 12"
_ON_A_STREET = re.compile(
    rf"(?<![A-Za-z])(?:{_STREETS})"
    rf"(?: (?:de|del|la|las|los|el|da|do|dos|di|du|des|al|[A-Z][\w.'’-]*)){{1,5}},? ?(?:[Nn]o\.? ?|# ?)?\s{{0,2}}\Z"
)
_STREET = re.compile(rf"[A-Za-z]{{2,}}(?:{_ENDINGS})\s{{1,3}}\Z")
_BEFORE_STREET = re.compile(rf"(?: and [0-9]{{1,3}})? [A-Z][a-z]+(?:{_ENDINGS})(?![a-z])")
_NAME = re.compile(r"(?:[A-Z][\w'’.-]+|[Nn]o\.?)\s{1,3}\Z")
_IN_A_PART = re.compile(rf",?\s{{1,3}}(?:[A-Z][\w.-]* )?(?:{_PARTS})(?![a-z])")
# The word before a house number has a capital, as names of streets have, or is one that stands before it.
_MAY_END_STREET = re.compile(r"(?:(?<![^\s(])[A-Z][^\s]*|(?:code|:|No\.?|no\.?|#| al))\s+\Z")
_BEFORE_NUMBER = ("code", ":", "No.", "no.", "#", "al")
_POSTCODES = ("c.p.", "p.c.", "cp", "code", "zip")
_POSTCODE = re.compile(r"(?:(?<![A-Za-z])(?:C\.P\.|P\.C\.|CP)|[Pp]ost(?:al )?code|[Zz][Ii][Pp](?: code)?):?\s{0,8}\Z")


def read_address(text: str, atom: Atom, floor: int) -> Name | None:
    """A house number or a postcode."""
    start, end = atom.start, atom.end
    if end - start > _SHORT or not text[start:end].isdecimal() or text[end : end + 1] == "%":
        return None
    if start == floor or not text[start - 1].isspace():
        return None
    if _BEFORE_STREET.match(text, end):
        return _address(atom)
    before = text[max(floor, start - 64) : start]
    last = "".join(before.rsplit(None, 1)[-1:])
    is_written_so = last[:1].isupper() or "(" in last or last.endswith(_BEFORE_NUMBER)  # seen sooner than the rest
    if not is_written_so or not _MAY_END_STREET.search(before):
        return None
    if (last.rstrip(":").lower().endswith(_POSTCODES) and _POSTCODE.search(before)) or (
        (_is_street(last, before) or _ON_A_STREET.search(before)) and counts_nothing(text, end)
    ):
        return _address(atom)
    return _address(atom) if _IN_A_PART.match(text, end) and _NAME.search(before) else None


def _is_street(last: str, before: str) -> bool:
    return last.endswith(_STREET_ENDINGS) and _STREET.search(before) is not None


def _address(atom: Atom) -> Name:
    return Name("reference", atom.start, atom.end, "address")
