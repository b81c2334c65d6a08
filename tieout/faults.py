"""What goes wrong outside the data, in words that help: a full disk, a folder that cannot be written, a damaged file.

Belongs here: the exception whose message is complete as it stands, and the remedies for messages of the system and of
libraries. Does not belong here: documents that cannot be read (``rejection``).
"""

from __future__ import annotations

import re


class Fault(Exception):
    """Something that a person must see to. The message says what is wrong, where, and what to do."""


_REMEDIES = (
    (
        r"no space left|errno 28\b|quota exceeded|errno 122\b|disk is full|disk i/o error|could not write all bytes",
        "The disk is full, or fails. Free some space on the disk of {data}, then run again; see `tieout doctor`.",
    ),
    (
        r"file too large|errno 27\b|file size limit",
        "A limit on the size of files was reached. Raise it (`ulimit -f`), then run again.",
    ),
    (
        r"read-only file system|errno 30\b|readonly database",
        "{data} is on a disk that is mounted read-only. Mount it for writing, or name another folder: TIEOUT_DATA.",
    ),
    (
        r"permission denied|errno 13\b|operation not permitted|unable to open database file",
        "Let this user read and write {data} and all in it, or name another folder: TIEOUT_DATA.",
    ),
    (
        r"could not set lock on file|conflicting lock",
        "Another program has the working file open, which the pipeline alone may open. Close that program, then run"
        " again. To look at figures, open what is published: data/published/current/warehouse.duckdb.",
    ),
    (
        r"database disk image is malformed|file is not a database",
        "Dagster's records are damaged. Move {data}/.dagster away and run again: only the history of runs is lost.",
    ),
    (
        r"out of memory|cannot allocate memory|errno 12\b",
        "Memory ran out. End other programs or use a larger machine, then run again: what was read is kept.",
    ),
)
_DAMAGED = re.compile(
    r"not a valid duckdb database|checksum|could not read enough bytes|corrupt|failed to load metadata pointer"
    r"|serialization ?(?:exception|error)|read out of buffer",
    re.IGNORECASE,
)


def remedy(message: str, data: object) -> str | None:
    """What to do about an error with this message, None where no more is known than it says itself."""
    for pattern, words in _REMEDIES:
        if re.search(pattern, message, re.IGNORECASE):
            return words.format(data=data)
    return None


def is_damage(message: str) -> bool:
    """Whether DuckDB says by this message that a database file is damaged."""
    return bool(_DAMAGED.search(message))
