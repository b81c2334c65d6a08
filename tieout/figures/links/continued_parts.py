"""Parts that go on where others left off: "ten of these were held; three were freed", "20 men ... Five were released".

Belongs here: numbers without a noun of their own behind a part or a total. Does not belong here: parts that name or
point at their whole (links.py, partitives.py, pointed_parts.py).
"""

from __future__ import annotations

import re
from decimal import Decimal

from tieout.figures.grammar.sentences import pattern
from tieout.figures.links.wholes import has_no_noun, has_own_noun, holds, low
from tieout.figures.reading import Reading

_BLUR = r"(?:about |approximately |some |nearly |almost |over |more than |at least |roughly |around |only |just )?"
_MORE = r"(?:another |an additional |a further |the (?:other|remaining|rest|final|last) )"
_JOINED = pattern(
    rf"(?:[,;:]|--?| –|\band|\bwhile|\bbut|\bwhereas)(?: (?:and|but|while))?(?: in [A-Z]\w+,)? ?{_MORE}?{_BLUR}[\"“']?$"
)
_ADDS = pattern(rf"\b{_MORE}{_BLUR}$", re.IGNORECASE)
_REST = pattern(rf"\bthe (?:other|remaining|rest|final|last) {_BLUR}$", re.IGNORECASE)
_BALANCE = pattern(rf"\b(?:the|its|their) (?:other|remaining|balance(?: of)?|rest,?|final) {_BLUR}$", re.IGNORECASE)
# What may stand before a number that opens its sentence.
_OTHER_SHARE = pattern(r"\band the other (?:half|third|quarter)$", re.IGNORECASE)
_OPENS = pattern(
    rf"\W*(?:\([A-Z/]+\) )?(?:(?:So far|To date|Since then|Later|Eventually|However|Subsequently|Also|In addition"
    rf"|Additionally|Of these|As of [\w ]{{3,12}}|In (?:[A-Z]\w+|\d{{4}})|On [A-Z]\w+(?: \d+)?),? "
    r"|[A-Z][^.,;:()]{1,40} (?:said|says|reported|reports|noted|notes|told \w+|added|confirmed|claimed|estimated"
    rf"|believes?|indicated|stated) that )?{_MORE}?{_BLUR}",
    re.IGNORECASE,
)
# "One of them was a guard and two were clerks", "358 are in jail; 159 are Basques"
_ONE_OF_THEM = pattern(
    rf"\W*(?:\([A-Z/]+\) )?(?:One|Some|Most|Many|Several) of (?:them|these|those)\b[^;:()\d]{{3,90}}?"
    rf"(?:,|;| and| while)(?: and)? {_BLUR}"
)
_NEXT_CLAUSE = pattern(rf"[^;:()]{{3,120}}; (?:and |of (?:these|them|those), )?{_BLUR}")
_DOES = pattern(
    r"\s*(?:others? |more )?(?:\([^()]*\) )?(?:\w+ly |also |still |since |have |has |had |later |reportedly )*"
    r"(?:was|were|is|are|been|remains?|remained|died|pleaded|pled|fled|escaped|received|got|face[sd]?|await\w*|survived|came"
    r"|went|will|would|could|did|tested|\w+ed)\b",
)
FAR_BACK = 40  # figures before a part among which its siblings are summed
LOOK_BACK = 6
SENTENCES_TO_REST = 3
ROUNDING = Decimal("0.03")  # share of a sum by which its parts may differ
MOST_REST = 20  # how often the rest may go into a part beside it
SKIPPED = 4  # figures before a part among which the one before is sought


def link_continued_parts(readings: list[Reading]) -> None:
    """Fill ``part_of`` of the readings of one passage, given in order, that go on from a part or a total before."""
    for i, r in enumerate(readings):
        if i and r.number.kind == "money":
            _link_balance(readings, i)
        if i == 0 or r.part_of is not None or r.number.kind not in {"count", "percent"}:
            continue
        if r.number.rule == "article" or r.compares_to is not None:
            continue
        if has_no_noun(r) or _OTHER_SHARE.search(r.sentence.text, 0, r.number.end - r.sentence.start):
            whole, rule = _of_sibling(readings, i), "continued"
            if whole is None:
                whole, rule = _of_sentence_before(readings, i), "sentence_after"
        else:
            whole, rule = _of_same_noun(readings, i), "same_noun"
        if whole is None:
            whole, rule = _of_rest(readings, i), "the_rest"
        if whole is not None and holds(whole, r):
            r.part_of, r.link_rule = whole, rule
            if r.phrase is not None and any(b.phrase is r.phrase for b in readings[max(0, i - FAR_BACK) : i]):
                r.phrase = whole.phrase  # not of the figure that happens to stand before


def _of_same_noun(readings: list[Reading], i: int) -> Reading | None:
    """ "It won ten convictions. Two convictions were of clerks": the larger count of the same in the sentence before,
    of no other time.
    """
    r = readings[i]
    text, at = r.sentence.text, r.number.start - r.sentence.start
    if r.number.kind != "count" or r.phrase is None or not has_own_noun(r):
        return None
    if not _OPENS.fullmatch(text, 0, at) or _ADDS.search(text, 0, at):
        return None
    for b in reversed(readings[max(0, i - LOOK_BACK) : i]):
        if r.sentence_index - b.sentence_index > 1:
            return None
        if b.phrase is not None and b.number.kind == "count" and b.phrase.head == r.phrase.head and b.part_of is None:
            is_other_time = r.period is not None and (b.period is None or b.period.text != r.period.text)
            named = r.sentence.words(r.phrase.first_token, r.phrase.after_token).lower()
            is_named_alike = set(named.split()) <= set(b.phrase.text.lower().split())
            return (
                b if holds(b, r) and is_named_alike and not is_other_time and b.number.kind == r.number.kind else None
            )
    return None


def _of_sibling(readings: list[Reading], i: int) -> Reading | None:
    """The total of the part before in the sentence, where a word or mark joins the two."""
    r = readings[i]
    for b in reversed(readings[max(0, i - SKIPPED) : i]):
        if b.sentence is not r.sentence:
            return None
        if b.part_of is not None and b.number.kind == r.number.kind:
            gap = r.sentence.text[b.number.end - r.sentence.start : r.number.start - r.sentence.start]
            is_joined = _JOINED.search(gap) or _ADDS.search(gap)
            return b.part_of if is_joined and _fits(readings[:i], b.part_of, r) else None
        if b.number.kind == "count" and b.number.rule != "article":
            gap = r.sentence.text[b.number.end - r.sentence.start : r.number.start - r.sentence.start]
            if b.unit == "person" and b.part_of is None and _NEXT_CLAUSE.fullmatch(gap) and holds(b, r):
                return b if _DOES.match(r.sentence.text, r.number.end - r.sentence.start) else None
            if b.unit == r.unit:
                return None
    return None


def _of_rest(readings: list[Reading], i: int) -> Reading | None:
    """ "eight were tried. One was cleared; the remaining seven cases": the count that is the rest and all between."""
    r = readings[i]
    if not _REST.search(r.sentence.text, 0, r.number.start - r.sentence.start):
        return None
    told = low(r)
    for b in reversed(readings[max(0, i - LOOK_BACK) : i]):
        if r.sentence_index - b.sentence_index > SENTENCES_TO_REST:
            return None
        if b.number.kind == "count" and low(b) == told and told > low(r):
            return b
        told += low(b) if b.number.kind == "count" else 0
    return None


def _link_balance(readings: list[Reading], i: int) -> None:
    """Link "the remaining 5 million" and the sums between to the sum before that is as much as all of them, within
    rounding.
    """
    r = readings[i]
    if r.part_of is not None or not _BALANCE.search(r.sentence.text, 0, r.number.start - r.sentence.start):
        return
    told, parts = low(r), [r]
    for b in reversed(readings[max(0, i - FAR_BACK) : i]):
        if b.number.kind != "money" or b.unit != r.unit or (parts[-1] is not r and parts[-1].part_of is b):
            continue
        if len(parts) > 1 and abs(low(b) - told) <= low(b) * ROUNDING:
            for p in parts:
                if p.part_of is None and b.part_of is not p:
                    p.part_of, p.link_rule = b, "the_rest"
            return
        if r.sentence_index - b.sentence_index > SENTENCES_TO_REST or low(b) > told * MOST_REST:
            return
        told += low(b)
        parts.append(b)


def _fits(earlier: list[Reading], whole: Reading, r: Reading) -> bool:
    """Whether a part has room in a total beside those that it has already; shares are not summed."""
    if r.number.kind == "percent":
        return True
    told = sum(
        (low(b) for b in earlier[-FAR_BACK:] if b.part_of is whole and b.number.kind == r.number.kind), Decimal(0)
    )
    most = whole.number.value_high
    return most is None or told + low(r) <= most


def _of_sentence_before(readings: list[Reading], i: int) -> Reading | None:
    """The count of the sentence before of which a number that opens a sentence tells some: "Five were released"."""
    r = readings[i]
    text, at = r.sentence.text, r.number.start - r.sentence.start
    is_opening = _OPENS.fullmatch(text, 0, at) or _ONE_OF_THEM.fullmatch(text, 0, at)
    if not is_opening or not _DOES.match(text, r.number.end - r.sentence.start):
        return None
    adds = _ADDS.search(text, 0, at) is not None
    for b in reversed(readings[max(0, i - LOOK_BACK) : i]):
        if r.sentence_index - b.sentence_index > 1:
            return None
        if b.number.kind == "percent" and b.part_of is not None and r.number.kind == "percent":
            return b.part_of
        if b.number.kind != "count" or b.unit is None or b.number.rule == "article":
            continue
        if b.part_of is not None and _fits(readings[:i], b.part_of, r):
            return b.part_of
        if not adds and holds(b, r) and (b.unit == "person" or r.number.kind == "count"):
            return b
        return None
    return None
