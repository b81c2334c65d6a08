"""``make bi``: Superset on this machine, with the dashboards of ``assets``; Ctrl-C stops it.

Belongs here: the order of things at the start, and what a user is told. Runs in Superset's environment, with the
standard library until something has to be done. Does not belong here: what an instance is made of (prepare.py).
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

from bi.superset import prepare
from bi.superset.settings import ROOM, Instance

HOST = "127.0.0.1"


def main() -> None:
    """Check, bring up to date, serve."""
    asked = argparse.ArgumentParser(prog="make bi", description="Superset on what is published.")
    asked.add_argument("--port", type=int, default=8088)
    asked.add_argument("--room", type=room_address, default=ROOM, help="address of the reading room that links open")
    asked.add_argument("--data", type=Path, required=True)
    given = asked.parse_args()
    instance = Instance(given.data.resolve(), given.room)
    if not instance.warehouse.is_file():
        sys.exit("make: nothing is published yet: make run")
    listening = _bind(given.port)
    # A stop is a stop, not a fault of whatever line it met.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        _bring_up_to_date(instance)
    except KeyboardInterrupt:
        sys.exit("make: stopped before the dashboards were ready; the next start takes care of it")
    _serve(instance, listening)


def room_address(given: str) -> str:
    """An address that fits into links, and into the SQL that makes links."""
    if not re.fullmatch(r"https?://[\w.:/~\[\]-]+", given):
        raise argparse.ArgumentTypeError(f"{given} is no address such as {ROOM}")
    return given


def _bind(port: int) -> socket.socket:
    """The address, taken before anything slow begins."""
    taken = socket.socket()
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((HOST, port))
    except (OSError, OverflowError) as error:
        sys.exit(f"make: port {port} cannot be used ({error}); choose another: make bi PORT=8089")
    return taken


def _bring_up_to_date(instance: Instance) -> None:
    if instance.is_imported():
        return
    new = "" if instance.stamp.exists() else "Making Superset's own database (half a minute, once). "
    print(f"{new}Importing the dashboards.", flush=True)
    # a process of its own: what it takes of memory is given back, and what it says of each step is read on a fault only
    done = subprocess.run(
        [sys.executable, "-m", "bi.superset.prepare", instance.data, instance.room],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"{done.stdout.decode(errors='replace')}\nmake: the dashboards could not be imported; see above")


def _serve(instance: Instance, listening: socket.socket) -> None:
    os.environ.update(prepare.environment(instance.home))
    print(f"Dashboards: http://{HOST}:{listening.getsockname()[1]}/superset/dashboard/overview/")
    print(f"Their links open the reading room at {instance.room}; `tieout room` serves it.")
    print(
        f"User {prepare.USER}, password {(instance.home / 'password').read_text('utf-8')}. Ctrl-C stops it.", flush=True
    )
    listening.set_inheritable(True)
    program = str(Path(sys.executable).with_name("gunicorn"))
    config = f"python:{__package__}.server_config"
    os.execv(program, [program, "--config", config, "--bind", f"fd://{listening.fileno()}"])


if __name__ == "__main__":
    main()
