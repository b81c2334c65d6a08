"""Everything that Dagster is told, put together; what each part is stands in its own module."""

from __future__ import annotations

from typing import Any

import dagster as dg

from orchestration.assets.extraction import extraction
from orchestration.assets.models import models
from orchestration.assets.published import published_warehouse
from orchestration.assets.raw import raw_tables
from orchestration.checks.gates import gate_1, gate_2
from orchestration.failed_runs import failed_runs
from orchestration.freshness import freshness_job, is_fresh
from orchestration.jobs import main_job, reading_job
from orchestration.resources import pipeline_resource
from orchestration.schedules import build_schedules
from orchestration.sensors import new_documents


def build_defs(*, resource_overrides: dict[str, Any] | None = None) -> dg.Definitions:
    """Fresh definitions; a test or the command line puts its own resources in."""
    return dg.Definitions(
        assets=[extraction, raw_tables, models, published_warehouse],
        asset_checks=[gate_1, gate_2, is_fresh],
        jobs=[main_job, reading_job, freshness_job],
        schedules=build_schedules(),
        sensors=[new_documents, failed_runs],
        resources={"pipeline": pipeline_resource} | (resource_overrides or {}),
    )


defs = build_defs()
