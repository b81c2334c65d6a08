"""Numbers that number: paragraph labels, question numbers, list markers.

Belongs here: recognising them at the beginning of a block or a line, and keeping paragraph numbers in sequence.
Does not belong here: cutting the text into blocks and what a block is (passages.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_PORTIONS = r"U|SBU|C|S|LOU|FOUO|TS"
_PARAGRAPH = re.compile(
    r"[ \t]*(?P<pilcrow>¶[ \t]*)?\(?(?P<number>\d{1,3})"
    r"(?:[ \t]*[.)][ \t]*|[ \t]*(?:,[ \t]*)?(?=\((?:" + _PORTIONS + r")\b))"
    r"(?:\((?P<portion>(?:" + _PORTIONS + r")(?:[ ]?/{1,2}[ ]?[A-Z][A-Z ,]*)?)[ ]?\))?[ \t]*[.:]?"
)
_STARTS = frozenset("¶(0123456789 \t")  # what the pattern can begin with
_PORTION = re.compile(r"[ \t]*\((?P<portion>(?:" + _PORTIONS + r")(?:/{1,2}[A-Z][A-Z ,]*)?)\)[ \t]*")
_QUESTION = re.compile(
    r"\s*Questions?\s+(?P<number>\d{1,3}(?:[ ]?[-.]?[ ]?[A-Z](?:[ ]?/[ ]?[A-Z])*(?![A-Za-z]))?)[ \t]*[.:)\-]?"
)
_LIST_MARKER = re.compile(
    r"[ \t]*+(?:[-*•o]{1,2}[ \t]*+)?(?:\((?P<a>\d{1,2}|[A-Za-z]|[ivx]{2,5})\)|(?P<b>\d{1,2}|[A-Za-z]|[ivx]{2,5})[.)])"
    r"(?:(?=[ \t]+\S)|(?<=\))(?=[A-Z]))"
)
_INLINE_MARKER = re.compile(r"(?<![\w)])\((\d{1,2})\)(?=\s)")
MAX_STEP = 5  # paragraphs that may be missing between two numbers: a page lost, a number mistyped


@dataclass(frozen=True, slots=True)
class ParagraphLabel:
    """A label at ``start``: the number's span, and where the text after the label begins."""

    number: int
    portion: str | None
    number_start: int
    number_end: int
    text_start: int
    has_pilcrow: bool


def paragraph_label(text: str, start: int, end: int) -> ParagraphLabel | None:
    """What looks like the label of a numbered paragraph at ``start``; whether it is one, the sequence decides."""
    if start < end and text[start] not in _STARTS:
        return None
    found = _PARAGRAPH.match(text, start, end)
    if found is None or (found.end() < end and text[found.end() - 1].isdigit()):
        return None
    if text[found.end() - 1] in ".)" and found.end() < end and text[found.end()].isdigit():
        return None  # 5.6 million
    portion = found["portion"].replace("//", "/").replace(" ", "") if found["portion"] else None
    return ParagraphLabel(int(found["number"]), portion, *found.span("number"), found.end(), bool(found["pilcrow"]))


def portion_marking(text: str, start: int, end: int) -> tuple[str, int] | None:
    """A portion marking without a number at ``start``, and where the text after it begins."""
    found = _PORTION.match(text, start, end)
    return (found["portion"].replace("//", "/").replace(" ", ""), found.end()) if found else None


def question_number(text: str, start: int, end: int) -> tuple[str, int, int, int] | None:
    """'Question 25 B/C:' at ``start``: the number as written, its span, and where the text after it begins."""
    found = _QUESTION.match(text, start, end)
    return (" ".join(found["number"].split()), *found.span("number"), found.end()) if found else None


def list_marker(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Span of the number or letter of a list marker at ``start`` ('(1)', '--(3)', 'a.')."""
    found = _LIST_MARKER.match(text, start, end)
    if found is None:
        return None
    return found.span("a") if found["a"] else found.span("b")


def inline_markers(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the numbers of an enumeration inside a sentence: '(1) ... (2) ... (3)', from 1 and in order."""
    spans: list[tuple[int, int]] = []
    if text.find("(1)", start, end) < 0:
        return spans
    for found in _INLINE_MARKER.finditer(text, start, end):
        if int(found[1]) == len(spans) + 1:
            spans.append(found.span(1))
    return spans if len(spans) > 1 else []


class Sequence:
    """Follows the numbers of a cable's paragraphs and tells them from the items of numbered lists between them."""

    def __init__(self) -> None:
        self.last = 0
        self._item = 0  # last number of a list inside the paragraph
        self._marked = False  # whether this cable's paragraphs carry pilcrows or portion markings

    def accepts(self, label: ParagraphLabel, text: str, after_blank: bool, sentence_ended: bool) -> bool:
        """Whether the label begins the next paragraph; if it does, it is counted."""
        following = text[label.text_start : label.text_start + 40].lstrip()[:1]
        looks_like_text = not following or not following.islower()
        step = label.number - self.last
        strong = label.portion is not None
        if (
            not strong
            and self._item
            and label.number == self._item + 1
            and not (step == 1 and label.has_pilcrow and self._item < self.last)
        ):
            self._item = label.number
            return False
        if strong:
            accepted = 0 <= step <= 2 * MAX_STEP or self.last == 0
        elif label.has_pilcrow:
            accepted = looks_like_text and (1 <= step <= MAX_STEP or self.last == 0)
        else:
            accepted = looks_like_text and (
                (step == 1 and (after_blank or sentence_ended)) or (after_blank and 1 <= step <= 2 and not self._marked)
            )
        if accepted:
            self.last = label.number
            self._item = 0
            self._marked |= strong or label.has_pilcrow
        elif label.number == 1:
            self._item = 1
        return accepted
