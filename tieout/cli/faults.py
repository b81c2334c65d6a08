"""Errors as sentences: whatever goes wrong in a command ends it with a message and a status, never with a traceback.

Belongs here: catching, logging, and the lock of a run as commands take it. The wording stands in ``tieout.faults``.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from tieout.faults import Fault, remedy
from tieout.settings import Folders, folders


class Commands(click.Group):
    """A group each of whose commands ends with a message where it fails."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        with faults_as_messages():
            return super().invoke(ctx)


@contextmanager
def faults_as_messages() -> Iterator[None]:
    """Say what is wrong, and what to do, in a sentence; the traceback goes to the log."""
    try:
        yield
    except (click.ClickException, click.Abort, click.exceptions.Exit, BrokenPipeError):
        raise
    except Fault as fault:
        raise click.ClickException(str(fault)) from None
    except Exception as error:
        places = folders()
        advice = remedy(f"{type(error).__name__}: {error}", places.data)
        first = next(iter(str(error).splitlines()), "no message").rstrip(".")
        words = [f"{type(error).__name__}: {first}.", advice, _logged(error, log_file(places))]
        raise click.ClickException(
            " ".join(word for word in [*words, "What is published is as it was."] if word)
        ) from None


@contextmanager
def waiting_run_lock(places: Folders) -> Iterator[None]:
    """Hold the run lock; say so where another run must be waited for."""
    from tieout.runlock import run_lock

    with run_lock(
        places.data, lambda holder: click.echo(f"Another run is in progress ({holder}); waiting for it.", err=True)
    ):
        yield


def log_file(places: Folders) -> Path:
    """Where everything is written that Dagster, dbt and errors have to say."""
    return places.data / "logs" / "run.log"


def _logged(error: Exception, log: Path) -> str | None:
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as stream:
            traceback.print_exception(error, file=stream)
    except OSError:
        return None  # the disk may be what is wrong
    return f"More in {log}."
