"""Which period of a sentence belongs to a figure.

Belongs here: nearness and grammar that decide between expressions, and when the scene's date is taken over. Does not
belong here: the reading of an expression (periods.py), looking back (scene.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from tieout.figures.periods import Period
from tieout.figures.reading import Reading
from tieout.figures.sentences import pattern

_COMPARED = pattern(r"\b(?:over|from|than|since|compared (?:to|with)|versus|in) (?:the )?$", re.IGNORECASE)
_NEW_CLAUSE = re.compile(r"\b(?:and|but|while|which|since)\b")
LOOK_BACK = 14  # characters before a date that tell whether a change is measured against it
# Distance is counted in characters between figure and period; what stands between adds to it.
BEFORE = 0.6  # share for a period before the figure, which is its own more often
SEMICOLON = 60
COMMA = 25
NUMBER = 40
CONJUNCTION = 60
NOW = 30  # "currently" gives way to a date


def choose_period(r: Reading, periods: list[Period], period_before: Callable[[], Period | None]) -> Period | None:
    """The period expression nearest to the figure in its sentence; else the one that the passage set."""
    usable = [p for p in periods if not (len(periods) > 1 and _is_compared(r, p))]
    if usable:
        return min(usable, key=lambda p: _distance(r, p))
    if r.number.kind == "age" or (r.measure is not None and r.measure.family == "penalties_in_law"):
        return None  # law holds at any time
    carried = period_before()
    return replace(carried, basis="inherited") if carried is not None else None


def _is_compared(r: Reading, p: Period) -> bool:
    """Whether a date is what a change is measured against ("an increase of 10 percent over 2003"), not when it held."""
    if r.number.kind not in {"percent", "multiple"} or p.rule != "date":
        return False
    s = r.sentence
    start = p.start - s.start
    is_comparing = s.text[start : p.end - s.start].lower().startswith(("from ", "over ", "than "))
    return is_comparing or bool(_COMPARED.search(s.text[max(0, start - LOOK_BACK) : start]))


def _distance(r: Reading, p: Period) -> float:
    s, number = r.sentence, r.number
    if p.start <= number.start < p.end:
        return 0.0  # a duration that is the period's own number ("the past five years")
    now = NOW if p.rule == "now" else 0
    if p.end <= number.start:
        gap = s.text[p.end - s.start : number.start - s.start]
        return len(gap) * BEFORE + SEMICOLON * gap.count(";") + now
    gap = s.text[number.end - s.start : p.start - s.start]
    numbers = sum(1 for _, _, other in s.mentions if number.end <= other.start < p.start)
    marks = SEMICOLON * gap.count(";") + COMMA * gap.count(",")
    return len(gap) + marks + NUMBER * numbers + CONJUNCTION * bool(_NEW_CLAUSE.search(gap)) + now
