"""Which period of a sentence belongs to a figure.

Belongs here: the grammar that rules an expression out, the order in which the others are asked, and when the scene's
date is taken over. Does not belong here: the reading of an expression (periods.py), how near it stands
(period_distance.py), the levels of a change (change_periods.py), looking back (scene.py).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

from tieout.figures.grammar.sentences import pattern
from tieout.figures.periods.change_periods import (
    base_of_change,
    begin_of_change,
    day_of_change,
    is_base_of_rise,
    is_elsewhere,
    is_from_level,
    is_level_of,
    is_of_change,
    is_of_level,
    level_of,
    span_of_change,
    year_after_base,
)
from tieout.figures.periods.period_carried import goes_on, tells_more
from tieout.figures.periods.period_distance import nearest
from tieout.figures.periods.periods import Period, lies_ahead
from tieout.figures.periods.stretches import of_its_length, to_its_end
from tieout.figures.periods.timeless import is_distance, is_of_cause, is_of_event, is_of_law
from tieout.figures.reading import Reading

# "the recent arrest of five", "a recent three-day visit", "Recent rains cost 40 dollars"
_LATE_OF = pattern(
    r" (?:(?:[\w'’-]+ ){1,4}(?:of|by|to|for|with|involving) (?:about |some |over |up to |at least |nearly )*)?\W?"
)
_LATE_VERB = pattern(r" (?:(?!that\b|which\b|who\b)[\w'’-]+ ){2,9}\W?")
_AT_ONCE = pattern(
    r"(?: (?:at|about|around|approximately|roughly|some|over|nearly|almost|up to|at least|at most|more than|less than"
    r"|fewer than|only|just|numbering|number|numbers|numbered at|totall?ing|totals?|worth|standing at|stands? at"
    r"|running at|amounting to|costing|employing|employs?|holding|holds?|housing|serving"
    r"|(?:set|put|capped|fixed|estimated|valued|priced|pegged|rated|assessed|limited|held|stuck|kept|believed|thought"
    r"|reported)(?: (?:at|to be|to|by))?|an? (?:estimated|average)|an?|the))* \W?"
)
# "the eight firms currently listed", "12 ships at present in Ho"
_NOUN_NOW = pattern(
    r"(?: (?!(?:that|which|who|whom|and|or|but|if|when|as|while|because|than|it|they|he|she|we|to|for|with)\b)"
    r"[\w'’-]+){0,3} "
)
_NOW_AT_ONCE = pattern(r"[,(-] ?now(?P<at>[^,;.()]{0,30}\W?)$")
_CURRENTLY = pattern(r"(?:currently|presently|at present(?! (?:rates?|levels?|prices?)\b))\b", re.IGNORECASE)
_LATE_NOUN = pattern(r" (?:(?:very|more|most|other|such) )?")
OF_OPENING = 15  # characters from the begin of a sentence to a word that opens it
_WHEN = pattern(r",? when\b")
_DEED_OF = pattern(
    r"(?: (?!(?:[a-z]+ed|one|two|three|dozens|hundreds|thousands|most|half|all|each|many|some|several)\b)[\w'’-]+){1,2}"
    r" (?:of|on|by|against) (?:about |some |over |up to |at least |nearly |the )*"
)
_SINCE_THE = pattern(r"since (?:the|its|his|their|last|[\w.]+['’]s?) (?!of\b)", re.IGNORECASE)
_NOW_ANOTHER = pattern(
    r"(?:;|,? (?:and|but|while|though|although|whereas)\b)(?!.*--)[^;]*?"
    r"\b(?:is|are|has|have|stands?|remains?|now|employs?|holds?|numbers?)\b(?! being)"
)
_JUDGED = pattern(r"\b(?:was|were) (?:\w+ ){0,2}?(?:sentenced|convicted|fined|jailed)\b", re.IGNORECASE)
_TOLD_BEFORE = pattern(
    r"\b(?:said|told|stated|announced|noted|reported|claimed|explained|argued|detailed|declared|added|asserted|wrote"
    r"|estimated|indicated|confirmed|published|quoted)\b(?: (?!and\b|that\b)[\w.'’-]+){0,4}? (?:on )?$",
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
_PASSED = frozenset({"date", "year_of", "month", "ago", "neighbouring_year", "range_of_years", "range_of_dates"})
JUST_NOW = 45  # days
_DEEDS = frozenset({"arrests", "casualties", "rescues", "deportations", "sentences", "prosecutions"})


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
        p for p in periods if (not p.is_base or is_level_of(r, p)) and not _is_number(r, p) and not is_of_level(r, p)
    ]
    if tense != "future" and sent is not None:  # "has 20 percent in view of the 2011 elections"
        usable = [p for p in usable if not (lies_ahead(p, sent) and is_of_event(r, p))]
    usable = [p for p in usable if not is_of_cause(r, p) and (p.rule != "recently" or _was_lately(r, p))]
    usable = [p for p in usable if p.rule != "of_late" or _is_of_late(r, p)]
    if tense in {"past", "future"}:
        own = next((p for p in usable if p.rule == "now" and _is_of_its_phrase(r, p)), None)
        if own is not None:
            return own
        usable = [p for p in usable if p.rule != "now" or not _is_of_state(r, p)]
    if _is_so_now(r):
        usable = [p for p in usable if p.rule == "now"]
        return nearest(r, usable) if usable else None
    usable = [p for p in usable if not is_of_law(r, p)]  # "a law of 2004 sets": what it sets holds
    if tense in {"past", "perfect"} and sent is not None:  # "has called 31, so that the trial will last until 2012"
        usable = [
            p
            for p in usable
            if not (p.rule in {"before", "until_ahead"} and p.last and p.last > sent and p.start > r.number.end)
        ]
    if len(usable) > 1:
        usable = [p for p in usable if not is_base_of_rise(r, p)] or usable
    if tense == "present" and sent is not None:  # "grew 4 percent in 2004 and is at 9 now"
        usable = [p for p in usable if not _is_of_clause_before(r, p, sent)]
    if usable and (from_level := is_from_level(r)):
        usable = [p for p in usable if not is_of_change(r, p, from_level)]
        if not usable and (p := begin_of_change(periods) or base_of_change(r, periods)) is not None:
            return p
        if not usable and (p := day_of_change(r, periods)) is not None:
            return p
        if not usable and not is_elsewhere(r):
            return None
        usable = usable or periods
    lasting = {"longest_span"} if tense in {"past", "perfect"} else {"longest_span", "span_to_now"}
    usable = [p for p in usable if p.rule not in lasting or p.start <= r.number.start < p.end]
    if len(usable) > 1 or " since " in r.sentence.text:  # "has come three times since his return, most recently in May"
        usable = [p for p in usable if not _is_latest(r, p)]
    if any(p.rule == "since" and p.start > r.number.end for p in usable):
        usable = [p for p in usable if p.rule != "now"]  # "now has five since March"
    usable = [_as_begin(r, p) for p in usable]
    of_span = to_its_end(r, periods) or span_of_change(r, usable) or of_its_length(r, usable)
    if of_span is not None:
        return of_span
    if usable:
        p = nearest(r, usable)
        return None if tense == "present" and _is_of_telling(r, p) else level_of(r, p)
    if r.number.kind == "age" and not _is_of_deed(r):
        return None
    of_change = year_after_base(r, periods, sent)
    if of_change is not None:
        return of_change
    if last is not None and last.period is not None and tells_more(r, last):
        return replace(last.period, basis="inherited")
    carried = (opening_before() if tense == "past" else None) or period_before(tense == "future")
    if carried is None or not goes_on(r, carried, tense, sent):
        return None
    return replace(level_of(r, carried), basis="inherited")


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


def _was_lately(r: Reading, p: Period) -> bool:
    """Whether "recently" tells of the deed that a figure counts: "recently charged five", and not "recently said"."""
    s = r.sentence
    if p.end > r.number.start or r.tense not in {"past", "perfect"}:
        return False
    return _LATELY.fullmatch(s.text, p.end - s.start, r.number.start - s.start) is not None


def _as_begin(r: Reading, p: Period) -> Period:
    """ "none since May 2004, when gangs burned 40 cars", "since the May 2004 killing of 40 men": what was then is of
    that month, not of what came since.
    """
    s = r.sentence
    if p.rule != "since" or p.end > r.number.start:
        return p
    was_then = r.tense == "past" and _WHEN.match(s.text, p.end - s.start) is not None
    is_deed_of = _SINCE_THE.match(s.text, p.start - s.start) is not None and p.end <= r.number.start
    is_deed_of = is_deed_of and _DEED_OF.fullmatch(s.text, p.end - s.start, r.number.start - s.start) is not None
    if not was_then and not is_deed_of:
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


def _is_of_state(r: Reading, p: Period) -> bool:
    """ "The port, currently closed, lost 40 men": a word for what is so, and not for when something was or will be."""
    return _CURRENTLY.match(r.sentence.text, p.start - r.sentence.start) is not None


def _is_of_its_phrase(r: Reading, p: Period) -> bool:
    """Whether a figure's own phrase says that it is so now: "(currently about 40)", "the eight currently open"."""
    s, number = r.sentence, r.number
    if _CURRENTLY.match(s.text, p.start - s.start) is None:
        return False
    if p.end <= number.start:
        return _AT_ONCE.fullmatch(s.text, p.end - s.start, number.start - s.start) is not None
    return _NOUN_NOW.fullmatch(s.text, number.end - s.start, p.start - s.start) is not None


def _is_so_now(r: Reading) -> bool:
    """ "The firm, now numbering 40, was sold in May": what is so now has no other date."""
    s = r.sentence
    if not s.may_say(_NOW_AT_ONCE):
        return False
    now = _NOW_AT_ONCE.search(s.text, 0, r.number.start - s.start)
    return now is not None and _AT_ONCE.fullmatch(now["at"]) is not None


def _is_latest(r: Reading, p: Period) -> bool:
    """Whether a date is that of the last of what a figure counts."""
    s = r.sentence
    if p.start <= r.number.end or not s.may_say(_MOST_RECENTLY):
        return False
    return _MOST_RECENTLY.search(s.text, 0, p.start - s.start) is not None


def _is_number(r: Reading, p: Period) -> bool:
    """Whether a year is a count after all ("a total of 1990 tons")."""
    return p.rule in {"date", "year_of"} and r.sentence.has_number(p.start, p.end)
