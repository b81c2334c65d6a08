"""Parts that stand in apposition to their total: "two cases, one involving a guard", "24 towns: 14 port towns".

Belongs here: a number behind the noun of a total and a mark, that tells some of those just counted. Does not belong
here: lists that come to their total (itemized_parts.py), parts told by their state (parts_in_state.py).
"""

from __future__ import annotations

from tieout.figures.grammar.sentences import pattern
from tieout.figures.links.wholes import has_no_noun, has_own_noun, holds, low
from tieout.figures.reading import Reading, between, text_behind

_BLUR = (
    r"(?:about |approximately |some |nearly |almost |over |more than |at least |roughly |around |only |just |mostly )?"
)
# The noun of the total with what may stand in it; a verb or a preposition would begin another member of a list:
# "200 men in Ho, 150 in Lome"
_NO_NOUN = (
    r"(?!(?:in|at|on|from|to|by|with|for|against|under|per|through|are|is|was|were|be|been|have|has|had|will|would|can"
    r"|could|said|went|came|left|took|made|got|died|fell|rose|and|or|but|as|than|while|who|which|that|\w{3,}ed)\b)"
)
_NOUN = rf"(?: {_NO_NOUN}[\w'’-]+){{1,5}}"
_COMMA = pattern(rf"{_NOUN}(?:,| -| –|--| --) ?(?:with )?{_BLUR}")
_COLON = pattern(rf"{_NOUN}(?::| -| –|--| --| \() ?{_BLUR}")
_GOES_ON = pattern(
    r" (?:(?!during\b)\w{2,}ing|who|whose|to|from|in|on|at|for|by|with|under|against"
    r"|\w{3,}ed (?:by|in|at|from|to|with|on|for|against))\b(?! (?:19|20)\d\d\b)"
)
_MEASURED = pattern(
    r"\s*(?:[\w-]+ )?(?:more|fewer|less|additional|short|years?|times?|percent|of every)\b|[^.;:)]{0,80}\beach\b"
)
_AND_REST = pattern(r"[^.;]{0,120}\b(?:and|while) (?:the (?:rest|remainder|balance|others?)|another|others)\b")
LEAST_WHOLE = 2


def link_apposed_parts(readings: list[Reading]) -> None:
    """Fill ``part_of`` of the counts and sums of one passage, given in order, that stand beside their total."""
    for i, r in enumerate(readings):
        if not i or r.part_of is not None or r.compares_to is not None or r.number.rule == "article":
            continue
        whole = readings[i - 1]
        if whole.number.kind != r.number.kind or r.number.kind not in {"count", "money"} or not holds(whole, r):
            continue
        if low(whole) < LEAST_WHOLE or _MEASURED.match(text_behind(r)):
            continue
        gap = between(whole, r)
        if gap is not None and _is_apposed(whole, r, gap):
            r.part_of, r.link_rule = whole, "apposed"
            if r.number.kind == "count" and r.phrase is None:
                r.phrase = whole.phrase


def _is_apposed(whole: Reading, r: Reading, gap: str) -> bool:
    after = text_behind(r)
    if r.number.kind == "money":  # "$5 million in loans -- $4 million in cash, and the rest in notes"
        return (
            r.unit == whole.unit
            and _AND_REST.match(after) is not None
            and gap.rstrip().endswith(("-", "–", ",", ":", "("))
        )
    if not has_own_noun(whole):
        return False
    if has_no_noun(r):
        is_told = _GOES_ON.match(after) or _AND_REST.match(after)
        return bool(is_told and (_COMMA.fullmatch(gap) or _COLON.fullmatch(gap)))
    is_same = r.phrase is not None and whole.phrase is not None and r.phrase.head == whole.phrase.head
    return is_same and _COLON.fullmatch(gap) is not None
