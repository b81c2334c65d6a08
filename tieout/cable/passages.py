"""Passages of a cable: every block of its text with the role, paragraph, question and heading that it stands under.

Belongs here: what a block inherits from those before it. Does not belong here: where blocks begin (blocks.py), what
one block's words say (roles.py, labels.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tieout.cable import roles
from tieout.cable.blocks import Block
from tieout.cable.labels import inline_markers, list_marker, paragraph_label, portion_marking, question_number
from tieout.cable.model import Passage, Span
from tieout.cable.splice import SplicedText

_ANY_RESPONSE = re.compile(r"^[^\w\n]{0,5}(?:Post|Embassy)(?:'s)? Response ?[:.]", re.I | re.M)
_LINE_START = re.compile(r"\n[ \t]*+(?:[-*•o(]{1,3}[ \t]*+)?\(?(?:\d{1,2}|[A-Za-z]|[ivx]{2,4})[.)]")
_TELETYPE_LINE = 90  # characters: a longer line is a paragraph that a mirror unwrapped
_LOOK_BACK = 100  # characters before a list marker in which the end of a sentence is looked for
_SIGNATURE_AT_END = 400  # characters at the end of a block in which a signature is looked for
_MARKED_END = 6000  # characters within which "End summary" is looked for


@dataclass(slots=True)
class _State:
    paragraph: int | None = None
    portion: str | None = None
    question: str | None = None
    answered: bool = False
    heading: str | None = None
    mode: str | None = None  # summary, comment or note that is open
    mode_lasts: bool = (
        False  # whether it goes on past the paragraph: a heading opened it, or its end is marked further on
    )


@dataclass(slots=True)
class BodyPassages:
    """Passages and labels of the body, and the signature."""

    passages: list[Passage] = field(default_factory=list)
    labels: list[Span] = field(default_factory=list)
    signature: str | None = None


def plain_passages(spliced: SplicedText, start: int, end: int, role: str) -> list[Passage]:
    """Passages of one role for the blocks, parted by blank lines, between two spliced offsets."""
    found = []
    for block in re.finditer(r"\S[^\n]*(?:\n(?![ \t\r]*(?:\n|\Z))[^\n]*)*", spliced.text[start:end]):
        first, last = start + block.start(), start + block.start() + len(block[0].rstrip())
        found.append(_passage(spliced, first, last, role, _State()))
    return found


def body_passages(spliced: SplicedText, blocks: list[Block]) -> BodyPassages:
    """Give each block of the body its role and what it inherits."""
    text = spliced.text
    result = BodyPassages()
    signed, name = _split_signature(text, blocks)
    may_respond = "esponse" in text or "RESPONSE" in text
    has_responses = bool(blocks) and may_respond and bool(_ANY_RESPONSE.search(text, blocks[0].start))
    state = _State()
    for block in blocks:
        if block is signed:
            state = _State(heading=None)
            result.passages.append(_passage(spliced, block.start, block.end, "signature", state))
            result.signature = name
            continue
        role = _read_block(text, block, state, has_responses, spliced, result.labels)
        result.passages.append(_passage(spliced, block.start, block.end, role, state))
    return result


def _read_block(
    text: str, block: Block, state: _State, has_responses: bool, spliced: SplicedText, labels: list[Span]
) -> str:
    """Role of a block; moves the state on and collects the labels."""
    start = block.start

    def add(kind: str, first: int, last: int) -> None:
        labels.append(Span(*spliced.to_source(first, last), kind))

    if block.label:
        if block.label.number != state.paragraph:
            state.question, state.answered = None, False
            if not state.mode_lasts:
                state.mode = None
        state.paragraph, state.portion = block.label.number, block.label.portion
        add("paragraph_number", block.label.number_start, block.label.number_end)
        start = block.label.text_start
    elif marking := portion_marking(text, start, block.end):
        state.portion, start = marking
    words = text[start : block.end].strip()
    if not block.label and roles.is_heading(words, block.rule_before, block.rule_after):
        state.heading = " ".join(words.split())
        state.question, state.answered = None, False
        opened = roles.opens(words)
        state.mode, state.mode_lasts = opened, True
        return "heading"
    if question := question_number(text, start, block.end):
        state.question, state.answered = question[0], False
        add("question_number", question[1], question[2])
        start = question[3]
        words = text[start : block.end].strip()
        state.mode = None
    _list_labels(text, start, block.end, block.label is not None, add)
    if state.question is not None:
        return _question_role(words, state, has_responses, bool(question))
    return _mode_role(words, state, text[block.end : block.end + _MARKED_END])


def _question_role(words: str, state: _State, has_responses: bool, stated_here: bool) -> str:
    if roles.is_response(words):
        state.answered = True
    elif stated_here and not has_responses:
        state.answered = not roles.asks(words)
        return "answer" if state.answered else "question"
    elif not stated_here and not has_responses:
        state.answered = state.answered or not roles.asks(words)
    return "answer" if state.answered else "question"


def _mode_role(words: str, state: _State, ahead: str) -> str:
    opened = roles.opens(words)
    if opened and opened != state.mode:
        state.mode, state.mode_lasts = opened, not roles.closes(opened, words) and roles.closes(opened, ahead)
    if state.mode is None:
        return "body"
    role = state.mode
    if roles.closes(role, words):
        state.mode = None
    return role


def _list_labels(text: str, start: int, end: int, labelled: bool, add) -> None:  # type: ignore[no-untyped-def]
    seen = set()
    first = [start] if not start or text[start - 1] == "\n" else []
    for line in (*first, *(found.start() + 1 for found in _LINE_START.finditer(text, start, end))):
        before = text[max(start, line - _LOOK_BACK) : line].rstrip(" \t\r")
        starts_line = not before.strip() or before.endswith("\n\n") or before.rstrip()[-1] in ".:;?!,)"
        if starts_line and (marker := list_marker(text, line, end)):
            seen.add(marker)
    if not labelled and (number := paragraph_label(text, start, end)):
        seen.add((number.number_start, number.number_end))
    seen.update(inline_markers(text, start, end))
    for marker_start, marker_end in sorted(seen):
        add("list_marker", marker_start, marker_end)


def _split_signature(text: str, blocks: list[Block]) -> tuple[Block | None, str | None]:
    """Part the signature from the last blocks; its block, and the name.

    A line that points to the embassy's web site may follow it.
    """
    wrapped = not any(len(line) > _TELETYPE_LINE for b in blocks for line in text[b.start : b.end].split("\n"))
    for index in range(len(blocks) - 1, max(len(blocks) - 4, -1), -1):
        block = blocks[index]
        tail = max(block.start, block.end - _SIGNATURE_AT_END)
        if found := roles.signature(("\n" if tail == block.start else " ") + text[tail : block.end], wrapped):
            start = tail - 1 + found.start("name")
            name = found["name"].strip(" .")
            if start <= block.start:
                return block, name
            body_end = block.start + len(text[block.start : start].rstrip())
            signed = Block(start, block.end, None, False, False)
            blocks[index : index + 1] = [Block(block.start, body_end, block.label, block.rule_before, False), signed]
            return signed, name
        if not roles.is_trailer(text[block.start : block.end]):
            break
    return None, None


def _passage(spliced: SplicedText, start: int, end: int, role: str, state: _State) -> Passage:
    char_start, char_end = spliced.to_source(start, end)
    numbered = role not in ("heading", "signature", "page", "header", "subject")
    return Passage(
        char_start,
        char_end,
        start,
        end,
        role,
        state.paragraph if numbered else None,
        state.portion if numbered else None,
        state.question if role in ("question", "answer") else None,
        state.heading if numbered else None,
        numbered and roles.is_withheld(spliced.text[start:end]),
    )


def subject_and_header(spliced: SplicedText, start: int, end: int, subject: tuple[int, int] | None) -> list[Passage]:
    """Header passages between two spliced offsets, with the subject (spliced span) as a passage of its own."""
    if subject is None or not start <= subject[0] < subject[1] <= end:
        return plain_passages(spliced, start, end, "header")
    return [
        *plain_passages(spliced, start, subject[0], "header"),
        _passage(spliced, *subject, "subject", _State()),
        *plain_passages(spliced, subject[1], end, "header"),
    ]
