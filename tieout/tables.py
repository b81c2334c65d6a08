"""A cable, its mentions and figures as rows of the raw tables.

Belongs here: which attribute goes into which column, and the ids. The columns themselves are declared in ``schema``.
Does not belong here: any reading of text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from tieout import ids
from tieout.cable.model import Cable, Passage, Span
from tieout.rejection import Rejection
from tieout.schema import ACRONYMS, CABLES, FIGURES, MENTIONS, TABLES
from tieout.source import SourceDocument

Row = dict[str, Any]
Rows = dict[str, list[Row]]


def empty_rows() -> Rows:
    """No rows for every table."""
    return {name: [] for name in TABLES}


def arrow_tables(rows: Rows) -> dict[str, pa.Table]:
    """The rows as Arrow tables of exactly the declared schemas."""
    return {name: pa.Table.from_pylist(rows[name], schema=table.arrow_schema) for name, table in TABLES.items()}


def cable_rows(
    cable: Cable, mentions: Iterable[Any], figures: Iterable[Any], acronyms: Iterable[Any], batch_id: str
) -> Rows:
    """Rows of every table that one cable fills; rejections hold what could not be read within it."""
    document = cable.document
    common = {"document_id": document.document_id, "batch_id": batch_id}
    rows = empty_rows()
    rows["documents"].append(_document_row(document, batch_id))
    rows["cables"].append(_attributes(cable, CABLES.column_names, common))
    numbered = {
        "recipients": [
            _attributes(r, ("role", "routing", "addressee", "precedence", "message_number"), {})
            for r in cable.recipients
        ],
        "tags": [{"tag": tag} for tag in cable.tags],
        "cable_references": [
            _attributes(r, ("label", "surface", "referenced_id", "year_basis", "char_start", "char_end"), {})
            for r in cable.references
        ],
    }
    for table, entries in numbered.items():
        for position, entry in enumerate(entries, 1):
            key = ids.content_id(document.sha256, table, position)
            rows[table].append(common | {TABLES[table].key: key, "position": position} | entry)
    rows["passages"] = _passage_rows(cable, common)
    rows["mentions"] = [_attributes(m, MENTIONS.column_names, common) for m in mentions]
    rows["figures"] = [_attributes(f, FIGURES.column_names, common) for f in figures]
    rows["acronyms"] = [_attributes(a, ACRONYMS.column_names, common) for a in acronyms]
    rows["rejections"] = [
        rejection_row(p, document.source_path, document.sha256, batch_id, document.document_id, is_fatal=False)
        for p in cable.problems
    ]
    return rows


def rejection_row(
    rejection: Rejection, source_path: str, sha256: str, batch_id: str, document_id: str | None, *, is_fatal: bool
) -> Row:
    """Row of ``rejections``."""
    where = (rejection.char_start, rejection.char_end)
    return {
        "rejection_id": ids.content_id(source_path, sha256, rejection.stage, rejection.code, *where, rejection.message),
        "batch_id": batch_id,
        "document_id": document_id,
        "source_path": source_path,
        "sha256": sha256,
        "stage": rejection.stage,
        "code": rejection.code,
        "is_fatal": is_fatal,
        "char_start": rejection.char_start,
        "char_end": rejection.char_end,
        "message": rejection.message,
    }


def load_row(
    batch_id: str,
    source_path: str,
    sha256: str,
    outcome: str,
    document_id: str | None = None,
    reference_id: str | None = None,
) -> Row:
    """Row of ``loads``."""
    return {
        "load_id": ids.content_id(batch_id, source_path, sha256),
        "batch_id": batch_id,
        "source_path": source_path,
        "sha256": sha256,
        "document_id": document_id,
        "reference_id": reference_id,
        "outcome": outcome,
        "superseded_by": None,
        "code_version": ids.code_version(),
    }


def _document_row(document: SourceDocument, batch_id: str) -> Row:
    return {
        "document_id": document.document_id,
        "batch_id": batch_id,
        "source_path": document.source_path,
        "format": document.format,
        "encoding": document.encoding,
        "sha256": document.sha256,
        "byte_count": document.byte_count,
        "char_count": len(document.text),
        "text_sha256": ids.sha256_hex(document.text.encode()),
        "text": document.text,
        "code_version": ids.code_version(),
    }


def _passage_rows(cable: Cable, common: Row) -> list[Row]:
    text, spliced = cable.document.text, cable.spliced.text
    spans: list[Passage | Span] = [*cable.passages, *cable.furniture]
    rows = []
    for position, span in enumerate(sorted(spans, key=lambda s: (s.char_start, s.char_end)), 1):
        surface = text[span.char_start : span.char_end]
        row = common | {
            "passage_id": ids.passage_id(cable.document.sha256, span.char_start, span.char_end),
            "position": position,
            "char_start": span.char_start,
            "char_end": span.char_end,
            "text": surface,
        }
        if isinstance(span, Passage):
            reading = " ".join(spliced[span.start : span.end].split())
            names = ("role", "paragraph", "portion_marking", "question", "heading", "is_withheld")
            rows.append(_attributes(span, names, row) | {"reading_text": reading})
        else:
            rows.append(row | {"role": "furniture", "is_withheld": False, "reading_text": " ".join(surface.split())})
    return rows


def _attributes(value: Any, names: Iterable[str], known: Row) -> Row:
    return known | {name: getattr(value, name) for name in names if name not in known}
