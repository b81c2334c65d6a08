"""Parts whose whole is pointed at: "two of the three", "two of the suspects", "among them were four nuns".

Belongs here: words that point back at an amount told before. Does not belong here: parts beside their total (links.py,
partitives.py), parts that go on from other parts (continued_parts.py).
"""

from __future__ import annotations

import re
from decimal import Decimal

from tieout.figures.grammar.heads import is_plural
from tieout.figures.grammar.sentences import pattern
from tieout.figures.links.wholes import counts_the_same, has_no_noun, holds
from tieout.figures.reading import Reading
from tieout.lexicon import load

_NUMBERS = {word: Decimal(value) for key in ("units", "teens", "tens") for word, value in load("numbers")[key].items()}
_OF_NUMBER = pattern(
    r"[\"”']?\s*(?:\w+ ){0,2}?of (?:the|these|those|all|its|their|his) (?:total |same |original |first )?"
    r"(?P<number>\d[\d,]*\d|\d|[a-z]+)\b(?! (?:percent|million|thousand|hundred|billion))",
    re.IGNORECASE,
)
_OF_NOUN = pattern(r"\s*(?:of|among) (?:the|these|those|all the) (?P<words>(?:[\w'’-]+ ){0,3}[\w'’-]+)")
# "Among them were ...", "These included ..." at the opening of a sentence; what they are told of stands before
_AMONG_THEM = pattern(
    r"\W*(?:\([A-Z/]+\) )?(?:(?:(?:Included |Counted )?(?:among|amongst) (?:them|these|those|whom|the (?:\w+ )?"
    r"(?P<named>dead|killed|wounded|injured|arrested|detained|detainees|victims|casualties|group|number|missing"
    r"|convicted|accused|released|rescued|deported))(?: (?:\w+ed|killed))?,? (?:are|were|is|was)\b)"
    r"|(?:(?:those (?P<whom>killed|wounded|injured|arrested|detained|convicted|released|rescued|deported|missing)|these"
    r"|they|this (?:total|number|figure|group)|the (?:total|number|figure|group|dead|victims|detainees"
    r"|casualties|wounded|injured|arrested|list)) (?:also )?(?:include|includes|included|comprises?|comprised)\b))",
    re.IGNORECASE,
)
# "Of those 36, it gives three shops ...": the number only points back, and is no figure
_OF_THOSE = pattern(
    r"\W*(?:\([A-Z/]+\) )?(?:Out )?(?:of|among) (?:the|these|those|all) (?P<number>\d[\d,]*\d|\d|[a-z]+)"
    r"(?: [\w'’-]+){0,4},",
    re.IGNORECASE,
)
_SAME_FATE = {
    fate: fates
    for fates in (("kill", "dead", "death", "died"), ("wound", "injur", "hurt"))
    for fate in (("killed", "dead") if "dead" in fates else ("wounded", "injured"))
}
_BREAKS = re.compile(r"[.,;:()]|\d|\band\b")
_SUPERLATIVE = re.compile(r"\b(?:most|least|first|last|largest|\w{3,}est)\b")
LOOK_BACK = 8  # figures before a part among which its whole is sought
AROUND = 50  # characters around a number of people in which their fate is told
FAR = 60  # figures before a part among which the number is sought that it tells again
BESIDE = 40  # characters between a part and the number that tells its whole again
SENTENCES_BACK = 2
FAR_BACK = 6  # sentences in which the number that "of those 27" repeats may stand


def link_pointed_parts(readings: list[Reading]) -> None:
    """Fill ``part_of`` of the readings of one passage, given in order, whose whole is pointed at."""
    opened: Reading | None = None  # the whole that "Among them were" of this sentence points at
    for i, r in enumerate(readings):
        if i == 0 or r.number.kind not in {"count", "percent"} or r.number.rule == "article":
            continue
        if r.sentence is not readings[i - 1].sentence:
            opened = _opened(readings, i)
        if r.part_of is not None:
            continue
        whole, rule = _of_number(readings, i), "subset"
        if whole is None:
            whole, rule = _of_noun(readings, i), "of_the_noun"
        if whole is None and opened is not None and holds(opened, r) and r.unit == opened.unit:
            whole, rule = opened, "among_them"
        if whole is not None:
            r.part_of, r.link_rule = whole, rule


def told_again(r: Reading) -> Decimal | None:
    """The number of which a figure says that it is a part: 27 of "six of those 27"."""
    m = _OF_NUMBER.match(r.sentence.text, r.number.end - r.sentence.start)
    if m is None:
        return None
    return _number(m)


def _number(m: re.Match[str]) -> Decimal | None:
    told = m["number"].lower()
    return Decimal(told.replace(",", "")) if told[0].isdigit() else _NUMBERS.get(told)


def _of_number(readings: list[Reading], i: int) -> Reading | None:
    """The amount that "two of the three" tells again: the nearest before of that value."""
    r = readings[i]
    wanted = told_again(r)
    if wanted is None:
        return None
    following = readings[i + 1] if i + 1 < len(readings) else None
    if following is not None and following.sentence is r.sentence and following.number.value_low == wanted:
        if following.number.start - r.number.end <= BESIDE and holds(following, r):
            return following
    for b in reversed(readings[max(0, i - FAR) : i]):
        if r.sentence_index - b.sentence_index > FAR_BACK:
            return None
        if b.number.value_low == wanted and holds(b, r):
            return b
    return None


def _of_noun(readings: list[Reading], i: int) -> Reading | None:
    """The count of those whom "two of the suspects" means."""
    r = readings[i]
    m = _OF_NOUN.match(r.sentence.text, r.number.end - r.sentence.start)
    if m is None or r.number.kind != "count" or r.phrase is None or r.unit is None:
        return None
    is_own = r.phrase.first_token >= r.span[1] and r.phrase.text and r.phrase.text.split()[0] in m["words"]
    last = r.sentence.tokens[r.phrase.after_token - 1].lower if is_own else ""
    if not is_plural(last) or _SUPERLATIVE.search(m["words"].lower()):
        return None
    fate = _SAME_FATE.get(m["words"].split()[0].lower())
    for b in reversed(readings[max(0, i - FAR) : i]):
        sentences = r.sentence_index - b.sentence_index
        if sentences > FAR_BACK:
            return None
        if b.number.kind != "count" or b.unit != r.unit or not holds(b, r) or not counts_the_same(b, r):
            continue
        if sentences > SENTENCES_BACK and fate is None and (b.phrase is None or b.phrase.head != r.phrase.head):
            continue
        if fate is None or any(word in _beside(b) for word in fate):
            return b
    return None


def _beside(r: Reading) -> str:
    """The words around a figure in lower case, up to the next number, "and" or mark on either side."""
    text, start, end = r.sentence.lower(), r.number.start - r.sentence.start, r.number.end - r.sentence.start
    before, behind = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return _BREAKS.split(before)[-1] + " " + _BREAKS.split(behind)[0]


def _opened(readings: list[Reading], i: int) -> Reading | None:
    """The count of the sentence before that "Among them were", "These included" at the opening of this one means."""
    r = readings[i]
    m = _OF_THOSE.match(r.sentence.text)
    if m is not None and m.end() <= r.number.start - r.sentence.start and (told := _number(m)) is not None:
        near = (b for b in reversed(readings[max(0, i - FAR) : i]) if r.sentence_index - b.sentence_index <= FAR_BACK)
        return next((b for b in near if b.number.kind == "count" and b.number.value_low == told), None)
    m = _AMONG_THEM.match(r.sentence.text)
    if m is None or m.end() > r.number.start - r.sentence.start:
        return None
    words = _SAME_FATE.get((m["whom"] or m["named"] or "").lower())
    for b in reversed(readings[max(0, i - LOOK_BACK) : i]):
        if r.sentence_index - b.sentence_index > SENTENCES_BACK:
            return None
        if b.number.kind == "count" and b.unit == r.unit and holds(b, r) and not has_no_noun(r):
            if words is None or any(word in _beside(b) for word in words):
                return b
    return None
