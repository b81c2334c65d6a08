"""What a figure takes from the event that its clause, its list or its cable is about: made-up sentences."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "family"),
    [
        # how long and how old is told of what happens in the clause
        ("There have been no murders in Port Ellen in two years.", "two years", "casualties"),
        ("His trial may start in three months.", "three months", "prosecutions"),
        ("The embassy read the file of a four-year investigation.", "four-year", "prosecutions"),
        ("A deputy held a three-hour discussion on the arrests.", "three-hour", "other"),
        ("A decision on the detainees took two months.", "two months", "other"),
        ("The firm was founded two years before a judge sued it.", "two years", "other"),
        # people of whom the clause says no more, and groups by a name of their own
        ("The judge ordered the naming of 13 persons as suspects in the murder investigation.", "13", "prosecutions"),
        ("Detectives arrested four of 14 members of the band.", "14", "arrests"),
        ("They recalled the killing of hundreds of Yanoma.", "hundreds", "other"),
        ("They recalled the killing of hundreds of Yanomas.", "hundreds", "casualties"),
        ("They admitted the embezzlement of 6,118 Samoan Dollars.", "6,118", "other"),
    ],
)
def test_the_family(body: str, surface: str, family: str) -> None:
    assert read(body)[surface].figure.family == family
