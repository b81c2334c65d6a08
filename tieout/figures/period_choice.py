"""Which period of a sentence belongs to a figure.

Belongs here: nearness and grammar that decide between expressions, and when the scene's date is taken over. Does not
belong here: the reading of an expression (periods.py), looking back (scene.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from tieout.figures.periods import Period
from tieout.figures.reading import Reading
from tieout.numbers.model import NumberMention

_COMPARED = re.compile(r"\b(?:compared\s+(?:to|with)|versus|up\s+from|down\s+from|against)\s")
_ITS_OWN = re.compile(r"\s+(?:[\w-]+\s+){0,2}?(?:in|for|on|during|at|of)\s+(?:the\s+)?|\s*\(")
_FROM_LEVEL = re.compile(r"\b(?:from|than)\s+(?:the\s+|its\s+)?(?:about\s+)?$")
_NEW_CLAUSE = re.compile(r"\b(?:and|but|while|which|since)\b")
_OWN_CLAUSE = re.compile(r"(?:\s+[\w-]+){0,4}?\s+(?:that|which|it|they|he|she)\s")
# Distance is counted in characters between figure and period; what stands between adds to it.
BEFORE = 0.6  # share for a period before the figure, which is its own more often
OWN_CLAUSE = 0.1  # share for a period in the clause that describes what is counted
BRACKET = 40  # a bracket that opens between a period and a figure
ADJACENT = 25  # characters between a number and a period that is its own
TO_LEVEL = 20
SEMICOLON = 60
COMMA = 25
NUMBER = 40
CONJUNCTION = 60
# Periods of a state: what is said in the present tense later holds then too.
_STATES = frozenset({"as_of", "reporting_year", "this_year"})
NOW = 30  # "currently" gives way to a date


def choose_period(
    r: Reading, periods: list[Period], tense: str | None, period_before: Callable[[], Period | None]
) -> Period | None:
    """The period expression nearest to the figure in its sentence; else the one that the passage set.

    Args:
        r: the figure.
        periods: of its sentence.
        tense: of the figure's clause: past, present, future, or None where it has no verb.
        period_before: asks for the date that the sentences before leave standing.
    """
    usable = [
        p for p in periods if (not p.is_base or _is_level_of(r, p)) and not _is_number(r, p) and not _is_of_level(r, p)
    ]
    if usable:
        return min(usable, key=lambda p: _distance(r, p, usable))
    if r.number.kind == "age" or (r.measure is not None and r.measure.family == "penalties_in_law"):
        return None  # law holds at any time
    carried = period_before()
    return replace(carried, basis="inherited") if carried is not None and _goes_on(carried, tense) else None


def _goes_on(carried: Period, tense: str | None) -> bool:
    """Whether a clause goes on in the time that an earlier one set: a tale in the past in a past, a state as of a day
    in the present.
    """
    if tense == "future":
        return False
    return tense != "present" or carried.rule in _STATES


def _is_level_of(r: Reading, p: Period) -> bool:
    """Whether a figure is the level of a base itself: "lower than last year's rate of 14 percent"."""
    return 0 <= r.number.start - p.end <= TO_LEVEL


def _is_of_level(r: Reading, p: Period) -> bool:
    """Whether a period is that of the level which a figure is compared to ("6.4 compared to 6.0 in 2007")."""
    s, number = r.sentence, r.number
    if p.start <= number.end or not any(number.end < n.start < p.start for _, _, n in s.mentions):
        return False
    return _COMPARED.search(s.text[number.end - s.start : p.start - s.start]) is not None


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
        if gap.count("(") > gap.count(")") and any(_in_bracket(r, q) for q in periods):
            taken += BRACKET
        return len(gap) * BEFORE + taken + SEMICOLON * gap.count(";") + now
    gap = s.text[number.end - s.start : p.start - s.start]
    numbers = sum(1 for _, _, other in s.mentions if number.end <= other.start < p.start)
    if _OWN_CLAUSE.match(gap) and "," not in gap:
        return len(gap) * OWN_CLAUSE + now
    marks = SEMICOLON * gap.count(";") + COMMA * gap.count(",")
    return len(gap) + marks + NUMBER * numbers + CONJUNCTION * bool(_NEW_CLAUSE.search(gap)) + now
