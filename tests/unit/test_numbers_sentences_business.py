"""Sentences in the manner of business news and company reports, each figure written down by hand."""

from __future__ import annotations

import pytest

from tests.unit.number_sentences import Case, cases, name, read

MARKETS = r"""
The Dow Jones industrial average fell 1.6 percent to 8,743.
  1.6 percent | 1.6 | percent | percent
  8,743 | 8743
The Nasdaq composite added 12.27 points, or 0.5 percent, to 2,375.04.
  12.27 | 12.27
  0.5 percent | 0.5 | percent | percent
  2,375.04 | 2375.04
The S&P 500 gained 3.2%.
  3.2% | 3.2 | percent | percent
Shares rose 25 cents to $12.50 in afternoon trading.
  25 cents | 25 | cent | money
  $12.50 | 12.50 | USD | money
Its shares were up 1.3 pence at 312p by 0915 GMT.
  1.3 pence | 1.3 | penny | money
  312p | 312 | penny | money
Crude oil for May delivery settled down $1.14 at $106.23 a barrel.
  $1.14 | 1.14 | USD | money
  $106.23 | 106.23 | USD | money
The euro traded at $1.5789, while the dollar bought 102.41 yen.
  $1.5789 | 1.5789 | USD | money
  102.41 yen | 102.41 | JPY | money
The Fed cut its benchmark rate by a quarter of a percentage point to 2 percent.
  a quarter of a percentage point | 0.25 | percentage point | percent
  2 percent | 2 | percent | percent
The Bank of England cut rates by 25 basis points to 5.25pc.
  25 basis points | 25 | basis point | percent
  5.25pc | 5.25 | percent | percent
The yield on the 10-year note rose 5 bps to 3.85 percent.
  10-year | 10 | year | duration
  5 bps | 5 | basis point | percent
  3.85 percent | 3.85 | percent | percent
GDP grew 0.4pc in the third quarter of 2003.
  0.4pc | 0.4 | percent | percent
Advancing issues outnumbered decliners by a 2-to-1 margin.
About 1.3 billion shares changed hands.
  1.3 billion | 1300000000 | - | count | approximate
Gold topped $1,000 an ounce for the first time.
  $1,000 | 1000.. | USD | money | more_than
Wheat futures have nearly tripled since 2005.
  tripled | 3 | multiple | multiple | approximate
The stock trades at 14 times earnings, against 22.5 times a year ago.
  14 times | 14 | multiple | multiple
  22.5 times | 22.5 | multiple | multiple
Volume was 1.2bn shares, half the daily average.
  1.2bn | 1200000000
  half | 50 | percent | percent
The index has lost a third of its value since October.
  a third | 33.33 | percent | percent
Inflation slowed to 2.1% year-on-year from 2.4%.
  2.1% | 2.1 | percent | percent
  2.4% | 2.4 | percent | percent
The 30-year mortgage rate averaged 5.85 percent.
  30-year | 30 | year | duration
  5.85 percent | 5.85 | percent | percent | approximate
"""

COMPANIES = r"""
Net income rose to $1.42 billion, or 61 cents a share, from $1.17 billion, or 49 cents.
  $1.42 billion | 1420000000 | USD | money
  61 cents | 0.61 | USD | money
  $1.17 billion | 1170000000 | USD | money
  49 cents | 0.49 | USD | money
Sales fell 8 percent to 4.6 billion euros ($6.1 billion).
  8 percent | 8 | percent | percent
  4.6 billion euros | 4600000000 | EUR | money
  $6.1 billion | 6100000000 | USD | money
The company posted a loss of GBP4.5m for the six months to June 30.
  GBP4.5m | 4500000 | GBP | money
  six months | 6 | month | duration
Profit before tax was £3.2bn, against £2.8bn in 2006.
  £3.2bn | 3200000000 | GBP | money
  £2.8bn | 2800000000 | GBP | money
Toyota forecast a profit of Y1.25 trillion, down from Y100bn a month.
  Y1.25 trillion | 1250000000000 | JPY | money
  Y100bn | 100000000000 | JPY | money
BHP bid A$4.2 billion for the miner, US$300 million more than its rival.
  A$4.2 billion | 4200000000 | AUD | money
  US$300 million | 300000000 | USD | money
The bank will cut 2,500 jobs, about 4% of its workforce, over two years.
  2,500 | 2500
  4% | 4 | percent | percent | approximate
  two years | 2 | year | duration
The deal values the firm at between $5bn and $6bn.
  between $5bn and $6bn | 5000000000..6000000000 | USD | money | range
It expects to earn $1.20 to $1.25 per share.
  $1.20 to $1.25 per share | 1.20..1.25 | USD | rate | range
It expects earnings of 20 cents to 25 cents a share.
  20 cents to 25 cents | 20..25 | cent | money | range
The plant will make 1.5 to 2 million cars a year and cost up to $800m.
  1.5 to 2 million | 1500000..2000000 | - | count | range
  $800m | ..800000000 | USD | money | at_most
Microsoft sold 88 million copies of Windows 95 and shipped 20m Xbox 360s.
  88 million | 88000000
  20m | 20000000
The 3G network covers 95 per cent of the population.
  95 per cent | 95 | percent | percent
The airline ordered 25 Boeing 787s and 10 Airbus A380s.
  25 | 25
  10 | 10
Revenue more than doubled to Rs 2,345 crore from Rs 1,100 crore.
  doubled | 2.. | multiple | multiple | more_than
  Rs 2,345 crore | 23450000000 | INR | money
  Rs 1,100 crore | 11000000000 | INR | money
India produced 5.2 lakh tonnes.
  5.2 lakh tonnes | 520000 | tonne | measure
The fund holds R$2.3 billion and 500 million reais in cash.
  R$2.3 billion | 2300000000 | BRL | money
  500 million reais | 500000000 | BRL | money
Workers get LE 450 (about $80) a month.
  LE 450 | 450 | EGP | money
  $80 | 80 | USD | money | approximate
The minimum wage is 22 LE per day.
  22 LE per day | 22 | EGP | rate
A starting salary is 40k, rising to $65K after 3 yrs.
  40k | 40000
  $65K | 65000 | USD | money
  3 yrs | 3 | year | duration
The app has 1.2 mn users and 5m people have seen it.
  1.2 mn | 1200000
  5m | 5000000
The company, with 1,200 employees, has an annual turnover of SEK 3.5 billion.
  1,200 | 1200
  SEK 3.5 billion | 3500000000 | SEK | money
The settlement is worth CHF 1'250.
  CHF 1'250 | 1250 | CHF | money
They paid HK$ 80,000 for it.
  HK$ 80,000 | 80000 | HKD | money
A one-off charge of 12.5 million Swiss francs cut profit by 3.5 percentage points.
  12.5 million Swiss francs | 12500000 | CHF | money
  3.5 percentage points | 3.5 | percentage point | percent
First-quarter sales rose 12 percent; the fourth quarter was flat.
  12 percent | 12 | percent | percent
It has raised its stake to 51 percent from 49.9 percent.
  51 percent | 51 | percent | percent
  49.9 percent | 49.9 | percent | percent
The $700-billion bailout cleared its first hurdle.
  $700-billion | 700000000000 | USD | money
A five-year, $25 million contract was signed.
  five-year | 5 | year | duration
  $25 million | 25000000 | USD | money
Its market share halved from 30 per cent to 15 per cent.
  halved | 0.5 | multiple | multiple
  30 per cent | 30 | percent | percent
  15 per cent | 15 | percent | percent
Profits fell by more than half.
  half | 50.. | percent | percent | more_than
The firm lost half a billion dollars in nine months.
  half a billion dollars | 500000000 | USD | money
  nine months | 9 | month | duration
One and a half million customers have switched.
  One and a half million | 1500000
The ratio of debt to equity stood at 1.7.
  1.7 | 1.7
It has 3,000-plus stores in 16 countries.
  3,000 | 3000.. | - | count | at_least
  16 | 16
Prices fell to $9.99.
  $9.99 | 9.99 | USD | money
Tickets cost $5-$10, or 10 percent less online.
  $5-$10 | 5..10 | USD | money | range
  10 percent | 10 | percent | percent
He was paid a six-figure sum and a 20% bonus.
  20% | 20 | percent | percent
Output was 2.6 million barrels per day, or 100,000 bpd less than in May.
  2.6 million barrels per day | 2600000 | barrel per day | measure
  100,000 bpd | 100000 | barrel per day | measure
The Fortune 500 company employs some 20,000 in the U.S.
  20,000 | 20000 | - | count | some
Fees in the port rose by an average of 1500, to a total of 1950.
  1500 | 1500 | - | count | approximate
  1950 | 1950
The film took $US55,931,000 ($A82,615,680) at home and $NZ3 million abroad.
  $US55,931,000 | 55931000 | USD | money
  $A82,615,680 | 82615680 | AUD | money
  $NZ3 million | 3000000 | NZD | money
A 30Mbps line sends 50mL orders in 3min at 2.5degC.
  30Mbps | 30 | Mbps | measure
  50mL | 50 | millilitre | measure
  3min | 3 | minute | duration
  2.5degC | 2.5 | degree | measure
The club spent several hundred thousand GBPs on an 8 Gbps line.
  several hundred thousand GBPs | 200000.. | GBP | money | approximate
  8 Gbps | 8 | Gbps | measure
Formula 1 teams sold Windows 10 users 40 seats; the S P 500 fell, and Xbox 360 owners lost 3 games.
  40 | 40
  3 | 3
"""


@pytest.mark.parametrize("case", cases(MARKETS) + cases(COMPANIES), ids=name)
def test_business(case: Case) -> None:
    text, figures = case
    assert read(text) == figures
