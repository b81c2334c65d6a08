"""One run of a job in this process, on the same instance that the web UI shows.

Belongs here: the instance's folder, starting the run, and how it ended. Does not belong here: deciding whether there is
anything to run (``todo``), or showing it (``tieout.console``).
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from orchestration.checks.results import GATES, forget, kept
from orchestration.outcomes import failures_in_words
from orchestration.quick_imports import uncollected
from tieout.eventlog import EventLog
from tieout.settings import PROJECT_ROOT, Folders

if TYPE_CHECKING:
    import dagster as dg

    from expectations.results import GateResult
    from orchestration.processes import Processes
    from orchestration.resources import Report


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


def run_main_job(
    places: Folders,
    batch: str,
    report: Report,
    processes: Processes,
    log: EventLog | None = None,
    *,
    again: bool = False,
    reading_only: bool = False,
) -> Outcome:
    """Run the main job on a batch, and tell people if it fails.

    The run lock must be held. A gate that fails is no exception but an outcome.

    Args:
        places, batch: what to run on.
        report: is called with the stage, the number of its things that are done, and how many it has.
        processes: where gates and models run.
        log: where events are written.
        again: read the batch again, also where the present rules have read it.
        reading_only: read the batch and no more.
    """
    dagster_home(places)
    with uncollected():
        import dagster as dg

        from orchestration.dead_runs import JOB, close_dead_runs
        from orchestration.definitions import build_defs
        from orchestration.failed_runs import tell
        from orchestration.jobs import READ_AGAIN, READING_JOB, run_tags
        from orchestration.partitions import NAME
        from orchestration.resources import Pipeline

    forget(places)
    pipeline = Pipeline(places, processes, report, log or EventLog())
    definitions = build_defs(resource_overrides={"pipeline": pipeline})
    with dg.DagsterInstance.get() as instance:
        close_dead_runs(instance, grace_seconds=0)  # the lock is ours: no other run can be alive
        instance.add_dynamic_partitions(NAME, [batch])
        result = definitions.resolve_job_def(READING_JOB if reading_only else JOB).execute_in_process(
            instance=instance,
            partition_key=batch,
            raise_on_error=False,
            tags=run_tags("command line") | ({READ_AGAIN: "yes"} if again else {}),
        )
        found = [r for r in (kept(places, gate) for gate in GATES) if r]
        failures: list[str] = []
        if not result.success:
            failures = failures_in_words(places, found, result.all_events)
            failures += tell(instance, places, result.dagster_run, failures)
    return Outcome(result.success, result.run_id, found, failures, _mended(result))


def _mended(result: dg.ExecuteInProcessResult) -> list[str]:
    from orchestration.assets.raw import MENDED

    notes = (
        event.step_materialization_data.materialization.metadata.get(MENDED)
        for event in result.all_events
        if event.is_step_materialization
    )
    return list(dict.fromkeys(line for note in notes if note for line in str(note.value).splitlines()))
