"""The reading room on a published version, as a client in this process and as a server for a real browser."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def room_version(published_run: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published version in a folder of its own: within a process, a file is open with one set of options only."""
    version = tmp_path_factory.mktemp("room") / "version"
    shutil.copytree((published_run / "published" / "current").resolve(), version)
    return version


@pytest.fixture(scope="session")
def room(room_version: Path) -> Any:
    """A client of the room; redirects are followed."""
    from starlette.testclient import TestClient

    from bi.reading_room.app import create_app

    return TestClient(create_app(room_version))


@pytest.fixture(scope="session")
def figure_id(published_run: Path) -> str:
    """Id of the sample's 240,269."""
    import duckdb

    file = (published_run / "published" / "current" / "warehouse.duckdb").resolve()
    with duckdb.connect(str(file), read_only=True) as con:
        row = con.execute("select figure_id from marts.fct_figures where surface = '240,269'").fetchone()
    assert row is not None
    return str(row[0])


@pytest.fixture(scope="session")
def served(room_version: Path) -> Iterator[str]:
    """Address of a running server."""
    import uvicorn

    from bi.reading_room.app import create_app

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create_app(room_version), port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Headless Chromium."""
    program, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not program or not driver:
        pytest.skip("Chromium and its driver are not installed (Debian: apt-get install chromium chromium-driver)")
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = program
    for argument in (
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        f"--user-data-dir={tmp_path_factory.mktemp('profile')}",
    ):  # fmt: skip
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    session = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    session.implicitly_wait(5)
    yield session
    session.quit()
