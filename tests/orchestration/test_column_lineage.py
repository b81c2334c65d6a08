"""Columns are followed from the marts back to the text, in Dagster's metadata and in words."""

from __future__ import annotations

import json
from typing import Any

import dagster as dg
import pytest

from orchestration.column_lineage import Lineage, column_lineage, origins


def node(schema: str, name: str, kind: str, *columns: str) -> dict[str, Any]:
    declared = {column: {"data_type": "integer"} for column in columns}
    return {"resource_type": kind, "database": "db", "schema": schema, "name": name, "columns": declared}


MANIFEST = {
    "sources": {"source.raw.m": node("raw", "m", "source", "id", "low", "high", "kind")},
    "nodes": {
        "model.stg": node("staging", "stg", "model", "id", "low", "high"),
        "snapshot.kept": node("snapshots", "kept", "snapshot", "id"),
        "model.mart": node("marts", "mart", "model", "id", "middle", "place", "many", "since"),
        "test.t": {"resource_type": "test"},
    },
}
SQL = {
    "model.mart": """
        with them as (select * from "db"."snapshots"."kept"),
        counted as (select count(*) as n from "db"."staging"."stg")
        select
            them.id, (them.low + s.high) / 2 as middle, row_number() over (order by s.high) as place,
            (select n from counted) as many, them.dbt_valid_from as since
        from them inner join "db"."staging"."stg" as s on them.id = s.id where s.low > 0
    """,
    "snapshot.kept": 'select * from "db"."staging"."stg"',
    "model.stg": """select id, low, high from "db"."raw"."m" where kind = 'count'""",
}


@pytest.fixture(scope="module")
def made() -> Lineage:
    return column_lineage(MANIFEST, SQL)


def test_a_column_is_made_of_what_it_is_computed_from_and_not_of_what_chooses_rows(made: Lineage) -> None:
    assert made["staging.stg"] == {"id": ["raw.m.id"], "low": ["raw.m.low"], "high": ["raw.m.high"]}
    assert made["marts.mart"] == {
        "id": ["snapshots.kept.id"],
        "middle": ["snapshots.kept.low", "staging.stg.high"],
        "place": ["staging.stg.high"],
        "many": [],
        "since": ["snapshots.kept.dbt_valid_from"],
    }


def test_a_column_goes_back_to_the_raw_tables(made: Lineage) -> None:
    assert origins(made, "marts.mart.middle") == ["raw.m.high", "raw.m.low"]
    assert origins(made, "marts.mart.many") == []


def test_a_model_that_cannot_be_read_is_left_out_and_stops_nothing() -> None:
    assert "marts.mart" not in column_lineage(MANIFEST, SQL | {"model.mart": "select (1 from"})


@pytest.fixture(scope="module")
def project() -> Lineage:
    from orchestration.assets.lineage import model_lineage
    from orchestration.models import COLUMN_LINEAGE, prepared_manifest

    prepared_manifest()
    return model_lineage(COLUMN_LINEAGE)


@pytest.mark.parametrize(
    ("column", "made_of", "goes_back_to"),
    [
        ("marts.fct_figures.value", ["intermediate.int_figure_values.point_value"],
         ["raw.mentions.value_high", "raw.mentions.value_low"]),
        ("marts.fct_figures.period_year", ["intermediate.int_figure_periods.period_year"],
         ["raw.figures.period_end", "raw.figures.period_start"]),
        ("marts.fct_deportations.population", ["marts.fct_figures.population"], ["raw.figures.population"]),
        ("marts.dim_cables.subject", ["staging.stg_cables.subject"], ["raw.cables.subject"]),
        ("marts.dim_populations.figure_count", [], []),
    ],
)  # fmt: skip
def test_columns_of_the_marts_go_back_to_the_raw_tables(
    project: Lineage, column: str, made_of: list[str], goes_back_to: list[str]
) -> None:
    table, _, name = column.rpartition(".")
    assert project[table][name] == made_of
    assert origins(project, column) == goes_back_to


def test_every_model_has_its_lineage_and_all_that_it_names_is_shown_by_an_asset(project: Lineage) -> None:
    from orchestration.assets.models import models
    from orchestration.models import MANIFEST, relation
    from tieout.schema import TABLES

    nodes = json.loads(MANIFEST.read_text("utf-8"))["nodes"].values()
    built = {relation(node): node for node in nodes if node["resource_type"] in {"model", "snapshot", "seed"}}
    assert {".".join(key.path) for key in models.keys} == set(built)
    assert set(project) == {table for table, node in built.items() if node["resource_type"] != "seed"}
    shown = {f"{table}.{name}" for table, node in built.items() for name in node["columns"]}
    shown |= {f"raw.{table.name}.{name}" for table in TABLES.values() for name in table.column_names}
    named = {column for columns in project.values() for sources in columns.values() for column in sources}
    # What a snapshot keeps, no contract lists.
    assert {column for column in named - shown if not column.startswith("snapshots.figure_versions.")} == set()


def deps(lineage: dg.TableColumnLineage, column: str) -> list[tuple[str, str]]:
    return [(dep.asset_key.to_user_string(), dep.column_name) for dep in lineage.deps_by_column[column]]


def test_dagster_is_told_by_asset_and_column(project: Lineage) -> None:
    from orchestration.assets.lineage import as_metadata

    told = as_metadata(project["marts.fct_figures"])
    assert deps(told, "value") == [("intermediate/int_figure_values", "point_value")]
    assert deps(told, "surface") == [("intermediate/int_figure_values", "surface")]


def test_raw_columns_are_those_that_were_read_and_these_come_from_the_text_or_a_key() -> None:
    from orchestration.assets.extraction import ASSET_OF
    from orchestration.assets.lineage import loaded_lineage, read_lineage
    from tieout.schema import TABLES

    assert loaded_lineage(TABLES["documents"], ASSET_OF)["text"] == ["source_documents.text"]
    read = read_lineage(TABLES["figures"], ASSET_OF)
    assert read["figure_id"] == ["mentions.mention_id"]
    assert read["passage_id"] == ["passages.passage_id"]
    assert read["document_id"] == ["source_documents.document_id"]
    assert read["population"] == ["source_documents.text"]
    assert "batch_id" not in read
    assert read_lineage(TABLES["loads"], ASSET_OF) == {"document_id": ["source_documents.document_id"]}
    assert read_lineage(TABLES["documents"], ASSET_OF) == {}


def test_the_description_of_a_column_says_in_words_what_it_is_made_of(project: Lineage) -> None:
    from orchestration.assets.lineage import model_schema

    declared = {"description": "The value.", "data_type": "decimal", "constraints": [{"type": "not_null"}]}
    (column,) = model_schema({"value": declared}, "marts.fct_figures", project).columns
    assert column.description == (
        "The value.\n\nFrom [intermediate.int_figure_values.point_value](/assets/intermediate/int_figure_values)."
        " Goes back to `raw.mentions.value_high`, `raw.mentions.value_low`."
    )
    assert not column.constraints.nullable
    (counted,) = model_schema({"figure_count": declared}, "marts.dim_populations", project).columns
    assert counted.description == "The value."
