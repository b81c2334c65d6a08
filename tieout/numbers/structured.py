"""Numerals in a form of their own: telephone, page line, cable reference, case number, statute, place on the map.

Belongs here: what the characters around a numeral say. Does not belong here: labels before it.
"""

from __future__ import annotations

import re

from tieout.lexicon import load
from tieout.numbers.context import left_words
from tieout.numbers.fractions import is_of_a_unit
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
# Behind "tel." groups of any lengths are one number: "5080-2000", "555 1234".
LABELLED_PHONE = re.compile(r"[0-9]{2,5}(?:[-. ][0-9]{2,5}){1,4}(?![0-9])")
_EXTENSION = re.compile(rf"(?:,|;)?{WS}?(?:ext\.?|extension|x){WS}?[0-9]{{1,6}}(?![0-9a-z])")
_PAGE_LINE = re.compile(r"[0-9]{6,8}[ \t]+[0-9]{1,3}(?:\.[0-9])?[ \t]+of[ \t]+[0-9]{1,3}(?![0-9])")
_SECTION_LINE = re.compile(r"0*[0-9]{1,2}[ ]+of[ ]+0*[0-9]{1,2}(?![0-9a-z])")
_CABLE = re.compile(r"[0-9]{2}[ ]?[A-Z][A-Z.']+(?: [A-Z.']+){0,3} ?[0-9]{1,7}(?![0-9A-Za-z])")
_NO_POST = re.compile(
    rf" (?:{'|'.join([*_TABLE['no_posts'], *load('currencies')['codes']])}) "
)  # "IN FY 05 USD 20 MILLION"
SLASHED = re.compile(r"[0-9]{1,6}/(?:[A-Z]{1,6}/)*[0-9]{1,6}(?:/[0-9A-Za-z]{1,6})*(?![0-9])")
_STATUTE = re.compile(
    r"(?:[0-9]+[ ]?)(?:(?:u\.?s\.?c\.?|c\.?f\.?r\.?)(?:[ ]?(?:§+|sec\.|section)?[ ]?[0-9]+[a-z]?(?:\([0-9a-z]+\))*)?"
    r"|f\.?a\.?[mh]\.?(?:-[0-9])?[ ]?[0-9]+(?:\.[0-9]+)*(?: ?n ?[0-9]+(?:\.[0-9]+)*)?"
    r"(?:- ?\n?[0-9](?:,[0-9])*)?(?: [a-z] ?\([0-9]\))?"
    r"|u\.s\.[ ]?[0-9]+)(?![a-z0-9])"
)
_LAW_AFTER = re.compile(
    rf"{WS}of{WS}(?:the|its|that|this){WS}(?:[\w'’-]{{1,24}}{WS}){{0,5}}?(?:{'|'.join(_TABLE['law_names'])})(?![a-z])"
)
_ROUTED = re.compile(
    r"(?:(?<![A-Za-z])(?:PRIORITY|IMMEDIATE|ROUTINE|FLASH|OCT)|R[UH][A-Z]{3,6}/[A-Z0-9][A-Z0-9 .,'&/()-]*"
    r"|DE R[UH][A-Z]{2,6} #?[0-9]{3,7}(?:/[0-9]{2})?)[ \t]{0,4}\r?\n?[ \t]{0,4}$"
)
_COORDINATE = re.compile(
    r"[0-9]{1,3}(?:[ °º.:-][0-9]{1,2}(?:\.[0-9]+)?){1,3}['’\"”]{0,2} ?[NSEW](?![A-Za-z/])"
    r"(?:[ ,/-]{1,3}(?=[0-9])[0-9. °º:'’\"”-]{2,16}[NSEW](?![A-Za-z]))?"
    rf"|[0-9]{{1,3}}{WS}degrees,?{WS}[0-9]{{1,2}}(?:\.[0-9]+)?{WS}minutes(?:,?{WS}(?:and{WS})?[0-9.]{{1,6}}{WS}seconds)?"
    rf",?{WS}(?:[nsNS]orth|[eE]ast|[wW]est|[sS]outh|[NSEW])(?![A-Za-z])"
)
_WATTS = re.compile(r"[0-9.]{1,5}-[0-9.]{1,5} ?W [a-z]{3}")  # "a 5-10W laser"
_OPENS_DEGREES = " \t\r\n\u00a0d"  # at once or behind more white space
_OPENS_OF = " \t\r\n\u00a0o"
_RELAYED = re.compile(r"[0-9]{6}z ?/$")
_SYMBOL = re.compile(r"(?<![A-Za-z])[A-Z]{1,5}/(?:[A-Z0-9.]{1,8}/){1,3}$")  # "S/2007/144"
_OFFICE = re.compile(
    r"[0-9]{3,5}(?:/[A-Z]{2,16})+(?![a-z0-9])"
    r"|[0-9]{1,4}(?:/(?:INF|WP|ADD|Add|REV|Rev|CORR|Corr|CONF|CRP|RES|PV|SR|L|DOC)\.? ?[0-9]{0,4}){1,4}(?![A-Za-z0-9])"
)
_MONTH_DAY = re.compile(
    r"(?:1[0-2]|0?[1-9])/(?:3[01]|[12][0-9]|0?[1-9])(?:-(?:(?:1[0-2]|0?[1-9])/)?(?:3[01]|[12][0-9]|0?[1-9]))?(?![0-9/])"
)
_RATIO = re.compile(r"[0-9]+(?:\.[0-9]+)?:[0-9]+(?:\.[0-9]+)?(?::[0-9]+)*(?![0-9])")
_GROUPS = re.compile(
    r"[0-9]{1,7}(?:-[0-9]{1,7}){3,8}(?:-[0-9A-Z])?(?![0-9A-Za-z-])|[0-9]-[A-Z](?![A-Za-z0-9-])|7[0-8]7-[1-9]00(?![0-9,.-])"
)
_SUBPOINT = re.compile(r" ?\([a-h]\)(?:\([0-9a-z]{1,4}\)){0,4}(?:(?:,| and|,? ?and/or| or)? ?\([a-h]\))*(?![a-z])")
_TO_A_PART = re.compile(rf"(?:{WS}(?:to|or){WS}|-)[1-9]/[2-9]{WS}of(?![a-z])")  # "1/4 to 1/3 of"
_MAJORITY = re.compile(rf"{WS}(?:majority|majorities|vote)(?![a-z])")
_BEFORE_A_PART = tuple([word] for word in _TABLE["before_a_part"])
# "a 401(k) plan"
_PLAN = re.compile(r"401(?: ?\(k\)|k(?![a-z0-9])| k(?= (?:plan|account|saving|contribution|retirement)))")
_REASON = re.compile(r"1 ?\.[45] {0,2}[a-h](?:(?: ?,| and| or| ?/)? ?[a-h](?![a-z]))*(?![a-z])")


def read_structured(text: str, low: str, atom: Atom, floor: int) -> Name | None:
    """A numeral in a form of its own: telephone, page line, cable reference, case number, statute, list marker."""
    start, end = atom.start, atom.end
    before = text[start - 1] if start > floor else " "
    follower, behind = text[end : end + 1], low[end + 1 : end + 2]
    has_point = "." in text[start:end]
    if follower == "-" or has_point or before in "+(":
        for origin in (start - 1, start) if before in "+(" else (start,):
            phone = PHONE.match(text, origin)
            if phone and _is_phone(low, phone, floor):
                more = _EXTENSION.match(low, phone.end())
                return Name("phone", origin, more.end() if more else phone.end(), "phone")
    if end - start in (4, 7) and before in " \n" and _ROUTED.search(text, max(0, start - 80), start):
        return Name("reference", start, end, "routing")
    if before == "/" and _RELAYED.search(low, max(0, start - 10), start):
        return Name("reference", start, end, "routing")
    if before == "/" and _SYMBOL.search(text, max(0, start - 32), start):
        return Name("reference", start, end, "document_symbol")
    is_point = has_point or behind.isdecimal() or behind in _OPENS_DEGREES
    if (
        is_point
        and follower in " °º.:-"
        and not before.isalnum()
        and (point := _COORDINATE.match(text, start))
        and not _WATTS.match(text, start)
    ):
        return Name("reference", start, point.end(), "coordinate")
    if (
        before != "."
        and text.startswith(("1.4", "1.5", "1 .4", "1 .5"), start)
        and (reason := _REASON.match(low, start))
    ):
        return Name("legal_article", start, reason.end(), "reason")
    if (
        follower in " (kK"
        and text.startswith("401", start)
        and not before.isalnum()
        and (plan := _PLAN.match(low, start))
    ):
        return Name("legal_article", start, plan.end(), "plan")
    if follower in "uUcC" or (follower == " " and behind in "ucf"):
        statute = _STATUTE.match(low, start)
        if statute and not before.isalnum():
            return Name("legal_article", start, statute.end(), "statute")
    if follower == " " and end - start >= 6:
        page = _PAGE_LINE.match(low, start)
        if page:
            return Name("page_marker", start, page.end(), "page_line")
    if follower == " " and end - start <= 2:
        section = _SECTION_LINE.match(low, start) if behind in " o" else None
        if section and low[max(floor, start - 9) : start].split()[-1:] in (["section"], ["sect"], ["page"], ["part"]):
            return Name("page_marker", start, section.end(), "section_line")
        if text[end + 1 : end + 3].isupper() or text[end + 1 : end + 2].isupper():
            cable = _CABLE.match(text, start)
            if (
                cable
                and (end - start) == 2
                and not _NO_POST.search(cable.group())
                and not before.isalnum()
                and text[start:end] not in cable.group()[2:4]
            ):
                if cable.group()[-1].isdecimal() and len(cable.group().split()[-1]) >= 2:
                    return Name("reference", start, cable.end(), "cable_reference")
    if (follower == "(" or (follower == " " and behind == "(")) and (subpoint := _SUBPOINT.match(low, end)):
        return Name("legal_article", start, subpoint.end(), "subpoint")
    if follower == "-" and not before.isalnum() and (groups := _GROUPS.match(text, start)):
        return Name("reference", start, groups.end(), "hyphened_groups")
    if follower == ":" and (ratio := _RATIO.match(text, start)) and not before.isalnum():
        return Name("other", start, ratio.end(), "ratio")
    if follower == "/":
        return _read_slashed(text, low, atom, floor)
    if follower == " " and end - start <= 4 and behind in _OPENS_OF and _LAW_AFTER.match(low, end) and before == " ":
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


def _is_part(low: str, start: int, end: int, floor: int) -> bool:
    """ "2/3 of", "nearly 3/4", "a 2/3 majority": a part of a whole and no day of a month."""
    if OF_NEXT.match(low, end) or _MAJORITY.match(low, end) or is_of_a_unit(low, end):
        return True
    return _TO_A_PART.match(low, end) is not None or left_words(low, start, floor, 24)[-1:] in _BEFORE_A_PART


def _read_slashed(text: str, low: str, atom: Atom, floor: int) -> Name | None:
    written = text[atom.start : atom.end + 3]
    if written.startswith("24/7"):
        return Name("other", atom.start, atom.start + 4, "idiom")
    slashed = SLASHED.match(text, atom.start)
    if not slashed:
        office = _OFFICE.match(text, atom.start)
        return Name("reference", atom.start, office.end(), "office") if office else None
    group = slashed.group()
    parts = group.split("/")
    if len(parts) == 2 and 0 < int(parts[0]) < int(parts[1]) <= 16 and _is_part(low, atom.start, slashed.end(), floor):
        return None
    if len(parts) == 2 and (day := _MONTH_DAY.match(text, atom.start)):
        return Name("date", atom.start, day.end(), "slashed_date")
    left = left_words(low, atom.start, floor, 20)
    kind = "case_number" if left and left[-1].strip("(.") in _TABLE["cases"] else "reference"
    if len(parts) == 2 and len(parts[1]) == 4 and parts[1].startswith(("19", "20")):
        kind = "case_number"
    return Name(kind, atom.start, slashed.end(), "slashed")
