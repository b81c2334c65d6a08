"""The page of the models: one file, with manifest and catalogue inside it, and without a path of the machine."""

from __future__ import annotations

import contextlib
import json
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from orchestration import models
from orchestration.dbt_parse import catalogue, static_page
from orchestration.models import MODEL_DOCS, prepared_manifest
from orchestration.publishing.build import publish
from tests.orchestration.samples import MARTS
from tieout.settings import PROJECT_ROOT, Folders

COLUMN = {"data_type": "integer", "description": "A year."}
MODEL = {
    "unique_id": "model.tieout.m", "resource_type": "model", "schema": "marts", "name": "m", "alias": "m",
    "config": {"materialized": "table"}, "columns": {"year": COLUMN},
}  # fmt: skip
MANIFEST = {
    "nodes": {"model.tieout.m": MODEL, "test.tieout.t": {"resource_type": "test"}},
    "sources": {},
    "root": str(Path("/somewhere/dbt_project")),
}


def test_the_catalogue_is_what_contracts_declare() -> None:
    assert catalogue(MANIFEST)["nodes"] == {
        "model.tieout.m": {
            "unique_id": "model.tieout.m",
            "metadata": {"type": "table", "schema": "marts", "name": "m"},
            "columns": {"year": {"name": "year", "index": 1, "type": "integer", "comment": "A year."}},
            "stats": {},
        }
    }


def test_the_page_holds_both_and_no_path_of_the_machine() -> None:
    template = 'o=[["MANIFEST.JSON INLINE DATA"],["CATALOG.JSON INLINE DATA"]]'
    page = static_page(template, MANIFEST, Path("/somewhere/dbt_project"))
    ((manifest,), (shown,)) = json.loads(page.removeprefix("o="))
    assert manifest["root"] == "dbt_project"
    assert shown["nodes"]["model.tieout.m"]["columns"]["year"]["type"] == "integer"


def test_the_page_of_the_project_is_published_with_a_version(small_warehouse: Folders) -> None:
    prepared_manifest()
    name = publish(small_warehouse, MARTS, {}, [], model_docs=MODEL_DOCS)
    page = small_warehouse.published / name / "dbt_docs.html"
    text = page.read_text("utf-8")
    assert "INLINE DATA" not in text
    assert str(PROJECT_ROOT) not in text
    assert '"model.tieout.fct_figure_versions"' in text
    manifest = json.loads((page.parent / "manifest.json").read_text("utf-8"))
    assert "dbt_docs.html" in manifest["sha256"]


def test_of_two_that_start_at_once_one_parses_and_the_other_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {name: tmp_path / name for name in ("MANIFEST", "MODEL_DOCS", "COLUMN_LINEAGE", "_STAMP")}
    for name, file in {"TARGET": tmp_path, **files}.items():
        monkeypatch.setattr(models, name, file)
    both = threading.Barrier(2)
    parsed: list[str] = []

    def parse() -> None:
        parsed.append("once")
        with contextlib.suppress(threading.BrokenBarrierError):
            both.wait(timeout=0.3)  # passed by two only if both parse
        for file in list(files.values())[:3]:
            file.write_text("{}")

    monkeypatch.setattr(models, "_make", parse)
    with ThreadPoolExecutor(2) as pool:
        paths = list(pool.map(lambda _: models.prepared_manifest(), range(2)))
    assert paths == [tmp_path / "MANIFEST"] * 2
    assert parsed == ["once"]
