"""The commands for whoever edits the words that figures are read with: lexicon check.

Belongs here: options, what is printed, exit statuses. Does not belong here: the checks (``tieout.lexicon_check``).
"""

from __future__ import annotations

import sys
from importlib import resources
from pathlib import Path

import click


@click.group()
def lexicon() -> None:
    """The words that figures are read with."""


@lexicon.command()
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--strict", is_flag=True, help="Status 1 on warnings too.")
def check(file: Path | None, strict: bool) -> None:
    """Check an edited measures FILE, or the one in use: fields, families, units, words; status 1 if it has faults."""
    from tieout.lexicon_check import check as problems_of

    source = file if file is not None else resources.files("tieout") / "lexicon" / "measures.yml"
    try:
        text = source.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise click.ClickException(f"{source} is not UTF-8: save it as UTF-8 text ({error.reason}).") from error
    found = problems_of(text)
    for problem in found:
        click.echo(f"{file.name if file is not None else 'measures.yml'}, {problem}", err=problem.is_error)
    errors = sum(p.is_error for p in found)
    click.echo(f"{errors} faults, {len(found) - errors} warnings")
    if errors or (strict and found):
        sys.exit(1)
