"""What the assets work with: the folders, the lock, the helping processes, and whom to tell about progress.

Belongs here: the one resource that the assets share, so that a test or the command line can put another in its place.
Does not belong here: any step of the work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import dagster as dg

from orchestration.dead_runs import JOB
from orchestration.processes import Processes, started_processes
from tieout.eventlog import EventLog, log_of_service
from tieout.runlock import run_lock
from tieout.settings import Folders, folders

# What a run tells about itself: stage, things done, things in all.
Report = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A run's surroundings."""

    folders: Folders
    processes: Processes
    report: Report = lambda stage, done, total: None
    log: EventLog = field(default_factory=EventLog)

    @property
    def data_docs(self) -> Path:
        """Where the gates' pages of this run are written before they are published."""
        return self.folders.warehouse.parent / "data_docs"


@dg.resource(description="Folders, lock and helping processes of a run; one run at a time holds it.")
def pipeline_resource(context: dg.InitResourceContext) -> Iterator[Pipeline]:
    """The pipeline under its lock, for a run that Dagster started."""
    places = folders()
    run = context.run
    log = log_of_service(places, run=run.run_id, batch=run.tags.get("dagster/partition")) if run else EventLog()
    with run_lock(places.data), started_processes(early=run is not None and run.job_name == JOB) as processes:
        yield Pipeline(places, processes, log.report, log)
