"""What a figure measures: the clause decides, by the triggers of lexicon/measures.yml.

Belongs here: the weights of evidence and the choice. Does not belong here: the words (lexicon), finding them
(evidence.py), kinds of number that decide by themselves (fixed_measures.py), the noun phrase, links.

Every trigger of the sentence speaks for its measure with a weight that falls with its distance in words and with each
clause boundary between; what is counted speaks loudest, then the verb whose object or subject the figure is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from tieout.figures.evidence import Evidence
from tieout.figures.fixed_measures import OFFICIALS, fixed_measure
from tieout.figures.lexicon import AUXILIARIES, PASSIVE_VERBS, populations, singular, words
from tieout.figures.measure_lexicon import Measure, measures
from tieout.figures.noun_phrase import CONJUNCTIONS, NounPhrase
from tieout.figures.sentences import Sentence
from tieout.numbers.model import NumberMention

COUNTED = 6.0  # the counted noun itself
COUNTED_PAIR = 7.5  # a name of two words ("trafficking victims")
COUNTED_PERSON = 3.0  # a counted noun that is a person
COUNTED_PERSON_PAIR = 3.6
COUNTED_OTHER = 4.0  # a counted noun of the family "other", which leaves room for what is done with it
COUNTED_PERSON_OTHER = 1.5
COUNTED_MODIFIER = 1.5  # a noun inside the counted phrase
OBJECT = 4.5  # active verb to the left
PASSIVE = 5.0  # passive verb to the right
SUBJECT = 4.5  # active verb to the right
MONEY_AS_SUBJECT = 1.2  # money does little by itself
RELATIVE = 6.5  # "operations that rescued"
PHRASE = 3.6
ADJACENT = 1.5  # a phrase right before the number
NOUN = 2.6
GOVERNS = 1.2  # a noun right before it, with a preposition: "the deportation of 300"
WEAK = 1.8
TOPIC = 0.9  # heading or question that the passage answers
REPEATED = 0.35  # share of its weight with which a second trigger adds to the first
PER_WORD = 0.09
PER_CLAUSE = 1.2
BEYOND_NUMBER = 0.35
RIGHTWARDS = 3.0  # a number between weighs more on the right: the trigger is likely its own
THRESHOLD = 2.0

_STAND_FOR_PEOPLE = words("grammar", "stand_for_people")
_NOBODY = frozenset({"none", "nobody", "neither", "no-one"})
_PASSIVE = PASSIVE_VERBS | {"get", "got"}


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
        by_noun = rule.startswith(("counted", "phrase"))
        if weight <= 0 or not _takes(measures().measures[measure], self.mention, self.phrase, by_noun):
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
        winner = max(self.total, key=lambda k: (self.total[k], k))
        if self.total[winner] < THRESHOLD and table[winner].family != "other":
            return MeasureChoice(table["other"], "weak_evidence", None)
        return MeasureChoice(table[winner], *self.loudest[winner][1:])


def choose(
    sentence: Sentence,
    found: list[Evidence],
    mention: NumberMention,
    span: tuple[int, int],
    phrase: NounPhrase | None,
    topic: frozenset[str],
    carried: frozenset[str] = frozenset(),
) -> MeasureChoice:
    """The measure of one figure.

    Args:
        sentence: with the mentions of its numbers.
        found: evidence of the sentence.
        mention: the number.
        span: tokens of the number, half open.
        phrase: what is counted, if a noun phrase was read.
        topic: measures that the heading or question speaks of.
        carried: measures that the whole cable is about.
    """
    fixed = fixed_measure(sentence, mention, span)
    if fixed is not None:
        return MeasureChoice(measures().measures[fixed[0]], fixed[1], None)
    scores = _Scores(mention, phrase)
    if phrase is not None:
        for measure, weight in _counted(sentence, phrase, mention.kind):
            scores.add(measure, weight, "counted_noun" if weight >= COUNTED else "counted_modifier")
    for e in found:
        if span[0] <= e.first < span[1]:
            continue
        if e.role != "phrase" and phrase is not None and phrase.first_token <= e.first < phrase.after_token:
            if e.role == "noun" and mention.kind != "money":
                scores.add(e.measure, COUNTED_MODIFIER, "counted_modifier")
            elif phrase.is_person and e.first == phrase.after_token - 1:
                scores.add(e.measure, PASSIVE, "counted_participle")  # "the 356 rescued"
            continue
        if e.role == "verb" and _is_denied(sentence, e.first):
            continue
        weight, rule = _weight_at(sentence, e, span, phrase)
        if mention.kind == "money" and rule in {"subject_of_verb", "verb_after", "relative_verb"}:
            weight -= SUBJECT - MONEY_AS_SUBJECT
        if phrase is None and mention.kind == "count" and e.role != "phrase" and rule not in _NEED_NO_NOUN:
            if measures().measures[e.measure].persons:
                continue  # without a noun only a verb of its own tells that a number counts people
        scores.add(e.measure, weight, rule, e.first if e.role == "verb" else None)
    if phrase is not None and "corruption_control" in topic and OFFICIALS.search(phrase.text.lower()):
        scores.add("corruption_control", PHRASE, "officials_under_topic")
    for measure in topic:
        if measure in scores.total or mention.kind in {"money", "penalty_term", "age"}:
            scores.add(measure, TOPIC, "topic")
    choice = scores.choice()
    if mention.kind in {"count", "percent", "rate"}:
        for about in (measures().measures[key] for key in sorted(carried)):
            if choice.measure.key in {"other", *about.outweighs} and _is_of_role(phrase, about.carries):
                return MeasureChoice(about, "topic_of_cable", None)
    return choice


def _is_denied(sentence: Sentence, verb: int) -> bool:
    """Whether a verb happened to nobody: "none were injured"."""
    return any(t.lower in _NOBODY for t in sentence.tokens[max(0, verb - 3) : verb])


def _is_of_role(phrase: NounPhrase | None, roles: frozenset[str]) -> bool:
    """Whether the people of a phrase have one of some roles."""
    return phrase is not None and phrase.is_person and populations().role.get(phrase.head, "person") in roles


# "102 have been expelled", "rescued 20": rules that need no counted noun.
_NEED_NO_NOUN = frozenset({"passive_verb", "subject_of_verb", "object_of_verb"})


def _takes(measure: Measure, mention: NumberMention, phrase: NounPhrase | None, by_noun: bool) -> bool:
    """Whether a measure can have a number of that kind, of such things; ``by_noun``: what is counted speaks for it."""
    kind = "money" if mention.kind == "rate" and _is_currency(mention.unit) else mention.kind
    if not measure.takes_kind(kind, by_noun):
        return False
    if measure.things and phrase is not None and phrase.is_person:
        return False
    if measure.persons and mention.kind == "count" and phrase is not None and not phrase.is_person:
        last_two = " ".join(phrase.text.lower().split()[-2:])
        return (
            phrase.head in _STAND_FOR_PEOPLE or phrase.head in measure.counted or singular(last_two) in measure.counted
        )
    is_of_people = mention.kind not in {"money", "age", "penalty_term", "measure", "duration"}
    return is_of_people or not measure.persons or mention.kind in measure.kinds | measure.counted_kinds


def _is_currency(unit: str | None) -> bool:
    return unit is not None and len(unit) == 3 and unit.isupper()


def _counted(sentence: Sentence, phrase: NounPhrase, kind: str) -> list[tuple[str, float]]:
    """Measures that the counted phrase names: two-word names first, then the head, then weak heads.

    Of money only the head speaks: what it is for says nothing of its kind, a grant for clinics counts no clinics.
    """
    lexicon = measures()
    tokens = sentence.tokens[phrase.first_token : phrase.after_token]
    nouns = [singular(t.lower) for t in tokens if t.is_word]
    found: list[tuple[str, float]] = []
    if kind == "money":
        paid = [m for m in lexicon.counted.get(phrase.head, ()) if kind in lexicon.measures[m].kinds]
        return [(m, _counted_weight(lexicon.measures[m], False, COUNTED)) for m in paid]
    pair = COUNTED_PERSON_PAIR if phrase.is_person else COUNTED_PAIR
    for names in (pairwise(nouns), zip(nouns, nouns[1:], nouns[2:], strict=False)):
        found += [(m, pair) for name in names for m in lexicon.counted.get(" ".join(name), ())]
    # What kind of person is counted says less than what happened to them.
    weight = COUNTED_PERSON if phrase.is_person else COUNTED
    heads = {phrase.head} | {a for a, b in pairwise(nouns) if b in CONJUNCTIONS}
    for head in sorted(heads):
        for m in lexicon.counted.get(head, ()):
            found.append((m, _counted_weight(lexicon.measures[m], phrase.is_person, weight)))
        found += [(m, WEAK) for m in lexicon.weak.get(head, ())]
    for noun in nouns[:-1]:
        if noun not in heads:
            found += [(m, COUNTED_MODIFIER) for m in lexicon.counted.get(noun, ())]
    return found


def _counted_weight(measure: Measure, is_person: bool, weight: float) -> float:
    if measure.family != "other":
        return weight
    return COUNTED_PERSON_OTHER if is_person else min(weight, COUNTED_OTHER)


def _weight_at(sentence: Sentence, e: Evidence, span: tuple[int, int], phrase: NounPhrase | None) -> tuple[float, str]:
    """Weight of a trigger less the cost of its distance from the figure, and its rule."""
    tokens = sentence.tokens
    counted_after = span[1] if phrase is None else max(span[1], phrase.after_token)
    left = e.first < span[0]
    distance = span[0] - e.after if left else e.first - counted_after
    weight, rule = _weight(sentence, e, left, distance, counted_after)
    if rule == "relative_verb":
        return weight, rule
    a, b = (e.after - 1, span[0]) if left else (counted_after - 1, e.first)
    end = len(tokens) - 1
    boundaries = abs(tokens[min(b, end)].clause - tokens[min(max(a, 0), end)].clause)
    between = sum(1 for first, _, _ in sentence.mentions if a < first < b and first != span[0])
    crossed = BEYOND_NUMBER * between * (1.0 if left else RIGHTWARDS)
    return weight - (PER_WORD * max(distance, 0) + PER_CLAUSE * boundaries + crossed), rule


def _weight(sentence: Sentence, e: Evidence, left: bool, distance: int, counted_after: int) -> tuple[float, str]:
    """Weight and rule of a trigger by its role and side."""
    tokens = sentence.tokens
    if e.role == "phrase":
        return (PHRASE + ADJACENT if left and distance <= 2 else PHRASE), "phrase"
    if e.role == "noun":
        governs = left and e.after < len(tokens) and tokens[e.after].lower in {"of", "in", "for", "to", "by"}
        return (NOUN + GOVERNS if governs and distance <= 3 else NOUN), "event_noun"
    verb = tokens[e.first].lower
    if verb.endswith("ed") and e.first and tokens[e.first - 1].lower in {"the", "those", "among"}:
        return COUNTED_MODIFIER, "participle_of_people"  # "witnesses from among the rescued"
    before = [t.lower for t in tokens[max(0, e.first - 3) : e.first]]
    is_passive = any(w in _PASSIVE for w in before) or (not before and verb.endswith("ed"))
    if left:
        if is_passive and not verb.endswith("ing"):
            return NOUN, "verb_before"  # its subject stands further left
        return OBJECT, "object_of_verb"
    gap = tokens[counted_after : e.first]
    if gap and gap[0].lower in {"that", "who", "which"} and len(gap) <= 3:
        return RELATIVE, "relative_verb"
    if is_passive or (not gap and verb.endswith(("ed", "wn", "en"))):
        return PASSIVE, "passive_verb"
    if all(t.is_word and (t.lower in AUXILIARIES or t.lower.endswith("ly")) for t in gap):
        return SUBJECT, "subject_of_verb"
    return NOUN, "verb_after"
