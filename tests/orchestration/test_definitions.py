"""What Dagster is told: it loads, nothing hangs loose, and the gates stand where they must."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import dagster as dg
import pytest

from orchestration.dead_runs import close_dead_runs, is_in_progress
from tests.orchestration.samples import CABLE
from tieout.schema import TABLES
from tieout.settings import Folders


@pytest.fixture(scope="module")
def definitions() -> dg.Definitions:
    from orchestration.definitions import build_defs

    return build_defs()


def test_definitions_are_loadable(definitions: dg.Definitions) -> None:
    dg.Definitions.validate_loadable(definitions)


def test_the_lineage_runs_from_source_documents_to_the_published_warehouse(definitions: dg.Definitions) -> None:
    graph = definitions.resolve_asset_graph()
    reached = graph.upstream_key_iterator(dg.AssetKey("published_warehouse"))
    keys = {key.to_user_string() for key in reached}
    assert {"source_documents", "cables", "passages", "mentions", "figures", "loads", "rejections"} <= keys
    assert {f"raw/{name}" for name in TABLES} - keys <= {"raw/recipients"}  # no mart needs them yet
    assert {"marts/fct_figures", "marts/fct_deportations", "marts/fct_number_ledger", "staging/stg_figures"} <= keys


def test_every_asset_says_what_it_is_who_owns_it_and_which_layer_it_is_of(definitions: dg.Definitions) -> None:
    for spec in definitions.resolve_all_asset_specs():
        name = spec.key.to_user_string()
        assert spec.description, name
        assert spec.owners, name
        assert spec.group_name in {"extraction", "raw", "staging", "intermediate", "marts", "published"}, name
        assert spec.kinds, name


def test_each_gate_blocks_every_asset_that_it_guards(definitions: dg.Definitions) -> None:
    from orchestration.assets.models import mart_keys
    from orchestration.checks.gates import gate_1, gate_2

    assert all(spec.blocking for gate in (gate_1, gate_2) for spec in gate.check_specs)
    assert {spec.asset_key.to_user_string() for spec in gate_1.check_specs} == {f"raw/{name}" for name in TABLES}
    assert [spec.asset_key for spec in gate_2.check_specs] == mart_keys()


def tick(instance: dg.DagsterInstance, cursor: str | None = None) -> tuple[list[Any], str]:
    from orchestration.sensors import new_documents

    context = dg.build_sensor_context(instance=instance, cursor=cursor)
    result = new_documents(context)
    requests = result.run_requests or [] if isinstance(result, dg.SensorResult) else []
    new_cursor = result.cursor if isinstance(result, dg.SensorResult) else context.cursor
    return list(requests), new_cursor or ""


def test_the_sensor_asks_for_a_run_once_a_new_file_has_settled(
    places: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    from orchestration import sensors

    clock = {"now": (places.source / "06MEXICO1113.txt").stat().st_ctime + 1.0}
    monkeypatch.setattr(sensors.time, "time", lambda: clock["now"])
    with dg.instance_for_test() as instance:
        requests, cursor = tick(instance)
        assert requests == []
        clock["now"] += 5.0
        requests, cursor = tick(instance, cursor)
        (first,) = requests
        assert (places.interim / first.partition_key / "plan.json").exists()
        # It failed: nothing was read. It is asked for again after a minute, then after ten more, and no more.
        asked = []
        for seconds in range(60, 1500, 60):
            clock["now"] += 60.0
            requests, cursor = tick(instance, cursor)
            asked += [seconds] * len(requests)
        assert asked == [60, 660]
        # Any new file starts over, and the old one comes with it.
        (places.source / "new.txt").write_text(CABLE, encoding="utf-8")
        clock["now"] = (places.source / "new.txt").stat().st_ctime + 3600.0
        (again,), cursor = tick(instance, cursor)
        plan = json.loads((places.interim / again.partition_key / "plan.json").read_text("utf-8"))
        assert [d["source_path"] for d in plan["documents"]] == ["06MEXICO1113.txt", "new.txt"]


def test_a_dead_run_does_not_count_as_running_for_ever() -> None:
    with dg.instance_for_test() as instance:
        run = instance.create_run_for_job(dg.job(name="main_job")(lambda: None), status=dg.DagsterRunStatus.STARTED)
        assert is_in_progress(instance, lock_is_held=False)
        close_dead_runs(instance, grace_seconds=0)
        assert not is_in_progress(instance, lock_is_held=False)
        assert is_in_progress(instance, lock_is_held=True)
        found = instance.get_run_by_id(run.run_id)
        assert found
        assert found.status == dg.DagsterRunStatus.FAILURE


def test_the_workspace_names_the_definitions(project_root: Path) -> None:
    assert "orchestration.definitions" in (project_root / "workspace.yaml").read_text("utf-8")


def test_the_published_asset_says_where_it_stands_and_links_to_what_was_found(tmp_path: Path) -> None:
    from orchestration.assets.published import _shown
    from tieout.cli.operating import room

    (tmp_path / "manifest.json").write_text('{"rows": {"dim_cables": 1, "fct_figures": 110}}', "utf-8")
    shown = _shown(tmp_path)
    (port,) = [option.default for option in room.params if option.name == "port"]
    assert [value.value for value in shown.values() if isinstance(value, dg.UrlMetadataValue)] == [
        f"http://127.0.0.1:{port}/",
        f"http://127.0.0.1:{port}/version/data_docs/index.html",
        f"http://127.0.0.1:{port}/version/dbt_docs.html",
        f"http://127.0.0.1:{port}/version/manifest.json",
    ]
    assert (shown["version"], shown["cables"], shown["figures"]) == (tmp_path.name, 1, 110)


def test_every_check_says_what_it_asks(definitions: dg.Definitions) -> None:
    graph = definitions.resolve_asset_graph()
    assert [key for key in graph.asset_check_keys if not graph.get_check_spec(key).description] == []
