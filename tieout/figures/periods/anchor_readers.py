"""What a named stretch of time is, read against the cable's date: "FY 2008/09", "Q3", "the past five years".

Belongs here: a reader for each kind of anchor. Does not belong here: finding anchors (period_anchors.py), what the
words around them make of them (periods.py), single dates (dates.py).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from tieout.figures.grammar.sentences import pattern
from tieout.figures.periods.dates import MONTHS, Moment, add_months, last_day, month_text, read_moment

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {w: i for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
NUMBERS |= {w: i for i, w in enumerate("thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 13)}
NUMBERS |= {"twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}
NUMBERS |= {"eighty": 80, "ninety": 90, "couple of": 2, "dozen": 12}
SATURDAY = 5
HALF_YEAR = 6
FAR_AHEAD = 20  # years from a cable to the last quarter that it speaks of
REPORTS_DUE = 6  # month in which reports on the year before are still written
_DAYS = {"yesterday": -1, "night": -1, "tomorrow": 1, "morning": 0, "afternoon": 0, "evening": 0}
_OF_SOMEONE = re.compile(r"(?i)(?:\b(?:his|her|its|their|my|our)|['’]s?)\s+$")  # "his first six months"
_WITHIN = re.compile(r"(?i)\b(?:over|in|within|during|for|throughout)\s+the\s+$")
_OF_SOMETHING = re.compile(
    r"(?i)\s+(?:of(?!\s+(?:the\s+(?:\w+\s+)?|this\s+|last\s+)?(?:year\b|\d))|in\s+(?:office|power)|after|following)\b"
)  # "the first six months of his term"
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
# "October Square", "the April 6 Movement": a name
_NAMED_SO = pattern(
    r" (?:Square|Street|St\.|Avenue|Boulevard|Road|Bridge|Plaza|Stadium|Hospital|University|Institute|Palace|Hotel"
    r"|Movement|Brigades?|Revolution|War|Group|Organi[sz]ation|Party|Coalition|Alliance|Forum|Foundation|Mothers|Martyrs)\b"
)
_EVERY = re.compile(r"(?i)\b(?:every|each)\s+(?:other\s+)?$")
_LAST = re.compile(r"(?i)\blast\s+$")
_OF_DECADE = pattern(r"\b(early|mid|middle|late)(?:-| )(?:of the |and )?$", re.IGNORECASE)
_PARTS_OF_DECADE = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (5, 9)}  # years
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


@dataclass(frozen=True, slots=True)
class Anchor:
    """A named stretch of time: span in the sentence, the days, whether the words alone give them, and the rule."""

    start: int
    end: int
    moment: Moment
    is_stated: bool
    rule: str


def _anchor(m: re.Match[str], moment: Moment, rule: str, is_stated: bool = False) -> Anchor:
    return Anchor(m.start(), m.end(), moment, is_stated, rule)


def _months(first: dt.date, last: dt.date, has_year: bool = True) -> Moment:
    """A stretch of whole months."""
    a, b = month_text(first), month_text(last)
    return Moment(first, last, a if a == b else f"{a}/{b}", has_year)


def _week(first: dt.date, of: dt.date) -> Moment:
    """A week, told as people tell it: by its month."""
    return Moment(first, first + dt.timedelta(days=7), month_text(of), False)


def _days(first: dt.date, last: dt.date) -> Moment:
    return Moment(first, last, f"{first.isoformat()}/{last.isoformat()}", False)


def _year(year: int, has_year: bool = False) -> Moment:
    return Moment(dt.date(year, 1, 1), dt.date(year, 12, 31), f"{year:04d}", has_year)


def number_of(word: str | None) -> int | None:
    """A small number in words or digits; one where none is written."""
    word = (word or "one").lower()
    return 1 if word in {"a", "an"} else NUMBERS.get(word) or (int(word) if word.isdigit() else None)


def _century(digits: str) -> int:
    """A year of two digits in the century in which cables speak of it."""
    return int(digits) if len(digits) == 4 else int(digits) + (2000 if int(digits) < 50 else 1900)


def _read_fiscal(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    """The US federal fiscal year n runs from 1 October of n - 1 to 30 September of n (31 U.S.C. 1102). Two years name
    another country's, which begins in the first; its days are left open.
    """
    year = _century(m["fy"])
    if not 1900 <= year <= 2100:
        return None
    text, first, last = f"FY{year}", dt.date(year - 1, 10, 1), dt.date(year, 9, 30)
    is_next = m["fyd"] is not None and int(m["fyd"]) == (year + 1) % 10  # "2008/9"
    if m["fy2"] or is_next:
        text, first, last = (
            f"FY{year}/{(m['fy2'] or str(year + 1))[-2:]}",
            dt.date(year, 1, 1),
            dt.date(year + 1, 12, 31),
        )
    return _anchor(m, Moment(first, last, text, True), "fiscal_year", True)


def _read_calendar(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    return _anchor(m, _year(_century(m["cy"]), True), "year_of", True)


def _year_named(text: str | None, sent: dt.date | None, month: int) -> tuple[int, bool] | None:
    """The year of a part of one, and whether it is written; without one the latest in which that part has begun."""
    if text and text.isdigit():
        return int(text), True
    if sent is None:
        return None
    if text:
        return sent.year + {"this": 0, "last": -1, "next": 1}[text.split()[0].lower()], False
    return sent.year - (month > sent.month), False


def _part(m: re.Match[str], n: int, length: int, year: str | None, sent: dt.date | None) -> Anchor | None:
    month = (n - 1) * length + 1
    named = _year_named(year, sent, month)
    if month > 12 or named is None:
        return None
    first = dt.date(named[0], month, 1)
    return _anchor(m, _months(first, last_day(first.year, month + length - 1)), "part_of_year", named[1])


def _read_part(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    return _part(m, _ORDINALS[m["pn"].lower()], 3 if m["pk"].lower() == "quarter" else 6, m["py"], sent)


def _read_last_part(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    return _part(m, *((4, 3) if m["lk"].lower() == "quarter" else (2, 6)), m["lpy"], sent)


def _read_letter(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    quarter = m["q1"] or m["q2"]
    year = str(_century(m["ly2"])) if m["ly2"] else m["ly"]
    if year is not None and year.isdigit() and sent is not None and int(year) > sent.year + FAR_AHEAD:
        return None  # "Form 2Q42"
    return _part(m, int(quarter or m["h1"] or m["h2"]), 3 if quarter else 6, year, sent)


def _read_months(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    is_title = m["mk"][0].isupper()  # "2004 First Eight Months"
    if m["my"] is None and (
        is_title or _OF_SOMEONE.search(m.string, 0, m.start()) or _OF_SOMETHING.match(m.string, m.end())
    ):
        return None
    n, named = number_of(m["mn"]), _year_named(m["my"], sent, 1)
    if n is None or named is None:
        return None
    n *= _MONTHS_OF[m["mk"].lower()]
    if not 1 <= n <= MONTHS or (m["my"] is None and not m.group().endswith("s")):
        return None
    return _anchor(m, _months(dt.date(named[0], 1, 1), last_day(named[0], n)), "part_of_year", named[1])


def _read_decade(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    part = _OF_DECADE.search(m.string, 0, m.start())
    begins, ends = _PARTS_OF_DECADE[part[1].lower()] if part is not None else (0, 9)
    first, last = int(m["de"]) + begins, int(m["de"]) + ends
    moment = Moment(dt.date(first, 1, 1), dt.date(last, 12, 31), f"{first}/{last}", True)
    return _anchor(m, moment, "decade", True)


def span(sent: dt.date, unit: str, n: int) -> Moment:
    """So many units up to (or, below zero, after) a day."""
    unit = unit.lower().rstrip("s")
    if unit in {"week", "day"}:
        other = sent - dt.timedelta(days=n * (7 if unit == "week" else 1))
        return _days(min(other, sent), max(other, sent))
    other = add_months(sent, -n * {"year": 12, "month": 1, "decade": 120, "quarter": 3}[unit])
    return _months(min(other, sent), max(other, sent), False)


def _read_back(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    """ "last year" is the calendar's; "the past year" and "the last five years" count back from the cable."""
    word, n = m["bw"].lower(), number_of(m["bn"])
    if sent is None or n is None or (word in {"previous", "preceding", "prior"} and not m["bn"]):
        return None
    if m["bx"]:  # "the past half-year"
        months = _MONTHS_OF[m["bxu"].lower()] // (2 if m["bx"].lower() == "half" else 4)
        return _anchor(m, _months(add_months(sent, -months), sent, False), "past_span")
    unit = m["bu"].lower().rstrip("s")
    if (m["bh"] or m["bh2"]) and unit in _MONTHS_OF:  # "the last two and a half years"
        months = n * _MONTHS_OF[unit] + _MONTHS_OF[unit] // 2
        return _anchor(m, _months(add_months(sent, -months), sent, False), "past_span")
    is_of_books = m["bk"] and (m["bk"].lower() != "calendar" or m["bthe"] is None)
    if m["bn"] is None and is_of_books and word in {"last", "past"} and unit == "year":
        return _anchor(m, _year(sent.year - 1), "neighbouring_year")  # "the last fiscal year"
    if m["bn"] is None and m["bthe"] is None and word == "last":
        if unit == "year":
            return _anchor(m, _year(sent.year - 1), "neighbouring_year")
        if unit == "month":
            day = add_months(sent.replace(day=1), -1)
            return _anchor(m, _months(day, last_day(day.year, day.month)), "month")
        if unit == "quarter":
            first = add_months(sent.replace(day=1), -3 - (sent.month - 1) % 3)
            last = add_months(first, 2)
            return _anchor(m, _months(first, last_day(last.year, last.month)), "part_of_year")
        if unit == "week":
            day = sent - dt.timedelta(days=7)
            return _anchor(m, _week(day, day), "last_week")
        return _anchor(m, span(sent, unit, 1), "past_span")
    return _anchor(m, span(sent, unit, n), "past_span")


def _read_ahead(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    n = number_of(m["an"])
    return None if sent is None or n is None else _anchor(m, span(sent, m["au"], -n), "span_ahead")


def _read_ago(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    n = number_of(m["gn"])
    if sent is None or n is None:
        return None
    unit = m["gu"].lower().rstrip("s")
    if unit in {"year", "decade"}:
        return _anchor(m, _year(sent.year - n * (10 if unit == "decade" else 1)), "ago")
    if unit in {"month", "quarter"}:
        day = add_months(sent, -n * (3 if unit == "quarter" else 1))
        return _anchor(m, Moment(day.replace(day=1), last_day(day.year, day.month), month_text(day), False), "ago")
    day = sent - dt.timedelta(days=n * (7 if unit == "week" else 1))
    return _anchor(m, Moment(day, day, day.isoformat(), False), "ago")


def _read_this(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    if sent is None:
        return None
    word, unit = m.group().lower(), m["tu"].lower()
    step = 1 if word.startswith(("next", "coming", "the coming")) else 0
    if step and "calendar" not in word and (_WITHIN.search(m.string, 0, m.start()) or "coming" in word):
        return _anchor(m, span(sent, unit, -1), "span_ahead")  # "over the next year"
    if unit == "year":
        return _anchor(m, _year(sent.year + step), "neighbouring_year" if step else "this_year")
    if unit == "month":
        day = add_months(sent.replace(day=1), step)
        return _anchor(m, _months(day, last_day(day.year, day.month)), "month")
    if unit == "quarter":
        first = add_months(sent.replace(day=1), 3 * step - (sent.month - 1) % 3)
        last = add_months(first, 2)
        return _anchor(m, _months(first, last_day(last.year, last.month)), "part_of_year")
    day = sent + dt.timedelta(days=7 * step)
    return _anchor(m, _week(sent - dt.timedelta(days=0 if step else 7), day), "last_week")


def _read_reporting(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    """The reporting period is the year up to the cable; "during the year" in a report of the spring is the last one."""
    if sent is None:
        return None
    if m["re"]:  # "at the end of this reporting period"
        return _anchor(m, Moment(sent.replace(day=1), sent, month_text(sent), False), "as_of")
    if m.group().lower().endswith("the year"):
        return _anchor(m, _year(sent.year - (sent.month <= REPORTS_DUE)), "reporting_year")
    return _anchor(m, span(sent, "year", 1), "reporting_year")


def _read_to_date(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    """ "so far this year": from January to the cable."""
    if sent is None:
        return None
    year = int(m["td1"] or m["td2"] or sent.year)
    last = sent if year == sent.year else dt.date(year, 12, 31)
    return _anchor(m, _months(dt.date(year, 1, 1), last, False), "part_of_year")


def _read_ending(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    """ "the 12 months to June 2005": so many months, of which that is the last."""
    n, moment = number_of(m["en"] or "twelve"), read_moment(m["ed"], sent, None, is_future)
    if n is None or moment is None:
        return None
    first = add_months(moment.last.replace(day=1), 1 - n)
    return _anchor(m, _months(first, moment.last, moment.has_year), "part_of_year", moment.has_year)


def _read_week_to(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    """ "the week ending June 3": the seven days of which that is the last."""
    moment = read_moment(m["we"], sent)
    if moment is None or moment.first != moment.last:
        return None
    first = moment.last - dt.timedelta(days=6)
    text = f"{first.isoformat()}/{moment.text}"
    return _anchor(m, Moment(first, moment.last, text, moment.has_year), "week_to", moment.has_year)


def _read_season(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    """This season's year; the last one is of the year before where this year's has not ended yet, "over the summer"
    where it has not begun.
    """
    if sent is None:
        return None
    named = m["sn"] or m["sn2"]
    if named.lower() == "winter" and m["sw"]:  # that which the last new year is in
        year = sent.year + (sent.month == MONTHS)
        return _anchor(m, _months(dt.date(year - 1, MONTHS, 1), last_day(year, 2)), "season")
    word = (m["sw"] or "").lower()
    begins, ends = {"spring": (3, 5), "summer": (6, 8), "winter": (12, 12)}.get(named.lower(), (9, 11))
    is_before = (word.endswith(("last", "past")) and sent.month <= ends) or (not word and sent.month < begins)
    is_before = is_before or begins - sent.month > HALF_YEAR  # "this fall", in January
    return _anchor(m, _year(sent.year - is_before), "season")


def _read_in_year(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    if sent is None:
        return None
    rule = "this_year" if m.group().lower().endswith("year") else "season"  # "this session"
    return _anchor(m, _year(sent.year), rule)


def year_before(m: re.Match[str], earlier: list[Anchor]) -> Anchor | None:
    """ "the previous year", "a year earlier": the one before that of the anchor which stands nearest before it."""
    if not earlier:
        return None
    return _anchor(m, _year(earlier[-1].moment.first.year - 1), "year_before", earlier[-1].is_stated)


def _read_bound(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    if sent is None:
        return None
    if m["bs"]:
        return _anchor(m, _months(dt.date(sent.year, 1, 1), sent, False), "this_year")
    # what stood "at year's end" in a cable of the spring stood so at the end of the last one
    is_past = m.group().lower().startswith("at") and sent.month <= 6 and not is_future
    return _anchor(m, _year(sent.year - is_past), "this_year")


def _read_day(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    if sent is None:
        return None
    word = m["day"].lower()
    step = _DAYS.get(word.split()[-1] if word.startswith(("this", "last")) else word)
    if step is None:
        return _anchor(m, Moment(sent.replace(day=1), sent, month_text(sent), False), "now")
    day = sent + dt.timedelta(days=step)
    return _anchor(m, Moment(day, day, day.isoformat(), False), "day")


def _read_weekday(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    """The latest such day not after the cable; the next one where the sentence looks ahead."""
    if sent is None or not m["wd"][0].isupper() or _EVERY.search(m.string, 0, m.start()):
        return None
    back = (sent.weekday() - WEEKDAYS.index(m["wd"].lower())) % 7
    day = sent - dt.timedelta(days=back)
    if (is_future and back) or (m["wl"] or "").lower() == "next":
        day += dt.timedelta(days=7)
    return _anchor(m, Moment(day, day, day.isoformat(), False), "weekday")


def _read_of_year(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    if sent is None:
        return None
    year = sent.year + {"last": -1, "next": 1}.get(m["oy"].lower(), 0)
    moment = read_moment(m["om"], sent, year)
    return None if moment is None else _anchor(m, moment, "date")


def _read_slash(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    """ "on 11/15", the month first; "9/11" is that of 2001."""
    if (m["sm"].lstrip("0"), m["sd"].lstrip("0")) == ("9", "11"):
        day = dt.date(2001, 9, 11)
        return Anchor(m.start("sm"), m.end(), Moment(day, day, day.isoformat(), True), True, "date")
    name = dt.date(2000, int(m["sm"]), 1).strftime("%B")
    moment = read_moment(f"{name} {m['sd']}" + (f" {m['sd2']}" if m["sd2"] else ""), sent, None, is_future)
    return None if moment is None else Anchor(m.start("sm"), m.end(), moment, False, "date")


def _read_weekend(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    """The last Saturday and Sunday before the cable; of a cable sent on one of them, those."""
    if sent is None:
        return None
    saturday = sent - dt.timedelta(days=(sent.weekday() - SATURDAY) % 7)
    return _anchor(m, _days(saturday, saturday + dt.timedelta(days=1)), "weekend")


def _read_recent(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    if sent is None:
        return None
    rule = {"recently": "recently", "recent": "of_late"}.get(m.group().lower(), "recent")
    return _anchor(m, Moment(sent.replace(day=1), sent, month_text(sent), False), rule)


def _read_digits(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    """ "3/15/2005", the month first unless it can be none, and "2005-03-15"."""
    numbers = [int(n) for n in re.split("[-/]", m["digits"])]
    year, first, second = (numbers[2], *numbers[:2]) if "/" in m["digits"] else numbers
    month, number = (second, first) if first > MONTHS else (first, second)
    try:
        day = dt.date(_century(f"{year:02d}"), month, number)
    except ValueError:
        return None
    return _anchor(m, Moment(day, day, day.isoformat(), True), "date", True)


def _read_date(m: re.Match[str], sent: dt.date | None, is_future: bool) -> Anchor | None:
    is_named = _NAMED_SO.match(m.string, m.end()) or _EVERY.search(m.string, 0, m.start())
    if is_named and not m["date"][-4:].isdigit():
        return None
    moment = read_moment(m["date"], sent, None, is_future)
    if moment is not None and sent is not None and not moment.has_year and _LAST.search(m.string, 0, m.start()):
        if len(moment.text) == len("2008-08") and (moment.first.year, moment.first.month) == (sent.year, sent.month):
            moment = read_moment(m["date"], sent, sent.year - 1)  # "last August", in an August
    return None if moment is None else _anchor(m, moment, "date", moment.has_year)


Reader = Callable[[re.Match[str], "dt.date | None", bool], "Anchor | None"]
READERS: dict[str, Reader] = {
    "fiscal": _read_fiscal, "calendar": _read_calendar, "todate": _read_to_date, "weekto": _read_week_to,
    "ending": _read_ending, "lastpart": _read_last_part, "part": _read_part, "letter": _read_letter,
    "months": _read_months, "decade": _read_decade, "season": _read_season, "back": _read_back,
    "ahead": _read_ahead, "ago": _read_ago, "this": _read_this, "bound": _read_bound, "reporting": _read_reporting,
    "inyear": _read_in_year, "day": _read_day, "weekday": _read_weekday, "ofyear": _read_of_year,
    "digits": _read_digits, "slash": _read_slash, "weekend": _read_weekend, "recent": _read_recent,
    "late": _read_recent, "date": _read_date,
}  # fmt: skip
