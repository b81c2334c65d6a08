"""The dates of polls, and of numbers paired with dates by "respectively", in a cable of 20 December 2005."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read

TOLD = "A poll conducted in October 2005 by the daily asked 900 persons.\n\n¶2. (U) The port has 9 cranes.\n\n¶3. (U) "


@pytest.mark.parametrize(
    ("body", "surface", "period"),
    [
        (TOLD + "Women support the treaty less (41 percent in favor).", "41 percent", "2005-10"),
        (TOLD + "The port is at 41 percent of its capacity.", "41 percent", None),
        ("A poll conducted in 1999 asked 900 persons. ¶2. (U) Some 41 percent trust the court.", "41 percent", None),
        ("Some 41 percent trust the court.\n\n¶2. (U) Between May 3 and 9 it polled 1,100 persons.", "41 percent",
         "2005-05-03/2005-05-09"),
        ("Some 41 percent trust the court, as in a similar poll conducted last May.", "41 percent", "2005-05"),
    ],
)  # fmt: skip
def test_shares_of_opinion_are_of_the_time_of_the_poll(body: str, surface: str, period: str | None) -> None:
    assert read(body)[surface].figure.period == period


def test_each_number_has_the_date_at_its_place() -> None:
    found = read("In 2002, 2003 and 2004 the consulate issued respectively 41, 32 and 23 visas.")
    assert [found[n].figure.period for n in ("41", "32", "23")] == ["2002", "2003", "2004"]


def test_numbers_and_dates_of_unlike_lists_are_not_paired() -> None:
    found = read("In 2003 and 2004 the consulate issued 41 visas to men, 32 to women and 23 to children, respectively.")
    assert found["32"].figure.period == found["23"].figure.period
