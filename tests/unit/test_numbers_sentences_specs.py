"""Prices, machines, weather and addresses as newspapers and reviews write them, each figure written down by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.unit.number_sentences import Case, cases, name, read
from tieout.numbers import find_numbers
from tieout.numbers.hundredths import in_whole_money

SPECS = r"""
Copper slipped 7 cents, and the grocer's shares closed at 241.5p.
  7 cents | 7 | cent | money
  241.5p | 241.5 | penny | money
A loaf costs 90 to 95 cents in the capital, 80 euro cents in the port and 60 U.S. cents across the border.
  90 to 95 cents | 90..95 | cent | money | range
  80 euro cents | 0.8 | EUR | money
  60 U.S. cents | 0.6 | USD | money
The toll is 3 euros by day and 75 cents by night.
  3 euros | 3 | EUR | money
  75 cents | 0.75 | EUR | money
The drive lost ground, ending at minus-9 yards, and the runner's total was -4 yards.
  minus-9 yards | -9 | yard | measure
  -4 yards | -4 | yard | measure
Overnight it was minus-31 degrees; the camp lies at -40 metres.
  minus-31 degrees | -31 | degree | measure
  -40 metres | -40 | metre | measure
He walked on -12 miles of mud, he said -and lost 3 pounds.
  12 miles | 12 | mile | measure
  3 pounds | 3 | pound | measure
The balance of trade swung to $-7.2bn from $1.1bn; tickets cost $5-$8.
  $-7.2bn | -7200000000 | USD | money
  $1.1bn | 1100000000 | USD | money
  $5-$8 | 5..8 | USD | money | range
It has a 1.2l 4cyl engine, a 21W lamp and a 7-15W charger.
  1.2l | 1.2 | litre | measure
  4cyl | 4 | cylinder | measure
  21W | 21 | watt | measure
  7-15W | 7..15 | watt | measure | range
The wreck was found off 31N 17W and at 12-30W; the H2W form has 3 pages.
  3 | 3
The maker has 28m of its sensors in cars and 28m of the cable on drums.
  28m | 28000000
  28m | 28 | metre | measure
The cartel cut its target from 6 to 8 percent to 4 to 5 percent.
  6 to 8 percent | 6..8 | percent | percent | range
  4 to 5 percent | 4..5 | percent | percent | range
The bank cut its forecast from 6 to 8 percent this year.
  6 | 6 | percent | percent
  8 percent | 8 | percent | percent
The roadster went from 0 to 62 mph in 4 seconds, and traffic rose from 20 to 30 mph.
  0 to 62 mph | 0..62 | mile per hour | measure | range
  4 seconds | 4 | second | duration
  20 | 20 | mile per hour | measure
  30 mph | 30 | mile per hour | measure
The coupe is 12k or 31k dearer than the estate and the hatch respectively; a service takes 3 or 4 hours.
  12k | 12000
  31k | 31000
  3 or 4 hours | 3..4 | hour | duration | range
A rower needs about 4000 - 5500 calories; a clerk needs 2000 - 2400 calories.
  4000 - 5500 calories | 4000..5500 | calorie | measure | range
  2000 - 2400 calories | 2000..2400 | calorie | measure | range
It was rebuilt in 2000 - 2004 and between A.D. 800 and 950 it was a fort.
Some 9 B people will live there, and plan B will not do.
  9 B | 9000000000 | - | count | some
The buyer offered PS4.6bn, or PS1,250 a head, and the P.S. 5 was left out.
  PS4.6bn | 4600000000 | GBP | money
  PS1,250 | 1250 | GBP | money
Output rose this half, after the last half of 2011, though the last half of the loaf was stale.
  half | 50 | percent | percent
The burglar rented 7 E 43rd St, then 118 Old Quarry Way, and at last 9 rue Blanche, Lyon.
Some 7 Eastern states sent 118 Old Boys, 9 Court judges and 4 Middle Way members.
  7 | 7 | - | count | some
  118 | 118
  9 | 9
  4 | 4
The Orbit 9 Ultra costs less than an Orbit 8 Pro Max; 6 Pro Bowl players were there.
  6 | 6
A category 2 storm became a category three hurricane, and 2 storm categories were dropped.
  2 | 2
The ASX 200 and the sp 500 fell, while 200 brokers of the FS 4 grade sold.
  200 | 200
They lost a last-16 tie to a team of twenty-somethings; the last 16 days were dry.
  16 days | 16 | day | duration
The meeting of 0930 am went on to 1145 pm on FY11-12 money.
The meal came to 12 dollars 60 cents and nine euros twenty cents, and 7 dollars 300 times a year.
  12 dollars 60 cents | 12.6 | USD | money
  nine euros twenty cents | 9.2 | EUR | money
  7 dollars | 7 | USD | money
  300 times | 300 | multiple | multiple
A stamp is 65¢, a tram ticket HK $14, a ferry NZ $22.50 and a pass C $90.
  65¢ | 65 | cent | money
  HK $14 | 14 | HKD | money
  NZ $22.50 | 22.5 | NZD | money
  C $90 | 90 | CAD | money
Grade C meat went for ₡900 and give us $3 more.
  ₡900 | 900 | CRC | money
  $3 | 3 | USD | money
Doctors saw a 71 yo woman, a 33yo man and 4 yoga classes.
  71 yo | 71 | year | age
  33yo | 33 | year | age
  4 | 4
The goalkeeper is 6'3", the winger 5’8” and the wall 9' long.
  6'3" | 75 | inch | measure
  5’8” | 68 | inch | measure
  9 | 9
She won the sprint in 11.2s; the jets were 747s of the 1970s.
  11.2s | 11.2 | second | duration
Water stays liquid between -2 and 98 degrees, and the lift stops between 2 and 9.
  between -2 and 98 degrees | -2..98 | degree | measure | range
  between 2 and 9 | 2..9 | - | count | range
A 4K television costs $4K, a 4k crowd came, and his 401(k) plan pays.
  $4K | 4000 | USD | money
  4k | 4000
Guidance of $31 to $33 billion, down from the $36 to $38 billion that it gave in May.
  $31 to $33 billion | 31000000000..33000000000 | USD | money | range
  $36 to $38 billion | 36000000000..38000000000 | USD | money | range
He kept one hand on the wheel; on the one hand he was late.
  one | 1
They finished in the bottom four; the Orbit 9 Pro and 9 Pro Max are on sale.
The panel takes 5.5 W/m2 of light.
  5.5 | 5.5
Listeners to the station totalled 2.45m, which takes the group to 31m; the mast is 31m.
  2.45m | 2450000
  31m | 31000000
  31m | 31 | metre | measure
The wreck lies in 60m, and the population, once 4m, sold 20m of rope.
  60m | 60 | metre | measure
  4m | 4000000
  20m | 20 | metre | measure
The fund is down 30-odd percent after a 15-plus-year run; 40-odd traders left.
  30-odd percent | 30 | percent | percent | approximate
  15-plus-year | 15.. | year | duration | at_least
  40 | 40 | - | count | approximate
The dam holds 2.5 cubic km, the bike has 125cc and the cell 9 square inches.
  2.5 cubic km | 2.5 | cubic kilometre | measure
  125cc | 125 | cubic centimetre | measure
  9 square inches | 9 | square inch | measure
A girl of 14 was found; her aunt, a mother of 6, and a boy of 9 years were not.
  14 | 14 | year | age
  6 | 6
  9 years | 9 | year | duration
The mare won by a length and a half, in a race of a mile and a half, with half the field behind.
  a length and a half | 1.5
  a mile and a half | 1.5 | mile | measure
  half | 50 | percent | percent
Some three in four renters and nearly two in three women agreed within two in five weeks.
  three | 3 | - | count | some
  four | 4
  two in three | 66.67 | percent | percent | approximate
  two | 2
  five weeks | 5 | week | duration
The gap was 3min 12sec on a 5.8in screen with a 64MP camera and 310Nm, and MPs met 64MPs.
  3min 12sec | 192 | second | duration
  5.8in | 5.8 | inch | measure
  64MP | 64 | megapixel | measure
  310Nm | 310 | newton metre | measure
Traffic stopped between junctions 7 and 9 as a Boeing 737 MAX 9 landed; it was third-and-8.
It found 14 deaths per million, or 9 per hundred thousand, and lead in parts-per-billion; a million came.
  14 | 14
  9 per hundred thousand | 9 | - | rate
  a million | 1000000
This is the second of three e-mails; it has the second of three maps.
  three | 3
The annex (SF 27/INF.3) was read with 27 notes.
  27 | 27
"""


@pytest.mark.parametrize("case", cases(SPECS), ids=name)
def test_specs(case: Case) -> None:
    text, figures = case
    assert read(text) == figures


def test_cents_of_no_known_currency_are_of_the_dollar_in_a_cable() -> None:
    (cents,) = find_numbers("The bus fare is 35 cents.")
    assert (cents.value_low, cents.unit) == (Decimal(35), "cent")
    whole = in_whole_money(cents)
    assert (whole.value_low, whole.value_high, whole.unit) == (Decimal("0.35"), Decimal("0.35"), "USD")
    (pence,) = find_numbers("Fewer than 80 pence was left.")
    whole = in_whole_money(pence)
    assert (whole.value_low, whole.value_high, whole.unit) == (None, Decimal("0.8"), "GBP")
    (euros,) = find_numbers("It costs 35 euros.")
    assert in_whole_money(euros) is euros
