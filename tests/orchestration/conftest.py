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
    """The folders with a working file of a few rows, small_warehouse.sql, in which nothing else is checked."""
    places.warehouse.parent.mkdir(parents=True)
    with duckdb.connect(str(places.warehouse)) as con:
        con.execute(Path(__file__).with_name("small_warehouse.sql").read_text("utf-8"))
    return places
