"""The stretch of time of how long something went on: "was freed in May. He had been held for three months".

Belongs here: from a date and a duration to the days between. Does not belong here: which date a figure has
(period_choice.py), what goes on up to the cable (relative_anchors.py).
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from tieout.figures.grammar.sentences import pattern
from tieout.figures.periods.dates import add_months, month_text
from tieout.figures.periods.periods import Period
from tieout.figures.reading import Reading

_FOR = pattern(
    r"\bfor (?:about |nearly |almost |over |some |more than |at least |approximately |only |just )*$", re.IGNORECASE
)
_BEFORE = pattern(r" (?:prior to|before|in prison|in jail)\b", re.IGNORECASE)
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}
_BEGINS = frozenset({"date", "relative", "month", "weekday"})
_LOOKS_AHEAD = frozenset({"sentences", "legislation", "penalties_in_law"})


def as_stretch(r: Reading, p: Period, sent: dt.date | None) -> Period:
    """A date with the days or months after it in which something went on, where a figure says for how long.

    Args:
        r: the figure.
        p: its period.
        sent: the cable's date.
    """
    n = r.number.value_low
    is_duration = r.number.kind in {"duration", "penalty_term"} and r.tense == "past" and n is not None and n < 100
    if not is_duration or p.first is None or p.last is None or p.rule not in _BEGINS:
        return p
    s = r.sentence
    is_of_deed = r.measure is None or r.measure.family not in _LOOKS_AHEAD
    goes_on = _FOR.search(s.text, 0, r.number.start - s.start) and not _BEFORE.match(s.text, r.number.end - s.start)
    if not is_of_deed or not goes_on or s.start <= r.number.end <= p.start:
        return p
    assert n is not None
    if r.unit in _DAYS:
        last = p.first + dt.timedelta(days=int(n) * _DAYS[r.unit])
    elif r.unit in _MONTHS:
        last = add_months(p.first, int(n) * _MONTHS[r.unit])
    else:
        return p
    if last <= p.last or (sent is not None and last > sent):
        return p
    end = last.isoformat() if p.first == p.last else month_text(last)
    return replace(p, text=f"{p.text}/{end}", last=last, rule="lasting")
