"""The project as a whole: its layout, its lock, and what must not stand in its files."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

SAMPLE_SHA256 = "74493e8fc0101c7dfacd02db25590a858dcafce034b565439b2f11f2374f3ba4"
MACHINE_PATH = re.compile(r"(?<![\w.}>*-])/(?:work|root|home|Users)/[\w.]")
PINNED = re.compile(r"^([a-z0-9.-]+)==([^ ;\\]+)", re.MULTILINE)


@pytest.fixture(scope="module")
def tracked(project_root: Path) -> list[Path]:
    """Files that git keeps, or would keep at the next ``git add``."""
    if not (project_root / ".git").exists():
        pytest.skip("not a git checkout: nothing tells its files from what was made beside them")
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=project_root,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return [project_root / name for name in listing.split("\0") if name and (project_root / name).is_file()]


@pytest.fixture(scope="module")
def lock(project_root: Path) -> str:
    return (project_root / "requirements.lock").read_text("utf-8")


@pytest.fixture(scope="module")
def pyproject(project_root: Path) -> dict:
    return tomllib.loads((project_root / "pyproject.toml").read_text("utf-8"))


@pytest.mark.parametrize("folder", ["orchestration", "dbt_project", "data/source", "expectations", "tests", "tieout"])
def test_the_folders_that_users_asked_for_are_there(project_root: Path, folder: str) -> None:
    assert (project_root / folder).is_dir()


def test_the_workspace_file_is_at_the_top(project_root: Path) -> None:
    assert "orchestration" in (project_root / "workspace.yaml").read_text("utf-8")


def test_the_sample_is_the_source_byte_for_byte(sample_path: Path) -> None:
    assert hashlib.sha256(sample_path.read_bytes()).hexdigest() == SAMPLE_SHA256


def test_no_file_names_a_path_of_one_machine(tracked: list[Path]) -> None:
    found = []
    for file in tracked:
        try:
            text = file.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{file}:{text.count(chr(10), 0, m.start()) + 1}: {m[0]}" for m in MACHINE_PATH.finditer(text)]
    assert found == []


@pytest.mark.parametrize(
    ("line", "is_one_machines"),
    [
        ("root = '/home/" + "ana/tieout'", True),
        ("open(/ro" + "ot/.cache)", True),
        ("data/work/batch and ./work/batch", False),
        ("/usr/bin/env bash", False),
    ],
)
def test_a_path_of_one_machine_is_told_from_others(line: str, is_one_machines: bool) -> None:
    assert bool(MACHINE_PATH.search(line)) is is_one_machines


def test_nothing_generated_is_kept(tracked: list[Path], project_root: Path) -> None:
    names = {file.relative_to(project_root).as_posix() for file in tracked}
    kept = {
        n for n in names if n.endswith((".duckdb", ".parquet", ".pyc", ".wal")) or n.startswith("dbt_project/target/")
    }
    assert kept == set()
    assert {n for n in names if n.startswith("data/")} == {"data/source/06MEXICO1113.txt"}


def test_the_lock_names_no_address(lock: str) -> None:
    assert "://" not in lock
    assert not re.search(r"^\s*--(?:index-url|extra-index-url|find-links|trusted-host)", lock, re.MULTILINE)


def test_each_package_of_the_lock_has_a_hash(lock: str) -> None:
    entries = re.split(r"^(?=[a-z0-9])", lock, flags=re.MULTILINE)[1:]
    assert len(entries) > 100
    assert [e.split("\n", 1)[0] for e in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", e)] == []
    assert [e.split("\n", 1)[0] for e in entries if not PINNED.match(e)] == []


def test_the_lock_satisfies_the_declared_dependencies(lock: str, pyproject: dict) -> None:
    pinned = dict(PINNED.findall(lock))
    declared = [Requirement(r) for r in pyproject["project"]["dependencies"] + pyproject["dependency-groups"]["dev"]]
    wrong = [str(r) for r in declared if not r.specifier.contains(pinned.get(canonicalize_name(r.name), "0"))]
    assert wrong == [], "run `make lock`"


def test_the_lock_holds_what_builds_the_environment(lock: str) -> None:
    assert {"uv", "hatchling"} <= dict(PINNED.findall(lock)).keys()


def test_the_changelog_speaks_of_this_version(project_root: Path, pyproject: dict) -> None:
    assert f"## [{pyproject['project']['version']}]" in (project_root / "CHANGELOG.md").read_text("utf-8")


def test_the_full_check_can_be_started(project_root: Path) -> None:
    script = project_root / ".ci" / "run"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", script], check=True)


def test_help_names_every_command(project_root: Path) -> None:
    lines = subprocess.run(["make", "help"], cwd=project_root, capture_output=True, text=True, check=True).stdout
    commands = set(re.findall(r"make ([a-z-]+) ", lines))
    assert commands == {
        "help", "run", "test", "test-fast", "test-mutants", "test-bi", "clients", "sql", "bi", "lint", "docs",
        "docs-serve", "pictures", "ui", "lock", "audit", "clean",
    }  # fmt: skip


@pytest.fixture
def bare_checkout(tmp_path: Path, project_root: Path) -> Path:
    """As much of a checkout as making the environment reads, without an environment."""
    for name in ("Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copyfile(project_root / name, tmp_path / name)
    return tmp_path


def _make_run(checkout: Path, python: str) -> subprocess.CompletedProcess[str]:
    outside = {k: v for k, v in os.environ.items() if not k.startswith("MAKE")}
    return subprocess.run(
        ["make", f"PYTHON={python}", "run"], check=False, cwd=checkout, capture_output=True, text=True, env=outside
    )


def _fake_python(folder: Path, fails_on: str) -> str:
    """A Python that fails on any command line that holds these words and is content with all others."""
    script = folder / "fake-python"
    script.write_text(f'#!/bin/sh\ncase "$*" in *{fails_on}*) exit 1;; *print*) echo python3.12;; esac\n')
    script.chmod(0o755)
    return str(script)


def test_a_machine_without_a_fitting_python_is_told_so(bare_checkout: Path) -> None:
    run = _make_run(bare_checkout, f"no-such-python {_fake_python(bare_checkout, 'version_info')}")
    assert run.returncode != 0
    assert "no Python 3.11, 3.12 or 3.13 found" in run.stderr
    assert not (bare_checkout / ".venv").exists()


def test_a_python_without_venv_is_told_with_the_remedy(bare_checkout: Path) -> None:
    run = _make_run(bare_checkout, _fake_python(bare_checkout, "ensurepip"))
    assert run.returncode != 0
    assert "apt-get install python3.12-venv" in run.stderr
    assert not (bare_checkout / ".venv").exists()


def test_readme_example_prints_what_it_says(
    project_root: Path, capsys: pytest.CaptureFixture[str], monkeypatch
) -> None:
    readme = (project_root / "README.md").read_text("utf-8")
    example, printed = re.findall(r"```python\n(.*?)```\s+```text\n(.*?)```", readme, re.DOTALL)[0]
    monkeypatch.chdir(project_root)
    exec(compile(example, "README.md", "exec"), {})
    assert capsys.readouterr().out == printed


def test_pictures_are_small_said_in_words_and_show_no_path_of_a_machine(project_root: Path) -> None:
    readme = (project_root / "README.md").read_text("utf-8")
    shown = dict(re.findall(r"!\[([^]]*)\]\((docs/pictures/[^)]+)\)", readme))
    files = [project_root / file for file in shown.values()]
    assert {f.name for f in files} == {f.name for f in (project_root / "docs" / "pictures").glob("*.[ps][nv]g")}
    assert all(len(words) > 60 for words in shown)
    sizes = [file.stat().st_size for file in files]
    assert max(sizes) < 150_000
    assert sum(sizes) < 400_000
    drawn = (project_root / "docs" / "pictures" / "run.svg").read_text("utf-8")
    assert "data/published/current/warehouse.duckdb" in drawn
    for outside in ("/home", "/tmp", "/root", "@font-face", "<image"):
        assert outside not in drawn, outside


def test_readme_and_contributing_link_to_files_that_exist(project_root: Path) -> None:
    for name in ("README.md", "CONTRIBUTING.md"):
        targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", (project_root / name).read_text("utf-8"))
        assert [t for t in targets if not (project_root / t).exists()] == []
