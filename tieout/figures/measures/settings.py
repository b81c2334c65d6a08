"""What a duration, an age or people are told of: the event of their clause, where their own words say no more.

Belongs here: which event lends its measure to a figure that its words leave open. Does not belong here: how
loudly words speak (weights.py), settings that stand beside another figure (neighbours.py), terms in law and of courts
(fixed_measures.py).
"""

from __future__ import annotations

from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.noun_phrase import NounPhrase
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.grammar.subject_phrases import PREPOSITIONS
from tieout.figures.grammar.verb_reach import governs
from tieout.figures.lexicon import AMOUNT_VERBS, AMOUNTS_TO, populations, singular
from tieout.figures.measures.evidence import Evidence
from tieout.figures.measures.measure_lexicon import measures
from tieout.lexicon import words
from tieout.numbers.model import NumberMention

LASTING = frozenset({"duration", "age"})
LOUD_ENOUGH = 1.5  # a word further off is of something else
LOUD_ENOUGH_FOR_PEOPLE = 1.0
GOVERNING = 4.0  # a verb whose object or subject those people are
TO_LEVEL = 8  # tokens between a verb of amounts and its number
AMOUNTS = AMOUNT_VERBS | AMOUNTS_TO | {"is", "are", "was", "were", "be", "been"}
_BLUR = words("grammar", "before_numbers") | {
    "constant",
    "stable",
    "steady",
    "flat",
    "percent",
    "far",
    "numerous",
    "as",
    "high",
}
_OF = frozenset({"of", "for"})
_STRENGTHS = frozenset(
    {"force", "troop", "staff", "personnel", "contingent", "workforce", "garrison", "headcount", "strength", "manpower"}
)
_LEVELS = frozenset({"rate", "number", "toll", "figure", "total", "count", "length", "level", "estimate"})
JUST_BEHIND = 3  # tokens between a duration and the noun that lasts: "two years of custody"

_DOING = frozenset({"agent_of_verb", "subject_of_verb", "participle_of_people"})

_NAMING = frozenset({"noun", "phrase"})

Voice = tuple[Evidence, float, str]


def measure_of_setting(
    sentence: Sentence,
    found: list[Evidence],
    heard: list[Voice],
    mention: NumberMention,
    span: tuple[int, int],
    phrase: NounPhrase | None,
    clauses: Clauses,
) -> str | None:
    """The measure of the event that a duration or age is told of, if its clause tells of one.

    Args:
        sentence: of the number.
        found: all evidence of the sentence.
        heard: the evidence that speaks for the number, with its weight and rule.
        mention: the duration or age.
        span: tokens of the number, half open.
        phrase: what is said to last, if a noun phrase was read.
        clauses: the verbs of the sentence.
    """
    table = measures().measures
    if mention.kind == "duration" and phrase is not None and span[1] <= phrase.first_token < span[1] + JUST_BEHIND:
        inside = [e for e in found if phrase.first_token <= e.first and e.after <= phrase.after_token]
        named = [e.measure for e in inside if e.role in _NAMING and table[e.measure].lends]
        return named[-1] if named else None  # "a three-year investigation", but "a two-hour debate" of it
    clause = sentence.clause_at(span[0])
    here = [
        (weight, e.measure)
        for e, weight, _ in heard
        if sentence.clause_at(e.first) == clause
        and weight >= LOUD_ENOUGH
        and (table[e.measure].lends or table[e.measure].family == "other")
        and _is_event(sentence, e, mention, span, clauses)
    ]
    loudest = max(here, default=None)
    return loudest[1] if loudest is not None and table[loudest[1]].lends else None


def _is_event(sentence: Sentence, e: Evidence, mention: NumberMention, span: tuple[int, int], clauses: Clauses) -> bool:
    """Whether a trigger tells what happened: the verb that the number goes with, a phrase, or, of a duration, a noun
    that names no people ("the decision on the detainees took two months").
    """
    if e.role == "verb":
        return governs(clauses, e, span[0])
    is_person = singular(sentence.tokens[e.first].lower) in populations().role
    return e.role == "phrase" or (mention.kind == "duration" and not is_person)


def measure_of_subject(sentence: Sentence, clauses: Clauses, span: tuple[int, int]) -> str | None:
    """The measure that the subject of a verb of amounts names for a number without a noun: "deaths stood at 500"."""
    k = clauses.verb_before(span[0])
    if k is None or clauses.verbs[k].word not in AMOUNTS or span[0] - clauses.verbs[k].after > TO_LEVEL:
        return None
    if any(t.is_word and not _says_nothing(t.lower) for t in sentence.tokens[clauses.verbs[k].after : span[0]]):
        return None  # "cuts in the murder squad raised the age to 18"
    subject = clauses.subject(k)
    if subject is None:
        return None
    lexicon, nouns = measures(), list[str]()
    for token in sentence.tokens[subject.first : subject.after]:
        if token.lower in PREPOSITIONS:
            if token.lower not in _OF or nouns[-1:] == [] or nouns[-1] not in _LEVELS:
                break
            nouns.clear()  # "estimates for civilian deaths"
        else:
            nouns.append(singular(token.lower))
    if nouns and nouns[-1] in _LEVELS:
        nouns.pop()  # "the homicide rate"
    if nouns and nouns[-1] in _STRENGTHS:
        return "staffing"  # "its forces number 650"
    named = lexicon.counted.get(nouns[-1], ()) if nouns else ()
    return named[0] if len(named) == 1 and lexicon.measures[named[0]].lends else None


def _says_nothing(word: str) -> bool:
    return word in PREPOSITIONS or word in _BLUR or word.endswith("ly")


def measure_of_people(sentence: Sentence, heard: list[Voice], span: tuple[int, int]) -> str | None:
    """The measure of the event in whose clause people are counted, if no other verb tells what is done to them:
    "the naming of 13 persons as suspects in the investigation".
    """
    table = measures().measures
    clause = sentence.clause_at(span[0])
    here = [(e, w, rule) for e, w, rule in heard if sentence.clause_at(e.first) == clause]
    if any(w >= GOVERNING and not table[e.measure].lends for e, w, _ in here):
        return None
    lent = [
        (w, e.measure)
        for e, w, rule in here
        if w >= LOUD_ENOUGH_FOR_PEOPLE
        and table[e.measure].lends
        and rule not in _DOING
        # "twelve agents look into the murder"
        and (e.role != "noun" or sentence.verb_tokens.isdisjoint(range(span[1], e.first)))
    ]
    others = [w for e, w, _ in here if table[e.measure].family == "other"]
    loudest = max(lent, default=None)
    return loudest[1] if loudest is not None and loudest[0] > max(others, default=0.0) else None
