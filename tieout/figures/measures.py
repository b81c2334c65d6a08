"""What a figure measures: the clause decides, by the triggers of lexicon/measures.yml.

Belongs here: evidence and its weights. Does not belong here: the words (lexicon), the noun phrase (nouns.py), links.

Every trigger of the sentence speaks for its measure with a weight that falls with its distance in words and with each
clause boundary between; what is counted speaks loudest, then the verb whose object or subject the figure is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tieout.figures.lexicon import Measure, measures, singular, verbs
from tieout.figures.nouns import NounPhrase
from tieout.figures.sentences import Sentence, pattern
from tieout.numbers.model import NumberMention

COUNTED = 6.0  # the counted noun itself
COUNTED_PERSON = 3.0  # a counted noun that is a person
COUNTED_MODIFIER = 1.5  # a noun inside the counted phrase
OBJECT = 4.5  # active verb to the left
PASSIVE = 5.0  # passive verb to the right
RELATIVE = 6.5  # "operations that rescued"
PHRASE = 3.6
ADJACENT = 1.5  # a phrase right before the number
NOUN = 2.6
WEAK = 1.8
TOPIC = 0.9  # heading or question that the passage answers
PER_WORD = 0.09
PER_CLAUSE = 1.2
BEYOND_NUMBER = 0.35
THRESHOLD = 2.0

_PAID_FOR = frozenset(
    "facility project program programme contract grant loan fund budget package center centre plant road bridge hospital school initiative plan "
    "agreement scheme credit line campaign investment aid assistance donation contribution deal building complex".split()
)
# Things that stand for the people that a person-measure counts.
_VEHICLES = frozenset({"operation", "raid", "case", "incident", "attack", "flight", "bombing", "mission", "accident"})
_BE = frozenset({"was", "were", "been", "being", "be", "is", "are", "get", "got"})
_LAW = pattern(
    r"\b(?:imprison\w*|penalt\w+|punish\w*|sentenc\w+|prison|penal|article \d+|crime|felony|violat\w+|jail|offen[cs]e)\b"
)
_IMPOSED = pattern(
    r"\b(?:was|were|been|court|judge|judges|courts|tribunal)\b[^.;]{0,90}\b(?:sentenced|convicted|fined)\b|\bsentenced [A-Z]|\b(?:sentenced|fined)\b[^.;]{0,40}\beach\b|\breceived (?:a |an )?[\w -]{0,30}sentences?\b"
    r"|\bthe (?:original )?sentence (?:was|would have been)\b"
)
_MODAL_LAW = pattern(
    r"\b(?:can|may|shall|must|could|would) (?:be |receive |face )?(?:sentenced|fined|punished)|\b(?:penal code|provides?|carr(?:y|ies)|punishable|draft law|the law|penalt(?:y|ies))\b|if convicted"
)
_LEGAL_AGE = pattern(r"\b(?:minimum|legal|voting|retirement|age of (?:consent|majority)|must be|registered|marriage)\b")
_PENAL = pattern(r"\b(?:imprison|penalt|punish|sentenced)")
_LEGAL = pattern(r"\b(?:legal|law)\b")
_OF_PENALTY = pattern(r"\b(?:of|to) (?:the|a|his|her|their) sentence\b|\bpenalt(?:y|ies)\b")
_FINE = pattern(r"\bfine[sd]?\b")
_OFFICIALS = pattern(
    r"\b(?:officials?|officers?|employees|agents|police(?:men)?|corruption|bribe\w*|malfeasance|misconduct|embezzle\w*)\b"
)


@dataclass(frozen=True, slots=True)
class _Evidence:
    """A trigger met in a sentence: token span, measure, role."""

    first: int
    after: int
    measure: str
    role: str


@dataclass(frozen=True, slots=True)
class MeasureChoice:
    """The chosen measure, the rule that chose it, its score, and the verb token that governs the figure."""

    measure: Measure
    rule: str
    score: float
    verb_token: int | None


def evidence(sentence: Sentence) -> list[_Evidence]:
    """All triggers of a sentence, in order of tokens."""
    lexicon = measures()
    found: list[_Evidence] = []
    for i, token in enumerate(sentence.tokens):
        if not token.is_word:
            continue
        word = token.lower
        noun = singular(word)
        for trigger in lexicon.words.get(word, ()):
            found.append(_Evidence(i, i + 1, trigger.measure, trigger.role))
        if noun != word:
            for trigger in lexicon.words.get(noun, ()):
                if trigger.role == "noun":
                    found.append(_Evidence(i, i + 1, trigger.measure, "noun"))
    lower = sentence.lower()
    for needed, phrase, measure in lexicon.phrases:
        if needed not in lower:
            continue
        for m in phrase.finditer(lower):
            first = sentence.token_at(sentence.start + m.start())
            after = sentence.token_at(sentence.start + m.end() - 1) + 1
            found.append(_Evidence(first, after, measure, "phrase"))
    return found


def choose(
    sentence: Sentence,
    found: list[_Evidence],
    mention: NumberMention,
    span: tuple[int, int],
    phrase: NounPhrase | None,
    topic: frozenset[str],
) -> MeasureChoice:
    """The measure of one figure.

    Args:
        found: evidence of the sentence.
        span: tokens of the number, half open.
        phrase: what is counted, if a noun phrase was read.
        topic: measures that the heading or question speaks of.
    """
    lexicon = measures()
    fixed = _by_kind(sentence, mention, span)
    if fixed is not None:
        return MeasureChoice(lexicon.measures[fixed[0]], fixed[1], 10.0, None)
    scores: dict[str, float] = {}
    best: dict[str, tuple[float, str, int | None]] = {}

    def add(measure: str, weight: float, rule: str, verb: int | None = None) -> None:
        if weight <= 0 or not _takes(lexicon.measures[measure], mention, phrase):
            return
        scores[measure] = scores.get(measure, 0.0) + weight * (1.0 if measure not in best else 0.35)
        if measure not in best or weight > best[measure][0]:
            best[measure] = (weight, rule, verb)

    counted_after = span[1]
    if phrase is not None:
        counted_after = max(counted_after, phrase.after_token)
        # What money is for says nothing of its kind: a grant for clinics counts no clinics.
        for measure, weight in _counted(sentence, phrase) if mention.kind != "money" else ():
            add(measure, weight, "counted_noun" if weight >= COUNTED else "counted_modifier")
    others = [s for s in sentence.mentions if s[0] != span[0]]
    for e in found:
        if span[0] <= e.first < span[1]:
            continue
        inside = phrase is not None and phrase.first_token <= e.first < phrase.after_token
        if inside and e.role != "phrase":
            if e.role == "noun":
                add(e.measure, COUNTED_MODIFIER, "counted_modifier")
            elif phrase is not None and phrase.is_person and e.first == phrase.after_token - 1:
                add(e.measure, PASSIVE, "counted_participle")  # "the 356 rescued"
            continue
        left = e.first < span[0]
        distance = span[0] - e.after if left else e.first - counted_after
        a, b = (e.after - 1, span[0]) if left else (counted_after - 1, e.first)
        boundaries = abs(
            sentence.tokens[min(b, len(sentence.tokens) - 1)].clause
            - sentence.tokens[min(max(a, 0), len(sentence.tokens) - 1)].clause
        )
        between = sum(1 for s in others if a < s[0] < b)
        weight, rule = _weight(sentence, e, left, distance, counted_after)
        cost = PER_WORD * max(distance, 0) + PER_CLAUSE * boundaries + BEYOND_NUMBER * between * (1.0 if left else 3.0)
        if rule == "relative_verb":
            cost = 0.0
        add(e.measure, weight - cost, rule, e.first if e.role == "verb" else None)
    if phrase is not None and "corruption_control" in topic and _OFFICIALS.search(phrase.text.lower()):
        add("corruption_control", PHRASE, "officials_under_topic")
    for measure in topic:
        if measure in scores or mention.kind in {"money", "penalty_term", "age"}:
            add(measure, TOPIC, "topic")
    if not scores:
        return MeasureChoice(lexicon.measures["other"], "no_evidence", 0.0, None)
    winner = max(scores, key=lambda k: (scores[k], k))
    if scores[winner] < THRESHOLD:
        return MeasureChoice(lexicon.measures["other"], "weak_evidence", scores[winner], None)
    return MeasureChoice(lexicon.measures[winner], best[winner][1], scores[winner], best[winner][2])


def _by_kind(sentence: Sentence, mention: NumberMention, span: tuple[int, int]) -> tuple[str, str] | None:
    """Measures that the kind of number and the words of law decide."""
    lower = sentence.lower()
    if mention.kind == "vote":
        return "legislation", "vote"
    if mention.kind == "penalty_term":
        if _IMPOSED.search(sentence.text) and not _MODAL_LAW.search(lower):
            return "sentences_imposed", "sentence_imposed"
        return "penalties_in_law", "sentence_in_law"
    if mention.kind == "age":
        if _LEGAL_AGE.search(lower) and not _PENAL.search(lower):
            return "legislation", "legal_age"
        if _LAW.search(lower):
            return "penalties_in_law", "age_in_law"
        if _LEGAL.search(lower):
            return "legislation", "legal_age"
    if mention.kind == "percent" and _OF_PENALTY.search(lower):
        return "penalties_in_law", "share_of_penalty"
    if mention.kind == "money" and _is_attributive(sentence, span):
        return "funding", "priced_thing"
    if mention.kind == "money" and _FINE.search(lower):
        if _OFFICIALS.search(lower):
            return "corruption_control", "fine_of_officials"
        if _MODAL_LAW.search(lower):
            return "penalties_in_law", "fine_in_law"
        return "sentences_imposed", "fine_imposed"
    return None


def _is_attributive(sentence: Sentence, span: tuple[int, int]) -> bool:
    """ "a USD 10 million processing facility": an amount between an article and the thing that it pays for."""
    tokens = sentence.tokens
    return (
        span[0] > 0
        and tokens[span[0] - 1].lower in {"a", "an", "the", "new", "its"}
        and span[1] < len(tokens)
        and tokens[span[1]].is_word
        and any(t.lower in _PAID_FOR for t in tokens[span[1] : span[1] + 4])
    )


def _takes(measure: Measure, mention: NumberMention, phrase: NounPhrase | None) -> bool:
    if measure.kinds and mention.kind not in measure.kinds:
        return False
    if measure.persons and mention.kind == "count" and phrase is not None and not phrase.is_person:
        return phrase.head in _VEHICLES or phrase.head in measures().counted
    return not (measure.persons and mention.kind in {"money", "age", "penalty_term", "measure"})


def _counted(sentence: Sentence, phrase: NounPhrase) -> list[tuple[str, float]]:
    """Measures that the counted phrase names: two-word names first, then the head, then weak heads."""
    lexicon = measures()
    tokens = sentence.tokens[phrase.first_token : phrase.after_token]
    words = [singular(t.lower) for t in tokens if t.is_word]
    found: list[tuple[str, float]] = []
    for a, b in zip(words, words[1:], strict=False):
        found += [(m, COUNTED + 1.5) for m in lexicon.counted.get(f"{a} {b}", ())]
    # What kind of person is counted says less than what happened to them.
    weight = COUNTED_PERSON if phrase.is_person else COUNTED
    found += [(m, weight) for m in lexicon.counted.get(phrase.head, ())]
    found += [(m, WEAK) for m in lexicon.weak.get(phrase.head, ())]
    for word in words[:-1]:
        if word != phrase.head:
            found += [(m, COUNTED_MODIFIER) for m in lexicon.counted.get(word, ())]
    return found


def _weight(sentence: Sentence, e: _Evidence, left: bool, distance: int, counted_after: int) -> tuple[float, str]:
    """Weight and rule of a trigger by its role and side."""
    tokens = sentence.tokens
    if e.role == "phrase":
        return (PHRASE + ADJACENT, "phrase") if left and distance <= 2 else (PHRASE, "phrase")
    if e.role == "noun":
        governs = left and e.after < len(tokens) and tokens[e.after].lower in {"of", "in", "for", "to", "by"}
        return (NOUN + 0.8, "event_noun") if governs and distance <= 3 else (NOUN, "event_noun")
    auxiliaries = verbs()["auxiliaries"]
    before = [t.lower for t in tokens[max(0, e.first - 3) : e.first]]
    passive = any(w in _BE for w in before) or (not before and tokens[e.first].lower.endswith("ed"))
    if left:
        if passive and not tokens[e.first].lower.endswith("ing"):
            return NOUN, "verb_before"  # its subject stands further left
        return OBJECT, "object_of_verb"
    gap = tokens[counted_after : e.first]
    if gap and gap[0].lower in {"that", "who", "which"} and len(gap) <= 3:
        return RELATIVE, "relative_verb"
    if passive or (not gap and tokens[e.first].lower.endswith(("ed", "wn", "en"))):
        return PASSIVE, "passive_verb"
    if all(t.is_word and (t.lower in auxiliaries or t.lower.endswith("ly")) for t in gap):
        return PASSIVE - 0.5, "subject_of_verb"
    return NOUN, "verb_after"


def topic_of(*texts: str | None) -> frozenset[str]:
    """Measures that headings or questions speak of."""
    lexicon = measures()
    found: set[str] = set()
    for text in texts:
        for word in re.findall(r"[a-z]+", (text or "").lower()):
            for trigger in lexicon.words.get(word, ()) + lexicon.words.get(singular(word), ()):
                found.add(trigger.measure)
            found.update(lexicon.counted.get(singular(word), ()))
    return frozenset(found)
