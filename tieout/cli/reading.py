"""The commands that show what was found: extract, cite, text, sql.

Belongs here: their options and exit statuses. Does not belong here: anything that changes what is published.
"""

from __future__ import annotations

import csv
import json
import sys
from decimal import Decimal
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
        raise click.UsageError(
            f"{figure_id} is not the id of one published figure, nor the beginning of one."
            ' To find one: tieout sql "select figure_id, surface, population from fct_figures where ..."'
        )
    click.echo(found)


@click.command()
@click.argument("path")
@click.argument("start", type=click.IntRange(min=0), required=False)
@click.argument("end", type=click.IntRange(min=0), required=False)
def text(path: str, start: int | None, end: int | None) -> None:
    """Print the text that the characters of a citation are counted in, or those from START to END.

    Of a web page this is what it shows, without its HTML. PATH may be one below the source folder, as a citation names
    it; row 17 of a dump is cables.csv#17.
    """
    from tieout.discover import documents, read_bytes
    from tieout.rejection import Rejection
    from tieout.source import read_document

    file, row = _file_and_row(path)
    found = [d for d in documents([(file, file.name)]) if not row or d.source_path.endswith(f"#{row}")]
    if len(found) != 1:
        raise click.UsageError(f"{file.name} is a dump: name one of its rows, such as {file.name}#1.")
    try:
        read = read_document(read_bytes(found[0]), found[0].source_path).text
    except Rejection as fault:
        raise click.ClickException(f"{path}: {fault.code}: {fault}") from None
    # bytes, for a stream of text could translate its newlines
    sys.stdout.buffer.write(read[start:end].encode("utf-8"))


def _file_and_row(path: str) -> tuple[Path, str]:
    source = folders().source
    before, _, behind = path.rpartition("#")
    for name, row in ((path, ""), (before, behind)):
        for file in (Path(name), source / name):
            if name and file.is_file():
                return file, row
    raise click.UsageError(f"There is no file {path}, neither here nor in {source}.")


@click.command()
@click.argument("query")
@click.option("--format", "style", type=click.Choice(["table", "csv"]), default="table", show_default=True)
def sql(query: str, style: str) -> None:
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
    if style == "csv":
        lines = csv.writer(sys.stdout, lineterminator="\n")
        lines.writerow(names)
        lines.writerows([format(c.normalize(), "f") if isinstance(c, Decimal) else c for c in row] for row in rows)
        return
    out = console()
    out.print(query_result(names, rows, out.width))
