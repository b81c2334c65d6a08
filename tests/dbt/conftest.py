"""One build of the dbt project on the hand-written warehouse, shared by all tests of this folder."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.dbt.warehouse import write_warehouse
from tieout.settings import PROJECT_ROOT

PROJECT = PROJECT_ROOT / "dbt_project"


_PARSED: dict[Path, Path] = {}  # by project, what dbt keeps of its files


def run_dbt(command: list[str], warehouse: Path, target: Path, project: Path = PROJECT) -> Any:
    """dbt in this process on a warehouse; its files go to the target folder.

    A project is parsed once. dbt would parse it anew where the path of the warehouse is another one: that is given from
    the folder that it stands in.
    """
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager
    from dbt.cli.main import dbtRunner

    parsed = target / "partial_parse.msgpack"
    if project in _PARSED and not parsed.exists():
        target.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(_PARSED[project], parsed)
    before = os.environ.get("TIEOUT_WAREHOUSE")
    os.environ["TIEOUT_WAREHOUSE"] = warehouse.name
    places = ["--project-dir", str(project), "--profiles-dir", str(project)]
    try:
        with contextlib.chdir(warehouse.parent):
            outcome = dbtRunner().invoke(
                [*command, "--quiet", *places, "--target-path", str(target), "--log-path", str(target)]
            )
        if parsed.exists():
            _PARSED.setdefault(project, parsed)
        return outcome
    finally:
        DuckDBConnectionManager.close_all_connections()  # else the file stays open as long as this process lives
        if before is None:
            del os.environ["TIEOUT_WAREHOUSE"]
        else:
            os.environ["TIEOUT_WAREHOUSE"] = before


class Built:
    """A built warehouse: its file, its manifest, and rows by SQL."""

    def __init__(self, warehouse: Path, target: Path) -> None:
        self.warehouse = warehouse
        self.manifest: dict[str, Any] = json.loads((target / "manifest.json").read_text("utf-8"))
        self.results = json.loads((target / "run_results.json").read_text("utf-8"))["results"]

    def rows(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Rows of a query."""
        with duckdb.connect(str(self.warehouse), read_only=True) as con:
            return con.execute(sql, list(parameters)).fetchall()

    @property
    def models(self) -> list[dict[str, Any]]:
        """Nodes of the manifest that are models."""
        return [node for node in self.manifest["nodes"].values() if node["resource_type"] == "model"]

    @property
    def snapshots(self) -> list[dict[str, Any]]:
        """Nodes of the manifest that are snapshots."""
        return [node for node in self.manifest["nodes"].values() if node["resource_type"] == "snapshot"]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The project built with every test of its own on the hand-written rows."""
    folder = tmp_path_factory.mktemp("dbt")
    write_warehouse(folder / "tieout.duckdb")
    outcome = run_dbt(["build"], folder / "tieout.duckdb", folder / "target")
    failed = [r for r in outcome.result or [] if r.status not in {"success", "pass"}]
    assert outcome.success, [(r.node.name, r.message) for r in failed] or outcome.exception
    yield Built(folder / "tieout.duckdb", folder / "target")


def build_real(sources: list[Path], folder: Path) -> Built:
    """Cables read, loaded and modelled in a folder, as a run does it, but without tests; twice is one run more."""
    from orchestration.loading import load_pending
    from tieout.batches import plan_batch
    from tieout.discover import discover
    from tieout.slices import run_batch

    warehouse, interim = folder / "tieout.duckdb", folder / "interim"
    run_batch(plan_batch(interim, discover(sources)), interim)
    load_pending(warehouse, interim)
    outcome = run_dbt(["build", "--exclude-resource-type", "unit_test", "test"], warehouse, folder / "target")
    assert outcome.success, outcome.exception or [(r.node.name, r.message) for r in outcome.result if r.message]
    return Built(warehouse, folder / "target")


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory, sample_path: Path) -> Built:
    """The real sample, modelled."""
    return build_real([sample_path], tmp_path_factory.mktemp("sample"))


@pytest.fixture
def build_of(tmp_path: Path) -> Callable[[dict[str, list[dict[str, Any]]]], Any]:
    """A function that builds the project on other rows, without unit tests, and returns the names of what failed."""

    def build(rows: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
        write_warehouse(tmp_path / "tieout.duckdb", rows)
        command = ["build", "--exclude-resource-type", "unit_test"]
        outcome = run_dbt(command, tmp_path / "tieout.duckdb", tmp_path / "target")
        return {r.node.name: r for r in outcome.result if r.status not in {"success", "pass", "skipped", "no-op"}}

    return build
