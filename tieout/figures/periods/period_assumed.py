"""The year of what a cable tells without a date, where all that it has dated so far was of one year.

Belongs here: taking over that year or month, as an assumption. Does not belong here: dates that the passage sets
(scene.py), that an event has (dated_events.py), that a figure told twice has (repeats.py).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from tieout.figures.grammar.sentences import pattern
from tieout.figures.periods.dates import last_day
from tieout.figures.periods.periods import Period
from tieout.figures.periods.timeless import is_distance
from tieout.figures.reading import Reading

PARAGRAPHS_BACK = 2
# What somebody said, what might be and what took years need not be of the time that is told of.
_ELSEWHERE = pattern(
    r"\b(?:would|could|should|if|might|may|used to|since|ago|years?|decades?|century|former|previous|earlier|said|says"
    r"|noted|told|recalled|asserted|insisted|complained|acknowledged|explained|argued|claimed|raised|wants?|asked"
    r"|estimated|population|border)\b",
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TIMELESS = frozenset({"penalties_in_law", "legislation", "prevalence"})
_NO_KINDS = frozenset({"age", "money", "percent", "rate"})
_UNSURE = frozenset({"before", "until_ahead", "longest_span", "decade"})


def assume_periods(readings: Iterable[tuple[int | None, Reading]], sent: dt.date | None) -> None:
    """Give figures of what happened, where they have no period, the year of all that was dated before them.

    Args:
        readings: the figures of a cable with the paragraphs that they stand in.
        sent: its date.
    """
    if sent is None:
        return
    months: set[tuple[int, int]] = set()
    last: tuple[int, Reading] | None = None
    readings = list(readings)
    bases = {id(r.compares_to) for _, r in readings if r.compares_to is not None}  # of another time than what is told
    for paragraph, r in readings:
        p = r.period
        if p is not None:
            if p.first is not None and p.last is not None and p.rule not in _UNSURE:
                months |= {(d.year, d.month) for d in (p.first, p.last)}
                months |= {(int(year), 0) for year in _YEAR.findall(r.sentence.text)}
                last = (paragraph or 0, r) if id(r) not in bases else last
        elif last is not None and (paragraph or 0) - last[0] <= PARAGRAPHS_BACK and _is_told_of(r):
            r.period = _of_all(months, last[1].period, sent)


def _is_told_of(r: Reading) -> bool:
    """Whether a figure is of what happened."""
    is_timeless = r.measure is not None and r.measure.family in _TIMELESS
    if r.tense != "past" or is_timeless or r.number.kind in _NO_KINDS or is_distance(r):
        return False
    return not (r.sentence.says(_ELSEWHERE) or _YEAR.search(r.sentence.text))


def _of_all(months: set[tuple[int, int]], last: Period | None, sent: dt.date) -> Period | None:
    """The month or year that all the dates are in, if it is the cable's or the one before."""
    years = {year for year, _ in months}
    months = {(year, month) for year, month in months if month}
    if len(years) != 1 or last is None or "/" in last.text:
        return None
    year = min(years)
    if not 0 <= sent.year - year <= 1:
        return None
    if len(months) == 1:
        month = min(months)[1]
        return Period(
            last.start,
            last.end,
            f"{year:04d}-{month:02d}",
            dt.date(year, month, 1),
            last_day(year, month),
            "assumed",
            "of_all",
        )
    return Period(last.start, last.end, f"{year:04d}", dt.date(year, 1, 1), dt.date(year, 12, 31), "assumed", "of_all")
