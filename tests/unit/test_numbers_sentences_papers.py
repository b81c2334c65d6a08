"""Sentences of daily papers on markets, sport, courts, weather and science, written before any of them was read."""

from __future__ import annotations

import pytest

from tests.unit.number_sentences import Case, cases, name, read

PAPERS = r"""
Shares of the chip maker rose 3.2 percent to 1,234.56 pence after it raised its forecast.
  3.2 percent | 3.2 | percent | percent
  1,234.56 pence | 1234.56 | penny | money
The Dow Jones industrial average fell 112.07 points, or 0.6 percent, to 17,983.45.
  112.07 | 112.07
  0.6 percent | 0.6 | percent | percent
  17,983.45 | 17983.45
Gold futures for December delivery added 64 cents to $1,071.08 an ounce.
  64 cents | 64 | cent | money
  $1,071.08 | 1071.08 | USD | money
Brent crude lost 38 cents to settle at $49.12 a barrel, while U.S. crude slipped 1.1 percent to $47.90.
  38 cents | 38 | cent | money
  $49.12 | 49.12 | USD | money
  1.1 percent | 1.1 | percent | percent
  $47.90 | 47.90 | USD | money
The retailer will shut 23 of its 310 stores and cut about 1,900 jobs by the end of 2017.
  23 | 23
  310 | 310
  1,900 | 1900 | - | count | approximate
Net income was $412 million, or 88 cents a share, compared with $390 million, or 81 cents, a year earlier.
  $412 million | 412000000 | USD | money
  88 cents | 0.88 | USD | money
  $390 million | 390000000 | USD | money
  81 cents | 0.81 | USD | money
The yield on the benchmark 10-year Treasury note dipped 2 basis points to 2.31 percent.
  10-year | 10 | year | duration
  2 basis points | 2 | basis point | percent
  2.31 percent | 2.31 | percent | percent
The two-year, $2.5bn loan carries a spread of 120-150 basis points over Libor.
  two-year | 2 | year | duration
  $2.5bn | 2500000000 | USD | money
  120-150 basis points | 120..150 | basis point | percent | range
A 10-year-old girl and her five-year-old brother were pulled from the rubble after 36 hours.
  10-year | 10 | year | age
  five-year | 5 | year | age
  36 hours | 36 | hour | duration
The runner won the 100m final in 9.81 seconds, three-hundredths of a second ahead of his rival.
  100m | 100 | metre | measure
  9.81 seconds | 9.81 | second | duration
  three-hundredths of a second | 0.03 | second | duration
She beat the No. 4 seed 6-3, 6-4 in 82 minutes to reach her 12th final.
  82 minutes | 82 | minute | duration
The hosts came back from 0-2 down to win 3-2 in front of 41,000 fans.
  41,000 | 41000
He scored 27 points and grabbed 11 rebounds as the team won its 15th straight game.
  27 | 27
  11 | 11
The marathon winner finished in 2 hours 14 minutes and 4 seconds, 51 seconds clear of the field.
  2 hours 14 minutes and 4 seconds | 8044 | second | duration
  51 seconds | 51 | second | duration
The striker, 28, has signed a four-year contract worth £120,000 a week.
  28 | 28 | year | age
  four-year | 4 | year | duration
  £120,000 | 120000 | GBP | money
Winds of up to 140 mph tore roofs off hundreds of homes, and 12 inches of rain fell in six hours.
  140 mph | ..140 | mile per hour | measure | at_most
  hundreds | 200.. | - | count | approximate
  12 inches | 12 | inch | measure
  six hours | 6 | hour | duration
Temperatures will reach 25C in London but drop to minus 3C in the Highlands.
  25C | 25 | degree | measure
  minus 3C | -3 | degree | measure
The quake, of magnitude 6.8, struck 45 km northwest of the city at a depth of 10 km.
  6.8 | 6.8
  45 km | 45 | kilometre | measure
  10 km | 10 | kilometre | measure
Hundreds of thousands of people marched, and at least 30 were hurt.
  Hundreds of thousands | 200000.. | - | count | approximate
  30 | 30.. | - | count | at_least
About 1/3 of respondents said they drank twice a week; half of them smoked.
  1/3 | 33.33 | percent | percent | approximate
  twice | 2 | multiple | multiple
  half | 50 | percent | percent
A pair of Boeing 747s and one Airbus A380 were delivered in Q3.
  one | 1
Police seized a pair of pistols, three rifles and 5kg of cocaine.
  pair | 2
  three | 3
  5kg | 5 | kilogram | measure
The chance of winning the jackpot is 1 in 14 million.
  1 in 14 million | 0.00000714 | percent | percent
After 9/11, security at the G8 summit cost $18 million more than in the 1990s.
  $18 million | 18000000 | USD | money
COVID-19 killed 7 people per 100,000 in the region last month.
  7 | 7 | - | rate
Microsoft said 200 million devices now run Windows 10, against 1.1 billion for Windows 7.
  200 million | 200000000
  1.1 billion | 1100000000
Two F-16 fighters collided over the base; both pilots survived.
  Two | 2
One-in-five adults, or 21 percent, could not name a single minister.
  One-in-five | 20 | percent | percent
  21 percent | 21 | percent | percent
The drug cut the risk of death by 34% (95% CI 28-41%) in 2,512 patients followed for a median of 3.4 years.
  34% | 34 | percent | percent
  95% | 95 | percent | percent
  28-41% | 28..41 | percent | percent | range
  2,512 | 2512
  3.4 years | 3.4 | year | duration
The probe travelled 4.8 billion km at more than 58,000 km/h to reach the icy world.
  4.8 billion km | 4800000000 | kilometre | measure
  58,000 km/h | 58000.. | kilometre per hour | measure | more_than
The fossil, 66 million years old, is 12.5m long and weighed an estimated 8.8 tonnes.
  66 million years | 66000000 | year | age
  12.5m | 12.5 | metre | measure
  8.8 tonnes | 8.8 | tonne | measure | approximate
Unemployment fell to 4.9 percent from 5.0 percent, with 151,000 jobs added.
  4.9 percent | 4.9 | percent | percent
  5.0 percent | 5.0 | percent | percent
  151,000 | 151000
Consumer prices rose 0.1 pct month-on-month in May and 2.4 pct year-on-year, the statistics office said.
  0.1 pct | 0.1 | percent | percent
  2.4 pct | 2.4 | percent | percent
The company reported a loss of $0.07 per share on revenue of $55.3M for the quarter ended June 30.
  $0.07 per share | 0.07 | USD | rate
  $55.3M | 55300000 | USD | money
The euro bought $1.1243 and 122.90 yen, after trading between $1.1190 and $1.1265.
  $1.1243 | 1.1243 | USD | money
  122.90 yen | 122.90 | JPY | money
  between $1.1190 and $1.1265 | 1.1190..1.1265 | USD | money | range
The bank set aside 3.5 billion Swiss francs for fines and cut its bonus pool by a quarter.
  3.5 billion Swiss francs | 3500000000 | CHF | money
  a quarter | 25 | percent | percent
The judge fined the firm two million dollars and gave its former chief 18 months in jail.
  two million dollars | 2000000 | USD | money
  18 months | 18 | month | penalty_term
The court voted 5-4 to uphold the ban, which affects some 350,000 workers.
  5 | 5 | vote | vote
  4 | 4 | vote | vote
  350,000 | 350000 | - | count | some
He faces between five and 20 years in prison and a fine of up to $250,000 on each of three counts.
  between five and 20 years | 5..20 | year | penalty_term | range
  $250,000 | ..250000 | USD | money | at_most
  three | 3
The bill passed the House 219-206, with 10 members not voting.
  219 | 219 | vote | vote
  206 | 206 | vote | vote
  10 | 10
A jury of seven women and five men awarded her $4.2 million, a tenth of what she had asked.
  seven | 7
  five | 5
  $4.2 million | 4200000 | USD | money
  a tenth | 10 | percent | percent
Rents in the capital have doubled since 2010 and are now three times the national average.
  doubled | 2 | multiple | multiple
  three times | 3 | multiple | multiple
Exports to China jumped by a third to 4.5 million tons in the first half.
  a third | 33.33 | percent | percent
  4.5 million tons | 4500000 | ton | measure
The flight from New York takes 7½ hours and costs from $480.
  7½ hours | 7.5 | hour | duration
  $480 | 480 | USD | money
The crew of six had been adrift for 66 days, some 1,500 miles from shore.
  six | 6
  66 days | 66 | day | duration
  1,500 miles | 1500 | mile | measure | some
Rescuers found four bodies Monday and two more on Tuesday, bringing the toll to 16.
  four | 4
  two | 2
  16 | 16
More than a dozen states and 40-odd cities have raised the minimum wage to $15 an hour.
  a dozen | 12.. | - | count | more_than
  40 | 40 | - | count | approximate
  $15 | 15 | USD | money
Mix 250g of flour with 2 tbsp of oil and 1/2 cup of milk, then bake for 20-25 minutes at 180C.
  250g | 250 | gram | measure
  2 tbsp | 2 | tablespoon | measure
  1/2 | 0.5
  20-25 minutes | 20..25 | minute | duration | range
  180C | 180 | degree | measure
The new phone, priced at $649, has a 12-megapixel camera, 128GB of storage and lasts 14 hours on a charge.
  $649 | 649 | USD | money
  12-megapixel | 12 | megapixel | measure
  128GB | 128 | gigabyte | measure
  14 hours | 14 | hour | duration
Nine out of ten dentists agree, but just one in 20 patients flosses daily.
  Nine out of ten | 90 | percent | percent
  one in 20 | 5 | percent | percent
The average household spent $2,140 on food in 2015, 4 percent less than in 2014.
  $2,140 | 2140 | USD | money
  4 percent | 4 | percent | percent
Oil output fell by 180,000 barrels per day to 9.02 million bpd.
  180,000 barrels per day | 180000 | barrel per day | measure
  9.02 million bpd | 9020000 | barrel per day | measure
Third-quarter profit climbed 12 percent to 1.3 billion euros ($1.45 billion).
  12 percent | 12 | percent | percent
  1.3 billion euros | 1300000000 | EUR | money
  $1.45 billion | 1450000000 | USD | money
He hit .312 with 24 home runs and 88 RBIs in 140 games for the Cubs.
  .312 | 0.312
  24 | 24
  88 | 88
  140 | 140
Germany took 40 medals and Norway 39, of which 16 were gold.
  40 | 40
  39 | 39
  16 | 16
The camp holds 1,100 refugees from Syria and 500 from Iraq.
  1,100 | 1100
  500 | 500
Six in 10 voters aged 18 to 29 backed the measure, against 43% of over-65s.
  Six in 10 | 60 | percent | percent
  18 to 29 | 18..29 | year | age | range
  43% | 43 | percent | percent
  65s | 65.. | year | age | more_than
The deficit narrowed to 2.9 percent of GDP from a peak of 9.8 percent in fiscal 2009.
  2.9 percent | 2.9 | percent | percent
  9.8 percent | 9.8 | percent | percent
A 7.5-meter, 20-foot-wide statue was sold for between $80 and $125,000, depending on whom you ask.
  7.5-meter | 7.5 | metre | measure
  20-foot | 20 | foot | measure
  between $80 and $125,000 | 80..125000 | USD | money | range
The study in the Feb. 12 issue tested 48 mice, 24 of them fed a diet with 60% fat.
  48 | 48
  24 | 24
  60% | 60 | percent | percent
"""


@pytest.mark.parametrize("case", cases(PAPERS), ids=name)
def test_papers(case: Case) -> None:
    text, figures = case
    assert read(text) == figures
