"""The annotated figures: that they are sound, and, where the pages are at hand, that tieout finds them."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tieout.figures.measures.measure_lexicon import measures

GOLD = Path(__file__).parent / "gold"
FILES = sorted(GOLD.glob("*/*.jsonl"))
INVENTED = sorted((GOLD / "invented").glob("*.txt"))


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
    assert float(printed.split(f"{part}: ")[1].split("F1 ")[1].split()[0]) >= at_least, printed


FAMILIES = {measure.family for measure in measures().measures.values()}
PERIOD = re.compile(r"(?:FY)?\d{4}(?:-\d\d){0,2}(?:/(?:\d{4}|\d\d)(?:-\d\d){0,2})?|\.\./.+|.+/\.\.")
MARK = re.compile(r"⟦([^⟦⟧]*)⟧")


def test_quick_readings_are_sound() -> None:
    with (GOLD / "quick" / "readings.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with (GOLD / "quick" / "pages.csv").open(encoding="utf-8", newline="") as file:
        pages = {row["path"]: row for row in csv.DictReader(file)}
    places = [(r["path"], int(r["char_start"]), int(r["char_end"])) for r in rows]
    assert places == sorted(set(places))
    assert {r["path"] for r in rows} == set(pages)
    assert {r["family"] for r in rows} <= FAMILIES | {"none"}
    assert [r for r in rows if r["period"] and not PERIOD.fullmatch(r["period"])] == []
    assert {p["part"] for p in pages.values()} == {"listed", "held_out"}
    annotated = {e["path"] for part in ("dev", "check") for e in json.loads((GOLD / part / "index.json").read_text())}
    assert annotated.isdisjoint(pages)


@pytest.mark.parametrize("file", INVENTED, ids=lambda f: f.stem)
def test_labels_of_invented_cables_are_sound(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    marks = [mark.split("|") for mark in MARK.findall(source)]
    assert source.count("⟦") == source.count("⟧") == len(marks) > 500
    assert [m for m in marks if len(m) != 4 or not m[0]] == []
    assert {m[1] for m in marks} <= FAMILIES
    assert [m for m in marks if m[2] and not PERIOD.fullmatch(m[2])] == []
    assert source.count("\n@@ ") + source.startswith("@@ ") == 60


@pytest.mark.slow
def test_tieout_reads_most_invented_cables(project_root: Path) -> None:
    command = [sys.executable, str(project_root / "benchmarks" / "readings.py"), "invented"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True, cwd=project_root).stdout
    found, labels = (sum(map(int, re.findall(pattern, printed))) for pattern in (r"found (\d+)", r"(\d+) labels"))
    assert found / labels >= 0.97, printed
    right, asked = (
        sum(map(int, re.findall(pattern, printed))) for pattern in (r"family +(\d+)/", r"family +\d+/(\d+)")
    )
    assert right / asked >= 0.58, printed
