"""What is in a folder of source documents, files with odd names and files that cannot be opened among it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tieout import batches
from tieout.discover import discover
from tieout.slices import rejected_documents, run_batch, table_files


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


def test_a_link_that_leads_out_of_the_folder_is_refused_and_one_that_stays_inside_is_followed(tmp_path: Path) -> None:
    source = tmp_path / "source"
    (source / "in").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    (source / "in" / "a.txt").write_text("a")
    (source / "b.txt").symlink_to("in/a.txt")
    (source / "c.txt").symlink_to("../secret.txt")
    (source / "d").symlink_to("..")
    found = {f.source_path: (f.sha256[:4], f.fault) for f in discover([source])}
    assert found == {
        "b.txt": ("ca97", None),
        "c.txt": (found["c.txt"][0], "a link out of the folder: put the file itself there"),
        "in/a.txt": ("ca97", None),
    }
    assert [f.fault for f in discover([source / "c.txt"])] == [None]  # named by a person


def test_a_file_that_is_too_large_is_rejected_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tieout.slices.MAX_BYTES", 10)
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a.txt").write_text("more than ten")
    plan = batches.plan_batch(tmp_path / "interim", discover([tmp_path / "source"]))
    read: list[str] = []
    read_bytes = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read.append(path.name) or read_bytes(path))
    manifest = run_batch(plan, tmp_path / "interim")
    ((row,),) = [rejected_documents(table_files(tmp_path / "interim", manifest, "rejections"))]
    assert row["code"] == "too_large"
    assert "a.txt" not in read
