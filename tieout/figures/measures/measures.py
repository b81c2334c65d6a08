"""What a figure measures: the clause decides, by the triggers of lexicon/measures.yml.

Belongs here: which voices are heard, their sum and the choice. Does not belong here: the words (lexicon), finding them
(evidence.py), how loudly each speaks (weights.py), kinds of number that decide by themselves (fixed_measures.py), the
noun phrase, links.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.noun_phrase import NounPhrase
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.grammar.verb_reach import governs, is_inserted
from tieout.figures.lexicon import populations, singular, verb_forms
from tieout.figures.measures.bystanders import are_bystanders, attend
from tieout.figures.measures.cable_topic import CableTopic
from tieout.figures.measures.deeds import is_denied, is_no_case, is_of, leads_on
from tieout.figures.measures.evidence import Evidence
from tieout.figures.measures.fixed_measures import OFFICIALS, fixed_measure, is_of_chamber, is_set_by_law
from tieout.figures.measures.measure_lexicon import Measure, measures
from tieout.figures.measures.settings import (
    LASTING,
    Voice,
    measure_of_people,
    measure_of_setting,
    measure_of_subject,
)
from tieout.figures.measures.sums import measure_of_sum
from tieout.figures.measures.weights import (
    ATTRIBUTE,
    BEHIND_BARE,
    COUNTED,
    COUNTED_MODIFIER,
    COUNTED_PAIR,
    COUNTED_PERSON,
    MONEY_AS_SUBJECT,
    NOUN,
    OBJECT,
    OF_EVENT,
    OF_WHOM,
    PASSIVE,
    PER_WORD,
    RELATIVE,
    REPEATED,
    SUBJECT,
    TOPIC,
    counted_weights,
    weight_at,
)
from tieout.figures.measures.workforce import STAFF, are_known, are_staff, is_strength
from tieout.figures.populations.amounts import is_bare_change
from tieout.lexicon import words
from tieout.numbers.model import NumberMention

THRESHOLD = 2.0
FEW_WORDS = 4  # "the trial of all of the six"
THRESHOLD_OF_MONEY = 1.6  # which is told of far behind: "the budget ... from its 2009 level of USD 132 million"
THRESHOLD_OF_FUNDS = 0.6  # whose noun stands in the same sentence

NEAR_THING = 3.3  # what words must reach that stand beside things of another kind

OF_DEED = frozenset({"passive_verb", "object_of_verb", "relative_verb"})
_THE = frozenset({"the", "these", "those", "its", "their"})
_FOLLOWS_ARREST = frozenset({"prosecutions", "extraditions"})
_AGENTS = ("er", "or", "eer", "ist", "man")
UNTOLD = frozenset({"no_evidence", "weak_evidence"})  # the rules of figures of which nothing is told
_NOUN_FORMS = frozenset(f for base in words("verbs", "also_nouns") for f in verb_forms(base))
_IRREGULAR = words("verbs", "irregular_past")
_OF_ANYTHING = frozenset({"legislation", "funding"})  # what a law rules on or money is for may be any thing
_BESIDE = frozenset({"phrase", "event_noun", "verb_before"})
_WHERE_HELD = frozenset({"in", "under", "behind", "unaccounted", "missing"})
_DESCRIBING = frozenset({"relative_verb", "passive_verb"})
_STAND_FOR_PEOPLE = words("grammar", "stand_for_people")
_OF_AMOUNTS = frozenset({"percent", "multiple", "rate"})  # which say how much of, or by how much, what a noun names


@dataclass(frozen=True, slots=True)
class MeasureChoice:
    """The chosen measure, the rule that chose it, and the verb token that governs the figure."""

    measure: Measure
    rule: str
    verb_token: int | None


@dataclass(slots=True)
class _Scores:
    """The measures that something speaks for: sum of weights, and the loudest voice (weight, rule, verb)."""

    mention: NumberMention
    phrase: NounPhrase | None
    total: dict[str, float] = field(default_factory=dict)
    loudest: dict[str, tuple[float, str, int | None]] = field(default_factory=dict)

    def add(self, measure: str, weight: float, rule: str, verb: int | None = None) -> None:
        """Let a voice speak for a measure, if that takes such a number."""
        by_noun = rule.startswith(("counted", "phrase")) or rule == "governing_verb"
        is_amount = self.mention.kind in _OF_AMOUNTS and (self.phrase is None or is_bare_change(self.phrase))
        by_noun = by_noun or (rule == "event_noun" and is_amount)
        agents = rule in OF_DEED or weight >= OF_EVENT - PER_WORD  # "the killing of hundreds of Miskitos"
        if weight <= 0 or not _takes(measures().measures[measure], self.mention, self.phrase, by_noun, agents):
            return
        is_first = measure not in self.loudest
        self.total[measure] = self.total.get(measure, 0.0) + weight * (1.0 if is_first else REPEATED)
        if is_first or weight > self.loudest[measure][0]:
            self.loudest[measure] = (weight, rule, verb)

    def choice(self) -> MeasureChoice:
        """The measure that most speaks for, or "other"."""
        table = measures().measures
        if not self.total:
            return MeasureChoice(table["other"], "no_evidence", None)
        winner = max(self.total, key=lambda k: (round(self.total[k], 2), table[k].family != "other", k))
        threshold = THRESHOLD_OF_MONEY if self.mention.kind == "money" else THRESHOLD
        if winner == "funding" and threshold < THRESHOLD and self.loudest[winner][1] != "topic":
            threshold = THRESHOLD_OF_FUNDS
        if self.total[winner] < threshold and table[winner].family != "other":
            return MeasureChoice(table["other"], "weak_evidence", None)
        return MeasureChoice(table[winner], *self.loudest[winner][1:])


def choose(
    sentence: Sentence,
    found: list[Evidence],
    mention: NumberMention,
    span: tuple[int, int],
    phrase: NounPhrase | None,
    topic: frozenset[str],
    about: CableTopic,
    clauses: Clauses,
) -> MeasureChoice:
    """The measure of one figure.

    Args:
        sentence: with the mentions of its numbers.
        found: evidence of the sentence.
        mention: the number.
        span: tokens of the number, half open.
        phrase: what is counted, if a noun phrase was read.
        topic: measures that the heading or question speaks of.
        about: what the whole cable is about.
        clauses: the verbs of the sentence.
    """
    fixed = fixed_measure(sentence, mention, span)
    if fixed is not None:
        return MeasureChoice(measures().measures[fixed[0]], fixed[1], None)
    lexicon = measures()
    scores = _Scores(mention, phrase)
    counted = counted_weights(sentence, phrase, mention.kind) if phrase is not None else {}
    if phrase is not None and phrase.is_person and phrase.after_token <= span[0]:
        counted = {m: min(w, COUNTED_PERSON) for m, w in counted.items()}  # "13 dead and five apprehended"
    are_pointed_at = phrase is not None and phrase.is_person and are_known(sentence, span, mention, phrase)
    if are_pointed_at:
        counted.pop(STAFF, None)
    inside = [(m, weight, "counted_noun" if weight >= COUNTED else "counted_modifier") for m, weight in counted.items()]
    heard: list[Voice] = []
    for e in found:
        if span[0] <= e.first < span[1] and (e.role != "phrase" or e.after <= span[1]):
            continue  # but "a ten-member unit" begins in the number's own token
        if phrase is not None and phrase.first_token <= e.first and e.after <= phrase.after_token:
            if e.role == "phrase":
                if not phrase.is_person or counted.get(e.measure, 0.0) < COUNTED_PERSON:
                    inside.append((e.measure, *weight_at(sentence, e, span, phrase, clauses)))
            elif e.role == "noun" and mention.kind != "money":
                inside.append((e.measure, COUNTED_MODIFIER, "counted_modifier"))
            elif e.role == "act":
                pass
            elif (
                phrase.is_person
                and e.first == phrase.after_token - 1
                and not sentence.tokens[e.first].lower.endswith("s")
                and not (e.role == "verb" and sentence.tokens[e.first].lower in populations().role)
            ):
                inside.append((e.measure, PASSIVE, "counted_participle"))  # "the 356 rescued"
            elif phrase.is_person and sentence.tokens[e.first].lower.endswith("ed") and not e.of:
                inside.append((e.measure, ATTRIBUTE, "counted_participle"))  # "30 deported criminals"
            continue
        unless = lexicon.measures[e.measure].unless
        if unless is not None and sentence.says(unless):
            continue
        if e.of and not is_of(sentence, phrase, e, mention):
            continue
        if e.role == "verb" and is_no_case(lexicon.measures[e.measure], phrase):
            continue
        if e.role != "noun" and is_denied(sentence, e.first):
            continue
        if e.role == "verb" and (_is_noun(clauses, e) or (e.of and leads_on(clauses, e))):
            continue
        weight, rule = weight_at(sentence, e, span, phrase, clauses)
        if mention.kind == "multiple" and e.role == "phrase" and _goes_on_from(phrase, e):
            weight, rule = max(weight, COUNTED_PAIR), "phrase"  # "triple its contribution to the peace force"
        is_beside = rule in _BESIDE or (rule == "verb_after" and _is_of_noun(sentence, e.first))
        if weight < NEAR_THING and is_beside and mention.kind == "count" and _is_other_thing(phrase, e):
            continue
        if mention.kind in LASTING and _is_deed(sentence, e) and governs(clauses, e, span[0]):
            weight, rule = OBJECT, "governing_verb"  # "were killed within 24 hours"
        is_bare = phrase is None or phrase.after_token <= span[0]
        if is_bare and mention.kind == "count" and e.first == span[1] and _is_participle(sentence, e):
            weight, rule = BEHIND_BARE, "counted_participle"  # "13 dead and five apprehended"
        if mention.kind == "money" and rule in {"subject_of_verb", "verb_after", "relative_verb"}:
            weight -= SUBJECT - MONEY_AS_SUBJECT
        if phrase is None and mention.kind == "count" and e.role != "phrase" and rule not in _NEED_NO_NOUN:
            if measures().measures[e.measure].persons:
                continue  # without a noun only a verb of its own tells that a number counts people
        heard.append((e, weight, rule))
    heard = _first_of_two(sentence, heard)
    counted_after = span[1] if phrase is None else max(span[1], phrase.after_token)
    is_governed = (
        phrase is not None
        and not _is_whole(sentence, span)
        and any(
            _is_governing(e, rule, mention, phrase) and not is_inserted(sentence, e, counted_after)
            for e, weight, rule in heard
            if weight > NOUN
        )
    )
    event = _event_of(sentence, heard, mention, phrase)
    for key, weight, rule in inside:
        is_other = event is not None and lexicon.measures[key].family != lexicon.measures[event].family
        scores.add(key, min(weight, COUNTED_MODIFIER) if is_other else weight, rule)
    is_object = any(
        rule == "object_of_verb" and 0 <= span[0] - e.after <= 1 and lexicon.measures[e.measure].persons
        for e, _, rule in heard
    )
    for e, weight, rule in heard:
        is_of_doer = is_object and rule == "passive_verb" and e.first > counted_after
        # "convicted 50 men who were arrested in May"
        only_describes = is_governed and rule in _DESCRIBING and is_inserted(sentence, e, counted_after)
        # "he killed two men, was tried and convicted"
        voice = min(weight, NOUN) if only_describes or is_of_doer else weight
        if is_governed and rule == "act_of_those":
            continue  # "detained five Laotians living in Oslo"
        scores.add(e.measure, voice, rule, e.first if e.role == "verb" else None)
    if phrase is not None and "corruption_control" in topic and OFFICIALS.search(phrase.text.lower()):
        scores.add("corruption_control", RELATIVE, "officials_under_topic")
    for measure in topic:
        if lexicon.measures[measure].family == "other":
            continue
        if measure in scores.total or mention.kind in {"money", "penalty_term", "age"}:
            scores.add(measure, TOPIC, "topic")
    choice = scores.choice()
    if mention.kind in {"money", "rate"}:
        of_sum = measure_of_sum(sentence, clauses, mention, span, phrase, choice.measure, choice.rule)
        choice = MeasureChoice(lexicon.measures[of_sum[0]], of_sum[1], choice.verb_token) if of_sum else choice
    if choice.measure.key == "elections" and is_of_chamber(sentence, phrase):
        key = "laws" if mention.kind == "count" else "legislation"
        choice = MeasureChoice(lexicon.measures[key], "votes_on_law", choice.verb_token)
    is_named = choice.rule == "counted_modifier" and choice.measure.family == "other"
    if (choice.rule in UNTOLD or is_named) and mention.kind in LASTING:
        lent = measure_of_setting(sentence, found, heard, mention, span, phrase, clauses)
        choice = MeasureChoice(lexicon.measures[lent], "event_of_clause", None) if lent else choice
    if choice.rule in UNTOLD and mention.kind in {"count", "multiple"} and (phrase is None or not phrase.is_person):
        lent = measure_of_subject(sentence, clauses, span)
        choice = MeasureChoice(lexicon.measures[lent], "named_by_subject", None) if lent else choice
    if choice.measure.family == "other" and is_set_by_law(sentence, mention):
        choice = MeasureChoice(
            lexicon.measures["laws" if mention.kind == "count" else "legislation"], "set_by_law", None
        )
    is_of_people = mention.kind == "count" and phrase is not None and phrase.is_person
    if choice.rule in UNTOLD and is_of_people and not attend(sentence, span[0]):
        lent = measure_of_people(sentence, heard, span)
        choice = MeasureChoice(lexicon.measures[lent], "event_of_clause", None) if lent else choice
    if choice.rule in UNTOLD and mention.kind == "count" and phrase is not None and phrase.is_person:
        if are_staff(sentence, span, phrase):
            choice = MeasureChoice(lexicon.measures[STAFF], "of_employer", None)
        elif (named := _otherwise(phrase, are_pointed_at)) and not are_bystanders(
            sentence, span[0], phrase.after_token
        ):
            spoken = max(named, key=lambda m: scores.total.get(m, 0.0) + (TOPIC if m in topic else 0.0))
            choice = MeasureChoice(lexicon.measures[spoken], "counted_otherwise", None)
    if choice.rule in UNTOLD and mention.kind == "count" and is_strength(sentence, mention, span, phrase):
        choice = MeasureChoice(lexicon.measures[STAFF], "of_strength", None)
    if mention.kind in {"count", "percent", "rate"}:
        for key in sorted(about.measures):
            told = lexicon.measures[key]
            is_open = choice.measure.key in {"other", *told.outweighs} and not attend(sentence, span[0])
            is_told = about.is_in_subject or any(e.measure == key and not e.of for e in found)
            if is_open and is_told and _is_of_role(phrase, told.carries):
                return MeasureChoice(told, "topic_of_cable", None)
    return choice


def _event_of(sentence: Sentence, heard: list[Voice], mention: NumberMention, phrase: NounPhrase | None) -> str | None:
    """The measure of the event that is done to counted people: "the trial of the six detainees" holds nobody."""
    if phrase is None or not phrase.is_person:
        return None
    of = [
        (w, e.measure)
        for e, w, rule in heard
        if w >= OF_EVENT - FEW_WORDS * PER_WORD
        and (rule == "event_noun" or (rule == "phrase" and sentence.tokens[e.after - 1].lower in OF_WHOM))
    ]
    of = [
        (w, m)
        for w, m in of
        if measures().measures[m].lends and _takes(measures().measures[m], mention, phrase, False, True)
    ]
    return max(of, default=(0.0, None))[1]


def _first_of_two(sentence: Sentence, heard: list[Voice]) -> list[Voice]:
    """ "arrested and charged one clerk", "the arrest and extradition of six": an arrest speaks for the trial or the
    handover joined to it.
    """
    tokens = sentence.tokens
    for k, (e, weight, rule) in enumerate(heard):
        if measures().measures[e.measure].family != "arrests" or e.role not in {"verb", "noun"}:
            continue
        at = e.after + 2 if e.after + 1 < len(tokens) and tokens[e.after + 1].lower == "the" else e.after + 1
        if e.after >= len(tokens) or tokens[e.after].lower != "and":
            continue
        joined = [i for i, (o, *_) in enumerate(heard) if o.first == at and _follows_arrest(o)]
        loudest = max((heard[i][1:] for i in joined if heard[i][0].role == e.role), default=None)
        if loudest is None:
            continue
        heard = [(o, min(w, COUNTED_MODIFIER), r) if i in joined else (o, w, r) for i, (o, w, r) in enumerate(heard)]
        heard[k] = (e, *max((weight, rule), loudest))
    return heard


def _follows_arrest(e: Evidence) -> bool:
    return measures().measures[e.measure].family in _FOLLOWS_ARREST


def _is_whole(sentence: Sentence, span: tuple[int, int]) -> bool:
    """ "acquitted four of the 15 men arrested": whether a number is the whole of the one before it."""
    tokens, first = sentence.tokens, span[0]
    is_of_the = first > 2 and tokens[first - 1].lower in _THE and tokens[first - 2].lower == "of"
    return is_of_the and first - 3 in sentence.number_tokens()


def _is_governing(e: Evidence, rule: str, mention: NumberMention, phrase: NounPhrase) -> bool:
    """Whether a number is the object or passive subject of a trigger, and that of a measure that is no "other"."""
    measure = measures().measures[e.measure]
    return (
        rule in {"object_of_verb", "passive_verb"}
        and measure.family != "other"
        and _takes(measure, mention, phrase, False, True)
    )


def _is_deed(sentence: Sentence, e: Evidence) -> bool:
    """Whether a trigger is the verb of something done to people, and no noun in -s."""
    return (
        e.role == "verb" and measures().measures[e.measure].persons and not sentence.tokens[e.first].lower.endswith("s")
    )


def _is_other_thing(phrase: NounPhrase | None, e: Evidence) -> bool:
    """Whether things are counted that a measure does not count: "70 vests for graduates of the training". What an
    acronym stands for is open.
    """
    if phrase is None or phrase.is_person or phrase.head in _STAND_FOR_PEOPLE or phrase.text.split()[-1][:2].isupper():
        return False
    lexicon = measures()
    measure = lexicon.measures[e.measure]
    of = phrase.text.lower().partition(" of ")[2].split()  # "volumes of evidence"
    nouns = (phrase.head, *map(singular, of[-1:]))
    is_own = phrase.head in measure.counted or any(e.measure in lexicon.weak.get(n, ()) for n in nouns)
    return measure.family not in _OF_ANYTHING and not is_own


def _is_of_noun(sentence: Sentence, token: int) -> bool:
    """Whether a word in -ing is a noun behind "of": "graduates of the training"."""
    tokens = sentence.tokens
    return tokens[token].lower.endswith("ing") and any(t.lower == "of" for t in tokens[max(0, token - 3) : token])


def _goes_on_from(phrase: NounPhrase | None, e: Evidence) -> bool:
    """Whether a phrase begins with the counted noun and says what that is for or of."""
    return phrase is not None and e.first == phrase.after_token - 1 and e.after > phrase.after_token


def _is_participle(sentence: Sentence, e: Evidence) -> bool:
    """Whether a trigger right behind a bare number is a participle or tells where they are ("five in custody")."""
    word = sentence.tokens[e.first].lower
    if e.role == "verb":
        return word.endswith("ed") or word in _IRREGULAR
    return word in _WHERE_HELD and e.role == "phrase"


def _is_noun(clauses: Clauses, e: Evidence) -> bool:
    """Whether a word with the form of a verb and of a noun ("attack", "strikes") is no verb in its sentence."""
    tokens, token = clauses.sentence.tokens, e.first
    word, before = tokens[token].lower, tokens[token - 1].lower if token else ""
    if word.endswith(("ed", "ing")) or not (word in _NOUN_FORMS or e.of) or before == "to" or before.endswith("ly"):
        return False
    return not any(v.first <= token < v.after for v in clauses.verbs)


def _otherwise(phrase: NounPhrase, are_pointed_at: bool) -> tuple[str, ...]:
    """The measures that count people of this kind where nothing else speaks; members by the force that they are of."""
    table = measures().otherwise
    nouns = map(singular, phrase.text.lower().split()) if phrase.head == "member" else [phrase.head]
    named = next((table[noun] for noun in nouns if noun in table), ())
    return tuple(m for m in named if m != STAFF) if are_pointed_at else named


def _is_of_role(phrase: NounPhrase | None, roles: frozenset[str]) -> bool:
    """Whether the people of a phrase have one of some roles."""
    return phrase is not None and phrase.is_person and populations().role.get(phrase.head, "person") in roles


# "102 have been expelled", "rescued 20": rules that need no counted noun.
_NEED_NO_NOUN = frozenset({"passive_verb", "subject_of_verb", "object_of_verb", "counted_participle", "label"})


def _takes(measure: Measure, mention: NumberMention, phrase: NounPhrase | None, by_noun: bool, agents: bool) -> bool:
    """Whether a measure can have a number of that kind, of such things; ``by_noun``: what is counted speaks for it;
    ``agents``: something is done to them, so that a noun in -er names people.
    """
    kind = "money" if mention.kind == "rate" and is_currency(mention.unit) else mention.kind
    if not measure.takes_kind(kind, by_noun):
        return False
    if measure.things and phrase is not None and phrase.is_person:
        return False
    if measure.persons and mention.kind in {"count", "percent"} and _is_of_things(phrase):
        assert phrase is not None
        last_two = " ".join(phrase.text.lower().split()[-2:])
        return (
            (agents and is_agent(phrase) and not (measure.key == STAFF and phrase.text.split()[-1][:1].isupper()))
            or phrase.head in _STAND_FOR_PEOPLE
            or phrase.head in measure.counted
            or singular(last_two) in measure.counted
        )
    is_of_people = mention.kind not in {"money", "age", "penalty_term", "measure", "duration"}
    is_named = mention.kind in measure.kinds or (by_noun and mention.kind in measure.counted_kinds)
    return is_of_people or not measure.persons or is_named


def is_agent(phrase: NounPhrase) -> bool:
    """Whether an unknown noun may name people, by what they do ("prospectors were killed") or as a group ("the killing
    of hundreds of Miskitos").
    """
    is_named = phrase.head in populations().things or phrase.head in measures().counted
    word = phrase.text.split()[-1]
    is_group = word[:1].isupper() and (word.endswith("s") or word.isupper())
    return (phrase.head.endswith(_AGENTS) or is_group) and not is_named


def _is_of_things(phrase: NounPhrase | None) -> bool:
    """Whether what is counted is no people, nor a rise of something that is not named."""
    return phrase is not None and not phrase.is_person and not is_bare_change(phrase)


def is_currency(unit: str | None) -> bool:
    """Whether a unit is the code of a currency."""
    return unit is not None and len(unit) == 3 and unit.isupper()
