"""What the commands of a run show: rejected documents, why it stopped, or what was published.

Belongs here: choosing what is shown. The look of it stands in ``tieout.console``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tieout.eventlog import EventLog
from tieout.settings import Folders

if TYPE_CHECKING:
    from rich.console import Console

    from orchestration.run import Outcome

FIGURES_SHOWN = 40
MESSAGES_SHOWN = 20


def show_summary(console: Console, places: Folders, outcome: Outcome) -> None:
    """Show the four families, what was counted, what the gates found, and the file to open."""
    from orchestration.reading import counts, family_rows, path_to_open
    from tieout.console import figures_table, gate_lines

    rows, total = family_rows(places, FIGURES_SHOWN)
    console.print(figures_table(rows))
    if total > len(rows):
        console.print(
            f"{len(rows)} of {total:,} figures of these families, those of the newest cables; the rest: `tieout sql`."
        )
    number = counts(places)
    console.print(
        f"{number['figures']:,} figures among {number['numerals']:,} numerals of {number['cables']:,} cables;"
        f" {number['rejections']:,} rejections.",
        highlight=False,
    )
    for line in outcome.mended:
        console.print(f"Mended: {line}", highlight=False, markup=False, soft_wrap=True)
    for line in gate_lines(outcome.gates):
        console.print(line, highlight=False, markup=False)
    where = f"Open {path_to_open(places)} (schema marts), or see each figure in its sentence: tieout room"
    console.print(where, highlight=False, soft_wrap=True)


def show_rejections(console: Console, places: Folders, batch: str) -> int:
    """Name the documents of this run that were rejected; return how many."""
    rejected = _rejected(places, batch)
    for row in rejected[:MESSAGES_SHOWN]:
        text = f"Rejected: {row['source_path']}: {row['code']}: {row['message']}"
        console.print(text, markup=False, highlight=False, soft_wrap=True)
    if len(rejected) > MESSAGES_SHOWN:
        console.print(f"... and {len(rejected) - MESSAGES_SHOWN} more; the table fct_rejections has all of them.")
    return len(rejected)


def _rejected(places: Folders, batch: str) -> list[dict[str, Any]]:
    from tieout import batches
    from tieout.slices import rejected_documents, table_files

    manifest = batches.read_manifest(places.interim, batch)
    return [] if manifest is None else rejected_documents(table_files(places.interim, manifest, "rejections"))


def write_ending(log: EventLog, places: Folders, batch: str, outcome: Outcome, *, strict: bool) -> int:
    """Write how a run ended as lines of JSON; return its exit status."""
    for failure in outcome.failures:
        log.write("error", "failed", run=outcome.run_id, message=failure)
    status = 1 if not outcome.success or (strict and _rejected(places, batch)) else 0
    log.write("info", "ended", run=outcome.run_id, status=status)
    return status


def show_failure(console: Console, places: Folders, outcome: Outcome, log: Path) -> None:
    """Say why the run stopped, and what readers open meanwhile."""
    from tieout.state import published_manifest

    for failure in outcome.failures[:MESSAGES_SHOWN]:
        console.print(failure, markup=False, highlight=False, soft_wrap=True)
    before = published_manifest(places)
    if any(failure.startswith("Gate ") for failure in outcome.failures):
        console.print(
            "The next `tieout run` builds the working file anew and asks the gates again. If they stop it again and the"
            " source text is right, `tieout run --all` reads every document again.",
            soft_wrap=True,
        )
    kept = f"Readers still open version {before['version']}." if before else "Nothing is published yet."
    console.print(f"The run stopped and nothing was published. {kept} Log: {log}", highlight=False, soft_wrap=True)


def say_nothing_to_do(places: Folders, number: int, *, as_json: bool) -> None:
    """Say that there is nothing to do, because nothing is there or all of it was read."""
    from tieout.state import published_manifest

    published = published_manifest(places)
    if as_json:
        EventLog(sys.stdout).write("info", "nothing new", documents=number, version=(published or {}).get("version"))
    elif published is None:
        click.echo(f"There are no documents in {places.source}. Put some there, or name a PATH.")
    else:
        click.echo(
            f"Nothing is new: all {number:,} documents were read, and version {published['version']} holds them."
        )
        click.echo(f"Open {places.current / 'warehouse.duckdb'} (schema marts)")
