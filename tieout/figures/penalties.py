"""Terms of law that only the words around them tell as such: "The range increases to five years in such cases".

Belongs here: which duration is a penalty. Does not belong here: terms that say "in prison" themselves (numbers),
whether a court imposed one (fixed_measures.py), the offence (clause_subject.py).
"""

from __future__ import annotations

from dataclasses import replace

from tieout.figures.reading import Reading
from tieout.figures.sentences import Sentence, pattern
from tieout.numbers.model import NumberMention

_OF_PENALTY = pattern(
    r"\b(?:penalt(?:y|ies)|(?:prison|jail) terms?|sentences?|punishments?|(?:range|maximum|minimum))\b"
)


def as_penalty(number: NumberMention, sentence: Sentence, before: list[Reading]) -> NumberMention:
    """A duration as the penalty that it is where the figure before it was one and its sentence goes on about them."""
    if number.kind != "duration" or not before or before[-1].number.kind != "penalty_term":
        return number
    return replace(number, kind="penalty_term") if sentence.says(_OF_PENALTY) else number
