"""The lineage of columns as Dagster keeps and shows it.

Belongs here: lineage and column schemas as metadata, from the source text to the marts. How the SQL of models is read
is ``orchestration.column_lineage``.

Dagster keeps lineage with a materialization (``dagster/column_lineage``), where catalogues ask for it; its own pages
draw it in Dagster+ only. So the description of each column says in words, with links, what it is made of.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import dagster as dg

from orchestration.column_lineage import Lineage, origins
from tieout.schema import DOCUMENTS, FIGURES, LOADS, MENTIONS, PASSAGES, REJECTIONS, Table

LINEAGE = "dagster/column_lineage"
SCHEMA = "dagster/column_schema"
_NAMED = 6  # columns that a description names before it counts the others
_OF_FILES = (DOCUMENTS, REJECTIONS, LOADS)  # tables about files, which are not read from a text
_OF_THE_RUN = {"batch_id"}


def as_metadata(columns: Mapping[str, Iterable[str]]) -> dg.TableColumnLineage:
    """The columns of a table with those they are made of ("raw.mentions.value_low") as Dagster keeps them."""
    made = {name: [_dep(source) for source in sources] for name, sources in columns.items() if sources}
    return dg.TableColumnLineage(made)


def _dep(column: str) -> dg.TableColumnDep:
    *table, name = column.split(".")
    return dg.TableColumnDep(dg.AssetKey(table), name)


def read_lineage(table: Table, asset_of: Mapping[str, str]) -> dict[str, list[str]]:
    """What the columns of the extraction are read from: keys from the table that they are of, all else from the text.

    Args:
        table: of the extraction.
        asset_of: asset of each table.
    """
    keys = {t.key: f"{asset_of[t.name]}.{t.key}" for t in (MENTIONS, PASSAGES, DOCUMENTS) if t is not table}
    keys |= {FIGURES.key: f"{asset_of[MENTIONS.name]}.{MENTIONS.key}"} if table is FIGURES else {}
    known = [c for c in table.column_names if c in keys]
    read = [] if table in _OF_FILES else [c for c in table.column_names if c not in keys and c not in _OF_THE_RUN]
    return {c: [keys[c]] for c in known} | {c: [f"{asset_of[DOCUMENTS.name]}.text"] for c in read}


def loaded_lineage(table: Table, asset_of: Mapping[str, str]) -> dict[str, list[str]]:
    """Columns of a raw table: each is the one that was read."""
    return {c: [f"{asset_of[table.name]}.{c}"] for c in table.column_names}


@cache
def model_lineage(file: Path) -> Lineage:
    """The lineage of the models, as it was written with the manifest."""
    return json.loads(file.read_text("utf-8"))


def model_schema(columns: Mapping[str, Mapping[str, Any]], table: str, lineage: Lineage) -> dg.TableSchema:
    """The columns of a model as its contract declares them, with what each is made of.

    Args:
        columns: of the model, as in dbt's manifest.
        table: name of the model ("marts.fct_figures").
        lineage: of all models.
    """
    return dg.TableSchema([
        dg.TableColumn(
            name, column["data_type"] or "?", description=f"{column['description']}{_made_of(lineage, table, name)}",
            constraints=dg.TableColumnConstraints(nullable=not _must_be_there(column)),
        )
        for name, column in columns.items()
    ])  # fmt: skip


def _must_be_there(column: Mapping[str, Any]) -> bool:
    return any(constraint["type"] in {"not_null", "primary_key"} for constraint in column.get("constraints", []))


def _made_of(lineage: Lineage, table: str, name: str) -> str:
    """A paragraph that names the columns a column is made of, and those of raw tables that it goes back to."""
    direct = lineage.get(table, {}).get(name, [])
    if not direct:
        return ""
    ends = origins(lineage, f"{table}.{name}")
    further = "" if ends == direct else f" Goes back to {_named(ends, linked=False)}."
    return f"\n\nFrom {_named(direct, linked=True)}.{further}"


def _named(columns: Sequence[str], *, linked: bool) -> str:
    shown = [_link(column) if linked else f"`{column}`" for column in columns[:_NAMED]]
    more = [f"{len(columns) - _NAMED} more"] if len(columns) > _NAMED else []
    return ", ".join([*shown, *more])


def _link(column: str) -> str:
    return f"[{column}](/assets/{'/'.join(column.split('.')[:-1])})"
