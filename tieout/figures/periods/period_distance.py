"""How near a period of a sentence stands to a figure.

Belongs here: distance in characters, and what the marks and clauses between the two add to it. Does not belong here:
periods that cannot be a figure's at any distance (period_choice.py).
"""

from __future__ import annotations

import re

from tieout.figures.grammar.sentences import pattern
from tieout.figures.periods.periods import Period
from tieout.figures.reading import Reading
from tieout.numbers.model import NumberMention

_ITS_OWN = re.compile(
    r"\)?\s+(?:(?!and\b|but\b|while\b|then\b)[\w-]+\s+){0,2}?(?:in|for|on|during|at|of)\s+(?:the\s+)?|\s*\("
)
_FROM_LEVEL = re.compile(r"\b(?:from|than)\s+(?:the\s+|its\s+)?(?:about\s+)?$")
# "the town's May 2003 decree", where something else is told with a date of its own
_BEFORE_NOUN = pattern(r"(?:['’]s|s['’]|\b(?:the|an?|its|his|her|their|this|that)) $")
_NOUN = pattern(r" (?!and\b|to\b|for\b|when\b|as\b|the\b)[a-z]{3,}")
# "the 2004 total (40)", "the May 3 report that 40", "the May 3 sale of 40"
_OF_NUMBER = pattern(
    r"^(?: [\w'’-]+){1,3} (?:of|to|at|from) (?:about |some |over |nearly )?$"
    r"|\b(?:that|which|who|where|when)\b|^(?: [\w'’-]+){1,3}[^\w]{0,3}$"
)
_AT_ONCE = pattern(r" (?:in|during|for|on|from|between|by) (?:the )?| ?")
# "with Nicaragua and Panama in 2005" begins no clause
_NEW_CLAUSE = pattern(r"(?<![A-Z])\b(?:and(?! [A-Z])|but|while|which|since)\b")
_DASH = re.compile(r"\s--?\s|\w--\w|\)-(?=\w)|\s–\s")
_DASH_BEHIND = re.compile(r"^\s?-|\s--?\s|\w--\w|\s–\s")
# "sentenced men who were held in a 2001 raid to two years"
_WHO_WAS = pattern(
    r"\b(?:who|that|which) (?:had been|was|were|had) (?:\w+ ){1,3}?(?:in|on|during|since) (?:an? |the )?$"
)
_TO_TERM = pattern(r"^[^,]* to (?:about |up to |over |at least )?$")
_SINCE_APART = re.compile(r"[,;:()]|\b(?:and|but|while|which|who|that|what|where|when|detained|held|[a-z]+est)\b")
_SECOND_VERB = re.compile(r"\s*,?\s+and\s")  # "starts in 2010 and grows to 10 million by 2012"
_OWN_CLAUSE = pattern(
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
# "a report in October that": when it was written, and not when that happened which it tells of
_REPORT_OF = pattern(
    r"\b(?:reports?|surveys?|polls?|stud(?:y|ies)|articles?|statements?|press releases?|letters?) (?:\w+ ){0,2}?"
    r"(?:in|on|of|from|dated) (?:early |late |mid-)?$",
    re.IGNORECASE,
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
NOW = 30  # "currently" gives way to a date


def nearest(r: Reading, periods: list[Period]) -> Period:
    """The period with the least distance to a figure, the first of those that are as near; measured from the nearest
    by characters on, until the characters alone are more, so that a long list is not measured for each of its figures.
    """
    if len(periods) == 1:
        return periods[0]
    best, found = float("inf"), 0
    for least, i in sorted((_least(r, p), i) for i, p in enumerate(periods)):
        if least > best:
            break
        best, found = min((best, found), (_distance(r, periods[i], periods), i))
    return periods[found]


def _least(r: Reading, p: Period) -> float:
    """What a distance comes to by the characters alone."""
    s, number = r.sentence, r.number
    if p.end <= number.start:
        return (number.start - p.end) * BEFORE
    if p.start < number.end or _AT_ONCE.fullmatch(s.text, number.end - s.start, p.start - s.start):
        return 0.0
    return (p.start - number.end) * OWN_CLAUSE


def _distance(r: Reading, p: Period, periods: list[Period]) -> float:
    """Characters between a figure and a period of its sentence, and what stands between them."""
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
