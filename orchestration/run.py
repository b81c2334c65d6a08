"""One run of the main job in this process, on the same instance that the web UI shows.

Belongs here: the instance's folder, starting the run, and saying why it failed. Does not belong here: deciding whether
there is anything to run (``todo``), or showing it (``tieout.console``).
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from orchestration.checks.results import GATES, forget, kept
from orchestration.quick_imports import uncollected
from tieout.faults import Fault, remedy
from tieout.settings import PROJECT_ROOT, Folders

if TYPE_CHECKING:
    import dagster as dg

    from expectations.results import GateResult
    from orchestration.processes import Processes
    from orchestration.resources import Report

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_DBT_SAYS = "Errors parsed from dbt logs:"  # what dagster-dbt writes between its own words and those of dbt


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended: whether well, its id, what the gates found, what failed, and what was damaged and mended."""

    success: bool
    run_id: str
    gates: list[GateResult] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    mended: list[str] = field(default_factory=list)


def dagster_home(places: Folders) -> Path:
    """Folder of the Dagster instance, made ready and named in the environment for Dagster to find."""
    home = Path(os.environ.setdefault("DAGSTER_HOME", str(places.data / ".dagster")))
    home.mkdir(parents=True, exist_ok=True)
    settings = home / "dagster.yaml"
    if not settings.exists():
        shutil.copyfile(PROJECT_ROOT / "dagster.yaml", settings)
    return home


def run_main_job(places: Folders, batch: str, report: Report, processes: Processes) -> Outcome:
    """Run the main job on a batch. The run lock must be held; a gate that fails is no exception but an outcome."""
    dagster_home(places)
    with uncollected():
        import dagster as dg

        from orchestration.dead_runs import close_dead_runs
        from orchestration.definitions import build_defs
        from orchestration.jobs import main_job
        from orchestration.partitions import NAME
        from orchestration.resources import Pipeline

    forget(places)
    definitions = build_defs(resource_overrides={"pipeline": Pipeline(places, processes, report)})
    with dg.DagsterInstance.get() as instance:
        close_dead_runs(instance, grace_seconds=0)  # the lock is ours: no other run can be alive
        instance.add_dynamic_partitions(NAME, [batch])
        result = definitions.resolve_job_def(main_job.name).execute_in_process(
            instance=instance, partition_key=batch, raise_on_error=False, tags={"tieout/started_by": "command line"}
        )
    found = [r for r in (kept(places, gate) for gate in GATES) if r]
    failures = [] if result.success else [*_gate_failures(found), *_step_failures(places, result)]
    return Outcome(result.success, result.run_id, found, failures, _mended(result))


def _gate_failures(results: list[GateResult]) -> Iterator[str]:
    for result in results:
        for failure in result.failures:
            examples = "".join(f"\n  {example}" for example in failure.examples)
            yield f"Gate {result.gate}: {failure.name}: {failure.observed}. {failure.message}{examples}"


def _mended(result: dg.ExecuteInProcessResult) -> list[str]:
    from orchestration.assets.raw import MENDED

    notes = (
        event.step_materialization_data.materialization.metadata.get(MENDED)
        for event in result.all_events
        if event.is_step_materialization
    )
    return list(dict.fromkeys(line for note in notes if note for line in str(note.value).splitlines()))


def _step_failures(places: Folders, result: dg.ExecuteInProcessResult) -> Iterator[str]:
    for event in result.all_events:
        if event.is_step_failure:
            error = event.step_failure_data.error
            while error and error.cause and error.cause.cls_name != "_RemoteTraceback":
                error = error.cause
            message = _COLOURS.sub("", error.message).strip() if error else "no message"
            if "DagsterExecutionInterruptedError" in message:
                yield "It was interrupted. What was read is kept; run again to go on."
            elif "DagsterAssetCheckFailedError" not in message:  # the gates speak for themselves
                words = message.partition(_DBT_SAYS)[2].strip() or message
                if error and error.cls_name == Fault.__name__:
                    yield words.partition(": ")[2]  # what comes before is the name of the class
                else:
                    yield " ".join(filter(None, (f"Step {event.step_key}: {words}", remedy(words, places.data))))
