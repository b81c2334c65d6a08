"""Damaged working data: each kind is made again from what it was made of, or a message says what to put back."""

from __future__ import annotations

import json
from pathlib import Path

import dagster as dg
import duckdb
import pytest

from orchestration.healing import distrust, distrust_after, load_mended, sound_plan
from orchestration.reading import connect
from orchestration.todo import next_batch, source_documents
from tests.orchestration.samples import CABLE
from tieout import batches
from tieout.faults import Fault
from tieout.settings import Folders
from tieout.slices import run_batch

OTHER = CABLE.replace("TESTPOST12", "TESTPOST13").replace("12 girls", "40 girls")


@pytest.fixture
def two_batches(places: Folders) -> tuple[Folders, list[str]]:
    """Two batches of one cable each, read and loaded."""
    (places.source / "06MEXICO1113.txt").unlink()
    made = []
    for name, text in (("a.txt", CABLE), ("b.txt", OTHER)):
        (places.source / name).write_text(text, encoding="utf-8")
        batch = next_batch(places, source_documents(places))
        assert batch
        made.append(batch)
        run_batch(sound_plan(places, batch), places.interim)
    load_mended(places)
    return places, made


def figures(places: Folders) -> list[tuple[object, ...]]:
    with duckdb.connect(str(places.warehouse), read_only=True) as con:
        return con.execute(
            "select reference_id, value_low, figure_id from raw.figures join raw.mentions on figure_id = mention_id"
            " join raw.cables as c on mentions.document_id = c.document_id order by 1, 2"
        ).fetchall()


def overwrite(file: Path, content: bytes) -> None:
    file.write_bytes(content)


@pytest.mark.parametrize("left", [0, 0.001, 0.5])
def test_a_working_file_that_was_cut_short_is_built_anew(two_batches: tuple[Folders, list[str]], left: float) -> None:
    places, _ = two_batches
    before = figures(places)
    assert [row[:2] for row in before] == [("07TESTPOST12", 12), ("07TESTPOST13", 40)]
    whole = places.warehouse.read_bytes()
    overwrite(places.warehouse, whole[: int(left * len(whole))])
    rows, mended = load_mended(places)
    assert rows["cables"] == 2
    assert "The working file was damaged" in mended[0]
    assert figures(places) == before
    assert load_mended(places)[1] == []


def test_a_working_file_that_a_gate_stopped_on_is_built_anew(two_batches: tuple[Folders, list[str]]) -> None:
    places, _ = two_batches
    before = figures(places)
    with duckdb.connect(str(places.warehouse)) as con:
        con.execute("update raw.mentions set value_low = 11")
    assert load_mended(places)[1] == []
    distrust(places)
    _, mended = load_mended(places)
    assert len(mended) == 1
    assert figures(places) == before
    assert load_mended(places)[1] == []


@pytest.mark.parametrize("damage", ["cut short", "changed", "gone"])
def test_a_damaged_parquet_file_is_read_again_from_its_source(
    two_batches: tuple[Folders, list[str]], damage: str
) -> None:
    places, (first, _) = two_batches
    before = figures(places)
    (file,) = (places.interim / first).glob("*.mentions.parquet")
    sound = file.read_bytes()
    if damage == "gone":
        file.unlink()
    else:
        overwrite(file, sound[:-9] if damage == "cut short" else sound[:20] + b"x" + sound[21:])
    distrust(places)
    _, mended = load_mended(places)
    assert any(f"of batch {first} was gone or damaged. It was read again." in words for words in mended)
    assert figures(places) == before


def test_a_slice_that_a_crash_cut_short_before_its_manifest_is_read_again(places: Folders) -> None:
    batch = next_batch(places, source_documents(places))
    assert batch
    manifest = run_batch(sound_plan(places, batch), places.interim)
    (places.interim / batch / "manifest.json").unlink()
    (file,) = (places.interim / batch).glob("*.mentions.parquet")
    overwrite(file, file.read_bytes()[:100])
    assert run_batch(sound_plan(places, batch), places.interim) == manifest


def test_a_damaged_manifest_is_made_again_and_its_batch_is_not_forgotten(
    two_batches: tuple[Folders, list[str]],
) -> None:
    places, (first, _) = two_batches
    before = figures(places)
    manifest = places.interim / first / "manifest.json"
    sound = json.loads(manifest.read_text("utf-8"))
    overwrite(manifest, manifest.read_bytes()[:50])
    distrust(places)
    _, mended = load_mended(places)
    assert f"The manifest of batch {first} was damaged" in mended[0]
    assert figures(places) == before
    assert json.loads(manifest.read_text("utf-8")) == sound


def test_a_renamed_source_is_found_by_its_content_and_one_that_is_gone_is_named(
    two_batches: tuple[Folders, list[str]],
) -> None:
    places, (first, _) = two_batches
    before = figures(places)
    (file,) = (places.interim / first).glob("*.figures.parquet")
    file.unlink()
    (places.source / "a.txt").rename(places.source / "renamed.txt")
    distrust(places)
    load_mended(places)
    assert figures(places) == before
    (places.source / "renamed.txt").unlink()
    file.unlink()
    distrust(places)
    with pytest.raises(Fault, match=rf"Batch {first} must .* gone: a.txt. Put them back into .* a backup"):
        load_mended(places)
    (places.source / "back.txt").write_text(CABLE, encoding="utf-8")
    load_mended(places)
    assert figures(places) == before


def test_a_damaged_plan_stops_nothing_else_and_is_named(two_batches: tuple[Folders, list[str]]) -> None:
    places, (first, second) = two_batches
    overwrite(places.interim / first / "plan.json", b"{")
    with pytest.raises(Fault, match=f"There is no batch '{first}' whose plan can be read"):
        sound_plan(places, first)
    assert sound_plan(places, second).sequence == 2
    assert batches.plan_batch(places.interim, source_documents(places)).sequence == 3


@pytest.mark.parametrize("name", ["../source", "b12/../../x", "", "b"])
def test_a_batch_that_would_lead_out_of_its_folder_is_refused(places: Folders, name: str) -> None:
    with pytest.raises(Fault, match="There is no batch"):
        sound_plan(places, name)


def test_a_damaged_published_file_is_named_with_the_way_back(places: Folders) -> None:
    (places.published / "v1").mkdir(parents=True)
    places.current.symlink_to("v1")
    overwrite(places.current / "warehouse.duckdb", b"not a database")
    with pytest.raises(Fault, match=r"is damaged. `tieout publish` builds it again; .* `tieout rollback`"):
        connect(places)


@dg.asset
def table() -> None:
    pass


@dg.asset_check(asset=table, blocking=True)
def gate(context) -> dg.AssetCheckResult:  # type: ignore[no-untyped-def]  # Dagster cannot read a deferred annotation
    says = context.run.tags["says"]
    if says == "corrupt":
        raise duckdb.IOException("Corrupt database file: computed checksum 1 does not match stored checksum 2")
    if says == "disk":
        raise OSError(28, "No space left on device")
    return dg.AssetCheckResult(passed=says == "passed")


@pytest.mark.parametrize(
    ("says", "is_distrusted"), [("passed", False), ("failed", True), ("corrupt", True), ("disk", False)]
)
def test_a_gate_that_stops_and_a_file_that_cannot_be_read_make_the_next_run_build_it_anew(
    places: Folders, says: str, is_distrusted: bool
) -> None:
    definitions = dg.Definitions(
        assets=[table],
        asset_checks=[gate],
        jobs=[dg.define_asset_job("job", hooks={distrust_after}, executor_def=dg.in_process_executor)],
    )
    with dg.DagsterInstance.ephemeral() as instance:
        definitions.resolve_job_def("job").execute_in_process(
            instance=instance, tags={"says": says}, raise_on_error=False
        )
    assert (places.warehouse.parent / ".rebuild").exists() is is_distrusted
