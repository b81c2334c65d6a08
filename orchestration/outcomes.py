"""Why a run failed, in words for a person.

Belongs here: reading the events of steps and the results of gates. Does not belong here: whom they are told to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from tieout.faults import Fault, remedy
from tieout.settings import Folders

if TYPE_CHECKING:
    import dagster as dg

    from expectations.results import GateResult

INTERRUPTED = "It was interrupted. What was read is kept; run again to go on."
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_DBT_SAYS = "Errors parsed from dbt logs:"  # what dagster-dbt writes between its own words and those of dbt


def failures_in_words(places: Folders, gates: Sequence[GateResult], events: Iterable[dg.DagsterEvent]) -> list[str]:
    """What the gates stopped, then what each failed step says, with a remedy where one is known."""
    return [*_gate_failures(gates), *_step_failures(places, events)]


def _gate_failures(results: Sequence[GateResult]) -> Iterator[str]:
    for result in results:
        for failure in result.failures:
            examples = "".join(f"\n  {example}" for example in failure.examples)
            yield f"Gate {result.gate}: {failure.name}: {failure.observed}. {failure.message}{examples}"


def _step_failures(places: Folders, events: Iterable[dg.DagsterEvent]) -> Iterator[str]:
    for event in events:
        if event.is_step_failure:
            error = event.step_failure_data.error
            while error and error.cause and error.cause.cls_name != "_RemoteTraceback":
                error = error.cause
            message = _COLOURS.sub("", error.message).strip() if error else "no message"
            if "DagsterExecutionInterruptedError" in message:
                yield INTERRUPTED
            elif error and error.cls_name in {Fault.__name__, *(kind.__name__ for kind in Fault.__subclasses__())}:
                yield message.partition(": ")[2]  # what comes before is the name of the class
            elif "DagsterAssetCheckFailedError" not in message:  # the gates speak for themselves
                words = message.partition(_DBT_SAYS)[2].strip() or message
                yield " ".join(filter(None, (f"Step {event.step_key}: {words}", remedy(words, places.data))))
