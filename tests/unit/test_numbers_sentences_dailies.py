"""More sentences of daily papers, written before any of them was read; what is left out was not read right."""

from __future__ import annotations

import pytest

from tests.unit.number_sentences import Case, cases, name, read

DAILIES = r"""
European shares ended lower, with the Stoxx 600 off 0.8 percent and Germany's DAX shedding 1.2 percent to 9,417.77.
  0.8 percent | 0.8 | percent | percent
  1.2 percent | 1.2 | percent | percent
  9,417.77 | 9417.77
The lender posted a third-quarter loss of 1.47 billion pounds, its worst in five years.
  1.47 billion pounds | 1470000000 | GBP | money
  five years | 5 | year | duration
Copper for three-month delivery closed $31 higher at $4,846 a tonne on the London exchange.
  three-month | 3 | month | duration
  $31 | 31 | USD | money
  $4,846 | 4846 | USD | money
The stock hit a 52-week high of $93.45 and trades at 17.5 times forward earnings.
  52-week | 52 | week | duration
  $93.45 | 93.45 | USD | money
  17.5 times | 17.5 | multiple | multiple
Revenue came in at €2.03bn, up 7% y/y, while the EBIT margin slipped 40bps to 11.3%.
  €2.03bn | 2030000000 | EUR | money
  7% | 7 | percent | percent
  40bps | 40 | basis point | percent
  11.3% | 11.3 | percent | percent
The carrier ordered 50 Airbus A320neo jets with a list price of $5.4 billion and options for 30 more.
  50 | 50
  $5.4 billion | 5400000000 | USD | money
  30 | 30
A sovereign fund will take a 9.9% stake for 120 million dinars ($396 million).
  9.9% | 9.9 | percent | percent
  120 million dinars | 120000000 | dinar | money
  $396 million | 396000000 | USD | money
Analysts polled by the agency expected 14 cents; the firm earned 19 cents per share, excluding items.
  14 cents | 14 | cent | money
  19 cents per share | 19 | cent | rate
Some 4,500 layoffs, roughly 8 percent of its 57,000-strong workforce, will be completed within 18 months.
  4,500 | 4500 | - | count | some
  8 percent | 8 | percent | percent | approximate
  57,000 | 57000
  18 months | ..18 | month | duration | at_most
The ministry auctioned 91-day bills worth 4 billion rupees at an average yield of 7.62 percent.
  91-day | 91 | day | duration
  4 billion rupees | 4000000000 | rupee | money
  7.62 percent | 7.62 | percent | percent
The budget gap is seen at 3% to 3.5% of gross domestic product next year, against this year's 4.1%.
  3% to 3.5% | 3..3.5 | percent | percent | range
  4.1% | 4.1 | percent | percent
Farmers expect a harvest of 2.1m tonnes, a third less than the 3.2m tonnes gathered in 2014.
  2.1m tonnes | 2100000 | tonne | measure
  a third | 33.33 | percent | percent
  3.2m tonnes | 3200000 | tonne | measure
Home sales dropped 3.4 percent in August to a seasonally adjusted annual rate of 552,000 units.
  3.4 percent | 3.4 | percent | percent
  552,000 | 552000
The 76-year-old billionaire gave away half of his fortune, estimated at $3.8bn.
  76-year | 76 | year | age
  half | 50 | percent | percent
  $3.8bn | 3800000000 | USD | money | approximate
A strike by 2,000 pilots grounded two thirds of flights for the fifth day running.
  2,000 | 2000
  two thirds | 66.67 | percent | percent
The champion took the first set 7-6 (8-6) before losing the next two 4-6, 2-6.
The keeper, in his 40s, saved two penalties as the Reds won the shoot-out 4-3 after a 1-1 draw.
  40s | 40..49 | year | age | range
  two | 2
The sprinter ran the 200 meters in 19.79 seconds and was clocked at 37 km/h.
  200 meters | 200 | metre | measure
  19.79 seconds | 19.79 | second | duration
  37 km/h | 37 | kilometre per hour | measure
A crowd of 78,206 saw United beat City 2-1 with goals in the 12th and 88th minutes.
  78,206 | 78206
She cleared 2.03 metres at her third attempt and won by three centimetres.
  2.03 metres | 2.03 | metre | measure
  three centimetres | 3 | centimetre | measure
The club, fined $50,000 last week, has lost 13 of its past 15 games and sits 9 1/2 games behind the leaders.
  $50,000 | 50000 | USD | money
  13 | 13
  15 | 15
  9 1/2 | 9.5
The cyclist crossed the line 1 minute 12 seconds ahead of the peloton after 187.5 km.
  1 minute 12 seconds | 72 | second | duration
  187.5 km | 187.5 | kilometre | measure
A 2.5-kg meteorite with a diameter of 12 cm sold for more than twice its estimate.
  2.5-kg | 2.5 | kilogram | measure
  12 cm | 12 | centimetre | measure
  twice | 2.. | multiple | multiple | more_than
Scientists found that 40 percent of the 1,200 species studied had shrunk by at least one gram per decade.
  40 percent | 40 | percent | percent
  1,200 | 1200
  one gram per decade | 1.. | gram | rate | at_least
The telescope can see objects 13 billion light years away and weighs 6.2 metric tons.
  13 billion light years | 13000000000 | light year | measure
  6.2 metric tons | 6.2 | tonne | measure
Levels of carbon dioxide passed 400 parts per million, up from 280 ppm before 1750.
  400 parts per million | 400 | part per million | measure
  280 ppm | 280 | part per million | measure
Volunteers who slept fewer than six hours were 4.2 times likelier to catch a cold than those sleeping seven or more.
  six hours | ..6 | hour | duration | less_than
  4.2 times | 4.2 | multiple | multiple
  seven | 7.. | - | count | at_least
The vaccine was 76.7 percent effective (95% confidence interval 55.6 to 88.7) in a trial of 7,500 people.
  76.7 percent | 76.7 | percent | percent
  95% | 95 | percent | percent
  55.6 to 88.7 | 55.6..88.7 | - | count | range
  7,500 | 7500
A dose of 50 mg twice daily lowered blood pressure by an average of 8 points.
  50 mg | 50 | milligram | measure
  twice | 2 | multiple | multiple
  8 | 8 | - | count | approximate
The virus kills up to 90 percent of its victims and has an incubation period of two to 21 days.
  90 percent | ..90 | percent | percent | at_most
  two to 21 days | 2..21 | day | duration | range
Only one in every 200,000 children inherits the gene, doctors said.
  one in every 200,000 | 0.0005 | percent | percent
The battery holds 75 kilowatt-hours and takes the car from 0-60 mph in under three seconds.
  75 kilowatt-hours | 75 | kilowatt hour | measure
  0-60 mph | 0..60 | mile per hour | measure | range
  three seconds | ..3 | second | duration | less_than
Forecasters expect 30-50mm of rain, gusts of 60-65mph and lows of -4C overnight.
  30-50mm | 30..50 | millimetre | measure | range
  60-65mph | 60..65 | mile per hour | measure | range
  -4C | -4 | degree | measure
The storm dumped 3 feet of snow on parts of the state and left half a million customers without power.
  3 feet | 3 | foot | measure
  half a million | 500000
Thermometers showed 104 degrees Fahrenheit (40 Celsius), the hottest June day in 23 years.
  104 degrees | 104 | degree | measure
  40 Celsius | 40 | degree | measure
  23 years | 23 | year | duration
The hurricane, a Category 3 with winds of 115 mph, was 250 miles (400 km) south-east of the island.
  115 mph | 115 | mile per hour | measure
  250 miles | 250 | mile | measure
  400 km | 400 | kilometre | measure
Visibility fell below 200 yards, and a 20-car pile-up on the M5 injured 11, two of them seriously.
  200 yards | ..200 | yard | measure | less_than
  20 | 20
  11 | 11
  two | 2
River levels rose 1.2 metres in four hours to 5.6 metres, their highest since 1953.
  1.2 metres | 1.2 | metre | measure
  four hours | 4 | hour | duration
  5.6 metres | 5.6 | metre | measure
A panel of three judges ruled 2-1 that the 1996 law was void.
  three | 3
  2 | 2 | vote | vote
  1 | 1 | vote | vote
The jury convicted him on nine of 14 counts; each carries a maximum of 20 years.
  nine | 9
  14 | 14
  20 years | ..20 | year | penalty_term | at_most
She was jailed for three and a half years and ordered to repay £62,300 within six months.
  three and a half years | 3.5 | year | penalty_term
  £62,300 | 62300 | GBP | money
  six months | ..6 | month | penalty_term | at_most
The 17-count indictment says the pair laundered more than $1m through eight shell companies between 2009 and 2012.
  17 | 17
  $1m | 1000000.. | USD | money | more_than
  eight | 8
Under Section 230, sites with under 50 employees pay a fee of $35 plus 2 percent of sales.
  50 | ..50 | - | count | less_than
  $35 | 35 | USD | money
  2 percent | 2 | percent | percent
Prosecutors sought 25 years to life for the 31-year-old, who fired seven shots from a 9mm pistol.
  25 years to life | 25.. | year | penalty_term | at_least
  31-year | 31 | year | age
  seven | 7
The appeal was rejected by a vote of seven to two, with one judge abstaining.
  seven | 7 | vote | vote
  two | 2 | vote | vote
  one | 1
Police arrested 14 people, among them two 16-year-olds, after raids on five flats.
  14 | 14
  two | 2
  16-year | 16 | year | age
  five | 5
Voters will fill all 450 seats; 225 are chosen from party lists with a 5 percent threshold.
  450 | 450
  225 | 225
  5 percent | 5 | percent | percent
The incumbent led 48 to 41 percent in the poll, which has a margin of error of plus or minus 3.1 points.
  48 | 48 | percent | percent
  41 percent | 41 | percent | percent
  3.1 | 3.1
At least 62 people died and over 200 were wounded when a bus bomb exploded, the deadliest attack in a decade.
  62 | 62.. | - | count | at_least
  200 | 200.. | - | count | more_than
The agency needs $28.5 million to feed 1.6 million people, of whom a quarter are children under five.
  $28.5 million | 28500000 | USD | money
  1.6 million | 1600000
  a quarter | 25 | percent | percent
  five | ..5 | year | age | less_than
One woman was killed and three others, including a 4-year-old, were hurt in the crash on Route 66.
  One | 1
  three | 3
  4-year | 4 | year | age
The ferry, built for 920 passengers, carried 476 when it sank; 295 bodies have been found and nine are missing.
  920 | 920
  476 | 476
  295 | 295
  nine | 9
Each of the 28 member states must cut emissions by 20% from 1990 levels by 2020.
  28 | 28
  20% | 20 | percent | percent
The tower will be 1,007m tall, 180m higher than the Burj Khalifa, and cost SR4.6bn ($1.2bn).
  1,007m | 1007 | metre | measure
  180m | 180 | metre | measure
  SR4.6bn | 4600000000 | SAR | money
  $1.2bn | 1200000000 | USD | money
Tickets cost £12.50 for adults and £6 for under-16s, and a family of four can get in for £30.
  £12.50 | 12.50 | GBP | money
  £6 | 6 | GBP | money
  16s | ..16 | year | age | less_than
  four | 4
  £30 | 30 | GBP | money
The Galaxy S6 has a 5.1-inch screen, a 2,550mAh battery and 32, 64 or 128 gigabytes of memory.
  5.1-inch | 5.1 | inch | measure
  2,550mAh | 2550 | milliampere hour | measure
  32 | 32 | gigabyte | measure
  64 | 64 | gigabyte | measure
  128 gigabytes | 128 | gigabyte | measure
"""


@pytest.mark.parametrize("case", cases(DAILIES), ids=name)
def test_dailies(case: Case) -> None:
    text, figures = case
    assert read(text) == figures
