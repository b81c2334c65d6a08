"""Whether what readers open keeps up with what came in.

Belongs here: the asset check on the published version, its job and its alert. A version may be old while nothing new
comes in; it is overdue when something has waited for too long:

    TIEOUT_OVERDUE_HOURS   hours that a source document may wait until it is published; 6 if it is not set
    TIEOUT_MAX_AGE_HOURS   age of the published version that is too much whatever came in; not set: any age will do
"""

# No `from __future__ import annotations` here: Dagster reads the annotation of `context` as it stands.

import datetime as dt
import os
import time

import dagster as dg

from orchestration.alerts import Alert, send
from orchestration.assets.published import published_warehouse
from orchestration.todo import newest_batch
from tieout import batches
from tieout.batches import read_json, write_json
from tieout.discover import discover, not_yet_read
from tieout.faults import Fault
from tieout.settings import Folders, folders
from tieout.state import is_published, published_manifest

NAMED = 3  # documents that a reason names


def overdue(places: Folders, now: float) -> list[str]:
    """Reasons why the published version is overdue at this time (seconds since the epoch); none if it is fresh."""
    hours = _hours("TIEOUT_OVERDUE_HOURS") or 6.0
    before = now - hours * 3600
    reasons = []
    found = discover([places.source]) if places.source.is_dir() else []
    new = not_yet_read(found, batches.known_contents(places.interim))
    waiting = [d for d in new if d.file.exists() and d.file.stat().st_mtime < before]
    if waiting:
        named = ", ".join(d.source_path for d in waiting[:NAMED])
        reasons.append(f"{len(waiting)} documents have waited for more than {hours:g} hours to be read: {named}.")
    newest = newest_batch(places)
    if newest and not is_published(places):
        read_at = (places.interim / newest / batches.MANIFEST).stat().st_mtime
        if read_at < before:
            reasons.append(f"Batch {newest} was read more than {hours:g} hours ago and is not published.")
    limit = _hours("TIEOUT_MAX_AGE_HOURS")
    manifest = published_manifest(places)
    if limit and manifest:
        age = (now - dt.datetime.fromisoformat(manifest["built_at"]).timestamp()) / 3600
        if age > limit:
            reasons.append(f"The published version is {age:.0f} hours old, more than {limit:g}.")
    return reasons


@dg.asset_check(
    asset=published_warehouse,
    name="is_fresh",
    description="What came in is published within TIEOUT_OVERDUE_HOURS; no version is older than TIEOUT_MAX_AGE_HOURS.",
)
def is_fresh(context: dg.AssetCheckExecutionContext) -> dg.AssetCheckResult:
    """Check the published version; tell people once when it becomes overdue."""
    places = folders()
    reasons = overdue(places, time.time())
    for problem in tell_once(places, reasons):
        context.log.error(problem)
    published = published_manifest(places) or {}
    return dg.AssetCheckResult(
        passed=not reasons,
        severity=dg.AssetCheckSeverity.WARN,
        description=" ".join(reasons) or "Everything that came in is published, or has not waited long.",
        metadata={"version": str(published.get("version", "none")), "built_at": str(published.get("built_at", ""))},
    )


freshness_job = dg.define_asset_job(
    "freshness_job",
    selection=dg.AssetSelection.checks(is_fresh),
    executor_def=dg.in_process_executor,
    description="Asks whether the published version keeps up with what came in.",
)


def tell_once(places: Folders, reasons: list[str]) -> list[str]:
    """Send an alert when the version has become overdue, and no other until it was fresh again."""
    told = places.warehouse.parent / "overdue.json"
    if not reasons:
        told.unlink(missing_ok=True)
        return []
    if read_json(told) is not None:
        return []
    write_json(told, {"reasons": reasons})
    return send(Alert("tieout: what is published is overdue", "\n".join([*reasons, "What to do: `tieout doctor`."])))


def _hours(setting: str) -> float | None:
    text = os.environ.get(setting)
    if not text:
        return None
    try:
        return float(text)
    except ValueError:
        raise Fault(f"{setting} is {text!r}; it must be a number of hours.") from None
