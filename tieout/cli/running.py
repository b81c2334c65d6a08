"""The commands that run the pipeline: run, publish.

Belongs here: what a run is started on, and its exit status. What it shows stands in ``summary``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tieout.cli import summary
from tieout.cli.faults import log_file, waiting_run_lock
from tieout.settings import Folders, folders

PATHS = click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH ...]")


@click.command()
@PATHS
@click.option("--strict", is_flag=True, help="Exit with status 1 if a document of this run was rejected.")
@click.option("--all", "everything", is_flag=True, help="Read everything again, also what was read before.")
def run(paths: tuple[Path, ...], strict: bool, everything: bool) -> None:
    """Read what is new in data/source (or in PATH), check it, and publish it."""
    from orchestration.todo import next_batch, source_documents

    places = folders()
    with waiting_run_lock(places):
        found = source_documents(places, paths)
        batch = next_batch(places, found, everything=everything)
        if batch is None:
            summary.say_nothing_to_do(places, len(found))
        else:
            sys.exit(_run(places, batch, strict=strict))


@click.command()
def publish() -> None:
    """Build, check and publish again what has been read, without looking for new documents."""
    from orchestration.todo import newest_batch

    places = folders()
    with waiting_run_lock(places):
        batch = newest_batch(places)
        if batch is None:
            raise click.ClickException("Nothing has been read yet. `tieout run` reads data/source and publishes it.")
        sys.exit(_run(places, batch, strict=False))


def _run(places: Folders, batch: str, *, strict: bool) -> int:
    """Run the main job on a batch, show how it went, and return the exit status."""
    from orchestration.processes import started_processes
    from orchestration.run import run_main_job
    from tieout.console import Stages, quiet_others

    log = log_file(places)
    with quiet_others(log) as console:
        with started_processes() as processes, Stages(console) as stages:
            outcome = run_main_job(places, batch, stages.report, processes)
        rejected = summary.show_rejections(console, places, batch)
        if not outcome.success:
            summary.show_failure(console, places, outcome, log)
            return 1
        summary.show_summary(console, places, outcome)
    return 1 if strict and rejected else 0
