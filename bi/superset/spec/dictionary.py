"""Types and descriptions of the columns of marts, read from the page that is generated from their contracts.

Belongs here: reading ``docs/data_dictionary.md``. Does not belong here: any description.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).resolve().parents[3] / "docs" / "data_dictionary.md"
_HEADING = re.compile(r"### (\w+)")
_ROW = re.compile(r"\| (\w+) \| ([^|]+) \| (.*) \|")


class Told(NamedTuple):
    """What the dictionary says of a column."""

    dtype: str
    says: str


def dictionary() -> dict[str, Told]:
    """Columns by ``mart.column``."""
    found: dict[str, Told] = {}
    mart = ""
    for line in PAGE.read_text("utf-8").partition("\n## Raw tables\n")[0].splitlines():
        if heading := _HEADING.fullmatch(line):
            mart = heading[1]
        elif (row := _ROW.fullmatch(line)) and row[1] != "column":
            found[f"{mart}.{row[1]}"] = Told(row[2], row[3].replace("\\|", "|"))
    return found
