"""What an open sum, share or time measures by the noun that its population is: "security assistance ... fell from
USD 27 million to USD 6 million", "to seek assistance over the next five years".

Belongs here: the head of a population that was found away from the number. Does not belong here: the noun phrase beside
a number (weights.py), reading the population (populations/), which noun names what (lexicon).
"""

from __future__ import annotations

from functools import lru_cache

from tieout.figures.grammar.noun_phrase import PREPOSITIONS
from tieout.figures.grammar.sentences import pattern
from tieout.figures.lexicon import singular
from tieout.figures.measures.measure_lexicon import Measure, measures
from tieout.figures.measures.measures import UNTOLD
from tieout.figures.reading import Reading

LONGEST_NAME = 3  # words of a counted noun
_FAMILIES = frozenset({"funding"})  # whose nouns name amounts: what is told of people is no amount of theirs
_AMOUNTS = frozenset({"money", "percent", "multiple"})
_WORD = pattern(r"[a-z][\w-]*")
# "for at least three years", "over each of the next ten years"
_FOR_A_TIME = pattern(
    r"\b(?:for|over|during|throughout|within|through) (?:(?:the|at least|a|an|up to|about|some|another|each of"
    r"|period of|almost|nearly|last|past|next|first|coming|following|more than|additional) )*$"
)


def read_named_amounts(readings: list[Reading]) -> None:
    """Give the open amounts and times of a passage the measure that the head of their population names."""
    for r in readings:
        if r.measure_rule not in UNTOLD or r.population is None:
            continue
        is_time = r.number.kind == "duration" and _lasts(r)
        if not (is_time or r.number.kind in _AMOUNTS):
            continue
        measure = _named(r.population)
        if measure is not None and measure.takes_kind(r.number.kind, True):
            r.measure, r.measure_rule = measure, "named_by_population"


def _lasts(r: Reading) -> bool:
    return _FOR_A_TIME.search(r.sentence.lower(), 0, r.number.start - r.sentence.start) is not None


@lru_cache(maxsize=512)
def _named(population: str) -> Measure | None:
    """The measure of the counted noun that ends the words before the first preposition of a population."""
    nouns: list[str] = []
    for word in _WORD.findall(population.lower()):
        if word in PREPOSITIONS:
            break
        nouns.append(singular(word))
    lexicon = measures()
    for n in range(min(LONGEST_NAME, len(nouns)), 0, -1):
        found = [lexicon.measures[key] for key in lexicon.counted.get(" ".join(nouns[-n:]), ())]
        if found:
            return next((m for m in found if m.family in _FAMILIES), None)
    return None
