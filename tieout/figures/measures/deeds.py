"""What a verb is done to, as its words tell: the people or cases that a measure counts, nobody, or an infinitive.

Belongs here: when a trigger that is a verb is heard at all. Does not belong here: of whom it is said (verb_reach.py),
how loudly (weights.py).
"""

from __future__ import annotations

from tieout.figures.grammar.clause_verbs import INFINITIVE
from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.heads import names_a_people
from tieout.figures.grammar.noun_phrase import NounPhrase
from tieout.figures.grammar.sentences import Sentence, pattern
from tieout.figures.lexicon import populations, singular
from tieout.figures.measures.evidence import Evidence
from tieout.figures.measures.measure_lexicon import ANYBODY, NAMELESS, NATIONAL, Measure
from tieout.lexicon import words
from tieout.numbers.model import NumberMention

_STAND_FOR_PEOPLE = words("grammar", "stand_for_people")
_PUBLISHED = words("grammar", "published_things")
BESIDE = 3  # tokens between a verb and what is released, or a count without a noun
_NOBODY = frozenset({"none", "nobody", "neither", "no-one", "without"})
_HELD = pattern(
    r"\b(?:of (?:these|those|whom|them)|detain\w*|detention|arrest\w*|prison\w*|jail\w*|hostages?|capti\w+|custody"
    r"|charge[ds]?|guilty|trial|bail|officers?|men|women|people|others|remaining)\b"
)


def is_denied(sentence: Sentence, verb: int) -> bool:
    """Whether a verb happened to nobody: "none were injured", "without bringing charges"."""
    return any(t.lower in _NOBODY for t in sentence.tokens[max(0, verb - 3) : verb])


def leads_on(clauses: Clauses, e: Evidence) -> bool:
    """ "tried to cross the river", "charged that he fled": whether a verb only leads to what stands right behind it."""
    tokens = clauses.sentence.tokens
    if e.after < len(tokens) and tokens[e.after].lower == "that":
        return True
    return any(v.form == INFINITIVE and v.first == e.after for v in clauses.verbs)


def is_no_case(measure: Measure, phrase: NounPhrase | None) -> bool:
    """Whether a verb of courts stands by things that no court tries ("prison for crossing three red lines")."""
    if measure.family != "sentences" or phrase is None or phrase.is_person or not measure.counted:
        return False
    if phrase.head.endswith("ed"):
        return False  # "seven of those tried"
    known = measure.counted | _STAND_FOR_PEOPLE
    return not any(singular(word) in known for word in phrase.text.lower().split())


def is_of(sentence: Sentence, phrase: NounPhrase | None, e: Evidence, mention: NumberMention) -> bool:
    """Whether a trigger speaks of what is counted: its noun, the role of its people, "anybody"; a bare count is
    "nameless" ("the nuns helped another 118"), and of anybody where its sentence tells of people held ("33 were
    released").
    """
    if ANYBODY in e.of and _is_publishing(sentence, e):
        return False
    if phrase is None:
        is_beside = NAMELESS in e.of and 0 <= sentence.token_at(mention.start) - e.after < BESIDE
        return mention.kind == "count" and (is_beside or (ANYBODY in e.of and sentence.says(_HELD)))
    if e.role == "act" and mention.kind != "count":
        return False
    if phrase.head in e.of:
        return True
    if NATIONAL in e.of and mention.kind == "count" and names_a_people(sentence, phrase):
        return True
    return phrase.is_person and (ANYBODY in e.of or f"any {populations().role.get(phrase.head, 'person')}" in e.of)


def _is_publishing(sentence: Sentence, e: Evidence) -> bool:
    """ "released statistics", "figures released by": whether things to be read or spent stand beside the verb."""
    beside = [*sentence.tokens[max(0, e.first - BESIDE) : e.first], *sentence.tokens[e.after : e.after + BESIDE]]
    return any(t.lower in _PUBLISHED for t in beside)
