"""Words that name a stretch of time by themselves: "November 23, 2005", "FY 2008/09", "Q3", "the past five years".

Belongs here: finding these anchors in a sentence. Does not belong here: reading one against the cable's date
(anchor_readers.py), what words around an anchor make of it ("since", "from ... to"; periods.py), single dates
(dates.py).
"""

from __future__ import annotations

import datetime as dt
import re
from functools import partial

from tieout.figures.grammar.beginnings import Beginnings
from tieout.figures.grammar.sentences import pattern
from tieout.figures.grammar.word_search import WordSearch
from tieout.figures.periods.anchor_readers import NUMBERS, READERS, WEEKDAYS, Anchor, year_before
from tieout.figures.periods.dates import DATE, DAY_OF_MONTH, MONTH, YEAR
from tieout.figures.periods.relative_anchors import (
    Reference,
    read_after,
    read_before,
    read_lasting,
    read_later,
    read_same,
    read_since_event,
    read_since_then,
)
from tieout.figures.periods.unwritten_year import read_by_tense, with_years_beside
from tieout.lexicon import words

_N = r"(?:" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r"|\d{1,2})"
_UP_TO = rf"(?:{_N}(?: ?- ?| to | or ))?"  # the less of "two to three"
_UNIT = r"(?:year|month|week|day|decade|quarter)s?\b"
_OF_BOOKS = r"(?:calendar|fiscal|financial|budget|academic|school|marketing|crop)"  # kinds of years
_PAST_WORDS = r"(?:past|last|previous|preceding|prior)"
_OF_YEAR = rf"(?:(?: ?,? ?of| ?,| ?-|) ?(?P<{{name}}>{YEAR}|(?:this|last|next) year))?"

# "the last two years of her mandate" are no years before the cable
_OF_OFFICE = (
    r"(?:(?:the|his|her|its|their|that|this|[\w-]+['’]s?) (?:[\w-]+ ){0,2}?(?:term|mandate|administration|presidency"
    r"|tenure|government|rule|reign|regime|war|occupation|project|program|sentence|contract|life|century|millennium"
    r"|decade|campaign|conflict|office)\b)"
)
_SPELL = r"(?:year|month|week|day|morning|afternoon|evening|night)\b"
_SHORT_SPELL = r"(?:month|week|day|morning|afternoon|evening|night)\b"
_LED = (
    r"(?:more|less|fewer|than|over|nearly|almost|about|approximately|around|roughly|at|least|some|only|just|well|the|his"
    r"|her|their|its|our|these|those|all|of)"
)

ANCHOR = pattern(
    r"(?:(?<![\w./-])|(?<=\d-)|(?<=mid-)|(?<=end-)|(?<=late-)|(?<=early-)"
    rf"|(?<=[a-z]-)(?={MONTH}))(?:"
    # "FY2005", "FY 2008/09", "fiscal year 2009"
    r"(?P<fiscal>(?:FYs?|fiscal years?|fiscal) ?(?:\(FY\))? ?[-']?(?P<fy>\d\d\d\d|\d\d)"
    r"(?: ?[/-] ?(?P<fy2>\d\d\d\d|\d\d)|/(?P<fyd>\d))?\b)"
    # "CY 2009"
    rf"|(?P<calendar>CY ?-?(?P<cy>\d\d\d\d|\d\d)\b)"
    # "so far this year", "2005 to date"
    rf"|(?P<todate>(?:so|thus) far (?:this year|in (?P<td1>{YEAR}))|(?:this year|(?P<td2>{YEAR})) to date"
    r"|year[- ]to[- ]date)"
    # "the 12 months to June 2005", "the year ending June 30, 2005"
    rf"|(?P<weekto>week (?:that )?(?:ending|ended|to)(?: on)? (?P<we>{DATE}))"
    rf"|(?P<ending>(?:(?P<en>{_N})(?:[- ]month period| months)|(?:fiscal |financial )?year)"
    r" (?:to|ending|ended|through)(?: in| on)? "
    rf"(?P<ed>(?:{DAY_OF_MONTH} )?{MONTH}(?: {DAY_OF_MONTH}\b)?(?:,? {YEAR})?))"
    # "the last quarter of 2005"
    rf"|(?P<lastpart>(?:the )?(?:last|final) (?P<lk>quarter|half) of (?P<lpy>{YEAR}|(?:this|last) year)\b)"
    # "the first half of 2005", "third-quarter 2008", "Q3 2008", "H1", "the first nine months of 2005"
    rf"|(?P<part>(?P<pn>first|second|third|fourth|1st|2nd|3rd|4th)(?: |-)(?P<pk>quarter|half)\b"
    rf"(?! of (?:last |this )?{MONTH})"
    rf"{_OF_YEAR.format(name='py')})"
    r"|(?P<letter>(?:Q(?P<q1>[1-4])|H(?P<h1>[12])|(?P<q2>[1-4])Q|(?P<h2>[12])H)"
    rf"(?:['’]?(?P<ly2>\d\d)\b|\b{_OF_YEAR.format(name='ly')}))"
    rf"|(?P<months>first (?P<mn>{_N}) (?P<mk>month|quarter)s{_OF_YEAR.format(name='my')})"
    # "the 1990s"
    r"|(?P<decade>(?P<de>(?:1[89]|20)\d0)['’]?s\b)"
    # "the previous year", "a year earlier": counted from the period before it
    r"|(?P<prev>(?:the )?(?:previous|preceding|prior) year\b|the year before\b|(?:a|one) year (?:earlier|before)\b)"
    # "the previous week", "the night before"
    rf"|(?P<before>the (?:(?:previous|preceding|prior) (?P<bd1>{_SHORT_SPELL})|(?P<bd2>{_SHORT_SPELL}) before\b"
    r"(?! (?:the|an?|his|her|their|its|this|that|he|she|it|they|[A-Z])\b)))"
    # "last summer"
    r"|(?P<season>(?P<sw>this past|this|last|past) (?P<sn>spring|summer|autumn|fall|winter)\b(?! (?:in|of)\b)"
    r"|(?:over|during|throughout) the (?P<sn2>spring|summer|autumn|winter)\b(?! (?:in|of|[a-z]+s|\d+)\b))"
    # "the past five years", "last year"
    rf"|(?P<back>(?P<bthe>the )?(?P<bw>{_PAST_WORDS}) (?:{_UP_TO}(?P<bn>{_N})(?P<bh> and (?:a|one)(?:-| )half)? )?"
    rf"(?:(?P<bk>{_OF_BOOKS}) )?(?:(?P<bu>{_UNIT})(?P<bh2> and a half\b)?|(?P<bx>half|quarter)(?:-| )"
    rf"(?P<bxu>year|decade|century)\b)(?!(?: and a half)? of (?:{MONTH}|{YEAR}|{_OF_OFFICE})))"
    rf"|(?P<ahead>(?:the )?(?:next|coming) {_UP_TO}(?P<an>{_N}) (?P<au>{_UNIT}))"
    rf"|(?P<ago>(?P<gn>{_N}|an?) (?P<gu>{_UNIT}) ago\b)"
    rf"|(?P<this>(?:this|the (?:current|present)|next|(?:the )?coming) (?:{_OF_BOOKS} )?"
    r"(?P<tu>year|month|week|quarter)\b)"
    r"|(?P<weekend>(?:(?:over|during|on|at|throughout) the|this|last|this past|past|that) weekend\b(?! of\b))"
    r"|(?P<recent>(?:recently(?! ?-)|recent (?:days|weeks))\b|(?:past|last) (?:few|several) (?:days|weeks)\b)"
    r"|(?P<late>recent\b(?! ?-| (?:years?|decades?|times|past|history|memory|centur|months?|days|weeks|graduates?"
    r"|arrivals?|immigrants?|converts?|polls?|surveys?|reports?|stud(?:y|ies)|estimates?|articles?|cases?"
    r"|examples?|instances?)))"
    r"|(?P<reporting>(?:(?P<re>(?:at|by) the end of )(?=(?:the|this) reporting period))?"
    r"(?:during (?:the year|this year|(?:the|this) reporting (?:period|year))"
    r"|(?:the|this) reporting period)\b)"
    r"|(?P<inyear>(?:earlier|later) in the year\b"
    r"|for the (?:whole |entire |full )?year\b(?! (?:of|to|from|before|after|ended|ending|that|\d))"
    r"|(?:this|the (?:current|present)) (?:semester|term|season|cycle|session)\b)"
    r"|(?P<day>(?:today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening)|currently|at present"
    r"|presently"
    r"|current (?:rate|level|total|number|population|price)|(?:is|are) now(?! to\b)"
    r"|now (?:at|in the|has|have|stands?|totals?|numbers?|holds?))\b)"
    # "since the beginning of the year", "by year-end"
    r"|(?P<bound>since the (?P<bs>beginning|start) of (?:the|this) year\b"
    r"|(?:by|at|before) (?:the end of (?:the|this) year|year-?end|year['’]s end)\b(?! \d))"
    rf"|(?P<weekday>(?:(?P<wl>last|this|next) )?(?P<wd>{'|'.join(WEEKDAYS)})\b"
    rf"(?!,? (?:the )?(?:{MONTH}|\d\d?(?:st|nd|rd|th)? (?:of )?{MONTH})))"
    # "August of last year", "3/15/2005", "2005-03-15"
    rf"|(?P<ofyear>(?P<om>{MONTH}(?: {DAY_OF_MONTH})?) (?:of )?(?P<oy>this|last|next|the current) year\b)"
    r"|(?P<digits>\d{1,2}/\d{1,2}/(?:19|20)?\d\d\b(?!/)|(?:19|20)\d\d-\d\d-\d\d\b)"
    # "on 11/15", "a poll of 11/10-11"
    r"|(?P<slash>(?:on|of|since|before|after) (?P<sm>1[0-2]|0?[1-9])/(?P<sd>3[01]|[12]\d|0?[1-9])"
    r"(?:-(?P<sd2>\d\d?))?\b(?![/%-]))"
    # "two days later", "a year after"; "that year", "the following day"; "since then"
    rf"|(?P<later>(?P<ln>{_N}|an?) (?P<lu>{_UNIT}) (?P<lw>later|earlier|afterwards?|thereafter|after|before)\b)"
    rf"|(?P<same>(?:the|that) same (?P<su1>{_SPELL})|that (?P<su2>{_SPELL})|the following (?P<su3>{_SPELL})"
    r"|the next (?P<su5>day|morning|afternoon|evening|night)\b"
    r"|(?P<su6>by (?:nightfall|dusk|dawn|midnight|sunset|sunrise)|on the day\b(?! (?:of|that|when|after|before)\b))"
    r"|(?:during|over|in|within|for|throughout) (?:this|that|the same) (?:time )?(?P<su4>period|time ?frame)\b"
    r"(?! (?:last|the (?:previous|preceding|prior)|of|in|a year|one year)\b))"
    r"|(?P<then>since (?:then|that (?:time|date|day))\b|(?:has|have|had) since(?= (?:been )?[a-z]+(?:ed|n|t|de)\b))"
    # "has not met in five years", "for over two years"
    rf"|(?P<lasting>(?P<ww>in|for|during|over) (?:{_LED} ){{0,3}}{_UP_TO}(?P<wn>{_N}) (?P<wu>{_UNIT})"
    rf"(?! (?:ago|later|earlier|(?:to|ending|ended|through)(?: in| on)? (?:{DAY_OF_MONTH} )?{MONTH})))"
    rf"|(?P<date>{DATE})"
    r")",
    re.IGNORECASE,
)
ANCHORS = Beginnings(ANCHOR)
# What every anchor holds. Months with a capital, so that "may", "second" and "market" are passed over.
_MONTHS = sorted(
    {m[:3].capitalize() for m in words("dates", "months")}
    & set("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
)
_DIGITS = re.compile(  # a digit first, which is met sooner than any of three forms
    r"[0-9](?:/\d|(?:(?<=1)[89]|(?<=2)0)(?<!\d\d\d)\d\d(?!\d)|(?<=[1-4])(?<!\w\d)(?:Q|(?<=[12])[Hh]\d*)\b)", re.ASCII
)
_AS_WRITTEN = WordSearch(
    [*(rf"{m}\w*" for m in (*_MONTHS, *map(str.upper, _MONTHS), "FY", "fiscal", "Fiscal", "CY")), "Q[1-4]", "H[1-4]"],
    re.ASCII,
)
_IN_LOWER_CASE = WordSearch(
    (
        *("past", "last", "previous", "preceding", "prior", "next", "coming", "ago", "now", "reporting"),
        *("today", "yesterday", "tomorrow", "tonight", "night", "morning", "afternoon", "evening"),
        *("currently", r"the\s+current", r"at\s+present", "presently", r"this\s+(?:year|month|week|quarter)"),
        *(rf"{word}\s+th(?:e|is)\s+year" for word in ("of", "during", "in")),
        *(r"year[-\s]to", r"to\s+date", r"year\s+(?:before|earlier)", "year-?end", r"year.s\s+end"),
        *(rf"{word}\s+(?:semester|term|season|cycle|session)" for word in ("this", "current", "present")),
        *(r"by\s+(?:nightfall|dusk|dawn|midnight|sunset|sunrise)", r"on\s+the\s+day", "century"),
        *(
            "recent",
            "recently",
            "years?",
            "months?",
            "weeks?",
            "days?",
            "decades?",
            r"since\s+(?:then|that)",
            r"ha(?:s|ve|d)\s+since",
            "period",
            r"time\s?frame",
            "weekend",
        ),
        *("quarter", "half", r"months?\s+(?:of|to|end|through)", "spring", "summer", "autumn", "fall", "winter"),
        *WEEKDAYS,
    ),
    re.ASCII,
)


def may_hold_anchors(text: str) -> bool:
    """Whether a text holds what every anchor holds something of: most hold nothing, which is seen sooner."""
    return bool(_DIGITS.search(text) or _AS_WRITTEN.search(text) or _IN_LOWER_CASE.search(text.lower()))


_RELATIVE = {"later": read_later, "same": read_same, "before": read_before, "then": read_since_then}
# "(Al Masaa, 11/5/2005)": when a newspaper wrote it
_CITED = pattern(r"\([^()]*[A-Za-z][^()]*, ?$")


def find_anchors(
    text: str, sent: dt.date | None, will: int | None = None, reference: Reference | None = None
) -> list[Anchor]:
    """The anchors of a sentence, in order.

    Args:
        text: the sentence.
        sent: the cable's date.
        will: where the sentence begins to speak of what is to come, if it does.
        reference: asks for the date that the sentences before leave standing.
    """
    found: list[Anchor] = []
    after: re.Match[str] | None = None
    for m in ANCHORS.finditer(text):
        kind = m.lastgroup or ""  # the outermost of its groups, which ends last
        if kind == "digits" and text[m.end() : m.end() + 1] == ")" and _CITED.search(text[: m.start()]):
            continue
        if kind in _RELATIVE:
            earlier = found[-1].moment if found else None
            if earlier is None and reference is not None:
                earlier = reference(m["su4"] is not None)
            anchor = _RELATIVE[kind](m, earlier, sent)
            if kind == "later" and anchor is None:
                anchor = read_since_event(m, text, sent)
            after = m if kind == "later" and anchor is None else None
        elif kind == "lasting":
            anchor = read_lasting(m, text, sent)
        elif kind == "prev":
            anchor = year_before(m, found)
        else:
            anchor = read_by_tense(text, m.start(), m.end(), sent, will, partial(READERS[kind], m, sent))
        if after is not None and anchor is not None:
            anchor, after = read_after(after, anchor, text) or anchor, None
        if anchor is not None:
            found.append(anchor)
    return with_years_beside(text, found, sent) if len(found) > 1 else found
