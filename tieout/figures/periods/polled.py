"""When those were asked whose answers a cable gives: "a poll taken in May", and paragraphs of shares that follow.

Belongs here: finding the date of a poll, and giving it to shares of opinion that have none. Does not belong here: dates
of the sentence or passage (period_choice.py), which poll says it (reporters.py).
"""

from __future__ import annotations

import datetime as dt
import re

from tieout.figures.grammar.sentences import pattern
from tieout.figures.grammar.word_search import alternatives
from tieout.figures.periods.periods import Period, find_periods
from tieout.figures.reading import Reading
from tieout.numbers.tokens import lower

_POLL = r"(?:polls?|surveys?|opinion polls?)"
_TAKEN = (
    r"(?:conducted|taken|carried out|performed|fielded|undertaken|held|administered|done|completed|published|released"
    r"|issued|commissioned)"
)
# A poll with the words that date it. What an earlier one gave is told for comparison.
_DATED = pattern(
    rf"(?P<old>\b(?:similar|same|previous|earlier|last|prior|another|older|past) (?:[\w-]+ ){{0,2}}?)?"
    rf"(?:\b{_POLL}\b[^.;]{{0,80}}?\b{_TAKEN}\b[^.;]{{0,90}}"
    rf"|\bdates? of (?:the )?{_POLL} ?:[^.;]{{0,60}}"
    rf"|\b{_POLL} (?:of|in|from|dated) [^.;]{{0,60}}"
    r"|\b(?:polled|interviewed|surveyed|questioned) (?:about |some |over |nearly |a )*[\d,]{3,}[^.;]{0,90})",
    re.IGNORECASE,
)
# Where that may begin: the engine skips from one character that is no letter to the next.
_MAY_BEGIN = re.compile(
    rf"[^A-Za-z0-9_](?<!\w)(?={alternatives(('similar', 'same', 'previous', 'earlier', 'last', 'prior', 'another'))}"
    rf"|{alternatives(('older', 'past', 'poll', 'survey', 'opinion', 'date', 'interviewed', 'questioned'))})"
)
_SENTENCE_BEGINS = re.compile(r"[.;¶](?=[^.;¶]*$)")
LOOK_BACK = 90  # characters before a poll in which its date may stand
_ASKED = re.compile(r"\b(?:poll|survey)")
_OPINION = pattern(
    r"\b(?:supports?|supported|supporting|favou?r(?:s|ed|ing|able|ably)?|oppos\w+|approv\w+|disapprov\w+|respondents?"
    r"|polls?|polled|surveys?|surveyed|interviewe\w+|believ\w+|thinks?|thought|prefer\w*|agree[sd]?|disagree[sd]?"
    r"|undecided|opinions?|trust(?:s|ed)?|distrust\w*|ratings?|voters?|would vote|popularity|against"
    r"|(?:un)?satisf\w+|dissatisf\w+|confiden\w+|consider(?:s|ed)?|view(?:s|ed)|fear(?:s|ed)?|margin of error)\b",
    re.IGNORECASE,
)
_DATES = frozenset({"date", "year_of", "range_of_dates", "range_of_months", "month", "weekday", "last_week"})
LONGEST_AGO = 400  # days from a poll to a cable that gives its answers
_LISTENS = frozenset({"other", "polls", "elections"})


def date_by_polls(text: str, sent: dt.date | None, readings: list[Reading]) -> None:
    """Give shares of opinion without a date that of the poll which was told of last, or else of the first one.

    Args:
        text: of the cable.
        sent: its date.
        readings: its figures.
    """
    open_ = [r for r in readings if r.period is None and is_share_of_opinion(r)]
    low = lower(text) if open_ else ""
    polls = _polls(text, low, sent) if _ASKED.search(low) is not None else []
    for r in open_ if polls else ():
        r.period = next((p for p in reversed(polls) if p.end <= r.number.start), polls[0])


def _polls(text: str, low: str, sent: dt.date | None) -> list[Period]:
    found: list[Period] = []
    after = 0
    for begun in _MAY_BEGIN.finditer(" " + low):
        m = _DATED.match(text, begun.start()) if begun.start() >= after else None
        if m is None:
            continue
        after = m.end()
        if m["old"] is not None:
            continue
        start = max(0, m.start() - LOOK_BACK)
        begins = _SENTENCE_BEGINS.search(text, start, m.start())
        start = begins.end() if begins is not None else start
        dated = find_periods(text[start : m.end()], start, sent)
        p = next((p for p in dated if p.rule in _DATES and not p.is_base), None)
        if p is None or p.first is None or p.last is None:
            continue
        if sent is None or (p.first <= sent and (sent - p.last).days <= LONGEST_AGO):
            found.append(p)
    return found


def is_share_of_opinion(r: Reading) -> bool:
    """Whether a figure is a share of those who were asked for their opinion."""
    family = r.measure.family if r.measure is not None else "other"
    is_share = r.number.kind == "percent" and r.tense != "future" and family in _LISTENS
    return is_share and r.sentence.says(_OPINION)
