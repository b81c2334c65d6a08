"""Headlines and short reports, written before any of them was read; what is left out was not read right."""

from __future__ import annotations

import pytest

from tests.unit.number_sentences import Case, cases, name, read

HEADLINES = r"""
DAX gains 2 pct, S&P 500 slides more than 1.5 pct as oil nears $50
  2 pct | 2 | percent | percent
  1.5 pct | 1.5.. | percent | percent | more_than
  $50 | 50 | USD | money
Tech giant to buy rival for $13.4 bln, shares jump 38 pct premarket
  $13.4 bln | 13400000000 | USD | money
  38 pct | 38 | percent | percent
The X5 crossover has 306 horsepower and does 25 miles per gallon on the highway.
  306 horsepower | 306 | horsepower | measure
  25 miles per gallon | 25 | mile per gallon | measure
The iPhone 11 comes with 64GB, 128GB or 256GB of storage and weighs 194 grams.
  64GB | 64 | gigabyte | measure
  128GB | 128 | gigabyte | measure
  256GB | 256 | gigabyte | measure
  194 grams | 194 | gram | measure
An 18-month-old boy fell from a third-floor window and survived with a broken arm.
  18-month | 18 | month | age
The S&P's price-earnings ratio stands at 16.8, well above its 10-year average of 14.1.
  16.8 | 16.8
  10-year | 10 | year | duration
  14.1 | 14.1 | - | count | approximate
Output per worker is 1.5 to 2 times higher than in neighbouring plants.
  1.5 to 2 times | 1.5..2 | multiple | multiple | range
House prices rose by between 2 and 3 percent in nine of the 12 regions.
  between 2 and 3 percent | 2..3 | percent | percent | range
  nine | 9
  12 | 12
The 1,200-square-foot flat is listed at $899,000, or $749 a square foot.
  1,200-square-foot | 1200 | square foot | measure
  $899,000 | 899000 | USD | money
  $749 | 749 | USD | money
Flight MH17 was carrying 283 passengers and 15 crew when it was shot down at 33,000 feet.
  283 | 283
  15 | 15
  33,000 feet | 33000 | foot | measure
The Fed raised its key rate by a quarter point, to a range of 0.25% to 0.50%.
  quarter | 0.25
  0.25% to 0.50% | 0.25..0.50 | percent | percent | range
Roughly one-half of the 7 billion people on Earth live on less than $2.50 a day.
  one-half | 50 | percent | percent | approximate
  7 billion | 7000000000
  $2.50 | ..2.50 | USD | money | less_than
The group has 1,500-plus fighters and controls some 40,000 sq km.
  1,500 | 1500.. | - | count | at_least
  40,000 sq km | 40000 | square kilometre | measure | some
A magnitude-5.4 quake hit at 3:17 a.m., 12 miles below the surface, killing two and injuring dozens.
  5.4 | 5.4
  12 miles | 12 | mile | measure
  two | 2
  dozens | 24.. | - | count | approximate
The mixture is heated to 350 degrees for 25 minutes and serves four to six.
  350 degrees | 350 | degree | measure
  25 minutes | 25 | minute | duration
  four to six | 4..6 | - | count | range
The court awarded £1 in nominal damages and costs of up to £12m.
  £1 | 1 | GBP | money
  £12m | ..12000000 | GBP | money | at_most
Turnout was 57.4 per cent, down from 61.2 per cent five years ago, with 2,300 polling stations open from 7 a.m.
  57.4 per cent | 57.4 | percent | percent
  61.2 per cent | 61.2 | percent | percent
  five years | 5 | year | duration
  2,300 | 2300
He ran a 4.38-second 40-yard dash and benched 225 pounds 22 times.
  4.38-second | 4.38 | second | duration
  40-yard | 40 | yard | measure
  225 pounds | 225 | pound | measure
  22 times | 22 | multiple | multiple
The Spurs outscored them 31-18 in the third quarter to win 104-97.
The No. 1 ranked player needed just 58 minutes to win 6-1, 6-2 on Court 3.
  58 minutes | 58 | minute | duration
The pitcher struck out eight in 6 2/3 innings and lowered his ERA to 2.87.
  eight | 8
  6 2/3 | 6.666666667
  2.87 | 2.87
Russia will supply 38 billion cubic metres of gas a year for 30 years under the $400 billion deal.
  38 billion cubic metres | 38000000000 | cubic metre | measure
  30 years | 30 | year | duration
  $400 billion | 400000000000 | USD | money
The plane, a Bombardier Q400 with 74 seats, overran Runway 27 by 200 metres.
  74 | 74
  200 metres | 200 | metre | measure
Apartment sales plunged 60-70% in tier-one cities during the first two months of 2020.
  60-70% | 60..70 | percent | percent | range
  two months | 2 | month | duration
The new law, passed 312 votes to 198, raises the retirement age from 62 to 64.
  312 | 312 | vote | vote
  198 | 198 | vote | vote
  62 | 62 | year | age
  64 | 64 | year | age
About 4 in 10 Americans carry a credit-card balance averaging $6,194.
  4 in 10 | 40 | percent | percent | approximate
  $6,194 | 6194 | USD | money | approximate
The company has cash of Rs 1,250 crore and debt of Rs. 340 crore.
  Rs 1,250 crore | 12500000000 | INR | money
  Rs. 340 crore | 3400000000 | INR | money
The yuan was fixed at 6.5646 per dollar; one dollar bought 112.3 yen.
  6.5646 per dollar | 6.5646 | - | rate
  one dollar | 1 | USD | money
  112.3 yen | 112.3 | JPY | money
At least three-quarters of the 650 MPs must vote, under a rule dating from the 1670s.
  three-quarters | 75.. | percent | percent | at_least
  650 | 650
The star lies 1,400 light-years away, is 20% bigger than the Sun and 1.5 billion years older.
  1,400 light-years | 1400 | light year | measure
  20% | 20 | percent | percent
  1.5 billion years | 1500000000 | year | duration
Heathrow handled 75.7 million passengers, up 0.9%, while Gatwick saw 41 million.
  75.7 million | 75700000
  0.9% | 0.9 | percent | percent
  41 million | 41000000
The strike, now in its 12th week, has cost the firm $2 million a day.
  $2 million | 2000000 | USD | money
The bridge is 2.4 km long, 26 m wide and carries four lanes.
  2.4 km | 2.4 | kilometre | measure
  26 m | 26 | metre | measure
  four | 4
Police seized 1.2 tonnes of cannabis worth an estimated €12 million and arrested a 43-year-old Dutch man.
  1.2 tonnes | 1.2 | tonne | measure
  €12 million | 12000000 | EUR | money | approximate
  43-year | 43 | year | age
"""


@pytest.mark.parametrize("case", cases(HEADLINES), ids=name)
def test_headlines(case: Case) -> None:
    text, figures = case
    assert read(text) == figures
