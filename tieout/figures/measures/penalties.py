"""Terms of law that only the words around them tell as such: "The range increases to five years in such cases".

Belongs here: which duration is a penalty. Does not belong here: terms that say "in prison" themselves (numbers),
whether a court imposed one (fixed_measures.py), the offence (clause_subject.py).
"""

from __future__ import annotations

from dataclasses import replace

from tieout.figures.grammar.sentences import Sentence, pattern
from tieout.figures.measures.court import court_words
from tieout.figures.reading import Reading
from tieout.numbers.model import NumberMention

_OF_PENALTY = pattern(
    r"\b(?:penalt(?:y|ies)|(?:prison|jail) terms?|sentences?|punishments?|(?:range|maximum|minimum))\b"
)
_OR_MORE = pattern(r" or (?:more|fewer|less) (?P<unit>year|month|week|day)s?\b")
_CRIME = court_words("of_crime", behind=r"s?\b")
_TERM_BEHIND = court_words("term_behind", before="", behind="")
_SENTENCED = court_words("sentenced_before", behind="$")
_SERVED = court_words("served_before", behind="$")
_LAW_GIVES = court_words("law_gives", behind="$")
_GIVEN_FOR = court_words("given_for", before="", behind="")
_BARE_BEHIND = court_words("bare_behind", before="", behind="")
_BARE_BEFORE = court_words("bare_before", behind="$")
_PENAL_BEHIND = court_words("penal_behind", before="", behind="")
_PENAL_BEFORE = court_words("penal_before", behind="$")
_PENAL_SAID = court_words("penal_said")
_LAPSE = court_words("lapses", before="", behind="")
_OF_COURT = frozenset({"sentences", "prosecutions", "penalties_in_law"})
_UNITS = frozenset({"year", "month", "week", "day"})
_LONG = frozenset({"year", "month"})
_BANNED_BEFORE = court_words("banned_before", behind="$")
_BANNED_BEHIND = court_words("banned_behind", before="", behind="")
_OF_OFFICE = court_words("of_office")
_IN_PRISON = court_words("in_prison")
TOLD_BEFORE = 4  # figures before a term among which courts are spoken of
NEAR_TERM = 90  # characters between a term and a bare number that is one too


def as_penalty(number: NumberMention, sentence: Sentence, before: list[Reading]) -> NumberMention:
    """A time as the penalty that it is: the words beside it say so, or its sentence goes on about the penalty that
    the figure before it was.
    """
    lower, at, behind = sentence.lower(), number.start - sentence.start, number.end - sentence.start
    if number.kind == "count" and (bound := _OR_MORE.match(lower, behind)) is not None:
        number = replace(number, kind="duration", unit=bound["unit"])  # "eight or fewer years"
    if number.kind == "penalty_term":
        is_lapse = _LAPSE.match(lower, behind) is not None
        is_penal = (
            _PENAL_BEHIND.match(lower, behind) or _PENAL_BEFORE.search(lower, 0, at) or sentence.says(_PENAL_SAID)
        )
        is_given = sentence.says(_CRIME) and _LAW_GIVES.search(lower, 0, at) is not None
        return number if (is_penal or is_given) and not is_lapse else replace(number, kind="duration")
    if number.kind == "count" and _goes_on(number, sentence, before):
        return replace(number, kind="penalty_term", unit=before[-1].number.unit)
    if number.kind != "duration" or number.unit not in _UNITS:
        return number
    if before and before[-1].number.kind == "penalty_term" and sentence.says(_OF_PENALTY):
        return replace(number, kind="penalty_term")
    if _SENTENCED.search(lower, 0, at) and not _LAPSE.search(lower, behind):
        return replace(number, kind="penalty_term")
    if _BANNED_BEFORE.search(lower, 0, at):
        return replace(number, kind="penalty_term")
    if not (
        sentence.says(_CRIME)
        or any(b.measure is not None and b.measure.family in _OF_COURT for b in before[-TOLD_BEFORE:])
    ):
        return number
    is_term = _TERM_BEHIND.match(lower, behind) is not None
    is_term = is_term and (sentence.says(_IN_PRISON) or not sentence.says(_OF_OFFICE))  # "her five-year term"
    is_served = _SERVED.search(lower, 0, at) is not None and not _LAPSE.match(lower, behind)
    is_served = is_served and not _GIVEN_FOR.match(lower, behind)
    is_ban = _BANNED_BEHIND.match(lower, behind) is not None
    is_given = (
        number.unit in _LONG and _LAW_GIVES.search(lower, 0, at) is not None and not _GIVEN_FOR.match(lower, behind)
    )
    return replace(number, kind="penalty_term") if is_term or is_served or is_ban or is_given else number


def _goes_on(number: NumberMention, sentence: Sentence, before: list[Reading]) -> bool:
    """ "One got nine years, the other six": whether a bare number is a term as the figure before it is."""
    if not before or before[-1].number.kind != "penalty_term" or number.unit is not None:
        return False
    if number.start - before[-1].number.end > NEAR_TERM:
        return False
    lower, at, behind = sentence.lower(), number.start - sentence.start, number.end - sentence.start
    return _BARE_BEHIND.match(lower, behind) is not None and _BARE_BEFORE.search(lower, 0, at) is not None
