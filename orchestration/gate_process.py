"""The gates in a process of their own.

Belongs here: the process, at both of its ends. The near end imports neither Dagster nor Great Expectations, so that the
command line can start it before anything else. Does not belong here: what is checked (``expectations``).
"""

from __future__ import annotations

import multiprocessing
import traceback
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from expectations.results import GateError
from orchestration.quick_imports import uncollected

START_METHOD = "spawn"  # a fork of a process that runs threads (Dagster, Polars) may hang


class GateProcess:
    """A process that runs functions of ``expectations.gates``, one after the other.

    Great Expectations takes seconds to import: the process starts on that while the documents are being read. And
    whatever connection it leaves open ends with it, so that it never holds the working file against the models.
    """

    def __init__(self, *, early: bool = True) -> None:
        """``early``: start it now, so that it has imported Great Expectations when it is needed."""
        self._process: BaseProcess | None = None
        if early:
            self._start()

    def _start(self) -> None:
        context: Any = multiprocessing.get_context(START_METHOD)
        self._near, far = context.Pipe()
        self._process = context.Process(target=_serve, args=(far,), daemon=True)
        self._process.start()
        far.close()

    def run(self, function: str, *args: Any) -> Any:
        """Call a function of ``expectations.gates`` there, and return what it returns.

        Raises:
            GateError: the function failed, or its process has ended.
        """
        if self._process is None:
            self._start()
        try:
            self._near.send((function, args))
            succeeded, value = self._near.recv()
        except (EOFError, OSError) as error:
            raise GateError(f"The process of the gates ended before {function} did.") from error
        if not succeeded:
            raise GateError(value)
        return value

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._near.close()
            self._process.kill()
            self._process.join()
            self._process = None


def _serve(far: Connection) -> None:
    """The far end: import, then answer calls until the near end is closed, or gone with its process."""
    with uncollected():
        import great_expectations  # noqa: F401

        from expectations import gates
    while True:
        try:
            function, args = far.recv()
        except EOFError:
            return
        try:
            answer = True, getattr(gates, function)(*args)
        except Exception as error:  # told to the near end, whatever it is; the traceback goes to the log
            traceback.print_exc()
            answer = False, str(error)
        far.send(answer)
