"""The gates in a process of their own.

Belongs here: the process and the way into it. It imports neither Dagster nor Great Expectations itself, so that the
command line can start it before anything else.
"""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from typing import Any


class GateProcess:
    """A process that runs functions of ``expectations.gates``.

    Great Expectations takes seconds to import: the process starts on that while the documents are being read. And
    whatever connection it leaves open ends with it, so that it never holds the working file against the models.
    """

    def __init__(self) -> None:
        self._pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))
        self._pool.submit(_import_gates)

    def run(self, function: str, *args: Any) -> Any:
        """Call a function of ``expectations.gates`` there, and return what it returns."""
        return self._pool.submit(_call_gates, function, args).result()

    def close(self) -> None:
        """End the process."""
        self._pool.shutdown(wait=False, cancel_futures=True)


def _import_gates() -> None:
    import great_expectations  # noqa: F401  # the slow part, while the documents are being read

    from expectations import gates  # noqa: F401


def _call_gates(function: str, args: tuple[Any, ...]) -> Any:
    from expectations import gates

    return getattr(gates, function)(*args)
