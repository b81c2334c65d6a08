"""Documents to tables: schemas, rejections, which text of a cable stands, ids that depend on content alone."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import tieout
from tieout import batches, extraction, slices
from tieout.discover import discover, not_yet_read
from tieout.ids import sha256_hex
from tieout.rejection import Rejection
from tieout.schema import TABLES

CABLE = """Reference ID Created Released Classification Origin
07TESTPOST12 2007-02-03 10:10 2011-08-30 01:44 UNCLASSIFIED Embassy Testpost
VZCZCXRO1234
PP RUEHXX
DE RUEHTP #0012/01 0341010
ZNR UUUUU ZZH
P 031010Z FEB 07
FM AMEMBASSY TESTPOST
TO RUEHC/SECSTATE WASHDC PRIORITY 1111
UNCLAS TESTPOST 000012

SIPDIS

E.O. 12958: N/A
TAGS: KCRM, PHUM
SUBJECT: A SHORT CABLE

1. Police rescued 12 girls in January 2007.

SMITH
"""
LONGER = CABLE.replace("in January 2007.", "in January 2007, and five boys in March 2006.")
OTHER = CABLE.replace("TESTPOST12", "TESTPOST13").replace("000012", "000013")
NO_CABLE = b"Dear all, the meeting is at nine."


def documents(*entries: tuple[str, bytes], batch_id: str = "b1") -> pa.Table:
    columns = zip(*((path, sha256_hex(data), data, batch_id) for path, data in entries), strict=True)
    return pa.table([pa.array(c, type=f.type) for c, f in zip(columns, extraction.INPUT_SCHEMA, strict=True)],
                    schema=extraction.INPUT_SCHEMA)  # fmt: skip


def outcomes(tables: dict[str, pa.Table]) -> dict[str, str]:
    return {row["source_path"]: row["outcome"] for row in tables["loads"].to_pylist()}


def test_every_table_has_exactly_its_declared_schema() -> None:
    tables = extraction.extract_batch(documents(("a.txt", CABLE.encode()), ("b.txt", NO_CABLE)))
    assert list(tables) == list(TABLES)
    for name, table in tables.items():
        assert table.schema.equals(TABLES[name].arrow_schema), name
        for field in table.schema:
            assert field.nullable or table[field.name].null_count == 0, (name, field.name)


def test_no_documents_make_empty_tables() -> None:
    tables = extraction.extract_batch(extraction.INPUT_SCHEMA.empty_table())
    assert {name: table.num_rows for name, table in tables.items()} == dict.fromkeys(TABLES, 0)


def test_rows_of_a_short_cable() -> None:
    tables = extraction.extract_batch(documents(("a.txt", CABLE.encode())))
    (cable,) = tables["cables"].to_pylist()
    assert (cable["reference_id"], cable["subject"]) == ("07TESTPOST12", "A SHORT CABLE")
    assert tables["tags"]["tag"].to_pylist() == ["KCRM", "PHUM"]
    (figure,) = tables["figures"].to_pylist()
    assert (figure["family"], figure["population"]) == ("rescues", "girls")
    (document,) = tables["documents"].to_pylist()
    for mention in tables["mentions"].to_pylist():
        assert document["text"][mention["char_start"] : mention["char_end"]] == mention["surface"]


def test_a_document_that_is_no_cable_is_a_rejection_and_the_others_are_read() -> None:
    tables = extraction.extract_batch(documents(("a.txt", CABLE.encode()), ("b.txt", NO_CABLE), ("c.txt", b"")))
    assert outcomes(tables) == {"a.txt": "loaded", "b.txt": "rejected", "c.txt": "rejected"}
    fatal = {r["source_path"]: r["code"] for r in tables["rejections"].to_pylist() if r["is_fatal"]}
    assert fatal == {"b.txt": "no_cable", "c.txt": "empty_file"}


def test_an_unexpected_exception_rejects_its_document_only(monkeypatch: pytest.MonkeyPatch) -> None:
    read = extraction.read_figures

    def faulty(cable: object) -> object:
        if cable.reference_id == "07TESTPOST13":  # type: ignore[attr-defined]
            raise ZeroDivisionError("planted")
        return read(cable)  # type: ignore[arg-type]

    monkeypatch.setattr(extraction, "read_figures", faulty)
    tables = extraction.extract_batch(documents(("a.txt", CABLE.encode()), ("b.txt", OTHER.encode())))
    assert outcomes(tables) == {"a.txt": "loaded", "b.txt": "rejected"}
    (fault,) = [r for r in tables["rejections"].to_pylist() if r["is_fatal"]]
    assert fault["code"] == "internal_error"
    assert "ZeroDivisionError: planted" in fault["message"]
    assert "test_extract.py, line" in fault["message"]


def test_a_value_that_its_column_cannot_hold_rejects_its_document_only(monkeypatch: pytest.MonkeyPatch) -> None:
    read = extraction.read_figures

    def too_large(cable: object) -> object:
        mentions, figures = read(cable)  # type: ignore[arg-type]
        if cable.reference_id == "07TESTPOST13":  # type: ignore[attr-defined]
            mentions[0].value_low = Decimal(10) ** 40
        return mentions, figures

    monkeypatch.setattr(extraction, "read_figures", too_large)
    tables = extraction.extract_batch(documents(("a.txt", CABLE.encode()), ("b.txt", OTHER.encode())))
    assert outcomes(tables) == {"a.txt": "loaded", "b.txt": "rejected"}
    (fault,) = [r for r in tables["rejections"].to_pylist() if r["is_fatal"]]
    assert fault["code"] == "internal_error"
    assert {row["document_id"] for row in tables["mentions"].to_pylist()} == {sha256_hex(CABLE.encode())[:20]}


def test_of_two_texts_of_a_cable_the_longer_stands() -> None:
    tables = extraction.extract_batch(documents(("short.txt", CABLE.encode()), ("long.txt", LONGER.encode())))
    assert outcomes(tables) == {"short.txt": "superseded", "long.txt": "loaded"}
    by_path = {row["source_path"]: row for row in tables["loads"].to_pylist()}
    assert (
        by_path["short.txt"]["superseded_by"] == by_path["long.txt"]["document_id"] == sha256_hex(LONGER.encode())[:20]
    )
    assert by_path["long.txt"]["superseded_by"] is None


def test_a_copy_under_another_name_is_unchanged_and_read_once() -> None:
    tables = extraction.extract_batch(documents(("b.txt", CABLE.encode()), ("a.txt", CABLE.encode())))
    assert outcomes(tables) == {"a.txt": "loaded", "b.txt": "unchanged"}
    assert tables["documents"].num_rows == 1


def test_rows_do_not_depend_on_order_or_company() -> None:
    forth = extraction.extract_batch(documents(("a.txt", CABLE.encode()), ("b.txt", OTHER.encode())))
    back = extraction.extract_batch(documents(("b.txt", OTHER.encode()), ("a.txt", CABLE.encode())))
    alone = extraction.extract_batch(documents(("b.txt", OTHER.encode())))
    for name in TABLES:
        assert forth[name].equals(back[name]), name
        assert [r for r in forth[name].to_pylist() if r in alone[name].to_pylist()] == alone[name].to_pylist(), name


def source(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def test_a_batch_is_read_once_and_named_by_its_contents(tmp_path: Path) -> None:
    found = discover([source(tmp_path / "source", a=CABLE, b=OTHER)])
    plan = batches.plan_batch(tmp_path / "interim", found)
    assert plan.batch_id == batches.plan_batch(tmp_path / "elsewhere", reversed(found)).batch_id
    manifest = slices.run_batch(plan, tmp_path / "interim")
    assert (manifest.rows["documents"], manifest.rows["loads"]) == (2, 2)
    assert not_yet_read(found, batches.known_contents(tmp_path / "interim")) == []
    files = {f: f.stat().st_mtime_ns for f in (tmp_path / "interim").rglob("*.parquet")}
    assert slices.run_batch(plan, tmp_path / "interim") == manifest
    assert {f: f.stat().st_mtime_ns for f in (tmp_path / "interim").rglob("*.parquet")} == files


def test_a_reading_that_was_cut_short_continues_with_the_slices_it_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slices, "SLICE_BYTES", 1)
    plan = batches.plan_batch(tmp_path / "interim", discover([source(tmp_path / "source", a=CABLE, b=OTHER)]))
    first, second = slices.slices_of(plan)
    out = tmp_path / "interim" / plan.batch_id
    slices.run_slice(first, out)
    written = {f: f.stat().st_mtime_ns for f in out.glob(f"{first.slice_id}.*")}
    assert len(written) == len(TABLES)
    slices.run_slice(first, out)
    slices.run_slice(second, out)
    assert {f: f.stat().st_mtime_ns for f in out.glob(f"{first.slice_id}.*")} == written


def test_texts_of_one_cable_meet_though_they_were_read_in_different_slices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slices, "SLICE_BYTES", 1)
    monkeypatch.setattr(slices.os, "cpu_count", lambda: 1)
    plan = batches.plan_batch(tmp_path / "interim", discover([source(tmp_path / "source", a=CABLE, b=LONGER)]))
    assert len(slices.slices_of(plan)) == 2
    manifest = slices.run_batch(plan, tmp_path / "interim")
    (file,) = slices.table_files(tmp_path / "interim", manifest, "loads")
    found = {row["source_path"]: row["outcome"] for row in pq.read_table(file).to_pylist()}
    assert found == {"a.txt": "superseded", "b.txt": "loaded"}


def test_a_file_that_vanished_or_changed_is_rejected_and_looked_at_again(tmp_path: Path) -> None:
    folder = source(tmp_path / "source", a=CABLE, b=OTHER, c=LONGER)
    plan = batches.plan_batch(tmp_path / "interim", discover([folder]))
    (folder / "a.txt").unlink()
    (folder / "b.txt").write_text("other words now", encoding="utf-8")
    manifest = slices.run_batch(plan, tmp_path / "interim")
    assert manifest.contents == (sha256_hex(LONGER.encode()),)
    (file,) = slices.table_files(tmp_path / "interim", manifest, "rejections")
    codes = {row["source_path"]: row["code"] for row in pq.read_table(file).to_pylist() if row["is_fatal"]}
    assert codes == {"a.txt": "unreadable", "b.txt": "changed"}


def test_hidden_files_are_no_source_documents(tmp_path: Path) -> None:
    folder = source(tmp_path / "source", a=CABLE)
    (folder / ".part").write_text("half a file", encoding="utf-8")
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "b.txt").write_text(OTHER, encoding="utf-8")
    (folder / "deep").mkdir()
    (folder / "deep" / "c.txt").write_text(OTHER, encoding="utf-8")
    assert [f.source_path for f in discover([folder])] == ["a.txt", "deep/c.txt"]


def test_the_public_reading_of_a_file(tmp_path: Path) -> None:
    file = source(tmp_path / "source", a=CABLE) / "a.txt"
    rows = tieout.extract(file)
    assert tuple(rows[0]) == extraction.JSON_NAMES
    (figure,) = [row for row in rows if row["is_figure"]]
    assert (figure["value_low"], figure["unit"], figure["family"], figure["paragraph"]) == (12, "person", "rescues", 1)
    assert isinstance(figure["value_low"], int)
    with pytest.raises(Rejection, match="no cable"):
        (tmp_path / "no.txt").write_bytes(NO_CABLE)
        tieout.extract(tmp_path / "no.txt")


def test_numbers_of_any_text() -> None:
    (mention,) = tieout.find_numbers("They counted 1,200 sheep.")
    assert (mention.start, mention.end, mention.value_low) == (13, 18, 1200)
