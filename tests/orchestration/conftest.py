"""A data folder of a test's own, whole runs in it, and a small warehouse that stands for a built one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from tieout.settings import PROJECT_ROOT, Folders


@pytest.fixture
def places(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """Folders of the test's own, with the sample in source/, and a Dagster instance of its own."""
    monkeypatch.setenv("DAGSTER_HOME", str(data_folder / ".dagster"))
    return Folders(data_folder)


@pytest.fixture
def start_tieout(places: Folders) -> Callable[..., subprocess.Popen[str]]:
    """Start the command line as a process of its own, in a session of its own."""

    def start(*args: str) -> subprocess.Popen[str]:
        environment = os.environ | {"TIEOUT_DATA": str(places.data), "DAGSTER_HOME": str(places.data / ".dagster")}
        return subprocess.Popen(
            [sys.executable, "-c", "from tieout.cli import main; main()", *args],
            cwd=PROJECT_ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    return start


@pytest.fixture
def small_warehouse(places: Folders) -> Folders:
    """A working file with two marts of a few rows: a telephone number, and a passage to be kept back."""
    places.warehouse.parent.mkdir(parents=True)
    with duckdb.connect(str(places.warehouse)) as con:
        con.execute("create schema marts; create schema raw")
        con.execute("create table raw.documents as select 'THE RESTRICTED SOURCE TEXT' as text")
        con.execute(
            "create table marts.dim_passages (passage_id varchar primary key, char_start bigint not null,"
            " is_withheld boolean not null, passage_text varchar, reading_text varchar)"
        )
        con.execute("comment on table marts.dim_passages is 'One row a passage, the author''s words.'")
        con.execute("comment on column marts.dim_passages.char_start is 'First character.'")
        con.execute(
            "insert into marts.dim_passages values"
            " ('p1', 100, false, 'Call 555\n-4567 or 555-9999, 3 times.', 'Call 555 -4567 or 555-9999, 3 times.'),"
            " ('p2', 200, true, 'Call 555-0000: Rodriguez told us.', 'Call 555-0000: Rodriguez told us.')"
        )
        con.execute(
            "create table marts.fct_number_ledger"
            " (mention_id varchar, passage_id varchar, kind varchar, char_start bigint, surface varchar)"
        )
        con.execute(
            "insert into marts.fct_number_ledger values ('m1', 'p1', 'phone', 105, '555\n-4567'),"
            " ('m2', 'p1', 'phone', 118, '555-9999'), ('m3', 'p1', 'count', 128, '3'),"
            " ('m4', 'p2', 'phone', 205, '555-0000')"
        )
        con.execute("create table marts.gone_model as select 1 as x")
    return places
