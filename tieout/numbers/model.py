"""What the reading of numbers returns.

Belongs here: the mention's shape and the list of kinds. Does not belong here: any rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

FIGURE_KINDS = frozenset(
    {"count", "money", "percent", "rate", "duration", "age", "penalty_term", "vote", "multiple", "ordinal", "measure"}
)
OTHER_KINDS = frozenset(
    {
        "date", "year", "period", "time", "reference", "paragraph_number", "question_number", "page_marker",
        "legal_article", "case_number", "phone", "tier", "list_marker", "pronoun", "other",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NumberMention:
    """One numeral in a text.

    Attributes:
        start, end: half-open span in the text that was given, in code points.
        kind: one of FIGURE_KINDS or OTHER_KINDS.
        is_figure: whether it is a stated quantity.
        value_low, value_high: bounds with scales expanded; equal for a point, None where open or where it is no number.
        unit: singular unit that the number's own words state (ISO currency, percent, year, kilometre, multiple);
            None for a count, whose unit is the thing counted.
        qualifier: exact, approximate, at_least, more_than, less_than, at_most, range or some.
        rule: name of the rule that read it.
    """

    start: int
    end: int
    kind: str
    is_figure: bool
    value_low: Decimal | None
    value_high: Decimal | None
    unit: str | None
    qualifier: str | None
    rule: str
