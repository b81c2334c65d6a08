"""Formats, encodings, and every input that is refused."""

from __future__ import annotations

import hashlib

import pytest

from tests.unit.cable_texts import BODY, HEADER, OPENING, page, web_page
from tieout.rejection import Rejection
from tieout.source import read_document


def test_text_of_a_page_is_the_file_newline_for_newline() -> None:
    text = page().replace("\n", "\r\n") + "caf\u00e9 \u00b61.\r\n"
    document = read_document(text.encode(), "in/one.txt")
    assert (document.format, document.encoding, document.source_path) == ("page_text", "utf-8", "in/one.txt")
    assert document.text == text
    assert document.byte_count == len(text.encode()) == len(text) + 2
    assert document.sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert document.document_id == document.sha256[:20]


def test_a_cable_without_its_page_is_cable_text() -> None:
    assert read_document((HEADER + OPENING + BODY).encode(), "x").format == "cable_text"


def test_html_gives_title_row_header_and_body_without_tags() -> None:
    document = read_document(web_page(), "x.html")
    assert document.format == "page_html"
    assert document.text.startswith(
        "Viewing cable 07LAGOS123, PORT OFFICIALS & COUNT\n\n"
        "Reference ID Created Released Classification Origin\n"
        "07LAGOS123 2007-05-04 09:09 2011-08-30 01:44 UNCLASSIFIED//FOR OFFICIAL USE ONLY Consulate Lagos\n"
        "VZCZCXRO5300\nPP RUEHMA RUEHPA\n"
    )
    assert "TAGS: PHUM, KCRM NI\nSUBJECT: PORT OFFICIALS COUNT \nTHEIR CONTAINERS \n" in document.text
    assert document.text.endswith("45 containers. \n \nSMITH\n")
    assert "<" not in document.text and "AEMR" not in document.text


def test_what_only_looks_like_a_tag_stays() -> None:
    assert "for <220571> and 5 < 6" in read_document(web_page("1. (U) Ask for <220571> and 5 < 6. \n"), "x").text


def test_windows_1252_is_read_and_recorded() -> None:
    document = read_document(page(BODY.replace("harbor", "\u201charbor\u201d")).encode("cp1252"), "x")
    assert document.encoding == "cp1252"
    assert "The \u201charbor\u201d master" in document.text


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", "empty_file", "empty"),
        (b" \n\n", "empty_file", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "binary_file", "PDF"),
        (b"PK\x03\x04\x14\x00", "binary_file", "zip"),
        (b"\x89PNG\r\n\x1a\n", "binary_file", "image"),
        (b"abc\x00def" + b"x" * 500, "binary_file", "byte 3"),
        (page().encode("utf-16"), "utf16", "Convert it to UTF-8"),
        (page().encode("utf-16-le"), "utf16", "Convert it to UTF-8"),
        (page().encode("utf-16-be"), "utf16", "Convert it to UTF-8"),
        (b"\x81\x8d\x90 TAGS: PHUM", "not_text", "neither UTF-8 (byte 0)"),
        (b"\x01\x02\x03\x04\x05\x06 text", "not_text", "control characters"),
        (b"Dear Sir,\n\nplease find the minutes below.\n", "no_cable", "no cable"),
        (b"<html><body><h1>News</h1><p>Nothing.</p></body></html>", "no_cable", "This page is no cable"),
        (b"x" * (32 * 1024 * 1024 + 1), "too_large", "33,554,432"),
    ],
)
def test_what_is_no_text_or_no_cable_is_refused(data: bytes, code: str, words: str) -> None:
    with pytest.raises(Rejection) as caught:
        read_document(data, "x")
    assert (caught.value.stage, caught.value.code) == ("source", code)
    assert words in caught.value.message


@pytest.mark.parametrize("mark", [b"<table", b"<code><pre>VZ", b"TAGS", b"45 containers"])
def test_a_page_cut_off_anywhere_is_refused(mark: bytes) -> None:
    data = web_page()
    with pytest.raises(Rejection) as caught:
        read_document(data[: data.index(mark) + 8], "x")
    assert (caught.value.stage, caught.value.code) == ("source", "truncated")


def test_a_page_whose_body_block_is_empty_is_refused() -> None:
    data = web_page()
    start = data.rindex(b"<pre>") + 5
    with pytest.raises(Rejection, match="07LAGOS123 has no body") as caught:
        read_document(data[:start] + data[data.rindex(b"</pre>") :], "x")
    assert caught.value.code == "no_body"
