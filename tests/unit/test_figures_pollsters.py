"""Whose poll a share of opinion answers, where its sentence names no source."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "reporter"),
    [
        ("A poll conducted in May by the Lima Institute came out. 54 percent supported the mayor.", "54 percent",
         "Lima Institute"),
        ("The Datavox poll came out. Forty percent opposed the mayor.", "Forty percent", "Datavox"),
        ("The October Datavox poll came out. Forty percent opposed the mayor.", "Forty percent", "Datavox"),
        ("The polling firm Datavox was busy. Forty percent opposed the mayor.", "Forty percent", "Datavox"),
        ("The Datavox poll came out. The poll found that 40 percent opposed the mayor.", "40 percent", "Datavox"),
        ('A "Datavox" poll came out. Forty percent opposed the mayor.', "Forty percent", "Datavox"),
        ("Several polls came out. Forty percent opposed the mayor.", "Forty percent", None),
        # who says it in the sentence itself, another poll, shares of no opinion, places
        ("The Datavox poll came out. Obi said that 40 percent opposed the mayor.", "40 percent", "Obi"),
        ("The Datavox poll came out. A separate poll found that 40 percent opposed it.", "40 percent",
         "separate poll"),
        ("The Datavox poll came out. Rice made up 40 percent of the crop.", "40 percent", None),
        ("A Danish poll came out. Forty percent opposed the mayor.", "Forty percent", None),
        # feasts, days and kinds of elections name nobody; polls that are held or open are elections
        ("A New Year poll came out. Forty percent opposed the mayor.", "Forty percent", None),
        ("A Christmas poll came out. Forty percent opposed the mayor.", "Forty percent", None),
        ("A poll by Sunday showed it. Forty percent opposed the mayor.", "Forty percent", None),
        ("Presidential polls will be held in May. Forty percent opposed the mayor.", "Forty percent", None),
        ("Datavox polls open at nine. Forty percent opposed the mayor.", "Forty percent", None),
        ("A National Datavox Institute poll came out. Forty percent opposed it.", "Forty percent",
         "National Datavox Institute"),
        ("A New Ruritania Institute poll came out. Forty percent opposed it.", "Forty percent",
         "New Ruritania Institute"),
    ],
)  # fmt: skip
def test_a_share_of_opinion_has_the_pollster_as_its_source(body: str, surface: str, reporter: str | None) -> None:
    assert read(body)[surface].figure.reported_by == reporter
