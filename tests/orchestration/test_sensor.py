"""The sensor picks up each content once: dropped, half written, replaced, renamed, or while nobody looked."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pytest

from orchestration import sensors, todo
from orchestration.healing import sound_plan
from orchestration.sensors import new_documents
from tests.orchestration.samples import CABLE
from tieout.settings import Folders
from tieout.slices import run_batch

OTHER = CABLE.replace("12 girls", "40 girls")


class Watch:
    """A sensor that is asked again and again, and the runs that it requests, which read and publish at once."""

    def __init__(self, places: Folders, instance: dg.DagsterInstance, monkeypatch: pytest.MonkeyPatch) -> None:
        self.places = places
        self.instance = instance
        self.now = 2_000_000_000.0
        self.cursor: str | None = None
        self.read: list[str] = []
        monkeypatch.setattr(sensors.time, "time", lambda: self.now)
        monkeypatch.setattr(todo, "is_published", lambda _: True)

    def write(self, name: str, text: str) -> None:
        """Write a file as a person would at this time."""
        file = self.places.source / name
        file.write_text(text, encoding="utf-8")
        os.utime(file, (self.now, self.now))

    def ask(self, times: int = 3, seconds: float = 5.0) -> list[str]:
        """Let time pass and ask so many times; return the documents that were read."""
        read = []
        for _ in range(times):
            self.now += seconds
            context = dg.build_sensor_context(instance=self.instance, cursor=self.cursor)
            result = new_documents(context)
            self.cursor = result.cursor if isinstance(result, dg.SensorResult) else context.cursor
            for request in result.run_requests or [] if isinstance(result, dg.SensorResult) else []:
                plan = sound_plan(self.places, str(request.partition_key))
                run_batch(plan, self.places.interim)
                read += [document.source_path for document in plan.documents]
        return read


@pytest.fixture
def watch(places: Folders, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    (places.source / "06MEXICO1113.txt").unlink()
    real = Path.stat

    def stat(path: Path, **kwargs: bool) -> os.stat_result:
        found = real(path, **kwargs)
        times = (found.st_atime, found.st_mtime, found.st_mtime)  # a change of state is a change of content here
        return os.stat_result((*found[:7], *map(int, times)), {"st_mtime_ns": found.st_mtime_ns})

    monkeypatch.setattr(Path, "stat", stat)
    with dg.instance_for_test() as instance:
        yield Watch(places, instance, monkeypatch)


def test_a_file_is_picked_up_once_and_its_name_does_not_matter(watch: Watch) -> None:
    watch.write("a.txt", CABLE)
    assert watch.ask() == ["a.txt"]
    assert watch.ask() == []
    (watch.places.source / "a.txt").rename(watch.places.source / "b.txt")
    assert watch.ask() == []
    (watch.places.source / "sub").mkdir()
    watch.write("sub/copy.txt", CABLE)
    assert watch.ask() == []


def test_a_file_that_is_still_being_written_is_read_when_it_is_whole(watch: Watch) -> None:
    read = []
    for end in range(100, len(CABLE), 150):
        watch.write("a.txt", CABLE[:end])
        read += watch.ask(times=1)
    assert read == []
    watch.write("a.txt", CABLE)
    assert watch.ask() == ["a.txt"]
    assert watch.ask() == []


def test_a_file_that_is_replaced_is_read_again_and_the_old_content_put_back_is_not(watch: Watch) -> None:
    watch.write("a.txt", CABLE)
    assert watch.ask() == ["a.txt"]
    watch.write("a.txt", OTHER)
    assert watch.ask() == ["a.txt"]
    watch.write("a.txt", CABLE)
    assert watch.ask() == []


def test_what_was_dropped_and_removed_while_nobody_looked_is_seen_at_the_next_look(watch: Watch) -> None:
    watch.write("a.txt", CABLE)
    assert watch.ask() == ["a.txt"]
    (watch.places.source / "a.txt").unlink()
    watch.write("b.txt", OTHER)
    watch.now += 7 * 24 * 3600
    assert watch.ask(times=1) == ["b.txt"]
    assert watch.ask() == []


def test_the_daily_run_asks_for_nothing_twice_and_follows_the_clock_that_is_set(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    from orchestration.schedules import build_schedules, request_run

    monkeypatch.setenv("TIEOUT_TIMEZONE", "America/Mexico_City")
    monkeypatch.setenv("TIEOUT_SCHEDULE", "30 4 * * 1-5")
    daily = next(s for s in build_schedules() if s.name == "daily")
    assert (daily.cron_schedule, daily.execution_timezone) == ("30 4 * * 1-5", "America/Mexico_City")
    watch.write("a.txt", CABLE)
    requested = []
    for _ in range(2):
        result = request_run(dg.build_schedule_context(instance=watch.instance))
        requested.append(isinstance(result, dg.RunRequest))
        if isinstance(result, dg.RunRequest):
            assert result.tags["tieout/started_by"] == "schedule"
            run_batch(sound_plan(watch.places, str(result.partition_key)), watch.places.interim)
    assert requested == [True, False]
