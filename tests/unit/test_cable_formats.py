"""The same cable in every form that a user may have found it in."""

from __future__ import annotations

import datetime as dt
import pickle
import re
import time

import pytest

from tests.unit.cable_texts import BODY, HEADER, OPENING, page, read, web_page
from tieout.cable.model import Cable
from tieout.faults import Fault
from tieout.rejection import Rejection
from tieout.source import read_document


def essentials(cable: Cable) -> tuple[object, ...]:
    return (cable.reference_id, cable.created_at, cable.classification, cable.tags, cable.signature)


EXPECTED = ("07LAGOS123", dt.datetime(2007, 5, 4, 9, 15), "UNCLASSIFIED", ["PHUM", "KCRM", "NI"], "SMITH")
PAGE = web_page().decode()
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in (HEADER + OPENING + BODY).replace("&", "&amp;").split("\n"))


@pytest.mark.parametrize(
    "html",
    [
        PAGE,
        PAGE.replace("class='cable'", "class='c-42' id=x"),
        re.sub(r"<(/?)(\w+)", lambda tag: f"<{tag[1]}{tag[2].upper()}", PAGE),
        PAGE.replace("<code>", "<div class='wrap'>").replace("</code>", "</div>"),
        PAGE.replace("\n", "\r\n"),
        PAGE.replace("<a href='/tag/AEMR_0.html'>AEMR</a>", ""),
        PAGE.replace("&#x000A;", "<br/>"),
        PAGE.replace("<pre>", "<pre class=\"a\" data-x='1'>"),
        re.sub(r"<table.*</table>", "", PAGE),
        re.sub(r"<table.*</table>", "", PAGE).replace("Viewing cable 07LAGOS123, PORT OFFICIALS &amp; COUNT", "News"),
        PAGE[: PAGE.index("<code>")] + PARAGRAPHS + "</body></html>",
        f"<html><body><div>{PARAGRAPHS}</div></body></html>",
        PAGE.replace("Reference ID", "Reference&nbsp;ID"),
        PAGE.replace("<h3>", "<p>Look up the Reference ID of a cable.</p><h3>"),
    ],
    ids=[
        "as served", "other classes", "tags in capitals", "blocks in divisions", "CRLF", "no tag list", "breaks",
        "attributes", "no table row", "no table row and no title", "no pre blocks", "paragraphs alone",
        "entity in a title", "titles named before the table",
    ],
)  # fmt: skip
def test_html_of_every_layout(html: str) -> None:
    cable = read(html.encode())
    assert cable.document.format == "page_html"
    assert essentials(cable) == EXPECTED
    assert cable.subject is not None and cable.subject.startswith("PORT OFFICIALS COUNT")
    assert [p.paragraph for p in cable.passages if p.role in ("summary", "body")] == [1, 2]


TEXT = page()
BARE = HEADER + OPENING + BODY


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.replace(" counted ", "\xa0counted\xa0").replace("TAGS: ", "TAGS:\xa0").encode("latin-1"),
        TEXT.replace("harbor", "\u201charbor\u201d").encode("cp1252"),
        ("Skip to content\nBrowse by tag\nAEMR PREL\n" + TEXT + "\n\n").encode(),
        TEXT.replace(" 2007-05-04 09:09 ", "\t2007-05-04 09:09\t").replace(" UNCLASS", "\tUNCLASS").encode(),
        TEXT[TEXT.index("07LAGOS123 2007") :].encode(),
        BARE.encode(),
        BARE[BARE.index("P 040915Z") :].encode(),
        b"\xef\xbb\xbf" + BARE.replace("\n", "\r\n").encode(),
        BARE.replace("1. (SBU)", "\u00b61. (SBU)").replace("2. (U)", "\u00b62. (U)").encode(),
    ],
    ids=[
        "text of a page", "CRLF", "CR", "BOM", "latin-1 and NBSP", "cp1252", "with the site's menu", "tabs",
        "no titles", "bare", "bare, cut off at the top", "bare, BOM and CRLF", "bare, pilcrows",
    ],
)  # fmt: skip
def test_text_in_every_form(data: bytes) -> None:
    cable = read(data)
    assert essentials(cable) == EXPECTED
    assert cable.subject == "PORT OFFICIALS COUNT THEIR CONTAINERS"
    assert [p.paragraph for p in cable.passages if p.role in ("summary", "body")] == [1, 2]


def test_a_damaged_byte_leaves_utf8_as_it_is() -> None:
    data = (
        TEXT.replace("The harbor", "The\u00b6 caf\u00e9 \u201charbor\u201d")
        .encode()
        .replace(b"counted", b"count\xffed")
    )
    document = read_document(data, "x")
    assert document.encoding == "utf-8"
    assert "The\u00b6 caf\u00e9 \u201charbor\u201d master count\ufffded" in document.text


def test_a_byte_that_windows_1252_leaves_open_is_no_reason_to_refuse() -> None:
    data = (TEXT + "x" * 500).replace("harbor", "h\u00e4rb\u0081r").encode("latin-1")
    assert "h\u00e4rb\u0081r" in read_document(data, "x").text


@pytest.mark.parametrize("odd", ["\r\n", "\xa0", "\u2028", "\ufeff", "\u2009", "\x0b"])
def test_odd_blanks_move_no_offset(odd: str) -> None:
    cable = read(page(f"1. (U) One{odd}two 12 ships.{odd}\n \n2. (U) More.\n \nSMITH\n"))
    passage = next(p for p in cable.passages if p.paragraph == 1)
    text = cable.document.text[passage.char_start : passage.char_end]
    assert text.startswith(f"1. (U) One{odd}two 12 ships.")


@pytest.mark.parametrize(
    "unit",
    [
        "<",
        "<div>",
        "<pre>",
        "</pre>",
        "<!--",
        "<script>",
        "&",
        "&#",
        "<a '",
        '<a "',
        "<td>",
        "<table>",
        "Reference ID ",
    ],
)
def test_hostile_html_is_read_in_linear_time(unit: str) -> None:
    html = PAGE.replace("45 containers", unit * (400_000 // len(unit)))
    start = time.process_time()
    for text in (html, f"<html><body>{unit * (400_000 // len(unit))}", f"<html>{unit * (400_000 // len(unit))}</html>"):
        try:
            read(text.encode())
        except Rejection as rejection:
            assert rejection.message
    assert time.process_time() - start < 6  # what is quadratic takes minutes


def test_the_limit_on_size_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIEOUT_MAX_DOCUMENT_MB", "1")
    with pytest.raises(Rejection, match=r"1,200,000 bytes, more than the 1,048,576 .* TIEOUT_MAX_DOCUMENT_MB"):
        read_document(b"x" * 1_200_000, "x")
    monkeypatch.setenv("TIEOUT_MAX_DOCUMENT_MB", "many")
    with pytest.raises(Fault, match="'many'; it must be a whole number of megabytes"):
        read_document(b"x", "x")


def test_a_rejection_goes_from_one_process_to_another() -> None:
    sent = pickle.loads(pickle.dumps(Rejection("cable", "no_body", "It ends.", 3, 9)))
    assert (sent.stage, sent.code, sent.message, sent.char_start, sent.char_end) == (
        "cable",
        "no_body",
        "It ends.",
        3,
        9,
    )
    assert str(sent) == "It ends."
