"""The dbt project as Dagster sees it: its manifest, kept up to date, and how its resources are named and grouped.

Belongs here: translation and preparation. Does not belong here: the assets (``assets.models``) and any SQL.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

import dagster as dg
from dagster_dbt import DagsterDbtTranslator, DagsterDbtTranslatorSettings, DbtCliInvocation, DbtProject
from dagster_dbt.asset_utils import get_updated_cli_invocation_params_for_context
from packaging import version

from orchestration.assets.lineage import SCHEMA, model_lineage, model_schema
from orchestration.assets.metadata import OWNERS
from orchestration.check_words import in_words
from orchestration.dbt_parse import LINEAGE, PAGE
from orchestration.dbt_process import DbtProcess
from tieout import ids
from tieout.settings import PROJECT_ROOT, folders

PROJECT = PROJECT_ROOT / "dbt_project"
TARGET = PROJECT / "target"
MANIFEST = TARGET / "manifest.json"
MODEL_DOCS = TARGET / PAGE  # dbt's page of all models, made with the manifest
COLUMN_LINEAGE = TARGET / LINEAGE  # so is this
_STAMP = TARGET / "manifest.version"
PARTIAL_PARSE = "partial_parse.msgpack"  # what dbt parsed with the manifest, and need not parse again
_KINDS = {".sql", ".yml", ".csv", ".md"}


class Translator(DagsterDbtTranslator):
    """Groups by layer, which is the folder below models/; owned like the rest."""

    def get_group_name(self, dbt_resource_props: Mapping[str, Any]) -> str | None:
        """Layer of a model; seeds stand with staging, which reads them, snapshots with intermediate."""
        folders_of = dbt_resource_props["fqn"]
        if dbt_resource_props["resource_type"] == "snapshot":
            return "intermediate"
        return folders_of[1] if dbt_resource_props["resource_type"] == "model" and len(folders_of) > 2 else "staging"

    def get_owners(self, dbt_resource_props: Mapping[str, Any]) -> Sequence[str] | None:
        """The same team for every model."""
        return OWNERS

    def get_asset_check_spec(
        self, asset_spec: dg.AssetSpec, manifest: Mapping[str, Any], unique_id: str, project: DbtProject | None
    ) -> dg.AssetCheckSpec | None:
        """What dagster-dbt gives, with what the test asks in words."""
        spec = super().get_asset_check_spec(asset_spec, manifest, unique_id, project)
        return spec and spec._replace(description=in_words(manifest["nodes"][unique_id]))

    def get_metadata(self, dbt_resource_props: Mapping[str, Any]) -> Mapping[str, Any]:
        """What dagster-dbt gives, with what each column is made of."""
        columns = dbt_resource_props["columns"]
        schema = model_schema(columns, relation(dbt_resource_props), model_lineage(COLUMN_LINEAGE))
        return {**super().get_metadata(dbt_resource_props), SCHEMA: schema}


def relation(node: Mapping[str, Any]) -> str:
    """Schema and table of a node of the manifest, with a stop between them."""
    return f"{node['schema']}.{node.get('alias') or node['name']}"


TRANSLATOR = Translator(DagsterDbtTranslatorSettings(enable_source_tests_as_checks=True))


def build_models(context: dg.AssetExecutionContext, process: DbtProcess, target: Path) -> DbtCliInvocation:
    """Start ``dbt build`` of the context's models and their tests, all but unit tests, which belong to the test suite.

    Done like ``DbtCliResource.cli``, but in a process that waits with dbt imported, and without a second dbt in this
    one.

    Args:
        context: of the asset that is being made; what it selects is built.
        process: where dbt runs.
        target: folder for dbt's artifacts and log.
    """
    chosen = get_updated_cli_invocation_params_for_context(context, {}, TRANSLATOR)
    target.mkdir(parents=True, exist_ok=True)
    if (TARGET / PARTIAL_PARSE).exists():
        shutil.copy(TARGET / PARTIAL_PARSE, target)
    environment = _environment() | {"DBT_TARGET_PATH": str(target), "DBT_LOG_PATH": str(target)}
    if chosen.indirect_selection:
        environment["DBT_INDIRECT_SELECTION"] = chosen.indirect_selection
    command = ["build", "--exclude-resource-type", "unit_test", *chosen.selection_args]
    return DbtCliInvocation(
        process=process.run(command, environment, folders().warehouse.parent),
        manifest=chosen.manifest,
        dagster_dbt_translator=chosen.dagster_dbt_translator,
        project_dir=PROJECT,
        target_path=target,
        raise_on_error=True,
        context=context,
        cli_version=version.parse(metadata.version("dbt-core")),
    )


def prepared_manifest() -> Path:
    """The manifest of the project as it stands, made anew with page and lineage where its files have changed.

    Raises:
        RuntimeError: dbt cannot parse the project; the message holds what it says.
    """
    present = project_version()
    if not _is_made(present):
        TARGET.mkdir(parents=True, exist_ok=True)
        with (TARGET / "manifest.lock").open("w", encoding="ascii") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # of two that start at once one makes it, and the other waits for it
            if not _is_made(present):
                _make()
                _STAMP.write_text(present, "ascii")
    return MANIFEST


def _is_made(present: str) -> bool:
    """Whether everything is there as the project's files are now; the stamp is written last."""
    made = all(file.exists() for file in (MANIFEST, MODEL_DOCS, COLUMN_LINEAGE, _STAMP))
    return made and _STAMP.read_text("ascii") == present


def _make() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "orchestration.dbt_parse", str(TARGET)],
        env=os.environ | _environment() | {"DBT_TARGET_PATH": str(TARGET), "PYTHONPATH": str(PROJECT_ROOT)},
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"dbt cannot parse {PROJECT}: {done.stdout}{done.stderr}")


def _environment() -> dict[str, str]:
    """What dbt is told by environment.

    The profile reads the working file's path there: from the folder that it stands in, where dbt runs, since dbt parses
    anew where that variable differs from the one that it parsed with.
    """
    return {
        "TIEOUT_WAREHOUSE": folders().warehouse.name,
        "DBT_PROJECT_DIR": str(PROJECT),
        "DBT_PROFILES_DIR": str(PROJECT),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        "DBT_LOG_FORMAT": "json",
    }


def project_version() -> str:
    """Hash of the project's files."""
    files = sorted(p for p in PROJECT.rglob("*") if p.suffix in _KINDS and not {"target", "logs"} & set(p.parts))
    return ids.content_id(*(f"{f.relative_to(PROJECT)} {ids.sha256_hex(f.read_bytes())}" for f in files))
