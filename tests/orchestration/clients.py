"""DuckDB clients of other versions than the project's, which ``make clients`` installs below ``.venv``."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tieout.settings import PROJECT_ROOT

CLIENTS = PROJECT_ROOT / ".venv" / "clients"


def installed(name: str) -> Path:
    """Folder of a client. Where there is none the test is skipped, but not in the full check, which installs it."""
    folder = CLIENTS / name
    if not (folder / "installed").exists():
        assert not os.environ.get("CI"), f"{name} is not installed: make clients"
        pytest.skip(f"{name} is not installed: make clients")
    return folder


def environment(name: str) -> dict[str, str]:
    """Environment in which Python imports this DuckDB (``project``: our own), or the shell finds ``duckdb``."""
    if name == "project":
        return dict(os.environ)
    if name == "cli":
        return os.environ | {"PATH": f"{installed(name) / 'duckdb_cli'}{os.pathsep}{os.environ['PATH']}"}
    return os.environ | {"PYTHONPATH": str(installed(name))}
