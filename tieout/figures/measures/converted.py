"""Sums told again in another currency: "and IKR 25 million (US $370,000) to the shelter".

Belongs here: what the sum in brackets takes over once the passage is read. Does not belong here: what both count, which
is asked before (neighbours.py).
"""

from __future__ import annotations

from itertools import pairwise

from tieout.figures.measures.neighbours import restates
from tieout.figures.reading import Reading


def read_conversions(readings: list[Reading]) -> None:
    """Give a sum in brackets, which is the one before it in another currency, actor and period of that one."""
    for first, second in pairwise(readings):
        if first.number.kind == second.number.kind == "money" and restates(first, second):
            second.actor, second.actor_rule = first.actor, first.actor_rule
            second.reported_by = first.reported_by
            second.period = first.period
