"""The words of a population without what belongs to other figures, and without marks and small words at its ends.

Belongs here: what is cut off words that were found. Does not belong here: where they are found (population.py).
"""

from __future__ import annotations

import re

from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, PREPOSITIONS
from tieout.figures.reading import Reading
from tieout.lexicon import words

_OTHERS = frozenset({"count", "money", "percent", "measure", "duration", "rate"})
_BLURS = words("grammar", "approximations") | {"more", "less", "fewer", "than"}
_OPENS_NOTHING = PREPOSITIONS | CONJUNCTIONS
_ARTICLES = words("grammar", "articles_and_owners")
_LEADS_TO_AMOUNT = _OPENS_NOTHING | _BLURS | _ARTICLES | {"total"}
_LEADING = frozenset({"of", "for", "from", "with", "at", "to", "by", "into", "during", "within", "after", "than"})
_DANGLING = CONJUNCTIONS | {"but", "so", "then"}
_DANGLES_BEHIND = _DANGLING | _ARTICLES | (PREPOSITIONS & _LEADING)
_SMALL = _LEADS_TO_AMOUNT | {"next", "last", "past"}
_GLUED_BEFORE = re.compile(r"[\w.,-]")
_GLUED_BEHIND = re.compile(r"[\w-]")
_MARKS = ' ,;:.-–—("“'


def without_figures(r: Reading) -> str | None:
    """The population of a figure without other figures of its sentence: a count is left out before its noun; at an
    amount with a unit of its own ("the shelter and IKR 31.5 million") end the words that lie on the figure's side.
    """
    text = r.population
    for first, after, number in r.sentence.mentions:
        if not text or (first, after) == r.span or number.kind not in _OTHERS:
            continue
        said = r.sentence.words(first, after)
        begin = _position(said, text)
        if begin is None:
            continue
        before, behind = text[:begin], text[begin + len(said) :]
        left, right = _end(before, _LEADS_TO_AMOUNT), _begin(behind)
        is_attribute = number.kind == "count" or "-" in said  # "a five-year loan facility"
        goes_on = is_attribute and right and right.split()[0].lower() not in _OPENS_NOTHING
        if before.rstrip().endswith("from") and " to " in said:
            goes_on = False  # "expanded from 9,500 to 23,200 residents"
        if r.population_rule == "clause_that_lasts" and number.kind != "count":
            text = f"{left} {behind.strip(_MARKS)}".strip()
        elif goes_on:
            opening = _end(before, _BLURS)
            text = right if opening.lower() in _ARTICLES else f"{opening} {right}".strip()
        elif first < r.span[0]:
            text = right or left
        else:
            text = left or right
    return text if text and any(w.lower() not in _SMALL for w in text.split()) else None


def _position(said: str, text: str) -> int | None:
    """Where a number stands in a text by itself, no part of a longer one."""
    at = text.find(said)
    while at >= 0:
        is_glued = at > 0 and _GLUED_BEFORE.match(text, at - 1)
        if not is_glued and not _GLUED_BEHIND.match(text, at + len(said)):
            return at
        at = text.find(said, at + 1)
    return None


def tidied(text: str | None) -> str | None:
    """The words of a clause without the marks, conjunctions and openings at their ends ("-- and met him at the");
    None where nothing else is left.
    """
    kept = (text or "").split()
    while kept and (kept[0].lower() in _DANGLING or not any(c.isalnum() for c in kept[0])):
        kept.pop(0)
    while kept and (kept[-1].lower() in _DANGLES_BEHIND or not any(c.isalnum() for c in kept[-1])):
        kept.pop()
    said = " ".join(kept)
    for opening, closing in (("(", ")"), ("“", "”"), ('"', '"')):
        if said.count(opening) != said.count(closing) or (opening == closing and said.count(opening) % 2):
            said = said.replace(opening, "").replace(closing, "")
    return said.rstrip(_MARKS) or None


def _end(text: str, dropped: frozenset[str]) -> str:
    """Words before an amount without those of ``dropped`` and the marks that lead to it."""
    kept = text.split()
    while kept and (kept[-1].lower() in dropped or not any(c.isalnum() for c in kept[-1])):
        kept.pop()
    return " ".join(kept).rstrip(_MARKS)


def _begin(text: str) -> str:
    kept = text.split()
    while kept and (kept[0].lower() in _OPENS_NOTHING or not any(c.isalnum() for c in kept[0])):
        kept.pop(0)
    return " ".join(kept).lstrip(_MARKS).rstrip(".")
