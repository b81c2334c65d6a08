"""Which files of the source folder are still being written.

Belongs here: telling, from sizes and times of two looks at the folder, whether a file has settled. Pure but for
``look``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

QUIET_SECONDS = 2.0
WATCH_SECONDS = 60.0  # a file that was untouched for so long was seen by an earlier look, or was moved in whole


@dataclass(frozen=True, slots=True)
class Look:
    """A file as one look at the folder found it. ``touched_at`` is the later of its times of change, in seconds."""

    size: int
    modified_ns: int
    touched_at: float

    @property
    def mark(self) -> list[int]:
        """What must not change between two looks."""
        return [self.size, self.modified_ns]


def look(files: Iterable[tuple[Path, str]]) -> dict[str, Look]:
    """Sizes and times of the files by source path; a file that has vanished is left out."""
    seen = {}
    for file, source_path in files:
        try:
            stat = file.stat()
        except FileNotFoundError:
            continue
        seen[source_path] = Look(stat.st_size, stat.st_mtime_ns, max(stat.st_mtime, stat.st_ctime))
    return seen


def unsettled(now: Mapping[str, Look], watched: Mapping[str, list[int]], clock: float) -> dict[str, Look]:
    """Files that may still be written to: touched just now, or recently and not seen alike before.

    Args:
        now: this look.
        watched: marks of the files that the look before saw as recent.
        clock: time of this look, in seconds since the epoch.
    """
    return {
        path: seen
        for path, seen in now.items()
        if clock - seen.touched_at < QUIET_SECONDS
        or (clock - seen.touched_at < WATCH_SECONDS and watched.get(path) != seen.mark)
    }


def to_watch(now: Mapping[str, Look], clock: float) -> dict[str, list[int]]:
    """Marks that the next look compares with."""
    return {path: seen.mark for path, seen in now.items() if clock - seen.touched_at < WATCH_SECONDS * 10}
