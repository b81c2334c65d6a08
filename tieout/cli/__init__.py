"""The command line. Exit statuses: 0 done, 1 something stopped it (or --strict and a rejected document), 2 wrong usage.

Belongs here: the list of commands. They stand in ``running`` (the pipeline), ``reading`` (what was found),
``operating`` (versions, servers, the state of things) and ``lexicon`` (the words); what takes long to import is
imported by the command that needs it. Does not belong here: how anything is done, or what it looks like
(``tieout.console``).
"""

from __future__ import annotations

import click

from tieout.cli import lexicon, operating, reading, running
from tieout.cli.faults import Commands


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tieout")
def main() -> None:
    """The figures that diplomatic cables state, each tied out to the words it came from."""


for command in (
    running.run,
    running.publish,
    running.backfill,
    running.batches,
    reading.extract,
    reading.cite,
    reading.text,
    reading.sql,
    lexicon.lexicon,
    operating.versions,
    operating.verify,
    operating.rollback,
    operating.mirror,
    operating.doctor,
    operating.ui,
    operating.room,
):
    main.add_command(command)
