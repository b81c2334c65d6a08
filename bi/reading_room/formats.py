"""How values are written on the pages.

Belongs here: numbers and names as words for people. Does not belong here: HTML.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import Any


def number(value: Decimal | float | int | None) -> str:
    """A number with separators and without needless zeros; nothing for None."""
    if value is None:
        return ""
    text = f"{value:,.9f}" if isinstance(value, (Decimal, float)) else f"{value:,}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def value(row: dict[str, Any]) -> str:
    """A figure's value with its bounds: "240,269", "at least 4", "2 to 10"."""
    low, high = row["value_low"], row["value_high"]
    if low is None:
        return f"up to {number(high)}"
    if high is None:
        return f"{'more than' if row['qualifier'] == 'more_than' else 'at least'} {number(low)}"
    if low != high:
        return f"{number(low)} to {number(high)}"
    return f"about {number(low)}" if row["qualifier"] == "approximate" else number(low)


def words(name: str | None) -> str:
    """A key as words: "victims_assisted" is "victims assisted"."""
    return (name or "").replace("_", " ")


def most_common(values: Iterable[str]) -> list[str]:
    """The values, the most frequent first."""
    return [value for value, _ in Counter(values).most_common()]
