"""What happens in a run as lines of JSON, for machines that collect logs.

Belongs here: the form of a line. Each has ``time``, ``level`` and ``event``, and as far as they are known ``batch``,
``document``, ``stage`` and ``message``. Does not belong here: what happens.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import time
from pathlib import Path
from typing import IO, Any

from tieout.settings import Folders

SETTING = "TIEOUT_LOG_FORMAT"  # text or json
FORMATS = ("text", "json")


class EventLog:
    """Writes a line an event to a stream or to the end of a file; to neither if none is given."""

    def __init__(self, target: IO[str] | Path | None = None, **context: Any) -> None:
        """``context`` stands in each line."""
        self._target = target
        self._context = context
        self._since: dict[str, float] = {}

    def write(self, level: str, event: str, **fields: Any) -> None:
        """Write an event; fields without a value are left out."""
        if self._target is None:
            return
        head = {"time": dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds"), "level": level, "event": event}
        fields = {name: value for name, value in (self._context | fields).items() if value is not None}
        line = json.dumps(head | fields, ensure_ascii=False, default=str) + "\n"
        if isinstance(self._target, Path):
            self._target.parent.mkdir(parents=True, exist_ok=True)
            with self._target.open("a", encoding="utf-8", errors="backslashreplace") as stream:
                stream.write(line)
        else:
            self._target.write(line)
            self._target.flush()

    def report(self, stage: str, done: int, total: int) -> None:
        """Write that a stage has begun, and that it has ended."""
        if stage not in self._since:
            self._since[stage] = time.monotonic()
            self.write("info", "stage begun", stage=stage, total=total)
        if done >= total:
            seconds = round(time.monotonic() - self._since.pop(stage), 3)
            self.write("info", "stage ended", stage=stage, total=total, seconds=seconds)


def log_of_service(places: Folders, **context: Any) -> EventLog:
    """The log of a run that Dagster started: a file where ``TIEOUT_LOG_FORMAT`` is json, else nothing."""
    wanted = os.environ.get(SETTING, "text") == "json"
    return EventLog(places.data / "logs" / "events.jsonl" if wanted else None, **context)
