"""Period expressions of a text.

Belongs here: what the words around an anchor make of it: "in 2005", "since June", "from January to August 2005",
"prior to 2006", "as of May", a change "over 2004". Does not belong here: anchors (period_anchors.py), single dates
(dates.py), which period belongs to which figure (period_choice.py).
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from tieout.figures.grammar.sentences import pattern
from tieout.figures.grammar.word_search import WordSearch
from tieout.figures.periods.anchor_readers import Anchor
from tieout.figures.periods.dates import MONTH, Moment, month_text, read_moment
from tieout.figures.periods.period_anchors import find_anchors, may_hold_anchors
from tieout.figures.periods.relative_anchors import Reference
from tieout.lexicon import words

# Words before four digits that make them a count, or part of what stands before.
_NO_YEAR = words("dates", "count_qualifiers") | words("dates", "joiners") | {"and", "but", "more", "the"}
MOST_OF_MONTH = 31  # days
LIST = 2  # commas and "and" between the years of a list
LOOK_BACK = 100  # characters before an anchor in which the words that it goes with stand
_PART = (
    r"(?:(?:the )?(?:very )?(?:early|late|mid|middle|end|beginning|start|summer|spring|fall|autumn|winter)(?:-| )?"
    r"(?:of )?)?"
)
# "arrived since January and that in 2004": behind such words another clause begins
_SINCE = pattern(
    rf"\bsince (?:(?!since\b|that\b|but\b|while\b|whereas\b|said\b|saying\b)[\w'’-]+ ){{0,12}}?"
    rf"(?:in )?(?:the )?{_PART}$",
    re.IGNORECASE,
)
# "for the first time since 1999": how long it had not been so
_FIRST_SINCE = pattern(
    r"\b(?:the first|first|highest|lowest|worst|best|biggest|largest|longest|deadliest|most|fewest)"
    r" (?:time|[\w-]+)(?: [\w-]+){0,3} $",
    re.IGNORECASE,
)
# "In a drive that began four weeks ago, sixty were hired"
_BEGAN = pattern(
    r"\b(?:that|which) (?:had |has |have )?(?:been )?(?:(?:was|were) )?(?:began|begun|started|launched|initiated|opened"
    r"|kicked off|got underway|commenced|broke out) (?:in |on |some |about |nearly |over |almost |more than )*$",
    re.IGNORECASE,
)
_HAS = pattern(r",[^.;]*\b(?:has|have) (?!to\b)", re.IGNORECASE)
_BEFORE = pattern(
    # "leading up to the 2008 elections" and "not until 1998" name that year
    # so does "ten months before the 2004 vote"
    r"\b(?:(?P<names>leading|lead|run|not|just|shortly|right|soon|immediately|night|(?:hour|day|week|month|year)s?)"
    r"(?:-| )|(?P<no>not (?:[\w-]+ ){1,4}?))?(?P<word>prior to|before|until|till|up to|through)"
    rf" (?:the )?{_PART}$",
    re.IGNORECASE,
)
_END_OF = pattern(r"\b(?:end|late)\b", re.IGNORECASE)  # "before the end of 2004"
_AS_OF = pattern(rf"\bas (?:of|at) (?:the )?{_PART}$", re.IGNORECASE)
_AFTER_PREPOSITION = pattern(
    r"\b(?:in|on|during|by|for|of|throughout|at|over|late|early|mid|end|beginning|starting|dated|effective|around|about"
    r"|all(?: of)?|whole of|most of|much of|part of|rest of"
    r"|from|between|since|to|than|with|versus|within|year|years|after|against|both|until|up to|last|next|past|this"
    r"|as (?:early|late|recently) as) (?:(?:the|calendar|year|month of) )?"
    r"(?:(?:the )?(?:early|late|mid|middle|end|year|calendar year|beginning|start|summer|spring|fall|winter|months?)"
    r"(?:-| )(?:of )?)?$|\b(?:mid|late|early|end)-$|\($",
    re.IGNORECASE,
)
# "an increase of 10 percent over 2003", "higher than in 2003": what a change is measured against, not when it held.
_BASE = pattern(
    r"(?:\b(?:over|than|compared (?:to|with)|versus|vs\.?|against|relative to|as opposed to"
    r"|(?:twice|double|triple|half|times|thirds|quarters|percent|%)(?: of)? (?:that|the (?:number|level|figure"
    r"|total|amount|rate|sum|volume))(?: \w+)?)"
    r"|\b(?:increas\w+|decreas\w+|rise|growth|drop|decline|change|up|down|percent|%|gain|fall|jump|reduction|boost|surge"
    r"|hike|improvement|slump|plunge)"
    r"(?: \w+ly)? (?:from|on)"
    r"|\b(?:carried over|left ?over|held over|rolled over|outstanding|undisbursed|unspent|unused|inherited) from"
    r"|\bincreas\w+ over)"
    r" (?:(?:the|in|those of|that of|levels in|figures for|calendar|year|only|just|even|it was|they were"
    r"|(?:same|corresponding|comparable|equivalent) (?:period|month|quarter|week|day|date|time|point|semester|half)"
    r"(?: of| in)?"
    r"|(?:they|it|he|she|we) (?:did|had)|during)"
    r" ){0,3}$|\b(?P<level>half|double|triple) $",
    re.IGNORECASE,
)
_THAN = pattern(r"\b(?:than|compared (?:to|with)|versus|vs\.?) [^,;]*$", re.IGNORECASE)
_MORE_THAN = pattern(r"\b(?:more|less|fewer|no later|later|earlier|longer|sooner|rather) than $", re.IGNORECASE)
_FROM_LEVEL = pattern(r"\b(?:from|over|than) (?:the |its )?$", re.IGNORECASE)
_RISE = pattern(
    r"\b(?:increas|decreas|rise|rose|growth|gr[eo]w|drop|declin|change|up|down|percent|gain|fall|fell|jump|reduc|more|less|higher|lower)|%",
    re.IGNORECASE,
)
_OWNER = pattern(r"['’]s? ")
_OF_BASE = pattern(r" ?(?:levels?|figures?|totals?|results?)\b", re.IGNORECASE)
# "the 2004 totals", "Angola's 2008 budget"
_DETERMINED = pattern(
    r"(?:\b(?:the|its|their)(?: (?:[a-z]+))?|\b(?:his|her|a|an|this|early|late)|['’]s?|s['’]) $", re.IGNORECASE
)
_OF_VISIT = pattern(r"\b(?:a|the|its|his|her|their|early|late) $|['’]s $", re.IGNORECASE)  # "a May visit"
_AFTER_WORD = pattern(rf"\b(?!(?:{'|'.join(sorted(_NO_YEAR))})\s)[a-z]{{3,}} $")
_WEEK_OF = pattern(r"\bweek (?:of|beginning|starting)(?: on)? (?:the )?$", re.IGNORECASE)
_NOUN_FOLLOWS = pattern(r" ?-?[a-z][a-z]+|s? ?\)| [A-Z][a-z]+ ?[a-z]*| [A-Z.]{2,}\b")
_OPENS_SENTENCE = pattern(r"\W*(?:\([A-Z]{1,3}(?:/[A-Z]+)*\)\s*)?(?:-+ ?)?")
_LABELS = pattern(r" ?(?:[:–—]|--?) ?\w")  # "2004: a payment"
_TO = pattern(rf" ?(?:-|–|—|--|to|through|thru|until|till) ?(?:the )?{_PART}", re.IGNORECASE)
_AND = pattern(rf" ?(?:,? and|&) ?(?:in )?(?:the )?{_PART}", re.IGNORECASE)
# "until the end of the drought in May"
_TO_DEED = pattern(
    rf" (?:until|till|through|up to|to) (?!be\b)(?:[A-Za-z'’-]+ ){{1,8}}(?:in|on|of) (?:the )?{_PART}", re.IGNORECASE
)
_UP_TO_NOW = pattern(
    r",? (?:onwards?\b|on\b(?=[,.;:)]| (?:and|has|have|it|they))"
    r"|(?:up )?(?:to|until|till|through) (?:now|today|the present)\b)",
    re.IGNORECASE,
)
_TO_DATE = pattern(r"\b(?:to date|so far|thus far)\b(?! this)", re.IGNORECASE)
_OTHER_CLAUSE = pattern(r"[;:()]|\b(?:and(?! (?:has|have)\b)|but|while|whereas|compared|than)\b", re.IGNORECASE)
_BEGINS = frozenset({"date", "year_of", "range_of_dates", "month", "neighbouring_year"})
_COMMA_OR_AND = pattern(r",? (?:and )?", re.IGNORECASE)
_FROM = pattern(rf"\bfrom (?:the )?{_PART}$", re.IGNORECASE)
_BETWEEN = pattern(rf"\bbetween (?:the )?{_PART}$", re.IGNORECASE)
# "between his election in June and his trial in November"
_BETWEEN_DEEDS = pattern(r"\bbetween (?:[\w'’-]+ ){1,6}(?:in|on|of) (?:the )?$", re.IGNORECASE)
_AND_DEED = pattern(r" and (?:[\w'’-]+ ){1,6}(?:in|on|of) (?:the )?", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"\s?(?:[-–/]\s?(\d\d)|/\s?(\d{4}))\b(?![-/\d])")
_BARE_MONTH = pattern(rf"{MONTH}", re.IGNORECASE)
_RESPECTIVELY = "respectively"
_FUTURE = WordSearch(["will", r"plans?\s+to", "scheduled", "upcoming", "next"])


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days. ``text`` is ISO: a day, a month, a year, or start/end with '..' where open.

    basis: stated, counted_back (needs the cable's date), inherited, assumed. ``is_base`` tells that it is what a change
    is measured against.
    """

    start: int
    end: int
    text: str
    first: dt.date | None
    last: dt.date | None
    basis: str
    rule: str
    is_base: bool = False


def lies_ahead(p: Period, sent: dt.date) -> bool:
    """Whether a period begins after the cable."""
    return p.first is not None and p.first > sent


def find_periods(text: str, offset: int, sent: dt.date | None, reference: Reference | None = None) -> list[Period]:
    """Period expressions of a sentence, in order.

    Args:
        text: the sentence.
        offset: of the sentence; spans of the result are moved by it.
        sent: the cable's date.
        reference: asks for the date that the sentences before leave standing.
    """
    if not may_hold_anchors(text):
        return []
    will = _FUTURE.search(text.lower())  # "will award in March"
    anchors = find_anchors(text, sent, will.start() if will is not None else None, reference)
    found: list[Period] = []
    i = 0
    while i < len(anchors):
        period, used = _list_of_years(text, anchors, i)
        if period is None:
            period, used = _range(text, anchors, i, sent)
        if period is None:
            period, used = _single(text, anchors[i], sent) or _next_of_years(text, anchors, i, found, offset), 1
        if period is not None:
            start, end = offset + period.start, offset + period.end
            found.append(
                Period(start, end, period.text, period.first, period.last, period.basis, period.rule, period.is_base)
            )
        i += used
    if found and (m := _TO_DATE.search(text)) is not None and sent is not None:
        found += _until_now(m, offset, found, sent)
    return _up_to_day(text, offset, found) if len(found) > 1 else found


def _next_of_years(text: str, anchors: list[Anchor], i: int, found: list[Period], offset: int) -> Period | None:
    """The later years of "in 2005, 2006 and 2007 it was 4, 3 and 2 respectively": a number is told of each."""
    a = anchors[i]
    if not found or not text[a.start : a.end].isdigit() or _RESPECTIVELY not in text.lower():
        return None
    before = found[-1]
    follows = _COMMA_OR_AND.fullmatch(text, before.end - offset, a.start) is not None
    is_year = len(before.text) == len(a.moment.text) == len("2005")
    if not follows or not is_year:
        return None
    return Period(a.start, a.end, a.moment.text, a.moment.first, a.moment.last, before.basis, before.rule)


def _up_to_day(text: str, offset: int, found: list[Period]) -> list[Period]:
    """ "This year, 25 had been logged as of June 15", "1,510 this year through May": the part of the year till then."""
    year = next((p for p in found if p.rule in {"this_year", "date", "year_of"} and len(p.text) == len("2005")), None)
    if year is None or year.first is None or year.is_base:
        return found
    for p in found:
        begins = f"{year.text}-01/"
        if year.rule != "this_year" and p.start < year.start:
            continue
        is_till = (p.rule == "as_of" and p.text.startswith(f"{year.text}-")) or p.text.startswith(begins)
        first, last = sorted((year, p), key=lambda x: x.start)
        if not is_till or p is year or _OTHER_CLAUSE.search(text, first.end - offset, last.start - offset):
            continue
        till = p.text if p.text.startswith(begins) else f"{begins}{p.text[: len('2009-06')]}"
        return [
            replace(x, text=till, first=year.first, last=p.last, rule="till_day") if x is year or x is p else x
            for x in found
        ]
    return found


def _until_now(m: re.Match[str], offset: int, found: list[Period], sent: dt.date) -> list[Period]:
    """ "a law of 2004; to date four were tried": from the date that stands before it up to the cable."""
    before = [p for p in found if p.end <= offset + m.start() and p.first and not p.is_base and p.rule in _BEGINS]
    if not before or (begin := before[-1]).first is None or begin.first >= sent.replace(day=1):
        return []
    text = f"{begin.text.split('/')[0]}/{month_text(sent)}"
    return [Period(offset + m.start(), offset + m.end(), text, begin.first, sent, begin.basis, "since")]


def _range(text: str, anchors: list[Anchor], i: int, sent: dt.date | None) -> tuple[Period | None, int]:
    """ "from January to August 2005", "between 1991 and 2004", "January-August 2005", "1996-98", "in 2004 and 2005" """
    a = anchors[i]
    before = text[max(0, a.start - LOOK_BACK) : a.start]
    word = text[a.start : a.end]
    short = _SHORT_YEAR.match(text, a.end)
    if short and word.isdigit() and len(word) == 4 and a.rule == "date":
        last = read_moment(short[2] or word[:2] + short[1], sent)
        period = _interval(a.start, short.end(), a.moment, last, "range_of_years") if last else None
        return period, 1
    if i + 1 == len(anchors) or a.rule not in _DATED or anchors[i + 1].rule not in _DATED:
        return None, 1
    b = anchors[i + 1]
    gap = text[a.end : b.start]
    is_to, is_and = _TO.fullmatch(gap), _AND.fullmatch(gap)
    between, start = _BETWEEN.search(before), _FROM.search(before)
    far = _BETWEEN_DEEDS.search(before) if _AND_DEED.fullmatch(gap) else None
    is_to = is_to or (_TO_DEED.fullmatch(gap) if start else None)
    if not (is_to or far or (is_and and (between or _is_next(text, a, b) or _are_months(text, a, b)))):
        return None, 1
    if a.rule == "date" and word.isdigit() and not (between or start or is_and) and not _marks_year(text, a, b):
        return None, 1
    if is_and and not (between or far) and _AFTER_PREPOSITION.search(before) is None:
        return None, 1
    base = _BASE.search(before)
    is_span = base is not None and base.group().lower() == "over " and _RISE.search(text, 0, a.start) is None
    if _SINCE.search(before) or (base is not None and not (is_to and (start or is_span))):
        return None, 1  # but "rose 4 percent from 2006 to 2007"
    first = a.moment
    if not first.has_year and a.rule == "date":
        first = _with_year_of(word, b.moment, sent) or first
    between = between or far
    rule = "range_of_dates" if between or start else "range_of_years" if word.isdigit() else "range_of_months"
    rule = "span_of_change" if base is not None and not is_span else rule
    opening = between or start
    begin = opening.start() + a.start - len(before) if opening else a.start
    return _interval(begin, b.end, first, b.moment, rule), 2


def _list_of_years(text: str, anchors: list[Anchor], i: int) -> tuple[Period | None, int]:
    """ "in 2004, 2005 and 2006": three or more years that follow on one another."""
    j = i
    while j + 1 < len(anchors) and _COMMA_OR_AND.fullmatch(text, anchors[j].end, anchors[j + 1].start):
        a, b = anchors[j], anchors[j + 1]
        are_years = text[a.start : a.end].isdigit() and text[b.start : b.end].isdigit()
        if not are_years or b.moment.first.year != a.moment.first.year + 1:
            break
        j += 1
    if j - i < LIST or _RESPECTIVELY in text.lower():
        return None, 1
    return _interval(
        anchors[i].start, anchors[j].end, anchors[i].moment, anchors[j].moment, "range_of_years"
    ), j - i + 1


_DATED = frozenset({"date", "fiscal_year", "part_of_year", "weekday", "decade"})
_COMPARABLE = _DATED | {"year_of", "year_before", "neighbouring_year", "this_year", "month", "ago"}


def _marks_year(text: str, a: Anchor, b: Anchor) -> bool:
    """Whether two numbers with a dash between are years: both written with four digits that years have."""
    return b.moment.first > a.moment.first and text[b.start : b.end].isdigit()


def _is_next(text: str, a: Anchor, b: Anchor) -> bool:
    """Whether one follows on the other ("in 2004 and 2005"), and nothing is told of each apart."""
    gap = (b.moment.first - a.moment.last).days
    alike = len(a.moment.text.removeprefix("FY")) == len(b.moment.text.removeprefix("FY")) or not a.moment.has_year
    is_next_fiscal = a.rule == "fiscal_year" and b.moment.last.year == a.moment.last.year + 1
    return alike and (gap in {1, -364, -365} or is_next_fiscal) and _RESPECTIVELY not in text.lower()


def _are_months(text: str, a: Anchor, b: Anchor) -> bool:
    """ "in January and April 2008": two months of one year, which is written once."""
    is_month = all(len(x.moment.text) == len("2008-01") for x in (a, b))
    return (
        is_month
        and not a.moment.has_year
        and (b.moment.has_year or b.moment.first > a.moment.last)
        and _RESPECTIVELY not in text.lower()
    )


def _with_year_of(word: str, b: Moment, sent: dt.date | None) -> Moment | None:
    first = read_moment(word, sent, b.first.year)
    if first is not None and first.first > b.last:
        first = read_moment(word, sent, b.first.year - 1)
    return first


def _interval(start: int, end: int, a: Moment, b: Moment, rule: str) -> Period | None:
    if b.last < a.first:
        return None
    basis = "stated" if a.has_year or b.has_year else "counted_back"
    first_text, last_text = a.text.split("/")[0], b.text.split("/")[-1]
    if a.text.startswith("FY"):  # "fiscal years 2007 and 2008"
        first_text, last_text = a.text, b.text if b.text.startswith("FY") else f"FY{b.text[:4]}"
    return Period(start, end, f"{first_text}/{last_text}", a.first, b.last, basis, rule)


def _single(text: str, a: Anchor, sent: dt.date | None) -> Period | None:
    """An anchor with the words before it."""
    before = text[max(0, a.start - LOOK_BACK) : a.start]
    moment, basis = a.moment, "stated" if a.is_stated else "counted_back"
    word, rule = text[a.start : a.end], a.rule
    is_base = rule in _COMPARABLE and _is_base(text, a, before)
    if rule in _DATED | {"neighbouring_year", "ago"} and not is_base:
        since = _SINCE.search(before)
        if since is not None:
            found = _since(a, since.start() - len(before) + a.start, basis, sent)
            is_most = found is not None and _FIRST_SINCE.search(before, 0, since.start()) is not None
            return replace(found, rule="longest_span") if found is not None and is_most else found
        start = _FROM.search(before) if _UP_TO_NOW.match(text, a.end) else None
        if start is not None:
            return _since(a, start.start() - len(before) + a.start, basis, sent)
        if _HAS.search(text, a.end) and _BEGAN.search(before):
            return _since(a, a.start, basis, sent)
    if rule in {"day", "now"} and _AS_OF.search(before):
        rule = "as_of"
        if word.lower() == "today" and sent is not None:
            moment = Moment(sent, sent, sent.isoformat(), False)
    if rule == "date":
        if moment.first == moment.last and _WEEK_OF.search(before):
            last = moment.first + dt.timedelta(days=6)
            return Period(a.start, a.end, month_text(moment.first), moment.first, last, basis, "week_of")
        if _AS_OF.search(before):
            return Period(a.start, a.end, moment.text, moment.first, moment.last, basis, "as_of")
        limit = _BEFORE.search(before)
        is_named = limit is None or limit["names"] or limit["no"] or _END_OF.search(limit.group()) is not None
        if limit is not None and moment.has_year and not is_named:
            return _until(a, limit["word"].lower(), limit.start() - len(before) + a.start, basis, sent)
        if limit is not None and limit["word"].lower() == "through" and _is_of_year_so_far(moment, sent):
            opens = limit.start() - len(before) + a.start
            first = dt.date(moment.first.year, 1, 1)  # "17,205 through September"
            return Period(
                opens, a.end, f"{first.year}-01/{month_text(moment.last)}", first, moment.last, basis, "part_of_year"
            )
        if not _stands_as_date(text, a, word, before):
            return None
        if word.isdigit() and not _AFTER_PREPOSITION.search(before):
            rule = "year_of"
    return Period(a.start, a.end, moment.text, moment.first, moment.last, basis, rule, is_base)


def _is_base(text: str, a: Anchor, before: str) -> bool:
    found = _BASE.search(before)
    if found is not None and found["level"] and _OWNER.match(text, a.end) is None:
        return False  # "will double by the end of the year"
    if found is not None and text[a.start : a.start + 4].lower() == "next":
        return False  # "over the next year"
    if found is not None and a.rule == "ago":  # "more than two years ago" is no comparison
        return _THAN.search(before) is not None and _MORE_THAN.search(before) is None
    if found is not None:
        is_year = a.rule in {"neighbouring_year", "year_before"} or text[a.start : a.end].isdigit()
        return is_year or not found.group().lower().rstrip().endswith(" on")  # "an increase on July 1"
    return _OF_BASE.match(text, a.end) is not None and _FROM_LEVEL.search(before) is not None


def _stands_as_date(text: str, a: Anchor, word: str, before: str) -> bool:
    """Whether words that may be a month or a year are one here."""
    if word.isdigit():  # a year: behind a preposition or an owner
        if _AFTER_PREPOSITION.search(before):
            return True
        # "set 2009 targets": a year that is a count is a mention of its own (period_choice.py)
        opens = _OPENS_SENTENCE.fullmatch(text, 0, a.start) is not None
        if opens and _LABELS.match(text, a.end):
            return True
        is_before_noun = _DETERMINED.search(before) or _AFTER_WORD.search(before) or opens
        return bool(is_before_noun) and bool(_NOUN_FOLLOWS.match(text, a.end))
    if any(c.isdigit() for c in word) or word.endswith("year"):
        return True
    if a.start == 0 and len(word) > 3 and text[a.end : a.end + 2].strip().islower():
        return word.lower() != "march"  # "September polling numbers"
    # "may" and "march" are verbs too: without a day or year they count after a preposition and with a capital only
    if not word[0].isupper() or not _BARE_MONTH.fullmatch(word):
        return False
    if _AFTER_PREPOSITION.search(before) or (_OF_VISIT.search(before) and _NOUN_FOLLOWS.match(text, a.end)):
        return True
    return a.start > 0 and len(word) > 3 and word.lower() != "march"


def _since(a: Anchor, start: int, basis: str, sent: dt.date | None) -> Period | None:
    if sent is None or a.moment.first > sent:
        return None
    text = f"{a.moment.text.split('/')[0]}/{month_text(sent)}"
    return Period(start, a.end, text, a.moment.first, sent, basis, "since")


def _is_of_year_so_far(moment: Moment, sent: dt.date | None) -> bool:
    """Whether a month or day, without a year, is one of the months gone by of its year."""
    is_short = (moment.last - moment.first).days <= MOST_OF_MONTH
    return is_short and not moment.has_year and moment.first.month > 1 and sent is not None and moment.first <= sent


def _until(a: Anchor, word: str, start: int, basis: str, sent: dt.date | None) -> Period:
    """Up to a date; from the cable on where it is to come ("32 million dollars through 2011")."""
    if word in {"prior to", "before"}:
        last = a.moment.first - dt.timedelta(days=1)
        return Period(start, a.end, f"../{month_text(last)}", None, last, basis, "before")
    if sent is not None and a.moment.first > sent:
        begin = str(sent.year) if len(a.moment.text) == len("2011") else month_text(sent)
        return Period(start, a.end, f"{begin}/{a.moment.text}", sent, a.moment.last, basis, "until_ahead")
    return Period(start, a.end, f"../{month_text(a.moment.last)}", None, a.moment.last, basis, "before")
