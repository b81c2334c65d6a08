"""Turns of phrase that are rarer, each figure written down by hand."""

from __future__ import annotations

import pytest

from tests.unit.number_sentences import Case, cases, name, read

TURNS = r"""
About one-half to one percent of the herd fell ill, and prices fell by half to 3 dollars.
  one-half to one percent | 0.5..1 | percent | percent | range
  half | 50 | percent | percent
  3 dollars | 3 | USD | money
It would not pay more than 31 percent, and no state may give more than a third.
  31 percent | ..31 | percent | percent | at_most
  a third | ..33.33 | percent | percent | at_most
It will take over two years to build; one day was given to the law, and it will be done one day.
  two years | 2.. | year | duration | more_than
  one day | 1 | day | duration
One man in three is poor, and one adult in twelve smokes. One farmer in four tents slept.
  One man in three | 33.33 | percent | percent
  one adult in twelve | 8.33 | percent | percent
  four | 4
It fell by one-tenth of one percent when the price rose by a third where it is cold.
  one-tenth of one percent | 0.1 | percent | percent
  a third | 33.33 | percent | percent
A year-and-a-half ago he passed the three-quarter mark.
  A year-and-a-half | 1.5 | year | duration
  three-quarter | 75 | percent | percent
The dam was designed over three decades; talks over two days failed; he waited over two years.
  three decades | 3 | decade | duration
  two days | 2 | day | duration
  two years | 2.. | year | duration | more_than
She works under four headings, and he received the maximum sentence of ten years.
  four | 4
  ten years | 10 | year | penalty_term
They were no older than 25, and thieves took over $30,000 and SR 40,000.
  25 | ..25 | - | count | at_most
  $30,000 | 30000.. | USD | money | more_than
  SR 40,000 | 40000 | SAR | money
About 27 of the towns, as well as one village, burned; in Togo 25 were killed; one remains at large.
  27 | 27 | - | count | approximate
  one | 1
  25 | 25
  one | 1
They told us that one guard had been killed; they noted that one issue remained.
  one | 1
It is a new plan, one less focused on war, with two schools - one in the north and one in the south.
  two | 2
  one | 1
  one | 1
-- 23B. The law is new.
See SITREP 1 of today.
They were moved from one place to another.
Even if one were to move them, they would live under one roof.
A dozen or so fans and a hundred or more police were there.
  A dozen | 12 | - | count | approximate
  a hundred | 100.. | - | count | at_least
He has a 1-in-4 chance of winning and a 50-50 chance of losing.
  1-in-4 | 25 | percent | percent
One in every three girls marries early.
  One in every three | 33.33 | percent | percent
The two-and-a-half-year-old ate 1 1/2 apples.
  two-and-a-half-year | 2.5 | year | age
  1 1/2 | 1.5
She is in her late sixties; he is 30-something.
  sixties | 60..69 | year | age | range
The $1.3bn-a-year contract runs for 10 to 15 years.
  $1.3bn | 1300000000 | USD | money
  10 to 15 years | 10..15 | year | duration | range
The last three to four months were hard.
  three to four months | 3..4 | month | duration | range
It takes 1,200-1,300 workers and US$1-1.5m.
  1,200-1,300 | 1200..1300 | - | count | range
  US$1-1.5m | 1000000..1500000 | USD | money | range
About 2.5m-3m people came.
  2.5m-3m | 2500000..3000000 | - | count | range
They need 2, 3 or 4 of them.
  2 | 2
  3 | 3
  4 | 4
They lost seven to 10 men.
  seven to 10 | 7..10 | - | count | range
It went up from 3 to 5.
  3 | 3
  5 | 5
It went from bad to worse in 10 days.
  10 days | 10 | day | duration
The price ranges from $10 to $20.
  $10 to $20 | 10..20 | USD | money | range
Sales more than tripled, to 3,500, while costs rose fivefold.
  tripled | 3.. | multiple | multiple | more_than
  3,500 | 3500
  fivefold | 5 | multiple | multiple
It is ten times bigger and half as expensive.
  ten times | 10 | multiple | multiple
  half | 50 | percent | percent
It cost double what he paid and triple the estimate.
  double | 2 | multiple | multiple
  triple | 3 | multiple | multiple
It was signed by 3/4 of the members and a 2/3 majority.
  3/4 | 75 | percent | percent
  2/3 | 66.67 | percent | percent
He ate three-quarters of the cake and a half of the pie.
  three-quarters | 75 | percent | percent
  half | 50 | percent | percent
The half-hour show and the half-day trip cost half the price.
  half-hour | 0.5 | hour | duration
  half-day | 0.5 | day | duration
  half | 50 | percent | percent
Half of the 50 states have such laws.
  Half | 50 | percent | percent
  50 | 50
Only 0.02% of the 1.3 million samples failed.
  0.02% | 0.02 | percent | percent
  1.3 million | 1300000
His odds are 100-1 and the field is 20-strong.
  20 | 20
Interest is charged at 1.5% above base rate.
  1.5% | 1.5 | percent | percent
The coin weighs one-tenth of an ounce.
  one-tenth of an ounce | 0.1 | ounce | measure
A gallon costs 3 dollars and 45 cents.
  3 dollars and 45 cents | 3.45 | USD | money
It rose 1.25 points to 101.5, a five-year high.
  1.25 | 1.25
  101.5 | 101.5
  five-year | 5 | year | duration
He scored two goals in as many games.
  two | 2
The 20-something singer sold 30-odd records.
  30 | 30 | - | count | approximate
Two to three hundred people came.
  Two to three hundred | 200..300 | - | count | range
A few hundred thousand dollars is missing.
  A few hundred thousand dollars | 200000.. | USD | money | approximate
Some two dozen or more are missing.
  two dozen | 24.. | - | count | at_least
The 100-plus-page report cites 40-plus cases.
  100 | 100.. | - | count | at_least
  40 | 40.. | - | count | at_least
Fully 85 percent, or 17 of 20, agreed.
  85 percent | 85 | percent | percent
  17 | 17
  20 | 20
The vote was 10 for, two against, with three abstentions.
  10 | 10
  two | 2 | vote | vote
  three | 3 | vote | vote
The motion carried by 12 votes to 3, with 2 abstentions.
  12 | 12 | vote | vote
  3 | 3 | vote | vote
  2 | 2 | vote | vote
The resolution was adopted 14-0, with one abstention.
  14 | 14 | vote | vote
  0 | 0 | vote | vote
  one | 1 | vote | vote
A majority of 326 is needed in the 650-seat chamber.
  326 | 326
  650 | 650
He ran a mile in under four minutes.
  four minutes | ..4 | minute | duration | less_than
The ceasefire lasted barely 48 hours.
  48 hours | 48 | hour | duration
The trip takes a day and a half.
  a day and a half | 1.5 | day | duration
The trip takes two days and a half.
  two days and a half | 2.5 | day | duration
They waited an hour, then another two hours and 15 minutes.
  two hours and 15 minutes | 135 | minute | duration
He stayed 1 year, 2 months.
  1 year, 2 months | 14 | month | duration
He stayed one year and three months in jail.
  one year and three months | 15 | month | penalty_term
The tower is 381 m tall (1,250 ft).
  381 m | 381 | metre | measure
  1,250 ft | 1250 | foot | measure
The field is 100 yards by 60 yards.
  100 yards | 100 | yard | measure
  60 yards | 60 | yard | measure
The room is 12ft by 10ft and the box 3x4.
  12ft | 12 | foot | measure
  10ft | 10 | foot | measure
A 70-mile stretch, 50 metres wide, was closed for 36 hours.
  70-mile | 70 | mile | measure
  50 metres | 50 | metre | measure
  36 hours | 36 | hour | duration
The 40-hour week and the 35-hour week were discussed for 20 years.
  40-hour | 40 | hour | duration
  35-hour | 35 | hour | duration
  20 years | 20 | year | duration
Nine million of Haiti's 9.5 million people are poor.
  Nine million | 9000000
  9.5 million | 9500000
Police arrested 1,100 people Friday and another 350 on Saturday.
  1,100 | 1100
  350 | 350
Sixty-five hundred were hired; nineteen hundred were fired.
  Sixty-five hundred | 6500
  nineteen hundred | 1900
One hundred and twenty-five thousand four hundred were counted.
  One hundred and twenty-five thousand four hundred | 125400
It was the first of three trials and the 10th of 12 games.
  three | 3
  12 | 12
He is one of only three players to do so.
  three | 3
She became one of the first two women on the court.
  two | 2
There are three problems, and each has two parts.
  three | 3
  two | 2
They have one son and one daughter.
  one | 1
  one | 1
Only one person came; one more left.
  one | 1
  one | 1
A single vote decided it, 50-49.
  50 | 50 | vote | vote
  49 | 49 | vote | vote
Neither of the 2 came.
  2 | 2
Each received 5,000-7,000 Saudi riyals ($1,333-1,866).
  5,000-7,000 Saudi riyals | 5000..7000 | SAR | money | range
  $1,333-1,866 | 1333..1866 | USD | money | range
Its assets are EUR 1.2 billion (about USD 1.6 billion).
  EUR 1.2 billion | 1200000000 | EUR | money
  USD 1.6 billion | 1600000000 | USD | money | approximate
The loan of $10,000,000 carries 4 7/8 percent.
  $10,000,000 | 10000000 | USD | money
  4 7/8 percent | 4.875 | percent | percent
A $5,000-a-day suite costs 50% more in summer.
  $5,000 | 5000 | USD | money
  50% | 50 | percent | percent
In a survey of 18-24 year olds, 3 in 10 smoked.
  18-24 year | 18..24 | year | age | range
  3 in 10 | 30 | percent | percent
Over-65s and under-18s travel free; the rest pay £2.
  65s | 65.. | year | age | more_than
  18s | ..18 | year | age | less_than
  £2 | 2 | GBP | money
He lost 4lb and ran 5k.
  4lb | 4 | pound | measure
  5k | 5000
The index lost 2.3 to 812.4.
  2.3 | 2.3
  812.4 | 812.4
The euro fell below $1.30 and the dollar rose above 100 yen.
  $1.30 | ..1.30 | USD | money | less_than
  100 yen | 100.. | JPY | money | more_than
"""


@pytest.mark.parametrize("case", cases(TURNS), ids=name)
def test_turns(case: Case) -> None:
    text, figures = case
    assert read(text) == figures
