"""The sensor on the source folder: each new content is published without another command.

Belongs here: when a run is requested. A run is requested for contents that the present rules have not read, whatever
was requested before: nothing is remembered about a file that could keep it out. What is remembered (the cursor) is only
what the last look saw, and how often a failing state was tried.
"""

from __future__ import annotations

import json
import time
from typing import Any

import dagster as dg

from orchestration.dead_runs import is_in_progress
from orchestration.jobs import main_job, run_tags
from orchestration.partitions import BATCHES
from orchestration.settling import look, to_watch, unsettled
from orchestration.todo import next_batch, source_documents
from tieout import ids
from tieout.discover import source_files
from tieout.runlock import is_running
from tieout.settings import folders
from tieout.state import present_state

INTERVAL_SECONDS = 5
# Seconds from one run on a state to the next on the same; then a person must look. Any new file or rule starts over.
BACK_OFF = (60, 600)
ATTEMPTS = 1 + len(BACK_OFF)


@dg.sensor(
    job=main_job,
    minimum_interval_seconds=INTERVAL_SECONDS,
    default_status=dg.DefaultSensorStatus.RUNNING,
    description="Starts the main job when data/source holds a content that was not read yet.",
)
def new_documents(context: dg.SensorEvaluationContext) -> dg.SensorResult | dg.SkipReason:
    """Look at the source folder; request a run for what is new and settled."""
    places = folders()
    if is_in_progress(context.instance, lock_is_held=is_running(places.data)):
        return dg.SkipReason("A run is in progress; what is new is looked for after it.")
    cursor: dict[str, Any] = json.loads(context.cursor or "{}")
    places.source.mkdir(parents=True, exist_ok=True)
    clock = time.time()
    seen = look(source_files([places.source]))
    waiting = unsettled(seen, cursor.get("watched", {}), clock)
    cursor["watched"] = to_watch(seen, clock)
    listing = ids.content_id(*sorted(f"{path} {s.mark}" for path, s in seen.items()), *sorted(waiting))
    state = ids.content_id(json.dumps(present_state(places), sort_keys=True))
    examined = f"{listing} {state} {ids.code_version()}"
    if cursor.get("nothing_new") == examined:
        return _skip(context, cursor, "Nothing is new.")
    found = [f for f in source_documents(places) if f.source_path not in waiting]
    batch = next_batch(places, found)
    if batch is None:
        if not waiting:
            cursor["nothing_new"] = examined
        return _skip(
            context, cursor, f"{len(waiting)} files are still being written." if waiting else "Nothing is new."
        )
    if cursor.get("tried") != [batch, state]:
        cursor |= {"tried": [batch, state], "attempts": 0}
    if cursor["attempts"] >= ATTEMPTS:
        return _skip(context, cursor, f"{ATTEMPTS} runs on batch {batch} have failed; see why in the list of runs.")
    if cursor["attempts"] and clock < cursor["tried_at"] + BACK_OFF[cursor["attempts"] - 1]:
        return _skip(context, cursor, f"A run on batch {batch} has failed; it is tried again in a while.")
    cursor |= {"attempts": cursor["attempts"] + 1, "tried_at": clock}
    return dg.SensorResult(
        run_requests=[dg.RunRequest(partition_key=batch, tags=run_tags("sensor"))],
        dynamic_partitions_requests=[BATCHES.build_add_request([batch])],
        cursor=json.dumps(cursor),
    )


def _skip(context: dg.SensorEvaluationContext, cursor: dict[str, Any], reason: str) -> dg.SkipReason:
    context.update_cursor(json.dumps(cursor))
    return dg.SkipReason(reason)
