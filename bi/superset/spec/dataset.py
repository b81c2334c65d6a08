"""What a dataset is: columns of marts side by side, and what may be counted in them.

Belongs here: the shape, and the query that follows from it. Does not belong here: any dataset.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


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
        columns = [f"    {c.sql if isinstance(c, Computed) else c} as {name}" for name, c in self.columns.items()]
        return "select\n" + ",\n".join(columns) + f"\n{self.source}"
