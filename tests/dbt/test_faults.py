"""A fault planted in raw is stopped by the test that is named for it."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from tests.dbt.warehouse import ROWS, figure_id

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("dbt")]

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
        "relationships_int_figure_links_part_of_id__figure_id__ref_stg_figures_",
        "span_in_document_stg_mentions_",
        "relationships_stg_mentions_kind__kind__ref_number_kinds_",
        "accepted_values_stg_loads_outcome__loaded__unchanged__superseded__rejected",
    }


def test_an_empty_warehouse_builds(build_of: Build) -> None:
    assert build_of({}) == {}
