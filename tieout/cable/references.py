"""The REF list: its entries, and the reference ids that they name.

Belongs here: splitting the list and resolving each entry. Does not belong here: where the list stands (opening.py).
"""

from __future__ import annotations

import re

from tieout.cable.model import CableReference

_LABEL = re.compile(r"(?:(?<=[\s,;:¶])|\A)\(?(?P<label>[A-Z])(?:[.):]|\s-\s)(?=\s*[\w(])")
_SEPARATOR = re.compile(r"\s*(?:[,;\n&]|\bAND\b|\band\b)\s*")
# What may follow an entry: a remark in brackets, a page-break line, punctuation, a pilcrow that a mirror put in.
_NOTE = re.compile(
    r"\s*[(\[](?:NOTAL|EXDIS|NODIS|AND PREVIOUS|EMAIL|E-MAIL|SIPRNET)[^)\]]*[)\]]"
    r"|(?:[A-Z.]+ ){1,3}\d{8} +\d{3}(?:\.\d)? OF \d{3}\s*\Z|[\s.,;¶\\]+\Z",
    re.I,
)
_ENTRY = re.compile(
    r"(?:(?P<year>(?:19|20)?\d\d)[ -]*)?(?P<post>[A-Z][A-Z .'-]*[A-Z])[ -]*(?P<number>\d{1,6})\b"
    r"(?:\s*[(/-]?\s*(?P<year_after>(?:19|20)\d\d)\)?)?",
    re.I,
)
_NO_POST = frozenset({"IIR", "TD", "EMAIL", "PARA", "DATED", "FBIS", "CIA", "MEMO", "SECTION"})


def read_references(text: str, start: int, end: int) -> list[CableReference]:
    """Entries of the list between two offsets of the document's text."""
    block = text[start:end]
    labels: list[re.Match[str]] = []
    for found in _LABEL.finditer(block):  # letters in order: "(U) EMAIL" between B and C is no entry
        step = ord(found["label"]) - (ord(labels[-1]["label"]) if labels else ord("A") - 1)
        if 1 <= step <= 2:
            labels.append(found)
    # "REF: A. 06 STATE 3836" has labels; "REF: STATE 2094, MEXICO 3" has none.
    bounds = [
        (m.end(), labels[i + 1].start() if i + 1 < len(labels) else len(block), m["label"])
        for i, m in enumerate(labels)
    ]
    if not labels:
        bounds, position = [], 0
        for separator in [*_SEPARATOR.finditer(block), None]:
            bounds.append((position, separator.start() if separator else len(block), None))
            position = separator.end() if separator else len(block)
    entries = [_entry(block, start, a, b, label) for a, b, label in bounds]
    return [entry for entry in entries if entry is not None]


def _entry(block: str, offset: int, start: int, end: int, label: str | None) -> CableReference | None:
    while start < end and block[start] in " \t\r\n(":
        start += 1
    surface = block[start:end]
    while note := _NOTE.search(surface):
        if surface[note.end() :].strip(" .,;\r\n\t\\"):
            break
        surface = surface[: note.start()]
    if not any(c.isalnum() for c in surface):
        return None
    return CableReference(label, surface, _resolve(surface), offset + start, offset + start + len(surface))


def _resolve(surface: str) -> str | None:
    """Reference id of '05 STATE 168419': year in two digits, post without spaces, number without leading zeros."""
    entry = _ENTRY.match(surface)
    if entry is None or not (year := entry["year"] or entry["year_after"]):
        return None
    post = re.sub(r"[^A-Z]", "", entry["post"].upper())
    if post in _NO_POST or not int(entry["number"]):
        return None
    return f"{year[-2:]}{post}{int(entry['number'])}"
