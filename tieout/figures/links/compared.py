"""The amount that another is compared with: "USD 20 billion, compared with USD 17.4 billion in 2004".

Belongs here: a number behind words of comparison counts what the number before it counts. Does not belong here: the
link between the two (links.py, changes.py).
"""

from __future__ import annotations

import re

from tieout.figures.grammar.sentences import pattern
from tieout.figures.links.change_words import BLUR
from tieout.figures.reading import Reading

REACH = 50  # characters before a number in which the words of comparison stand
_OPPOSED = pattern(r"\b(?:compared|versus|vs|against|opposed|from)\b", re.IGNORECASE)
_WITH_UNIT = frozenset({"measure", "money", "percent"})
_COMPARED = pattern(
    r"(?:\bcompared (?:with|to)|\bversus|\bvs\.?|\bas (?:against|opposed to)|\b(?:up|down|increase|decrease|drop) from"
    rf"|\bthan) (?:(?:a|the) (?:total|record|low|high) of )?{BLUR}$",
    re.IGNORECASE,
)


def compared_with(r: Reading, before: list[Reading]) -> Reading | None:
    """The amount of the same sentence and kind that a number without a noun of its own is compared with."""
    at = r.number.start - r.sentence.start
    words = _COMPARED.search(r.sentence.text[max(0, at - REACH) : at])
    if words is None:
        return None
    for b in reversed(before):
        if b.sentence is not r.sentence:
            return None
        is_alike = b.number.kind == r.number.kind and b.number.unit == r.number.unit
        is_bare = (
            r.number.kind == "count" and b.number.kind in _WITH_UNIT and _OPPOSED.search(words[0]) is not None
        )  # "68 kilos, compared to 146 in 2003"
        if (is_alike or is_bare) and b.population is not None:
            return b
    return None
