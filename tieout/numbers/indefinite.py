"""Whether "one" before a noun is hardly more than an article: "One camp believes", "one mayor's office".

Belongs here: "one" with its noun. Does not belong here: "one" that stands for a noun (``pronouns``).
"""

from __future__ import annotations

import re

from tieout.lexicon import load, words
from tieout.numbers.context import clause_after, clause_before, left_words
from tieout.numbers.tokens import SMALL_NUMBERS
from tieout.numbers.values import WS

_COUNTERS = words("number_phrases", "one_counters")
_PREPOSITIONS = words("number_phrases", "one_prepositions")
_ABSTRACT = words("number_phrases", "one_abstract")
_COUNTED = words("number_phrases", "one_counted_nouns")
_EVENTS = words("number_phrases", "one_events")
_NUMBERS = "|".join(SMALL_NUMBERS)
_SPEECH = re.compile(
    rf"(?:{WS}[\w.'’-]{{1,24}}){{1,5}}?{WS}(?:has{WS}|had{WS})?(?:{'|'.join(load('number_phrases')['one_speech'])})(?![a-z])"
)
_POSSESSOR = re.compile(rf"(?:{WS}[a-z-]{{1,24}}){{0,1}}{WS}[a-z]+['’]s?(?![a-z])")
_CONTRAST = re.compile(
    rf"(?:,|{WS}and|{WS}while|{WS}with){WS}(?:the{WS})?(?:{_NUMBERS}|[0-9]+|another|the other)(?![a-z])"
)
_OPENING = re.compile(r"(?:^|[.?!:¶)\]\"”“*-]|\n[ \t\r]*\n)[\s\"“(]*$|\([A-Z/]{1,6}\) ?$")
_LETTERS = re.compile(r"[a-z]+")


def is_article(text: str, low: str, start: int, end: int, floor: int) -> bool:
    """Whether "one" before a noun only introduces it: by a verb of saying, an abstract noun, at a sentence's start."""
    left = left_words(low, start, floor, 24)
    last = left[-1].strip("(\"'“") if left else ""
    if last in _COUNTERS or text[end : end + 1] == "-":
        return False
    if left[-2:] == ["according", "to"] or (last in _PREPOSITIONS and _POSSESSOR.match(low, end)):
        return True
    if text[start:end] == "ONE":
        return False
    after = clause_after(low, end, 72)
    near = _LETTERS.findall(after)
    if _SPEECH.match(low, end) or (
        near and (near[0] in _ABSTRACT or (near[0] not in _COUNTED and near[1:2] and near[1] in _ABSTRACT))
    ):
        return True
    if not _opens(text, low, start):
        return False
    return not (
        _COUNTED.intersection(near[:3])
        or _EVENTS.intersection(near)
        or _CONTRAST.search(low, end, min(len(low), end + 72))
    )


def _opens(text: str, low: str, start: int) -> bool:
    """Whether a sentence begins here, but for one word or two and a comma ("However, one change was")."""
    window = text[max(0, start - 16) : start]
    if start == 0 or _OPENING.search(window):
        return text[start].isupper()
    if not window.rstrip().endswith(","):
        return False
    return len(clause_before(low, start, 40).split()) <= 2
