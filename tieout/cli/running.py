"""The commands that run the pipeline: run, publish, backfill; and batches, which lists what they have read.

Belongs here: what a run is started on, and its exit status. What it shows stands in ``summary``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tieout import eventlog
from tieout.cli import summary
from tieout.cli.faults import log_file, waiting_run_lock
from tieout.settings import Folders, folders

PATHS = click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH ...]")
LOG_FORMAT = click.option(
    "--log-format",
    type=click.Choice(eventlog.FORMATS),
    default="text",
    envvar=eventlog.SETTING,
    help=f"json: a line of JSON an event, and nothing else; also set by {eventlog.SETTING}.",
)


@click.command()
@PATHS
@click.option("--strict", is_flag=True, help="Exit with status 1 if a document of this run was rejected.")
@click.option("--all", "everything", is_flag=True, help="Read everything again, also what was read before.")
@LOG_FORMAT
def run(paths: tuple[Path, ...], strict: bool, everything: bool, log_format: str) -> None:
    """Read what is new in data/source (or in PATH), check it, and publish it."""
    from orchestration.todo import next_batch, source_documents

    places = folders()
    with waiting_run_lock(places):
        found = source_documents(places, paths)
        batch = next_batch(places, found, everything=everything)
        if batch is None:
            summary.say_nothing_to_do(places, len(found), as_json=log_format == "json")
        else:
            sys.exit(_run(places, [batch], log_format, strict=strict))


@click.command()
@LOG_FORMAT
def publish(log_format: str) -> None:
    """Build, check and publish again what has been read, without looking for new documents."""
    from orchestration.todo import newest_batch

    places = folders()
    with waiting_run_lock(places):
        batch = newest_batch(places)
        if batch is None:
            raise click.ClickException("Nothing has been read yet. `tieout run` reads data/source and publishes it.")
        sys.exit(_run(places, [batch], log_format))


@click.command()
@click.argument("chosen", nargs=-1, metavar="[BATCH ...]")
@click.option("--stale", is_flag=True, help="The batches with documents that only older rules have read.")
@LOG_FORMAT
def backfill(chosen: tuple[str, ...], stale: bool, log_format: str) -> None:
    """Read batches again by the present rules, and publish; `tieout batches` lists them."""
    from tieout import batches

    if bool(chosen) == stale:
        raise click.UsageError("Name batches, or say --stale.")
    places = folders()
    with waiting_run_lock(places):
        known = batches.reading_states(places.interim)
        wanted = [s.batch_id for s in known if s.is_stale] if stale else list(dict.fromkeys(chosen))
        unknown = set(wanted) - {s.batch_id for s in known}
        if unknown:
            raise click.UsageError(f"There is no batch {', '.join(sorted(unknown))}; `tieout batches` lists them.")
        if not wanted:
            click.echo("Nothing is stale: the present rules have read every document.")
            return
        sys.exit(_run(places, wanted, log_format, again=True))


@click.command()
def batches() -> None:
    """List what was read, oldest first: batch, documents, the rules that read it, and whether they are the present."""
    from tieout.batches import reading_states

    found = reading_states(folders().interim)
    if not found:
        click.echo("Nothing has been read yet. `tieout run` reads data/source and publishes it.")
    for state in found:
        click.echo(f"{state.batch_id}  {state.documents:>7,} documents  rules {state.code_version}  {state.words}")


def _run(places: Folders, batches: list[str], log_format: str, *, strict: bool = False, again: bool = False) -> int:
    """Read all batches, publish after the last, show how it went, and return the exit status."""
    from orchestration.processes import started_processes
    from orchestration.run import run_main_job
    from tieout.console import Stages, quiet_others

    log = log_file(places)
    as_json = log_format == "json"
    with quiet_others(log) as console:
        with started_processes() as processes, Stages(console, is_silent=as_json) as stages:
            for batch in batches:
                events = eventlog.EventLog(console.file if as_json else None, batch=batch)
                outcome = run_main_job(
                    places, batch, events.report if as_json else stages.report, processes, events,
                    again=again, reading_only=batch != batches[-1],
                )  # fmt: skip
                if not outcome.success:
                    break
        if as_json:
            return summary.write_ending(events, places, batch, outcome, strict=strict)
        rejected = summary.show_rejections(console, places, batch)
        if not outcome.success:
            summary.show_failure(console, places, outcome, log)
            return 1
        summary.show_summary(console, places, outcome)
    return 1 if strict and rejected else 0
