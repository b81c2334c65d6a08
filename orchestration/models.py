"""The dbt project as Dagster sees it: its manifest, kept up to date, and how its resources are named and grouped.

Belongs here: translation and preparation. Does not belong here: the assets (``assets.models``) and any SQL.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from dagster_dbt import DagsterDbtTranslator, DagsterDbtTranslatorSettings, DbtCliResource

from orchestration.assets.metadata import OWNERS
from tieout import ids
from tieout.settings import PROJECT_ROOT, folders

PROJECT = PROJECT_ROOT / "dbt_project"
TARGET = PROJECT / "target"
MANIFEST = TARGET / "manifest.json"
_STAMP = TARGET / "manifest.version"
_KINDS = {".sql", ".yml", ".csv", ".md"}
EXECUTABLE = Path(sys.executable).with_name("dbt")


class Translator(DagsterDbtTranslator):
    """Groups by layer, which is the folder below models/; owned like the rest."""

    def get_group_name(self, dbt_resource_props: Mapping[str, Any]) -> str | None:
        """Layer of a model; seeds stand with staging, which reads them."""
        folders_of = dbt_resource_props["fqn"]
        return folders_of[1] if dbt_resource_props["resource_type"] == "model" and len(folders_of) > 2 else "staging"

    def get_owners(self, dbt_resource_props: Mapping[str, Any]) -> Sequence[str] | None:
        """The same team for every model."""
        return OWNERS


TRANSLATOR = Translator(DagsterDbtTranslatorSettings(enable_source_tests_as_checks=True))


def dbt_resource() -> DbtCliResource:
    """The dbt command line on this project. The profile reads the working file's path from TIEOUT_WAREHOUSE."""
    os.environ["TIEOUT_WAREHOUSE"] = str(folders().warehouse)
    return DbtCliResource(project_dir=str(PROJECT), profiles_dir=str(PROJECT), dbt_executable=str(EXECUTABLE))


def prepared_manifest() -> Path:
    """The manifest of the project as it stands, made anew where a file of the project has changed.

    Raises:
        RuntimeError: dbt cannot parse the project; the message holds what it says.
    """
    version = project_version()
    if MANIFEST.exists() and _STAMP.exists() and _STAMP.read_text("ascii") == version:
        return MANIFEST
    environment = os.environ | {"TIEOUT_WAREHOUSE": str(folders().warehouse)}
    command = [str(EXECUTABLE), "--quiet", "parse", "--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT)]
    done = subprocess.run(command, env=environment, cwd=PROJECT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"dbt cannot parse {PROJECT}: {done.stdout}{done.stderr}")
    _STAMP.write_text(version, "ascii")
    return MANIFEST


def project_version() -> str:
    """Hash of the project's files."""
    files = sorted(p for p in PROJECT.rglob("*") if p.suffix in _KINDS and not {"target", "logs"} & set(p.parts))
    return ids.content_id(*(f"{f.relative_to(PROJECT)} {ids.sha256_hex(f.read_bytes())}" for f in files))
