"""What the assets work with: the folders, the lock, the gates' process, and whom to tell about progress.

Belongs here: the one resource that the assets share, so that a test or the command line can put another in its place.
Does not belong here: any step of the work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import dagster as dg

from orchestration.gate_process import GateProcess
from tieout.runlock import run_lock
from tieout.settings import Folders, folders

# What a run tells about itself: stage, things done, things in all.
Report = Callable[[str, int, int], None]


@dataclass
class Pipeline:
    """A run's surroundings."""

    folders: Folders
    gates: GateProcess
    report: Report = lambda stage, done, total: None

    @property
    def data_docs(self) -> Path:
        """Where the gates' pages of this run are written before they are published."""
        return self.folders.warehouse.parent / "data_docs"


@contextmanager
def open_pipeline(
    report: Report = lambda stage, done, total: None, gates: GateProcess | None = None
) -> Iterator[Pipeline]:
    """The pipeline under its lock. A gates' process that is given stays open."""
    places = folders()
    with run_lock(places.data):
        own = gates or GateProcess()
        try:
            yield Pipeline(places, own, report)
        finally:
            if gates is None:
                own.close()


@dg.resource(description="Folders, lock and gates of a run; one run at a time holds it.")
def pipeline_resource(context: dg.InitResourceContext) -> Iterator[Pipeline]:
    """The pipeline as the Dagster resource of a run."""
    with open_pipeline() as pipeline:
        yield pipeline
