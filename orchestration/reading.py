"""Questions to what is published: the summary at the end of a run, a citation, a query.

Belongs here: reading ``data/published/current``, read-only. Nothing here opens the working file.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb

from tieout.faults import Fault, is_damage
from tieout.settings import Folders

FAMILIES = ("deportations", "rescues", "sentences", "scholarships")
WAREHOUSE = "warehouse.duckdb"


class NothingPublishedError(Fault):
    """There is no published version that readers open."""


def connect(places: Folders) -> duckdb.DuckDBPyConnection:
    """A read-only connection to the current version, whose tables are found without their schema's name.

    Raises:
        NothingPublishedError: nothing is published.
        Fault: what is published is damaged.
    """
    file = places.current / WAREHOUSE
    if not file.exists():
        if any(places.published.glob(f"*/{WAREHOUSE}")):
            raise NothingPublishedError(
                f"{places.current} leads to no version, though some are kept beside it. `tieout run` publishes again."
            )
        raise NothingPublishedError("Nothing is published yet. `tieout run` reads data/source and publishes it.")
    try:
        con = duckdb.connect(str(file.resolve()), read_only=True)
    except duckdb.IOException as error:
        if not is_damage(str(error)):
            raise
        raise Fault(
            f"The published file {file.resolve()} is damaged. `tieout publish` builds it again; until it has,"
            " `tieout rollback` lets readers open the version before."
        ) from None
    con.execute("set search_path = 'marts'")
    return con


def family_rows(places: Folders, limit: int) -> tuple[list[dict[str, Any]], int]:
    """Figures of the four families, those of the newest cables, and how many there are in all."""
    query = (
        "select family, value_low, value_high, value, unit, qualifier, population, period,"
        " coalesce(actor, reported_by) as who,"
        " reference_id, paragraph, surface, event from fct_figures where family in (select unnest(?))"
        " qualify row_number() over (order by created_date desc nulls last, reference_id, char_start) <= ?"
        " order by list_position(?, family), created_date desc nulls last, reference_id, char_start"
    )
    with connect(places) as con:
        rows = _dicts(con.execute(query, [list(FAMILIES), limit, list(FAMILIES)]))
        total = con.execute(
            "select count(*) from fct_figures where family in (select unnest(?))", [list(FAMILIES)]
        ).fetchone()
    return rows, int(total[0]) if total else 0


def counts(places: Folders) -> dict[str, int]:
    """Numbers of cables, figures, numerals and rejections that are published."""
    tables = {
        "cables": "dim_cables",
        "figures": "fct_figures",
        "numerals": "fct_number_ledger",
        "rejections": "fct_rejections",
    }
    with connect(places) as con:
        found = {name: con.execute(f"select count(*) from {table}").fetchone() for name, table in tables.items()}
    return {name: int(row[0]) if row else 0 for name, row in found.items()}


def citation(places: Folders, figure_id: str) -> str | None:
    """A figure as the published macro cites it, by its id or a beginning that no other has; None where there is none.

    Raises:
        NothingPublishedError: nothing is published.
    """
    with connect(places) as con:
        found = con.execute(
            "select main.cite(figure_id) from fct_figures where starts_with(figure_id, ?) limit 2", [figure_id]
        ).fetchall()
    return str(found[0][0]) if len(found) == 1 else None


def query(places: Folders, sql: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Column names and rows of a query on the current version, with no way out of it to files or settings.

    Raises:
        NothingPublishedError: nothing is published.
        duckdb.Error: the query is wrong, or tries to write.
    """
    with connect(places) as con:
        con.execute("set enable_external_access = false")
        con.execute("set lock_configuration = true")
        result = con.execute(sql)
        return [d[0] for d in result.description or []], result.fetchall()


def path_to_open(places: Folders) -> Path:
    """The file that readers open."""
    return places.current / WAREHOUSE


def _dicts(result: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    names = [d[0] for d in result.description or []]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]
