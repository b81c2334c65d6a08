"""The jobs: everything from source documents to what is published, and the reading alone.

Belongs here: what each job makes, and the tags of its runs. When they are started is ``sensors`` and ``schedules``.
"""

from __future__ import annotations

import dagster as dg

from orchestration.dead_runs import JOB
from orchestration.healing import distrust_after
from tieout import ids

FRESHNESS = dg.AssetCheckKey(dg.AssetKey("published_warehouse"), "is_fresh")  # asked by the clock, not by each run
READING_JOB = "reading_job"
READ_AGAIN = "tieout/read_again"  # tag of a run that reads its batch again, also where the present rules have read it

# One process a run: the steps are short, they follow each other, and each process would pay seconds of imports again.
# The reading itself is shared among processes by tieout.slices.
main_job = dg.define_asset_job(
    JOB,
    selection=dg.AssetSelection.all() - dg.AssetSelection.checks(FRESHNESS),
    hooks={distrust_after},
    executor_def=dg.in_process_executor,
    description=f"Reads a batch of documents, loads it, builds and checks the models, publishes. With the tag"
    f" {READ_AGAIN}: yes the batch is read again. Backfill it for batches of older rules.",
)
reading_job = dg.define_asset_job(
    READING_JOB,
    selection=dg.AssetSelection.groups("extraction"),
    executor_def=dg.in_process_executor,
    description=f"Reads batches and no more; main_job then loads all of them at once. Takes the tag {READ_AGAIN} too.",
)


def run_tags(started_by: str) -> dict[str, str]:
    """Tags of a run: who started it, by which rules it reads."""
    return {"tieout/started_by": started_by, "tieout/rules": ids.code_version()}
