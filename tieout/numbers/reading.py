"""One text while it is read, and the making of a figure's mention.

Belongs here: what the rules on figures share. Does not belong here: any rule.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from decimal import Decimal

from tieout.numbers.model import NumberMention
from tieout.numbers.tokens import Atom


@dataclass(slots=True)
class Reading:
    """One text while it is read."""

    text: str
    low: str
    atoms: list[Atom]
    mentions: list[NumberMention]
    votes_until: int = -1
    blocks: deque[tuple[int, int]] = field(default_factory=deque)
    places: dict[str, list[Atom]] | None = None
    names: dict[str, frozenset[str]] = field(default_factory=dict)

    def in_references(self, start: int) -> bool:
        """Whether a numeral stands in a list of references; asked in text order."""
        while self.blocks and self.blocks[0][1] <= start:
            self.blocks.popleft()
        return bool(self.blocks) and self.blocks[0][0] <= start


def figure(
    start: int,
    end: int,
    kind: str,
    low: Decimal | None,
    high: Decimal | None,
    unit: str | None,
    qualifier: str,
    rule: str,
) -> NumberMention:
    """A mention that is a figure."""
    return NumberMention(start, end, kind, True, low, high, unit, qualifier, rule)
