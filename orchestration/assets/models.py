"""Layers staging, intermediate and marts: the dbt models, as assets.

Belongs here: one call of ``dbt build``, so that its start-up is paid once, and what its results show. SQL stands in
dbt_project.
"""

# No `from __future__ import annotations` here: Dagster reads the annotation of `context` as it stands.

import shutil
from collections.abc import Iterator
from typing import Any

import dagster as dg
from dagster_dbt import dbt_assets

from orchestration.assets.lineage import model_lineage
from orchestration.model_events import told
from orchestration.models import COLUMN_LINEAGE, TRANSLATOR, build_models, prepared_manifest
from orchestration.resources import Pipeline

MARTS = "marts"


@dbt_assets(
    manifest=prepared_manifest(),
    dagster_dbt_translator=TRANSLATOR,
    name="models",
    required_resource_keys={"pipeline"},
)
def models(context: dg.AssetExecutionContext) -> Iterator[Any]:
    """Build models and seeds and run their tests."""
    pipeline: Pipeline = context.resources.pipeline
    target = pipeline.folders.warehouse.parent / "dbt" / context.run.run_id[:8]
    total = len(context.selected_asset_keys)
    done = 0
    pipeline.report("models", done, total)

    def built() -> None:
        nonlocal done
        done += 1
        pipeline.report("models", done, total)

    dbt = build_models(context, pipeline.processes.dbt, target)
    lineage = model_lineage(COLUMN_LINEAGE)
    yield from told(dbt.stream(), dbt.manifest, pipeline.folders.warehouse, target, lineage, built)
    shutil.rmtree(target, ignore_errors=True)


def mart_keys() -> list[dg.AssetKey]:
    """Keys of the models that readers see."""
    return sorted(key for key, group in models.group_names_by_key.items() if group == MARTS)
