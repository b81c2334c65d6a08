"""Terms of law that only the words around them tell as such: "The range increases to five years in such cases".

Belongs here: which duration is a penalty. Does not belong here: terms that say "in prison" themselves (numbers),
whether a court imposed one (fixed_measures.py), the offence (clause_subject.py).
"""

from __future__ import annotations

from dataclasses import replace

from tieout.figures.court import court_words
from tieout.figures.reading import Reading
from tieout.figures.sentences import Sentence, pattern
from tieout.numbers.model import NumberMention

_OF_PENALTY = pattern(
    r"\b(?:penalt(?:y|ies)|(?:prison|jail) terms?|sentences?|punishments?|(?:range|maximum|minimum))\b"
)
_CRIME = court_words("of_crime", behind=r"s?\b")
_TERM_BEHIND = court_words("term_behind", before="", behind="")
_SENTENCED = court_words("sentenced_before", behind="$")
_SERVED = court_words("served_before", behind="$")
_LAPSE = court_words("lapses", before="", behind="")
_OF_COURT = frozenset({"sentences", "prosecutions", "penalties_in_law"})
_UNITS = frozenset({"year", "month", "week", "day"})
TOLD_BEFORE = 4  # figures before a term among which courts are spoken of


def as_penalty(number: NumberMention, sentence: Sentence, before: list[Reading]) -> NumberMention:
    """A duration as the penalty that it is: the words beside it say so, or its sentence goes on about the penalty that
    the figure before it was.
    """
    if number.kind != "duration" or number.unit not in _UNITS:
        return number
    if before and before[-1].number.kind == "penalty_term" and sentence.says(_OF_PENALTY):
        return replace(number, kind="penalty_term")
    lower, at = sentence.lower(), number.start - sentence.start
    if _SENTENCED.search(lower, 0, at) and not _LAPSE.search(lower, number.end - sentence.start):
        return replace(number, kind="penalty_term")
    if not (
        sentence.says(_CRIME)
        or any(b.measure is not None and b.measure.family in _OF_COURT for b in before[-TOLD_BEFORE:])
    ):
        return number
    is_term = _TERM_BEHIND.match(lower, number.end - sentence.start) is not None
    is_served = _SERVED.search(lower, 0, at) is not None and not _LAPSE.match(lower, number.end - sentence.start)
    return replace(number, kind="penalty_term") if is_term or is_served else number
