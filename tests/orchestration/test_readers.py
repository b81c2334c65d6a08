"""Readers that open what is current again and again while versions are published: the benchmark, shortened."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.orchestration.clients import installed
from tieout.settings import PROJECT_ROOT

pytestmark = pytest.mark.slow


def test_no_reader_meets_an_error_or_two_versions_at_once() -> None:
    others = [installed(name) for name in ("duckdb-1.4", "duckdb-2.0")]
    command = [sys.executable, str(PROJECT_ROOT / "benchmarks" / "readers.py"), "--versions", "8"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    found = json.loads(done.stdout)
    assert len(found["readers"]) == 3 + len(others)
    for reader in found["readers"]:
        assert (reader["errors"], reader["mixed"]) == ([], 0), reader
        assert reader["reads"] > 1, reader
    assert max(reader["versions"] for reader in found["readers"]) > 3
    assert done.returncode == 0
