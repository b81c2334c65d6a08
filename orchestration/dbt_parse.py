"""Parses the dbt project, and writes its page and the lineage of its columns beside the manifest.

Belongs here: all in one process, so that dbt is imported and the project parsed once. Neither needs the working file or
a query: the page is that of ``dbt docs generate --static``, but the catalogue that it shows columns and types from is
made of what the contracts declare. Run as ``python -m orchestration.dbt_parse TARGET`` in the folder of the project.
Does not belong here: when it is needed (``models``).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from orchestration.column_lineage import column_lineage

PAGE = "static_index.html"
LINEAGE = "column_lineage.json"
_SHOWN = {"model", "seed", "snapshot"}


def static_page(template: str, manifest: dict[str, Any], project: Path) -> str:
    """The page of dbt with manifest and catalogue inside it, and without the path of the project on this machine."""
    filled = template.replace('"MANIFEST.JSON INLINE DATA"', json.dumps(manifest))
    filled = filled.replace('"CATALOG.JSON INLINE DATA"', json.dumps(catalogue(manifest)))
    return filled.replace(str(project), project.name)


def catalogue(manifest: dict[str, Any]) -> dict[str, Any]:
    """What dbt would ask the database for, as the project declares it."""

    def entry(node: dict[str, Any]) -> dict[str, Any]:
        kind = (node.get("config") or {}).get("materialized") or node["resource_type"]
        columns = {
            name: {"name": name, "index": i, "type": column["data_type"] or "", "comment": column["description"]}
            for i, (name, column) in enumerate(node["columns"].items(), 1)
        }
        metadata = {"type": kind, "schema": node["schema"], "name": node.get("alias") or node["name"]}
        return {"unique_id": node["unique_id"], "metadata": metadata, "columns": columns, "stats": {}}

    nodes = {key: entry(n) for key, n in manifest["nodes"].items() if n["resource_type"] in _SHOWN}
    sources = {key: entry(n) for key, n in manifest["sources"].items()}
    return {"metadata": {}, "nodes": nodes, "sources": sources, "errors": None}


def compiled(parsed: Any) -> dict[str, str]:
    """SQL of each model and snapshot by unique id. No file is opened: no model asks the database while it compiles.

    Raises:
        RuntimeError: dbt cannot compile them; it has said why.
    """
    from dbt.cli.main import dbtRunner

    quietly = ["--quiet", "--no-write-json", "compile", "--no-introspect", "--no-populate-cache"]
    chosen = ["--select", "resource_type:model", "resource_type:snapshot", "--indirect-selection", "empty"]
    done: Any = dbtRunner(manifest=parsed).invoke([*quietly, *chosen])
    if not done.success:
        raise RuntimeError(f"The models cannot be compiled: {done.exception or done.result}")
    return {result.node.unique_id: result.node.compiled_code for result in done.result.results}


def main() -> None:
    """Parse, then write the rest; exit with 1 where dbt cannot parse, after it has said why."""
    from dbt.cli.main import dbtRunner
    from dbt.task.docs import DOCS_INDEX_FILE_PATH

    done: Any = dbtRunner().invoke(["parse"])
    if not done.success:
        sys.exit(1)
    target = Path(sys.argv[1])
    manifest = json.loads((target / "manifest.json").read_text("utf-8"))
    template = Path(DOCS_INDEX_FILE_PATH).read_text("utf-8")
    (target / PAGE).write_text(static_page(template, manifest, Path.cwd()), encoding="utf-8")
    lineage = column_lineage(manifest, compiled(done.result))
    (target / LINEAGE).write_text(json.dumps(lineage), encoding="utf-8")


if __name__ == "__main__":
    main()
