"""The daily schedule: a run a day, for what no sensor has started (it may be off) or what a failed run has left."""

from __future__ import annotations

import dagster as dg

from orchestration.dead_runs import is_in_progress
from orchestration.jobs import main_job
from orchestration.partitions import NAME
from orchestration.todo import next_batch, source_documents
from tieout.runlock import is_running
from tieout.settings import folders


@dg.schedule(
    job=main_job,
    cron_schedule="0 3 * * *",
    execution_timezone="UTC",
    default_status=dg.DefaultScheduleStatus.RUNNING,
    description="Starts the main job each night if anything is new or unpublished.",
)
def daily(context: dg.ScheduleEvaluationContext) -> dg.RunRequest | dg.SkipReason:
    """Request a run for what is new, or for what was read and is not published."""
    places = folders()
    if is_in_progress(context.instance, lock_is_held=is_running(places.data)):
        return dg.SkipReason("A run is in progress.")
    batch = next_batch(places, source_documents(places))
    if batch is None:
        return dg.SkipReason("Nothing is new.")
    context.instance.add_dynamic_partitions(NAME, [batch])
    return dg.RunRequest(partition_key=batch, tags={"tieout/started_by": "schedule"})
