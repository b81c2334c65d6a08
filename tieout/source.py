"""Bytes -> SourceDocument: which format it is, how it is encoded, and the text that every offset counts in.

Belongs here: telling formats by content, decoding, taking the cable out of a web page, refusing what is no text.
Does not belong here: what the words of a cable mean (``tieout.cable``), finding files, or keeping track of batches.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from tieout import ids
from tieout.rejection import Rejection

MAX_BYTES = 32 * 1024 * 1024  # the longest cable known is under 1 MB; its page adds a tag list of 190 KB
ROW_TITLES = "Reference ID Created Released Classification Origin"

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
_HTML_HEAD = 4096  # bytes at the beginning that tell HTML from text
_MAX_TITLE = 2000  # characters
_ROW = re.compile(r"Reference\s+ID\s+Created\s+Released\s+Classification\s+Origin\b")
_CABLE_SIGNS = (
    re.compile(r"^\W{0,3}VZCZC[A-Z]{3}\d{4}", re.M),
    re.compile(r"^[^\w\n]*(?:[A-Z] )*[OPRZ] \d{6}Z [A-Z]{3} \d\d\b", re.M),
    re.compile(r"^[^\w\n]*E\.?\s?O\.?\s*1(?:2958|3526|2356)", re.M),
    re.compile(r"^[^\w\n]*TAGS?\s*:?\s+[A-Z]{2,4}", re.M),
    re.compile(r"^[^\w\n]*(?:UNCLAS|C O N F I D E N T I A L|S E C R E T)\b.{0,60}\d{4,6}[ \t\r]*$", re.M),
    re.compile(r"^[^\w\n]*SUBJ(?:ECT)?\s*:", re.M),
    re.compile(r"^[^\w\n]*SIPDIS[ \t\r]*$", re.M),
)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A source file as read. ``text`` is what all offsets refer to, in code points; newlines are never translated.

    ``format`` is page_html, page_text or cable_text; ``encoding`` is what the bytes were decoded with; ``sha256`` and
    ``byte_count`` are those of the bytes.
    """

    document_id: str
    source_path: str
    format: str
    encoding: str
    sha256: str
    byte_count: int
    text: str


def read_document(data: bytes, source_path: str) -> SourceDocument:
    """Read the bytes of one file.

    Raises:
        Rejection: stage ``source``; code empty_file, too_large, binary_file, utf16, not_text, truncated,
            no_cable or no_body.
    """
    _refuse_what_is_no_text(data)
    text, encoding = _decode(data)
    if _is_html(data):
        format_, text = "page_html", _page_text(text)
    elif _ROW.search(text):
        format_ = "page_text"
    elif sum(1 for sign in _CABLE_SIGNS if sign.search(text)) >= 2:
        format_ = "cable_text"
    else:
        raise Rejection(
            "source",
            "no_cable",
            "This text is no cable: it has neither the table row of a cable's page nor a message header "
            "(date-time group, E.O., TAGS, SUBJECT). Give the page or the text of a cable.",
        )
    sha256 = ids.sha256_hex(data)
    return SourceDocument(ids.document_id(sha256), source_path, format_, encoding, sha256, len(data), text)


def _is_html(data: bytes) -> bool:
    head = data[:_HTML_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return head.startswith(b"<") and bool(_HTML_TAG.search(head))


def _refuse_what_is_no_text(data: bytes) -> None:
    if not data.strip():
        raise Rejection("source", "empty_file", "The file is empty. Fetch it again.")
    if len(data) > MAX_BYTES:
        raise too_large(len(data))
    for signature, what, remedy in _SIGNATURES:
        if data.startswith(signature):
            raise Rejection("source", "binary_file", f"The file is {what}, not text: {remedy}.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_like_utf16(data):
        raise Rejection("source", "utf16", "The file is encoded in UTF-16. Convert it to UTF-8.")
    if (nul := data.find(b"\0")) >= 0:
        raise Rejection(
            "source", "binary_file", f"The file is binary: a zero byte stands at byte {nul:,}. Give its text."
        )


def too_large(byte_count: int) -> Rejection:
    """What is raised for a file of more than ``MAX_BYTES``."""
    message = f"The file has {byte_count:,} bytes, more than the {MAX_BYTES:,} of a cable. Split it into cables."
    return Rejection("source", "too_large", message)


def _looks_like_utf16(data: bytes) -> bool:
    """Whether every other byte of the beginning is zero, as in UTF-16 of English without a byte order mark."""
    head = data[:400]
    half = len(head) // 2
    return half > 0 and max(head[0::2].count(0), head[1::2].count(0)) > 0.7 * half


def _decode(data: bytes) -> tuple[str, str]:
    """Text and encoding: UTF-8, else Windows-1252, in which many mirrors were saved."""
    encoding = "utf-8"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        encoding = "cp1252"
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError:
            raise Rejection(
                "source",
                "not_text",
                f"The file is neither UTF-8 (byte {fault.start:,}) nor Windows-1252 text. Convert it to UTF-8.",
            ) from None
    if (controls := len(data) - len(data.translate(None, _CONTROL))) > 3 + len(text) // 1000:
        raise Rejection(
            "source", "not_text", f"The file is no text: it has {controls:,} control characters. Give its text."
        )
    return text, encoding


def _page_text(page: str) -> str:
    """Title, table row, header block and body block of a cable's page, entities decoded and tags dropped.

    Only what stands from the table on is parsed: the lists of tags and dates before it are nine tenths of a page.
    """
    row = page.find("Reference ID")
    table = page.rfind("<table", 0, row) if row >= 0 else -1
    if table < 0:
        if page.rfind("</html>") < 0:
            raise Rejection(
                "source",
                "truncated",
                f"The page is cut off after {len(page):,} characters, before the cable. Fetch it again.",
            )
        raise Rejection("source", "no_cable", "The page holds no cable: it has no table row with a Reference ID.")
    cable = page[table:]
    opened, closed = cable.count("<pre"), cable.count("</pre>")
    if "</table>" not in cable or opened != closed or (opened < 2 and "</html>" not in cable):
        raise Rejection(
            "source",
            "truncated",
            f"The page is cut off after {len(page):,} characters: it ends inside the cable "
            f"(blocks opened: {opened}, closed: {closed}). Fetch it again.",
        )
    tree = LexborHTMLParser(cable)
    cells = [" ".join(cell.text().split()) for cell in tree.css("table td")[:5]]
    blocks = [block.text() for block in tree.css("pre")]
    if not any(block.strip() for block in blocks[1:] or blocks):
        raise Rejection(
            "source",
            "no_body",
            f"The page of cable {cells[0] if cells else '?'} has no body: its text block is missing or empty.",
        )
    return "\n".join([_title(page, table), "", ROW_TITLES, " ".join(cells), *blocks])


def _title(page: str, before: int) -> str:
    start = page.find("Viewing cable", 0, before)
    if start < 0:
        return ""
    end = page.find("</h", start, before)
    title = page[start : min(end if end >= 0 else before, start + _MAX_TITLE)]
    return " ".join(html.unescape(_TAG.sub("", title)).split())
