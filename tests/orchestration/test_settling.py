"""Files that are still being written are left for the next look."""

from __future__ import annotations

import os
from pathlib import Path

from orchestration.settling import Look, look, to_watch, unsettled

NOW = 1_000_000.0


def seen(size: int, seconds_ago: float) -> Look:
    return Look(size, int((NOW - seconds_ago) * 1e9), NOW - seconds_ago)


def test_a_file_that_was_touched_just_now_has_not_settled() -> None:
    now = {"a.txt": seen(10, seconds_ago=1.0)}
    assert unsettled(now, {"a.txt": now["a.txt"].mark}, NOW) == now


def test_a_recent_file_settles_when_two_looks_agree() -> None:
    now = {"a.txt": seen(10, seconds_ago=5.0)}
    assert unsettled(now, {}, NOW) == now
    assert unsettled(now, {"a.txt": [9, now["a.txt"].modified_ns]}, NOW) == now
    assert unsettled(now, to_watch(now, NOW), NOW) == {}


def test_a_file_that_was_dropped_while_nobody_looked_needs_no_second_look() -> None:
    assert unsettled({"a.txt": seen(10, seconds_ago=3600.0)}, {}, NOW) == {}


def test_a_file_that_was_moved_in_with_an_old_date_is_recent(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("moved", encoding="utf-8")
    os.utime(file, (1.0, 1.0))
    (found,) = look([(file, "a.txt")]).values()
    assert found.touched_at == file.stat().st_ctime


def test_a_file_that_vanishes_is_left_out(tmp_path: Path) -> None:
    assert look([(tmp_path / "gone.txt", "gone.txt")]) == {}
