"""Whether a figure is a fact, a plan, an estimate, a supposition or a provision of law.

Belongs here: the words of a clause that decide it. Does not belong here: the qualifier of the number ("about").
"""

from __future__ import annotations

from tieout.figures.grammar.sentences import Sentence, pattern

_PLANNED = pattern(
    r"\b(?:will|shall|going to|is to|are to|plans? to|planned|intends?|expects? to|scheduled|proposed"
    r"|announced (?:it|that)|would (?:increase|dedicate|add|provide|send|hold|build|open)|next (?:year|month|week))\b"
)
_HYPOTHETICAL = pattern(
    r"\b(?:if|could|might|may(?! \d)|would have|were to|in case|in the event|hypothetical|potential(?:ly)?)\b"
)
_ESTIMATED = pattern(
    r"\b(?:estimat\w+|believe[sd]?|feared|projected|forecast|predict\w*|as many as|reportedly|alleged(?:ly)?|suggests?"
    r"|thought to)\b"
)
_LEGAL = frozenset({"penalties_in_law"})


_DENIED = pattern(r"\b(?:not|never|nor|cannot|\w+n['’]t)\b(?! (?:only|just|merely|simply|yet))")


def read_status(
    sentence: Sentence, token: int, family: str, kind: str, before_verb: str = "", is_to_come: bool = False
) -> str:
    """stated, planned, estimated, hypothetical or legal.

    Args:
        sentence, token: where the figure stands; its clause and the one before it ("IOM believes" / "that there are
            135") are looked at.
        family, kind: of the figure; provisions of law are legal whatever their verbs.
        before_verb: words before the verb that governs the figure; what a text denies did not happen: hypothetical.
        is_to_come: whether its period begins after the cable, so that it can be no fact yet ("an annual 300 by 2007").
    """
    if family in _LEGAL or (family == "legislation" and kind in {"age", "multiple"}):
        return "legal"
    clause = sentence.clause_at(token)
    if sentence.clause_says(_PLANNED, clause):
        return "planned"
    if sentence.clause_says(_HYPOTHETICAL, clause) or _DENIED.search(before_verb):
        return "hypothetical"
    if sentence.clause_says(_ESTIMATED, clause) or sentence.clause_says(_ESTIMATED, clause - 1):
        return "estimated"
    return "planned" if is_to_come else "stated"
