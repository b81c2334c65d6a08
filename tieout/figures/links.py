"""Links between figures of one cable: parts of a total, changes of a level.

Belongs here: which figure is a part of which, which change changes what. Does not belong here: whether the sums agree
(dbt).
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from tieout.figures.partitives import link_lists, link_partitives, link_repeats, link_totals
from tieout.figures.reading import Reading, rest_of_sentence
from tieout.figures.sentences import pattern
from tieout.figures.totals import link_bases, link_named_totals

_CHANGE = pattern(
    r"\b(?:increas\w*|r[io]se|rising|gr[eo]w\w*|growth|higher|expand\w*|jump\w*|surg\w*|added|climb\w*|soar\w*"
    r"|decreas\w*|declin\w*|drop\w*|fell|fall\w*|lower|reduc\w*|shr[aiu]nk|slump\w*|plung\w*"
    r"|more than (?:in|last)|(?<!make\s)(?<!makes\s)(?<!made\s)(?:up|down)(?= (?:by|from|to|about|over|nearly|\d))"
    r")\b",
    re.IGNORECASE,
)
_OF_WHICH = pattern(r"\bof (?:which|whom|these|those|them)\b", re.IGNORECASE)
_WHOM = pattern(r"\s*(?:\w+ )?of (?:which|whom|these|those|them)\b")
# "seven of 20"; with a noun between only before a word that points: "two teams of six" are no two of six
_SUBSET = pattern(
    r"(?: ?(?:out )?of (?:the |its |their |these |those |\w+['’]s )?"
    r"|\s*(?:\w+ ){1,2}?(?:out of |of (?:the |its |their |these |those |\w+['’]s )))(?:total |some |nearly |about )?"
)
_INCLUDING = pattern(
    r"\b(?:including|include|includes|among them|comprising|consisting of|made up of)\b", re.IGNORECASE
)
_OPENS_BRACKET = pattern(r"[^.;()]{0,40}\((?:about |approximately |some |nearly )?")
_OF_IT = pattern(r" (?:from|in|to|by|are|were|is|was|of (?:which|whom|them|these|those|it))\b")
_OF_THE = pattern(r"\s*of the (\d[\d,]*)\b")
_LEVEL_BEFORE = pattern(r"\b(?:up|down|compared (?:to|with)|versus|vs\.?)\b[^.;]{0,30}$")
# "doubled from the 861 million level", "5 points lower than last year's rate of 14 percent"
_FROM_LEVEL = pattern(r"\s*(?:\w+ ){0,3}?(?:from|than|over|compared (?:to|with)) (?:[\w'’]+ ){0,6}?")
_TO = pattern(r"\s*(?:\w+ ){0,6}?to (?:about |approximately |over |more than |nearly |some |around |almost )?")
_FROM = pattern(r"\bfrom (?:about |approximately |over |nearly |some |around )?$")
_BACK = frozenset({"the", "this", "that", "these", "it", "another"})
MOST_PARTS = 12
LOOK_AHEAD = 3  # sentences in which the parts of a total may stand
LOOK_AHEAD_LARGE = 7  # of a total that is too large to be met by chance
LARGE = 100
SMALL = 10  # a total that other people's sums meet by chance
TO_BRACKET = 60  # characters between a total and the bracket with its parts
AROUND_CHANGE = (60, 50)  # characters before and after a change in which its verb stands
TO_LEVEL = 2  # sentences between a change and its level
_NIGHTS = frozenset({"night", "day"})  # parts of a stay
# Kinds of number that parts are summed from, and that a change has as its level.
_AMOUNTS = frozenset({"count", "money", "rate"})
_SHARES = frozenset({"percent", "multiple"})


def link(readings: list[Reading]) -> None:
    """Fill ``part_of`` and ``compares_to`` of the readings of one passage, given in order of the text."""
    _brackets(readings)
    _of_which(readings)
    _including(readings)
    _subset(readings)
    _sums(readings)
    link_partitives(readings)
    link_lists(readings)
    link_totals(readings)
    link_repeats(readings)
    link_named_totals(readings)
    _changes(readings)
    link_bases(readings)


def _value(r: Reading) -> Decimal | None:
    m = r.number
    return m.value_low if m.value_low is not None and m.value_low == m.value_high else None


def _countable(r: Reading) -> bool:
    return r.number.kind in _AMOUNTS and _value(r) is not None


def _is_stay(r: Reading) -> bool:
    """Whether it is a duration, of which the days or nights in a bracket are parts."""
    return r.number.kind == "duration" and _value(r) is not None


def _join(part: Reading, total: Reading, rule: str) -> None:
    if part.part_of is None and part is not total and total.part_of is not part:
        part.part_of = total
        part.link_rule = rule


def _between(a: Reading, b: Reading) -> str | None:
    """Text between two readings of one sentence."""
    if a.sentence is not b.sentence:
        return None
    s = a.sentence
    return s.text[a.number.end - s.start : b.number.start - s.start]


def _brackets(readings: list[Reading]) -> None:
    """ "1,336 cases (57 federal and 1279 state)": figures in a bracket right after a total, which they sum to."""
    for i, total in enumerate(readings):
        if not (_countable(total) or _is_stay(total)):
            continue
        s = total.sentence
        text = s.text[total.number.end - s.start :]
        opened = text.find("(")
        if opened < 0 or opened > TO_BRACKET or any(c in text[:opened] for c in ".;"):
            continue
        closed = text.find(")", opened)
        if closed < 0:
            continue
        kind = total.number.kind
        low, high = total.number.end + opened, total.number.end + closed
        inside = [
            r
            for r in rest_of_sentence(readings, i)
            if low < r.number.start < high and (r.number.kind == kind or (kind == "duration" and r.unit in _NIGHTS))
        ]
        # one that equals it tells it again, in a table or another unit
        if len(inside) > 1 and sum((_value(r) or Decimal(0)) for r in inside) == _value(total):
            for r in inside:
                _join(r, total, "bracket")


def _of_which(readings: list[Reading]) -> None:
    """ "4,311 refugees, of which 2,673 are ..." and "240,269 aliens - 226,264 of which ..." """
    for i, part in enumerate(readings):
        if part.number.kind not in {"count", "percent", "money"}:
            continue
        s = part.sentence
        is_of_whom = bool(_WHOM.match(s.text[part.number.end - s.start :][:14]))
        total = _whole(part, readings[:i], is_of_whom)
        if total is None or not _may_be_part(part, total):
            continue
        gap = _between(total, part) or ""
        if is_of_whom or (_OF_WHICH.search(gap) and not _WHOM.match(gap)):
            _join(part, total, "of_which")


def _whole(part: Reading, earlier: list[Reading], is_of_whom: bool) -> Reading | None:
    """The nearest amount of the sentence; for "226 of whom" also one of an earlier sentence."""
    for r in reversed(earlier):
        if r.sentence is part.sentence and (
            _countable(r) or (part.number.kind == "percent" and r.number.kind in _AMOUNTS)
        ):
            return r
    if not is_of_whom:
        return None
    return next(
        (r for r in reversed(earlier) if r.sentence is not part.sentence and r.number.kind in {"count", "rate"}), None
    )


def _may_be_part(part: Reading, total: Reading) -> bool:
    if part.number.kind == "percent":
        return True
    a, b = part.number.value_low, total.number.value_high or total.number.value_low
    return a is not None and b is not None and a <= b


def _including(readings: list[Reading]) -> None:
    """ "363 staff have left, including 196 Americans and 117 Britons", "USD 106 billion (80 percent from oil)"."""
    for i, total in enumerate(readings):
        if not _countable(total):
            continue
        for part in readings[i + 1 : i + 1 + MOST_PARTS]:
            gap = _between(total, part)
            if gap is None:
                break
            named = _INCLUDING.search(gap)
            alike = part.number.kind == total.number.kind and (part.unit == total.unit or part.unit is None)
            if named and alike and "." not in gap[named.end() :] and ";" not in gap and _may_be_part(part, total):
                _join(part, total, "including")
            elif part.number.kind == "percent" and _OPENS_BRACKET.fullmatch(gap) and _is_of_it(part):
                _join(part, total, "bracket_share")


def _is_of_it(share: Reading) -> bool:
    """Whether a share in a bracket is of the amount before it ("80 percent from oil"), and not that amount told as a
    share of something else ("51.6%", "30 percent of the population").
    """
    return _OF_IT.match(share.sentence.text, share.number.end - share.sentence.start) is not None


def _subset(readings: list[Reading]) -> None:
    """ "seven of the 20", "25 of the 26 convictions", "9 of Chile's 15 regions" """
    for part, total in pairwise(readings):
        gap = _between(part, total)
        if gap is not None and _countable(part) and _countable(total) and _SUBSET.fullmatch(gap):
            if _may_be_part(part, total):
                _join(part, total, "subset")
    # "dismissed charges against 20 officials - seven of the 20 remain": the second 20 only points back
    for i, part in enumerate(readings):
        s = part.sentence
        m = _OF_THE.match(s.text[part.number.end - s.start :])
        if m and part.part_of is None and _countable(part):
            wanted = Decimal(m.group(1).replace(",", ""))
            named = next((r for r in reversed(readings[:i]) if _value(r) == wanted), None)
            if named is not None:
                _join(part, named, "subset")


def _sums(readings: list[Reading]) -> None:
    """Figures that follow a total, count the same thing and sum to it exactly are its parts."""
    for i, total in enumerate(readings):
        whole = _value(total)
        if total.number.kind != "count" or whole is None or whole < 2:
            continue
        look_ahead = LOOK_AHEAD_LARGE if whole >= LARGE else LOOK_AHEAD
        running = Decimal(0)
        parts: list[Reading] = []
        for r in readings[i + 1 : i + 1 + MOST_PARTS]:
            if r.number.kind != "count" or r.sentence_index - total.sentence_index > look_ahead:
                break
            value = _value(r)
            is_alike = whole >= LARGE or (_same_thing(total, r) and (whole >= SMALL or _same_words(total, r)))
            if value is None or value >= whole or not is_alike:
                if parts or (value is not None and _same_thing(total, r)):
                    break
                continue
            running += value
            parts.append(r)
            if running == whole and len(parts) > 1:
                for p in parts:
                    _join(p, total, "sum")
                running, parts = Decimal(0), []  # a second breakdown may follow
            elif running > whole:
                break


def _same_thing(a: Reading, b: Reading) -> bool:
    return a.unit == b.unit or b.phrase is None


def _same_words(a: Reading, b: Reading) -> bool:
    """Whether two figures of different sentences count by the same noun, as parts of a small total must."""
    return a.sentence is b.sentence or b.phrase is None or a.phrase is None or a.phrase.head == b.phrase.head


def _changes(readings: list[Reading]) -> None:
    """A percent or multiple beside a word of change compares to the nearest level of the passage, an amount to the one
    that it is said to come from.
    """
    for i, r in enumerate(readings):
        level, rule = None, "change_of_level"
        level, rule = _level_said(readings, i) if r.number.kind in _AMOUNTS | _SHARES else (None, rule)
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
    for r in reversed(readings[:i]):
        is_other_part = r.part_of is not None and r.sentence_index != change.sentence_index
        if r.number.kind in _AMOUNTS | {"penalty_term"} and not is_other_part:
            is_far = change.sentence_index - r.sentence_index > TO_LEVEL
            # in a sentence of its own a change speaks of the level before only where it points back
            return None if is_far or (r.sentence is not change.sentence and not _points_back(change)) else r
    return next((r for r in readings[i + 1 :] if r.sentence is change.sentence and r.number.kind in _AMOUNTS), None)


def _points_back(r: Reading) -> bool:
    first = r.sentence.tokens[0].lower if r.sentence.tokens else ""
    return first in _BACK


def _level_said(readings: list[Reading], i: int) -> tuple[Reading | None, str]:
    """The amount that one is compared to in so many words: "12, up from 10", "from 10 to 12"."""
    r, s = readings[i], readings[i].sentence
    if i + 1 < len(readings):
        before = readings[i + 1]
        gap = _between(r, before)
        if r.number.kind in _SHARES and gap is not None and _FROM_LEVEL.fullmatch(gap):
            return before, "from_level"
        if before.number.kind == r.number.kind and _LEVEL_BEFORE.search(_between(r, before) or ""):
            return before, "level_of_before"
    if i:
        start = readings[i - 1]
        gap = _between(start, r)
        if gap is not None and _TO.fullmatch(gap) and _FROM.search(s.text[: start.number.start - s.start]):
            return start, "from_to"
    return None, ""
