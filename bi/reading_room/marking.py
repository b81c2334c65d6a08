"""A passage as a run of pieces: plain text, figures, and numerals that are no figures.

Belongs here: cutting the text at the spans of the ledger. Does not belong here: escaping and looks (the templates).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]
# The families with a colour of their own; the others share one.
COLOURED = frozenset(
    {
        "deportations", "rescues", "sentences", "scholarships", "prosecutions", "arrests", "migration", "casualties",
        "funding", "victims_assisted",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of a passage that look alike. ``numeral`` is their row of the ledger, None for plain text."""

    text: str
    numeral: Row | None = None

    @property
    def colour(self) -> str:
        """The family whose colour a figure has."""
        family = (self.numeral or {}).get("family")
        return family if family in COLOURED else "other"


@dataclass(frozen=True, slots=True)
class MarkedPassage:
    """A passage with its pieces; of one that is withheld no text, but the numerals that stand in it."""

    row: Row
    pieces: list[Piece]


def marked(passages: list[Row], numerals: list[Row]) -> list[MarkedPassage]:
    """Passages, each with the numerals that begin in it.

    Args:
        passages: rows with char_start, char_end, passage_text, is_withheld, in order of char_start.
        numerals: rows with char_start, char_end, in order of char_start; none inside another.
    """
    found, at = [], 0
    for passage in passages:
        while at < len(numerals) and numerals[at]["char_start"] < passage["char_start"]:
            at += 1
        first = at
        while at < len(numerals) and numerals[at]["char_start"] < passage["char_end"]:
            at += 1
        found.append(MarkedPassage(passage, _pieces(passage, numerals[first:at])))
    return found


def _pieces(passage: Row, numerals: list[Row]) -> list[Piece]:
    if passage["is_withheld"] or passage["passage_text"] is None:
        return [Piece(n["surface"], n) for n in numerals if n["figure_id"]]
    text, start = passage["passage_text"], passage["char_start"]
    pieces, end = [], 0
    for numeral in numerals:
        first, after = numeral["char_start"] - start, min(numeral["char_end"] - start, len(text))
        if first > end:
            pieces.append(Piece(text[end:first]))
        pieces.append(Piece(text[first:after], numeral))
        end = after
    if end < len(text):
        pieces.append(Piece(text[end:]))
    return pieces
