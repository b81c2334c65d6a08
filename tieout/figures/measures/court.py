"""Whether a term or fine was imposed by a court or is what a law provides: "received five years", "carries five years".

Belongs here: which words a penalty goes with, of courts or of laws. Does not belong here: the words
(lexicon/courts.yml), which duration is a penalty at all (penalties.py), the people or the offence (clause_subject.py).
"""

from __future__ import annotations

import re

from tieout.figures.grammar.sentences import Sentence, pattern
from tieout.lexicon import load


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
_WHOSE_TERM = court_words("whose_term", behind="$")
_TERM_NAMED = court_words("term_named", before="", behind="")
_NAMED = re.compile(
    r"[A-Z][\w'’.-]+(?:\s+(?:al |el |bin |ben |de |la |von |van )?[A-Z][\w'’.-]+)+\s*[-–—:(,]\s*(?:an?\s)?$"
)
_SERVED = court_words("share_served", behind="$")
_TO_SERVE = court_words("share_to_serve", behind="$")
_OF_SUIT = court_words("of_suit")
_OF_DAMAGES = court_words("of_damages")
_AWARDED = court_words("awarded_before", behind="$")
_AWARD = court_words("award_behind", before="", behind="")
_ASKED = court_words("asked_before", behind="$")


def is_untold(sentence: Sentence) -> bool:
    """Whether nothing in a sentence tells that a penalty was imposed or is what a law provides."""
    return not any(sentence.says(what) for what in (_LAW, _DONE, _CASES, _STATUTES))


def is_imposed(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the penalty at an offset (in spliced text) of a sentence was imposed; what stands nearest before it
    decides, else what stands behind it, else whether anything tells of cases.
    """
    text = sentence.lower()
    at, after = start - sentence.start, end - sentence.start
    if _is_of_somebody(sentence, at, after):
        return True
    seen = text[: after + JUST_BEHIND]  # "his four-year sentence"
    by_law, done = _last(_LAW, seen, at), _last(_DONE, seen, at)
    if by_law is None and done is None:
        return _behind(text[after:], sentence)
    if by_law is None or done is None:
        return by_law is None
    return done[0] >= by_law[1]  # "can be sentenced": the law's words hold the court's


def _is_of_somebody(sentence: Sentence, at: int, after: int) -> bool:
    """ "Omar Hall - 8 year sentence", "this six-year term": whether a term is one that somebody told of has."""
    text = sentence.lower()
    if not _TERM_NAMED.match(text, after):
        return False
    if _NAMED.search(sentence.text[:at]):
        return True
    return _WHOSE_TERM.search(text, 0, at) is not None and _last(_LAW, text, at) is None


def share_of_term(sentence: Sentence, start: int) -> str:
    """The measure of a share of a term: served by somebody, asked for by a law, or by which a law makes it differ."""
    text, at = sentence.lower(), start - sentence.start
    if _TO_SERVE.search(text, 0, at):
        return "legislation"
    return "sentences_imposed" if _SERVED.search(text, 0, at) else "penalties_in_law"


def sum_of_suit(sentence: Sentence, start: int, end: int) -> tuple[str, str] | None:
    """(measure, rule) of money that a court gives, or that is asked of it: "sued the paper for USD 40,000"."""
    if not sentence.says(_OF_SUIT):
        return None
    text, at, after = sentence.lower(), start - sentence.start, end - sentence.start
    if _ASKED.search(text, 0, at):
        return "prosecutions", "asked_of_court"
    is_given = sentence.says(_OF_DAMAGES) and _AWARDED.search(text, 0, at) is not None
    return ("sentences_imposed", "ordered_to_pay") if is_given or _AWARD.match(text, after) else None


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
