"""Period expressions of a text.

Belongs here: reading of "in 2005", "from January to August 2005", "since June", "during the past year" into first and
last day, against the cable's own date where the words need it. Does not belong here: single dates (dates.py), which
period belongs to which figure (period_choice.py).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tieout.figures.dates import DATE, MONTH, MONTH_NAMES, YEAR, Moment, add_months, last_day, month_text, read_moment
from tieout.figures.sentences import pattern

# Each reader of _READERS has a group of its name; the first one that matched tells how to read the expression.
_EXPRESSION = pattern(
    # "from January to August 2005"
    rf"(?P<range>\b(?:from|between) (?P<a>{DATE}) (?:to|through|until|and|-|thru) (?:the end of )?(?P<b>{DATE}))"
    # "1996-98"
    rf"|(?P<dash>\b(?P<c>{YEAR}) ?(?:-|–|to|through) ?(?P<d>{YEAR}|\d\d)\b(?![-/\d]))"
    # "January-August 2005"
    rf"|(?P<mdash>\b(?P<m1>{MONTH}) ?(?:-|–|to|through) ?(?P<m2>{MONTH},? {YEAR}))"
    # "since the fund's launch in 2003"
    rf"|(?P<since>\bsince (?:\w+['’]?s? ){{0,6}}?(?:in )?"
    rf"(?:the (?:end|beginning|start) of |early |late |mid-?)?(?P<s>{DATE}))"
    # "prior to 2006"
    rf"|(?P<before>\b(?:prior to|before|until|up to|through) (?:the end of )?(?P<p>{YEAR}|{MONTH},? {YEAR}))"
    # "FY2005"
    rf"|(?P<fiscal>\b(?:FY|fiscal year|Fiscal Year|FISCAL YEAR) ?-?(?P<fy>\d\d\d\d|\d\d)\b)"
    # "the first half of 2005"
    rf"|(?P<quarter>\b(?P<qn>first|second|third|fourth) (?P<qk>quarter|half) of (?P<qy>{YEAR}))"
    # "the first nine months of 2005"
    rf"|(?P<months>\bfirst (?P<mn>two|three|four|five|six|seven|eight|nine|ten|eleven|\d+) months of (?P<my>{YEAR}))"
    # "over the past five years"
    rf"|(?P<back>\b(?:(?:in|over|during|within|for) )?the (?:past|last|previous) (?P<bn>\w+ )?"
    rf"(?P<bu>year|month|week|decade|day)s?\b)"
    # "during the reporting period", "this year", "currently"
    rf"|(?P<this>\b(?:(?:so far|earlier|later) )?"
    rf"(?:during the (?P<tr>year|reporting period)|during this (?P<tr2>reporting period|year)"
    rf"|(?P<ty>this year)|(?P<tm>this month)|(?P<ly>last year)|(?P<lm>last month)|(?P<lw>last week)|(?P<ny>next year)"
    rf"|(?P<today>today|currently|at present|presently|yesterday)))\b"
    # "as of May 2005"
    rf"|(?P<ytd>\bas of (?P<yd>{DATE}))"
    # "the 2004 totals"
    rf"|(?P<year_of>\b(?P<yo>{YEAR})"
    rf"(?= (?:totals?|budget|figures?|season|election|campaign|fiscal|harvest|crop|census|report|Operation|operation)))"
    # "in early 2005", "on November 23, 2005", "in 2004 and 2005"
    rf"|(?P<date>\b(?:(?P<prep>in|on|during|by|for|of|throughout|at|over|late|early|mid|end|beginning|starting|dated"
    rf"|effective|around|about) (?:the )?"
    rf"(?:(?:early|late|mid|middle|end|year|calendar year|beginning|start|summer|spring|fall|winter|months?)(?:-|\s)?"
    rf"(?:of )?)?)?(?P<e>{DATE})(?P<and>(?:,? and| or|,) (?:in )?{YEAR}\b)?)",
    re.IGNORECASE,
)
# Words that an expression begins with, besides digits and months: the pattern is tried at these alone.
_FIRST_WORDS = frozenset(
    "from between since prior before until up through fy fiscal first second third fourth in over during within for the"
    " so earlier later this last next today currently at presently yesterday as on by of throughout late early mid end"
    " beginning starting dated effective around about".split()
)
_WORD = re.compile(r"[a-z]+|\d+")
# What every expression holds: a year, a month or a word that counts from the cable's date.
_YEAR_HINT = re.compile(r"(?:1[89]|20)\d\d")
_HINT_WORDS = MONTH_NAMES | frozenset(
    "fy fiscal past last previous next year month week reporting today yesterday current currently present"
    " presently".split()
)
_NUMBER_WORDS = {
    w: i for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days. ``text`` is ISO: a day, a month, a year, or start/end with '..' where open.

    basis: stated, counted_back (needs the cable's date), inherited, assumed.
    """

    start: int
    end: int
    text: str
    first: dt.date | None
    last: dt.date | None
    basis: str
    rule: str


def _interval(match_start: int, match_end: int, a: Moment, b: Moment, rule: str) -> Period | None:
    if b.last < a.first:
        return None
    basis = "stated" if a.has_year or b.has_year else "counted_back"
    return Period(match_start, match_end, f"{a.text}/{b.text}", a.first, b.last, basis, rule)


def find_periods(text: str, offset: int, sent: dt.date | None, is_future: bool = False) -> list[Period]:
    """Period expressions of a sentence, in order.

    Args:
        text: the sentence, white space already single spaces of the same length as the source.
        offset: of the sentence; spans of the result are moved by it.
        sent: the cable's date.
        is_future: whether the sentence speaks of what is to come ("will award in March").
    """
    found: list[Period] = []
    low = text.lower()
    if _HINT_WORDS.isdisjoint(_WORD.findall(low)) and not _YEAR_HINT.search(low):
        return found
    for m in _expressions(text, low):
        kind = (
            m.lastgroup
            if m.lastgroup in {"range", "date"}
            else next(k for k in m.groupdict() if m.group(k) is not None and k in _READERS)
        )
        period = _READERS[kind](m, offset, sent, is_future)
        if period is not None:
            found.append(period)
    return found


def _expressions(text: str, low: str) -> Iterator[re.Match[str]]:
    """Matches of _EXPRESSION from left to right, none inside another."""
    end = 0
    for word in _WORD.finditer(low):
        start, first = word.start(), word.group()
        if start < end or not (first[0].isdigit() or first in _FIRST_WORDS or first in MONTH_NAMES):
            continue
        m = _EXPRESSION.match(text, start)
        if m is not None:
            end = m.end()
            yield m


def _span(m: re.Match[str], offset: int) -> tuple[int, int]:
    return offset + m.start(), offset + m.end()


def _read_range(m: re.Match[str], offset: int, sent: dt.date | None, is_future: bool) -> Period | None:
    b = read_moment(m["b"], sent, None, is_future)
    a = read_moment(m["a"], sent, b.first.year if b else None)
    if a and b and a.first > b.last and not a.has_year:
        a = read_moment(m["a"], sent, b.first.year - 1)
    return _interval(*_span(m, offset), a, b, "range_of_dates") if a and b else None


def _read_dash(m: re.Match[str], offset: int, sent: dt.date | None, is_future: bool) -> Period | None:
    last = m["d"] if len(m["d"]) == 4 else m["c"][:2] + m["d"]
    a, b = read_moment(m["c"], sent), read_moment(last, sent)
    return _interval(*_span(m, offset), a, b, "range_of_years") if a and b else None


def _read_month_dash(m: re.Match[str], offset: int, sent: dt.date | None, is_future: bool) -> Period | None:
    b = read_moment(m["m2"], sent)
    a = read_moment(m["m1"], sent, b.first.year if b else None)
    return _interval(*_span(m, offset), a, b, "range_of_months") if a and b else None


def _read_since(m: re.Match[str], offset: int, sent: dt.date | None, is_future: bool) -> Period | None:
    a = read_moment(m["s"], sent)
    if not a or sent is None or a.first > sent:
        return None
    return Period(
        *_span(m, offset),
        f"{a.text}/{month_text(sent)}",
        a.first,
        sent,
        "stated" if a.has_year else "counted_back",
        "since",
    )


def _read_before(m: re.Match[str], offset: int, sent: dt.date | None, is_future: bool) -> Period | None:
    b = read_moment(m["p"], sent)
    if not b:
        return None
    day_before = b.first - dt.timedelta(days=1)
    last = day_before if m.group().lower().startswith(("prior", "before")) else b.last
    return Period(*_span(m, offset), f"../{month_text(last)}", None, last, "stated", "before")


def _read_fiscal(m: re.Match[str], offset: int, sent: dt.date | None, is_future: bool) -> Period | None:
    # The US federal fiscal year n runs from 1 October of n - 1 to 30 September of n (31 U.S.C. 1102).
    year = int(m["fy"]) if len(m["fy"]) == 4 else 2000 + int(m["fy"]) if int(m["fy"]) < 50 else 1900 + int(m["fy"])
    if not 1900 <= year <= 2100:
        return None
    return Period(
        *_span(m, offset), f"FY{year}", dt.date(year - 1, 10, 1), dt.date(year, 9, 30), "stated", "fiscal_year"
    )


def _read_quarter(m: re.Match[str], offset: int, sent: dt.date | None, is_future: bool) -> Period | None:
    length = 3 if m["qk"].lower() == "quarter" else 6
    n = ("first", "second", "third", "fourth").index(m["qn"].lower())
    if n * length >= 12:
        return None
    first = dt.date(int(m["qy"]), n * length + 1, 1)
    last = last_day(first.year, first.month + length - 1)
    return Period(*_span(m, offset), f"{month_text(first)}/{month_text(last)}", first, last, "stated", "part_of_year")


def _read_months(m: re.Match[str], offset: int, sent: dt.date | None, is_future: bool) -> Period | None:
    n = _NUMBER_WORDS.get(m["mn"].lower()) or (int(m["mn"]) if m["mn"].isdigit() else 0)
    if not 1 <= n <= 12:
        return None
    first, last = dt.date(int(m["my"]), 1, 1), last_day(int(m["my"]), n)
    return Period(*_span(m, offset), f"{month_text(first)}/{month_text(last)}", first, last, "stated", "part_of_year")


def _read_back(m: re.Match[str], offset: int, sent: dt.date | None, is_future: bool) -> Period | None:
    if sent is None:
        return None
    word = (m["bn"] or "one ").strip().lower()
    n = _NUMBER_WORDS.get(word) or (int(word) if word.isdigit() and int(word) < 100 else None)
    if n is None:
        return None
    unit = m["bu"].lower()
    if unit in {"week", "day"}:
        first = sent - dt.timedelta(days=n * (7 if unit == "week" else 1))
        return Period(
            *_span(m, offset), f"{first.isoformat()}/{sent.isoformat()}", first, sent, "counted_back", "past_span"
        )
    first = add_months(sent, -n * {"year": 12, "month": 1, "decade": 120}[unit])
    return Period(
        *_span(m, offset), f"{month_text(first)}/{month_text(sent)}", first, sent, "counted_back", "past_span"
    )


def _read_this(m: re.Match[str], offset: int, sent: dt.date | None, is_future: bool) -> Period | None:
    if sent is None:
        return None
    span = _span(m, offset)
    if m["tr"] or m["tr2"]:
        first = add_months(sent, -12)
        return Period(*span, f"{month_text(first)}/{month_text(sent)}", first, sent, "counted_back", "reporting_year")
    if m["ty"]:
        return Period(
            *span, f"{sent.year}", dt.date(sent.year, 1, 1), dt.date(sent.year, 12, 31), "counted_back", "this_year"
        )
    if m["ly"] or m["ny"]:
        year = sent.year + (-1 if m["ly"] else 1)
        return Period(*span, f"{year}", dt.date(year, 1, 1), dt.date(year, 12, 31), "counted_back", "neighbouring_year")
    if m["tm"] or m["lm"]:
        day = sent if m["tm"] else add_months(sent.replace(day=1), -1)
        return Period(
            *span, month_text(day), day.replace(day=1), last_day(day.year, day.month), "counted_back", "month"
        )
    if m["lw"]:
        first = sent - dt.timedelta(days=7)
        return Period(*span, f"{first.isoformat()}/{sent.isoformat()}", first, sent, "counted_back", "last_week")
    return Period(*span, month_text(sent), sent.replace(day=1), sent, "counted_back", "now")


def _read_as_of(m: re.Match[str], offset: int, sent: dt.date | None, is_future: bool) -> Period | None:
    a = read_moment(m["yd"], sent)
    return (
        Period(*_span(m, offset), a.text, a.first, a.last, "stated" if a.has_year else "counted_back", "as_of")
        if a
        else None
    )


def _read_year_of(m: re.Match[str], offset: int, sent: dt.date | None, is_future: bool) -> Period | None:
    a = read_moment(m["yo"], sent)
    return Period(*_span(m, offset), a.text, a.first, a.last, "stated", "year_of") if a else None


def _read_date(m: re.Match[str], offset: int, sent: dt.date | None, is_future: bool) -> Period | None:
    words = m["e"]
    has_digit = any(c.isdigit() for c in words)
    # "may" and "march" are verbs too: without a day or year they count after a preposition and with a capital only.
    if (
        not has_digit
        and not (m["prep"] and words[0].isupper())
        and not (words[0].isupper() and m.start() > 0 and len(words) > 3 and words.lower() not in {"march"})
    ):
        return None
    if words.isdigit() and not m["prep"] and not m["and"]:
        return None
    a = read_moment(words, sent, None, is_future)
    if a is None:
        return None
    return Period(*_span(m, offset), a.text, a.first, a.last, "stated" if a.has_year else "counted_back", "date")


_READERS = {
    "range": _read_range, "dash": _read_dash, "mdash": _read_month_dash, "since": _read_since, "before": _read_before,
    "fiscal": _read_fiscal, "quarter": _read_quarter, "months": _read_months, "back": _read_back, "this": _read_this,
    "ytd": _read_as_of, "year_of": _read_year_of, "date": _read_date,
}  # fmt: skip
