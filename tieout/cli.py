"""The command line: run, extract, publish, rollback, versions, cite, sql, ui.

Belongs here: commands, their options and exit statuses (0 done, 1 a gate stopped it or a document was rejected under
--strict, 2 wrong usage). What takes long to import is imported by the command that needs it. Does not belong here: how
anything is done, or what it looks like (``console``).
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tieout.settings import PROJECT_ROOT, Folders, folders

if TYPE_CHECKING:
    from rich.console import Console

    from orchestration.run import Outcome

PATHS = click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH ...]")
FIGURES_SHOWN = 40
MESSAGES_SHOWN = 20


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tieout")
def main() -> None:
    """The figures that diplomatic cables state, each tied out to the words it came from."""


@main.command()
@PATHS
@click.option("--strict", is_flag=True, help="Exit with status 1 if a document of this run was rejected.")
@click.option("--all", "everything", is_flag=True, help="Read everything again, also what was read before.")
def run(paths: tuple[Path, ...], strict: bool, everything: bool) -> None:
    """Read what is new in data/source (or in PATH), check it, and publish it."""
    from orchestration.todo import next_batch, source_documents

    places = folders()
    with _faults_as_messages(places), _run_lock(places):
        found = source_documents(places, paths)
        batch = next_batch(places, found, everything=everything)
        if batch is None:
            _say_nothing_to_do(places, len(found))
        else:
            sys.exit(_run(places, batch, strict=strict))


@main.command()
def publish() -> None:
    """Build, check and publish again what has been read, without looking for new documents."""
    from orchestration.todo import newest_batch

    places = folders()
    with _faults_as_messages(places), _run_lock(places):
        batch = newest_batch(places)
        if batch is None:
            raise click.ClickException("Nothing has been read yet. `tieout run` reads data/source and publishes it.")
        sys.exit(_run(places, batch, strict=False))


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATH ...")
@click.option("--format", "style", type=click.Choice(["jsonl", "table"]), default="jsonl", show_default=True)
def extract(paths: tuple[Path, ...], style: str) -> None:
    """Print the mentions and figures of files; no warehouse is needed.

    A file that cannot be read is named on the error output, the others are printed, and the status is 1.
    """
    from tieout.discover import source_files
    from tieout.extraction import extract as read
    from tieout.rejection import Rejection

    rejected = 0
    for file, source_path in source_files(paths):
        try:
            rows = read(file)
        except Rejection as rejection:
            rejected += 1
            click.echo(f"{source_path}: {rejection.code}: {rejection.message}", err=True)
            continue
        if style == "jsonl":
            for row in rows:
                click.echo(json.dumps(row, ensure_ascii=False))
        else:
            from tieout.console import console, mentions_table

            console().print(mentions_table(source_path, rows))
    sys.exit(1 if rejected else 0)


@main.command()
def versions() -> None:
    """List the published versions, newest first."""
    from orchestration.publishing.versions import versions as published

    found = published(folders())
    if not found:
        click.echo("Nothing is published yet. `tieout run` reads data/source and publishes it.")
    for version in found:
        rows = version.manifest["rows"]
        counted = f"{rows.get('dim_cables', 0):>9,} cables {rows.get('fct_figures', 0):>11,} figures"
        click.echo(f"{'->' if version.is_current else '  '} {version.name}  {version.manifest['built_at']}  {counted}")


@main.command()
@click.argument("version", required=False)
def rollback(version: str | None) -> None:
    """Let readers open the version before the current one, or the VERSION named."""
    from orchestration.publishing.versions import PublishingError
    from orchestration.publishing.versions import rollback as go_back

    places = folders()
    try:
        with _run_lock(places):
            name = go_back(places, version)
    except PublishingError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"Readers now open {name}: {places.current}")


@main.command()
@click.argument("figure_id")
def cite(figure_id: str) -> None:
    """Print a figure with its sentence, cable and paragraph, ready to paste. The beginning of an id will do."""
    from orchestration.reading import NothingPublishedError, citation

    try:
        found = citation(folders(), figure_id)
    except NothingPublishedError as error:
        raise click.ClickException(str(error)) from None
    if found is None:
        raise click.UsageError(f"{figure_id} is not the id of one published figure, nor the beginning of one.")
    from tieout.console import citation_text

    click.echo(citation_text(found.figure, found.sentence, found.cable))


@main.command()
@click.argument("query")
def sql(query: str) -> None:
    """Run a query, read-only, on what is published. Tables are found with and without their schema's name, marts."""
    import duckdb

    from orchestration.reading import NothingPublishedError
    from orchestration.reading import query as ask
    from tieout.console import console, query_table

    try:
        names, rows = ask(folders(), query)
    except NothingPublishedError as error:
        raise click.ClickException(str(error)) from None
    except duckdb.Error as error:
        raise click.UsageError(f"The query was not run: {error}") from None
    console().print(query_table(names, rows))


@main.command()
def ui() -> None:
    """Start Dagster's web UI and its daemon (sensor, schedule) on this machine; stop them with Ctrl-C."""
    from orchestration.run import dagster_home

    dagster_home(folders())
    dagster = str(Path(sys.executable).with_name("dagster"))
    os.chdir(PROJECT_ROOT)
    os.execv(dagster, [dagster, "dev", "--workspace", "workspace.yaml", "--host", "127.0.0.1"])


def _run(places: Folders, batch: str, *, strict: bool) -> int:
    """Run the main job on a batch, show how it went, and return the exit status."""
    from orchestration.processes import started_processes
    from orchestration.run import run_main_job
    from tieout.console import Stages, quiet_others

    log = _log(places)
    with quiet_others(log) as console:
        with started_processes() as processes, Stages(console) as stages:
            outcome = run_main_job(places, batch, stages.report, processes)
        rejected = _show_rejections(console, places, batch)
        if not outcome.success:
            _show_failure(console, places, outcome, log)
            return 1
        _show_summary(console, places, outcome)
    return 1 if strict and rejected else 0


def _show_summary(console: Console, places: Folders, outcome: Outcome) -> None:
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
    for line in gate_lines(outcome.gates):
        console.print(line, highlight=False, markup=False)
    console.print(f"Open {path_to_open(places)} (schema marts)", highlight=False, soft_wrap=True)


def _show_rejections(console: Console, places: Folders, batch: str) -> int:
    """Name the documents of this run that were rejected; return how many."""
    import pyarrow.parquet as pq

    from tieout import batches
    from tieout.slices import table_files

    manifest = batches.read_manifest(places.interim, batch)
    if manifest is None:
        return 0
    files = table_files(places.interim, manifest, "rejections")
    rejected = [row for file in files for row in pq.read_table(file).to_pylist() if row["is_fatal"]]
    for row in rejected[:MESSAGES_SHOWN]:
        text = f"Rejected: {row['source_path']}: {row['code']}: {row['message']}"
        console.print(text, markup=False, highlight=False, soft_wrap=True)
    if len(rejected) > MESSAGES_SHOWN:
        console.print(f"... and {len(rejected) - MESSAGES_SHOWN} more; the table fct_rejections has all of them.")
    return len(rejected)


def _show_failure(console: Console, places: Folders, outcome: Outcome, log: Path) -> None:
    from tieout.state import published_manifest

    for failure in outcome.failures[:MESSAGES_SHOWN]:
        console.print(failure, markup=False, highlight=False, soft_wrap=True)
    before = published_manifest(places)
    kept = f"Readers still open version {before['version']}." if before else "Nothing is published yet."
    console.print(f"The run stopped and nothing was published. {kept} Log: {log}", highlight=False, soft_wrap=True)


def _say_nothing_to_do(places: Folders, number: int) -> None:
    from tieout.state import published_manifest

    published = published_manifest(places)
    if published is None:
        click.echo(f"There are no documents in {places.source}. Put some there, or name a PATH.")
    else:
        click.echo(
            f"Nothing is new: all {number:,} documents were read, and version {published['version']} holds them."
        )
        click.echo(f"Open {places.current / 'warehouse.duckdb'} (schema marts)")


@contextmanager
def _run_lock(places: Folders) -> Iterator[None]:
    from tieout.runlock import run_lock

    with run_lock(
        places.data, lambda holder: click.echo(f"Another run is in progress ({holder}); waiting for it.", err=True)
    ):
        yield


@contextmanager
def _faults_as_messages(places: Folders) -> Iterator[None]:
    """Say what is wrong in a sentence; the traceback goes to the log."""
    try:
        yield
    except (click.ClickException, click.Abort, BrokenPipeError):
        raise
    except Exception as error:
        log = _log(places)
        try:
            log.parent.mkdir(parents=True, exist_ok=True)
            with log.open("a", encoding="utf-8") as stream:
                traceback.print_exception(error, file=stream)
            where = f" More in {log}."
        except OSError:
            where = ""  # the disk may be what is wrong
        raise click.ClickException(f"{type(error).__name__}: {error}.{where} What is published is as it was.") from None


def _log(places: Folders) -> Path:
    return places.data / "logs" / "run.log"
