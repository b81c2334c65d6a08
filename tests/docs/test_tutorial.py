"""docs/tutorial.md leads from a number to its bytes: each command is run, and what it prints compared."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.docs.tutorial import PAGE, answer, steps

TEXT = PAGE.read_text("utf-8")

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("published_run")]


def test_each_command_prints_what_the_page_says(published_run: Path, tmp_path: Path) -> None:
    found = steps(TEXT)
    assert len(found) == TEXT.count("```sh") == 10
    moved = [(command, given) for command, said in found if (given := answer(command, published_run, tmp_path)) != said]
    assert moved == [], "read the difference, then make run and python -m tests.orchestration.handbook"


def test_it_ends_at_the_bytes_of_the_number() -> None:
    printed = "".join(said for _, said in steps(TEXT))
    for words in (
        "deported or detained for deportation 240,269 aliens",
        "41546 to 41553",
        "32  34  30  2c  32  36  39",
    ):
        assert words in printed


def test_the_address_of_the_room_shows_the_figure(published_run: Path, tmp_path: Path) -> None:
    from starlette.testclient import TestClient

    from bi.reading_room.app import create_app

    (address,) = re.findall(r"http://127\.0\.0\.1:8710(/\?\S+)", TEXT)
    version = tmp_path / "version"
    shutil.copytree((published_run / "published" / "current").resolve(), version)
    shown = TestClient(create_app(version)).get(address)
    assert shown.url.path == "/cables/06MEXICO1113"
    assert "<h2>240,269 person</h2>" in shown.text
