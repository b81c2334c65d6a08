"""What a multiple is told of: the subject that is so many times another, or that doubles.

Belongs here: comparisons and verbs that say how many times. Does not belong here: nouns beside a multiple (counted.py),
how often something was done (population.py).
"""

from __future__ import annotations

from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.noun_back import noun_ending_at
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.populations.clause_words import ARTICLES, BEING, LINKS, NO_NOUNS
from tieout.figures.populations.meant import Earlier
from tieout.figures.populations.said_of import subject_of
from tieout.lexicon import words

_GROWING = words("verbs", "multiplying")
_COMPARED = frozenset(
    {"the", "that", "those", "as", "what", "its", "their", "last", "more", "higher", "larger", "greater"}
)


def what_is_multiple(clauses: Clauses, span: tuple[int, int], earlier: Earlier) -> str | None:
    """What is twice or three times another thing, or doubles; None where the grammar does not tell."""
    sentence, tokens = clauses.sentence, clauses.sentence.tokens
    last = tokens[span[1] - 1].lower
    following = tokens[span[1]].lower if span[1] < len(tokens) else "."
    if last in _GROWING:
        k = next((k for k, v in enumerate(clauses.verbs) if v.first <= span[0] < v.after), None)
        if k is None or clauses.verbs[k].is_passive or following in ARTICLES or _opens_object(sentence, span[1]):
            return None
        return subject_of(clauses, k, earlier)
    before = _led_by(sentence, span[0])
    k = next((k for k, v in enumerate(clauses.verbs) if v.after == before), None)
    if k is not None and clauses.verbs[k].word in BEING:
        return subject_of(clauses, k, earlier)
    if following in _COMPARED and before and k is None and tokens[before - 1].is_word:
        beside = noun_ending_at(sentence, before - 1, sentence.number_tokens())
        return beside.text if beside is not None and before == span[0] else None  # "a coastline twice the length of"
    return None


def _led_by(sentence: Sentence, token: int) -> int:
    """The token behind the verb or noun that leads to a multiple ("is already more than")."""
    tokens = sentence.tokens
    while token and tokens[token - 1].lower in LINKS - BEING:
        token -= 1
    return token


def _opens_object(sentence: Sentence, token: int) -> bool:
    """Whether what is doubled stands behind the verb ("doubled prices")."""
    if token >= len(sentence.tokens):
        return False
    t = sentence.tokens[token]
    return (
        t.is_word
        and t.lower not in LINKS | NO_NOUNS
        and not t.lower.endswith("ly")
        and t.lower not in {"every", "since"}
    )
