"""The levels of a change and the dates on which each of them held.

Belongs here: "from 40 in 2004 to 60", "up from 40", "compared to 6.0 in 2007": which figure is a level that a change
set out from or reached, and the period of that level. Does not belong here: which of several other periods is a
figure's (period_choice.py), links between two levels (links/levels.py).
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from tieout.figures.grammar.sentences import pattern
from tieout.figures.periods.periods import Period
from tieout.figures.reading import Reading, text_before, text_behind

_COMPARED = re.compile(
    r"\b(?:compared\s+(?:to|with)|versus|up\s+from|down\s+from|against"
    r"|(?:increase|decrease|rise|drop|decline|jump|improvement|reduction)\s+(?:over|from|on))\s"
)
_BLUR = r"(?:about |over |more than |nearly |some |around |almost |just |only |the |its )*"
_COMPARED_LAST = pattern(
    rf"\b(?:compared (?:to|with)|versus|vs\.?|up from|down from"
    r"|(?:an?|the) (?:\w+ )?(?:increase|decrease|rise|drop|decline|jump|fall|change|reduction|improvement) from)"
    rf" {_BLUR}$",
    re.IGNORECASE,
)
# "a backlog of 18 days versus 3 days at other posts": two places at one time
_FROM_BASE = pattern(r" ?\(?(?:[\w-]+ ){0,3}?(?:from|in|of|over|during) (?:the )?")
_ELSEWHERE = pattern(r"\b(?:versus|vs\.?|compared (?:to|with)) [^,;]*$", re.IGNORECASE)
_AT_PLACE = pattern(r" (?:[\w-]+ ){0,3}?(?:at|in|for|among) (?:the )?(?:both|other|all|most|[A-Z])")
_FROM_LAST = pattern(rf"\bfrom {_BLUR}$", re.IGNORECASE)
_FROM_FIRST = pattern(r"[^;:]{0,60}?,? from [^;:]{1,60} (?:in |during )?")
_TO_SECOND = pattern(r",? to [^;:]{1,60} (?:in |during )?")
_CHANGE_SPANS = frozenset({"span_of_change", "part_of_year"})
_OF_SPAN = frozenset({"percent", "multiple", "duration"})
# "rose by 39 to reach 231", "tumbled to 112"
_FROM_TO = pattern(rf"\bfrom [^;]{{1,40}} to {_BLUR}(?:[A-Z]{{2,3}} ?|\W)?$", re.IGNORECASE)
_LEVEL_REACHED = pattern(
    r"\b(?:rose|fell|grew|shrank|sank|(?:dropp|declin|increas|decreas|climb|tumbl|jump|plung|surg|ris|fall|grow|shrink)"
    r"(?:ed|ing))\b"
    rf"[^;]{{0,120}}\b(?:to|reach|reaching|reached) {_BLUR}(?:[A-Z]{{2,3}} ?|\W)?"
    r"(?:[\w,.]+ [\w,. ]{0,30}\()?(?:[A-Z$]{1,4})?$",
    re.IGNORECASE,
)
_RANGES = pattern(r"\b(?:rang|var)\w+ $", re.IGNORECASE)
_ANOTHER = pattern(r",? (?:and|but|while) ")  # "more than in 2004, and sent 40"
_TO_NUMBER = pattern(rf"(?: [\w-]+){{0,3}}? to {_BLUR}\d")
_CHANGED_TO = pattern(rf"\b(?:to|by) {_BLUR}$", re.IGNORECASE)
_FROM_NUMBER = pattern(rf"(?: [\w-]+){{0,2}}? from {_BLUR}[\d,.]+(?: [\w-]+){{0,2}}? in ")
_RISE = pattern(r" (?:increase|rise|growth|decrease|drop|decline|jump|surge|reduction|fall) ", re.IGNORECASE)
TO_LEVEL = 20
_STRETCHES = frozenset({"range_of_dates", "range_of_years", "range_of_months", "past_span", "part_of_year"})
_DAYS = frozenset({"date", "day", "weekday", "relative", "week_of", "last_week", "month"})
MOST_OF_MONTH = 31
BASE_YEARS = 2  # years before the cable of the base of a change that is told without its own year


def level_of(r: Reading, p: Period) -> Period:
    """ "rose 8 percent from April 2008 to April 2009, reaching 7 million": a level is of an end of its change."""
    s = r.sentence
    if p.rule not in _CHANGE_SPANS or p.last is None or p.first is None:
        return p
    before = r.number.start - s.start
    if p.rule == "span_of_change" and is_from_level(r):
        return replace(p, text=p.text.split("/")[0], rule="since_begin")
    is_later = p.rule == "span_of_change" and _FROM_TO.search(s.text, 0, before) is not None
    if not is_later and (r.number.kind in _OF_SPAN or p.start > r.number.start):
        return p
    if not is_later and _LEVEL_REACHED.search(s.text, 0, before) is None:
        return p
    text = p.text.split("/")[-1]
    first = p.last if len(text) > len("2009-04") else dt.date(p.last.year, p.last.month if "-" in text else 1, 1)
    return replace(p, text=text, first=first)


def year_after_base(r: Reading, periods: list[Period], sent: dt.date | None) -> Period | None:
    """ "a 30 percent increase over 2008", told in 2009 without another year: the one after its base."""
    bases = [p for p in periods if p.is_base and p.last is not None]
    if sent is None or not bases or is_level_of(r, bases[0]):
        return None
    base = bases[0]
    assert base.first is not None and base.last is not None
    is_year = (base.last - base.first).days in {364, 365}
    year = base.last.year + 1
    if not is_year or not 0 <= sent.year - year < BASE_YEARS:
        return None
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    return Period(base.start, base.end, f"{year:04d}", first, last, "assumed", "year_after_base")


def span_of_change(r: Reading, periods: list[Period]) -> Period | None:
    """ "rose fivefold from 3 million in 2000 to 17 million in 2008": a change is of the years between its levels, of
    the later one where they follow on each other.
    """
    s, end = r.sentence, r.number.end
    behind = [p for p in periods if p.start >= end and p.first is not None and p.last is not None]
    if r.number.kind not in {"percent", "multiple"} or len(behind) < 2:
        return None
    a, b = behind[:2]
    numbers = [n.start for _, _, n in s.mentions if end <= n.start < b.start]
    is_told = any(n < a.start for n in numbers) and any(n > a.start for n in numbers)
    if not is_told or _FROM_FIRST.fullmatch(s.text, end - s.start, a.start - s.start) is None:
        return None
    assert a.last is not None and b.last is not None
    first, last = a.last.year, b.last.year
    if _TO_SECOND.fullmatch(s.text, a.end - s.start, b.start - s.start) is None or last <= first:
        return None
    if last == first + 1:
        return b
    return Period(a.start, b.end, f"{first:04d}/{last:04d}", a.first, b.last, b.basis, "range_of_years")


def is_from_level(r: Reading) -> re.Match[str] | None:
    """Whether a number is the level that a change set out from: "up from 40", "compared to 40", "from 40 to 60"."""
    before = text_before(r)
    said = _COMPARED_LAST.search(before) if r.sentence.may_say(_COMPARED_LAST) else None
    if said is not None:
        return said
    start = _FROM_LAST.search(before) if r.sentence.may_say(_FROM_LAST) else None
    if start is not None and _RANGES.search(before[: start.start()]):
        return None
    after = text_behind(r)
    return start if start is not None and _TO_NUMBER.match(after) else None


def is_of_change(r: Reading, p: Period, from_level: re.Match[str]) -> bool:
    """Whether a period is that of the change or of its later level and not of the level that it set out from: one
    before "up from", or behind the later level.
    """
    s, number = r.sentence, r.number
    if p.end <= number.start:
        return p.end - s.start <= from_level.start()
    between = s.text[number.end - s.start : p.start - s.start]
    return s.has_number(number.end + 1, p.start) and _TO_NUMBER.match(between) is not None


def begin_of_change(periods: list[Period]) -> Period | None:
    """The first day of "since 2004", on which a level that a change set out from held."""
    since = next((p for p in periods if p.rule == "since"), None)
    return replace(since, text=since.text.split("/")[0], rule="since_begin", last=None) if since is not None else None


def day_of_change(r: Reading, periods: list[Period]) -> Period | None:
    """ "On May 3 it cut the fee from 40 to 30": until that day the first level held, so it is told by it; of a stretch
    of time ("over the past decade grew from 40 to 60") its begin.
    """
    before = [p for p in periods if p.end <= r.number.start and p.first and p.last and not p.is_base]
    p = before[-1] if before else None
    if p is None or p.first is None or p.last is None:
        return None
    if "/" in p.text and p.rule in _STRETCHES:
        return replace(p, text=p.text.split("/")[0], rule="since_begin")
    return p if (p.last - p.first).days <= MOST_OF_MONTH and p.rule in _DAYS else None


def base_of_change(r: Reading, periods: list[Period]) -> Period | None:
    """ "increased in 2009 over 2008 (from 40 to 60)": the base is when the level held that the change set out from."""
    base = next((p for p in periods if p.is_base and (p.end <= r.number.start or _is_at(r, p))), None)
    return replace(base, is_base=False) if base is not None else None


def _is_at(r: Reading, p: Period) -> bool:
    """ "a decrease from 3 percent from the previous year": whether a base stands behind the level that it is of."""
    s = r.sentence
    return (
        p.start > r.number.end and _FROM_BASE.fullmatch(s.text, r.number.end - s.start, p.start - s.start) is not None
    )


def is_elsewhere(r: Reading) -> bool:
    """Whether a number that another is compared to is that of another place at the same time."""
    s = r.sentence
    is_place = _AT_PLACE.match(s.text, r.number.end - s.start) is not None
    return is_place and _ELSEWHERE.search(s.text, 0, r.number.start - s.start) is not None


def is_level_of(r: Reading, p: Period) -> bool:
    """Whether a figure is the level of a base itself: "less than last year's quota of 9 percent"."""
    is_near = 0 <= r.number.start - p.end <= TO_LEVEL
    s = r.sentence
    if is_near and _ANOTHER.match(s.text, p.end - s.start):
        return False
    return is_near and not s.has_number(p.end, r.number.start)


def is_base_of_rise(r: Reading, p: Period) -> bool:
    """ "In 2008 there were 40, a 13 percent increase since 2007": the rise is of 2008."""
    s = r.sentence
    return (
        p.rule == "since"
        and r.number.kind == "percent"
        and _RISE.fullmatch(s.text, r.number.end - s.start, p.start - s.start) is not None
    )


def is_of_level(r: Reading, p: Period) -> bool:
    """Whether a period is that of the level which a figure is compared to ("6.4 compared to 6.0 in 2007")."""
    s, number = r.sentence, r.number
    if p.start <= number.end or not s.has_number(number.end + 1, p.start):
        return False
    between = s.text[number.end - s.start : p.start - s.start]
    if s.may_say(_COMPARED) and _COMPARED.search(between):
        return True
    # "rose to 6,000 from 1,000 in 2004"
    return _FROM_NUMBER.fullmatch(between) is not None and _CHANGED_TO.search(text_before(r)) is not None
