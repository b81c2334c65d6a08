"""The written forms of numbers, one by one, in short sentences; each figure written down by hand."""

from __future__ import annotations

import pytest

from tests.unit.number_sentences import Case, cases, name, read

SCALES_AND_WORDS = r"""
It cost 3.2bn, then 3.4bln and at last 3.5 billion.
  3.2bn | 3200000000
  3.4bln | 3400000000
  3.5 billion | 3500000000
The state holds 1.234.567 shares.
  1.234.567 | 1234567
The state holds 12,34,567 shares.
  12,34,567 | 1234567
They sold three hundred thousand tickets.
  three hundred thousand | 300000
They sold two million three hundred and fifty thousand tickets.
  two million three hundred and fifty thousand | 2350000
There were a thousand and one stories.
  a thousand and one | 1001
There were one hundred and one dogs.
  one hundred and one | 101
It has twenty-five hundred rooms.
  twenty-five hundred | 2500
It has two-and-a-half million users.
  two-and-a-half million | 2500000
It has a million and a half users.
  a million and a half | 1500000
Three and a quarter million came.
  Three and a quarter million | 3250000
Nearly three-quarters of a million came.
  three-quarters of a million | 750000 | - | count | approximate
Two-thirds of a million came.
  Two-thirds of a million | 666666.666666667
Five score and ten thousand men came.
  Five | 5
  ten thousand | 10000
A few dozen came, several thousand stayed away.
  A few dozen | 24.. | - | count | approximate
  several thousand | 2000.. | - | count | approximate
Many thousands came, millions watched.
  thousands | 2000.. | - | count | approximate
  millions | 2000000.. | - | count | approximate
Half a dozen came, half of them late.
  Half a dozen | 6
  half | 50 | percent | percent
Two dozen came and three score left.
  Two dozen | 24
  three | 3
A hundred came.
  A hundred | 100
He has ten thousand of them.
  ten thousand | 10000
They drew 0.5 million.
  0.5 million | 500000
They drew half-a-million.
  half-a-million | 500000
It holds 5 trillion won and 60 trillion rupiah.
  5 trillion won | 5000000000000 | KRW | money
  60 trillion rupiah | 60000000000000 | IDR | money
They owe $2 trn and $3tn.
  $2 trn | 2000000000000 | USD | money
  $3tn | 3000000000000 | USD | money
Zero cases and nil deaths were found.
  Zero | 0
A thousand people, a hundred tents and a dozen trucks came.
  A thousand | 1000
  a hundred | 100
  a dozen | 12
We counted 1 000 000 stars and 10,000,000.5 more.
  1 000 000 | 1000000
  10,000,000.5 | 10000000.5
"""

BOUNDS = r"""
More than a hundred came, fewer than 20 stayed.
  a hundred | 100.. | - | count | more_than
  20 | ..20 | - | count | less_than
At least 30, at most 40 and up to 50 came.
  30 | 30.. | - | count | at_least
  40 | ..40 | - | count | at_most
  50 | ..50 | - | count | at_most
No less than 7, no more than 9 and not fewer than 3 came.
  7 | 7.. | - | count | at_least
  9 | ..9 | - | count | at_most
  3 | 3.. | - | count | at_least
Upwards of 500 and in excess of 600 were built.
  500 | 500.. | - | count | at_least
  600 | 600.. | - | count | more_than
About 40, around 50, roughly 60, some 70, nearly 80 and almost 90 came.
  40 | 40 | - | count | approximate
  50 | 50 | - | count | approximate
  60 | 60 | - | count | approximate
  70 | 70 | - | count | some
  80 | 80 | - | count | approximate
  90 | 90 | - | count | approximate
Approximately 100 came, give or take.
  100 | 100 | - | count | approximate
It holds 500 or more, 600 or so, 700 or less and 800-plus.
  500 | 500.. | - | count | at_least
  600 | 600 | - | count | approximate
  700 | ..700 | - | count | at_most
  800 | 800.. | - | count | at_least
They are over 60 percent and under 70 percent done.
  60 percent | 60.. | percent | percent | more_than
  70 percent | ..70 | percent | percent | less_than
It rose by as much as 5 percent and by a maximum of 7 percent.
  5 percent | ..5 | percent | percent | at_most
  7 percent | ..7 | percent | percent | at_most
It fell by as little as 1 percent.
  1 percent | 1.. | percent | percent | at_least
A minimum of 15 and an average of 20 are needed.
  15 | 15.. | - | count | at_least
  20 | 20 | - | count | approximate
Just over 300 and just under 400 remain.
  300 | 300.. | - | count | more_than
  400 | 400 | - | count | approximate
Close to 1,000 tents and well over 2,000 blankets arrived.
  1,000 | 1000 | - | count | approximate
  2,000 | 2000.. | - | count | more_than
It takes at least six months, often longer than a year.
  six months | 6.. | month | duration | at_least
~50 came; >60 left; <70 stayed.
  50 | 50 | - | count | approximate
  60 | 60.. | - | count | more_than
  70 | ..70 | - | count | less_than
The toll could top 200.
  200 | 200.. | - | count | more_than
It cost an estimated $5 million, possibly more.
  $5 million | 5000000 | USD | money | approximate
Not a single one of the 12 was found.
  12 | 12
"""

RANGES = r"""
Between 15 and 25 came.
  Between 15 and 25 | 15..25 | - | count | range
From 15 to 25 came.
  15 to 25 | 15..25 | - | count | range
15 to 25 came.
  15 to 25 | 15..25 | - | count | range
15-25 people came.
  15-25 | 15..25 | - | count | range
15–25 people came.
  15–25 | 15..25 | - | count | range
15 - 25 people came.
  15 - 25 | 15..25 | - | count | range
15 or 25 people came.
  15 or 25 | 15..25 | - | count | range
Five or six came.
  Five or six | 5..6 | - | count | range
Fifteen to twenty came.
  Fifteen to twenty | 15..20 | - | count | range
They lost 1.5 to 2 million.
  1.5 to 2 million | 1500000..2000000 | - | count | range
They lost $1.5 to $2 million.
  $1.5 to $2 million | 1500000..2000000 | USD | money | range
They lost $1.5 million to $2 million.
  $1.5 million to $2 million | 1500000..2000000 | USD | money | range
They lost $1.5-2m.
  $1.5-2m | 1500000..2000000 | USD | money | range
They lost one to two million.
  one to two million | 1000000..2000000 | - | count | range
They lost 20-30%.
  20-30% | 20..30 | percent | percent | range
They lost 20% to 30%.
  20% to 30% | 20..30 | percent | percent | range
They lost between 20% and 30% of it.
  between 20% and 30% | 20..30 | percent | percent | range
They stayed 2-3 days.
  2-3 days | 2..3 | day | duration | range
They stayed two or three days.
  two or three days | 2..3 | day | duration | range
They stayed a day or two.
  day or two | 1..2 | day | duration | range
They stayed for 18 months to two years.
  18 months to two years | 18..24 | month | duration | range
They walked 10 to 15 miles.
  10 to 15 miles | 10..15 | mile | measure | range
It holds 900 to 1,000.
  900 to 1,000 | 900..1000 | - | count | range
It rose from 900 to 1,000.
  900 | 900
  1,000 | 1000
Anywhere from 100 to 200 came.
  100 to 200 | 100..200 | - | count | range
An estimated 100 to 200 came.
  100 to 200 | 100..200 | - | count | range
Tens to hundreds came.
  Tens | 20.. | - | count | approximate
  hundreds | 200.. | - | count | approximate
He is 30 to 35 years old.
  30 to 35 years | 30..35 | year | age | range
He is in his early 40s.
  40s | 40..49 | year | age | range
Aged 13 to 17, they went to school.
  13 to 17 | 13..17 | year | age | range
A $10-15 fee applies.
  $10-15 | 10..15 | USD | money | range
It fell to 3.5-4 percent.
  3.5-4 percent | 3.5..4 | percent | percent | range
"""

CURRENCIES = r"""
He paid USD 5, EUR 6, GBP 7, CHF 8 and JPY 900.
  USD 5 | 5 | USD | money
  EUR 6 | 6 | EUR | money
  GBP 7 | 7 | GBP | money
  CHF 8 | 8 | CHF | money
  JPY 900 | 900 | JPY | money
He paid 5 USD, 6 EUR and 700 ZAR.
  5 USD | 5 | USD | money
  6 EUR | 6 | EUR | money
  700 ZAR | 700 | ZAR | money
He paid €5, £6, ¥700 and ₹800.
  €5 | 5 | EUR | money
  £6 | 6 | GBP | money
  ¥700 | 700 | JPY | money
  ₹800 | 800 | INR | money
He paid 5€ and 6 £.
  5€ | 5 | EUR | money
  6 £ | 6 | GBP | money
He paid C$5, NZ$6, S$7, HK$8, A$9 and US$10.
  C$5 | 5 | CAD | money
  NZ$6 | 6 | NZD | money
  S$7 | 7 | SGD | money
  HK$8 | 8 | HKD | money
  A$9 | 9 | AUD | money
  US$10 | 10 | USD | money
He paid R$5, R5,000, Rs5 and Rs. 6.
  R$5 | 5 | BRL | money
  R5,000 | 5000 | ZAR | money
  Rs5 | 5 | INR | money
  Rs. 6 | 6 | INR | money
He paid LE 20 and 30 LE.
  LE 20 | 20 | EGP | money
  30 LE | 30 | EGP | money
He paid 5 dollars, 6 euros, 700 yen and 8 pounds sterling.
  5 dollars | 5 | USD | money
  6 euros | 6 | EUR | money
  700 yen | 700 | JPY | money
  8 pounds sterling | 8 | GBP | money
He paid 100 Canadian dollars and 2,000 Indian rupees.
  100 Canadian dollars | 100 | CAD | money
  2,000 Indian rupees | 2000 | INR | money
He paid 1,000 Kenyan shillings (USD 15).
  1,000 Kenyan shillings | 1000 | KES | money
  USD 15 | 15 | USD | money
He paid 1,000 Kenyan shillings (15 dollars; £8).
  1,000 Kenyan shillings | 1000 | KES | money
  15 dollars | 15 | USD | money
  £8 | 8 | GBP | money
He paid $1,234.56 and 99 cents.
  $1,234.56 | 1234.56 | USD | money
  99 cents | 0.99 | USD | money
He paid a million dollars and a half-million euros.
  a million dollars | 1000000 | USD | money
  a half-million euros | 500000 | EUR | money
It lost -$5 million, or ($0.05) a share.
  -$5 million | -5000000 | USD | money
  $0.05 | 0.05 | USD | money
It is worth $ 5.5 mn.
  $ 5.5 mn | 5500000 | USD | money
It is worth $5 - 6 million.
  $5 - 6 million | 5000000..6000000 | USD | money | range
It is worth Rs 50 lakh.
  Rs 50 lakh | 5000000 | INR | money
It is worth 50 crore rupees.
  50 crore rupees | 500000000 | rupee | money
It is worth 3 million pounds.
  3 million pounds | 3000000 | GBP | money
It is worth DM 50 million and FFr200m.
  DM 50 million | 50000000 | DEM | money
  FFr200m | 200000000 | FRF | money
It is worth 2.5 million rand.
  2.5 million rand | 2500000 | ZAR | money
It is worth hundreds of millions of dollars.
  hundreds of millions of dollars | 200000000.. | USD | money | approximate
It is worth tens of thousands of euros.
  tens of thousands of euros | 20000.. | EUR | money | approximate
The 10-cent stamp was sold for 4,000 times that.
  10-cent | 10 | cent | money
  4,000 times | 4000 | multiple | multiple
"""


@pytest.mark.parametrize("case", cases(SCALES_AND_WORDS) + cases(BOUNDS) + cases(RANGES) + cases(CURRENCIES), ids=name)
def test_written_forms(case: Case) -> None:
    text, figures = case
    assert read(text) == figures
