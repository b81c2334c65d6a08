"""Two amounts that "to" joins and that are no range: a step and the level it led to, or two levels of one thing.

Belongs here: "rose from 5 to 7 percent", "added 64 cents to $71.08". Does not belong here: ranges.
"""

from __future__ import annotations

import re

from tieout.lexicon import words
from tieout.numbers.context import clause_before, left_words
from tieout.numbers.quantities import Quantity
from tieout.numbers.values import WS

_CHANGE = words("number_phrases", "change_verbs")
_STEPS = words("number_phrases", "step_verbs") | _CHANGE
_RANGING = words("number_phrases", "ranging")
_CARRIED = re.compile(
    rf"^(.{{4,120}}?)(?<![a-z])from{WS}[^a-z]{{0,8}}[0-9].{{0,24}}?{WS}to{WS}.{{1,80}}?(?:,|{WS}and{WS}|{WS}while{WS}).{{1,60}}from{WS}$",
    re.S,
)
_WORDS = re.compile(r"[a-z]+")
# "cut from 5 to 7 percent to 3 to 4 percent": levels that are ranges themselves
_TO_MORE = re.compile(
    rf"{WS}to{WS}[^a-z0-9]{{0,4}}[0-9][0-9.,]*(?:(?:{WS}(?:to|or|and){WS}|{WS}?[-–]{WS}?)[0-9][0-9.,]*)?"
    rf"(?:{WS}(?:thousand|million|billion|trillion))?"
)
_DETERMINERS = frozenset(("the", "its", "their", "a", "an", "our", "his", "her"))
_SPEEDS = words("number_phrases", "speeds")


def is_change(low: str, first: Quantity, second: Quantity) -> bool:
    """Whether both are figures of their own."""
    if first.unit is None and second.unit and (_goes_on(low, second) or _is_from_rest(first, second)):
        return False
    left = [word.strip(",(") for word in left_words(low, first.start, 0, 80)]
    if not left:
        return False
    if left[-2:-1] == ["from"] and left[-1] in _DETERMINERS:
        return False  # "down from the $5 to $6 million that it had promised"
    if left[-1] == "from":
        near = _same_clause(left[-12:-1])
        if any(word in _CHANGE for word in near) and not any(word in _RANGING for word in near):
            return True
        # "taxes rise from 10 to 18 percent, and rents from 15 to 18 percent": the verb is carried over
        carried = _CARRIED.search(clause_before(low, first.start, 160))
        return carried is not None and not _CHANGE.isdisjoint(_WORDS.findall(carried.group(1))[-10:])
    return _is_step(left, first, second)


def _goes_on(low: str, second: Quantity) -> bool:
    """Whether "to" and a third number in the unit of the second follow: "from 5 to 7 percent to 3 percent"."""
    more = _TO_MORE.match(low, second.end)
    unit = low[second.num.end : second.end].strip(" \n-")
    return more is not None and low.startswith(unit, more.end() + (low[more.end() : more.end() + 1] in (" ", "-")))


def _is_from_rest(first: Quantity, second: Quantity) -> bool:
    """ "goes from 0 to 60 mph": how a speed is reached."""
    return first.value == 0 and second.unit in _SPEEDS


def _same_clause(words: list[str]) -> list[str]:
    """The words behind the last semicolon; "up to" is no change."""
    cut = max((at for at, word in enumerate(words) if word[-1:] in (";", ":")), default=-1)
    near = words[cut + 1 :]
    return [word for word, after in zip(near, [*near[1:], ""], strict=False) if (word, after) != ("up", "to")]


def _is_step(left: list[str], first: Quantity, second: Quantity) -> bool:
    """ "lost 2.3 to 812.4": no range is so wide; "added 64 cents to $71.08": no range is told in two ways."""
    if left[-1] == "by":
        left = left[:-1]
    if first.family in ("money", "percent") and second.unit:
        if first.part != second.part:
            return any(word in _STEPS for word in left[-3:])
        return any(word in _CHANGE for word in left[-3:])
    if bool(first.unit) != bool(second.unit) or (first.num.scale == 1 < second.num.scale and first.value < 1000):
        return False
    return second.value >= first.value * 5 and any(word in _STEPS for word in left[-2:])
