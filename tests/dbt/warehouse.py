"""A small warehouse with schema raw, written by hand: what the tests of the dbt project build on.

Belongs here: the rows and how they get into DuckDB. The text is made up in the manner of a cable, its numbers are those
of the sample; each figure names its surface, and the span is where that surface stands in the text.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from tieout.schema import TABLES

SENTENCES = (
    "In 2005 the authorities deported 240,269 aliens, of which 226,264 came from Central America, "
    "a ten percent increase over 2004.\n",
    "The INM received 22,055 unaccompanied Mexican minors from the U.S., a 63.6% increase.\n",
    "The DIF rescued 270 children in 2005.\n",
    "It undertook 64 operations that rescued 127 girls and 19 boys.\n",
    "CISEN reports 531 sentences in cases, 20 of them federal and 511 state.\n",
    "A court sentenced two men to six years and a fine of USD $11,000.\n",
    "The GOM gave 5.6 million scholarships to elementary and high school students in 2005.\n",
    "It announced 6 million for 2006.\n",
    "USAID granted USD $3.02 million.\n",
    "The USD $3.02 million buys computers.\n",
)
TEXT = "".join(SENTENCES)
DOCUMENT = "d" * 20
OLD_DOCUMENT = "e" * 20
BATCH = "b000000000001"
OLD_BATCH = "b000000000000"
YEAR_2005 = {"period": "2005", "period_start": dt.date(2005, 1, 1), "period_end": dt.date(2005, 12, 31)}
YEAR_2006 = {"period": "2006", "period_start": dt.date(2006, 1, 1), "period_end": dt.date(2006, 12, 31)}


def _span(surface: str, sentence: int) -> tuple[int, int]:
    base = sum(len(s) for s in SENTENCES[:sentence])
    start = base + SENTENCES[sentence].index(surface)
    return start, start + len(surface)


def figure_id(surface: str, sentence: int) -> str:
    """Id of the figure that the surface in that sentence stands for."""
    return f"f{_span(surface, sentence)[0]:04d}"


def _mention(
    surface: str, sentence: int, kind: str, low: Any, unit: str | None, *, figure: bool = True
) -> dict[str, Any]:
    start, end = _span(surface, sentence)
    value = None if low is None else Decimal(str(low))
    return {
        "mention_id": f"f{start:04d}", "document_id": DOCUMENT, "batch_id": BATCH, "passage_id": f"p{sentence}",
        "char_start": start, "char_end": end, "surface": surface, "kind": kind, "is_figure": figure, "value_low": value,
        "value_high": value, "unit": unit, "qualifier": "exact" if figure else None, "reading_rule": "test",
    }  # fmt: skip


def _figure(surface: str, sentence: int, family: str, measure: str, **more: Any) -> dict[str, Any]:
    base = sum(len(s) for s in SENTENCES[:sentence])
    period = {"period_basis": "stated", "period_rule": "test"} if "period" in more else {}
    return {
        "figure_id": figure_id(surface, sentence), "document_id": DOCUMENT, "batch_id": BATCH,
        "passage_id": f"p{sentence}", "family": family, "measure": measure, "measure_rule": "test", "status": "stated",
        "sentence_char_start": base, "sentence_char_end": base + len(SENTENCES[sentence]), **period, **more,
    }  # fmt: skip


MENTIONS = [
    _mention("2005", 0, "year", None, None, figure=False),
    _mention("240,269", 0, "count", 240269, "person"),
    _mention("226,264", 0, "count", 226264, "person"),
    _mention("ten percent", 0, "percent", 10, "percent"),
    _mention("22,055", 1, "count", 22055, "person"),
    _mention("63.6%", 1, "percent", "63.6", "percent"),
    _mention("270", 2, "count", 270, "person"),
    _mention("64", 3, "count", 64, "operation"),
    _mention("127", 3, "count", 127, "person"),
    _mention("19", 3, "count", 19, "person"),
    _mention("531", 4, "count", 531, "case"),
    _mention("20", 4, "count", 20, "case"),
    _mention("511", 4, "count", 511, "case"),
    _mention("two", 5, "count", 2, "person", figure=False),
    _mention("six years", 5, "penalty_term", 6, "year"),
    _mention("USD $11,000", 5, "money", 11000, "USD"),
    _mention("5.6 million", 6, "count", 5600000, "scholarship"),
    _mention("6 million", 7, "count", 6000000, "scholarship"),
    _mention("USD $3.02 million", 8, "money", 3020000, "USD"),
    _mention("USD $3.02 million", 9, "money", 3020000, "USD"),
]

_DEPORTED = {**YEAR_2005, "actor": "Mexican migration authorities"}
_SENTENCED = {"actor": "Mexican courts", "reported_by": "CISEN"}
_STUDENTS = {"population": "elementary and high school students", "population_role": "student"}
FIGURES = [
    _figure("240,269", 0, "deportations", "people_deported", population="aliens", **_DEPORTED),
    _figure("226,264", 0, "deportations", "people_deported", population="aliens from Central America",
            nationality="Central America", part_of_id=figure_id("240,269", 0), link_rule="of_which", **_DEPORTED),
    _figure("ten percent", 0, "deportations", "people_deported", compares_to_id=figure_id("240,269", 0),
            compares_to_role="after", change_direction="up", change_since="2004", **_DEPORTED),
    _figure("22,055", 1, "deportations", "people_returned", population="unaccompanied Mexican minors",
            nationality="Mexico", age_group="child", **YEAR_2005),
    _figure("63.6%", 1, "deportations", "people_returned", compares_to_id=figure_id("22,055", 1),
            compares_to_role="after", change_direction="up", **YEAR_2005),
    _figure("270", 2, "rescues", "people_rescued", population="children", age_group="child", actor="DIF", **YEAR_2005),
    _figure("64", 3, "rescues", "rescue_operations", actor="DIF"),
    _figure("127", 3, "rescues", "people_rescued", population="girls", sex="female", age_group="child", actor="DIF"),
    _figure("19", 3, "rescues", "people_rescued", population="boys", sex="male", age_group="child", actor="DIF"),
    _figure("531", 4, "sentences", "cases_sentenced", population="cases", **_SENTENCED),
    _figure("20", 4, "sentences", "cases_sentenced", population="federal cases",
            part_of_id=figure_id("531", 4), link_rule="bracket", **_SENTENCED),
    _figure("511", 4, "sentences", "cases_sentenced", population="state cases",
            part_of_id=figure_id("531", 4), link_rule="bracket", **_SENTENCED),
    _figure("six years", 5, "sentences", "prison_term"),
    _figure("USD $11,000", 5, "sentences", "fine"),
    _figure("5.6 million", 6, "scholarships", "scholarships_awarded", actor="GOM", **_STUDENTS, **YEAR_2005),
    _figure("6 million", 7, "scholarships", "scholarships_awarded", actor="GOM", **_STUDENTS, **YEAR_2006)
    | {"status": "planned"},
    _figure("USD $3.02 million", 8, "funding", "funds_granted", actor="USAID", place="Mexico", **YEAR_2005),
    _figure("USD $3.02 million", 9, "funding", "funds_granted"),
]  # fmt: skip


def _document(document_id: str, batch_id: str, text: str) -> dict[str, Any]:
    return {
        "document_id": document_id, "batch_id": batch_id, "source_path": f"{document_id[0]}.txt",
        "format": "cable_text", "encoding": "utf-8", "sha256": document_id[0] * 64,
        "byte_count": len(text), "char_count": len(text), "text_sha256": document_id[0] * 64, "text": text,
        "code_version": "test",
    }  # fmt: skip


def _cable(document_id: str, batch_id: str) -> dict[str, Any]:
    return {
        "document_id": document_id, "batch_id": batch_id, "reference_id": "06MEXICO1113", "subject": "A SUBJECT",
        "created_at": dt.datetime(2006, 3, 3, 14, 7), "created_basis": "date_time_group", "origin": "Embassy Mexico",
        "classification": "UNCLASSIFIED", "is_partial_extract": False, "body_char_start": 0, "body_char_end": len(TEXT),
    }  # fmt: skip


def _load(
    document_id: str | None, batch_id: str, outcome: str, name: str, superseded_by: str | None = None
) -> dict[str, Any]:
    return {
        "load_id": f"l-{name}", "batch_id": batch_id, "source_path": name, "sha256": name[0] * 64,
        "document_id": document_id, "reference_id": "06MEXICO1113" if document_id else None, "outcome": outcome,
        "superseded_by": superseded_by, "code_version": "test",
    }  # fmt: skip


ROWS: dict[str, list[dict[str, Any]]] = {
    "documents": [_document(DOCUMENT, BATCH, TEXT), _document(OLD_DOCUMENT, OLD_BATCH, "An older text: 12 cases.")],
    "cables": [_cable(DOCUMENT, BATCH), _cable(OLD_DOCUMENT, OLD_BATCH)],
    "recipients": [
        {"recipient_id": "r1", "document_id": DOCUMENT, "batch_id": BATCH, "position": 1, "role": "to",
         "addressee": "SECSTATE WASHDC"},
    ],
    "tags": [
        {"tag_id": "t2", "document_id": DOCUMENT, "batch_id": BATCH, "position": 2, "tag": "PHUM"},
        {"tag_id": "t1", "document_id": DOCUMENT, "batch_id": BATCH, "position": 1, "tag": "KCRM"},
    ],
    "cable_references": [
        {"cable_reference_id": "c1", "document_id": DOCUMENT, "batch_id": BATCH, "position": 1, "label": "A",
         "surface": "05 STATE 168419", "referenced_id": "05STATE168419", "year_basis": "written",
         "char_start": 0, "char_end": 15},
    ],
    "acronyms": [
        {"acronym_id": "n1", "document_id": DOCUMENT, "batch_id": BATCH, "passage_id": "p1", "char_start": 0,
         "char_end": 10, "acronym": "INM", "full_name": "Mexican National Migration Institute",
         "acronym_rule": "initials"},
    ],
    "passages": [
        {"passage_id": f"p{i}", "document_id": DOCUMENT, "batch_id": BATCH, "position": i + 1,
         "char_start": sum(len(s) for s in SENTENCES[:i]), "char_end": sum(len(s) for s in SENTENCES[: i + 1]),
         "role": "body", "paragraph": i + 1, "is_withheld": False, "text": text, "reading_text": text.strip()}
        for i, text in enumerate(SENTENCES)
    ],
    "mentions": [*MENTIONS],
    "figures": [*FIGURES],
    "rejections": [
        {"rejection_id": "x1", "batch_id": BATCH, "source_path": "empty.txt", "sha256": "0" * 64, "stage": "source",
         "code": "empty_file", "is_fatal": True, "message": "The file is empty: put the cable's text into it."},
    ],
    "loads": [
        _load(DOCUMENT, BATCH, "loaded", "d.txt"),
        _load(DOCUMENT, BATCH, "unchanged", "copy.txt"),
        _load(None, BATCH, "rejected", "empty.txt"),
        _load(OLD_DOCUMENT, OLD_BATCH, "superseded", "e.txt", superseded_by=DOCUMENT),
    ],
}  # fmt: skip

# The older text of the cable has a row in every table too, which no model may show.
for _name in ("recipients", "tags", "cable_references", "acronyms", "passages", "mentions", "figures"):
    ROWS[_name].append({**ROWS[_name][0], TABLES[_name].key: "old", "document_id": OLD_DOCUMENT, "batch_id": OLD_BATCH})


def write_warehouse(path: Path, rows: dict[str, list[dict[str, Any]]] | None = None) -> None:
    """Make a DuckDB file with schema raw as tieout.schema declares it, holding the rows."""
    con = duckdb.connect(str(path))
    try:
        con.execute("create schema raw")
        for name, table in TABLES.items():
            columns = ", ".join(f"{c.name} {c.sql_type}{'' if c.nullable else ' not null'}" for c in table.columns)
            con.execute(f"create table raw.{name} ({columns})")
            arrow = pa.Table.from_pylist((ROWS if rows is None else rows).get(name, []), schema=table.arrow_schema)
            con.register("incoming", arrow)
            con.execute(f"insert into raw.{name} select * from incoming")
            con.unregister("incoming")
    finally:
        con.close()
