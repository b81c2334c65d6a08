"""What a check is: a name, a rule on a table, a severity, and how to name what breaks it.

Belongs here: the shapes of checks and their Great Expectations form. Does not belong here: the rules themselves (the
suites) and running them (``gates``). Each ``expectation`` is given Great Expectations, so that nothing imports it here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from expectations.bounds import Bound
from expectations.results import Severity

EXAMPLES = 10
# A row d of another raw table belongs to the row t: a document may stand in raw twice, read by two batches.
SAME = "d.document_id = t.document_id and d.batch_id = t.batch_id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A property of one table.

    Attributes:
        name: the property, unique within its gate.
        table: the asset it is asked of: a table of the gate's schema, or a query of ``Suite.queries``.
        message: the rule and what to look at where it is broken.
        severity: ``error`` or ``warn``.
    """

    name: str
    table: str
    message: str
    severity: Severity = "error"

    @property
    def common(self) -> dict[str, Any]:
        """What every expectation carries: its name (results come back in another order), its words, its weight."""
        return {
            "meta": {"check": self.name},
            "description": f"{self.name}: {self.message}",
            "severity": "critical" if self.severity == "error" else "warning",
        }

    def expectation(self, gxe: Any) -> Any:
        """The check as Great Expectations has it."""
        raise NotImplementedError

    @property
    def examples_sql(self) -> str | None:
        """Query for words that name what breaks the rule; None where the result has them, or nothing has."""
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows(Check):
    """No row breaks the rule.

    ``sql`` selects those that do, in one column ``example``. ``{batch}`` is the table, other braces are doubled, and no
    colon stands before a letter, which would make a parameter of it.
    """

    sql: str

    def expectation(self, gxe: Any) -> Any:
        """A query that must come back empty: how many rows break the rule, and words for the first of them."""
        from expectations.no_such_rows import ExpectNoSuchRows

        # What is put for {batch} has an alias in some queries and none in others: wrapped, it takes one everywhere.
        rows = self.sql.replace("{batch}", "(select * from {batch})")
        query = f"select example, count(*) over () as broken from ({rows}) as rows_that_break limit {EXAMPLES}"
        return ExpectNoSuchRows(unexpected_rows_query=query, **self.common)


def broken(cite: str, where: str, join: str = "") -> str:
    """The query of ``Rows`` for a rule on single rows: ``cite`` names a row of ``t`` for which ``where`` holds."""
    return f"select {cite} as example from {{batch}} as t {join} where {where}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume(Check):
    """The table has at least (error) or at most (warn) so many rows."""

    minimum: int | None = None
    maximum: int | None = None

    def expectation(self, gxe: Any) -> Any:
        """A bound on the row count."""
        return gxe.ExpectTableRowCountToBeBetween(min_value=self.minimum, max_value=self.maximum, **self.common)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled(Check):
    """A column is filled in at least (error) or at most (warn) this share of the rows."""

    column: str
    minimum: float | None = None
    maximum: float | None = None

    def expectation(self, gxe: Any) -> Any:
        """A bound on the share of values that are not null."""
        return gxe.ExpectColumnProportionOfNonNullValuesToBeBetween(
            column=self.column, min_value=self.minimum, max_value=self.maximum, **self.common
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed(Check):
    """A column holds only these values (or null). ``cite`` is an SQL expression over the table that names a row."""

    column: str
    values: list[str]
    source: str
    cite: str

    def expectation(self, gxe: Any) -> Any:
        """A closed set of values."""
        return gxe.ExpectColumnValuesToBeInSet(column=self.column, value_set=self.values, **self.common)

    @property
    def examples_sql(self) -> str:
        """Rows whose value is not in the set."""
        listed = ", ".join(f"'{v}'" for v in self.values)
        return (
            f"select {self.cite} || ': {self.column} ' || t.{self.column} as example "
            f"from {self.source} as t where t.{self.column} not in ({listed}) limit {EXAMPLES}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AtMost(Check):
    """A number of a one-row frame is at most this. What was observed is known, in words, before the check is made."""

    column: str
    maximum: float
    observed: str
    examples: tuple[str, ...] = ()

    def expectation(self, gxe: Any) -> Any:
        """A bound on the one value."""
        return gxe.ExpectColumnValuesToBeBetween(column=self.column, max_value=self.maximum, **self.common)


@dataclass(frozen=True, slots=True)
class RowsOf:
    """A table and how its rows are named: what rules on single rows have in common.

    ``cite`` is an SQL expression over the row ``t``.
    """

    table: str
    cite: str

    def never(
        self, name: str, where: str, message: str, *, says: str = "", join: str = "", severity: Severity = "error"
    ) -> Rows:
        """No row for which ``where`` holds. ``says`` is an SQL expression that is put behind the row's name."""
        cite = f"{self.cite} || {says}" if says else self.cite
        return Rows(name=name, table=self.table, message=message, severity=severity, sql=broken(cite, where, join=join))

    def known(self, name: str, column: str, values: list[str], message: str) -> Allowed:
        """A column of a raw table holds only these values, or null."""
        return Allowed(
            name=name,
            table=self.table,
            message=message,
            column=column,
            values=values,
            source=f"raw.{self.table}",
            cite=self.cite,
        )

    def is_source_text(self, name: str, column: str, message: str) -> Rows:
        """A column is the text of its document at the row's span."""
        there = "substring(d.text, t.char_start + 1, t.char_end - t.char_start)"
        where = (
            "d.document_id is null or t.char_start < 0 or t.char_end <= t.char_start "
            f"or {there} is distinct from t.{column}"
        )
        return self.never(name, where, message, join=f"left join raw.documents as d on {SAME}")


def fill_at_least(what: str, bound: Bound, rows: int, of: str = "figures", table: str = "figure_fields") -> list[Check]:
    """The least fill rate of a column of ``table``, where rows are enough for a share to mean something."""
    if rows < bound.applies_from:
        return []
    rule = f"At least {bound.minimum:.2%} of the {of} have a {what}. {bound.reason}"
    column = what.replace(" ", "_")
    return [Filled(name=f"{of}_have_{column}", table=table, message=rule, column=column, minimum=bound.minimum)]


def fill_at_most(what: str, bound: Bound, rows: int) -> list[Check]:
    """The greatest fill rate of a column of figures, for one that has it, where there are many more rows."""
    if bound.maximum > 1 or rows < bound.maximum_from:
        return []
    column = what.replace(" ", "_")
    return [
        Filled(
            name=f"figures_have_{column}_not_by_default",
            table="figure_fields",
            message=f"At most {bound.maximum:.2%} of the figures have a {what}. {bound.reason}",
            severity="warn",
            column=column,
            maximum=bound.maximum,
        )
    ]
