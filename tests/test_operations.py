"""What docs/operations.md and deploy/ name exists: commands, options, settings, files."""

from __future__ import annotations

import importlib.util
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import click
import pytest

from tieout.cli import main

DOCUMENT = "docs/operations.md"


@pytest.fixture(scope="module")
def text(project_root: Path) -> str:
    return (project_root / DOCUMENT).read_text("utf-8")


def commands(text: str, program: str) -> set[str]:
    """Commands of a program in code blocks and in code within sentences, without comments."""
    blocks = "".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL))
    lines = [line.partition(" #")[0] for line in blocks.splitlines()]
    inline = re.findall(rf"`({program} [^`]+)`", text)
    return {c.strip() for c in [*lines, *inline] if c.startswith(f"{program} ")}


def test_every_command_of_tieout_in_it_exists_with_its_options(text: str) -> None:
    found = commands(text, "tieout")
    assert {shlex.split(c)[1] for c in found} >= {
        "run", "publish", "backfill", "batches", "doctor", "verify", "rollback", "versions", "sql", "ui",
    }  # fmt: skip
    for line in found:
        _, name, *rest = shlex.split(line)
        command = main.commands.get(name)
        assert command, line
        options = {option for parameter in command.params for option in parameter.opts}
        assert {word for word in rest if word.startswith("--")} <= options, line
        if any(not isinstance(p, click.Option) for p in command.params):
            continue
        values = {"json"}
        assert [word for word in rest if not word.startswith("--") and word not in values] == [], line


def test_every_target_of_make_in_it_exists(text: str, project_root: Path) -> None:
    listed = subprocess.run(["make", "help"], cwd=project_root, capture_output=True, text=True, check=True).stdout
    targets = set(re.findall(r"make ([a-z-]+) ", listed))
    asked = {line.split()[1] for line in commands(text, "make")}
    assert {"run", "audit", "test-fast"} <= asked <= targets


def test_every_file_and_setting_in_it_exists(text: str, project_root: Path) -> None:
    for name in re.findall(r"deploy/[\w.-]+", text):
        assert (project_root / name).is_file(), name
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", text)
    assert [link for link in links if not (project_root / "docs" / link).exists()] == []
    code = "".join(
        f.read_text("utf-8") for part in ("tieout", "orchestration") for f in (project_root / part).rglob("*.py")
    )
    documents = text + (project_root / "deploy" / "tieout.env").read_text("utf-8")
    for setting in set(re.findall(r"\bTIEOUT_[A-Z_]+\b", documents)):
        assert f'"{setting}"' in code, setting


def test_the_services_start_programs_that_the_environment_has(project_root: Path) -> None:
    units = sorted((project_root / "deploy").glob("*.service"))
    assert [u.name for u in units] == ["tieout-daemon.service", "tieout-webserver.service"]
    for unit in units:
        (start,) = re.findall(r"^ExecStart=/opt/tieout/\.venv/bin/(\S+)(.*)$", unit.read_text("utf-8"), re.MULTILINE)
        assert Path(sys.executable).with_name(start[0]).exists(), start
        assert "--workspace workspace.yaml" in start[1]


@pytest.fixture(scope="module")
def audit(project_root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("audit", project_root / "deploy" / "audit.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def advisory(name: str, **affected: object) -> dict[str, object]:
    return {"id": f"PYSEC-{name}", "affected": [{"package": {"ecosystem": "PyPI", "name": name}} | affected]}


def test_the_audit_lists_what_holds_for_the_pinned_versions(
    audit: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("jinja2==3.1.6 \\\n    --hash=sha256:00\nPyYAML==6.0.2\nclick==8.1.0\n", "utf-8")
    client = tmp_path / "bi" / "sql" / "requirements.txt"
    client.parent.mkdir(parents=True)
    client.write_text("jinja2==3.1.7\nclick==8.1.0\nrich==14.0\n", "utf-8")
    monkeypatch.setattr(audit, "ROOT", tmp_path)
    spans = {
        "Jinja2": [{"introduced": "0"}, {"fixed": "3.1.7"}],
        "pyyaml": [{"introduced": "0"}, {"fixed": "6.0.2"}],
        "click": [{"introduced": "8.0"}, {"last_affected": "8.1.0"}],
        "other": [{"introduced": "0"}],
    }
    for name, events in spans.items():
        content = advisory(name, ranges=[{"type": "ECOSYSTEM", "events": events}])
        (tmp_path / f"{name}.json").write_text(json.dumps(content), "utf-8")
    (tmp_path / "rich.json").write_text(json.dumps(advisory("rich", versions=["14.0"])), "utf-8")
    assert audit.main(str(tmp_path)) == 1
    assert capsys.readouterr().out.splitlines() == [
        "jinja2 3.1.6: PYSEC-Jinja2",
        "click 8.1.0: PYSEC-click",
        "rich 14.0: PYSEC-rich",
        "5 packages audited, 3 advisories hold for them.",
    ]


def test_the_audit_reads_every_lock_of_the_project(audit: ModuleType, project_root: Path) -> None:
    command = ["git", "grep", "--name-only", "-e", "^    --hash=sha256:[0-9a-f]\\{64\\}"]
    locks = subprocess.run(command, cwd=project_root, capture_output=True, text=True, check=False).stdout.split()
    if not locks:
        pytest.skip("the checkout is no git repository")
    assert set(locks) == {
        str(f.relative_to(project_root)) for pattern in audit.LOCKS for f in project_root.glob(pattern)
    }


def test_an_audit_that_reaches_nothing_says_so_and_does_not_pass(
    audit: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert audit.main(str(tmp_path)) == 2
    assert "Nothing was audited" in capsys.readouterr().err
    monkeypatch.setattr(audit, "API", "http://127.0.0.1:9/closed")
    monkeypatch.setenv("NO_PROXY", "*")
    assert audit.main(None) == 2
    assert "Nothing was audited" in capsys.readouterr().err
