"""The gates as the pipeline calls them: check a warehouse file, get plain results; draw Data Docs from results.

Belongs here: opening the file read-only, running a suite through Great Expectations, and reading its answer. Does not
belong here: rules and bounds. The file is let go of before a gate returns, whatever happens: the next writer finds it
unlocked.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from expectations import marts_suite, raw_suite, second_opinion
from expectations.checks import EXAMPLES, AtMost, Check
from expectations.data_docs import write_data_docs
from expectations.results import CheckResult, GateError, GateResult

__all__ = ["check_marts", "check_raw", "write_data_docs"]


def check_raw(warehouse_path: Path) -> GateResult:
    """Gate 1: schema ``raw`` of a warehouse file against the source text that it holds.

    Raises:
        GateError: a check could not be made; the gate does not pass.
    """
    return _check("raw", warehouse_path, raw_suite)


def check_marts(warehouse_path: Path) -> GateResult:
    """Gate 2: schema ``marts`` against schema ``raw`` of the same file, and against the second reader.

    Raises:
        GateError: a check could not be made; the gate does not pass.
    """
    return _check("marts", warehouse_path, marts_suite)


def _check(gate: str, path: Path, suite: ModuleType) -> GateResult:
    if not path.is_file():
        raise GateError(f"Gate {gate}: there is no warehouse file {path}. Load the raw tables first.")
    with _opened(gate, path) as (context, datasource, engine):
        with engine.connect() as connection:
            rows = {
                t: connection.exec_driver_sql(f"select count(*) from {gate}.{t}").scalar_one() for t in suite.COUNTED
            }
            opinion = second_opinion.opinion(connection.exec_driver_sql(suite.READINGS).fetchall())
        checks: list[Check] = [*suite.checks(rows), *second_opinion.checks(opinion)]
        answers: dict[str, Any] = {}
        validation: dict[str, Any] = {}
        for table in dict.fromkeys(check.table for check in checks):
            if table == second_opinion.TABLE:
                batch = _frame_batch(context, opinion)
            else:
                batch = _table_batch(datasource, gate, table, suite.QUERIES)
            result = _validated(batch, f"{gate}.{table}", [check for check in checks if check.table == table])
            answers |= {answer.expectation_config.meta["check"]: answer for answer in result.results}
            validation[table] = result.to_json_dict()
        with engine.connect() as connection:
            results = [_result(gate, check, answers[check.name], connection) for check in checks]
    passed = all(r.passed or r.severity == "warn" for r in results)
    return GateResult(gate, passed, results, validation)


@contextmanager
def _opened(gate: str, path: Path) -> Iterator[tuple[Any, Any, Any]]:
    """Datasource, engine and context on a file opened read-only; both engines are let go of at the end."""
    os.environ["GX_ANALYTICS_ENABLED"] = "false"
    import great_expectations as gx
    from great_expectations.data_context.types.base import ProgressBarsConfig

    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    add_sql: Any = context.data_sources.add_sql  # its type stub does not know ``kwargs``
    datasource = add_sql(
        name=gate,
        connection_string=f"duckdb:///{path}",
        create_temp_table=False,
        # With stock settings the results of every query are rolled back with it.
        kwargs={
            "connect_args": {"read_only": True},
            "isolation_level": "AUTOCOMMIT",
            "skip_autocommit_rollback": True,
        },
    )
    engine = datasource.get_engine()
    try:
        yield context, datasource, engine
    except GateError:
        raise
    except Exception as error:
        raise GateError(f"Gate {gate} could not be checked: {_first_line(error)}") from error
    finally:
        # The datasource keeps one engine to look at tables and another to check them; each holds the file.
        for held in (engine, datasource.get_execution_engine().engine):
            held.dispose()


def _table_batch(datasource: Any, gate: str, table: str, queries: Mapping[str, str]) -> Any:
    query = queries.get(table, f"select * from {gate}.{table}")
    return datasource.add_query_asset(name=table, query=query).add_batch_definition_whole_table("whole").get_batch()


def _frame_batch(context: Any, opinion: second_opinion.Opinion) -> Any:
    """The second reader's counts as a batch: the working file is never written to."""
    asset = context.data_sources.add_pandas(name="frames").add_dataframe_asset(name=second_opinion.TABLE)
    return asset.add_batch_definition_whole_dataframe("whole").get_batch({"dataframe": opinion.frame.to_pandas()})


def _validated(batch: Any, name: str, checks: list[Check]) -> Any:
    import great_expectations as gx
    import great_expectations.expectations as gxe

    suite = gx.ExpectationSuite(name=name, expectations=[c.expectation(gxe) for c in checks])
    # COMPLETE hands back the rows that a query found. No stock expectation is on a column of text.
    return batch.validate(suite, result_format={"result_format": "COMPLETE", "partial_unexpected_count": EXAMPLES})


def _result(gate: str, check: Check, answer: Any, connection: Any) -> CheckResult:
    _raise_if_it_broke(gate, check, answer)
    found = answer.result
    rows = (found.get("details") or {}).get("unexpected_rows") or []
    examples = [str(row["example"]) for row in rows[:EXAMPLES]]
    observed = found.get("observed_value")
    if isinstance(check, AtMost):
        observed, examples = check.observed, list(check.examples)
    elif observed is None:
        observed = found.get("unexpected_count", 0)
    if not answer.success and check.examples_sql:
        examples = [str(row[0]) for row in connection.exec_driver_sql(check.examples_sql).fetchall()]
    shown = f"{observed:.4f}" if isinstance(observed, float) else str(observed)
    return CheckResult(check.name, bool(answer.success), check.severity, shown, check.message, examples, check.table)


def _raise_if_it_broke(gate: str, check: Check, answer: Any) -> None:
    """An expectation that raised says success=False, like one that found something: tell the two apart."""
    info = answer.exception_info or {}
    parts = [info] if "raised_exception" in info else list(info.values())
    for part in parts:
        if part.get("raised_exception"):
            message = str(part.get("exception_message") or "it gave no reason").strip().splitlines()[0]
            raise GateError(f"Gate {gate}: check {check.name} on {check.table} could not be made: {message}")


def _first_line(error: Exception) -> str:
    text = str(error).strip()
    return text.splitlines()[0] if text else type(error).__name__
