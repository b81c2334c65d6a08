"""Which period of a sentence belongs to a figure.

Belongs here: nearness and grammar that decide between expressions, and when the scene's date is taken over. Does not
belong here: the reading of an expression (periods.py), looking back (scene.py).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

from tieout.figures.grammar.sentences import pattern
from tieout.figures.periods.period_carried import goes_on, tells_more
from tieout.figures.periods.periods import Period, lies_ahead
from tieout.figures.periods.stretches import of_its_length
from tieout.figures.periods.timeless import is_distance, is_of_cause, is_of_event, is_of_law
from tieout.figures.reading import Reading
from tieout.numbers.model import NumberMention

_COMPARED = re.compile(
    r"\b(?:compared\s+(?:to|with)|versus|up\s+from|down\s+from|against"
    r"|(?:increase|decrease|rise|drop|decline|jump|improvement|reduction)\s+(?:over|from|on))\s"
)
_ITS_OWN = re.compile(
    r"\)?\s+(?:(?!and\b|but\b|while\b|then\b)[\w-]+\s+){0,2}?(?:in|for|on|during|at|of)\s+(?:the\s+)?|\s*\("
)
_FROM_LEVEL = re.compile(r"\b(?:from|than)\s+(?:the\s+|its\s+)?(?:about\s+)?$")
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
# "the recent arrest of five", "a recent three-day visit", "Recent rains cost 40 dollars"
_LATE_OF = pattern(
    r" (?:(?:[\w'’-]+ ){1,4}(?:of|by|to|for|with|involving) (?:about |some |over |up to |at least |nearly )*)?\W?"
)
_LATE_VERB = pattern(r" (?:(?!that\b|which\b|who\b)[\w'’-]+ ){2,9}\W?")
_LATE_NOUN = pattern(r" (?:(?:very|more|most|other|such) )?")
OF_OPENING = 15  # characters from the begin of a sentence to a word that opens it
_WHEN = pattern(r",? when\b")
# "the town's May 2003 decree", where something else is told with a date of its own
_BEFORE_NOUN = pattern(r"(?:['’]s|s['’]|\b(?:the|an?|its|his|her|their|this|that)) $")
_NOUN = pattern(r" (?!and\b|to\b|for\b|when\b|as\b|the\b)[a-z]{3,}")
# "the 2004 total (40)", "the May 3 report that 40", "the May 3 sale of 40"
_OF_NUMBER = pattern(
    r"^(?: [\w'’-]+){1,3} (?:of|to|at|from) (?:about |some |over |nearly )?$"
    r"|\b(?:that|which|who|where|when)\b|^(?: [\w'’-]+){1,3}[^\w]{0,3}$"
)
_AT_ONCE = pattern(r" (?:in|during|for|on|from|between|by) (?:the )?| ?")
_NOW_ANOTHER = pattern(
    r"(?:;|,? (?:and|but|while|though|although|whereas)\b)(?!.*--)[^;]*?"
    r"\b(?:is|are|has|have|stands?|remains?|now|employs?|holds?|numbers?)\b(?! being)"
)
_ANOTHER = pattern(r",? (?:and|but|while) ")  # "more than in 2004, and sent 40"
_TO_NUMBER = pattern(rf"(?: [\w-]+){{0,3}}? to {_BLUR}\d")
# "with Nicaragua and Panama in 2005" begins no clause
_NEW_CLAUSE = re.compile(r"(?<![A-Z])\b(?:and(?! [A-Z])|but|while|which|since)\b")
_DASH = re.compile(r"\s--?\s|\w--\w|\)-(?=\w)|\s–\s")
_DASH_BEHIND = re.compile(r"^\s?-|\s--?\s|\w--\w|\s–\s")
# "starts in 2010 and grows to 10 million by 2012"
# "sentenced men who were held in a 2001 raid to two years"
_WHO_WAS = pattern(
    r"\b(?:who|that|which) (?:had been|was|were|had) (?:\w+ ){1,3}?(?:in|on|during|since) (?:an? |the )?$"
)
_TO_TERM = re.compile(r"^[^,]* to (?:about |up to |over |at least )?$")
_SINCE_APART = re.compile(r"[,;:()]|\b(?:and|but|while|which|who|that|what|where|when|detained|held|[a-z]+est)\b")
_SECOND_VERB = re.compile(r"\s*,?\s+and\s")
_CHANGED_TO = pattern(rf"\b(?:to|by) {_BLUR}$", re.IGNORECASE)
_FROM_NUMBER = pattern(rf"(?: [\w-]+){{0,2}}? from {_BLUR}[\d,.]+(?: [\w-]+){{0,2}}? in ")
_OWN_CLAUSE = re.compile(
    r"(?:\s+(?!and\b|but\b|while\b|say|not(?:ed|es|ing)\b|told\b|said\b)[\w-]+){0,4}?\s+(?:that|which|it|they|he|she)\s"
    r"|(?:\s+[\w-]+){0,7}?\s+(?:that|which|who)\s(?:had )?(?:\w+ ){0,2}?(?:\w+ed|took place|began|arose|came) "
    r"(?:in |on |during )?$"
)
# "the bill, which is expected to bring": what was dated before it is another deed.
_INNER_CLAUSE = re.compile(r"\s(?:that|which|who)\s")
_RELATIVE = re.compile(r",\s+(?:who|which|whose|where)\s[^,]*$")
_OF_REPORT = pattern(
    r" (?:[\w-]+ ){0,3}?(?:reports?|articles?|stor(?:y|ies)|statements?|releases?|press conference|interviews?|letters?"
    r"|editorials?|briefings?)\b(?! that\b)",
    re.IGNORECASE,
)
_JUDGED = pattern(r"\b(?:was|were) (?:\w+ ){0,2}?(?:sentenced|convicted|fined|jailed)\b", re.IGNORECASE)
_RISE = pattern(r" (?:increase|rise|growth|decrease|drop|decline|jump|surge|reduction|fall) ", re.IGNORECASE)
_TOLD_BEFORE = pattern(
    r"\b(?:said|told|stated|announced|noted|reported|claimed|explained|argued|detailed|declared|added|asserted|wrote"
    r"|estimated|indicated|confirmed|published|quoted)\b(?: (?!and\b|that\b)[\w.'’-]+){0,4}? (?:on )?$",
    re.IGNORECASE,
)
# "a report in October that": when it was written, and not when that happened which it tells of
_REPORT_OF = pattern(
    r"\b(?:reports?|surveys?|polls?|stud(?:y|ies)|articles?|statements?|press releases?|letters?) (?:\w+ ){0,2}?"
    r"(?:in|on|of|from|dated) (?:early |late |mid-)?$",
    re.IGNORECASE,
)
# "recently charged five", "has recently been joined by two"; "the recently opened" tells nothing of a figure
_LATELY = pattern(
    r" (?!said|told|reported|announced|stated|noted|claimed|complained|estimated|confirmed)"
    r"(?:[\w'’-]+ (?!that\b|which\b|who\b)){1,6}(?:\W|US|USD)?",
    re.IGNORECASE,
)
_MOST_RECENTLY = pattern(
    r"\b(?:most recently|last|latest|lastly|the most recent|the last|the latest)(?: \w+)? (?:in|on|of) $"
)
_THAT = re.compile(r"\s+that\s")  # "widely told since April that 40 came": the date is that of the telling
_NOW = re.compile(r"\b(?:now|today|currently)\s*\($")  # "but now (2005)"
# "On May 5 it reported a profit of 3 million in 2008": the day is that of the report.
_REPORTED = pattern(
    r"\b(?:report|announc|said|says|stat|told|publish|claim|estimat|indicat|releas)\w*\b", re.IGNORECASE
)
_EXPECTED = pattern(r"\b(?:expected|projected|scheduled|estimated|forecast|likely) to\b", re.IGNORECASE)
# Distance is counted in characters between figure and period; what stands between adds to it.
BEFORE = 0.6  # share for a period before the figure, which is its own more often
OWN_CLAUSE = 0.1  # share for a period in the clause that describes what is counted
BRACKET = 40  # a bracket that opens between a period and a figure
ADJACENT = 25  # characters between a number and a period that is its own
TO_LEVEL = 20
SEMICOLON = 90
COMMA = 25
NUMBER = 40
CONJUNCTION = 60
INNER_CLAUSE = 15
REPORTED = 25
EXPECTED = 25
ASIDE = 90  # what dates an aside that is closed before the figure
SECOND_VERB = 15
PREMODIFIER = 45  # a date that stands before a noun as its name does
TOLD = 150  # what dates a verb of saying, where what is said has a date of its own
_PASSED = frozenset({"date", "year_of", "month", "ago", "neighbouring_year", "range_of_years", "range_of_dates"})
JUST_NOW = 45  # days
_STRETCHES = frozenset({"range_of_dates", "range_of_years", "range_of_months", "past_span", "part_of_year"})
_DAYS = frozenset({"date", "day", "weekday", "relative", "week_of", "last_week", "month"})
MOST_OF_MONTH = 31
_DEEDS = frozenset({"arrests", "casualties", "rescues", "deportations", "sentences", "prosecutions"})
NOW = 30  # "currently" gives way to a date
BASE_YEARS = 2  # years before the cable of the base of a change that is told without its own year


def choose_period(
    r: Reading,
    periods: list[Period],
    period_before: Callable[[bool], Period | None],
    opening_before: Callable[[], Period | None],
    sent: dt.date | None = None,
    last: Reading | None = None,
) -> Period | None:
    """The period expression nearest to the figure in its sentence; else the one that the passage set.

    Args:
        r: the figure.
        periods: of its sentence.
        period_before: asks for the date that the sentences before leave standing; one that is to come, if so told.
        opening_before: asks for the date, of long ago too, that opens one of the last sentences.
        sent: the cable's date.
        last: the figure before, of the passage.
    """
    tense = r.tense
    if r.measure is not None and r.measure.family == "sentences" and r.sentence.says(_JUDGED):
        tense = "past"  # "was sentenced to life and will serve at least 30 years"
    is_law = r.measure is not None and r.measure.family == "penalties_in_law"
    if (is_law and not _follows_judgment(r, last)) or is_distance(r):
        return None  # law holds at any time
    usable = [
        p for p in periods if (not p.is_base or _is_level_of(r, p)) and not _is_number(r, p) and not _is_of_level(r, p)
    ]
    if tense != "future" and sent is not None:  # "has 20 percent in view of the 2011 elections"
        usable = [p for p in usable if not (lies_ahead(p, sent) and is_of_event(r, p))]
    usable = [p for p in usable if not is_of_cause(r, p) and (p.rule != "recently" or _was_lately(r, p))]
    usable = [p for p in usable if p.rule != "of_late" or _is_of_late(r, p)]
    usable = [p for p in usable if not is_of_law(r, p)]  # "a law of 2004 sets": what it sets holds
    if tense in {"past", "perfect"} and sent is not None:  # "has called 31, so that the trial will last until 2012"
        usable = [
            p
            for p in usable
            if not (p.rule in {"before", "until_ahead"} and p.last and p.last > sent and p.start > r.number.end)
        ]
    if len(usable) > 1:
        usable = [p for p in usable if not _is_base_of_rise(r, p)] or usable
    if tense == "present" and sent is not None:  # "grew 4 percent in 2004 and is at 9 now"
        usable = [p for p in usable if not _is_of_clause_before(r, p, sent)]
    if usable and (from_level := _is_from_level(r)):
        usable = [p for p in usable if not _is_of_change(r, p, from_level)]
        if not usable and (p := _begin_of_change(periods) or _base_of_change(r, periods)) is not None:
            return p
        if not usable and (p := _day_of_change(r, periods)) is not None:
            return p
        if not usable and not _is_elsewhere(r):
            return None
        usable = usable or periods
    lasting = {"longest_span"} if tense in {"past", "perfect"} else {"longest_span", "span_to_now"}
    usable = [p for p in usable if p.rule not in lasting or p.start <= r.number.start < p.end]
    if len(usable) > 1 or " since " in r.sentence.text:  # "has come three times since his return, most recently in May"
        usable = [p for p in usable if not _is_latest(r, p)]
    if any(p.rule == "since" and p.start > r.number.end for p in usable):
        usable = [p for p in usable if p.rule != "now"]  # "now has five since March"
    usable = [_as_begin(r, p) for p in usable]
    if (of_span := _span_of_change(r, usable) or of_its_length(r, usable)) is not None:
        return of_span
    if usable:
        nearest = min(usable, key=lambda p: _distance(r, p, usable))
        return None if tense == "present" and _is_of_telling(r, nearest) else _level_of(r, nearest)
    if r.number.kind == "age" and not _is_of_deed(r):
        return None
    of_change = _year_after_base(r, periods, sent)
    if of_change is not None:
        return of_change
    if last is not None and last.period is not None and tells_more(r, last):
        return replace(last.period, basis="inherited")
    carried = (opening_before() if tense == "past" else None) or period_before(tense == "future")
    if carried is None or not goes_on(r, carried, tense, sent):
        return None
    return replace(_level_of(r, carried), basis="inherited")


def _level_of(r: Reading, p: Period) -> Period:
    """ "rose 8 percent from April 2008 to April 2009, reaching 7 million": a level is of an end of its change."""
    s = r.sentence
    if p.rule not in _CHANGE_SPANS or p.last is None or p.first is None:
        return p
    before = r.number.start - s.start
    if p.rule == "span_of_change" and _is_from_level(r):
        return replace(p, text=p.text.split("/")[0], rule="since_begin")
    is_later = p.rule == "span_of_change" and _FROM_TO.search(s.text, 0, before) is not None
    if not is_later and (r.number.kind in _OF_SPAN or p.start > r.number.start):
        return p
    if not is_later and _LEVEL_REACHED.search(s.text, 0, before) is None:
        return p
    text = p.text.split("/")[-1]
    first = p.last if len(text) > len("2009-04") else dt.date(p.last.year, p.last.month if "-" in text else 1, 1)
    return replace(p, text=text, first=first)


def _is_of_deed(r: Reading) -> bool:
    """Whether an age is of somebody to whom something was done."""
    return r.measure is not None and r.measure.family in _DEEDS and r.tense == "past"


def _follows_judgment(r: Reading, last: Reading | None) -> bool:
    """ "were sentenced to two years and received fines of 400 euros": what looks like law is a judgment's."""
    return (
        last is not None
        and last.sentence is r.sentence
        and last.measure is not None
        and last.measure.family == "sentences"
    )


def _is_of_telling(r: Reading, p: Period) -> bool:
    """ "The minister said on July 3 that it has 40 schools": a day on which somebody told what holds at any time."""
    if p.rule not in {"date", "day", "weekday"} or p.end > r.number.start or p.first != p.last:
        return False
    s = r.sentence
    return _TOLD_BEFORE.search(s.text, 0, p.start - s.start) is not None


def _year_after_base(r: Reading, periods: list[Period], sent: dt.date | None) -> Period | None:
    """ "a 30 percent increase over 2008", told in 2009 without another year: the one after its base."""
    bases = [p for p in periods if p.is_base and p.last is not None]
    if sent is None or not bases or _is_level_of(r, bases[0]):
        return None
    base = bases[0]
    assert base.first is not None and base.last is not None
    is_year = (base.last - base.first).days in {364, 365}
    year = base.last.year + 1
    if not is_year or not 0 <= sent.year - year < BASE_YEARS:
        return None
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    return Period(base.start, base.end, f"{year:04d}", first, last, "assumed", "year_after_base")


def _span_of_change(r: Reading, periods: list[Period]) -> Period | None:
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


def _is_from_level(r: Reading) -> re.Match[str] | None:
    """Whether a number is the level that a change set out from: "up from 40", "compared to 40", "from 40 to 60"."""
    before = r.sentence.text[: r.number.start - r.sentence.start]
    said = _COMPARED_LAST.search(before)
    if said is not None:
        return said
    start = _FROM_LAST.search(before)
    if start is not None and _RANGES.search(before[: start.start()]):
        return None
    after = r.sentence.text[r.number.end - r.sentence.start :]
    return start if start is not None and _TO_NUMBER.match(after) else None


def _is_of_change(r: Reading, p: Period, from_level: re.Match[str]) -> bool:
    """Whether a period is that of the change or of its later level and not of the level that it set out from: one
    before "up from", or behind the later level.
    """
    s, number = r.sentence, r.number
    if p.end <= number.start:
        return p.end - s.start <= from_level.start()
    between = s.text[number.end - s.start : p.start - s.start]
    return any(number.end < n.start < p.start for _, _, n in s.mentions) and _TO_NUMBER.match(between) is not None


def _begin_of_change(periods: list[Period]) -> Period | None:
    """The first day of "since 2004", on which a level that a change set out from held."""
    since = next((p for p in periods if p.rule == "since"), None)
    return replace(since, text=since.text.split("/")[0], rule="since_begin", last=None) if since is not None else None


def _day_of_change(r: Reading, periods: list[Period]) -> Period | None:
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


def _base_of_change(r: Reading, periods: list[Period]) -> Period | None:
    """ "increased in 2009 over 2008 (from 40 to 60)": the base is when the level held that the change set out from."""
    base = next((p for p in periods if p.is_base and (p.end <= r.number.start or _is_at(r, p))), None)
    return replace(base, is_base=False) if base is not None else None


def _is_at(r: Reading, p: Period) -> bool:
    """ "a decrease from 3 percent from the previous year": whether a base stands behind the level that it is of."""
    s = r.sentence
    return (
        p.start > r.number.end and _FROM_BASE.fullmatch(s.text, r.number.end - s.start, p.start - s.start) is not None
    )


def _is_elsewhere(r: Reading) -> bool:
    """Whether a number that another is compared to is that of another place at the same time."""
    s = r.sentence
    is_place = _AT_PLACE.match(s.text, r.number.end - s.start) is not None
    return is_place and _ELSEWHERE.search(s.text, 0, r.number.start - s.start) is not None


def _was_lately(r: Reading, p: Period) -> bool:
    """Whether "recently" tells of the deed that a figure counts: "recently charged five", and not "recently said"."""
    s = r.sentence
    if p.end > r.number.start or r.tense not in {"past", "perfect"}:
        return False
    return _LATELY.fullmatch(s.text, p.end - s.start, r.number.start - s.start) is not None


def _as_begin(r: Reading, p: Period) -> Period:
    """ "none since May 2004, when gangs burned 40 cars": what was then is of that month, not of what came since."""
    s = r.sentence
    if r.tense != "past" or p.rule != "since" or p.end > r.number.start or _WHEN.match(s.text, p.end - s.start) is None:
        return p
    return replace(p, text=p.text.split("/")[0], rule="since_begin")


def _is_of_late(r: Reading, p: Period) -> bool:
    """Whether "recent" tells of what a figure counts: "three recent raids", "the recent arrest of five"."""
    s, number = r.sentence, r.number
    if p.end <= number.start:
        gap = s.text[p.end - s.start : number.start - s.start]
        opens = s.start + OF_OPENING > p.start and r.tense == "past"
        return _LATE_OF.fullmatch(gap) is not None or (opens and _LATE_VERB.fullmatch(gap) is not None)
    return _LATE_NOUN.fullmatch(s.text, number.end - s.start, p.start - s.start) is not None


def _is_of_clause_before(r: Reading, p: Period, sent: dt.date) -> bool:
    """Whether a date that has passed stands in a clause of its own before one in the present tense."""
    s = r.sentence
    if p.end > r.number.start or p.rule not in _PASSED or p.last is None or (sent - p.last).days < JUST_NOW:
        return False
    return _NOW_ANOTHER.search(s.text, p.end - s.start, r.number.start - s.start) is not None


def _is_latest(r: Reading, p: Period) -> bool:
    """Whether a date is that of the last of what a figure counts."""
    s = r.sentence
    return p.start > r.number.end and _MOST_RECENTLY.search(s.text, 0, p.start - s.start) is not None


def _is_level_of(r: Reading, p: Period) -> bool:
    """Whether a figure is the level of a base itself: "less than last year's quota of 9 percent"."""
    is_near = 0 <= r.number.start - p.end <= TO_LEVEL
    s = r.sentence
    if is_near and _ANOTHER.match(s.text, p.end - s.start):
        return False
    return is_near and not any(p.end <= n.start < r.number.start for _, _, n in r.sentence.mentions)


def _is_base_of_rise(r: Reading, p: Period) -> bool:
    """ "In 2008 there were 40, a 13 percent increase since 2007": the rise is of 2008."""
    s = r.sentence
    return (
        p.rule == "since"
        and r.number.kind == "percent"
        and _RISE.fullmatch(s.text, r.number.end - s.start, p.start - s.start) is not None
    )


def _is_of_level(r: Reading, p: Period) -> bool:
    """Whether a period is that of the level which a figure is compared to ("6.4 compared to 6.0 in 2007")."""
    s, number = r.sentence, r.number
    if p.start <= number.end or not any(number.end < n.start < p.start for _, _, n in s.mentions):
        return False
    between = s.text[number.end - s.start : p.start - s.start]
    if _COMPARED.search(between):
        return True
    # "rose to 6,000 from 1,000 in 2004"
    is_later = _CHANGED_TO.search(s.text[: number.start - s.start]) is not None
    return is_later and _FROM_NUMBER.fullmatch(between) is not None


def _is_number(r: Reading, p: Period) -> bool:
    """Whether a year is a count after all ("a total of 1990 tons")."""
    return p.rule in {"date", "year_of"} and any(p.start <= n.start < p.end for _, _, n in r.sentence.mentions)


def _ending(r: Reading, p: Period) -> list[NumberMention]:
    """The numbers that end shortly before a period."""
    return [n for _, _, n in r.sentence.mentions if 0 <= p.start - n.end <= ADJACENT]


def _in_bracket(r: Reading, p: Period) -> bool:
    """Whether a period follows the number inside the same bracket."""
    s = r.sentence
    return p.start > r.number.end and ")" not in s.text[r.number.end - s.start : p.start - s.start]


def _is_in_aside(before: str, gap: str) -> bool:
    """Whether a bracket or a pair of dashes around a period is closed before a figure."""
    if _RELATIVE.search(before) is not None and "," in gap:
        return True  # "who has been held since 2003, was sentenced to two years"
    is_open = len(_DASH.findall(before)) % 2 == 1
    return gap.count(")") > gap.count("(") or (is_open and _DASH_BEHIND.search(gap) is not None)


def _is_converted(text: str, offset: int, other: NumberMention) -> bool:
    """Whether an amount of money stands in a bracket of its own, as that before it does in another currency."""
    return (
        other.kind == "money" and text[: other.start - offset].endswith("(") and text[other.end - offset :][:1] == ")"
    )


def _distance(r: Reading, p: Period, periods: list[Period]) -> float:
    s, number = r.sentence, r.number
    if p.start <= number.start < p.end:
        return 0.0  # a duration that is the period's own number ("the past five years")
    now = NOW if p.rule == "now" else 0
    if p.end <= number.start:
        gap = s.text[p.end - s.start : number.start - s.start]
        # "from 8 percent in 2005 to 4 percent": that year is the other figure's
        taken = NUMBER * any(_ITS_OWN.fullmatch(s.text[n.end - s.start : p.start - s.start]) for n in _ending(r, p))
        taken += NUMBER * (_FROM_LEVEL.search(gap) is not None)
        if len(periods) > 1:
            taken += INNER_CLAUSE * (_INNER_CLAUSE.search(gap) is not None)
            taken += REPORTED * (_REPORTED.search(gap) is not None)
            taken += EXPECTED * (_EXPECTED.search(gap) is not None)
            before = s.text[: p.start - s.start]
            taken += ASIDE * (_is_in_aside(before, gap) and not _NOW.search(before))
            taken += TOLD * (_OF_REPORT.match(gap) is not None)
            taken += ASIDE * (_TO_TERM.search(gap) is not None and _WHO_WAS.search(before) is not None)
            taken += REPORTED * (_REPORT_OF.search(before) is not None)
            taken += TOLD * (_THAT.match(gap) is not None and _REPORTED.search(before) is not None)
            taken += SECOND_VERB * (_SECOND_VERB.match(gap) is not None)
            names_it = _BEFORE_NOUN.search(before) is not None and _NOUN.match(gap) is not None
            taken += PREMODIFIER * (names_it and _OF_NUMBER.search(gap) is None)
        if gap.count("(") > gap.count(")") and any(_in_bracket(r, q) for q in periods):
            taken += BRACKET
        return len(gap) * BEFORE + taken + SEMICOLON * gap.count(";") + now
    gap = s.text[number.end - s.start : p.start - s.start]
    numbers = sum(
        1
        for _, _, other in s.mentions
        if number.end <= other.start < p.start and not _is_converted(s.text, s.start, other)
    )
    if len(periods) > 1 and _AT_ONCE.fullmatch(gap):
        return now
    if _OWN_CLAUSE.match(gap) and "," not in gap:
        return len(gap) * OWN_CLAUSE + now
    if p.rule == "since" and not numbers and not _SINCE_APART.search(gap):
        return len(gap) * OWN_CLAUSE + now  # "reported on May 3 a rise of 4 percent since March"
    marks = SEMICOLON * gap.count(";") + COMMA * gap.count(",")
    return len(gap) + marks + NUMBER * numbers + CONJUNCTION * bool(_NEW_CLAUSE.search(gap)) + now
