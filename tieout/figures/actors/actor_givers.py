"""Who stands behind what others get or hear of: "received tents through UNHCR", "government payments of 5,000 dollars",
"the GOJ's plan to open two schools".

Belongs here: the giver behind a verb of getting, the payer before "payments of" or a sum, whose plan it is. Does not
belong here: agents and owners (actor_clues.py), subjects (clauses.py), which clue counts (actors.py).
"""

from __future__ import annotations

import re

from tieout.figures.actors.actor_phrases import BODY, NAMED, PEOPLE, THING, Who, is_nationality, read_who
from tieout.figures.actors.name_words import is_name
from tieout.figures.grammar.clause_verbs import FINITE, INFINITIVE, Verb
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.grammar.subject_phrases import Phrase
from tieout.lexicon import load, words

_GETTING = words("verbs", "getting")
_GIVEN = words("verbs", "given")
_GIFTS = words("organisations", "gifts")
_DEEDS = words("organisations", "deeds_as_nouns")
_HEADS = words("organisations", "heads")
_PLANS = words("organisations", "plans")
_PLANS_OR_VERBS = frozenset({"plans", "offer", "bid", "request", "plan", "pledge", "pledges", "promise", "promises"})
_PLANS_OR_VERBS |= {"attempt", "attempts", "vow"}
_ENDS = frozenset({",", ";", ".", "("})
_STATES = frozenset(load("organisations")["countries"])
_STATE_ACRONYM = re.compile(r"GO[A-Z]{1,3}|HMG|USG|U\.?S\.?|UK|EU|UN|PRC")
_MADE_BY = re.compile(r"-(?:funded|sponsored|financed|backed|supported|subsidi[sz]ed|donated)$")
GIFT_WITHIN = 3  # tokens behind a sum in which it is called a gift
_OPENS_CLAUSE = frozenset({"and", "but", "who", "which", "that", "while"})
NAME_WITHIN = 9  # tokens behind "from" that name the giver


def giver(sentence: Sentence, verb: Verb, first: int) -> str | None:
    """The one behind "from" or "through" in the clause of a verb of getting, from token ``first``."""
    return receives_from(sentence, verb, first) if verb.word in _GETTING and not verb.is_passive else None


def is_given(verb: Verb) -> bool:
    """Whether the subject of a verb gets what stands behind it: "was awarded 9 million dollars"."""
    return verb.is_passive and verb.form == FINITE and verb.word in _GIVEN


def receives_from(sentence: Sentence, verb: Verb, first: int) -> str | None:
    """The one behind "from" or "through" in the clause of a verb whose subject gets something, from token ``first``."""
    if not is_given(verb) and (verb.word not in _GETTING or verb.is_passive):
        return None
    tokens = sentence.tokens
    for i in range(max(first, verb.after), len(tokens) - 1):
        if tokens[i].word in _ENDS or tokens[i].lower in _OPENS_CLAUSE:
            return None
        if tokens[i].lower in {"from", "through"}:
            within = range(i + 1, min(i + 1 + NAME_WITHIN, len(tokens)))
            end = next((j for j in within if tokens[j].word in _ENDS or tokens[j].lower in _OPENS_CLAUSE), within.stop)
            who = read_who(sentence, Phrase(i + 1, end)) if end > i + 1 else Who(THING, None)
            return who.text if who.kind in {NAMED, BODY} else None
    return None


def payer(sentence: Sentence, first: int) -> str | None:
    """Who gives by the words before the number at token ``first``: "government payments of", "GOJ grants of"."""
    return _before_noun(sentence, first, _GIFTS)


def backer(sentence: Sentence, span: tuple[int, int]) -> str | None:
    """Whose money it is by the words beside a sum: "the U.S.-sponsored $2 million plan", "a Canadian $6 million
    contribution", "a $3 million Chinese grant", "a Danish grant of $4 million".
    """
    tokens, i = sentence.tokens, span[0] - 1
    behind = tokens[span[1] : span[1] + GIFT_WITHIN]
    if i > 1 and tokens[i].lower == "of" and tokens[i - 1].lower in _GIFTS:
        return _state_or_maker(tokens[i - 2].word)
    if i > 1 and tokens[i - 1].word == "-" and _MADE_BY.search(f"-{tokens[i].word}") is not None:
        return _state_or_maker(f"{tokens[i - 2].word}-{tokens[i].word}")  # "U.S.-sponsored"
    if _MADE_BY.search(tokens[i].word) is not None:
        return _state_or_maker(tokens[i].word)
    if not any(t.lower in _GIFTS and t.word.islower() for t in behind):
        return None
    return _state_or_maker(tokens[i].word) or _state_or_maker(behind[0].word)


def _state_or_maker(word: str) -> str | None:
    made = _MADE_BY.sub("", word)
    is_giver = made != word or is_nationality(made) or made in _STATES or _STATE_ACRONYM.fullmatch(made)
    return made if is_giver and made[0].isupper() else None


def doer(sentence: Sentence, first: int) -> str | None:
    """Who does it by the words before the number at token ``first``: "a police massacre of", "Italy's return of"."""
    return _before_noun(sentence, first, _DEEDS)


def _before_noun(sentence: Sentence, first: int, nouns: frozenset[str]) -> str | None:
    tokens = sentence.tokens
    if first < 3 or tokens[first - 1].lower != "of" or tokens[first - 2].lower not in nouns:
        return None
    i = first - 3
    owner = tokens[i].lower.removesuffix("'s").removesuffix("’s")
    if not is_name(sentence, i):
        return tokens[i].word[: len(owner)] if owner in _HEADS else None
    while i and is_name(sentence, i - 1):
        i -= 1
    return sentence.words(i, first - 2).removesuffix("'s").removesuffix("’s")


def planner(sentence: Sentence, verb: Verb) -> str | None:
    """Whose plan it is that an infinitive tells: "on the Norwegian plan to found two schools"."""
    tokens, i = sentence.tokens, verb.first - 2
    if verb.form != INFINITIVE or i < 1:
        return None
    if tokens[i + 1].word not in _PLANS:
        return _planner_behind(sentence, verb.first)
    is_owner = tokens[i].word.endswith(("'s", "’s"))
    if is_owner and tokens[i].lower[:-2] in _HEADS:
        return tokens[i].word[:-2]
    if not is_owner and tokens[i + 1].word in _PLANS_OR_VERBS:
        return None  # "the Bank of Ghana plans to invest"
    first = i + 1
    while first > 0 and is_name(sentence, first - 1):
        first -= 1
    name = sentence.words(first, i + 1)
    return name.removesuffix("'s").removesuffix("’s") or None


def _planner_behind(sentence: Sentence, to: int) -> str | None:
    """Whose plan it is behind the plan: "the agreement of the ministry to try 8 men", "a decision by a judge to"."""
    tokens = sentence.tokens
    for i in range(to - 1, max(0, to - NAME_WITHIN), -1):
        if not tokens[i].is_word:
            return None
        if tokens[i].lower in {"of", "by"} and tokens[i - 1].lower in _PLANS:
            who = read_who(sentence, Phrase(i + 1, to)) if i + 1 < to else Who(THING, None)
            return who.text if who.kind in {NAMED, BODY, PEOPLE} else None
    return None
