"""Parts that a list names one by one: "three times -- two murders, one fraud", "two teams, one in Ho and one in Lome".

Belongs here: lists behind a mark whose members begin with their numbers and come to the total, of whatever they are.
Does not belong here: sums of the same thing (links.py), lists of large amounts within rounding (partitives.py).
"""

from __future__ import annotations

from decimal import Decimal

from tieout.figures.reading import Reading, between, rest_of_sentence
from tieout.figures.sentences import pattern
from tieout.figures.wholes import has_no_noun

MOST_ITEMS = 10
LARGEST = 200  # larger totals are met by what counts the same
_MARK = pattern(r"[^.;()]{0,80}?(?::|--+| - | – |\()[^.;:()\d]{0,12}")
_BEGINS = pattern(r"(?:[:,;(]|--+| -| –|\band|\bplus)\s*(?:and |including )?(?:about |some |approximately |the |by )?$")
_ONE = pattern(r"[^.;:()]{0,80}(?:,|:|--?| –|\() ?(?:with )?")
# "... and the second", "... and one"
_AND_OTHER = pattern(r"\b(?:and|while|but|;)(?: the)? (?:other|second|another|one|third)\b")
_GOES_ON = pattern(r"\s*(?:\w+ing|of (?:them|which|whom|these|those))\b")


def link_itemized_parts(readings: list[Reading]) -> None:
    """Fill ``part_of`` of the readings of one passage, given in order, that are the members of a list."""
    for i, total in enumerate(readings):
        n = total.number
        if n.kind not in {"count", "multiple"} or n.value_low is None or n.value_low != n.value_high:
            continue
        if not 2 <= n.value_low <= LARGEST or n.rule == "article":
            continue
        _link_list(readings, i, n.value_low)
        _link_one(readings, i, n.value_low)


def _link_list(readings: list[Reading], i: int, whole: Decimal) -> None:
    """Link the members behind a colon, dash or bracket that come to the total; figures inside a member do not count."""
    total, s, running = readings[i], readings[i].sentence, Decimal(0)
    items: list[Reading] = []
    for r in list(rest_of_sentence(readings, i))[:MOST_ITEMS]:
        if not items and not _MARK.fullmatch(between(total, r) or ""):
            return
        is_item = r.number.kind == "count" and r.number.qualifier == "exact" and r.number.value_low is not None
        if not is_item or (items and not _BEGINS.search(s.text[: r.number.start - s.start])):
            continue
        running += r.number.value_low or Decimal(0)
        items.append(r)
        if running >= whole:
            break
    if running == whole and len(items) > 1:
        for r in items:
            if r.part_of is None and total.part_of is not r:
                r.part_of, r.link_rule = total, "itemized"


def _link_one(readings: list[Reading], i: int, whole: Decimal) -> None:
    """Link "one" of "two teams, one in Lome and the second in Kara"."""
    total = readings[i]
    for r in list(rest_of_sentence(readings, i))[:2]:
        n, s = r.number, r.sentence
        if n.kind != "count" or n.rule == "article" or n.value_low != 1 or n.value_high != 1 or r.part_of is not None:
            continue
        stands_alone = has_no_noun(r) or _GOES_ON.match(s.text, n.end - s.start)
        is_behind = r is readings[i + 1] and _ONE.fullmatch(between(total, r) or "")
        is_second = readings[i + 1].part_of is total and readings[i + 1].link_rule == "one_of_them"
        if stands_alone and (is_second or (is_behind and _AND_OTHER.search(s.text, n.end - s.start))):
            r.part_of, r.link_rule = total, "one_of_them"
            r.phrase = total.phrase
