"""What an amount is of: money, percents and measures, whose noun stands beside, behind or before them.

Belongs here: the order in which those places are asked, and what costs an amount. Does not belong here: what stands
behind an amount (behind_amounts.py), reading a phrase (noun_after.py, noun_back.py), counts (counted.py), how long
things last (lasting.py).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from operator import itemgetter

from tieout.figures.grammar.noun_after import after_number
from tieout.figures.grammar.noun_back import noun_ending_at, noun_of_amount
from tieout.figures.grammar.noun_phrase import KNOWN, NounPhrase
from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.lexicon import AMOUNTS_TO, AUXILIARIES
from tieout.figures.populations.amount_nouns import told_fully
from tieout.figures.populations.behind_amounts import (
    for_what,
    noun_behind,
    of_asked,
    past_bracket,
    past_each,
    purpose_behind,
    share_of,
    substance,
    they_say,
)
from tieout.figures.reading import Reading
from tieout.lexicon import words

UNIT_IN_BRACKET = 5  # tokens of a bracket that spells a unit out ("103 BCF (billion cubic feet) of gas")
_CHANGES = words("grammar", "changes")
TO_COST = 8  # tokens between "cost" and its amount
_COSTING = frozenset(
    {"cost", "costs", "costing", "saves", "saved", "saving", "earns", "earned", "earning", "brings", "brought"}
)
_NO_VERB_BEHIND = frozenset(
    {"the", "a", "an", "of", "at", "total", "annual", "this", "that", "its", "their", "no", "whose", "average"}
)
_ARTICLES = words("grammar", "articles_and_owners")
_BEFORE_COST = AUXILIARIES | words("grammar", "adverbs")
_COSTS = frozenset({"cost", "price"})


def extent(r: Reading, number_tokens: set[int]) -> tuple[int, int]:
    """Tokens of an amount together with the bracket that states it again: "ISK 44 billion ($343.2 million) in revenue";
    half open.
    """
    tokens = r.sentence.tokens
    first, after = r.span
    opened = _opening(r, number_tokens)
    if opened is not None:
        first = opened
    i = r.span[1]
    if opened is None and i < len(tokens) and tokens[i].word == "(":
        is_amount = any(k in number_tokens for k in range(i + 1, min(i + 4, len(tokens))))
        opened_at, i = i, past_bracket(r.sentence, i)
        is_amount = is_amount or (r.number.kind == "measure" and i - opened_at <= UNIT_IN_BRACKET)
        return (first, i) if is_amount and i > after else (first, after)
    return first, past_bracket(r.sentence, after - 1) if opened is not None else after


def _opening(r: Reading, number_tokens: set[int]) -> int | None:
    """First token of the amount that the bracket around this one restates."""
    tokens, i = r.sentence.tokens, r.span[0] - 1
    while i > 0 and i >= r.span[0] - 3 and tokens[i].word != "(":
        i -= 1
    if i <= 0 or tokens[i].word != "(" or i - 1 not in number_tokens:
        return None
    k = bisect_left(r.sentence.mentions, i, key=itemgetter(0)) - 1
    return r.sentence.mentions[k][0] if k >= 0 and r.sentence.mentions[k][1] == i else None


def of_money(r: Reading, number_tokens: set[int]) -> NounPhrase | None:
    """What money is: of, in or worth something; the thing that it pays for; the cost, budget or value that it is; else
    what it is for.
    """
    first, after = extent(r, number_tokens)
    after = past_each(r.sentence, after)
    is_total = first > 0 and r.sentence.tokens[first - 1].lower in AMOUNTS_TO
    if is_total and (total_of := noun_of_amount(r.sentence, first, number_tokens)) is not None:
        return total_of  # "investments totaling USD 3 billion in various fields"
    phrase = substance(r.sentence, after, number_tokens) or noun_behind(r.sentence, after, number_tokens)
    if phrase is not None:
        return told_fully(r.sentence, phrase, number_tokens)
    told_of = _that_costs(r.sentence, first, number_tokens) or noun_of_amount(r.sentence, first, number_tokens)
    if told_of is not None and (bought := _at_a_cost(r.sentence, told_of, number_tokens)) is not None:
        return bought
    if told_of is not None and told_of.rule == "noun_of_amount":
        return for_what(r.sentence, told_of, after, number_tokens)
    return purpose_behind(r.sentence, after, number_tokens) or told_of


def _that_costs(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """ "The scandal cost the taxpayer an estimated USD 5 million": what costs somebody an amount."""
    tokens = sentence.tokens
    i = next((k for k in range(token - 1, max(0, token - TO_COST), -1) if tokens[k].lower in _COSTING), None)
    if i is None or i == token - 1 or tokens[i - 1].lower in _NO_VERB_BEHIND or not _is_bearer(tokens[i + 1 : token]):
        return None
    last = i - 1
    while last > 0 and (tokens[last].lower in _BEFORE_COST or tokens[last].lower.endswith("ly")):
        last -= 1
    cause = noun_ending_at(sentence, last, number_tokens) if tokens[last].is_word else None
    start = i + 1 + (tokens[i + 1].lower in _ARTICLES)
    bearer = after_number(sentence, start, number_tokens)
    if cause is None or bearer is None or not bearer.is_person:
        return cause
    return replace(cause, text=f"{cause.text} to {bearer.text}", rule="cost_to")


def _is_bearer(between: list[Token]) -> bool:
    """Whether the words between "cost" and an amount begin with whom it costs that ("cost the state well over")."""
    opening = between[0]
    is_named = opening.word[0].isupper() and len(opening.word) > 1
    return all(t.is_word for t in between) and (is_named or opening.lower in _ARTICLES - {"a", "an"})


def _at_a_cost(sentence: Sentence, cost: NounPhrase, number_tokens: set[int]) -> NounPhrase | None:
    """ "two mills, said to be at a cost of USD 3 million each": what is had at a cost that says no more."""
    tokens, i = sentence.tokens, cost.first_token - 1
    if cost.text.lower() not in _COSTS or i < 3 or tokens[i].lower != "a" or tokens[i - 1].lower != "at":
        return None
    i -= 2
    while i > 0 and (not tokens[i].is_word or tokens[i].lower.endswith("ly")) and tokens[i].word not in {".", ";"}:
        i -= 1
    return noun_ending_at(sentence, i, number_tokens)


def of_percent(r: Reading, number_tokens: set[int]) -> NounPhrase | None:
    """What a share is of, what changes by it, or what it is told of."""
    first, after = extent(r, number_tokens)
    phrase = of_asked(r.sentence, after) or share_of(r.sentence, after, number_tokens)
    tokens = r.sentence.tokens
    is_half = r.mention.surface.lower().endswith("half") and after < len(tokens) and tokens[after].lower in KNOWN
    if phrase is None and is_half and tokens[max(0, first - 1)].lower not in AUXILIARIES:
        phrase = after_number(r.sentence, after + 1, number_tokens)  # "half the fleet"
    if phrase is None and after + 1 < len(tokens) and tokens[after].lower == "as":
        named = after_number(r.sentence, after + 1, number_tokens)
        phrase = named if named is not None and named.is_person else None  # "15 percent as laborers"
    if phrase is None and tokens[0].lower == "of" and len(tokens) > 1 and tokens[1].lower in KNOWN:
        whole = after_number(r.sentence, 2, number_tokens)
        is_owner = whole is None or whole.text.endswith(("'s", "’s"))
        phrase = None if is_owner else whole  # "Of those converts, 49 percent did not"
    if phrase is None and they_say(r.sentence, after):
        return None  # "30 percent report having": of whom was told before
    if phrase is None:
        is_noun = first > 0 and r.sentence.tokens[first - 1].lower in {"a", "an"}
        thing = noun_behind(r.sentence, after, number_tokens, is_noun)
        phrase = _of_change(r.sentence, thing, number_tokens)
        phrase = told_fully(r.sentence, phrase, number_tokens) if phrase is not None else None
    return phrase or noun_of_amount(r.sentence, first, number_tokens)


def is_bare_change(phrase: NounPhrase | None) -> bool:
    """Whether a phrase is "increase" or the like and says nothing of what increases."""
    return phrase is not None and phrase.head in _CHANGES and phrase.after_token - phrase.first_token == 1


def of_measure(r: Reading, number_tokens: set[int]) -> NounPhrase | None:
    """What is weighed or measured: "140 kilos of cocaine", "a 183-foot vessel", "a cell about 40 feet wide"."""
    first, after = extent(r, number_tokens)
    phrase = substance(r.sentence, after, number_tokens, takes_names=True)
    is_attribute = "-" in r.mention.surface or (
        first and r.sentence.tokens[first - 1].lower in {"a", "an", "the", "its"}
    )
    if phrase is None and is_attribute:
        phrase = noun_behind(r.sentence, after, number_tokens)
    return phrase or noun_of_amount(r.sentence, first, number_tokens) or noun_behind(r.sentence, after, number_tokens)


def _of_change(sentence: Sentence, phrase: NounPhrase | None, number_tokens: set[int]) -> NounPhrase | None:
    """ "a 10 percent increase in automobile fees": what a change is of."""
    tokens = sentence.tokens
    if phrase is None or phrase.head not in _CHANGES:
        return phrase
    i = phrase.after_token
    if i + 1 < len(tokens) and tokens[i].lower in {"in", "of"} and not tokens[i + 1].word[0].isdigit():
        return after_number(sentence, i + 1, number_tokens) or phrase
    return phrase
