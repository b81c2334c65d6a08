"""The doctor names what is wrong and what to do, and calls a healthy installation healthy."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from orchestration import doctor
from orchestration.doctor import Finding, examine
from orchestration.healing import sound_plan
from orchestration.publishing.build import publish
from orchestration.todo import next_batch, source_documents
from tests.orchestration.samples import MARTS
from tieout.runlock import run_lock
from tieout.settings import Folders
from tieout.slices import run_batch
from tieout.state import present_state


def found(places: Folders, what: str) -> Finding:
    (finding,) = [f for f in examine(places) if f.what == what]
    return finding


@pytest.fixture
def healthy(small_warehouse: Folders) -> Folders:
    """A folder in which the sample was read and a version published."""
    batch = next_batch(small_warehouse, source_documents(small_warehouse))
    assert batch
    run_batch(sound_plan(small_warehouse, batch), small_warehouse.interim)
    publish(small_warehouse, MARTS, present_state(small_warehouse), [])
    return small_warehouse


def test_a_healthy_installation_needs_nothing(healthy: Folders) -> None:
    assert [f for f in examine(healthy) if f.advice and f.what != "Packages"] == []
    assert {"Python", "Packages", "Settings", "Folder data", "Free space", "Lock", "Batches", "Published"} <= {
        f.what for f in examine(healthy)
    }


def test_an_empty_folder_is_told_to_run(tmp_path: Path) -> None:
    finding = found(Folders(tmp_path / "none"), "Published")
    assert (finding.found, finding.advice, finding.is_fault) == ("nothing yet", "tieout run", False)


def test_a_changed_published_file_is_a_fault_with_the_way_back(healthy: Folders) -> None:
    with (healthy.current / "warehouse.duckdb").open("r+b") as stream:
        stream.truncate(5000)
    finding = found(healthy, "Published")
    assert finding.is_fault
    assert "warehouse.duckdb has been changed" in finding.found
    assert finding.advice == "tieout publish; until then: tieout rollback"


def test_a_damaged_manifest_of_what_is_published_is_a_fault(healthy: Folders) -> None:
    (healthy.current / "manifest.json").write_text("{", encoding="utf-8")
    assert "manifest.json cannot be read" in found(healthy, "Published").found


def test_a_damaged_batch_is_named_with_the_command_that_reads_it_again(healthy: Folders) -> None:
    (file,) = healthy.interim.glob("b*/*.figures.parquet")
    file.write_bytes(file.read_bytes()[:-1])
    assert found(healthy, "Batches").advice == f"tieout backfill {file.parent.name}"


def test_batches_of_older_rules_are_stale(healthy: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tieout.ids.code_version", lambda: "newer")
    finding = found(healthy, "Batches")
    assert (finding.found, finding.advice) == (
        "1 documents were read by older rules alone", "tieout backfill --stale",
    )  # fmt: skip


def test_little_space_is_said(healthy: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "FREE_BYTES", 10**18)
    assert found(healthy, "Free space").advice.startswith("Free some space")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_a_fault(healthy: Folders) -> None:
    healthy.published.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert found(healthy, "Folder published").is_fault
    finally:
        healthy.published.chmod(stat.S_IRWXU)


def test_a_missing_time_zone_is_a_fault(healthy: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIEOUT_TIMEZONE", "America/Mexico_City")
    assert not found(healthy, "Settings").is_fault
    monkeypatch.setenv("TIEOUT_TIMEZONE", "Atlantis")
    assert found(healthy, "Settings").is_fault


def test_a_run_in_progress_is_said(healthy: Folders) -> None:
    hold = "import sys, fcntl; f = open(sys.argv[1]); fcntl.flock(f, fcntl.LOCK_EX); print('held', flush=True); input()"
    with run_lock(healthy.data):
        pass
    lock = healthy.warehouse.parent / ".lock"
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout and other.stdout.readline() == "held\n"
        assert found(healthy, "Lock").found == "a run is in progress"
        other.communicate("\n")
    assert found(healthy, "Lock").found == "free"


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="only Linux shows who has a file open")
def test_a_program_that_holds_the_working_file_is_named(healthy: Folders) -> None:
    with duckdb.connect(str(healthy.warehouse), read_only=True):
        finding = found(healthy, "Working file")
        assert finding.is_fault
        assert finding.found == f"held open by process {os.getpid()}"
