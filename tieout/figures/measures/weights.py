"""How loudly the words of a sentence speak for the measure of a figure.

Every trigger speaks with a weight that falls with its distance in words and with each clause boundary between; what is
counted speaks loudest, then the verb whose object or subject the figure is.

Belongs here: the weight of one voice, by its role and place. Does not belong here: the choice among them (measures.py),
the words (lexicon).
"""

from __future__ import annotations

from itertools import pairwise

from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, PREPOSITIONS, NounPhrase
from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.grammar.verb_reach import (
    RELATIVES,
    UNDERGONE,
    governs,
    is_among,
    is_whole_of_another,
    names_amount,
    said_of,
)
from tieout.figures.lexicon import AUXILIARIES, PASSIVE_VERBS, populations, singular, verb_forms
from tieout.figures.measures.evidence import COMPOUNDS_APART, Evidence
from tieout.figures.measures.measure_lexicon import Measure, measures
from tieout.lexicon import words

COUNTED = 6.0  # the counted noun itself
COUNTED_PAIR = 7.5  # a name of two words ("trafficking victims")
COUNTED_PERSON = 3.0  # a counted noun that is a person
COUNTED_PERSON_PAIR = 3.6
COUNTED_OTHER = 4.0  # a counted noun of the family "other", which leaves room for what is done with it
COUNTED_PERSON_OTHER = 1.5
COUNTED_MODIFIER = 1.5  # a noun inside the counted phrase
ATTRIBUTE = 2.2  # a participle before the noun
OBJECT = 4.5  # active verb to the left
PASSIVE = 5.0  # passive verb to the right
SUBJECT = 4.5  # active verb to the right
INCLUDED = 5.0  # "those hurt include ..."
OF_THEIR_DEED = 1.2  # a noun to the right speaks of what those counted do
DOER = 0.9  # what those do to others says little of them: "12 agents arrested the men"
MONEY_AS_SUBJECT = 1.2  # money does little by itself
BEHIND_BARE = 9.0  # a participle right behind a number without a noun: "five apprehended"
LABEL = 6.5  # "Investigations begun: 54"
MOST_LABEL = 8  # tokens between a word of a label and its number
RELATIVE = 6.5  # "operations that rescued"
PHRASE = 3.6
ADJACENT = 1.5  # a phrase right before the number
NOUN = 2.6
GOVERNS = 1.2  # a noun right before it, with a preposition: "the deportation of 300"
OF_EVENT = 5.2  # the number is right behind it and "of"
WEAK = 1.8
TOPIC = 0.9  # heading or question that the passage answers
REPEATED = 0.35  # share of its weight with which a second trigger adds to the first
PER_WORD = 0.09
PER_CLAUSE = 0.7
BEYOND_NUMBER = 0.35
RIGHTWARDS = 3.0  # a number between weighs more on the right: the trigger is likely its own
BEYOND_VERB = 2.4  # a verb with another one between it and the number
NEAR_NAME = 7  # tokens before a thing in which the first word of its name may stand
MOST_JOINED = 5  # tokens before the second of two joined verbs of a relative clause
MOST_NAMED = 8  # tokens of those named before the number: "of the mayor, his brother and two"
MOST_INSERTED = 14  # tokens between an event and "of": "the murder in Rome, by agents, of"
MOST_AUXILIARIES = 3  # between a counted noun and its verb
IN_BRACKET = 1.5  # taken from a noun in a bracket that the number stands behind
BEYOND_SEMICOLON = 1.0  # taken from a verb of the clause behind or before one
OF_OTHERS = 1.0  # a verb behind it that is said of somebody else
AGENT = 0.5  # what those counted do is no measure of theirs
# Families of what some people do to others.
_SUFFERED = frozenset(
    {"casualties", "arrests", "rescues", "deportations", "extraditions", "sentences", "prosecutions"}
) | {"victims_assisted"}
_DONE_TO_OTHERS = _SUFFERED | {"corruption_control"}
_DONE_TO_PEOPLE = frozenset({"sentences", "prosecutions"})
_OPENS_OBJECT = words("grammar", "determiners") | {"him", "them", "her", "us"}
_INTRANSITIVE = frozenset(f for base in words("verbs", "intransitive") for f in verb_forms(base))
OF_WHOM = frozenset({"of", "against", "into"})
_BEFORE_NUMBER = words("grammar", "determiners") | words("grammar", "approximations") | {"more", "than", "at", "least"}
_AMONG = frozenset({"including", "among", "except"})
_GOES_ON = frozenset({"including", "and", "plus", "or", "another", "mostly"})
_INCLUDING = frozenset({"include", "includes", "included", "including", "were"})
_PARTICIPLES = ("ed", "wn", "en", "nt", "ld", "ght")
# Between people and what they do: "are believed to be living".
_BEFORE_ACT = AUXILIARIES | RELATIVES | words("grammar", "before_act")
_PLACES_APART = words("grammar", "places_apart")
TO_PLACE = 4  # tokens behind what people do in which a place is told
_PASSIVE = PASSIVE_VERBS | {"get", "got"}


def counted_weights(sentence: Sentence, phrase: NounPhrase, kind: str) -> dict[str, float]:
    """Measures that the counted phrase names: two-word names first, then the head, then weak heads.

    Each measure has one voice, the loudest; of money only the head speaks: what it is for says nothing of its kind, a
    grant for clinics counts no clinics.
    """
    lexicon = measures()
    tokens = sentence.tokens[phrase.first_token : phrase.after_token]
    nouns = [singular(t.lower) for t in tokens if t.is_word]
    found: list[tuple[str, float]] = []
    if kind == "money":
        called = {phrase.head: COUNTED}
        if nouns[-1:] == [phrase.head]:
            called |= {" ".join(nouns[-n:]): COUNTED_PAIR for n in (2, 3) if len(nouns) >= n}  # "a credit line"
        return {
            m: _counted_weight(lexicon.measures[m], False, weight)
            for name, weight in called.items()
            for m in lexicon.counted.get(name, ())
            if kind in lexicon.measures[m].kinds
        }
    pair = COUNTED_PERSON_PAIR if phrase.is_person else COUNTED_PAIR
    for names in (pairwise(nouns), zip(nouns, nouns[1:], nouns[2:], strict=False)):
        for name in names:
            if measures_of := lexicon.counted.get(" ".join(name)):
                # "two natural gas plants" counts plants
                is_counted = name[-1] == nouns[-1] or phrase.is_person
                found += [(m, pair if is_counted else COUNTED_MODIFIER) for m in measures_of]
    if len(tokens) == 1 and not phrase.is_person and kind != "duration":
        found += [(m, pair) for m in _named_before(sentence, phrase)]
    # What kind of person is counted says less than what happened to them; "bodies" says it all.
    is_of_kind = phrase.is_person and phrase.head not in populations().units
    weight = COUNTED_PERSON if is_of_kind else COUNTED
    heads = {phrase.head} | {a for a, b in pairwise(nouns) if b in CONJUNCTIONS}
    for head in sorted(heads):
        for m in lexicon.counted.get(head, ()):
            found.append((m, _counted_weight(lexicon.measures[m], phrase.is_person, weight)))
        found += [(m, WEAK) for m in lexicon.weak.get(head, ())]
    for noun, following in pairwise(nouns):
        if noun not in heads and following not in COMPOUNDS_APART.get(noun, ()):
            found += [(m, COUNTED_MODIFIER) for m in lexicon.counted.get(noun, ())]
    loudest: dict[str, float] = {}
    for m, w in found:
        loudest[m] = max(w, loudest.get(m, 0.0))
    return loudest


def _named_before(sentence: Sentence, phrase: NounPhrase) -> set[str]:
    """ "Destruction of marijuana plants dropped to 353,500 plants", "of marijuana to one million plants": measures of
    the fuller name that a thing has with words before it in its sentence.
    """
    lexicon, tokens = measures(), sentence.tokens
    found: set[str] = set()
    for i in range(1, phrase.first_token):
        if tokens[i].is_word and singular(tokens[i].lower) == phrase.head:
            found.update(lexicon.counted.get(f"{singular(tokens[i - 1].lower)} {phrase.head}", ()))
    for token in tokens[max(0, phrase.first_token - NEAR_NAME) : phrase.first_token]:
        if token.is_word:
            found.update(lexicon.counted.get(f"{token.lower} {phrase.head}", ()))
    return found


def _counted_weight(measure: Measure, is_person: bool, weight: float) -> float:
    if measure.family != "other":
        return weight
    return COUNTED_PERSON_OTHER if is_person else min(weight, COUNTED_OTHER)


def weight_at(
    sentence: Sentence, e: Evidence, span: tuple[int, int], phrase: NounPhrase | None, clauses: Clauses
) -> tuple[float, str]:
    """Weight of a trigger less the cost of its distance from the figure, and its rule."""
    if e.role == "act":
        return _weight_of_act(sentence, e, span, phrase), "act_of_those"
    tokens = sentence.tokens
    is_beyond = phrase is not None and span[1] <= e.first < phrase.first_token  # "50 euros that Oslo gave to the army"
    counted_after = span[1] if phrase is None or is_beyond else max(span[1], phrase.after_token)
    left = e.first < span[0]
    distance = span[0] - e.after if left else e.first - counted_after
    is_person = phrase is not None and phrase.is_person
    if left and _labels(sentence, e, span):
        return LABEL, "label"
    weight, rule = _weight(sentence, e, left, distance, counted_after, is_person)
    if rule == "relative_verb":
        return weight, rule
    if e.role == "verb" and left and (named := _of_noun_before(sentence, e, span, phrase)) is not None:
        return named
    if e.role == "verb" and left and is_among(sentence, e.first, e.after, span[0]):
        return PASSIVE, "passive_verb"
    is_labelled = left and names_amount(sentence, span[0])
    if rule == "object_of_verb" and _opens_bracket(tokens[e.after : span[0]]):
        weight, rule = BEYOND_VERB, "verb_before"  # "released one (of seven repatriated)"
    if (
        rule == "object_of_verb"
        and not is_labelled
        and (not governs(clauses, e, span[0]) or is_whole_of_another(sentence, span[0]))
    ):
        weight, rule = BEYOND_VERB, "verb_before"
    if e.role == "verb" and not left:
        told = said_of(sentence, e, span, counted_after, clauses)
        if told == "them":
            return PASSIVE, "passive_verb"  # however much is told of them before it
        if told == "others":
            weight = min(weight, OF_OTHERS)
    a, b = (e.after - 1, span[0]) if left else (counted_after - 1, e.first)
    if e.role != "verb" and not left and _in_relative(sentence, counted_after, e.first):
        return weight, "relative_noun"  # "21 pupils who are to study English on scholarships"
    if e.role == "noun" and not left and not sentence.verb_tokens.isdisjoint(range(counted_after, e.first)):
        weight -= OF_THEIR_DEED  # "twelve agents are investigating the massacre"
    has_bracket, has_semicolon = "(" in sentence.text, ";" in sentence.text  # most have none, which is seen sooner
    if e.role == "phrase" and not left and has_bracket and any(t.word == "(" for t in tokens[counted_after : e.first]):
        weight -= OF_THEIR_DEED  # "of whom 60 are Muslims (many on scholarships)"
    if e.role == "noun" and left and _is_in_bracket(tokens, e.after, span[0]):
        weight -= IN_BRACKET  # "three groups (the Women's Shelter and others) and four agencies"
    boundaries = 0 if is_labelled else abs(sentence.clause_at(b) - sentence.clause_at(max(a, 0)))
    between = sentence.numbers_between(a, b)
    if e.role == "verb" and has_semicolon and any(t.word == ";" for t in tokens[a + 1 : b]):
        weight -= BEYOND_SEMICOLON
    crossed = BEYOND_NUMBER * between * (1.0 if left else RIGHTWARDS)
    return weight - (PER_WORD * max(distance, 0) + PER_CLAUSE * boundaries + crossed), rule


def _weight_of_act(sentence: Sentence, e: Evidence, span: tuple[int, int], phrase: NounPhrase | None) -> float:
    """What those counted do themselves speaks right behind them, where it tells of a place: "who now live in Oslo"."""
    after = span[1] if phrase is None else max(span[1], phrase.after_token)
    gap = sentence.tokens[after : e.first]
    is_theirs = e.first >= after and all(t.lower in _BEFORE_ACT or t.lower.endswith("ly") for t in gap)
    to = sentence.tokens[e.after : e.after + TO_PLACE]
    is_far = any(t.word[:1].isupper() or t.lower in _PLACES_APART for t in to)
    return SUBJECT if is_theirs and is_far else 0.0


def _opens_bracket(gap: list[Token]) -> bool:
    """Whether a bracket opens between two words, does not close, and goes on with nothing before it."""
    opened = max((i for i, t in enumerate(gap) if t.word == "("), default=None)
    return opened is not None and not any(t.word == ")" or t.lower in _GOES_ON for t in gap[opened:])


def _labels(sentence: Sentence, e: Evidence, span: tuple[int, int]) -> bool:
    """ "Investigations begun: 54", "foreign women questioned, 198;": whether a trigger is of the label of a number."""
    tokens, first = sentence.tokens, span[0]
    if first < 2 or first - e.after > MOST_LABEL or tokens[first - 1].word not in {":", ","}:
        return False
    is_listed = span[1] < len(tokens) and tokens[span[1]].word == ";"
    if tokens[first - 1].word == "," and not is_listed:
        return False
    return not any(
        t.word in {";", ":"} or i in sentence.number_tokens()
        for i, t in enumerate(tokens[e.first : first - 1], e.first)
    )


def _includes(tokens: list[Token], e: Evidence, left: bool) -> bool:
    """ "those hurt include 12 sailors, 9 cooks": whether a participle names the whole of what is listed."""
    return left and e.after < len(tokens) and tokens[e.after].lower in _INCLUDING


def _is_in_bracket(tokens: list[Token], first: int, after: int) -> bool:
    """Whether a bracket that was open at a token is closed before another one."""
    mark = next((t.word for t in tokens[first:after] if t.word in {"(", ")"}), None)
    return mark == ")"


def _in_relative(sentence: Sentence, token: int, until: int) -> bool:
    """Whether a relative clause of what is counted begins at a token and goes on up to another."""
    tokens = sentence.tokens
    if token >= until or tokens[token].lower not in {"who", "whom"}:
        return False
    return not any(t.word in {",", ";", "(", ":"} for t in tokens[token:until])


def _of_noun_before(
    sentence: Sentence, e: Evidence, span: tuple[int, int], phrase: NounPhrase | None
) -> tuple[float, str] | None:
    """ "the number of migrants arrested rose to 44,000": a participle right behind a counted noun before its number."""
    if phrase is None or not phrase.after_token <= e.first < span[0]:
        return None
    if phrase.first_token - 1 in sentence.number_tokens():
        return None  # another number's
    gap = sentence.tokens[phrase.after_token : e.first]
    if len(gap) > MOST_AUXILIARIES or not all(t.lower in AUXILIARIES or t.lower in RELATIVES for t in gap):
        return None
    return (PASSIVE, "passive_verb") if sentence.tokens[e.first].lower.endswith(_PARTICIPLES) else None


def _weight(
    sentence: Sentence, e: Evidence, left: bool, distance: int, counted_after: int, is_person: bool
) -> tuple[float, str]:
    """Weight and rule of a trigger by its role and side."""
    tokens = sentence.tokens
    if e.role == "phrase":
        return (PHRASE + ADJACENT if left and distance <= 2 else PHRASE), "phrase"
    if e.role == "noun":
        governs = left and e.after < len(tokens) and tokens[e.after].lower in {"of", "in", "for", "to", "by"}
        if left and _is_of_event(tokens, e, distance):
            return OF_EVENT, "event_noun"  # "protest the murder of 10": more than the verb
        if left and (_is_joined_to_event(sentence, e, distance) or _is_resumed(sentence, e, distance)):
            return OF_EVENT, "event_noun"  # "the convictions of the director and two clerks"
        return (NOUN + GOVERNS if governs and distance <= 3 else NOUN), "event_noun"
    verb = tokens[e.first].lower
    if verb.endswith("ed") and e.first and tokens[e.first - 1].lower in {"the", "those", "among"}:
        if not left and distance <= 1:
            return PASSIVE, "counted_participle"  # "half of those trained"
        return (
            INCLUDED if _includes(tokens, e, left) else COUNTED_MODIFIER
        ), "participle_of_people"  # "witnesses from among the rescued"
    before = [t.lower for t in tokens[max(0, e.first - 3) : e.first]]
    is_passive = any(w in _PASSIVE for w in before) or (not before and verb.endswith("ed"))
    is_passive = is_passive and not verb.endswith("ing")
    if left:
        if is_passive and not verb.endswith("ing"):
            return NOUN, "verb_before"  # its subject stands further left
        return OBJECT, "object_of_verb"
    gap = tokens[counted_after : e.first]
    if _acts(sentence, e, gap, is_passive):
        return AGENT, "agent_of_verb"
    # "who were kidnapped and murdered"
    reach = MOST_JOINED if any(t.lower == "and" for t in gap) and all(t.is_word for t in gap) else MOST_AUXILIARIES
    if gap and verb.endswith("ing") and is_person and not is_passive and _acts_on_others(sentence, e, []):
        return AGENT, "agent_of_verb"  # "two men threw bombs, injuring three"
    is_for = gap and gap[-1].lower == "to" and is_person and not is_passive
    if is_for and measures().measures[e.measure].family in _DONE_TO_OTHERS and _has_object(sentence, e):
        return AGENT, "agent_of_verb"  # "nine deputies voted to censure him"
    # "aircraft that had planned training flights": what a verb before it has as its object
    is_object = verb.endswith("ing") and len(gap) > 1 and gap[-1].lower.endswith("ed")
    if gap and gap[0].lower in {"that", "who", "which"} and len(gap) <= reach and not is_object:
        if is_person and not is_passive and _acts_on_others(sentence, e, gap[1:]):
            return AGENT, "agent_of_verb"
        return RELATIVE, "relative_verb"
    is_beside = all(t.lower.endswith("ly") for t in gap)  # "detainees originally repatriated"
    if is_passive or (is_beside and verb.endswith(("ed", "wn", "en")) and verb not in _INTRANSITIVE):
        named = next((i for i, t in enumerate(gap) if t.lower in _AMONG), None)
        is_of_others = named is not None and any(t.lower in RELATIVES for t in gap[named:])
        if is_of_others or (any(t.word == "," for t in gap) and not (gap and gap[0].word == ",")):
            return NOUN, "verb_after"  # "of the seven returned, only Ali was released"
        return PASSIVE, "passive_verb"
    if verb in _INTRANSITIVE and measures().measures[e.measure].persons:
        return AGENT, "agent_of_verb"  # "300 refugees returned to their homes"
    if all(t.is_word and (t.lower in AUXILIARIES or t.lower.endswith("ly")) for t in gap):
        is_event = measures().measures[e.measure].family != "other"
        is_doer = is_event and is_person and verb not in UNDERGONE
        return (DOER if is_doer else SUBJECT), "subject_of_verb"
    return NOUN, "verb_after"


def _is_of_event(tokens: list[Token], e: Evidence, distance: int) -> bool:
    """ "the trial of the six", "inquiries into about 20": whether those counted are whom an event is done to."""
    if distance < 1 or tokens[e.after].lower not in OF_WHOM:
        return False
    return all(t.lower in _BEFORE_NUMBER for t in tokens[e.after + 1 : e.after + distance])


def _is_resumed(sentence: Sentence, e: Evidence, distance: int) -> bool:
    """ "the murder in Rome, by agents, of four": whether an insertion stands between an event and "of"."""
    tokens, after = sentence.tokens, e.after + distance
    is_behind = 2 < distance <= MOST_INSERTED and tokens[after - 1].lower == "of" and tokens[after - 2].word == ","
    return is_behind and sentence.verb_tokens.isdisjoint(range(e.after, after))


def _is_joined_to_event(sentence: Sentence, e: Evidence, distance: int) -> bool:
    """Whether a number goes on with those whom an event noun and "of" names: none but nouns stand between."""
    tokens, first, after = sentence.tokens, e.after, e.after + distance
    if (
        not 2 < distance <= MOST_NAMED
        or tokens[first].lower not in OF_WHOM
        or tokens[after - 1].lower not in {"and", ","}
    ):
        return False
    gap = tokens[first + 1 : after]
    if any(t.lower in PREPOSITIONS or t.lower in RELATIVES or t.word in {";", ":", "(", ")"} for t in gap):
        return False
    return sentence.verb_tokens.isdisjoint(range(first, after))


def _acts_on_others(sentence: Sentence, e: Evidence, gap: list[Token]) -> bool:
    """ "soldiers who killed commanders": whether those counted do it, to somebody named right behind the verb."""
    verb = sentence.tokens[e.first].lower
    if measures().measures[e.measure].family not in _SUFFERED or verb in UNDERGONE or verb in _INTRANSITIVE:
        return False
    return all(t.lower in AUXILIARIES or t.lower.endswith("ly") for t in gap) and _has_object(sentence, e)


def _has_object(sentence: Sentence, e: Evidence) -> bool:
    """Whether somebody or something is named right behind a verb."""
    tokens = sentence.tokens
    if e.after >= len(tokens):
        return False
    following = tokens[e.after]
    is_object = following.is_word or e.after in sentence.number_tokens()
    return is_object and not (following.lower in PREPOSITIONS or following.lower in CONJUNCTIONS)


def _acts(sentence: Sentence, e: Evidence, gap: list[Token], is_passive: bool) -> bool:
    """ "Two policemen arrested five men": whether those counted do to others what the measure counts as done."""
    measure, tokens = measures().measures[e.measure], sentence.tokens
    if is_passive or e.after - e.first > 1 or not (measure.persons or measure.family in _DONE_TO_PEOPLE):
        return False
    if e.after >= len(tokens) or not all(t.is_word and (t.lower in AUXILIARIES or t.lower.endswith("ly")) for t in gap):
        return False
    following = tokens[e.after]
    return following.lower in _OPENS_OBJECT or e.after in sentence.number_tokens()
