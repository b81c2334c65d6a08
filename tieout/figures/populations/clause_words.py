"""The words of a clause that make a noun phrase: where it begins behind a verb, how far it goes, two of them as one.

Belongs here: openings, ends and lengths, whatever the verb. Does not belong here: which noun of a clause a figure is
said of (said_of.py, attached.py).
"""

from __future__ import annotations

import re

from tieout.figures.grammar.noun_joints import noun_follows
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, PREPOSITIONS
from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.grammar.subject_phrases import is_adverb
from tieout.figures.lexicon import AUXILIARIES
from tieout.lexicon import words

MOST_WORDS = 7  # of a phrase, small ones not counted
SMALL = frozenset({"the", "a", "an", "of", "in", "from", "to", "and", "or", "by", "for", "who", "that", "were", "was"})
ARTICLES = words("grammar", "articles_and_owners") | words("grammar", "determiners")
NO_NOUNS = words("grammar", "pronouns") | words("grammar", "no_nouns")
# What leads from a clause to the figure behind it.
LINKS = words("grammar", "between_noun_and_amount") | PREPOSITIONS | AUXILIARIES | words("grammar", "before_duration")
LINKS |= {"his", "her", "our", "my"}
LINKS -= {"which", "that", "who", "whose", "so", "not", "then"}
BEING = frozenset({"is", "are", "was", "were", "be", "been", "being", "become", "becomes", "became"})
BEING |= {"remain", "remained", "remains", "stay", "stayed", "stays"}
ENDS = frozenset({".", ";", ":", ",", "(", ")", "--", "-"})
PARTITIVES = words("grammar", "partitives") | words("grammar", "parts_of_many")
_PARTICLES = frozenset({"up", "down", "out", "off", "back", "away"})
# Prepositions that join nothing to the noun before the verb ("broke down twice", "more than").
NO_JOINTS = _PARTICLES | {"over", "around", "than", "as"}
_NUMERALS = words("grammar", "object_numerals") | {"least", "most", "than", "as"}
_JOINS_NUMBERS = frozenset({"and", "or", "possibly", "at"})
_OF_AMOUNT = frozenset({"of", "for", "to", "in", "on"})
_ADVERBS = (words("grammar", "adverbs") - {"total", "overall"}) | {"indeed", "well", "so"}
_QUOTES = frozenset({'"', "“", "”", "'"})
_PARTS = re.compile(r"[^a-z]+")


def led_to(sentence: Sentence, token: int) -> int:
    """The first of the words that lead to a figure at ``token`` ("for only about"), in its part of the sentence; those
    before a bracket too.
    """
    tokens = sentence.tokens
    while token and (tokens[token - 1].lower in LINKS or not tokens[token - 1].is_word):
        if tokens[token - 1].word in ENDS and tokens[token - 1].word != "(":
            return token
        token -= 1
    return token


def end_of_part(sentence: Sentence, token: int) -> int:
    """The next mark that ends a part of the sentence."""
    while token < len(sentence.tokens) and sentence.tokens[token].word not in ENDS:
        token += 1
    return token


def past_adverbs(sentence: Sentence, token: int, end: int) -> int:
    """The first token from one on that is no adverb."""
    while token < end and is_adverb(sentence.tokens[token]):
        token += 1
    return token


def says_how_many(token: Token) -> bool:
    """Whether a word before a noun does not tell what it is: "these six", "about 60"."""
    is_number = token.word[0].isdigit() or token.lower in _NUMERALS
    return token.lower in ARTICLES or is_number or not token.is_word or is_adverb(token)


def noun_begins(sentence: Sentence, token: int, end: int) -> int:
    """The first token of the noun phrase behind a verb, past particles, articles and numbers ("turned down at least 59
    and as many as 128", "provide USD 2 million for").
    """
    of_numbers, tokens = sentence.number_tokens(), sentence.tokens
    token += token + 1 < end and tokens[token].lower in _PARTICLES
    if token + 2 < end and tokens[token].lower in PARTITIVES and tokens[token + 1].lower == "of":
        token += 2
    i = token
    while i < end and (i in of_numbers or says_how_many(tokens[i]) or tokens[i].lower in _JOINS_NUMBERS):
        if tokens[i].word in ENDS:
            break
        i += 1
    if not of_numbers.isdisjoint(range(token, i)):
        return noun_begins(sentence, i + 1, end) if i + 1 < end and tokens[i].lower in _OF_AMOUNT else i
    while token < end and _opens_noun(tokens[token]):
        token += 1
    return token


def _opens_noun(token: Token) -> bool:
    return token.word in _QUOTES or token.lower in ARTICLES or is_adverb(token)


def can_be_object(sentence: Sentence, token: int) -> bool:
    """Whether the word at ``token``, behind a verb, can begin its object."""
    t = sentence.tokens[token]
    is_doing = t.lower.endswith("ing") and not noun_follows(sentence, token + 1, set())
    is_doing = is_doing and sentence.tokens[token - 1].lower not in ARTICLES
    return t.is_word and not is_doing and not (t.lower in PREPOSITIONS | CONJUNCTIONS or t.lower in NO_NOUNS)


def noun_words(sentence: Sentence, first: int, end: int) -> str | None:
    """The words of tokens, up to a mark and to ``MOST_WORDS``."""
    last, counted = first, 0
    while last < end and sentence.tokens[last].word not in ENDS:
        counted += _counted(sentence.tokens[last].word)
        if counted > MOST_WORDS:
            break
        last += 1
    while last > first and _dangles(sentence.tokens[last - 1].lower):
        last -= 1
    return sentence.words(first, last) or None


def join(noun: str, rest: str) -> str:
    """A noun phrase with what is told of it behind it, up to a mark and to ``MOST_WORDS``."""
    kept: list[str] = []
    own = noun.split()
    room = MOST_WORDS
    for w in [*own, *rest.split()]:
        room -= _counted(w)
        if room < 0 or (len(kept) >= len(own) and any(c in w for c in ";:()")):
            break
        kept.append(w)
        if w.endswith(",") and len(kept) > len(own):
            break
    while kept and _dangles(kept[-1].lower().rstrip(",")):
        kept.pop()
    return " ".join(kept).rstrip(",") or noun


def _counted(word: str) -> int:
    """How many words a word counts for: none if small, each part of a compound."""
    return sum(part.isalpha() and part not in SMALL and len(part) > 1 for part in _PARTS.split(word.lower()))


def _dangles(word: str) -> bool:
    return word in LINKS or word in CONJUNCTIONS or word in ARTICLES or word in _ADVERBS
