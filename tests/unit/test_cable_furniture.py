"""What is cut out of the body, and the words and sentences that it broke."""

from __future__ import annotations

import pytest

from tests.unit.cable_texts import page, read, shown
from tieout import find_numbers


def spliced_body(body: str) -> str:
    """Spliced text from the first paragraph label on."""
    cable = read(page(body + " \n \nSMITH\n"))
    return cable.spliced.text[cable.spliced.text.index("1. (U)") :].removesuffix(" \n \nSMITH\n")


def furniture(body: str) -> list[tuple[str, str]]:
    """Kind and surface of each piece."""
    cable = read(page(body + " \n \nSMITH\n"))
    return [(f.kind, cable.document.text[f.char_start : f.char_end]) for f in cable.furniture]


@pytest.mark.parametrize(
    ("body", "left", "cut"),
    [
        (
            "1. (U) How reliable are the numbers \n \nLAGOS 00000123  002 OF 002 \n \n \nand these sources?",
            "1. (U) How reliable are the numbers \nand these sources?",
            "LAGOS 00000123  002 OF 002",
        ),
        (
            "1. (U) amazed by the abundance of LAGOS 00000123 002 OF 002 such staples.",
            "1. (U) amazed by the abundance of such staples.",
            "LAGOS 00000123 002 OF 002",
        ),
        (
            "1. (U) boats within LAGOS 00000123  001.2 OF 002 territorial waters.",
            "1. (U) boats within territorial waters.",
            "LAGOS 00000123  001.2 OF 002",
        ),
        (
            "1. (U) told the USG LAGOS 00000123 002 OF 002 nothing.",
            "1. (U) told the USG nothing.",
            "LAGOS 00000123 002 OF 002",
        ),
        (
            "1. (U) a bill of 5.6 \n \nLAGOS 00000123  002 OF 002 \n \n \nmillion.",
            "1. (U) a bill of 5.6 \nmillion.",
            "LAGOS 00000123  002 OF 002",
        ),
        (
            "1. (U) a total of 1,\n \nLAGOS 00000123  002 OF 002 \n \n \n336 networks.",
            "1. (U) a total of 1,336 networks.",
            "LAGOS 00000123  002 OF 002",
        ),
    ],
)
def test_page_breaks_in_every_form(body: str, left: str, cut: str) -> None:
    assert spliced_body(body) == left
    assert furniture(body) == [("page_break", cut)]


def test_a_page_break_between_paragraphs_parts_them() -> None:
    cable = read(page("1. (U) One. \n \n \nLAGOS 00000123  002 OF 002 \n \n \n \nTwo. \n \nSMITH\n"))
    assert [p.role for p in cable.passages if p.paragraph == 1] == ["body", "body"]


def test_markings_rules_and_section_headings_go_with_what_they_repeat() -> None:
    body = (
        "------- \nSummary \n------- \n \n1. (U) One and \nUNCLAS SECTION 02 OF 02 LAGOS 000123 \n \nSIPDIS \n \n"
        "E.O. 12958: N/A \nTAGS: PHUM \nSUBJECT: PORT OFFICIALS COUNT \n \ntwo. \n \nSIPDIS \n \n2. (U) Three."
    )
    assert [kind for kind, _ in furniture(body)] == ["rule", "rule", "section", "marking"]
    cable = read(page(body + "\n\nSMITH\n"))
    assert [cable.spliced.text[p.start : p.end] for p in cable.passages if p.paragraph == 1] == [
        "1. (U) One and \ntwo."
    ]


def test_a_word_torn_by_a_blank_line_is_one_word_again() -> None:
    line = "1. (U) " + "While the paper never directly accuses the man of wrongs, it\n" * 10
    body = line + "did link him to a Kuri - a person b \n \nelieved to be at the center of it."
    assert "a person believed to be" in spliced_body(body)


def test_a_blank_line_behind_a_number_parts_no_sentence() -> None:
    body = "1. (U) The survey of the ministry was of 40 \n \nhouseholds, and of those 80% \n \nhad land."
    text = spliced_body(body)
    assert "of 40 \nhouseholds" in text
    assert "80% \nhad land" in text


def test_a_word_torn_by_a_line_end_is_one_word_again() -> None:
    line = "1. (U) " + "While the paper never directly accuses the man of wrongs, it\n" * 10
    assert "was confiscated by him" in spliced_body(line + "and all of her money was confisca \nted by him.")


def test_words_that_stand_alone_are_never_joined() -> None:
    line = "1. (U) " + "While the paper never directly accuses the man of wrongs, it\n" * 10
    text = spliced_body(line + "and all of the money \nwas taken by the prosecutor's \n \nreport.")
    assert "money \nwas" in text
    assert "prosecutor's \nreport" in text


def test_a_pilcrow_before_a_year_or_a_number_in_a_sentence_is_dropped() -> None:
    assert spliced_body("1. (U) To be released in June \n\u00b62007.") == "1. (U) To be released in June \n2007."


def test_what_was_cut_never_shows_and_the_rest_maps_back() -> None:
    cable = read(page("1. (U) One LAGOS 00000123 002 OF 002 two. \n \nSMITH\n"))
    start = cable.spliced.text.index("One two")
    first, last = cable.spliced.to_source(start, start + 7)
    assert cable.document.text[first:last] == "One LAGOS 00000123 002 OF 002 two"
    assert cable.spliced.from_source(first) == start


def test_a_false_paragraph_mark_does_not_tear_a_date_from_its_month() -> None:
    cable = read(page("¶1. (U) He was host in February \n\n¶26.  A relaxed man. \n\n¶2. (U) Next. \n\nSMITH\n"))
    assert [cable.spliced.text[p.start : p.end] for p in cable.passages if p.paragraph == 1] == [
        "¶1. (U) He was host in February \n26.  A relaxed man."
    ]
    assert [cable.document.text[x.char_start : x.char_end] for x in cable.labels] == ["1", "2"]


@pytest.mark.parametrize(
    ("broken", "whole", "cut"),
    [
        ("a bill of \n\nLagos 00000123 002 of 002\n\n\n12 ships", "a bill of \n12 ships", "Lagos 00000123 002 of 002"),
        ("a bill of \nLAGOS 00000123  001 2 OF 002\n12 ships", "a bill of \n12 ships", "LAGOS 00000123  001 2 OF 002"),
        ("a bill of \nPAGE 02 LAGOS 00123 040915Z\n12 ships", "a bill of \n12 ships", "PAGE 02 LAGOS 00123 040915Z"),
        (
            "a bill of \n   CONFIDENTIAL \nPAGE 02     LAGOS  00123  01 OF 02  040915Z \n12 ships",
            "a bill of \n12 ships",
            "CONFIDENTIAL \nPAGE 02     LAGOS  00123  01 OF 02  040915Z",
        ),
        (
            "a bill of \nPAGE 02 RUEHOSA0123 C O N F I D E N T I A L LAGOS 000123\n12 ships",
            "a bill of \n12 ships",
            "PAGE 02 RUEHOSA0123 C O N F I D E N T I A L LAGOS 000123",
        ),
    ],
)
def test_older_and_damaged_page_breaks(broken: str, whole: str, cut: str) -> None:
    assert spliced_body(f"1. (U) It has {broken}.") == f"1. (U) It has {whole}."
    assert furniture(f"1. (U) It has {broken}.") == [("page_break", cut)]


def test_a_marking_that_a_mirror_ran_into_a_sentence_is_dropped() -> None:
    assert spliced_body("1. (U) He offered four\nSIPDIS ships.") == "1. (U) He offered four\n ships."


@pytest.mark.parametrize(
    "end", ["=====CABLE ENDS=====", "---- END OF CABLE ----", "BT\n#0123\nNNNN", "NNNN", "End Cable Text"]
)
def test_lines_behind_the_last_are_no_text(end: str) -> None:
    cable = read(page(f"1. (U) It sank.\n \nSMITH \n \n{end}\n"))
    assert cable.signature == "SMITH"
    assert [role for role, _, _ in shown(cable)] == ["body", "signature"]
    assert [f.kind for f in cable.furniture] == ["marking"] * len(end.split("\n"))


BREAK = "\n \nLAGOS 00000123  002 OF 002 \n \n \n"


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        (f"The port has a bill of 5.6 {BREAK}million dollars.", ["5600000"]),
        ("The port has a bill of 5.6 LAGOS 00000123  001.2 OF 002  million dollars.", ["5600000"]),
        (f"It counted 1,{BREAK}336 boats.", ["1336"]),
        (f"It counted two hundred and {BREAK}forty-three boats.", ["243"]),
        (f"It counted between 15 and{BREAK}25 boats.", ["15", "25"]),
        (f"It counted 45 {BREAK}boats in all.", ["45"]),
        (f"It fell by 12 {BREAK}percent.", ["12"]),
    ],
)
def test_numbers_that_a_page_break_broke_are_one(sentence: str, values: list[str]) -> None:
    cable = read(page(f"1. (U) {sentence} \n \nSMITH\n"))
    text = cable.spliced.text
    found = [m for m in find_numbers(text[text.index("1. (U)") + 6 : text.index("SMITH")]) if m.is_figure]
    assert [str(v) for m in found for v in dict.fromkeys((m.value_low, m.value_high))] == values
