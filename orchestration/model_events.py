"""What dbt has built, as events for Dagster with what the working file can tell.

Belongs here: row counts of tables, rows that a check was asked of, and rows that failed one. Does not belong here:
starting dbt (``models``).
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import dagster as dg
import duckdb

from orchestration.assets.lineage import LINEAGE, as_metadata
from orchestration.assets.metadata import record_table
from orchestration.column_lineage import Lineage
from orchestration.dbt_process import ROWS
from orchestration.models import relation

EXAMPLES = 10
PATIENCE = 1.0  # seconds that a count may take before a table is told without
ROW_COUNT = "dagster/row_count"


def told(
    events: Iterator[Any], manifest: Mapping[str, Any], warehouse: Path, target: Path, lineage: Lineage,
    built: Callable[[], None],
) -> Iterator[Any]:  # fmt: skip
    """The events of a build as they come; but a check that failed waits for dbt to let go of the working file.

    Args:
        events: as ``DbtCliInvocation.stream`` gives them.
        manifest: dbt's.
        warehouse: the working file.
        target: folder of dbt's artifacts, in which rows are counted and failed tests are looked up.
        lineage: of the models' columns.
        built: is called for each table as it is built.
    """
    failed: list[dg.AssetCheckResult] = []
    fault: Exception | None = None
    rows: dict[str, int] = {}
    try:
        for event in events:
            more: dict[str, Any] = {}
            if isinstance(event, dg.Output):
                built()
                table = relation(manifest["nodes"][str(event.metadata["unique_id"].value)])
                rows = _counted(target, table)
                more = {LINEAGE: as_metadata(lineage.get(table, {}))}
                more |= {ROW_COUNT: rows[table]} if table in rows else {}
            elif isinstance(event, dg.AssetCheckResult) and event.asset_key:
                table = ".".join(event.asset_key.path)
                more = {"rows_checked": rows[table]} if table in rows else {}
            shown = event.with_metadata({**event.metadata, **more})
            if isinstance(shown, dg.AssetCheckResult) and not shown.passed:
                failed.append(shown)
            else:
                yield shown
    except Exception as error:  # told after what failed before it
        fault = error
    if failed:
        with duckdb.connect(str(warehouse), read_only=True) as con:
            for check in failed:
                examples = _failed(con, target, str(check.metadata["unique_id"].value))
                yield check.with_metadata({**check.metadata, "examples": examples})
    if fault:
        raise fault


def _counted(target: Path, table: str) -> dict[str, int]:
    """Rows of the tables that are built, as the process of dbt counts them; the last one's count may be on its way."""
    file = target / ROWS
    rows: dict[str, int] = {}
    deadline = time.monotonic() + PATIENCE
    while table not in rows:
        lines = file.read_text("utf-8").splitlines(keepends=True) if file.exists() else []
        rows = dict(json.loads(line) for line in lines if line.endswith("\n"))
        if time.monotonic() > deadline:
            break
        if table not in rows:
            time.sleep(0.005)
    return rows


def _failed(con: duckdb.DuckDBPyConnection, target: Path, test: str) -> dg.MetadataValue:
    """Some of the rows that a test's query finds; the query stands in what dbt wrote of its run."""
    results = json.loads((target / "run_results.json").read_text("utf-8"))["results"]
    query = next(result["compiled_code"] for result in results if result["unique_id"] == test)
    found = con.execute(f"select * from ({query}) limit {EXAMPLES}")
    names = [column[0] for column in found.description or []]
    return record_table(dict(zip(names, row, strict=True)) for row in found.fetchall())
