"""A table of the mirror: what is published of it, the same in PostgreSQL's words, and what stands there already.

Belongs here: names, types, keys and comments on both sides. Does not belong here: rows (``copying``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import yaml

from tieout.settings import PROJECT_ROOT

CONTRACTS = PROJECT_ROOT / "dbt_project" / "models" / "marts"
#: The end of each table's comment, by which a mirror knows what it may replace.
MARK = "Copied by tieout mirror, which replaces its rows."
_TYPES = {
    "VARCHAR": "text",
    "BIGINT": "bigint",
    "INTEGER": "integer",
    "BOOLEAN": "boolean",
    "DOUBLE": "double precision",
    "DATE": "date",
    "TIMESTAMP": "timestamp without time zone",
}
_STANDING = """
select c.relname, c.relkind::text, obj_description(c.oid, 'pg_class'), a.attname, format_type(a.atttypid, a.atttypmod),
    a.attnotnull, coalesce(a.attnum = any (i.indkey), false), col_description(c.oid, a.attnum)
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace and n.nspname = {schema}
left join pg_catalog.pg_index as i on i.indrelid = c.oid and i.indisprimary
left join pg_catalog.pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relkind not in ('i', 'I', 't') order by c.relname, a.attnum
"""


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its type as PostgreSQL writes it."""

    name: str
    type: str
    is_required: bool
    is_key: bool
    comment: str | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it is published, or as it stands in the database."""

    name: str
    columns: tuple[Column, ...]
    comment: str | None

    @property
    def is_mirrored(self) -> bool:
        """Whether a mirror made it."""
        return (self.comment or "").endswith(MARK)

    def has_shape_of(self, other: Table) -> bool:
        """Whether both have the same columns and key, whatever the comments say."""
        return _shape(self) == _shape(other)

    def creation(self, schema: str) -> str:
        """The statement that makes it."""
        lines = [f"{quoted(c.name)} {c.type}{' not null' if c.is_required else ''}" for c in self.columns]
        if key := [quoted(c.name) for c in self.columns if c.is_key]:
            lines.append(f"primary key ({', '.join(key)})")
        return f"create table {quoted(schema)}.{quoted(self.name)} ({', '.join(lines)})"

    def comments(self, schema: str, standing: Table | None) -> Iterator[str]:
        """The statements that write its comments, without those that stand there already."""
        name = f"{quoted(schema)}.{quoted(self.name)}"
        if standing is None or standing.comment != self.comment:
            yield f"comment on table {name} is {literal(self.comment)}"
        before = {c.name: c.comment for c in standing.columns} if standing else {}
        for column in self.columns:
            if column.comment != before.get(column.name):
                yield f"comment on column {name}.{quoted(column.name)} is {literal(column.comment)}"


def published_tables(con: duckdb.DuckDBPyConnection) -> list[Table]:
    """The tables of schema marts, with the keys that the models' contracts and the file's own constraints name."""
    keys = _keys()
    constraints = con.execute(
        "select table_name, constraint_column_names from duckdb_constraints()"
        " where schema_name = 'marts' and constraint_type = 'PRIMARY KEY'"
    )
    keys |= {(table, column) for table, columns in constraints.fetchall() for column in columns}
    rows = con.execute(
        "select t.table_name, t.comment, c.column_name, c.data_type, not c.is_nullable, c.comment"
        " from duckdb_tables() as t inner join duckdb_columns() as c using (database_oid, table_oid)"
        " where t.schema_name = 'marts' order by t.table_name, c.column_index"
    )
    columns: dict[tuple[str, str | None], list[Column]] = {}
    for table, says, name, dtype, is_required, comment in rows.fetchall():
        is_key = (table, name) in keys
        columns.setdefault((table, says), []).append(
            Column(name, postgres_type(dtype), is_required or is_key, is_key, comment)
        )
    return [Table(name, tuple(of), f"{says}\n{MARK}" if says else MARK) for (name, says), of in columns.items()]


def standing_relations(cursor: Any, schema: str) -> dict[str, Table]:
    """Whatever has a name in a schema of the database; only tables are told from the rest by their columns."""
    cursor.execute(_STANDING.format(schema=literal(schema)))
    found: dict[str, tuple[str | None, list[Column]]] = {}
    for name, kind, says, column, dtype, is_required, is_key, comment in cursor.fetchall():
        of = found.setdefault(name, (says if kind == "r" else None, []))[1]
        if column is not None:
            of.append(Column(column, dtype, is_required, is_key, comment))
    return {name: Table(name, tuple(of), says) for name, (says, of) in found.items()}


def postgres_type(dtype: str) -> str:
    """The type of PostgreSQL that holds a type of DuckDB, as its catalogue writes it."""
    if decimal := re.fullmatch(r"DECIMAL\((\d+),(\d+)\)", dtype):
        return f"numeric({decimal[1]},{decimal[2]})"
    return _TYPES[dtype]


def quoted(name: str) -> str:
    """A name in SQL."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str | None) -> str:
    """A text in SQL."""
    return "null" if text is None else "'" + text.replace("'", "''") + "'"


def _shape(table: Table) -> list[tuple[str, str, bool, bool]]:
    return [(c.name, c.type, c.is_required, c.is_key) for c in table.columns]


def _keys(contracts: Path = CONTRACTS) -> set[tuple[str, str]]:
    """Table and column of each key: what dbt tests by ``is_key`` before anything is published."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the files are long
    models = (m for f in contracts.glob("*.yml") for m in yaml.load(f.read_text("utf-8"), loader).get("models", []))
    return {(m["name"], c["name"]) for m in models for c in m.get("columns", []) if "is_key" in c.get("data_tests", [])}
