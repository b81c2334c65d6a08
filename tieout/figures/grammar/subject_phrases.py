"""Noun phrases before a verb: the parts of a clause, and each without what opens it.

Belongs here: commas, brackets, conjunctions and openings. Does not belong here: which verb a phrase goes with
(clauses.py), whom it names (actor_phrases.py).
"""

from __future__ import annotations

from dataclasses import dataclass

from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.lexicon import singular
from tieout.figures.periods.anchor_readers import WEEKDAYS
from tieout.lexicon import words

CONJUNCTIONS = frozenset({"and", "or", "but", "nor", "then"})
PREPOSITIONS = words("grammar", "prepositions") - {"who", "which", "that", "whom", "whose", "then", "so", "not"}
SUBJECT_PRONOUNS = words("grammar", "subject_pronouns")
_KEPT = frozenset({"there", "each", "most", "both"})
ADVERBS = (words("grammar", "adverbs") - _KEPT) | {"not", "then", "thus", "therefore", "however"}
_MONTHS = words("dates", "months")
_BEFORE_A_TIME = words("grammar", "before_a_time")
_OPENERS = words("grammar", "clause_fillers")
_BEFORE_NOUN = CONJUNCTIONS | ADVERBS | _OPENERS
_GOES_ON = PREPOSITIONS | CONJUNCTIONS | {"all", "both", "half", "only"}
_GOES_ON_BEHIND = PREPOSITIONS | _GOES_ON


_TITLES = words("organisations", "titles")
_KINDS_OF_BODY = words("organisations", "generic")
_PARTICLES = words("organisations", "name_particles")
_LIKE_PREPOSITIONS = words("grammar", "like_prepositions")
_POSSESSIVES = frozenset({"its", "his", "her", "their", "our", "my"})
_POINTING = frozenset({"this", "that", "each", "every", "later", "earlier"})
_ARTICLES = frozenset({"the", "a", "an", "this", "these", "most", "many"})
# Institutions that stand without an article.
_BARE = words("organisations", "authors") | words("organisations", "bare_bodies")
_OF_DAY = PREPOSITIONS | {"last", "this", "next", "of", "the"}
_NOUNS_IN_LY = words("grammar", "nouns_in_ly")
_TIMES = words("grammar", "times") | {"time", "period", "same"}
_ENDS_NOUN = PREPOSITIONS | CONJUNCTIONS | ADVERBS | _OPENERS
_OF_POST = frozenset({"of", "for", "at"})
_COUNTRIES_IN_LY = frozenset({"italy", "sicily"})
LONGEST_POST = 5  # words of a post before "of"
LONGEST_DAY = 2  # digits of a day of the month


def is_adverb(token: Token) -> bool:
    """Whether a word before a verb only says how or when: "recently", no "family", no "Italy"."""
    in_ly = token.lower.endswith("ly") and not token.word[0].isupper() and token.lower not in _NOUNS_IN_LY
    return token.lower in ADVERBS or in_ly


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens of a noun phrase, half open."""

    first: int
    after: int


def segments(sentence: Sentence, begin: int, high: int) -> list[tuple[int, int]]:
    """Parts between commas, brackets and "and" before a new noun phrase; what brackets hold is left out."""
    tokens = sentence.tokens
    parts: list[tuple[int, int]] = []
    start, depth = begin, 0
    if "(" not in sentence.text and ")" not in sentence.text:
        for i in range(begin, high):
            if tokens[i].word == ",":
                parts.append((start, i))
                start = i + 1
        return [*parts, (start, high)]
    for i in range(begin, high):
        word = tokens[i].word
        if depth == 0 and (_holds_acronym(tokens, i, high) or _holds_acronym(tokens, i - 2, high)):
            continue
        if word == "(":
            if depth == 0:
                parts.append((start, i))
            depth += 1
        elif word == ")":
            depth = max(0, depth - 1)
            start = i + 1
        elif depth == 0 and word == ",":
            parts.append((start, i))
            start = i + 1
    parts.append((start, high))
    if len(parts) > 1 and parts[-1][0] == parts[-1][1] and high > begin and tokens[high - 1].word == ")":
        parts.pop()
    return parts


def _holds_acronym(tokens: list[Token], i: int, high: int) -> bool:
    """Whether a bracket holds an acronym alone, inside a phrase: "Harbour Control Board (HCB) officials"."""
    if i < 1 or i + 3 >= high or tokens[i].word != "(" or tokens[i + 2].word != ")":
        return False
    short, behind = tokens[i + 1].word, tokens[i + 3]
    is_inside = tokens[i - 1].word[0].isupper() and behind.is_word and behind.word.islower()
    return is_inside and short.isupper() and len(short) > 1 and behind.lower not in _ENDS_NOUN


def strip(sentence: Sentence, first: int, after: int) -> Phrase | None:
    """The noun phrase of a part: without conjunctions and adverbs before it, None where it begins with a preposition
    and no noun phrase of its own follows ("in 2005 the agency").
    """
    tokens = sentence.tokens
    while first < after and (
        tokens[first].lower in _BEFORE_NOUN
        or not tokens[first].word[0].isalnum()
        or (tokens[first].lower.endswith("ly") and not tokens[first].word[0].isupper())
    ):
        first += 1
    while after > first and not tokens[after - 1].word[0].isalnum():
        after -= 1
    after = _before_date(tokens, first, after) if first < after else after
    if tokens[first:after] and tokens[first].word[0].isdigit():  # "lost 3 million and the ministry ..."
        behind = next((i + 1 for i in range(first, after - 1) if tokens[i].lower == "and"), first)
        first = behind if tokens[behind].lower == "the" or tokens[behind].word[0].isupper() else first
    if first + 2 < after and tokens[first + 1].word == ")":
        first += 2  # a marking: "(U) The ministry"
    if first + 2 < after and _is_label(tokens, first):
        first += 1  # "D. The government"
    if first >= after or (after - first == 1 and tokens[first].word.isdigit()):
        return None  # nothing, or the year of "On May 15, 2007, the court"
    if tokens[after - 1].lower in SUBJECT_PRONOUNS:
        return Phrase(after - 1, after)  # "the situation he faced"
    is_time = tokens[first].lower in _BEFORE_A_TIME or (
        tokens[first].lower in _POINTING and tokens[first + 1 : after] and tokens[first + 1].lower in _TIMES
    )
    if is_time and first + 2 < after:
        return _behind_opening(sentence, first, after)  # "last year the agency"
    if tokens[first].lower in PREPOSITIONS or tokens[first].lower in _LIKE_PREPOSITIONS:
        return _behind_opening(sentence, first + 1, after)
    for i in range(after - 1, first, -1):  # "it was clear the ministry must pay"
        if (tokens[i].lower == "the" or tokens[i].lower in _POSSESSIVES) and tokens[first].word.islower():
            before = tokens[i - 1]
            is_noun = before.is_word or before.word.isdigit()  # "the 37 the ambassador handed over"
            if is_noun and before.lower not in _GOES_ON:
                return Phrase(i, after)
    return Phrase(first, after)


def _before_date(tokens: list[Token], first: int, after: int) -> int:
    """End of a phrase without the day behind it: "The court January 16 convicted", "Police Tuesday arrested"."""
    last = tokens[after - 1]
    if last.word.isdigit() and after - 2 > first and tokens[after - 2].lower.rstrip(".") in _MONTHS:
        end = after - 2
    elif last.lower in WEEKDAYS and after - 1 > first:
        end = after - 1
    else:
        return after
    return end if tokens[end - 1].is_word and tokens[end - 1].lower not in _OF_DAY else after


def _behind_opening(sentence: Sentence, first: int, after: int) -> Phrase | None:
    """The noun phrase behind "in 2005" or "last year in Sonora" where no comma parts them: one with an article, a
    pronoun or a capital right behind a year, a month or a number.
    """
    tokens = sentence.tokens
    for i in range(after - 1, first, -1):
        before = tokens[i - 1]
        if before.lower in PREPOSITIONS or before.lower in {"the", "and", "a", "an"}:
            continue
        opens = tokens[i].lower in {"the", "a", "an", "it", "they", "he", "she", "we", *_POSSESSIVES}
        is_year = (before.word.isdigit() and len(before.word) == 4) or before.lower in _MONTHS
        # "at the same time Lima grew", "for the third time post lent", "over the last ten days Oxfam has dug"
        is_time = singular(before.lower) in _TIMES and (tokens[i].word[0].isupper() or tokens[i].lower in _BARE)
        is_time = is_time or _ends_day(tokens, i)
        behind_year = (is_year or is_time) and tokens[i].is_word
        if (opens or behind_year) and tokens[i].lower not in PREPOSITIONS:
            return Phrase(i, after)
    return _contact(tokens, first, after)


def _ends_day(tokens: list[Token], i: int) -> bool:
    """Whether a day ends before a token: "On May 3 soldiers", "On Tuesday police"; no day that describes the next word
    ("the May 3 attack").
    """
    last = tokens[i - 1]
    if last.lower in WEEKDAYS:
        return i > 1 and tokens[i - 2].lower in PREPOSITIONS
    is_day = last.word.isdigit() and len(last.word) <= LONGEST_DAY and i > 2
    return is_day and tokens[i - 2].lower.rstrip(".") in _MONTHS and tokens[i - 3].lower in PREPOSITIONS


def _contact(tokens: list[Token], first: int, after: int) -> Phrase | None:
    """The name right behind a plural noun, of a clause that describes it: "on interviews HRW conducted"."""
    begin = after
    while begin > first and tokens[begin - 1].word[0].isupper() and tokens[begin - 1].is_word:
        begin -= 1
    if first < begin < after and tokens[begin - 1].is_word and tokens[begin - 1].lower not in _GOES_ON_BEHIND:
        noun = tokens[begin - 1].lower
        return Phrase(begin, after) if noun.endswith("s") and singular(noun) != noun else None
    return None


def _is_label(tokens: list[Token], i: int) -> bool:
    """Whether a token is the letter of a list entry before its text: "D. The government"."""
    label = tokens[i].word
    return label[0].isupper() and (len(label) == 1 or label[1:] == ".") and tokens[i + 1].lower in _ARTICLES


def in_parts(sentence: Sentence, begin: int, high: int) -> Phrase | None:
    """The subject among the comma-separated parts of ``begin`` to ``high``: the last that holds a noun phrase; the
    first one, where the last is cut off by a comma or bracket ("Paz, the mayor, said").
    """
    parts = segments(sentence, begin, high)
    if not parts:
        return None
    closed = parts[-1][0] >= parts[-1][1]
    order = parts if closed else [parts[-1], *parts[:-1]]
    for n, (first, after) in enumerate(order):
        if len(parts) > 1 and after == first + 1 and _is_how(sentence.tokens, first):
            continue  # "Separately, the director"
        phrase = strip(sentence, first, after)
        if phrase is not None and closed and phrase.after == after and n + 2 < len(parts):
            behind = Phrase(*order[n + 1])
            return _titled(sentence, phrase, behind) or _named(sentence, phrase, behind) or phrase
        if phrase is not None:
            return phrase if closed or len(parts) == 1 else _with_title(sentence, phrase, parts)
    return None


def _is_how(tokens: list[Token], i: int) -> bool:
    """Whether the word that begins a sentence is an adverb: "Separately", no "Italy"."""
    word = tokens[i].lower
    return word in ADVERBS or (word.endswith("ly") and word not in _NOUNS_IN_LY and word not in _COUNTRIES_IN_LY)


def _with_title(sentence: Sentence, phrase: Phrase, parts: list[tuple[int, int]]) -> Phrase:
    """A name together with the title that a comma parts from it: "The Minister of Water, Nasr Allam"."""
    tokens = sentence.tokens
    title = strip(sentence, *parts[-2])
    if phrase.first != parts[-1][0] or title is None or title.after != parts[-2][1]:
        return phrase
    if tokens[phrase.first - 1].word != ",":
        return phrase
    return _titled(sentence, title, phrase) or (
        phrase if title.first != parts[-2][0] else _post(sentence, title, phrase)
    )


def _post(sentence: Sentence, name: Phrase, post: Phrase) -> Phrase:
    """A name and the post that no second comma closes as one phrase: "Adu Obi, head of the Port Authority said"."""
    tokens = sentence.tokens
    is_name = name.after - name.first > 1 and all(t.word[0].isupper() for t in tokens[name.first : name.after])
    held = [t.lower for t in tokens[post.first : post.after]]
    end = next((i for i, word in enumerate(held) if word in _OF_POST), 0)
    is_post = 0 < end <= LONGEST_POST and held[end - 1] in _TITLES
    return Phrase(name.first, post.after) if is_name and is_post else post


def _titled(sentence: Sentence, title: Phrase, name: Phrase) -> Phrase | None:
    """Title and name as one phrase, where they are that."""
    tokens = sentence.tokens
    is_title = any(not _TITLES.isdisjoint(t.lower.split("-")) for t in tokens[title.first : title.after])
    is_name = name.first < name.after and all(t.word[0].isupper() for t in tokens[name.first : name.after])
    return Phrase(title.first, name.after) if is_title and is_name else None


def _named(sentence: Sentence, kind: Phrase, name: Phrase) -> Phrase | None:
    """What a body is and its name between commas as one phrase: "a local NGO, Forum on Street Children, opened"."""
    tokens = sentence.tokens
    words_of = tokens[name.first : name.after]
    if tokens[kind.after - 1].lower not in _KINDS_OF_BODY or not words_of or not words_of[-1].word[0].isupper():
        return None
    is_name = all(t.word[0].isupper() or (t.lower in _PARTICLES and t is not words_of[0]) for t in words_of)
    return Phrase(kind.first, name.after) if is_name else None
