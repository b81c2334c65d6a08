"""When a figure without a date takes over that of what stands before it.

Belongs here: the words and tenses by which a sentence goes on in the time of an earlier one. Does not belong here:
which date the sentences before leave standing (scene.py), several periods of one sentence (period_choice.py).
"""

from __future__ import annotations

import datetime as dt
import re

from tieout.figures.grammar.sentences import pattern
from tieout.figures.periods.periods import Period, lies_ahead
from tieout.figures.reading import Reading

_SAME = pattern(
    r"\bat (?:the|that|this) time\b"
    r"|\b(?:the |that |this )same (?:period|time|day|month|week|year|afternoon|evening|night|morning)\b",
    re.IGNORECASE,
)
_WILL = pattern(r"\b(?:will|shall)\b")
_RESPONDENTS = pattern(r"\b(?:respondents|of those (?:polled|surveyed))\b", re.IGNORECASE)
_POINTS_BACK = pattern(
    r"\W*(?:this|these|that|those)(?: \w+){0,3}? (?:represents?|marks?|compares?|equals?|constitutes?|reflects?)\b",
    re.IGNORECASE,
)
_ADDS = pattern(
    r"\W*(?:in addition,|additionally,|another"
    r"|(?:some |about |approximately |the )?(?:remaining|rest|remainder|others?)\b"
    r"|(?:[\w.-]+ ){0,3}?(?:% |percent |half |third |quarter )?of (?:this|these|those|them|the total|which|whom)\b)",
    re.IGNORECASE,
)
_LISTED = re.compile("[;:,]")
_JOINED = pattern(
    r"(?: [\w'’-]+){0,2}(?: \([^()]*\))?(?:,? (?:and|or|versus|vs\.?|plus|as well as)|,) "
    r"(?:(?:about|some|over|more than|fewer than|less than|at least|at most|up to|nearly|almost|only|just|roughly"
    r"|another|the other|approximately|around|an? (?:estimated|additional|further)) )*"
)
TO_ADDED = 50  # characters from the words that go on counting to the number
# Periods of a state: what is said in the present tense later holds then too.
_STATES = frozenset({"as_of", "till_day", "this_year"})
# Periods up to the cable: what has been done, told in the perfect tense, goes on in them.
_UP_TO_NOW = frozenset({"since", "past_span", "span_to_now", "recent"})
# How long before or after the cable: told of one thing, and not when the next one happened.
_OF_ITS_SENTENCE = frozenset({"ago", "span_to_now", "span_ahead", "recent", "reporting_year"})


def tells_more(r: Reading, last: Reading) -> bool:
    """Whether a figure goes on counting what the last one did: "In addition, there are 40", "Another 40", "Half of
    these", what "and" joins to it, what stands in brackets behind its name ("of Italy (15 visas)"), shares of a list.
    """
    s = r.sentence
    if last.sentence_index < r.sentence_index - 1 or last.period is None or last.period.rule == "now":
        return False
    is_alike = r.unit == last.unit or r.number.kind == "percent"
    before = s.text[: r.number.start - s.start]
    in_bracket = before.rstrip().endswith("(")
    if last.sentence is s:
        is_joined = is_alike and last.period.rule != "longest_span"
        if is_joined and _JOINED.fullmatch(before, last.number.end - s.start) is not None:
            return True  # "27 men dead and more than 90 injured", "40 percent versus 30 percent"
        if last.period.basis != "inherited":
            return False
        if r.measure is not None and r.measure.family == "sentences" and last.measure is r.measure:
            return True  # "were sentenced to two years and received fines of 40 dollars"
        is_share = r.number.kind == "percent" == last.number.kind
        return is_alike and (in_bracket or (is_share and _LISTED.search(before, last.number.end - s.start) is not None))
    if is_alike and len(before) < TO_ADDED and _ADDS.match(s.text) is not None:
        return True
    names_it = r.phrase is not None and r.phrase.head in last.sentence.text
    return (is_alike or names_it) and in_bracket


def goes_on(r: Reading, carried: Period, tense: str | None, sent: dt.date | None) -> bool:
    """Whether a clause goes on in the time that an earlier one set: a tale in the past in a past, what will be in what
    was to come, a state as of a day in the present, and whatever points back ("during the same period", "This
    represents", respondents of a survey).
    """
    s = r.sentence
    is_to_come = sent is not None and lies_ahead(carried, sent)
    if not is_to_come and (s.says(_SAME) or s.says(_RESPONDENTS)):
        return True
    if carried.rule in _OF_ITS_SENTENCE or (carried.rule == "past_span" and tense != "perfect"):
        return False
    if tense == "future" or is_to_come:
        return tense == "future" and is_to_come and s.says(_WILL)
    if tense == "perfect" and carried.rule in _UP_TO_NOW:
        return True
    return tense not in {"present", "perfect"} or carried.rule in _STATES or _POINTS_BACK.match(s.text) is not None
