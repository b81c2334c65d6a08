"""The cables.csv dump: rows, escapes, damage, and what becomes of each row in a batch."""

from __future__ import annotations

import datetime as dt
import io
import tracemalloc
from pathlib import Path

import pytest

from tests.unit.cable_texts import BODY, HEADER, OPENING, read
from tieout import batches, slices
from tieout.discover import discover
from tieout.dump import dump_rows, is_dump, row_fields
from tieout.extraction import extract, extract_each
from tieout.rejection import Rejection

MEGABYTE = 1 << 20


def row(number: int = 1, body: str = OPENING + BODY, references: str = "06STATE3836|07ABUJA77") -> str:
    fields = [
        str(number), "5/4/2007 9:15", f"07LAGOS{122 + number}", "Consulate Lagos",
        "UNCLASSIFIED//FOR OFFICIAL USE ONLY", references, HEADER, body,
    ]  # fmt: skip
    escaped = (field.replace("\\", "\\\\").replace('"', '\\"') for field in fields)
    return ",".join(f'"{field}"' for field in escaped) + "\n"


def rows(data: str | bytes, limit: int = MEGABYTE) -> list[tuple[int, int, str | None]]:
    """Number, length and fault of each row."""
    raw = data if isinstance(data, bytes) else data.encode()
    found = list(dump_rows(io.BytesIO(raw), limit))
    for r in found:
        assert raw[r.offset : r.offset + len(r.data)] == r.data
    return [(r.number, len(r.data), r.fault) for r in found]


def test_a_row_is_a_cable() -> None:
    cable = read(row(body=OPENING + '1. (U) He said "12 ships" \\ 3 boats, no more. \n \nSMITH\n'))
    assert (cable.document.format, cable.reference_id) == ("cables_csv", "07LAGOS123")
    assert (cable.created_at, cable.created_basis) == (dt.datetime(2007, 5, 4, 9, 15), "date_time_group")
    assert (cable.classification, cable.caveats) == ("UNCLASSIFIED", "FOR OFFICIAL USE ONLY")
    assert (cable.origin, cable.released_at, cable.signature) == ("Consulate Lagos", None, "SMITH")
    assert cable.subject == "PORT OFFICIALS COUNT THEIR CONTAINERS"
    assert cable.message_from == "AMCONSUL LAGOS"
    assert 'He said "12 ships" \\ 3 boats, no more.' in cable.document.text


def test_a_row_without_a_date_time_group_has_the_date_of_its_column() -> None:
    cable = read(row().replace("P 040915Z MAY 07", ""))
    assert (cable.created_at, cable.created_basis) == (dt.datetime(2007, 5, 4, 9, 15), "page")


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ('"1","a","b","c","d","e","f","g"', ["1", "a", "b", "c", "d", "e", "f", "g"]),
        ('1,a,,c,d,,"f,f","g\ng"', ["1", "a", "", "c", "d", "", "f,f", "g\ng"]),
        (r'"1","a","b","c","d","e","f\"f","g\\g"', ["1", "a", "b", "c", "d", "e", 'f"f', "g\\g"]),
        ('"1","a","b","c","d","e","f""f","g\\\ng"', ["1", "a", "b", "c", "d", "e", 'f"f', "g\ng"]),
    ],
)
def test_fields_with_quotes_backslashes_commas_and_newlines(text: str, fields: list[str]) -> None:
    assert row_fields(text) == fields


def test_a_dump_is_told_by_its_content() -> None:
    assert is_dump(row().encode())
    assert is_dump(b"\xef\xbb\xbf" + row().encode())
    assert is_dump(b"id,date,refid,origin,classification,references,header,body\n" + row().encode())
    assert not is_dump((HEADER + OPENING + BODY).encode())
    assert not is_dump(b"1,2,3\n4,5,6\n")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_rows_are_counted_without_the_titles(end: str) -> None:
    first, second = row(1).rstrip("\n"), row(2).rstrip("\n")
    text = f"id,date,refid,origin,classification,references,header,body{end}{first}{end}{second}"
    assert rows(text) == [(1, len(first), None), (2, len(second), None)]


@pytest.mark.parametrize(
    ("damaged", "fault"),
    [
        (row(2).replace('","Consulate', ",Consulate"), "7 columns can be told apart"),
        (row(2).rstrip('"\n') + "\n", "a quotation mark is not closed"),
        ('"2","5/4/2007 9:15","07LAGOS124","cut off"\n', "4 columns can be told apart, not the 8: number, date, "),
        (row(2).replace('"06STATE', '"more","06STATE'), "9 columns can be told apart"),
        ("no row at all\n", "1 columns can be told apart"),
        (row(2, "x" * MEGABYTE), "it has more than the 1,048,576 bytes of a cable"),
    ],
)
def test_a_damaged_row_costs_no_other(damaged: str, fault: str) -> None:
    found = rows(row(1) + damaged + row(3) + row(4))
    assert [(number, f is None) for number, _, f in found] == [(1, True), (2, False), (3, True), (4, True)]
    assert (found[1][2] or "").startswith(fault)


def test_a_row_of_bad_columns_is_refused_with_a_reason() -> None:
    with pytest.raises(Rejection, match="third column is no reference id: 'LAGOS OFFICE'") as caught:
        read(row().replace("07LAGOS123", "LAGOS OFFICE"))
    assert (caught.value.stage, caught.value.code) == ("source", "damaged_row")
    with pytest.raises(Rejection, match="row of cable 07LAGOS123 has no body") as caught:
        read(row(body=" "))
    assert caught.value.code == "no_body"


def test_memory_does_not_grow_with_the_dump() -> None:
    class Endless(io.RawIOBase):
        """Rows without an end, made as they are read."""

        left = 40 * MEGABYTE
        part = row(body=OPENING + BODY * 50).encode()

        def read(self, size: int = -1) -> bytes:
            self.left -= size
            return (self.part * (size // len(self.part) + 1)) if self.left > 0 else b""

    tracemalloc.start()
    count = sum(1 for found in dump_rows(Endless(), MEGABYTE) if found.fault is None)  # type: ignore[arg-type]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count > 4000
    assert peak < 8 * MEGABYTE


def test_each_row_is_a_document_of_a_batch(tmp_path: Path) -> None:
    source, interim = tmp_path / "source", tmp_path / "interim"
    source.mkdir()
    bad = '"2","5/4/2007 9:15","07LAGOS124","cut off"\n'
    (source / "cables.csv").write_text(row(1) + bad + row(3) + row(1), encoding="utf-8")
    plan = batches.plan_batch(interim, discover([source]))
    plan = batches.read_plan(interim, plan.batch_id)  # as another process reads it
    manifest = slices.run_batch(plan, interim)
    tables = {
        name: [
            row
            for file in slices.table_files(interim, manifest, name)
            for row in slices.pq.read_table(file).to_pylist()
        ]
        for name in ("loads", "rejections", "cables")
    }
    assert {(r["source_path"], r["outcome"]) for r in tables["loads"]} == {
        ("cables.csv#1", "loaded"),
        ("cables.csv#2", "rejected"),
        ("cables.csv#3", "loaded"),
        ("cables.csv#4", "unchanged"),
    }
    (rejection,) = [r for r in tables["rejections"] if r["is_fatal"]]
    assert (rejection["code"], rejection["source_path"]) == ("damaged_row", "cables.csv#2")
    assert "cables.csv#2: the row is damaged: 4 columns can be told apart" in rejection["message"]
    assert {c["reference_id"] for c in tables["cables"]} == {"07LAGOS123", "07LAGOS125"}


def test_extract_reads_every_row_and_tells_of_the_damaged_ones(tmp_path: Path) -> None:
    file = tmp_path / "cables.csv"
    file.write_text(row(1) + '"2","5/4/2007 9:15","cut off"\n' + row(3), encoding="utf-8")
    found = list(extract_each([(file, "cables.csv")]))
    assert [(path, isinstance(rows, Rejection)) for path, rows in found] == [
        ("cables.csv#1", False),
        ("cables.csv#2", True),
        ("cables.csv#3", False),
    ]
    figures = [(m["reference_id"], m["surface"]) for m in extract(file) if m["is_figure"]]
    assert figures == [("07LAGOS123", "12"), ("07LAGOS123", "45"), ("07LAGOS125", "12"), ("07LAGOS125", "45")]
