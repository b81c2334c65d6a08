"""One pipeline at a time: a lock on a file, which the system lifts when its holder ends, however it ends.

Belongs here: the lock of the working data. Does not belong here: what is done under it.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_held: dict[Path, tuple[int, int]] = {}  # descriptor of each lock that this process holds, and how often it holds it


@contextmanager
def run_lock(data: Path, when_waiting: Callable[[str], None] = lambda holder: None) -> Iterator[None]:
    """Hold the lock of a data folder; wait while another process has it.

    Args:
        data: the data folder.
        when_waiting: called once with words for the holder (``process 123``) if there is a wait.
    """
    file = data / "warehouse" / ".lock"
    if file in _held:  # the command line and the run inside it share one
        descriptor, times = _held[file]
        _held[file] = descriptor, times + 1
        try:
            yield
        finally:
            _held[file] = descriptor, times
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a+", encoding="ascii") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            stream.seek(0)
            when_waiting(f"process {stream.read().strip() or 'unknown'}")
            fcntl.flock(stream, fcntl.LOCK_EX)
        stream.truncate(0)
        stream.write(str(os.getpid()))
        stream.flush()
        _held[file] = stream.fileno(), 1
        try:
            yield
        finally:
            del _held[file]


def held_descriptors() -> tuple[int, ...]:
    """Descriptors of the locks that this process holds. A child that inherits them keeps the lock while it lives.

    So a child that writes to the working data keeps the next run waiting, should this process be killed before it.
    """
    return tuple(descriptor for descriptor, _ in _held.values())


def is_running(data: Path) -> bool:
    """Whether some process holds the lock just now."""
    file = data / "warehouse" / ".lock"
    if not file.exists():
        return False
    with file.open("r", encoding="ascii") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False
