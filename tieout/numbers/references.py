"""Numerals that name something: references, articles, cases, pages, telephone numbers, parts of tokens.

Belongs here: what the words and characters beside a numeral say. Does not belong here: what only a cable's structure says.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tieout.numbers.context import left_words, next_word
from tieout.numbers.lexicon import load, words
from tieout.numbers.tokens import DIGITS, SCALE, Atom
from tieout.numbers.units import unit_after
from tieout.numbers.words import OF_NEXT, WS

_TABLE = load("references")
_STRONG = {label: kind for kind, labels in _TABLE["strong"].items() for label in labels}
_WEAK = {label: kind for kind, labels in _TABLE["weak"].items() for label in labels}
_WITH_COLON = words("references", "with_colon")
_DOTTED = words("references", "dotted")
_SMALL = words("references", "small")
_LOOSE = words("references", "loose")
_COUNT_NOUNS = words("number_phrases", "count_nouns")
_OPEN_PREFIXES = words("references", "open_prefixes")

_PHONE = re.compile(
    r"\+[0-9]{1,3}[-. ()]{0,2}[0-9]{1,4}(?:[-. ()]{1,2}[0-9]{2,4}){1,5}"
    r"|\([0-9]{1,4}\)[ -]?(?:\([0-9]{1,4}\)[ -]?)?[0-9]{2,4}(?:[- .][0-9]{2,4}){1,4}"
    r"|[0-9]{1,4}(?:-[0-9]{1,4}){1,4}-[0-9]{3,4}(?![0-9-])"
    r"|[0-9]{3}\.[0-9]{3}\.[0-9]{4}(?![0-9])"
    r"|[0-9]{3}-[0-9]{4}(?![0-9-])"
)
_EXTENSION = re.compile(rf"(?:,|;)?{WS}?(?:ext\.?|extension|x){WS}?[0-9]{{1,6}}(?![0-9a-z])")
_PAGE_LINE = re.compile(r"[0-9]{6,8}[ \t]+[0-9]{1,3}(?:\.[0-9])?[ \t]+of[ \t]+[0-9]{1,3}(?![0-9])")
_SECTION_LINE = re.compile(r"0*[0-9]{1,2}[ ]+of[ ]+0*[0-9]{1,2}(?![0-9a-z])")
_CABLE = re.compile(r"[0-9]{2}[ ]?[A-Z][A-Z.']+(?: [A-Z.']+){0,3} ?[0-9]{1,7}(?![0-9A-Za-z])")
_SLASHED = re.compile(r"[0-9]{1,6}/(?:[A-Z]{1,6}/)*[0-9]{1,6}(?:/[0-9A-Za-z]{1,6})*(?![0-9])")
_STATUTE = re.compile(
    r"(?:[0-9]+[ ]?)(?:u\.?s\.?c\.?|c\.?f\.?r\.?|u\.s\.)(?:[ ]?(?:§+|sec\.|section)?[ ]?[0-9]+[a-z]?(?:\([0-9a-z]+\))*)?(?![a-z0-9])"
)
_LAW_AFTER = re.compile(
    rf"{WS}of{WS}(?:the|its|that|this){WS}(?:[\w'’-]+{WS}){{0,5}}?(?:{'|'.join(_TABLE['law_names'])})(?![a-z])"
)
_SUBDIVISION = re.compile(r"(?:\.[0-9]+)*(?: ?\([a-z0-9]{1,4}\))*(?: (?:bis|ter)(?![a-z]))?")
_REF = re.compile(r"refs?:")
_ADDRESS = re.compile(r"(?<![a-z])(?:https?://|www\.)[^\s<>\"]{1,300}")
_REF_END = re.compile(r"¶ ?[0-9]|\n[ \t\r]*\n|classified|summary|-{4}|\. [a-z]+ [a-z]+ [a-z]{2,} [a-z]")
_PORTION = re.compile(r"\. ?\((?:U|C|S|TS|SBU|FOUO|LOU|UNCLASSIFIED|(?:U|C|S|SBU)/[A-Z/ ]{1,16})\)")
_MONTH_DAY = re.compile(
    r"(?:1[0-2]|0?[1-9])/(?:3[01]|[12][0-9]|0?[1-9])(?:-(?:(?:1[0-2]|0?[1-9])/)?(?:3[01]|[12][0-9]|0?[1-9]))?(?![0-9/])"
)
_PLUS = re.compile(r"(?: ?\+ ?| plus )(?:[0-9]{1,2}|one)(?![0-9A-Za-z])")
_BRACKETED = re.compile(rf"\){WS}[A-Za-z]")
_RATIO = re.compile(r"[0-9]+(?:\.[0-9]+)?:[0-9]+(?:\.[0-9]+)?(?::[0-9]+)*(?![0-9])")
_SUBPOINT = re.compile(r" ?\([a-h]\)(?:(?:,| and|,? ?and/or| or)? ?\([a-h]\))*(?![a-z])")
_LIST_GAP = re.compile(rf"(?:{WS}?(?:,|;|and|or|&|-|–|/|to|through){WS}?){{1,2}}(?:the{WS})?")
_CLOSING = re.compile(
    rf"[),;.:\]?!\"']|{WS}?$|{WS}(?:of|and|or|to|in|are|were|is|was|which|that|above|below|for|on|as|shall|provides?|states?|prohibits?|by|refer|respectively|et)(?![a-z])|\n[ \t]*\n|/|-|{WS}?\("
)
_LIST_START = re.compile(r"(?:^|\n)[ \t]*(?:[-–—*•]+[ \t]*)?[(\[]?$")


class Name(NamedTuple):
    """A numeral that names: kind, span, rule."""

    kind: str
    start: int
    end: int
    rule: str


def reference_blocks(low: str) -> list[tuple[int, int]]:
    """Spans of web addresses and of reference lists ("REF: A. ROME 205 B. TRIPOLI 212"), those up to prose."""
    blocks = []
    if "http" in low or "www." in low:
        blocks = [found.span() for found in _ADDRESS.finditer(low)]
    for found in _REF.finditer(low):
        if low[found.start() - 1 : found.start()].isalpha():
            continue
        stop = _REF_END.search(low, found.end(), found.end() + 600)
        blocks.append((found.end(), stop.start() if stop else min(len(low), found.end() + 600)))
    return sorted(blocks)


def label_before(text: str, low: str, start: int, floor: int) -> tuple[str, bool] | None:
    """(kind, strong) of a label that stands directly before ``start``."""
    char = low[start - 1] if start > floor else ""
    if char and char in "#§№¶":
        return _STRONG[char], True
    if char.isalnum():
        return None
    left = left_words(low, start, floor, 32)
    if not left or (char == "-" and left[-1].rstrip("-") not in _STRONG):
        return None
    last = left[-1].lstrip("(\"'[").rstrip("-")
    if len(left) > 1:
        pair = f"{left[-2].lstrip('([')} {last}"
        if pair in _STRONG:
            return _STRONG[pair], True
    kind = _STRONG.get(last)
    if kind is None and last.endswith(":") and last[:-1] in _WITH_COLON:
        kind = _STRONG.get(last[:-1])
    if kind is not None:
        return kind, last not in _LOOSE
    weak = _WEAK.get(last)
    return (weak, False) if weak else None


def _takes(text: str, low: str, atom: Atom, end: int, kind: str, label: str, strong: bool, capital: bool) -> bool:
    """Whether a label really names the numeral behind it: not where a unit, a scale or a counted noun follows."""
    if unit_after(text, low, end) is not None or text[end : end + 1] == "%":
        return False
    if label in _DOTTED and "." not in text[atom.start : end]:
        return False
    if label in _SMALL and atom.value is not None and atom.value <= 10:
        return True
    if strong or (label == "number" and atom.kind != DIGITS):
        return True
    follower = next_word(text, end)
    if capital and kind == "legal_article":
        return True
    if capital:
        return follower.lower() not in _COUNT_NOUNS and not (
            follower.islower() and follower.endswith("s") and len(follower) > 4
        )
    return _CLOSING.match(low, end) is not None and bool(atom.kind == DIGITS)


def read_labelled(text: str, low: str, atom: Atom, floor: int) -> Name | None:
    """A numeral behind a label: "question 17", "Article 366", "Tier 2", "Law 19.927"."""
    found = label_before(text, low, atom.start, floor)
    if found is None:
        return None
    kind, strong = found
    before = text[max(floor, atom.start - 32) : atom.start].rstrip(" \t\r\n-")
    head = len(before)
    while head and not before[head - 1].isspace():
        head -= 1
    capital = before[head : head + 1].isupper()
    if not _takes(text, low, atom, atom.end, kind, before[head:].lower().strip("(:"), strong, capital):
        return None
    end = atom.end
    sub = _SUBDIVISION.match(low, end)
    if sub and kind in ("legal_article", "reference", "question_number", "paragraph_number"):
        end = sub.end()
    slashed = _SLASHED.match(text, atom.start)
    if slashed:
        end = max(end, slashed.end())
    if kind == "phone":
        phone = _PHONE.match(text, atom.start)
        if phone:
            end = max(end, phone.end())
    return Name(kind, atom.start, end, "strong_label" if strong else "label")


def continues_list(text: str, low: str, atom: Atom, previous: Name) -> Name | None:
    """A numeral that goes on a labelled list: "questions 9 and 17"."""
    if atom.start - previous.end > 24 or not _LIST_GAP.fullmatch(low, previous.end, atom.start):
        return None
    if previous.kind == "phone" or unit_after(text, low, atom.end) is not None or not _CLOSING.match(low, atom.end):
        return None
    sub = _SUBDIVISION.match(low, atom.end)
    return Name(previous.kind, atom.start, sub.end() if sub else atom.end, "label_list")


def read_structured(text: str, low: str, atom: Atom, floor: int) -> Name | None:
    """A numeral in a form of its own: telephone, page line, cable reference, case number, statute, list marker."""
    start, end = atom.start, atom.end
    before = text[start - 1] if start > floor else " "
    follower = text[end : end + 1]
    if follower in "-.) " or before in "+(":
        for origin in (start - 1, start) if before in "+(" else (start,):
            phone = _PHONE.match(text, origin)
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
        return (
            (groups[0] != ""
            and int(groups[0]) >= int(groups[1]))
            or any(
                word in low[max(floor, phone.start() - 24) : phone.start()] for word in ("tel", "phone", "call", "fax")
            )
        )
    return True


def _read_slashed(text: str, low: str, atom: Atom, floor: int) -> Name | None:
    written = text[atom.start : atom.end + 3]
    if written.startswith("24/7"):
        return Name("other", atom.start, atom.start + 4, "idiom")
    slashed = _SLASHED.match(text, atom.start)
    if not slashed:
        return None
    group = slashed.group()
    parts = group.split("/")
    if len(parts) == 2 and OF_NEXT.match(low, slashed.end()) and 0 < int(parts[0]) < int(parts[1]) <= 16:
        return None
    if len(parts) == 2 and (day := _MONTH_DAY.match(text, atom.start)):
        return Name("date", atom.start, day.end(), "slashed_date")
    left = left_words(low, atom.start, floor, 20)
    kind = "case_number" if left and left[-1].strip("(.") in ("case", "no", "file", "docket", "cases") else "reference"
    if len(parts) == 2 and len(parts[1]) == 4 and parts[1].startswith(("19", "20")):
        kind = "case_number"
    return Name(kind, atom.start, slashed.end(), "slashed")


def read_marker(text: str, low: str, atom: Atom, floor: int) -> Name | None:
    """ "1." and "(1)" that number a paragraph or a list."""
    start, end = atom.start, atom.end
    if end - start > 3 or "." in text[start:end]:
        return None
    if _PORTION.match(text, end) and not text[max(0, start - 1) : start].isalnum():
        return Name("paragraph_number", start, end, "portion_marked")
    before = text[max(0, start - 8) : start]
    head = before.rstrip("([ \t")
    begins = (
        not head or head[-1] in "\n¶" or (head[-1] in "-*•–" and not head.rstrip("-*•– \t").rstrip(" \t")[-1:].strip())
    )
    if text[end : end + 1] == ")" and before[-1:] in " \n" and end - start < 3 and _no_bracket_open(text, start):
        return Name("list_marker", start, end, "list_marker")
    if before.endswith("(") and _in_inline_list(text, start, end):
        return Name("list_marker", start, end, "inline_list")
    if not begins and not (before.endswith("(") and head[-1:] in ":;,."):
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


_SUFFIX_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![a-z0-9])")
_SUFFIX_PLURAL = re.compile(r"['’]?s(?![a-z0-9])")
_TOKEN = re.compile(r"[A-Za-z0-9_]+(?:[-/.:@+][A-Za-z0-9_]+)*")


def read_glued(text: str, low: str, atom: Atom, floor: int) -> Name | None:
    """A numeral inside a token with letters: "06MEXICO1113", "DS-160", "G8", "10th", "2x"."""
    start, end = atom.start, atom.end
    after = low[end : end + 1]
    head = start
    while head > floor and start - head < 24 and (text[head - 1].isalnum() or text[head - 1] == "_"):
        head -= 1
    prefix = text[head:start]
    if not prefix and text[start - 1 : start] == "-" and start - 1 > floor:
        hyphenated = _read_hyphenated(text, low, atom, floor)
        if hyphenated is not None:
            return hyphenated
    if not prefix and after.isalpha():
        if _SUFFIX_ORDINAL.match(low, end):
            return Name("ordinal", start, end + 2, "ordinal_digits")
        plural = _SUFFIX_PLURAL.match(low, end)
        if plural:
            return Name("other", start, plural.end(), "plural_numeral")
        if after == "x" and not low[end + 1 : end + 2].isalnum():
            return Name("multiple", start, end + 1, "times_sign")
        if text[start:end].isdecimal() or "." not in text[start:end]:
            return Name("reference", start, _token_end(text, start, end), "token")
        return Name("reference", start, _token_end(text, start, end), "token")
    if prefix:
        if prefix.lower() in ("fy", "cy") and end - start in (2, 4):
            return Name("year", head, end, "fiscal_year")
        if prefix in ("Q", "H") and text[start:end] in ("1", "2", "3", "4") and not after.isalnum():
            return Name("period", head, end, "part_of_year")
        if prefix in ("l", "I") and not after.isalpha() and head == start - 1:
            return None
        return Name("reference", head, _token_end(text, head, end), "token")
    if text[start - 1 : start] in "-/.–" and start - 1 > floor:
        return _read_hyphenated(text, low, atom, floor)
    return None


def _token_end(text: str, head: int, end: int) -> int:
    found = _TOKEN.match(text, head, min(len(text), end + 40))
    end = max(end, found.end()) if found else end
    plus = _PLUS.match(text, end)
    return plus.end() if plus else end


def _read_hyphenated(text: str, low: str, atom: Atom, floor: int) -> Name | None:
    """ "A-300", "HIV-1", "COVID-19" against "mid-1990s", "USD-300", "year-2000"."""
    head = atom.start - 1
    while head > floor and atom.start - head < 32 and (text[head - 1].isalnum() or text[head - 1] in "-/."):
        head -= 1
    prefix = text[head : atom.start - 1]
    if not prefix or not any(char.isalpha() for char in prefix) or prefix.lower() in _OPEN_PREFIXES:
        return None
    last = re.split(r"[-/.]", prefix)[-1]
    if text[atom.start - 1] == "." and not (last.isupper() and len(prefix) > 1):
        return None
    if not last or not (last[0].isupper() or last.isupper() or any(char.isdecimal() for char in last)):
        return None
    if last in ("USD", "EUR", "GBP", "FY", "CY", "Mid", "Pre", "Post", "Early", "Late"):
        return None
    return Name("reference", head, _token_end(text, head, atom.end), "token")


def is_bare_digits(atom: Atom, atoms: list[Atom], index: int) -> bool:
    """Whether a digit run stands alone, with no scale word behind."""
    return atom.kind == DIGITS and not (index + 1 < len(atoms) and atoms[index + 1].kind == SCALE)
