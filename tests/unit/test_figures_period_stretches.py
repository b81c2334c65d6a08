"""The stretch of time of how long something went on. The cable is of 20 December 2005."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "period"),
    [
        # the date behind a duration that ends it
        ("He led a two-year mission until August 2003.", "two-year", "2001-08/2003-08"),
        ("They extended the lease for two years - until August 2006.", "two years", "2004-08/2006-08"),
        ("He faced a six-month wait (i.e., until March 2006).", "six-month", "2005-09/2006-03"),
        ("Orders fell for five months to July 2005.", "five months", "2005-03/2005-07"),
        ("His five-year term, which ends in June 2007, is his last.", "five-year", "2002-06/2007-06"),
        ("She spent six months in hiding until her return by boat, and her trial, in May 2005.", "six months",
         "2004-11/2005-05"),
        ("It was moved two days prior to October 31.", "two days", "2005-10-31"),
        ("He needs two years to repair what burned in May 2005.", "two years", "2005-05"),
        # up to the cable, what is so after so long
        ("The feud goes on six years after unification.", "six years", "1999-12/2005-12"),
        ("Comment: Six years after unification, its 40 judges remain.", "40", "1999-12/2005-12"),
        ("The mood is still sour a year and a half into his term.", "a year and a half", "2004-06/2005-12"),
        ("After almost two years of shared leadership, Ada Obi and Eno Ita govern.", "two years", "2003-12/2005-12"),
        ("I write to you as I depart after three and a half years, with joy.", "three and a half years",
         "2002-06/2005-12"),
        ("She takes office after ten years abroad.", "ten years", "1995-12/2005-12"),
        ("The loan was repaid six years after unification.", "six years", None),
        ("A refund comes within two years after a claim.", "two years", None),
        ("A rise is expected six years after unification.", "six years", None),
        # one deed, and what is so after it; not what comes about after each of its kind
        ("The town is poor six years after the war.", "six years", "1999-12/2005-12"),
        ("The town is still without water six years after the fall of Adu.", "six years", "1999-12/2005-12"),
        ("His bloc, six years after the war, trusts nobody.", "six years", "1999-12/2005-12"),
        ("The law takes effect two years after publication.", "two years", None),
        ("Victims wait six months after arrival.", "six months", None),
        ("Prices double ten years after a mine opens.", "ten years", None),
        ("Loans are repaid five years after the purchase.", "five years", None),
        ("The licence lapses three years after its issue.", "three years", None),
        ("The law promises miners a pension after 30 years of service.", "30 years", None),
        ("He has a pension after 20 years of war.", "20 years", "1985-12/2005-12"),
        # which time of so many it was
        ("It was his third visit in six months.", "six months", "2005-06/2005-12"),
        ("He said he had not voted in ten years.", "ten years", "1995-12/2005-12"),
        ("A third visit was brief, and he slept in six hours.", "six hours", None),
        ("A second bill passes in ten days.", "ten days", None),
        # parts of a decade
        ("In the early 1990s it had 40 guards.", "40", "1990/1993"),
        ("In the mid-1990s it had 40 guards.", "40", "1994/1996"),
        ("From the late 1970s to the early 1980s it had 40 guards.", "40", "1975/1983"),
        ("The late general had 40 guards in the 1990s.", "40", "1990/1999"),
        # parts of a year
        ("In the first three quarters of 2004 it lost 40 million dollars.", "40 million dollars", "2004-01/2004-09"),
        ("In the first three quarters of his term it lost 40 million dollars.", "40 million dollars", None),
    ],
)  # fmt: skip
def test_how_long_tells_when(body: str, surface: str, period: str | None) -> None:
    assert read(body)[surface].figure.period == period
