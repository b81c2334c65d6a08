"""Writes docs/cli.md anew from the commands themselves: ``python -m tests.docs.cli_reference``.

Belongs here: the form of the page. Does not belong here: any description, which stands where the command does.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

from tieout.cli import main
from tieout.settings import PROJECT_ROOT

PAGE = PROJECT_ROOT / "docs" / "cli.md"
HEAD = """<!-- Generated from tieout/cli/ by python -m tests.docs.cli_reference. Do not edit. -->
# Commands

Every command of `tieout`, as `tieout COMMAND --help` shows it. Exit status: 0 done, 1 something stopped it (a gate, a
fault, with `--strict` a rejected document), 2 wrong usage. `TIEOUT_DATA` names the data folder, if it is not `data/` of
the checkout.
"""


def cli_reference() -> str:
    """The whole page."""
    found = list(_commands(main, "tieout"))
    index = [f"- [{name}](#{name.replace(' ', '-')}): {_first(command)}" for name, command in found]
    return "\n".join([HEAD, *index, "", *(_section(name, command) for name, command in found)])


def _commands(group: click.Group, name: str) -> Iterator[tuple[str, click.Command]]:
    for word, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            yield from _commands(command, f"{name} {word}")
        else:
            yield f"{name} {word}", command


def _section(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=name)
    lines = [f"## {name}", "", inspect.cleandoc(command.help or ""), "", "```text"]
    lines += [" ".join([name, *command.collect_usage_pieces(context)]), "```", ""]
    options = [o.get_help_record(context) for o in command.params if isinstance(o, click.Option)]
    lines += [f"- `{flags}`: {says}" if says else f"- `{flags}`" for flags, says in filter(None, options)]
    lines += [""] * bool(options)
    return "\n".join(lines)


def _first(command: click.Command) -> str:
    return inspect.cleandoc(command.help or "").split("\n\n", 1)[0].replace("\n", " ")


if __name__ == "__main__":
    PAGE.write_text(cli_reference(), "utf-8")
