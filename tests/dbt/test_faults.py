"""A fault planted in raw is stopped by the test that is named for it."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.dbt.warehouse import ROWS, figure_id

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("dbt")]

YEAR_2008 = {"period": "2008", "period_start": dt.date(2008, 1, 1), "period_end": dt.date(2008, 12, 31)}
Build = Callable[[dict[str, list[dict[str, Any]]]], dict[str, Any]]


def test_planted_faults_are_stopped_by_the_tests_named_for_them(build_of: Build) -> None:
    rows = copy.deepcopy(ROWS)
    figures = {row["figure_id"]: row for row in rows["figures"]}
    mentions = {row["mention_id"]: row for row in rows["mentions"]}
    figures[figure_id("226,264", 0)]["part_of_id"] = "nowhere"
    mentions[figure_id("64", 3)]["char_end"] = 1_000_000
    mentions[figure_id("270", 2)]["kind"] = "guess"
    rows["loads"][1]["outcome"] = "lost"

    assert set(build_of(rows)) == {
        "no_link_points_at_a_figure_that_is_not_there",
        "span_in_document_stg_mentions_",
        "relationships_stg_mentions_kind__kind__ref_number_kinds_",
        "accepted_values_stg_loads_outcome__loaded__unchanged__superseded__rejected",
    }


def test_figures_that_cannot_be_are_shown_by_their_id(build_of: Build, tmp_path: Path) -> None:
    rows = copy.deepcopy(ROWS)
    figures = {row["figure_id"]: row for row in rows["figures"]}
    mentions = {row["mention_id"]: row for row in rows["mentions"]}
    negative, late, part = figure_id("270", 2), figure_id("127", 3), figure_id("20", 4)
    share = figure_id("63.6%", 1)
    mentions[negative] |= {"value_low": Decimal(-270), "value_high": Decimal(-270)}
    figures[late] |= YEAR_2008 | {"period_basis": "stated", "period_rule": "test"}
    mentions[part] |= {"value_low": Decimal(532), "value_high": Decimal(532)}
    mentions[share] |= {"value_low": Decimal(163), "value_high": Decimal(163)}
    figures[share] |= {"part_of_id": figure_id("22,055", 1), "compares_to_id": None, "change_direction": None,
                       "compares_to_role": None}  # fmt: skip

    found = build_of(rows)
    with duckdb.connect(str(tmp_path / "tieout.duckdb"), read_only=True) as con:
        shown = {name: con.execute(test.node.compiled_code).fetchall() for name, test in found.items()}
    assert {name: [row[0] for row in shown[name]] for name in shown} == {
        "no_count_of_people_or_things_is_negative": [negative],
        "no_stated_fact_lies_after_the_cable_that_states_it": [late],
        "no_part_is_larger_than_its_total": [part],
        "no_share_of_a_whole_is_over_a_hundred_percent": [share],
    }


def test_an_empty_warehouse_builds(build_of: Build) -> None:
    assert build_of({}) == {}
