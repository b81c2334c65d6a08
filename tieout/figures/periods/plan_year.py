"""The year of the plan that a cable submits: "the 2011 harbor grant", "funding asked for 2011".

Belongs here: finding that a cable proposes or asks money for a plan of one year, and giving the year to what the plan
would spend and do. Does not belong here: dates of the sentence or passage (period_choice.py), years of tables
(table_periods.py).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from tieout.figures.grammar.sentences import pattern
from tieout.figures.periods.periods import Period, find_periods
from tieout.figures.reading import Reading

_MONEY = r"\b(?:funds?|funding|budget|grants?|initiative|assistance|awards?)\b"
_ASKING = r"\b(?:proposals?|submissions?|requests?|applications?)\b"
# What is submitted, in a subject line: "Togo: harbor grant 2011, a proposal", "request: funding, FY 2011"
_SUBMITS = pattern(rf"{_MONEY}.*{_ASKING}|{_ASKING}.*{_MONEY}", re.IGNORECASE | re.DOTALL)
_YEAR = pattern(r"\b(?:(?:FY|fiscal year) ?(?:20)?|20)\d\d\b", re.IGNORECASE)
# A plan of several years is of none: "a two-year program", "the budget is for 18 months"
_LONG = pattern(
    r"\b(?:two|three|four|five|[2-5])[- ]years?\b|\b(?:1[3-9]|[2-9]\d|eighteen|twenty-four|thirty-six)[- ]months?\b"
)
_ITS_TERM = pattern(r"\b(?:projects?|programs?|programmes?|grants?|budget)\b", re.IGNORECASE)
_WILL = pattern(r"\b(?:will|would|shall|plans?|intends?)\b", re.IGNORECASE)
_NO_KINDS = frozenset({"duration", "age", "penalty_term"})


def date_plans(subject: str | None, sent: dt.date | None, readings: Iterable[Reading]) -> None:
    """Give the money of a plan, where it has no period, and what it buys and does, the year for which it is submitted.

    Args:
        subject: line of the cable.
        sent: its date.
        readings: its figures.
    """
    year = _year(subject, sent)
    if year is None:
        return
    readings = list(readings)
    if any(r.number.kind == "duration" and r.sentence.says(_LONG) and r.sentence.says(_ITS_TERM) for r in readings):
        return
    paid = {id(r.sentence) for r in readings if r.number.kind == "money"}
    for r in readings:
        is_of_plan = id(r.sentence) in paid or (r.tense == "future" and r.sentence.says(_WILL))
        if r.period is None and r.number.kind not in _NO_KINDS and is_of_plan and r.tense not in {"past", "perfect"}:
            r.period = year


def _year(subject: str | None, sent: dt.date | None) -> Period | None:
    """The one year that the subject of a proposal names, if it is the cable's or one of those beside it."""
    if subject is None or sent is None or _SUBMITS.search(subject) is None:
        return None
    named = _YEAR.findall(subject)
    found = find_periods(f"in {named[0]}", 0, sent) if len(named) == 1 else []
    if len(found) != 1 or found[0].last is None or abs(found[0].last.year - sent.year) > 1:
        return None
    return replace(found[0], basis="assumed", rule="year_of_plan")
