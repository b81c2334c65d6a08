"""Near cases: two sentences of one form of which only one is what a rule reads, each figure written down by hand."""

from __future__ import annotations

import pytest

from tests.unit.number_sentences import Case, cases, name, read

METRES = r"""
The crowd was pushed back 300m.
  300m | 300 | metre | measure
People were pushed back 300m.
  300m | 300 | metre | measure
Youths shot at the cars from 50m.
  50m | 50 | metre | measure
Workers lay trapped at 900m.
  900m | 900 | metre | measure
The tanks and other vehicles halted at 200m.
  200m | 200 | metre | measure
The two units were 400m apart.
  two | 2
  400m | 400 | metre | measure
Its users rose to 40m.
  40m | 40000000
The number of users grew from 50m to 60m.
  50m | 50000000
  60m | 60000000
The vehicles had moved 200m and the cars passed 40m.
  200m | 200 | metre | measure
  40m | 40 | metre | measure
A number of protesters stood back 30m.
  30m | 30 | metre | measure
The firm had sales of 300m.
  300m | 300000000
They dug 40m of his trenches and laid 500m of these pipes.
  40m | 40 | metre | measure
  500m | 500 | metre | measure
They pulled down 300m of the border fences.
  300m | 300 | metre | measure
The maker lost 40m of its users.
  40m | 40000000
"""
LETTERS = r"""
She met the 12 B members.
  12 | 12
The 200 M students left.
  200 | 200
Nearly 7 B people live there.
  7 B | 7000000000 | - | count | approximate
Plan C $40 million was spent.
  $40 million | 40000000 | USD | money
Annex C $12,000 is new.
  $12,000 | 12000 | USD | money
A pass costs C $90.
  C $90 | 90 | CAD | money
Highway 12W heads west.
Camp 7W houses 300.
  300 | 300
The storm was at 45W near Bermuda; the one at 12N 34W moved.
The lamp has a 60W bulb.
  60W | 60 | watt | measure
The 24 CC delegates came.
  24 | 24
He rides a 250cc bike.
  250cc | 250 | cubic centimetre | measure
A Samsung 45W charger and a 1200CC engine were stolen.
  45W | 45 | watt | measure
  1200CC | 1200 | cubic centimetre | measure
They feed 24 M children.
  24 M | 24000000
He got two 9.5s, and Version 2.0s are sold.
  two | 2
A pass for C $40,000 and a c $40,000 plan are not the same.
  C $40,000 | 40000 | CAD | money
  $40,000 | 40000 | USD | money
The boy has 5 yo-yos.
  5 | 5
"""
PLACES = r"""
They shipped 45,000 via Karachi, and 20,000 via Bandar.
  45,000 | 45000
  20,000 | 20000
We met 12 Supreme Court, 4 district judges.
  12 | 12
  4 | 4
About 300 Russian St. Petersburg residents came.
  300 | 300 | - | count | approximate
The 40 East St. Louis teachers left.
  40 | 40
He lives at 12 Baker St. in London.
He lives at 12 Via Roma, Milan.
The 40 Wall Street bankers met.
  40 | 40
The 5 SE provinces and its 40 Mini schools were shut.
  5 | 5
  40 | 40
They sold the Nova 20 Ultra, the iPhone and its 12 Pro models.
He lives at 120 Main St. Boston.
At the bottom 12 bodies were found.
  12 | 12
Of BSE 40 cattle died.
  40 | 40
He came with Max 12 guns.
  12 | 12
"""
JOINED = r"""
They raised aid from 5 to 10 million dollars to 12 villages.
  5 | 5000000 | USD | money
  10 million dollars | 10000000 | USD | money
  12 | 12
They raised wages from 40 to 50 dollars to 300 workers.
  40 | 40 | USD | money
  50 dollars | 50 | USD | money
  300 | 300
They cut it from 5 to 7 percent to 3 percent.
  5 to 7 percent | 5..7 | percent | percent | range
  3 percent | 3 | percent | percent
He left two or three villages, and Ho and Jos took in 40 and 60, respectively.
  two or three | 2..3 | - | count | range
  40 | 40
  60 | 60
Ho and Jos took in two or three, respectively.
  two | 2
  three | 3
It was 3 euros, 20 to 30 cents more.
  3 euros | 3 | EUR | money
  20 to 30 cents | 0.2..0.3 | EUR | money | range
It rose from 0 to 60 km.
  0 | 0 | kilometre | measure
  60 km | 60 | kilometre | measure
"""
HYPHENS = r"""
The 40-something deputies came.
  40 | 40
It won 40-something percent.
  40-something percent | 40 | percent | percent
The 30-something residents left with a 20-something man.
It was dry over the last-10 years.
  10 years | 10 | year | duration
They lost a last-16 match.
The 401 (k) plan was cut.
It is 12 per two million.
  12 per two million | 12 | - | rate
The curfew runs from 2000 - 2300 in the capital.
The market is open 1900-2400 daily.
The curfew cost 1200-1800 people their work.
  1200-1800 | 1200..1800 | - | count | range
They hired 2000 - 2300 men.
  2000 - 2300 | 2000..2300 | - | count | range
"""


@pytest.mark.parametrize("case", cases(METRES + LETTERS + PLACES + JOINED + HYPHENS), ids=name)
def test_near_cases_are_told_apart(case: Case) -> None:
    text, figures = case
    assert read(text) == figures
