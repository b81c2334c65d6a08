"""What a bare answer measures: "How many were charged? 41.", "Duration of these courses? Two to six days."

Belongs here: open figures of a sentence behind a question, and what the question asks for. Does not belong here:
questions that head a passage (evidence.py), headings of lists (list_headings.py).
"""

from __future__ import annotations

from tieout.figures.grammar.sentences import pattern, read_sentence
from tieout.figures.measures.evidence import Evidence, evidence
from tieout.figures.measures.measure_lexicon import Measure, measures
from tieout.figures.measures.measures import UNTOLD
from tieout.figures.reading import Reading

LONGEST_QUESTION = 300  # characters
_HAVE = frozenset({"has", "have", "had"})
_LOUDEST = {"verb": 0, "phrase": 1, "noun": 2}
_ENDS = pattern(r"[.?!:](?= )|\n\s*\n")
_OPENS = pattern(
    r"\W*(?:a(?:nswer)?[.:])?\W*(?:(?:yes|no)[.,;:])?\W*"
    r"(?:(?:about|some|over|nearly|almost|around|only|approximately|between|at least|more than|a total of) )*"
)
_OF_THEM = pattern(r"\b(?:of|among) (?:them|these|those|whom)\b")


def read_answers(text: str, readings: list[Reading]) -> None:
    """Give the open figures of answers the measure that the question asks for.

    Args:
        text: of the cable.
        readings: figures of a passage, in order of the text.
    """
    asked: dict[int, Measure | None] = {}
    last: Measure | None = None
    for r in readings:
        start = r.sentence.start
        if r.measure_rule not in UNTOLD:
            continue
        if start not in asked:
            question = _question(text, start)
            asked[start] = _asked(*question, text) if question is not None else None
            if question is not None and asked[start] is None and _OF_THEM.search(text[slice(*question)].lower()):
                asked[start] = last
            last = asked[start]
        measure = asked[start]
        if measure is not None and _is_answer(text, r) and measure.takes_kind(r.number.kind, True):
            r.measure, r.measure_rule = measure, "asked_for"


def _question(text: str, at: int) -> tuple[int, int] | None:
    """The span of the question that ends right before a sentence."""
    before = text[max(0, at - LONGEST_QUESTION) : at].rstrip()
    if not before.endswith("?"):
        return None
    ended = [m.end() for m in _ENDS.finditer(before[:-1])]
    first = ended[-1] if ended else 0
    offset = max(0, at - LONGEST_QUESTION)
    return offset + first, offset + len(before)


def _asked(start: int, end: int, text: str) -> Measure | None:
    """The measure of what happens in a question: of its verbs, else of its phrases and nouns, the first."""
    table = measures().measures
    found = [e for e in evidence(read_sentence(text, start, end)) if table[e.measure].family != "other" and not e.of]
    return table[min(found, key=_order).measure] if found else None


def _order(e: Evidence) -> tuple[int, int]:
    return _LOUDEST[e.role], e.first


def _is_answer(text: str, r: Reading) -> bool:
    """Whether a number begins the answer, or that is no whole sentence ("The ministry, 143; the court, 37")."""
    s = r.sentence
    is_whole = bool(s.verb_tokens) or any(t.lower in _HAVE for t in s.tokens)
    return not is_whole or _OPENS.fullmatch(text[s.start : r.number.start].lower()) is not None
