"""A Superset of the tests' own: the sample really published, the server really started, a browser if there is one."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests
from urllib3.util import Retry

from tests.conftest import SAMPLE
from tieout.settings import PROJECT_ROOT

PROGRAM = PROJECT_ROOT / ".venv" / "clients" / "superset" / "bin" / "python"
ROOM = "http://127.0.0.1:9"


def serve(data: Path, port: int) -> list[str]:
    """The command that `make bi` runs."""
    return [str(PROGRAM), "-m", "bi.superset.serve", "--data", str(data), "--port", str(port), "--room", ROOM]


@dataclass
class Server:
    """A running instance, and a session of its API that is signed in."""

    data: Path
    port: int
    process: subprocess.Popen[str]
    session: requests.Session

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def password(self) -> str:
        return (self.data / "superset" / "password").read_text("utf-8")

    def sign_in(self) -> None:
        given = {"username": "admin", "password": self.password, "provider": "db", "refresh": False}
        token = self.session.post(f"{self.address}/api/v1/security/login", json=given, timeout=60).json()
        self.session.headers["Authorization"] = f"Bearer {token['access_token']}"
        self.session.headers["X-CSRFToken"] = self.get("security/csrf_token/")["result"]
        self.session.headers["Referer"] = self.address

    def get(self, path: str) -> dict[str, Any]:
        answer = self.session.get(f"{self.address}/api/v1/{path}", timeout=120)
        assert answer.status_code == 200, (path, answer.text)
        return dict(answer.json())

    def all(self, kind: str) -> dict[str, dict[str, Any]]:
        """Everything of a kind, by its UUID."""
        answer = self.get(f"{kind}/?q=(page_size:100)")
        assert answer["count"] == len(answer["result"])
        return {row["uuid"]: row for row in answer["result"]}

    def rows(self, chart: str) -> list[dict[str, Any]]:
        """What the query of a chart answers, by the chart's title."""
        (found,) = [c for c in self.all("chart").values() if c["slice_name"] == chart]
        (answer,) = self.get(f"chart/{found['id']}/data/")["result"]
        assert answer["error"] is None
        return list(answer["data"])

    def sql(self, query: str) -> requests.Response:
        """A query in SQL Lab."""
        (database,) = self.all("database").values()
        asked = {"database_id": database["id"], "sql": query, "schema": "marts", "runAsync": False}
        return self.session.post(f"{self.address}/api/v1/sqllab/execute/", json=asked, timeout=60)


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample published by the pipeline itself."""
    folder = tmp_path_factory.mktemp("bi") / "data"
    (folder / "source").mkdir(parents=True)
    shutil.copyfile(SAMPLE, folder / "source" / SAMPLE.name)
    run = [str(Path(sys.executable).with_name("tieout")), "run"]
    subprocess.run(run, env=os.environ | {"TIEOUT_DATA": str(folder)}, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session")
def server(data: Path) -> Iterator[Server]:
    """Superset on that folder, fresh."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(serve(data, port), cwd=PROJECT_ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if line.startswith("User admin"):
            break
    assert "User admin" in said, said
    session = requests.Session()
    # it listens a moment later
    session.mount("http://", requests.adapters.HTTPAdapter(max_retries=Retry(connect=20, backoff_factor=0.5)))
    running = Server(data, port, process, session)
    running.sign_in()
    yield running
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
        process.wait(60)
