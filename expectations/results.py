"""What a gate hands back, as plain data that pickles and goes through JSON.

Belongs here: shapes and their round trip. Does not belong here: how anything is checked.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal, Self

Severity = Literal["error", "warn"]


class GateError(RuntimeError):
    """A check that could not be made: a fault of the check or of the warehouse's shape, not of the data in it.

    The gate does not pass, and the message names the check.
    """


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One property and whether it holds.

    Attributes:
        name: the property as a snake_case phrase, the same on every run.
        passed: whether it holds.
        severity: ``error`` stops what is downstream, ``warn`` is shown and stops nothing.
        observed: what was counted (rows that break the rule, a share, a number of rows), as text.
        message: what the rule is, and what to look at where it is broken.
        examples: up to ten rows that break it, each naming its figure or document, with surface and citation.
        table: what it is asked of: a table of the gate's schema, or a query over several.
    """

    name: str
    passed: bool
    severity: Severity
    observed: str
    message: str
    examples: list[str] = field(default_factory=list)
    table: str = ""


@dataclass(frozen=True, slots=True)
class GateResult:
    """The outcome of a gate.

    Attributes:
        gate: ``raw`` or ``marts``.
        passed: whether every check of severity ``error`` passed.
        results: one entry a check, in the order of the suite.
        validation: Great Expectations' own result as JSON, from which Data Docs are drawn.
    """

    gate: str
    passed: bool
    results: list[CheckResult]
    validation: dict[str, Any] = field(default_factory=dict)

    @property
    def failures(self) -> list[CheckResult]:
        """Checks that stop what is downstream."""
        return [r for r in self.results if not r.passed and r.severity == "error"]

    @property
    def warnings(self) -> list[CheckResult]:
        """Checks that did not pass and stop nothing."""
        return [r for r in self.results if not r.passed and r.severity == "warn"]

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        """The result that ``to_dict`` made the data of."""
        return cls(**{**data, "results": [CheckResult(**r) for r in data["results"]]})
