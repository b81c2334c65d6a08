"""What the environment can set: where the project's folders are, and how large a document may be.

Belongs here: paths and limits. Read when asked for, not at import, so that a test or a service can set the variable
first.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from tieout.faults import Fault

PROJECT_ROOT = Path(__file__).resolve().parent.parent
DOCUMENT_MB = 32  # the longest cable known is under 1 MB; its page adds a tag list of 190 KB


@dataclass(frozen=True, slots=True)
class Folders:
    """The data folder and what stands in it."""

    data: Path

    @property
    def source(self) -> Path:
        """What comes in; nothing in it is ever changed."""
        return self.data / "source"

    @property
    def interim(self) -> Path:
        """Parquet, one folder a batch."""
        return self.data / "interim"

    @property
    def warehouse(self) -> Path:
        """The working file, which the pipeline alone opens."""
        return self.data / "warehouse" / "tieout.duckdb"

    @property
    def published(self) -> Path:
        """What readers open: one folder a version, and the symlink ``current``."""
        return self.data / "published"

    @property
    def current(self) -> Path:
        """The symlink to the version that readers open."""
        return self.published / "current"


def folders() -> Folders:
    """The folders in use: ``TIEOUT_DATA`` if set, else ``data/`` of the project."""
    return Folders(Path(os.environ.get("TIEOUT_DATA") or PROJECT_ROOT / "data").resolve())


def discloses_everything() -> bool:
    """Whether what is published shows telephone numbers and withheld passages: ``TIEOUT_DISCLOSE`` is ``everything``.

    Raises:
        Fault: it is set to something else.
    """
    chosen = os.environ.get("TIEOUT_DISCLOSE", "")
    if chosen not in {"", "everything"}:
        raise Fault(f"TIEOUT_DISCLOSE is {chosen!r}. Unset it, or set it to 'everything' for those who may see all.")
    return chosen == "everything"


def max_document_bytes() -> int:
    """Size of the largest document that is read: ``TIEOUT_MAX_DOCUMENT_MB`` if set, else 32 MB.

    Raises:
        Fault: the variable is no positive number.
    """
    setting = os.environ.get("TIEOUT_MAX_DOCUMENT_MB", "").strip() or str(DOCUMENT_MB)
    if not setting.isdecimal() or not int(setting):
        raise Fault(f"TIEOUT_MAX_DOCUMENT_MB is {setting!r}; it must be a whole number of megabytes, such as 32.")
    return int(setting) * 1024 * 1024
