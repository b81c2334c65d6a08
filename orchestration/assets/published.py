"""Layer published: the version that readers open.

Belongs here: the last asset. How a version is built is ``orchestration.publishing``.
"""

# No `from __future__ import annotations` here: Dagster reads the annotation of `context` as it stands.

from pathlib import Path
from typing import Any

import dagster as dg

from orchestration.assets.metadata import OWNERS, record_table
from orchestration.assets.models import mart_keys
from orchestration.assets.raw import RETRY
from orchestration.checks.results import passed_gates
from orchestration.models import MODEL_DOCS
from orchestration.publishing.build import MODEL_DOCS as MODEL_PAGE
from orchestration.publishing.build import WAREHOUSE, publish
from orchestration.publishing.versions import MANIFEST
from orchestration.resources import Pipeline
from tieout.batches import read_json
from tieout.state import present_state

# Where `tieout room` serves. It shows what is current, its pages name the version.
ROOM = "http://127.0.0.1:8710"


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
    return dg.MaterializeResult(metadata=_shown(places.published / name))


def _shown(version: Path) -> dict[str, Any]:
    """Where a version stands and how large its tables are, and where to read it and what was found about it."""
    rows: dict[str, int] = (read_json(version / MANIFEST) or {})["rows"]
    return {
        "version": version.name,
        "cables": rows.get("dim_cables", 0),
        "figures": rows.get("fct_figures", 0),
        "warehouse": dg.MetadataValue.path(str(version / WAREHOUSE)),
        "reading room": dg.MetadataValue.url(f"{ROOM}/"),
        "Data Docs: what the gates found": dg.MetadataValue.url(f"{ROOM}/version/data_docs/index.html"),
        "dbt docs: the models": dg.MetadataValue.url(f"{ROOM}/version/{MODEL_PAGE}"),
        "manifest: rows, gates, digests": dg.MetadataValue.url(f"{ROOM}/version/{MANIFEST}"),
        "tables": record_table({"table": f"marts.{table}", "rows": count} for table, count in sorted(rows.items())),
    }
