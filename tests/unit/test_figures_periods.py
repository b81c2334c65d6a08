"""When a figure holds: each expression against the date of a cable sent on 2 March 2006."""

from __future__ import annotations

import datetime as dt

import pytest

from tieout.figures.periods import find_periods

SENT = dt.date(2006, 3, 2)


@pytest.mark.parametrize(
    ("sentence", "text", "basis"),
    [
        ("It expelled 300 migrants in 2004.", "2004", "stated"),
        ("From January to August 2005 the courts heard 12 cases.", "2005-01/2005-08", "stated"),
        ("from February 2004 through January 2005", "2004-02/2005-01", "stated"),
        ("On November 23, 2005, a court sentenced him.", "2005-11-23", "stated"),
        ("on 23 November 2005", "2005-11-23", "stated"),
        ("since the \nfund's launch in 2003 it helped 40 girls", "2003/2006-03", "stated"),
        ("Since June 2005, agents raided bars.", "2005-06/2006-03", "stated"),
        ("In July, police arrested four men.", "2005-07", "counted_back"),
        ("On February 17 the port closed.", "2006-02-17", "counted_back"),
        ("On August 16 and 17, a judge heard them.", "2005-08-16/2005-08-17", "counted_back"),
        ("(Prior to 2006, they were more than 8,000.)", "../2005-12", "stated"),
        ("In the past year, it gave out four permits.", "2005-03/2006-03", "counted_back"),
        ("over the past five years", "2001-03/2006-03", "counted_back"),
        ("There is currently one victim at the shelter.", "2006-03", "counted_back"),
        ("last year, 12 people drowned", "2005", "counted_back"),
        ("this year 30 were freed", "2006", "counted_back"),
        ("a grant for FY2005", "FY2005", "stated"),
        ("in the first half of 2005", "2005-01/2005-06", "stated"),
        ("the first nine months of 2005", "2005-01/2005-09", "stated"),
        ("The 2005 totals rose.", "2005", "stated"),
        ("between 1991 and 2004", "1991/2004", "stated"),
        ("the 1996-98 drought", "1996/1998", "stated"),
    ],
)
def test_an_expression_is_read_as_iso_text_with_its_basis(sentence: str, text: str, basis: str) -> None:
    periods = find_periods(sentence, 0, SENT)
    assert [(p.text, p.basis) for p in periods] == [(text, basis)]


def test_the_us_fiscal_year_runs_from_october() -> None:
    (period,) = find_periods("a budget for FY2009", 0, SENT)
    assert (period.first, period.last) == (dt.date(2008, 10, 1), dt.date(2009, 9, 30))


def test_a_month_to_come_is_the_next_one_when_the_sentence_looks_ahead() -> None:
    (period,) = find_periods("It will open 14 programs in April.", 0, SENT, is_future=True)
    assert period.text == "2006-04"


def test_the_verb_may_is_no_month() -> None:
    assert find_periods("The judge may add half of the sentence.", 0, SENT) == []


def test_without_a_cable_date_nothing_is_counted_back() -> None:
    assert find_periods("In July, police arrested four men last week.", 0, None) == []


def test_an_impossible_date_is_no_period() -> None:
    assert find_periods("on February 31, 2005", 0, SENT) == []
