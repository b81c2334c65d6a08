"""Documents to tables: the whole reading of a batch, and of one file.

Belongs here: the order of the steps, what becomes of a document that fails, and which of two texts of one cable stands.
Does not belong here: how anything is read (``source``, ``cable``, ``numbers``, ``figures``), files and folders
(``slices``).
"""

from __future__ import annotations

import traceback
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa

from tieout import ids
from tieout.cable import parse_cable
from tieout.cable.model import Cable
from tieout.discover import documents, read_bytes
from tieout.figures import read_figures
from tieout.figures.acronyms import read_acronyms
from tieout.rejection import Rejection
from tieout.source import SourceDocument, read_document
from tieout.tables import Row, Rows, arrow_tables, cable_rows, empty_rows, load_row, rejection_row

INPUT_SCHEMA = pa.schema(
    [
        pa.field("source_path", pa.string(), nullable=False),
        pa.field("sha256", pa.string(), nullable=False),
        pa.field("data", pa.large_binary(), nullable=False),
        pa.field("batch_id", pa.string(), nullable=False),
    ]
)

# The names that a mention goes by on the command line, in this order; the gold files and the warehouse use the same.
JSON_NAMES = (
    "document_id", "reference_id", "char_start", "char_end", "surface", "kind", "is_figure", "value_low", "value_high",
    "unit", "qualifier", "family", "measure", "event", "population", "period", "period_basis", "actor", "reported_by",
    "place", "part_of", "compares_to", "paragraph",
)  # fmt: skip


def extract_batch(documents: pa.Table) -> dict[str, pa.Table]:
    """Read documents into the raw tables.

    Pure: no files, no state; the same documents give the same rows in any order and in any division into batches.

    Args:
        documents: columns source_path (string), sha256 (string, of data), data (binary), batch_id (string).

    Returns:
        one Arrow table for each entry of ``schema.TABLES``, of exactly that schema. A document that cannot be read is a
        row of ``rejections``; every input row is a row of ``loads``.
    """
    columns = ("source_path", "sha256", "data", "batch_id")
    entries = sorted(documents.select(columns).to_pylist(), key=lambda e: (e["sha256"], e["source_path"]))
    try:
        return _tables(entries, each_alone=False)
    except Exception:  # a value that its column cannot hold: whose it is, is seen where each is converted alone
        return _tables(entries, each_alone=True)


def _tables(entries: list[dict[str, Any]], *, each_alone: bool) -> dict[str, pa.Table]:
    rows = empty_rows()
    seen: dict[str, Row] = {}
    for entry in entries:
        first = seen.get(entry["sha256"])
        if first is None:
            load = _read_into(rows, **entry, is_alone=each_alone)
            seen[entry["sha256"]] = load
        else:
            load = load_row(
                entry["batch_id"],
                entry["source_path"],
                entry["sha256"],
                "unchanged",
                first["document_id"],
                first["reference_id"],
            )
        rows["loads"].append(load)
    settle_supersession(rows["loads"], {d["document_id"]: d["char_count"] for d in rows["documents"]})
    return arrow_tables(rows)


def settle_supersession(loads: Iterable[Row], char_counts: dict[str, int]) -> None:
    """Of several texts of one cable in a batch let the longest stand, then the smaller document_id; mark the others.

    Changes outcome and superseded_by of the rows in place, and may be called again on more rows.
    """
    by_cable: dict[str, list[Row]] = defaultdict(list)
    for load in loads:
        if load["outcome"] in {"loaded", "superseded"} and load["reference_id"] is not None:
            by_cable[load["reference_id"]].append(load)
    for texts in by_cable.values():
        stands = min(texts, key=lambda t: (-char_counts[t["document_id"]], t["document_id"]))["document_id"]
        for load in texts:
            is_current = load["document_id"] == stands
            load["outcome"] = "loaded" if is_current else "superseded"
            load["superseded_by"] = None if is_current else stands


def extract(path: str | Path) -> list[dict[str, Any]]:
    """Mentions of one file, in the order of the text, as ``tieout extract --format jsonl`` prints them.

    Returns:
        one dict a mention with the names of JSON_NAMES: spans in code points of the document's text, values as int or
        float, ``part_of`` and ``compares_to`` as char_start of the other mention. Of a dump of many cables, those of
        the rows that can be read; ``extract_each`` tells of the others.

    Raises:
        Rejection: the file is no cable that can be read.
        OSError: the file cannot be opened.
    """
    file = Path(path)
    found = list(extract_each([(file, file.name)]))
    if len(found) == 1 and isinstance(found[0][1], Exception):
        raise found[0][1]
    return [row for _, rows in found if not isinstance(rows, Exception) for row in rows]


def extract_each(
    files: Iterable[tuple[Path, str]],
) -> Iterator[tuple[str, list[dict[str, Any]] | Rejection | OSError]]:
    """Source path and mentions of each document of the files, or why it cannot be read; one at a time."""
    for document in documents(files):
        try:
            yield document.source_path, _mentions(read_document(read_bytes(document), document.source_path))
        except (Rejection, OSError) as fault:
            yield document.source_path, fault


def _mentions(document: SourceDocument) -> list[dict[str, Any]]:
    cable = parse_cable(document)
    mentions, figures = read_figures(cable)
    figure_of = {f.figure_id: f for f in figures}
    paragraph_of = {
        ids.passage_id(cable.document.sha256, p.char_start, p.char_end): p.paragraph for p in cable.passages
    }
    return [
        _json_row(cable, m, figure_of.get(m.mention_id), paragraph_of.get(m.passage_id or ""))
        for m in sorted(mentions, key=lambda m: (m.char_start, m.char_end))
    ]


def _read_into(rows: Rows, source_path: str, sha256: str, data: bytes, batch_id: str, *, is_alone: bool) -> Row:
    """Read one document, add its rows, and return its row of ``loads``."""
    document_id = None
    try:
        document = read_document(data, source_path)
        document_id = document.document_id
        cable = parse_cable(document)
        found = cable_rows(cable, *read_figures(cable), read_acronyms(cable), batch_id)
        if is_alone:
            arrow_tables(found)  # what cannot be held is that document's fault, not the batch's
    except Rejection as rejection:
        fault = rejection
    except Exception as error:  # one bad document, or one bug, must not cost a batch its other documents
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}, line {place.lineno}"
        what = f"{type(error).__name__}: {error}"
        message = f"{source_path}: reading stopped at {where}: {what}. Please report it with the file."
        fault = Rejection("cable" if document_id else "source", "internal_error", message)
    else:
        for table, new in found.items():
            rows[table].extend(new)
        return load_row(batch_id, source_path, sha256, "loaded", document_id, cable.reference_id)
    rows["rejections"].append(rejection_row(fault, source_path, sha256, batch_id, document_id, is_fatal=True))
    return load_row(batch_id, source_path, sha256, "rejected", document_id)


def _json_row(cable: Cable, mention: Any, figure: Any | None, paragraph: int | None) -> dict[str, Any]:
    known = {
        "document_id": cable.document.document_id,
        "reference_id": cable.reference_id,
        "value_low": _number(mention.value_low),
        "value_high": _number(mention.value_high),
        "paragraph": paragraph,
        "part_of": getattr(figure, "part_of_char_start", None),
        "compares_to": getattr(figure, "compares_to_char_start", None),
    }
    return {n: known[n] if n in known else getattr(mention, n, getattr(figure, n, None)) for n in JSON_NAMES}


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
