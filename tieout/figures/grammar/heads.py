"""Whether a word can be the head of a noun phrase, whether it counts people, and in which unit.

Belongs here: single nouns. Does not belong here: phrases (noun_phrase.py and the modules that read one).
"""

from __future__ import annotations

import re
from functools import lru_cache

from tieout.figures.grammar.noun_phrase import NounPhrase
from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.lexicon import INFLECTED_VERBS, populations, singular
from tieout.lexicon import words

_NOUNS_IN_LY = words("grammar", "nouns_in_ly")
_NO_UNITS = (words("grammar", "adverbs") - _NOUNS_IN_LY) | words("grammar", "no_units")
_PEOPLES = words("populations", "peoples")
_NAMES_OF_PEOPLE = words("populations", "peoples_like_things")
_NOT_NATIONALITIES = words("populations", "not_nationalities")
MOST_LETTERS_OF_NO_PEOPLE = 4  # "Iran", "Oman" have the ending of a people
_PLAIN_ROLES = frozenset({"person", "child", "relative", "migrant"})
_MODEL = re.compile(r"[A-Za-z]{1,3}-?\d{1,3}")  # of an aircraft, before the letters of its kind: "C-27J"
_STROKED = re.compile(r"[a-z]{1,2}/[a-z]{1,2}")
_INVARIANT = words("grammar", "invariant_plurals")
# "Chinese", "Lebanese": one or many.
_NATIONS = frozenset(noun for noun in populations().role if noun.endswith("ese"))


@lru_cache(maxsize=1 << 14)
def is_person_noun(noun: str, original: str = "") -> bool:
    """Whether a singular noun in lower case counts people; ``original`` keeps its capitals, for demonyms."""
    lexicon = populations()
    if original.islower() and noun in _NAMES_OF_PEOPLE:
        return False  # "infrared poles"
    if noun in lexicon.role or noun in lexicon.collectives:
        return True
    tail = noun.rsplit("-", 1)[-1]
    if tail != noun and tail in lexicon.role:
        return True
    if noun in lexicon.things or len(noun) < 4:
        return False
    if noun.endswith(lexicon.person_endings) and len(noun) > 5:
        return True
    if original and _is_people(original):
        return True
    is_name = original[:1].isupper() and not original.isupper()
    return is_name and (noun in _PEOPLES or noun.endswith(lexicon.demonym_endings))


@lru_cache(maxsize=1 << 14)
def is_plural(word: str) -> bool:
    """Whether a word in lower case is a plural or counts people without being one ("police")."""
    if word.endswith(("'s", "’s")):
        return False  # an owner
    is_invariant = word in populations().collectives or word in _INVARIANT or word in _NATIONS
    return singular(word) != word or is_invariant


def _is_people(word: str) -> bool:
    """Whether a word is the plural of a demonym in -i: "Bangladeshis"."""
    is_name = word[:1].isupper() and not word.isupper() and len(word) > 5
    return is_name and word.endswith("is") and not word.endswith(("sis", "polis"))


def names_a_people(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether people are told of by their nation or people: "Somalis", "two Haitian men"; no Haitian doctors."""
    is_plain = phrase.is_person and populations().role.get(phrase.head, "person") in _PLAIN_ROLES
    tokens = sentence.tokens[phrase.first_token : phrase.after_token]
    return is_plain and any(names_nation(t.word) for t in tokens)


@lru_cache(maxsize=1 << 14)
def names_nation(word: str) -> bool:
    """Whether a word is the name or adjective of a nation or people: "Somali", "Haitians"."""
    if not word[:1].isupper() or word.isupper() or word in _NOT_NATIONALITIES:
        return False
    noun = singular(word.lower())
    is_demonym = len(noun) > MOST_LETTERS_OF_NO_PEOPLE and noun.endswith(populations().demonym_endings)
    return noun in _PEOPLES or is_demonym or _is_people(word)


def is_head(token: Token) -> bool:
    """Whether a word can be the head of a counted phrase: a plural or a known person noun."""
    return is_plural(token.lower) or _is_people(token.word) or is_person_noun(singular(token.lower), token.word)


def singular_of(word: str) -> str:
    """Singular in lower case; a demonym in -is ("Bangladeshis") is a plural, which no common noun in -is is. Symbols of
    units keep their capitals ("Mbps", "BCF").
    """
    plain = word.rstrip(".").removesuffix("'s").removesuffix("’s")
    if "/" in plain and is_plural(plain[: plain.index("/")].lower()):
        plain = plain[: plain.index("/")]  # "three bands/chiefs"
    if _is_symbol(plain):
        return plain
    if _is_people(plain):
        return plain[:-1].lower()
    return singular(plain.lower())


def _is_symbol(word: str) -> bool:
    """Whether a word is the symbol of a unit: no vowel, and a capital, but no plural like "MPs"."""
    is_plural_acronym = (word[:-1].isupper() and word.endswith("s")) or word.lower() in populations().role
    return len(word) > 1 and word[0].isupper() and not is_plural_acronym and not set(word.lower()) & set("aeiouy")


def names_a_thing(phrase: NounPhrase) -> bool:
    """Whether the head of a phrase can be a unit: no adverb, comparative or past form ("3,000 more indirectly", "four
    promised") and no abbreviation with a stroke ("35.9 N/A").
    """
    head = phrase.head
    if phrase.is_person:
        return True
    is_adverb = head.endswith("ly") and head not in _NOUNS_IN_LY
    is_past = head.endswith("ed") and head in INFLECTED_VERBS
    return not (is_adverb or is_past or head in _NO_UNITS or _STROKED.fullmatch(head))


def unit_of(head: str, is_person: bool) -> str:
    """Unit of a count: person for people, else the singular thing; near names of one thing share a unit."""
    if is_person:
        return "person"
    units = populations().units
    model = _MODEL.match(head)
    return units.get(head) or (units.get(model[0].lower(), head) if model is not None else head)


def is_participle(word: str) -> bool:
    """Whether a word has the form of a participle, and is no name of people ("wounded")."""
    return len(word) > 3 and word.endswith(("ed", "ing")) and word not in populations().collectives
