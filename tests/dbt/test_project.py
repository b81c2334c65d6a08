"""How the project is made: layers, descriptions, portable types, size, and files that are generated."""

from __future__ import annotations

import importlib.util
import re
import sys
from types import ModuleType
from typing import Any

import pytest

from tests.dbt.conftest import PROJECT, Built
from tieout.numbers.model import FIGURE_KINDS, OTHER_KINDS

LAYERS = {"staging": {"raw"}, "intermediate": {"staging", "intermediate", "seeds"}}
LAYERS["marts"] = {"staging", "intermediate", "marts", "seeds", "snapshots"}
LAYERS["snapshots"] = {"intermediate"}
PORTABLE = {"string", "integer", "bigint", "boolean", "date", "timestamp", "double"}
MODEL_FILES = sorted((PROJECT / "models").rglob("*.sql"))


def _generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dbt_project_generate", PROJECT / "generate.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def _layer(node: dict[str, Any]) -> str:
    if node["resource_type"] in {"source", "seed", "snapshot"}:
        return {"source": "raw", "seed": "seeds", "snapshot": "snapshots"}[node["resource_type"]]
    return str(node["fqn"][1])


def test_generated_files_are_what_their_sources_say() -> None:
    for path, text in _generate().generated().items():
        assert path.read_text("utf-8") == text, f"{path.name} is out of date: run python dbt_project/generate.py"


def test_a_measure_of_the_lexicon_becomes_a_row_of_the_seed() -> None:
    lexicon = {"arrests": {"family": "arrests", "definition": "People\n  arrested.", "unit": None, "additive": True}}
    assert (
        _generate().measures_csv(lexicon)
        == "measure,family,definition,unit,is_additive\narrests,arrests,People arrested.,,true\n"
    )


def test_every_kind_of_numeral_is_described() -> None:
    lines = (PROJECT / "seeds" / "number_kinds.csv").read_text("utf-8").splitlines()[1:]
    described = {(line.split(",")[0], line.split(",")[1] == "true") for line in lines}
    assert described == {(k, True) for k in FIGURE_KINDS} | {(k, False) for k in OTHER_KINDS}


@pytest.mark.parametrize("path", MODEL_FILES, ids=lambda path: path.stem)
def test_models_are_short_and_portable(path: Any) -> None:
    sql = re.sub(r"--.*|\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL if "{#" in path.read_text() else 0)
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= (45 if path.parent.name == "staging" else 130)
    names = (
        r"regexp_matches|strftime|epoch|date_diff|unnest|list|arg_max|strpos|generate_series|isodow|string_agg|exclude"
    )
    assert re.findall(rf"\b({names})\b\s*\(|::|//|hugeint|varchar", sql) == []
    for aggregate in re.findall(r"(?<!cast\()\b(?:sum|count)\([^)]*\)(?= +as\b)", sql):
        pytest.fail(f"{aggregate} is not cast")


@pytest.mark.slow
@pytest.mark.xdist_group("dbt")
class TestManifest:
    def test_no_model_reads_past_its_layer(self, built: Built) -> None:
        nodes = {**built.manifest["nodes"], **built.manifest["sources"]}
        past = [
            (model["name"], nodes[parent]["name"])
            for model in built.models + built.snapshots
            for parent in model["depends_on"]["nodes"]
            if _layer(nodes[parent]) not in LAYERS[_layer(model)]
        ]
        assert past == []

    def test_every_source_table_has_one_staging_model(self, built: Built) -> None:
        staged = {model["name"] for model in built.models if _layer(model) == "staging"}
        assert staged == {f"stg_{source['name']}" for source in built.manifest["sources"].values()}

    def test_schemas_are_the_layers(self, built: Built) -> None:
        assert {model["schema"] for model in built.models} == {"staging", "intermediate", "marts"}
        assert all(model["schema"] == _layer(model) for model in built.models)

    def test_marts_have_contracts_of_portable_types(self, built: Built) -> None:
        for model in built.models:
            if _layer(model) != "marts":
                continue
            assert model["contract"]["enforced"], model["name"]
            for column in model["columns"].values():
                kind = column["data_type"]
                assert kind in PORTABLE or re.fullmatch(r"decimal\(\d+, \d+\)", kind), (model["name"], column)

    def test_every_relation_and_column_has_a_comment_in_the_warehouse(self, built: Built) -> None:
        uncommented = built.rows("""
            select schema_name, table_name, column_name from duckdb_columns()
            where schema_name in ('staging', 'intermediate', 'marts') and coalesce(comment, '') = ''
            union all
            select schema_name, table_name, null from duckdb_tables()
            where schema_name in ('staging', 'intermediate', 'marts') and coalesce(comment, '') = ''
            union all
            select schema_name, view_name, null from duckdb_views()
            where schema_name = 'staging' and coalesce(comment, '') = ''
        """)
        assert uncommented == []

    def test_every_model_has_a_key(self, built: Built) -> None:
        tests = [node for node in built.manifest["nodes"].values() if "test_metadata" in node]
        keyed = {test["attached_node"] for test in tests if test["test_metadata"]["name"] == "is_key"}
        assert {model["name"] for model in built.models if model["unique_id"] not in keyed} == {"stg_rejections"}
