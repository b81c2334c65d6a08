"""What is in a folder of source documents, by content, and which of it was not read yet.

Belongs here: walking, hashing, parting a dump of many cables into its rows, and reading the bytes of what was found.
Does not belong here: what the bytes say, and anything that writes.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Set
from contextlib import suppress
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path

from tieout.dump import dump_rows, is_dump
from tieout.rejection import Rejection
from tieout.settings import max_document_bytes
from tieout.source import refuse_too_large

_HEAD = 4096  # bytes that tell a dump
_KINDS = (
    (stat.S_ISDIR, "a folder behind a symbolic link; give that folder itself"),
    (stat.S_ISFIFO, "a named pipe, not a file"),
    (stat.S_ISSOCK, "a socket, not a file"),
    (stat.S_ISCHR, "a device, not a file"),
    (stat.S_ISBLK, "a device, not a file"),
)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A source document: a file, or a row of one that holds many.

    Attributes:
        file: where it is.
        source_path: its path below the folder that was walked, with forward slashes; "#17" follows for row 17.
        sha256: SHA-256 of its bytes, in hex.
        byte_count: its length in bytes.
        fault: why it cannot be read, if so; unless it is a row, sha256 then stands for its path and state, so that it
            is tried again only once its owner, its mode or its date has changed.
        code: what kind of fault: not_opened, not_a_file or damaged_row.
        offset: where a row begins in its file; None for a whole file.
    """

    file: Path
    source_path: str
    sha256: str
    byte_count: int
    fault: str | None = None
    code: str | None = None
    offset: int | None = None


def source_files(paths: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """Every file at or below the paths, with its path below the one given; hidden ones are left out.

    Symbolic links to files are followed. What cannot be read as a file (a broken link, a pipe, a device, a link to a
    folder, a folder that cannot be listed) is there too, so that it is told of.

    Raises:
        FileNotFoundError: a path does not exist.
    """
    for path in paths:
        if path.is_dir():
            yield from sorted(_walk(path), key=lambda pair: pair[1])
        elif os.path.lexists(path):
            yield path, _printable(Path(path.name))
        else:
            raise FileNotFoundError(f"{path} does not exist")


def discover(paths: Iterable[Path]) -> list[SourceFile]:
    """Every source document at or below the paths, hashed. A file that vanishes meanwhile is left out.

    A symbolic link that leads out of its folder is not followed: whoever may drop files there may not read others.
    """
    found = []
    for path in paths:
        for file, source_path in source_files([path]):
            if file != path and file.is_symlink() and not file.resolve().is_relative_to(path.resolve()):
                fault = "a link out of the folder: put the file itself there"
                found.append(_not_opened(file, source_path, fault, "not_a_file"))
            else:
                found += documents([(file, source_path)])
    return found


def documents(files: Iterable[tuple[Path, str]]) -> Iterator[SourceFile]:
    """The documents of files, one for each file, one for each row of a dump."""
    limit = max_document_bytes()
    for file, source_path in files:
        try:
            with open_file(file) as stream:
                head = stream.read(_HEAD)
                stream.seek(0)
                if is_dump(head):
                    yield from _rows(stream, file, source_path, limit)
                    continue
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
                byte_count = stream.tell()
        except Rejection as fault:
            yield _not_opened(file, source_path, fault.message, fault.code)
        except FileNotFoundError:
            if file.is_symlink():
                target = file.readlink().name
                yield _not_opened(file, source_path, f"a symbolic link to {target}, which does not exist", "not_a_file")
        except OSError as error:
            yield _not_opened(file, source_path, error.strerror or str(error), "not_opened")
        else:
            yield SourceFile(file.absolute(), source_path, digest, byte_count)


def open_file(file: Path) -> BufferedReader:
    """Open a regular file to read; a pipe or a device is refused, and never waited for.

    Raises:
        Rejection: stage ``source``, code not_a_file.
        OSError: it cannot be opened.
    """
    mode = file.stat().st_mode
    for is_kind, what in _KINDS:
        if is_kind(mode):
            raise Rejection("source", "not_a_file", what)
    return file.open("rb")


def read_bytes(document: SourceFile) -> bytes:
    """The bytes of a document.

    Raises:
        Rejection: stage ``source``; code too_large, changed, or that of the document's fault.
        OSError: it cannot be opened.
    """
    path = document.source_path
    if document.code == "damaged_row":
        raise Rejection("source", "damaged_row", f"{path}: the row is damaged: {document.fault}. The others are read.")
    if document.code == "not_a_file":
        raise Rejection("source", "not_a_file", f"{path} is {document.fault}.")
    if document.fault is not None:
        raise Rejection("source", "not_opened", f"{path} cannot be opened ({document.fault}). Let this user read it.")
    refuse_too_large(document.byte_count)
    with open_file(document.file) as stream:
        stream.seek(document.offset or 0)
        data = stream.read(document.byte_count + (document.offset is None))
    if hashlib.sha256(data).hexdigest() != document.sha256:
        raise Rejection("source", "changed", f"{path} changed while it was read; the next run reads it.")
    return data


def _rows(stream: BufferedReader, file: Path, source_path: str, limit: int) -> Iterator[SourceFile]:
    where = file.absolute()
    for row in dump_rows(stream, limit):
        digest = hashlib.sha256(row.data).hexdigest()
        code = "damaged_row" if row.fault else None
        name = f"{source_path}#{row.number}"
        yield SourceFile(where, name, digest, len(row.data), row.fault, code, row.offset)


def _not_opened(file: Path, source_path: str, fault: str, code: str) -> SourceFile:
    stands_for = source_path
    with suppress(OSError):
        state = file.lstat()
        stands_for += f"|{state.st_mode}|{state.st_uid}|{state.st_gid}|{state.st_mtime_ns}"
    digest = hashlib.sha256(stands_for.encode()).hexdigest()
    return SourceFile(file.absolute(), source_path, digest, 0, fault, code)


def _printable(path: Path) -> str:
    """A path with forward slashes; bytes of a name that are no UTF-8 are shown as escapes."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def not_yet_read(found: Iterable[SourceFile], known: Set[str]) -> list[SourceFile]:
    """The files whose content is not among the known SHA-256."""
    return [f for f in found if f.sha256 not in known]


def _walk(folder: Path) -> Iterator[tuple[Path, str]]:
    closed: list[Path] = []
    for root, folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = [f for f in folders if not f.startswith(".")]
        links = [f for f in folders if (Path(root) / f).is_symlink()]
        for name in [*names, *links]:
            if not name.startswith("."):
                yield Path(root) / name, _printable((Path(root) / name).relative_to(folder))
    yield from ((path, _printable(path.relative_to(folder))) for path in closed)
