"""The main job: everything from source documents to what is published, in one run."""

from __future__ import annotations

import dagster as dg

from orchestration.alerts import alert
from orchestration.dead_runs import JOB
from orchestration.healing import distrust_after

main_job = dg.define_asset_job(
    JOB,
    selection=dg.AssetSelection.all(),
    hooks={alert, distrust_after},
    executor_def=dg.in_process_executor,
    description="Read a batch of documents, load it, build and check the models, publish.",
)
# One process a run: the steps are short, they follow each other, and each process would pay seconds of imports again.
# The reading itself is shared among processes by tieout.slices.
