"""Layer raw: the batches' Parquet in schema ``raw`` of the working file, on which all models stand.

Belongs here: the assets, which carry the keys of the dbt sources. The loading itself is ``orchestration.loading``.
"""

# No `from __future__ import annotations` here: Dagster reads the annotation of `context` as it stands.

from collections.abc import Iterator
from typing import Any

import dagster as dg

from orchestration.assets.extraction import ASSET_OF
from orchestration.assets.lineage import LINEAGE, as_metadata, loaded_lineage
from orchestration.assets.metadata import OWNERS, column_schema
from orchestration.healing import load_mended
from orchestration.partitions import BATCHES
from orchestration.resources import Pipeline
from tieout.schema import TABLES, Table

GROUP = "raw"
MENDED = "mended"  # metadata: what was damaged and made again before the load
RETRY = dg.RetryPolicy(max_retries=2, delay=1, backoff=dg.Backoff.EXPONENTIAL)


def raw_key(table: str) -> dg.AssetKey:
    """Key of a raw table's asset, which is that of the dbt source."""
    return dg.AssetKey(["raw", table])


def _spec(table: Table) -> dg.AssetSpec:
    return dg.AssetSpec(
        raw_key(table.name),
        deps=[ASSET_OF[table.name]],
        description=f"{table.grain[0].upper()}{table.grain[1:]}. Table raw.{table.name} of the working file.",
        group_name=GROUP,
        owners=OWNERS,
        kinds={"duckdb", "table"},
        metadata={"dagster/column_schema": column_schema(table), "dagster/table_name": f"raw.{table.name}"},
        partitions_def=BATCHES,
    )


@dg.multi_asset(
    name="raw_tables",
    specs=[_spec(table) for table in TABLES.values()],
    partitions_def=BATCHES,
    required_resource_keys={"pipeline"},
    retry_policy=RETRY,
)
def raw_tables(context: dg.AssetExecutionContext) -> Iterator[dg.MaterializeResult[Any]]:
    """Load the batch, and any other that a run which was cut short read but did not load."""
    pipeline: Pipeline = context.resources.pipeline
    pipeline.report("loading", 0, 1)
    rows, mended = load_mended(pipeline.folders)
    for words in mended:
        context.log.warning(words)
        pipeline.log.write("warning", "mended", stage="loading", message=words)
    pipeline.report("loading", 1, 1)
    notes: dict[str, Any] = {MENDED: "\n".join(mended)} if mended else {}
    for name, table in TABLES.items():
        shown: dict[str, Any] = {"dagster/row_count": rows[name], LINEAGE: as_metadata(loaded_lineage(table, ASSET_OF))}
        yield dg.MaterializeResult(asset_key=raw_key(name), metadata=shown | notes)
