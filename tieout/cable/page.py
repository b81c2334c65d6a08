"""The page's own words about a cable: its title and the row of the five-column table.

Belongs here: reference id, dates, classification and origin as the page states them. Does not belong here: the message.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

_TITLES = re.compile(r"Reference\s+ID\s+(?:Created|Date)\s+(?:Released\s+)?Classification\s+Origin[ \t\r]*\n?", re.I)
_DATE = r"(?:\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?|\d\d?/\d\d?/\d{4}(?: \d\d?:\d\d)?)"
_ROW = re.compile(
    rf"\s*(?<!\S)(?P<id>[0-9A-Z][\w/-]{{2,60}})\s+(?P<created>{_DATE})\s+(?:(?P<released>{_DATE})\s+)?"
    r"(?P<class>TOP SECRET|UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)"
    r"(?P<caveats>(?://(?:FOR OFFICIAL USE ONLY|[A-Z]+(?:/[A-Z]+)*))*)"
    r"(?:[ \t]+|\s*\n[ \t]*)(?P<origin>\S[^\n]*)"
)
_LOOSE_ROW = re.compile(_ROW.pattern.removeprefix(r"\s*"))
_TITLE = re.compile(r"Viewing cable (?P<id>\d\d[A-Z]\w+)\b(?:[,:][ \t]*(?P<subject>\S[^\n]*))?")
_REFERENCES = re.compile(r"\AReferences (?P<ids>\S+)\n")
_MOST_BEFORE = 300_000  # characters that a page may have before its table row


@dataclass(frozen=True, slots=True)
class PageRow:
    """The table row; ``char_start``/``char_end`` span the column titles and the row in the document's text."""

    reference_id: str
    created_at: dt.datetime | None
    released_at: dt.datetime | None
    classification: str
    caveats: str | None
    origin: str
    char_start: int
    char_end: int


def title(text: str) -> tuple[str | None, str | None]:
    """Reference id and subject as the page's title has them ("Viewing cable 06MEXICO1113, SIXTH ANNUAL ...")."""
    found = _TITLE.search(text, 0, _MOST_BEFORE)
    if found is None:
        return None, None
    return found["id"], found["subject"].strip() if found["subject"] else None


def listed_references(text: str) -> tuple[int, list[str]]:
    """Reference ids that a dump lists beside the cable, and where the list begins."""
    found = _REFERENCES.match(text)
    return (found.start("ids"), found["ids"].split("|")) if found else (0, [])


def find_row(text: str) -> PageRow | None:
    """The table row, or None where the text has none that is whole; its titles may be cut off."""
    for titles in _TITLES.finditer(text, 0, _MOST_BEFORE):
        if row := _ROW.match(text, titles.end()):
            return _page_row(row, titles.start())
    row = _LOOSE_ROW.search(text, 0, _MOST_BEFORE)
    return _page_row(row, row.start()) if row else None


def _page_row(row: re.Match[str], start: int) -> PageRow:
    return PageRow(
        row["id"],
        _moment(row["created"]),
        _moment(row["released"]),
        row["class"],
        row["caveats"].removeprefix("//") or None,
        row["origin"].strip(),
        start,
        row.end(),
    )


def _moment(date: str | None) -> dt.datetime | None:
    if date is None:
        return None
    try:
        if "/" in date:
            return dt.datetime.strptime(date, "%m/%d/%Y %H:%M" if ":" in date else "%m/%d/%Y")
        return dt.datetime.fromisoformat(date)
    except ValueError:  # month 13: the message header may still have the date
        return None
