"""Runs that are killed at random moments of every stage: readers never see a broken version, and nothing is lost.

    python benchmarks/kills.py [KILLS] [SEED]

In a folder of its own, with the sample in it: each time a new cable is dropped, a run is started, and it is killed
(SIGKILL) at a random moment of a stage chosen by chance, by turns alone or with all that it started. After
each kill the version that readers open must fit its manifest, file for file and row for row. In the end a run is let
through, and its rows are compared with those of a folder in which no run was ever killed.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from multiprocessing.connection import Connection
from pathlib import Path

import duckdb
import great_expectations  # noqa: F401

import expectations.gates  # noqa: F401
import orchestration.definitions  # noqa: F401
from orchestration import gate_process
from tieout.cli import main as main_command

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "data" / "source" / "06MEXICO1113.txt"
STAGES = ("starting", "reading", "loading", "gate raw", "models", "gate marts", "publishing")
WAIT = 600  # seconds after which a run is taken for hung
OF_A_RUN = {"batch_id", "loaded_at", "first_batch_id", "last_batch_id"}  # columns that tell runs apart
ABOUT_RUNS = {"fct_extraction_quality", "about", "gate_results"}  # tables that count batches or name a version
CABLE = """Reference ID Created Released Classification Origin
07TESTPOST{n} 2007-02-03 10:10 2011-08-30 01:44 UNCLASSIFIED Embassy Testpost
VZCZCXRO1234
P 031010Z FEB 07
FM AMEMBASSY TESTPOST
TO RUEHC/SECSTATE WASHDC PRIORITY 1111
UNCLAS TESTPOST {n:06d}

E.O. 12958: N/A
TAGS: KCRM, PHUM
SUBJECT: A SHORT CABLE

1. Police rescued {n} girls in January 2007 and deported {m} migrants in 2006.

SMITH
"""


@dataclass(slots=True)
class Tally:
    """What came of the kills: by stage, and runs that ended before their moment came."""

    killed: Counter[str] = field(default_factory=Counter)
    too_late: int = 0


def serve_alone(far: Connection, serve: Callable[[Connection], None] = gate_process._serve) -> None:
    """Serve the gates in a fork, without what a process of its own would not have: the lock, the other end."""
    for descriptor in [int(entry.name) for entry in Path("/proc/self/fd").iterdir()]:
        if descriptor > 2 and descriptor != far.fileno():
            with suppress(OSError):
                os.close(descriptor)
    serve(far)


class Run:
    """A run on a data folder, in a process group of its own.

    It is a fork of this process, which has imported Dagster and Great Expectations already, and that of its gates
    is one too: else most of the time would go by on imports, where there is nothing to break.
    """

    def __init__(self, data: Path, output: Path) -> None:
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            os.environ |= {"TIEOUT_DATA": str(data), "DAGSTER_HOME": str(data / ".dagster")}
            descriptor = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(descriptor, 1)
            os.dup2(descriptor, 2)
            try:
                main_command(["run"])
            except SystemExit as ended:
                sys.stdout.flush()
                os._exit(ended.code if isinstance(ended.code, int) else 1)
            finally:
                os._exit(1)
        self.status: int | None = None

    def wait(self, seconds: float) -> int | None:
        """Its exit status, None if it has not ended by then."""
        deadline = time.monotonic() + seconds
        while self.status is None and time.monotonic() < deadline:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
            else:
                time.sleep(0.01)
        return self.status

    def kill(self, *, with_children: bool) -> None:
        """Kill it as it stands."""
        (os.killpg if with_children else os.kill)(self.pid, signal.SIGKILL)
        self.wait(WAIT)


def run_through(data: Path) -> str:
    """Let a run end, and return what it said."""
    output = data.parent / "output.txt"
    status = Run(data, output).wait(WAIT)
    said = output.read_text("utf-8")
    if status != 0:
        raise SystemExit(f"A run that was not killed ended with status {status}:\n{said}")
    return said


def stage_of(output: Path) -> int:
    """Index of the stage that a run is in: each stage writes a line when it ends."""
    if not output.exists():
        return 0
    return sum(1 for line in output.read_text("utf-8", "replace").splitlines() if line.endswith(" s"))


def kill_within(data: Path, stage: int, seconds: float, *, with_children: bool) -> bool:
    """Start a run and kill it so long after a stage has begun; False if it ended before."""
    output = data.parent / "output.txt"
    output.unlink(missing_ok=True)
    run = Run(data, output)
    deadline = time.monotonic() + WAIT
    while stage_of(output) < stage and run.wait(0.02) is None and time.monotonic() < deadline:
        pass
    if run.wait(seconds) is None:
        run.kill(with_children=with_children)
        return True
    if run.status:
        raise SystemExit(f"A run failed before it was killed:\n{output.read_text('utf-8', 'replace')}")
    return False


def fault_of_current(data: Path) -> str | None:
    """What is wrong with the version that readers open, None if nothing is."""
    current = (data / "published" / "current").resolve()
    manifest = json.loads((current / "manifest.json").read_text("utf-8"))
    for name, digest in manifest["sha256"].items():
        if sha256((current / name).read_bytes()).hexdigest() != digest:
            return f"{name} is not what the manifest says"
    with duckdb.connect(str(current / "warehouse.duckdb"), read_only=True) as con:
        for mart, number in manifest["rows"].items():
            if con.execute(f"select count(*) from marts.{mart}").fetchone() != (number,):
                return f"{mart} has not the rows that the manifest says"
    return None


def rows(data: Path) -> dict[str, list[str]]:
    """All rows that are published, by table, without what tells runs apart."""
    found = {}
    with duckdb.connect(str((data / "published/current/warehouse.duckdb").resolve()), read_only=True) as con:
        names = con.execute("select table_name from duckdb_tables() where schema_name = 'marts' order by 1").fetchall()
        for table in (name for (name,) in names if name not in ABOUT_RUNS):
            described = con.execute(f"describe marts.{table}").fetchall()
            columns = ", ".join(name for name, *_ in described if name not in OF_A_RUN)
            found[table] = sorted(map(str, con.execute(f"select {columns} from marts.{table}").fetchall()))
    return found


def main(kills: int, seed: int) -> None:
    """Kill, look, compare, and say what came of it."""
    gate_process.START_METHOD, gate_process._serve = "fork", serve_alone
    choose = random.Random(seed)
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="tieout-kills-") as folder:
        data = Path(folder) / "killed" / "data"
        (data / "source").mkdir(parents=True)
        shutil.copyfile(SAMPLE, data / "source" / SAMPLE.name)
        first = run_through(data)
        lasting = [float(line.split()[-2]) for line in first.splitlines() if line.endswith(" s")][: len(STAGES)]
        print("stages of a run that is left alone:", dict(zip(STAGES, lasting, strict=True)), flush=True)
        number = 0
        while tally.killed.total() < kills:
            number += 1
            text = CABLE.format(n=number, m=1000 + number)
            (data / "source" / f"new{number}.txt").write_text(text, encoding="utf-8")
            stage = choose.randrange(len(STAGES))
            moment = choose.random() * lasting[stage]
            if kill_within(data, stage, moment, with_children=number % 2 == 0):
                tally.killed[STAGES[stage_of(data.parent / "output.txt")]] += 1
            else:
                tally.too_late += 1
            if fault := fault_of_current(data):
                raise SystemExit(f"After kill {tally.killed.total()} in stage {STAGES[stage]}: {fault}")
            if number % 10 == 0:
                print(f"{tally.killed.total()} kills, current is whole after each", flush=True)
        run_through(data)
        again = run_through(data)
        assert "Nothing is new" in again, again
        calm = Path(folder) / "calm" / "data"
        shutil.copytree(data / "source", calm / "source")
        run_through(calm)
        killed, never = rows(data), rows(calm)
        differing = [name for name in never if killed.get(name) != never[name]]
        print(f"{tally.killed.total()} kills: {dict(tally.killed)}; {tally.too_late} runs ended before their moment")
        print(
            f"{len(never)} tables with {sum(map(len, never.values()))} rows compared; differing: {differing or 'none'}"
        )
        for name in differing:
            a, b = set(killed.get(name, [])), set(never[name])
            print(name, len(a), len(b), "\n  only killed:", sorted(a - b)[:2], "\n  only never:", sorted(b - a)[:2])
        sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
