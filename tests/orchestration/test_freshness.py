"""The published version is overdue when something has waited too long, and people are told once."""

from __future__ import annotations

import datetime as dt
import os

import pytest

from orchestration import freshness
from orchestration.alerts import Alert
from orchestration.freshness import overdue, tell_once
from orchestration.healing import sound_plan
from orchestration.todo import next_batch, source_documents
from tieout.batches import write_json
from tieout.settings import Folders
from tieout.slices import run_batch
from tieout.state import present_state

HOUR = 3600.0
NOW = 2_000_000_000.0


def publish(places: Folders, hours_ago: float) -> None:
    built_at = dt.datetime.fromtimestamp(NOW - hours_ago * HOUR, dt.UTC).isoformat()
    manifest = {"version": "v1", "state": present_state(places), "built_at": built_at}
    write_json(places.published / "v1" / "manifest.json", manifest)
    if not places.current.is_symlink():
        places.current.symlink_to("v1")


def read(places: Folders, hours_ago: float) -> str:
    batch = next_batch(places, source_documents(places))
    assert batch
    run_batch(sound_plan(places, batch), places.interim)
    os.utime(places.interim / batch / "manifest.json", (NOW, NOW - hours_ago * HOUR))
    return batch


def test_a_document_may_wait_for_some_hours_and_no_longer(places: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    sample = places.source / "06MEXICO1113.txt"
    os.utime(sample, (NOW, NOW - 5 * HOUR))
    assert overdue(places, NOW) == []
    assert overdue(places, NOW + 2 * HOUR) == [
        "1 documents have waited for more than 6 hours to be read: 06MEXICO1113.txt."
    ]
    monkeypatch.setenv("TIEOUT_OVERDUE_HOURS", "4")
    assert len(overdue(places, NOW)) == 1


def test_what_was_read_must_be_published_and_then_nothing_grows_stale(
    places: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = read(places, hours_ago=7)
    assert overdue(places, NOW) == [f"Batch {batch} was read more than 6 hours ago and is not published."]
    publish(places, hours_ago=1000)
    assert overdue(places, NOW) == []
    monkeypatch.setenv("TIEOUT_MAX_AGE_HOURS", "24")
    assert overdue(places, NOW) == ["The published version is 1000 hours old, more than 24."]


def test_people_are_told_once_until_it_was_fresh_again(places: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[Alert] = []
    monkeypatch.setattr(freshness, "send", lambda alert: sent.append(alert) or [])
    for reasons in ([], ["late"], ["late"], [], ["late again"]):
        assert tell_once(places, reasons) == []
    assert [alert.text.splitlines()[0] for alert in sent] == ["late", "late again"]


def test_the_job_asks_only_that_check_and_the_main_job_does_not(places: Folders) -> None:
    import dagster as dg

    from orchestration.definitions import build_defs

    os.utime(places.source / "06MEXICO1113.txt", (1.0, 1.0))
    definitions = build_defs()
    with dg.DagsterInstance.ephemeral() as instance:
        result = definitions.resolve_job_def("freshness_job").execute_in_process(instance=instance)
    (evaluation,) = result.get_asset_check_evaluations()
    assert (evaluation.check_name, evaluation.passed) == ("is_fresh", False)
    assert "1 documents have waited for more than 6 hours" in (evaluation.description or "")
    nodes = {node.name for node in definitions.resolve_job_def("main_job").nodes}
    assert {"extraction", "gate_1", "gate_2", "published_warehouse"} <= nodes
    assert not [name for name in nodes if "is_fresh" in name]
