"""Links between figures of one cable: parts of a total, changes of a level.

Belongs here: which figure is a part of which, which change changes what. Does not belong here: whether the sums agree (dbt).
"""

from __future__ import annotations

import re
from decimal import Decimal

from tieout.figures.reading import Reading
from tieout.figures.sentences import pattern

_CHANGE = pattern(
    r"\b(?:increas\w*|decreas\w*|declin\w*|drop\w*|r[io]se|rising|fell|fall\w*|gr[eo]w\w*|growth|up|down|higher|lower|more than (?:in|last)|reduc\w*|expand\w*|shr[aiu]nk|jump\w*|surg\w*|added|climb\w*|slump\w*|plung\w*|soar\w*)\b",
    re.IGNORECASE,
)
_OF_WHICH = pattern(r"\bof (?:which|whom|these|those|them)\b", re.IGNORECASE)
_WHOM = pattern(r"\s*(?:\w+ )?of (?:which|whom|these|those|them)\b")
_SUBSET = pattern(
    r"\s*(?:\w+ ){0,2}?(?:out )?of (?:the |its |their |these |those |\w+['’]s )?(?:total |some |nearly |about )?"
)
_OF_THE = pattern(r"\s*of the (\d[\d,]*)\b")
_LEVEL_BEFORE = pattern(r"\b(?:up|down|compared (?:to|with)|versus|vs\.?)\b[^.;]{0,30}$")
_TO = pattern(r"\s*(?:\w+ ){0,6}?to (?:about |approximately |over |more than |nearly |some |around |almost )?")
_FROM = pattern(r"\bfrom (?:about |approximately |over |nearly |some |around )?$")
MOST_PARTS = 12
LOOK_AHEAD = 3  # sentences in which the parts of a total may stand
LOOK_AHEAD_LARGE = 7  # of a total that is too large to be met by chance
LARGE = 100


def link(readings: list[Reading]) -> None:
    """Fill ``part_of`` and ``compares_to`` of the readings of one passage, given in order of the text."""
    _brackets(readings)
    _of_which(readings)
    _subset(readings)
    _sums(readings)
    _changes(readings)


def _value(r: Reading) -> Decimal | None:
    m = r.number
    return m.value_low if m.value_low is not None and m.value_low == m.value_high else None


def _countable(r: Reading) -> bool:
    return r.number.kind in {"count", "money", "rate"} and _value(r) is not None


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
        if not _countable(total):
            continue
        s = total.sentence
        text = s.text[total.number.end - s.start :]
        opened = text.find("(")
        if opened < 0 or opened > 60 or any(c in text[:opened] for c in ".;"):
            continue
        closed = text.find(")", opened)
        if closed < 0:
            continue
        low, high = total.number.end + opened, total.number.end + closed
        inside = [r for r in readings[i + 1 :] if r.sentence is s and low < r.number.start < high and _countable(r)]
        if inside and sum((_value(r) or Decimal(0)) for r in inside) == _value(total):
            for r in inside:
                _join(r, total, "bracket")


def _of_which(readings: list[Reading]) -> None:
    """ "4,311 refugees, of which 2,673 are ..." and "240,269 aliens - 226,264 of which ..." """
    for i in range(1, len(readings)):
        part = readings[i]
        s = part.sentence
        if part.number.kind not in {"count", "percent", "money"}:
            continue
        after = s.text[part.number.end - s.start :][:14]
        total = next(
            (
                r
                for r in reversed(readings[:i])
                if r.sentence is s
                and (_countable(r) or part.number.kind == "percent")
                and r.number.kind in {"count", "money", "rate"}
            ),
            None,
        )
        if total is None:
            total = (
                next(
                    (r for r in reversed(readings[:i]) if r.number.kind in {"count", "rate"} and r.sentence is not s),
                    None,
                )
                if _WHOM.match(after)
                else None
            )
        if total is None:
            continue
        gap = _between(total, part) or ""
        if _WHOM.match(after) or (_OF_WHICH.search(gap) and not _WHOM.match(gap)):
            if _may_be_part(part, total):
                _join(part, total, "of_which")


def _may_be_part(part: Reading, total: Reading) -> bool:
    if part.number.kind == "percent":
        return True
    a, b = part.number.value_low, total.number.value_high or total.number.value_low
    return a is not None and b is not None and a <= b


def _subset(readings: list[Reading]) -> None:
    """ "seven of the 20", "25 of the 26 convictions", "9 of Chile's 15 regions" """
    for part, total in zip(readings, readings[1:], strict=False):
        gap = _between(part, total)
        if (
            gap is not None
            and _countable(part)
            and _countable(total)
            and _SUBSET.fullmatch(gap)
            and _may_be_part(part, total)
        ):
            _join(part, total, "subset")
    # "dismissed charges against 20 officials - seven of the 20 remain": the second 20 only points back
    for i, part in enumerate(readings):
        s = part.sentence
        after = s.text[part.number.end - s.start :]
        m = _OF_THE.match(after)
        if m and part.part_of is None and _countable(part):
            wanted = Decimal(m.group(1).replace(",", ""))
            total = next((r for r in reversed(readings[:i]) if _value(r) == wanted), None)
            if total is not None:
                _join(part, total, "subset")


def _sums(readings: list[Reading]) -> None:
    """Figures that follow a total, count the same thing and sum to it exactly are its parts."""
    for i, total in enumerate(readings):
        whole = _value(total)
        if total.number.kind != "count" or whole is None or whole < 2:
            continue
        running = Decimal(0)
        parts: list[Reading] = []
        for r in readings[i + 1 : i + 1 + MOST_PARTS]:
            if r.number.kind != "count" or r.sentence_index - total.sentence_index > (
                LOOK_AHEAD_LARGE if whole >= LARGE else LOOK_AHEAD
            ):
                break
            value = _value(r)
            if value is None or value >= whole or not (_same_thing(total, r) or whole >= LARGE):
                if parts or (value is not None and _same_thing(total, r)):
                    break
                continue
            running += value
            parts.append(r)
            if running == whole and len(parts) > 1:
                for p in parts:
                    _join(p, total, "sum")
                running, parts = Decimal(0), []  # a second breakdown may follow
                continue
            if running > whole:
                break


def _same_thing(a: Reading, b: Reading) -> bool:
    return a.unit == b.unit or b.phrase is None


def _changes(readings: list[Reading]) -> None:
    """A percent or multiple beside a word of change compares to the nearest level of the passage."""
    for i, change in enumerate(readings):
        s = change.sentence
        if change.number.kind in {"percent", "multiple"}:
            around = s.text[max(0, change.number.start - s.start - 60) : change.number.end - s.start + 50]
            if not _CHANGE.search(around):
                continue
            level = next(
                (
                    r
                    for r in reversed(readings[:i])
                    if r.number.kind in {"count", "money", "penalty_term", "rate"}
                    and not (r.part_of and change.sentence_index != r.sentence_index)
                ),
                None,
            )
            if level is None:
                level = next(
                    (r for r in readings[i + 1 :] if r.sentence is s and r.number.kind in {"count", "money", "rate"}),
                    None,
                )
            if level is not None and change.sentence_index - level.sentence_index <= 2:
                change.compares_to = level
                change.link_rule = change.link_rule or "change_of_level"
        elif i + 1 < len(readings) and change.number.kind in {"count", "money", "rate", "percent"}:
            earlier = readings[i + 1]
            gap = _between(change, earlier) or ""
            if earlier.number.kind == change.number.kind and _LEVEL_BEFORE.search(gap):
                change.compares_to = earlier
                change.link_rule = change.link_rule or "level_of_before"
        if i and change.compares_to is None and change.number.kind in {"count", "money", "rate"}:
            earlier = readings[i - 1]
            gap = _between(earlier, change) or ""
            before = s.text[: earlier.number.start - s.start] if earlier.sentence is s else ""
            if _TO.fullmatch(gap) and _FROM.search(before):
                change.compares_to = earlier
                change.link_rule = change.link_rule or "from_to"
