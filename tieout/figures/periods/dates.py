"""Dates in the text of a cable: days, months and years, with and without a year.

Belongs here: one date, read against the cable's own; counting in months. Does not belong here: periods made of dates
(periods.py), dates of the header (tieout.cable).
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from tieout.lexicon import load

_FIRST_LETTERS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTHS: dict[str, int] = {
    name: _FIRST_LETTERS.index(name[:3]) + 1 for name in load("dates")["months"] if name[:3] in _FIRST_LETTERS
}
# Regular expressions for sentences.pattern.
MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
YEAR = r"(?:1[89]\d\d|20\d\d)"
DAY_OF_MONTH = r"(?:[12]\d|3[01]|0?[1-9])(?!\d|,\d\d\d(?!\d))(?:st|nd|rd|th)?"
DATE = (
    rf"(?:{MONTH} {DAY_OF_MONTH}(?: ?(?:-|–|to|and|&) ?{DAY_OF_MONTH}\b)?(?:,? {YEAR})?"  # "August 16 and 17, 2005"
    rf"|{DAY_OF_MONTH}(?: ?(?:-|–|to|and|&) ?{DAY_OF_MONTH}\b)? (?:of )?{MONTH}(?:,? {YEAR})?"  # "21-25 September"
    rf"|{MONTH},? (?:of )?{YEAR}|{MONTH}|{YEAR})"
)
_PARTS = re.compile(r"[a-z]+|\d+")

MONTHS = 12
SOON = dt.timedelta(days=45)
MOST_AHEAD = 7  # months to a date without a year that is to come


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month or year as read: first and last day, ISO text; ``has_year`` tells whether the year was written."""

    first: dt.date
    last: dt.date
    text: str
    has_year: bool


def read_moment(text: str, sent: dt.date | None, year: int | None = None, is_future: bool = False) -> Moment | None:
    """Read one date that matches DATE; None where it is none of the calendar.

    A missing year is ``year``, or that of the latest such date not after the cable (not before, if ``is_future``).
    """
    words = _PARTS.findall(text.lower())
    month = next((_MONTHS[w] for w in words if w in _MONTHS), None)
    numbers = [int(w) for w in words if w.isdigit()]
    written = next((n for n in numbers if n > 31), None)
    days = [n for n in numbers if n <= 31]
    try:
        if month is None:
            return _year(written) if written is not None else None
        chosen = written or year or _year_of(month, days, sent, is_future)
        return _in_month(chosen, month, days, written is not None) if chosen is not None else None
    except ValueError:
        return None


def _year(year: int) -> Moment:
    return Moment(dt.date(year, 1, 1), dt.date(year, 12, 31), f"{year:04d}", True)


def _year_of(month: int, days: list[int], sent: dt.date | None, is_future: bool) -> int | None:
    """The year of a date without one."""
    if sent is None:
        return None
    if is_future:
        year = sent.year + (month < sent.month)
        # "On July 30 it requested six, which will leave": said in October, the day has passed
        if year == sent.year or month + MONTHS - sent.month <= MOST_AHEAD:
            return year
    # the 28th is in every month
    day = dt.date(sent.year, month, min((days or [1])[0] or 1, 28))
    # of a day soon to come nobody would think that it is one of a year ago
    is_soon = bool(days) and dt.timedelta(0) < day - sent <= SOON
    return sent.year - (day > sent and not is_soon)


def _in_month(year: int, month: int, days: list[int], has_year: bool) -> Moment:
    """A month, a day or the days from the first to the last that is named."""
    if not days:
        first = dt.date(year, month, 1)
        return Moment(first, last_day(year, month), month_text(first), has_year)
    first, last = dt.date(year, month, days[0]), dt.date(year, month, days[-1])
    if last > first:
        return Moment(first, last, f"{first.isoformat()}/{last.isoformat()}", has_year)
    return Moment(first, first, first.isoformat(), has_year)


def last_day(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def month_text(day: dt.date) -> str:
    """ISO text of a day's month."""
    return f"{day.year:04d}-{day.month:02d}"


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months later, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
