"""Parts of a total that are told by form alone, whether or not they sum to it: "531 cases (20 federal and 511 state)".

Belongs here: a bracket or a colon that holds nothing but parts, each beginning with its number. Does not belong here:
parts found by their sum (links.py), subsets and "including" (links.py), whether the sum agrees (dbt).
"""

from __future__ import annotations

import re

from tieout.figures.grammar.sentences import pattern
from tieout.figures.links.change_words import alternatives
from tieout.figures.links.wholes import lower_bound
from tieout.figures.reading import Reading

TO_BRACKET = 60  # characters between a total and its parts
PART_WORDS = 9  # words of a part after its number
_INCOMPLETE = pattern(
    rf"\b{alternatives('incomplete')}\b|[%$]|\bfrom\b|\bto\b|\bper\b|\b(?:or|vs|versus)\b", re.IGNORECASE
)
_JOINT = pattern(r"\s*(?:[,;]\s+(?:and\s)?|\band\s|\bplus\s|&)\s*", re.IGNORECASE)
_LEAD = pattern(r"[^.;:()]{0,60}(?P<mark>\(|:)\s*")


def read_breakdowns(readings: list[Reading]) -> None:
    """Link the parts of each total of a passage to it, given in order of the text."""
    for i, total in enumerate(readings[:-2]):
        following = readings[i + 1]
        if not _is_exact(total) or following.sentence is not total.sentence:
            continue
        s = total.sentence
        lead = _LEAD.fullmatch(s.text[total.number.end - s.start : following.number.start - s.start])
        if lead is None or not _is_exact(following):
            continue
        parts = _parts(total, readings[i + 1 :], ")" if lead["mark"] == "(" else None)
        for part in parts:
            if part.part_of in {None, total} and part.part_of is not total:
                part.part_of, part.link_rule = total, "breakdown"


def _is_exact(r: Reading) -> bool:
    n = r.number
    return n.kind == "count" and n.qualifier == "exact" and n.value_low is not None and n.value_low == n.value_high


def _parts(total: Reading, following: list[Reading], closing: str | None) -> list[Reading]:
    """The parts that fill the bracket, or the rest of the sentence; none unless each of its members is a part."""
    s = total.sentence
    begin = following[0].number.start
    rest = s.text[begin - s.start :]
    end = re.search(re.escape(closing) if closing else r"[.;]?\s*$", rest)
    if end is None or "(" in rest[: end.start()]:
        return []
    inside = rest[: end.start()]
    parts = [r for r in following if r.sentence is s and r.number.start < begin + end.start()]
    if len(parts) < 2 or _INCOMPLETE.search(inside) or not all(_is_exact(p) for p in parts):
        return []
    whole, summed = lower_bound(total), sum(lower_bound(p) for p in parts)
    if any(lower_bound(p) >= whole for p in parts) or not whole <= 2 * summed <= 3 * whole:
        return []
    joints = list(_JOINT.finditer(inside))
    if [0, *(j.end() for j in joints)] != [p.number.start - begin for p in parts]:
        return []
    members = _JOINT.split(inside)
    return parts if all(len(m.split()) <= PART_WORDS + 2 for m in members) else []
