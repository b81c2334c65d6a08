"""Parts of the totals of a table: the numbers above those of a line that begins with "Total".

Belongs here: lines and columns of a passage as it is written. Does not belong here: totals in prose (totals.py,
partitives.py).
"""

from __future__ import annotations

from decimal import Decimal

from tieout.figures.grammar.sentences import pattern
from tieout.figures.links.wholes import low
from tieout.figures.reading import Reading

_TOTAL = pattern(r"\W*(?:grand |sub-?)?totals?\b[\w ()/]{0,24}:?\W*")
BESIDE = 3  # characters by which the ends of the numbers of one column may differ
MOST_ROWS = 40
ROUNDING = Decimal(
    "0.01"
)  # share of a total by which rounded numbers may exceed it, in a table where one column is exact


def link_table_parts(readings: list[Reading]) -> None:
    """Link the numbers of a passage, given in order, to the total below them, in tables where a column comes to it."""
    if not any("total" in r.sentence.lower() for r in readings):
        return
    rows: list[tuple[int, list[Reading]]] = []
    for r in readings:
        begin = r.sentence.around.rfind("\n", 0, r.number.start) + 1
        if rows and rows[-1][0] == begin:
            rows[-1][1].append(r)
        else:
            rows.append((begin, [r]))
    first = 0
    for k, (begin, totals) in enumerate(rows):
        lead = totals[0].sentence.around[begin : totals[0].number.start]
        if _TOTAL.fullmatch(lead.lower()):
            _link_columns(rows[max(first, k - MOST_ROWS) : k], begin, totals)
            first = k + 1


def _link_columns(rows: list[tuple[int, list[Reading]]], begin: int, totals: list[Reading]) -> None:
    """Link what stands above each total, where that of one at least is exact."""
    columns: list[tuple[Reading, list[Reading]]] = []
    is_table = False
    for k, total in enumerate(totals):
        parts: list[Reading] = []
        for start, row in rows:
            ends = [r for r in row if abs((r.number.end - start) - (total.number.end - begin)) <= BESIDE]
            beside = [row[k]] if len(row) == len(totals) else ends[:1]
            parts += [r for r in beside if r.number.kind == total.number.kind]
        summed = sum((low(r) for r in parts), Decimal(0))
        is_table = is_table or (len(parts) > 1 and summed == low(total))
        if summed <= low(total) * (1 + ROUNDING):
            columns.append((total, parts))
    for total, parts in columns if is_table else []:
        for r in parts:
            if r.part_of is None and total.part_of is not r:
                r.part_of, r.link_rule = total, "table_total"
