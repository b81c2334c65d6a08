"""Words and sentences that a break tore apart, and what to cut so that they stand whole again.

Belongs here: the decision whether two fragments are one word, and the cuts for it. Does not belong
here: finding furniture.

A page or a transmission block was cut after a number of characters, so words break without a hyphen ("a person b /
elieved to be"). Ordinary line ends never break a word; so only two places are looked at: page breaks, and lines
that end early although the next word would have fitted.
"""

from __future__ import annotations

import re
from collections import Counter

from tieout.cable.furniture import Furniture

_LETTERS_ONLY = bytes(c if 97 <= c <= 122 else 32 for c in range(256))
_BREAK = re.compile(r"\n[ \t\r\n]{0,200}+(?=[a-z])")  # bounded, so that a run of blank lines is read once
_LAST = re.compile(r"(?<![\w'’`/.,-])[A-Za-z]+\Z")
_FIRST = re.compile(r"[a-z]+")
_CUT_NUMBER = re.compile(r"\d,\Z")
# A mirror marks every line that begins with a number and a dot as a paragraph: "released in June / ¶2007."
_PILCROW = re.compile(r"¶(?=\d)")
_BEFORE_NUMBER = re.compile(
    r"(?:\b(?:in|of|and|or|to|on|at|by|from|for|than|since|the|para|paras|paragraph|paragraphs|page|ref|article|between|until"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)|,)\s*\Z"
)
_GOES_ON = frozenset(")%\"”'’")  # marks behind which a line in small letters goes on with the sentence
_BACKSLASH = re.compile(r"\\(?=\n)")
_LABEL = re.compile(r"(?:[a-z]{1,4}[.)]\s)")
# Ends of English words that are no words themselves.
_ENDINGS = frozenset(
    """ted ting tion tions sion sions ment ments ing ings ed ers ly ity ities ies iness ness ible ation ations ance ence
    ances ences ism isms ist ists ives ively ously ally ially ious ous ful fully cally tical tically tive tives ture
    tures tor tors ced ces cing ded ding ged ges ging ling ned ning sed ved ves ving zed zing mer mers nal nals ral rals
    dren ple ples ck cks ght nt nts rs ts""".split()
)
_SINGLE_WORDS = frozenset("aiAIoO")


def find_joins(text: str, start: int, end: int, furniture: list[Furniture], head: int) -> list[tuple[int, int]]:
    """Stretches of white space to cut, besides what is cut as furniture, in source offsets.

    The paragraphs begin at ``start``; furniture may stand before them too, in the subject, from ``head`` on.
    """
    words: Counter[bytes] | None = None
    cuts: list[tuple[int, int]] = []
    width: int | None = None
    for piece in furniture:
        if piece.span.kind == "page_break" and not piece.parts and head < piece.cut_start and piece.cut_end < end:
            left = _back_over_white(text, piece.cut_start, head)
            if _CUT_NUMBER.search(text, max(left - 8, head), left) and re.match(
                r"\d{3}\b", text[piece.cut_end : piece.cut_end + 4]
            ):
                cuts.append((left, piece.cut_start))
            elif text[left - 1 : left].isalpha() and text[piece.cut_end : piece.cut_end + 1].islower():
                words = words or _vocabulary(text, start, end)
                if _one_word(text, left, piece.cut_end, words):
                    cuts.append((left, piece.cut_start))
    cut_before = {_back_over_white(text, piece.cut_end, piece.cut_start) for piece in furniture}
    for gap in _BREAK.finditer(text, start, end):
        left = _back_over_white(text, gap.start(), start)
        before = text[left - 1] if left > start else ""
        newlines = gap[0].count("\n")
        may_be_word = before == "," or before.islower()
        if not may_be_word and not (newlines > 1 and (before.isalnum() or before in _GOES_ON)):
            continue
        if not may_be_word and left in cut_before:
            continue  # behind a page-break line, which is cut with the white space around it
        width = _line_width(text, start, end) if width is None else width
        line = left - max(text.rfind("\n", start, left) + 1, start)
        first = _FIRST.match(text, gap.end())
        breaks_early = width > 0 and first is not None and line + 2 + len(first[0]) < width - 4
        if (newlines == 1 and not breaks_early) or _LABEL.match(text, gap.end()):
            continue
        words = words or _vocabulary(text, start, end)
        if breaks_early and may_be_word and _one_word(text, left, gap.end(), words):
            cuts.append((left, gap.end()))
        elif newlines > 1 and line > 25:
            cuts.append((gap.start() + 1, gap.end()))
    for mark in _PILCROW.finditer(text, start, end):
        if _BEFORE_NUMBER.search(text, max(mark.start() - 16, start), mark.start()):
            left = _back_over_white(text, mark.start(), start)
            cuts.append((text.find("\n", left, mark.end()) + 1 or mark.start(), mark.end()))
        elif text[mark.end() : mark.end() + 4].isdigit():
            cuts.append(mark.span())
    if text.count("\\\n", start, end) > 3:  # a mirror that ends each line with a backslash
        cuts += [m.span() for m in _BACKSLASH.finditer(text, start, end)]
    return cuts


def _one_word(text: str, left: int, right: int, words: Counter[bytes]) -> bool:
    """Whether the letters before ``left`` and those from ``right`` on are one word.

    They are where the document has the whole word elsewhere but not both fragments; where a fragment is a single letter
    that is no word; or where the second is an ending that is no word and the first stands nowhere else.
    """
    last, first = _LAST.search(text, max(left - 30, 0), left), _FIRST.match(text, right)
    if last is None or first is None:
        return False
    head, tail = last[0], first[0]
    if head.isupper() and len(head) > 1:
        return False
    first_part, second_part = head.lower().encode(), tail.encode()
    head_alone, tail_alone = words[first_part] <= 1, words[second_part] <= 1
    if words[first_part + second_part] and (head_alone or tail_alone):
        return True
    if len(head) == 1 and head not in _SINGLE_WORDS:
        return tail_alone
    if len(tail) == 1 and tail not in _SINGLE_WORDS:
        return head_alone
    return tail in _ENDINGS and head_alone and tail_alone and len(head) > 2


def _vocabulary(text: str, start: int, end: int) -> Counter[bytes]:
    letters = text[start:end].lower().encode("ascii", "replace").translate(_LETTERS_ONLY)
    return Counter(letters.split())


def _line_width(text: str, start: int, end: int) -> int:
    """Length that lines of a wrapped text come near (9 of 10 are shorter); 0 for a text with a line a paragraph."""
    lengths = sorted(n for line in text[start:end].split("\n") if (n := len(line.rstrip())) > 20)
    if len(lengths) < 8 or lengths[len(lengths) * 9 // 10] > 90:
        return 0
    return lengths[len(lengths) * 9 // 10]


def _back_over_white(text: str, position: int, start: int) -> int:
    while position > start and text[position - 1] in " \t\r\n":
        position -= 1
    return position
