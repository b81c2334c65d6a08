"""What a whole cable is about, by its subject line and tags, where that says what an open figure measures or pays in.

Belongs here: what the cable's head says of every figure in it. Does not belong here: headings and questions of a
passage (evidence.py), the choice itself (measures.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from tieout.figures.measures.evidence import topic_of
from tieout.figures.measures.measure_lexicon import measures
from tieout.lexicon import load


@cache
def _local() -> dict[str, dict[str, str]]:
    """Currencies that several states have: noun -> country tag -> code."""
    local: dict[str, dict[str, str]] = load("currencies")["local"]
    return local


@cache
def _tagged() -> dict[str, list[str]]:
    """The measures that a cable with a tag is about."""
    tagged: dict[str, list[str]] = {}
    for key, measure in measures().measures.items():
        for tag in measure.tags:
            tagged.setdefault(tag, []).append(key)
    return tagged


@dataclass(frozen=True, slots=True)
class CableTopic:
    """The measures that a cable is about, of those that carry over to open figures, and its tags; whether its subject
    says so, or its tags alone.
    """

    measures: frozenset[str]
    tags: frozenset[str]
    is_in_subject: bool

    def currency(self, unit: str | None) -> str | None:
        """The code of a currency whose noun several states share, if the tags name one of them; else the unit as it
        is.
        """
        codes = _local().get(unit or "")
        if codes is None:
            return unit
        named = {codes[tag] for tag in self.tags if tag in codes}
        return named.pop() if len(named) == 1 else unit


@lru_cache(maxsize=64)
def topic_of_cable(subject: str | None, tags: tuple[str, ...]) -> CableTopic:
    """What a cable of this subject and these tags is about; no measure where it is about several families."""
    table = measures().measures
    named = {key for key in topic_of(subject) if table[key].carries}
    found = named or {key for tag in tags for key in _tagged().get(tag, ())}
    is_one = len({table[key].family for key in found}) == 1
    return CableTopic(frozenset(found) if is_one else frozenset(), frozenset(tags), bool(named))
