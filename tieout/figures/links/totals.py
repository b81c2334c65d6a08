"""Totals that stand apart from their parts: named as such, shared out in the sentence after, or told passages before.

Belongs here: the words that say a number is the whole of those around it, and sums that meet one exactly. Does not
belong here: parts beside their total (links.py, partitives.py, breakdowns.py), whether a sum agrees (dbt).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from decimal import Decimal
from itertools import pairwise

from tieout.figures.grammar.heads import is_plural
from tieout.figures.grammar.sentences import pattern
from tieout.figures.lexicon import singular
from tieout.figures.links.pointed_parts import told_again
from tieout.figures.links.wholes import AMOUNTS, low
from tieout.figures.reading import Reading, text_before

_BLUR = r"(?:about |approximately |some |nearly |over |more than |roughly |an estimated )?"
# "put the first list at 80", "bringing the total to 40", "for a total of 99"
_NAMED = pattern(
    rf"\b(?:total|manifest|headcount|overall (?:number|figure))(?: number)?(?: of \w+)?"
    rf" (?:to|at|of|is|was|were|stands at|stood at|reached) {_BLUR}$",
    re.IGNORECASE,
)
_SUMMED = pattern(
    r"\b(?:(?:(?:for|out of|resulting in|making|giving) a|bringing the|brings the|brought the) total (?:\w+ )?(?:of|to)"
    r"|(?:bringing|brings|brought) the (?:total )?(?:number|tally|count|toll|figure)(?: of [^.;,]{3,60})? to)"
    rf" {_BLUR}$",
    re.IGNORECASE,
)
_OF_TOTALS = ("total", "manifest", "headcount", "overall", "bring", "brought")  # one of which is in each of both
_FROM = pattern(rf"\bfrom {_BLUR}$", re.IGNORECASE)
_MEAN = pattern(rf"\baverag(?:e of|ing) {_BLUR}$", re.IGNORECASE)
# "in addition to another 600", "along with 1,800 others"
_AND_MORE = pattern(
    rf"[^.;:()]*?\b(?:in addition to|along with|as well as|together with|and another|plus)(?: another| an additional)?"
    rf" {_BLUR}",
    re.IGNORECASE,
)
_SHARED_OUT = pattern(
    r"\b(?:make|makes|made) up\b|\blion['’]s share\b|\bof (?:this|that) (?:amount|sum|total|money|number)\b"
    r"|\bthe (?:rest|remainder|remaining)\b|\baccount(?:s|ed|ing)? for\b|\bearmarked\b",
    re.IGNORECASE,
)
# "of the workforce", and no more words that would make it another one
_ENDS = (
    r"(?=[.,;:)]|$| (?:is|are|was|were|will|would|has|have|had|comes?|came|goes?|lives?|works?|and|who|did|do|said|say"
    r"|\w+ed|believe)\b)"
)
_OF_THE = pattern(rf" of (?:the|its|their|this|that|these|those) (?:[\w-]+ ){{0,2}}?(?P<noun>[a-z]+){_ENDS}")
# "65 percent of respondents", "of those surveyed"
_OF_ASKED = pattern(
    r" of (?:the |all )?(?:those |people )?(?P<noun>respondents|interviewees|surveyed|polled|interviewed|questioned)"
    rf"{_ENDS}"
)
_ASKED = pattern(r"\b(?:polled|surveyed|interviewed|questioned|respondents|interviewees|poll of|survey of|sample of)\b")
# What stands for what was counted just before: "half of this population".
_STANDS_FOR = frozenset({"population", "group", "number", "total", "figure", "amount", "sum", "community"})
LARGE = 100  # a sum that meets a smaller total does so by chance
FAR_BACK = 60  # figures before a share of those asked among which their number is sought
LOOK_BACK = 8  # figures before a share among which its base is sought
SENTENCES_BACK = 3


def link_named_totals(readings: list[Reading]) -> None:
    """Link counts to the total of their sentence that is named as one behind them, or that the next one shares out."""
    for i, total in enumerate(readings):
        if total.part_of is not None or total.number.kind not in {"count", "money"}:
            continue
        s = total.sentence
        before = s.text[: total.number.start - s.start]
        may_be_named = any(map(s.lower().__contains__, _OF_TOTALS))  # seen sooner
        if may_be_named and (_NAMED.search(before) or _SUMMED.search(before)):
            first = bisect_left(readings, total.sentence_index, key=_index)
            parts = _alike([r for r in readings[first:i] if not _is_start(r) and not _is_mean(r)], total)
            _join(parts, total, "total_named", least=1 if _SUMMED.search(before) else 2)
        ends = (bisect_right(readings, index, key=_index) for index in (total.sentence_index, total.sentence_index + 1))
        following = readings[slice(*ends)]
        if len(following) > 1 and following[0].sentence.says(_SHARED_OUT):
            _join(_alike(following, total), total, "shared_out", least=2)


def _index(r: Reading) -> int:
    return r.sentence_index


def link_bases(readings: list[Reading]) -> None:
    """Link a share to the amount that was told of the noun it is of: "a workforce of 675 men ... 80 percent of the
    workforce".
    """
    for i, r in enumerate(readings):
        if r.number.kind != "percent" or r.part_of is not None or r.compares_to is not None or not i:
            continue
        end = r.number.end - r.sentence.start
        m = _OF_THE.match(r.sentence.text, end)
        if m is None:
            if (asked := _OF_ASKED.match(r.sentence.text, end)) is not None:
                r.part_of = _asked_before(readings[max(0, i - FAR_BACK) : i], asked["noun"])
                r.link_rule = r.link_rule if r.part_of is None else "share_of_asked"
            continue
        noun = singular(m["noun"])
        is_restated = text_before(r).endswith("(")  # "1045 items (80% of all items)"
        stands_for = noun in _STANDS_FOR and m[0].split()[1] in {"this", "that", "these", "those"}
        for b in reversed(readings[max(0, i - LOOK_BACK) : i]):
            if r.sentence_index - b.sentence_index > SENTENCES_BACK:
                break
            stands = stands_for and b.number.kind == "count" and b.unit == "person" and b.part_of is None
            if is_restated and b.sentence is r.sentence:
                continue
            if stands or (b.number.kind in {"count", "money"} and noun in _told_of(b)):
                r.part_of, r.link_rule = b, "share_of_base"
                break


def _asked_before(earlier: list[Reading], noun: str) -> Reading | None:
    """The number of people that a poll asked, anywhere before in the passage."""
    for b in reversed(earlier):
        if b.number.kind != "count" or b.unit != "person" or low(b) < LARGE:
            continue
        end = b.number.end - b.sentence.start
        if (
            noun in _told_of(b)
            or singular(noun) in _told_of(b)
            or _ASKED.search(b.sentence.text, max(0, end - 70), end + 40)
        ):
            return b
    return None


def link_across(totals: dict[Decimal, Reading], readings: list[Reading]) -> None:
    """Link two counts that are added in so many words to the total of an earlier passage that they sum to exactly.

    Args:
        totals: large counts of the passages before, by value; those of this one are added.
        readings: figures of one passage.
    """
    for a, b in pairwise(readings):
        if a.number.kind != "count" or b.number.kind != "count" or a.sentence is not b.sentence:
            continue
        total = totals.get(low(a) + low(b))
        if total is None or total.unit != a.unit or a.part_of is not None or b.part_of is not None:
            continue
        if _AND_MORE.fullmatch(a.sentence.text, a.number.end - a.sentence.start, b.number.start - a.sentence.start):
            a.part_of = b.part_of = total
            a.link_rule = b.link_rule = "sum_across"
    for r in readings:
        if r.part_of is None and (told := told_again(r)) is not None and (whole := totals.get(told)) is not None:
            if r.number.kind in {"count", "percent"} and r.compares_to is None and whole.unit in {r.unit, "person"}:
                r.part_of, r.link_rule = whole, "subset"
    totals.update((low(r), r) for r in readings if r.number.kind == "count" and low(r) >= LARGE)


def _alike(candidates: list[Reading], total: Reading) -> list[Reading]:
    """The amounts of a kind with a total that may be parts of it: smaller, of its unit, of no other total."""
    return [
        r
        for r in candidates
        if r.part_of is None
        and r.number.kind in AMOUNTS
        and (r.unit == total.unit or r.unit is None)
        and low(r) < low(total)
    ]


def _join(parts: list[Reading], total: Reading, rule: str, least: int) -> None:
    if len(parts) >= least and sum(map(low, parts)) <= low(total):
        for part in parts:
            part.part_of, part.link_rule = total, rule


def _told_of(r: Reading) -> frozenset[str]:
    """The nouns that an amount is told of: what it counts, and the one in front of its verb."""
    before: list[str] = []
    for t in reversed(r.sentence.tokens[max(0, r.span[0] - 4) : r.span[0]]):
        if not t.is_word:
            break
        if not is_plural(t.lower):
            before.append(t.lower)
    head = [r.phrase.head] if r.phrase is not None else []
    last = [singular(r.population.lower().split()[-1])] if r.population else []
    return frozenset(head + last + before)


def _is_start(r: Reading) -> bool:
    """Whether a number is what a change set out from ("from one firm to a total of 80")."""
    return _FROM.search(text_before(r)) is not None


def _is_mean(r: Reading) -> bool:
    """Whether a number is told of each of many: "an average of five each"."""
    return _MEAN.search(text_before(r)) is not None
