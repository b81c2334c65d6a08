"""Bytes -> SourceDocument: which format it is, how it is encoded, and the text that every offset counts in.

Belongs here: telling formats by content, decoding, refusing what is no text. Does not belong here: taking a cable out
of a web page (``web_page``) or a dump (``dump``), what the words of a cable mean (``tieout.cable``), finding files.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tieout import ids
from tieout.dump import is_dump, row_fields, row_text
from tieout.plain import plain
from tieout.rejection import Rejection
from tieout.settings import max_document_bytes
from tieout.web_page import page_text

_SIGNATURES = (
    (b"%PDF-", "a PDF", "export its text"),
    (b"PK\x03\x04", "a zip archive or an office document", "unpack it, or save the document as text"),
    (b"\x1f\x8b", "a gzip archive", "unpack it"),
    (b"\x89PNG", "an image", "give the text of it"),
    (b"\xff\xd8\xff", "an image", "give the text of it"),
    (b"GIF8", "an image", "give the text of it"),
    (b"PAR1", "a Parquet file", "give the cables themselves"),
)
_CONTROL = bytes([*range(0x09), *range(0x0E, 0x20), 0x7F])
_HTML_TAG = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|table|title|h\d)\b")
_HEAD = 4096  # bytes at the beginning that tell HTML and dumps from text
_ROW = re.compile(
    r"Reference\s+ID\s+Created\s+Released\s+Classification\s+Origin\b"
    r"|(?<!\S)\d\d[A-Z]\w{3,40}\s+\d{4}-\d\d-\d\d \d\d:\d\d\s+\d{4}-\d\d-\d\d",
    re.I,
)
_CABLE_SIGNS = (
    re.compile(r"^\W{0,3}VZCZC[A-Z]{3}\d{4}", re.M),
    re.compile(r"^[^\w\n]*(?:[A-Z] )*[OPRZ] \d{6}Z [A-Z]{3} \d\d\b", re.M),
    re.compile(r"^[^\w\n]*E\.?\s?O\.?\s*1(?:2958|3526|2356)", re.M),
    re.compile(r"^[^\w\n]*TAGS?\s*:?\s+[A-Z]{2,4}", re.M),
    re.compile(r"^[^\w\n]*(?:UNCLAS|C O N F I D E N T I A L|S E C R E T)\b.{0,60}\d{4,6}[ \t\r]*$", re.M),
    re.compile(r"^[^\w\n]*SUBJ(?:ECT)?\s*:", re.M),
    re.compile(r"^[^\w\n]*SIPDIS[ \t\r]*$", re.M),
)
# Bytes that Windows-1252 leaves open: browsers read them as control characters of Latin-1.
_OPEN_IN_CP1252 = bytes([0x81, 0x8D, 0x8F, 0x90, 0x9D])
_OPEN_PER_BYTES = 500  # one such byte in so many is damage; more is another encoding


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A source file as read. ``text`` is what all offsets refer to, in code points; newlines are never translated.

    ``format`` is page_html, page_text, cable_text or cables_csv; ``encoding`` is what the bytes were decoded with;
    ``sha256`` and ``byte_count`` are those of the bytes.
    """

    document_id: str
    source_path: str
    format: str
    encoding: str
    sha256: str
    byte_count: int
    text: str


def read_document(data: bytes, source_path: str) -> SourceDocument:
    """Read the bytes of one file, or of one row of a dump.

    Raises:
        Rejection: stage ``source``; code empty_file, too_large, binary_file, utf16, not_text, truncated, damaged_row,
            no_cable or no_body.
    """
    _refuse_what_is_no_text(data)
    text, encoding = _decode(data)
    format_: str | None
    if _is_html(data):
        format_, text = "page_html", page_text(text)
    elif is_dump(data[:_HEAD]):
        format_, text = "cables_csv", row_text(row_fields(text.removeprefix("\ufeff")))
    else:
        format_ = _text_format(plain(text))
    if format_ is None or (format_ == "page_html" and _text_format(plain(text)) is None):
        raise Rejection(
            "source",
            "no_cable",
            f"This {'page' if format_ else 'text'} is no cable: it has neither the table row of a cable's page nor a "
            "message header (date-time group, E.O., TAGS, SUBJECT). Give the page or the text of a cable.",
        )
    sha256 = ids.sha256_hex(data)
    return SourceDocument(ids.document_id(sha256), source_path, format_, encoding, sha256, len(data), text)


def _text_format(text: str) -> str | None:
    """page_text, cable_text, or None for a text that is no cable."""
    if _ROW.search(text):
        return "page_text"
    return "cable_text" if sum(1 for sign in _CABLE_SIGNS if sign.search(text)) >= 2 else None


def _windows_1252(data: bytes, first_fault: int) -> str:
    unread = len(data) - len(data.translate(None, _OPEN_IN_CP1252))
    if unread > len(data) // _OPEN_PER_BYTES:
        raise Rejection(
            "source",
            "not_text",
            f"The file is neither UTF-8 (byte {first_fault:,}) nor Windows-1252 text. Convert it to UTF-8.",
        )
    if not unread:
        return data.decode("cp1252")
    return "".join(
        chr(byte) if byte in _OPEN_IN_CP1252 else bytes([byte]).decode("cp1252") if byte >= 0x80 else chr(byte)
        for byte in data
    )


def _is_html(data: bytes) -> bool:
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return head.startswith(b"<") and bool(_HTML_TAG.search(head))


def _refuse_what_is_no_text(data: bytes) -> None:
    if not data.strip():
        raise Rejection("source", "empty_file", "The file is empty. Fetch it again.")
    refuse_too_large(len(data))
    for signature, what, remedy in _SIGNATURES:
        if data.startswith(signature):
            raise Rejection("source", "binary_file", f"The file is {what}, not text: {remedy}.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_like_utf16(data):
        raise Rejection("source", "utf16", "The file is encoded in UTF-16. Convert it to UTF-8.")
    if (nul := data.find(b"\0")) >= 0:
        raise Rejection(
            "source", "binary_file", f"The file is binary: a zero byte stands at byte {nul:,}. Give its text."
        )


def refuse_too_large(byte_count: int) -> None:
    """Refuse what is longer than a cable may be, before it is read.

    Raises:
        Rejection: stage ``source``, code too_large.
    """
    if byte_count > (limit := max_document_bytes()):
        raise Rejection(
            "source",
            "too_large",
            f"The file has {byte_count:,} bytes, more than the {limit:,} of a document. Split it into cables, or set "
            "TIEOUT_MAX_DOCUMENT_MB higher.",
        )


def _looks_like_utf16(data: bytes) -> bool:
    """Whether every other byte of the beginning is zero, as in UTF-16 of English without a byte order mark."""
    head = data[:400]
    half = len(head) // 2
    return half > 0 and max(head[0::2].count(0), head[1::2].count(0)) > 0.7 * half


def _decode(data: bytes) -> tuple[str, str]:
    """Text and encoding: UTF-8, also with some damaged bytes, else Windows-1252, in which many mirrors were saved."""
    encoding = "utf-8"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        text = data.decode("utf-8", "replace")
        damaged = text.count("\ufffd")
        if sum(1 for c in text if c > "\x7f") <= 2 * damaged:  # more of it is damaged than is UTF-8
            encoding = "cp1252"
            text = _windows_1252(data, fault.start)
    if (controls := len(data) - len(data.translate(None, _CONTROL))) > 3 + len(text) // 1000:
        raise Rejection(
            "source", "not_text", f"The file is no text: it has {controls:,} control characters. Give its text."
        )
    return text, encoding
