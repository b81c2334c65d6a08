"""A share told twice, as a percentage and as a count of a stated whole: "25 of 36 members (69 percent)".

Belongs here: the forms in which percentage, count and whole stand side by side. Does not belong here: whether they
agree (dbt).
"""

from __future__ import annotations

import re

from tieout.figures.grammar.sentences import pattern
from tieout.figures.links.change_words import BLUR
from tieout.figures.reading import Reading, text_before

_AMOUNTS = frozenset({"count", "money", "vote"})
_OUT_OF = rf"(?:out )?of (?:the |its |their |all |these |those |(?:a|the) total (?:of )?|his |her )?{BLUR}"
_NOUN = r"(?: [^\s.;:,()]+){0,5}?"
_OF_WHOLE = pattern(rf"{_NOUN} {_OUT_OF}", re.IGNORECASE)
_OPEN = pattern(rf"{_NOUN} \({BLUR}", re.IGNORECASE)
_OR = pattern(rf"{_NOUN},? (?:or|-+|–) {BLUR}", re.IGNORECASE)
_CLOSE_OF = pattern(rf"\),? {_OUT_OF}", re.IGNORECASE)
_OR_OF = pattern(rf",? {_OUT_OF}", re.IGNORECASE)
_NOUN_CLOSE_OF = pattern(rf"{_NOUN}\) {_OUT_OF}", re.IGNORECASE)
_BARE_OPEN = pattern(rf" \({BLUR}", re.IGNORECASE)
_ENDS = pattern(r" ?[),;.]| ?-")
_WHOLE_FIRST = pattern(rf"\b(?:out )?of (?:the |its |all |these |a total of )?{BLUR}$", re.IGNORECASE)
_THEN = pattern(rf"[^.;:()]{{0,60}}, {BLUR}(?:only )?", re.IGNORECASE)


def read_shares(readings: list[Reading]) -> None:
    """Fill ``share_count`` and ``share_base`` of the percentages of one passage, given in order of the text."""
    for i in range(len(readings) - 2):
        trio = readings[i : i + 3]
        if sum(r.number.kind == "percent" for r in trio) != 1 or len({id(r.sentence) for r in trio}) != 1:
            continue
        found = _in_order(*trio)
        if found is not None:
            share, count, base = found
            if _fits(share, count, base):
                share.share_count, share.share_base = count, base


def _in_order(a: Reading, b: Reading, c: Reading) -> tuple[Reading, Reading, Reading] | None:
    """(percentage, count, whole) where the words between the three say which is which."""
    first, second, after = _text(a, b), _text(b, c), _text(c, None)
    if c.number.kind == "percent" and _ENDS.match(after):
        # "25 of 36 members (69 percent)", "25 of the 36, or 69 percent,"
        if _OF_WHOLE.fullmatch(first) and (_OPEN.fullmatch(second) or _OR.fullmatch(second)):
            return c, a, b
        # "Of the 36 members, 25 (69 percent)"
        is_first = bool(_WHOLE_FIRST.search(text_before(a)))
        if is_first and _THEN.fullmatch(first) and (_OPEN.fullmatch(second) or _OR.fullmatch(second)):
            return c, b, a
    if b.number.kind == "percent":
        # "25 (69 percent) of the 36", "25, or 69 percent, of the 36"
        if _OPEN.fullmatch(first) and _CLOSE_OF.fullmatch(second):
            return b, a, c
        if _OR.fullmatch(first) and _OR_OF.fullmatch(second):
            return b, a, c
    if a.number.kind == "percent" and _BARE_OPEN.fullmatch(first):
        # "69 percent (25) of the 36", "69 percent (25 of 36)"
        if _NOUN_CLOSE_OF.fullmatch(second) or (_OF_WHOLE.fullmatch(second) and re.match(r"[^()]{0,40}\)", after)):
            return a, b, c
    return None


def _text(a: Reading, b: Reading | None) -> str:
    s = a.sentence
    return s.text[a.number.end - s.start : None if b is None else b.number.start - s.start]


def _fits(share: Reading, count: Reading, base: Reading) -> bool:
    """Whether count and whole are amounts of one kind, and the percentage is of no change."""
    kinds = {count.number.kind, base.number.kind}
    return share.change_direction is None and kinds <= _AMOUNTS and len(kinds - {"vote"}) <= 1
