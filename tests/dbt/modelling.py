"""The queries of docs/modelling.md and their results on the sample.

``python -m tests.dbt.modelling`` writes the results anew; a test compares what is printed with what comes out. Read the
difference before committing it: a number that moved was read otherwise.

Belongs here: finding queries in the page, running them, laying out rows. Does not belong here: the queries, which stand
in the page.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import duckdb

from tieout.settings import PROJECT_ROOT

PAGE = PROJECT_ROOT / "docs" / "modelling.md"
_EXAMPLE = re.compile(
    r"(?P<head>^```sql\n(?P<query>.*?)```\n\n```text\n)(?P<printed>.*?)(?=```)", re.DOTALL | re.MULTILINE
)


def examples(page: str) -> list[tuple[str, str]]:
    """Each query of the page, with what is printed below it."""
    return [(m["query"], m["printed"]) for m in _EXAMPLE.finditer(page)]


def rewritten(page: str, warehouse: Path) -> str:
    """The page with what its queries give on this warehouse."""
    return _EXAMPLE.sub(lambda m: m["head"] + result_of(warehouse, m["query"]), page)


def result_of(warehouse: Path, query: str) -> str:
    """What a query gives, as the page prints it: names, a rule, rows."""
    with duckdb.connect(str(warehouse), read_only=True) as con:
        answer = con.execute(query)
        names = [column[0] for column in answer.description or []]
        rows = [[_shown(value) for value in row] for row in answer.fetchall()]
    widths = [max(len(cell) for cell in column) for column in zip(names, *rows, strict=True)]
    return "".join(f"{line}\n" for line in _lines(names, rows, widths))


def _lines(names: list[str], rows: list[list[str]], widths: list[int]) -> Iterator[str]:
    for cells in (names, ["-" * width for width in widths], *rows):
        yield " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"
    return " ".join(str(value).split())


def main() -> None:
    """Write the results anew."""
    from tests.dbt.conftest import build_real

    with tempfile.TemporaryDirectory() as folder:
        built = build_real([PROJECT_ROOT / "data" / "source" / "06MEXICO1113.txt"], Path(folder))
        PAGE.write_text(rewritten(PAGE.read_text("utf-8"), built.warehouse), "utf-8")


if __name__ == "__main__":
    main()
