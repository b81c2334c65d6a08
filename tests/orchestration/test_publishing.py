"""Versions: what is in one, what is not, how readers get from one to the next and back."""

from __future__ import annotations

import hashlib
import json
import shutil
from decimal import Decimal
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from orchestration.publishing import build
from orchestration.publishing.build import publish
from orchestration.publishing.versions import (
    KEEP,
    PublishingError,
    current_name,
    point_to,
    rollback,
    tidy,
    verify,
    versions,
)
from tests.orchestration.samples import MARTS
from tieout.cli import main
from tieout.faults import Fault
from tieout.settings import Folders
from tieout.state import is_published, present_state

pytestmark = pytest.mark.usefixtures("small_warehouse")


GATES = [
    {
        "gate": "raw",
        "passed": True,
        "results": [
            {"name": "every_digit_is_in_the_ledger", "passed": True, "severity": "error", "observed": "0",
             "message": "Every digit.", "examples": []},
            {"name": "values_are_plausible", "passed": False, "severity": "warn", "observed": "2",
             "message": "Values stay below.", "examples": ["mention m1 (07TESTPOST12)", "mention m2 (07TESTPOST12)"]},
        ],
    }
]  # fmt: skip


def published(places: Folders, state: str = "s") -> str:
    return publish(places, MARTS, {"state": state}, GATES)


def rows(places: Folders, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(places.current / "warehouse.duckdb"), read_only=True) as con:
        return con.execute(query).fetchall()


def everything(folder: Path) -> bytes:
    """All bytes of a folder: each file as it is, and each table of a database or Parquet file as text."""
    content = []
    for file in (f for f in folder.rglob("*") if f.is_file()):
        content.append(file.read_bytes())
        if file.suffix == ".parquet":
            content.append(str(pq.read_table(file).to_pylist()).encode())
        elif file.suffix == ".duckdb":
            with duckdb.connect(str(file), read_only=True) as con:
                for (table,) in con.execute("select schema_name || '.' || table_name from duckdb_tables()").fetchall():
                    content.append(str(con.execute(f"select * from {table}").fetchall()).encode())
    return b"\n".join(content)


def test_telephone_numbers_are_blotted_at_the_same_length(places: Folders) -> None:
    published(places)
    shown = rows(places, "select passage_text, reading_text from marts.dim_passages where not is_withheld order by all")
    assert shown == [
        (
            "Call ███\n-████ or ███-████, 3 times. Then ask\nfor 1,200 boats or ██████████.",
            "Call ███ -████ or ███-████, 3 times. Then ask for 1,200 boats or ██████████.",
        ),
        ("Or ext. ████ (███-███-████).", "Or ext. ████ (███-███-████)."),
    ]
    ledger = dict(rows(places, "select mention_id, surface from marts.fct_number_ledger where kind = 'phone'"))
    assert ledger == {"m1": "███\n-████", "m2": "███-████", "m4": "███-████", "m7": "████", "m8": "███-███-████"}


def test_a_key_that_holds_the_digits_of_a_telephone_number_stays_whole(places: Folders) -> None:
    published(places)
    query = "select figure_id from marts.fct_figures inner join marts.fct_notes using (figure_id) order by all"
    assert rows(places, query) == [("f2",), ("f5551234567",)]


def test_a_telephone_number_that_was_read_as_a_quantity_has_no_value(places: Folders) -> None:
    published(places)
    query = "select surface, value_low, value_high from marts.fct_figures where figure_id = 'f3'"
    assert rows(places, query) == [("██████████", None, None)]


def test_passages_to_be_kept_back_have_no_text_and_their_rows_stay(places: Folders) -> None:
    published(places)
    kept_back = rows(
        places, "select passage_text, reading_text, heading, char_start from marts.dim_passages where is_withheld"
    )
    assert kept_back == [(None, None, None, 200)]


def test_what_leads_to_a_passage_to_be_kept_back_has_values_and_no_words(places: Folders) -> None:
    published(places)
    figures = "select figure_id, value_low, unit, surface, population from marts.fct_figures order by all"
    assert rows(places, figures) == [
        ("f2", Decimal("40.5"), "boat", "40", None),
        ("f3", None, "boat", "██████████", "boats"),
        ("f5551234567", Decimal(1200), "boat", "1,200", "boats"),
    ]
    assert rows(places, "select * from marts.fct_notes order by all") == [
        ("n1", "f2", "agrees", None, "(kept back)"),
        ("n2", "f5551234567", "agrees", "boats", "Boats"),
    ]


def test_nothing_of_what_is_kept_back_is_in_a_published_file(places: Folders) -> None:
    name = published(places)
    content = everything(places.published / name)
    for secret in (
        b"Rodriguez",
        b"RESTRICTED SOURCE",
        b"555-9999",
        b"555-0000",
        b"-4567",
        b"ext. 1234",
        b"r 5551234567",
    ):
        assert secret not in content, secret
    assert b"Then ask" in content  # what is looked through does hold the texts that are shown


def test_those_who_may_see_all_see_all_and_the_manifest_says_so(
    places: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(places)
    restricted = json.loads((places.current / "manifest.json").read_text("utf-8"))["disclosure"]
    assert restricted == "telephone numbers blotted, withheld passages without text"
    assert rows(places, "select says from marts.about where item = 'disclosure'") == [(restricted,)]
    monkeypatch.setenv("TIEOUT_DISCLOSE", "everything")
    published(places)
    assert json.loads((places.current / "manifest.json").read_text("utf-8"))["disclosure"].startswith("everything")
    content = everything(places.current)
    assert b"Rodriguez told us" in content
    assert b"555-9999" in content
    monkeypatch.setenv("TIEOUT_DISCLOSE", "yes")
    with pytest.raises(Fault, match="TIEOUT_DISCLOSE is 'yes'"):
        published(places)


def test_another_disclosure_is_published_though_nothing_new_was_read(
    places: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(places, MARTS, present_state(places), GATES)
    assert is_published(places)
    monkeypatch.setenv("TIEOUT_DISCLOSE", "everything")
    assert not is_published(places)


def test_only_the_models_of_today_are_published_with_constraints_and_comments(places: Folders) -> None:
    published(places)
    tables = rows(places, "select table_name from duckdb_tables() where schema_name = 'marts' order by all")
    assert [t for (t,) in tables] == sorted([*MARTS, "about", "gate_results"])
    assert rows(places, "select distinct schema_name from duckdb_tables()") == [("marts",)]
    assert rows(places, "select comment from duckdb_tables() where table_name = 'dim_passages'") == [
        ("One row a passage, the author's words.",)
    ]
    columns = "select column_name, comment from duckdb_columns() where comment is not null and table_name like 'dim%'"
    assert rows(places, columns) == [("char_start", "First character.")]
    kinds = rows(places, "select constraint_type from duckdb_constraints() where table_name = 'dim_passages'")
    assert ("PRIMARY KEY",) in kinds


def test_parquet_has_the_columns_and_rows_of_the_tables(places: Folders) -> None:
    name = published(places)
    with duckdb.connect(str(places.published / name / "warehouse.duckdb"), read_only=True) as con:
        for table in [*MARTS, "about", "gate_results"]:
            in_file = f"from '{places.published / name / 'parquet' / table}.parquet'"
            assert con.execute(f"describe {in_file}").fetchall() != []
            names = [[(c[0], c[1]) for c in con.execute(f"describe {source}").fetchall()]
                     for source in (in_file, f"from marts.{table}")]  # fmt: skip
            assert names[0] == names[1]
            assert con.execute(f"{in_file} except all from marts.{table}").fetchall() == []
            assert con.execute(f"from marts.{table} except all {in_file}").fetchall() == []


def test_the_manifest_counts_rows_and_hashes_every_file(places: Folders) -> None:
    name = published(places)
    folder = places.published / name
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert (manifest["version"], manifest["state"]) == (name, {"state": "s"})
    counted = {"dim_passages": 3, "fct_number_ledger": 8, "fct_figures": 3, "gate_results": 2}
    assert counted.items() <= manifest["rows"].items()
    assert manifest["sha256"] == {
        f.relative_to(folder).as_posix(): hashlib.sha256(f.read_bytes()).hexdigest()
        for f in folder.rglob("*")
        if f.is_file() and f.name != "manifest.json"
    }
    assert not list(folder.rglob("*.wal"))


def test_a_changed_byte_a_missing_file_and_one_too_many_are_found(places: Folders) -> None:
    name = published(places)
    assert verify(places) == []
    folder = places.published / name
    content = bytearray((folder / "warehouse.duckdb").read_bytes())
    content[-1] ^= 1
    (folder / "warehouse.duckdb").write_bytes(content)
    (folder / "parquet" / "dim_cables.parquet").unlink()
    (folder / "parquet" / "more.parquet").write_bytes(b"more")
    expected = [
        "parquet/dim_cables.parquet is missing",
        "parquet/more.parquet is not in the manifest",
        "warehouse.duckdb has been changed",
    ]
    assert verify(places) == expected
    assert verify(places, name) == expected
    done = CliRunner().invoke(main, ["verify"])
    assert done.exit_code == 1
    assert f"{name}: warehouse.duckdb has been changed" in done.output
    assert published(places) != name
    assert verify(places) == []
    assert CliRunner().invoke(main, ["verify"]).exit_code == 0
    with pytest.raises(PublishingError, match="There is no version nonsense"):
        verify(places, "nonsense")


def test_the_file_says_what_it_is_and_what_the_gates_saw(places: Folders) -> None:
    name = published(places)
    about = dict(rows(places, "from marts.about"))
    assert about["version"] == name
    assert (about["cables"], about["figures"]) == ("1 (marts.dim_cables)", "3 (marts.fct_figures)")
    assert about["gate raw"] == "1 of 2 checks passed; warnings: values_are_plausible (marts.gate_results)"
    assert "cite(figure_id)" in about["how to cite"]
    assert rows(places, "select gate, severity, observed, examples from marts.gate_results where not passed") == [
        ("raw", "warn", "2", "mention m1 (07TESTPOST12)\nmention m2 (07TESTPOST12)")
    ]
    assert rows(places, "from marts.fct_extraction_quality") == [("b1", 1, "values_are_plausible")]


CITED = """more than 1,200 boats (2007)
"Then ask for 1,200 boats or ██████████."
Embassy Testpost, cable 07TESTPOST12, 03 February 2007, paragraph 1: A SHORT CABLE
Characters 150 to 155 of the text of a.html (SHA-256 ab12)
Figure f5551234567"""


def test_macros_cite_a_figure_show_it_in_its_sentence_and_find_text(places: Folders) -> None:
    published(places)
    assert rows(places, "select cite('f5551234567')") == [(CITED,)]
    assert rows(places, "select figure_context('f5551234567')") == [("Then ask for >>1,200<< boats or ██████████.",)]
    # A column of the caller may have any name, that of a column inside the macro too.
    assert rows(
        places, "select figure_id, figure_context(figure_id) from marts.fct_figures where figure_id <> 'f3' order by 1"
    ) == [
        ("f2", None),
        ("f5551234567", "Then ask for >>1,200<< boats or ██████████."),
    ]
    ((cited,),) = rows(places, "select cite(figure_id) from marts.fct_figures where figure_id = 'f2'")
    assert str(cited).splitlines()[:2] == [
        "40.5 boat",
        "The passage is kept from publication: its source asks for that.",
    ]
    assert rows(places, "select passage_id from find_text('THEN Call')") == [("p1",)]
    assert rows(places, "select passage_id from find_text('ext. nowhere')") == []
    assert rows(places, "select function_name from duckdb_functions() where not internal and comment is null") == []


def test_a_query_can_be_answered_as_csv(places: Folders) -> None:
    published(places)
    query = "select figure_id, value_low from fct_figures where figure_id in ('f2', 'f5551234567') order by 1"
    done = CliRunner().invoke(main, ["sql", "--format", "csv", query])
    assert done.output == "figure_id,value_low\nf2,40.5\nf5551234567,1200\n"


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
    assert rows(places, "select count(*) from marts.dim_passages") == [(3,)]


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
    publish(places, MARTS, present_state(places), GATES)
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
        assert reader.execute("select count(*) from marts.fct_number_ledger").fetchone() == (8,)
    assert rows(places, "select count(*) from marts.fct_number_ledger") == [(0,)]


def test_a_link_that_is_gone_is_told_apart_from_nothing_published(places: Folders) -> None:
    nothing = CliRunner().invoke(main, ["sql", "select 1"])
    published(places)
    places.current.unlink()
    gone = CliRunner().invoke(main, ["sql", "select 1"])
    assert (nothing.exit_code, gone.exit_code) == (1, 1)
    assert "Nothing is published yet." in nothing.output
    assert "current leads to no version, though some are kept beside it" in gone.output
