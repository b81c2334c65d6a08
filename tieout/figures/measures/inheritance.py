"""What a figure takes over from another one: a part from its total, a change from its level, a conjunct from the first.

Belongs here: filling what a figure's own words leave open once the links are known. Does not belong here: the links
(links.py), what a figure takes from its neighbours (neighbours.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise

from tieout.figures.grammar.heads import is_head, is_plural
from tieout.figures.grammar.noun_after import after_number
from tieout.figures.grammar.sentences import pattern
from tieout.figures.lexicon import populations, singular
from tieout.figures.measures.measures import UNTOLD
from tieout.figures.measures.neighbours import is_open, take_from_neighbours
from tieout.figures.populations.amounts import is_bare_change
from tieout.figures.populations.clause_subject import GENERIC_OFFENCE
from tieout.figures.reading import Reading, text_behind

_IN_CASES = pattern(r"\s*(?:was |were )?in cases of ([\w\s-]+)")
_CONJUNCT = pattern(r"(?:,|\band|\bor)(?: and)?(?: (?:in|of|for|to|over|about|some|nearly|another|approximately))? ?$")
_OF_WHOM = pattern(r"\s*of (?:whom|which)\b")
# What people are says less of a share of them than what was told of all.
# "510 persons were killed, including 90 security personnel"
_BY_KIND = frozenset({"counted_modifier", "counted_otherwise"})
_BY_NOUN = UNTOLD | {"counted_noun", "counted_modifier", "topic_of_cable"}
_BY_OWN_VERB = frozenset({"subject_of_verb", "passive_verb"})
_ORIGIN = pattern(r"\s*of (?:which|whom) (?:\w+ )?(?:are|were|came|come) (from [A-Z][\w\s]+?)(?=[.,;]|$)")
# "of which 500 are foreign workers", "two of whom were soldiers"
_WHAT_THEY_ARE = pattern(
    r" ?(?:of (?:whom|which|these|them|those) )?(?:(?:was|were|have been|had been) (?:\w+ ){1,5}as"
    r"|are|were|work as|worked as) "
)
# "three from the Bahamas", "19 on the northern border"
_PLACED = pattern(r" ((?:from|on) (?:the )?(?:[a-z]+ ){0,1}[A-Za-z]+)(?=[.,;)]| and\b| with\b| but\b)")
# "27 for arson": no time, and no purpose with an article
_OF_OWN_KIND = pattern(r" ((?:for|against) (?!the\b|a\b|an\b|each\b)(?:[a-z-]+ ){0,2}[a-z-]+)(?=[.,;)]| and\b)")
_TOLD_OF_KIND = pattern(r"(\S+(?: \S+){0,3}?) (?:for|against) \S")
_SENTENCED = pattern(
    r"\b(?:sentenced|convicted|fined|arrested|charged) (?P<who>(?:[A-Z][\w'’-]+(?: and | |(?=,)))+[A-Z][\w'’-]+)"
)


# "Ali Hassan was convicted. The court sentenced him ..."
_CONVICTED = pattern(
    r"(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+) (?:was|were|has been|had been) (?:also )?"
    r"(?:convicted|sentenced|found guilty|fined|charged|arrested|tried|jailed)\b"
)
_PRONOUN = pattern(r"\b(?:he|she|they|him|her|them)\b")
_BARE_FINES = frozenset({"fine", "fines", "a fine"})


def name_the_sentenced(text: str, offset: int, readings: list[Reading]) -> None:
    """ "convicted A and B. They were sentenced to six years": the people that a sentence speaks of by a pronoun.

    Args:
        text: of the passage.
        offset: where the passage begins.
        readings: figures of the passage.
    """
    untold = [r for r in readings if _is_sentence_of_untold(r)]
    if not untold:
        return
    sentenced, convicted = list(_SENTENCED.finditer(text)), list(_CONVICTED.finditer(text))
    for r in untold:
        named = _last_before(sentenced, r.number.start - offset)
        if named is None and r.sentence.says(_PRONOUN):
            named = _last_before(convicted, r.number.start - offset)
        if named is not None:
            r.population, r.population_rule = " ".join(named["who"].split()), "sentenced_before"


def _is_sentence_of_untold(r: Reading) -> bool:
    if r.measure is None or r.measure.family != "sentences" or r.number.kind not in {"penalty_term", "money"}:
        return False
    population = (r.population or "").lower()
    is_told = population and "sentence" not in population and population not in _BARE_FINES
    return not is_told or GENERIC_OFFENCE.fullmatch(population) is not None


def _last_before(found: list[re.Match[str]], at: int) -> re.Match[str] | None:
    i = bisect_right(found, at, key=lambda m: m.end())
    return found[i - 1] if i else None


def inherit(readings: list[Reading]) -> None:
    """What a part takes from its total, a change from its level: population, unit, measure, period where they have
    none.
    """
    for first, second in pairwise(readings):
        if is_open(second) and not is_open(first) and _is_conjunct(first, second):
            second.measure, second.measure_rule = first.measure, "conjunct"
        elif second.measure_rule == "passive_verb" and _takes_verb(first) and _is_conjunct(first, second):
            # "30 inmates and 1 guard killed": the verb behind the second is that of both
            first.measure, first.measure_rule, first.event = second.measure, "conjunct", second.event
    take_from_neighbours(readings)
    for first, second in pairwise(readings):
        if second.measure_rule in _BY_NOUN and _is_share_of(first, second):
            second.measure, second.measure_rule = first.measure, "from_total"
    for r in readings:
        model = r.part_of or r.compares_to
        if model is None:
            continue
        if r.part_of is not None:
            _from_total(r, model)
            _from_part(r, model)
        else:
            _from_level(r, model)
        if r.period is None and model.period is not None and r.part_of is not None:
            r.period = replace(model.period, basis="inherited")
        if r.actor is None:
            r.actor, r.actor_rule = model.actor, "from_total" if r.part_of else "from_level"


def _takes_verb(r: Reading) -> bool:
    """Whether neither a verb nor what it counts ("ten convictions") tells what a figure measures."""
    return r.verb_token is None and r.measure_rule != "counted_noun"


def _is_share_of(total: Reading, r: Reading) -> bool:
    """ "80 pupils, 20 percent of whom are Danes": whether a share is of the count just before it."""
    s = r.sentence
    is_of = r.number.kind == "percent" and total.number.kind in {"count", "rate"} and total.sentence is s
    return is_of and bool(_OF_WHOM.match(s.text[r.number.end - s.start :]))


def _is_conjunct(first: Reading, second: Reading) -> bool:
    """ "in the 27 cities ... and in 11 states": whether two figures of one sentence are joined and alike."""
    s = second.sentence
    return (
        first.sentence is s
        and first.number.kind == second.number.kind
        and (first.unit == "person") == (second.unit == "person")
        and bool(_CONJUNCT.search(s.text[first.number.end - s.start : second.number.start - s.start]))
    )


def _from_total(r: Reading, total: Reading) -> None:
    if r.phrase is None or r.unit is None or r.phrase is total.phrase:
        r.unit = total.unit if r.number.kind == "count" else r.unit
        if not (r.phrase and r.population and r.population.startswith(r.phrase.text + " ")):  # "27 for fraud"
            r.population, r.population_rule = _elliptic(r, total), "from_total"
    elif r.phrase.head != _head(total) and (_is_attribute(r) or (r.link_rule == "bracket" and not r.phrase.is_person)):
        # "531 cases (20 federal and 511 state)", "1,336 shelters, 57 federal and 1,279 state"
        r.unit = total.unit
        r.population = f"{r.phrase.text} {total.phrase.text if total.phrase else ''}".strip()
        r.population_rule = "from_total"
    is_bare = r.measure_rule == "counted_participle" and (r.phrase is None or r.phrase is total.phrase)
    is_told = is_bare or (r.verb_token is not None and r.measure_rule in _BY_OWN_VERB)  # "(three in custody)"
    # "recruited 300 men, gave 40 of them a course"
    is_told = is_told or (r.measure_rule == "object_of_verb" and _has_own_verb(r, total))
    by_noun = r.measure_rule in _BY_NOUN and (total.verb_token is not None or not is_open(total))
    is_other = r.measure is not None and r.measure.family == "other"
    is_some = by_noun and r.link_rule == "subset" and r.unit == total.unit == "person"  # "including three Americans"
    is_some = is_some and (is_other or total.verb_token is not None)
    is_included = r.link_rule == "including" and r.measure_rule in _BY_KIND and total.verb_token is not None
    is_inside = (r.link_rule in {"bracket", "sum"} and not is_bare) or is_included or is_some
    takes_measure = is_open(r) or (r.phrase is None and not is_told) or is_inside
    if (
        takes_measure
        and total.measure is not None
        and not (is_open(total) and not is_open(r))
        and r.number.kind in {"count", "percent"}
    ):
        r.measure, r.measure_rule = total.measure, "from_total"


def _has_own_verb(r: Reading, total: Reading) -> bool:
    """Whether the verb that governs a part stands behind its total."""
    verb = r.verb_token
    return verb is not None and r.sentence is total.sentence and total.span[1] <= verb < r.span[0]


def _from_part(r: Reading, total: Reading) -> None:
    """ "Five persons, including three Americans, were detained": the verb behind a part is that of its total too."""
    if is_open(total) and r.measure_rule == "passive_verb" and r.sentence is total.sentence and r.unit == total.unit:
        total.measure, total.measure_rule, total.event = r.measure, "from_part", r.event


def _is_attribute(r: Reading) -> bool:
    """Whether the word behind a number of several is no plural, and so says of which kind they are."""
    phrase = r.phrase
    if phrase is None or phrase.is_person or r.number.kind != "count" or r.number.value_low == 1:
        return False
    word = r.sentence.tokens[phrase.after_token - 1].lower
    return (
        phrase.after_token - phrase.first_token == 1
        and singular(word) == word
        and word not in populations().collectives
    )


def _head(r: Reading) -> str:
    return r.phrase.head if r.phrase else ""


def _from_level(r: Reading, level: Reading) -> None:
    is_share = r.number.kind in {"percent", "multiple"}
    if is_share and r.measure is not None and r.measure.family == "penalties_in_law":
        # "increases by half if ..." names the case by itself; "another 50 percent of the sentence" takes the level's
        if (r.population or "").lower() in {"sentence", "penalty", "sentences", "penalties", "term"}:
            r.population, r.population_rule = level.population, "from_level"
    elif is_share and r.phrase is not None and not is_bare_change(r.phrase):
        # "a 25 percent salary increase" says by itself what changes
        if is_open(r) and level.measure is not None and r.sentence is level.sentence:
            r.measure, r.measure_rule = level.measure, "from_level"
    elif is_share:
        if level.measure is not None and (is_open(r) or not is_open(level)):
            r.measure, r.measure_rule = level.measure, "from_level"
        r.population, r.population_rule = level.population, "from_level"
        if (r.period is None or r.period.basis == "inherited") and r.compares_to_role != "before":
            r.period = level.period or r.period
    elif is_open(r) and level.measure is not None:
        r.measure, r.measure_rule = level.measure, "from_level"


def _elliptic(r: Reading, model: Reading) -> str | None:
    """Population of a part without a noun: the total's, with the origin that follows ("of which were from Central
    America").
    """
    after = text_behind(r)
    origin = _ORIGIN.match(after)
    cases = _IN_CASES.match(after)
    if cases:
        return " ".join(cases.group(1).split())
    named = _WHAT_THEY_ARE.match(after)
    if named is not None:
        first = r.sentence.token_at(r.number.end + named.end())
        phrase = after_number(r.sentence, first, r.sentence.number_tokens())
        last = r.sentence.tokens[phrase.after_token - 1] if phrase is not None else None
        if phrase is not None and last is not None and is_head(last) and _is_many(last.lower):
            return phrase.text
    base = model.phrase.text if model.phrase else model.population
    place = _PLACED.match(after)
    if place and base and r.part_of is not None:
        return f"{base} {' '.join(place.group(1).split())}"
    if base and (own := _own_kind(r, base)) is not None:
        return own
    return f"{base} {' '.join(origin.group(1).split())}" if origin and base else base


def _own_kind(r: Reading, base: str) -> str | None:
    """ "74 trials for theft: 27 for arson, 20 against minors": the noun of a total with what a part is for or against;
    None where the total is for nothing or the part tells nothing.
    """
    behind = _OF_OWN_KIND.match(text_behind(r))
    told = _TOLD_OF_KIND.match(base)
    return f"{told.group(1) if told else base} {' '.join(behind.group(1).split())}" if told and behind else None


def _is_many(word: str) -> bool:
    """Whether a word names people or things, and is no participle or adjective ("were arrested", "were extremist")."""
    return is_plural(word) and not word.endswith("ed")
