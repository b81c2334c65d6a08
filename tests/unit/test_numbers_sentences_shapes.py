"""Numbers in shapes that were once read wrong, each sentence with what a careful person reads."""

from __future__ import annotations

import pytest

from tests.unit.number_sentences import Case, cases, name, read

SHAPES = r"""
The PAN AM 103 bomber, the Pan Am 103 bomber and the driver of the 350 bus met.
He has an iPhone 13 case.
Sweden took 1,100 refugees and Norway 500.
  1,100 | 1100
  500 | 500
France sent 30 and Germany 40.
  30 | 30
  40 | 40
After 10 days Expo 67 was over.
  10 days | 10 | day | duration
The peso closed at 48.66/68 and the dollar at 107.33/107.35 yen; his pressure was 120/80.
  48.66/68 | 48.66..48.68 | - | count | range
  107.33/107.35 yen | 107.33..107.35 | JPY | money | range
They have 12.000 rockets, 2.500 armed men and 15.000 euros, at 1.299 euros a litre and 3.125 points.
  12.000 | 12000
  2.500 | 2500
  15.000 euros | 15000 | EUR | money
  1.299 euros | 1.299 | EUR | money
  3.125 | 3.125
It costs LE 6 per kilo and cost LE 5.
  LE 6 per kilo | 6 | EGP | rate
  LE 5 | 5 | EGP | money
They lost 1-3 to Brazil, came back from 0-2 down and need 2-3 men.
  2-3 | 2..3 | - | count | range
The aims are 1. to win, 2. to lose and 3. to draw.
They asked for three things (1. a school; 2. a road; 3. a bridge).
  three | 3
It fell from 3 to 2. They left 5. Then 6. came.
  3 | 3
  2 | 2
  5 | 5
  6 | 6
In the early 80's, the mid-90's and late 70s he was young; now he is in his 80's.
  80's | 80..89 | year | age | range
A 2-star general made a four-way deal with a three-point lead.
  three | 3
It grew by a factor of six, then by a factor of more than 10.
  six | 6 | multiple | multiple
  10 | 10.. | multiple | multiple | more_than
The next year and a half cost an hour and a half.
  year and a half | 1.5 | year | duration
  an hour and a half | 1.5 | hour | duration
Paul, 52, is frank; Ann Smith was 20 and a clerk; a 1 and 1/2 year old boy slept.
  52 | 52 | year | age
  20 | 20 | year | age
  1 and 1/2 year | 1.5 | year | age
It sold 103 BCF (billion cubic feet) of gas for USD 5.
  103 | 103
  USD 5 | 5 | USD | money
The price was less than the €50 price and less than €60.
  €50 | 50 | EUR | money
  €60 | ..60 | EUR | money | less_than
They want to extend the period for detention without charge for suspects from 28 to up to 42 days.
  28 | 28 | day | penalty_term
  42 days | ..42 | day | penalty_term | at_most
Estimates that increased range from 20 to 30 dead.
  20 to 30 | 20..30 | - | count | range
Between 10 and 20,000 men took 3 hours 4 minutes.
  Between 10 and 20,000 | 10000..20000 | - | count | range
  3 hours 4 minutes | 184 | minute | duration
One in 50,000 died, 1 in 14 million is hurt.
  One in 50,000 | 0.002 | percent | percent
  1 in 14 million | 0.00000714 | percent | percent
A.7. Protection of property: they paid millions of dollars by a quarter point.
  millions of dollars | 2000000.. | USD | money | approximate
  quarter | 0.25
It was: -$200 for radios; the vote was 53%-47% to a negative one.
  -$200 | -200 | USD | money
  53% | 53 | percent | percent
  47% | 47 | percent | percent
The list is:\n-$200 for radios\n-USD 800 for desks
  $200 | 200 | USD | money
  USD 800 | 800 | USD | money
It named 13 U.S. persons under 18 U.S.C. 1591 and paid 67 U.S. cents.
  13 | 13
  67 U.S. cents | 0.67 | USD | money
In FY 05 USD 20 million was paid, $5 million Canadian dollars of it early.
  USD 20 million | 20000000 | USD | money
  $5 million Canadian dollars | 5000000 | CAD | money
They claim that 1/4 to 1/3 of the people came until 2013 rather than 2015.
  1/4 | 25 | percent | percent
  1/3 | 33.33 | percent | percent
A pair of laws, a pair of shoes and the pair.
  pair | 2
"""


@pytest.mark.parametrize("case", cases(SHAPES), ids=name)
def test_shapes(case: Case) -> None:
    text, figures = case
    assert read(text) == figures
