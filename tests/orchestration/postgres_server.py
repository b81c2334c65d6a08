"""A PostgreSQL server of the tests' own, from the programs of this machine, on loopback, in a folder that it leaves."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest

PASSWORD = "s3cret/word@1"


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs, and the user ``owner`` who may do all in it."""

    port: int

    def url(self, database: str, user: str = "owner", password: str = PASSWORD) -> str:
        return f"postgres://{user}:{quote(password, safe='')}@127.0.0.1:{self.port}/{database}"

    def connect(self, database: str = "postgres", user: str = "owner") -> psycopg.Connection:
        return psycopg.connect(
            host="127.0.0.1", port=self.port, dbname=database, user=user, password=PASSWORD, autocommit=True
        )


def programs() -> Path:
    """The folder of initdb and pg_ctl, which Debian keeps out of the path; without one the test is skipped."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda f: float(f.parent.name), reverse=True)
    found = shutil.which("initdb")
    for folder in [*folders, *([Path(found).parent] if found else [])]:
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            return folder
    pytest.skip("no PostgreSQL server is installed: apt-get install postgresql")


@contextmanager
def running_server() -> Iterator[Server]:
    """Start a server and stop it. PostgreSQL refuses to run as root, so there it runs as nobody."""
    bin_folder = programs()
    folder = Path(tempfile.mkdtemp(prefix="tieout-postgres-"))
    as_user = {}
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)
        as_user = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}

    def run(*command: str | Path) -> None:
        done = subprocess.run(
            [bin_folder / command[0], "-D", folder / "data", *command[1:]],
            cwd=folder, env={"LC_ALL": "C", "PATH": os.defpath}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, text=True, check=False, timeout=120, **as_user,
        )  # fmt: skip
        log = folder / "log"
        assert done.returncode == 0, done.stderr + (log.read_text("utf-8") if log.exists() else "")

    (folder / "password").write_text(PASSWORD, "utf-8")
    (folder / "password").chmod(0o644)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    try:
        run("initdb", "-U", "owner", "--pwfile", folder / "password", "-A", "scram-sha-256", "-E", "UTF8", "--no-sync")
        run("pg_ctl", "start", "-w", "-l", folder / "log", "-o", f"-h 127.0.0.1 -p {port} -k '' -F")
        try:
            yield Server(port)
        finally:
            run("pg_ctl", "stop", "-m", "immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
