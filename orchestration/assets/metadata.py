"""What an asset shows of itself: number of rows, columns, and some rows.

Belongs here: the metadata that several layers share. Cable text is cut short: a preview is no place to read in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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


def record_table(rows: Iterable[Mapping[str, object]]) -> dg.MetadataValue:
    """Rows as a table. Words of cables stand in its cells, which no browser takes for more than text."""
    records = [dg.TableRecord({name: _as_text(value) for name, value in row.items()}) for row in rows]
    return dg.MetadataValue.table(records) if records else dg.MetadataValue.text("none")


def row_counts(warehouse: Path, tables: Iterable[str]) -> dict[str, int]:
    """How many rows tables of the working file ("raw.figures") have, while nobody writes to it."""
    import duckdb

    with duckdb.connect(str(warehouse), read_only=True) as con:
        found = {table: con.execute(f"select count(*) from {table}").fetchone() for table in tables}
    return {table: int(row[0]) if row else 0 for table, row in found.items()}


def _cell(value: object) -> str:
    text = _as_text(value).replace("|", "\\|")
    return text if len(text) <= _CELL_CHARS else text[:_CELL_CHARS] + "..."


def _as_text(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())
