"""Which words are those of a name: a capital that more than the begin of a sentence tells.

Belongs here: single words. Does not belong here: whom a phrase of them names (actor_phrases.py).
"""

from __future__ import annotations

import re
from itertools import pairwise

from tieout.figures.grammar.heads import is_person_noun
from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.lexicon import REPORTING_VERBS, populations, singular
from tieout.figures.measures.measure_lexicon import measures
from tieout.lexicon import load, words

FEWEST_LETTERS = 2  # of a name among capitals
MARKING = 5  # tokens of a marking before a sentence
_NEVER = words("grammar", "never_a_name")
INSIDE_NAMES = words("organisations", "name_particles")
PARTICLES = INSIDE_NAMES - {"in", "on", "for", "against", "and", "the"}
_STATES = frozenset(name.upper() for name in load("organisations")["countries"]) | {"UK"}
_OF_STATES = frozenset(word for name in _STATES if " " in name for word in name.split())
_GOVERNMENT = re.compile(r"GO[A-Z]{1,3}|HMG|USG|PRC|DPRK|ROK")
_NOT_ACRONYMS = (
    frozenset(word.upper() for word in words("organisations", "not_acronyms"))
    | (words("currencies", "codes") - words("currencies", "careful_codes"))
) - {"NGOS", "US", "U.S"}
_NOT_NAMES = words("organisations", "not_names") | words("dates", "months")
_OF_PAGES = frozenset(
    {"reference", "created", "released", "classification", "origin"}
)  # what heads a page of any cable
_LIKE_NOUNS = words("organisations", "names_like_nouns")
_NOT_FIRST = words("organisations", "not_first_names")
_ABSTRACT = re.compile(
    r"(?:tion|sion|ism|ment|ity|ness|ance|ence|ture|ing|age|ship|al|cy|lly|ous|ible|able|less|ful|[^e]ed)s?$"
)
_PAST = REPORTING_VERBS | {"had", "was", "held", "made", "sold", "gave", "met", "took", "wrote", "won", "ran", "led"}
_BEFORE_SUBJECT = (" that", " when", " because", " told", " asked", " met", " after", " but", " while", " urged")
_YEAR_NAME = re.compile(r"(?:FY|CY|[QH])\d")


def is_name(sentence: Sentence, i: int) -> bool:
    """Whether a token is a word of a name: a capital, but no month, no word of every sentence's begin."""
    t = sentence.tokens[i]
    if not t.is_word or not (t.word[0].isupper() or t.lower.startswith(("al-", "el-"))):
        return False
    found = sentence.names.get(i)
    if found is None:
        found = sentence.names[i] = _is_name(sentence, i)
    return found


def _is_name(sentence: Sentence, i: int) -> bool:
    tokens = sentence.tokens
    t = tokens[i]
    if sentence.text.isupper():
        return _is_known_name(sentence, i)  # where all is in capitals they tell nothing
    if i and tokens[i - 1].word == '"' and "-" in t.word:
        return False
    word = t.lower.removesuffix("'s").removesuffix("’s")
    if (
        word.rstrip(".") in _NEVER
        or word in _NOT_NAMES
        or (begins(tokens, i) and word in _NOT_FIRST)
        or t.word.upper() in _NOT_ACRONYMS
    ):
        return False
    if begins(tokens, i) and not t.word.isupper():
        # a plural that begins a sentence is a name where its verb is singular ("Raices receives")
        is_plural = singular(word) != word and not _has_verb_of_one(tokens, i, word)
        if f" {word} " in sentence.around or f" {word}," in sentence.around:
            return False  # written small elsewhere: a common noun
        if is_plural:
            return False
        return word in _LIKE_NOUNS or not _ABSTRACT.search(word) or _acts_elsewhere(sentence.around, t.word)
    return len(t.word) > 1 and _YEAR_NAME.match(t.word) is None


def _is_known_name(sentence: Sentence, i: int) -> bool:
    """Whether a word among capitals is a country, a government by its acronym, or an acronym that the text explains."""
    word = sentence.tokens[i].word.removesuffix("'S").removesuffix("’S")
    if word in _STATES or _GOVERNMENT.fullmatch(word):
        return True
    if word in _OF_STATES:
        beside = sentence.tokens[max(0, i - 1) : i + 2]
        return any(f"{a.word} {b.word}".removesuffix("'S") in _STATES for a, b in pairwise(beside))
    if len(word) < FEWEST_LETTERS or not word.isalpha() or word.lower() in _OF_PAGES:
        return False
    if f"({word})" in sentence.around.upper() or _is_written(sentence.around, word):
        return True
    return _is_written(sentence.around, word.capitalize()) and f" {word.lower()}" not in sentence.around


def _is_written(text: str, name: str) -> bool:
    """Whether a name stands as it is written behind small letters: "that Zerrano", "the CPI"."""
    at = text.find(f" {name}")
    while at > 0:
        end = at + 1 + len(name)
        if text[at - 1].islower() and not text[end : end + 1].isalnum():
            return True
        at = text.find(f" {name}", end)
    return False


def _acts_elsewhere(text: str, word: str) -> bool:
    """Whether a word that ends like an abstract noun is a name by its capital elsewhere: "that Zerrano"."""
    return f"{word}'s " in text or any(f"{before} {word} " in text for before in _BEFORE_SUBJECT)


def _has_verb_of_one(tokens: list[Token], i: int, word: str) -> bool:
    """Whether a verb behind a word that looks like a plural shows that it is a name, or the word is no known noun."""
    after = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    noun = singular(word)
    is_noun = is_person_noun(noun) or noun in measures().words or noun in populations().things
    return after.endswith("s") or (not is_noun and (after.endswith("ed") or after in _PAST))


def begins(tokens: list[Token], i: int) -> bool:
    """Whether a token begins its sentence, behind a marking or not ("(U) Refugees")."""
    return i == 0 or (i <= MARKING and tokens[0].word == "(" and tokens[i - 1].word == ")")


def in_name(sentence: Sentence, i: int) -> bool:
    """Whether a token is a word of a name or joins two: "de", "al"."""
    return is_name(sentence, i) or sentence.tokens[i].lower in PARTICLES


def before_money(sentence: Sentence, i: int) -> bool:
    """Whether a token only says whose dollars are meant: "(US $40)"."""
    following = sentence.tokens[i + 1].lower if i + 1 < len(sentence.tokens) else ""
    return following.startswith("$") or following in {"dollar", "dollars"}
