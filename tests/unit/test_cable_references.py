"""REF lists in every spelling, and the telegrams that they lead to."""

from __future__ import annotations

import pytest

from tests.unit.cable_texts import BODY, HEADER, OPENING, page, read
from tests.unit.test_cable_dump import row
from tieout.cable.model import Cable

Entry = tuple[str | None, str, str | None, str | None]


def entries(cable: Cable) -> list[Entry]:
    for r in cable.references:
        assert cable.document.text[r.char_start : r.char_end] == r.surface
    return [(r.label, r.surface, r.referenced_id, r.year_basis) for r in cable.references]


def listed(line: str, **parts: str) -> list[Entry]:
    """Entries of a cable of 4 May 2007, LAGOS 123, with this REF line."""
    opening = OPENING[: OPENING.index("REF:")] + line + "\n \n"
    return entries(read(page(opening=opening, **parts)))


WRITTEN, OF_CABLE = "written", "year_of_cable"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "REF: A. 06 STATE 3836 \n     \u00b6B. ABUJA 77 \n",
            [("A", "06 STATE 3836", "06STATE3836", WRITTEN), ("B", "ABUJA 77", "07ABUJA77", OF_CABLE)],
        ),
        (
            "REF: A) 06 RABAT 0569 (NOTAL) B) STATE 006210",
            [("A", "06 RABAT 0569", "06RABAT569", WRITTEN), ("B", "STATE 006210", "07STATE6210", OF_CABLE)],
        ),
        (
            "REFS: (A) 2005 STATE 12345, (B) MEXICO 00123",
            [("A", "2005 STATE 12345", "05STATE12345", WRITTEN), ("B", "MEXICO 00123", "07MEXICO123", OF_CABLE)],
        ),
        (
            "REFTELS: A. A) SAO PAULO 38 B. B) 05STATE3836",
            [("A", "SAO PAULO 38", "07SAOPAULO38", OF_CABLE), ("B", "05STATE3836", "05STATE3836", WRITTEN)],
        ),
        (
            "REF: a) London 62 b) 06-Rome-7",
            [("A", "London 62", "07LONDON62", OF_CABLE), ("B", "06-Rome-7", "06ROME7", WRITTEN)],
        ),
        ("REF: PANAMA 00725/06", [(None, "PANAMA 00725/06", "06PANAMA725", WRITTEN)]),
        ("REF: ROME 205 (06)", [(None, "ROME 205 (06)", "06ROME205", WRITTEN)]),
        ("REF: ROME 205 2006", [(None, "ROME 205 2006", "06ROME205", WRITTEN)]),
        (
            "REF: 2006 LIMA 7, 06 LIMA 9; LIMA 11",
            [
                (None, "2006 LIMA 7", "06LIMA7", WRITTEN),
                (None, "06 LIMA 9", "06LIMA9", WRITTEN),
                (None, "LIMA 11", "07LIMA11", OF_CABLE),
            ],
        ),
        (
            "REF: 06 CAIRO 1778; 06 CAIRO 1229 06 STATE 38378",
            [
                (None, "06 CAIRO 1778", "06CAIRO1778", WRITTEN),
                (None, "06 CAIRO 1229", "06CAIRO1229", WRITTEN),
                (None, "06 STATE 38378", "06STATE38378", WRITTEN),
            ],
        ),
        (
            "REF: 06 MEXICO 4001, 4007 AND 4011",
            [
                (None, "06 MEXICO 4001", "06MEXICO4001", WRITTEN),
                (None, "4007", "06MEXICO4007", WRITTEN),
                (None, "4011", "06MEXICO4011", WRITTEN),
            ],
        ),
        ("REF: 06 \nREYKJAVIK 92 AND PREVIOUS", [(None, "06 \nREYKJAVIK 92", "06REYKJAVIK92", WRITTEN)]),
        ("REF: SECSTATE 13075 (SBU)", [(None, "SECSTATE 13075", "07STATE13075", OF_CABLE)]),
        ("REF: AMEMBASSY ST. PETERSBURG 12", [(None, "ST. PETERSBURG 12", "07STPETERSBURG12", OF_CABLE)]),
        ("REF: USUN NEW YORK 40", [(None, "USUN NEW YORK 40", "07USUNNEWYORK40", OF_CABLE)]),
        (
            "REF: A. 12/12/06 (U) EMAIL B. 06 MADRID 1",
            [("A", "12/12/06 (U) EMAIL", None, None), ("B", "06 MADRID 1", "06MADRID1", WRITTEN)],
        ),
        (
            "REF: A. IIR 6 809 0087 10 B. SMITH-JONES TELCON OF APRIL 12",
            [("A", "IIR 6 809 0087 10", None, None), ("B", "SMITH-JONES TELCON OF APRIL 12", None, None)],
        ),
        ("REF: QUITO 97...", [(None, "QUITO 97", None, None)]),
        ("REF: NONE", []),
        (
            "REF: 06 NAPLES 9\n\nLAGOS 00000123 001.2 OF 002",
            [(None, "06 NAPLES 9", "06NAPLES9", WRITTEN)],
        ),
    ],
)  # fmt: skip
def test_reference_lists_in_every_spelling(line: str, expected: list[Entry]) -> None:
    assert listed(line) == expected


@pytest.mark.parametrize(
    ("sent", "entry", "expected"),
    [
        ("040915Z MAY 07", "LAGOS 122", ("07LAGOS122", OF_CABLE)),
        ("040915Z MAY 07", "LAGOS 124", (None, None)),  # not yet sent, and the year before is half a year away
        ("040915Z JAN 07", "LAGOS 1240", ("06LAGOS1240", "year_before")),
        ("040915Z JAN 07", "LAGOS 123", (None, None)),  # itself
        ("040915Z JAN 07", "ABUJA 1240", (None, None)),  # no post sends so many in four days
        ("040915Z JAN 07", "STATE 1240", ("07STATE1240", OF_CABLE)),
    ],
)
def test_a_year_that_is_missing(sent: str, entry: str, expected: tuple[str | None, str | None]) -> None:
    header = HEADER.replace("040915Z MAY 07", sent)
    assert [e[2:] for e in listed(f"REF: {entry}", header=header)] == [expected]


def test_a_dump_says_which_year_and_lists_more() -> None:
    found = entries(read(row(body=OPENING + BODY, references="06STATE3836|06ABUJA77|05ROME4")))
    assert found == [
        ("A", "06 STATE 3836", "06STATE3836", WRITTEN),
        ("B", "ABUJA 77", "06ABUJA77", "listed"),
        (None, "05ROME4", "05ROME4", "listed"),
    ]
