"""Numerals inside a token with letters: "06MEXICO1113", "DS-160", "G8", "10th", "2x", "FY06".

Belongs here: what a token with digits in it is. Does not belong here: units and scales written against digits.
"""

from __future__ import annotations

import re

from tieout.lexicon import words
from tieout.numbers.names import Name
from tieout.numbers.tokens import Atom

_OPEN_PREFIXES = words("references", "open_prefixes")
_ELEMENTS = words("references", "elements")
_PLUS = re.compile(r"(?: ?\+ ?| plus )(?:[0-9]{1,2}|one)(?![0-9A-Za-z])")
_TO_YEAR = re.compile(r"[-/–]\n?(?:[0-9]{2}){1,2}(?![0-9.,][0-9]|[0-9])")
_SUFFIX_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![a-z0-9])")
_SUFFIX_PLURAL = re.compile(r"['’]?s(?![a-z0-9])")
_TOKEN = re.compile(r"[A-Za-z0-9_]+(?:[-/.:@+][A-Za-z0-9_]+)*")
_DIVIDES = re.compile(r"[-/.]")


def read_glued(text: str, low: str, atom: Atom, floor: int) -> Name | None:
    """A numeral inside a token with letters: "06MEXICO1113", "DS-160", "G8", "10th", "2x"."""
    start, end = atom.start, atom.end
    after = low[end : end + 1]
    head = start
    while head > floor and start - head < 24 and (text[head - 1].isalnum() or text[head - 1] == "_"):
        head -= 1
    prefix = text[head:start]
    if not prefix and text[start - 1 : start] == "-" and start - 1 > floor:
        hyphenated = _read_hyphenated(text, atom, floor)
        if hyphenated is not None:
            return hyphenated
    if not prefix and (after.isalpha() or (after in ("'", "’") and _SUFFIX_PLURAL.match(low, end))):
        if _SUFFIX_ORDINAL.match(low, end):
            return Name("ordinal", start, end + 2, "ordinal_digits")
        plural = _SUFFIX_PLURAL.match(low, end)
        if plural:
            return Name("other", start, plural.end(), "plural_numeral")
        if after == "x" and atom.value is not None and not low[end + 1 : end + 2].isalnum():
            return Name("multiple", start, end + 1, "times_sign")
        return Name("reference", start, _token_end(text, start, end), "token")
    if prefix:
        if prefix.lower() in ("fy", "cy") and end - start in (2, 4):
            more = _TO_YEAR.match(text, end)
            return Name("year", head, more.end() if more else end, "fiscal_year")
        if prefix in ("Q", "H") and text[start:end] in ("1", "2", "3", "4") and not after.isalnum():
            return Name("period", head, end, "part_of_year")
        if prefix in ("l", "I") and not after.isalpha() and head == start - 1:
            return None
        return Name("reference", head, _token_end(text, head, end), "token")
    if text[start - 1 : start] in "-/.–" and start - 1 > floor:
        return _read_hyphenated(text, atom, floor)
    return None


def _token_end(text: str, head: int, end: int) -> int:
    found = _TOKEN.match(text, head, min(len(text), end + 40))
    end = max(end, found.end()) if found else end
    plus = _PLUS.match(text, end)
    return plus.end() if plus else end


def _read_hyphenated(text: str, atom: Atom, floor: int) -> Name | None:
    """ "A-300", "HIV-1", "COVID-19" against "mid-1990s", "USD-300", "year-2000"."""
    head = atom.start - 1
    while head > floor and atom.start - head < 32 and (text[head - 1].isalnum() or text[head - 1] in "-/."):
        head -= 1
    prefix = text[head : atom.start - 1]
    if not prefix or not any(char.isalpha() for char in prefix) or prefix.lower() in _OPEN_PREFIXES:
        return None
    last = _DIVIDES.split(prefix)[-1]
    if text[atom.start - 1] == "." and not (last.isupper() and len(prefix) > 1):
        return None
    names = bool(last) and (last[0].isupper() or last in _ELEMENTS or any(char.isdecimal() for char in last))
    if not names:
        return None
    if last.lower() in _OPEN_PREFIXES:
        return None
    return Name("reference", head, _token_end(text, head, atom.end), "token")
