"""What is in a folder of source documents, files with odd names and files that cannot be opened among it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tieout import batches
from tieout.discover import discover, read_bytes
from tieout.rejection import Rejection


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
        "d": (found["d"][0], "a link out of the folder: put the file itself there"),
        "in/a.txt": ("ca97", None),
    }
    assert [f.fault for f in discover([source / "c.txt"])] == [None]  # named by a person


def test_what_is_no_file_is_told_of_and_never_waited_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    os.mkfifo(tmp_path / "b-pipe")
    (tmp_path / "c-broken").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "folder").mkdir()
    (tmp_path / "d-folder").symlink_to(tmp_path / "folder")
    found = discover([tmp_path, Path("/dev/zero")])
    assert [(f.source_path, f.code, f.fault) for f in found] == [
        ("a.txt", None, None),
        ("b-pipe", "not_a_file", "a named pipe, not a file"),
        ("c-broken", "not_a_file", "a symbolic link to gone.txt, which does not exist"),
        ("d-folder", "not_a_file", "a folder behind a symbolic link; give that folder itself"),
        ("zero", "not_a_file", "a device, not a file"),
    ]
    assert len({f.sha256 for f in found}) == 5
    with pytest.raises(Rejection, match=r"b-pipe is a named pipe, not a file\.") as caught:
        read_bytes(found[1])
    assert (caught.value.stage, caught.value.code) == ("source", "not_a_file")
    assert [f.source_path for f in discover([tmp_path / "b-pipe", tmp_path / "c-broken"])] == ["b-pipe", "c-broken"]


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIEOUT_MAX_DOCUMENT_MB", "1")
    (tmp_path / "a.txt").write_bytes(b"x" * 1_200_000)
    (found,) = discover([tmp_path])
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("opened"))
    with pytest.raises(Rejection, match="1,200,000 bytes") as caught:
        read_bytes(found)
    assert caught.value.code == "too_large"
