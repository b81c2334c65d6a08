"""What open figures take from an event told right before them, by the words that stand between: a sum beside a sum of
the same purpose, "the youngest was 14", "and five for the other", "the ministry speaks of 215,000".

Belongs here: carrying a measure over by the wording around a number. Does not belong here: "another", lists of people
(continuations.py), parts and levels (inheritance.py), settings of one clause (neighbours.py).
"""

from __future__ import annotations

from tieout.figures.grammar.sentences import pattern
from tieout.figures.grammar.verb_reach import names_amount
from tieout.figures.links.wholes import has_no_noun
from tieout.figures.measures.measure_lexicon import Measure
from tieout.figures.measures.measures import UNTOLD, is_currency
from tieout.figures.measures.neighbours import is_open
from tieout.figures.reading import Reading, between

LOOK_BACK = 4  # figures among which the event is sought
TO_SHARE = 70  # characters between a sum and a share
OPENING = 3  # tokens from the start of a sentence in which a share opens it
BESIDE = 2  # words between a sum and a duration that describe the same
MOST_VERBS = 2  # tokens of the verb between a time and the sum spent in it
MOST_YEARS = 99  # of a term told without its unit
_NO_EVENT = frozenset({"other", "staffing", "facilities", "funding", "legislation", "prevalence"})
_BLUR = (
    r"(?:about |approximately |some |nearly |almost |over |more than |at least |at most |roughly |around |only |just "
    r"|up to |as many as |an? )*"
)
# "on average" is of nobody
_SUPERLATIVE = (
    r"(?<!on\s)(?:youngest|oldest|eldest|longest|shortest|heaviest|lightest|harshest|stiffest|mildest|severest|toughest"
    r"|highest|lowest|largest|smallest|biggest|earliest|latest|worst|average|median|mean|typical|maximum|minimum)"
)
_OF_WHOM = r"of (?:them|these|those|whom|which|all)|among them|one"
_WHAT_IS_MOST = (
    r"age|stay|term|sentence|penalty|fine|jail term|prison term|punishment|defendant|victim|detainee|prisoner|suspect"
    r"|child|girl|boy|woman|man|migrant|case|time"
)
_SAYS_MOST = pattern(rf"\b{_SUPERLATIVE}")
# "The youngest was", "the heaviest of which was", "median age:"
_MOST = pattern(
    rf"\b{_SUPERLATIVE}(?: (?:{_OF_WHOM}|{_WHAT_IS_MOST})){{0,2}}(?:,[^,.;:]{{1,40}},)?"
    rf"(?: (?:is|was|were|being|got|received|drew|fetched|aged|at|of)|[,:])? ?{_BLUR}$",
)
_BOUND = pattern(r"\b(?:maximum|minimum) (?:term |sentence |penalty )?of $")
_GOES_ON = pattern(
    r"\s*(?:[.,;:)\"”']|$|and\b|or\b|but\b|in\b|for\b|if\b|where\b|when\b|while\b|apiece\b|each\b|years?\b)"
)
_TERM = pattern(rf"[^.:\d]{{0,70}}(?:,|;|\band|\bor|\bwith|\bto|\bgot|\breceived|\bdrew) {_BLUR}")
_TELLS = (
    r"said|says|counts|counted|claims|claimed|reckons?|reckoned|estimates?|estimated|gives|gave|lists|listed|reports"
    r"|reported|records|recorded|tallied|tallies|cites|cited"
)
_NUMBER = r"number|figure|total|toll|count|tally|estimate|sum|record"
_CLAIM = pattern(
    r"(?:\b(?:sp(?:eaks?|oke|oken)|talk(?:s|ed)?) of"
    rf"|\bputs? (?:it|them|the (?:\w+ ){{0,3}}?(?:{_NUMBER}))? ?at|\b(?:{_TELLS})"
    rf"|\b(?:{_NUMBER})(?: (?:for|in|of) (?:\w+ ){{0,3}}?\w+)? (?:is|was|stands at|stood at|remains|remained|reached"
    rf"|came to|rose to|fell to)(?: (?:above|below|now|then|still))?) {_BLUR}[\"“']?$"
)
_AGED = pattern(
    r"(?:[^.;:\d]{0,40}\b(?:is|are|was|were)|[^.;:\d]{0,20})(?: still)?(?: aged)? ?"
    r"(?:under|below|younger than|aged|(?<=(?:were|aged)\s)(?:over|above|older than))(?: the age of)? "
)
_NEXT = pattern(rf"[^.:()\d]{{0,60}}?(?:,|;|\band|\bbut|\bwhile) {_BLUR}")
_OF_SOMETHING_ELSE = pattern(rf"\b(?:to|in|by|of|at|from|than|with|for) {_BLUR}$")
_BREAKS = pattern(r"[;:]|\. ")
_DURING = pattern(
    r"\b(?:over|in|for|during|within|through|across) (?:(?:the|its|each of the|a) )?"
    rf"(?:(?:last|past|next|first|coming) )?{_BLUR}$"
)
_LARGE = ("million", "billion", "trillion")
_NEXT_SUM = pattern(
    rf"[^.:;\d]{{0,50}}?(?:[,;(]|\band|\bto|\bfrom|\bthan|\bversus|\bagainst|\bwith)[^.:;\d]{{0,30}} ?{_BLUR}"
)
_NEXT_SHARE = pattern(
    rf"[^.:;\d]{{0,40}}\b(?:from|to|than|versus|against|compared (?:to|with)|instead of|not|and) {_BLUR}"
)
_BY = pattern(rf"\bby {_BLUR}$")
_TO_LEVEL = pattern(rf"[^.:;]{{0,40}}?\bto {_BLUR}")
_WORTH = pattern(rf"\b(?:worth|valued at|sells? (?:for|at)|sold (?:for|at)|at) {_BLUR}$")  # of things, not of aid
_APIECE = pattern(
    r" ?(?:a|an|per|the) (?:kilo\w*|ton\w*|pound|barrel|lit(?:er|re)|gallon|bushel|ounce|gram|hectare|acre|sack|bag"
    r"|head)\b"
)


def read_beside_events(readings: list[Reading]) -> None:
    """Give open figures of a passage, in order of the text, the measure of the event that they go on with."""
    for k, r in enumerate(readings):
        before = readings[max(0, k - LOOK_BACK) : k]
        _read_age(r, before)
        is_of_court = r.measure_rule == "sentence_in_law" and not _is_bound(r)
        if is_of_court and (imposed := _of_most(r, before)) is not None:
            if imposed[0].family == "sentences":
                r.measure, r.measure_rule = imposed
        if not is_open(r) or r.measure_rule not in UNTOLD:
            continue
        following = readings[k + 1] if k + 1 < len(readings) else None
        found = (
            _of_sums(r, before, following)
            or _of_bare_sum(r, before)
            or _of_term(r, before)
            or _of_most(r, before)
            or _claimed(r, before)
            or _of_share(r, before)
            or _of_setting(r, before)
            or _of_same_noun(r, before)
            or _of_those_told(r, before)
        )
        if found is not None:
            r.measure, r.measure_rule = found


def _of_sums(r: Reading, before: list[Reading], following: Reading | None) -> tuple[Measure, str] | None:
    """ "Japan gave USD 5 million. Norway: USD 2 million", "USD 5 million over two years": next to a sum of funding."""
    text, at, end = r.sentence.lower(), r.number.start - r.sentence.start, r.number.end - r.sentence.start
    if _is_sum(r):
        if _WORTH.search(text, 0, at) or _APIECE.match(text, end):
            return None
    elif r.number.kind != "duration":
        return None
    for b in (before[-1] if before else None, following):
        if b is None or not _is_sum(b) or b.measure is None or b.measure.family != "funding":
            continue
        is_next = b.sentence is r.sentence or (b is not following and r.sentence_index - b.sentence_index == 1)
        if is_next and (_is_sum(r) or _is_time_of(r, b)):
            return b.measure, "sum_beside"
    return None


def _is_sum(r: Reading) -> bool:
    """Whether a figure is of money, once or by the year."""
    return r.number.kind == "money" or (r.number.kind == "rate" and is_currency(r.unit))


def _is_time_of(r: Reading, money: Reading) -> bool:
    """ "a two-year USD 5 million plan", "USD 5 million for schools over the next two years", "in the past two years it
    spent USD 5 million": whether a duration is the time of a sum in its sentence.
    """
    is_behind = money.number.start < r.number.start
    gap = between(money, r) if is_behind else between(r, money)
    if gap is None or _BREAKS.search(gap):
        return False
    if len(gap.split()) <= BESIDE:
        return True
    if not _DURING.search(r.sentence.lower(), 0, r.number.start - r.sentence.start):
        return False
    first, after = (money.span[1], r.span[0]) if is_behind else (r.span[1], money.span[0])
    verbs = sum(first <= v < after for v in r.sentence.verb_tokens)
    return verbs == 0 if is_behind else verbs <= MOST_VERBS and len(gap) <= TO_SHARE


def _of_bare_sum(r: Reading, before: list[Reading]) -> tuple[Measure, str] | None:
    """ "Oslo gave USD 5 million, Bonn 4 million", "from 37 percent to 36": an amount without its unit behind one that
    has it.
    """
    if not before or r.number.kind != "count" or not has_no_noun(r):
        return None
    told = before[-1]
    gap = between(told, r)
    if gap is None or told.measure is None or is_open(told):
        return None
    is_sum = told.number.kind == "money" and r.mention.surface.lower().endswith(_LARGE) and _NEXT_SUM.fullmatch(gap)
    is_change = _BY.search(told.sentence.lower(), 0, told.number.start - told.sentence.start) is not None
    is_share = told.number.kind == "percent" and not is_change and _NEXT_SHARE.fullmatch(gap)
    if told.number.kind == "percent" and is_change and _TO_LEVEL.fullmatch(gap):
        return told.measure, "amount_goes_on"  # "claims rose by 30 percent in 2008 to 36,900"
    if not (is_sum or is_share):
        return None
    r.unit, r.phrase = told.unit, None
    r.population, r.population_rule = told.population, "amount_goes_on"
    return told.measure, "amount_goes_on"


def _of_term(r: Reading, before: list[Reading]) -> tuple[Measure, str] | None:
    """ "ten years for one and five for the other": a number without its unit behind a term."""
    if not before or r.number.kind != "count" or not has_no_noun(r) or (r.number.value_low or 100) > MOST_YEARS:
        return None
    term = before[-1]
    gap = between(term, r)
    if gap is None or term.measure is None or term.measure.family not in {"sentences", "penalties_in_law"}:
        return None
    is_term = term.number.kind in {"penalty_term", "duration"} or term.measure_rule == "term_goes_on"
    if not is_term or not _TERM.fullmatch(gap):
        return None
    if not _GOES_ON.match(r.sentence.text, r.number.end - r.sentence.start):
        return None
    r.unit = term.unit
    r.phrase, r.population, r.population_rule = None, term.population, "term_goes_on"
    return term.measure, "term_goes_on"


def _is_bound(r: Reading) -> bool:
    """ "the code allows for a maximum of six years": whether a term is the most or least that a law gives."""
    return _BOUND.search(r.sentence.lower(), 0, r.number.start - r.sentence.start) is not None


def _of_most(r: Reading, before: list[Reading]) -> tuple[Measure, str] | None:
    """ "Police freed 30 girls. The youngest was 14": a superlative of those told of before."""
    if not r.sentence.says(_SAYS_MOST) or not _MOST.search(r.sentence.lower(), 0, r.number.start - r.sentence.start):
        return None
    is_line = names_amount(r.sentence, r.span[0])  # of a list, whose other lines may be of anything
    told = _event(r, [b for b in before if not is_open(b)], LOOK_BACK) if is_line else _event(r, before)
    return (told.measure, "the_most") if told is not None and told.measure is not None else None


def _claimed(r: Reading, before: list[Reading]) -> tuple[Measure, str] | None:
    """ "The ministry counts 151,000 displaced; the NGO speaks of 215,000": the same told by somebody else."""
    if r.number.kind != "count" or not has_no_noun(r):
        return None
    if not _CLAIM.search(r.sentence.lower(), 0, r.number.start - r.sentence.start):
        return None
    if not _GOES_ON.match(r.sentence.text, r.number.end - r.sentence.start):
        return None
    told = _last_count(before)
    if told is None or r.sentence_index - told.sentence_index > 1 or told.measure is None or is_open(told):
        return None
    r.unit = r.unit or told.unit
    if r.population is None:
        r.population, r.population_rule = told.population, "told_by_others"
    return told.measure, "told_by_others"


def _read_age(r: Reading, before: list[Reading]) -> None:
    """ "40 girls, 17 of whom were under twelve": a bare number that is the age of those counted right before it."""
    told = before[-1] if before else None
    if told is None or r.number.kind != "count" or told.unit != "person" or told.measure is None:
        return
    gap = between(told, r)
    is_age = gap is not None and (r.number.value_low or r.number.value_high or 100) <= MOST_YEARS
    if is_age and has_no_noun(r) and _AGED.fullmatch(gap or ""):
        r.unit, r.phrase = "year", None
        r.population, r.population_rule = told.population, "age_of_those"
        if is_open(r) and r.measure_rule in UNTOLD | {"elliptic", "from_total"} and not is_open(told):
            r.measure, r.measure_rule = told.measure, "age_of_those"


def _of_same_noun(r: Reading, before: list[Reading]) -> tuple[Measure, str] | None:
    """ "took 70 refugees in 2004 and an expected 200 refugees in 2005": the same people again, with no other verb."""
    told = before[-1] if before else None
    if told is None or told.sentence is not r.sentence or r.number.kind != "count" or told.measure is None:
        return None
    if r.phrase is None or told.phrase is None or r.phrase.head != told.phrase.head or is_open(told):
        return None
    is_joined = not any(told.span[1] <= v < r.span[0] for v in r.sentence.verb_tokens)
    return (told.measure, "same_noun") if is_joined else None


def _of_those_told(r: Reading, before: list[Reading]) -> tuple[Measure, str] | None:
    """Bare counts: what the one before is compared to, the next of two, and some of the people told of before."""
    if r.number.kind != "count" or not has_no_noun(r) or not before:
        return None
    last = before[-1]
    if last.measure is not None and not is_open(last):
        gap = between(last, r)
        is_pair = last.measure_rule == "told_by_others" and gap is not None and gap.strip() == "and"
        if last.compares_to is r or is_pair:
            r.unit = r.unit or last.unit
            return last.measure, "goes_on"
        if last.unit in {"person", "percent"} and gap is not None and _NEXT.fullmatch(gap):
            return (last.measure, "goes_on") if last.measure.family not in _NO_EVENT else None
    told = _last_count(before)
    if told is None or told.unit != "person" or r.unit not in {"person", None} or told.measure is None:
        return None
    is_own = r.phrase is not None and r.phrase is not told.phrase
    is_next = told.sentence is not r.sentence and r.sentence_index - told.sentence_index == 1
    if is_own or not is_next or told.measure.family in _NO_EVENT:
        return None
    if _OF_SOMETHING_ELSE.search(r.sentence.lower(), 0, r.number.start - r.sentence.start):
        return None
    return told.measure, "those_told"


def _of_share(r: Reading, before: list[Reading]) -> tuple[Measure, str] | None:
    """ "They pledged USD 5 million, or four percent of what was asked"; "... freed 40 girls. Half were ill": a share
    right behind a sum, or one without a noun behind a count of an event.
    """
    told = before[-1] if before else None
    if r.number.kind != "percent" or told is None or told.measure is None:
        return None
    gap = between(told, r)
    if told.number.kind in {"money", "rate", "percent"} and told.measure.family == "funding":
        is_beside = gap is not None and len(gap) <= TO_SHARE and ";" not in gap
        return (told.measure, "share_beside") if is_beside else None
    if not has_no_noun(r):
        return None
    told = _last_count(before)
    if told is None or told.measure is None or told.measure.family in _NO_EVENT or told.unit != "person":
        return None
    is_near = told.sentence is r.sentence or (r.sentence_index - told.sentence_index == 1 and r.span[0] <= OPENING)
    return (told.measure, "share_beside") if is_near else None


def _of_setting(r: Reading, before: list[Reading]) -> tuple[Measure, str] | None:
    """ "83 were freed only last week, after five months": how long, how old or how often, behind a count of an event
    with no other verb between them.
    """
    told = before[-1] if before else None
    if r.number.kind not in {"duration", "age", "multiple"} or told is None or told.measure is None:
        return None
    gap = between(told, r)
    if gap is None or ";" in gap or told.measure.family in _NO_EVENT or told.number.kind not in {"count", "percent"}:
        return None
    verbs = sum(told.span[1] <= v < r.span[0] for v in r.sentence.verb_tokens)
    return (told.measure, "of_event") if verbs <= 1 else None


def _last_count(before: list[Reading]) -> Reading | None:
    return next((b for b in reversed(before) if b.number.kind == "count"), None)


def _event(r: Reading, before: list[Reading], sentences: int = 1) -> Reading | None:
    """The count or term before, in the sentence or one before, if it is of an event."""
    told = next((b for b in reversed(before) if b.number.kind in {"count", "penalty_term"}), None)
    if told is None or r.sentence_index - told.sentence_index > sentences or told.measure is None:
        return None
    return None if told.measure.family in _NO_EVENT else told
