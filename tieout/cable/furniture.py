"""Furniture: what the transmission put inside the text of a cable.

Belongs here: page-break lines, repeated markings, dashed rules and section headings of the body, and how much white
space goes with each. Does not belong here: words that a break tore apart (joins.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tieout.cable.model import Span

# "MEXICO 00001113  002 OF 018", "TRIPOLI 00000391  001.2 OF 002": the post stands before it, cut to ten characters.
_PAGE_NUMBER = re.compile(
    r"(?P<message>\d{8})[ \t]{1,4}(?P<page>\d{3})(?:[. ]\d)?[ \t]+(?:OF|of)[ \t]+(?P<pages>\d{3})\b[ \t\r]*\\?"
)
# "PAGE 02        VATICA  05693  01 OF 02  021700Z", the older form; the classification stands on the line before it.
_OLD_PAGE = re.compile(
    r"(?:(?<=[ \t\n])(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)[ \t]*\n\s*)?"
    r"\bPAGE \d\d[ \t]+(?:[A-Z ]{2,14}[ \t]+\d{4,6}[ \t]+(?:\d\d OF \d\d[ \t]+)?\d{6}Z\b"
    r"|R[A-Z]{5,7}\d{2,6}[ \t]+(?:UNCLAS|C O N F I D E N T I A L|S E C R E T)\b[^\n]{0,20}\b\d{6}\b)"
)
_POST_BEFORE = re.compile(r"(?:[A-Z][A-Za-z.']*[ \t]+){1,4}\Z")
_MARKING = re.compile(
    r"\n[ \t]*(?:SIPDIS|SENSITIVE|NOFORN|NODIS|EXDIS|UNCLASSIFIED|CONFIDENTIAL|SECRET"
    r"|C O N F I D E N T I A L|S E C R E T)"
    r"(?:[ /]+(?:SIPDIS|SENSITIVE|NOFORN|NODIS|EXDIS))*(?=[ \t\r\\]*(?:\n|\Z))"
)
# Lines behind the last one of the text: "=====CABLE ENDS=====", "BT", "#0123", "NNNN".
_END = re.compile(
    r"(?:[-=_*]{2,}[ \t]*)?(?:(?:CABLE|MESSAGE) ENDS|END (?:OF )?CABLE(?: TEXT)?|END OF (?:MESSAGE|TELEGRAM)"
    r"|NNNN|BT|#\d{4})"
    r"(?:[ \t]*[-=_*]{2,})?",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"(?<=[ \t\n])SIPDIS\b(?=[ \t]*[A-Za-z])")  # a line of its own once, run on by a mirror
_RULE = re.compile(r"[-_=*~](?:[-_=*~]{4,}|(?: -){4,})(?:[ \t]+[-_=*~]{2,})*")
_SECTION = re.compile(
    r"\n[ \t]*(?:UNCLAS(?:SIFIED)?|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|S ?E ?C ?R ?E ?T)\b[^\n]{0,30}"
    r"\bSECTION[ \t]+\d+[ \t]+OF[ \t]+\d+[^\n]{0,40}(?=\n|\Z)"
)
_AFTER_SECTION = re.compile(
    r"\s*(?:(?:SIPDIS|SENSITIVE|NOFORN|NODIS|EXDIS)\b[ \t\r]*(?=\n|\Z)|(?:E\.?O\.? ?1\d{4}|TAGS?\b|SUBJ(?:ECT)?\b)"
    r"[^\n]*(?:\n[ \t]*[^\n¶]{1,70}(?=\n[ \t\r]*\n))?"
    r"|(?:[A-Z]+[ /]){1,4}FOR [A-Z][^\n]*(?=\n|\Z))"
)
_BEFORE_OF, _AFTER_OF = 24, 30  # characters of a page number before and behind "OF"
_WHITE = " \t\r\n"
SENTENCE_ENDS = '.?!:;"”)'


@dataclass(frozen=True, slots=True)
class Furniture:
    """One piece: its span, and the larger stretch that is cut with it.

    ``parts`` says whether the text before and the text after it are different blocks.
    """

    span: Span
    cut_start: int
    cut_end: int
    parts: bool


def find_furniture(text: str, start: int, end: int, post: str) -> list[Furniture]:
    """Furniture of the body between two offsets, in order and without overlap; ``post`` is MEXICO of 06MEXICO1113."""
    spans = [*_page_breaks(text, start, end, post)]
    spans += [
        Span(*trimmed(text, m.start(), m.end()), "marking") for m in _MARKING.finditer(text, max(start - 1, 0), end)
    ]
    spans += _end_lines(text, start, end)
    if text.find("SIPDIS", start, end) >= 0:
        spans += [Span(*m.span(), "marking") for m in _INSIDE.finditer(text, start, end)]
    spans += [Span(*m.span(), "rule") for m in _RULE.finditer(text, start, end) if _stands_alone(text, *m.span())]
    if text.find("SECTION", start, end) >= 0:
        spans += [
            Span(*trimmed(text, m.start(), _end_of_section_heading(text, m.end(), end)), "section")
            for m in _SECTION.finditer(text, max(start - 1, 0), end)
        ]
    spans.sort(key=lambda s: (s.char_start, -s.char_end))
    kept: list[Span] = []
    for span in spans:
        if not kept or span.char_start >= kept[-1].char_end:
            kept.append(span)
    usual = _usual_gap(text, kept, start, end)
    return [_with_white_space(text, span, start, end, usual) for span in kept]


def _end_lines(text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    while (line := text.rfind("\n", start, end) + 1) > start:
        first, last = trimmed(text, line, end)
        if not _END.fullmatch(text, first, last) and text[first:last].strip("\\"):
            return spans
        if first < last and text[first] != "\\":
            spans.append(Span(first, last, "marking"))
        end = line - 1
    return spans


def last_page(text: str) -> tuple[int, int] | None:
    """Number of the last page break and the number of pages that it announces; None without page breaks."""
    found: tuple[int, int] | None = None
    for number in _PAGE_NUMBER.finditer(text):
        found = int(number["page"]), int(number["pages"])
    return found


def _page_numbers(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Message and page numbers: looked for around their "OF 0", which is found faster than eight digits."""
    for words in (" OF 0", " of 0"):
        position = text.find(words, start, end)
        while position >= 0:
            if number := _PAGE_NUMBER.search(text, max(position - _BEFORE_OF, start), min(position + _AFTER_OF, end)):
                yield number
            position = text.find(words, position + 1, end)


def _stands_alone(text: str, start: int, end: int) -> bool:
    return (start == 0 or text[start - 1].isspace()) and (end == len(text) or text[end].isspace() or text[end] == "\\")


def _page_breaks(text: str, start: int, end: int, post: str) -> list[Span]:
    spans = []
    for number in _page_numbers(text, start, end):
        spans.append(Span(post_start(text, number.start(), start, post), number.end(), "page_break"))
    if text.find("PAGE ", start, end) >= 0:
        spans += [Span(m.start(), m.end(), "page_break") for m in _OLD_PAGE.finditer(text, start, end)]
    return [Span(*trimmed(text, s.char_start, s.char_end), s.kind) for s in spans]


def post_start(text: str, number: int, start: int, post: str) -> int:
    """Where the post's name before the message number at ``number`` begins.

    In the middle of a line capitals of the sentence may stand before it, so only words that the cable's own post begins
    with count; where none does (a damaged id), the last word.
    """
    line = max(text.rfind("\n", start, number) + 1, start, number - 40)
    before = _POST_BEFORE.search(text, line, number)
    if before is None:
        return number
    words = list(re.finditer(r"\S+", before[0]))
    for word in words:
        name = re.sub(r"[^A-Z]", "", before[0][word.start() :].upper())
        if len(name) >= 2 and post.startswith(name):
            return before.start() + word.start()
    if not text[max(line, start) : before.start()].strip():
        return before.start()
    return before.start() + words[-1].start()


def _end_of_section_heading(text: str, position: int, end: int) -> int:
    """A later section repeats the opening lines (SIPDIS, E.O., TAGS, SUBJECT): they go with its heading."""
    while following := _AFTER_SECTION.match(text, position, end):
        position = following.end()
    return position


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch of text without the white space at its ends."""
    while start < end and text[start] in _WHITE:
        start += 1
    while end > start and text[end - 1] in _WHITE:
        end -= 1
    return start, end


def _gap(text: str, span: Span, start: int, end: int) -> tuple[int, int]:
    """The span with the white space around it."""
    left, right = span.char_start, span.char_end
    while left > start and text[left - 1] in _WHITE:
        left -= 1
    while right < end and text[right] in _WHITE:
        right += 1
    return left, right


def _usual_gap(text: str, spans: list[Span], start: int, end: int) -> int:
    """Newlines around a page break in the middle of a sentence: what exceeds them is a blank line of the author's."""
    most = 5
    for span in spans:
        if span.kind == "page_break":
            left, right = _gap(text, span, start, end)
            if left > start and right < end and text[left - 1] not in SENTENCE_ENDS and text[right].islower():
                most = max(most, text.count("\n", left, right))
    return most


def _with_white_space(text: str, span: Span, start: int, end: int, usual: int) -> Furniture:
    left, right = _gap(text, span, start, end)
    newlines = text.count("\n", left, right)
    if span.kind in ("rule", "marking"):
        # Only the line itself: blank lines around it are the author's.
        cut_end = span.char_end
        while cut_end < end and text[cut_end] in " \t\r":
            cut_end += 1
        alone = (
            cut_end < end
            and text[cut_end] == "\n"
            and (span.char_start == start or text[span.char_start - 1] in "\n \t")
        )
        line_start = text.rfind("\n", start, span.char_start) + 1
        if alone and not text[max(line_start, start) : span.char_start].strip():
            return Furniture(span, max(line_start, start), cut_end + 1, True)
        return Furniture(span, span.char_start, span.char_end, span.kind == "rule")
    before = text[left - 1] if left > start else "\n"
    after = text[right] if right < end else ""
    mid_sentence = before not in SENTENCE_ENDS and after != "¶"
    parts = not mid_sentence and newlines > usual
    if span.kind == "section":
        parts = not mid_sentence
    if left == start or right >= end:
        return Furniture(span, span.char_start, span.char_end, parts)
    keep = _kept_separator(text, left, span)
    return Furniture(span, keep, right, parts)


def _kept_separator(text: str, left: int, span: Span) -> int:
    """Where the cut begins: after the first newline of the white space before, else after its first character."""
    newline = text.find("\n", left, span.char_start)
    if newline >= 0:
        return newline + 1
    return min(left + 1, span.char_start)
