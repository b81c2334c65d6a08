"""The annotated figures: that they are sound, and, where the pages are at hand, that tieout finds them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

GOLD = Path(__file__).parent / "gold"
FILES = sorted(GOLD.glob("*/*.jsonl"))


@pytest.mark.parametrize("file", FILES, ids=lambda f: f"{f.parent.name}/{f.stem}")
def test_annotations_are_sound(file: Path) -> None:
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    starts = {r["char_start"] for r in rows}
    end = 0
    for r in rows:
        assert end <= r["char_start"] < r["char_end"], r
        assert r["value_low"] is not None or r["value_high"] is not None, r
        assert {r["part_of"], r["compares_to"]} <= starts | {None}, r
        assert "surface" not in r, "annotations hold no text of the cable"
        end = r["char_end"]


@pytest.mark.parametrize("part", ["dev", "check"])
def test_every_annotated_cable_is_in_the_index(part: str) -> None:
    index = json.loads((GOLD / part / "index.json").read_text(encoding="utf-8"))
    assert {e["reference_id"] for e in index} == {f.stem for f in FILES if f.parent.name == part}


@pytest.mark.slow
@pytest.mark.parametrize(("part", "at_least"), [("dev", 0.97), ("check", 0.92)])
def test_tieout_finds_the_figures(part: str, at_least: float, project_root: Path) -> None:
    corpus = os.environ.get("TIEOUT_CORPUS")
    if not corpus:
        pytest.skip("TIEOUT_CORPUS names no folder of cable pages")
    command = [sys.executable, str(project_root / "benchmarks" / "accuracy.py"), corpus, part]
    printed = subprocess.run(command, check=True, capture_output=True, text=True, cwd=project_root).stdout
    assert float(printed.split("F1 ")[1].split()[0]) >= at_least, printed
