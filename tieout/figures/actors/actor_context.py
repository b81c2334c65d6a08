"""Whom the words around a clause mean as its actor: a pronoun, "the agency", the clause around, what is said to be
somebody.

Belongs here: looking at other clauses and sentences for the one that a clause leaves out. Does not belong here: the
order in which clues are asked (actors.py), institutions by what they do (institutions.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import NamedTuple

from tieout.figures.actors.actor_phrases import (
    BODY,
    NAMED,
    OWNED,
    PEOPLE,
    POINTER,
    PRONOUN,
    THING,
    Who,
    is_person_name,
    read_who,
)
from tieout.figures.actors.reporters import DEEDS, STANDS, Subject, finite_subjects, named_before
from tieout.figures.grammar.clause_verbs import FINITE, INFINITIVE
from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.grammar.subject_phrases import Phrase
from tieout.figures.lexicon import PASSIVE_VERBS, REPORTING_VERBS, verb_forms
from tieout.lexicon import words

LAST_NAMED = 2  # sentences, the figure's own and the one before it, one of which names who goes on
LAST_COUNTED = 3  # the same where the one before has figures of who goes on
MARKED = 8  # first tokens of a sentence, behind its marking
_GROUPS = STANDS | {PEOPLE}
_ASKING = frozenset(form for base in words("verbs", "wanting_done") for form in (base, *verb_forms(base)))
_HE = frozenset({"he", "she"})
_THEY = frozenset({"they"})
_GOING_ON = frozenset({"he", "she", "it", "they", "his", "her", "its", "their"})


class Nearby(NamedTuple):
    """What stands around a sentence, asked for only where its own words name nobody.

    Attributes:
        inherited: actor and source of the sentence before in the passage.
        above: those that the passages before it in the paragraph leave standing.
        sentences: the sentence itself and those before it in the paragraph, the nearest first.
        texts: of those, as they stand.
        following: the next ones in its passage.
        clauses: of the sentences before it, the nearest first.
    """

    inherited: Callable[[], Subject]
    above: Callable[[], Subject]
    sentences: Callable[[], Iterable[Sentence]]
    texts: Callable[[], Iterable[str]]
    following: Callable[[], Iterable[Sentence]]
    clauses: Callable[[], Iterable[Clauses]]


def who_is(clauses: Clauses, phrase: Phrase) -> Who | None:
    """The one of whom a phrase only says what he is: "Paz is a politician who brokered four deals"."""
    tokens = clauses.sentence.tokens
    first = phrase.first
    while first and tokens[first - 1].lower in {"a", "an", "the"}:
        first -= 1
    for k, verb in enumerate(clauses.verbs):
        if verb.after == first and verb.word in PASSIVE_VERBS:
            subject = clauses.subject(k)
            who = read_who(clauses.sentence, subject) if subject is not None else None
            return who if who is not None and who.kind == NAMED else None
    return None


def around_relative(clauses: Clauses, span: tuple[int, int]) -> tuple[str | None, str | None]:
    """The subject of the clause that one with "in which" hangs on: "X held a march in which 300 took part"."""
    k = clauses.verb_around_relative(span[0])
    if k is None or (clauses.verbs[k].word in REPORTING_VERBS and clauses.verbs[k].word not in DEEDS):
        return None, None
    phrase = clauses.subject(k)
    who = read_who(clauses.sentence, phrase) if phrase is not None else Who(THING, None)
    return (who.text, "subject_of_sentence") if who.kind in STANDS else (None, None)


def is_open(clauses: Clauses, before: Subject, nearby: Nearby, *, befalls: bool, is_other: bool, opens: bool) -> bool:
    """Whether the text leaves open that who acted before acts here too: what somebody owns is the clause's subject,
    another acts in it, or the one before was named too far back or as none who goes on.

    Args:
        clauses: of the figure's sentence.
        before: who acted before.
        nearby: what stands around the sentence.
        befalls: whether the figure counts what befalls people, which is seldom told by who does it.
        is_other: whether it is not known what the figure counts.
        opens: whether the figure begins its sentence.
    """
    kinds = {who.kind for _, who in finite_subjects(clauses)}
    if OWNED in kinds or before.actor is None:
        return True
    if not before.counts and is_other and kinds & {NAMED, BODY}:
        return True
    if not before.counts and not befalls and not kinds and not _opens_list(nearby):
        return True
    if _goes_on(clauses.sentence):
        return False
    is_person = is_person_name(before.actor)
    reach = LAST_COUNTED - befalls if before.counts else LAST_NAMED
    name = before.actor.rsplit(" ", 1)[-1]
    if befalls and is_person and name not in clauses.sentence.text:
        return True
    last = list(islice(nearby.sentences(), reach))
    if all(name not in s.text and not _goes_on(s) for s in last):
        return True
    kind = kind_before(before.actor, nearby)
    is_common = not any(c.isupper() for c in before.actor)
    if kind == BODY:  # "the commission ... Among them 12 men died"
        return is_common and not opens and name not in clauses.sentence.text
    return kind not in {NAMED, OWNED, THING} or (kind == OWNED and (is_person or is_common))


def _opens_list(nearby: Nearby) -> bool:
    """Whether the sentence before announces a list: "spent the following hours:"."""
    before = next(islice(nearby.sentences(), 1, 2), None)
    return before is not None and (before.text.rstrip().endswith(":") or "following" in before.lower())


def owner_here(clauses: Clauses) -> str | None:
    """Whose is what does something in a sentence that leaves open who acts: "ONPE's count leaves Humala ahead by 5"."""
    owners = (who.text for verb, who in finite_subjects(clauses) if not verb.is_passive and who.kind == OWNED)
    return next(owners, None)


def _goes_on(sentence: Sentence) -> bool:
    """Whether a sentence begins with somebody named before it: "he", "its"."""
    return any(t.lower in _GOING_ON for t in sentence.tokens[:MARKED])


def kind_before(actor: str, nearby: Nearby) -> str | None:
    """As what the nearest sentence before has somebody as its subject: people act only where they are named, of whom
    something is ("Obi's plan") need not act at all.
    """
    for earlier in nearby.clauses():
        for _, who in finite_subjects(earlier):
            if who.text == actor:
                return who.kind
    return None


def named_earlier(clauses: Clauses, k: int, who: Who, nearby: Nearby) -> tuple[str | None, str | None]:
    """Whom a pronoun or "the agency" means: a subject before it in the sentence, else that of the sentence before; "he"
    a person, where one is named.
    """
    subject = clauses.subject(k)
    if who.kind == PRONOUN and subject is not None and _is_pronoun(clauses, subject, _HE):
        person = person_before(clauses, k, nearby)
        if person is not None:
            return person, "named_before"
    pointer = who.text
    for j in range(k - 1, -1, -1):
        phrase = clauses.subject(j)
        found = read_who(clauses.sentence, phrase) if phrase is not None else None
        is_other = who.kind == POINTER and found is not None and _is_another(found)
        if found is not None and found.kind in STANDS and found.text and not is_other:
            return found.text, "named_before"
        if found is not None and found.kind == POINTER:
            pointer = pointer or found.text
    named = named_before(nearby.inherited)
    if named and subject is not None and _is_pronoun(clauses, subject, _THEY) and is_person_name(named):
        named = _group_before(nearby) or named
    return (named, "named_before") if named else (pointer, "subject_of_clause") if pointer else (None, None)


def _is_another(found: Who) -> bool:
    """Whether "the ministry" cannot be the one found: several people, or a person by name."""
    return found.kind == BODY or (found.kind == NAMED and found.text is not None and is_person_name(found.text))


def person_before(clauses: Clauses, k: int, nearby: Nearby) -> str | None:
    """Whom "he" before verb ``k`` means: the first subject by name of its sentence, else of the nearest before it that
    does not go on with "he" itself, where that is a person; None where another stands there.
    """
    own = _first_person(clauses, k)
    if own[0] is not None:
        return own[0]
    for earlier in nearby.clauses():
        person, goes_on = _first_person(earlier, len(earlier.verbs))
        if person is not None or not goes_on:
            return person
    return None


def _first_person(clauses: Clauses, before: int) -> tuple[str | None, bool]:
    """The first subject before a verb that is a person's name, and whether one before it is "he" or there is none."""
    for k in range(before):
        if clauses.verbs[k].form != FINITE:
            continue
        phrase = clauses.subject(k)
        if phrase is None:
            continue
        if _is_pronoun(clauses, phrase, _HE):
            return None, True
        who = read_who(clauses.sentence, phrase)
        if who.kind == NAMED and who.text and is_person_name(who.text):
            return who.text, False
    return None, True


def _is_pronoun(clauses: Clauses, phrase: Phrase, pronouns: frozenset[str]) -> bool:
    return phrase.after == phrase.first + 1 and clauses.sentence.tokens[phrase.first].lower in pronouns


def _group_before(nearby: Nearby) -> str | None:
    """Whom "they" means where one person was the last to act: the nearest subject that is none."""
    for earlier in nearby.clauses():
        for _, who in finite_subjects(earlier):
            if who.text and who.kind in _GROUPS and not is_person_name(who.text):
                return who.text
    return None


def asker(clauses: Clauses, k: int) -> int:
    """The verb whose subject acts where one asks another to: "the court ordered the bank to pay 12 dollars"; else ``k``
    itself.
    """
    j = k
    while j and clauses.verbs[j].form == INFINITIVE:
        j -= 1
    verb = clauses.verbs[j]
    return j if verb.word in _ASKING and not verb.is_passive else k


def outer_subject(clauses: Clauses, k: int, nearby: Nearby, *, takes_people: bool) -> str | None:
    """The actor that the clause around has as its subject, where the inner one has a thing; people if nobody else."""
    people = None
    for j in range(k - 1, -1, -1):
        verb = clauses.verbs[j]
        if verb.form != FINITE or (verb.word in REPORTING_VERBS and verb.word not in DEEDS):
            continue
        phrase = clauses.subject(j)
        who = read_who(clauses.sentence, phrase) if phrase is not None else None
        if who is not None and who.kind in STANDS:
            return who.text
        if who is not None and who.kind == POINTER:
            return named_before(nearby.inherited) or who.text
        if who is not None and who.kind == PEOPLE and not (verb.is_passive or verb.word in PASSIVE_VERBS):
            people = people or who.text
    return people if takes_people else None
