"""The dashboards' files: what the generator writes, whole, and each column told by the data dictionary."""

from __future__ import annotations

import argparse
from pathlib import Path

import duckdb
import pytest
import yaml

from bi.superset.serve import room_address
from bi.superset.settings import ASSETS, Instance
from bi.superset.spec.dataset import plain
from bi.superset.spec.generate import DASHBOARDS, DATASETS, assets


def test_the_committed_files_are_what_the_generator_writes() -> None:
    committed = {file.relative_to(ASSETS).as_posix(): file.read_text("utf-8") for file in ASSETS.rglob("*.*")}
    assert committed == assets(), "run `python -m bi.superset.spec.generate`"


def test_no_two_charts_share_a_name() -> None:
    names = [chart.name for shown in DASHBOARDS for chart in shown.charts()]
    assert len(names) == len(set(names)) > 40


def test_each_text_beneath_a_chart_leads_to_the_reading_room() -> None:
    assert [c.name for shown in DASHBOARDS for c in shown.charts() if "](http://127.0.0.1:8710/" not in c.says] == []


def test_columns_have_the_descriptions_of_the_data_dictionary() -> None:
    figures = yaml.safe_load((ASSETS / "datasets/tieout/figures.yaml").read_text("utf-8"))
    told = {column["column_name"]: column["description"] for column in figures["columns"]}
    assert told["status"] == "stated, planned, estimated, hypothetical (supposed, possible or denied) or legal."
    assert [name for dataset in DATASETS for name, column in dataset.columns.items() if not column] == []
    assert all(told.values())


def test_the_database_reads_only_and_is_locked() -> None:
    database = yaml.safe_load((ASSETS / "databases/tieout.yaml").read_text("utf-8"))
    assert {name: database[name] for name in database if name.startswith("allow_")} == {
        "allow_run_async": False, "allow_ctas": False, "allow_cvas": False, "allow_dml": False,
        "allow_csv_upload": False,
    }  # fmt: skip
    assert database["extra"]["engine_params"]["connect_args"] == {
        "read_only": True, "config": {"enable_external_access": "false", "lock_configuration": "true"},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<a href='x'>\nchildren</a> <18", "\u2039a href='x'> children\u2039/a> <18"),
        ("<!-- all --> of them", "\u2039!-- all --> of them"),
        (None, None),
    ],
)
def test_words_of_a_source_are_no_markup(text: str | None, shown: str | None) -> None:
    assert duckdb.execute(f"select {plain('x')} from (select $1 as x)", [text]).fetchone() == (shown,)


def test_an_import_puts_in_this_machines_warehouse_and_reading_room(tmp_path: Path) -> None:
    contents = Instance(tmp_path, "https://room.example/").contents()
    file = f"{tmp_path}/published/current/warehouse.duckdb"
    assert f"sqlalchemy_uri: duckdb:///{file}\n" in contents["databases/tieout.yaml"]
    assert "https://room.example/figures?family=arrests)" in contents["dashboards/justice.yaml"]
    assert not [name for name, text in contents.items() if "127.0.0.1" in text]


@pytest.mark.parametrize(
    "room", ["localhost:8710", "http://", "http://x'y", 'http://x"y', "http://x/?a=b", "javascript:x"]
)
def test_what_is_no_address_of_a_room_is_refused(room: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="is no address such as http"):
        room_address(room)


@pytest.mark.parametrize("room", ["http://127.0.0.1:8711", "https://room.example/", "http://[::1]:8710"])
def test_an_address_of_a_room_is_taken_as_it_is(room: str) -> None:
    assert room_address(room) == room


@pytest.mark.parametrize("changed", ["data", "room"])
def test_another_warehouse_or_room_asks_for_another_import(tmp_path: Path, changed: str) -> None:
    one = Instance(tmp_path)
    other = Instance(tmp_path / "other") if changed == "data" else Instance(tmp_path, "http://127.0.0.1:9000")
    assert one.version() == Instance(tmp_path).version() != other.version()


def test_the_lock_names_no_address_and_a_hash_for_each_package(project_root: Path) -> None:
    lock = (project_root / "bi/superset/requirements.txt").read_text("utf-8")
    assert "://" not in lock
    assert "apache-superset==6.1.0 \\\n    --hash=sha256:" in lock
