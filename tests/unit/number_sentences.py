"""How a table of sentences is written and checked.

Belongs here: the form of the tables in ``test_numbers_sentences_*.py``. Does not belong here: any sentence.

A sentence stands on a line of its own; each figure that a careful person reads in it follows, indented, in text order:
``surface | value | unit | kind | qualifier``. What is left out on the right is ``- | count | exact``; a value is a
number, ``15..25``, ``100..`` (open above) or ``..12`` (open below); ``\n`` in a sentence is a line end. Numerals that
are no figures are not listed: a figure that is read and not listed fails the sentence.
"""

from __future__ import annotations

from decimal import Decimal

from tieout.numbers import find_numbers

Figure = tuple[str, Decimal | None, Decimal | None, str | None, str, str]
Case = tuple[str, list[Figure]]


def cases(table: str) -> list[Case]:
    """The sentences of a table with their figures."""
    found: list[Case] = []
    for line in table.strip("\n").splitlines():
        if line.startswith("  "):
            found[-1][1].append(_figure(line))
        elif line.strip():
            found.append((line.replace("\\n", "\n"), []))
    return found


def name(value: object) -> str:
    """A test's name: the beginning of its sentence."""
    return value[0][:48] if isinstance(value, tuple) else ""


def read(text: str) -> list[Figure]:
    """The figures that tieout reads."""
    return [
        (text[m.start : m.end], m.value_low, m.value_high, m.unit, m.kind, m.qualifier or "")
        for m in find_numbers(text)
        if m.is_figure
    ]


def _figure(line: str) -> Figure:
    cells = [cell.strip() for cell in line.split(" | ")]
    surface, value, unit, kind, qualifier = (*cells, *("-", "count", "exact")[len(cells) - 2 :])
    low, dots, high = value.partition("..")
    return (
        surface.replace("\\n", "\n"),
        Decimal(low) if low else None,
        Decimal(high if dots else low) if (high or not dots) else None,
        None if unit == "-" else unit,
        kind,
        qualifier,
    )
