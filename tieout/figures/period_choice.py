"""Which period of a sentence belongs to a figure.

Belongs here: nearness and grammar that decide between expressions, and when the scene's date is taken over. Does not belong here: the reading of
an expression (periods.py), looking back (scene.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from tieout.figures.periods import Period
from tieout.figures.reading import Reading
from tieout.figures.sentences import pattern

_COMPARED = pattern(r"\b(?:over|from|than|since|compared (?:to|with)|versus|in) (?:the )?$", re.IGNORECASE)


def choose_period(r: Reading, periods: list[Period], period_before: Callable[[], Period | None]) -> Period | None:
    """The period expression nearest to the figure in its sentence; else the one that the passage set."""
    s = r.sentence
    usable: list[tuple[float, Period]] = []
    for p in periods:
        before = s.text[max(0, p.start - s.start - 14) : p.start - s.start]
        words = s.text[p.start - s.start : p.end - s.start].lower()
        if (
            r.number.kind in {"percent", "multiple"}
            and (words.startswith(("from ", "over ", "than ")) or _COMPARED.search(before))
            and len(periods) > 1
            and p.rule == "date"
        ):
            continue
        if p.start <= r.number.start < p.end:
            # a duration that is the period's own number ("the past five years")
            usable.append((0.0, p))
            continue
        left = p.end <= r.number.start
        a, b = (p.end, r.number.start) if left else (r.number.end, p.start)
        gap = s.text[a - s.start : b - s.start]
        distance = len(gap) * (0.6 if left else 1.0) + 60 * gap.count(";") + (25 * gap.count(",") if not left else 0)
        if not left:
            distance += 40 * sum(1 for m in s.mentions if a <= m[2].start < b)
            distance += 60 * bool(re.search(r"\b(?:and|but|while|which|since)\b", gap))
        if p.rule == "now":
            distance += 30
        usable.append((distance, p))
    if usable:
        return min(usable, key=lambda x: x[0])[1]
    if r.measure is not None and (r.measure.family == "penalties_in_law" or r.number.kind == "age"):
        return None
    carried = period_before()
    if r.number.kind in {"duration"} and r.measure is not None and r.measure.family == "other" and carried is None:
        return None
    return replace(carried, basis="inherited") if carried is not None else None
