"""The level that a change is of, and the amount that another is compared to.

Belongs here: which figure is the level; "12, up from 10", "from 10 to 12", "rose 5 percent". Does not belong here:
parts of a total (links.py), the direction of a change and the role of its level (changes.py).
"""

from __future__ import annotations

import re

from tieout.figures.grammar.sentences import pattern
from tieout.figures.links.wholes import AMOUNTS
from tieout.figures.reading import Reading, between, rest_of_sentence

_CHANGE = pattern(
    r"\b(?:increas\w*|r[io]se|rising|gr[eo]w\w*|growth|higher|expand\w*|jump\w*|surg\w*|added|climb\w*|soar\w*"
    r"|decreas\w*|declin\w*|drop\w*|fell|fall\w*|lower|reduc\w*|shr[aiu]nk|slump\w*|plung\w*"
    r"|more than (?:in|last)|(?<!make\s)(?<!makes\s)(?<!made\s)(?:up|down)(?= (?:by|from|to|about|over|nearly|\d))"
    r")\b",
    re.IGNORECASE,
)
_LEVEL_BEFORE = pattern(
    r"\b(?:up|down|compared (?:to|with)|versus|vs\.?)\b[^.;]{0,30}$"
    r"|\b(?:jump|rise|increase|drop|fall|decrease|decline) from (?:the |an )?(?:\w+ ){0,4}$"
)
_TO_LEVEL = pattern(r"\bto (?:about |over |nearly |just |only )?$")
# "to 9 percent in August, from 10", "to 5 per minute from the usual 25"
_FROM_THE_OLD = pattern(r"(?:(?!and |but |while )[\w./-]+ ){0,4}?(?:[\w./-]+,)? ?from (?:the |its |an )?(?:\w+ ){0,2}")
_IN_BRACKET = pattern(
    r" ?\([^()]*\)|\)(?=,? (?:from|up|down|to|compared)\b)"
)  # an amount told again in another currency
# "doubled from the 30 million level", "2 points less than the former rate of 9 percent"
_FROM_LEVEL = pattern(r"\s*(?:\w+ ){0,3}?(?:from|than|over|compared (?:to|with)) (?:[\w'’]+ ){0,6}?")
_TO = pattern(
    r"\s*(?:\w+ ){0,6}?to (?:about |approximately |over |more than |nearly |some |around |almost |up to |as many as )?"
)
_FROM = pattern(r"\bfrom (?:about |approximately |over |nearly |some |around )?$")
_BACK = frozenset({"the", "this", "that", "these", "it", "another"})
AROUND_CHANGE = (60, 50)  # characters before and after a change in which its verb stands
OTHER_CURRENCY = 2  # numbers that stand behind an amount before the next of its unit
FAR_BACK = 60  # figures before a change among which its level is sought
TO_LEVEL = 2  # sentences between a change and its level
# Kinds of number that a change has as its level, shares of one, and all that are compared.
_SHARES = frozenset({"percent", "multiple"})
_COMPARED = AMOUNTS | _SHARES | {"duration"}


def link_levels(readings: list[Reading]) -> None:
    """A percent or multiple beside a word of change compares to the nearest level of the passage, an amount to the one
    that it is said to come from.
    """
    for i, r in enumerate(readings):
        level, rule = None, "change_of_level"
        level, rule = _level_said(readings, i) if r.number.kind in _COMPARED else (None, rule)
        if level is None and r.number.kind in _SHARES and _is_change(r):
            level, rule = _level(readings, i), "change_of_level"
        if level is not None:
            r.compares_to = level
            r.link_rule = r.link_rule or rule


def _is_change(r: Reading) -> bool:
    s, (before, after) = r.sentence, AROUND_CHANGE
    around = s.text[max(0, r.number.start - s.start - before) : r.number.end - s.start + after]
    return bool(_CHANGE.search(around))


def _level(readings: list[Reading], i: int) -> Reading | None:
    """The level that a change is of: the nearest before it, but no part of an earlier sentence; else the next of its
    sentence.
    """
    change = readings[i]
    for r in reversed(readings[max(0, i - FAR_BACK) : i]):
        is_other_part = r.part_of is not None and r.sentence_index != change.sentence_index
        if r.number.kind in AMOUNTS | {"penalty_term"} and not is_other_part:
            is_far = change.sentence_index - r.sentence_index > TO_LEVEL
            # in a sentence of its own a change speaks of the level before only where it points back
            return None if is_far or (r.sentence is not change.sentence and not _points_back(change)) else r
    return next((r for r in rest_of_sentence(readings, i) if r.number.kind in AMOUNTS), None)


def _points_back(r: Reading) -> bool:
    first = r.sentence.tokens[0].lower if r.sentence.tokens else ""
    return first in _BACK


def _level_said(readings: list[Reading], i: int) -> tuple[Reading | None, str]:
    """The amount that one is compared to in so many words: "12, up from 10", "from 10 to 12", "fell to 5 from 9"."""
    r, s = readings[i], readings[i].sentence
    following = next(
        (b for b in readings[i + 1 : i + 1 + OTHER_CURRENCY] if b.sentence is s and b.unit == r.unit), None
    )
    before_it = s.text[: r.number.start - s.start]
    if following is not None and following.number.kind == r.number.kind:
        gap = _IN_BRACKET.sub(" ", between(r, following) or "")
        is_fallen_to = _TO_LEVEL.search(before_it) is not None and _CHANGE.search(before_it) is not None
        is_next = following is readings[i + 1] or not any(c.isdigit() for c in gap)
        if is_next and (_LEVEL_BEFORE.search(gap) or (is_fallen_to and _FROM_THE_OLD.fullmatch(gap.strip() + " "))):
            return following, "level_of_before"
    if r.number.kind in _SHARES and i + 1 < len(readings):
        gap = between(r, readings[i + 1]) or ""
        if _FROM_LEVEL.fullmatch(gap):
            return readings[i + 1], "from_level"
    for start in reversed(readings[max(0, i - OTHER_CURRENCY) : i]):
        gap_before = between(start, r)
        if gap_before is None:
            continue
        from_there = _FROM.search(s.text[: start.number.start - s.start])
        if from_there is not None and _TO.fullmatch(_IN_BRACKET.sub(" ", gap_before)):
            return start, "from_to"
        break
    return None, ""
