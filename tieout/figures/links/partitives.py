"""Parts that grammar names as such: "70 percent of those imports", "out of 170 firms only six", "the other two".

Belongs here: the words between a part and its whole, and those that point back to one. Does not belong here: parts
found by their sum, "of which" and "including" (links.py), brackets (breakdowns.py).
"""

from __future__ import annotations

import re
from decimal import Decimal

from tieout.figures.grammar.sentences import pattern
from tieout.figures.links.wholes import AMOUNTS, has_no_noun, has_own_noun, low
from tieout.figures.reading import Reading, rest_of_sentence, text_before, text_behind
from tieout.lexicon import words

_BLUR = (
    r"(?:about |approximately |some |nearly |almost |over |more than |less than |fewer than |an estimated |only |just "
    r"|roughly |around |up to )?"
)
_GROUPS = words("grammar", "groups_of_people") | words("grammar", "countable")
_GROUP = rf"(?:{'|'.join(sorted(_GROUPS))}|total)"
_SIZED = rf"(?:{'|'.join(sorted(_GROUPS | words('grammar', 'sized')))})"
# "3 USD out of every 40 USD"
_OF_EVERY = pattern(rf"\s*(?:[\w-]+ ){{0,2}}?(?:out )?of (?:every|each) {_BLUR}")
# "3 percent of Statoil's US$9 billion assets"
_OF_WHOLE = pattern(
    rf"\s*(?:[\w-]+ ){{0,2}}?(?:out )?of"
    rf" (?:the |its |their |these |those |every |each |all |a |an )?(?:(?:[\w.]+ )?[\w.]+['’]s? )?"
    # "35 percent of the population of 280,000", "of total exports of $2 billion"
    # and not "sales of the 787"
    rf"(?:(?:[\w'’-]+ ){{0,3}}?{_SIZED} of )?(?:total |estimated |roughly )?{_BLUR}"
)
# "70 percent of its petroleum, ... three quarters of those imports": nothing is counted between
_OF_THOSE = pattern(
    r"\s*(?:[\w-]+ ){0,1}?of (?:those(?! \d)(?! (?:who|whom|that|with|in|on|\w+ed|\w+ing|from)\b)|these|them"
    r"|the remaining|the total(?= ?[,.;:)]| (?:is|are|was|were|will)\b|$)|that (?:amount|sum|number|total))\b"
)
_OF_IT = pattern(r"\s*of it\b(?! (?:is|was|all)\b)")
# "half the 400 workers"
_HALF_THE = pattern(rf" (?:the|its|their|his|her|our|these|those) (?:[\w.]+['’]s? )?{_BLUR}")
_IS_HALF = pattern(rf"\b(?:be|is|are|was|were|been|than|to|by) {_BLUR}half$", re.IGNORECASE)
# "Out of 40 men, six", "a staff of 40, 11 of them paid"; not "made up of 40 guards, 10 clerks"
_OUT_OF = pattern(
    rf"(?:\bout |^\s*|[,;:()\"“&'] ?|\b(?:that|and|but|(?P<group>{_GROUP})) )of"
    r" (?:the (?:remaining |other )?|its |these |those |all )?(?:(?:(?:the|a) )?(?:total|sum|amount|number) of )?"
    rf"{_BLUR}$",
    re.IGNORECASE,
)
# "..., six"; "..., the ministry estimates six"
_THEN = pattern(
    r"[^.;:]{0,260}[,)] ?(?:[^,.;:()]{3,60} (?:estimates?|estimated|says?|said|reports?|reported|believes?|believed"
    rf"|claims?|claimed|found)(?: that)? )?(?:only |just |at least |at most |as many as )?{_BLUR}",
    re.IGNORECASE,
)
# "Of these 36, the bank gives three shops priority"
_IN_CLAUSE = pattern(rf"(?: [\w'’-]+){{0,4}}, [^,.;:()]{{3,80}} (?:only |just )?{_BLUR}")
# "14 cars, which were part of the 37"; "86 seats in the country's 454-seat parliament"
_PART_OF = pattern(
    rf"[^.;()]{{0,80}}\bpart of (?:the |a |an |its |their )?(?:(?:group|total|batch|shipment|team|convoy) of )?{_BLUR}"
)
_IN_THE = pattern(
    r" [\w-]+(?: --? [^-]{2,30} --?)? (?:in|of) (?:the |its |a |an |their )?(?:[\w.]+['’]s? )?(?:new |old )?"
)
# "700 women in a force of 82,000", "$60 million from the first tranche of $465 million"
_IN_GROUP = pattern(
    rf"(?:[^.;:,()]{{2,60}})? (?:in|within|among|from|out of|of) (?:an?|the|its|their|his|our|that|this)"
    rf" (?:[\w'’-]+ ){{0,2}}?{_SIZED} of {_BLUR}"
)
# "900 members, with 200 in Oslo alone"; "150 projects, about half in each direction"
_WITH = pattern(rf"[^.;:()]{{0,60}}(?:,| -+|--) ?(?:with )?{_BLUR}")
_PLACED = pattern(
    r" (?:in|from|at|on) (?:the )?(?:[A-Z]|each\b|both\b)|[^.,;]{0,30}\balone\b"
    r"|[^.,;\d]{0,30}\b(?:still|already|remaining)\b"
)
_IN_PLACE = pattern(r" (?:in|from|at) (?:the )?[A-Z][^,]*, ?")
_OPENS_LIST = pattern(r"[^.;]{0,60}?(?::|--?| –)[^.;:]{0,40}:? ?")
_IN_ALL = pattern(r"\b(?:in all|in total|total(?:s|ed|ing)?|altogether|combined|overall|together|sum)\b", re.IGNORECASE)
_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}
_OTHER = pattern(r"\b(?:the|its|their) (?:other|remaining|first|last) $", re.IGNORECASE)
_SUPERLATIVE = pattern(r"\bthe $", re.IGNORECASE)
_MOST = pattern(r" (?:most|least|\w{3,}est|main|principal|chief|leading|primary|top)\b")
FAR_BACK = 60  # figures before "two of those" among which its whole is sought
LOOK_BACK = 6  # figures before a part among which its whole is sought
SENTENCES_BACK = 2
SENTENCES_TO_REST = 4  # between a total and "the remaining seven"
MIN_PARTS = 2
ROUNDING = Decimal("0.05")  # share of a rounded total by which its parts may differ
LEAST_TOTAL = 5  # a smaller total is met by chance
LARGE_TOTAL = 100  # a smaller one by what is another thing
SENTENCES_TO_TOTAL = 3


def link_partitives(readings: list[Reading]) -> None:
    """Fill ``part_of`` of the readings of one passage, given in order, where the words name the whole."""
    for i, r in enumerate(readings):
        if r.part_of is not None:
            continue
        whole, rule = _whole(readings, i)
        if whole is not None and whole.part_of is not r:
            r.part_of, r.link_rule = whole, rule


def link_repeats(readings: list[Reading]) -> None:
    """A total told again with a part of its own ("25 of the 26 convictions") is part of what it was part of before."""
    for i, r in enumerate(readings):
        is_whole = i > 0 and readings[i - 1].part_of is r and readings[i - 1].link_rule == "subset"
        if not is_whole or r.part_of is not None:
            continue
        for b in reversed(readings[max(0, i - LOOK_BACK) : i - 1]):
            if b.part_of is not None and low(b) == low(r) and b.number.kind == r.number.kind and _is_near(b, r):
                r.part_of, r.link_rule = b.part_of, "told_again"
                break


def _whole(readings: list[Reading], i: int) -> tuple[Reading | None, str]:
    r = readings[i]
    following = readings[i + 1] if i + 1 < len(readings) else None
    after = text_behind(r)
    if following is not None and following.sentence is r.sentence and _holds(following, r):
        gap = _gap(r, following)
        if r.number.kind == following.number.kind == "count" and _PART_OF.fullmatch(gap):
            return following, "part_of"
        if r.unit == following.unit and _IN_THE.fullmatch(gap) and _is_joined(following):
            return following, "in_group"
        if r.number.kind == "percent" and (_OF_WHOLE.fullmatch(gap) or (_is_half(r) and _HALF_THE.fullmatch(gap))):
            return following, "share_of"
        if r.number.kind == following.number.kind and _OF_EVERY.fullmatch(gap):
            return following, "subset"
        is_amount = r.number.kind in {"count", "money"} and r.number.kind == following.number.kind
        if is_amount and r.unit in {following.unit, "person"} and _IN_GROUP.fullmatch(gap):
            return following, "in_group"
    if i == 0:
        return None, ""
    before = readings[i - 1]
    of_it = r.number.kind == "percent" and _OF_IT.match(after) is not None
    if of_it or _OF_THOSE.match(after):
        alike = (
            b
            for b in reversed(readings[max(0, i - FAR_BACK) : i])
            if _holds(b, r) and _is_near(b, r) and _is_named(b, r) and not (of_it and b.number.kind == "count")
        )
        return next(alike, None), "of_those"
    if before.sentence is r.sentence and _holds(before, r):
        gap = _gap(before, r)
        text_before = r.sentence.text[: before.number.start - r.sentence.start]
        whole = _OUT_OF.search(text_before) if "," in gap or ")" in gap else None
        if whole is not None and not _goes_on(before, r, gap, is_group=whole["group"] is not None):
            whole = None
        if whole is not None:
            if whole["group"] and r.unit not in {before.unit, "percent", None}:
                return None, ""  # "a staff of 23, two cars"
            return before, "out_of"
        is_elliptic = r.phrase is None or r.unit == before.unit
        is_peer = _PLACED.match(gap) is not None and "with" not in gap  # "12 in Chiapas, 8 in Guerrero"
        is_peer = is_peer or (_IN_PLACE.search(gap) is not None and "with" not in gap and "alone" not in after[:40])
        is_peer = is_peer or (r.number.kind == before.number.kind == "percent" and "with" not in gap)
        if is_elliptic and _WITH.fullmatch(gap) and _PLACED.match(after) and not _is_change(r) and not is_peer:
            return before, "with_part"
    return _pointed_at(readings, i)


def _goes_on(before: Reading, r: Reading, gap: str, *, is_group: bool) -> bool:
    """Whether a number behind "of the 36" tells some of those, and not how many of something else; behind "a group of
    36" less does.
    """
    if r.number.kind in {"count", "percent"} and _THEN.fullmatch(gap):
        return True
    if is_group:
        return False
    is_alike = r.unit == before.unit or (r.number.kind == "count" and (r.phrase is None or before.unit is None))
    if r.number.kind == "count" and has_own_noun(r) and has_own_noun(before) and not _is_same_head(before, r):
        return False  # "Of the 36 guests, she greeted the wives of three ministers"
    return is_alike and r.number.kind in {"count", "money"} and _IN_CLAUSE.fullmatch(gap) is not None


def _pointed_at(readings: list[Reading], i: int) -> tuple[Reading | None, str]:
    """The count that "the other two compressors", "the two youngest sons" is a part of."""
    r = readings[i]
    text = text_before(r)
    after = text_behind(r)
    if r.number.kind != "count" or (r.unit is None and not has_no_noun(r)):
        return None, ""
    if not (_OTHER.search(text) or (_SUPERLATIVE.search(text) and _MOST.match(after))):
        return None, ""
    for b in reversed(readings[max(0, i - LOOK_BACK) : i]):
        if r.sentence_index - b.sentence_index > SENTENCES_TO_REST:
            break
        if r.unit in {b.unit, None} and b.unit is not None and b.number.kind == "count" and low(b) > low(r):
            return b, "the_other"
    return None, ""


def link_lists(readings: list[Reading]) -> None:
    """Link the amounts that a colon, dash or bracket behind a total opens, where they come to it within rounding:
    "35 million: 23 million for aid; 1.5 million for training; ..."
    """
    for i, total in enumerate(readings):
        if total.number.kind not in {"count", "money", "duration"} or low(total) < LEAST_TOTAL or not total.unit:
            continue
        s = total.sentence
        alike = [
            r for r in rest_of_sentence(readings, i) if r.number.kind == total.number.kind and _is_of_unit(r, total)
        ]
        if len(alike) < MIN_PARTS or any(_amount(r) >= _amount(total) for r in alike):
            continue
        lead = s.text[total.number.end - s.start : alike[0].number.start - s.start]
        if not _OPENS_LIST.fullmatch(lead):
            continue
        if abs(sum(map(_amount, alike)) - _amount(total)) <= _amount(total) * ROUNDING:
            for part in alike:
                if part.part_of is None:
                    part.part_of, part.link_rule = total, "list_after"


def link_totals(readings: list[Reading]) -> None:
    """Link counts to a total that is told after them: "48 programs ... 14 new programs ... all 62 programs"."""
    for i, total in enumerate(readings):
        whole, kind = _amount(total), total.number.kind
        if whole < LEAST_TOTAL or total.unit is None or total.part_of is not None:
            continue
        is_summed = kind == "money" and total.sentence.says(_IN_ALL)  # "..., or $2.5 million in all"
        if kind != "count" and not is_summed and not (kind in {"duration", "money"} and _names_total(total)):
            continue
        running, parts = Decimal(0), []
        for r in reversed(readings[max(0, i - LOOK_BACK) : i]):
            if total.sentence_index - r.sentence_index > SENTENCES_TO_TOTAL:
                break
            if not _is_of_unit(r, total) or r.number.kind != kind or _amount(r) >= whole or r.part_of is not None:
                continue
            running += _amount(r)
            parts.append(r)
            if running >= whole:
                break
        is_named = whole >= LARGE_TOTAL or any(_is_same_noun(p, total) for p in parts)
        if running == whole and len(parts) > 1 and is_named:
            for p in parts:
                p.part_of, p.link_rule = total, "total_after"


def _is_same_head(a: Reading, b: Reading) -> bool:
    return a.phrase is not None and b.phrase is not None and a.phrase.head == b.phrase.head


def _is_same_noun(a: Reading, b: Reading) -> bool:
    return a.sentence is b.sentence or a.phrase is None or b.phrase is None or a.phrase.head == b.phrase.head


def _is_half(r: Reading) -> bool:
    """Whether a share is told as a half, behind which "of" may be left out; what is half of something is no part."""
    told = r.sentence.text[: r.number.end - r.sentence.start]
    return told.lower().endswith("half") and _IS_HALF.search(told) is None


def _is_joined(r: Reading) -> bool:
    """Whether a hyphen joins a number with its noun: "the 454-seat parliament"."""
    return text_behind(r).startswith("-")


def _names_total(r: Reading) -> bool:
    """Whether "Total:" stands before an amount."""
    return text_before(r).rstrip(": \t-").lower().endswith("total")


def _gap(a: Reading, b: Reading) -> str:
    start = a.sentence.start
    return a.sentence.text[a.number.end - start : b.number.start - start]


def _is_of_unit(r: Reading, total: Reading) -> bool:
    """Whether two amounts add up: "30 minutes" is a part of hours."""
    return r.unit == total.unit or (r.unit in _MINUTES and total.unit in _MINUTES)


def _amount(r: Reading) -> Decimal:
    """The value, of a duration in minutes."""
    return low(r) * _MINUTES.get(r.unit or "", 1)


def _is_named(b: Reading, r: Reading) -> bool:
    """Whether "those" can mean an amount: a share only in its own sentence."""
    return b.number.kind != "percent" or b.sentence is r.sentence


def _is_near(b: Reading, r: Reading) -> bool:
    return r.sentence_index - b.sentence_index <= SENTENCES_BACK


def _is_change(r: Reading) -> bool:
    return r.change_direction is not None or r.compares_to is not None


def _holds(whole: Reading, part: Reading) -> bool:
    """Whether one amount can be the whole of another: any amount of a share, a larger one of its kind of a count."""
    if part.number.kind == "percent":
        return whole.number.kind in AMOUNTS | {"percent"} and not _is_change(part)
    if part.number.kind not in AMOUNTS or whole.number.kind != part.number.kind:
        return False
    is_open = whole.number.value_high is None and whole.number.value_low is not None
    return is_open or low(part) <= (whole.number.value_high or Decimal(0))
