"""The period of a figure in a table: that which heads its column.

Belongs here: lines of a passage that head columns with years, months or quarters, and the rows below them. Does not
belong here: what a period expression says (periods.py).
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from itertools import pairwise

from tieout.figures.periods.anchor_readers import Anchor
from tieout.figures.periods.period_anchors import find_anchors
from tieout.figures.periods.periods import Period

MOST_ROWS = 40  # lines below a head that are looked at
MOST_WORDS = 4  # of a head, besides its periods
_COLUMN = frozenset({"date", "fiscal_year", "year_of", "part_of_year"})
_CELL = r"(?:[(+-]?(?:[A-Z]{0,3}[$€£])?\d[\d.,]*[%)]?(?:[mkb]\b|bn\b)?|-{1,2}|–|\.{2,3}|[nN]/?[aA]\b)\*?"
_BESIDE = re.compile(r"\s*(?:\|\s*)?")  # between two cells, and behind the last
_CELLS = re.compile(rf"(?<![^\s|:]){_CELL}")
_WORD = re.compile(r"[A-Za-z]{2,}")
_RULE = re.compile(r"[\s|_=+-]*")
_HAS_YEARS = re.compile(
    # The first character by itself and what stands before it after: the engine then skips to those that may be it.
    r"[1-4A-Z](?:"
    r"(?:(?<=1)9|(?<=2)0)\d\d(?:\s*\([a-z]+\))?[\s|]+(?:CY|FY)? ?(?:19|20)\d\d"
    r"|(?<!\w[A-Z1-4])(?:(?:(?<=Q)[1-4]|(?<=[1-4])Q|(?<=H)[12]|(?<=F)Y ?'?\d\d)\b"
    r"|(?<=[A-Z])[a-z]{2}\s+[A-Z][a-z]{2}\b))"
)


class TablePeriods:
    """The columns of the tables of a passage; ``at`` tells the period of the column that a number stands in."""

    def __init__(self, text: str, start: int, end: int, sent: dt.date | None) -> None:
        self._starts: list[int] = []
        self._cells: list[tuple[int, Period]] = []
        if text.count("\n", start, end) < 2 or not _HAS_YEARS.search(text, start, end):
            return
        lines, offsets = lines_of(text, start, end)
        i = 0
        while i < len(lines):
            heads = _heads(lines[i], sent)
            i += 1
            if heads is not None:
                i = self._read_rows(lines, offsets, i, heads)

    def at(self, position: int) -> Period | None:
        """The period of the column of a number that begins at ``position``, if it stands in a table."""
        k = bisect_right(self._starts, position) - 1
        return self._cells[k][1] if k >= 0 and position < self._cells[k][0] else None

    def _read_rows(self, lines: list[str], offsets: list[int], i: int, heads: tuple[list[Period], bool]) -> int:
        """Note the cells of the rows below a head; the line after them."""
        periods, has_more = heads
        between = 0
        for k in range(i, min(len(lines), i + MOST_ROWS)):
            line = lines[k].rstrip()
            if _RULE.fullmatch(line):
                between += not line
                continue
            cells = cells_at_end(line)
            if not (len(cells) == len(periods) or (has_more and len(cells) > len(periods))):
                between += 1
                if between > 2 or _heads(line, None) is not None:
                    return k
                continue
            between = 0
            for cell, period in zip(cells, periods, strict=False):
                self._starts.append(offsets[k] + cell.start())
                self._cells.append((offsets[k] + cell.end(), period))
        return min(len(lines), i + MOST_ROWS)


def lines_of(text: str, start: int, end: int) -> tuple[list[str], list[int]]:
    """The lines of ``text[start:end]``, and where in the text each begins."""
    lines = text[start:end].split("\n")
    at, offsets = start, []
    for line in lines:
        offsets.append(at)
        at += len(line) + 1
    return lines, offsets


def cells_at_end(line: str) -> list[re.Match[str]]:
    """The cells with which a line ends, one beside the other."""
    found = list(_CELLS.finditer(line))
    first, after = len(found), len(line)
    while first and _BESIDE.fullmatch(line, found[first - 1].end(), after):
        first -= 1
        after = found[first].start()
    return found[first:]


def _heads(line: str, sent: dt.date | None) -> tuple[list[Period], bool] | None:
    """The periods of a line that names little else, and whether columns of another kind follow them."""
    if not _HAS_YEARS.search(line):
        return None
    anchors = [a for a in find_anchors(line, sent) if a.rule in _COLUMN]
    if len(anchors) < 2 or not _are_apart(line, anchors):
        return None
    if len(_WORD.findall(line[: anchors[0].start])) + len(_WORD.findall(line[anchors[-1].end :])) > MOST_WORDS:
        return None
    periods = [
        Period(
            a.start,
            a.end,
            a.moment.text,
            a.moment.first,
            a.moment.last,
            "stated" if a.is_stated else "counted_back",
            "column",
        )
        for a in anchors
    ]
    return periods, bool(_WORD.search(line[anchors[-1].end :]))


def _are_apart(line: str, anchors: list[Anchor]) -> bool:
    """Whether nothing but space, rules and brackets stands between periods."""
    return all(
        re.fullmatch(r"[\s|]+|\s*\([a-z]+\)\s+", line[a.end : b.start]) is not None for a, b in pairwise(anchors)
    )
