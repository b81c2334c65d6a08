"""Long sentences as agencies write them, each figure written down by hand."""

from __future__ import annotations

import pytest

from tests.unit.number_sentences import Case, cases, name, read

WIRE = r"""
Oil prices have fallen more than 60 percent from their record of $147.27 a barrel in July.
  60 percent | 60.. | percent | percent | more_than
  $147.27 | 147.27 | USD | money
The world's largest retailer said same-store sales rose 3.4 percent, beating the 2.1 percent analysts had expected.
  3.4 percent | 3.4 | percent | percent
  2.1 percent | 2.1 | percent | percent
Ford's U.S. sales plunged 34.2 percent in September to 120,355 vehicles.
  34.2 percent | 34.2 | percent | percent
  120,355 | 120355
The pound was down 0.3 per cent against the dollar at $1.4935 and hit an 11-month low of 94.12 pence per euro.
  0.3 per cent | 0.3 | percent | percent
  $1.4935 | 1.4935 | USD | money
  11-month | 11 | month | duration
  94.12 pence per euro | 94.12 | penny | rate
China's trade surplus widened to $40.1 billion from $35.2 billion, with exports up 19.1% and imports down 17.9%.
  $40.1 billion | 40100000000 | USD | money
  $35.2 billion | 35200000000 | USD | money
  19.1% | 19.1 | percent | percent
  17.9% | 17.9 | percent | percent
The 19-member euro zone grew at its slowest pace in four years.
  19 | 19
  four years | 4 | year | duration
Apple sold 4.36 million iPhones in the quarter, nearly double the 2.3 million it sold a year earlier.
  4.36 million | 4360000
  double | 2 | multiple | multiple | approximate
  2.3 million | 2300000
The Model S does zero to 60 mph in 4.2 seconds and has a range of 265 miles on a single charge.
  zero to 60 mph | 0..60 | mile per hour | measure | range
  4.2 seconds | 4.2 | second | duration
  265 miles | 265 | mile | measure
The engine delivers 355 hp and 350 lb-ft of torque.
  355 hp | 355 | horsepower | measure
  350 lb-ft | 350 | pound-foot | measure
The 5.5-inch phone has a 13-megapixel camera, 2GB of RAM and a 3,000mAh battery.
  5.5-inch | 5.5 | inch | measure
  13-megapixel | 13 | megapixel | measure
  2GB | 2 | gigabyte | measure
  3,000mAh | 3000 | milliampere hour | measure
Researchers followed 1,452 women for an average of 8.5 years and found a 23 percent lower risk of stroke.
  1,452 | 1452
  8.5 years | 8.5 | year | duration | approximate
  23 percent | 23 | percent | percent
About 36 million people have HIV and 1.5 million died of it in 2013, down from 2.4 million in 2005.
  36 million | 36000000 | - | count | approximate
  1.5 million | 1500000
  2.4 million | 2400000
The jobless rate edged up to 5.1 percent, with payrolls shrinking by 80,000 jobs, the third straight monthly loss.
  5.1 percent | 5.1 | percent | percent
  80,000 | 80000
The company said it would buy back up to $15 billion of shares over the next 18 months and raise its dividend 10%.
  $15 billion | ..15000000000 | USD | money | at_most
  18 months | 18 | month | duration
  10% | 10 | percent | percent
Analysts on average had forecast a profit of 57 cents per share on revenue of $8.94 billion.
  57 cents per share | 57 | cent | rate
  $8.94 billion | 8940000000 | USD | money
The S&P 500 Index fell 12.11 points, or 0.88 per cent, to 1,362.31.
  12.11 | 12.11
  0.88 per cent | 0.88 | percent | percent
  1,362.31 | 1362.31
Two-year Treasury yields fell four basis points to 1.62 percent.
  Two-year | 2 | year | duration
  four basis points | 4 | basis point | percent
  1.62 percent | 1.62 | percent | percent
Hundreds of people queued for up to six hours in temperatures of minus 15 Celsius.
  Hundreds | 200.. | - | count | approximate
  six hours | ..6 | hour | duration | at_most
  minus 15 Celsius | -15 | degree | measure
Paracetamol costs as little as 16p for a pack of 16.
  16p | 16.. | penny | money | at_least
  16 | 16
The average house price fell 2.5pc to £179,110, the biggest monthly drop since September 1992.
  2.5pc | 2.5 | percent | percent
  £179,110 | 179110 | GBP | money
Net debt stood at €3.4bn, 2.1 times EBITDA.
  €3.4bn | 3400000000 | EUR | money
  2.1 times | 2.1 | multiple | multiple
The Tigers scored five runs in the seventh inning to beat the Red Sox 9-7 before a crowd of 38,021.
  five | 5
  38,021 | 38021
James had 38 points, seven rebounds and eight assists, and the Heat won their 12th in a row.
  38 | 38
  seven | 7
  eight | 8
He has a 12-4 record with a 2.65 ERA and 168 strikeouts in 173 1/3 innings.
  2.65 | 2.65
  168 | 168
  173 1/3 | 173.333333333
Nadal, seeded second, beat the Swiss 6-4, 6-4 in one hour, 34 minutes.
  one hour, 34 minutes | 94 | minute | duration
The Ohio lawmaker, 54, was first elected in 1990 with 61 percent of the vote.
  54 | 54 | year | age
  61 percent | 61 | percent | percent
The bill, passed by the Senate 68-32, provides $1.35 trillion over 11 years.
  68 | 68 | vote | vote
  32 | 32 | vote | vote
  $1.35 trillion | 1350000000000 | USD | money
  11 years | 11 | year | duration
Rainfall was 120 to 150 mm, three to four times the norm.
  120 to 150 mm | 120..150 | millimetre | measure | range
  three to four times | 3..4 | multiple | multiple | range
The magnitude 6.3 earthquake struck 95 km northeast of Rome at a depth of 10 km.
  6.3 | 6.3
  95 km | 95 | kilometre | measure
  10 km | 10 | kilometre | measure
Some 70 percent of the country's 22.5 million people are under 30.
  70 percent | 70 | percent | percent | some
  22.5 million | 22500000
  30 | ..30 | year | age | less_than
Each of the 12 jurors gets $15 a day plus mileage of 44.5 cents a mile.
  12 | 12
  $15 | 15 | USD | money
  44.5 cents | 0.445 | USD | money
Every second child and one out of every five adults is overweight.
  one out of every five | 20 | percent | percent
Production fell by 1.2 million bpd, or 1.4 percent, to 84.3 million bpd.
  1.2 million bpd | 1200000 | barrel per day | measure
  1.4 percent | 1.4 | percent | percent
  84.3 million bpd | 84300000 | barrel per day | measure
Fewer than one in 10 patients needed more than two doses.
  one in 10 | ..10 | percent | percent | less_than
  two | 2.. | - | count | more_than
Five of the seven judges backed the appeal; two dissented.
  Five | 5
  seven | 7
  two | 2
Mexico reported 2,059 cases, including 56 deaths, as of May 11; the U.S. had 2,600 in 44 states.
  2,059 | 2059
  56 | 56
  2,600 | 2600
  44 | 44
The tax on a pack of 20 rises from 39 cents to $1.01.
  20 | 20
  39 cents | 39 | cent | money
  $1.01 | 1.01 | USD | money
A 15-second spot during the game costs $1.5 million to $1.6 million.
  15-second | 15 | second | duration
  $1.5 million to $1.6 million | 1500000..1600000 | USD | money | range
Two-thirds of the 3,000 tonnes were sold at 1,050 euros a tonne.
  Two-thirds | 66.67 | percent | percent
  3,000 tonnes | 3000 | tonne | measure
  1,050 euros | 1050 | EUR | money
The drug cut deaths by a third, from 12 per 1,000 to eight per 1,000.
  a third | 33.33 | percent | percent
  12 per 1,000 | 12 | - | rate
  eight per 1,000 | 8 | - | rate
Its 2.5-litre engine uses 7.2 litres per 100km and emits 165g/km of CO2.
  2.5-litre | 2.5 | litre | measure
  7.2 litres per 100 | 7.2 | litre | rate
  165g/km | 165 | gram | rate
The carmaker recalled 2.3 million cars and trucks, including 270,000 sold in the past 12 months.
  2.3 million | 2300000
  270,000 | 270000
  12 months | 12 | month | duration
Home sales slipped 0.6 percent to an annual rate of 4.86 million units, versus forecasts for 4.92 million.
  0.6 percent | 0.6 | percent | percent
  4.86 million | 4860000
  4.92 million | 4920000
The 41-year-old mother-of-three was 10 weeks pregnant.
  41-year | 41 | year | age
  three | 3
  10 weeks | 10 | week | duration
The rover, the size of a small car, weighs 900 kilograms (1,984 pounds) and cost $2.5 billion.
  900 kilograms | 900 | kilogram | measure
  1,984 pounds | 1984 | pound | measure
  $2.5 billion | 2500000000 | USD | money
Shares in the bank closed 4.5 percent lower at 17.32 francs, their lowest since 2003.
  4.5 percent | 4.5 | percent | percent
  17.32 francs | 17.32 | franc | money
The fund returned -2.3 percent, against a gain of 0.7 percent for its peers.
  -2.3 percent | -2.3 | percent | percent
  0.7 percent | 0.7 | percent | percent
The deficit is forecast at 3 to 3.5 percent of GDP, above the EU's 3 percent limit.
  3 to 3.5 percent | 3..3.5 | percent | percent | range
  3 percent | 3 | percent | percent
It took firefighters 4 1/2 hours to put out the three-alarm fire.
  4 1/2 hours | 4.5 | hour | duration
  three | 3
Ninety percent of the 1,300-strong workforce voted; 8 out of 10 were against.
  Ninety percent | 90 | percent | percent
  1,300 | 1300
  8 out of 10 | 80 | percent | percent
"""


@pytest.mark.parametrize("case", cases(WIRE), ids=name)
def test_wire(case: Case) -> None:
    text, figures = case
    assert read(text) == figures
