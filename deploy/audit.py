"""Known vulnerabilities of the packages that the project's locks pin, by the advisories of OSV, PyPI's among them.

    python deploy/audit.py             asks api.osv.dev
    python deploy/audit.py FOLDER      reads advisories in a folder: PyPI/all.zip of OSV's storage, unpacked

Exit status: 0 none is known, 1 some are listed, 2 no advisories could be reached and nothing was audited.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

ROOT = Path(__file__).resolve().parent.parent
# tieout's own environment, and those of the clients that cannot share it.
LOCKS = ("requirements.lock", "bi/**/requirements.txt", "tests/clients/*.txt")
API = "https://api.osv.dev/v1/querybatch"
SECONDS = 20
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)


class NothingReachedError(Exception):
    """There are no advisories to ask."""


def pinned(root: Path) -> list[tuple[str, str]]:
    """Packages and versions that the locks below a folder pin, each pair once."""
    texts = [file.read_text("utf-8") for pattern in LOCKS for file in sorted(root.glob(pattern))]
    return sorted({(canonicalize_name(name), version) for text in texts for name, version in _PINNED.findall(text)})


def by_network(packages: list[tuple[str, str]]) -> Iterator[str]:
    """Advisories that OSV's service knows for these versions, each as a line."""
    import requests

    queries = [{"package": {"name": name, "ecosystem": "PyPI"}, "version": version} for name, version in packages]
    try:
        answer = requests.post(API, json={"queries": queries}, timeout=SECONDS)
        answer.raise_for_status()
        results = answer.json()["results"]
    except (requests.RequestException, ValueError, KeyError) as error:
        raise NothingReachedError(f"{API} cannot be reached: {type(error).__name__}") from None
    for (name, version), result in zip(packages, results, strict=True):
        for found in result.get("vulns", []):
            yield f"{name} {version}: {found['id']} https://osv.dev/vulnerability/{found['id']}"


def by_folder(packages: list[tuple[str, str]], folder: Path) -> Iterator[str]:
    """Advisories in a folder of OSV's JSON files that hold for these versions, each as a line."""
    files = sorted(folder.glob("*.json"))
    if not files:
        raise NothingReachedError(f"{folder} holds no advisories (*.json)")
    for file in files:
        advisory = json.loads(file.read_text("utf-8"))
        if "withdrawn" in advisory:
            continue
        for affected in advisory.get("affected", []):
            package = affected.get("package", {})
            name = canonicalize_name(package.get("name", ""))
            if package.get("ecosystem") != "PyPI":
                continue
            for version in (v for n, v in packages if n == name and holds(affected, v)):
                yield f"{name} {version}: {advisory['id']} {advisory.get('summary', '')}".rstrip()


def holds(affected: dict[str, Any], version: str) -> bool:
    """Whether a version is among those that an advisory names: one by one, or as a span."""
    if version in affected.get("versions", []):
        return True
    for span in affected.get("ranges", []):
        if span.get("type") != "ECOSYSTEM":
            continue
        inside = False
        for event in span["events"]:
            (kind, bound), *_ = event.items()
            try:
                reached = bound == "0" or Version(version) >= Version(bound)
            except InvalidVersion:
                continue
            if kind == "introduced" and reached:
                inside = True
            elif (kind == "fixed" and reached) or (kind == "last_affected" and Version(version) > Version(bound)):
                inside = False
        if inside:
            return True
    return False


def main(folder: str | None) -> int:
    """Audit, say what was found, and return the exit status."""
    packages = pinned(ROOT)
    try:
        found = list(by_folder(packages, Path(folder)) if folder else by_network(packages))
    except NothingReachedError as reason:
        print(f"Nothing was audited: {reason}.", file=sys.stderr)
        print(
            "Without a network, fetch PyPI/all.zip of OSV's public storage elsewhere, unpack it here, and name the"
            " folder: make audit ADVISORIES=FOLDER",
            file=sys.stderr,
        )
        return 2
    for line in found:
        print(line)
    print(f"{len(packages)} packages audited, {len(found)} advisories hold for them.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else None))
