"""What every test may lean on: the real sample, and a data folder of its own.

Belongs here: fixtures that tests of several parts share. Does not belong here: fixtures of one part, which
stand beside it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from tests.orchestration.samples import SECRET_CABLE
from tieout.settings import PROJECT_ROOT

SAMPLE = PROJECT_ROOT / "data" / "source" / "06MEXICO1113.txt"

# A slow machine is no fault, and the full check finds the same thing each time it runs.
hypothesis_settings.register_profile("here", deadline=None)
hypothesis_settings.register_profile("ci", parent=hypothesis_settings.get_profile("here"), derandomize=True)
hypothesis_settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session", autouse=True)
def _apart_from_real_data(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or writes the data of the checkout by accident: one without a folder gets an empty one."""
    os.environ["TIEOUT_DATA"] = str(tmp_path_factory.mktemp("data"))
    for variable in ("DAGSTER_HOME", "TIEOUT_ALERT_WEBHOOK"):
        os.environ.pop(variable, None)


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The checkout."""
    return PROJECT_ROOT


@pytest.fixture(scope="session")
def sample_path() -> Path:
    """The real sample, 06MEXICO1113: the text of a page."""
    return SAMPLE


@pytest.fixture(scope="session")
def sample_text() -> str:
    """The sample as decoded text, which its spans count in."""
    return SAMPLE.read_bytes().decode("utf-8")


@pytest.fixture
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, in force as TIEOUT_DATA, whose source/ holds the sample."""
    source = tmp_path / "data" / "source"
    source.mkdir(parents=True)
    shutil.copyfile(SAMPLE, source / SAMPLE.name)
    monkeypatch.setenv("TIEOUT_DATA", str(source.parent))
    return source.parent


@pytest.fixture(scope="session")
def published_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which a run has published the sample and a cable with secrets; not to be written to.

    Tests that ask for it share the group ``published_run``, so that it is made once.
    """
    data = tmp_path_factory.mktemp("published_run") / "data"
    (data / "source").mkdir(parents=True)
    shutil.copyfile(SAMPLE, data / "source" / SAMPLE.name)
    (data / "source" / "secret.txt").write_text(SECRET_CABLE, encoding="utf-8")
    environment = os.environ | {"TIEOUT_DATA": str(data), "DAGSTER_HOME": str(data / ".dagster")}
    command = [sys.executable, "-c", "from tieout.cli import main; main()", "run"]
    done = subprocess.run(command, cwd=PROJECT_ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return data
