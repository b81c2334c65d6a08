"""Errors of the system and of libraries get a remedy; every command ends with a message, never with a traceback."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from tieout.cli.faults import Commands
from tieout.faults import Fault, is_damage, remedy


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("OSError: [Errno 28] No space left on device: 'x'", "The disk is full, or fails."),
        ("IOException: IO Error: Could not write all bytes to file", "The disk is full, or fails."),
        ("sqlite3.OperationalError: database or disk is full", "The disk is full, or fails."),
        ("OSError: [Errno 27] File too large", "ulimit -f"),
        ("OSError: [Errno 30] Read-only file system: '/d'", "mounted read-only"),
        ("PermissionError: [Errno 13] Permission denied: '/d/x'", "Let this user read and write /d"),
        ("sqlite3.OperationalError: unable to open database file", "Let this user read and write /d"),
        ("IO Error: Could not set lock on file: Conflicting lock is held in python3 (PID 7)", "Close that program"),
        ("sqlite3.DatabaseError: database disk image is malformed", "Move /d/.dagster away"),
    ],
)
def test_what_the_system_says_gets_a_remedy(message: str, words: str) -> None:
    assert words in (remedy(message, "/d") or "")


def test_what_is_not_known_gets_none() -> None:
    assert remedy("ValueError: nine", "/d") is None


@pytest.mark.parametrize(
    ("message", "damaged"),
    [
        ("IO Error: The file 'x' exists, but it is not a valid DuckDB database file!", True),
        ("Corrupt database file: computed checksum 1 does not match stored checksum 2 in block at location 3", True),
        ("Binder Error: column x not found", False),
        ("IO Error: Could not set lock on file", False),
    ],
)
def test_a_damaged_database_is_told_from_other_errors(message: str, damaged: bool) -> None:
    assert is_damage(message) is damaged


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        (Fault("The bridge is up. Wait."), "Error: The bridge is up. Wait.\n"),
        (PermissionError(13, "Permission denied", "/d"), "Let this user read and write"),
        (ValueError("nine"), "ValueError: nine. More in "),
    ],
)
def test_a_command_that_fails_ends_with_a_message_and_status_1(
    error: Exception, shown: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIEOUT_DATA", str(tmp_path))

    @click.group(cls=Commands)
    def group() -> None:
        pass

    @group.command()
    def fails() -> None:
        raise error

    result = CliRunner().invoke(group, ["fails"])
    assert result.exit_code == 1
    assert shown in result.output
    assert "Traceback" not in result.output
