"""When a figure holds: each expression against the date of a cable sent on 2 March 2006."""

from __future__ import annotations

import datetime as dt

import pytest

from tieout.figures.periods.periods import find_periods

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
        ("Arrivals rose 4 percent from 2003 to 2004.", "2003/2004", "stated"),
        ("in the 12 months to June 2005", "2004-07/2005-06", "stated"),
        ("between 1991 and 2004", "1991/2004", "stated"),
        ("the 1996-98 drought", "1996/1998", "stated"),
        ("Between 1998-2004 it grew.", "1998/2004", "stated"),
        ("in January and February 2005", "2005-01/2005-02", "stated"),
        ("in 2003 and 2004 it took in 40", "2003/2004", "stated"),
        ("May 30-June 2, 2005", "2005-05-30/2005-06-02", "stated"),
        ("1 January 2004 to 31 May 2005", "2004-01-01/2005-05-31", "stated"),
        ("from November to February", "2005-11/2006-02", "counted_back"),
        ("through May 2005", "../2005-05", "stated"),
        ("the FY 2005/06 budget", "FY2005/06", "stated"),
        ("in FY04-05", "FY2004/05", "stated"),
        ("in fiscal year 2004/5", "FY2004/05", "stated"),
        ("CY 2004 sales", "2004", "stated"),
        ("In the third quarter of 2005 exports fell.", "2005-07/2005-09", "stated"),
        ("third-quarter 2005 growth", "2005-07/2005-09", "stated"),
        ("Q3 2005 profits", "2005-07/2005-09", "stated"),
        ("in Q4, growth was 4 percent", "2005-10/2005-12", "counted_back"),
        ("the second half of last year", "2005-07/2005-12", "counted_back"),
        ("the first two months of the year", "2006-01/2006-02", "counted_back"),
        ("in the 1990s", "1990/1999", "stated"),
        ("the mid-1990s", "1994/1996", "stated"),
        ("since last year", "2005/2006-03", "counted_back"),
        ("since the beginning of the year", "2006-01/2006-03", "counted_back"),
        ("A year after a raid in May 2004, rebels struck.", "2005", "stated"),
        ("about two months before his trial on February 20", "2005-12", "counted_back"),
        ("Its council has not met in five years.", "2001-03/2006-03", "counted_back"),
        ("In his nine years in office he has built two schools.", "1997-03/2006-03", "counted_back"),
        ("the worst flood in ten years", "1996-03/2006-03", "counted_back"),
        ("The court may decide in two to three months.", "2006-03/2006-06", "counted_back"),
        ("within the next three or four weeks", "2006-03-02/2006-03-30", "counted_back"),
        ("over the last 4-5 years", "2001-03/2006-03", "counted_back"),
        ("a march on 2/15 drew 400", "2006-02-15", "counted_back"),
        ("a poll of 2/10-11", "2006-02-10/2006-02-11", "counted_back"),
        ("since 9/11 it held 40", "2001-09-11/2006-03", "stated"),
        ("Leading up to the 2005 elections it trained 40.", "2005", "stated"),
        ("It was not until 2004 that a hearing began.", "2004", "stated"),
        ("In January and April 2005 courts heard 12 cases.", "2005-01/2005-04", "stated"),
        ("between his election in June and his trial in November", "2005-06/2005-11", "counted_back"),
        ("the last week of October", "2005-10", "counted_back"),
        ("the first \n   quarter of 2005", "2005-01/2005-03", "stated"),
        ("In December, it announced that it will send 40.", "2005-12", "counted_back"),
        ("It would not be law until April.", "2006-04", "counted_back"),
        ("as of today 40 are missing", "2006-03-02", "counted_back"),
        ("Gangs struck over the weekend.", "2006-02-25/2006-02-26", "counted_back"),
        ("In recent days 100 guards were sent.", "2006-03", "counted_back"),
        ("By the end of the reporting period, five bars were open.", "2006-03", "counted_back"),
        ("in the last 12 months", "2005-03/2006-03", "counted_back"),
        ("during the past two weeks", "2006-02-16/2006-03-02", "counted_back"),
        ("over the next six months", "2006-03/2006-09", "counted_back"),
        ("last month", "2006-02", "counted_back"),
        ("next year", "2007", "counted_back"),
        ("this quarter", "2006-01/2006-03", "counted_back"),
        ("two years ago", "2004", "counted_back"),
        ("a week ago", "2006-02-23", "counted_back"),
        ("On Monday police arrested 4.", "2006-02-27", "counted_back"),
        ("yesterday", "2006-03-01", "counted_back"),
        ("by the end of 2005", "2005", "stated"),
        ("as of mid-June 2005", "2005-06", "stated"),
        ("end-March 2005", "2005-03", "stated"),
        ("Angola's 2005 budget", "2005", "stated"),
        ("So far this year, 30 were freed.", "2006-01/2006-03", "counted_back"),
        ("exports in 2006 to date", "2006-01/2006-03", "counted_back"),
        ("the 12 months to June 2005", "2004-07/2005-06", "stated"),
        ("the year ending June 30, 2005", "2004-07/2005-06", "stated"),
        ("the last quarter of 2005", "2005-10/2005-12", "stated"),
        ("2H05 sales", "2005-07/2005-12", "stated"),
        ("during the year the ministry held 3 fairs", "2005", "counted_back"),
        ("during the reporting period", "2005-03/2006-03", "counted_back"),
        ("Last summer 4 wells ran dry.", "2005", "counted_back"),
        ("in August of last year", "2005-08", "counted_back"),
        ("last August", "2005-08", "counted_back"),
        ("on 11/25/2005", "2005-11-25", "stated"),
        ("on 25/11/2005", "2005-11-25", "stated"),
        ("the 12th of December", "2005-12-12", "counted_back"),
        ("this morning", "2006-03-02", "counted_back"),
        ("The debt is now at 60 million.", "2006-03", "counted_back"),
        ("the draft 2006 budget", "2006", "stated"),
        ("as early as 2001", "2001", "stated"),
        ("in both 2004 and 2005", "2004/2005", "stated"),
        ("in 2003, 2004 and 2005", "2003/2005", "stated"),
        ("in fiscal years 2004 and 2005", "FY2004/FY2005", "stated"),
        ("the academic year 2004/2005", "2004/2005", "stated"),
        ("since the begin of the long drought in the west in May 2005", "2005-05/2006-03", "stated"),
        ("a hearing scheduled for March 15", "2006-03-15", "counted_back"),
        ("the week of February 6", "2006-02", "counted_back"),
        ("last week", "2006-02", "counted_back"),
        ("the week that ended February 16", "2006-02-10/2006-02-16", "counted_back"),
        ("a session of 19-23 May 2005", "2005-05-19/2005-05-23", "stated"),
        ("over the next year", "2006-03/2007-03", "counted_back"),
        ("in the coming year", "2006-03/2007-03", "counted_back"),
        ("in the past half-year", "2005-09/2006-03", "counted_back"),
        ("the last two and a half years", "2003-09/2006-03", "counted_back"),
        ("over the past decade and a half", "1991-03/2006-03", "counted_back"),
        ("in the past dozen years", "1994-03/2006-03", "counted_back"),
        ("in the last fiscal year", "2005", "counted_back"),
        ("this academic year", "2006", "counted_back"),
        ("during the present term", "2006", "counted_back"),
        ("last winter", "2005-12/2006-02", "counted_back"),
        ("last March", "2005-03", "counted_back"),
        ("on January 31 of the current year", "2006-01-31", "counted_back"),
        ("It landed 400 men through February.", "2006-01/2006-02", "counted_back"),
        ("aid of 32 million dollars through 2010", "2006/2010", "stated"),
        ("grants to be paid before the end of 2006", "2006", "stated"),
        # up to a deed that is dated, up to now
        ("from October until the end of the strike in mid-November", "2005-10/2005-11", "counted_back"),
        ("From May 15 on, it took in 40.", "2005-05-15/2006-03", "counted_back"),
        ("from June up to now", "2005-06/2006-03", "counted_back"),
        ("since it lifted the visa rule for its poorest neighbours on May 5", "2005-05-05/2006-03", "counted_back"),
        ("grants over 2004-2006", "2004/2006", "stated"),
        # the year stands apart
        ("a siege (May 12-15) in 2004", "2004-05-12/2004-05-15", "stated"),
        ("on June 7 (a feast) 2004 it opened", "2004-06-07", "stated"),
        ("versus 30 in all 2004.", "2004", "stated"),
        ("5 percent of Chad's 2004 GDP", "2004", "stated"),
        ("(SBU) 2005 saw 12 strikes.", "2005", "stated"),
        ("-- 2003: a payment of 40 dollars", "2003", "stated"),
        # one day before, whole years
        ("As of Monday, 20 men were missing.", "2006-02-27", "counted_back"),
        ("He met them twice the previous week.", "2006-02-23", "counted_back"),
        ("the night before, 20 men fled", "2006-03-01", "counted_back"),
        ("a deficit of 40 million for the year", "2006", "counted_back"),
        ("in the first half of February", "2006-02", "counted_back"),
        # what may be to come is of the nearer of two such months
        ("It hopes to open three clinics in late May.", "2006-05", "counted_back"),
        ("The bill could be read in June.", "2006-06", "counted_back"),
        ("They were expected to come in January.", "2006-01", "counted_back"),
        ("Two rounds are due to be held as early as April.", "2006-04", "counted_back"),
        ("By early April 40 men may leave.", "2006-04", "counted_back"),
        ("By July 40 men had left.", "2005-07", "counted_back"),
        ("in October and December", "2005-10/2005-12", "counted_back"),
        ("They will send 20 men (up from 12 in November).", "2005-11", "counted_back"),
        ("He said that in July and August about 20 would come.", "2006-07/2006-08", "counted_back"),
        ("in the ten months before the 2005 vote", "2005", "stated"),
        ("Six weeks after the murder, the toll stands at 38.", "2006-01/2006-03", "counted_back"),
        ("In December Chad sent 40 men, and it will send more.", "2005-12", "counted_back"),
        ("It set 2005 targets.", "2005", "stated"),
        ("on March 20", "2006-03-20", "counted_back"),
        ("at the current rate of 4 percent", "2006-03", "counted_back"),
        ("40 cases (2005)", "2005", "stated"),
    ],
)
def test_an_expression_is_read_as_iso_text_with_its_basis(sentence: str, text: str, basis: str) -> None:
    periods = find_periods(sentence, 0, SENT)
    assert [(p.text, p.basis) for p in periods] == [(text, basis)]


def test_the_us_fiscal_year_runs_from_october() -> None:
    (period,) = find_periods("a budget for FY2009", 0, SENT)
    assert (period.first, period.last) == (dt.date(2008, 10, 1), dt.date(2009, 9, 30))


def test_a_month_to_come_is_the_next_one_when_the_sentence_looks_ahead() -> None:
    (period,) = find_periods("It will open 14 programs in April.", 0, SENT)
    assert period.text == "2006-04"


def test_the_verb_may_is_no_month() -> None:
    assert find_periods("The judge may add half of the sentence.", 0, SENT) == []
    assert find_periods("He has been sentenced to prison for three years.", 0, SENT) == []
    assert find_periods("He was held for two years.", 0, SENT) == []
    assert find_periods("They have served nothing in three years of prison.", 0, SENT) == []
    assert find_periods("Two days after his arrest he fled.", 0, SENT) == []
    assert find_periods("In her first six months in office she hired four clerks.", 0, SENT) == []
    assert find_periods("The first six months of the new cabinet saw 40 strikes.", 0, SENT) == []


def test_a_date_in_a_name_and_every_such_day_are_no_period() -> None:
    assert find_periods("A crowd of 400 filled October Square.", 0, SENT) == []
    assert find_periods("The April 6 Movement has 400 members.", 0, SENT) == []
    assert find_periods("It sends 400 home every Friday, and more each Monday.", 0, SENT) == []
    assert find_periods("It aired the 2Q42 tape.", 0, SENT) == []


def test_without_a_cable_date_nothing_is_counted_back() -> None:
    assert find_periods("In July, police arrested four men last week.", 0, None) == []


def test_in_january_this_fall_is_the_last_one() -> None:
    assert [p.text for p in find_periods("this fall", 0, dt.date(2006, 1, 30))] == ["2005"]


def test_an_impossible_date_is_no_period() -> None:
    assert find_periods("on February 31, 2005", 0, SENT) == []


def test_years_told_of_apart_are_no_stretch() -> None:
    found = find_periods("In 2003 and 2004 it took in 40 and 50 respectively.", 0, SENT)
    assert [p.text for p in found] == ["2003", "2004"]


@pytest.mark.parametrize(
    "sentence",
    [
        "a ten percent increase over 2004",
        "up 5 percent from 2004",
        "higher than in 2004",
        "compared with 2004",
        "down from 2004 levels",
    ],
)
def test_what_a_change_is_measured_against_is_a_base(sentence: str) -> None:
    (period,) = find_periods(sentence, 0, SENT)
    assert (period.text, period.is_base) == ("2004", True)


@pytest.mark.parametrize(
    "sentence", ["2,005 cases", "some 2000 people", "the market fell", "a second man", "over 1998 votes"]
)
def test_a_count_is_no_period(sentence: str) -> None:
    assert [p for p in find_periods(sentence, 0, SENT) if not p.is_base] == []


def test_the_day_of_a_week_to_come_when_the_sentence_looks_ahead() -> None:
    (period,) = find_periods("It will vote on Friday.", 0, SENT)
    assert period.text == "2006-03-03"


def test_what_goes_on_to_date_begins_with_the_date_before_it() -> None:
    periods = find_periods("The law was passed in 2004; to date four men were tried.", 0, SENT)
    assert [p.text for p in periods] == ["2004", "2004/2006-03"]


def test_the_previous_year_is_counted_from_the_one_before_it() -> None:
    periods = find_periods("In 2004 it held 12 fairs, 9 the previous year.", 0, SENT)
    assert [p.text for p in periods] == ["2004", "2003"]


def test_the_day_of_a_newspaper_is_no_period() -> None:
    assert find_periods("It cost 8 million (The Daily Lantern, 11/5/2005).", 0, SENT) == []
