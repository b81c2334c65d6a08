"""Every example of docs/reading.md comes out as the document shows."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tieout.cable import parse_cable
from tieout.figures import read_figures
from tieout.settings import PROJECT_ROOT
from tieout.source import read_document

_EXAMPLE = re.compile(r"```example\n(?P<text>.*?)\n```\n\n(?P<table>(?:\|[^\n]*\n)+)", re.DOTALL)
EXAMPLES = list(_EXAMPLE.finditer((PROJECT_ROOT / "docs" / "reading.md").read_text(encoding="utf-8")))
CABLE = """Reference ID Created Released Classification Origin
06MEXICO1113 2006-03-02 00:42 2011-08-30 01:44 UNCLASSIFIED Embassy Mexico
VZCZCXRO1234
RR RUEHC
DE RUEHME #1113/01 0610042
ZNR UUUUU ZZH
R 020042Z MAR 06
FM AMEMBASSY MEXICO
TO RUEHC/SECSTATE WASHDC 9440
UNCLAS MEXICO 001113

SIPDIS

E.O. 12958: N/A
TAGS: PREL, MX
SUBJECT: AN EXAMPLE

1. {}

GARZA
"""
COLUMNS = {
    "low": "value_low", "high": "value_high", "value": "value_low", "part of": "part_of_char_start",
    "compares to": "compares_to_char_start", "basis": "period_basis", "reported by": "reported_by",
    "figure": "is_figure",
}  # fmt: skip
"""Columns of the document that have another name in the rows."""


def shown_rows(table: str) -> list[dict[str, str]]:
    head, _, *lines = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in table.splitlines()]
    return [dict(zip(head, line, strict=True)) for line in lines]


def test_the_document_has_examples() -> None:
    assert len(EXAMPLES) == 10


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e["text"][:30])
def test_an_example_comes_out_as_shown(example: re.Match[str], tmp_path: Path) -> None:
    text = CABLE.format(example["text"])
    cable = parse_cable(read_document(text.encode(), "example.txt"))
    mentions, figures = read_figures(cable)
    figure_of = {f.figure_id: f for f in figures}
    start = text.index(example["text"])
    surfaces = {m.char_start: " ".join(m.surface.split()) for m in mentions}
    here = [m for m in mentions if start <= m.char_start < start + len(example["text"])]
    rows = shown_rows(example["table"])
    is_figure_only = "figure" not in rows[0]
    found = [m for m in here if m.is_figure or not is_figure_only]
    assert [_shortened(surfaces[m.char_start]) for m in found] == [row["surface"] for row in rows]
    for mention, row in zip(found, rows, strict=True):
        for column, shown in row.items():
            if column != "surface":
                assert _cell(column, mention, figure_of.get(mention.mention_id), surfaces) == shown, (column, row)


def _shortened(surface: str) -> str:
    return f"{surface.split(maxsplit=1)[0]} … {surface.rsplit(maxsplit=1)[-1]}" if "00001113" in surface else surface


def _cell(column: str, mention: Any, figure: Any, surfaces: dict[int, str]) -> str:
    name = COLUMNS.get(column, column)
    value = getattr(mention, name, None) if hasattr(mention, name) else getattr(figure, name, None)
    if column in {"part of", "compares to"}:
        value = surfaces[value] if value is not None else None
    if column == "figure":
        return "yes" if value else "no"
    if column in {"low", "high", "value"} and value is not None:
        return f"{value.normalize():f}"
    return "" if value is None else str(value)
