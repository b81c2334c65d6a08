"""What a figure takes over from those told just before or beside it, where its own words say little.

Belongs here: the same thing told again, restated in brackets, pointed at by "the number", and settings (how long, how
old, in how many places). Does not belong here: parts, totals and changes (inheritance.py), the links (links.py).
"""

from __future__ import annotations

from itertools import pairwise

from tieout.figures.grammar.sentences import pattern
from tieout.figures.grammar.verb_reach import names_amount
from tieout.figures.measures.measure_lexicon import measures
from tieout.figures.measures.measures import UNTOLD
from tieout.figures.reading import Reading
from tieout.lexicon import words

NEAR = 3  # figures to either side among which that of a setting is sought
TOLD_BEFORE = 6  # figures among which the same things are sought
SENTENCES_BACK = 3
_RESTATES = pattern(r" ?\((?:or |(?:US|U\.S\.) ?|approximately |about |roughly |around |some |nearly |over |~)*")
_PAID_OVER = pattern(r"(?: (?:a|per|each) year| annually)? (?:over|for|in|during|within)(?: the)?(?: next| coming)? ")
# The end of what stands between two sums of a list.
_LISTS = pattern(
    r"(?:[;,]|\band)(?: and,?)? ?(?:\(?[1-9a-z][).] )?(?:about |another |some |an additional |over |nearly )?$"
)
_OF_OTHER_THINGS = pattern(
    r"\b(?:to|in|by|of|at|from|with|for) (?:about |some |nearly |almost |over |more than |at least )*(?:only |just )?$"
)
_NO_EVENT = frozenset({"other", "staffing"})  # families that tell of nothing that happened to people
_LASTING_ANYWAY = frozenset({"staffing", "facilities"})  # whose figures tell nothing of how long something took
_PLAIN_PEOPLE = words("populations", "plain_people")
_NUMBERS = frozenset({"number", "figure", "total", "toll", "estimate"})
_IN = frozenset({"in", "across", "throughout", "from", "of", "the", "at", "all", "to", "about", "nearly", "over"})
_SETTINGS = frozenset({"duration", "age", "percent"})


def take_from_neighbours(readings: list[Reading]) -> None:
    """Fill measures, units and populations that the figures of a passage, in order of the text, leave open."""
    for k, r in enumerate(readings):
        before = readings[max(0, k - TOLD_BEFORE) : k]
        if before and _goes_on(before[-1], r):
            r.measure, r.measure_rule = before[-1].measure, "conjunct"
            r.unit = r.unit or before[-1].unit
            if r.population is None:
                r.population, r.population_rule = before[-1].population, "from_total"
        elif _is_of_number(r) and (told := _count_before(r, before)) is not None:
            r.population, r.population_rule = told.population, "number_before"
            if is_open(r):
                r.measure, r.measure_rule = told.measure, "number_before"
        elif is_open(r) and before and (listed := _money_before(r, before)) is not None:
            r.measure, r.measure_rule = listed.measure, "listed_money"
    for k, r in enumerate(readings):
        if _is_setting(r) and (scene := _of_clause(readings, k)) is not None:
            r.measure, r.measure_rule = scene.measure, "of_clause"
        elif _is_untold(r) and (told := _told_before(r, readings[max(0, k - TOLD_BEFORE) : k])) is not None:
            r.measure, r.measure_rule = told.measure, "told_before"
    for first, second in pairwise(readings):
        if _is_elliptic(first, second):
            second.measure, second.measure_rule = first.measure, "elliptic"
        if restates(first, second):
            second.measure, second.measure_rule = first.measure, "restated"
            if second.number.kind == "money":
                second.population, second.population_rule = first.population, first.population_rule
                second.phrase = first.phrase


def _is_elliptic(first: Reading, second: Reading) -> bool:
    """ "Police held four men. One refused to talk": a number without a noun of its own, of people told of before it."""
    phrase, kind = second.phrase, second.number.kind
    if names_amount(second.sentence, second.span[0]):
        return False  # a line of its own: "Fined: nine"
    if _OF_OTHER_THINGS.search(second.sentence.lower(), 0, second.number.start - second.sentence.start):
        return False  # "cut its caseload to 1.1 million"
    if phrase is not None and phrase is not first.phrase:
        is_own = phrase.first_token >= second.span[0] or phrase.head == "population"
        if is_own or (kind == "count" and not phrase.is_person):
            return False
    if second.measure_rule not in UNTOLD or kind not in {"count", "percent"}:
        return False
    is_near = 0 <= second.sentence_index - first.sentence_index <= 1 and second.unit in {"person", "percent", None}
    is_of_people = first.number.kind == "count" and first.unit == "person"
    return is_near and is_of_people and first.measure is not None and first.measure.family not in _NO_EVENT


def is_open(r: Reading) -> bool:
    """Whether the words around a figure left its measure open."""
    return r.measure is measures().measures["other"]


def _goes_on(first: Reading, second: Reading) -> bool:
    """ "Of the 74 arrested, 58 are held, 6 were released": whether a count goes on with the parts of a whole."""
    s = second.sentence
    is_listed = first.sentence is s and s.tokens[0].lower == "of" and second.verb_token is None
    is_elliptic = second.phrase is None or second.phrase is first.phrase
    return is_listed and is_elliptic and first.number.kind == second.number.kind == "count"


def _money_before(r: Reading, before: list[Reading]) -> Reading | None:
    """ "The ministry gave USD 5 million for food; USD 3 million for seed": the sum before that a list of sums goes on
    from, where it is funding.
    """
    told = next((b for b in reversed(before[-NEAR:]) if b.number.kind == "money"), None)
    if told is None or r.number.kind != "money" or told.sentence is not r.sentence or told.unit != r.unit:
        return None
    if told.measure is None or told.measure.family != "funding":
        return None
    between = r.sentence.text[told.number.end - r.sentence.start : r.number.start - r.sentence.start]
    return told if _LISTS.search(between) else None


def _is_of_number(r: Reading) -> bool:
    """ "Earlier estimates put the number at 6,000": whether what a figure is told of only says "the number"."""
    phrase = r.phrase
    is_bare = phrase is not None and phrase.head in _NUMBERS and len(phrase.text.split()) <= 2
    return is_bare and r.population_rule == "noun_of_amount" and r.number.kind in {"count", "percent"}


def _count_before(r: Reading, before: list[Reading]) -> Reading | None:
    """The nearest count before a figure, in its sentence or the one before."""
    told = next((b for b in reversed(before[-NEAR:]) if b.number.kind == "count" and b.population), None)
    return told if told is not None and r.sentence_index - told.sentence_index <= 1 else None


def _is_setting(r: Reading) -> bool:
    """Whether a figure tells how long, how old, in how many places or in which share, and its words say no more."""
    before = r.sentence.tokens[r.span[0] - 1].lower if r.span[0] else ""
    is_place = r.measure is not None and r.measure.key == "places" and before in _IN
    return is_place or (is_open(r) and r.number.kind in _SETTINGS)


def _of_clause(readings: list[Reading], k: int) -> Reading | None:
    """The nearest figure of the clause with a family: what the setting is of."""
    r = readings[k]
    near = range(max(0, k - NEAR), min(len(readings), k + NEAR + 1))
    if any(readings[i].part_of is r for i in near):
        return None  # the 15 regions in 9 of which something is are all of them
    for i in sorted(near, key=lambda i: abs(i - k)):
        other = readings[i]
        is_beside = other is not r and other.sentence is r.sentence and _clause(other) == _clause(r)
        if not is_beside or other.measure is None or other.measure.family == "other":
            continue
        if r.number.kind in {"duration", "age"} and other.measure.family in _LASTING_ANYWAY:
            continue  # "500 soldiers arrived twelve days after the base closed"
        if other.number.kind in {"count", "penalty_term"} or _is_paid_over(other, r):
            return other
    return None


def _is_paid_over(money: Reading, r: Reading) -> bool:
    """ "USD 1.9 billion over 10 years"."""
    s = r.sentence
    is_time = money.number.kind == "money" and r.number.kind == "duration" and money.number.end < r.number.start
    return is_time and bool(_PAID_OVER.fullmatch(s.text[money.number.end - s.start : r.number.start - s.start]))


def _clause(r: Reading) -> int:
    return r.sentence.clause_at(r.span[0])


def _is_untold(r: Reading) -> bool:
    """Whether nothing but its noun speaks for what a count measures."""
    return r.number.kind == "count" and r.phrase is not None and r.measure_rule in UNTOLD


def _told_before(r: Reading, before: list[Reading]) -> Reading | None:
    """ "Police opened 95 cases. Four more cases ...": the figure before that counts the same things, with a measure; of
    people, the same number of them.
    """
    for b in reversed(before):
        if b.phrase is None or r.phrase is None or b.phrase.head != r.phrase.head or b.number.kind != "count":
            continue
        is_same = b.number.value_low == r.number.value_low and b.number.value_high == r.number.value_high
        if r.sentence_index - b.sentence_index > SENTENCES_BACK or (r.phrase.is_person and not is_same):
            return None
        return None if is_open(b) else b
    return None


def restates(first: Reading, second: Reading) -> bool:
    """Whether a bracket says again what stands before it: "NIS 340 million (USD 81 million)", "one percent
    (about 61,000 people)".
    """
    s = second.sentence
    if first.sentence is not s or second.number.kind not in {"money", "count"}:
        return False
    is_money = first.number.kind == second.number.kind == "money" and first.unit != second.unit
    is_people = second.phrase is not None and second.phrase.text.lower() in _PLAIN_PEOPLE
    is_share = first.number.kind == "percent" and second.number.kind == "count" and is_people
    if not (is_money or is_share):
        return False
    return bool(_RESTATES.fullmatch(s.text[first.number.end - s.start : second.number.start - s.start]))
