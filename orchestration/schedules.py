"""What the clock starts: a run a day for what no sensor has started, and the question whether anything is overdue.

Belongs here: schedules. The daily one follows two settings:

    TIEOUT_SCHEDULE   when, as a cron expression; 0 3 * * * if it is not set
    TIEOUT_TIMEZONE   of which clock, as a name like America/Mexico_City; UTC if it is not set
"""

from __future__ import annotations

import os

import dagster as dg

from orchestration.dead_runs import is_in_progress
from orchestration.freshness import freshness_job
from orchestration.jobs import main_job, run_tags
from orchestration.partitions import NAME
from orchestration.todo import next_batch, source_documents
from tieout.runlock import is_running
from tieout.settings import folders


def build_schedules() -> list[dg.ScheduleDefinition]:
    """The schedules by the present settings."""
    zone = os.environ.get("TIEOUT_TIMEZONE") or "UTC"
    daily = dg.schedule(
        name="daily",
        job=main_job,
        cron_schedule=os.environ.get("TIEOUT_SCHEDULE") or "0 3 * * *",
        execution_timezone=zone,
        default_status=dg.DefaultScheduleStatus.RUNNING,
        description="Starts the main job if anything is new or unpublished.",
    )(request_run)
    hourly = dg.ScheduleDefinition(
        name="hourly_freshness",
        job=freshness_job,
        cron_schedule="17 * * * *",
        execution_timezone=zone,
        default_status=dg.DefaultScheduleStatus.RUNNING,
        description="Asks each hour whether the published version keeps up with what came in.",
    )
    return [daily, hourly]


def request_run(context: dg.ScheduleEvaluationContext) -> dg.RunRequest | dg.SkipReason:
    """Request a run for what is new, or for what was read and is not published."""
    places = folders()
    if is_in_progress(context.instance, lock_is_held=is_running(places.data)):
        return dg.SkipReason("A run is in progress.")
    batch = next_batch(places, source_documents(places))
    if batch is None:
        return dg.SkipReason("Nothing is new.")
    context.instance.add_dynamic_partitions(NAME, [batch])
    return dg.RunRequest(partition_key=batch, tags=run_tags("schedule"))
