"""Paragraphs, roles, questions, headings and labels."""

from __future__ import annotations

import time

import pytest

from tests.unit.cable_texts import page, read, shown
from tieout.cable.model import Cable


def labels(cable: Cable) -> list[tuple[str, str]]:
    """Kind and surface of each label."""
    return [(label.kind, cable.document.text[label.char_start : label.char_end]) for label in cable.labels]


def test_questions_are_told_from_their_answers() -> None:
    cable = read(
        page(
            "PREVENTION \n---------- \n \n2. (SBU) Question 1. Is it a country of origin?  Specify numbers. \n \n"
            "Post Response:  It is. \n \nThere are 40 cases: \n \n"
            "- On May 2 police held two men. \n \n3. Question 2. Why? \n \n"
            "Post Response: Nobody knows. \n \nSMITH\n"
        )
    )
    assert shown(cable) == [
        ("heading", None, "PREVENTION"),
        ("question", 2, "2. (SBU) Question 1. Is it a country of origin? Specify numbers."),
        ("answer", 2, "Post Response: It is."),
        ("answer", 2, "There are 40 cases:"),
        ("answer", 2, "- On May 2 police held two men."),
        ("question", 3, "3. Question 2. Why?"),
        ("answer", 3, "Post Response: Nobody knows."),
        ("signature", None, "SMITH"),
    ]
    assert [(p.question, p.heading) for p in cable.passages if p.paragraph == 2] == [("1", "PREVENTION")] * 4
    assert labels(cable) == [
        ("paragraph_number", "2"),
        ("question_number", "1"),
        ("paragraph_number", "3"),
        ("question_number", "2"),
    ]


def test_a_paragraph_that_names_its_question_answers_it() -> None:
    cable = read(
        page(
            "\u00b61. Question 25 B/C:  Chile is a country of origin. \n\n"
            "\u00b62. Question 27 E:  In 2009 there were 146 cases. \n\n"
            "--(1) Raices:  It treats 60 children. \n\n--(2) La Morada:  A centre. \n\n"
            "\u00b63.  POC is A. Clerk. \n\nSMITH\n"
        )
    )
    assert [(p.role, p.paragraph, p.question) for p in cable.passages if p.paragraph] == [
        ("answer", 1, "25 B/C"),
        ("answer", 2, "27 E"),
        ("answer", 2, "27 E"),
        ("answer", 2, "27 E"),
        ("body", 3, None),
    ]
    assert ("question_number", "25 B/C") in labels(cable)
    assert [surface for kind, surface in labels(cable) if kind == "list_marker"] == ["1", "2"]


def test_summary_comment_and_note() -> None:
    cable = read(
        page(
            "\u00b61. (C) Summary: One. \n\n\u00b62. (C) Two. End summary. \n\n"
            "\u00b63. (S/NF) Three. \n\n(Note: Four. End note.) \n\n"
            "\u00b64. (C) Comment: Five. End comment. SMITH\n"
        )
    )
    assert [(p.role, p.paragraph, p.portion_marking) for p in cable.passages if p.paragraph] == [
        ("summary", 1, "C"),
        ("summary", 2, "C"),
        ("body", 3, "S/NF"),
        ("note", 3, "S/NF"),
        ("comment", 4, "C"),
    ]
    assert cable.signature == "SMITH"


@pytest.mark.parametrize(
    ("label", "portion"),
    [
        ("1.(C)", "C"),
        ("1. (SBU)", "SBU"),
        ("\u00b61. (U)", "U"),
        ("1. (C/NF)", "C/NF"),
        ("1, (C)", "C"),
        ("\u00b61. (S//NF)", "S/NF"),
    ],
)
def test_paragraph_labels_in_every_form(label: str, portion: str) -> None:
    passage = next(p for p in read(page(f"{label} Text here. \n \nSMITH\n")).passages if p.paragraph)
    assert (passage.paragraph, passage.portion_marking) == (1, portion)


def test_a_number_at_a_line_start_is_no_label_out_of_sequence() -> None:
    cable = read(page("1. (U) Rates rose to \n24. blah in all, and of them \n2. more. \n \n2. (U) Next. \n \nSMITH\n"))
    assert [p.paragraph for p in cable.passages if p.paragraph] == [1, 2]


def test_a_numbered_list_inside_a_paragraph_keeps_the_paragraph() -> None:
    cable = read(
        page(
            "\u00b61. (U) We agreed: \n\n\u00b61. To meet. \n\n\u00b62. To talk. \n\n"
            "\u00b63. To eat. \n\n\u00b62. (U) Next. \n\nSMITH\n"
        )
    )
    assert [p.paragraph for p in cable.passages if p.paragraph] == [1, 1, 1, 1, 2]
    assert labels(cable) == [
        ("paragraph_number", "1"),
        ("list_marker", "1"),
        ("list_marker", "2"),
        ("list_marker", "3"),
        ("paragraph_number", "2"),
    ]


def test_an_enumeration_in_a_sentence_is_labelled() -> None:
    cable = read(page("1. (U) They will (1) meet, (2) talk and (3) eat; 40 (4) came. \n \nSMITH\n"))
    assert [s for k, s in labels(cable) if k == "list_marker"] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("body", "headings"),
    [
        ("----------------- Refugee Caseload -----------------\n\n1. (U) Text.", ["Refugee Caseload"]),
        ("-------- \nSummary \n-------- \n \n1. (U) Text.", ["Summary"]),
        ("1. (U) Text here.\n\nONE SHIP CAPSIZED, ONE DISABLED\n\n2. (U) More.", ["ONE SHIP CAPSIZED, ONE DISABLED"]),
        ("1. (U) Text here.\n\nScholarship Selection Process\n\n2. (U) More.", ["Scholarship Selection Process"]),
        ("1. (U) Text here.\nThe Accused Six\n\n2. (U) More.", ["The Accused Six"]),
        ("1. (U) Text here.\n\nPol/Econ officer: 40 hours\n\n2. (U) More.", []),
    ],
)
def test_headings(body: str, headings: list[str]) -> None:
    assert [text for role, _, text in shown(read(page(body + "\n\nSMITH\n"))) if role == "heading"] == headings


@pytest.mark.parametrize(
    ("words", "withheld"),
    [
        ("The names are not/not for public \ndisclosure.", True),
        ("This is not for publication.", True),
        ("A source (please do not disclose) counted them.", True),
        ("He asked that this not be disclosed.", True),
        ("The companies do not disclose their profits.", False),
        ("The terms were not disclosed.", False),
        ("Please protect.", False),
        ("The figures were disclosed to the public.", False),
    ],
)
def test_what_the_source_asks_to_be_withheld(words: str, withheld: bool) -> None:
    assert [p.is_withheld for p in read(page(f"1. (U) {words} \n \nSMITH\n")).passages if p.paragraph] == [withheld]


@pytest.mark.parametrize(
    ("ending", "name"),
    [
        ("\nDHANANI\n", "DHANANI"),
        (" End comment. CRETZ\n", "CRETZ"),
        ("\n\nvan Voorst\n", "van Voorst"),
        ("\n \nSTEVENS 0 12/23/2007\n", "STEVENS"),
        ("\nJEFFREY \n \nVisit Ankara's Classified Web Site at http://example.gov\n", "JEFFREY"),
        ("\n", None),
    ],
)
def test_signatures(ending: str, name: str | None) -> None:
    assert read(page(f"1. (U) The text ends here.{ending}")).signature == name


def test_passages_tile_the_spliced_text() -> None:
    cable = read(page())
    position = 0
    for passage in cable.passages:
        assert not cable.spliced.text[position : passage.start].strip()
        assert passage.start < passage.end
        assert cable.spliced.to_source(passage.start, passage.end) == (passage.char_start, passage.char_end)
        position = passage.end
    assert not cable.spliced.text[position:].strip()
    assert [p.role for p in cable.passages if p.role in ("page", "subject")] == ["page", "subject"]


@pytest.mark.parametrize(
    "unit", [" ", "\n", " \n", "-", "- ", "1", ",", "(1) ", "a) b\n", "¶1. ", "\n\n¶2. A", "Note: x\n\n", "<"]
)
def test_hostile_repetition_is_read_in_linear_time(unit: str) -> None:
    text = page("1. (U) a\n" + unit * (200_000 // len(unit)) + "x\n\nSMITH\n")
    start = time.process_time()
    read(text)
    assert time.process_time() - start < 5  # what is quadratic takes minutes
