"""The page's own words about a cable: its title and the row of the five-column table.

Belongs here: reference id, dates, classification and origin as the page states them. Does not belong here: the message.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from tieout.source import SourceDocument

_TITLES = re.compile(r"Reference\s+ID\s+Created\s+Released\s+Classification\s+Origin[ \t\r]*\n?")
_DATE = r"\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?"
_ROW = re.compile(
    rf"\s*(?P<id>\S+)\s+(?P<created>{_DATE})\s+(?P<released>{_DATE})\s+"
    r"(?P<class>TOP SECRET|UNCLASSIFIED|CONFIDENTIAL|SECRET)"
    r"(?P<caveats>(?://(?:FOR OFFICIAL USE ONLY|[A-Z]+(?:/[A-Z]+)*))*)"
    r"(?:[ \t]+|\s*\n[ \t]*)(?P<origin>\S[^\n]*)"
)


@dataclass(frozen=True, slots=True)
class PageRow:
    """The table row; ``char_start``/``char_end`` span the column titles and the row in the document's text."""

    reference_id: str
    created_at: dt.datetime
    released_at: dt.datetime
    classification: str
    caveats: str | None
    origin: str
    char_start: int
    char_end: int


def title_subject(text: str, reference_id: str) -> str | None:
    """Subject as the page's title has it ("Viewing cable 06MEXICO1113, SIXTH ANNUAL ...")."""
    found = re.search(rf"Viewing cable {re.escape(reference_id)},[ \t]*(\S[^\n]*)", text)
    return found[1].strip() if found else None


def find_row(document: SourceDocument) -> PageRow | None:
    """The table row, or None where the text has none that is whole."""
    for titles in _TITLES.finditer(document.text):
        if row := _ROW.match(document.text, titles.end()):
            return PageRow(
                row["id"],
                dt.datetime.fromisoformat(row["created"]),
                dt.datetime.fromisoformat(row["released"]),
                row["class"],
                row["caveats"].removeprefix("//") or None,
                row["origin"].strip(),
                titles.start(),
                row.end(),
            )
    return None
