"""Who says it, and who a passage goes on about.

Belongs here: "according to", subjects of reporting verbs, what a sentence leaves standing for the next. Does not belong
here: who did it (actors.py).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tieout.figures.actor_phrases import BODY, NAMED, OWNED, POINTER, PRONOUN, read_who
from tieout.figures.clause_verbs import FINITE
from tieout.figures.clauses import Clauses
from tieout.figures.lexicon import REPORTING_VERBS, words
from tieout.figures.subject_phrases import Phrase

STANDS = frozenset({NAMED, BODY, OWNED})  # what a passage goes on about
# Reporting verbs that are also deeds, with a number as their object ("INM added 100 agents").
DEEDS = words("verbs", "deeds")
AFTER_ACCORDING = 12  # tokens behind "according to" that name the source


@dataclass(frozen=True, slots=True)
class Subject:
    """Who the text is about at a point: who acts, and who reports it."""

    actor: str | None
    reported_by: str | None


def named_before(inherited: Callable[[], Subject]) -> str | None:
    """Whom the sentence before was about."""
    before = inherited()
    return before.actor or before.reported_by


def read_reporter(clauses: Clauses, span: tuple[int, int], inherited: Callable[[], Subject]) -> str | None:
    """Who says it: behind "according to", or the subject of the reporting verb that governs the figure, else of the
    last one of the sentence.
    """
    sentence = clauses.sentence
    tokens = sentence.tokens
    for i in range(len(tokens) - 2) if "according" in sentence.lower() else ():
        if tokens[i].lower == "according" and tokens[i + 1].lower == "to":
            who = read_who(sentence, Phrase(i + 2, min(i + 2 + AFTER_ACCORDING, len(tokens))))
            if who.text:
                return who.text
    saying = [k for k, v in enumerate(clauses.verbs) if v.word in REPORTING_VERBS and v.form == FINITE]
    before = [k for k in saying if clauses.verbs[k].after <= span[0]]
    for k in [*reversed(before), *(k for k in saying if k not in before)]:
        if clauses.verbs[k].is_passive:
            continue
        phrase = clauses.subject(k)
        if phrase is None:
            continue
        who = read_who(sentence, phrase)
        if who.kind == POINTER:
            return named_before(inherited) or who.text
        if who.kind == PRONOUN:
            earlier = inherited()
            return earlier.reported_by or earlier.actor
        if who.text:
            return who.text
    return None


def read_subject(clauses: Clauses, before: Subject) -> Subject:
    """Who a sentence without figures leaves standing."""
    reported_by = None
    for k, verb in enumerate(clauses.verbs):
        if verb.form != FINITE:
            continue
        phrase = clauses.subject(k)
        who = read_who(clauses.sentence, phrase) if phrase is not None else None
        if who is None or not who.text or not (who.kind in STANDS or (who.kind == POINTER and not before.actor)):
            continue
        if verb.word in REPORTING_VERBS and not verb.is_passive:
            reported_by = reported_by or who.text
            continue
        return Subject(who.text, reported_by or before.reported_by)
    return Subject(before.actor, reported_by or before.reported_by)
