"""The commands that show what was found: extract, cite, sql.

Belongs here: their options and exit statuses. Does not belong here: anything that changes what is published.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from tieout.settings import folders


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATH ...")
@click.option("--format", "style", type=click.Choice(["jsonl", "table"]), default="jsonl", show_default=True)
def extract(paths: tuple[Path, ...], style: str) -> None:
    """Print the mentions and figures of files; no warehouse is needed.

    A file that cannot be read is named on the error output, the others are printed, and the status is 1.
    """
    from tieout.discover import source_files
    from tieout.extraction import extract_each
    from tieout.rejection import Rejection

    rejected = 0
    for source_path, rows in extract_each(source_files(paths)):
        if isinstance(rows, Exception):
            rejected += 1
            code = rows.code if isinstance(rows, Rejection) else "not_opened"
            click.echo(f"{source_path}: {code}: {rows}", err=True)
            continue
        if style == "jsonl":
            for row in rows:
                click.echo(json.dumps(row, ensure_ascii=False))
        else:
            from tieout.console import console, mentions_table

            console().print(mentions_table(source_path, rows))
    sys.exit(1 if rejected else 0)


@click.command()
@click.argument("figure_id")
def cite(figure_id: str) -> None:
    """Print a figure with its sentence, cable and paragraph, ready to paste. The beginning of an id will do."""
    from orchestration.reading import citation

    found = citation(folders(), figure_id)
    if found is None:
        raise click.UsageError(f"{figure_id} is not the id of one published figure, nor the beginning of one.")
    from tieout.console import citation_text

    click.echo(citation_text(found.figure, found.sentence, found.cable))


@click.command()
@click.argument("query")
def sql(query: str) -> None:
    """Run a query, read-only, on what is published. Tables are found with and without their schema's name, marts."""
    import duckdb

    from orchestration.reading import query as ask
    from tieout.console import console, query_result

    if not query.strip():
        raise click.UsageError('The query is empty. For example: tieout sql "select count(*) from fct_figures"')
    try:
        names, rows = ask(folders(), query)
    except duckdb.Error as error:
        raise click.UsageError(f"The query was not run: {error}") from None
    if not names:
        raise click.UsageError("The query has no result: it holds no statement.")
    out = console()
    out.print(query_result(names, rows, out.width))
