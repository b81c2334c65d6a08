"""What a figure is said of by the grammar of its clause, as a noun phrase: "the bill stalled in parliament".

Belongs here: the verb before a figure (or behind the opening that holds it), its subject, its object and what follows
them. Does not belong here: nouns beside a number (amounts.py, lasting.py), whom a pronoun means (meant.py).
"""

from __future__ import annotations

from tieout.figures.grammar.clause_verbs import FINITE, INFINITIVE, Verb
from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.heads import is_person_noun, is_plural
from tieout.figures.grammar.noun_back import noun_ending_at
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, PREPOSITIONS, NounPhrase
from tieout.figures.grammar.subject_phrases import Phrase, is_adverb
from tieout.figures.lexicon import AMOUNT_VERBS, AUXILIARIES, COMMON_VERBS, REPORTING_VERBS, singular, verb_forms
from tieout.figures.populations.attached import attached_to, in_office
from tieout.figures.populations.clause_words import (
    ARTICLES,
    BEING,
    ENDS,
    NO_JOINTS,
    NO_NOUNS,
    PARTITIVES,
    can_be_object,
    end_of_part,
    join,
    led_to,
    noun_begins,
    noun_words,
    past_adverbs,
    says_how_many,
)
from tieout.figures.populations.meant import PRONOUNS, Earlier, subject_meant
from tieout.lexicon import words

TO_REPORTING = 6  # tokens between a verb of telling and "that"
TO_COST = 5  # tokens between "at" and the end of a cost
NAME = 3  # words of a subject that leaves room for a role
_OPENS = words("grammar", "clause_openers") | {"and", "that", "as", "since", ",", ";", ":", "--", ".", ")"}
_BEFORE_SENTENCE = frozenset({".", ")"})  # of its label and marking
_GROUPS = words("grammar", "groups_of_people") | {"group", "victims", "women", "men", "children"}
GAINING = frozenset(form for base in words("verbs", "gaining") for form in verb_forms(base))
_BEFORE_COST = frozenset({"total", "overall", "average", "annual", "estimated"})
_COSTS = frozenset({"cost", "price", "expense"})
_OF_VERB = frozenset({"place", "effect", "shape", "root", "hold"})  # "took place"
ESTIMATING = frozenset(form for base in words("verbs", "estimating") for form in verb_forms(base))
_NO_SUBJECTS = frozenset({"even", "much", "close", "so", "well", "such", "again", "too"})
_HAVE = frozenset({"have", "has", "had"})
_RELATIVES = frozenset({"that", "which", "whom"})
_SUBJECTS = frozenset({"they", "he", "she", "we", "it", "i"})
_TAKING = words("verbs", "taking_time")
_VISITING = frozenset({"visit", "visits", "visited", "visiting", "tour", "toured", "touring"})


def said_of(clauses: Clauses, span: tuple[int, int], earlier: Earlier, people: str | None = None) -> str | None:
    """The noun phrase that the clause of a figure is about; None where its grammar does not tell.

    Args:
        clauses: the verbs of its sentence.
        span: tokens of the figure.
        earlier: asks for the clauses of the sentences before.
        people: those counted before, whom "the group" means.
    """
    led = led_to(clauses.sentence, span[0])
    if (noun := attached_to(clauses, span, led)) is not None:
        return noun
    k, opens = verb_of(clauses, span, led)
    if (owner := in_office(clauses, span, k, earlier)) is not None:
        return owner
    if k is None:
        return None
    subject = subject_of(clauses, k, earlier)
    subject = people if people is not None and (subject or "").lower() in _GROUPS else subject
    if not opens and (to_do := _to_do(clauses, k, span[1], subject)) is not None:
        return to_do
    end = end_of_part(clauses.sentence, clauses.verbs[k].after) if opens else led
    return _of_verb(clauses, k, end, subject, None if opens else span[1])


def whose_amount(clauses: Clauses, span: tuple[int, int], earlier: Earlier) -> str | None:
    """ "a clinic that will receive USD 90", "hired a coach for USD 90 a day": the subject of a verb that leads to an
    amount or gains one, else the object before it; not who does something with an amount.
    """
    sentence, tokens = clauses.sentence, clauses.sentence.tokens
    led = led_to(sentence, span[0])
    k, opens = verb_of(clauses, span, led)
    if k is None or opens:
        return None
    verb = clauses.verbs[k]
    if verb.word in BEING | GAINING or verb.is_passive or verb.word in AMOUNT_VERBS - ESTIMATING:
        return subject_of(clauses, k, earlier)
    start = noun_begins(sentence, verb.after, led)
    is_near = start < led and tokens[start].word not in ENDS and can_be_object(sentence, start)
    return noun_words(sentence, start, led) if is_near else None


def had_at_cost(clauses: Clauses, noun: NounPhrase, earlier: Earlier) -> str | None:
    """ "The unit was built at a total cost of USD 3 million": what is had at a cost that says no more."""
    tokens, i = clauses.sentence.tokens, noun.after_token - 2
    if tokens[noun.after_token - 1].lower not in _COSTS:
        return None
    while i > 0 and tokens[i].lower not in {"at", "for"} and noun.after_token - i <= TO_COST:
        i -= 1
    if i < 1 or tokens[i].lower not in {"at", "for"} or tokens[i + 1].lower not in ARTICLES:
        return None
    return said_of(clauses, (i, noun.after_token), earlier)


def subject_around(clauses: Clauses, noun: NounPhrase, span: tuple[int, int]) -> str | None:
    """ "Aid, which went to clinics, totaled USD 2 million": the subject of the verb behind an insertion that ``noun``
    ends; None where it ends none.
    """
    tokens = clauses.sentence.tokens
    if noun.after_token >= len(tokens) or tokens[noun.after_token].word != "," or not leads_directly(clauses, span):
        return None
    k = next((k for k, v in enumerate(clauses.verbs) if noun.after_token < v.first < span[0]), None)
    phrase = clauses.subject(k) if k is not None else None
    return _noun_of(clauses, phrase) if phrase is not None and phrase.after <= noun.first_token else None


def leads_directly(clauses: Clauses, span: tuple[int, int]) -> bool:
    """Whether a verb of amount, with no noun between, leads to the figure at ``span`` ("but now costs about")."""
    led, tokens = led_to(clauses.sentence, span[0]), clauses.sentence.tokens
    leading = next((v for v in clauses.verbs if v.first <= led <= v.after), None)
    if leading is None or leading.word not in AMOUNT_VERBS:
        return False
    return not leading.first or tokens[leading.first - 1].lower not in ARTICLES | _BEFORE_COST  # "at a total cost of"


def _to_do(clauses: Clauses, k: int, token: int, subject: str | None) -> str | None:
    """ "The court took a year to hear the case", "it took ten years for prices to fall": what takes so long."""
    tokens = clauses.sentence.tokens
    following = tokens[token].lower if token < len(tokens) else "."
    if clauses.verbs[k].word not in _TAKING or following not in {"to", "for"}:
        return None
    to_do = noun_words(clauses.sentence, token + (following == "for"), len(tokens))
    if to_do is None or " " not in to_do:
        return None
    if following == "for":
        return to_do if " to " in to_do else None
    return join(subject, to_do) if subject is not None else to_do.removeprefix("to ")


def _of_verb(clauses: Clauses, k: int, end: int, subject: str | None, behind: int | None) -> str | None:
    """The object of verb ``k``, or its subject with what is told of it, in the tokens up to ``end``.

    Args:
        clauses: the verbs of a sentence.
        k: index of one.
        end: token behind what goes with it.
        subject: of whom it is said.
        behind: token behind the figure, where that stands behind the verb.
    """
    sentence, tokens, verb = clauses.sentence, clauses.sentence.tokens, clauses.verbs[k]
    start, rest = noun_begins(sentence, verb.after, end), past_adverbs(sentence, verb.after, end)
    is_being = verb.word in BEING
    if is_being and verb.first and tokens[verb.first - 1].lower == "there":
        return noun_words(sentence, start, end)
    if rest < end and tokens[rest].word in ENDS:
        if any(t.lower in CONJUNCTIONS for t in tokens[rest:end]):
            return None  # "to house, feed, and transport pilgrims"
        end = rest
    is_active = not is_being and not verb.is_passive
    is_name = start == verb.after and start < end and all(t.word[:1].isupper() for t in tokens[start:end])
    if is_name and is_active and subject is not None and not sentence.text.isupper():
        return join(subject, f"in {sentence.words(start, end)}") if verb.word in _VISITING else subject
    if is_active and start < end and can_be_object(sentence, start) and tokens[start].lower not in _OF_VERB:
        return noun_words(sentence, start, end)
    if is_active and (of_which := _antecedent(clauses, k)) is not None:
        return of_which
    if behind is not None and behind < len(tokens) and tokens[behind].lower == "as":
        role = noun_words(sentence, behind, len(tokens)) or ""
        has_room = subject is not None and len(subject.split()) <= NAME
        return join(subject, role) if subject is not None and has_room else role.removeprefix("as ") or None
    leads_on = rest < end and tokens[rest].lower in PREPOSITIONS and tokens[rest].lower not in NO_JOINTS
    if subject is None:
        return noun_words(sentence, noun_begins(sentence, rest + 1, end), end) if is_active and leads_on else None
    if is_being and rest < end and tokens[rest].lower in {"a", "an", "the"}:
        return join(subject, "as " + sentence.words(rest + 1, end))
    if verb.is_passive:
        return join(subject, f"{tokens[verb.after - 1].word} {sentence.words(rest, end)}")
    is_told = leads_on or (is_being and end - rest > 1)  # "the sales were lower" is about sales
    return join(subject, sentence.words(rest, end)) if is_told else subject


def verb_of(clauses: Clauses, span: tuple[int, int], led: int) -> tuple[int | None, bool]:
    """Index of the verb that a figure goes with, and whether the figure stands before it, in an opening."""
    tokens, verbs = clauses.sentence.tokens, clauses.verbs
    if any(t.lower in _HAVE for t in tokens[led : span[0]]):
        inner = next((k for k, v in enumerate(verbs) if v.first == span[1] and v.form != INFINITIVE), None)
        if inner is not None:
            return inner, True  # "which have for two years prevented"
    if led == 0 or (tokens[led - 1].lower in _OPENS and (led == span[0] or tokens[led].lower != "including")):
        later = next((k for k, v in enumerate(verbs) if v.first >= span[1] and v.form == FINITE), None)
        phrase = clauses.subject(later) if later is not None else None
        if later is not None and phrase is not None and phrase.first >= span[1]:
            is_cut = any(t.word in {";", ":", "."} for t in tokens[span[1] : verbs[later].first])
            if not is_cut and not is_adverb(tokens[phrase.first]):
                return later, True
    k = clauses.verb_before(span[0])
    while k is not None and may_be_noun(clauses, verbs[k]):
        k = k - 1 if k else None
    if k is not None or (led and tokens[led - 1].word not in _BEFORE_SENTENCE):
        return k, False
    return clauses.verb_behind_opening(span[0]), True


def may_be_noun(clauses: Clauses, verb: Verb) -> bool:
    """Whether a verb of one word in -s may be a plural: "arrests of"."""
    tokens = clauses.sentence.tokens
    if verb.after - verb.first > 1 or not verb.word.endswith("s") or verb.word in COMMON_VERBS | AUXILIARIES:
        return False
    following = tokens[verb.after].lower if verb.after < len(tokens) else "."
    return following in PREPOSITIONS or not following[0].isalpha()


def _antecedent(clauses: Clauses, k: int) -> str | None:
    """ "the debt that Zembla had accrued", "wars they fought": the noun before a clause that has no object."""
    sentence, tokens, phrase = clauses.sentence, clauses.sentence.tokens, clauses.subject(k)
    if phrase is None or phrase.first < 2:
        return None
    i = phrase.first - 1
    while i > 0 and tokens[i].lower in ARTICLES - _RELATIVES:
        i -= 1
    is_relative = tokens[i].lower in _RELATIVES
    is_contact = tokens[phrase.first].lower in _SUBJECTS and tokens[i].lower.endswith("s")
    i -= is_relative
    if not (is_relative or is_contact) or not tokens[i].is_word:
        return None
    if any(t.lower in REPORTING_VERBS for t in tokens[max(0, i - TO_REPORTING) : i + 1]):
        return None  # "told the prosecutor that"
    if any(v.first <= i < v.after for v in clauses.verbs) or tokens[i].lower in PREPOSITIONS | CONJUNCTIONS:
        return None
    found = noun_ending_at(sentence, i, sentence.number_tokens())
    return found.text if found is not None else None


def subject_of(clauses: Clauses, k: int, earlier: Earlier) -> str | None:
    """The subject of verb ``k``, people or a thing; of a pronoun whom or what it means."""
    who = subject_meant(clauses, k, earlier)
    phrase = clauses.subject(k)
    if who is not None or phrase is None:
        return who
    if phrase.after - phrase.first == 1 and clauses.sentence.tokens[phrase.first].lower == "it":
        return _thing_meant(clauses, k, earlier)
    return _noun_of(clauses, phrase)


def _noun_of(clauses: Clauses, phrase: Phrase) -> str | None:
    """The words of a subject that tell what it is; None of a pronoun."""
    sentence, tokens = clauses.sentence, clauses.sentence.tokens
    of_numbers = sentence.number_tokens()
    first, after = phrase.first, phrase.after
    first = max((i + 1 for i in range(first, after) if i in of_numbers), default=first)
    first += first > phrase.first and first < after and tokens[first].lower == "of"  # "60 percent of the dunes"
    first += first < after and tokens[first].lower in CONJUNCTIONS  # "is eight hours and overtime is paid at"
    if first + 1 < after and tokens[first].lower in PARTITIVES and tokens[first + 1].lower == "of":
        first += 2
    while first < after and (says_how_many(tokens[first]) or (first > phrase.first and tokens[first].lower == "old")):
        first += 1
    if first >= after or tokens[first].lower in NO_NOUNS | PRONOUNS:
        return None
    is_alone = first + 1 == after and tokens[first].word.islower()
    if is_alone and (tokens[first].lower.endswith("ed") or tokens[first].lower in _NO_SUBJECTS):
        return None  # "which has gone unused"
    return sentence.words(first, after)


def _thing_meant(clauses: Clauses, k: int, earlier: Earlier) -> str | None:
    """What "it" means with verb ``k``: the thing that is the subject of a clause before it."""
    for j in range(k - 1, -1, -1):
        if (thing := _thing(clauses, j)) is not None:
            return thing
    for before in earlier():
        return next((thing for j in range(len(before.verbs)) if (thing := _thing(before, j)) is not None), None)
    return None


def _thing(clauses: Clauses, k: int) -> str | None:
    """The subject of verb ``k`` where it is one thing."""
    phrase = clauses.subject(k)
    if phrase is None or clauses.verbs[k].word in REPORTING_VERBS:
        return None
    last = clauses.sentence.tokens[phrase.after - 1]
    is_thing = not is_plural(last.lower) and not is_person_noun(singular(last.lower), last.word)
    is_name = last.word[0].isupper() and not last.word.isupper()
    return _noun_of(clauses, phrase) if is_thing and not is_name else None
