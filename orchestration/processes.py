"""The two processes that import their heavy libraries while the run does something else.

Belongs here: starting and ending both together. Imports nothing heavy itself, so that they can be started before
anything else.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from orchestration.dbt_process import DbtProcess
from orchestration.gate_process import GateProcess


@dataclass(frozen=True, slots=True)
class Processes:
    """Where the gates are checked and where the models are built."""

    gates: GateProcess
    dbt: DbtProcess


@contextmanager
def started_processes(*, early: bool = True) -> Iterator[Processes]:
    """Both processes; they are ended with the block. Not early, each starts when it is first needed."""
    gates = GateProcess(early=early)
    dbt = DbtProcess(early=early)
    try:
        yield Processes(gates, dbt)
    finally:
        dbt.close()
        gates.close()
