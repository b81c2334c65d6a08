"""What the second reader says of all figures of a table: counts, and those that it reads otherwise or not at all.

Belongs here: reading each distinct surface once and making checks of the outcome. Does not belong here: how a surface
is read (``second_reader``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import polars as pl

from expectations import bounds
from expectations.checks import EXAMPLES, AtMost, Check
from expectations.second_reader import Reading, Verdict, compare, read_again, read_elliptic

TABLE = "second_reader"
UNREADABLE = bounds.SECOND_READER_UNREADABLE


@dataclass(frozen=True, slots=True)
class Opinion:
    """Counts of figures as a frame of one row, and words for those that differ or were not read."""

    frame: pl.DataFrame
    disagreeing: tuple[str, ...]
    unreadable: tuple[str, ...]


def opinion(rows: Iterable[Sequence[Any]]) -> Opinion:
    """Read again.

    Args:
        rows: surface, kind, unit, qualifier, value_low, value_high, the words after a bare number (else None), how
            many figures are put so, words that name one.
    """
    count = dict.fromkeys(("agrees", "disagrees", "unreadable"), 0)
    named: dict[str, list[str]] = {verdict: [] for verdict in count}
    for surface, kind, unit, qualifier, low, high, words_after, figures, cite in rows:
        verdict, reading = judge(surface, kind, unit, qualifier, low, high, words_after)
        count[verdict] += figures
        if verdict != "agrees":
            more = f" and {figures - 1} more" if figures > 1 else ""
            named[verdict].append(
                f"{cite}{more}: {shown(low, high, unit)}, second reader {_shown_reading(reading, unit)}"
            )
    total = sum(count.values())
    frame = pl.DataFrame(
        {
            "figures": [total],
            "disagreeing": [count["disagrees"]],
            "unreadable": [count["unreadable"]],
            "unreadable_share": [count["unreadable"] / total if total else 0.0],
        }
    )
    return Opinion(frame, tuple(named["disagrees"]), tuple(named["unreadable"]))


def judge(
    surface: str,
    kind: str,
    unit: str | None,
    qualifier: str | None,
    low: Decimal | None,
    high: Decimal | None,
    words_after: str | None,
) -> tuple[Verdict, Reading | None]:
    """Whether the second reader agrees with one stored reading, and what it reads; arguments as in ``opinion``."""
    reading = read_again(surface, kind, unit, qualifier)
    verdict = compare(reading, kind, low, high, unit)
    if verdict == "disagrees" and words_after is not None:
        elliptic = read_elliptic(surface, words_after, kind, unit, qualifier)
        if elliptic is not None:
            return compare(elliptic, kind, low, high, unit), elliptic
    return verdict, reading


def shown(low: Decimal | None, high: Decimal | None, unit: str | None) -> str:
    """Bounds and unit in words: "5 person", "3 to open year"."""
    ends = ["open" if v is None else f"{v.normalize():f}" for v in (low, high)]
    value = ends[0] if ends[0] == ends[1] else " to ".join(ends)
    return f"{value} {unit}" if unit else value


def checks(opinion: Opinion) -> list[Check]:
    """Disagreement blocks; more unread than the bound warns, and what is unread is listed either way."""
    row = opinion.frame.row(0, named=True)
    few = row["figures"] < UNREADABLE.applies_from
    return [
        AtMost(
            name="second_reader_agrees",
            table=TABLE,
            message="A reader that shares no code with the first reads the same value and unit.",
            column="disagreeing",
            maximum=0,
            observed=f"{row['disagreeing']} of {row['figures']} figures",
            examples=opinion.disagreeing[:EXAMPLES],
        ),
        AtMost(
            name="second_reader_can_read",
            table=TABLE,
            message=f"At most {UNREADABLE.maximum:.0%} of the figures cannot be read again. {UNREADABLE.reason}",
            severity="warn",
            column="unreadable_share",
            maximum=1.0 if few else UNREADABLE.maximum,
            observed=f"{row['unreadable']} of {row['figures']} figures",
            examples=opinion.unreadable[:EXAMPLES],
        ),
    ]


def _shown_reading(reading: Reading | None, unit: str | None) -> str:
    return "cannot read it" if reading is None else shown(reading.low, reading.high, reading.unit or unit)
