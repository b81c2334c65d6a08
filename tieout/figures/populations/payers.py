"""Whose money it is: who pays, gets or loses an amount, beside what it is for.

Belongs here: people and bodies by the verb before an amount. Does not belong here: what money is for (amounts.py).
"""

from __future__ import annotations

from tieout.figures.grammar.clauses import Clauses
from tieout.figures.populations.convicts import who_has
from tieout.figures.populations.meant import Earlier, subject_meant
from tieout.figures.reading import Reading
from tieout.lexicon import words

TO_AMOUNT = 4  # tokens between a verb of paying and its amount
_PAYING = words("verbs", "paying")
_OF_PEOPLE = words("grammar", "money_of_people")


def name_owner(r: Reading, clauses: Clauses, earlier: Earlier) -> None:
    """Add whose an amount of money is to what it is ("losses of victims") or is for ("students for these services")."""
    noun = r.phrase
    if noun is not None and noun.head in _OF_PEOPLE:
        token = min(noun.first_token, r.span[0])  # "received fines of 100"
        who = _who(clauses, token, earlier) or who_has(clauses, (token, r.span[1]), earlier)
        if who is not None and not set(who.split()) & set(noun.text.split()):
            r.population, r.population_rule = f"{noun.text} of {who}", "owner_of_money"
        return
    who = _who(clauses, r.span[0], earlier)
    if who is None:
        return
    following = r.sentence.tokens[r.span[1]].lower if r.span[1] < len(r.sentence.tokens) else "."
    if noun is None:
        r.population, r.population_rule = who, "owner_of_money"
    elif (
        following in {"for", "to"}
        and noun.first_token >= r.span[1]
        and noun.first_token - 1 not in r.sentence.number_tokens()  # "paid USD 90 for 1,622 pills": what is bought
    ):
        r.population, r.population_rule = f"{who} {following} {noun.text}".rstrip("."), "owner_of_money"


def _who(clauses: Clauses, token: int, earlier: Earlier) -> str | None:
    """Who is the subject of a verb of paying right before an amount."""
    k = clauses.verb_before(token)
    if k is None or clauses.verbs[k].word not in _PAYING or token - clauses.verbs[k].after > TO_AMOUNT:
        return None
    return subject_meant(clauses, k, earlier)
