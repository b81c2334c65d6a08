"""Where the noun phrase after a number ends.

Belongs here: whether a word behind those of a phrase goes on with it or is a verb, an adverb, a time or another thing.
Does not belong here: where the phrase begins (noun_start.py), joints and complements (noun_joints.py,
noun_complement.py).
"""

from __future__ import annotations

from tieout.figures.grammar.heads import is_head, is_participle, is_person_noun, is_plural
from tieout.figures.grammar.name_inside import is_acronym
from tieout.figures.grammar.noun_joints import HOW_OFTEN, noun_follows
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, STOPS
from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.lexicon import AUXILIARIES, FINITE_VERBS, INFLECTED_VERBS, populations, singular
from tieout.lexicon import words

_BEFORE_NOUN = CONJUNCTIONS | words("grammar", "determiners")
_ONLY_VERBS = words("verbs", "only_verbs")
_EVENTS_IN_ING = words("verbs", "events_in_ing")
_OPENS_OBJECT = frozenset({"a", "an", "the", "his", "her", "their", "its"})
_PLURAL_MODIFIERS = words("grammar", "plural_modifiers")
_CHANGES = words("grammar", "changes")
_NOUNS_LIKE_VERBS = words("grammar", "nouns_like_verbs")
_NOUNS_IN_LY = words("grammar", "nouns_in_ly")
_WHEN = frozenset({"last", "this", "next"})
_DATED = words("grammar", "times") | words("grammar", "named_times")


def stops(sentence: Sentence, i: int) -> bool:
    """Whether token i ends a phrase: a small word, and no acronym written like one ("three US soldiers"), or a name
    that was blanked out behind a noun.
    """
    word = sentence.tokens[i].lower
    is_blank = word.startswith("xxxx") and i > 0 and is_head(sentence.tokens[i - 1])
    return (word in STOPS and not is_acronym(sentence, i)) or is_blank


def opens_time(sentence: Sentence, i: int) -> bool:
    """Whether "last", "this" or "next" at token i is said of a time: "400 traders last night"."""
    tokens = sentence.tokens
    return i + 1 < len(tokens) and tokens[i].lower in _WHEN and tokens[i + 1].lower in _DATED


def _are_people(token: Token) -> bool:
    return is_plural(token.lower) and is_person_noun(singular(token.lower), token.word)


def ends_after_noun(sentence: Sentence, last: int, i: int, number_tokens: set[int], counts_one: bool) -> bool:
    """Whether a phrase whose last word so far is token ``last`` is over before the word at token i."""
    before, word = sentence.tokens[last], sentence.tokens[i].lower
    if not counts_one and _are_many(sentence, last, i):
        return False  # "35 wanted accused"
    if is_acronym(sentence, i):
        # "two incidents IRISL ships", but "three former US officers"
        is_noun = before.word.islower() and is_plural(before.lower) and before.lower not in _PLURAL_MODIFIERS
        return is_noun and last == i - 1
    is_deed = i in sentence.verb_tokens and not noun_follows(sentence, i + 1, number_tokens)
    is_finite = word in FINITE_VERBS or word in INFLECTED_VERBS or word in _ONLY_VERBS or is_deed
    if (is_finite or _is_adverb(word)) and is_head(before):
        return True
    if is_head(before) and i + 1 < len(sentence.tokens) and sentence.tokens[i + 1].lower in _OPENS_OBJECT:
        return True  # "one boy toss a paper"
    is_name = sentence.tokens[i].word[0].isupper() and not sentence.tokens[i].word.isupper()
    if is_name and before.word.islower() and before.lower not in _PLURAL_MODIFIERS and is_plural(before.lower):
        return True  # "in two meetings Cuban groups said"
    following = sentence.tokens[i + 1].lower if i + 1 < len(sentence.tokens) else ""
    does = counts_one and word not in _PLURAL_MODIFIERS and is_plural(word) and not is_person_noun(singular(word))
    if does and word.endswith("s") and i + 1 < len(sentence.tokens) and sentence.tokens[i + 1].word[0].isupper():
        return True  # "one network traffics Zemblan women": one does
    if last == i - 1 and _is_adverb(before.lower) and is_participle(word):
        return False  # "loosely organized networks"
    is_of_noun = counts_one or following == "by" or is_plural(before.lower) or before.lower in _CHANGES
    is_event = word in _EVENTS_IN_ING or _is_one_thing(sentence, i + 1)  # "one bilateral meeting with"
    is_kind = counts_one and word.endswith("ing") and not is_head(before) and is_event
    if (
        word.endswith("ed")
        and _are_people(before)
        and (i in sentence.verb_tokens or not _is_modifier_of_people(before))
    ):
        return True  # "three deputies changed sides"
    if opens_time(sentence, i):
        return True  # "400 traders last night"
    if before.lower == "military" and word.endswith("ed") and not counts_one:
        return True  # "2,500 U.S. military stationed at"
    if is_participle(word) and is_of_noun and not is_kind:
        return True  # "threshold mandated by", "increase compared to"
    noun_is_next = noun_follows(sentence, i + 1, number_tokens)
    if (
        is_plural(before.lower)
        and before.lower not in _PLURAL_MODIFIERS
        and not (noun_is_next or noun_follows(sentence, i, number_tokens))
    ):
        return True  # "compressors necessary", "members unashamedly acknowledged"
    is_noun = word in _NOUNS_LIKE_VERBS and not is_head(before)  # "of the popular vote"
    is_plural_form = word.endswith("s") and singular(word) != word and word not in FINITE_VERBS
    if not counts_one and is_plural_form and not is_head(before):
        return False  # "2 border recruits": several do nothing in -s
    return is_finite and not noun_is_next and not is_noun


def _are_many(sentence: Sentence, last: int, i: int) -> bool:
    """Whether token i names people without an ending of the plural, behind an adjective at token ``last``."""
    tokens, word = sentence.tokens, sentence.tokens[i].lower
    is_noun = (
        word in populations().collectives and not is_head(tokens[last]) and tokens[last].lower.endswith(("ed", "an"))
    )
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return is_noun and (following is None or not following.is_word or following.lower in AUXILIARIES)


def _is_modifier_of_people(token: Token) -> bool:
    """Whether a plural of people stands before a noun as often as alone ("police posts")."""
    return token.lower in _PLURAL_MODIFIERS or not token.lower.endswith("s")


def _is_one_thing(sentence: Sentence, i: int) -> bool:
    """Whether token i can be the singular noun that a kind in -ing stands before ("one labor trafficking case")."""
    tokens = sentence.tokens
    if i >= len(tokens) or not tokens[i].is_word or not tokens[i].word.islower() or tokens[i].lower in STOPS:
        return False
    return tokens[i].lower not in _BEFORE_NOUN and not is_plural(tokens[i].lower)


def is_how_often(sentence: Sentence, i: int, number_tokens: set[int]) -> bool:
    """Whether "daily" or "monthly" at token i describes the noun behind it: "weekly or monthly farm magazines"."""
    is_of_time = sentence.tokens[i].lower in HOW_OFTEN
    return is_of_time and any(noun_follows(sentence, i + k, number_tokens) for k in (1, 2))


def is_owned(sentence: Sentence, i: int) -> bool:
    """Whether "total" or the like at token i describes what the owner before it has: "Norway's total oil output"."""
    tokens = sentence.tokens
    is_whole = tokens[i].lower in {"total", "overall"} and 0 < i < len(tokens) - 1 and tokens[i + 1].is_word
    return is_whole and tokens[i - 1].lower.endswith(("'s", "’s", "s'"))


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word not in _NOUNS_IN_LY
