"""What an asset shows of itself: number of rows, columns, and some rows.

Belongs here: the metadata that several layers share. Cable text is cut short: a preview is no place to read in.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import dagster as dg

from tieout.schema import Table

OWNERS = ["team:warehouse"]
SAMPLE_ROWS = 5
_CELL_CHARS = 80


def column_schema(table: Table) -> dg.TableSchema:
    """The declared columns as Dagster shows them."""
    return dg.TableSchema(
        columns=[
            dg.TableColumn(
                c.name, c.sql_type, description=c.comment, constraints=dg.TableColumnConstraints(nullable=c.nullable)
            )
            for c in table.columns
        ]
    )


def parquet_metadata(table: Table, files: Sequence[Path], rows: int) -> dict[str, Any]:
    """Row count and a sample of Parquet files."""
    import polars as pl

    sample = pl.scan_parquet(list(files)).head(SAMPLE_ROWS).collect().to_dicts()
    return {"dagster/row_count": rows, "sample": sample_table(table.column_names, sample)}


def sample_table(names: Sequence[str], rows: Sequence[dict[str, Any]]) -> dg.MetadataValue:
    """Some rows as a Markdown table."""
    lines = ["| " + " | ".join(names) + " |", "|" + " --- |" * len(names)]
    lines += ["| " + " | ".join(_cell(row[n]) for n in names) + " |" for row in rows]
    return dg.MetadataValue.md("\n".join(lines))


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = " ".join(str(value).split()).replace("|", "\\|")
    return text if len(text) <= _CELL_CHARS else text[:_CELL_CHARS] + "..."
