"""Damage to the working data, mended from what it was made of.

The working file is made of Parquet, the Parquet of source documents; the hashes in a batch's manifest tell whether its
files are whole. Belongs here: noticing damage, and making the damaged thing again. Does not belong here: loading
(``loading``) and reading (``tieout.slices``) themselves.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import dagster as dg
import duckdb
from dagster._core.errors import DagsterAssetCheckFailedError  # Dagster exports it nowhere else

from orchestration.loading import DamagedBatchError, load_pending
from tieout import batches, ids
from tieout.batches import Plan
from tieout.discover import discover
from tieout.faults import Fault, is_damage
from tieout.settings import Folders, folders
from tieout.slices import run_batch

NAMED = 5  # files that a message names
_REBUILD = ".rebuild"  # lies beside a working file that the next run is to build anew


def distrust(places: Folders) -> None:
    """Have the next run build the working file anew: a gate stopped on what it holds, or it could not be read."""
    places.warehouse.parent.mkdir(parents=True, exist_ok=True)
    _marker(places).touch()


@dg.failure_hook(name="distrust_after")
def distrust_after(context: dg.HookContext) -> None:
    """Distrust the working file after a step that stopped on what it holds."""
    error: BaseException | None = context.op_exception
    while error is not None:
        if isinstance(error, DagsterAssetCheckFailedError) or is_damage(str(error)):
            distrust(folders())
            return
        error = error.__cause__ or error.__context__


def load_mended(places: Folders) -> tuple[dict[str, int], list[str]]:
    """Load what is pending; mend a damaged working file or batch on the way.

    Returns:
        number of rows of each raw table, and what was mended, in words.

    Raises:
        Fault: a batch is damaged, and source documents of it are gone.
    """
    mended = []
    for batch_id in batches.damaged_manifests(places.interim):
        read_again(places, batch_id)
        mended.append(f"The manifest of batch {batch_id} was damaged; the batch was read again.")
    if _marker(places).exists():
        _discard(places)
        mended.append("The working file was built anew from data/interim, since the run before stopped on it.")
    for _ in range(2 + len(batches.manifests(places.interim))):
        try:
            rows = load_pending(places.warehouse, places.interim)
        except DamagedBatchError as damage:
            read_again(places, damage.batch_id)
            mended.append(f"{damage} It was read again.")
        except duckdb.Error as error:
            if not is_damage(str(error)):
                raise
            _discard(places)
            mended.append(f"The working file was damaged ({error}); it was built anew from data/interim.")
        else:
            _marker(places).unlink(missing_ok=True)
            return rows, mended
    raise Fault(
        f"Files in {places.data} are damaged again and again: {mended[-1]} Check the disk; `tieout doctor` says more."
    )


def read_again(places: Folders, batch_id: str) -> None:
    """Read a damaged batch again from its source documents."""
    run_batch(sound_plan(places, batch_id), places.interim)


def sound_plan(places: Folders, batch_id: str, *, again: bool = False) -> Plan:
    """The plan of a batch, after what is damaged of an earlier reading was removed, so that it is read again.

    Args:
        places: the folders.
        batch_id: the batch.
        again: remove everything of an earlier reading.

    Raises:
        Fault: something must be read again, and source documents of the batch are gone.
    """
    plan = batches.read_plan(places.interim, batch_id)
    manifest = batches.read_manifest(places.interim, batch_id)
    if manifest is None or again:
        if again or batch_id in batches.damaged_manifests(places.interim):
            plan = _located(places, plan)
            batches.forget_reading(places.interim, batch_id)
    elif damaged := batches.damaged_files(places.interim, manifest):
        plan = _located(places, plan)
        for file in damaged:
            file.unlink(missing_ok=True)
        (places.interim / batch_id / batches.MANIFEST).unlink()
    return plan


def _located(places: Folders, plan: Plan) -> Plan:
    """The plan with each document where it is now: at its place, or by another name in the source folder."""
    moved: dict[str, Path] | None = None
    documents, gone = [], []
    for document in plan.documents:
        if document.fault is None and not _holds(document.file, document.sha256):
            if moved is None:
                moved = {found.sha256: found.file for found in discover([places.source])}
            if document.sha256 not in moved:
                gone.append(document.source_path)
                continue
            document = replace(document, file=moved[document.sha256])  # noqa: PLW2901
        documents.append(document)
    if gone:
        more = f" and {len(gone) - NAMED} more" if len(gone) > NAMED else ""
        raise Fault(
            f"Batch {plan.batch_id} must be read again, and source documents of it are gone: {', '.join(gone[:NAMED])}"
            f"{more}. Put them back into {places.source} (or, if {places.interim / plan.batch_id} is damaged, restore"
            " that from a backup), then run again."
        )
    return replace(plan, documents=tuple(documents))


def _holds(file: Path, sha256: str) -> bool:
    try:
        return ids.sha256_hex(file.read_bytes()) == sha256
    except OSError:
        return False


def _discard(places: Folders) -> None:
    """Delete the working file: everything in it is made again of Parquet."""
    for file in places.warehouse.parent.glob(f"{places.warehouse.name}*"):
        file.unlink()


def _marker(places: Folders) -> Path:
    return places.warehouse.parent / _REBUILD
