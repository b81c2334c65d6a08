"""Header fields, and cables that are refused."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.unit.cable_texts import BODY, HEADER, OPENING, ROW, page, read, shown, web_page
from tieout.cable.model import Recipient
from tieout.rejection import Rejection


def test_every_field_of_a_whole_header() -> None:
    cable = read(page())
    assert cable.reference_id == "07LAGOS123"
    assert cable.subject == "PORT OFFICIALS COUNT THEIR CONTAINERS"
    assert (cable.created_at, cable.created_basis) == (dt.datetime(2007, 5, 4, 9, 15), "date_time_group")
    assert cable.released_at == dt.datetime(2011, 8, 30, 1, 44)
    assert (cable.classification, cable.caveats) == ("UNCLASSIFIED", "FOR OFFICIAL USE ONLY")
    assert (cable.origin, cable.transmission_id, cable.precedence) == ("Consulate Lagos", "VZCZCXRO5300", "P")
    assert (cable.message_from, cable.executive_order, cable.section_count) == ("AMCONSUL LAGOS", "N/A", 2)
    assert (cable.tags, cable.signature, cable.is_partial_extract) == (["PHUM", "KCRM", "NI"], "SMITH", False)
    assert cable.recipients == [
        Recipient("to", "RUEHC", "SECSTATE WASHDC", "PRIORITY", "8881"),
        Recipient("info", "RUEHUJA", "AMEMBASSY ABUJA", None, "8687"),
        Recipient("info", "RUEHXX", "ALL AFRICAN POSTS COLLECTIVE", None, None),
    ]
    assert cable.document.text[cable.body_char_start :].startswith("UNCLAS SECTION 01 OF 02 LAGOS 000123")
    assert cable.problems == []


@pytest.mark.parametrize(
    ("group", "created", "precedence"),
    [
        ("R 021324Z MAR 06", dt.datetime(2006, 3, 2, 13, 24), "R"),
        ("O R 021636Z APR 09", dt.datetime(2009, 4, 2, 16, 36), "O R"),
        ("P 191022Z OCT 07 ZDK", dt.datetime(2007, 10, 19, 10, 22), "P"),
        ("O 311200Z DEC 96", dt.datetime(1996, 12, 31, 12, 0), "O"),
    ],
)
def test_created_comes_from_the_date_time_group(group: str, created: dt.datetime, precedence: str) -> None:
    cable = read(page(header=HEADER.replace("P 040915Z MAY 07", group)))
    assert (cable.created_at, cable.created_basis, cable.precedence) == (created, "date_time_group", precedence)


def test_created_falls_back_to_the_page_without_a_group_or_with_an_impossible_one() -> None:
    partial = "This record is a partial extract of the original cable. The full text is not available.\n"
    cable = read(page(header=partial))
    assert (cable.created_at, cable.created_basis) == (dt.datetime(2007, 5, 4, 9, 9), "page")
    assert [problem.code for problem in cable.problems] == ["no_message_header"]
    assert cable.is_partial_extract
    assert cable.recipients == []
    assert read(page(header=HEADER.replace("040915Z", "379915Z"))).created_basis == "page"


@pytest.mark.parametrize(
    ("row", "classification", "caveats", "origin"),
    [
        ("CONFIDENTIAL//NOFORN Embassy Tripoli", "CONFIDENTIAL", "NOFORN", "Embassy Tripoli"),
        ("SECRET USUN New York", "SECRET", None, "USUN New York"),
        ("UNCLASSIFIED US Delegation, Secretary", "UNCLASSIFIED", None, "US Delegation, Secretary"),
    ],
)
def test_classification_and_caveats_of_the_table_row(
    row: str, classification: str, caveats: str | None, origin: str
) -> None:
    cable = read(page(row=ROW.replace("UNCLASSIFIED//FOR OFFICIAL USE ONLY Consulate Lagos", row)))
    assert (cable.classification, cable.caveats, cable.origin) == (classification, caveats, origin)


def test_a_damaged_id_is_kept_as_spelled() -> None:
    assert (
        read(page(row=ROW.replace("07LAGOS123", "08SECTION01GF02BISHIEK21"))).reference_id == "08SECTION01GF02BISHIEK21"
    )


@pytest.mark.parametrize(
    "label", ["SUBJECT:", "SUBJ:", "SUBEJCT:", "SUBJECT :", "Subject:", "SUBJECT", "SUBJ", "UBJECT:", "SUBJECT;"]
)
def test_misspelt_subject_labels(label: str) -> None:
    assert read(page(opening=OPENING.replace("SUBJECT:", label))).subject == "PORT OFFICIALS COUNT THEIR CONTAINERS"


def test_a_subject_that_runs_on_stops_before_reference_page_break_and_paragraph() -> None:
    opening = (
        "UNCLAS SECTION 01 OF 03 LAGOS 000123\n\nSIPDIS\n\nDEPT FOR AF/W E.O. 12958: N/A\n\nTAGS: PREL LY\n\n"
        "SUBJECT: PORT COUNTS 400 SHIPS REF: A. ROME 205 B. 08 TRIPOLI 212 LAGOS 00000123 001.2 OF 003 "
        "CLASSIFIED BY: A. Clerk, Consul. REASON: 1.4 (b), (d) 1.(SBU)\n\n"
    )
    cable = read(page("SUMMARY: It was quiet. End summary.\n\n2.(U) More.\n\nSMITH\n", opening))
    assert cable.subject == "PORT COUNTS 400 SHIPS"
    assert [(r.surface, r.referenced_id) for r in cable.references] == [
        ("ROME 205", "07ROME205"),
        ("08 TRIPOLI 212", "08TRIPOLI212"),
    ]
    assert cable.executive_order == "N/A"
    assert [(p.role, p.paragraph, p.portion_marking) for p in cable.passages if p.paragraph] == [
        ("summary", 1, "SBU"),
        ("body", 2, "U"),
    ]
    assert "LAGOS 00000123" not in cable.spliced.text


def test_html_and_text_of_a_page_read_the_same() -> None:
    text, web = read(page()), read(web_page())
    assert (web.subject, web.tags, web.recipients, web.signature) == (
        text.subject,
        text.tags,
        text.recipients,
        text.signature,
    )


def test_bare_text_takes_its_id_from_the_section_line_and_the_year_of_the_group() -> None:
    cable = read(HEADER + OPENING + BODY)
    assert cable.reference_id == "07LAGOS123"
    assert (cable.classification, cable.origin, cable.released_at) == ("UNCLASSIFIED", None, None)


@pytest.mark.parametrize(
    ("line", "reference_id"),
    [
        ("S E C R E T NOFORN LAGOS 000412", "07LAGOS412"),
        ("C O N F I D E N T I A L SECTION 01 OF 02 LAGOS 000412 NOFORN", "07LAGOS412"),
        ("UNCLAS LAGOS 00412", "07LAGOS412"),
        ("UNCLAS LAGOS 777", "07LAGOS777"),
    ],
)
def test_markings_and_short_numbers_in_the_section_line(line: str, reference_id: str) -> None:
    opening = OPENING.replace("UNCLAS SECTION 01 OF 02 LAGOS 000123", line)
    assert read(HEADER + opening + BODY).reference_id == reference_id


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        (page("", ""), "no_body", "has a header and no body"),
        (page(""), "no_body", "no paragraphs"),
        (page("1. (U) The harbor master counted 45 cont"), "truncated", "ends inside a sentence"),
        (page("1. (U) One. \n \nLAGOS 00000123  002 OF 018 \n \n \nTwo. \n"), "truncated", "page break is 2 of 18"),
        (page("SMITH\n"), "no_body", "no paragraphs"),
        (OPENING + BODY, "no_cable", "date-time group"),
        (HEADER + OPENING.replace("LAGOS 000123", "") + BODY, "no_cable", "UNCLAS SECTION"),
    ],
)
def test_cables_that_are_refused(text: str, code: str, words: str) -> None:
    with pytest.raises(Rejection) as caught:
        read(text)
    assert (caught.value.stage, caught.value.code) == ("cable", code)
    assert words in caught.value.message


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("TAGS: PHUM, KCRM NI", ["PHUM", "KCRM", "NI"]),
        ("TAGS PHUM KCRM NI", ["PHUM", "KCRM", "NI"]),
        ("TASG: PHUM/KCRM; NI", ["PHUM", "KCRM", "NI"]),
        ("TAGS: PHUM, KCRM, \nSMIG, NI", ["PHUM", "KCRM", "SMIG", "NI"]),
        ("TAGS: PRELPGOV NI", ["PREL", "PGOV", "NI"]),
        ("TAGS: ETRDEINVECINPGOVCS", ["ETRD", "EINV", "ECIN", "PGOV", "CS"]),
        ("TAGS: PHUM NI COUNTER TERRORISM", ["PHUM", "NI", "COUNTER TERRORISM"]),
        ("TAGS: OVIP (DOE, JANE B.), PREL, NI", ["OVIP", "DOE, JANE B.", "PREL", "NI"]),
        ("TAGS: PREL, PREL, NI", ["PREL", "NI"]),
        ("TAGS: PREL NI\nLAGOS 00000123 001.2 OF 002", ["PREL", "NI"]),
        ("E.O. 12958: N/A AGS: PREL, NI", ["PREL", "NI"]),
    ],
)
def test_tags_in_every_spelling(line: str, tags: list[str]) -> None:
    cable = read(page(opening=OPENING.replace("TAGS: PHUM, KCRM NI", line)))
    assert (cable.tags, cable.subject) == (tags, "PORT OFFICIALS COUNT THEIR CONTAINERS")


def test_a_title_without_a_label_behind_the_tags() -> None:
    cable = read(page(opening=OPENING.replace("SUBJECT: PORT OFFICIALS COUNT \nTHEIR", "PORT OFFICIALS COUNT \nTHEIR")))
    assert (cable.subject, cable.tags) == ("PORT OFFICIALS COUNT THEIR CONTAINERS", ["PHUM", "KCRM", "NI"])
    assert [cable.spliced.text[p.start : p.end] for p in cable.passages if p.role == "subject"] == [
        "PORT OFFICIALS COUNT \nTHEIR CONTAINERS"
    ]


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("SHIPS COUNT 5.6 \n\nLAGOS 00000123  002 OF 002\n\n\nMILLION", "SHIPS COUNT 5.6 MILLION"),
        ("PORT COUNTS SHIPS \\\nAND BOATS", "PORT COUNTS SHIPS AND BOATS"),
        ("PORT COUNTS SHIPSClassified By: A. Clerk, Consul", "PORT COUNTS SHIPS"),
        ("PORT COUNTS SHIPSREF: A. ROME 2", "PORT COUNTS SHIPS"),
        ("Port Counts Ships Summary ------------", "Port Counts Ships"),
    ],
)
def test_a_subject_ends_where_something_else_begins(subject: str, expected: str) -> None:
    opening = OPENING[: OPENING.index("SUBJECT:")] + f"SUBJECT: {subject}\n\n"
    assert read(page(opening=opening)).subject == expected


def test_an_opening_that_was_cut_off_and_given_again_is_read_from_its_whole_copy() -> None:
    cut = OPENING[: OPENING.index("SUBJECT:")].replace("12958: N/A", "12958: DECL: 05/0...")
    whole = OPENING.replace("12958: N/A", "12958: DECL: 05/04/2017")
    assert read(page(opening=cut + whole)).executive_order == "DECL: 05/04/2017"


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Cable dated:2007-05-04T09:15:00", dt.datetime(2007, 5, 4, 9, 15)),
        ("Friday, 04 May 2007, 09:15", dt.datetime(2007, 5, 4, 9, 15)),
    ],
)
def test_the_moment_on_a_line_of_its_own_where_there_is_no_group(line: str, moment: dt.datetime) -> None:
    partial = "This record is a partial extract of the original cable. The full text is not available.\n"
    cable = read(page(header=f"{partial}{line}\n"))
    assert (cable.created_at, cable.created_basis) == (moment, "date_line")


def test_what_a_mirror_puts_behind_the_addresses_is_no_addressee() -> None:
    more = HEADER + "2007-05-04 09:15:00\nConsulate Lagos\n" + HEADER + "PAGE 02 LAGOS 000123 040915Z\n"
    assert [r.addressee for r in read(page(header=more)).recipients] == [
        "SECSTATE WASHDC",
        "AMEMBASSY ABUJA",
        "ALL AFRICAN POSTS COLLECTIVE",
    ]


@pytest.mark.parametrize(
    ("line", "classification", "caveats"),
    [
        ("C O N F I D E N T I A L SECTION 01 OF 02 LAGOS 000123", "CONFIDENTIAL", None),
        ("S E C R E T LAGOS 000123 \n \nNOFORN", "SECRET", "NOFORN"),
        ("UNCLAS E F T O SECTION 01 OF 02 LAGOS 000123", "UNCLASSIFIED", None),
        ("UNCLASSIFIED LAGOS 000123", "UNCLASSIFIED", None),
        ("CONFIDENTIAL LAGOS 000123", "CONFIDENTIAL", None),
    ],
)
def test_classification_and_id_of_a_section_line(line: str, classification: str, caveats: str | None) -> None:
    cable = read(HEADER + OPENING.replace("UNCLAS SECTION 01 OF 02 LAGOS 000123", line) + BODY)
    assert (cable.reference_id, cable.classification, cable.caveats) == ("07LAGOS123", classification, caveats)


@pytest.mark.parametrize("damaged", ["08SECTION01OF02MANAMA492", "7575LIBREVILLE1895", "08SCTION02OF02SAOPAULO335"])
def test_damaged_ids_are_kept_as_spelled(damaged: str) -> None:
    cable = read(page(row=ROW.replace("07LAGOS123", damaged)))
    assert (cable.reference_id, cable.problems) == (damaged, [])


def test_a_message_given_again_behind_its_cut_off_opening_is_read_from_the_whole_one() -> None:
    cut = OPENING[: OPENING.index("SUBJECT:")] + "SUBJECT: PORT OFFIC...\n\n"
    whole = f'123,5/4/2007 9:15,07LAGOS123,"Consulate Lagos",UNCLASSIFIED,,"{HEADER.rstrip()}","{OPENING}'
    cable = read(page(opening=cut + whole))
    assert cable.subject == "PORT OFFICIALS COUNT THEIR CONTAINERS"
    assert [(p.role, p.paragraph) for p in cable.passages if p.paragraph] == [("summary", 1), ("body", 2)]
    assert len(cable.recipients) == 3


@pytest.mark.parametrize(
    ("damaged", "reference_id"),
    [("LAG@S 00O123", "07LAGOS123"), ("LAGO$ 000l23", "07LAGOS123"), ("LA@@@ 000123", "07LA123")],
)
def test_a_damaged_id_is_repaired_where_one_post_fits(damaged: str, reference_id: str) -> None:
    cable = read(HEADER + OPENING.replace("LAGOS 000123", damaged) + BODY)
    assert (cable.reference_id, cable.classification) == (reference_id, "UNCLASSIFIED")
    (problem,) = cable.problems
    assert problem.code == "damaged_reference_id"
    assert cable.document.text[problem.char_start : problem.char_end] == damaged


def test_the_first_paragraph_on_the_line_of_the_references() -> None:
    opening = OPENING.rstrip() + "  LAGOS 00000123  001.3 OF 012   1.  In response to"
    cable = read(page(" reftel, 12 ships are counted.  \n \nSMITH\n", opening))
    assert shown(cable)[0] == ("body", 1, "1. In response to reftel, 12 ships are counted.")
