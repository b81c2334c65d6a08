"""What is in a folder of source documents, files with odd names and files that cannot be opened among it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tieout import batches
from tieout.discover import discover


def test_a_name_that_is_no_utf8_is_shown_with_escapes_and_comes_back_from_the_plan(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    Path(os.fsdecode(os.fsencode(source) + b"/bad\xff.txt")).write_bytes(b"text")
    (found,) = discover([source])
    assert found.source_path == "bad\\xff.txt"
    plan = batches.plan_batch(tmp_path / "interim", [found])
    (document,) = batches.read_plan(tmp_path / "interim", plan.batch_id).documents
    assert document.file.read_bytes() == b"text"


def test_a_file_that_cannot_be_opened_is_kept_with_its_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "b.txt").write_text("b")
    opened = Path.open

    def refuse(path: Path, *args: Any, **kwargs: Any) -> Any:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)
    assert [(f.source_path, f.fault) for f in discover([tmp_path])] == [("a.txt", "Permission denied"), ("b.txt", None)]
