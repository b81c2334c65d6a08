"""Layer extraction: source documents to Parquet, one set of files a batch.

Belongs here: the assets of this layer and how they depend on each other. The reading itself is
``tieout.slices.run_batch``.
"""

# No `from __future__ import annotations` here: Dagster reads the annotation of `context` as it stands.

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dagster as dg

from orchestration.assets.lineage import LINEAGE, as_metadata, read_lineage
from orchestration.assets.metadata import OWNERS, column_schema, parquet_metadata
from orchestration.healing import sound_plan
from orchestration.jobs import READ_AGAIN
from orchestration.partitions import BATCHES
from orchestration.resources import Pipeline
from tieout import ids
from tieout.schema import TABLES, Table
from tieout.slices import rejected_documents, run_batch, table_files

GROUP = "extraction"

# Asset that a raw table's Parquet belongs to, and the asset it is read from. Only documents goes by another name than
# its table: the asset is the source documents, as they were read.
ASSET_OF = {name: name for name in TABLES} | {"documents": "source_documents"}
_READ_FROM = {
    "cables": "source_documents",
    "recipients": "cables",
    "tags": "cables",
    "cable_references": "cables",
    "acronyms": "passages",
    "passages": "cables",
    "mentions": "passages",
    "figures": "mentions",
    "rejections": "source_documents",
    "loads": "source_documents",
}


def _depth(name: str) -> int:
    """How many assets stand between a table's and the source documents. Dagster wants what is read from first."""
    upstream = _READ_FROM.get(name)
    return 0 if upstream is None else 1 + _depth(upstream)


def _spec(table: Table) -> dg.AssetSpec:
    upstream = _READ_FROM.get(table.name)
    return dg.AssetSpec(
        ASSET_OF[table.name],
        deps=[upstream] if upstream else [],
        description=f"{table.grain[0].upper()}{table.grain[1:]}. Parquet, one set of files a batch.",
        group_name=GROUP,
        owners=OWNERS,
        kinds={"python", "parquet"} | ({"polars"} if table.name == "loads" else set()),
        code_version=ids.code_version(),
        metadata={"dagster/column_schema": column_schema(table)},
        partitions_def=BATCHES,
    )


@dg.multi_asset(
    name="extraction",
    specs=[_spec(table) for table in TABLES.values()],
    partitions_def=BATCHES,
    required_resource_keys={"pipeline"},
)
def extraction(context: dg.AssetExecutionContext) -> Iterator[dg.MaterializeResult[Any]]:
    """Read the documents of a batch: what the present rules have read already is not read again."""
    pipeline: Pipeline = context.resources.pipeline
    interim = pipeline.folders.interim
    again = context.run.tags.get(READ_AGAIN) == "yes" and context.retry_number == 0
    plan = sound_plan(pipeline.folders, context.partition_key, again=again)
    context.log.info(f"batch {plan.batch_id}: {len(plan.documents)} documents, rules {ids.code_version()}")
    manifest = run_batch(plan, interim, lambda done, total: pipeline.report("reading", done, total))
    _log_rejected(pipeline, table_files(interim, manifest, "rejections"))
    for name, table in sorted(TABLES.items(), key=lambda pair: _depth(pair[0])):
        metadata = parquet_metadata(table, table_files(interim, manifest, name), manifest.rows[name])
        lineage = as_metadata(read_lineage(table, ASSET_OF))
        yield dg.MaterializeResult(asset_key=ASSET_OF[name], metadata=metadata | {LINEAGE: lineage})


def _log_rejected(pipeline: Pipeline, files: list[Path]) -> None:
    for row in rejected_documents(files):
        pipeline.log.write(
            "warning", "rejected", stage=row["stage"], document=row["source_path"], code=row["code"],
            message=row["message"],
        )  # fmt: skip
