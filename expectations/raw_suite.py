"""Gate 1: what must hold of schema ``raw`` before anything is built on it.

Belongs here: the suite as a whole. Does not belong here: its rules (``raw_documents``, ``raw_cables``,
``raw_mentions``, ``raw_figures``), and bounds (``bounds``).
"""

from __future__ import annotations

from expectations import raw_cables, raw_documents, raw_figures, raw_mentions
from expectations.checks import SAME, Check
from expectations.citing import raw_mention, words_after

COUNTED = ("documents", "cables", "mentions", "figures")
QUERIES = {"figure_fields": raw_figures.FIELDS}
# What the second reader reads: each way of putting a figure once, how many figures put it so, and words for one.
READINGS = f"""
select t.surface, t.kind, t.unit, t.qualifier, t.value_low, t.value_high, {words_after("t", "d.text", "0")}, count(*),
    min({raw_mention("t", "figure")})
from raw.mentions as t left join raw.documents as d on {SAME}
where t.is_figure group by all order by all
"""


def checks(rows: dict[str, int]) -> list[Check]:
    """The checks of gate 1, for tables with so many rows."""
    return [*raw_documents.checks(rows), *raw_cables.checks(rows), *raw_mentions.checks(), *raw_figures.checks(rows)]
