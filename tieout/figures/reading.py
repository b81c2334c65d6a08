"""A figure while it is being read: the number, where it stands, and what has been decided so far.

Belongs here: the working shape that the rules share and fill. Does not belong here: any rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tieout.figures.grammar.noun_phrase import NounPhrase
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.links.lists import Listed
from tieout.figures.measures.measure_lexicon import Measure
from tieout.figures.model import Mention
from tieout.figures.periods.periods import Period
from tieout.numbers.model import NumberMention


@dataclass(slots=True, eq=False)
class Reading:
    """One figure in the making; ``span`` are the tokens of the number, half open."""

    number: NumberMention
    mention: Mention
    sentence: Sentence
    sentence_index: int
    span: tuple[int, int]
    phrase: NounPhrase | None = None
    unit: str | None = None
    measure: Measure | None = None
    measure_rule: str = ""
    verb_token: int | None = None
    population: str | None = None
    population_rule: str | None = None
    event: str | None = None
    tense: str | None = None
    period: Period | None = None
    actor: str | None = None
    actor_rule: str | None = None
    reported_by: str | None = None
    place: str | None = None
    status: str = "stated"
    part_of: Reading | None = None
    compares_to: Reading | None = None
    link_rule: str | None = None
    change_direction: str | None = None
    change_since: str | None = None
    compares_to_role: str | None = None
    share_count: Reading | None = None
    share_base: Reading | None = None
    listed: Listed | None = None


def rest_of_sentence(readings: list[Reading], i: int) -> Iterator[Reading]:
    """The readings of a passage behind the one at ``i`` that stand in its sentence."""
    for k in range(i + 1, len(readings)):
        if readings[k].sentence is not readings[i].sentence:
            return
        yield readings[k]


def between(a: Reading, b: Reading) -> str | None:
    """Text between two readings of one sentence."""
    if a.sentence is not b.sentence:
        return None
    s = a.sentence
    return s.text[a.number.end - s.start : b.number.start - s.start]


def text_before(r: Reading) -> str:
    """What stands before a number in its sentence."""
    return r.sentence.text[: r.number.start - r.sentence.start]


def text_behind(r: Reading) -> str:
    """What stands behind a number in its sentence."""
    return r.sentence.text[r.number.end - r.sentence.start :]
