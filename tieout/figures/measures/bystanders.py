"""People whom a clause only mentions: guests of an event, those who speak, those by whom something was done.

Belongs here: when people of a kind are not counted for what they are. Does not belong here: what is done to people
(deeds.py, verb_reach.py), who says what is told (reporters.py).
"""

from __future__ import annotations

from tieout.figures.grammar.sentences import Sentence
from tieout.figures.lexicon import AUXILIARIES, verb_forms
from tieout.lexicon import words

_COMING = frozenset(f for base in words("verbs", "coming") for f in verb_forms(base))
_ATTENDING = frozenset(f for base in words("verbs", "attending") for f in verb_forms(base)) | words("grammar", "events")
_ATTENDING_ALL = _ATTENDING | _COMING
_SPEAKING = frozenset(f for base in words("verbs", "reporting") for f in verb_forms(base))


def attend(sentence: Sentence, token: int) -> bool:
    """Whether the clause at a token tells of a visit or meeting, whose people are guests."""
    return _tells_of(sentence, token, _ATTENDING_ALL)


def are_bystanders(sentence: Sentence, first: int, after: int) -> bool:
    """Whether people counted at the tokens ``first`` up to ``after`` are guests, or speak ("two judges complained"), or
    are those by whom something was done. A force that comes is no guest.
    """
    tokens = sentence.tokens
    if first and tokens[first - 1].lower == "by":
        return True
    at = after
    while at < len(tokens) and (tokens[at].lower in AUXILIARIES or tokens[at].lower.endswith("ly")):
        at += 1
    speaks = at < len(tokens) and tokens[at].lower in _SPEAKING
    return speaks or _tells_of(sentence, first, _ATTENDING)


def _tells_of(sentence: Sentence, token: int, told: frozenset[str]) -> bool:
    """Whether the clause at a token has one of some words."""
    clause = sentence.clause_at(token)
    numbers = sentence.clause_numbers()
    return any(t.lower in told for t, n in zip(sentence.tokens, numbers, strict=True) if n == clause)
