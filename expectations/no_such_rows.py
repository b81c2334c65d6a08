"""The stock expectation on a query's rows, made to ask its query once: the stock one asks again to count the rows.

Belongs here: that expectation. Only what builds suites imports it, and then only, for it imports Great Expectations.
"""

from __future__ import annotations

from typing import Any, ClassVar

from great_expectations.expectations import UnexpectedRowsExpectation


class ExpectNoSuchRows(UnexpectedRowsExpectation):
    """The query comes back empty. Its columns: ``broken``, how many rows there are, and ``example``, words for one."""

    metric_dependencies: ClassVar[tuple[str, ...]] = ("unexpected_rows_query.table",)

    def _validate(
        self, metrics: dict[str, Any], runtime_configuration: Any = None, execution_engine: Any = None
    ) -> dict[str, Any]:
        rows = metrics["unexpected_rows_query.table"]
        return {
            "success": not rows,
            "result": {
                "observed_value": rows[0]["broken"] if rows else 0,
                "details": {"unexpected_rows": [{"example": row["example"]} for row in rows]},
            },
        }
