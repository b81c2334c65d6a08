"""Ids: hashes of content, never of run time or order, so that the same input gets the same id anywhere.

Belongs here: how each id is made, and the version of the rules. Does not belong here: what the ids identify.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

ID_LENGTH = 20  # hex digits: 80 bits, a collision among 10**9 rows is less likely than 10**-6


def sha256_hex(data: bytes) -> str:
    """SHA-256 of bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def content_id(*parts: object) -> str:
    """Hash of the parts' text joined by '|', as 20 hex digits."""
    return _hash("|".join(map(str, parts)))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:ID_LENGTH]


def document_id(sha256: str) -> str:
    """Id of the document whose source bytes have this SHA-256."""
    return sha256[:ID_LENGTH]


def mention_id(document_sha256: str, char_start: int, char_end: int, kind: str) -> str:
    """Id of a mention, and of the figure that it is."""
    return _hash(f"{document_sha256}|{char_start}|{char_end}|{kind}")


@lru_cache(maxsize=4096)
def passage_id(document_sha256: str, char_start: int, char_end: int) -> str:
    """Id of a passage; kept, since every mention of the passage asks for it."""
    return _hash(f"{document_sha256}|passage|{char_start}|{char_end}")


def batch_id(content_hashes: Iterable[str]) -> str:
    """Id of a batch: a hash of the contents it reads, in any order."""
    return "b" + sha256_hex("|".join(sorted(content_hashes)).encode())[:12]


@cache
def code_version() -> str:
    """Hash of the rules: every module and lexicon of the package, but for the command line and what finds and locks."""
    package = Path(__file__).parent
    no_rules = {"cli", "console.py", "discover.py", "faults.py", "state.py", "runlock.py", "settings.py"}
    files = sorted(
        p for p in package.rglob("*") if p.suffix in {".py", ".yml"} and p.relative_to(package).parts[0] not in no_rules
    )
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.relative_to(package).as_posix().encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
