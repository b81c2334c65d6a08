"""Whole runs on the sample: published, told again, stopped by a planted fault, killed, and started by the daemon."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from tests.orchestration.samples import CABLE
from tieout.settings import PROJECT_ROOT, Folders

pytestmark = pytest.mark.slow

SAMPLE = PROJECT_ROOT / "data" / "source" / "06MEXICO1113.txt"
RUN_SECONDS = 300
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture(scope="module")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A data folder in which a first run has published the sample and rejected an empty file, and what it printed.

    Tests that ask for it share the group ``first_run``, so that it is made once.
    """
    data = tmp_path_factory.mktemp("first_run") / "data"
    (data / "source").mkdir(parents=True)
    shutil.copyfile(SAMPLE, data / "source" / SAMPLE.name)
    (data / "source" / "empty.txt").touch()
    environment = os.environ | {"TIEOUT_DATA": str(data), "DAGSTER_HOME": str(data / ".dagster")}
    command = [sys.executable, "-c", "from tieout.cli import main; main()", "run"]
    done = subprocess.run(command, cwd=PROJECT_ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return data, done.stdout + done.stderr


@pytest.fixture
def published_sample(first_run: tuple[Path, str], places: Folders) -> str:
    """The test's own folder as that run has left it, and what that printed."""
    data, output = first_run
    shutil.rmtree(places.data)
    shutil.copytree(data, places.data, symlinks=True)
    return output


def finish(process: subprocess.Popen[str]) -> tuple[int, str]:
    output, _ = process.communicate(timeout=RUN_SECONDS)
    return process.returncode, output


def ask(places: Folders, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str((places.current / "warehouse.duckdb").resolve()), read_only=True) as con:
        return con.execute(query).fetchall()


def assert_current_is_whole(places: Folders) -> str:
    """What readers open fits its manifest, file for file; returns its version."""
    manifest = json.loads((places.current / "manifest.json").read_text("utf-8"))
    for name, digest in manifest["sha256"].items():
        assert hashlib.sha256((places.current / name).read_bytes()).hexdigest() == digest, name
    for mart, number in manifest["rows"].items():
        assert ask(places, f"select count(*) from marts.{mart}") == [(number,)], mart
    version: str = manifest["version"]
    return version


@pytest.mark.xdist_group("first_run")
def test_the_sample_is_published_and_then_nothing_is_new(
    published_sample: str, places: Folders, start_tieout: Start
) -> None:
    assert "Rejected: empty.txt: empty_file" in published_sample
    for words in ("240,269", "22,055", "5,600,000", "06MEXICO1113 ¶11", "Gate raw", "Gate marts", "warehouse.duckdb"):
        assert words in published_sample
    version = assert_current_is_whole(places)
    assert ask(places, "select count(*) from marts.fct_deportations where value = 240269") == [(1,)]
    source = {f.name: f.read_bytes() for f in places.source.iterdir()}
    assert source == {SAMPLE.name: SAMPLE.read_bytes(), "empty.txt": b""}

    status, output = finish(start_tieout("run", "--strict"))
    assert status == 0
    assert f"Nothing is new: all 2 documents were read, and version {version} holds them." in output

    (places.source / "no_cable.txt").write_text("Dear all, the meeting is at nine.", encoding="utf-8")
    status, output = finish(start_tieout("run", "--strict", "--log-format", "json"))
    assert status == 1
    events = [json.loads(line) for line in output.splitlines()]
    (batch,) = {event["batch"] for event in events}
    (rejected,) = [event for event in events if event["event"] == "rejected"]
    assert (rejected["level"], rejected["stage"], rejected["document"]) == ("warning", "source", "no_cable.txt")
    assert rejected["code"] == "no_cable"
    ended = [event["stage"] for event in events if event["event"] == "stage ended"]
    assert ended == ["reading", "loading", "gate raw", "models", "gate marts", "publishing"]
    assert [event["event"] for event in events][-2:] == ["published", "ended"]
    assert (places.interim / batch / "manifest.json").exists()
    assert assert_current_is_whole(places) != version

    status, output = finish(start_tieout("sql", "select count(*) from fct_figures"))
    assert status == 0
    for refused in ("create table t (x int)", "select * from read_text('/etc/hostname')", "attach ':memory:' as m"):
        status, output = finish(start_tieout("sql", refused))
        assert status == 2, output
        assert "The query was not run" in output
    ((figure_id,),) = ask(places, "select figure_id from marts.fct_deportations where value = 240269")
    status, output = finish(start_tieout("cite", str(figure_id)))
    assert status == 0
    assert "cable 06MEXICO1113" in output
    assert "paragraph 11" in output


PLANT = """
import sys
import duckdb
from orchestration.processes import started_processes
from orchestration.run import run_main_job
from orchestration.todo import next_batch, source_documents
from tieout.runlock import run_lock
from tieout.settings import folders

def plant(stage, done, total):
    if (stage, done) == ("loading", 1):
        with duckdb.connect(str(places.warehouse)) as con:
            con.execute("update raw.mentions set value_low = 240268, value_high = 240268 where surface = '240,269'")

if __name__ == "__main__":
    places = folders()
    with run_lock(places.data), started_processes() as processes:
        outcome = run_main_job(places, next_batch(places, source_documents(places)), plant, processes)
    print("OUTCOME", outcome.success)
    print("\\n".join(outcome.failures))
"""


@pytest.mark.xdist_group("first_run")
@pytest.mark.usefixtures("published_sample")
def test_a_digit_changed_between_load_and_gate_stops_the_run(
    places: Folders, start_tieout: Start, tmp_path: Path
) -> None:
    version = assert_current_is_whole(places)
    ((figure_id,),) = ask(places, "select figure_id from marts.fct_deportations where value = 240269")
    (places.source / "new.txt").write_text(CABLE, encoding="utf-8")
    script = tmp_path / "plant.py"
    script.write_text(PLANT, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(PROJECT_ROOT)}
    done = subprocess.run(
        [sys.executable, str(script)], cwd=PROJECT_ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert "OUTCOME False" in done.stdout, done.stdout + done.stderr
    failures = done.stdout.partition("OUTCOME False")[2]
    assert str(figure_id) in failures
    assert "240,269" in failures
    assert assert_current_is_whole(places) == version

    # The fault is in the working file, the Parquet is sound: the next run builds the working file anew.
    status, output = finish(start_tieout("run"))
    assert status == 0, output
    assert "Mended: The working file was built anew" in output
    assert assert_current_is_whole(places) != version
    assert ask(places, "select count(*) from marts.dim_cables") == [(2,)]


@pytest.mark.xdist_group("first_run")
@pytest.mark.usefixtures("published_sample")
def test_a_run_that_is_killed_at_any_moment_leaves_current_whole_and_the_next_one_ends_well(
    places: Folders, start_tieout: Start
) -> None:
    started = time.monotonic()
    status, output = finish(start_tieout("publish"))
    assert status == 0, output
    duration = time.monotonic() - started
    version = assert_current_is_whole(places)
    for moment in (4, 8):  # benchmarks/kills.py kills more often
        name = f"new{moment}.txt"
        text = CABLE.replace("TESTPOST12", f"TESTPOST{moment}").replace("12 girls", f"{moment + 20} girls")
        (places.source / name).write_text(text, encoding="utf-8")
        process = start_tieout("run")
        try:
            process.wait(timeout=duration * (moment + 0.5) / 10)
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGKILL)  # this process alone: what it started must not harm the next run
        process.communicate(timeout=RUN_SECONDS)
        assert_current_is_whole(places)
    status, output = finish(start_tieout("run"))
    assert status == 0, output
    assert assert_current_is_whole(places) >= version
    assert ask(places, "select count(*) from marts.dim_cables") == [(3,)]
    assert ask(places, "select count(*), count(distinct figure_id) from marts.fct_rescues where population = 'girls'"
               " and paragraph = 1 and reference_id like '07TESTPOST%'") == [(2, 2)]  # fmt: skip
    assert [p.name for p in places.published.iterdir() if p.name.startswith(".building")] == []
    status, output = finish(start_tieout("run"))
    assert "Nothing is new" in output


def test_two_runs_at_once_the_second_waits(places: Folders, start_tieout: Start) -> None:
    first = start_tieout("run")
    lock = places.warehouse.parent / ".lock"
    deadline = time.monotonic() + 60
    while not (lock.exists() and lock.read_text("ascii")) and time.monotonic() < deadline:
        time.sleep(0.02)
    second = start_tieout("run")
    status, output = finish(second)
    assert status == 0, output
    assert f"Another run is in progress (process {first.pid}); waiting for it." in output
    assert "Nothing is new" in output
    assert finish(first)[0] == 0


def test_a_file_that_is_dropped_is_published_by_the_daemon(places: Folders, tmp_path: Path) -> None:
    from dagster import DagsterInstance

    from orchestration.run import dagster_home

    home = dagster_home(places)
    with DagsterInstance.from_config(str(home)):
        pass  # two servers that make one storage at the same moment spoil it: it is made before they start
    environment = os.environ | {"TIEOUT_DATA": str(places.data), "DAGSTER_HOME": str(home)}
    binaries = Path(sys.executable).parent
    workspace = ["--workspace", str(PROJECT_ROOT / "workspace.yaml")]
    commands = [
        [str(binaries / "dagster-webserver"), *workspace, "--host", "127.0.0.1", "--port", "0"],
        [str(binaries / "dagster-daemon"), "run", *workspace],
    ]
    with (tmp_path / "servers.log").open("wb") as log:
        servers = [
            subprocess.Popen(c, cwd=PROJECT_ROOT, env=environment, stdout=log, stderr=log, start_new_session=True)
            for c in commands
        ]

        def said() -> str:
            return (tmp_path / "servers.log").read_text("utf-8")[-3000:]

        try:
            (places.source / "dropped.txt").write_text(CABLE, encoding="utf-8")
            assert wait_for(places, ["06MEXICO1113", "07TESTPOST12"]), said()
        finally:
            for server in servers:
                os.killpg(server.pid, signal.SIGTERM)
            for server in servers:
                server.wait(timeout=60)
    assert_current_is_whole(places)


def wait_for(places: Folders, references: list[str]) -> bool:
    deadline = time.monotonic() + RUN_SECONDS
    while time.monotonic() < deadline:
        if (places.current / "warehouse.duckdb").exists():
            found = ask(places, "select reference_id from marts.dim_cables order by 1")
            if found == [(reference,) for reference in references]:
                return True
        time.sleep(1)
    return False
