"""Numerals that number a paragraph or the items of a list, as far as the text alone says so.

Belongs here: "1.", "2)", "(3)". Does not belong here: what only a cable's structure says.
"""

from __future__ import annotations

import re

from tieout.numbers.names import Name
from tieout.numbers.tokens import Atom
from tieout.numbers.values import WS

_PORTION = re.compile(r"\.[ \t\r\n]{0,4}\((?:U|C|S|TS|SBU|FOUO|LOU|UNCLASSIFIED|(?:U|C|S|SBU)/[A-Z/ ]{1,16})\)")
_MARKED = re.compile(r"\((?:U|C|S|SBU|S/NF|C/NF)\) $")
_APART = re.compile(r"[A-Za-z][,.?!]\s{1,3}\Z")
_PARAGRAPH_ENDS = re.compile(r"\s*(?:\n\s*\n|¶|--|\Z)|\s*\n?[0-9]{1,2}\. ?\(")
_NEW_SENTENCE = re.compile(r"\s{1,3}(?:[A-Z][a-z]|-{2})")
_CLOSED = re.compile(r"[a-z,.?!]8(?![0-9])")
_OPENED = re.compile(r"(?<![A-Za-z0-9])[&“][A-Za-z]")
# "came. 8. Then they left": no sentence is a number alone
_SENTENCE_ENDS = re.compile(r"(?:[A-Za-z]{4}|[0-9]{2})[)\"”]?[.?!][)\]\"”]{0,2}\s{0,4}\Z")
# "are 1. to win, 2. to lose": what stands before an item's number
_ITEM = rf"(?:^|[;:(,.\[-]{WS}?|(?<![a-z])(?:and|or|are|is|were|was|include|including){WS})"
_ITEM_BEFORE = re.compile(rf"{_ITEM}\Z", re.I)
_ITEMS = {n: re.compile(rf"{_ITEM}{n}\. {{1,6}}[A-Za-z]", re.I) for n in range(1, 31)}
_ITEM_TEXT = re.compile(r"\. {1,6}[A-Za-z]")
_DASHED = re.compile(r" ?-{1,2} ?[A-Z]")
_DASHED_ITEMS = {n: re.compile(rf"(?<![0-9.,-]){n} ?-{{1,2}} ?[A-Z]") for n in range(1, 31)}
_POINT = re.compile(r"\.?\s{1,3}(?!(?i:million|billion|trillion|thousand|percent|per|degrees?|miles?|tons?) )[A-Z(\"“]")
_AGAIN = re.compile(r"¶[0-9]{1,2}\. \Z")  # "¶3. 3. Then": the page's number and the cable's
_COMMA = re.compile(r", [A-Z][a-z]")
_EMPTY_LINE = re.compile(r"(?:^|\n)\s{0,3}\n\Z")
_SECTION = re.compile(r"(?<![A-Za-z.])[A-Z]\.\Z")  # "A.7. Protection of property"
_BETWEEN_SENTENCES = re.compile(r"\. {1,6}(?:\([A-Z/]{1,6}\) ?)?[A-Z]")
_LETTERED = re.compile(r"[A-Z][.)](?=\s)")  # "-- 23B. The law": no 23 billion
_OPENS_ITEM = re.compile(r"(?:^|\n|--)[ \t]{0,4}\(?\Z")
_BRACKETED = re.compile(rf"\){WS}[A-Za-z]")


def read_marker(text: str, atom: Atom) -> Name | None:
    """ "1." and "(1)" that number a paragraph or a list."""
    start, end = atom.start, atom.end
    if 3 <= end - start <= 5 and "." in text[start + 1 : end - 1] and _is_point_of_report(text, start, end):
        return Name("list_marker", start, end, "point_of_report")
    if end - start > 3 or "." in text[start:end]:
        return None
    if _LETTERED.match(text, end) and _OPENS_ITEM.search(text, max(0, start - 8), start):
        return Name("question_number", start, end + 1, "numbered_and_lettered")
    if _PORTION.match(text, end) and not text[max(0, start - 1) : start].isalnum():
        return Name("paragraph_number", start, end, "portion_marked")
    if text[start:end] == "8" and _closes_quotation(text, start):
        return Name("other", start, end, "quotation_mark")
    if (
        end - start < 3
        and _BETWEEN_SENTENCES.match(text, end)
        and _SENTENCE_ENDS.search(text, max(0, start - 16), start)
    ):
        return Name("paragraph_number", start, end, "between_sentences")
    if text[end : end + 2] == ". " and _SECTION.search(text, max(0, start - 3), start):
        return Name("list_marker", start, end, "section_of_letter")
    before = text[max(0, start - 8) : start]
    if text[end : end + 2] == ". " and _in_numbered_list(text, start, end):
        return Name("list_marker", start, end, "numbered_list")
    if text[end : end + 1] in "- " and end - start < 3 and _in_dashed_list(text, start, end):
        return Name("list_marker", start, end, "dashed_list")
    if text[end : end + 2] == ". " and _AGAIN.search(before):
        return Name("paragraph_number", start, end, "numbered_again")
    if end - start < 3 and _COMMA.match(text, end) and _EMPTY_LINE.search(text, max(0, start - 6), start):
        return Name("paragraph_number", start, end, "line_number")
    if text[end : end + 2] == ". " and _MARKED.search(before):
        return Name("paragraph_number", start, end, "portion_marked")
    head = before.rstrip("([ \t")
    begins = (
        not head or head[-1] in "\n¶" or (head[-1] in "-*•–" and not head.rstrip("-*•– \t").rstrip(" \t")[-1:].strip())
    )
    opens_list = text[start:end] == "1" and before.endswith(": ") and "2)" in text[end : end + 300]
    is_open = not opens_list and not _no_bracket_open(text, start)
    if text[end : end + 2].lstrip(" ")[:1] == ")" and before[-1:] in " \n" and end - start < 3 and not is_open:
        return Name("list_marker", start, end, "list_marker")
    if before.endswith("(") and _in_inline_list(text, start, end):
        return Name("list_marker", start, end, "inline_list")
    bulleted = head[-1:] == "-" and text[end + 1 : end + 2].isupper()
    if not begins and not (before.endswith("(") and (head[-1:] in ":;,." or bulleted)):
        return None
    follower = text[end : end + 1]
    if before.endswith("(") and follower == ")":
        return Name("list_marker", start, end, "list_marker")
    if not begins or (start == 0 and follower not in ".)"):
        return None
    if follower == "." and (text[end + 1 : end + 2] in " \t(\n" or text[end + 1 : end + 2].isupper()):
        kind = (
            "paragraph_number"
            if "¶" in before or "(" in text[end + 1 : end + 4] or not head or head[-1] == "\n"
            else "list_marker"
        )
        return Name(kind, start, end, "line_number")
    if follower == ")" and not before.endswith("("):
        return Name("list_marker", start, end, "list_marker")
    return None


def _closes_quotation(text: str, start: int) -> bool:
    """ "&we are unified,8 he said": quotation marks that a code page turned into "&" and "8"."""
    if text[start + 1 : start + 2] not in (" ", "\n", "\r", ""):
        return False
    if text[start - 1 : start] in (" ", "\n"):  # parted from its word by the end of a line
        if not _APART.search(text, max(0, start - 5), start):
            return False
        if not _PARAGRAPH_ENDS.match(text, start + 1) and not _is_open(text, start):
            return False
    elif text[start - 1 : start] not in (",", ".", "?", "!") or not text[start - 2 : start - 1].isalpha():
        return False
    return _OPENED.search(text, max(0, start - 600), start) is not None


def _is_open(text: str, start: int) -> bool:
    """Whether the last quotation mark before is an opening one and a new sentence begins behind."""
    if _NEW_SENTENCE.match(text, start + 1) is None:
        return False
    begin = max(0, start - 600)
    opened = max((mark.start() for mark in _OPENED.finditer(text, begin, start)), default=-1)
    return opened >= 0 and _CLOSED.search(text, opened, start - 3) is None


def _in_numbered_list(text: str, start: int, end: int) -> bool:
    """ "the aims are 1. to win, 2. to lose": its neighbour stands near in the same form."""
    written = text[start:end]
    if not written.isdecimal() or _ITEM_TEXT.match(text, end) is None:
        return False
    if _ITEM_BEFORE.search(text, max(0, start - 12), start) is None:
        return False
    value = int(written)
    beside = [item for n in (value - 1, value + 1) if (item := _ITEMS.get(n))]
    return any(item.search(text, max(0, start - 300), end + 300) for item in beside)


def _in_dashed_list(text: str, start: int, end: int) -> bool:
    """ "1- Ada Obi, Lagos 2- Ben Eze": its neighbour stands near in the same form."""
    if (
        _DASHED.match(text, end) is None
        or text[start - 1 : start] not in ("", " ", "\n")
        or not text[start:end].isdecimal()
    ):
        return False
    beside = [item for n in (int(text[start:end]) - 1, int(text[start:end]) + 1) if (item := _DASHED_ITEMS.get(n))]
    return any(item.search(text, max(0, start - 160), end + 160) for item in beside)


def _is_point_of_report(text: str, start: int, end: int) -> bool:
    """ "was heard. 5.12 The chair thanked them": no sentence begins with a number of two parts."""
    if _POINT.match(text, end) is None:
        return False
    return _SENTENCE_ENDS.search(text, max(0, start - 16), start) is not None


def _in_inline_list(text: str, start: int, end: int) -> bool:
    """ "(1) came, (2) saw": a small number in brackets whose neighbour stands near, with words behind each."""
    if not _BRACKETED.match(text, end) or not text[start:end].isdecimal():
        return False
    value = int(text[start:end])
    window = text[max(0, start - 400) : end + 400]
    return value <= 30 and (f"({value + 1})" in window or (value > 1 and f"({value - 1})" in window))


def _no_bracket_open(text: str, start: int) -> bool:
    window = text[max(0, start - 120) : start]
    return window.rfind("(") <= window.rfind(")")
