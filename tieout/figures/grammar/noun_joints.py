"""What joins words inside a noun phrase: conjunctions, commas between adjectives, bracketed acronyms.

Belongs here: whether a joint goes on with the phrase or ends it. Does not belong here: the phrase as a whole
(noun_after.py).
"""

from __future__ import annotations

from tieout.figures.grammar.heads import is_head, is_plural
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, PREPOSITIONS, STOPS
from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.lexicon import AUXILIARIES, FINITE_VERBS

# Adverbs that describe a noun as often.
HOW_OFTEN = frozenset({"daily", "monthly"})
MOST_MODIFIERS = 8  # tokens between the first joint of modifiers and their noun
_JOINTS = frozenset({",", "and", "or", "but", "and/or"})
_OTHER_NUMBERS = frozenset({"several", "many", "few", "numerous", "others", "another", "possibly", "perhaps"})
_QUOTES = frozenset({'"', "“", "”", '""'})
_BEFORE_ADJECTIVE = frozenset(
    {"often", "most", "very", "more", "less", "also", "sometimes", "highly", "still", "already"}
)


def noun_follows(sentence: Sentence, i: int, number_tokens: set[int]) -> bool:
    """Whether token i exists and can be a head."""
    tokens = sentence.tokens
    return i < len(tokens) and i not in number_tokens and tokens[i].is_word and is_head(tokens[i])


def joint_length(sentence: Sentence, i: int, first: int, number_tokens: set[int], counts_many: bool) -> int:
    """Tokens to pass over at token i, a mark or conjunction behind a noun, to go on with a phrase from ``first``; 0 if
    it ends.
    """
    tokens = sentence.tokens
    if tokens[i].word == "(":
        return _acronym_bracket(sentence, i, number_tokens)
    passed = 0
    if tokens[i].word == ",":
        passed = int(i - first <= 2 and _joins_adjectives(sentence, i, number_tokens))
    elif tokens[i].lower in CONJUNCTIONS:
        passed = int(conjoins_nouns(sentence, i, number_tokens))
    if passed:
        return passed
    if counts_many:
        return _joins_modifiers(sentence, i, first, number_tokens)
    return int(i - first == 1 and _joins_attributes_of_one(sentence, i, number_tokens))


def _joins_attributes_of_one(sentence: Sentence, i: int, number_tokens: set[int]) -> bool:
    """Whether a conjunction joins two like attributes before one thing: "one sorting and packing hall"."""
    tokens = sentence.tokens
    if tokens[i].lower not in CONJUNCTIONS or i + 2 >= len(tokens) or i + 2 in number_tokens:
        return False
    before, behind, noun = tokens[i - 1].lower, tokens[i + 1].lower, tokens[i + 2]
    is_pair = any(before.endswith(end) and behind.endswith(end) for end in ("ing", "al", "ic", "ary"))
    is_noun = noun.is_word and noun.lower not in STOPS and noun.lower not in CONJUNCTIONS
    return is_pair and is_noun and not noun.lower.endswith("ly") and i + 2 not in sentence.verb_tokens


def _joins_modifiers(sentence: Sentence, i: int, first: int, number_tokens: set[int]) -> int:
    """Tokens to pass over at a comma, "and", "or" or "but" between words that stand before one plural: "30 press,
    film and radio critics", "two plain but seldom used tools"; 0 where there is none.
    """
    tokens = sentence.tokens
    if tokens[i].lower not in _JOINTS or any(is_head(t) for t in tokens[first:i]):
        return 0
    passed = i + 1
    while passed < len(tokens) and (tokens[passed].word in _QUOTES or tokens[passed].lower in _BEFORE_ADJECTIVE):
        passed += 1
    k = passed
    while k < len(tokens) and k - i <= MOST_MODIFIERS and k not in number_tokens:
        t = tokens[k]
        if k in sentence.verb_tokens and not _describes(sentence, k, number_tokens):
            return 0
        if t.lower in _JOINTS or t.word in _QUOTES or t.lower in _BEFORE_ADJECTIVE:
            k += 1
            continue
        if not t.is_word or t.lower in STOPS:
            return 0
        if is_plural(t.lower):
            return passed - i
        k += 1
    return 0


def _describes(sentence: Sentence, k: int, number_tokens: set[int]) -> bool:
    """Whether a participle at token k describes the noun behind it: "seldom used tools", "known trafficking cases"."""
    is_participle = sentence.tokens[k].lower.endswith(("ed", "wn", "en"))
    return is_participle and any(noun_follows(sentence, k + n, number_tokens) for n in (1, 2))


def conjoins_nouns(sentence: Sentence, i: int, number_tokens: set[int]) -> bool:
    """Whether a conjunction at token i joins two nouns of one counted phrase."""
    tokens = sentence.tokens
    if i + 1 >= len(tokens):
        return False
    following = tokens[i + 1]
    stops = (following.lower in STOPS and following.lower not in HOW_OFTEN) or following.lower in _OTHER_NUMBERS
    if not following.is_word or stops or following.lower in FINITE_VERBS:
        return False
    for k in range(i + 1, min(i + 5, len(tokens))):
        t = tokens[k]
        if t.word == "(" and _acronym_bracket(sentence, k, number_tokens):
            return True  # "Search and Rescue (SAR) agreements"
        if k in number_tokens or not t.is_word or t.lower in PREPOSITIONS or t.lower in AUXILIARIES:
            return k > i + 1 and is_head(tokens[k - 1])
        if k > i + 1 and t.lower.endswith("ed") and t.lower not in {"injured", "wounded", "displaced"}:
            return is_head(tokens[k - 1])
        if is_head(t):
            return True
    return False


def first_conjunct(sentence: Sentence, first: int, last: int) -> Token | None:
    """Head of the first of two joined nouns ("inquiries and investigations" is counted in inquiries); the word of both
    where a stroke joins them ("mosques/prayer halls").
    """
    tokens = sentence.tokens
    for i in range(first, last):
        if "/" in tokens[i].word and is_plural(tokens[i].lower.split("/")[0]):
            return tokens[i]
        if i > first and tokens[i].lower in CONJUNCTIONS:
            return tokens[i - 1] if is_plural(tokens[i - 1].lower) else None
    return None


def _joins_adjectives(sentence: Sentence, comma: int, number_tokens: set[int]) -> bool:
    """Whether a comma joins adjectives ("local, regional offices") rather than ends the phrase."""
    tokens = sentence.tokens
    i = comma + 1
    return (
        i < len(tokens)
        and tokens[i].is_word
        and _can_be_adjective(tokens[i])
        and not is_head(tokens[comma - 1])
        and (noun_follows(sentence, i + 1, number_tokens) or _is_plain(sentence, i + 1, number_tokens))
    )


def _is_plain(sentence: Sentence, i: int, number_tokens: set[int]) -> bool:
    """Whether token i is a word that can end a phrase of a substance ("sweet, light crude")."""
    tokens = sentence.tokens
    return i < len(tokens) and i not in number_tokens and tokens[i].is_word and _can_be_adjective(tokens[i])


def _can_be_adjective(token: Token) -> bool:
    return not (token.lower in STOPS or token.lower in CONJUNCTIONS or token.word[0].isupper() or is_head(token))


def _acronym_bracket(sentence: Sentence, i: int, number_tokens: set[int]) -> int:
    """Length of a bracketed acronym inside a phrase ("Search and Rescue (SAR) agreements"), 0 where none."""
    tokens = sentence.tokens
    is_acronym = i + 3 < len(tokens) and tokens[i + 1].word.isupper() and tokens[i + 2].word == ")"
    if not is_acronym:
        return 0
    for k in range(i + 3, min(i + 6, len(tokens))):
        if noun_follows(sentence, k, number_tokens):
            return 3
        if not tokens[k].is_word or tokens[k].lower in STOPS or tokens[k].lower in CONJUNCTIONS:
            break
    return 0
