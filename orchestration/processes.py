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
def started_processes() -> Iterator[Processes]:
    """Both processes; they are ended with the block."""
    gates = GateProcess()
    dbt = DbtProcess()
    try:
        yield Processes(gates, dbt)
    finally:
        dbt.close()
        gates.close()
