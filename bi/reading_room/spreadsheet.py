"""Figures as a CSV file that spreadsheets open.

Belongs here: which columns it has, and how a cell is written. Does not belong here: which figures it has (queries.py).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

# Of these names, those of marts.fct_figures are the data dictionary's.
COLUMNS = (
    "figure_id", "country_name", "reference_id", "created_date", "paragraph", "family", "measure", "surface",
    "value_low", "value_high", "value", "unit", "qualifier", "population", "period", "period_year", "actor",
    "reported_by", "place", "status", "is_repeat", "is_component", "sentence", "subject",
)  # fmt: skip
WITHHELD = "(withheld: its source asks that it is not disclosed)"


def csv_file(rows: Iterable[dict[str, Any]], room: str) -> bytes:
    """Rows of figures, each with its address in the room that begins with ``room``."""
    text = io.StringIO()
    lines = csv.writer(text)
    lines.writerow([*COLUMNS, "address"])
    for row in rows:
        shown = row | {"sentence": row["sentence"] or WITHHELD}
        lines.writerow([*(_cell(shown[name]) for name in COLUMNS), f"{room}?figure={row['figure_id']}"])
    # the mark at the front tells Excel that it is UTF-8
    return text.getvalue().encode("utf-8-sig")


def _cell(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, str):
        line = " ".join(value.split())
        # a spreadsheet would run such a text as a formula
        return f"'{line}" if line.startswith(("=", "+", "-", "@")) else line
    return value
