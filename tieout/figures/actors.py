"""Who did it and who says so.

Belongs here: the rules by which the subject, the agent, the owner or the one named before is the actor of a figure.
Does not belong here: the grammar of clauses (clause_verbs.py, clauses.py), what a phrase names
(actor_phrases.py), what was done (measures.py).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from tieout.figures.actor_phrases import (
    BODY,
    NAMED,
    OWNED,
    PEOPLE,
    POINTER,
    PRONOUN,
    SPEAKER,
    THING,
    Who,
    is_name,
    read_who,
)
from tieout.figures.clause_verbs import FINITE, Verb
from tieout.figures.clauses import Clauses, Phrase
from tieout.figures.lexicon import REPORTING_VERBS, words
from tieout.figures.sentences import Sentence

_ABBREVIATIONS = words("grammar", "abbreviations")
_HEADS = words("organisations", "heads")
_PREPOSITIONS = words("grammar", "prepositions")
_ACTS = frozenset({NAMED, BODY, PEOPLE})
_STANDS = frozenset({NAMED, BODY, OWNED})  # what a passage goes on about
AFTER_ACCORDING = 12  # tokens behind "according to" that name the source
AFTER_BY = 9
_BEFORE_NUMBER = words("grammar", "determiners") | words("grammar", "approximations") | {"only", "more", "than", "at"}
TO_OWNER = 4  # tokens between an owner and its number ("Dudley's new ten day visa")
# Reporting verbs that are also deeds, with a number as their object ("INM added 100 agents").
_NO_AGENTS = words("verbs", "no_agents")
_DEEDS = words("verbs", "deeds")
# What is done to people: their subject in the passive suffers it.
PATIENT_FAMILIES = frozenset(
    {
        "arrests",
        "sentences",
        "casualties",
        "deportations",
        "rescues",
        "extraditions",
        "prosecutions",
        "victims_assisted",
    }
)


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
    clauses: Clauses, span: tuple[int, int], after_phrase: int, family: str, inherited: Callable[[], Subject]
) -> Actors:
    """Actor and source of a figure.

    Args:
        clauses: of the sentence where the figure stands.
        span: tokens of the number.
        after_phrase: token behind what is counted.
        family: of the figure's measure.
        inherited: asks for actor and source of the sentence before in the passage.
    """
    reported_by = read_reporter(clauses, span, inherited)
    actor, rule = _actor(clauses, span, after_phrase, family, inherited)
    if actor is None and reported_by is None:
        before = inherited()
        if before.actor or before.reported_by:
            return Actors(before.actor, before.reported_by, "inherited")
    return Actors(_without_stop(actor), _without_stop(reported_by), rule)


def _without_stop(name: str | None) -> str | None:
    """A name without the stop that ends its sentence; "U.S." and "Inc." keep theirs."""
    if name is None or not name.endswith("."):
        return name
    last = name.split()[-1][:-1]
    return name if "." in last or last.lower() in _ABBREVIATIONS else name[:-1]


def _actor(
    clauses: Clauses,
    span: tuple[int, int],
    after_phrase: int,
    family: str,
    inherited: Callable[[], Subject],
) -> tuple[str | None, str | None]:
    """The actor that the words of the sentence name, and the rule."""
    sentence = clauses.sentence
    relative = clauses.relative_behind(after_phrase)
    if relative is not None:  # "50 million euros that Berlin had donated"
        phrase = clauses.subject(relative)
        who = read_who(sentence, phrase) if phrase is not None else Who(THING, None)
        if who.kind in {NAMED, BODY}:
            return who.text, "subject_of_relative"
        if who.kind == PRONOUN:
            return _named_before(clauses, relative, who, inherited)
    own = _own_verb(clauses, span, after_phrase)
    k = clauses.verb_before(span[0]) if own is None else None
    if k is None or (clauses.verbs[k].form != FINITE and _is_cut_off(sentence, clauses.verbs[k].after, span[0])):
        opening = clauses.verb_behind_opening(span[0])
        if opening is not None and not _holds(clauses.subject(opening), span):
            k = opening
    if k is None:
        return _as_subject(clauses, span, after_phrase, own or clauses.verb_after(after_phrase))
    verb = clauses.verbs[k]
    by = _agent(sentence, span, verb)
    if by is not None:
        return by, "by_phrase"
    if verb.is_passive and verb.form == FINITE and family in PATIENT_FAMILIES:
        return None, None
    if verb.word in REPORTING_VERBS and verb.word not in _DEEDS and not verb.is_passive and verb.form == FINITE:
        # "IOM estimates 135 networks", "said 30 men were arrested by the army"
        return _as_subject(clauses, span, after_phrase, clauses.verb_after(after_phrase))
    phrase = clauses.subject(k)
    if _holds(phrase, span) or (phrase is not None and sentence.tokens[phrase.after - 1].lower == "there"):
        return _as_subject(clauses, span, after_phrase, k)
    who = read_who(sentence, phrase) if phrase is not None else Who(THING, None)
    if who.kind in {NAMED, BODY}:
        return who.text, "subject_of_clause"
    if who.kind in {PRONOUN, POINTER}:
        return _named_before(clauses, k, who, inherited)
    if who.kind == SPEAKER:
        speaker = read_reporter(clauses, span, inherited)
        return (speaker, "speaker") if speaker else (None, None)
    owner = _owner_of_number(sentence, span)
    if owner is not None:
        return owner, "possessor"
    share = _share_for(sentence, span[1])
    if share is not None:
        return share, "share_for"
    if who.kind == PEOPLE:
        inside = _name_in(sentence, span[1], after_phrase)
        return (inside, "name_in_population") if inside is not None else (who.text, "subject_of_clause")
    if who.text:
        return who.text, "owner_of_subject" if who.kind == OWNED else "agent_in_subject"
    if phrase is not None:
        for participle in clauses.verbs[:k]:
            if participle.is_passive and participle.first == phrase.after:
                by = _agent(sentence, span, participle)
                if by is not None:
                    return by, "agent_in_subject"
    outer = _outer_subject(clauses, k, inherited)
    return (outer, "subject_of_sentence") if outer is not None else (None, None)


def _is_cut_off(sentence: Sentence, first: int, after: int) -> bool:
    return any(t.word == "," for t in sentence.tokens[first:after])


def _holds(phrase: Phrase | None, span: tuple[int, int]) -> bool:
    return phrase is not None and phrase.first <= span[0] < phrase.after


def _own_verb(clauses: Clauses, span: tuple[int, int], after_phrase: int) -> int | None:
    """The verb right behind what is counted, where "and" or a comma begins a clause with it ("and 8 are run by")."""
    tokens = clauses.sentence.tokens
    i = span[0] - 1
    while i >= 0 and tokens[i].lower in _BEFORE_NUMBER:
        i -= 1
    if i >= 0 and tokens[i].word not in {",", ";"} and tokens[i].lower not in {"and", "but", "while", "that"}:
        return None
    k = clauses.verb_after(after_phrase)
    if k is None or any(
        t.lower in {"and", "which", "who", "that"} for t in tokens[after_phrase : clauses.verbs[k].first]
    ):
        return None
    return k


def _as_subject(
    clauses: Clauses, span: tuple[int, int], after_phrase: int, k: int | None
) -> tuple[str | None, str | None]:
    """The actor of a figure that stands in the subject of its verb, or in no clause at all."""
    sentence = clauses.sentence
    if k is not None:
        verb = clauses.verbs[k]
        by = _agent(sentence, (verb.first, verb.after), verb)
        if by is not None:
            return by, "by_phrase"
    owner = _owner_of_number(sentence, span)
    if owner is not None:
        return owner, "possessor"
    inside = _name_in(sentence, span[1], after_phrase) or _name_at(sentence, after_phrase)
    if inside is not None:
        return inside, "name_in_population"
    by = _agent(sentence, span, None)
    if by is not None:
        return by, "by_phrase"
    named = _share_for(sentence, span[1])
    if named is not None:
        return named, "share_for"
    return _around_relative(clauses, span)


def _around_relative(clauses: Clauses, span: tuple[int, int]) -> tuple[str | None, str | None]:
    """The subject of the clause that one with "in which" hangs on: "X held a march in which 300 took part"."""
    k = clauses.verb_around_relative(span[0])
    if k is None or (clauses.verbs[k].word in REPORTING_VERBS and clauses.verbs[k].word not in _DEEDS):
        return None, None
    phrase = clauses.subject(k)
    who = read_who(clauses.sentence, phrase) if phrase is not None else Who(THING, None)
    return (who.text, "subject_of_sentence") if who.kind in _STANDS else (None, None)


def _share_for(sentence: Sentence, after: int) -> str | None:
    """Whose share it is: "73 percent for the NOC"."""
    tokens = sentence.tokens
    i = after + 2 if after + 1 < len(tokens) and tokens[after + 1].lower == "the" else after + 1
    if i >= len(tokens) or tokens[after].lower != "for" or not is_name(sentence, i):
        return None
    j = i
    while j < len(tokens) and is_name(sentence, j):
        j += 1
    return sentence.words(i, j)


def _named_before(
    clauses: Clauses, k: int, who: Who, inherited: Callable[[], Subject]
) -> tuple[str | None, str | None]:
    """Whom a pronoun or "the agency" means: a subject before it in the sentence, else that of the sentence before."""
    pointer = who.text
    for j in range(k - 1, -1, -1):
        phrase = clauses.subject(j)
        found = read_who(clauses.sentence, phrase) if phrase is not None else None
        if found is not None and found.kind in _STANDS and found.text:
            return found.text, "named_before"
        if found is not None and found.kind == POINTER:
            pointer = pointer or found.text
    named = _before(inherited)
    return (named, "named_before") if named else (pointer, "subject_of_clause") if pointer else (None, None)


def _before(inherited: Callable[[], Subject]) -> str | None:
    before = inherited()
    return before.actor or before.reported_by


def _outer_subject(clauses: Clauses, k: int, inherited: Callable[[], Subject]) -> str | None:
    """The actor that the clause around has as its subject, where the inner one has a thing."""
    for j in range(k - 1, -1, -1):
        verb = clauses.verbs[j]
        if verb.form != FINITE or (verb.word in REPORTING_VERBS and verb.word not in _DEEDS):
            continue
        phrase = clauses.subject(j)
        who = read_who(clauses.sentence, phrase) if phrase is not None else None
        if who is not None and who.kind in _STANDS:
            return who.text
        if who is not None and who.kind == POINTER:
            return _before(inherited) or who.text
    return None


def _agent(sentence: Sentence, span: tuple[int, int], verb: Verb | None) -> str | None:
    """The one behind "by" after a passive or a counted noun ("were rescued by the Coast Guard")."""
    tokens = sentence.tokens
    if verb is not None and verb.word in _NO_AGENTS:
        return None
    start = verb.after if verb is not None and verb.is_passive else span[1]
    for i in range(start, len(tokens) - 1):
        if tokens[i].word in {";", ".", ","} or tokens[i].lower in {"and", "which", "who", "that"}:
            return None
        if tokens[i].lower == "by":
            who = read_who(sentence, Phrase(i + 1, min(i + 1 + AFTER_BY, len(tokens))))
            return who.text if who.kind in _ACTS else None
    return None


def _owner_of_number(sentence: Sentence, span: tuple[int, int]) -> str | None:
    """ "Dudley's ten day visa", "its 148 staff" is left to the subject: the owner right before a number."""
    tokens = sentence.tokens
    for i in range(span[0] - 1, max(-1, span[0] - 1 - TO_OWNER), -1):
        if not tokens[i].is_word or (tokens[i].lower in _PREPOSITIONS and tokens[i].lower != "of"):
            return None
        if tokens[i].lower == "whose":
            names = [j for j in range(i) if is_name(sentence, j)]
            return tokens[names[-1]].word if names else None
        if tokens[i].word.endswith(("'s", "’s", "s'", "s’")):
            first = i
            while first > 0 and (is_name(sentence, first - 1) or tokens[first - 1].lower in _HEADS):
                first -= 1
            is_actor = is_name(sentence, i) or tokens[i].lower[:-2] in _HEADS
            return sentence.words(first, i + 1).rstrip("s").rstrip("'’") if is_actor else None
    return None


def _name_in(sentence: Sentence, first: int, after: int) -> str | None:
    """The acronym or organisation inside what is counted ("148 BP staff")."""
    tokens = sentence.tokens
    for i in range(first, min(after, len(tokens))):
        if is_name(sentence, i) and tokens[i].word.isupper() and len(tokens[i].word) > 1:
            return tokens[i].word
    return None


def _name_at(sentence: Sentence, i: int) -> str | None:
    """The name in "staff at TNK-BP" at token i."""
    tokens = sentence.tokens
    if i + 1 < len(tokens) and tokens[i].lower == "at" and is_name(sentence, i + 1) and _is_acronym(tokens[i + 1].word):
        return tokens[i + 1].word
    return None


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) > 1


def read_reporter(clauses: Clauses, span: tuple[int, int], inherited: Callable[[], Subject]) -> str | None:
    """Who says it: behind "according to", or the subject of the reporting verb that governs the figure, else of the
    last one of the sentence.
    """
    sentence = clauses.sentence
    tokens = sentence.tokens
    for i in range(len(tokens) - 2):
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
            return _before(inherited) or who.text
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
        if who is None or not who.text or not (who.kind in _STANDS or (who.kind == POINTER and not before.actor)):
            continue
        if verb.word in REPORTING_VERBS and not verb.is_passive:
            reported_by = reported_by or who.text
            continue
        return Subject(who.text, reported_by or before.reported_by)
    return Subject(before.actor, reported_by or before.reported_by)
