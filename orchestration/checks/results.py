"""What the gates of a run found, kept beside the working file until it is published.

Belongs here: writing and reading these results, each with the state that it speaks of, so that a step that is retried
in another process finds them, and a version is never published on the results of another.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from expectations.results import GateResult
from tieout.batches import read_json, write_json
from tieout.faults import Fault
from tieout.settings import Folders
from tieout.state import present_state

GATES = ("raw", "marts")


class GateMissingError(Fault):
    """A gate has not passed on what is to be published."""


def keep(places: Folders, result: GateResult) -> None:
    """Keep a gate's result for the present state."""
    write_json(_file(places, result.gate), {"state": present_state(places), "result": result.to_dict()})


def forget(places: Folders) -> None:
    """Forget earlier results: a run is judged by its own."""
    for gate in GATES:
        _file(places, gate).unlink(missing_ok=True)


def kept(places: Folders, gate: str) -> GateResult | None:
    """A gate's result for the present state, None where it has not been run on it."""
    content = read_json(_file(places, gate))
    if content is None or content["state"] != present_state(places):
        return None
    return GateResult.from_dict(content["result"])


def passed_gates(places: Folders) -> list[dict[str, Any]]:
    """Results of both gates as the manifest of a version shows them.

    Raises:
        GateMissingError: a gate did not pass, or was not run, on the present state.
    """
    found = []
    for gate in GATES:
        result = kept(places, gate)
        if result is None or not result.passed:
            raise GateMissingError(
                f"Gate {gate} has not passed on what was read; nothing is published. Run `tieout run`."
            )
        found.append({k: v for k, v in result.to_dict().items() if k != "validation"})
    return found


def _file(places: Folders, gate: str) -> Path:
    return places.warehouse.parent / "gates" / f"{gate}.json"
