"""One more cable in a warehouse that is there gives row for row what both at once give in a new one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.dbt.conftest import Built, build_real
from tests.orchestration.samples import CABLE

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("dbt")]

# What a warehouse remembers of its runs: the batches, and when a version began.
OF_RUNS = {"batch_id", "valid_from", "valid_to", "version_key", "began_by"}


def rows_of(built: Built, mart: str) -> list[tuple[object, ...]]:
    columns = [
        name
        for (name,) in built.rows(
            "select column_name from duckdb_columns() where schema_name = 'marts' and table_name = ? order by 1", mart
        )
        if name not in OF_RUNS
    ]
    return built.rows(f"select {', '.join(columns)} from marts.{mart} order by all")


def test_one_more_cable_gives_what_both_at_once_give(sample: Built, sample_path: Path, tmp_path: Path) -> None:
    cable = tmp_path / "cable.txt"
    cable.write_text(CABLE, encoding="utf-8")
    (tmp_path / "at_once").mkdir()
    at_once = build_real([sample_path, cable], tmp_path / "at_once")
    shutil.copytree(sample.warehouse.parent, tmp_path / "one_more")
    one_more = build_real([cable], tmp_path / "one_more")

    marts = sorted(model["name"] for model in one_more.models if model["schema"] == "marts")
    differing = [
        mart for mart in marts if mart != "fct_extraction_quality" and rows_of(one_more, mart) != rows_of(at_once, mart)
    ]
    assert differing == []
    assert len(marts) > 25
    assert one_more.rows("select count(*) from marts.dim_cables") == [(2,)]
    # The first run's figures are as old as before, those of the new cable begin with it.
    assert one_more.rows(
        "select reference_id, began_by, count(distinct valid_from) from marts.fct_figure_versions"
        " group by all order by 1"
    ) == [("06MEXICO1113", "first", 1), ("07TESTPOST12", "first", 1)]
