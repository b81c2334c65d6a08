"""What dbt has built, as events for Dagster with what the working file can tell once dbt has let go of it.

Belongs here: row counts of tables, rows that a check was asked of, and rows that failed one. Does not belong here:
starting dbt (``models``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

import dagster as dg
import duckdb

from orchestration.assets.lineage import LINEAGE, as_metadata
from orchestration.assets.metadata import record_table
from orchestration.column_lineage import Lineage
from orchestration.models import relation

EXAMPLES = 10
ROW_COUNT = "dagster/row_count"


def told(
    events: Iterator[Any], manifest: Mapping[str, Any], warehouse: Path, target: Path, lineage: Lineage,
    built: Callable[[], None],
) -> Iterator[Any]:  # fmt: skip
    """The events of a build, kept until dbt is done: DuckDB lets nobody else look into the file before.

    Args:
        events: as ``DbtCliInvocation.stream`` gives them.
        manifest: dbt's.
        warehouse: the working file.
        target: folder of dbt's artifacts, in which failed tests are looked up.
        lineage: of the models' columns.
        built: is called for each table as it is built.
    """
    kept: list[Any] = []
    fault: Exception | None = None
    try:
        for event in events:
            if isinstance(event, dg.Output):
                built()
            kept.append(event)
    except Exception as error:  # told after what was built before it
        fault = error
    if kept:
        with duckdb.connect(str(warehouse), read_only=True) as con:
            count = cache(partial(_count, con))
            for event in kept:
                yield event.with_metadata({**event.metadata, **_more(event, manifest, lineage, con, count, target)})
    if fault:
        raise fault


def _more(
    event: Any, manifest: Mapping[str, Any], lineage: Lineage, con: duckdb.DuckDBPyConnection,
    count: Callable[[str], int], target: Path,
) -> dict[str, Any]:  # fmt: skip
    """What the working file adds to an event: how many rows a table has, and a check was asked of; which failed it."""
    if not isinstance(event, dg.Output | dg.AssetCheckResult):
        return {}
    unique_id = str(event.metadata["unique_id"].value)
    if isinstance(event, dg.Output):
        table = relation(manifest["nodes"][unique_id])
        return {ROW_COUNT: count(table), LINEAGE: as_metadata(lineage.get(table, {}))}
    asked: dict[str, Any] = {"rows_checked": count(".".join(event.asset_key.path))} if event.asset_key else {}
    return asked if event.passed else asked | {"examples": _failed(con, target, unique_id)}


def _count(con: duckdb.DuckDBPyConnection, table: str) -> int:
    row = con.execute(f"select count(*) from {table}").fetchone()
    return int(row[0]) if row else 0


def _failed(con: duckdb.DuckDBPyConnection, target: Path, test: str) -> dg.MetadataValue:
    """Some of the rows that a test's query finds; the query stands in what dbt wrote of its run."""
    results = json.loads((target / "run_results.json").read_text("utf-8"))["results"]
    query = next(result["compiled_code"] for result in results if result["unique_id"] == test)
    found = con.execute(f"select * from ({query}) limit {EXAMPLES}")
    names = [column[0] for column in found.description or []]
    return record_table(dict(zip(names, row, strict=True)) for row in found.fetchall())
