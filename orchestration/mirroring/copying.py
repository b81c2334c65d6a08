"""Copying what is published into a schema of a PostgreSQL database, in one transaction.

The rows of a table are deleted and written again, so that whoever reads meanwhile, by one statement or in one snapshot,
reads the old rows and waits for nothing, and grants, views and indexes on the table stay. Only a table whose columns
have changed is dropped and made anew. Belongs here: the order of things. Does not belong here: what a table is
(``tables``), and messages of the server (``address``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import duckdb

from orchestration.mirroring.address import Address
from orchestration.mirroring.tables import Table, literal, published_tables, quoted, standing_relations
from orchestration.reading import connect
from tieout.faults import Fault
from tieout.settings import Folders

BATCH = 20_000  # rows in memory at a time


class MirrorError(Fault):
    """The mirror was not made; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Mirrored:
    """What was copied: the published version, and how much of it."""

    version: str
    tables: int
    rows: int


def mirror(places: Folders, address: Address, schema: str, report: Callable[[int, int], None]) -> Mirrored:
    """Copy the current version, with its comments, into the schema; readers there see it when all of it is there.

    Args:
        places: the folders.
        address: the database.
        schema: made if it is not there; tables in it that no mirror made are left alone.
        report: told the number of tables that are copied, and of all.

    Raises:
        NothingPublishedError: there is nothing to copy.
        Fault: it was not copied, and the database is as it was.
    """
    with connect(places) as published, address.connected(schema) as postgres, postgres.cursor() as cursor:
        tables = published_tables(published)
        standing = _prepared(cursor, schema, tables)
        # Readers of a table that is made anew wait for the end, so those come last.
        tables.sort(key=lambda t: t.name in standing and not standing[t.name].has_shape_of(t))
        (version,) = published.execute("select says from about where item = 'version'").fetchone() or ("",)
        report(0, len(tables))
        rows = 0
        for done, table in enumerate(tables, start=1):
            rows += _copy(published, cursor, schema, table, standing.get(table.name))
            report(done, len(tables))
        for gone in standing.keys() - {t.name for t in tables}:
            if standing[gone].is_mirrored:
                cursor.execute(f"drop table {quoted(schema)}.{quoted(gone)}")
        postgres.commit()
    return Mirrored(version, len(tables), rows)


def _prepared(cursor: Any, schema: str, tables: list[Table]) -> dict[str, Table]:
    """Make the schema if it is not there, see that nobody else mirrors into it, and tell what stands in it."""
    cursor.execute(f"select pg_try_advisory_xact_lock(hashtext({literal('tieout mirror ' + schema)}))")
    if not cursor.fetchone()[0]:
        raise MirrorError(f"Another mirror into schema {schema} is in progress. Wait until it has ended.")
    cursor.execute(f"select 1 from pg_catalog.pg_namespace where nspname = {literal(schema)}")
    if cursor.fetchone() is None:
        cursor.execute(f"create schema {quoted(schema)}")
    standing = standing_relations(cursor, schema)
    foreign = [t.name for t in tables if t.name in standing and not standing[t.name].is_mirrored]
    if foreign:
        raise MirrorError(
            f"Schema {schema} holds {', '.join(foreign)}, which no mirror made. Nothing was changed. Rename what is"
            " there, or mirror into another schema: --schema NAME."
        )
    return standing


def _copy(published: duckdb.DuckDBPyConnection, cursor: Any, schema: str, table: Table, standing: Table | None) -> int:
    """Write a table's rows and comments, and return how many rows there are on both sides."""
    name = f"{quoted(schema)}.{quoted(table.name)}"
    if standing is not None and standing.has_shape_of(table):
        cursor.execute(f"delete from {name}")
    else:
        if standing is not None:
            cursor.execute(f"drop table {name}")
            standing = None
        cursor.execute(table.creation(schema))
    for statement in table.comments(schema, standing):
        cursor.execute(statement)
    batches = published.execute(f"select * from {quoted(table.name)}").to_arrow_reader(BATCH)
    cursor.adbc_ingest(table.name, batches, mode="append", db_schema_name=schema)
    cursor.execute(f"analyze {name}")
    (here,) = published.execute(f"select count(*) from {quoted(table.name)}").fetchone() or (0,)
    cursor.execute(f"select count(*) from {name}")
    (there,) = cursor.fetchone()
    if there != here:
        raise MirrorError(f"{schema}.{table.name} has {there:,} rows of {here:,} when written. Nothing was changed.")
    return int(there)
