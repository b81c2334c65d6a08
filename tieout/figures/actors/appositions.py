"""What stands beside a phrase and says the same one over: a name behind what somebody is, a post behind his name, the
acronym in brackets behind a name.

Belongs here: the tokens right behind a phrase. Does not belong here: whom the phrase itself names (actor_phrases.py).
"""

from __future__ import annotations

from tieout.figures.actors.name_words import INSIDE_NAMES, in_name, is_name
from tieout.figures.grammar.sentences import Sentence
from tieout.lexicon import words

_TITLES = words("organisations", "titles")
_ENDS = frozenset({",", "(", ")", ";", ".", "--"})
_ENDS_BRACKET = frozenset({",", ";", ".", ")", "--"})
_OF = frozenset({"of", "for", "at"})
_ARTICLES = frozenset({"the", "a", "an"})
_LISTING = frozenset({"and", "or", "as"})
MOST_OF_NAME = 14  # tokens of a name between commas
MOST_OF_POST = 6  # tokens of a post before "of"
MOST_IN_BRACKET = 12  # tokens of a bracket that begins with an acronym
FEWEST_LETTERS = 2  # of an acronym


def name_beside(sentence: Sentence, comma: int) -> tuple[int, int] | None:
    """Tokens of the name that a comma parts from what somebody is: "the prisoner, Jose Paz, had", "the agency, the
    Bureau of Statistics (BOS), counts"; none of a list ("the army, UNICEF, and").
    """
    tokens = sentence.tokens
    if comma + 1 >= len(tokens) or tokens[comma].word != ",":
        return None
    first = comma + 1 + (tokens[comma + 1].lower == "the")
    if first + 1 < len(tokens) and tokens[first].word == '"':
        return quoted_name(sentence, first)
    is_ranked = first + 1 < len(tokens) and tokens[first].word[0].isupper() and is_name(sentence, first + 1)
    if first >= len(tokens) or not (is_name(sentence, first) or (is_ranked and tokens[comma + 1].lower == "the")):
        return None  # "the First Regional Court" is a name for all that
    after = _end_of_name(sentence, first + 1)
    if after == len(tokens):
        return first, after
    if tokens[after].word not in _ENDS or tokens[after - 1].word.endswith(("'s", "’s", "s'", "s’")):
        return None
    close = after
    if tokens[after].word == "(":
        close = next(
            (i + 1 for i in range(after, min(after + MOST_IN_BRACKET, len(tokens))) if tokens[i].word == ")"), 0
        )
        if not close or close == len(tokens):
            return (first, after) if close else None
        if tokens[close].word not in _ENDS_BRACKET:
            return None
    behind = close + 1
    if tokens[close].word == "," and behind < len(tokens):
        if tokens[behind].lower in _LISTING or is_name(sentence, behind) or behind in sentence.number_tokens():
            return None
    return first, after


def quoted_name(sentence: Sentence, mark: int) -> tuple[int, int] | None:
    """Tokens of the name that a quotation mark opens: "El Globo," """
    tokens = sentence.tokens
    after = _end_of_name(sentence, mark + 1)
    is_closed = any(t.word == '"' for t in tokens[after : after + 2]) and after > mark + 1
    return (mark + 1, after) if is_closed else None


def _end_of_name(sentence: Sentence, first: int) -> int:
    """Token behind a name, small words inside it counted in: "Centre for the Study of Law"."""
    tokens = sentence.tokens
    after = first
    while after < len(tokens) and after - first < MOST_OF_NAME:
        small = after
        while small < len(tokens) and tokens[small].lower in INSIDE_NAMES:
            small += 1
        if small >= len(tokens) or not in_name(sentence, small):
            break
        after = small + 1
    return after


def post_beside(sentence: Sentence, comma: int) -> tuple[int, int] | None:
    """Tokens of the post behind a name, with whose it is: "Ana Paz, head of the Port Authority, said", "Paz, the
    UNHCR representative".
    """
    tokens = sentence.tokens
    if comma + 1 >= len(tokens) or tokens[comma].word != ",":
        return None
    first = comma + 1 + (tokens[comma + 1].lower in _ARTICLES)
    title = None
    for i in range(first, min(first + MOST_OF_POST, len(tokens))):
        if not tokens[i].is_word or tokens[i].lower in INSIDE_NAMES:
            break
        title = i if tokens[i].lower in _TITLES else title
    if title is None:
        return None
    after = title + 1
    if after + 1 < len(tokens) and tokens[after].lower in _OF:
        begin = after + 1 + (tokens[after + 1].lower == "the")
        if begin < len(tokens) and is_name(sentence, begin):
            return first, _end_of_name(sentence, begin)
    owner = next((i for i in range(first, title) if is_name(sentence, i) and tokens[i].lower not in _TITLES), None)
    is_behind = after < len(tokens) and is_name(sentence, after)
    return (first, after) if owner is not None and not is_behind else None


def acronym_beside(sentence: Sentence, i: int) -> str | None:
    """The acronym that a bracket at token ``i`` begins with: "(OAG)", "(OAG - the prosecution)"."""
    tokens = sentence.tokens
    if i + 2 >= len(tokens) or tokens[i].word != "(" or tokens[i + 2].word not in {")", "-", "--", ",", ";"}:
        return None
    word = tokens[i + 1].word
    is_acronym = sum(c.isupper() for c in word) >= FEWEST_LETTERS and word[0].isupper()
    return word if is_acronym and in_name(sentence, i + 1) else None
