"""The real sample cable, read whole."""

from __future__ import annotations

import datetime as dt

import pytest

from tieout.cable import parse_cable
from tieout.cable.model import Cable
from tieout.settings import PROJECT_ROOT
from tieout.source import read_document


@pytest.fixture(scope="module")
def cable() -> Cable:
    data = (PROJECT_ROOT / "data" / "source" / "06MEXICO1113.txt").read_bytes()
    return parse_cable(read_document(data, "06MEXICO1113.txt"))


def test_header(cable: Cable) -> None:
    assert cable.subject == "SIXTH ANNUAL ANTI-TRAFFICKING IN PERSONS (TIP) REPORT - MEXICO"
    assert cable.created_at == dt.datetime(2006, 3, 2, 13, 24)
    assert (cable.section_count, cable.signature, cable.origin) == (18, "KELLY", "Embassy Mexico")
    assert [r.referenced_id for r in cable.references] == [
        "06STATE3836",
        "05STATE168419",
        "05MEXICO5224",
        "05TIJUANA1561",
        "05MEXICO7191",
        "05TIJUANA1527",
    ]


def test_all_page_breaks_are_furniture(cable: Cable) -> None:
    pages = [cable.document.text[f.char_start : f.char_end] for f in cable.furniture if f.kind == "page_break"]
    assert pages == [f"MEXICO 00001113  {n:03} OF 018" for n in range(2, 19)]
    assert "MEXICO 0000" not in cable.spliced.text[cable.spliced.from_source(cable.body_char_start) :]


def test_torn_words_are_whole(cable: Cable) -> None:
    assert "a person believed to be at the center" in cable.spliced.text
    assert "was confiscated by Gonzalez" in cable.spliced.text


def test_paragraphs_and_questions_run_on_without_a_gap(cable: Cable) -> None:
    paragraphs = [p.paragraph for p in cable.passages if p.paragraph]
    assert sorted(set(paragraphs)) == list(range(1, max(paragraphs) + 1))
    assert paragraphs == sorted(paragraphs)
    by_question = {p.question: p.paragraph for p in cable.passages if p.question}
    assert by_question["17"] == 18
    assert all(int(question) == paragraph - 1 for question, paragraph in by_question.items() if paragraph)


def test_the_bullets_of_an_answer_belong_to_its_paragraph(cable: Cable) -> None:
    bullet = next(p for p in cable.passages if cable.spliced.text.startswith("- On September 13", p.start))
    assert (bullet.role, bullet.paragraph, bullet.question) == ("answer", 18, "17")


def test_the_opening_paragraph_asks_that_names_be_withheld(cable: Cable) -> None:
    assert [p.is_withheld for p in cable.passages if p.paragraph == 1][:2] == [True, False]
