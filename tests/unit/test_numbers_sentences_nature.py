"""Sentences on sports, weather, science and daily life, each figure written down by hand."""

from __future__ import annotations

import pytest

from tests.unit.number_sentences import Case, cases, name, read

SPORTS = r"""
Smith scored 28 points and grabbed 11 rebounds in a 102-95 win over Boston.
  28 | 28
  11 | 11
Arsenal beat Chelsea 2-1 with a goal in the 89th minute.
Federer won 6-4, 3-6, 7-6 (7-5) in two hours and 41 minutes.
  two hours and 41 minutes | 161 | minute | duration
The 23-year-old midfielder has signed a three-year deal worth £12m.
  23-year | 23 | year | age
  three-year | 3 | year | duration
  £12m | 12000000 | GBP | money
Woods shot a five-under-par 67 to lead by three strokes.
  five | 5
  67 | 67
  three | 3
Bolt ran the 100m in 9.69 seconds.
  100m | 100 | metre | measure
  9.69 seconds | 9.69 | second | duration
He is batting .312 with 14 home runs.
  .312 | 0.312
  14 | 14
They have won four of their last five games.
  four | 4
  five | 5
She finished second in the 1,500 metres and fourth in the 5,000m.
  1,500 metres | 1500 | metre | measure
  5,000m | 5000 | metre | measure
A crowd of 76,212 saw United draw 0-0.
  76,212 | 76212
England were 123 for three at lunch, needing 289 to win.
  123 | 123
  three | 3
  289 | 289
It was his 200th goal in 312 matches.
  312 | 312
The 1966 World Cup final was watched by 32.3 million.
  32.3 million | 32300000
The Packers (10-3) have won six straight.
  six | 6
He threw for 275 yards and three touchdowns.
  275 yards | 275 | yard | measure
  three | 3
The seventh-seeded Russian hit 14 aces and saved seven of nine break points.
  14 | 14
  seven | 7
  nine | 9
The marathon was won in 2:06:15.
Manning completed 24 of 37 passes.
  24 | 24
  37 | 37
The 6-foot-7 forward weighs 240 pounds.
  6-foot-7 | 79 | inch | measure
  240 pounds | 240 | pound | measure
He is 5 ft 11 in tall and weighs 82kg.
  5 ft 11 in | 71 | inch | measure
  82kg | 82 | kilogram | measure
The bout ended 1 minute, 30 seconds into round three.
  1 minute, 30 seconds | 90 | second | duration
"""

WEATHER_AND_PLACES = r"""
Temperatures fell to -5C overnight, with highs of 12 to 15 degrees Celsius.
  -5C | -5 | degree | measure
  12 to 15 degrees | 12..15 | degree | measure | range
It was minus 20 degrees in Moscow and 38°C in Delhi.
  minus 20 degrees | -20 | degree | measure
  38°C | 38 | degree | measure
Up to 10 inches of snow and 2.5 cm of rain fell in 24 hours.
  10 inches | ..10 | inch | measure | at_most
  2.5 cm | 2.5 | centimetre | measure
  24 hours | 24 | hour | duration
The town, 10km south of the border, lies at 1,200 metres above sea level.
  10km | 10 | kilometre | measure
  1,200 metres | 1200 | metre | measure
The river is 3,900 miles (6,276 km) long.
  3,900 miles | 3900 | mile | measure
  6,276 km | 6276 | kilometre | measure
The park covers 2.2 million hectares, or 8,500 square miles.
  2.2 million hectares | 2200000 | hectare | measure
  8,500 square miles | 8500 | square mile | measure
Winds reached 120 km/h (75 mph).
  120 km/h | 120 | kilometre per hour | measure
  75 mph | 75 | mile per hour | measure
The drive takes four and a half hours.
  four and a half hours | 4.5 | hour | duration
The dam holds 3 billion cubic metres of water.
  3 billion cubic metres | 3000000000 | cubic metre | measure
A foot of snow fell, closing Interstate 80 and Route 9.
The plane climbed from 5,000 to 35,000 feet.
  5,000 | 5000 | foot | measure
  35,000 feet | 35000 | foot | measure
The village is a two-hour walk away.
  two-hour | 2 | hour | duration
The lake shrank by a fifth, to 40 sq km.
  a fifth | 20 | percent | percent
  40 sq km | 40 | square kilometre | measure
The city of 8.5m people has two airports.
  8.5m | 8500000
  two | 2
The bridge, 2.7km long and 40m wide, opened in the '70s.
  2.7km | 2.7 | kilometre | measure
  40m | 40 | metre | measure
"""

SCIENCE = r"""
The vaccine was 94.5 percent effective in a trial of 30,000 volunteers.
  94.5 percent | 94.5 | percent | percent
  30,000 | 30000
Patients took 500 mg twice daily for 14 days.
  500 mg | 500 | milligram | measure
  twice | 2 | multiple | multiple
  14 days | 14 | day | duration
The probe travelled 4.6 billion km over nine and a half years.
  4.6 billion km | 4600000000 | kilometre | measure
  nine and a half years | 9.5 | year | duration
Concentrations rose from 280 to 380 parts per million.
  280 | 280 | part per million | measure
  380 parts per million | 380 | part per million | measure
Type 2 diabetes affects one in ten adults.
  one in ten | 10 | percent | percent
The H5N1 virus killed 141 of the 229 people infected.
  141 | 141
  229 | 229
Dinosaurs died out 65 million years ago.
  65 million years | 65000000 | year | duration
The chip has 1.7 billion transistors and runs at 3.2 GHz.
  1.7 billion | 1700000000
  3.2 GHz | 3.2 | gigahertz | measure
The disk stores 250GB, five times as much.
  250GB | 250 | gigabyte | measure
  five times | 5 | multiple | multiple
The risk was 2.5-fold higher among smokers (P = 0.03).
  2.5-fold | 2.5 | multiple | multiple
  0.03 | 0.03
Babies born before 37 weeks weighed less than 2.5 kg.
  37 weeks | 37 | week | duration
  2.5 kg | ..2.5 | kilogram | measure | less_than
Iraq's oil reserves are put at 115 billion barrels.
  115 billion barrels | 115000000000 | barrel | measure
The reactor produces 1,000 MW of power from 4.5 percent enriched uranium.
  1,000 MW | 1000 | megawatt | measure
  4.5 percent | 4.5 | percent | percent
Apollo 11 landed in 1969; its crew walked for 2 1/2 hours.
  2 1/2 hours | 2.5 | hour | duration
The star is 25 times the size of the Sun.
  25 times | 25 | multiple | multiple
A one-in-a-million event occurred at a depth of 10.9km.
  10.9km | 10.9 | kilometre | measure
The mean age was 42.3 years (range 18-65).
  42.3 years | 42.3 | year | age
  18-65 | 18..65 | - | count | range
Emissions must be cut by 50 to 80 per cent by mid-century.
  50 to 80 per cent | 50..80 | percent | percent | range
The sample contained 0.25 grams, or about one-hundredth of an ounce.
  0.25 grams | 0.25 | gram | measure
  one-hundredth of an ounce | 0.01 | ounce | measure | approximate
"""

DAILY_LIFE = r"""
The two-bedroom flat on the third floor rents for 750 pounds a month.
  two | 2
  750 pounds | 750 | pound | money
He works a 24-hour shift every other day.
  24-hour | 24 | hour | duration
She has three children under five.
  three | 3
  five | ..5 | year | age | less_than
He turned 65 last month and she is in her 30s.
  65 | 65 | year | age
  30s | 30..39 | year | age | range
The 1,000th visitor won a dozen roses and two pairs of shoes.
  a dozen | 12
  two | 2
Beat three eggs with half a cup of sugar and bake for 20-25 minutes at 180 degrees.
  three | 3
  half a cup | 0.5
  20-25 minutes | 20..25 | minute | duration | range
  180 degrees | 180 | degree | measure
We waited an hour and a half for the No. 7 bus.
  an hour and a half | 1.5 | hour | duration
The concert, on Channel 4 at 8pm, drew 2.1 million viewers.
  2.1 million | 2100000
Her first book, "Catch-22", sold a few hundred copies.
  a few hundred | 200.. | - | count | approximate
He lost £20 on the favourite at Ascot.
  £20 | 20 | GBP | money
About one-third of pupils walk at least a mile to school.
  one-third | 33.33 | percent | percent | approximate
A pack of 20 costs $4.50, plus 50 cents tax.
  20 | 20
  $4.50 | 4.50 | USD | money
  50 cents | 0.5 | USD | money
The class of 28 pupils shares 14 computers, one for every two.
  28 | 28
  14 | 14
  one | 1
  two | 2
The couple, both 29, have been married for just over a year.
  29 | 29 | year | age
He ate four or five slices, then two more.
  four or five | 4..5 | - | count | range
  two | 2
The queue was 200-strong by 7 a.m.
  200 | 200
Only a third came; the other two-thirds stayed at home.
  a third | 33.33 | percent | percent
  two-thirds | 66.67 | percent | percent
"""


@pytest.mark.parametrize(
    "case", cases(SPORTS) + cases(WEATHER_AND_PLACES) + cases(SCIENCE) + cases(DAILY_LIFE), ids=name
)
def test_sports_weather_science_and_daily_life(case: Case) -> None:
    text, figures = case
    assert read(text) == figures
