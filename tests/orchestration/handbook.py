"""Writes the answers of docs/sql_handbook.md and docs/tutorial.md anew.

``python -m tests.orchestration.handbook`` after ``make run``.

It asks what the checkout (or TIEOUT_DATA) has published, of which the sample must be a part. Read the difference before
committing it: a number that moved was read otherwise.

Belongs here: where the page and the published file are. Does not belong here: the queries, which stand in the page, and
how they are run and laid out, for which see tests/dbt/modelling.py.
"""

from __future__ import annotations

from pathlib import Path

from tests.dbt.modelling import rewritten
from tests.docs import tutorial
from tieout.settings import PROJECT_ROOT, Folders, folders

PAGE = PROJECT_ROOT / "docs" / "sql_handbook.md"


def warehouse(places: Folders) -> Path:
    """The published file of a data folder."""
    return (places.current / "warehouse.duckdb").resolve()


if __name__ == "__main__":
    PAGE.write_text(rewritten(PAGE.read_text("utf-8"), warehouse(folders())), "utf-8")
    tutorial.main()
