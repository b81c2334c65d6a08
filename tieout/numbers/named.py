"""Numbers behind a name: "the Pan Am 103 bomber" is a name, "Germany took 40 medals and Norway 39" counts.

Belongs here: what stands around a number behind a capitalised word. Does not belong here: labels before a number.
"""

from __future__ import annotations

import re

from tieout.numbers.lexicon import load
from tieout.numbers.reading import Reading
from tieout.numbers.values import WS

_THING = re.compile(rf"{WS}(?:{'|'.join(load('references')['numbered_things'])})(?![a-z])")
_PARALLEL = re.compile(
    rf"(?:[,;:]|{WS}(?:and|while|but|or)|[,;]{WS}(?:and|while|but|or)){WS}(?:the{WS})?(?:[A-Z][\w'’.-]*{WS}){{0,2}}([A-Z][\w'’.-]*){WS}\Z"
)
_GAP_ENDS = re.compile(rf"[.,;)]|$|{WS}(?:and|but|while|or|respectively|of{WS}(?:whom|which|them))(?![a-z]|{WS}[0-9])")
_STOPS = re.compile(r"[.?!]\s")
_REACH = 120


def names_a_thing(low: str, end: int) -> bool:
    """ "the 350 bus", "Pan Am 103 bomber": one thing behind a number is not counted by it."""
    return _THING.match(low, end) is not None


def goes_without_verb(reading: Reading, start: int, end: int) -> bool:
    """ "Sweden took 1,100 refugees and Norway 500": the verb and the noun of the clause before are meant again."""
    if not reading.mentions or not _GAP_ENDS.match(reading.low, end):
        return False
    last = reading.mentions[-1]
    if not last.is_figure or start - last.end > _REACH:
        return False
    between = reading.text[last.end : start]
    name = _PARALLEL.search(between)
    return name is not None and not name.group(1).isupper() and "(" not in between and _STOPS.search(between) is None
