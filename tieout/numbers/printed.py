"""Numerals that the page, the machine or another medium put into a text: rows of a page's table, footnotes, pieces of
an address on the web, serial numbers, plus signs that were lost.

Belongs here: what the characters around such a numeral say. Does not belong here: labels before a numeral, addresses
of houses.
"""

from __future__ import annotations

import re

from tieout.lexicon import load
from tieout.numbers.named import counts_nothing
from tieout.numbers.names import Name
from tieout.numbers.tokens import Atom
from tieout.numbers.values import WS

_TALKS = "|".join(load("references")["plus_talks"])
# "0 11/21/2007 11229", "183990\n2008-12-19\n08": the number of a row and its date
_ROW = re.compile(
    r"(?:[ \t]{1,4}|\s{0,2}\n\s{0,2}|,)"
    r"(?:[01]?[0-9]/[0-3]?[0-9]/(?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9])"
    r"(?:[ \t]{1,4}|\n|,)[0-9]"
)
_TAGGED = re.compile(r"[ \t\n]{1,3}[A-Z]{4}(?:-[0-9])?,[A-Z]{2,5}[,\s]")
_THRU = re.compile(rf"{WS}thru{WS}[0-9]{{3,7}}(?![0-9])")
_FROM = re.compile(rf"(?<![0-9])[0-9]{{3,7}}{WS}thru{WS}\Z")
_FILE = re.compile(r"\.(?:html?|pdf|aspx?|php|jpe?g|docx?|xlsx?)(?![a-z])")
_QUERY = re.compile(r"[?&][\w.%-]{1,24}=\Z")
_ZONE = re.compile(r"(?:gmt|utc|z|est|edt) ?[-+]? ?\Z")
# "serial numbers 3301522 and 3301523": nothing but other numbers stands between; "the number of voters was" counts
_SERIAL = re.compile(
    r"(?<![a-z])(?:numbers?|nos?\.|serials?|account|invoice|passport|licen[cs]e|vetting)(?: nos?\.?)?[:#]?"
    r"(?:\s{1,2}(?:[a-z]{2,16}['’]s )?(?:is|are|and|or|thru|through|to)(?![a-z])|[\s0-9,/&-]){1,80}\Z"
)
_PAPER = re.compile(r"(?<![a-z])(?:licen[cs]es?|passport|invoice|permit|contract|account|visa)(?: no\.?)?\s{1,2}\Z")
# "the 5 1 talks", "a "3 1" mechanism", "splitting the P-5 1": a plus that the page lost
_LOST_PLUS = re.compile(rf"(?: [1-4]){{1,2}}{WS}(?:{_TALKS})(?![a-z])")
_QUOTED_PLUS = re.compile(r" [1-4][\"”)]")
_STAFF = re.compile(r"(?<![A-Za-z])[JGNSA]- ?\Z")
_GENERAL = re.compile(r" (?:MG|BG|LTG|GEN|RADM|VADM|COL|LTC|Gen|Col)\.? [A-Z]")
_OF_FIVE = re.compile(r"(?<![A-Za-z0-9])(?:P-[35]|EU-3|E-3) \Z")
_LONG = 7
# "by telephone at 31 4 2210 7781 (office)"
_SPACED = re.compile(r"[0-9]{1,3}(?: [0-9]{1,4}){2,5}(?![0-9,.%]*[0-9])")
_CALLED = re.compile(r"(?<![a-z])(?:telephone|phone|tel\.?|call|fax|mobile|cell)(?![a-z])[^.;()]{0,24}\Z")
_OF_WHOM = re.compile(r" \((?:mobile|cell|office|embassy|home|work|fax|direct)")
_SHORTEST_PHONE = 8


def read_printed(text: str, low: str, atom: Atom, floor: int) -> Name | None:
    """A numeral that no writer meant as a number of things."""
    start, end = atom.start, atom.end
    before, follower = text[start - 1 : start], text[end : end + 1]
    if follower == "]" and before == "[" and end - start <= 3 and (text[start - 2 : start - 1].strip() or start < 2):
        return Name("list_marker", start, end, "footnote")
    if follower in (" ", "\n", "\t", ",", ""):
        if (behind := text[end + 1 : end + 2]).isdecimal() or behind in ("\n", " "):
            if _ROW.match(text, end) and before != "$":
                return Name("page_marker", start, end, "table_row")
        if behind.isupper() and _TAGGED.match(text, end):
            return Name("page_marker", start, end, "table_row")
        if behind == "t" or low.startswith(" thru", end):
            if _THRU.match(low, end):
                return Name("reference", start, end, "serial")
        if (
            end - start >= 3
            and "thru" in low[max(floor, start - 8) : start]
            and _FROM.search(low, max(0, start - 20), start)
        ):
            return Name("reference", start, end, "serial")
    if follower == " " and text[end + 1 : end + 2].isdecimal() and (groups := _SPACED.match(text, start)):
        if sum(map(str.isdecimal, groups.group())) >= _SHORTEST_PHONE and (
            _CALLED.search(low, max(0, start - 40), start) or _OF_WHOM.match(low, groups.end())
        ):
            return Name("phone", start, groups.end(), "phone")
    if follower == "." and _FILE.match(low, end):
        return Name("reference", start, end, "web_address")
    if before == "=" and _QUERY.search(text, max(0, start - 32), start):
        return Name("reference", start, end, "web_address")
    if end - start <= 2 and before in "+-" and _ZONE.search(low, max(floor, start - 6), start):
        return Name("time", start, end, "time_zone")
    if (
        end - start >= 5
        and text[start:end].isdecimal()
        and _PAPER.search(low, max(0, start - 24), start)
        and counts_nothing(text, end)
    ):
        return Name("reference", start, end, "serial")
    if end - start >= _LONG and text[start:end].isdecimal() and not text[start:end].endswith("000"):
        if before not in "$€£¥" and _SERIAL.search(low, max(0, start - 100), start):
            return Name("reference", start, end, "serial")
    if end - start == 1 and before == " " and text[start] == "1" and text[start - 2 : start - 1] in ("3", "5"):
        if _OF_FIVE.search(text, max(0, start - 6), start):
            return Name("reference", start, end, "plus_one")
    if end - start == 1 and follower == " ":
        return _read_single(text, low, start, before)
    return None


def _read_single(text: str, low: str, start: int, before: str) -> Name | None:
    """Such a numeral of one digit with a space behind it."""
    end = start + 1
    behind = text[end + 1 : end + 2]
    if behind.isdecimal() and text[start] in "123456" and not before.isalnum():
        if _LOST_PLUS.match(low, end) or (before in '"“(' and _QUOTED_PLUS.match(text, end)):
            return Name("reference", start, end + 2, "plus_one")
    if behind.isupper() and before in "- " and _GENERAL.match(text, end):
        if _STAFF.search(text, max(0, start - 4), start):
            return Name("reference", start, end, "token")
    return None
