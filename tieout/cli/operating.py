"""The commands of whoever keeps tieout running: versions, verify, rollback, mirror, doctor, ui, room.

Belongs here: their options and exit statuses. Does not belong here: running the pipeline (``running``).
"""

from __future__ import annotations

import contextlib
import os
import socket
import sys
from pathlib import Path

import click

from tieout.cli.faults import waiting_run_lock
from tieout.faults import Fault
from tieout.settings import PROJECT_ROOT, folders


@click.command()
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


@click.command()
@click.argument("version", required=False)
def verify(version: str | None) -> None:
    """Compare the files of the current version, or of the VERSION named, with its manifest; status 1 if they differ."""
    from orchestration.publishing.versions import current_name
    from orchestration.publishing.versions import verify as differences

    places = folders()
    found = differences(places, version)
    name = version or current_name(places)
    for difference in found:
        click.echo(f"{name}: {difference}", err=True)
    if found:
        click.echo("Read nothing from it: `tieout publish` makes a new version, `tieout rollback` goes back.", err=True)
        sys.exit(1)
    click.echo(f"{name}: every file is as its manifest says.")


@click.command()
@click.argument("version", required=False)
def rollback(version: str | None) -> None:
    """Let readers open the version before the current one, or the VERSION named."""
    from orchestration.publishing.versions import rollback as go_back

    places = folders()
    with waiting_run_lock(places):
        name = go_back(places, version)
    click.echo(f"Readers now open {name}: {places.current}")


@click.command()
@click.argument("url")
@click.option("--schema", default="marts", show_default=True, help="The schema to copy into; made if it is not there.")
def mirror(url: str, schema: str) -> None:
    """Copy what is published into the PostgreSQL database at URL, postgres://USER@HOST/DATABASE.

    Tables, comments and keys in one transaction: readers there see the old version until all of the new one is there.
    """
    from orchestration.mirroring.address import Address, AddressError
    from orchestration.mirroring.copying import mirror as copy
    from tieout.console import Stages, console

    out = console()
    try:
        address = Address(url)
        with Stages(out) as stages:
            done = copy(folders(), address, schema, lambda number, of: stages.report("mirroring", number, of))
    except AddressError as error:
        raise click.UsageError(str(error)) from None
    click.echo(f"{done.version}: {done.tables} tables, {done.rows:,} rows are in schema {schema} of {address}.")


@click.command()
def ui() -> None:
    """Start Dagster's web UI and its daemon (sensor, schedule) on this machine; stop them with Ctrl-C."""
    from orchestration.run import dagster_home

    # Started where the instance is: in the checkout it would warn that it does not read the dagster.yaml that it sees.
    os.chdir(dagster_home(folders()))
    # `dg dev`, which is to follow on it, knows no workspace file.
    os.environ["PYTHONWARNINGS"] = "ignore:Function `dev_command` is superseded"
    dagster = str(Path(sys.executable).with_name("dagster"))
    os.execv(dagster, [dagster, "dev", "--workspace", str(PROJECT_ROOT / "workspace.yaml"), "--host", "127.0.0.1"])


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8710, show_default=True)
def room(port: int) -> None:
    """Serve the reading room, each figure in the text that states it, to this machine; stop it with Ctrl-C."""
    import uvicorn

    from bi.reading_room.app import create_app

    with socket.socket() as listening, contextlib.suppress(KeyboardInterrupt):
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind(("127.0.0.1", port))
        except OSError as error:
            raise Fault(
                f"Port {port} cannot be used ({error.strerror}). Choose another: tieout room --port 8711"
            ) from None
        click.echo(f"The reading room is at http://127.0.0.1:{port}/")
        uvicorn.Server(uvicorn.Config(create_app(folders().current), log_level="warning")).run(sockets=[listening])


@click.command()
def doctor() -> None:
    """Look at environment, folders, free space, locks and what is published; status 1 if something stops a run."""
    from orchestration.doctor import examine

    findings = examine(folders())
    for finding in findings:
        mark = "fault" if finding.is_fault else "look" if finding.advice else "ok"
        click.echo(f"{mark:<6} {finding.what:<16} {finding.found}")
        if finding.advice:
            click.echo(f"{'':<23} -> {finding.advice}")
    sys.exit(1 if any(finding.is_fault for finding in findings) else 0)
