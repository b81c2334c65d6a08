"""What is right and what is wrong with an installation, and what to do about it.

Belongs here: looking. Nothing is changed, no lock is taken but for a moment, and the working file is not opened. Does
not belong here: printing (``tieout.cli.operating``).
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from tieout import batches
from tieout.faults import Fault
from tieout.runlock import is_running
from tieout.settings import PROJECT_ROOT, Folders
from tieout.state import is_published, published_manifest

FREE_BYTES = 2_000_000_000  # below it a run of some thousand pages may not end: working file, six versions, Parquet
PYTHONS = ((3, 11), (3, 14))
_PINNED = re.compile(r"^([a-z0-9.-]+)==([^\s;\\]+)(?: ; ([^\\\n]+))?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. ``advice`` is empty where all is well; ``is_fault`` tells what stops a run."""

    what: str
    found: str
    advice: str = ""
    is_fault: bool = False


def examine(places: Folders) -> list[Finding]:
    """Look at everything; a look that fails is itself a finding."""
    findings: list[Finding] = []
    looks: tuple[Callable[[Folders], Iterator[Finding]], ...] = (
        _python, _packages, _settings, _folders, _space, _runs, _batches, _published, _overdue,
    )  # fmt: skip
    for look in looks:
        try:
            findings += look(places)
        except Exception as error:  # whatever is wrong, the other looks still help
            name = look.__name__.removeprefix("_")
            findings.append(Finding(name, f"{type(error).__name__}: {error}", "Mend this first.", is_fault=True))
    return findings


def _python(places: Folders) -> Iterator[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    fits = PYTHONS[0] <= sys.version_info[:2] < PYTHONS[1]
    yield Finding("Python", version, "" if fits else "Use Python 3.11, 3.12 or 3.13: make PYTHON=... run", not fits)


def _packages(places: Folders) -> Iterator[Finding]:
    lock = PROJECT_ROOT / "requirements.lock"
    if not lock.exists():
        yield Finding("Packages", "there is no requirements.lock to compare with")
        return
    from packaging.markers import Marker

    differing = []
    pinned = _PINNED.findall(lock.read_text("utf-8"))
    for name, version, marker in pinned:
        if marker and not Marker(marker.strip()).evaluate():
            continue
        try:
            installed = metadata.version(name)
        except metadata.PackageNotFoundError:
            installed = "missing"
        if installed != version:
            differing.append(f"{name} {installed} instead of {version}")
    if differing:
        words = ", ".join(differing[:5]) + (f" and {len(differing) - 5} more" if len(differing) > 5 else "")
        yield Finding("Packages", words, "Install what the lock names: make clean run")
    else:
        yield Finding("Packages", f"{len(pinned)} as in requirements.lock")


def _settings(places: Folders) -> Iterator[Finding]:
    from zoneinfo import ZoneInfo

    from tieout.settings import discloses_everything

    names = sorted(name for name in os.environ if name.startswith("TIEOUT_"))
    faults = []
    for check in (discloses_everything, lambda: ZoneInfo(os.environ.get("TIEOUT_TIMEZONE") or "UTC")):
        try:
            check()
        except Fault as fault:
            faults.append(str(fault))
        except (KeyError, ValueError, OSError):
            faults.append("TIEOUT_TIMEZONE is no time zone; it looks like America/Mexico_City.")
    yield Finding("Settings", ", ".join(names) or "none", " ".join(faults), bool(faults))


def _folders(places: Folders) -> Iterator[Finding]:
    for name, folder in (
        ("data", places.data), ("source", places.source), ("interim", places.interim),
        ("warehouse", places.warehouse.parent), ("published", places.published), ("logs", places.data / "logs"),
    ):  # fmt: skip
        there = next(p for p in (folder, *folder.parents) if p.exists())
        needed = os.R_OK | os.X_OK if name == "source" and folder.exists() else os.R_OK | os.W_OK | os.X_OK
        if not os.access(there, needed) or (needed & os.W_OK and os.statvfs(there).f_flag & os.ST_RDONLY):
            advice = f"Let this user read and write {there}, or name another folder: TIEOUT_DATA."
            yield Finding(f"Folder {name}", f"{there} cannot be used", advice, is_fault=True)
        else:
            yield Finding(f"Folder {name}", str(folder) + ("" if folder.exists() else " (made when it is needed)"))


def _space(places: Folders) -> Iterator[Finding]:
    there = next(p for p in (places.data, *places.data.parents) if p.exists())
    free = shutil.disk_usage(there).free
    advice = "Free some space: delete what else is on this disk, or move the data folder: TIEOUT_DATA."
    yield Finding("Free space", f"{free / 1e9:.1f} GB at {there}", advice if free < FREE_BYTES else "")


def _runs(places: Folders) -> Iterator[Finding]:
    if is_running(places.data):
        yield Finding("Lock", "a run is in progress", "")
    else:
        yield Finding("Lock", "free")
    holders = _holders(places.warehouse)
    if holders and not is_running(places.data):
        yield Finding(
            "Working file",
            f"held open by process {', '.join(holders)}",
            "Close that program: the pipeline alone may open it. Readers open data/published/current.",
            is_fault=True,
        )


def _holders(file: Path) -> list[str]:
    """Processes that have a file open, as far as this user may see; Linux only."""
    found = []
    for descriptors in Path("/proc").glob("[0-9]*/fd"):
        try:
            if any(_leads_to(link, file) for link in descriptors.iterdir()):
                found.append(descriptors.parent.name)
        except OSError:
            continue
    return found


def _leads_to(link: Path, file: Path) -> bool:
    try:
        return link.readlink() == file
    except OSError:
        return False


def _batches(places: Folders) -> Iterator[Finding]:
    states = batches.reading_states(places.interim)
    stale = sum(state.stale for state in states)
    damaged = batches.damaged_manifests(places.interim)
    for manifest in batches.manifests(places.interim):
        if batches.damaged_files(places.interim, manifest):
            damaged.append(manifest.batch_id)
    if damaged:
        yield Finding("Batches", f"damaged: {', '.join(damaged)}", "tieout backfill " + " ".join(damaged))
    elif stale:
        yield Finding("Batches", f"{stale} documents were read by older rules alone", "tieout backfill --stale")
    else:
        yield Finding("Batches", f"{len(states)}, whole, read by the present rules")


def _published(places: Folders) -> Iterator[Finding]:
    from orchestration.publishing.versions import current_name, verify, versions

    if not places.current.is_symlink():
        yield Finding("Published", "nothing yet", "tieout run")
        return
    name = current_name(places)
    faults = verify(places)
    if faults:
        yield Finding("Published", f"{name}: {faults[0]}", "tieout publish; until then: tieout rollback", is_fault=True)
        return
    kept = len(versions(places))
    newest = is_published(places)
    words = f"{name}, every file as its manifest says; {kept} versions kept"
    yield Finding("Published", words, "" if newest else "What was read or the rules have changed since: tieout run")


def _overdue(places: Folders) -> Iterator[Finding]:
    from orchestration.freshness import overdue

    if published_manifest(places) is None:
        return
    reasons = overdue(places, time.time())
    yield Finding("Fresh", " ".join(reasons) or "nothing has waited for long", "tieout run" if reasons else "")
