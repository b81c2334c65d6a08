"""Who did it and who says so.

Belongs here: the rules by which the subject, the agent, the owner or the one named before is the actor of a figure.
Does not belong here: the grammar of clauses (clause_verbs.py, clauses.py), what a phrase names
(actor_phrases.py), what was done (measures.py).
"""

from __future__ import annotations

from typing import NamedTuple

from tieout.figures.actors.actor_clues import (
    agent,
    name_at,
    name_in,
    owner_before_whose,
    owner_inside,
    owner_meant,
    owner_of_number,
    share_for,
)
from tieout.figures.actors.actor_context import (
    Nearby,
    around_relative,
    asker,
    is_open,
    kind_before,
    named_earlier,
    outer_subject,
    owner_here,
    who_is,
)
from tieout.figures.actors.actor_givers import backer, doer, giver, is_given, payer, planner, receives_from
from tieout.figures.actors.actor_left_out import name_without_verb
from tieout.figures.actors.actor_phrases import (
    BODY,
    NAMED,
    OWNED,
    PEOPLE,
    POINTER,
    PRONOUN,
    SPEAKER,
    THING,
    Who,
    is_body,
    owner_in,
    read_who,
)
from tieout.figures.actors.actor_settings import bearer, forum, fought, host, keeper, patron, receiver, sender
from tieout.figures.actors.institutions import fitting, has_role, mission_that_spent
from tieout.figures.actors.reporters import DEEDS, Subject, named_before, read_reporter
from tieout.figures.grammar.clause_verbs import FINITE, INFINITIVE, PARTICIPLE, Verb
from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.grammar.subject_phrases import Phrase
from tieout.figures.lexicon import PASSIVE_VERBS, REPORTING_VERBS
from tieout.lexicon import words

PEOPLE_ACT = "people_of_clause"
OPENING = 3  # first tokens of a sentence
MARKING = 3  # tokens of a marking before it
_ABBREVIATIONS = words("grammar", "abbreviations")
_BEFORE_CLAUSE = frozenset(
    {"and", "but", "while", "that", "as", "when", "because", "after", "before", "if", "although", "whereas"}
)
_AUTHORS = words("organisations", "authors")
_STATES = words("verbs", "states")
_NO_DEEDS = PASSIVE_VERBS | _STATES
_BEFORE_NUMBER = words("grammar", "determiners") | words("grammar", "approximations") | {"only", "more", "than", "at"}
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
# What happens to people, or holds for them: who was told of before does it less often than nobody who is named.
_BEFALLING = PATIENT_FAMILIES | {"migration", "prevalence", "prison_population", "corruption_control"}
# Whom "the three men held by rebels" are held by does nothing of what the clause tells of them.
_DONE_TO = (PATIENT_FAMILIES | {"migration"}) - {"casualties"}
_KEPT_FAMILIES = frozenset({"arrests", "prison_population", "prosecutions", "sentences"})
_ACCUSED = words("verbs", "accused")
_BORNE = words("verbs", "borne_by_subject")
_OF_MONEY = frozenset({"funding", "projects_funded", "public_payments", "other"})
_VISITED = frozenset({"attended", "watched", "visited", "viewed", "witnessed"})
_ATTENDING = frozenset({"attended", "attend", "participated", "participate", "attending", "attends"})


class Actors(NamedTuple):
    """Who did what a figure counts, who says so, and the rule that found the actor."""

    actor: str | None
    reported_by: str | None
    rule: str | None


def read_actors(
    clauses: Clauses,
    span: tuple[int, int],
    after_phrase: int,
    family: str,
    nearby: Nearby,
) -> Actors:
    """Actor and source of a figure.

    Args:
        clauses: of the sentence where the figure stands.
        span: tokens of the number.
        after_phrase: token behind what is counted.
        family: of the figure's measure.
        nearby: what stands around the sentence.
    """
    reported_by = read_reporter(clauses, span, nearby.inherited)
    actor, rule = _actor(clauses, span, after_phrase, family, nearby)
    if rule == "counted_actor" and span[0] and clauses.sentence.tokens[span[0] - 1].lower in {"its", "his", "her"}:
        owner = named_before(nearby.inherited)  # "Its 33 detectives earn"
        actor, rule = (owner, "named_before") if owner else (actor, rule)
    if actor is None and family not in PATIENT_FAMILIES:
        actor = owner_in(clauses.sentence, span[1], after_phrase, family == "staffing") or owner_inside(
            clauses.sentence, span[1], after_phrase
        )
        rule = "owner_in_population"
    if actor is None and family in _OF_MONEY and span[0]:
        actor, rule = backer(clauses.sentence, span), "giver"
    if actor is None and family == "casualties":
        actor, rule = fought(clauses.sentence), "setting"
    if actor is None:
        actor, rule = patron(clauses.sentence), "setting"
    if actor is None and family in _KEPT_FAMILIES:
        actor, rule = keeper(clauses.sentence), "setting"
    if actor is None and not _ATTENDING.isdisjoint(v.word for v in clauses.verbs):
        actor, rule = host(clauses.sentence), "setting"
    if actor is None and has_role(family):
        actor, rule = fitting(nearby.sentences(), family, span, after_phrase), "fits_family"
    if actor is None and family == "other":
        actor, rule = mission_that_spent(nearby.texts()), "hours_of_mission"
    if actor is None and reported_by is None:
        before = nearby.inherited()
        if not (before.actor or before.reported_by) and _goes_on(clauses):
            above = nearby.above()
            before = above if above.actor is None or kind_before(above.actor, nearby) else before
        elif before.actor and is_open(
            clauses,
            before,
            nearby,
            befalls=family in _BEFALLING,
            is_other=family == "other",
            opens=_opens(clauses, span[0]),
        ):
            before = Subject(None, before.reported_by)
        if before.actor or before.reported_by:
            return Actors(before.actor, before.reported_by, "inherited")
        actor, rule = owner_here(clauses), "owner_of_subject"
        if actor is None and family in PATIENT_FAMILIES and has_role(family):
            actor, rule = fitting(nearby.following(), family, None, 0), "fits_family"
    if reported_by is None and rule == PEOPLE_ACT:
        before = nearby.inherited()
        reported_by = before.reported_by if before.counts else None  # "According to X, ... Refugees from Y total ..."
    return Actors(_without_stop(actor), _without_stop(reported_by), rule)


def _goes_on(clauses: Clauses) -> bool:
    """Whether a sentence only goes on from the paragraph that it stands in: an entry of a list or table, words behind a
    break ("saying that there were").
    """
    verbs = clauses.verbs
    return not any(v.form == FINITE for v in verbs) or (verbs[0].form == PARTICIPLE and clauses.subject(0) is None)


def _opens(clauses: Clauses, number: int) -> bool:
    """Whether a number begins its sentence, behind a marking or not: "Sixteen cases", "(SBU) In all, 12"."""
    tokens = clauses.sentence.tokens
    marked = MARKING if tokens[0].word == "(" else 0
    return number < marked + OPENING


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
    nearby: Nearby,
) -> tuple[str | None, str | None]:
    """The actor that the words of the sentence name, and the rule."""
    sentence = clauses.sentence
    relative = clauses.relative_behind(after_phrase)
    if relative is not None:  # "30 million euros that Oslo had lent"
        phrase = clauses.subject(relative)
        who = read_who(sentence, phrase) if phrase is not None else Who(THING, None)
        if who.kind in {NAMED, BODY}:
            return who.text, "subject_of_relative"
        if who.kind == PRONOUN:
            return named_earlier(clauses, relative, who, nearby)
    suffered = clauses.passive_behind_who(after_phrase)
    if suffered is not None:  # "for the three workers who were kidnapped in May by rebels"
        by = agent(sentence, span, clauses.verbs[suffered])
        if by is not None:
            return by, "by_phrase"
    left = name_without_verb(sentence, span)
    if left is not None:
        return left, "verb_left_out"
    own = _own_verb(clauses, span, after_phrase)
    k = clauses.verb_before(span[0]) if own is None else None
    if k is None or (clauses.verbs[k].form != FINITE and _is_cut_off(sentence, clauses.verbs[k].after, span[0])):
        opening = clauses.verb_behind_opening(span[0])
        if opening is not None and not _holds(clauses.subject(opening), span):
            k = opening
    if k is not None:
        inner = clauses.verb_behind_inner_opening(span[0], k)
        k = k if inner is None else inner
    if k is None and own is None:
        k = clauses.verb_of_list(span[0])
    if k is None:
        return _as_subject(clauses, span, after_phrase, own or clauses.verb_after(after_phrase))
    while k and _is_closed_off(clauses, k, span[0]):
        k -= 1
    verb = clauses.verbs[k]
    if verb.is_passive and span[0] > 1 and [t.lower for t in sentence.tokens[span[0] - 2 : span[0]]] == ["by", "a"]:
        inside = agent(sentence, span, None, None, after_phrase)
        if inside is not None:
            return inside, "by_phrase"  # "was matched by a 40 million euro loan by the bank"
    if verb.is_passive and span[0] and sentence.tokens[span[0] - 1].lower == "by":
        inside = name_in(sentence, span[1], after_phrase)  # "was attended by three ETA members"
        if inside is None and verb.form != FINITE and verb.word in _VISITED:
            return outer_subject(
                clauses, k, nearby, takes_people=not has_role(family)
            ), "subject_of_sentence"  # "held a meeting attended by 29 people"
        return inside, "name_in_population"
    by = agent(sentence, span, verb, None, None if not verb.is_passive and family in _DONE_TO else after_phrase)
    if by is not None:
        return by, "by_phrase"
    placed = (
        forum(sentence, verb) or receiver(sentence, verb) or sender(sentence, verb) or bearer(sentence, verb, span[0])
    )
    if placed is not None:
        return placed, "setting"
    meant = owner_meant(sentence, span)
    if meant is not None:
        return meant, "possessor"
    done = doer(sentence, span[0])
    if done is not None:
        return done, "doer"
    is_accused = family == "casualties" and verb.word in _ACCUSED
    if verb.is_passive and verb.form == FINITE and family in PATIENT_FAMILIES and not is_accused:
        return None, None
    if verb.word in REPORTING_VERBS and verb.word not in DEEDS and not verb.is_passive and verb.form == FINITE:
        # "IOM estimates 135 networks", "said 30 men were arrested by the army"
        return _as_subject(clauses, span, after_phrase, clauses.verb_after(after_phrase))
    if family == "sentences" and verb.word in _BORNE and verb.form == FINITE and not verb.is_passive:
        return None, None  # "Adu served four years", "the thieves got six": those who are punished
    meant = planner(sentence, verb)
    if meant is not None:
        return meant, "planner"
    phrase = clauses.subject(asker(clauses, k))
    if _holds(phrase, span) or (phrase is not None and sentence.tokens[phrase.after - 1].lower == "there"):
        return _as_subject(clauses, span, after_phrase, k)
    who = read_who(sentence, phrase) if phrase is not None else Who(THING, None)
    if who.kind in {BODY, PEOPLE} and phrase is not None:
        who = who_is(clauses, phrase) or who
    if who.kind in {NAMED, BODY}:
        # who takes in people acts: "received 40 minors from Togo"
        given = None if family in PATIENT_FAMILIES else receives_from(sentence, verb, span[1])
        if given is not None:
            return given, "giver"
        if is_given(verb) and family == "funding":
            return None, None  # "the council was awarded 9 million dollars"
        return who.text, "subject_of_clause"
    given = payer(sentence, span[0]) or (
        giver(sentence, verb, span[1]) if (who.text or "").lower() not in _AUTHORS else None
    )
    if given is not None:
        return given, "giver"
    if who.kind in {PRONOUN, POINTER}:
        owner = owner_of_number(sentence, span)
        if owner is not None:
            return owner, "possessor"
        return named_earlier(clauses, k, who, nearby)
    if who.kind == SPEAKER:
        speaker = read_reporter(clauses, span, nearby.inherited)
        return (speaker, "speaker") if speaker else (None, None)
    owner = owner_of_number(sentence, span) or (owner_before_whose(sentence, phrase) if phrase is not None else None)
    if owner is not None:
        return owner, "possessor"
    share = share_for(sentence, span[1])
    if share is not None:
        return share, "share_for"
    if (
        who.kind == PEOPLE
        and verb.form == FINITE
        and (verb.is_passive or verb.word in PASSIVE_VERBS)
        and not is_accused
    ):
        return None, None  # "refugees are the largest group, totaling 40", "the officers were suspended for a month"
    if who.kind == PEOPLE:
        is_author = (who.text or "").lower() in _AUTHORS
        inside = None if is_author else name_in(sentence, span[1], after_phrase)
        return (inside, "name_in_population") if inside is not None else (who.text, PEOPLE_ACT)
    if who.text:
        return who.text, "owner_of_subject" if who.kind == OWNED else "agent_in_subject"
    if phrase is not None:
        for participle in clauses.verbs[:k]:
            if participle.is_passive and participle.first == phrase.after:
                by = agent(sentence, span, participle, verb.first)
                if by is not None:
                    return by, "agent_in_subject"
    outer = outer_subject(clauses, k, nearby, takes_people=not has_role(family))
    return (outer, "subject_of_sentence") if outer is not None else (None, None)


def _is_closed_off(clauses: Clauses, k: int, number: int) -> bool:
    """Whether a participle between commas describes what stands before it, not the number behind: "helped families,
    headed by a widow, with 5 children".
    """
    verb, tokens = clauses.verbs[k], clauses.sentence.tokens
    is_aside = "," in {t.word for t in tokens[max(0, verb.first - 2) : verb.first]}
    return is_aside and verb.is_passive and verb.form != FINITE and _is_cut_off(clauses.sentence, verb.after, number)


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
    if i >= 0 and tokens[i].word not in {",", ";"} and tokens[i].lower not in _BEFORE_CLAUSE:
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
        inner = clauses.verbs[k + 1] if k + 1 < len(clauses.verbs) else verb
        if inner.form == INFINITIVE and inner.first == verb.after:
            verb = inner  # "continue to be appointed by"
        by = agent(sentence, (verb.first, verb.after), verb)
        if by is not None:
            return by, "by_phrase"
        placed = forum(sentence, verb) or receiver(sentence, verb) or sender(sentence, verb)
        if placed is not None:
            return placed, "setting"
        given = giver(sentence, verb, verb.after)
        if given is not None:
            return given, "giver"
    done = doer(sentence, span[0])
    if done is not None:
        return done, "doer"
    owner = owner_of_number(sentence, span)
    if owner is not None:
        return owner, "possessor"
    inside = name_in(sentence, span[1], after_phrase) or name_at(sentence, after_phrase)
    if inside is not None:
        return inside, "name_in_population"
    by = agent(sentence, span, None, None, after_phrase)
    if by is not None:
        return by, "by_phrase"
    named = share_for(sentence, span[1])
    if named is not None:
        return named, "share_for"
    around = around_relative(clauses, span)
    if around[0] is None and k is not None and _acts(clauses.verbs[k]) and is_body(sentence, span[1], after_phrase):
        first = span[1]
        while first + 2 < after_phrase and sentence.tokens[first].word == "-":
            first += 2  # "the ten-person crew"
        return sentence.words(first, after_phrase), "counted_actor"  # "200 riot police guarded the gate"
    return around


def _acts(verb: Verb) -> bool:
    """Whether what stands before a verb does something by it: none that says what it is, gets or suffers."""
    return verb.form == FINITE and not verb.is_passive and verb.word not in _NO_DEEDS
