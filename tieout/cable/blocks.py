"""Cuts the body into blocks: at blank lines, at dashed rules and at the labels of numbered paragraphs.

Belongs here: where blocks begin and end, in spliced offsets. Does not belong here: what a block is (passages.py).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from tieout.cable.furniture import SENTENCE_ENDS, trimmed
from tieout.cable.labels import ParagraphLabel, Sequence, paragraph_label
from tieout.cable.roles import is_heading

_MIN_HEADING = 7  # characters: a shorter last line in capitals is a signature


@dataclass(slots=True)
class Block:
    """A stretch without white space at its ends; ``label`` where it begins a numbered paragraph."""

    start: int
    end: int
    label: ParagraphLabel | None
    rule_before: bool
    rule_after: bool


def find_blocks(text: str, start: int, end: int, breaks: list[int], rules: list[int]) -> list[Block]:
    """Blocks of ``text`` from ``start`` to ``end``.

    ``breaks`` are sorted positions that part blocks; ``rules`` those of them where a dashed rule was cut out.
    """
    blocks: list[Block] = []
    sequence = Sequence()
    open_start: int | None = None
    open_end = start
    label: ParagraphLabel | None = None
    after_blank = True

    def close() -> None:
        nonlocal open_start, label
        if open_start is not None:
            blocks.append(Block(open_start, open_end, label, False, False))
        open_start, label = None, None

    for line_start, line_end, parted in _lines(text, start, end, breaks):
        if parted:
            close()
            after_blank = True
        first, last = trimmed(text, line_start, line_end)
        if first == last:
            if open_start is None or label is None or label.text_start < open_end:
                close()  # a label alone on its line goes with what follows the blank line
            after_blank = True
            continue
        ended = open_start is None or text[open_end - 1] in SENTENCE_ENDS
        found = paragraph_label(text, first, last)
        if found and sequence.accepts(found, text, after_blank or open_start is None, ended):
            close()
            open_start, label = first, found
        elif open_start is None:
            open_start = first
        open_end = last
        after_blank = False
    close()
    blocks = [part for block in blocks for part in _split_last_line(text, block)]
    for block in blocks:
        block.rule_before = _touches(text, rules, block.start, before=True)
        block.rule_after = _touches(text, rules, block.end, before=False)
    return blocks


def _lines(text: str, start: int, end: int, breaks: list[int]) -> list[tuple[int, int, bool]]:
    """Lines, cut at the breaks too: start, end, and whether a break stands before it."""
    lines: list[tuple[int, int, bool]] = []
    position, parted = start, False
    index = bisect_left(breaks, start)
    while position < end:
        newline = text.find("\n", position, end)
        line_end = end if newline < 0 else newline
        while index < len(breaks) and breaks[index] <= position:
            parted |= breaks[index] == position
            index += 1
        if index < len(breaks) and breaks[index] <= line_end and breaks[index] < end:
            lines.append((position, breaks[index], parted))
            position, parted = breaks[index], True
            index += 1
            continue
        lines.append((position, line_end, parted))
        position, parted = line_end + 1, False
    return lines


def _split_last_line(text: str, block: Block) -> list[Block]:
    """Part a heading that stands on the last line of a paragraph, without a blank line before it."""
    line = text.rfind("\n", block.start, block.end) + 1
    before = text[block.start : line].rstrip()
    if (
        not line
        or not before
        or before[-1] not in '.?!")”'
        or not is_heading(text[line : block.end].strip(), False, False)
    ):
        return [block]
    first, last = trimmed(text, line, block.end)
    if last - first < _MIN_HEADING:
        return [block]
    return [
        Block(block.start, block.start + len(before), block.label, False, False),
        Block(first, last, None, False, False),
    ]


def _touches(text: str, rules: list[int], position: int, *, before: bool) -> bool:
    """Whether a rule was cut out right before or after a position, with no blank line between."""
    index = bisect_left(rules, position + (1 if before else 0)) - (1 if before else 0)
    if not 0 <= index < len(rules):
        return False
    low, high = sorted((rules[index], position))
    between = text[low:high]
    return not between.strip() and between.count("\n") <= 1
