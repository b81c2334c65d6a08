"""What was stated before stays visible: when a rule reads the same text otherwise, and when another text comes."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.dbt.conftest import Built, run_dbt
from tests.dbt.warehouse import DOCUMENT, OLD_DOCUMENT, figure_id

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("dbt")]

SHOWN = "figure_id, version_number, began_by, reason, is_current, value_low, population"


class Kept:
    """A working file that is built again and again, as the pipeline does."""

    def __init__(self, warehouse: Path, target: Path) -> None:
        self.warehouse, self.target = warehouse, target

    def build_after(self, change: str) -> None:
        with duckdb.connect(str(self.warehouse)) as con:
            con.execute(change)
        select = ["--select", "+fct_figure_versions", "--exclude-resource-type", "unit_test", "test"]
        outcome = run_dbt(["build", *select], self.warehouse, self.target)
        assert outcome.success, outcome.exception

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        with duckdb.connect(str(self.warehouse), read_only=True) as con:
            return con.execute(sql).fetchall()


@pytest.fixture
def kept(built: Built, tmp_path: Path) -> Kept:
    """The built warehouse as one that the next runs go on with."""
    shutil.copyfile(built.warehouse, tmp_path / "tieout.duckdb")
    return Kept(tmp_path / "tieout.duckdb", tmp_path / "target")


def test_every_figure_has_one_first_version(built: Built) -> None:
    rows = built.rows(
        "select count(*), count(distinct figure_id), min(began_by), max(reason) from marts.fct_figure_versions"
    )
    assert rows == built.rows("select count(*), count(*), 'first', null from marts.fct_figures")


def test_a_figure_that_rules_read_otherwise_keeps_what_it_stated(kept: Kept) -> None:
    changed, dropped = figure_id("270", 2), figure_id("22,055", 1)
    kept.build_after(f"""
        update raw.mentions set value_low = 27, value_high = 27 where mention_id = '{changed}';
        update raw.documents set code_version = 'newer rules';
        delete from raw.figures where figure_id = '{dropped}';
        update raw.figures set compares_to_id = null where compares_to_id = '{dropped}'
    """)
    rows = kept.rows(f"""
        select {SHOWN}, code_version from marts.fct_figure_versions
        where figure_id in ('{changed}', '{dropped}') order by value_low desc
    """)
    assert rows == [
        (dropped, 1, "first", "rules", False, 22055, "unaccompanied Mexican minors", "test"),
        (changed, 1, "first", "rules", False, 270, "children", "test"),
        (changed, 2, "rules", None, True, 27, "children", "newer rules"),
    ]
    ended, begun = kept.rows(f"""
        select max(valid_to), max(valid_from) from marts.fct_figure_versions where figure_id = '{changed}'
    """)[0]
    assert ended == begun
    # The change of a figure that was linked to it is one of rules too, and nothing else has a second version.
    assert kept.rows("select count(*) from marts.fct_figure_versions where version_number = 2") == [(2,)]


def test_a_text_that_another_one_replaces_leaves_its_figures_visible(kept: Kept) -> None:
    before = kept.rows("select count(*) from marts.fct_figures")[0][0]
    kept.build_after(f"""
        update raw.loads set outcome = 'superseded' where document_id = '{DOCUMENT}' and outcome = 'loaded';
        update raw.loads set outcome = 'loaded' where document_id = '{OLD_DOCUMENT}'
    """)
    assert kept.rows(
        "select document_id, began_by, reason, is_current, count(*) from marts.fct_figure_versions group by all"
        " order by reason nulls last"
    ) == [(DOCUMENT, "first", "document", False, before), (OLD_DOCUMENT, "document", None, True, 1)]


def test_a_build_that_changes_nothing_makes_no_version(kept: Kept) -> None:
    before = kept.rows("select * from marts.fct_figure_versions order by version_key")
    kept.build_after("update raw.figures set batch_id = batch_id")
    assert kept.rows("select * from marts.fct_figure_versions order by version_key") == before
