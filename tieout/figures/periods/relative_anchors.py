"""What is dated by another date or by how long it took: "two days later", "that year", "since then", "a year after the
raid of May 2004"; "has not met in five years".

Belongs here: readers of anchors that need the date which stands before them or behind them, or the tense of the
sentence. Does not belong here: finding anchors (period_anchors.py), those that stand alone (anchor_readers.py).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from tieout.figures.grammar.sentences import pattern
from tieout.figures.periods.anchor_readers import Anchor, number_of, span
from tieout.figures.periods.dates import Moment, add_months, last_day, month_text

# Asks for the date that the sentences before leave standing; those of the paragraph before too, if so told.
Reference = Callable[[bool], "Moment | None"]
TO_OTHER = 70  # characters from "a year after" to the date of what it came after
FEW_YEARS = 5
DAY_OR_LESS = 1
MOST_OF_MONTH = 31

_CLAUSE_ENDS = re.compile(r"[,;:()]")
_HAS = pattern(r"\b(?:has|have)(?:n['’]t)?\b(?! to\b)", re.IGNORECASE)
_MOST = pattern(
    r"\b(?:first|highest|lowest|worst|best|biggest|largest|longest|sharpest|deadliest|most|fewest|least)\b",
    re.IGNORECASE,
)
# "has been sentenced for three years" looks ahead
_SET_AHEAD = pattern(
    r"\b(?:sentenc|suspend|bann|barr|convict|remand|extend|renew|grant|appoint|elect|allow|giv|approv|agree|order|sign"
    r"|postpon|delay|clos|commit|pledg|authori[sz]|imprison|jail|fin)\w*\b",
    re.IGNORECASE,
)
_TO_COME = pattern(
    r"\b(?:will|may|could|(?:is|are) (?:\w+ )?to"
    r"|(?:expects?|expected|plans?|hopes?|likely|scheduled|due|set|intends?) to)\b",
    re.IGNORECASE,
)
# "five years in prison", "the ten days following the raid"
_OTHER_TIME = pattern(
    r" ?(?:(?:in |of |behind )?(?:prison|jail|bars|hard labor|probation)"
    r"|following|after|before|prior|preceding|leading)\b",
    re.IGNORECASE,
)
_NO_TIME_AHEAD = pattern(
    r" ?(?:of|after|following|from|prior|before|later|in|behind|prison|jail|detention|custody|imprisonment)\b",
    re.IGNORECASE,
)


_OPENS = pattern(
    r"\W*(?:[A-Z/]+\W+)?(?:(?-i:[A-Z])[a-z]+[:,] )?"
    r"(?:(?:just|some|about|nearly|almost|over|more than|roughly|now,?|exactly) ){0,2}",
    re.IGNORECASE,
)
_MAIN_VERB = pattern(
    r"\b(?:(?:has|have|is|are|stands?|remains?|continues?|counts?|says?|puts?)|(?P<past>was|were|had|did|would|[a-z]{2,}ed))\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"\d")
# "his third visit in six months", "had not met in five years": so long before what is told
_NTH = pattern(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|had (?:not|never)|hadn['’]t)\b"
    r"(?:(?! and\b)[^,;:()]){0,60} $",
    re.IGNORECASE,
)
_LONG = frozenset({"month", "year"})


def read_later(m: re.Match[str], earlier: Moment | None, sent: dt.date | None) -> Anchor | None:
    """ "two days later": so long after (or before) the date that stands before."""
    n = number_of(m["ln"])
    if earlier is None or n is None or m["lw"].lower() in {"after", "before"}:
        return None
    moment = _shifted(earlier, m["lu"], n if m["lw"].lower() != "earlier" else -n)
    return Anchor(m.start(), m.end(), moment, earlier.has_year, "relative") if moment is not None else None


def read_same(m: re.Match[str], earlier: Moment | None, sent: dt.date | None) -> Anchor | None:
    """ "that year", "the same day", "the following month"."""
    if earlier is None:
        return None
    if m["su4"]:  # "during that period"
        return Anchor(m.start(), m.end(), earlier, earlier.has_year, "relative")
    if m["su6"]:  # "by nightfall", "on the day"
        is_day = earlier.first == earlier.last
        return Anchor(m.start(), m.end(), earlier, earlier.has_year, "relative") if is_day else None
    unit = (m["su1"] or m["su2"] or m["su3"] or m["su5"]).lower()
    moment = _shifted(earlier, unit, 1 if m["su3"] or m["su5"] else 0)
    return Anchor(m.start(), m.end(), moment, earlier.has_year, "relative") if moment is not None else None


def read_before(m: re.Match[str], earlier: Moment | None, sent: dt.date | None) -> Anchor | None:
    """ "the previous week", "the night before": one before the date that stands before, or before the cable."""
    if earlier is None and sent is not None:
        earlier = Moment(sent, sent, sent.isoformat(), False)
    moment = _shifted(earlier, m["bd1"] or m["bd2"], -1) if earlier is not None else None
    return Anchor(m.start(), m.end(), moment, False, "relative") if moment is not None else None


def read_since_then(m: re.Match[str], earlier: Moment | None, sent: dt.date | None) -> Anchor | None:
    """ "since then", "has since left": from the date that stands before up to the cable."""
    if earlier is None or sent is None or earlier.first >= sent.replace(day=1):
        return None
    if m["then"][0] in "hH" and sent.year - earlier.first.year > FEW_YEARS:
        return None  # "has since": of what was told of long ago there is more to tell
    moment = Moment(earlier.first, sent, f"{earlier.text.split('/')[0]}/{month_text(sent)}", earlier.has_year)
    return Anchor(m.start(), m.end(), moment, earlier.has_year, "since")


def read_after(m: re.Match[str], other: Anchor, text: str) -> Anchor | None:
    """ "a year after the raid in May 2004": so long after (or before) the date behind, in the same clause."""
    n = number_of(m["ln"])
    gap = text[m.end() : other.start]
    if n is None or m["lw"].lower() not in {"after", "before"} or len(gap) > TO_OTHER or _CLAUSE_ENDS.search(gap):
        return None
    moment = _shifted(other.moment, m["lu"], n if m["lw"].lower() == "after" else -n)
    return Anchor(m.start(), other.end, moment, other.is_stated, "relative") if moment is not None else None


def read_since_event(m: re.Match[str], text: str, sent: dt.date | None) -> Anchor | None:
    """ "Six weeks after the murder the toll stands at 38": what holds now, so long after something, is of that time."""
    n = number_of(m["ln"])
    if sent is None or n is None or m["lw"].lower() != "after" or not _OPENS.fullmatch(text, 0, m.start()):
        return None
    comma = text.find(",", m.end())
    verb = _MAIN_VERB.search(text, comma) if comma >= 0 else None
    if verb is None or verb["past"] or _DATED.search(text, m.end(), comma):
        return None
    begin = span(sent, m["lu"], n).first
    text_of = "/".join(dict.fromkeys((month_text(begin), month_text(sent))))
    return Anchor(m.start(), m.end(), Moment(begin, sent, text_of, False), False, "since")


def read_lasting(m: re.Match[str], text: str, sent: dt.date | None) -> Anchor | None:
    """How long something has gone on up to the cable ("has not met in five years", "the worst in ten years"), or when
    it is to come ("will decide in two months").
    """
    n = number_of(m["wn"])
    if sent is None or n is None:
        return None
    word = m["ww"].lower()
    has = _HAS.search(text)
    to_come = _last(_TO_COME, text, m.start())
    if word == "in" and to_come is not None and (has is None or has.start() < to_come):
        has = None  # "has been told that it may start in two months"
    is_opening = not text[: m.start()].strip(" \n.\"'-()")
    if word == "for":
        between = text[has.end() : m.start()] if has is not None and has.end() < m.start() else None
        goes_on = (is_opening and has is not None) or (
            between is not None and not _SET_AHEAD.search(between) and not _CLAUSE_ENDS.search(between)
        )
    else:
        goes_on = has is not None
    if not _OTHER_TIME.match(text, m.end()):
        is_most = word == "in" and _MOST.search(text, 0, m.start()) is not None
        is_nth = word == "in" and m["wu"].lower().rstrip("s") in _LONG and _NTH.search(text, 0, m.start()) is not None
        is_most = is_most or (is_nth and not goes_on)
        if is_most or goes_on:
            rule = "longest_span" if is_most else "span_to_now"
            return Anchor(m.start("wn"), m.end(), span(sent, m["wu"], n), False, rule)
    if word == "in" and to_come is not None and not _NO_TIME_AHEAD.match(text, m.end()):
        return Anchor(m.start("wn"), m.end(), span(sent, m["wu"], -n), False, "span_ahead")
    return None


def _last(expression: re.Pattern[str], text: str, end: int) -> int | None:
    """Where the last match before a place begins."""
    return max((found.start() for found in expression.finditer(text, 0, end)), default=None)


def _shifted(moment: Moment, unit: str, n: int) -> Moment | None:
    """So many units after a date, as exact as that and the unit are."""
    unit = unit.lower().rstrip("s")
    length = (moment.last - moment.first).days + 1
    if unit in {"year", "decade"}:
        year = moment.first.year + n * (10 if unit == "decade" else 1)
        return Moment(dt.date(year, 1, 1), dt.date(year, 12, 31), f"{year:04d}", False)
    if unit in {"month", "quarter"} and length <= MOST_OF_MONTH:
        first = add_months(moment.first.replace(day=1), n * (3 if unit == "quarter" else 1))
        return Moment(first, last_day(first.year, first.month), month_text(first), False)
    if length > DAY_OR_LESS or unit in {"month", "quarter"} or (unit == "week" and n == 0):
        return None
    day = moment.first + dt.timedelta(days=n * (7 if unit == "week" else 1))
    return Moment(day, day, day.isoformat(), False)
