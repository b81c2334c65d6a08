"""What a figure goes on with that was told just before it: "another 20 migrants", "13 migrants and 2 policemen".

Belongs here: measures that open figures take from the sentence before or the items before them. Does not belong here:
parts and totals (inheritance.py), the same things told again, settings (neighbours.py).
"""

from __future__ import annotations

from tieout.figures.grammar.sentences import pattern
from tieout.figures.measures.measures import UNTOLD
from tieout.figures.measures.neighbours import is_open
from tieout.figures.reading import Reading

TOLD_BEFORE = 4  # figures among which what is gone on with is sought
_MORE = pattern(
    r"\b(?:another|an additional|additional|a further|further|the remaining|remaining)"
    r"(?: (?:some|about|nearly|over|almost|approximately|more than|up to|at least|roughly))? ?$"
)
_MORE_BEHIND = pattern(r" ?(?:more\b(?! than)|others\b)")
_NO_EVENT = frozenset({"other", "staffing", "facilities", "funding"})
_LISTED_KINDS = UNTOLD | {"counted_otherwise", "counted_modifier"}
_LISTS = pattern(r"^(?: [\w'’.-]+){1,5}?(?:,| and|, and)(?: (?:some|about|another|nearly))? ?$")


def read_continuations(readings: list[Reading]) -> None:
    """Give open figures of a passage, in order of the text, the measure of what they go on with."""
    for k, r in enumerate(readings):
        before = readings[max(0, k - TOLD_BEFORE) : k]
        if not before:
            continue
        if is_open(r) and (told := _gone_on_with(r, before)) is not None:
            r.measure, r.measure_rule = told.measure, "gone_on_with"
        elif _is_listed(before[-1], r):
            r.measure, r.measure_rule = before[-1].measure, "conjunct"


def _gone_on_with(r: Reading, before: list[Reading]) -> Reading | None:
    """The count of the same things before that an open one goes on with, if it tells of an event."""
    text = r.sentence.text
    start, end = r.number.start - r.sentence.start, r.number.end - r.sentence.start
    if r.number.kind != "count" or not (_MORE.search(text[:start].lower()) or _MORE_BEHIND.match(text[end:])):
        return None
    alike = (b for b in reversed(before) if b.number.kind == "count" and (b.unit == r.unit or r.phrase is None))
    told = next(alike, None)
    return told if told is not None and _is_event(told) and r.sentence_index - told.sentence_index <= 1 else None


def _is_listed(first: Reading, second: Reading) -> bool:
    """ "the deaths of 13 migrants, 3 smugglers and 2 policemen": whether people are items of what befell the first."""
    s = second.sentence
    if first.sentence is not s or second.verb_token is not None or second.measure_rule not in _LISTED_KINDS:
        return False
    if not (first.number.kind == second.number.kind == "count" and first.unit == second.unit == "person"):
        return False
    between = s.text[first.number.end - s.start : second.number.start - s.start]
    is_told = first.measure_rule not in _LISTED_KINDS
    return is_told and _is_event(first) and bool(_LISTS.match(between))


def _is_event(r: Reading) -> bool:
    return r.measure is not None and r.measure.family not in _NO_EVENT
