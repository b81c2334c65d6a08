"""Where the noun phrase after a number begins.

Belongs here: what may stand between a number and its noun: remarks, owners, "of the", hyphens. Does not belong here:
where the phrase ends (noun_ends.py), the phrase itself (noun_after.py).
"""

from __future__ import annotations

from tieout.figures.grammar.heads import is_participle, is_plural
from tieout.figures.grammar.noun_joints import noun_follows
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, KNOWN, STOPS
from tieout.figures.grammar.sentences import Sentence
from tieout.lexicon import words

MOST_WORDS = 9
BRACKET = 7  # tokens of a remark between a number and its noun
_DETERMINERS = words("grammar", "determiners")
PASSED_OVER = words("grammar", "between_number_and_noun") | {"such", "so", "very"}
TAILS = frozenset({"plus", "odd"})  # of a number: "100-plus forces"
QUOTES = frozenset({'"', "'", "“", "”"})
_HOW_OFTEN = frozenset(
    {"often", "sometimes", "always", "never", "still", "already", "once"}
)  # "two often competing aims"
_OPENS_REMARK = frozenset(
    {"down", "up", "of", "out", "from", "including", "later", "now", "since", "originally"}
)  # "(down from 18)"


def start_of_phrase(sentence: Sentence, token: int, is_plural_scale: bool) -> int:
    """First token of the noun phrase: past "or more", "of the", "other" and the like."""
    tokens = sentence.tokens
    i = _past_bracket(sentence, _past_owner(sentence, token))
    while i < len(tokens) and i - token < 6:
        word = tokens[i].lower
        following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
        passes = (
            (i == token and word == "-" and following.endswith("ed") and not is_hyphen(sentence, i))  # "500 -armed men"
            or (word in PASSED_OVER and not (word == "individual" and not _goes_on(sentence, i + 1)))
            or (i == token and word in TAILS)
            or (word in QUOTES and i == token and following == "of" and is_plural_scale)
            or (word == "of" and (is_plural_scale or following in KNOWN))
            or (word == "or" and following in {"more", "so", "fewer"})
            or (i > token and word in _DETERMINERS)
            or (
                word in {"most", "least"} and following.isalpha() and following not in STOPS
            )  # "four most recent votes"
            or (word in _HOW_OFTEN and is_participle(following) and _is_noun(sentence, i + 2))
        )
        if not passes:
            break
        i += 1
    return i


def _is_noun(sentence: Sentence, i: int) -> bool:
    """Whether token i is a noun in the plural."""
    return noun_follows(sentence, i, set()) and is_plural(sentence.tokens[i].lower)


def _goes_on(sentence: Sentence, i: int) -> bool:
    """Whether a noun can stand at token i or behind it ("two individual cases", not "one individual moved to")."""
    return noun_follows(sentence, i, set()) or noun_follows(sentence, i + 1, set())


def _past_bracket(sentence: Sentence, token: int) -> int:
    """Past a remark between a number and its noun: "100 (presumably innocent) people", "11 (down from 18) plotters"."""
    tokens = sentence.tokens
    if token >= len(tokens) or tokens[token].word != "(":
        return token
    close = next((i for i in range(token, min(token + BRACKET, len(tokens))) if tokens[i].word == ")"), None)
    inside = tokens[token + 1 : close] if close is not None else []
    if close is None or not inside:
        return token
    if all(t.word.isdecimal() for t in inside) and close + 1 < len(tokens) and tokens[close + 1].is_word:
        return close + 1 if tokens[close + 1].lower not in STOPS else token  # "two (02) engines"
    is_remark = all(t.is_word for t in inside) or inside[0].lower in _OPENS_REMARK
    return close + 1 if is_remark and noun_follows(sentence, close + 1, set()) else token


def _past_owner(sentence: Sentence, token: int) -> int:
    """Past the owner of a whole: "four of Dogan's holding companies"."""
    tokens = sentence.tokens
    if token < len(tokens) and tokens[token].lower == "of":
        for i in range(token + 1, min(token + 4, len(tokens))):
            if not tokens[i].is_word or (i > token + 1 and not tokens[i].word[0].isupper()):
                break
            if tokens[i].lower.endswith(("'s", "’s", "s'", "s’")) and tokens[i].word[0].isupper():
                return i + 1
    return token


def past_attribute(sentence: Sentence, token: int, number_tokens: set[int]) -> int:
    """Past a number that is part of an adjective: "three 6-man teams"."""
    tokens = sentence.tokens
    i = token
    while i < len(tokens) and i in number_tokens:
        i += 1
    if i > token and is_hyphen(sentence, i) and i + 2 < len(tokens) and tokens[i + 1].is_word:
        return i + 2
    if i > token and tokens[i - 1].is_word and _goes_to_noun(sentence, i, number_tokens):
        return i  # "two 20-minute talks", "six 24-foot rigid-hull inflatable boats"
    return token


def _goes_to_noun(sentence: Sentence, i: int, number_tokens: set[int]) -> bool:
    """Whether a noun stands at token i, or behind words from there on that describe one."""
    tokens = sentence.tokens
    for k in range(i, min(i + MOST_WORDS, len(tokens))):
        if noun_follows(sentence, k, number_tokens):
            return True
        if tokens[k].word in QUOTES:
            continue
        if not tokens[k].is_word or tokens[k].lower in STOPS or tokens[k].lower in CONJUNCTIONS or k in number_tokens:
            return False
    return False


def is_hyphen(sentence: Sentence, i: int) -> bool:
    """Whether token i is a hyphen right behind the number before it."""
    tokens = sentence.tokens
    is_inside = 0 < i < len(tokens) - 1 and tokens[i].word == "-"
    return is_inside and sentence.end_of(i - 1) == sentence.starts()[i]
