"""Whether a term or fine was imposed by a court or is what a law provides: "received five years", "carries five years".

Belongs here: which words a penalty goes with, of courts or of laws. Does not belong here: the words
(lexicon/courts.yml), which duration is a penalty at all (penalties.py), the people or the offence (clause_subject.py).
"""

from __future__ import annotations

import re

from tieout.figures.grammar.sentences import Sentence, pattern
from tieout.figures.lexicon import load


def court_words(key: str, before: str = r"\b", behind: str = r"\b") -> re.Pattern[str]:
    """A list of courts.yml as one pattern between two others."""
    parts: dict[str, str] = load("courts")["parts"]
    alternatives = "|".join(load("courts")[key])
    for name, meaning in parts.items():
        alternatives = alternatives.replace(f"{{{name}}}", meaning)
    return pattern(f"{before}(?:{alternatives}){behind}")


_LAW = court_words("law", behind="")
_DONE = court_words("done", behind="")
_HELD = court_words("held")
_CASES = court_words("cases")
_STATUTES = court_words("statutes")
JUST_BEHIND = 10  # characters
ORDERED_TO_PAY = court_words("ordered_to_pay")


def is_untold(sentence: Sentence) -> bool:
    """Whether nothing in a sentence tells that a penalty was imposed or is what a law provides."""
    return not any(sentence.says(what) for what in (_LAW, _DONE, _CASES, _STATUTES))


def is_imposed(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the penalty at an offset (in spliced text) of a sentence was imposed; what stands nearest before it
    decides, else what stands behind it, else whether anything tells of cases.
    """
    text = sentence.lower()
    at, after = start - sentence.start, end - sentence.start
    seen = text[: after + JUST_BEHIND]  # "his four-year sentence"
    by_law, done = _last(_LAW, seen, at), _last(_DONE, seen, at)
    if by_law is None and done is None:
        return _behind(text[after:], sentence)
    if by_law is None or done is None:
        return by_law is None
    return done[0] >= by_law[1]  # "can be sentenced": the law's words hold the court's


def is_held(sentence: Sentence, start: int) -> bool:
    """Whether the term at an offset is the time for which somebody was held before a trial or without one."""
    at = start - sentence.start
    text = sentence.lower()[:at]
    held = _last(_HELD, text, at)
    others = [said for what in (_LAW, _DONE) if (said := _last(what, text, at)) is not None]
    return held is not None and all(said[0] < held[0] for said in others)


def _behind(text: str, sentence: Sentence) -> bool:
    """Whether the words behind a penalty, or else all of its sentence, tell of a court that imposed it."""
    by_law, done = _LAW.search(text), _DONE.search(text)
    if by_law is not None and (done is None or by_law.start() <= done.start()):
        return False
    return done is not None or (sentence.says(_CASES) and not sentence.says(_STATUTES))


def _last(what: re.Pattern[str], text: str, before: int) -> tuple[int, int] | None:
    """Start and end of the last match that begins before an offset."""
    return max((m.span() for m in what.finditer(text) if m.start() < before), default=None)
