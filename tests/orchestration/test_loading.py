"""Batches into raw tables: replaced whole, each content once, the newest text of a cable standing."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from expectations.second_reader import Reading
from orchestration import loading
from orchestration.loading import load_pending
from tests.orchestration.samples import CABLE
from tieout import batches, ids
from tieout.discover import discover
from tieout.schema import TABLES
from tieout.settings import Folders
from tieout.slices import run_batch

LONGER = CABLE.replace("in January 2007.", "in January 2007, and five boys in March 2006.")


def read(places: Folders, tmp_path: Path, **texts: str) -> str:
    folder = tmp_path / "in" / "_".join(texts)
    folder.mkdir(parents=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    plan = batches.plan_batch(places.interim, discover([folder]))
    run_batch(plan, places.interim)
    return plan.batch_id


def ask(places: Folders, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(places.warehouse), read_only=True) as con:
        return con.execute(query).fetchall()


def test_tables_carry_the_schema_and_its_comments(places: Folders, tmp_path: Path) -> None:
    read(places, tmp_path, a=CABLE)
    load_pending(places.warehouse, places.interim)
    found = ask(places, "select table_name, column_name, comment from duckdb_columns() where schema_name = 'raw'")
    assert sorted(found) == sorted((t.name, c.name, c.comment) for t in TABLES.values() for c in t.columns)


def test_loading_twice_changes_nothing(places: Folders, tmp_path: Path) -> None:
    read(places, tmp_path, a=CABLE)
    first = load_pending(places.warehouse, places.interim)
    assert load_pending(places.warehouse, places.interim) == first
    assert (first["documents"], first["loads"], first["figures"]) == (1, 1, 1)


def test_a_later_text_of_a_cable_supersedes_an_earlier_longer_one(places: Folders, tmp_path: Path) -> None:
    read(places, tmp_path, long=LONGER)
    read(places, tmp_path, short=CABLE)
    load_pending(places.warehouse, places.interim)
    short = ids.document_id(ids.sha256_hex(CABLE.encode()))
    assert ask(places, "select source_path, outcome, superseded_by from raw.loads order by 1") == [
        ("long.txt", "superseded", short),
        ("short.txt", "loaded", None),
    ]


def test_a_content_that_a_later_batch_reads_again_stands_once(places: Folders, tmp_path: Path) -> None:
    read(places, tmp_path, a=CABLE)
    load_pending(places.warehouse, places.interim)
    second = read(places, tmp_path, a=CABLE, b=CABLE.replace("TESTPOST12", "TESTPOST13"))
    rows = load_pending(places.warehouse, places.interim)
    assert (rows["documents"], rows["loads"]) == (2, 2)
    assert ask(places, "select distinct batch_id from raw.mentions") == [(second,)]


def test_a_load_that_fails_leaves_the_tables_as_they_were(
    places: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(places, tmp_path, a=CABLE)
    load_pending(places.warehouse, places.interim)
    before = ask(places, "select * from raw.mentions order by mention_id")
    read(places, tmp_path, b=LONGER)
    monkeypatch.setattr(loading, "_SUPERSEDE", "this is no SQL")
    with pytest.raises(duckdb.Error):
        load_pending(places.warehouse, places.interim)
    assert ask(places, "select * from raw.mentions order by mention_id") == before
    monkeypatch.undo()
    monkeypatch.setenv("TIEOUT_DATA", str(places.data))
    assert load_pending(places.warehouse, places.interim)["loads"] == 2


def test_tables_of_another_shape_are_made_anew(
    places: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(places, tmp_path, a=CABLE)
    load_pending(places.warehouse, places.interim)
    monkeypatch.setattr(batches, "schema_version", lambda: "another")
    rows = load_pending(places.warehouse, places.interim)
    assert rows["documents"] == 0  # its Parquet has the old shape; the run reads the source again


def test_a_figure_that_the_two_readers_read_differently_is_held_back_and_listed(
    places: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(places, tmp_path, a=CABLE)
    seen: list[str] = []

    def judge(surface: str, *_: object) -> tuple[str, Reading]:
        seen.append(surface)
        return "disagrees", Reading(Decimal(7), Decimal(7))

    monkeypatch.setattr("orchestration.disputes.judge", judge)
    counts = load_pending(places.warehouse, places.interim)
    assert (len(seen), counts["figures"], counts["rejections"]) == (1, 0, 1)
    assert ask(
        places, "select is_figure, kind, value_low, reading_rule from raw.mentions where surface = '" + seen[0] + "'"
    ) == [(False, "other", None, "readers_disagree")]
    ((stage, code, is_fatal, message),) = ask(places, "select stage, code, is_fatal, message from raw.rejections")
    assert (stage, code, is_fatal) == ("mention", "readers_disagree", False)
    assert "the second for 7" in str(message)


def test_a_figure_that_the_second_reader_cannot_read_is_kept_and_listed(places: Folders, tmp_path: Path) -> None:
    read(places, tmp_path, a=CABLE.replace("12 girls", "10-15,000 girls"))
    assert load_pending(places.warehouse, places.interim)["figures"] == 1
    ((code, is_fatal, message),) = ask(places, "select code, is_fatal, message from raw.rejections")
    assert (code, is_fatal) == ("second_reader_cannot_read", False)
    assert "'10-15,000' for 10000 to 15000 person, the second cannot read it" in str(message)
