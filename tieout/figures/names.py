"""Names of a sentence that can act: organisations, offices, people.

Belongs here: where a name begins and ends. Does not belong here: which of them acts (actors.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tieout.figures.heads import is_person_noun
from tieout.figures.lexicon import AUXILIARIES, FINITE_VERBS, REPORTING_VERBS, singular, words
from tieout.figures.sentences import Sentence

_ACRONYM = re.compile(r"^[A-Z][A-Z0-9&/-]{1,9}(?:-[A-Z]+)?(?:s)?$")
_NOT_ACRONYMS = frozenset(word.upper() for word in words("organisations", "not_acronyms"))
_HEADS = words("organisations", "heads")
_MODIFIERS = words("organisations", "modifiers")
_TITLES = words("organisations", "titles")
_PARTICLES = words("organisations", "name_particles")
_NOT_FIRST = _PARTICLES | words("grammar", "points_back") | words("grammar", "not_first_in_a_name")
_ADVERBS = words("grammar", "adverbs")
_VERBS = AUXILIARIES | FINITE_VERBS | REPORTING_VERBS
_NEVER = words("grammar", "never_a_name")
_NOT_BEFORE_HEADS = _PARTICLES | AUXILIARIES


@dataclass(frozen=True, slots=True)
class Name:
    """A candidate actor: tokens (half open) and text without its article.

    ``is_strong`` tells that its words make it an actor; a name without may be a place as well.
    """

    first: int
    after: int
    text: str
    is_strong: bool


def names(sentence: Sentence) -> list[Name]:
    """Organisations and people of a sentence that can act, in order."""
    tokens = sentence.tokens
    shouting = _is_shouting(sentence)
    found: list[Name] = []
    i = 0
    while i < len(tokens):
        run = _after_capitals(sentence, i, shouting) if tokens[i].is_word else i
        if run > i:
            after = _after_proper(sentence, run, shouting)
            name = _proper(sentence, i, run, after, shouting)
        elif _is_head(sentence, i) and not _is_head(sentence, i + 1):
            after = _after_employer(sentence, i + 1, shouting)
            first = _first_modifier(sentence, i)
            name = Name(first, after, sentence.words(first, after), True)
        else:
            after, name = i + 1, None
        if name is not None:
            found.append(name)
        i = after
    return found


def _is_shouting(sentence: Sentence) -> bool:
    """Whether a sentence is in capitals, so that they tell nothing."""
    in_words = [t for t in sentence.tokens if t.is_word]
    return sum(t.word.isupper() for t in in_words) > 0.7 * max(1, len(in_words))


def _is_head(sentence: Sentence, i: int) -> bool:
    tokens = sentence.tokens
    return i < len(tokens) and tokens[i].is_word and tokens[i].lower in _HEADS


def _after_capitals(sentence: Sentence, i: int, shouting: bool) -> int:
    """Token after a run of capitalised words that begins at i ("Casa del Migrante", "Tijuana Consulate"), or i."""
    tokens = sentence.tokens
    if shouting or not _is_capital(tokens[i].word) or tokens[i].lower in _NOT_FIRST or _never(tokens[i].lower):
        return i
    j = i + 1
    while j < len(tokens) and tokens[j].is_word:
        if tokens[j].word[0].isupper() and tokens[j].lower != "article" and not _never(tokens[j].lower):
            j += 1
        elif (
            _is_particle(tokens[j - 1].lower, tokens[j].lower)
            and j + 1 < len(tokens)
            and tokens[j + 1].is_word
            and tokens[j + 1].word[0].isupper()
        ):
            j += 2
        else:
            break
    return j


def _is_capital(word: str) -> bool:
    """Whether a word is written as a name is: with a capital, or as "al-Musawi"."""
    article, _, rest = word.partition("-")
    return word[0].isupper() or (article in {"al", "el", "bin", "abu"} and rest[:1].isupper())


def _never(word: str) -> bool:
    """Whether a word begins no name and goes on with none, however it is written."""
    return word.rstrip(".") in _NEVER


def _is_particle(before: str, word: str) -> bool:
    """Whether a small word may stand inside a name: "Casa del Migrante"; "on" and "for" only after "Group" and the
    like.
    """
    if word in {"on", "for", "against"}:
        return before in _HEADS
    return word in _PARTICLES and word not in {"in", "and"}


def _after_proper(sentence: Sentence, run: int, shouting: bool) -> int:
    """Token after a name whose capitals end before ``run``: past "police", "migration officials", "at the SFP"."""
    tokens = sentence.tokens
    after = run
    while after - run < 2 and _is_head(sentence, after):
        after += 1
    if after > run:
        return after
    if (
        _is_head(sentence, run + 1)
        and tokens[run].is_word
        and tokens[run].lower not in _NOT_BEFORE_HEADS
        and not tokens[run].lower.endswith(("ed", "ly"))
    ):
        return run + 2
    return _after_employer(sentence, run, shouting) if _lower(sentence, run - 1) in _HEADS else run


def _lower(sentence: Sentence, i: int) -> str:
    """A word of a name, in lower case and without its possessive ending."""
    return sentence.tokens[i].lower.removesuffix("'s")


def _proper(sentence: Sentence, first: int, run: int, after: int, shouting: bool) -> Name | None:
    """The name of the tokens ``first`` to ``after``, whose capitals end before ``run``; None where it is not known to
    act.
    """
    tokens = sentence.tokens
    parts = [_lower(sentence, i) for i in range(first, run)]
    is_acronym = (
        len(parts) == 1 and bool(_ACRONYM.match(tokens[first].word)) and tokens[first].word.upper() not in _NOT_ACRONYMS
    )
    is_known = is_acronym or after > run
    is_strong = is_known or any(part in _HEADS or part in _TITLES for part in parts)
    is_long = after - first > 1
    # "Petrobras has", "Zhang said": of one capitalised word only the verb behind it tells that it is a name
    is_single_name = not is_long and not shouting and len(parts[0]) > 2 and _verb_follows(sentence, after)
    is_single_name = is_single_name and not is_person_noun(singular(parts[0]), "")  # "Refugees have"
    acts = is_known or (is_long and (is_strong or not shouting)) or parts[0] in _HEADS or is_single_name
    return Name(first, after, sentence.words(first, after), is_strong) if acts else None


def _verb_follows(sentence: Sentence, i: int) -> bool:
    """Whether token i, or the one behind an adverb, is a form that only a verb has."""
    tokens = sentence.tokens
    if i < len(tokens) and (tokens[i].lower.endswith("ly") or tokens[i].lower in _ADVERBS):
        i += 1
    if i >= len(tokens) or not tokens[i].is_word or tokens[i].word[0].isupper():
        return False
    return tokens[i].lower in _VERBS or tokens[i].lower.endswith("ed")


def _first_modifier(sentence: Sentence, i: int) -> int:
    """First of the words before the head at token i that belong to it ("local immigration officials")."""
    tokens = sentence.tokens
    while i > 0 and tokens[i - 1].is_word and tokens[i - 1].lower in _MODIFIERS:
        i -= 1
    return i


def _after_employer(sentence: Sentence, i: int, shouting: bool) -> int:
    """Token after "at the SFP" at token i, or i: the name after a preposition belongs to the actor."""
    tokens = sentence.tokens
    if i >= len(tokens) or tokens[i].lower not in {"at", "of", "from"}:
        return i
    j = i + 1
    if j < len(tokens) and tokens[j].lower == "the":
        j += 1
    after = _after_capitals(sentence, j, shouting) if j < len(tokens) and tokens[j].is_word else j
    return after if after > j else i
