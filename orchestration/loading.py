"""Batches of Parquet into schema ``raw`` of the working file.

Belongs here: DDL from the one schema, and the replacing of batches. Each load is one transaction: a killed load leaves
the tables as they were. Does not belong here: what the rows mean.

Two rules decide between batches. A content belongs to one batch only: to one read by the present rules before one read
by older rules, then to the newest; the other's rows are removed. Of several texts of one cable the newest batch's
stands, then the longer, then the smaller document_id; the others are marked superseded in ``loads`` and stay.
"""

from __future__ import annotations

from pathlib import Path

import duckdb
from tenacity import retry, retry_if_exception_message, stop_after_delay, wait_fixed

from orchestration.disputes import hold_back
from tieout import batches, ids
from tieout.batches import Manifest
from tieout.schema import TABLES, Table
from tieout.slices import table_files

# What each table's rows are traced to a source content by.
_BY_SHA256 = ("loads", "rejections")

LOCK_SECONDS = 10  # that another process may hold the working file before a person is told

_BOOK = """
create schema if not exists pipeline;
create table if not exists pipeline.batches (
    batch_id varchar not null, sequence bigint not null, code_version varchar not null, manifest_sha256 varchar not null
);
create table if not exists pipeline.schema_version (version varchar not null);
"""

_OWNERS = """
create or replace temp table owners as
select distinct on (l.sha256) l.sha256, l.document_id, l.batch_id
from raw.loads l join pipeline.batches b using (batch_id)
order by l.sha256, (b.code_version = $version) desc, b.sequence desc, b.batch_id
"""

_SUPERSEDE = """
with texts as (
    select
        l.load_id, l.document_id,
        first_value(l.document_id) over (
            partition by l.reference_id order by b.sequence desc, d.char_count desc, l.document_id
        ) as stands
    from raw.loads l
    join pipeline.batches b using (batch_id)
    join raw.documents d using (document_id)
    where l.outcome in ('loaded', 'superseded') and l.reference_id is not null
)
update raw.loads as l
set
    outcome = case when t.document_id = t.stands then 'loaded' else 'superseded' end,
    superseded_by = case when t.document_id = t.stands then null else t.stands end
from texts t
where l.load_id = t.load_id
"""


class DamagedBatchError(Exception):
    """A Parquet file of a batch is gone or damaged."""

    def __init__(self, batch_id: str, file: Path) -> None:
        super().__init__(f"{file} of batch {batch_id} was gone or damaged.")
        self.batch_id = batch_id


def load_pending(warehouse: Path, interim: Path) -> dict[str, int]:
    """Load every batch whose manifest the working file does not know yet, in the order in which they were read.

    Returns:
        number of rows of each raw table afterwards.

    Raises:
        DamagedBatchError: a file of a batch is not what its manifest says; batches before it are loaded.
    """
    warehouse.parent.mkdir(parents=True, exist_ok=True)
    with _connect(warehouse) as con:
        _prepare(con)
        known = dict(con.execute("select batch_id, manifest_sha256 from pipeline.batches").fetchall())
        digests = batches.batches_digest(interim)
        for manifest in batches.manifests(interim):
            fits = manifest.schema_version == batches.schema_version()
            if fits and known.get(manifest.batch_id) != digests[manifest.batch_id]:
                if damaged := batches.damaged_files(interim, manifest):
                    raise DamagedBatchError(manifest.batch_id, damaged[0])
                _load(con, interim, manifest, digests[manifest.batch_id])
        return {name: _count(con, f"raw.{name}") for name in TABLES}


@retry(
    retry=retry_if_exception_message(match=r"(?is).*\block\b"),
    wait=wait_fixed(0.5),
    stop=stop_after_delay(LOCK_SECONDS),
    reraise=True,
)
def _connect(warehouse: Path) -> duckdb.DuckDBPyConnection:
    """Open the working file; a gate whose run was killed may hold it for another moment."""
    return duckdb.connect(str(warehouse))


def _prepare(con: duckdb.DuckDBPyConnection) -> None:
    """Make the tables; make them anew, empty, where they have another shape than the present schema."""
    con.execute(_BOOK)
    version = con.execute("select version from pipeline.schema_version").fetchone()
    if version == (batches.schema_version(),):
        return
    con.execute("begin")
    con.execute(
        "drop schema if exists raw cascade; create schema raw;"
        " delete from pipeline.batches; delete from pipeline.schema_version"
    )
    for table in TABLES.values():
        con.execute(_ddl(table))
    con.execute("insert into pipeline.schema_version values (?)", [batches.schema_version()])
    con.execute("commit")


def _ddl(table: Table) -> str:
    columns = ", ".join(f"{c.name} {c.sql_type}{'' if c.nullable else ' not null'}" for c in table.columns)
    comments = [f"comment on table raw.{table.name} is {_quoted(table.grain)}"]
    comments += [f"comment on column raw.{table.name}.{c.name} is {_quoted(c.comment)}" for c in table.columns]
    return ";\n".join([f"create table raw.{table.name} ({columns})", *comments])


def _load(con: duckdb.DuckDBPyConnection, interim: Path, manifest: Manifest, digest: str) -> None:
    con.execute("begin")
    try:
        for name in TABLES:
            con.execute(f"delete from raw.{name} where batch_id = ?", [manifest.batch_id])
            files = [str(f) for f in table_files(interim, manifest, name)]
            con.execute(f"insert into raw.{name} by name select * from read_parquet(?)", [files])
        hold_back(con, manifest.batch_id)
        con.execute("delete from pipeline.batches where batch_id = ?", [manifest.batch_id])
        con.execute(
            "insert into pipeline.batches values (?, ?, ?, ?)",
            [manifest.batch_id, manifest.sequence, manifest.code_version, digest],
        )
        con.execute(_OWNERS, {"version": ids.code_version()})
        for name in TABLES:
            key = "sha256" if name in _BY_SHA256 else "document_id"
            con.execute(
                f"delete from raw.{name} as t using owners o where t.{key} = o.{key} and t.batch_id <> o.batch_id"
            )
        con.execute(_SUPERSEDE)
        con.execute("commit")
    except BaseException:
        con.execute("rollback")
        raise


def _count(con: duckdb.DuckDBPyConnection, table: str) -> int:
    row = con.execute(f"select count(*) from {table}").fetchone()
    assert row is not None
    return int(row[0])


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
