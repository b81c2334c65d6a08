"""Runs that Dagster believes to be running, though their process is gone.

Belongs here: telling them by the run lock, which every run holds and which ends with its process, and closing them.
Left open, such a run would keep the queue, which lets one run through at a time, waiting for ever.
"""

from __future__ import annotations

import time

import dagster as dg

JOB = "main_job"
GRACE_SECONDS = 120  # from the start of a run to its holding the lock


def is_in_progress(instance: dg.DagsterInstance, *, lock_is_held: bool) -> bool:
    """Whether a run of the main job works or waits for its turn; dead runs are closed on the way."""
    if lock_is_held:
        return True
    close_dead_runs(instance)
    waiting = [
        dg.DagsterRunStatus.QUEUED,
        dg.DagsterRunStatus.NOT_STARTED,
        dg.DagsterRunStatus.STARTING,
        dg.DagsterRunStatus.STARTED,
    ]
    return bool(instance.get_runs(dg.RunsFilter(job_name=JOB, statuses=waiting), limit=1))


def close_dead_runs(instance: dg.DagsterInstance, grace_seconds: float = GRACE_SECONDS) -> None:
    """Mark runs as failed that started longer ago than the grace, to be called while no run holds the lock."""
    statuses = [dg.DagsterRunStatus.STARTING, dg.DagsterRunStatus.STARTED, dg.DagsterRunStatus.CANCELING]
    for record in instance.get_run_records(dg.RunsFilter(job_name=JOB, statuses=statuses)):
        if time.time() - (record.start_time or record.create_timestamp.timestamp()) >= grace_seconds:
            instance.report_run_failed(record.dagster_run, "Its process ended before the run did.")
