"""Building a version: the marts of the working file, without what is to be kept back, as files of their own.

Belongs here: the steps of a build, each leaving ``current`` as it was until the last. Does not belong here: what is
kept back (``disclosure``), what a file says of itself (``about``), and what is done with whole versions (``versions``).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb

from orchestration.publishing.about import TABLES, describe
from orchestration.publishing.disclosure import withhold
from orchestration.publishing.versions import BUILDING, MANIFEST, point_to, sync_folder, tidy
from tieout import ids
from tieout.batches import write_json
from tieout.settings import Folders, discloses_everything

STORAGE_VERSION = "v1.4.0"  # DuckDB 1.4, 1.5 and 2.x open it
SCHEMA = "marts"
WAREHOUSE = "warehouse.duckdb"
FORMAT = 2
MODEL_DOCS = "dbt_docs.html"
# What a version shows, as its manifest names it: see ``disclosure`` and TIEOUT_DISCLOSE.
RESTRICTED = "telephone numbers blotted, withheld passages without text"
EVERYTHING = "everything, for readers who may see all"


def publish(
    places: Folders,
    marts: Sequence[str],
    state: dict[str, Any],
    gates: list[dict[str, Any]],
    data_docs: Path | None = None,
    model_docs: Path | None = None,
) -> str:
    """Build a version from the working file, let readers open it, and return its name.

    Args:
        places: the folders; the run lock of the data folder must be held.
        marts: names of the tables to publish; whatever else the schema holds is none of today's models.
        state: fingerprint of what was read and of the rules, as ``tieout.state.present_state`` gives it.
        gates: results of the gates, for the manifest.
        data_docs: folder of the gates' pages to be published beside, if they were written.
        model_docs: dbt's page of the models, to be published beside as dbt_docs.html.

    Raises:
        duckdb.Error, OSError: the build failed; ``current`` is as it was.
    """
    built_at = dt.datetime.now(dt.UTC)
    name = f"{built_at:%Y%m%dT%H%M%S}{built_at.microsecond // 1000:03d}Z-{ids.content_id(json.dumps(state))[:6]}"
    facts = {
        "version": name,
        "built_at": built_at.isoformat(timespec="seconds"),
        "code_version": ids.code_version(),
        "disclosure": EVERYTHING if discloses_everything() else RESTRICTED,
    }
    tidy(places)
    places.published.mkdir(parents=True, exist_ok=True)
    building = places.published / f"{BUILDING}{os.getpid()}"
    building.mkdir()
    try:
        rows = _build_files(places.warehouse, building, marts, facts, gates)
        if data_docs and data_docs.is_dir():
            shutil.copytree(data_docs, building / "data_docs")
        if model_docs and model_docs.exists():
            shutil.copyfile(model_docs, building / MODEL_DOCS)
        digests = {f.relative_to(building).as_posix(): _sha256(f) for f in sorted(building.rglob("*")) if f.is_file()}
        manifest = {
            "format": FORMAT,
            **facts,
            "state": state,
            "rows": rows,
            "gates": gates,
            "sha256": digests,
        }
        write_json(building / MANIFEST, manifest)
        for file in building.rglob("*"):
            if file.is_dir():
                sync_folder(file)
        sync_folder(building)
        building.rename(places.published / name)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    sync_folder(places.published)
    point_to(places, name)
    tidy(places)
    return name


def _build_files(
    warehouse: Path, building: Path, marts: Sequence[str], facts: dict[str, str], gates: list[dict[str, Any]]
) -> dict[str, int]:
    """Write warehouse.duckdb and a Parquet file a table; return the tables' row counts.

    The marts are copied twice: what is kept back is taken out of the first copy, which is in memory, and the second is
    written from what is left. The restricted text of the raw tables is in neither.
    """
    with duckdb.connect(":memory:", config={"temp_directory": str(building / ".spill")}) as con:
        con.execute(f"attach '{_quoted(warehouse)}' as working (read_only)")
        _copy_marts(con, marts)
        con.execute("detach working")
        if facts["disclosure"] == RESTRICTED:
            withhold(con)
        describe(con, facts, gates)
        con.execute(f"attach '{_quoted(building / WAREHOUSE)}' as published (storage_version '{STORAGE_VERSION}')")
        con.execute("copy from database memory to published")
        con.execute("detach published")
        rows = {table: _write_parquet(con, table, building / "parquet") for table in [*marts, *TABLES]}
    shutil.rmtree(building / ".spill", ignore_errors=True)
    return rows


def _copy_marts(con: duckdb.DuckDBPyConnection, marts: Sequence[str]) -> None:
    """Copy the tables of ``marts`` from ``working``, constraints and comments too."""
    tables = con.execute(
        "select table_name, sql, comment from duckdb_tables()"
        " where database_name = 'working' and schema_name = ? and list_contains(?, table_name) order by table_name",
        [SCHEMA, list(marts)],
    ).fetchall()
    columns = con.execute(
        "select table_name, column_name, comment from duckdb_columns()"
        " where database_name = 'working' and schema_name = ? and list_contains(?, table_name) and comment is not null",
        [SCHEMA, list(marts)],
    ).fetchall()
    con.execute(f"create schema {SCHEMA}")
    for name, sql, comment in tables:
        con.execute(sql.replace("CREATE TABLE working.", "CREATE TABLE ", 1))
        con.execute(f"insert into {SCHEMA}.{name} select * from working.{SCHEMA}.{name}")
        if comment:
            con.execute(f"comment on table {SCHEMA}.{name} is '{_quoted(comment)}'")
    for name, column, comment in columns:
        con.execute(f"comment on column {SCHEMA}.{name}.{column} is '{_quoted(comment)}'")


def _write_parquet(con: duckdb.DuckDBPyConnection, mart: str, folder: Path) -> int:
    folder.mkdir(exist_ok=True)
    target = _quoted(folder / f"{mart}.parquet")
    con.execute(f"copy {SCHEMA}.{mart} to '{target}' (format parquet, compression zstd)")
    count = con.execute(f"select count(*) from {SCHEMA}.{mart}").fetchone()
    return int(count[0]) if count else 0


def _quoted(text: object) -> str:
    return str(text).replace("'", "''")


def _sha256(file: Path) -> str:
    with file.open("r+b") as stream:
        os.fsync(stream.fileno())
        return hashlib.file_digest(stream, "sha256").hexdigest()
