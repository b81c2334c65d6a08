"""Trouble from outside: a full disk, a folder that cannot be written, a source that vanishes, a locked working file."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
import tenacity
from click.testing import CliRunner

from orchestration import loading
from orchestration.healing import sound_plan
from orchestration.publishing.build import publish
from orchestration.publishing.versions import current_name
from orchestration.todo import next_batch, source_documents
from tests.orchestration.samples import MARTS
from tieout.cli import main
from tieout.faults import remedy
from tieout.settings import PROJECT_ROOT, Folders
from tieout.slices import rejected_documents, run_batch, table_files


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte, where the test may mount one."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk takes root")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_build_that_fills_the_disk_leaves_readers_what_they_had(small_warehouse: Folders, mounted: Path) -> None:
    disk = Folders(mounted)
    disk.warehouse.parent.mkdir()
    small_warehouse.warehouse.rename(small_warehouse.data / "kept.duckdb")
    with duckdb.connect(str(small_warehouse.data / "kept.duckdb")) as con:
        con.execute("update marts.dim_passages set passage_text = repeat(md5(char_start::varchar), 40000)")
    disk.warehouse.symlink_to(small_warehouse.data / "kept.duckdb")
    (mounted / "published" / "v0").mkdir(parents=True)
    disk.current.symlink_to("v0")
    (mounted / "filler").write_bytes(bytes(600_000))
    with pytest.raises((duckdb.Error, OSError)) as failed:
        publish(disk, MARTS, {}, [])
    assert "The disk is full" in (remedy(f"{type(failed.value).__name__}: {failed.value}", mounted) or "")
    assert current_name(disk) == "v0"
    assert [p.name for p in disk.published.iterdir() if p.name.startswith(".building")] == []


@pytest.mark.slow
def test_a_run_that_may_not_write_what_it_must_says_so_and_the_next_one_goes_on(places: Folders) -> None:
    """A limit on the size of files stands for a disk that is full; any user may set it."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))

    done = subprocess.run(
        [sys.executable, "-c", "from tieout.cli import main; main()", "run"],
        cwd=PROJECT_ROOT, env=os.environ | {"DAGSTER_HOME": str(places.data / ".dagster")},
        capture_output=True, text=True, check=False, preexec_fn=limit,
    )  # fmt: skip
    assert done.returncode == 1, done.stdout + done.stderr
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    assert any(words in said for words in ("A limit on the size of files", "The disk is full")), said
    assert not places.current.exists()
    assert next_batch(places, source_documents(places)) is not None


@pytest.fixture
def unwritable(places: Folders) -> Iterator[Folders]:
    """A data folder that this user cannot write."""
    if os.geteuid() == 0:
        binds = [["mount", "--bind", str(places.data), str(places.data)],
                 ["mount", "-o", "remount,ro,bind", str(places.data)]]  # fmt: skip
        if any(subprocess.run(command, capture_output=True, check=False).returncode for command in binds):
            pytest.skip("root may write anywhere, and may not mount here")
        yield places
        subprocess.run(["umount", str(places.data)], check=True)
    else:
        places.data.chmod(0o500)
        yield places
        places.data.chmod(0o700)


@pytest.mark.parametrize("args", [("run",), ("publish",), ("rollback",), ("ui",), ("backfill", "--stale")])
def test_a_folder_that_cannot_be_written_is_named(unwritable: Folders, args: tuple[str, ...]) -> None:
    result = CliRunner().invoke(main, list(args))
    assert result.exit_code == 1, result.output
    assert str(unwritable.data) in result.output
    assert "or name another folder: TIEOUT_DATA." in result.output
    assert "Traceback" not in result.output


def test_a_source_that_vanishes_before_it_is_read_is_named_and_tried_again(places: Folders) -> None:
    sample = places.source / "06MEXICO1113.txt"
    batch = next_batch(places, source_documents(places))
    assert batch
    content = sample.read_bytes()
    sample.unlink()
    manifest = run_batch(sound_plan(places, batch), places.interim)
    (row,) = rejected_documents(table_files(places.interim, manifest, "rejections"))
    assert row["code"] == "unreadable"
    assert "06MEXICO1113.txt cannot be opened (No such file or directory); the next run tries again." in row["message"]
    sample.write_bytes(content)
    assert next_batch(places, source_documents(places)) == batch
    assert run_batch(sound_plan(places, batch), places.interim).rows["rejections"] == 0


def test_a_working_file_that_another_program_holds_is_told_with_what_to_do(
    small_warehouse: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading._connect.retry, "stop", tenacity.stop_after_attempt(2))  # type: ignore[attr-defined]
    monkeypatch.setattr(loading._connect.retry, "wait", tenacity.wait_none())  # type: ignore[attr-defined]
    hold = "import sys, duckdb; c = duckdb.connect(sys.argv[1]); print('held', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(small_warehouse.warehouse)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as other:  # fmt: skip
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        with pytest.raises(duckdb.IOException) as failed:
            loading.load_pending(small_warehouse.warehouse, small_warehouse.interim)
        other.communicate("\n")
    assert str(other.pid) in str(failed.value)
    assert "Close that program, then run again." in (remedy(str(failed.value), "data") or "")
    assert loading.load_pending(small_warehouse.warehouse, small_warehouse.interim)["documents"] == 0


def test_the_servers_of_tieout_listen_on_this_machine_alone(places: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda _, args: started.append(args))
    monkeypatch.chdir(places.data)
    monkeypatch.setenv("PYTHONWARNINGS", "")
    assert CliRunner().invoke(main, ["ui"]).exit_code == 0
    (args,) = started
    assert Path.cwd() == places.data / ".dagster"  # beside the dagster.yaml that is read
    assert Path(args[args.index("--workspace") + 1]).is_file()
    assert args[args.index("--host") + 1] == "127.0.0.1"
    for unit in (PROJECT_ROOT / "deploy").glob("*.service"):
        text = unit.read_text("utf-8")
        assert "dagster-webserver" not in text or "--host 127.0.0.1" in text, unit.name
