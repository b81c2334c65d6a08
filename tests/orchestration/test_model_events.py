"""What Dagster is told of a build: rows of tables, rows that failed a test, also where dbt ends badly."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dagster as dg
import duckdb
import pytest

from orchestration.check_words import in_words
from orchestration.model_events import told

MANIFEST = {"nodes": {"model.t": {"schema": "marts", "name": "t"}}}
LINEAGE = {"marts.t": {"id": ["raw.m.id"]}}


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    file = tmp_path / "tieout.duckdb"
    with duckdb.connect(str(file)) as con:
        con.execute(
            "create schema marts; create table marts.t as select * from (values (1, '<b>'), (2, null)) v(id, w)"
        )
    query = {"unique_id": "test.t", "compiled_code": "select * from marts.t where w is null"}
    (tmp_path / "rows.jsonl").write_text('["marts.t", 2]\n', "utf-8")
    (tmp_path / "run_results.json").write_text(json.dumps({"results": [query]}), "utf-8")
    return file


def check(*, passed: bool) -> dg.AssetCheckResult:
    return dg.AssetCheckResult(
        passed=passed, asset_key=["marts", "t"], check_name="never_null", metadata={"unique_id": "test.t"}
    )


def stream(*events: Any, fault: Exception | None = None) -> Iterator[Any]:
    yield from events
    if fault:
        raise fault


def shown(warehouse: Path, events: Iterator[Any], built: list[int]) -> Iterator[Any]:
    return told(events, MANIFEST, warehouse, warehouse.parent, LINEAGE, lambda: built.append(1))


def test_a_table_has_its_rows_and_lineage_and_a_check_how_many_it_was_asked_of(warehouse: Path) -> None:
    built: list[int] = []
    output = dg.Output(None, "t", metadata={"unique_id": "model.t"})
    table, passed = shown(warehouse, stream(output, check(passed=True)), built)
    assert built == [1]
    assert table.metadata["dagster/row_count"].value == 2
    (dep,) = table.metadata["dagster/column_lineage"].value.deps_by_column["id"]
    assert (dep.asset_key.to_user_string(), dep.column_name) == ("raw/m", "id")
    assert passed.metadata["rows_checked"].value == 2
    assert "examples" not in passed.metadata


def test_a_check_that_failed_shows_the_rows_and_a_build_that_broke_off_what_it_came_to(warehouse: Path) -> None:
    events = shown(warehouse, stream(check(passed=False), fault=RuntimeError("dbt stopped")), [])
    failed = next(events)
    with pytest.raises(RuntimeError, match="dbt stopped"):
        next(events)
    assert [dict(record.data) for record in failed.metadata["examples"].records] == [{"id": "2", "w": ""}]


def test_a_build_that_did_nothing_opens_no_file(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="dbt stopped"):
        list(shown(tmp_path / "none.duckdb", stream(fault=RuntimeError("dbt stopped")), []))
    assert not (tmp_path / "none.duckdb").exists()


@pytest.mark.parametrize(
    ("name", "asked", "sentence"),
    [
        ("is_key", {"column_name": "figure_id"}, "`figure_id` is never null and never twice the same."),
        ("never_null", {"columns": ["year"]}, "`year` is never null."),
        ("never_null", {"columns": ["year", "unit"]}, "`year`, `unit` are never null."),
        ("accepted_values", {"column_name": "sex", "values": ["female", "male"]}, "`sex` is one of `female`, `male`."),
        ("relationships", {"column_name": "post_key", "field": "post_key", "to": "ref('dim_posts')"},
         "Each `post_key` is a `post_key` of dim_posts."),
    ],
)  # fmt: skip
def test_a_generic_test_is_said_in_words(name: str, asked: dict[str, Any], sentence: str) -> None:
    assert in_words({"test_metadata": {"name": name, "kwargs": asked}, "name": "n", "raw_code": ""}) == sentence


def test_a_singular_test_says_what_its_comment_says_else_its_name() -> None:
    code = (
        "{{ config(severity='warn') }}\n-- A plan may lie ahead,\n-- what happened lies behind.\nselect 1 -- not this"
    )
    assert in_words({"name": "n", "raw_code": code}) == "A plan may lie ahead, what happened lies behind."
    assert in_words({"name": "bounds_are_in_order", "raw_code": "select 1"}) == "Bounds are in order."
