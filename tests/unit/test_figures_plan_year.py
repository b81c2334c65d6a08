"""The year of the plan that a cable of 20 December 2005 submits."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read

BEDS = "Budget: USD 9,000 for 12 beds and one stove. The clinic will employ four cooks."


@pytest.mark.parametrize(
    ("subject", "body", "surface", "period"),
    [
        ("GHANA'S 2006 FUND FOR REFUGEES PROPOSAL", BEDS, "USD 9,000", "2006"),
        ("GHANA'S 2006 FUND FOR REFUGEES PROPOSAL", BEDS, "12", "2006"),
        ("GHANA'S 2006 FUND FOR REFUGEES PROPOSAL", BEDS, "four", "2006"),
        ("GRANT REQUEST FOR FY 2006", BEDS, "USD 9,000", "FY2006"),
        # what was and what is are not of the plan
        ("GRANT REQUEST FOR FY 2006", BEDS + " The port has 40 cranes. Guards seized 30 rifles.", "40", None),
        ("GRANT REQUEST FOR FY 2006", BEDS + " The port has 40 cranes. Guards seized 30 rifles.", "30", None),
        # nor has a plan of several years one, or a subject that submits nothing, names two years or one long gone
        ("GRANT REQUEST FOR FY 2006", BEDS + " This is a two-year project.", "USD 9,000", None),
        ("GHANA'S 2006 ELECTIONS", BEDS, "USD 9,000", None),
        ("REQUEST FOR 2005 AND 2006 FUNDS", BEDS, "USD 9,000", None),
        ("REQUEST FOR 1999 FUNDS", BEDS, "USD 9,000", None),
    ],
)
def test_what_a_plan_would_spend_and_do_is_of_its_year(
    subject: str, body: str, surface: str, period: str | None
) -> None:
    assert read(body, subject)[surface].figure.period == period
