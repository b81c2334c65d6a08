"""The article that counts: "rescued a minor girl" states one rescue.

Belongs here: an article as the number 1, and only with an explicit event of a person. Does not belong here: numerals.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from tieout.figures.lexicon import load, measures, singular, verb_forms
from tieout.figures.nouns import is_person_noun
from tieout.numbers.model import NumberMention

FAMILIES = frozenset({"rescues", "arrests", "sentences", "extraditions", "casualties", "deportations"})
_NOUN_PHRASE = r"(?P<article>an?)\s+(?P<np>(?:[A-Za-z][\w'-]*\s+){0,3}?[A-Za-z][\w'-]*)"
_NOT_NOUNS = frozenset(
    {
        "number",
        "lot",
        "few",
        "couple",
        "series",
        "group",
        "total",
        "handful",
        "dozen",
        "hundred",
        "thousand",
        "million",
        "majority",
        "result",
        "variety",
        "third",
        "quarter",
        "half",
        "member",
        "family",
    }
)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    raw = load("measures")
    past: set[str] = set()
    for key, entry in raw.items():
        if measures().measures[key].family in FAMILIES:
            for verb in entry.get("verbs", ()):
                past.update(f for f in verb_forms(verb) if not f.endswith("ing") and f != verb and not f.endswith("s"))
    forms = "|".join(sorted(past - {"saved", "fined", "hurt"}, key=len, reverse=True))
    active = re.compile(
        rf"\b(?P<verb>{forms})\s+{_NOUN_PHRASE}(?=\s+(?:who|that|from|in|on|for|at|near|after|and|while|as|with|to|by|of)\b|\s*[,.;])"
    )
    passive = re.compile(
        rf"\b{_NOUN_PHRASE}\s+(?:was|has been|had been)\s+(?:\w+ly\s+)?(?P<verb>{forms})\b", re.IGNORECASE
    )
    return active, passive


def find_articles(text: str, taken: list[tuple[int, int]]) -> list[NumberMention]:
    """Articles of a sentence that count one person, as counts of exactly 1; offsets in ``text``.

    Args:
        text: a sentence.
        taken: spans of the numbers already read; an article inside or right before one is none.
    """
    found: list[NumberMention] = []
    for pattern in _patterns():
        for m in pattern.finditer(text):
            words = m["np"].split()
            head = singular(words[-1].lower())
            if head in _NOT_NOUNS or any(w.lower() in _NOT_NOUNS for w in words) or not is_person_noun(head, words[-1]):
                continue
            before = text[max(0, m.start() - 40) : m.start()].lower()
            if (
                re.search(
                    r"\b(?:not|never|no|may|might|could|would|will|to|if|can|should|shall|been|being|be|was|were|is|are)\s+(?:\w+\s+)?$",
                    before,
                )
                and m["verb"]
                and m.start("verb") < m.start("article")
            ):
                continue
            start, end = m.start("article"), m.end("article")
            if any(s < m.end() and start < e for s, e in taken):
                continue
            found.append(NumberMention(start, end, "count", True, Decimal(1), Decimal(1), None, "exact", "article"))
    found.sort(key=lambda n: n.start)
    return [n for i, n in enumerate(found) if i == 0 or n.start != found[i - 1].start]
