"""Names beside a number that say whose it is: its agent, its owner, the organisation in what it counts.

Belongs here: reading them from the tokens around. Does not belong here: subjects (clauses.py), which clue counts
(actors.py).
"""

from __future__ import annotations

import re

from tieout.figures.actors.actor_phrases import BODY, COUNTED, NAMED, OWNED, PEOPLE, in_capitals, read_who
from tieout.figures.actors.name_words import before_money, is_name
from tieout.figures.grammar.clause_verbs import Verb
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.grammar.subject_phrases import Phrase, is_adverb
from tieout.figures.lexicon import AUXILIARIES
from tieout.figures.periods.anchor_readers import WEEKDAYS
from tieout.lexicon import load, words

_HEADS = words("organisations", "heads")
_OWNERS = frozenset({"its", "his", "her", "their"})
_PREPOSITIONS = words("grammar", "prepositions")
_NO_AGENTS = words("verbs", "no_agents")
_LEADING = words("verbs", "leading")
_STATES = words("verbs", "states") | AUXILIARIES
_OWNED_BY = words("verbs", "owning")
_COUNTRIES = frozenset(load("organisations")["countries"])
_ADJECTIVE = re.compile(r"[A-Z][a-z]{3,}(?:ic|al|ive|ous|ary|ern)")
_IRREGULAR = words("verbs", "irregular_past") | {
    form for forms in load("verbs")["irregular"].values() for form in forms
}
_DEALT = frozenset(
    {"airstrike", "strike", "attack", "attacks", "fire", "raid", "investigation", "shots", "bomb", "bombing"}
)
_MONTHS = words("dates", "months")
_DAYS = frozenset(WEEKDAYS) | (_MONTHS - {"may", "march"}) | {"today", "yesterday"}
_PARTS_OF_TIME = frozenset({"next", "last", "end", "early", "late", "mid", "close", "beginning", "middle", "start"})
_BEING = frozenset({"being", "to", "be", "been", "had", "have", "has", "was", "were"})
AFTER_BY = 9  # tokens behind "by" that name the agent
TO_OWNER = 4  # tokens between an owner and its number ("Dudley's new ten day visa")


def agent(
    sentence: Sentence,
    span: tuple[int, int],
    verb: Verb | None,
    end: int | None = None,
    after_phrase: int | None = None,
) -> str | None:
    """The one behind "by" after a passive or a counted noun ("rescued by the Coast Guard"), before token ``end``."""
    tokens = sentence.tokens
    end = len(tokens) if end is None else end
    if verb is not None and verb.word in _NO_AGENTS:
        return None
    is_listed = verb is not None and span[1] < end and tokens[span[1]].lower == "by"  # "72 percent by Ada, 28 by Bo"
    start = verb.after if verb is not None and verb.is_passive and not is_listed else max(span[1], after_phrase or 0)
    joined, told = -1, _told_of(sentence, after_phrase) if after_phrase is not None else None
    for i in range(start, end - 1):
        if tokens[i].lower == "and" and _is_participle(tokens[i + 1].lower):
            joined = i + 1  # "was shot and killed by"
            continue
        if tokens[i].word in {";", ".", ","} or tokens[i].lower in {"and", "which", "who", "that"}:
            return None
        if tokens[i].lower == "by":
            if i > start and _is_participle(tokens[i - 1].lower) and i - 1 not in {joined, told}:
                return None  # "rescued from a house owned by two men": the agent of another verb
            if i > start and tokens[i - 1].lower in _OWNED_BY and _is_deed(verb):
                return None  # "seized six boats owned by the brothers"
            if i > start and tokens[i - 1].lower in _LEADING:
                return None  # "sent a team of five headed by a general"
            return _behind_by(sentence, i + 1, min(i + 1 + AFTER_BY, end))
    return None


def _is_deed(verb: Verb | None) -> bool:
    """Whether a verb tells what somebody did to what is counted behind it, and not what there is."""
    return verb is not None and not verb.is_passive and verb.word not in _STATES


def _told_of(sentence: Sentence, after_phrase: int) -> int:
    """The token behind a counted noun that may tell what was done to it: "a fee allegedly being charged by"."""
    tokens = sentence.tokens
    i = after_phrase
    while i + 1 < len(tokens) and (tokens[i].lower in _BEING or is_adverb(tokens[i])):
        i += 1
    return i


def _behind_by(sentence: Sentence, first: int, end: int) -> str | None:
    """The agent in tokens behind "by"; behind a thing that somebody did, that one: "by shots fired by guards"."""
    tokens = sentence.tokens
    article = first < end and tokens[first].lower in {"the", "a", "an"}
    if first + article < end and tokens[first + article].lower in _PARTS_OF_TIME:
        return None  # "by the next session", "by late March"
    if first < end and (
        _is_date(tokens[first].lower) or (tokens[first].word.isdigit() and first not in sentence.number_tokens())
    ):
        return None  # "by April/May", "by 2020"
    if first < end and tokens[first].lower.endswith("ing"):
        return None  # "by hiring Obi"
    dated = (j for j in range(first + 1, end) if tokens[j].lower.rstrip(".") in _DAYS or j in sentence.verb_tokens)
    end = next(dated, end)  # "by AQIM November 29", "by TEMCO told us"
    joint = next(
        (
            j
            for j in range(first, min(end, len(tokens) - 1))
            if tokens[j].lower == "and" and _is_participle(tokens[j + 1].lower)
        ),
        end,
    )
    who = read_who(sentence, Phrase(first, joint))
    if who.kind == OWNED and who.text is not None and _ADJECTIVE.fullmatch(who.text) and who.text not in _COUNTRIES:
        return None  # "by the Nordic community"
    if who.kind in {NAMED, BODY, PEOPLE, OWNED}:
        return who.text  # whose helicopters too: "by US Army helicopters"
    if who.kind == COUNTED and first in sentence.number_tokens():  # "by three assailants"
        after = next((j for j in range(first + 1, joint) if j not in sentence.number_tokens()), joint)
        noun = read_who(sentence, Phrase(after, joint)) if after < joint else None
        return noun.text if noun is not None and noun.kind in {BODY, PEOPLE} else None
    inner = next((j for j in range(first + 1, joint - 1) if tokens[j].lower == "by"), None)
    if inner is not None and (_is_participle(tokens[inner - 1].lower) or tokens[inner - 1].lower in _DEALT):
        who = read_who(sentence, Phrase(inner + 1, min(inner + 1 + AFTER_BY, len(tokens))))
        return who.text if who.kind in {NAMED, BODY, PEOPLE} else None
    return None


def _is_date(word: str) -> bool:
    return word in _DAYS or ("/" in word and all(part.rstrip(".") in _MONTHS for part in word.split("/")))


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or (word in _IRREGULAR and not word.endswith(("s", "ing")))


def owner_of_number(sentence: Sentence, span: tuple[int, int]) -> str | None:
    """ "Dudley's ten day visa", "its 148 staff" is left to the subject: the owner right before a number."""
    tokens = sentence.tokens
    for i in range(span[0] - 1, max(-1, span[0] - 1 - TO_OWNER), -1):
        is_other = tokens[i].lower in {"and", "or", "to"}  # "to the Guild's home and 40 euros"
        if not tokens[i].is_word or is_other or (tokens[i].lower in _PREPOSITIONS and tokens[i].lower != "of"):
            return None
        if tokens[i].lower == "whose":
            names = [j for j in range(i) if is_name(sentence, j)]
            return tokens[names[-1]].word if names else None
        if tokens[i].word.endswith(("'s", "’s", "s'", "s’")):
            first = i
            while first > 0 and (is_name(sentence, first - 1) or tokens[first - 1].lower in _HEADS):
                first -= 1
            is_actor = sentence.text.isupper() or is_name(sentence, i) or tokens[i].lower[:-2] in _HEADS
            return sentence.words(first, i + 1).rstrip("s").rstrip("'’") if is_actor else None
    return None


def owner_meant(sentence: Sentence, span: tuple[int, int]) -> str | None:
    """The name that "its" right before a number means: "thanked France for its 50,000 Euro"."""
    tokens, i = sentence.tokens, span[0] - 1
    is_meant = i > 1 and tokens[i].lower in _OWNERS and tokens[i - 1].lower in {"for", "with", "of"}
    return _name_ending(sentence, i - 1) if is_meant else None


def owner_before_whose(sentence: Sentence, phrase: Phrase) -> str | None:
    """The name in "Marathon, whose output accounts for", whose output is the phrase."""
    tokens = sentence.tokens
    i = phrase.first - 1
    if i < 1 or tokens[i].lower != "whose":
        return None
    return _name_ending(sentence, i - (tokens[i - 1].word == ","))


def _name_ending(sentence: Sentence, after: int) -> str | None:
    """The name that ends before a token."""
    first = after
    while first > 0 and is_name(sentence, first - 1):
        first -= 1
    return sentence.words(first, after) if first < after else None


def name_in(sentence: Sentence, first: int, after: int) -> str | None:
    """The acronym or organisation inside what is counted ("148 BP staff")."""
    tokens = sentence.tokens
    for i in range(first, min(after, len(tokens))):
        is_acronym = tokens[i].word.isupper() and len(tokens[i].word) > 1 and tokens[i].word.isalpha()
        if is_acronym and is_name(sentence, i) and not before_money(sentence, i):
            return tokens[i].word
    return None


def owner_inside(sentence: Sentence, first: int, after: int) -> str | None:
    """The owner inside what is counted: "80 percent of Norway's catch"."""
    tokens = sentence.tokens
    for i in range(first + 1, min(after, len(tokens)) - 1):
        is_owner = tokens[i].word.endswith(("'s", "’s")) and is_name(sentence, i)
        if is_owner and not tokens[i + 1].word[0].isupper():  # no "Ministry of Women's Affairs"
            begin = i
            while begin > first and is_name(sentence, begin - 1):
                begin -= 1
            return sentence.words(begin, i + 1)[:-2]
    return None


def name_at(sentence: Sentence, i: int) -> str | None:
    """The name in "staff at TNK-BP" at token i."""
    tokens = sentence.tokens
    if i + 1 < len(tokens) and tokens[i].lower == "at" and is_name(sentence, i + 1) and in_capitals(tokens[i + 1].word):
        return tokens[i + 1].word
    return None


def share_for(sentence: Sentence, after: int) -> str | None:
    """Whose share it is: "60 percent for the guild"."""
    tokens = sentence.tokens
    i = after + 2 if after + 1 < len(tokens) and tokens[after + 1].lower == "the" else after + 1
    if i >= len(tokens) or tokens[after].lower != "for" or not is_name(sentence, i):
        return None
    j = i
    while j < len(tokens) and is_name(sentence, j):
        j += 1
    return sentence.words(i, j)
