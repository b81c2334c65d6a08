"""Gate 1 on the raw tables, before any model; gate 2 on the marts, before anything is published.

Belongs here: running a gate and showing what it found on the assets that it guards. What is checked stands in
``expectations``.
"""

# No `from __future__ import annotations` here: Dagster reads the annotation of `context` as it stands.

from collections.abc import Iterable, Iterator

import dagster as dg

from expectations.results import CheckResult, GateResult
from orchestration.assets.metadata import record_table, row_counts
from orchestration.assets.models import mart_keys
from orchestration.assets.raw import raw_key
from orchestration.checks.results import keep, kept
from orchestration.resources import Pipeline
from tieout.schema import TABLES

_RAW = [raw_key(name) for name in TABLES]
_MARTS = mart_keys()


def _specs(gate: str, keys: Iterable[dg.AssetKey]) -> list[dg.AssetCheckSpec]:
    description = (
        f"Gate {gate}: what the source text says against what the tables say. A failure stops everything after it."
    )
    return [dg.AssetCheckSpec(f"gate_{gate}", asset=key, blocking=True, description=description) for key in keys]


@dg.multi_asset_check(name="gate_1", specs=_specs("raw", _RAW), required_resource_keys={"pipeline"})
def gate_1(context: dg.AssetCheckExecutionContext) -> Iterator[dg.AssetCheckResult]:
    """Check the raw tables against the source text."""
    yield from _run(context.resources.pipeline, "raw", _RAW)


@dg.multi_asset_check(name="gate_2", specs=_specs("marts", _MARTS), required_resource_keys={"pipeline"})
def gate_2(context: dg.AssetCheckExecutionContext) -> Iterator[dg.AssetCheckResult]:
    """Check the marts that are about to be published."""
    yield from _run(context.resources.pipeline, "marts", _MARTS)


def _run(pipeline: Pipeline, gate: str, keys: list[dg.AssetKey]) -> Iterator[dg.AssetCheckResult]:
    pipeline.report(f"gate {gate}", 0, 1)
    result: GateResult = pipeline.processes.gates.run(f"check_{gate}", pipeline.folders.warehouse)
    keep(pipeline.folders, result)
    if gate == "marts" or not result.passed:
        found = [r for r in (kept(pipeline.folders, g) for g in ("raw", "marts")) if r]
        pipeline.processes.gates.run("write_data_docs", found, pipeline.data_docs)
    pipeline.report(f"gate {gate}", 1, 1)
    for check in result.results:
        if not check.passed:
            message = f"{check.observed}. {check.message}"
            pipeline.log.write(check.severity, "check failed", stage=f"gate {gate}", check=check.name, message=message)
    rows = row_counts(pipeline.folders.warehouse, [".".join(key.path) for key in keys])
    for key in keys:
        yield _shown(key, gate, [r for r in result.results if guarded(r, keys) == key], rows[".".join(key.path)])


def guarded(result: CheckResult, keys: list[dg.AssetKey]) -> dg.AssetKey:
    """Asset that a check guards: its table; for one that is asked of several, the figures."""
    tables = {key.path[-1]: key for key in keys}
    return tables.get(result.table) or tables.get("figures") or tables["fct_figures"]


def _shown(key: dg.AssetKey, gate: str, results: list[CheckResult], rows: int) -> dg.AssetCheckResult:
    """All that a gate found on an asset of so many rows."""
    failures = [r for r in results if not r.passed]
    errors = sum(r.severity == "error" for r in failures)
    return dg.AssetCheckResult(
        asset_key=key,
        check_name=f"gate_{gate}",
        passed=not failures,
        severity=dg.AssetCheckSeverity.ERROR if errors else dg.AssetCheckSeverity.WARN,
        description="; ".join(f"{r.name}: {r.observed}" for r in failures) or f"{len(results)} checks passed",
        metadata={
            "rows_checked": rows,
            "checks": len(results),
            "errors": errors,
            "warnings": len(failures) - errors,
            "results": record_table(
                {"check": r.name, "state": "passed" if r.passed else r.severity, "observed": r.observed,
                 "rule": r.message} for r in sorted(results, key=lambda r: r.passed)
            ),
            "examples": record_table({"check": r.name, "example": e} for r in failures for e in r.examples),
        },
    )  # fmt: skip
