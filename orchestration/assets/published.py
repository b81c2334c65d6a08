"""Layer published: the version that readers open.

Belongs here: the last asset. How a version is built is ``orchestration.publishing``.
"""

# No `from __future__ import annotations` here: Dagster reads the annotation of `context` as it stands.

from typing import Any

import dagster as dg

from orchestration.assets.metadata import OWNERS
from orchestration.assets.models import mart_keys
from orchestration.assets.raw import RETRY
from orchestration.checks.results import passed_gates
from orchestration.models import MODEL_DOCS
from orchestration.publishing.build import publish
from orchestration.resources import Pipeline
from tieout.state import present_state


@dg.asset(
    deps=mart_keys(),
    group_name="published",
    owners=OWNERS,
    kinds={"duckdb", "parquet"},
    retry_policy=RETRY,
    required_resource_keys={"pipeline"},
)
def published_warehouse(context: dg.AssetExecutionContext) -> dg.MaterializeResult[Any]:
    """The marts as files of their own below data/published, where ``current`` names the version that readers open."""
    pipeline: Pipeline = context.resources.pipeline
    places = pipeline.folders
    pipeline.report("publishing", 0, 1)
    marts = [key.path[-1] for key in mart_keys()]
    name = publish(places, marts, present_state(places), passed_gates(places), pipeline.data_docs, MODEL_DOCS)
    pipeline.report("publishing", 1, 1)
    pipeline.log.write("info", "published", stage="publishing", version=name)
    return dg.MaterializeResult(
        metadata={"version": name, "path": dg.MetadataValue.path(str(places.published / name / "warehouse.duckdb"))}
    )
