"""What belongs to a noun behind it: "of the Central Bank", "to Togo" behind an envoy, "of young nurses" behind a group.

Belongs here: where such a complement ends. Does not belong here: whom a phrase names (actor_phrases.py).
"""

from __future__ import annotations

import re

from tieout.figures.actors.name_words import is_name
from tieout.figures.grammar.heads import is_person_noun
from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.lexicon import singular
from tieout.lexicon import words

AFTER_ADJECTIVE = 3  # tokens behind "of the Danish" in which a body is named
MOST_OF_PEOPLE = 9  # tokens of "of young nurses"
HEADS = words("organisations", "heads")
_ENVOYS = words("organisations", "envoys")
_STAFF = words("organisations", "staff")
PREPOSITIONS = words("grammar", "prepositions") - {"then", "so", "not"}
_ENDS = PREPOSITIONS | words("grammar", "determiners")
DEMONYM = re.compile(r"[A-Z]\w+(?:an|ian|ese|ish|ani|i|ch|eek|ss|aeli|bian)$")


def complement_after(sentence: Sentence, i: int, end: int) -> int:
    """Token after "of the Central Bank", "at the SFP", "for Asylum", "to Togo" behind an envoy, at token i, where it
    names somebody; else i.
    """
    tokens = sentence.tokens
    if i + 1 >= end or not _joins_complement(tokens, i):
        return i
    j = i + 1
    while j < end and tokens[j].lower in {"the", "a"}:
        j += 1
    k = j
    while k < end and (_is_capital(tokens[k]) or tokens[k].lower in {"of", "and", "the", "for", "&"}):
        k += 1
    while k > j and not _is_capital(tokens[k - 1]):
        k -= 1
    if k == j or not _is_capital(tokens[j]):
        return i
    if tokens[k - 1].lower.endswith("-based") or DEMONYM.match(tokens[k - 1].word):
        return _behind_adjective(sentence, k, end)
    return k


def _joins_complement(tokens: list[Token], i: int) -> bool:
    word, noun = tokens[i].lower, singular(tokens[i - 1].lower) if i else ""
    if word in {"to", "with"}:
        return noun in (_ENVOYS if word == "to" else _STAFF)
    return word in {"of", "at", "from", "for"}


def _is_capital(token: Token) -> bool:
    return token.word[0].isupper() or token.lower.startswith(("al-", "el-"))


def _behind_adjective(sentence: Sentence, k: int, end: int) -> int:
    """Token behind the body that an adjective before token ``k`` describes, and its name: "of the Danish firm Gram"."""
    tokens = sentence.tokens
    for i in range(k, min(k + AFTER_ADJECTIVE, end)):
        if not tokens[i].is_word or tokens[i].lower in _ENDS or tokens[i].word[0].isupper():
            break
        if tokens[i].lower in HEADS:
            return next((j for j in range(i + 1, end) if not is_name(sentence, j)), end)
    return k


def people_after(sentence: Sentence, i: int, end: int) -> int:
    """Token after "of young graduates" at token i, where it tells of whom a group is; else i."""
    tokens = sentence.tokens
    if i + 1 >= end or tokens[i].lower != "of":
        return i
    after = i + 1
    while after < end and after - i < MOST_OF_PEOPLE and tokens[after].is_word and tokens[after].lower not in _ENDS:
        after += 1
    last = tokens[after - 1]
    head = singular(last.lower)
    is_people = after > i + 1 and head != last.lower and (head in HEADS or is_person_noun(head, last.word))
    return after if is_people else i
