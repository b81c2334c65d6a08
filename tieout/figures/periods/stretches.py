"""The stretch of time of how long something went on: "held on May 3 for three days", "left in 2004 after two years".

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

_BLUR = r"(?:about |nearly |almost |over |some |(?:more|less) than |at least |approximately |only |just |roughly )*"
_FOR = pattern(rf"\bfor {_BLUR}$", re.IGNORECASE)
_BEFORE = pattern(r" (?:prior to|before|in prison|in jail)\b", re.IGNORECASE)
# "after two years", "ending a ten-year ban", "They had spent two years"
_OVER_BY = pattern(
    r"(?:\b(?:after|following|end(?:ed|ing|s)?|conclud(?:ed|ing|es)|complet(?:ed|ing|es)|br(?:eaking|oke|oken)|closed"
    r"|finish(?:ed|ing|es)|closing|capp(?:ed|ing)|wound up|winding up|emerg(?:ed|ing) from|culminat(?:ed|ing)(?: in)?"
    r"|result of|product of)"
    rf" (?:the |an? |its |his |her |their |what |having (?:spent|served) ){{0,2}}{_BLUR}(?:the |an? )?"
    r"(?:[\w-]+ed )?"
    rf"|\bafter [a-z]+ing (?:[\w-]+ ){{0,5}}for {_BLUR}"
    rf"|\bhad (?:already )?(?:been )?(?:\w+ ){{0,5}}?(?:for |spent |served ){_BLUR})$",
    re.IGNORECASE,
)
_AFTER = pattern(rf"\bafter (?:the |an? |what |having (?:spent|served) ){{0,2}}{_BLUR}$", re.IGNORECASE)
_NO_END = pattern(r" ?(?:of age|old|after|later|before|ago|earlier|from now)\b|-old\b", re.IGNORECASE)
# "two years in jail until May 2004", "for two years, leaving in May"
_UNTIL = pattern(
    r"[^;:.]{0,60}?(?:\b(?:until|till|before (?:being|his|her|their|he|she|it|they)\b)[^;:.]{0,40}?"
    r"|, (?:[a-z]+ing|then [a-z]+ed) )(?:in |on |at |the |early |late |mid-?|end of |middle of )*",
    re.IGNORECASE,
)
_ENDS = pattern(
    r"\b(?:until|till|before|expir|end|quit|leav|clos|finish|conclud|complet|resign|retir|return)", re.IGNORECASE
)
_AFTER_DEED = pattern(
    r" after (?!(?:his|her|their|its) )(?:[\w'’-]+ ){1,8}?(?:began|started|opened|was|were|[a-z]+ed)\b[^,]*,"
)
_OF_DEED = pattern(r" ?-?(?:of|in|as|at|on|spent|without|behind)\b", re.IGNORECASE)
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}
_BEGINS = frozenset({"date", "relative", "month", "weekday"})
_POINTS = _BEGINS | {"day", "year_of", "ago", "neighbouring_year", "told_again"}
_LOOKS_AHEAD = frozenset({"sentences", "legislation", "penalties_in_law"})
_NOW = frozenset({"present", "perfect", "future"})
_MAY = pattern(r"\b(?:can|may|must|would|could|should|shall|will)\b", re.IGNORECASE)
OPENING = 40  # characters to a number that stands in the opening of its sentence
FEW_DAYS = 14  # what took less is told by its day
ALIKE = 0.25  # share by which a told stretch may differ from a duration


def as_stretch(r: Reading, p: Period | None, sent: dt.date | None) -> Period | None:
    """A date with the days or months after or before it in which something went on, where a figure says for how long.

    Args:
        r: the figure.
        p: its period.
        sent: the cable's date.
    """
    n = r.number.value_low
    if r.number.kind not in {"duration", "penalty_term"} or n is None or n >= 100 or r.unit not in _DAYS | _MONTHS:
        return p
    s = r.sentence
    before, after = r.number.start - s.start, r.number.end - s.start
    if p is None:
        is_up_to_now = r.number.kind == "duration" and r.tense in _NOW and sent is not None and r.unit in _MONTHS
        is_up_to_now = is_up_to_now and (before < OPENING or _MAY.search(s.text, 0, before) is None)
        if is_up_to_now and _AFTER.search(s.text, 0, before) and _OF_DEED.match(s.text, after):
            return _back(r, _today(r, sent), int(n))
        return None
    is_of_deed = r.measure is None or r.measure.family not in _LOOKS_AHEAD
    if p.first is None or p.last is None or not is_of_deed or "/" in p.text:
        return p
    if p.rule in _POINTS and r.unit in _MONTHS and r.tense == "past" and _AFTER_DEED.match(s.text, after):
        return _back(r, p, int(n))  # "Six years after talks began, the law was passed in May"
    if p.rule in _POINTS and not _NO_END.match(s.text, after):
        is_long = int(n) * _DAYS.get(r.unit or "", FEW_DAYS) >= FEW_DAYS and r.tense != "future"
        is_long = is_long and ("-" in p.text or r.unit == "year")
        if is_long and _OVER_BY.search(s.text, 0, before):
            return _back(r, p, int(n))
        if r.number.end < p.start < s.end and _UNTIL.fullmatch(s.text, after, p.start - s.start):
            if _ENDS.search(s.text, after, p.start - s.start):
                return _back(r, p, int(n))
    goes_on = _FOR.search(s.text, 0, before) and not _BEFORE.match(s.text, after)
    if r.tense != "past" or p.rule not in _BEGINS or not goes_on or s.start <= r.number.end <= p.start:
        return p
    last = _later(p.first, int(n), r.unit)
    if last <= p.last or (sent is not None and last > sent):
        return p
    end = last.isoformat() if p.first == p.last else month_text(last)
    return replace(p, text=f"{p.text}/{end}", last=last, rule="lasting")


def _later(day: dt.date, n: int, unit: str | None) -> dt.date:
    """So many days or months after a day."""
    if unit in _DAYS:
        return day + dt.timedelta(days=n * _DAYS[unit])
    return add_months(day, n * _MONTHS[unit or "month"])


def _today(r: Reading, sent: dt.date | None) -> Period:
    assert sent is not None
    return Period(r.number.start, r.number.end, month_text(sent), sent, sent, "counted_back", "span_to_now")


def _back(r: Reading, p: Period, n: int) -> Period:
    """The stretch that a date ends."""
    assert p.first is not None
    first = _later(p.first, -n, r.unit)
    text = first.isoformat() if p.text.count("-") > 1 and r.unit in _DAYS else month_text(first)
    text = str(first.year) if "-" not in p.text else text
    return replace(p, text=f"{text}/{p.text}", first=first, rule="lasting")


def of_its_length(r: Reading, periods: list[Period]) -> Period | None:
    """The one stretch of time among several that is as long as a duration ("a two-year term from May 2004 to 2006")."""
    n = r.number.value_low
    if r.number.kind != "duration" or n is None or n >= 100 or r.unit not in _DAYS | _MONTHS:
        return None
    days = float(n) * (_DAYS.get(r.unit) or _MONTHS.get(r.unit, 0) * 30.4)
    alike = [
        p
        for p in periods
        if "/" in p.text
        and p.first is not None
        and p.last is not None
        and p.rule.startswith("range")
        and abs((p.last - p.first).days + 1 - days) <= ALIKE * days
    ]
    return alike[0] if len(alike) == 1 else None
