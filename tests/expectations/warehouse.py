"""A small warehouse written by hand: two cables with twelve figures, in raw and in the marts that gate 2 checks."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from tieout.ids import code_version, sha256_hex
from tieout.schema import TABLES

BATCH = "b000000000001"
# In the text's order: surface, kind, low, high, unit, qualifier, family for figures; surface, kind for what is none.
FIRST = (
    "1. (U) In 2005 Spain deported 240,269 aliens – ten\npercent more than in 2004.\n"
    "MADRID 00000123  002 OF 003\n"
    "2. (U) Police rescued six minors; courts sentenced two men to 3-15 years, and six to fines of USD \n$11,000.\n"
    "The State gave 5.6 million scholarships.\n"
)
FIRST_MENTIONS: list[tuple[Any, ...]] = [
    ("1", "paragraph_number"),
    ("2005", "year"),
    ("240,269", "count", 240269, 240269, "person", "exact", "deportations"),
    ("ten\npercent", "percent", 10, 10, "percent", "exact", "deportations"),
    ("2004", "year"),
    ("00000123  002 OF 003", "page_marker"),
    ("2", "paragraph_number"),
    ("six", "count", 6, 6, "person", "exact", "rescues"),
    ("two", "count", 2, 2, "person", "exact", "sentences"),
    ("3-15 years", "penalty_term", 3, 15, "year", "range", "sentences"),
    ("six", "count", 6, 6, "person", "exact", "sentences"),
    ("USD \n$11,000", "money", 11000, 11000, "USD", "exact", "sentences"),
    ("5.6 million", "count", 5600000, 5600000, "scholarship", "exact", "scholarships"),
]
SECOND = (
    "More than 100 boats came; one in five sank – “hundreds” died.\n"
    "A ship of 1,3\nOSLO 00000456  002 OF 002\n36 tons.\n"
)
SECOND_MENTIONS: list[tuple[Any, ...]] = [
    ("100", "count", 100, None, "boat", "more_than", "migration"),
    ("one in five", "percent", 20, 20, "percent", "exact", "casualties"),
    ("hundreds", "count", 200, None, "person", "approximate", "casualties"),
    ("1,3\nOSLO 00000456  002 OF 002\n36 tons", "measure", 1336, 1336, "ton", "exact", "other"),
    ("00000456  002 OF 002", "page_marker"),
]
DOCUMENTS = {"06MADRID123": (FIRST, FIRST_MENTIONS), "07OSLO456": (SECOND, SECOND_MENTIONS)}

MARTS = """
create schema marts;
create table marts.dim_cables as select document_id, reference_id from raw.cables;
create table marts.dim_passages as
    select passage_id, document_id, char_start, char_end, text as passage_text from raw.passages;
create table marts.fct_figures as
    select f.figure_id, f.document_id, c.reference_id, f.passage_id, f.family, f.measure, f.population, f.period,
        f.period_start, f.period_end, f.actor, f.part_of_id, f.compares_to_id, m.kind, m.value_low, m.value_high,
        case when m.value_low = m.value_high then m.value_low end as value, m.unit, m.qualifier,
        m.char_start, m.char_end, m.surface
    from raw.figures as f inner join raw.mentions as m on m.mention_id = f.figure_id
    inner join raw.cables as c on c.document_id = f.document_id;
create table marts.fct_number_ledger as
    select m.mention_id, m.document_id, c.reference_id, m.kind, m.is_figure, m.value_low, m.value_high, m.unit,
        m.qualifier, m.char_start, m.char_end, m.surface,
        case when not m.is_figure then 'no quantity' end as why_no_figure
    from raw.mentions as m inner join raw.cables as c on c.document_id = m.document_id;
create table marts.fct_deportations as select * from marts.fct_figures where family = 'deportations';
create table marts.fct_rescues as select * from marts.fct_figures where family = 'rescues';
create table marts.fct_sentences as select * from marts.fct_figures where family = 'sentences';
create table marts.fct_scholarships as select * from marts.fct_figures where family = 'scholarships';
"""


def build(path: Path) -> Path:
    """Write the warehouse to ``path``."""
    con = duckdb.connect(str(path))
    con.execute("create schema raw")
    for table in TABLES.values():
        columns = ", ".join(f"{c.name} {c.sql_type}" for c in table.columns)
        con.execute(f"create table raw.{table.name} ({columns})")
    for reference, (text, mentions) in DOCUMENTS.items():
        _document(con, reference, text, mentions)
    con.execute(MARTS)
    con.close()
    return path


def _insert(con: duckdb.DuckDBPyConnection, table: str, **row: Any) -> None:
    marks = ", ".join("?" for _ in row)
    con.execute(f"insert into raw.{table} ({', '.join(row)}) values ({marks})", list(row.values()))


def document_id(reference: str) -> str:
    """Id of the document that holds the cable."""
    return sha256_hex(f"source of {reference}".encode())[:20]


def _document(con: duckdb.DuckDBPyConnection, reference: str, text: str, mentions: list[tuple[Any, ...]]) -> None:
    key = {"document_id": document_id(reference), "batch_id": BATCH}
    sha, path = sha256_hex(f"source of {reference}".encode()), f"{reference}.txt"
    _insert(
        con, "documents", **key, source_path=path, format="cable_text", encoding="utf-8", sha256=sha,
        byte_count=len(text.encode()), char_count=len(text), text_sha256=sha256_hex(text.encode()), text=text,
        code_version=code_version(),
    )  # fmt: skip
    _insert(
        con, "cables", **key, reference_id=reference, created_at=f"20{reference[:2]}-03-01", origin="Embassy",
        subject="A subject", released_at="2011-01-01", is_partial_extract=False, body_char_start=0, body_char_end=9,
    )  # fmt: skip
    _insert(
        con, "loads", **key, load_id=f"load {reference}", source_path=path, sha256=sha, reference_id=reference,
        outcome="loaded", code_version=code_version(),
    )  # fmt: skip
    passage = f"p-{reference}"
    _insert(
        con, "passages", **key, passage_id=passage, position=1, char_start=0, char_end=len(text), role="body",
        is_withheld=False, text=text, reading_text=text,
    )  # fmt: skip
    at = 0
    for number, (surface, kind, *figure) in enumerate(mentions, 1):
        at = text.index(surface, at)
        low, high, unit, qualifier, family = figure or (None, None, None, None, None)
        mention = f"{reference}-{number}"
        _insert(
            con, "mentions", **key, mention_id=mention, passage_id=passage, char_start=at, char_end=at + len(surface),
            surface=surface, kind=kind, is_figure=bool(figure), value_low=low and Decimal(low),
            value_high=high and Decimal(high), unit=unit, qualifier=qualifier, reading_rule="by hand",
        )  # fmt: skip
        if figure:
            _insert(
                con, "figures", **key, figure_id=mention, passage_id=passage, family=family, measure=f"{family}_x",
                measure_rule="by hand", population="people", period="2005", period_start="2005-01-01",
                period_end="2005-12-31", period_basis="stated", status="stated", sentence_char_start=0,
                sentence_char_end=len(text),
            )  # fmt: skip
        # A page marker inside a figure that runs across it begins before the figure ends.
        at += 1 if "\nOSLO" in surface else len(surface)
