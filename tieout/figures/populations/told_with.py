"""Nouns that say little by themselves, told with the noun that says more: "Garifuna of the population", "people of the
community", "an offer for the clinic".

Belongs here: joining two nouns of one figure. Does not belong here: finding the first of them (amounts.py, counted.py).
"""

from __future__ import annotations

from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.noun_after import after_number, number_of
from tieout.figures.grammar.noun_back import noun_ending_at, noun_of_amount
from tieout.figures.grammar.noun_phrase import NounPhrase
from tieout.figures.grammar.sentences import Token
from tieout.figures.lexicon import AMOUNT_VERBS, INFLECTED_VERBS, populations, singular
from tieout.figures.reading import Reading
from tieout.lexicon import words

TO_VERB = 4  # tokens between a verb and the number that is its object
_WHOLES = words("grammar", "wholes_of_shares")
_VERBS = INFLECTED_VERBS | AMOUNT_VERBS
_OF_MONEY = frozenset({"gdp", "gnp", "economy"})
_GROUPS = words("grammar", "countable") | words("grammar", "groups_of_people") | {"minority", "majority", "tribe"}
_PLAIN_PEOPLE = words("populations", "plain_people")
_PARTITIVES = words("grammar", "partitives")
_HAPPENED = words("populations", "happened_to")
# Roles of people whose name before a deed, in a headline, is no doer's: "40 KILLED IN REFUGEE CAMP FIRE".
_SUFFERING = frozenset({"migrant", "victim", "inmate", "detainee", "child", "student"})
_BEFORE_AMOUNT = frozenset({"noun_of_amount", "noun_beside_amount"})
_QUALITIES = words("grammar", "qualities")
_OF_QUALITY = frozenset({"total", "average", "net", "gross", "estimated", "approximate", "combined", "daily"})
_VISITING = words("verbs", "visiting")
_DRAWING = words("verbs", "drawing_people")


def tell_fully(r: Reading, clauses: Clauses, number_tokens: set[int], before: list[Reading]) -> None:
    """Add to a population that says little what its sentence tells of it."""
    if r.number.kind == "count" and r.population and (who := _who_in_headline(r)) is not None:
        r.population, r.population_rule = who, "named_in_headline"
        return
    if r.phrase is None:
        if r.number.kind == "count" and r.population is None:
            _read_crowd(r, clauses, number_tokens)
        return
    if r.phrase.rule in _BEFORE_AMOUNT and (owner := _before_bracket(r, number_tokens)) is not None:
        r.population, r.population_rule = f"{r.phrase.text} of {owner.text}", "told_with"
        return
    is_share = r.number.kind == "percent" and r.phrase.head.lower() in _WHOLES and r.phrase.first_token >= r.span[1]
    if not is_share and (r.number.kind != "count" or (r.population or "").lower() not in _PLAIN_PEOPLE):
        return
    tokens = r.sentence.tokens
    told = None if is_share else number_of(r.sentence, r.span[0], number_tokens)
    told = told or noun_of_amount(r.sentence, r.span[0], number_tokens)
    if told is not None and (tokens[told.first_token].lower in _VERBS or _is_agent(tokens, told.first_token)):
        return  # "persons arriving, counted by the ministry, were 900 people"
    if (
        told is not None
        and told.rule == "noun_of_amount"
        and not (told.is_person or _is_body(told.head, r.phrase.head.lower()))
    ):
        return
    if told is not None and told.rule in {"noun_of_amount", "noun_after_number"}:
        said = told.text if told.head not in _PARTITIVES else ""
    elif (
        is_share
        and r.phrase.head.lower() not in _OF_MONEY
        and before
        and before[-1].sentence is r.sentence
        and before[-1].unit == "person"
    ):
        said = before[-1].population or ""  # "six million Zemblans live there, 10 percent of the population"
    else:
        return
    if said and not set(said.lower().split()) & set(r.phrase.text.lower().split()):
        if told is not None and told.rule == "noun_after_number":
            r.population, r.population_rule = said, "told_with"  # "the number of Garifuna grew by 60 persons"
            return
        order = (said, r.phrase.text) if is_share else (r.phrase.text, said)
        r.population, r.population_rule = " of ".join(order), "told_with"


def _before_bracket(r: Reading, number_tokens: set[int]) -> NounPhrase | None:
    """ "700 hats (total weight 2 tons)", "a daily (circulation 40,000)": whose a quality told in a bracket is."""
    tokens = r.sentence.tokens
    if r.phrase is None or r.phrase.text.lower() not in _QUALITIES or r.phrase.first_token >= r.span[0]:
        return None
    opened = r.phrase.first_token - 1
    while opened > 0 and tokens[opened].lower in _OF_QUALITY:
        opened -= 1
    if opened < 1 or tokens[opened].word != "(" or not tokens[opened - 1].is_word:
        return None
    return noun_ending_at(r.sentence, opened - 1, number_tokens)


def _who_in_headline(r: Reading) -> str | None:
    """ "NEARLY 60 RESCUED AND 20 MISSING IN REFUGEE BOAT DISASTER": whom a headline names in what befell them."""
    if r.population is None or r.population.split()[0].lower() not in _HAPPENED or not r.sentence.text.isupper():
        return None
    roles = populations().role
    behind = r.sentence.tokens[r.span[1] :]
    return next((t.word for t in behind if roles.get(singular(t.lower)) in _SUFFERING), None)


def _is_body(head: str, whole: str) -> bool:
    """Whether a noun is one of people, or any thing of which a share of money is told."""
    return head in _GROUPS or whole in _OF_MONEY


def _is_agent(tokens: list[Token], first: int) -> bool:
    return "by" in {t.lower for t in tokens[max(0, first - 2) : first]}


def _read_crowd(r: Reading, clauses: Clauses, number_tokens: set[int]) -> None:
    """ "The strike drew thousands", "attracted 9,000 to a rally": people by the event that brings them together."""
    k = clauses.verb_before(r.span[0])
    if k is None or r.span[0] - clauses.verbs[k].after > TO_VERB or clauses.verbs[k].word not in _DRAWING:
        return
    tokens, after = r.sentence.tokens, r.span[1]
    r.unit = "person"
    if after + 1 < len(tokens) and tokens[after].lower in {"to", "at"}:
        event = after_number(
            r.sentence, after + 2 if tokens[after + 1].lower in {"a", "an", "the", "its"} else after + 1, number_tokens
        )
        r.population = event.text if event is not None else None
    if r.population is None and (subject := clauses.subject(k)) is not None:
        r.population = r.sentence.words(subject.first, subject.after)
    r.population_rule = "told_with" if r.population is not None else None


def is_visit(clauses: Clauses, token: int) -> bool:
    """Whether the verb before ``token`` is one of going somewhere, whose object is a place ("visited Zembla twice")."""
    k = clauses.verb_before(token)
    return k is not None and clauses.verbs[k].word in _VISITING
