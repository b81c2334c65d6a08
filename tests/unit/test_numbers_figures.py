"""Stated quantities: surface, bounds, unit, kind and qualifier, each written down by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tieout.numbers import find_numbers

# text | surface | low | high | unit | kind | qualifier; "-" stands for None
POINTS = r"""
The state allocates IKR 32.5 million to it. | IKR 32.5 million | 32500000 | 32500000 | ISK | money | exact
It fined him AFN 500. | AFN 500 | 500 | 500 | AFN | money | exact
The attack killed 12 people. | 12 | 12 | 12 | - | count | exact
They rescued 1,336 miners. | 1,336 | 1336 | 1336 | - | count | exact
exports of 20.62billion cups | 20.62billion | 20620000000 | 20620000000 | - | count | exact
India sold 5,00,000 tickets. | 5,00,000 | 500000 | 500000 | - | count | exact
It drew 10 000 monitors. | 10 000 | 10000 | 10000 | - | count | exact
They counted 1 ,336 cases. | 1 ,336 | 1336 | 1336 | - | count | exact
They counted 2,OOO cases. | 2,OOO | 2000 | 2000 | - | count | exact
two hundred and forty-three delegates | two hundred and forty-three | 243 | 243 | - | count | exact
one hundred twenty seats | one hundred twenty | 120 | 120 | - | count | exact
a hundred and fifty seats | a hundred and fifty | 150 | 150 | - | count | exact
nineteen hundred trees | nineteen hundred | 1900 | 1900 | - | count | exact
Two thousand five hundred and sixty trees | Two thousand five hundred and sixty | 2560 | 2560 | - | count | exact
They had 52 votes. | 52 | 52 | 52 | vote | vote | exact
five hundred thousand trees | five hundred thousand | 500000 | 500000 | - | count | exact
A dozen policemen came. | A dozen | 12 | 12 | - | count | exact
two dozen officers | two dozen | 24 | 24 | - | count | exact
half a dozen officers | half a dozen | 6 | 6 | - | count | exact
half a million refugees | half a million | 500000 | 500000 | - | count | exact
a quarter of a million refugees | a quarter of a million | 250000 | 250000 | - | count | exact
one and a half million refugees | one and a half million | 1500000 | 1500000 | - | count | exact
two and one half years in power | two and one half years | 2.5 | 2.5 | year | duration | exact
5.6 million scholarships | 5.6 million | 5600000 | 5600000 | - | count | exact
5,6 million scholarships | 5,6 million | 5600000 | 5600000 | - | count | exact
1m people | 1m | 1000000 | 1000000 | - | count | exact
100K downloads | 100K | 100000 | 100000 | - | count | exact
10 mn tickets | 10 mn | 10000000 | 10000000 | - | count | exact
with more than the equivalent of 800 euros | 800 euros | 800 | - | EUR | money | more_than
of the 640 visa applications | 640 | 640 | 640 | - | count | exact
He taped as many as 1900 of the calls. | 1900 | - | 1900 | - | count | at_most
hundreds of officials | hundreds | 200 | - | - | count | approximate
dozens of villages | dozens | 24 | - | - | count | approximate
thousands of villagers | thousands | 2000 | - | - | count | approximate
tens of thousands of villagers | tens of thousands | 20000 | - | - | count | approximate
hundreds of millions of users | hundreds of millions | 200000000 | - | - | count | approximate
several hundred soldiers | several hundred | 200 | - | - | count | approximate
a few thousand soldiers | a few thousand | 2000 | - | - | count | approximate
a couple of hundred soldiers | a couple of hundred | 200 | - | - | count | approximate
a couple of soldiers | couple | 2 | 2 | - | count | approximate
About 1900 people live there. | 1900 | 1900 | 1900 | - | count | approximate
2000 people stayed | 2000 | 2000 | 2000 | - | count | exact
a 15-member council | 15 | 15 | 15 | - | count | exact
a 50,000-strong army | 50,000 | 50000 | 50000 | - | count | exact
One was killed on the spot. | One | 1 | 1 | - | count | exact
Police fired, injuring one and leaving. | one | 1 | 1 | - | count | exact
zero deaths | zero | 0 | 0 | - | count | exact
more than 100 agents | 100 | 100 | - | - | count | more_than
over 600 officials | 600 | 600 | - | - | count | more_than
Losses exceeding 40 trucks | 40 | 40 | - | - | count | more_than
at least four networks | four | 4 | - | - | count | at_least
at \nleast four networks | four | 4 | - | - | count | at_least
no fewer than 30 trucks | 30 | 30 | - | - | count | at_least
up to 12 beds | 12 | - | 12 | - | count | at_most
as many as 250 migrants | 250 | - | 250 | - | count | at_most
no more than five bags | five | - | 5 | - | count | at_most
fewer than ten bags | ten | - | 10 | - | count | less_than
less than 5,000 bags | 5,000 | - | 5000 | - | count | less_than
nearly 400 migrants | 400 | 400 | 400 | - | count | approximate
approximately 85 graduates | 85 | 85 | 85 | - | count | approximate
an estimated 40,000 workers | 40,000 | 40000 | 40000 | - | count | approximate
some 58,000 refugees | 58,000 | 58000 | 58000 | - | count | some
three or more people | three | 3 | - | - | count | at_least
100+ stalls | 100 | 100 | - | - | count | at_least
50 or so stalls | 50 | 50 | 50 | - | count | approximate
another 20 bodies | 20 | 20 | 20 | - | count | exact
at least another 20 bodies | 20 | 20 | - | - | count | at_least
$300 | $300 | 300 | 300 | USD | money | exact
USD $3.02 million | USD $3.02 million | 3020000 | 3020000 | USD | money | exact
USD \n$11,000 each | USD \n$11,000 | 11000 | 11000 | USD | money | exact
USD $300 million dollars | USD $300 million dollars | 300000000 | 300000000 | USD | money | exact
a loss of $1.2bn | $1.2bn | 1200000000 | 1200000000 | USD | money | exact
a profit of $300m | $300m | 300000000 | 300000000 | USD | money | exact
over 3 million U.S. dollars | 3 million U.S. dollars | 3000000 | - | USD | money | more_than
nearly a million dollars | a million dollars | 1000000 | 1000000 | USD | money | approximate
just under USD 2 million | USD 2 million | 2000000 | 2000000 | USD | money | approximate
45.20 euros | 45.20 euros | 45.20 | 45.20 | EUR | money | exact
€20 million | €20 million | 20000000 | 20000000 | EUR | money | exact
£3.5bn | £3.5bn | 3500000000 | 3500000000 | GBP | money | exact
R$ 500 | R$ 500 | 500 | 500 | BRL | money | exact
US$45 million | US$45 million | 45000000 | 45000000 | USD | money | exact
BD 300 | BD 300 | 300 | 300 | BHD | money | exact
LE 1,000 | LE 1,000 | 1000 | 1000 | EGP | money | exact
Rs 5,000 | Rs 5,000 | 5000 | 5000 | INR | money | exact
10,000 pesos | 10,000 pesos | 10000 | 10000 | peso | money | exact
10,000 Mexican pesos | 10,000 Mexican pesos | 10000 | 10000 | MXN | money | exact
8 million Swiss francs | 8 million Swiss francs | 8000000 | 8000000 | CHF | money | exact
100,000 Egyptian pounds | 100,000 Egyptian pounds | 100000 | 100000 | EGP | money | exact
He lost 20 pounds. | 20 pounds | 20 | 20 | pound | measure | exact
ten percent | ten percent | 10 | 10 | percent | percent | exact
63.6% | 63.6% | 63.6 | 63.6 | percent | percent | exact
1.2 per cent | 1.2 per cent | 1.2 | 1.2 | percent | percent | exact
a growth rate of -5.3 percent | -5.3 percent | -5.3 | -5.3 | percent | percent | exact
2 1/2 percent | 2 1/2 percent | 2.5 | 2.5 | percent | percent | exact
ninety-nine point nine percent | ninety-nine point nine percent | 99.9 | 99.9 | percent | percent | exact
1.5 percentage points | 1.5 percentage points | 1.5 | 1.5 | percentage point | percent | exact
half of the trucks | half | 50 | 50 | percent | percent | exact
A third of the trucks | A third | 33.33 | 33.33 | percent | percent | exact
two-thirds said no | two-thirds | 66.67 | 66.67 | percent | percent | exact
Three-quarters passed. | Three-quarters | 75 | 75 | percent | percent | exact
one in five households | one in five | 20 | 20 | percent | percent | exact
9 out of 10 women | 9 out of 10 | 90 | 90 | percent | percent | exact
less than two-thirds of them | two-thirds | - | 66.67 | percent | percent | less_than
Prices doubled. | doubled | 2 | 2 | multiple | multiple | exact
Output tripled. | tripled | 3 | 3 | multiple | multiple | exact
four times higher | four times | 4 | 4 | multiple | multiple | exact
a tenfold increase | tenfold | 10 | 10 | multiple | multiple | exact
more than double the number | double | 2 | - | multiple | multiple | more_than
630 per 100,000 births | 630 per 100,000 | 630 | 630 | - | rate | exact
22 LE per day | 22 LE per day | 22 | 22 | EGP | rate | exact
2,100 kilocalories/person/day | 2,100 kilocalories/person/day | 2100 | 2100 | kilocalorie | rate | exact
treats 120 patients per day | 120 | 120 | 120 | - | rate | exact
USD 150,000/year | USD 150,000 | 150000 | 150000 | USD | money | exact
six months of study | six months | 6 | 6 | month | duration | exact
a 30 day permit | 30 day | 30 | 30 | day | duration | exact
about a two-hour drive | two-hour | 2 | 2 | hour | duration | approximate
over a 20-year period | 20-year | 20 | 20 | year | duration | exact
the first two years | two years | 2 | 2 | year | duration | exact
2 hours and 30 minutes | 2 hours and 30 minutes | 150 | 150 | minute | duration | exact
two-and-a-half years | two-and-a-half years | 2.5 | 2.5 | year | duration | exact
jailed for 5 years and 1 day | 5 years and 1 day | 1826 | 1826 | day | penalty_term | exact
sentenced to six years in prison | six years | 6 | 6 | year | penalty_term | exact
a prison term of ten (10) years | ten (10) years | 10 | 10 | year | penalty_term | exact
The maximum sentence is 15 years. | 15 years | - | 15 | year | penalty_term | at_most
25 years to life in prison | 25 years to life | 25 | - | year | penalty_term | at_least
a minor under 16 \nyears of age | 16 \nyears | - | 16 | year | age | less_than
those 18 years of age and older | 18 years | 18 | - | year | age | at_least
a 35-year-old man | 35-year | 35 | 35 | year | age | exact
children under 5 | 5 | - | 5 | year | age | less_than
aged 65 or older | 65 | 65 | - | year | age | at_least
under the age of 18 | 18 | - | 18 | year | age | less_than
The age of consent is 16. | 16 | 16 | 16 | year | age | exact
Ann Smith, 45, said so. | 45 | 45 | 45 | year | age | exact
50km west | 50km | 50 | 50 | kilometre | measure | exact
two blocks from there | two blocks | 2 | 2 | block | measure | exact
1,500 MW | 1,500 MW | 1500 | 1500 | megawatt | measure | exact
minus 20 degrees | minus 20 degrees | -20 | -20 | degree | measure | exact
3.4 million barrels per day | 3.4 million barrels per day | 3400000 | 3400000 | barrel per day | measure | exact
some 90 percent | 90 percent | 90 | 90 | percent | percent | some
It won .5 seats. | .5 | 0.5 | 0.5 | - | count | exact
a fall of .5 percent | .5 percent | 0.5 | 0.5 | percent | percent | exact
voters over 50 are few | 50 | 50 | - | year | age | more_than
500 Brazilian reals | 500 Brazilian reals | 500 | 500 | BRL | money | exact
887 robberies per 100,000 people | 887 | 887 | 887 | - | rate | exact
The price is 50 cents. | 50 cents | 50 | 50 | cent | money | exact
It costs 0.0009 cents. | 0.0009 cents | 0.0009 | 0.0009 | cent | money | exact
It costs 20 euro cents. | 20 euro cents | 0.2 | 0.2 | EUR | money | exact
The $2 billion plus deal | $2 billion | 2000000000 | - | USD | money | at_least
He thought about the $2 billion deal. | $2 billion | 2000000000 | 2000000000 | USD | money | exact
due within six months | six months | - | 6 | month | duration | at_most
within the last two years | two years | - | 2 | year | duration | at_most
1500 construction projects are underway | 1500 | 1500 | 1500 | - | count | exact
charges against all 29 on appeal | 29 | 29 | 29 | - | count | exact
about 12 500 km away | 12 500 km | 12500 | 12500 | kilometre | measure | approximate
a 6-foot-4 man | 6-foot-4 | 76 | 76 | inch | measure | exact
1,000s of people | 1,000s | 2000 | - | - | count | approximate
10s of thousands of people | 10s of thousands | 20000 | - | - | count | approximate
There is currently one victim. | one | 1 | 1 | - | count | exact
One man was killed. | One | 1 | 1 | - | count | exact
ONE SHIP CAPSIZED | ONE | 1 | 1 | - | count | exact
with only one reason given | one | 1 | 1 | - | count | exact
"""

RANGES = r"""
between 15 \nand 25 women | between 15 \nand 25 | 15 | 25 | - | count | range
100-200 people | 100-200 | 100 | 200 | - | count | range
four or five trucks | four or five | 4 | 5 | - | count | range
1.5 to 2 million people | 1.5 to 2 million | 1500000 | 2000000 | - | count | range
300-400,000 residents | 300-400,000 | 300000 | 400000 | - | count | range
10-12 million tickets | 10-12 million | 10000000 | 12000000 | - | count | range
feed from 70 to 130 orphans per day | 70 to 130 | 70 | 130 | - | rate | range
10 to 15 percent | 10 to 15 percent | 10 | 15 | percent | percent | range
10%-12% | 10%-12% | 10 | 12 | percent | percent | range
$5-7 million | $5-7 million | 5000000 | 7000000 | USD | money | range
$10-$12 million | $10-$12 million | 10000000 | 12000000 | USD | money | range
USD 1 to 2 billion | USD 1 to 2 billion | 1000000000 | 2000000000 | USD | money | range
10-15 million dollars | 10-15 million dollars | 10000000 | 15000000 | USD | money | range
between 3 and 3.5 percent | between 3 and 3.5 percent | 3 | 3.5 | percent | percent | range
jailed between \n2-10 years | between \n2-10 years | 2 | 10 | year | penalty_term | range
a sentence of ten to 12 years | ten to 12 years | 10 | 12 | year | penalty_term | range
The penalty is three days to one year. | three days to one year | 3 | 365 | day | penalty_term | range
six months to four years in prison | six months to four years | 6 | 48 | month | penalty_term | range
jail for six years and a day to 18 years | six years and a day to 18 years | 2191 | 6570 | day | penalty_term | range
two years and a day up to four years | two years and a day up to four years | 731 | 1460 | day | duration | range
stays of six months to a year | six months to a year | 6 | 12 | month | duration | range
a two- to three-year term | two- to three-year | 2 | 3 | year | duration | range
a woman 12 to 18 years old | 12 to 18 years | 12 | 18 | year | age | range
men aged 18-25 | 18-25 | 18 | 25 | year | age | range
between the ages 18 and 65 | between the ages 18 and 65 | 18 | 65 | year | age | range
a team of 12 - 15 officials | 12 - 15 | 12 | 15 | - | count | range
in the next year or two, he said | year or two | 1 | 2 | year | duration | range
a woman in her 60s | 60s | 60 | 69 | year | age | range
a man in his mid-30s | 30s | 30 | 39 | year | age | range
a man in his late twenties | twenties | 20 | 29 | year | age | range
ISK 2.4 - 7.8 million | ISK 2.4 - 7.8 million | 2400000 | 7800000 | ISK | money | range
USD 1 - 1.5 billion | USD 1 - 1.5 billion | 1000000000 | 1500000000 | USD | money | range
2-3 cents | 2-3 cents | 2 | 3 | cent | money | range
sentences from 6 to 12 years | 6 to 12 years | 6 | 12 | year | penalty_term | range
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip().replace("\\n", "\n") for cell in line.split(" | ")] for line in table.strip().splitlines()]


def number(cell: str) -> Decimal | None:
    return None if cell == "-" else Decimal(cell)


@pytest.mark.parametrize("row", rows(POINTS) + rows(RANGES), ids=lambda row: row[0])
def test_a_text_with_one_figure(row: list[str]) -> None:
    text, surface, low, high, unit, kind, qualifier = row
    (found,) = [mention for mention in find_numbers(text) if mention.is_figure]
    assert text[found.start : found.end] == surface
    assert (found.value_low, found.value_high) == (number(low), number(high))
    assert found.unit == (None if unit == "-" else unit)
    assert (found.kind, found.qualifier) == (kind, qualifier)


# text | each figure as surface=value, in order
SEVERAL = """
He rescued 127 girls and 19 boys. | 127=127 | 19=19
cases in 27 cities (20 federal and 7 state) | 27=27 | 20=20 | 7=7
The vote was unanimous (95 to 0). | 95=95 | 0=0
The House passed it 219-212. | 219=219 | 212=212
Unemployment fell from 7.9 percent to 6.3 percent. | 7.9 percent=7.9 | 6.3 percent=6.3
Support rose from 16 to 28 percent. | 16=16 | 28 percent=28
a rise from 10 to 18 percent, and rents from 15 to 19 percent | 10=10 | 18 percent=18 | 15=15 | 19 percent=19
terms rose from 20 to 30 years for leading men, and from 10 to 12 years | 20=20 | 30 years=30 | 10=10 | 12 years=12
won 10, 18, and 24 percent of them | 10=10 | 18=18 | 24 percent=24
opened one new program and 14 others | one=1 | 14=14
One woman and 25 men came. | One=1 | 25=25
In 2006 hundreds of them fled. | hundreds=200
terms of five and ten years | five=5 | ten years=10
a budget of USD 8.0 million, up from 5.8 million in 2008 | USD 8.0 million=8000000 | 5.8 million=5800000
two nurses, two drivers and one general helper | two=2 | two=2 | one=1
19 in the north and one in the south | 19=19 | one=1
25 of the 26 convictions | 25=25 | 26=26
two sons aged 5 and 7 | two=2 | 5=5 | 7=7
30 miles (48 kilometers) | 30 miles=30 | 48 kilometers=48
In 2004, 250 cases; by 2006, 1,200 cases. | 250=250 | 1,200=1200
Seats: Labour 35, Conservatives 12, Liberals 3. | 35=35 | 12=12 | 3=3
USD 8.0 million and 5.8 million trees | USD 8.0 million=8000000 | 5.8 million=5800000
"""


@pytest.mark.parametrize("row", rows(SEVERAL), ids=lambda row: row[0])
def test_a_text_with_several_figures(row: list[str]) -> None:
    text, *expected = row
    found = [mention for mention in find_numbers(text) if mention.is_figure]
    assert [text[mention.start : mention.end] for mention in found] == [cell.split("=")[0] for cell in expected]
    assert [mention.value_low for mention in found] == [Decimal(cell.split("=")[1]) for cell in expected]


def test_the_currency_is_shared_with_the_amount_it_is_compared_to() -> None:
    units = [
        mention.unit for mention in find_numbers("USD 8.0 million, up from 5.8 million in 2008") if mention.is_figure
    ]
    assert units == ["USD", "USD"]


def test_the_currency_is_not_shared_with_a_counted_thing() -> None:
    units = [mention.unit for mention in find_numbers("USD 8.0 million and 5.8 million trees") if mention.is_figure]
    assert units == ["USD", None]


def test_an_abbreviated_currency_stands_on_either_side_with_or_without_a_stop() -> None:
    found = [mention for mention in find_numbers("Ksh. 500,000 in 1980, 20 billion Ksh now") if mention.is_figure]
    assert [(mention.value_low, mention.unit) for mention in found] == [(500000, "KES"), (20000000000, "KES")]


def test_a_converted_amount_has_the_bound_of_the_first() -> None:
    found = [mention for mention in find_numbers("less than ISK 2.4 million ($18,700)") if mention.is_figure]
    assert [(mention.value_low, mention.value_high) for mention in found] == [(None, 2400000), (None, 18700)]


def test_cents_beside_an_amount_are_of_its_currency() -> None:
    units = [mention.unit for mention in find_numbers("from 2 euros to 50 cents") if mention.is_figure]
    assert units == ["EUR", "EUR"]


def test_a_range_is_no_range_across_a_blank_line() -> None:
    found = [mention for mention in find_numbers("They saw 10\n\nto 20 trucks.") if mention.is_figure]
    assert [mention.value_low for mention in found] == [Decimal(10), Decimal(20)]


def test_money_keeps_every_digit() -> None:
    (found,) = find_numbers("$1,234,567,890,123.45")
    assert found.value_low == Decimal("1234567890123.45")


def test_the_noun_behind_a_dollar_sign_says_whose_dollars_they_are() -> None:
    found = [m for m in find_numbers("$300 pesos, 2600 AR pesos, $5 million (EUR 4 million)") if m.is_figure]
    assert [(m.value_low, m.unit) for m in found] == [(300, "peso"), (2600, "ARS"), (5000000, "USD"), (4000000, "EUR")]


def test_a_unit_goes_on_behind_an_empty_line() -> None:
    found = [m for m in find_numbers("They seized 40 \n\nkilos and 2 \n\nmillion euros 12 n.m. off.") if m.is_figure]
    assert [(m.value_low, m.unit) for m in found] == [(40, "kilogram"), (2000000, "EUR"), (12, "nautical mile")]


def test_or_more_behind_a_bracket_bounds_the_amount_inside_it_too() -> None:
    first, second = find_numbers("transfers of 800 euros (NOK 9,000) or more")
    assert (first.value_low, first.value_high) == (Decimal(800), None)
    assert (second.value_low, second.value_high) == (Decimal(9000), None)


def test_a_number_with_more_decimals_than_a_value_has_is_no_figure() -> None:
    assert [(m.kind, m.is_figure) for m in find_numbers("grew 0.42222222222x")] == [("reference", False)]
