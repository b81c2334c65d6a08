"""Which columns each column of the dbt models is made of, read off their SQL.

Belongs here: parsing compiled SQL (sqlglot), and following a column back. dagster-dbt's ``fetch_column_metadata`` would
ask the working file for columns and parse the SQL in each run, with a second dbt in the run's process; the contracts
declare every column, so the manifest is enough, and once for each manifest. Does not belong here: when it is done
(``dbt_parse``), and how Dagster shows it (``assets.lineage``).

A column counts that a value is computed from, within windows and conditions too; not one that only rows are chosen or
joined by. So a count of rows is made of no column.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

# For each table ("marts.fct_figures"), for each of its columns, those it is made of ("raw.mentions.value_low").
Lineage = Mapping[str, Mapping[str, list[str]]]

_TABLES = {"model", "seed", "snapshot", "source"}
_KEPT_BY_DBT = ("dbt_scd_id", "dbt_updated_at", "dbt_valid_from", "dbt_valid_to")  # columns that a snapshot adds


def column_lineage(manifest: Mapping[str, Any], sql: Mapping[str, str]) -> Lineage:
    """The lineage of each table that has SQL; seeds and raw tables, where it ends, are no keys of it.

    Args:
        manifest: of the project, as JSON.
        sql: compiled SQL of models and snapshots by unique id.
    """
    from sqlglot.errors import SqlglotError
    from sqlglot.lineage import lineage

    nodes = {k: n for k, n in {**manifest["sources"], **manifest["nodes"]}.items() if n["resource_type"] in _TABLES}
    schema: dict[str, dict[str, dict[str, str]]] = {}
    for node in nodes.values():
        columns = {name: column["data_type"] or "text" for name, column in node["columns"].items()}
        schema.setdefault(node["schema"], {})[_name(node)] = columns

    found = {}
    for key in sorted(sql, key=lambda k: nodes[k]["resource_type"] != "snapshot"):  # what they hold, no contract says
        node = nodes[key]
        unnamed = sql[key].replace(f'"{node["database"]}".', "")  # the working file may have another name elsewhere
        try:
            read = lineage(None, unnamed, schema, dialect="duckdb", trim_selects=False)
        except SqlglotError:
            continue  # such a table is shown without; that there is none, a test asks
        found[f"{node['schema']}.{_name(node)}"] = {name: sorted(_sources(root)) for name, root in read.items()}
        if node["resource_type"] == "snapshot":
            schema[node["schema"]][_name(node)] |= dict.fromkeys([*read, *_KEPT_BY_DBT], "text")
    return found


def _name(node: Mapping[str, Any]) -> str:
    return str(node.get("alias") or node["name"])


def _sources(root: Any) -> set[str]:
    """Columns of tables at the ends of what sqlglot found."""
    from sqlglot import exp

    return {
        f"{leaf.expression.db}.{leaf.expression.name}.{leaf.name.rpartition('.')[2]}"
        for leaf in root.walk()
        if not leaf.downstream and isinstance(leaf.expression, exp.Table)
    }


def origins(lineage: Lineage, column: str) -> list[str]:
    """Columns of raw tables and seeds that a column ("marts.fct_figures.value") goes back to."""
    return sorted(_ends(lineage, column, set()))


def _ends(lineage: Lineage, column: str, seen: set[str]) -> Iterator[str]:
    if column in seen:
        return
    seen.add(column)
    table, _, name = column.rpartition(".")
    if table not in lineage:
        yield column
    for source in lineage.get(table, {}).get(name, []):
        yield from _ends(lineage, source, seen)
