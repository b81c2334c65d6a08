"""A figure told again: in a subject line or a summary without the date that its paragraph gives.

Belongs here: finding the figure that another repeats, and what it takes from it. Does not belong here: totals told
again as such (totals.py), what neighbours lend (neighbours.py).
"""

from __future__ import annotations

import re
from dataclasses import replace

from tieout.figures.reading import Reading

LEAST_ALIKE = 0.5  # share of the fewer words of two populations that both have
LEAST_ANYWHERE = 10  # a smaller count is told again of many things
MOST_TOLD = 40  # figures of one value; where there are more, they are told of many things
_WORD = re.compile(r"[a-z]{3,}")
_SMALL = frozenset({"the", "and", "for", "from", "who", "that", "were", "was", "their", "his", "her", "other", "more"})
_NO_REPEAT = frozenset({"age", "rate", "multiple"})


def date_repeats(readings: list[Reading]) -> None:
    """Give a figure of what happened, where it has no period, that of the figure which it tells again.

    Args:
        readings: the figures of a cable.
    """
    by_value: dict[tuple[object, object, str | None], list[Reading]] = {}
    by_sentence: dict[int, list[Reading]] = {}
    for r in readings:
        by_sentence.setdefault(id(r.sentence), []).append(r)
        if r.number.kind not in _NO_REPEAT:
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
    dated = [o.period for o in told if o.period is not None and o.period.rule != "now" and _is_same(r, o)]
    if dated and len({p.text[:4] for p in dated}) == 1:
        r.period = replace(dated[0], basis="inherited", rule="told_again")


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
    """Whether two figures of one value count the same: few words, and most of them alike."""
    if r.measure is None or other.measure is None:
        return False
    a, b = _words(r), _words(other)
    if not a or not b:
        return False
    alike = len(a & b) / min(len(a), len(b))
    is_large = r.number.value_low is not None and r.number.value_low >= LEAST_ANYWHERE
    return alike >= (LEAST_ALIKE if is_large else 1)


def _words(r: Reading) -> set[str]:
    return {w.rstrip("s") for w in _WORD.findall((r.population or "").lower()) if w not in _SMALL}
