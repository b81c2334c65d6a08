"""What is in a folder of source documents, by content, and which of it was not read yet.

Belongs here: walking and hashing. Does not belong here: reading a document, and anything that writes.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that holds a source document.

    Attributes:
        file: where it is.
        source_path: its path below the folder that was walked, with forward slashes.
        sha256: SHA-256 of its bytes, in hex.
        byte_count: its length in bytes.
        fault: why it cannot be opened, if so; sha256 then stands for its path and state, so that it is tried again only
            once its owner, its mode or its date has changed.
    """

    file: Path
    source_path: str
    sha256: str
    byte_count: int
    fault: str | None = None


def source_files(paths: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """Every file at or below the paths, with its path below the one given; hidden ones are left out.

    A path that is a file counts by its name. Symbolic links to folders are not followed.

    Raises:
        FileNotFoundError: a path does not exist.
    """
    for path in paths:
        if path.is_file():
            yield path, _printable(Path(path.name))
        elif path.is_dir():
            yield from sorted(_walk(path), key=lambda pair: pair[1])
        else:
            raise FileNotFoundError(f"{path} does not exist")


def discover(paths: Iterable[Path]) -> list[SourceFile]:
    """Every source file at or below the paths, hashed. A file that vanishes meanwhile is left out.

    A symbolic link that leads out of its folder is not followed: whoever may drop files there may not read others.
    """
    found = []
    for file, source_path, leads_out in _files(paths):
        if leads_out:
            found.append(_not_opened(file, source_path, OSError("a link out of the folder: put the file itself there")))
            continue
        try:
            with file.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
                byte_count = stream.tell()
        except FileNotFoundError:
            continue
        except OSError as error:
            found.append(_not_opened(file, source_path, error))
            continue
        found.append(SourceFile(file.absolute(), source_path, digest, byte_count))
    return found


def _files(paths: Iterable[Path]) -> Iterator[tuple[Path, str, bool]]:
    """Source files, and whether each is a symbolic link that leads out of the folder that was given."""
    for path in paths:
        for file, source_path in source_files([path]):
            leads_out = file != path and file.is_symlink() and not file.resolve().is_relative_to(path.resolve())
            yield file, source_path, leads_out


def _not_opened(file: Path, source_path: str, error: OSError) -> SourceFile:
    state = file.stat()
    stands_for = f"{source_path}|{state.st_mode}|{state.st_uid}|{state.st_gid}|{state.st_mtime_ns}"
    digest = hashlib.sha256(stands_for.encode()).hexdigest()
    return SourceFile(file.absolute(), source_path, digest, 0, error.strerror or str(error))


def _printable(path: Path) -> str:
    """A path with forward slashes; bytes of a name that are no UTF-8 are shown as escapes."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def not_yet_read(found: Iterable[SourceFile], known: Set[str]) -> list[SourceFile]:
    """The files whose content is not among the known SHA-256."""
    return [f for f in found if f.sha256 not in known]


def _walk(folder: Path) -> Iterator[tuple[Path, str]]:
    for root, folders, names in os.walk(folder):
        folders[:] = [f for f in folders if not f.startswith(".")]
        for name in names:
            file = Path(root) / name
            if not name.startswith(".") and file.is_file():
                yield file, _printable(file.relative_to(folder))
