"""The date of an event that a cable names with it and again without: "the June 26 raid", "the raid left 13 dead".

Belongs here: finding events that have one date in a cable, and giving it to the figures told of them. Does not belong
here: dates of sentences (scene.py), figures told again (repeats.py).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from tieout.figures.grammar.sentences import pattern
from tieout.figures.grammar.word_search import alternatives
from tieout.figures.lexicon import singular
from tieout.figures.periods.dates import DATE, Moment, read_moment
from tieout.figures.periods.periods import Period
from tieout.figures.reading import Reading, between
from tieout.lexicon import words
from tieout.numbers.tokens import lower

MOST_DAYS = 14
LATELY = dt.timedelta(days=90)
NEAR = 60  # characters between the name of an event and a figure that is told of it
_EVENTS = words("dates", "events")
_NOUNS = alternatives(sorted({form for e in _EVENTS for form in (e, f"{e}s", f"{e}es")}, key=len, reverse=True))
# All on a text in lower case, and met by the character before them: there are hundreds of nouns.
# "the June 26 police raid"
_DATE_FIRST = pattern(rf"\W(?P<date>{DATE})(?: (?![a-z]*ing\b)[\w/-]+){{0,3}}? (?P<noun>{_NOUNS})\b")
# "the raid of June 26", "the meeting on May 3"
_DATE_LAST = pattern(rf"\W(?P<noun>{_NOUNS}) (?:of|on|in|held on|dated) (?P<date>{DATE})")
_NAMED = pattern(rf"\W(?:the|that|this|a|an|their|his|its)(?: (?![a-z]*ing\b)[\w/-]+){{0,3}}? (?P<noun>{_NOUNS})\b")
# What stands between an event and a figure of something else: another clause, "two days after the raid".
_APART = pattern(r"[,;:()]|\b(?:after|before|since|until|following|prior|and|but|while|from)\b", re.IGNORECASE)
_AND = pattern(r"[^,;:()]* and (?:[\w-]+ ){0,2}")
_HOLDS = frozenset({"present", "future"})


def date_by_events(text: str, sent: dt.date | None, readings: Iterable[Reading]) -> None:
    """Give figures of what happened, where they have no period, the date of the event that their sentence names.

    Args:
        text: of the cable.
        sent: its date.
        readings: its figures.
    """
    readings = list(readings)
    undated = [r for r in readings if r.period is None and r.tense not in _HOLDS and _may_have_date(r)]
    named = [(r, noun) for r in undated if (noun := _event_of(r)) is not None]
    if not named:
        return
    dates = _dates(text, sent)
    for r, noun in named:
        if (p := dates.get(noun)) is not None:
            r.period = p
    for r, other in pairwise(readings):  # "left 13 dead and five hurt"
        if r.period is not None and r.period.rule == "event" and other.period is None and _is_joined(r, other):
            other.period = r.period


def _may_have_date(r: Reading) -> bool:
    return r.measure is None or r.measure.family not in {"penalties_in_law", "legislation"}


def _is_joined(r: Reading, other: Reading) -> bool:
    gap = between(r, other)
    return gap is not None and len(gap) <= NEAR and other.tense == r.tense and _AND.fullmatch(gap) is not None


def _event_of(r: Reading) -> str | None:
    """The event that stands nearest to a figure in its sentence."""
    s = r.sentence
    first, last = r.number.start - s.start, r.number.end - s.start
    found: list[tuple[int, str]] = []
    for m in _NAMED.finditer(f" {lower(s.text)}"):
        begin, end = m.start("noun") - 1, m.end() - 1
        gap = s.text[end:first] if end <= first else s.text[last:begin]
        if len(gap) <= NEAR and not _APART.search(gap):
            found.append((len(gap), s.text[begin:end]))
    return singular(min(found)[1].lower()) if found else None


def _dates(text: str, sent: dt.date | None) -> dict[str, Period]:
    """The events of a cable that have one date each."""
    found: dict[str, list[Period]] = {}
    low = lower(text)
    for expression in (_DATE_FIRST, _DATE_LAST):
        for m in expression.finditer(f" {low}"):
            start, end = m.start("date") - 1, m.end("date") - 1
            moment = read_moment(m["date"], sent)
            if moment is None or not _is_of_event(text[start], moment, sent):
                continue
            p = Period(start, end, moment.text, moment.first, moment.last, "inherited", "event")
            found.setdefault(singular(m["noun"]), []).append(p)
    return {noun: replace(ps[0]) for noun, ps in found.items() if len({p.text for p in ps}) == 1}


def _is_of_event(opening: str, moment: Moment, sent: dt.date | None) -> bool:
    """Whether a date is one of days not long before the cable: that month would be one of many visits and meetings."""
    is_day = (moment.last - moment.first).days <= MOST_DAYS and (opening.isupper() or opening.isdigit())
    return is_day and sent is not None and dt.timedelta(0) <= sent - moment.first <= LATELY
