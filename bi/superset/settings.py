"""Where an instance of Superset keeps its things, and what it is told when it starts.

Belongs here: paths, and what decides whether an instance is up to date. Imports nothing but the standard library: both
environments read it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ASSETS = HERE / "assets"
# What stands in the assets; an import puts in what holds on the machine.
WAREHOUSE = "/data/published/current/warehouse.duckdb"
ROOM = "http://127.0.0.1:8710"


@dataclass(frozen=True, slots=True)
class Instance:
    """One Superset: its data folder, and the reading room that its links open."""

    data: Path
    room: str = ROOM

    @property
    def home(self) -> Path:
        """What Superset writes: its own database, its secret key, the password of its user."""
        return self.data / "superset"

    @property
    def warehouse(self) -> Path:
        """The published file, by the link that follows each new version."""
        return self.data / "published" / "current" / "warehouse.duckdb"

    @property
    def stamp(self) -> Path:
        """Says what was imported last; written last."""
        return self.home / "imported"

    def contents(self) -> dict[str, str]:
        """The assets by their paths, with this machine's warehouse and reading room."""
        files = sorted(ASSETS.rglob("*.yaml"))
        texts = {file.relative_to(ASSETS).as_posix(): file.read_text("utf-8") for file in files}
        return {
            name: text.replace(WAREHOUSE, str(self.warehouse)).replace(ROOM, self.room.rstrip("/"))
            for name, text in texts.items()
        }

    def version(self) -> str:
        """Changes with whatever makes another import needed: assets, warehouse, reading room, Superset itself."""
        parts = [*sum(self.contents().items(), ()), (HERE / "requirements.txt").read_text("utf-8")]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def is_imported(self) -> bool:
        """Whether the instance holds these assets already."""
        return self.imported()[:1] == [self.version()]

    def imported(self) -> list[str]:
        """What the stamp says: a version, and the UUIDs of what was imported."""
        return self.stamp.read_text("utf-8").splitlines() if self.stamp.is_file() else []
