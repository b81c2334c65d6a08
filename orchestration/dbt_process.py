"""dbt in a process that has imported it before it is needed.

Belongs here: the process, at both of its ends. Importing dbt and its adapter takes three seconds, which pass while the
documents are being read; the command itself comes later, as one line of JSON on the standard input. Run as ``python -m
orchestration.dbt_process`` it is the far end, which also counts the rows of each table once it is built: nobody else
can while dbt has the working file. Does not belong here: which command is run (``models``).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from orchestration.quick_imports import uncollected
from tieout.runlock import held_descriptors
from tieout.settings import PROJECT_ROOT

ROWS = "rows.jsonl"  # beside dbt's artifacts: a table and its number of rows a line
_BUILT = {"LogModelResult", "LogSeedResult", "LogSnapshotResult"}
_counting = threading.Lock()


class DbtProcess:
    """The near end. One process runs one command; another is started if a second is asked for."""

    def __init__(self, *, early: bool = True) -> None:
        """``early``: start it now, so that it has imported dbt when it is needed."""
        self._waiting: subprocess.Popen[bytes] | None = self._start() if early else None

    def run(self, args: Sequence[str], environment: Mapping[str, str], folder: Path) -> subprocess.Popen[bytes]:
        """Let the process run ``dbt`` with these arguments in a folder; output and exit status are those of dbt."""
        process = self._waiting or self._start()
        self._waiting = None
        process.args = ["dbt", *args]  # what an error message names
        assert process.stdin is not None
        with process.stdin as stdin:
            stdin.write(
                json.dumps({"args": list(args), "environment": dict(environment), "folder": str(folder)}).encode()
            )
        return process

    def close(self) -> None:
        """End a process that was given no command."""
        if self._waiting and self._waiting.stdin:
            self._waiting.stdin.close()
            self._waiting.wait()
            self._waiting = None

    @staticmethod
    def _start() -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "orchestration.dbt_process"]
        locks = held_descriptors()  # the next run waits for a dbt whose run was killed
        streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        return subprocess.Popen(command, cwd=PROJECT_ROOT, pass_fds=locks, **streams)  # type: ignore[call-overload]


def main() -> None:
    """The far end: import dbt, wait for the command, run it."""
    with uncollected():
        import dbt.adapters.duckdb  # noqa: F401
        from dbt.cli.main import dbtRunner

    line = sys.stdin.read()
    if not line:
        return
    command = json.loads(line)
    os.environ.update(command["environment"])
    os.chdir(command["folder"])
    done = dbtRunner(callbacks=[_count_rows]).invoke(command["args"])
    sys.exit(0 if done.success else 2 if done.exception else 1)


def _count_rows(event: Any) -> None:
    """Write how many rows a table has. dbt has just told the near end that it is built, which waits for this."""
    if event.info.name not in _BUILT or event.data.status.lower() in {"error", "fail", "skipped"}:
        return
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager

    made = event.data.node_info.node_relation
    table = f"{made.schema}.{made.alias}"
    handle: Any = DuckDBConnectionManager.env().handle()
    row = handle.cursor().execute(f"select count(*) from {table}").fetchone()
    handle.close()
    with _counting, Path(os.environ["DBT_TARGET_PATH"], ROWS).open("a", encoding="utf-8") as stream:
        stream.write(json.dumps([table, row[0]]) + "\n")


if __name__ == "__main__":
    main()
