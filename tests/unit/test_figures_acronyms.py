"""Acronyms that a cable spells out: where the name begins, and what is no acronym of a name."""

from __future__ import annotations

import pytest

from tieout.cable import parse_cable
from tieout.figures.acronyms import find_acronyms, read_acronyms
from tieout.settings import PROJECT_ROOT
from tieout.source import read_document


def found(text: str) -> list[tuple[str, str, str]]:
    return [(acronym, name, rule) for _, _, acronym, name, rule in find_acronyms(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Mexican National Migration Institute (INM) named a",
         ("INM", "Mexican National Migration Institute", "initials")),
        ("revealed by the Center for Research on National Security (CISEN),",
         ("CISEN", "Center for Research on National Security", "capitals")),
        ("He told the International Organization for Migration (IOM) to",
         ("IOM", "International Organization for Migration", "initials")),
        ("fighting trafficking in persons (TIP) in the past", ("TIP", "trafficking in persons", "initials")),
        ("a UN Educational, Scientific, and Cultural Organization (UNESCO) team",
         ("UNESCO", "UN Educational, Scientific, and Cultural Organization", "initials")),
        ("the PGR and the GOM.  The Secretariat for Public Administration (SFP) and",
         ("SFP", "Secretariat for Public Administration", "capitals")),
        ("met officials of the U.S. Forest Service (USFS) there", ("USFS", "U.S. Forest Service", "initials")),
        ("the President of the Central American Court (CCJ) said", ("CCJ", "Central American Court", "capitals")),
        ("protected by the International Security Assistance Force,s (ISAF) troops",
         ("ISAF", "International Security Assistance Force", "initials")),
        ("Yuri Kostenko's Ukrainian People's Party (UPP)", ("UPP", "Ukrainian People's Party", "initials")),
        ('the "Ministry of Interior" said; the Ministry of Interior ("MOI") did',
         ("MOI", "Ministry of Interior", "initials")),
    ],
)  # fmt: skip
def test_the_name_before_the_bracket_is_taken_whole(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "4. (SBU) Post supports this request (NOTAL).",
        "He met Minister Halldor Asgrimsson (PP) there",
        "Rep. John Hall (D-NY) asked",
        "The Deputy Minister Jose Maria Romero (PLNX) was there",
        "the cases (SFR) were closed",
        "at 10:00 (GMT)",
    ],
)
def test_other_brackets_are_no_acronyms(text: str) -> None:
    assert found(text) == []


def test_a_span_holds_the_name_and_its_acronym_in_the_source() -> None:
    data = (PROJECT_ROOT / "data" / "source" / "06MEXICO1113.txt").read_bytes()
    cable = parse_cable(read_document(data, "06MEXICO1113.txt"))
    names = {a.acronym: a for a in read_acronyms(cable)}
    text = cable.document.text
    assert text[names["INM"].char_start : names["INM"].char_end] == "Mexican National Migration Institute (INM)"
    # Two lines of the source, one name.
    assert text[names["DHS-ICE"].char_start : names["DHS-ICE"].char_end].count("\n") > 0
    assert names["INMUJERES"].full_name == "National Institute for Women's Issues"
    assert names["AFI"].full_name == "Federal Investigative Agency"


def test_a_name_that_is_spelled_out_twice_is_one_row_at_its_first_place() -> None:
    data = (PROJECT_ROOT / "data" / "source" / "06MEXICO1113.txt").read_bytes()
    cable = parse_cable(read_document(data, "06MEXICO1113.txt"))
    pairs = [(a.acronym, a.full_name) for a in read_acronyms(cable)]
    assert len(pairs) == len(set(pairs))
    assert pairs.count(("IOM", "International Organization for Migration")) == 1
