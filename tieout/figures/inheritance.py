"""What a figure takes over from another one: a part from its total, a change from its level, a conjunct from the first.

Belongs here: filling what a figure's own words leave open once the links are known. Does not belong here: the links (links.py).
"""

from __future__ import annotations

from dataclasses import replace

from tieout.figures.lexicon import measures
from tieout.figures.population import GENERIC_OFFENCE
from tieout.figures.reading import Reading
from tieout.figures.sentences import pattern

_IN_CASES = pattern(r"\s*(?:was |were )?in cases of ([\w\s-]+)")
_CONJUNCT = pattern(r"(?:,|\band|\bor)(?: and)?(?: (?:in|of|for|to|over|about|some|nearly|another|approximately))? ?$")
_ORIGIN = pattern(r"\s*of (?:which|whom) (?:\w+ )?(?:are|were|came|come) (from [A-Z][\w\s]+?)(?=[.,;]|$)")
_SENTENCED = pattern(
    r"\b(?:sentenced|convicted|fined|arrested|charged) (?P<who>(?:[A-Z][\w'’-]+(?: and | |(?=,)))+[A-Z][\w'’-]+)"
)


def name_the_sentenced(text: str, offset: int, readings: list[Reading]) -> None:
    """ "convicted A and B. They were sentenced to six years": the people that a court's sentence speaks of by a pronoun."""
    for r in readings:
        if r.measure is None or r.measure.family != "sentences" or r.number.kind not in {"penalty_term", "money"}:
            continue
        named = None
        for m in _SENTENCED.finditer(text, 0, max(0, r.number.start - offset)):
            named = " ".join(m["who"].split())
        if named and (
            not r.population or GENERIC_OFFENCE.fullmatch(r.population.lower()) or "sentence" in r.population.lower()
        ):
            r.population, r.population_rule = named, "sentenced_before"


def inherit(readings: list[Reading]) -> None:
    """What a part takes from its total, a change from its level: population, unit, measure, period where they have none."""
    other = measures().measures["other"]
    for a, r in zip(readings, readings[1:], strict=False):
        # "in the 27 cities ... and in 11 states": a conjunct without evidence of its own measures what the first does
        if (
            r.measure is other
            and a.measure is not other
            and a.sentence is r.sentence
            and a.number.kind == r.number.kind
        ):
            s = r.sentence
            if _CONJUNCT.search(s.text[a.number.end - s.start : r.number.start - s.start]) and (a.unit == "person") == (
                r.unit == "person"
            ):
                r.measure, r.measure_rule = a.measure, "conjunct"
    for r in readings:
        model = r.part_of or r.compares_to
        if model is None:
            continue
        if r.part_of is not None:
            if r.phrase is None or r.unit is None:
                r.unit = model.unit if r.number.kind == "count" else r.unit
                r.population = _elliptic(r, model)
                r.population_rule = "from_total"
            elif (
                r.link_rule == "bracket"
                and r.phrase.head not in {model.phrase.head if model.phrase else ""}
                and not r.phrase.is_person
            ):
                r.unit = model.unit
                r.population = f"{r.phrase.text} {model.phrase.text if model.phrase else ''}".strip()
                r.population_rule = "from_total"
            if (
                model.measure is not None
                and (r.measure is other or r.phrase is None or r.link_rule in {"bracket", "sum"})
                and r.number.kind in {"count", "percent"}
            ):
                r.measure, r.measure_rule = model.measure, "from_total"
        elif (
            r.number.kind in {"percent", "multiple"}
            and r.measure is not None
            and r.measure.family == "penalties_in_law"
        ):
            # "increases by half if ...": its own words name the case; "another 50 percent of the sentence" takes the level's
            if (r.population or "").lower() in {"sentence", "penalty", "sentences", "penalties", "term"}:
                r.population, r.population_rule = model.population, "from_level"
        elif r.number.kind in {"percent", "multiple"}:
            if model.measure is not None and (r.measure is other or model.measure is not other):
                r.measure, r.measure_rule = model.measure, "from_level"
            r.population, r.population_rule = model.population, "from_level"
            if r.period is None or r.period.basis == "inherited":
                r.period = model.period or r.period
        elif r.measure is other and model.measure is not None:
            r.measure, r.measure_rule = model.measure, "from_level"
        if r.period is None and model.period is not None:
            r.period = replace(model.period, basis="inherited")
        if r.actor is None:
            r.actor, r.actor_rule = model.actor, "from_total" if r.part_of else "from_level"


def _elliptic(r: Reading, model: Reading) -> str | None:
    """Population of a part without a noun: the total's, with the origin that follows ("of which were from Central America")."""
    after = r.sentence.text[r.number.end - r.sentence.start :]
    origin = _ORIGIN.match(after)
    cases = _IN_CASES.match(after)
    if cases:
        return " ".join(cases.group(1).split())
    base = model.phrase.text if model.phrase else model.population
    return f"{base} {' '.join(origin.group(1).split())}" if origin and base else base
