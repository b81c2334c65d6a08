"""Parts that the words around them call so: "Of this, $15,000", "17 years of a 30-year term", "only two officers".

Belongs here: a sentence that opens with "of this", a duration out of a longer one, the few whom "only" picks out of
those just counted or whom "all but" leaves out, the lines of a budget. Does not belong here: "of which" and
"including" (links.py), "two of the suspects" (pointed_parts.py), lists behind a mark (itemized_parts.py).
"""

from __future__ import annotations

import re
from decimal import Decimal

from tieout.figures.grammar.sentences import pattern
from tieout.figures.links.wholes import AMOUNTS, counts_the_same, has_no_noun, has_own_noun, holds, low
from tieout.figures.reading import Reading, between

_BLUR = (
    r"(?:about |approximately |some |nearly |almost |over |more than |at least |roughly |around |only |just |up to )?"
)
# "Of this, $15,000 will ...", "Of the total, 30 are"
_OF_THIS = pattern(
    r"\W*(?:\([A-Z/]+\) )?(?:Out )?of (?:this|that|these|those|(?:this|that|the) (?:total|sum|amount|budget|money"
    rf"|number|figure|grant|loan|funding)|these (?:funds|resources|monies)),? {_BLUR}",
    re.IGNORECASE,
)
_GOES_ON = pattern(
    rf"[^.;:()]{{3,140}}(?:,|;| and|, and|; and|, while| while| with) (?:the (?:other|remaining) )?{_BLUR}"
)
# "17 years of a 30-year sentence", "eight years in prison as part of a 14-year term"
_OF_TERM = pattern(
    r"(?: [\w'’-]+){0,6}? (?:as part of|out of|into|of) (?:a|an|his|her|their|the|its|that)(?: [\w'’-]+['’]s)?"
    r"(?: total| full| original| maximum| possible)? "
)
# "Only two of ..." at the opening of a clause; "had only two" and "by only two" pick out of nothing
_ONLY = pattern(rf"(?:^\W*|[,;:(] ?|\b(?:and|but|while|that) )only {_BLUR}$", re.IGNORECASE)
# "all but three attended", "all were freed, except for two"
_ALL_BUT = pattern(
    rf"\b(?:all|every(?:one|body)|none|nobody) (?:but|except(?: for)?|save(?: for)?) (?:the )?{_BLUR}$", re.IGNORECASE
)
_EXCEPT = pattern(
    r"\b(?:all|every\w*|each|none|no|any)\b[^.;]{0,120}\b(?:except(?: for)?|with the exception of|apart from|other than"
    rf"|excluding|save for) (?:the )?{_BLUR}$",
    re.IGNORECASE,
)
# "Among the six were ..."
_AMONG_NUMBER = pattern(r"\W*(?:\([A-Z/]+\) )?Among the [\w,]+(?: [\w-]+){0,3} (?:were|was|are|is)\b", re.IGNORECASE)
# "all but two (both women) of the ten members"
_OF_ALL = pattern(r" (?:[\w-]+ )?(?:\([^()]*\) )?of (?:the|its|their|these|those) (?:[\w.]+['’]s? )?")
_BUT = pattern(r"\b(?:but|except|exception|apart|other|excluding|save)\b", re.IGNORECASE)
_LINE = re.compile(r"(?:^|[.;:,)]|\n)\s*(?:--?|–|[*•]|\(?[a-z\d]{1,2}\))\s*$")
_TERMS = frozenset({"duration", "penalty_term"})
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
LOOK_BACK = 6
SENTENCES_BACK = 2
MOST_LINES = 30  # figures behind a budget among which its lines stand
LEAST_LINES = 2
AROUND = 8  # characters before an amount in which the mark of its line stands


def link_stated_parts(readings: list[Reading]) -> None:
    """Fill ``part_of`` of the readings of one passage, given in order, where words or the marks of lines call it so."""
    for i, r in enumerate(readings):
        if r.part_of is None and r.number.rule != "article":
            whole, rule = _whole(readings, i)
            if whole is not None and whole.part_of is not r:
                r.part_of, r.link_rule = whole, rule
        if r.number.kind == "money":
            _link_lines(readings, i)


def _whole(readings: list[Reading], i: int) -> tuple[Reading | None, str]:
    r = readings[i]
    if r.number.kind in _TERMS:
        return _longer_term(readings, i), "of_term"
    text, at = r.sentence.text, r.number.start - r.sentence.start
    if r.number.kind == "count" and r.sentence.says(_BUT):
        if _ALL_BUT.search(text, 0, at) or _EXCEPT.search(text, 0, at):
            return _left_out(readings, i), "all_but"
    if not i or r.number.kind not in AMOUNTS | {"percent"}:
        return None, ""
    if _OF_THIS.fullmatch(text, 0, at):
        return _nearest(readings, i), "of_this"
    b = readings[i - 1]
    if r.number.kind == "money":  # "Of this, $30,000 will buy 12 computers, and $5,000 ..."
        b = next((o for o in reversed(readings[max(0, i - LOOK_BACK) : i]) if o.number.kind == "money"), b)
    if b.link_rule == "of_this" and b.part_of is not None and b.sentence is r.sentence and b.unit == r.unit:
        fits = b.part_of.number.value_high is None or low(b) + low(r) <= b.part_of.number.value_high
        if fits and _GOES_ON.fullmatch(between(b, r) or ""):
            return b.part_of, "of_this"
    if r.number.kind != "count":
        return None, ""
    among = _AMONG_NUMBER.match(text)
    if among is not None and among.end() <= at:
        told = [
            b
            for b in readings[max(0, i - LOOK_BACK) : i]
            if b.sentence is r.sentence and b.number.end <= r.number.start
        ]
        return (_told_first(readings, i, told[0]) if told else None), "among_number"
    if _ONLY.search(text, 0, at) and has_own_noun(r):
        return _same_noun(readings, i), "only"
    return None, ""


def _nearest(readings: list[Reading], i: int) -> Reading | None:
    """The nearest amount of a sentence before that can hold a part, and is no part beside it."""
    r = readings[i]
    for b in reversed(readings[max(0, i - LOOK_BACK) : i]):
        if r.sentence_index - b.sentence_index > SENTENCES_BACK:
            return None
        if b.sentence is not r.sentence and holds(b, r) and (r.number.kind == "percent" or b.unit == r.unit):
            return b
    return None


def _left_out(readings: list[Reading], i: int) -> Reading | None:
    """The count out of which "all but three" leaves some: the nearest before, of the same noun if it has one."""
    r = readings[i]
    following = readings[i + 1 : i + 2]
    if following and _OF_ALL.fullmatch(between(r, following[0]) or "") and holds(following[0], r):
        return following[0]
    for b in reversed(readings[max(0, i - LOOK_BACK) : i]):
        if r.sentence_index - b.sentence_index > 1:
            return None
        if b.number.kind == "count" and holds(b, r) and (has_no_noun(r) or counts_the_same(b, r)):
            return b.part_of if b.link_rule == "all_but" else b
    return None


def _longer_term(readings: list[Reading], i: int) -> Reading | None:
    r = readings[i]
    following = readings[i + 1] if i + 1 < len(readings) else None
    if following is None or following.number.kind not in _TERMS or following.sentence is not r.sentence:
        return None
    if r.unit not in _DAYS or following.unit not in _DAYS or not _OF_TERM.fullmatch(between(r, following) or ""):
        return None
    is_longer = low(r) * _DAYS[r.unit] < low(following) * _DAYS[following.unit]
    return following if is_longer else None


def _told_first(readings: list[Reading], i: int, again: Reading) -> Reading | None:
    """The count that "Among the six" tells again; that one itself where none stands before."""
    r = readings[i]
    for b in reversed(readings[max(0, i - LOOK_BACK) : i]):
        if b is not again and b.number.value_low == again.number.value_low and b.unit == again.unit and holds(b, r):
            return b
    return again if holds(again, r) else None


def _same_noun(readings: list[Reading], i: int) -> Reading | None:
    """The nearest larger count of the same noun, in its sentence or the one before, out of which "only" picks."""
    r = readings[i]
    for b in reversed(readings[max(0, i - LOOK_BACK) : i]):
        if r.sentence_index - b.sentence_index > 1:
            return None
        if (
            b.number.kind == "count"
            and b.phrase is not None
            and r.phrase is not None
            and b.phrase.head == r.phrase.head
        ):
            named = r.sentence.words(r.phrase.first_token, r.phrase.after_token).lower()
            is_named_alike = set(named.split()[:-1]) <= set(b.phrase.text.lower().split())
            is_other_time = r.period is not None and b.period is not None and r.period.text != b.period.text
            return b if holds(b, r) and is_named_alike and not is_other_time else None
    return None


def _link_lines(readings: list[Reading], i: int) -> None:
    """Link the amounts that open the lines behind a budget and come to it exactly; what stands inside a line does not
    count.
    """
    total, running = readings[i], Decimal(0)
    lines: list[Reading] = []
    for r in readings[i + 1 : i + 1 + MOST_LINES]:
        s = r.sentence
        at = r.number.start - s.start
        if (
            r.number.kind != "money"
            or r.unit != total.unit
            or not _LINE.search(s.text[max(0, at - AROUND) : at] or "\n")
        ):
            continue
        running += low(r)
        lines.append(r)
        if running >= low(total):
            break
    if running != low(total) or len(lines) < LEAST_LINES:
        lines = _shared_next(readings, i)
    for r in lines:
        if r.part_of is None and total.part_of is not r:
            r.part_of, r.link_rule = total, "budget_line"


def _shared_next(readings: list[Reading], i: int) -> list[Reading]:
    """The sums of the sentence behind one that tells a single sum, where they come to it exactly: "Post asks for
    $9,000. The grant would cover pipes ($7,000) and labor ($2,000)."
    """
    total = readings[i]
    sums = [r for r in readings[max(0, i - LOOK_BACK) : i + 1 + MOST_LINES] if r.number.kind == "money"]
    following = [r for r in sums if r.sentence_index == total.sentence_index + 1 and r.unit == total.unit]
    alone = [r for r in sums if r.sentence is total.sentence and r.unit == total.unit] == [total]
    is_shared = alone and len(following) >= LEAST_LINES and sum(map(low, following)) == low(total)
    return following if is_shared else []
