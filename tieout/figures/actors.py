"""Who did it and who says so.

Belongs here: the subject of the clause and the subject of the reporting verb. Does not belong here: the names
(names.py), what was done (measures.py).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from tieout.figures.lexicon import AUXILIARIES, FINITE_VERBS, PASSIVE_VERBS, REPORTING_VERBS, words
from tieout.figures.names import Name
from tieout.figures.sentences import Sentence, Token

_POINTS_BACK = words("grammar", "points_back")
_GENERIC = words("organisations", "generic")
_KNOWN_BEFORE = words("grammar", "known_before")
_BEFORE_A_BYSTANDER = words("grammar", "before_a_bystander")
_NOT_BEFORE_VERB = words("grammar", "not_between_name_and_verb")
_VERBS = AUXILIARIES | REPORTING_VERBS | FINITE_VERBS
TO_VERB = 6  # tokens in which the verb of a subject stands
TO_REPORTING_VERB = 7
AFTER_ACCORDING = 8


@dataclass(frozen=True, slots=True)
class Subject:
    """Who the text is about at a point: who acts, and who reports it."""

    actor: str | None
    reported_by: str | None


class Actors(NamedTuple):
    """Who did what a figure counts, who says so, and the rule that found the actor."""

    actor: str | None
    reported_by: str | None
    rule: str | None


def read_actors(
    sentence: Sentence,
    candidates: list[Name],
    span: tuple[int, int],
    verb: int | None,
    inherited: Callable[[], Subject],
) -> Actors:
    """Actor and source of a figure.

    Args:
        sentence: where the figure stands.
        candidates: names of the sentence.
        span: tokens of the number.
        verb: token of the verb that governs the figure, where one does.
        inherited: asks for actor and source of the sentence before in the passage.
    """
    tokens = sentence.tokens
    reported_by = _reporter(sentence, candidates)
    usable = [n for n in candidates if not (n.first <= span[0] < n.after)]
    by = _after_by(sentence, usable, verb)
    if by is not None and verb is not None and any(t.lower in PASSIVE_VERBS for t in tokens[max(0, verb - 3) : verb]):
        return Actors(by.text, reported_by, "by_phrase")
    limit = verb if verb is not None and verb < span[0] else span[0]
    left = [n for n in usable if n.after <= limit]
    subjects = [n for n in left if _is_subject(sentence, n) and not _is_bystander(sentence, n)]
    if subjects and _points_back(sentence, subjects[-1]):
        # "the DIF reported that the agency rescued": the generic noun stands for the name before it
        specific = [n for n in subjects if not _points_back(sentence, n)]
        if specific:
            return Actors(_joined(sentence, specific, usable), reported_by, "named_before")
        before = inherited()
        if before.actor:
            return Actors(before.actor, reported_by or before.reported_by, "named_before")
    same_clause = [n for n in subjects if tokens[n.first].clause == tokens[min(limit, len(tokens) - 1)].clause]
    for pool, rule in ((same_clause, "subject_of_clause"), (subjects, "subject_of_sentence")):
        strong = [n for n in pool if n.is_strong] or pool
        if strong:
            return Actors(_joined(sentence, strong, usable), reported_by, rule)
    if by is not None:
        return Actors(by.text, reported_by, "by_phrase")
    if tokens and tokens[0].lower in _POINTS_BACK and (back := inherited()).actor:
        return Actors(back.actor, reported_by or back.reported_by, "subject_of_sentence_before")
    return _without_subject(sentence, usable, left, span, reported_by, inherited)


def _without_subject(
    sentence: Sentence,
    usable: list[Name],
    left: list[Name],
    span: tuple[int, int],
    reported_by: str | None,
    inherited: Callable[[], Subject],
) -> Actors:
    """The actor of a sentence in which no name is the subject of a verb before the figure."""
    possessor = next((n for n in usable if n.after <= span[0] and n.text.endswith(("'s", "’s"))), None)
    if possessor is not None and possessor.is_strong:
        return Actors(possessor.text[:-2], reported_by, "possessor")
    near = [n for n in left if n.is_strong and not _is_bystander(sentence, n)]
    if near:
        return Actors(near[-1].text, reported_by, "nearest_name_before")
    if reported_by:
        return Actors(None, reported_by, "reporter_only")
    earlier = inherited()
    if earlier.actor or earlier.reported_by:
        return Actors(earlier.actor, earlier.reported_by, "inherited")
    later = next((n for n in usable if n.first >= span[1] and n.is_strong), None)
    if later is not None:
        return Actors(later.text, reported_by, "nearest_name_after")
    return Actors(None, None, None)


def _after_by(sentence: Sentence, usable: list[Name], verb: int | None) -> Name | None:
    """The first name behind "by" ("rescued by the Coast Guard"), after the verb where one governs the figure."""
    for n in usable:
        is_by = any(t.lower == "by" for t in sentence.tokens[max(0, n.first - 2) : n.first])
        if is_by and (verb is None or n.first > verb):
            return n
    return None


def _is_subject(sentence: Sentence, name: Name) -> bool:
    """Whether a verb follows the name (after adverbs, a bracket or an of-phrase)."""
    for i, t in enumerate(sentence.tokens[name.after : name.after + TO_VERB]):
        if t.lower in _NOT_BEFORE_VERB:
            return False
        if t.lower in _VERBS or _looks_like_verb(t):
            return True
        if i == 0 and t.word in {",", ";", "."}:
            return False
    return False


def _looks_like_verb(token: Token) -> bool:
    is_inflected = token.lower.endswith(("ed", "s")) and not token.lower.endswith("ss")
    return token.is_word and is_inflected and not token.word[0].isupper()


def _points_back(sentence: Sentence, name: Name) -> bool:
    """Whether a name points back: a generic noun alone, after an article or pronoun."""
    is_generic = name.after - name.first == 1 and name.text.lower() in _GENERIC
    return is_generic and name.first > 0 and sentence.tokens[name.first - 1].lower in _KNOWN_BEFORE


def _is_bystander(sentence: Sentence, name: Name) -> bool:
    """Whether a name stands behind a preposition, so that it is no subject."""
    i = name.first - 1
    while i >= 0 and sentence.tokens[i].lower in {"the", "a", "an", "its", "their"}:
        i -= 1
    return i >= 0 and sentence.tokens[i].lower in _BEFORE_A_BYSTANDER


def _joined(sentence: Sentence, pool: list[Name], usable: list[Name]) -> str:
    """The last subject, with those joined to it by commas and "and"."""
    chain = [pool[-1]]
    for name in reversed([n for n in usable if n.after <= pool[-1].first]):
        gap = sentence.tokens[name.after : chain[-1].first]
        if len(gap) > 4 or any(t.lower not in {",", "and", "the", "&"} for t in gap):
            break
        chain.append(name)
    return "; ".join(n.text.removeprefix("the ").removeprefix("The ") for n in reversed(chain))


def _reporter(sentence: Sentence, candidates: list[Name]) -> str | None:
    """The name after "according to", or the one before a reporting verb, whichever comes first."""
    tokens = sentence.tokens
    for i, t in enumerate(tokens):
        if t.lower == "according" and i + 1 < len(tokens) and tokens[i + 1].lower == "to":
            after = next((n for n in candidates if i < n.first <= i + AFTER_ACCORDING), None)
            if after is not None:
                return after.text
        if t.lower in REPORTING_VERBS:
            before = [n for n in candidates if 0 <= i - n.after <= TO_REPORTING_VERB]
            if before:
                return before[-1].text
    return None
