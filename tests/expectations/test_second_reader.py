"""What the second reader reads, word for word, and what it leaves unread."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from expectations.second_reader import Reading, compare, read_again, read_elliptic

POINTS = [
    ("7½ hours", "duration", "hour", "7.5"),
    ("year and a half", "duration", "year", "1.5"),
    ("One-in-five", "percent", "percent", "20"),
    # surface, kind, unit, value
    ("240,269", "count", "person", "240269"),
    ("1279", "count", "case", "1279"),
    ("sixty-nine", "count", "person", "69"),
    ("Twenty-five", "count", "hut", "25"),
    ("ONE", "count", "ship", "1"),
    ("zero", "count", "person", "0"),
    ("a", "count", "person", "1"),
    ("a hundred", "count", "person", "100"),
    ("a dozen", "count", "person", "12"),
    ("half a dozen", "count", "person", "6"),
    ("two dozen", "count", "person", "24"),
    ("one hundred twenty-five thousand", "count", "person", "125000"),
    ("seventy-nine thousand three hundred", "count", "person", "79300"),
    ("two hundred and fifty", "count", "person", "250"),
    ("5.6 million", "count", "scholarship", "5600000"),
    ("one point five million", "count", "person", "1500000"),
    ("two and a half million", "count", "person", "2500000"),
    ("half a million", "count", "person", "500000"),
    ("a quarter of a million", "count", "person", "250000"),
    ("one hour 45 minutes", "duration", "minute", "105"),
    ("5 crore", "count", "person", "50000000"),
    ("1 1/2", "measure", "mile", "1.5"),
    ("50km", "measure", "kilometre", "50"),
    ("two blocks", "measure", "block", "2"),
    ("2,100 kilocalories/person/day", "rate", "kilocalorie", "2100"),
    ("USD $3.02 million", "money", "USD", "3020000"),
    ("USD \n$11,000", "money", "USD", "11000"),
    ("USD $300 million dollars", "money", "USD", "300000000"),
    ("$1.5 billion", "money", "USD", "1500000000"),
    ("US$ 50", "money", "USD", "50"),
    ("€3.5 million", "money", "EUR", "3500000"),
    ("$5M", "money", "USD", "5000000"),
    ("Rs. 500 crore", "money", "INR", "5000000000"),
    ("50 cents", "money", "USD", "0.5"),
    ("63.6%", "percent", "percent", "63.6"),
    ("ten\npercent", "percent", "percent", "10"),
    ("two percentage points", "percent", "percent", "2"),
    ("half a percent", "percent", "percent", "0.5"),
    ("half", "percent", "percent", "50"),
    ("three quarters", "percent", "percent", "75"),
    ("one in five", "percent", "percent", "20"),
    ("3 out of 10", "percent", "percent", "30"),
    ("-2.5 percent", "percent", "percent", "-2.5"),
    ("six years", "penalty_term", "year", "6"),
    ("thirty-year", "duration", "year", "30"),
    ("16-year-old", "age", "year", "16"),
    ("5 years and a day", "penalty_term", "day", "1826"),
    ("1 year and 6 months", "penalty_term", "month", "18"),
    ("a year and a half", "duration", "year", "1.5"),
    ("a mile and a half", "measure", "mile", "1.5"),
    ("a lap and a half", "count", None, "1.5"),
    ("half an hour", "duration", "hour", "0.5"),
    ("doubled", "multiple", "times", "2"),
    ("tenfold", "multiple", "times", "10"),
    ("Eight (8) hours", "duration", "hour", "8"),
    ("19 per 100,000", "rate", "person per 100,000", "19"),
    ("halved", "multiple", "times", "0.5"),
    ("a couple", "count", "person", "2"),
    ("135,000 b/d", "rate", "barrel per day", "135000"),
    ("9mm", "measure", "millimetre", "9"),
    ("3bn cubic meters", "measure", "cubic metre", "3000000000"),
    ("30 cents", "money", "cent", "30"),
    ("two-and-a-half hour", "duration", "hour", "2.5"),
    ("2.5 times", "multiple", "times", "2.5"),
    ("0.0009 cents", "money", "USD", "0.000009"),
    ("25 euro cents", "money", "EUR", "0.25"),
    ("two-pence", "money", "GBP", "0.02"),
    ("40 pence", "money", "GBP", "0.4"),
    ("Two Pence", "money", "GBP", "0.02"),
    ("three pence", "money", "GBP", "0.03"),
    ("312.5p", "money", "GBP", "3.125"),
    ("65¢", "money", "USD", "0.65"),
    ("2 pence per litre", "rate", "GBP", "0.02"),
    ("81 cents per gallon", "rate", "USD", "0.81"),
    ("54-cent per gallon", "rate", "USD", "0.54"),
    ("3.0 cents per kilowatt-hour", "rate", "USD", "0.03"),
    ("fifty \ncents per tablet", "rate", "USD", "0.5"),
    ("0.5 cents per 100 units", "rate", "USD", "0.005"),
    (".5 percent", "percent", "percent", "0.5"),
    ("12 500 km", "measure", "kilometre", "12500"),
    ("1 250 000", "count", "person", "1250000"),
    ("6-foot-4", "measure", "inch", "76"),
    ("six feet four inches", "measure", "inch", "76"),
    ("6-foot", "measure", "foot", "6"),
]
RANGES = [
    # surface, kind, unit, low, high
    ("100-200", "count", "person", "100", "200"),
    ("60 to 120", "count", "person", "60", "120"),
    ("between 15 \nand 25", "count", "person", "15", "25"),
    ("two or three", "count", "person", "2", "3"),
    ("two to three hundred", "count", "person", "200", "300"),
    ("50 to one hundred fifty", "count", "person", "50", "150"),
    ("one to one and half years", "duration", "year", "1", "1.5"),
    ("five-to-six times", "multiple", "multiple", "5", "6"),
    ("six-to-twelve-month", "duration", "month", "6", "12"),
    ("0-10 years", "age", "year", "0", "10"),
    ("1.5-2 million", "count", "person", "1500000", "2000000"),
    ("500-1,000", "count", "person", "500", "1000"),
    ("$2-3 million", "money", "USD", "2000000", "3000000"),
    ("10 to 15 percent", "percent", "percent", "10", "15"),
    ("between the ages of 12 and 17", "age", "year", "12", "17"),
    ("between \n2-10 years", "penalty_term", "year", "2", "10"),
    ("five to \nten years", "penalty_term", "year", "5", "10"),
    ("three days to one year", "penalty_term", "day", "3", "365"),
    ("six months to a year", "penalty_term", "month", "6", "12"),
    ("six months to four years", "penalty_term", "month", "6", "48"),
    ("five years and a day to 20 years", "penalty_term", "day", "1826", "7300"),
    ("three years and a day up to five years", "penalty_term", "day", "1096", "1825"),
    ("24 hours to 3 days", "duration", "hour", "24", "72"),
    ("40s", "age", "year", "40", "49"),
    ("70s", "age", "year", "70", "79"),
    ("late twenties", "age", "year", "20", "29"),
    ("mid-thirties", "age", "year", "30", "39"),
    ("year or two", "duration", "year", "1", "2"),
    ("week or \ntwo", "duration", "week", "1", "2"),
    ("a month or two", "duration", "month", "1", "2"),
    ("day or two", "duration", "day", "1", "2"),
    ("an hour or two", "duration", "hour", "1", "2"),
    ("12 - 15", "age", "year", "12", "15"),
    ("10-15 cents per litre", "rate", "USD", "0.1", "0.15"),
    ("between 10 and 15 cents", "money", "USD", "0.1", "0.15"),
    ("50 cents to $1", "money", "USD", "0.5", "1"),
    ("between 50 cents and $1", "money", "USD", "0.5", "1"),
    ("25 cents to one dollar per litre", "rate", "USD", "0.25", "1"),
    ("20 pence to £1.50", "money", "GBP", "0.2", "1.5"),
]
LEAST = [("dozens", "24"), ("hundreds", "200"), ("thousands", "2000"), ("tens of thousands", "20000"),
         ("hundreds of thousands", "200000"), ("several hundred", "200"), ("10s", "20"), ("100s", "200"),
         ("1000s", "2000"), ("10s of thousands", "20000"), ("100s of millions", "200000000")]  # fmt: skip
UNREAD = [
    ("15.000 euros", "money"),
    ("umpteen", "count"), ("10-15,000", "count"), ("6.000", "count"), ("1.234.567", "count"),
    ("5,5 percent", "percent"),
    ("12 34", "count"), ("a couple hundred", "count"), ("one week to one month", "duration"),
    ("eight (9) hours", "duration"), ("40s and 50s", "age"),
    ("", "count"), ("$", "money"), ("between", "count"),
]  # fmt: skip


@pytest.mark.parametrize(("surface", "kind", "unit", "value"), POINTS)
def test_reads_a_point(surface: str, kind: str, unit: str, value: str) -> None:
    reading = read_again(surface, kind, unit, "exact")
    assert reading is not None
    assert (reading.low, reading.high) == (Decimal(value), Decimal(value))
    assert compare(reading, kind, Decimal(value), Decimal(value), unit) == "agrees"


@pytest.mark.parametrize(("surface", "kind", "unit", "low", "high"), RANGES)
def test_reads_a_range(surface: str, kind: str, unit: str, low: str, high: str) -> None:
    reading = read_again(surface, kind, unit, "range")
    assert reading is not None
    assert (reading.low, reading.high) == (Decimal(low), Decimal(high))
    assert compare(reading, kind, Decimal(low), Decimal(high), unit) == "agrees"


@pytest.mark.parametrize(("surface", "low"), LEAST)
def test_reads_a_bare_plural_as_the_least_it_can_mean(surface: str, low: str) -> None:
    assert read_again(surface, "count", "person", "approximate") == Reading(Decimal(low), None)


@pytest.mark.parametrize(("surface", "kind"), UNREAD)
def test_does_not_guess(surface: str, kind: str) -> None:
    reading = read_again(surface, kind, "percent" if kind == "percent" else None, "exact")
    assert reading is None
    assert compare(reading, kind, Decimal(1), Decimal(1), None) == "unreadable"


@pytest.mark.parametrize(
    ("qualifier", "low", "high"),
    [("more_than", 12, None), ("at_least", 12, None), ("less_than", None, 12), ("at_most", None, 12), ("some", 12, 12)],
)
def test_the_qualifier_opens_a_bound(qualifier: str, low: int | None, high: int | None) -> None:
    reading = read_again("12", "count", "person", qualifier)
    assert reading is not None
    assert (reading.low, reading.high) == (low, high)


@pytest.mark.parametrize(
    ("surface", "value"),
    [
        ("1,3\n\nMEXICO 00001113  002 OF 018 \n\n36", "1336"),
        ("1,336\n\nMEXICO 00001113  002 OF 018 \nSIPDIS\n\ncases", "1336"),
        ("twen\nPORT AU PR 00000012  003 OF 004 \nty", "20"),
        ("12\nMEXICO 00001113  002.2 OF 018 \n.5", "12.5"),
        ("40 CAIRO 00000187 002 OF 002 percent", "40"),
        ("thirty\nMEXICO 00001113  002 OF 018 \n-two", "32"),
    ],
)
def test_a_page_break_inside_a_surface_is_no_part_of_it(surface: str, value: str) -> None:
    reading = read_again(surface, "count", None, "exact")
    assert reading is not None
    assert reading.low == Decimal(value)


def test_a_bare_number_takes_the_scale_that_is_said_later() -> None:
    assert read_elliptic("1.2", " and 1.5 million barrels", "rate", None, "exact") == Reading(
        Decimal(1_200_000), Decimal(1_200_000)
    )
    assert read_elliptic("1.2", " percent. A million people", "rate", None, "exact") is None
    assert read_elliptic("1.2", " percent more", "rate", None, "exact") is None


@pytest.mark.parametrize("surface", ["$1.50 cents", "one dollar and 50 cents"])
def test_one_amount_in_two_units_of_money_is_not_read(surface: str) -> None:
    assert read_again(surface, "money", "USD", "exact") is None


def test_an_amount_and_more_is_open_above() -> None:
    assert read_again("$2 billion plus", "money", "USD", "at_least") == Reading(Decimal(2_000_000_000), None, "Dollar")


def test_a_time_in_seconds_is_no_vague_plural() -> None:
    assert read_again("10s", "duration", "second", "exact") == Reading(Decimal(10), Decimal(10))


def test_a_fraction_agrees_with_its_two_decimals() -> None:
    reading = read_again("one-third", "percent", "percent", "exact")
    assert compare(reading, "percent", Decimal("33.33"), Decimal("33.33"), "percent") == "agrees"
    assert compare(reading, "percent", Decimal("33.3"), Decimal("33.3"), "percent") == "disagrees"
    two_thirds = read_again("two-thirds", "percent", "percent", "exact")
    assert compare(two_thirds, "percent", Decimal("66.67"), Decimal("66.67"), "percent") == "agrees"


@pytest.mark.parametrize(
    ("surface", "kind", "unit", "verdict"),
    [
        ("6 years", "penalty_term", "month", "disagrees"),
        ("6 percent", "percent", "USD", "disagrees"),
        ("USD 6", "money", "EUR", "disagrees"),
        ("$6", "money", "MXN", "agrees"),
        ("US$6", "money", "MXN", "disagrees"),
        ("Z$6", "money", "ZWD", "agrees"),
        ("$6", "money", "EUR", "disagrees"),
        ("£6", "money", "EGP", "agrees"),
        ("600 pence", "money", "GBP", "agrees"),
        ("600 pence", "money", "USD", "disagrees"),
        ("600 cents", "money", "EUR", "agrees"),
        ("6", "count", "anything", "agrees"),
    ],
)
def test_the_unit_that_the_surface_states_must_be_the_unit(surface: str, kind: str, unit: str, verdict: str) -> None:
    assert compare(read_again(surface, kind, unit, "exact"), kind, Decimal(6), Decimal(6), unit) == verdict


@given(st.integers(min_value=0, max_value=999_999_999))
def test_reads_every_whole_number_in_words_and_in_digits(number: int) -> None:
    for surface in (num2words(number), str(number), f"{number:,}", num2words(number).upper()):
        assert read_again(surface, "count", "person", "exact") == Reading(Decimal(number), Decimal(number))


@given(st.text(max_size=30), st.sampled_from(["count", "money", "percent", "duration", "multiple", "rate"]))
def test_no_surface_makes_it_fail(surface: str, kind: str) -> None:
    read_again(surface, kind, "percent", "exact")
