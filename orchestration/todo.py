"""What there is to do: new documents, or a run that was cut short.

Belongs here: the decision that the command line, the sensor and the schedule share, and the planning of the batch. Does
not belong
here: starting a run.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tieout import batches
from tieout.discover import SourceFile, discover, not_yet_read
from tieout.settings import Folders
from tieout.state import is_published


def next_batch(places: Folders, found: Iterable[SourceFile], *, everything: bool = False) -> str | None:
    """Partition that a run should be started on, None if there is nothing to do.

    New contents are planned as a new batch. Without any, but with read batches that are not published as they are, it
    is the newest of these: the run then continues where another stopped.

    Args:
        places: the folders.
        found: source files to look at.
        everything: treat every content as new.
    """
    new = list(found) if everything else not_yet_read(found, batches.known_contents(places.interim))
    if new:
        plan = batches.plan_batch(places.interim, new)
        if everything:
            batches.forget_reading(places.interim, plan.batch_id)
        return plan.batch_id
    return None if is_published(places) else newest_batch(places)


def newest_batch(places: Folders) -> str | None:
    """The batch that was read last, None if none was."""
    read = batches.manifests(places.interim)
    return read[-1].batch_id if read else None


def source_documents(places: Folders, paths: Iterable[Path] = ()) -> list[SourceFile]:
    """Files of the paths, or of the source folder if there are none."""
    chosen = list(paths) or [places.source]
    if chosen == [places.source]:
        places.source.mkdir(parents=True, exist_ok=True)
    return discover(chosen)
