"""A numeral that names something, the answer of all rules on references.

Belongs here: its shape. Does not belong here: any rule.
"""

from __future__ import annotations

from typing import NamedTuple


class Name(NamedTuple):
    """A numeral that names: kind, span, rule."""

    kind: str
    start: int
    end: int
    rule: str
