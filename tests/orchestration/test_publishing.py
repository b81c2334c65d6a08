"""Versions: what is in one, what is not, how readers get from one to the next and back."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import duckdb
import pytest

from orchestration.publishing import build
from orchestration.publishing.build import publish
from orchestration.publishing.versions import KEEP, PublishingError, current_name, point_to, rollback, tidy, versions
from tests.orchestration.samples import MARTS
from tieout.settings import Folders
from tieout.state import is_published, present_state

pytestmark = pytest.mark.usefixtures("small_warehouse")


def published(places: Folders, state: str = "s") -> str:
    return publish(places, MARTS, {"state": state}, [{"gate": "raw", "passed": True}])


def rows(places: Folders, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(places.current / "warehouse.duckdb"), read_only=True) as con:
        return con.execute(query).fetchall()


def test_telephone_numbers_are_blotted_at_the_same_length(places: Folders) -> None:
    published(places)
    shown = rows(places, "select passage_text, reading_text from marts.dim_passages where passage_id = 'p1'")
    assert shown == [("Call ███\n-████ or ███-████, 3 times.", "Call ███ -████ or ███-████, 3 times.")]
    ledger = dict(rows(places, "select mention_id, surface from marts.fct_number_ledger"))
    assert ledger == {"m1": "███\n-████", "m2": "███-████", "m3": "3", "m4": "███-████"}


def test_passages_to_be_kept_back_have_no_text_and_their_rows_stay(places: Folders) -> None:
    published(places)
    kept_back = rows(places, "select passage_text, reading_text, char_start from marts.dim_passages where is_withheld")
    assert kept_back == [(None, None, 200)]


def test_no_byte_of_what_is_kept_back_is_in_a_published_file(places: Folders) -> None:
    name = published(places)
    files = [f for f in (places.published / name).rglob("*") if f.is_file()]
    assert {f.name for f in files} == {
        "warehouse.duckdb", "dim_passages.parquet", "fct_number_ledger.parquet", "manifest.json",
    }  # fmt: skip
    for file in files:
        content = file.read_bytes()
        for secret in (b"Rodriguez told", b"RESTRICTED SOURCE", b"555-9999", b"555-0000", b"-4567"):
            assert secret not in content, (file.name, secret)


def test_only_the_models_of_today_are_published_with_constraints_and_comments(places: Folders) -> None:
    published(places)
    assert rows(places, "select schema_name, table_name from duckdb_tables() order by all") == [
        ("marts", "dim_passages"),
        ("marts", "fct_number_ledger"),
    ]
    assert rows(places, "select comment from duckdb_tables() where comment is not null") == [
        ("One row a passage, the author's words.",)
    ]
    assert rows(places, "select column_name, comment from duckdb_columns() where comment is not null") == [
        ("char_start", "First character.")
    ]
    kinds = rows(places, "select constraint_type from duckdb_constraints() where table_name = 'dim_passages'")
    assert ("PRIMARY KEY",) in kinds


def test_the_manifest_counts_rows_and_hashes_every_file(places: Folders) -> None:
    name = published(places)
    folder = places.published / name
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert (manifest["version"], manifest["state"]) == (name, {"state": "s"})
    assert manifest["rows"] == {"dim_passages": 2, "fct_number_ledger": 4}
    assert manifest["sha256"] == {
        f.relative_to(folder).as_posix(): hashlib.sha256(f.read_bytes()).hexdigest()
        for f in folder.rglob("*")
        if f.is_file() and f.name != "manifest.json"
    }
    assert not list(folder.rglob("*.wal"))


@pytest.mark.parametrize("step", ["_copy_marts", "withhold", "_write_parquet", "write_json", "_sha256"])
def test_a_build_that_fails_leaves_current_as_it_was(
    places: Folders, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    before = published(places)

    def fail(*_: object) -> None:
        raise OSError("No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(build, step, fail)
        with pytest.raises(OSError, match="No space left"):
            published(places)
    assert current_name(places) == before
    assert [p.name for p in places.published.iterdir() if p.name.startswith(".")] == []
    assert rows(places, "select count(*) from marts.dim_passages") == [(2,)]


def test_the_next_build_clears_what_a_killed_one_left(places: Folders) -> None:
    leftover = places.published / ".building-99999"
    leftover.mkdir(parents=True)
    (leftover / ".private.duckdb").write_bytes(b"half")
    published(places)
    assert not leftover.exists()


def test_the_newest_versions_are_kept_and_rollback_goes_back_one_by_one(places: Folders) -> None:
    names = [published(places, str(n)) for n in range(KEEP + 2)]
    assert [v.name for v in versions(places)] == names[: -KEEP - 1 : -1]
    assert current_name(places) == names[-1]
    assert rollback(places) == names[-2]
    assert rollback(places) == names[-3]
    assert current_name(places) == names[-3]
    assert [v.is_current for v in versions(places)] == [False, False, True, False, False]
    assert rollback(places, names[-1]) == names[-1]


def test_the_version_that_readers_open_is_never_deleted(places: Folders) -> None:
    first = published(places)
    newest = [published(places, str(n)) for n in range(KEEP - 1)][-1]
    rollback(places, first)
    for letter in "xyz":
        shutil.copytree(places.published / newest, places.published / (newest + letter))
    tidy(places)
    assert current_name(places) == first
    assert [v.name for v in versions(places)][-1] == first
    assert len(versions(places)) == KEEP + 1


def test_going_back_is_not_undone_by_the_next_look(places: Folders) -> None:
    published(places, "old")
    publish(places, MARTS, present_state(places), [])
    assert is_published(places)
    rollback(places)
    assert is_published(places)
    before = current_name(places)
    published(places, "of a run that was killed before it let readers open it")
    assert before
    point_to(places, before)
    assert not is_published(places)


def test_going_back_past_the_first_version_is_refused(places: Folders) -> None:
    only = published(places)
    with pytest.raises(PublishingError, match="no version before"):
        rollback(places)
    with pytest.raises(PublishingError, match="There is no version nonsense"):
        rollback(places, "nonsense")
    assert current_name(places) == only


def test_open_readers_keep_the_version_that_they_opened(places: Folders, tmp_path: Path) -> None:
    published(places)
    with duckdb.connect(str((places.current / "warehouse.duckdb").resolve()), read_only=True) as reader:
        with duckdb.connect(str(places.warehouse)) as con:
            con.execute("delete from marts.fct_number_ledger")
        published(places)
        assert reader.execute("select count(*) from marts.fct_number_ledger").fetchone() == (4,)
    assert rows(places, "select count(*) from marts.fct_number_ledger") == [(0,)]
