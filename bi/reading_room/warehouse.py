"""The published file, opened read-only and locked down, and opened again when another version is published.

Belongs here: the connection. Does not belong here: any query.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import duckdb

Row = dict[str, Any]
# Readers can neither open files nor attach databases, and cannot take that back.
LOCKED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "lock_configuration": "true",
}


class NothingPublished(Exception):
    """There is no published version to open."""


class Warehouse:
    """Queries on the version that ``current`` points to at that moment.

    A version never changes once it is published, and has a folder of its own: a connection is good until the link
    points elsewhere. Safe to use from several threads, each query on a cursor of its own.
    """

    def __init__(self, current: Path) -> None:
        self._current = current
        self._lock = threading.Lock()
        self._open: tuple[Path, duckdb.DuckDBPyConnection] | None = None

    def rows(self, sql: str, parameters: dict[str, Any] | None = None) -> list[Row]:
        """Rows of a query with named parameters, as dictionaries.

        Raises:
            NothingPublished: there is no version yet.
        """
        cursor = self._connection().cursor()
        try:
            cursor.execute(sql, parameters or {})
            names = [column[0] for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        finally:
            cursor.close()

    def row(self, sql: str, parameters: dict[str, Any] | None = None) -> Row | None:
        """The first row of a query, or None."""
        return next(iter(self.rows(sql, parameters)), None)

    def _file(self) -> Path:
        file = self._current.resolve() / "warehouse.duckdb"
        if not file.is_file():
            raise NothingPublished(f"Nothing is published at {self._current}. `tieout run` reads data/source.")
        return file

    def _connection(self) -> duckdb.DuckDBPyConnection:
        file = self._file()
        with self._lock:
            if self._open is None or self._open[0] != file:
                # cursors of requests that still run keep the old file open until they are done
                self._open = (file, duckdb.connect(str(file), read_only=True, config=dict(LOCKED)))
            return self._open[1]
