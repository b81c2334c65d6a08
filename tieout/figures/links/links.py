"""Links between figures of one cable: parts of a total, changes of a level.

Belongs here: which figure is a part of which, which change changes what. Does not belong here: whether the sums agree
(dbt).
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from tieout.figures.grammar.heads import is_plural
from tieout.figures.grammar.sentences import pattern
from tieout.figures.links.apposed_parts import link_apposed_parts
from tieout.figures.links.continued_parts import link_continued_parts
from tieout.figures.links.itemized_parts import link_itemized_parts
from tieout.figures.links.levels import link_levels
from tieout.figures.links.named_wholes import link_named_wholes
from tieout.figures.links.partitives import link_lists, link_partitives, link_repeats, link_totals
from tieout.figures.links.parts_in_state import link_parts_in_state
from tieout.figures.links.pointed_parts import link_pointed_parts
from tieout.figures.links.stated_parts import link_stated_parts
from tieout.figures.links.table_parts import link_table_parts
from tieout.figures.links.totals import link_bases, link_named_totals
from tieout.figures.links.wholes import AMOUNTS, has_own_noun
from tieout.figures.reading import Reading, between, rest_of_sentence, text_before
from tieout.lexicon import words

_OF_WHICH = pattern(
    r"\b(?:of|among) (?:which|whom|these|those|them|(?:this|that) (?:number|group|total|amount|sum))\b", re.IGNORECASE
)
_WHOM = pattern(r"\s*(?:\w+ )?(?:of|among) (?:which|whom|these|those|them)\b")
# "seven of 20"; with a noun between only before a word that points: "two teams of six" are no two of six
_WHOSE = r"(?:(?:[\w.]+ )?[\w.]+['’]s? )"
_OTHER_OF = r"(?:instead|because|ahead|short|worth|outside|inside|regardless|in)"  # "instead of the 48 hours"
_SUBSET = pattern(
    rf"[\"”']?(?: ?(?:out )?of (?:the |its |their |these |those |all )?{_WHOSE}?"
    rf"|\s*(?!{_OTHER_OF} )(?:\w+ ){{1,2}}?"
    rf"(?:out of |of (?:(?:the |its |their |these |those ){_WHOSE}?|{_WHOSE})))"
    r"(?:total |some |nearly |about |approximately |roughly |over |more than |an estimated |estimated )*"
)
_INCLUDING = pattern(
    r"\b(?:including|include|includes|included|among them|comprising|comprised|comprises|consisting of|consisted of"
    r"|consists of|made up of|composed of)\b",
    re.IGNORECASE,
)
_BEGINS_TOTAL = pattern(r"\W*(?:grand |sub-?)?totals?\b", re.IGNORECASE)
_AT_ONCE = pattern(r" (?:the |about |some |at least |over |nearly |more than )?")
_GOES_ON = pattern(r" [\w '’-]{2,60}(?:,| and|, and) (?:the |about |some |at least |over |nearly |more than )?")
_OPENS_BRACKET = pattern(r"[^.;()]{0,40}\((?:about |approximately |some |nearly )?")
_OF_IT = pattern(r" (?:from|in|to|by|are|were|is|was|of (?:which|whom|them|these|those|it))\b")
MOST_PARTS = 12
LOOK_AHEAD = 3  # sentences in which the parts of a total may stand
LOOK_AHEAD_LARGE = 7  # of a total that is too large to be met by chance
FAR_BACK = 60  # figures before "226 of whom" among which its total is sought
LARGE = 100
SMALL = 10  # a total that other people's sums meet by chance
TO_KIND = 110  # characters between a total and "including", where no other number stands between
TO_BRACKET = 60  # characters between a total and the bracket with its parts, or "including"
_VOTING = words("grammar", "voting")
_NIGHTS = frozenset({"night", "day"})  # parts of a stay
_BESIDE = frozenset({"percent", "duration", "age"})


def link(readings: list[Reading]) -> None:
    """Fill ``part_of`` and ``compares_to`` of the readings of one passage, given in order of the text."""
    if len(readings) < 2:
        return  # as in most passages: a figure alone is linked to nothing
    link_pointed_parts(readings)
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
    link_named_wholes(readings)
    link_itemized_parts(readings)
    link_table_parts(readings)
    link_levels(readings)
    link_bases(readings)
    link_parts_in_state(readings)
    link_apposed_parts(readings)
    link_stated_parts(readings)
    link_continued_parts(readings)


def link_below(above: list[Reading], readings: list[Reading]) -> None:
    """Link what stands above a blank line to the totals that a passage begins with: the last line of a table."""
    if above and readings and _BEGINS_TOTAL.match(text_before(readings[0])):
        both = [*above, *readings]
        link_table_parts(both)
        link_totals(both)


def _value(r: Reading) -> Decimal | None:
    m = r.number
    return m.value_low if m.value_low is not None and m.value_low == m.value_high else None


def _is_open(r: Reading) -> bool:
    """Whether it is "over 130", which holds what is told of it."""
    return r.number.value_low is not None and r.number.value_high is None


def _countable(r: Reading) -> bool:
    return r.number.kind in AMOUNTS and _value(r) is not None


def _is_stay(r: Reading) -> bool:
    """Whether it is a duration, of which the days or nights in a bracket are parts."""
    return r.number.kind == "duration" and _value(r) is not None


def _join(part: Reading, total: Reading, rule: str) -> None:
    if part.part_of is None and part is not total and total.part_of is not part:
        part.part_of = total
        part.link_rule = rule


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
        total = _whole(readings, i, is_of_whom)
        if total is None or not _may_be_part(part, total):
            continue
        gap = between(total, part) or ""
        if is_of_whom or (_OF_WHICH.search(gap) and not _WHOM.match(gap)):
            _join(part, total, "of_which")


def _whole(readings: list[Reading], i: int, is_of_whom: bool) -> Reading | None:
    """The nearest amount of the sentence; for "226 of whom" also one of an earlier sentence."""
    part = readings[i]
    for r in reversed(readings[max(0, i - FAR_BACK) : i]):
        if r.sentence is part.sentence:
            if _countable(r) or (
                r.number.kind in AMOUNTS and (part.number.kind == "percent" or (_is_open(r) and r.part_of is None))
            ):
                return r
        elif not is_of_whom:
            return None
        elif r.number.kind in {"count", "rate"}:
            return r
    return None


def _may_be_part(part: Reading, total: Reading) -> bool:
    if part.number.kind == "percent":
        return True
    a, b = part.number.value_low, total.number.value_high or total.number.value_low
    return a is not None and b is not None and a <= b


def _including(readings: list[Reading]) -> None:
    """ "363 staff have left, including 196 Americans and 117 Britons", "USD 106 billion (80 percent from oil)"."""
    for i, total in enumerate(readings):
        if total.number.kind not in AMOUNTS | {"multiple"}:
            continue
        nearer: Reading | None = None  # an amount of the same between the total and "including"
        for part in readings[i + 1 : i + 1 + MOST_PARTS]:
            gap = between(total, part)
            if gap is None:
                break
            named = _INCLUDING.search(gap)
            alike = part.number.kind == total.number.kind and (part.unit == total.unit or part.unit is None)
            to_kind = TO_KIND if readings[i + 1] is part or readings[i + 1].link_rule == "including" else TO_BRACKET
            if named and not alike and total.number.kind == part.number.kind == "count" and named.start() <= to_kind:
                behind = gap[named.end() :]
                is_first = readings[i + 1] is part and _AT_ONCE.fullmatch(behind) is not None
                goes_on = readings[i + 1].link_rule == "including" and _GOES_ON.fullmatch(behind) is not None
                alike = (is_first or goes_on) and _is_kind_of(part, total)
            if named and named[0] == "included" and len(gap) - named.end() > TO_BRACKET:
                alike = False
            if named is None and alike:
                nearer = part
            if (
                named
                and alike
                and nearer is None
                and (part.number.value_low, part.number.kind) != (total.number.value_low, total.number.kind)
                and "." not in gap[named.end() :]
                and ";" not in gap
                and _may_be_part(part, total)
            ):
                _join(part, total, "including")
            elif (
                part.number.kind == "percent"
                and total.number.kind != "multiple"
                and _OPENS_BRACKET.fullmatch(gap)
                and _is_of_it(part)
            ):
                _join(part, total, "bracket_share")


def _is_kind_of(part: Reading, total: Reading) -> bool:
    """ "350 places (including 42 halls)", "120 men (including 78 directly involved)": a kind of them."""
    if total.unit is None:
        return True  # "the five included three nuns"
    head = (
        part.sentence.tokens[part.phrase.after_token - 1].lower
        if part.phrase is not None and has_own_noun(part)
        else ""
    )
    if total.unit == "person":
        return not is_plural(head) or head.endswith("ed")  # a participle, and no things
    return part.unit != "person"


def _is_of_it(share: Reading) -> bool:
    """Whether a share in a bracket is of the amount before it ("80 percent from oil"), and not that amount told as a
    share of something else ("51.6%", "30 percent of the population").
    """
    return _OF_IT.match(share.sentence.text, share.number.end - share.sentence.start) is not None


def _subset(readings: list[Reading]) -> None:
    """ "seven of the 20", "25 of the 26 convictions", "9 of Chile's 15 regions" """
    for part, total in pairwise(readings):
        gap = between(part, total)
        if gap is None or not _SUBSET.fullmatch(gap):
            continue
        is_count = part.number.kind in AMOUNTS | {"vote"} and (_countable(total) or total.number.kind == "vote")
        is_count = is_count or (part.number.kind == "percent" and total.number.kind == "measure")
        is_time = part.number.kind == "duration" and total.number.kind in {"duration", "penalty_term"}
        is_time = is_time and part.unit != total.unit and gap.strip().startswith("of")
        if (is_count and _may_be_part(part, total)) or is_time:
            _join(part, total, "subset")


def _sums(readings: list[Reading]) -> None:
    """Figures that follow a total, count the same thing and sum to it exactly are its parts; what else is told between
    the parts of a large one does not matter, nor what is counted between sums of money.
    """
    for i, total in enumerate(readings):
        whole, kind = _value(total), total.number.kind
        if kind not in {"count", "money"} or whole is None or whole < 2:
            continue
        is_large = kind == "money" or whole >= LARGE
        look_ahead = LOOK_AHEAD_LARGE if kind == "count" and is_large else LOOK_AHEAD
        running = Decimal(0)
        parts: list[Reading] = []
        for r in readings[i + 1 : i + 1 + MOST_PARTS]:
            if r.sentence_index - total.sentence_index > look_ahead:
                break
            is_kind = r.number.kind == kind or (r.number.kind == "vote" and kind == "count" and _may_vote(total))
            if not is_kind or (kind == "money" and r.unit != total.unit):
                if kind == "money" or (is_large and r.number.kind in _BESIDE):
                    continue
                break
            value = _value(r)
            is_alike = is_large or (_same_thing(total, r) and (whole >= SMALL or _same_words(total, r)))
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


def _may_vote(total: Reading) -> bool:
    """Whether votes can be of what is counted: members, seats, ballots."""
    return total.phrase is None or total.phrase.head in _VOTING or total.unit in _VOTING


def _same_thing(a: Reading, b: Reading) -> bool:
    return a.unit == b.unit or b.phrase is None or b.number.kind == "vote"


def _same_words(a: Reading, b: Reading) -> bool:
    """Whether two figures of different sentences count by the same noun, as parts of a small total must."""
    return a.sentence is b.sentence or b.phrase is None or a.phrase is None or a.phrase.head == b.phrase.head
