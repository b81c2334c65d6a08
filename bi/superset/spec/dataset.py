"""What a dataset is: columns of marts side by side, and what may be counted in them.

Belongs here: the shape, and the query that follows from it. Does not belong here: any dataset.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# Columns of words of a source, whatever mart they are from.
_WORDS = {"subject", "population", "actor", "reported_by", "place", "message", "source_path"}


def plain(sql: str) -> str:
    """Words of a source on one line, without what a table of Superset would take for markup and show as such."""
    return f"regexp_replace(replace({sql}, chr(10), ' '), '<([A-Za-z/!?])', '\u2039\\1', 'g')"


@dataclass(frozen=True, slots=True)
class Computed:
    """A column that no mart has."""

    sql: str
    says: str
    dtype: str = "string"


@dataclass(frozen=True, slots=True)
class Metric:
    """What may be counted in a dataset."""

    sql: str
    title: str
    says: str
    number: str = ",d"


@dataclass(frozen=True, slots=True)
class Dataset:
    """Columns (``alias.column`` or computed) of marts, which ``source`` joins by ``marts.NAME as alias``."""

    title: str
    says: str
    source: str
    columns: dict[str, str | Computed]
    metrics: dict[str, Metric]
    day: str | None = None

    def mart_column(self, column: str) -> str:
        """The ``mart.column`` that an ``alias.column`` is."""
        alias, _, name = column.partition(".")
        found = re.search(rf"marts\.(\w+) as {alias}\b", self.source)
        if found is None:
            raise KeyError(f"{self.title}: nothing is called {alias}")
        return f"{found[1]}.{name}"

    def sql(self) -> str:
        """The query behind the dataset."""
        asked = {name: c.sql if isinstance(c, Computed) else c for name, c in self.columns.items()}
        columns = [f"    {plain(sql) if name in _WORDS else sql} as {name}" for name, sql in asked.items()]
        return "select\n" + ",\n".join(columns) + f"\n{self.source}"
