"""A warehouse of its own for each test, copied from one that is built once."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import duckdb
import pytest


def _module() -> ModuleType:
    path = Path(__file__).with_name("warehouse.py")
    spec = importlib.util.spec_from_file_location("expectations_warehouse", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def sound_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse without a fault; not to be written to."""
    return _module().build(tmp_path_factory.mktemp("gates") / "sound.duckdb")


@pytest.fixture
def planted(sound_warehouse: Path, tmp_path: Path) -> Callable[[str], Path]:
    """Copies the sound warehouse and runs SQL on the copy."""

    def plant(sql: str) -> Path:
        path = tmp_path / "planted.duckdb"
        shutil.copyfile(sound_warehouse, path)
        con = duckdb.connect(str(path))
        con.execute(sql)
        con.close()
        return path

    return plant
