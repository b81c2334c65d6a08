"""Batches on disk: what a run set out to read (its plan) and what came of it (its manifest).

    interim/<batch_id>/plan.json                      written first: the files to read
    interim/<batch_id>/<slice_id>.<table>.parquet     written by slices
    interim/<batch_id>/manifest.json                  written last: names the files that count

Belongs here: these two JSON files and questions about them. Readers take the Parquet files that a manifest names, never
a
glob: what a killed run left behind is no part of any batch. Does not belong here: reading documents.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tieout import ids
from tieout.discover import SourceFile
from tieout.faults import Fault
from tieout.schema import TABLES

PLAN = "plan.json"
MANIFEST = "manifest.json"
_BATCH_ID = re.compile(r"b[0-9a-f]+")  # as ids.batch_id makes them; nothing else is a folder to look in


@dataclass(frozen=True, slots=True)
class Plan:
    """What a batch is to read. ``sequence`` orders batches: a later text of a cable supersedes an earlier one."""

    batch_id: str
    sequence: int
    documents: tuple[SourceFile, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a batch read.

    Attributes:
        batch_id, sequence: as in its plan.
        code_version: the rules that read it.
        schema_version: the shape of its tables.
        contents: SHA-256 of each content that was read, rejected ones too.
        files: for each table the names of its Parquet files in the batch's folder, with their SHA-256.
        rows: for each table its number of rows.
    """

    batch_id: str
    sequence: int
    code_version: str
    schema_version: str
    contents: tuple[str, ...]
    files: dict[str, dict[str, str]]
    rows: dict[str, int]


def write_json(file: Path, content: Any) -> None:
    """Write JSON so that a reader sees the old file or the new one, whole, even after a crash."""
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f".{file.name}.{os.getpid()}")
    with temporary.open("w", encoding="utf-8") as stream:
        # ASCII, so that a file name that is no UTF-8 comes back as it was
        json.dump(content, stream, indent=1, default=str)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(file)


def read_json(file: Path) -> dict[str, Any] | None:
    """An object from a file; None where there is no file, or no object in it."""
    try:
        content = json.loads(file.read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return content if isinstance(content, dict) else None


def plan_batch(interim: Path, documents: Iterable[SourceFile]) -> Plan:
    """Write down a batch that reads these files, and return it. The same contents make the same batch_id."""
    files = tuple(sorted(documents, key=lambda d: (d.source_path, d.sha256)))
    batch_id = ids.batch_id({d.sha256 for d in files})
    planned = (read_json(file) for name in (PLAN, MANIFEST) for file in interim.glob(f"b*/{name}"))
    sequence = 1 + max((raw["sequence"] for raw in planned if raw), default=0)
    plan = Plan(batch_id, sequence, files)
    write_json(interim / batch_id / PLAN, asdict(plan))
    return plan


def read_plan(interim: Path, batch_id: str) -> Plan:
    """The plan of a batch.

    Raises:
        Fault: no such batch was planned, or its plan is damaged.
    """
    raw = read_json(interim / batch_id / PLAN) if _BATCH_ID.fullmatch(batch_id) else None
    if raw is None:
        raise Fault(
            f"There is no batch {batch_id!r} whose plan can be read in {interim}. `tieout batches` lists what there is;"
            " `tieout run --all` reads everything in data/source again."
        )
    documents = tuple(SourceFile(**(d | {"file": Path(d["file"])})) for d in raw["documents"])
    return Plan(raw["batch_id"], raw["sequence"], documents)


def write_manifest(interim: Path, manifest: Manifest) -> None:
    """Write the manifest: from here on the batch is read."""
    write_json(interim / manifest.batch_id / MANIFEST, asdict(manifest))


def read_manifest(interim: Path, batch_id: str) -> Manifest | None:
    """The manifest of a batch, None if it was not read to the end or its manifest is damaged."""
    raw = read_json(interim / batch_id / MANIFEST)
    return None if raw is None else Manifest(**(raw | {"contents": tuple(raw["contents"])}))


def damaged_manifests(interim: Path) -> list[str]:
    """Batches that were read to the end, and whose manifest cannot be read any more."""
    return sorted(file.parent.name for file in interim.glob(f"b*/{MANIFEST}") if read_json(file) is None)


def damaged_files(interim: Path, manifest: Manifest) -> list[Path]:
    """Parquet files of a batch that are gone, or are not what its manifest says."""
    folder = interim / manifest.batch_id
    named = {name: sha256 for files in manifest.files.values() for name, sha256 in files.items()}
    return [folder / name for name, sha256 in sorted(named.items()) if not _is_whole(folder / name, sha256)]


def forget_reading(interim: Path, batch_id: str) -> None:
    """Delete what was read of a batch, so that it is read again; its plan stays."""
    folder = interim / batch_id
    (folder / MANIFEST).unlink(missing_ok=True)
    for file in folder.glob("*.parquet"):
        file.unlink()


def manifests(interim: Path) -> list[Manifest]:
    """Manifests of all batches that were read to the end, oldest first."""
    found = (read_manifest(interim, file.parent.name) for file in interim.glob(f"b*/{MANIFEST}"))
    return sorted((m for m in found if m), key=lambda m: (m.sequence, m.batch_id))


def _is_whole(file: Path, sha256: str) -> bool:
    try:
        return ids.sha256_hex(file.read_bytes()) == sha256
    except FileNotFoundError:
        return False


@dataclass(frozen=True, slots=True)
class ReadingState:
    """What a batch stands for now: ``stale`` is the number of its contents that the present rules have not read."""

    batch_id: str
    documents: int
    code_version: str
    stale: int

    @property
    def is_stale(self) -> bool:
        """Whether something in it should be read again."""
        return self.stale > 0

    @property
    def words(self) -> str:
        """The same for a person."""
        if self.is_stale:
            return f"stale: {self.stale:,} documents that the present rules have not read"
        return "present" if self.code_version == ids.code_version() else "read again by a later batch"


def reading_states(interim: Path) -> list[ReadingState]:
    """The state of each batch, oldest first."""
    known = known_contents(interim)
    return [
        ReadingState(m.batch_id, len(m.contents), m.code_version, len(set(m.contents) - known))
        for m in manifests(interim)
    ]


def schema_version() -> str:
    """Hash of the raw tables' columns: Parquet of another version does not fit them."""
    columns = ((t.name, c.name, c.dtype, c.nullable) for t in TABLES.values() for c in t.columns)
    return ids.content_id(*columns)[:12]


def known_contents(interim: Path) -> frozenset[str]:
    """SHA-256 of each content that the present rules have read."""
    version = ids.code_version()
    return frozenset(sha for m in manifests(interim) if m.code_version == version for sha in m.contents)


def batches_digest(interim: Path) -> dict[str, str]:
    """SHA-256 of each manifest by batch: the state of everything that was read."""
    return {m.batch_id: ids.sha256_hex((interim / m.batch_id / MANIFEST).read_bytes()) for m in manifests(interim)}
