"""What is so far from somewhere, and what a size in a bracket or a pair of sizes is of.

Belongs here: distances and sizes by where they stand. Does not belong here: what is weighed or measured (amounts.py).
"""

from __future__ import annotations

import re
from dataclasses import replace

from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.noun_after import after_number
from tieout.figures.grammar.noun_back import noun_ending_at
from tieout.figures.grammar.noun_joints import noun_follows
from tieout.figures.grammar.noun_phrase import NounPhrase
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.populations.meant import Earlier
from tieout.figures.populations.said_of import whose_amount
from tieout.lexicon import words

TO_APPOSED = 5  # tokens between a comma and a distance ("Elm, a small town about")
TO_CLOSING = 3  # tokens between a size and the end of its bracket
_BLURS = words("grammar", "approximations") | {
    "more",
    "less",
    "than",
    "only",
    "just",
    "some",
    "located",
    "situated",
    "at",
}
_DIRECTIONS = words("grammar", "directions")
_INSIDE = re.compile(r"^.* (?:in|to) (?:the |a |an )?(?=\w)")
_ARTICLES = frozenset({"a", "an", "the"})


def where_so_far(
    clauses: Clauses, span: tuple[int, int], number_tokens: set[int], earlier: Earlier
) -> NounPhrase | str | None:
    """ "Elm, a town about 80 miles south of", "the jail, 15 miles east", "Zem is 40 km from": what is at a distance."""
    sentence, tokens = clauses.sentence, clauses.sentence.tokens
    if span[1] >= len(tokens) or tokens[span[1]].lower not in _DIRECTIONS:
        return None
    i = span[0]
    while i > 0 and tokens[i - 1].lower in _BLURS:
        i -= 1
    if i > 1 and tokens[i - 1].word in {",", "(", "--"}:
        return _place(sentence, i - 2 - (tokens[i - 2].word == ")"), number_tokens)
    comma = next((k for k in range(i - 1, max(0, i - TO_APPOSED), -1) if tokens[k].word == ","), 0)
    if comma and tokens[comma + 1].lower in _ARTICLES and clauses.finite_tokens.isdisjoint(range(comma, i)):
        return _place(sentence, comma - 1, number_tokens)
    return whose_amount(clauses, span, earlier)


def _place(sentence: Sentence, last: int, number_tokens: set[int]) -> NounPhrase | None:
    """The noun that ends at token ``last``, without what is in it ("police in Elm")."""
    phrase = noun_ending_at(sentence, last, number_tokens)
    if phrase is None:
        return None
    return replace(phrase, text=_INSIDE.sub("", phrase.text))


def of_size(sentence: Sentence, span: tuple[int, int], number_tokens: set[int]) -> NounPhrase | None:
    """ "small (50 kilo) parcels", "a 15 foot by 15 foot cell": the noun behind a bracket or a second size."""
    tokens, after = sentence.tokens, span[1]
    if after + 2 < len(tokens) and tokens[after].lower in {"by", "x"} and after + 1 in number_tokens:
        second = sentence.mention_within(after + 1, after + 3)
        return after_number(sentence, second[1], number_tokens) if second is not None else None
    last = min(after + TO_CLOSING, len(tokens))
    close = next((i for i in range(after, last) if tokens[i].word == ")"), None)
    opened = next((i for i in range(span[0] - 1, max(0, span[0] - 4), -1) if tokens[i].word == "("), 0)
    if (
        close is None
        or opened < 1
        or opened - 1 in number_tokens
        or not noun_follows(sentence, close + 1, number_tokens)
    ):
        return None
    return after_number(sentence, close + 1, number_tokens)
