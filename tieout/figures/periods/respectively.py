"""Numbers and dates that a sentence lists apart and pairs by "respectively".

Belongs here: "in 2002 and 2003, 410 and 320 visas respectively" as a date for each. Does not belong here: the one
date of a figure (period_choice.py).
"""

from __future__ import annotations

import re

from tieout.figures.grammar.sentences import pattern
from tieout.figures.periods.periods import Period
from tieout.figures.reading import Reading

_RESPECTIVELY = pattern(r"\brespectively\b", re.IGNORECASE)
_BETWEEN_DATES = pattern(r" ?,? ?(?:and |& )?(?:in |on |for )?", re.IGNORECASE)
_BETWEEN_NUMBERS = pattern(r"(?: [\w-]+)?? ?,? ?(?:and |& )?", re.IGNORECASE)


def share_out(readings: list[Reading], periods: list[Period]) -> None:
    """Give each of some numbers the date that stands at its place in the list of as many dates.

    Args:
        readings: the figures of a sentence.
        periods: of that sentence.
    """
    if len(readings) < 2 or len(periods) < 2 or not readings[0].sentence.says(_RESPECTIVELY):
        return
    s = readings[0].sentence
    dates = _lists([(p.start, p.end) for p in periods], s.text, s.start, _BETWEEN_DATES)
    numbers = _lists([(r.number.start, r.number.end) for r in readings], s.text, s.start, _BETWEEN_NUMBERS)
    if len(dates) != 1:
        return
    (first, last) = dates[0]
    alike = [(a, b) for a, b in numbers if b - a == last - first]
    if len(alike) != 1:
        return
    for r, p in zip(readings[slice(*alike[0])], periods[first:last], strict=True):
        r.period = p


def _lists(spans: list[tuple[int, int]], text: str, start: int, between: re.Pattern[str]) -> list[tuple[int, int]]:
    """Half-open ranges of the spans of which two or more follow on each other as the items of a list do."""
    found: list[tuple[int, int]] = []
    first = 0
    for i in range(1, len(spans) + 1):
        if i < len(spans) and between.fullmatch(text, spans[i - 1][1] - start, spans[i][0] - start):
            continue
        if i - first > 1:
            found.append((first, i))
        first = i
    return found
