"""The alert that a run failed: once a run, whoever started it, also where its process was killed.

Belongs here: the sensor that the daemon asks, and what the alert says. A run of the command line sends its alert itself
and is marked, so that no daemon is needed and none sends it twice.
"""

from __future__ import annotations

from collections.abc import Sequence

import dagster as dg

from orchestration.alerts import Alert, send
from orchestration.checks.results import GATES, kept
from orchestration.jobs import main_job, reading_job
from orchestration.outcomes import INTERRUPTED, failures_in_words
from tieout.settings import Folders, folders
from tieout.state import published_manifest

ALERTED = "tieout/alerted"
_SHOWN = 5  # failures that an alert holds


@dg.run_failure_sensor(
    name="failed_runs",
    monitored_jobs=[main_job, reading_job],
    default_status=dg.DefaultSensorStatus.RUNNING,
    description="Sends an alert for each run that failed, if TIEOUT_ALERT_WEBHOOK or TIEOUT_ALERT_EMAIL is set.",
)
def failed_runs(context: dg.RunFailureSensorContext) -> dg.SkipReason | None:
    """Tell people of a failed run that they were not told of yet."""
    run = context.instance.get_run_by_id(context.dagster_run.run_id) or context.dagster_run
    if ALERTED in run.tags:
        return dg.SkipReason("People were told by the run itself.")
    places = folders()
    gates = [result for result in (kept(places, gate) for gate in GATES) if result]
    failures = failures_in_words(places, gates, context.get_step_failure_events())
    for problem in tell(context.instance, places, run, failures or [context.failure_event.message or "no message"]):
        context.log.error(problem)
    return None


def tell(instance: dg.DagsterInstance, places: Folders, run: dg.DagsterRun, failures: Sequence[str]) -> list[str]:
    """Send the alert of a failed run and mark the run; return what could not be delivered."""
    instance.add_run_tags(run.run_id, {ALERTED: "yes"})
    if list(failures) == [INTERRUPTED]:
        return []  # by whoever sits before it
    return send(alert_of(places, run, failures))


def alert_of(places: Folders, run: dg.DagsterRun, failures: Sequence[str]) -> Alert:
    """What people are told of a failed run: why, what readers open meanwhile, and where to look."""
    batch = run.tags.get("dagster/partition", "")
    published = published_manifest(places)
    kept_version = f"Readers still open version {published['version']}." if published else "Nothing is published yet."
    advice = "What to do: docs/operations.md, Reading an alert."
    more = [f"... and {len(failures) - _SHOWN} more."] if len(failures) > _SHOWN else []
    return Alert(
        subject=f"tieout: run {run.run_id[:8]} of batch {batch or '?'} failed",
        text="\n".join([*failures[:_SHOWN], *more, "", kept_version, advice]),
        fields={
            "run_id": run.run_id,
            "job": run.job_name,
            "batch": batch,
            "started_by": run.tags.get("tieout/started_by", "Dagster's pages"),
        },
    )
