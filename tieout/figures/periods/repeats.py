"""A figure told again: in a subject line or a summary without the date that its paragraph gives.

Belongs here: finding the figure that another repeats, and what it takes from it. Does not belong here: totals told
again as such (totals.py), what neighbours lend (neighbours.py).
"""

from __future__ import annotations

import re
from dataclasses import replace

from tieout.figures.periods.periods import Period
from tieout.figures.reading import Reading

MOST_TOLD = 40  # figures of one value; where there are more, they are told of many things
MOST_APART = 4500  # characters between the two
_WORD = re.compile(r"[a-z]{3,}")
_SMALL = frozenset({"the", "and", "for", "from", "who", "that", "were", "was", "their", "his", "her", "other", "more"})
# Sums, shares and times of one value are told of many things: only what is counted is known again by what it is.
_REPEATED = frozenset({"count", "vote"})


def date_repeats(readings: list[Reading]) -> None:
    """Give a figure of what happened, where it has no period, that of the figure which it tells again.

    Args:
        readings: the figures of a cable.
    """
    by_value: dict[tuple[object, object, str | None], list[Reading]] = {}
    by_sentence: dict[int, list[Reading]] = {}
    for r in readings:
        by_sentence.setdefault(id(r.sentence), []).append(r)
        if r.number.kind in _REPEATED:
            by_value.setdefault((r.number.value_low, r.number.value_high, r.unit), []).append(r)
    for told in by_value.values():
        is_dated = {r.period is not None for r in told}
        if len(is_dated) < 2 or len(told) > MOST_TOLD:
            continue
        for r in told:
            if r.period is None and not _holds_always(r):
                _date(r, told)
                _date_beside(r, by_sentence[id(r.sentence)])


def _date(r: Reading, told: list[Reading]) -> None:
    dated = [o.period for o in told if o.period is not None and _lends(o.period) and _is_same(r, o)]
    if dated and len({p.text[:4] for p in dated}) == 1:
        r.period = replace(dated[0], basis="inherited", rule="told_again")


def _lends(p: Period) -> bool:
    """Whether a period is of what the cable tells: one that is written with its year is of long ago or of a plan."""
    return p.rule != "now" and p.basis != "stated"


def _date_beside(r: Reading, beside: list[Reading]) -> None:
    """What the sentence of a figure told again counts beside it is of the same time."""
    if r.period is None:
        return
    for other in beside:
        if (
            other.tense == r.tense
            and other.period is None
            and other.number.kind != "duration"
            and not _holds_always(other)
        ):
            other.period = r.period


def _holds_always(r: Reading) -> bool:
    return r.tense in {"present", "future"} or (r.measure is not None and r.measure.family == "penalties_in_law")


def _is_same(r: Reading, other: Reading) -> bool:
    """Whether two figures of one value count the same: all words of the one that is told in fewer."""
    if r.measure is None or other.measure is None or abs(r.number.start - other.number.start) > MOST_APART:
        return False
    a, b = _words(r), _words(other)
    return bool(a and b) and (a <= b or b <= a)


def _words(r: Reading) -> set[str]:
    return {w.rstrip("s") for w in _WORD.findall((r.population or "").lower()) if w not in _SMALL}
