"""Numerals in a form of their own: telephone, page line, cable reference, case number, statute, reference list.

Belongs here: what the characters around a numeral say. Does not belong here: labels before it.
"""

from __future__ import annotations

import re
from collections import deque

from tieout.numbers.context import left_words
from tieout.numbers.lexicon import load
from tieout.numbers.names import Name
from tieout.numbers.tokens import Atom
from tieout.numbers.values import OF_NEXT, WS

_TABLE = load("references")

PHONE = re.compile(
    r"\+[0-9]{1,3}[-. ()]{0,2}[0-9]{1,4}(?:[-. ()]{1,2}[0-9]{2,4}){1,5}"
    r"|\([0-9]{1,4}\)(?:[ -]| ?\n)?(?:\([0-9]{1,4}\)(?:[ -]| ?\n)?)?[0-9]{2,4}(?:[- .][0-9]{2,4}){1,4}"
    r"|[0-9]{1,4}(?:-[0-9]{1,4}){1,4}-[0-9]{3,4}(?![0-9-])"
    r"|[0-9]{3}\.[0-9]{3}\.[0-9]{4}(?![0-9])"
    r"|[0-9]{3}-[0-9]{4}(?![0-9-])"
)
_EXTENSION = re.compile(rf"(?:,|;)?{WS}?(?:ext\.?|extension|x){WS}?[0-9]{{1,6}}(?![0-9a-z])")
_PAGE_LINE = re.compile(r"[0-9]{6,8}[ \t]+[0-9]{1,3}(?:\.[0-9])?[ \t]+of[ \t]+[0-9]{1,3}(?![0-9])")
_SECTION_LINE = re.compile(r"0*[0-9]{1,2}[ ]+of[ ]+0*[0-9]{1,2}(?![0-9a-z])")
_CABLE = re.compile(r"[0-9]{2}[ ]?[A-Z][A-Z.']+(?: [A-Z.']+){0,3} ?[0-9]{1,7}(?![0-9A-Za-z])")
SLASHED = re.compile(r"[0-9]{1,6}/(?:[A-Z]{1,6}/)*[0-9]{1,6}(?:/[0-9A-Za-z]{1,6})*(?![0-9])")
_STATUTE = re.compile(
    r"(?:[0-9]+[ ]?)(?:u\.?s\.?c\.?|c\.?f\.?r\.?|u\.s\.)"
    r"(?:[ ]?(?:§+|sec\.|section)?[ ]?[0-9]+[a-z]?(?:\([0-9a-z]+\))*)?(?![a-z0-9])"
)
_LAW_AFTER = re.compile(
    rf"{WS}of{WS}(?:the|its|that|this){WS}(?:[\w'’-]{{1,24}}{WS}){{0,5}}?(?:{'|'.join(_TABLE['law_names'])})(?![a-z])"
)
_REF = re.compile(r"refs?:")
_ADDRESS = re.compile(r"(?<![a-z])(?:https?://|www\.)[^\s<>\"]{1,300}")
_REF_END = re.compile(r"¶ ?[0-9]|\n[ \t\r]*\n|classified|summary|-{4}|\. [a-z]+ [a-z]+ [a-z]{2,} [a-z]")
_MONTH_DAY = re.compile(
    r"(?:1[0-2]|0?[1-9])/(?:3[01]|[12][0-9]|0?[1-9])(?:-(?:(?:1[0-2]|0?[1-9])/)?(?:3[01]|[12][0-9]|0?[1-9]))?(?![0-9/])"
)
_RATIO = re.compile(r"[0-9]+(?:\.[0-9]+)?:[0-9]+(?:\.[0-9]+)?(?::[0-9]+)*(?![0-9])")
_SUBPOINT = re.compile(r" ?\([a-h]\)(?:(?:,| and|,? ?and/or| or)? ?\([a-h]\))*(?![a-z])")


def reference_blocks(low: str) -> deque[tuple[int, int]]:
    """Spans of web addresses and of reference lists ("REF: A. ROME 205 B. TRIPOLI 212"), those up to prose."""
    blocks = []
    if "http" in low or "www." in low:
        blocks = [found.span() for found in _ADDRESS.finditer(low)]
    for found in _REF.finditer(low):
        if low[found.start() - 1 : found.start()].isalpha():
            continue
        stop = _REF_END.search(low, found.end(), found.end() + 600)
        blocks.append((found.end(), stop.start() if stop else min(len(low), found.end() + 600)))
    return deque(sorted(blocks))


def read_structured(text: str, low: str, atom: Atom, floor: int) -> Name | None:
    """A numeral in a form of its own: telephone, page line, cable reference, case number, statute, list marker."""
    start, end = atom.start, atom.end
    before = text[start - 1] if start > floor else " "
    follower = text[end : end + 1]
    if follower in "-.) " or before in "+(":
        for origin in (start - 1, start) if before in "+(" else (start,):
            phone = PHONE.match(text, origin)
            if phone and _is_phone(low, phone, floor):
                more = _EXTENSION.match(low, phone.end())
                return Name("phone", origin, more.end() if more else phone.end(), "phone")
    if follower in " .uUcC":
        statute = _STATUTE.match(low, start)
        if statute and not before.isalnum():
            return Name("legal_article", start, statute.end(), "statute")
    if follower == " " and end - start >= 6:
        page = _PAGE_LINE.match(low, start)
        if page:
            return Name("page_marker", start, page.end(), "page_line")
    if follower == " " and end - start <= 2:
        section = _SECTION_LINE.match(low, start)
        if section and low[max(floor, start - 9) : start].split()[-1:] in (["section"], ["sect"], ["page"], ["part"]):
            return Name("page_marker", start, section.end(), "section_line")
        if text[end + 1 : end + 3].isupper() or text[end + 1 : end + 2].isupper():
            cable = _CABLE.match(text, start)
            if cable and (end - start) == 2 and not before.isalnum() and text[start:end] not in cable.group()[2:4]:
                if cable.group()[-1].isdecimal() and len(cable.group().split()[-1]) >= 2:
                    return Name("reference", start, cable.end(), "cable_reference")
    if follower in " (" and _SUBPOINT.match(low, end):
        return Name("legal_article", start, _SUBPOINT.match(low, end).end(), "subpoint")  # type: ignore[union-attr]
    if follower == ":" and (ratio := _RATIO.match(text, start)) and not before.isalnum():
        return Name("other", start, ratio.end(), "ratio")
    if follower == "/":
        return _read_slashed(text, low, atom, floor)
    if follower == " " and end - start <= 4 and _LAW_AFTER.match(low, end) and before == " ":
        return Name("legal_article", start, end, "of_the_law")
    return None


def _is_phone(low: str, phone: re.Match[str], floor: int) -> bool:
    written = phone.group()
    digits = sum(char.isdecimal() for char in written)
    if digits < 7 and "tel" not in low[max(floor, phone.start() - 24) : phone.start()]:
        return False
    if written.startswith(("+", "(")):
        return digits >= 7
    groups = re.split(r"[-.]", written)
    if len(groups) == 2:
        return (groups[0] != "" and int(groups[0]) >= int(groups[1])) or any(
            word in low[max(floor, phone.start() - 24) : phone.start()] for word in _TABLE["telephones"]
        )
    return True


def _read_slashed(text: str, low: str, atom: Atom, floor: int) -> Name | None:
    written = text[atom.start : atom.end + 3]
    if written.startswith("24/7"):
        return Name("other", atom.start, atom.start + 4, "idiom")
    slashed = SLASHED.match(text, atom.start)
    if not slashed:
        return None
    group = slashed.group()
    parts = group.split("/")
    if len(parts) == 2 and OF_NEXT.match(low, slashed.end()) and 0 < int(parts[0]) < int(parts[1]) <= 16:
        return None
    if len(parts) == 2 and (day := _MONTH_DAY.match(text, atom.start)):
        return Name("date", atom.start, day.end(), "slashed_date")
    left = left_words(low, atom.start, floor, 20)
    kind = "case_number" if left and left[-1].strip("(.") in _TABLE["cases"] else "reference"
    if len(parts) == 2 and len(parts[1]) == 4 and parts[1].startswith(("19", "20")):
        kind = "case_number"
    return Name(kind, atom.start, slashed.end(), "slashed")
