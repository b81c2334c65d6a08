"""The folder of published versions: names, the symlink, keeping the newest, going back.

Belongs here: what is done with whole versions. Building one is in ``build``.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tieout.faults import Fault
from tieout.settings import Folders
from tieout.state import ROLLED_BACK, manifest_of

KEEP = 5
BUILDING = ".building-"
MANIFEST = "manifest.json"


class PublishingError(Fault):
    """A version that was asked for cannot be given; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Version:
    """A published version: its name, its manifest, and whether readers open it now."""

    name: str
    manifest: dict[str, Any]
    is_current: bool


def versions(places: Folders) -> list[Version]:
    """All published versions whose manifest can be read, newest first."""
    current = current_name(places)
    found = sorted((m.parent for m in places.published.glob(f"*/{MANIFEST}")), reverse=True)
    named = ((v.name, manifest_of(v)) for v in found if not v.is_symlink() and not v.name.startswith("."))
    return [Version(name, manifest, name == current) for name, manifest in named if manifest is not None]


def current_name(places: Folders) -> str | None:
    """Name of the version that readers open, None if there is none."""
    return places.current.readlink().name if places.current.is_symlink() else None


def point_to(places: Folders, name: str) -> None:
    """Let readers open this version from now on: one rename, so that they see either the old one or the new one."""
    temporary = places.published / f".current-{os.getpid()}"
    temporary.unlink(missing_ok=True)
    temporary.symlink_to(name)
    temporary.replace(places.current)
    sync_folder(places.published)


def rollback(places: Folders, name: str | None = None) -> str:
    """Point readers to the version before the current one, or to the one named; return its name.

    Raises:
        PublishingError: there is no such version.
    """
    found = versions(places)
    names = [v.name for v in found]
    if name is None:
        older = [v.name for v in found if v.name < (current_name(places) or "")]
        if not older:
            raise PublishingError("There is no version before the current one; `tieout versions` lists what there is.")
        name = older[0]
    elif name not in names:
        raise PublishingError(f"There is no version {name}; there are: {', '.join(names) or 'none'}.")
    # Kept so that no run undoes this by publishing again what readers were taken away from.
    (places.published / ROLLED_BACK).write_text(names[0], "utf-8")
    point_to(places, name)
    return name


def verify(places: Folders, name: str | None = None) -> list[str]:
    """What is wrong with the files of a version, the current one if none is named: nothing if they fit its manifest.

    Raises:
        PublishingError: there is no such version.
    """
    name = name or current_name(places)
    folder = places.published / (name or "")
    if name is None or not (folder / MANIFEST).is_file():
        raise PublishingError(f"There is no version {name}." if name else "Nothing is published yet.")
    manifest = manifest_of(folder)
    if manifest is None:
        return [f"{MANIFEST} cannot be read"]
    stated: dict[str, str] = manifest["sha256"]
    there = {f.relative_to(folder).as_posix(): f for f in folder.rglob("*") if not f.is_dir() or f.is_symlink()}
    faults = [f"{file} is missing" for file in stated if file not in there]
    for file, path in sorted(there.items()):
        if file not in {*stated, MANIFEST}:
            faults.append(f"{file} is not in the manifest")
        elif file in stated and (path.is_symlink() or _sha256(path) != stated[file]):
            faults.append(f"{file} has been changed")
    return sorted(faults)


def tidy(places: Folders) -> None:
    """Delete all but the newest versions, never the one readers open, and what a build that was cut short has left."""
    for version in versions(places)[KEEP:]:
        if not version.is_current:
            shutil.rmtree(places.published / version.name, ignore_errors=True)
    for leftover in [*places.published.glob(f"{BUILDING}*"), *places.published.glob(".current-*")]:
        leftover.unlink() if leftover.is_symlink() else shutil.rmtree(leftover, ignore_errors=True)


def sync_folder(folder: Path) -> None:
    """Have the system write a folder's entries to disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
