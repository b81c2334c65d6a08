"""Whether what is published stands for everything that was read, by the present rules.

Belongs here: the fingerprint that a published version carries and the comparison. It is cheap, so that "nothing is new"
is told at once. Does not belong here: making either of the two.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tieout import batches, ids
from tieout.settings import PROJECT_ROOT, Folders, discloses_everything

ROLLED_BACK = ".rolled_back"  # names the newest version at the time when readers were taken back to an older one

# Folders that decide what is published, and the files in them that do.
_RULES = {
    "dbt_project": {".sql", ".yml", ".csv", ".md"},
    "expectations": {".py", ".yml"},
    "orchestration": {".py", ".sql"},
}
_NOT_RULES = {"target", "logs", "dbt_packages", "__pycache__"}


def warehouse_version() -> str:
    """Hash of everything that turns raw tables into what is published: models, gates, orchestration."""
    files = (
        file
        for folder, kinds in _RULES.items()
        for file in sorted((PROJECT_ROOT / folder).rglob("*"))
        if file.suffix in kinds and not _NOT_RULES & set(file.parts) and not file.name.startswith(".")
    )
    return ids.content_id(*(f"{f.relative_to(PROJECT_ROOT)} {ids.sha256_hex(f.read_bytes())}" for f in files))[:12]


def present_state(folders: Folders) -> dict[str, Any]:
    """Fingerprint of what was read and of the rules that publish it."""
    return {
        "warehouse_version": warehouse_version(),
        "discloses_everything": discloses_everything(),
        "batches": batches.batches_digest(folders.interim),
    }


def published_manifest(folders: Folders) -> dict[str, Any] | None:
    """Manifest of the version that readers open, None where nothing is published, or its manifest is damaged."""
    return manifest_of(folders.current)


def manifest_of(version: Path) -> dict[str, Any] | None:
    """Manifest of a version, None where there is none that can be read."""
    return batches.read_json(version / "manifest.json")


def is_published(folders: Folders) -> bool:
    """Whether a version was made from exactly what has been read, by the present models and gates, and readers open it.

    A version that a person has taken readers away from counts too: it is not to be published again.
    """
    present = present_state(folders)
    manifest = published_manifest(folders)
    if manifest is None or manifest["state"] == present:
        return manifest is not None
    note = folders.published / ROLLED_BACK
    newest = max(f.parent for f in folders.published.glob("*/manifest.json") if not f.parent.is_symlink())
    if not note.exists() or newest.name != note.read_text("utf-8"):
        return False
    manifest = manifest_of(newest)
    return manifest is not None and bool(manifest["state"] == present)
