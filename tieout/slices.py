"""A batch on files: its documents cut into slices, read by a few processes, written as Parquet, named by a manifest.

Belongs here: slices, their files, and resuming. ``run_slice`` is what any engine may map: it takes and returns plain
values, reads its own input and writes its own output. Does not belong here: how a document is read (``extraction``).
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from tieout import batches, ids
from tieout.batches import Manifest, Plan
from tieout.discover import SourceFile, read_bytes
from tieout.extraction import INPUT_SCHEMA, extract_batch, settle_supersession
from tieout.rejection import Rejection
from tieout.schema import LOADS, REJECTIONS, TABLES
from tieout.tables import load_row, rejection_row

SLICE_BYTES = 8_000_000  # input of one slice: some seconds of work, and a few hundred MB of memory at most

Progress = Callable[[int, int], None]  # documents read so far, documents in all


@dataclass(frozen=True, slots=True)
class Slice:
    """Some documents of a batch. ``slice_id`` stands for their contents, their paths and the rules."""

    slice_id: str
    batch_id: str
    documents: tuple[SourceFile, ...]


def slices_of(plan: Plan) -> list[Slice]:
    """Cut a batch by size. Files of one content share a slice; the order is that of the hashes, whatever the names."""
    groups: list[list[SourceFile]] = []
    size = SLICE_BYTES
    previous = None
    for document in sorted(plan.documents, key=lambda d: (d.sha256, d.source_path)):
        if document.sha256 != previous and size >= SLICE_BYTES:
            groups.append([])
            size = 0
        groups[-1].append(document)
        size += document.byte_count
        previous = document.sha256
    return [Slice(_slice_id(group), plan.batch_id, tuple(group)) for group in groups]


def run_slice(part: Slice, out: Path) -> dict[str, int]:
    """Read a slice and write one Parquet file a table, ``<slice_id>.<table>.parquet``, into the folder.

    What is written already is kept: its name says which contents and which rules made it.

    Returns:
        number of rows by table.
    """
    files = {name: out / f"{part.slice_id}.{name}.parquet" for name in TABLES}
    if all(is_readable(file) for file in files.values()):
        return {name: pq.read_metadata(file).num_rows for name, file in files.items()}
    tables = _read(part)
    out.mkdir(parents=True, exist_ok=True)
    for name, file in files.items():
        write_parquet(tables[name], file)
    return {name: table.num_rows for name, table in tables.items()}


def run_batch(plan: Plan, interim: Path, progress: Progress = lambda done, total: None) -> Manifest:
    """Read a whole batch, unless the present rules have read it already, and write its manifest.

    Several slices are shared among as many processes as there are cores; a single one is read in this process.
    """
    present = batches.read_manifest(interim, plan.batch_id)
    if (
        present
        and present.code_version == ids.code_version()
        and set(present.contents) == {d.sha256 for d in plan.documents}
    ):
        progress(len(plan.documents), len(plan.documents))
        return present
    folder = interim / plan.batch_id
    parts = slices_of(plan)
    done = 0
    progress(done, len(plan.documents))
    for part in _map(parts, folder):
        done += len(part.documents)
        progress(done, len(plan.documents))
    manifest = _manifest(plan, parts, folder)
    batches.write_manifest(interim, manifest)
    _forget_others(folder, manifest)
    return manifest


def table_files(interim: Path, manifest: Manifest, table: str) -> list[Path]:
    """Parquet files that hold a table of the batch."""
    return [interim / manifest.batch_id / name for name in manifest.files[table]]


def rejected_documents(files: Iterable[Path]) -> list[dict[str, Any]]:
    """Rows of the documents that could not be read, from Parquet files of table rejections."""
    return [row for file in files for row in pq.read_table(file).to_pylist() if row["is_fatal"]]


def is_readable(file: Path) -> bool:
    """Whether the file is there and ends as Parquet does: one that a crash of the machine has cut short does not."""
    try:
        pq.read_metadata(file)
    except (FileNotFoundError, pa.ArrowInvalid):
        return False
    return True


def write_parquet(table: pa.Table, file: Path) -> None:
    """Write under a temporary name, then rename: a file of that name is always whole."""
    temporary = file.with_name(f".{file.name}.{os.getpid()}")
    pq.write_table(table, temporary, compression="zstd")
    with temporary.open("rb") as stream:
        os.fsync(stream.fileno())
    temporary.replace(file)


def _slice_id(documents: list[SourceFile]) -> str:
    return ids.content_id("slice", ids.code_version(), *(f"{d.sha256} {d.source_path}" for d in documents))


def _map(parts: list[Slice], folder: Path) -> Iterator[Slice]:
    workers = min(len(parts), os.cpu_count() or 1)
    if workers < 2:
        for part in parts:
            run_slice(part, folder)
            yield part
        return
    # spawn: a fork of a process that runs threads (Dagster, Polars) may hang
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        running = {pool.submit(run_slice, part, folder): part for part in parts}
        for future in as_completed(running):
            future.result()
            yield running[future]


def _read(part: Slice) -> dict[str, pa.Table]:
    rows, rejections, loads = [], [], []
    for document in part.documents:
        try:
            data = read_bytes(document)
        except (OSError, Rejection) as error:
            fault = error if isinstance(error, Rejection) else _unreadable(document, error)
            where = (document.source_path, document.sha256)
            rejections.append(rejection_row(fault, *where, part.batch_id, None, is_fatal=True))
            loads.append(load_row(part.batch_id, *where, "rejected"))
        else:
            rows.append((document.source_path, document.sha256, data, part.batch_id))
    columns = list(zip(*rows, strict=True)) or [()] * len(INPUT_SCHEMA)
    arrays = [pa.array(c, type=f.type) for c, f in zip(columns, INPUT_SCHEMA, strict=True)]
    tables = extract_batch(pa.table(arrays, schema=INPUT_SCHEMA))
    for table, more in ((REJECTIONS, rejections), (LOADS, loads)):
        tables[table.name] = pa.concat_tables(
            [tables[table.name], pa.Table.from_pylist(more, schema=table.arrow_schema)]
        )
    return tables


def _unreadable(document: SourceFile, error: OSError) -> Rejection:
    reason = error.strerror or str(error)
    return Rejection(
        "source", "unreadable", f"{document.source_path} cannot be opened ({reason}); the next run tries again."
    )


def _manifest(plan: Plan, parts: list[Slice], folder: Path) -> Manifest:
    names = {table: [f"{part.slice_id}.{table}.parquet" for part in parts] for table in TABLES}
    merged = _merge_loads(names, folder)
    names["loads"] = [merged.name]
    missing = {row["sha256"] for name in names["rejections"] for row in _unread(folder / name)}
    return Manifest(
        batch_id=plan.batch_id,
        sequence=plan.sequence,
        code_version=ids.code_version(),
        schema_version=batches.schema_version(),
        contents=tuple(sorted({d.sha256 for d in plan.documents} - missing)),
        files={t: {n: ids.sha256_hex((folder / n).read_bytes()) for n in files} for t, files in names.items()},
        rows={t: sum(pq.read_metadata(folder / n).num_rows for n in files) for t, files in names.items()},
    )


def _merge_loads(names: dict[str, list[str]], folder: Path) -> Path:
    """The slices' loads as one table: only here are all the texts of a cable side by side."""
    loads = [row for name in names["loads"] for row in pq.read_table(folder / name).to_pylist()]
    counts: dict[str, int] = {}
    for name in names["documents"]:
        columns = pq.read_table(folder / name, columns=["document_id", "char_count"])
        counts.update(zip(*(columns[c].to_pylist() for c in columns.column_names), strict=True))
    settle_supersession(loads, counts)
    loads.sort(key=lambda row: (row["source_path"], row["sha256"]))
    file = folder / f"{ids.content_id(*names['loads'])}.all.loads.parquet"
    write_parquet(pa.Table.from_pylist(loads, schema=LOADS.arrow_schema), file)
    return file


def _unread(file: Path) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = pq.read_table(file, columns=["sha256", "code"]).to_pylist()
    return [row for row in rows if row["code"] in {"changed", "unreadable"}]


def _forget_others(folder: Path, manifest: Manifest) -> None:
    """Delete Parquet files that the manifest does not name: slices of other rules, and what a killed run left."""
    named = {name for files in manifest.files.values() for name in files}
    for file in [*folder.glob("*.parquet"), *folder.glob(".*.parquet.*")]:
        if file.name not in named:
            file.unlink(missing_ok=True)
