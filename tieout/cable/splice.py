"""The splice: a text with stretches cut out of it, and the way from each position back to the source.

Belongs here: the map. Does not belong here: what is cut, and why (furniture.py, joins.py).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class SplicedText:
    """What is left of ``source`` when the half-open ``cuts`` are taken out; nothing is ever put in.

    So every character of ``text`` is a character of ``source``, in the same order. All positions are code points.
    """

    __slots__ = ("_source_starts", "_starts", "source", "text")

    def __init__(self, source: str, cuts: Iterable[tuple[int, int]]) -> None:
        """Cut. ``cuts`` may come in any order, overlap and reach past the ends."""
        self.source = source
        starts: list[int] = []
        source_starts: list[int] = []
        pieces: list[str] = []
        position = length = 0
        for start, end in [*sorted(cuts), (len(source), len(source))]:
            if start > position:
                starts.append(length)
                source_starts.append(position)
                pieces.append(source[position:start])
                length += start - position
            position = max(position, end)
        self.text = "".join(pieces)
        self._starts = starts or [0]
        self._source_starts = source_starts or [0]

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Span of the source from the first to the last character of a span of ``text``.

        The span of an empty one is empty and stands where its next character stands.

        Raises:
            IndexError: the span is not inside the text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise IndexError(f"span {start}:{end} is not inside a text of {len(self.text)} characters")
        segment = bisect_right(self._starts, start)
        first = self._source_starts[segment - 1] + start - self._starts[segment - 1]
        if end == start or segment == len(self._starts) or end <= self._starts[segment]:
            return first, first + end - start  # as most, in one stretch
        return first, self._to_source(end - 1) + 1

    def from_source(self, offset: int) -> int:
        """Position in ``text`` of a source offset; of what was cut out, the position of the cut."""
        segment = max(bisect_right(self._source_starts, offset) - 1, 0)
        limit = self._starts[segment + 1] if segment + 1 < len(self._starts) else len(self.text)
        return min(self._starts[segment] + max(offset - self._source_starts[segment], 0), limit)

    def cuts(self) -> list[tuple[int, int]]:
        """Spans of the source that are not in ``text``, in order."""
        ends = [*self._starts[1:], len(self.text)]
        kept = [(at, at + b - a) for at, a, b in zip(self._source_starts, self._starts, ends, strict=True)]
        edges = [0, *(x for span in kept for x in span), len(self.source)]
        return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b > a]

    def _to_source(self, position: int) -> int:
        segment = bisect_right(self._starts, position) - 1
        return self._source_starts[segment] + position - self._starts[segment]
