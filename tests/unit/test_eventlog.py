"""Events as lines of JSON."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tieout.eventlog import EventLog, log_of_service
from tieout.settings import Folders


def test_a_line_holds_what_is_known_and_leaves_out_what_is_not() -> None:
    stream = io.StringIO()
    log = EventLog(stream, batch="b1", run=None)
    log.write("warning", "rejected", document="ä\n.txt", stage="source", code=None)
    log.report("reading", 0, 2)
    log.report("reading", 1, 2)
    log.report("reading", 2, 2)
    first, begun, ended = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert first.pop("time").endswith("+00:00")
    assert first == {
        "level": "warning", "event": "rejected", "batch": "b1", "document": "ä\n.txt", "stage": "source",
    }  # fmt: skip
    assert (begun["event"], begun["stage"], begun["total"]) == ("stage begun", "reading", 2)
    assert (ended["event"], ended["stage"]) == ("stage ended", "reading")
    assert ended["seconds"] >= 0


def test_a_service_writes_a_file_when_it_is_asked_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log_of_service(Folders(tmp_path), batch="b1").write("info", "silent")
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setenv("TIEOUT_LOG_FORMAT", "json")
    for event in ("one", "two"):
        log_of_service(Folders(tmp_path), batch="b1").write("info", event)
    lines = (tmp_path / "logs" / "events.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["event"] for line in lines] == ["one", "two"]
