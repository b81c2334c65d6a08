"""Reading batches again: by the tag that Dagster's pages take too, and by the command."""

from __future__ import annotations

from collections.abc import Iterator

import dagster as dg
import pytest
from click.testing import CliRunner

from orchestration.jobs import READ_AGAIN, READING_JOB
from orchestration.partitions import NAME
from orchestration.processes import started_processes
from orchestration.resources import Pipeline
from orchestration.todo import next_batch, source_documents
from tests.orchestration.samples import CABLE
from tieout import batches, ids
from tieout.cli import main
from tieout.settings import Folders


@pytest.fixture
def read_one(places: Folders) -> Iterator[tuple[Folders, str, dg.DagsterInstance]]:
    """A short cable that was read as a batch, on an instance of the test's own."""
    (places.source / "06MEXICO1113.txt").unlink()
    (places.source / "a.txt").write_text(CABLE, encoding="utf-8")
    batch = next_batch(places, source_documents(places))
    assert batch
    with dg.instance_for_test() as instance:
        instance.add_dynamic_partitions(NAME, [batch])
        assert reads(places, batch, instance)
        yield places, batch, instance


def reads(places: Folders, batch: str, instance: dg.DagsterInstance, **tags: str) -> bool:
    from orchestration.definitions import build_defs

    with started_processes(early=False) as processes:
        definitions = build_defs(resource_overrides={"pipeline": Pipeline(places, processes)})
        job = definitions.resolve_job_def(READING_JOB)
        result = job.execute_in_process(instance=instance, partition_key=batch, tags=tags, raise_on_error=False)
    return result.success


def read_at(places: Folders, batch: str) -> int:
    return (places.interim / batch / "manifest.json").stat().st_mtime_ns


def command(*args: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(args))
    return result.exit_code, result.output


def test_a_batch_is_read_again_when_it_is_tagged_so_or_the_rules_have_changed(
    read_one: tuple[Folders, str, dg.DagsterInstance], monkeypatch: pytest.MonkeyPatch
) -> None:
    places, batch, instance = read_one
    first = read_at(places, batch)
    manifest = batches.read_manifest(places.interim, batch)
    assert reads(places, batch, instance)
    assert read_at(places, batch) == first
    assert reads(places, batch, instance, **{READ_AGAIN: "yes"})
    again = read_at(places, batch)
    assert again > first
    assert batches.read_manifest(places.interim, batch) == manifest

    monkeypatch.setattr(ids, "code_version", lambda: "newer")
    (state,) = batches.reading_states(places.interim)
    assert (state.batch_id, state.documents, state.stale, state.is_stale) == (batch, 1, 1, True)
    status, listed = command("batches")
    assert status == 0
    assert "stale: 1 documents that the present rules have not read" in listed
    assert reads(places, batch, instance)
    assert read_at(places, batch) > again
    (state,) = batches.reading_states(places.interim)
    assert (state.code_version, state.is_stale, state.words) == ("newer", False, "present")

    # What must be read again is not forgotten before its sources are found.
    (places.source / "a.txt").unlink()
    assert not reads(places, batch, instance, **{READ_AGAIN: "yes"})
    assert batches.read_manifest(places.interim, batch)


def test_the_partitions_of_the_extraction_carry_the_version_of_the_rules() -> None:
    from orchestration.definitions import build_defs

    specs = {spec.key.to_user_string(): spec for spec in build_defs().resolve_all_asset_specs()}
    for name in ("source_documents", "mentions", "figures"):
        assert specs[name].code_version == ids.code_version()
        assert specs[name].partitions_def == dg.DynamicPartitionsDefinition(name=NAME)


def test_the_command_asks_for_batches_that_there_are(places: Folders) -> None:
    assert command("backfill")[0] == 2
    assert command("backfill", "b12", "--stale")[0] == 2
    status, output = command("backfill", "b12")
    assert status == 2
    assert "There is no batch b12; `tieout batches` lists them." in output
    assert command("backfill", "--stale") == (0, "Nothing is stale: the present rules have read every document.\n")
    assert command("batches") == (0, "Nothing has been read yet. `tieout run` reads data/source and publishes it.\n")
