"""Whose sentence or term it is that a court sets, cuts or lifts: "reduced his sentence to 3 years".

Belongs here: terms told by their owner or by nobody, and the accused who are named before. Does not belong here: people
whom the verb before a time is about (convicts.py), the offence that a law names (clause_subject.py).
"""

from __future__ import annotations

from tieout.figures.grammar.clauses import Clauses
from tieout.figures.lexicon import verb_forms
from tieout.figures.populations.meant import Earlier, meant
from tieout.lexicon import words

TO_OWNER = 6  # tokens between an owner and the term, or the noun that tells of one
MOST_OF_NAME = 4
_POSSESSIVES = frozenset({"his", "her", "their"})
_TERMS = words("grammar", "terms_of_court")
_REVIEWING = frozenset(form for base in words("verbs", "reviewing") for form in verb_forms(base))


def whose_term(clauses: Clauses, span: tuple[int, int], earlier: Earlier) -> str | None:
    """The people whose term the time at ``span`` is, where an owner or a verb of review tells that it is somebody's."""
    tokens = clauses.sentence.tokens
    k = clauses.verb_before(span[0])
    at = k if k is not None else 0
    last = min(span[1] + 2, len(tokens))
    for i in range(span[0] - 1, max(-1, span[0] - 1 - TO_OWNER), -1):
        if tokens[i].word in {",", ";", ":", "."}:
            break
        if tokens[i].lower in _POSSESSIVES:
            told = {t.lower for t in tokens[i + 1 : last]}
            return (
                None
                if _TERMS.isdisjoint(told)
                else meant(clauses, at + 1, tokens[i].lower, earlier) or accused(clauses, earlier)
            )
    is_the = span[0] > 0 and tokens[span[0] - 1].lower in {"the", "a", "an"}
    is_term = not _TERMS.isdisjoint(t.lower for t in tokens[span[1] : last])
    if k is None or not is_the or not is_term or clauses.verbs[k].word not in _REVIEWING:
        return None
    return meant(clauses, at, "he", earlier) or meant(clauses, at, "they", earlier) or accused(clauses, earlier)


def accused(clauses: Clauses, earlier: Earlier) -> str | None:
    """The name behind "against" nearest before: of the one whom charges are against."""
    for each in (clauses, *earlier()):
        tokens = each.sentence.tokens
        for i in range(len(tokens) - 2, -1, -1):
            if tokens[i].lower != "against" or each.sentence.text.isupper():
                continue
            after = i + 1
            while after < len(tokens) and after - i <= MOST_OF_NAME and _is_named(tokens[after].word):
                after += 1
            if after > i + 1:
                return each.sentence.words(i + 1, after)
    return None


def _is_named(word: str) -> bool:
    return word[0].isupper() and not word.isupper()
