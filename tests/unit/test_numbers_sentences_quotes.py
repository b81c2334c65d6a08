"""Sentences of market reports, agencies and statistics with forms that were once misread; figures written by hand."""

from __future__ import annotations

import pytest

from tests.unit.number_sentences import Case, cases, name, read

QUOTES = r"""
December corn was up 3-1/4 cents at $3.78-1/2 a bushel.
  3-1/4 cents | 3.25 | cent | money
  $3.78-1/2 | 3.785 | USD | money
The euro was quoted at 1.2723-26 dollars.
  1.2723-26 dollars | 1.2723..1.2726 | USD | money | range
The yen was quoted at 131.55-60 yen.
  131.55 | 131.55 | JPY | money
  60 yen | 60 | JPY | money
The pan-European FTSEurofirst 300 rose 0.7 percent to 1,210.35 points.
  0.7 percent | 0.7 | percent | percent
  1,210.35 | 1210.35
He walks for an hour or two daily.
  hour or two | 1..2 | hour | duration | range
Revenue (in $ millions) was 45.6 in 2009.
  45.6 | 45.6
In the first half of 2009 imports fell 34 per cent, in the second half 12 per cent.
  34 per cent | 34 | percent | percent
  12 per cent | 12 | percent | percent
The other half of the class passed.
  half | 50 | percent | percent
The Fund disbursed SDR 1.5 billion, or 300 percent of quota.
  SDR 1.5 billion | 1500000000 | XDR | money
  300 percent | 300 | percent | percent
The vote was 14 in favour, none against.
  14 | 14 | vote | vote
Under-five mortality is 68 per 1,000 live births.
  five | ..5 | year | age | less_than
  68 per 1,000 | 68 | - | rate
It has proven reserves of 40-plus billion barrels and 30-odd million users.
  40-plus billion barrels | 40000000000.. | barrel | measure | at_least
  30-odd million | 30000000 | - | count | approximate
The 800m runner beat 1.5m hits a day.
  800m | 800 | metre | measure
  1.5m | 1500000
They face between 10 years and life in prison.
  between 10 years and life | 10.. | year | penalty_term | at_least
It will hit 32 degrees Celsius (90 F) by 2 p.m.
  32 degrees | 32 | degree | measure
  90 F | 90 | degree | measure
The jackpot has rolled over 11 times.
  11 times | 11 | multiple | multiple
Some 1 in 150 children has autism.
  1 in 150 | 0.67 | percent | percent | some
The 737-800 had 162 seats; the A320 has 150.
  162 | 162
  150 | 150
The rate was cut by three-quarters of a point, to 4.25 percent.
  three-quarters of a point | 0.75
  4.25 percent | 4.25 | percent | percent
It was cut a half-point; another quarter-point cut is likely.
  half | 0.5
  quarter | 0.25
A third of a million people fled.
  A third of a million | 333333.333333333
He won the best-of-seven series in five games.
  five | 5
He finished one hundredth of a second behind.
  one hundredth of a second | 0.01 | second | duration
The stock rose $3.26 (3.98%), then fell 13.4% (-$11.38).
  $3.26 | 3.26 | USD | money
  3.98% | 3.98 | percent | percent
  13.4% | 13.4 | percent | percent
  -$11.38 | -11.38 | USD | money
It sees 58-59 cents per share after a two-cent charge.
  58-59 cents per share | 58..59 | cent | rate | range
  two-cent | 2 | cent | money
It costs $24K to $32K and is 6 ft 4 in long.
  $24K to $32K | 24000..32000 | USD | money | range
  6 ft 4 in | 76 | inch | measure
It plans to raise 500 billion yen ($5.1 billion).
  500 billion yen | 500000000000 | JPY | money
  $5.1 billion | 5100000000 | USD | money
Net profit was 1.23 billion euros versus 987 million a year ago.
  1.23 billion euros | 1230000000 | EUR | money
  987 million | 987000000 | EUR | money
Police recovered 12 kg of heroin worth Rs. 1.2 crore and two AK-47 rifles.
  12 kg | 12 | kilogram | measure
  Rs. 1.2 crore | 12000000 | INR | money
  two | 2
The law, passed 78-20, bars anyone under 21 from buying it.
  78 | 78 | vote | vote
  20 | 20 | vote | vote
  21 | ..21 | year | age | less_than
The court ruled 6-3 in favor of the plaintiff.
  6 | 6 | vote | vote
  3 | 3 | vote | vote
Incidence fell from 12.4 to 9.8 per 100,000.
  12.4 | 12.4
  9.8 per 100,000 | 9.8 | - | rate
The dose is 5-10 mg/kg every 6 to 8 hours.
  5-10 mg/kg | 5..10 | milligram | rate | range
  6 to 8 hours | 6..8 | hour | duration | range
Some 60-70% of the 2.5-3 million tonnes is exported.
  60-70% | 60..70 | percent | percent | range
  2.5-3 million tonnes | 2500000..3000000 | tonne | measure | range
A 3x increase is 2.5x the price.
  3x | 3 | multiple | multiple
  2.5x | 2.5 | multiple | multiple
The 10 - 20 million voters gave Euro 7 mio no later than 2011.
  10 - 20 million | 10000000..20000000 | - | count | range
  Euro 7 mio | 7000000 | EUR | money
He paid #120 million for 5 of the firms.
  120 million | 120000000
  5 | 5
"""


@pytest.mark.parametrize("case", cases(QUOTES), ids=name)
def test_quotes_and_statistics(case: Case) -> None:
    text, figures = case
    assert read(text) == figures
