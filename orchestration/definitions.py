"""Everything that Dagster is told, put together; what each part is stands in its own module."""

from __future__ import annotations

from typing import Any

import dagster as dg

from orchestration.assets.extraction import extraction
from orchestration.assets.models import models
from orchestration.assets.published import published_warehouse
from orchestration.assets.raw import raw_tables
from orchestration.checks.gates import gate_1, gate_2
from orchestration.jobs import main_job
from orchestration.resources import pipeline_resource
from orchestration.schedules import daily
from orchestration.sensors import new_documents


def build_defs(*, resource_overrides: dict[str, Any] | None = None) -> dg.Definitions:
    """Fresh definitions; a test or the command line puts its own resources in."""
    return dg.Definitions(
        assets=[extraction, raw_tables, models, published_warehouse],
        asset_checks=[gate_1, gate_2],
        jobs=[main_job],
        schedules=[daily],
        sensors=[new_documents],
        resources={"pipeline": pipeline_resource} | (resource_overrides or {}),
    )


defs = build_defs()
