"""The cables.csv dump: one file of many cables, cut into rows as it is read.

Belongs here: where rows begin, what their eight columns are, and the text that a row makes. Memory holds a row and a
buffer, whatever the size of the file. Does not belong here: what the words of a cable mean, finding files.

The columns: number, date and time, reference id, origin, classification, references parted by "|", message header,
body. A quotation mark inside a field stands after a backslash or is doubled; newlines stand inside fields as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from tieout.rejection import Rejection

COLUMNS = ("number", "date", "reference id", "origin", "classification", "references", "header", "body")
ROW_TITLES = "Reference ID Created Classification Origin"

# A field in quotation marks, in which a mark stands after a backslash or doubled; or one without any.
_FIELD = rb'(?:"[^"\\]*+(?:(?:\\.|"")[^"\\]*+)*+"|[^",\r\n]*+)'
_ROW = re.compile(_FIELD + rb"(?:," + _FIELD + rb"){7}[ \t]*(?:\r?\n|\Z)", re.S)
_FIELDS = re.compile(r'(?:\A|,)(?:"([^"\\]*+(?:(?:\\.|"")[^"\\]*+)*+)"|([^",\r\n]*+))', re.S)
# What only the beginning of a row looks like: inside a field its quotation marks would have backslashes.
_START = re.compile(rb'^"?\d{1,9}"?,[ ]?"?\d[\d/.:T-]{5,9}[ T]?[\d:]{0,8}"?,', re.M)
_TITLE_ROW = re.compile(rb'\s*"?(?:id|number|identifier)"?,[^\n]{0,300}\b(?:body|content|text)"?[ \t\r]*\n', re.I)
_ESCAPE = re.compile(r'\\(.)|""', re.S)
_BUFFER = 1 << 20  # bytes read at a time
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class DumpRow:
    """A row of the file: its number from 1, where it stands, and its bytes; ``fault`` if it has no eight columns."""

    number: int
    offset: int
    data: bytes
    fault: str | None = None


def is_dump(head: bytes) -> bool:
    """Whether a file that begins with these bytes is a dump: a row, or column titles and then a row."""
    head = head.removeprefix(_BOM).lstrip()
    titles = _TITLE_ROW.match(head)
    return bool(_START.match(head[titles.end() :] if titles else head))


def dump_rows(stream: BinaryIO, limit: int) -> Iterator[DumpRow]:
    """The rows of a dump, whole or damaged, in order.

    A damaged row ends where the next one begins, so that one missing quotation mark costs one row. No more than
    ``limit`` bytes of a row are kept.
    """
    number = 0
    for offset, data in _stretches(stream, limit):
        position = 0
        while position < len(data):
            found = _ROW.match(data, position)
            whole = found is not None and len(data) <= limit
            end = found.end() if found and whole else len(data)
            piece = data[position:end]
            if piece.strip() and not _TITLE_ROW.fullmatch(piece.rstrip() + b"\n"):
                number += 1
                fault = None if whole else _fault(piece, limit)
                yield DumpRow(number, offset + position, piece.rstrip(), fault)
            position = end


def row_fields(text: str) -> list[str]:
    """The eight columns of a row, without quotation marks and backslashes.

    Raises:
        Rejection: stage ``source``, code damaged_row.
    """
    stripped = text.rstrip("\r\n")
    fields: list[str] = []
    end = 0
    for field in _FIELDS.finditer(stripped):
        if field.start() != end:
            break
        end = field.end()
        fields.append(_ESCAPE.sub(lambda m: m[1] or '"', field[1]) if field[1] is not None else field[2])
    if end < len(stripped.rstrip()) or len(fields) != len(COLUMNS):
        raise Rejection("source", "damaged_row", _columns_fault(len(fields)))
    return fields


def row_text(fields: list[str]) -> str:
    """The text of a row, laid out like that of a page: references, table row, message header, body.

    Raises:
        Rejection: stage ``source``; code damaged_row without a reference id, no_body without a body.
    """
    one_line = [" ".join(field.split()) for field in fields[:6]]
    _, date, reference_id, origin, classification, references = one_line
    header, body = fields[6].strip(), fields[7].strip()
    if not re.fullmatch(r"[0-9A-Z][0-9A-Z/_-]{2,60}", reference_id):
        raise Rejection("source", "damaged_row", f"The row's third column is no reference id: {reference_id[:40]!r}.")
    if not body:
        raise Rejection("source", "no_body", f"The row of cable {reference_id} has no body: its last column is empty.")
    row = f"{ROW_TITLES}\n{reference_id} {date} {classification} {origin}"
    # Fields keep their inner line ends; the lines before the message are this function's own.
    return "\n".join([*([f"References {references}"] if references else []), row, header, body])


def _stretches(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes]]:
    """Stretches of the file from one beginning of a row to the next, each with its offset."""
    buffer, offset, scanned = b"", 0, 1
    dropped = False
    while chunk := stream.read(_BUFFER):
        if not offset and not buffer and chunk.startswith(_BOM):
            chunk, offset = chunk[len(_BOM) :], len(_BOM)
        buffer += chunk
        start = 0
        complete = buffer.rfind(b"\n") + 1  # a beginning is looked for in whole lines
        for found in _START.finditer(buffer, scanned, max(complete, scanned)):
            if found.start() > start:
                if not dropped:
                    yield offset + start, buffer[start : found.start()]
                dropped = False
                start = found.start()
        buffer, offset = buffer[start:], offset + start
        scanned = max(min(complete, len(buffer) + start) - start, 1)
        if len(buffer) > limit:
            if not dropped:
                yield offset, buffer[: limit + 1]
            dropped = True
            keep = max(complete, 1) - 1
            buffer, offset, scanned = buffer[keep:][-_BUFFER:], offset + keep, 1
    if buffer and not dropped:
        yield offset, buffer


def _fault(data: bytes, limit: int) -> str:
    if len(data) > limit:
        return f"it has more than the {limit:,} bytes of a cable"
    quotes = data.count(b'"') - data.count(b'\\"')
    if quotes % 2:
        return "a quotation mark is not closed"
    return _columns_fault(len(_FIELDS.findall(data.decode("latin-1").strip())))


def _columns_fault(count: int) -> str:
    return f"{count} columns can be told apart, not the {len(COLUMNS)}: {', '.join(COLUMNS)}"
