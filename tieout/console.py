"""What the command line shows: progress, tables, messages.

Belongs here: the look of the output. Does not belong here: commands, or finding what is shown.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

STAGES = {
    "starting": "Starting",
    "reading": "Reading documents",
    "loading": "Loading the warehouse",
    "gate raw": "Gate 1: text against tables",
    "models": "Building and testing models",
    "gate marts": "Gate 2: marts",
    "publishing": "Publishing",
    "mirroring": "Copying tables",
}


READABLE = 20  # characters of a cell that a table must have room for


class Stages:
    """One bar a stage, each with its time; where the output is no terminal, one line a stage as it ends."""

    def __init__(self, console: Console, *, is_silent: bool = False) -> None:
        """``is_silent``: show nothing."""
        self._console = console
        self._is_silent = is_silent
        self._progress = Progress(
            TextColumn("{task.description:<30}"),
            BarColumn(30),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=console,
        )
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Stages:
        if self._is_silent:
            return self
        if self._console.is_terminal:
            self._progress.start()
        self.report("starting", 0, 1)
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop() if self._console.is_terminal else None

    def report(self, stage: str, done: int, total: int) -> None:
        """Show that so many of a stage's things are done; the first report of a stage ends the one of starting."""
        if stage != "starting" and not self._is_finished("starting"):
            self.report("starting", 1, 1)
        if stage not in self._tasks:
            self._tasks[stage] = self._progress.add_task(STAGES[stage], total=total)
        was_finished = self._is_finished(stage)
        self._progress.update(self._tasks[stage], completed=done, total=total)
        if done >= total and not was_finished and not self._console.is_terminal:
            seconds = self._task(stage).finished_time or 0
            self._console.print(f"{STAGES[stage]:<30} {done:>7} of {total:<7} {seconds:6.1f} s", highlight=False)

    def _is_finished(self, stage: str) -> bool:
        return stage in self._tasks and self._task(stage).finished

    def _task(self, stage: str) -> Any:
        return self._progress.tasks[self._progress.task_ids.index(self._tasks[stage])]


@contextmanager
def quiet_others(log: Path) -> Iterator[Console]:
    """Send what Dagster, dbt and child processes print to a log; yield a console that still reaches the user."""
    log.parent.mkdir(parents=True, exist_ok=True)
    if not _is_real(sys.stdout) or not _is_real(sys.stderr):
        yield Console(file=sys.stdout, width=160)
        return
    sys.stdout.flush()
    sys.stderr.flush()
    saved = os.dup(1), os.dup(2)
    with log.open("ab") as sink, os.fdopen(os.dup(1), "w", encoding="utf-8") as to_user:
        os.dup2(sink.fileno(), 1)
        os.dup2(sink.fileno(), 2)
        try:
            yield console(to_user)
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            for descriptor, original in zip((1, 2), saved, strict=True):
                os.dup2(original, descriptor)
                os.close(original)


def console(file: Any = None) -> Console:
    """A console that is as wide as the terminal, and wide enough for the tables where there is none."""
    out = Console(file=file)
    return out if out.is_terminal else Console(file=file, width=160)


def figures_table(rows: Sequence[dict[str, Any]]) -> Table:
    """The four families: family, value, unit, population, period, who, cable and paragraph."""
    table = Table(title="Figures of the four families", title_justify="left", header_style="bold")
    for name in ("family", "value", "unit", "population", "period", "who", "cable and paragraph"):
        table.add_column(name, justify="right" if name == "value" else "left", overflow="fold")
    previous = None
    for row in rows:
        if previous not in {None, row["family"]}:
            table.add_section()
        paragraph = f" ¶{row['paragraph']}" if row["paragraph"] is not None else ""
        cells = (row["family"], value_text(row), row["unit"], row["population"], row["period"], row["who"])
        table.add_row(*(_plain(cell) for cell in cells), f"{row['reference_id']}{paragraph}")
        previous = row["family"]
    return table


def mentions_table(source_path: str, rows: Sequence[dict[str, Any]]) -> Table:
    """Mentions of one file, figures with what they mean."""
    table = Table(title=source_path, title_justify="left", header_style="bold")
    for name in ("at", "surface", "kind", "value", "unit", "family", "population", "period", "actor", "paragraph"):
        table.add_column(name, justify="right" if name in {"at", "value", "paragraph"} else "left", overflow="fold")
    for row in rows:
        value = "" if row["value_low"] is None and row["value_high"] is None else value_text(row)
        names = ("unit", "family", "population", "period", "actor", "paragraph")
        table.add_row(
            *(_plain(c) for c in (row["char_start"], row["surface"], row["kind"], value, *(row[n] for n in names)))
        )
    return table


def gate_lines(gates: Sequence[Any]) -> list[str]:
    """What each gate found, warnings named."""
    lines = []
    for gate in gates:
        failed = len(gate.failures)
        passed = sum(1 for r in gate.results if r.passed)
        lines.append(
            f"Gate {gate.gate}: {passed} of {len(gate.results)} checks passed,"
            f" {failed} failed, {len(gate.warnings)} warnings"
        )
        lines += [f"  Warning: {w.name}: {w.observed}. {w.message}" for w in gate.warnings]
    return lines


def query_result(names: Sequence[str], rows: Sequence[Sequence[Any]], width: int) -> RenderableType:
    """Any query's result: a table where that fits the width, else one line a value, so that no cell goes unseen."""
    cells = [[_plain(cell) for cell in row] for row in rows]
    needed = [
        min(READABLE, max(len(name), *(len(row[i]) for row in cells), 1)) + 3 if cells else len(name) + 3
        for i, name in enumerate(names)
    ]
    if sum(needed) + 1 > width:
        return Group(*(_record(number, names, row) for number, row in enumerate(cells, start=1)))
    table = Table(header_style="bold")
    for name in names:
        table.add_column(escape(name), overflow="fold")
    for row in cells:
        table.add_row(*row)
    return table


def _record(number: int, names: Sequence[str], cells: Sequence[str]) -> Table:
    record = Table(title=f"Row {number}", title_justify="left", show_header=False, box=None)
    record.add_column(no_wrap=True, style="bold")
    record.add_column(overflow="fold")
    for name, cell in zip(names, cells, strict=True):
        record.add_row(escape(name), cell)
    return record


def value_text(row: dict[str, Any]) -> str:
    """A value with thousands separated; a range as low to high, an open one by its qualifier."""
    low, high = row["value_low"], row["value_high"]
    if low is not None and high is not None and low != high:
        return f"{number_text(low)} to {number_text(high)}"
    shown = number_text(low if low is not None else high)
    words = {
        "at_least": "at least ",
        "more_than": "more than ",
        "less_than": "less than ",
        "at_most": "at most ",
        "approximate": "about ",
    }
    return words.get(row.get("qualifier") or "", "") + shown


def number_text(value: Decimal | float | None) -> str:
    """A number without needless zeros, its thousands separated by commas."""
    if value is None:
        return "?"
    exact = Decimal(str(value))
    return f"{exact:,.0f}" if exact == exact.to_integral_value() else f"{exact.normalize():,f}"


def _plain(value: Any) -> str:
    if value is None:
        return ""
    return escape(number_text(value) if isinstance(value, Decimal) else str(value))


def _is_real(stream: Any) -> bool:
    try:
        return bool(stream.fileno() in {1, 2})
    except (OSError, ValueError, AttributeError):
        return False
