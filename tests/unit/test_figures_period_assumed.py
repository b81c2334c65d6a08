"""What a cable of 20 December 2005 tells without a date: of the year or month of all that it dated before."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "period"),
    [
        ("Police raided a bar on May 3.\n\n¶2. (U) Guards seized 40 rifles.", "40", None),
        ("Police raided 12 bars on May 3.\n\n¶2. (U) Guards seized 40 rifles.", "40", "2005-05"),
        ("Police raided 12 bars in May and 9 cafes in June.\n\n¶2. (U) Guards seized 40 rifles.", "40", "2005"),
        # a sum and a share need not be of the time of what was done
        ("Police raided 12 bars on May 3.\n\n¶2. (U) The repair cost 40 euros.", "40 euros", None),
        ("Police raided 12 bars on May 3.\n\n¶2. (U) Guards lost 40 percent.", "40 percent", None),
        # dates of two years, or of one long gone, say nothing of the rest
        ("Police raided 12 bars in 2003 and 9 cafes in June.\n\n¶2. (U) Guards seized 40 rifles.", "40", None),
        ("Police raided 12 bars in 1999.\n\n¶2. (U) Guards seized 40 rifles.", "40", None),
        # nor do they of what is, of what was said and of what might be
        ("Police raided 12 bars on May 3.\n\n¶2. (U) The port has 40 cranes.", "40", None),
        ("Police raided 12 bars on May 3.\n\n¶2. (U) He said that guards seized 40 rifles.", "40", None),
        ("Police raided 12 bars on May 3.\n\n¶2. (U) Guards could have seized 40 rifles.", "40", None),
    ],
)
def test_what_happened_is_of_the_year_of_all_that_was_dated(body: str, surface: str, period: str | None) -> None:
    assert read(body)[surface].figure.period == period
