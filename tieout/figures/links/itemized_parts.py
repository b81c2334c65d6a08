"""Parts that a list names one by one: "three times -- two murders, one fraud", "two teams, one in Ho and one in Lome".

Belongs here: lists behind a mark whose members begin with their numbers and come to the total, of whatever they are.
Does not belong here: sums of the same thing (links.py), lists of large amounts within rounding (partitives.py).
"""

from __future__ import annotations

from decimal import Decimal
from itertools import islice

from tieout.figures.grammar.sentences import pattern
from tieout.figures.links.named_wholes import content
from tieout.figures.links.wholes import has_no_noun, lower_bound
from tieout.figures.reading import Reading, between, rest_of_sentence

MOST_ITEMS = 10
LEAST_ITEMS = 3  # of a list of shares or of names
WHOLE = 101  # percent, with what rounding adds
LOOK_BACK = 8  # figures before a list of names among which its whole is sought
SENTENCES_BACK = 4
AROUND = 90  # characters around an amount in which it is said what is counted
LARGEST = 200  # larger totals are met by what counts the same
_MARK = pattern(r"[^;()]{0,80}?(?::|--+| - | – |\()[^.;:()\d]{0,12}")
_BEGINS = pattern(r"(?:[:,;(]|--+| -| –|\band|\bplus)\s*(?:and |including )?(?:about |some |approximately |the |by )?$")
_COLON = pattern(r"[^;:()]{0,200}: ?(?:about |some )?")
_NAMED = pattern(r"[A-Z][\w'’.-]* \($")
_NAMED_NEXT = pattern(r"\)(?:,|;| and|, and|; and) (?:the )?[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3} \(")
_ONE = pattern(r"[^.;:()]{0,80}(?:,|:|--?| –|\() ?(?:with )?")
# "... and the second", "... and one"
_AND_OTHER = pattern(r"\b(?:and|while|but|;)(?: the)? (?:other|second|another|one|third)\b")
_GOES_ON = pattern(r"\s*(?:\w+ing|of (?:them|which|whom|these|those))\b")


def link_itemized_parts(readings: list[Reading]) -> None:
    """Fill ``part_of`` of the readings of one passage, given in order, that are the members of a list."""
    _link_shares(readings)
    _link_names(readings)
    for i, total in enumerate(readings):
        n = total.number
        if n.kind not in {"count", "multiple"} or n.value_low is None or n.value_low != n.value_high:
            continue
        if not 2 <= n.value_low <= LARGEST or n.rule == "article":
            continue
        _link_list(readings, i, n.value_low)
        _link_one(readings, i)


def _link_list(readings: list[Reading], i: int, whole: Decimal) -> None:
    """Link the members behind a colon, dash or bracket that come to the total; figures inside a member do not count."""
    total, s, running = readings[i], readings[i].sentence, Decimal(0)
    items: list[Reading] = []
    for r in islice(rest_of_sentence(readings, i), MOST_ITEMS):
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


def _link_one(readings: list[Reading], i: int) -> None:
    """Link "one" of "two teams, one in Lome and the second in Kara"."""
    total = readings[i]
    for r in islice(rest_of_sentence(readings, i), 2):
        n, s = r.number, r.sentence
        if n.kind != "count" or n.rule == "article" or n.value_low != 1 or n.value_high != 1 or r.part_of is not None:
            continue
        stands_alone = has_no_noun(r) or _GOES_ON.match(s.text, n.end - s.start)
        is_behind = r is readings[i + 1] and _ONE.fullmatch(between(total, r) or "")
        is_second = readings[i + 1].part_of is total and readings[i + 1].link_rule == "one_of_them"
        if stands_alone and (is_second or (is_behind and _AND_OTHER.search(s.text, n.end - s.start))):
            r.part_of, r.link_rule = total, "one_of_them"
            r.phrase = total.phrase


def _link_shares(readings: list[Reading]) -> None:
    """Link the shares that a colon opens to the amount or share before it: "half work: 20 percent as cooks; ..." """
    for i, whole in enumerate(readings):
        first = readings[i + 1] if i + 1 < len(readings) else None
        if first is None or first.number.kind != "percent" or whole.number.kind not in {"percent", "count"}:
            continue
        if not _COLON.fullmatch(between(whole, first) or "") or first.part_of is not None:
            continue
        s = first.sentence
        items = [r for r in rest_of_sentence(readings, i) if r.number.kind == "percent"]
        is_list = all(_BEGINS.search(s.text[: r.number.start - s.start]) for r in items)
        if len(items) >= LEAST_ITEMS and is_list and sum(map(lower_bound, items)) <= WHOLE:
            for r in items:
                if r.part_of is None:
                    r.part_of, r.link_rule = whole, "shares_listed"


def _link_names(readings: list[Reading]) -> None:
    """Link the counts of names, "Tunisia (6,799), Nigeria (6,070), Ghana (1,802)", to the count before of what the list
    is told of, where it is as large as all of them.
    """
    i = 0
    while i < len(readings):
        items = [readings[i]]
        for r in rest_of_sentence(readings, i):
            if not _NAMED_NEXT.fullmatch(between(items[-1], r) or ""):
                break
            items.append(r)
        s = items[0].sentence
        lead = s.text[: items[0].number.start - s.start]
        if len(items) >= LEAST_ITEMS and _NAMED.search(lead) and all(r.part_of is None for r in items):
            whole = _whole_of_names(readings[max(0, i - LOOK_BACK) : i], items, lead)
            for r in items if whole is not None else []:
                r.part_of, r.link_rule = whole, "names_listed"
        i += len(items)


def _whole_of_names(before: list[Reading], items: list[Reading], lead: str) -> Reading | None:
    """The count that shares most words with what a list of names is told of; none without one in common."""
    named, summed = content(lead), sum(map(lower_bound, items))
    best: Reading | None = None
    most = 0
    for b in reversed(before):
        is_near = items[0].sentence_index - b.sentence_index <= SENTENCES_BACK
        if not is_near or b.number.kind != "count" or b.unit is None or lower_bound(b) < summed:
            continue
        end = b.number.end - b.sentence.start
        shared = len(named & content(b.sentence.text[max(0, end - AROUND) : end + AROUND]))
        if shared > most:
            best, most = b, shared
    return best
