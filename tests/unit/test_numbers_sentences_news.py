"""Sentences in the manner of the news, each figure written down by hand."""

from __future__ import annotations

import pytest

from tests.unit.number_sentences import Case, cases, name, read

DISASTERS_AND_CONFLICT = r"""
A suicide bomber killed at least 17 people and wounded 43 others in a crowded market on Tuesday.
  17 | 17.. | - | count | at_least
  43 | 43
Rebels freed three of the 21 hostages they seized on April 23.
  three | 3
  21 | 21
The 7.6-magnitude quake, which hit at 8:50 a.m., left an estimated 3.3 million people homeless.
  7.6 | 7.6
  3.3 million | 3300000 | - | count | approximate
More than 1,800 people died when the levees broke in 2005.
  1,800 | 1800.. | - | count | more_than
Hundreds of thousands of people fled their homes.
  Hundreds of thousands | 200000.. | - | count | approximate
Tens of thousands marched through the capital; police put the crowd at 35,000.
  Tens of thousands | 20000.. | - | count | approximate
  35,000 | 35000
A bus carrying 52 passengers plunged 200 feet into a ravine, killing all but four of them.
  52 | 52
  200 feet | 200 | foot | measure
  four | 4
No one was hurt in the blast, which shattered windows up to half a mile away.
  half a mile | ..0.5 | mile | measure | at_most
A 6-year-old boy and his two sisters, aged 9 and 11, drowned.
  6-year | 6 | year | age
  two | 2
  9 | 9 | year | age
  11 | 11 | year | age
Two soldiers were killed and six others injured, one of them seriously.
  Two | 2
  six | 6
The death toll from the Sept. 11 attacks stood at 2,973.
  2,973 | 2973
The Boeing 737 crashed with 102 people aboard, 26 of them children.
  102 | 102
  26 | 26
The storm had winds of 140 mph and was moving west at 9 knots.
  140 mph | 140 | mile per hour | measure
  9 knots | 9 | knot | measure
The fire has burned more than 12,000 acres and is 40 percent contained.
  12,000 acres | 12000.. | acre | measure | more_than
  40 percent | 40 | percent | percent
About two dozen homes were destroyed and twice as many damaged.
  two dozen | 24 | - | count | approximate
  twice | 2 | multiple | multiple
As many as 300,000 Darfuris may have died in five years of fighting.
  300,000 | ..300000 | - | count | at_most
  five years | 5 | year | duration
The 12-hour gun battle ended just before dawn.
  12-hour | 12 | hour | duration
Troops found the bodies of eight to ten men.
  eight to ten | 8..10 | - | count | range
The ferry sank with 850-900 people on board.
  850-900 | 850..900 | - | count | range
Scores of villagers are missing and a couple of bridges are down.
  couple | 2 | - | count | approximate
Some 4m people need food aid.
  4m | 4000000 | - | count | some
A quarter of a million people were made homeless.
  A quarter of a million | 250000
The boat was licensed for 25 passengers but carried nearly twice that.
  25 | 25
  twice | 2 | multiple | multiple | approximate
At least one person died and dozens were overcome by smoke.
  one | 1.. | - | count | at_least
  dozens | 24.. | - | count | approximate
A gunman shot dead 13 people and then himself, police said.
  13 | 13
Five men, four women and a child were pulled alive from the rubble.
  Five | 5
  four | 4
U.S. troop levels will drop to about 130,000, from a peak of 168,000 last October.
  130,000 | 130000 | - | count | approximate
  168,000 | 168000
A roadside bomb killed one civilian and a 26-year-old sergeant from Ohio.
  one | 1
  26-year | 26 | year | age
The 1980s war cost one million lives.
  one million | 1000000
Twenty-three miners remain trapped 1,200 feet underground.
  Twenty-three | 23
  1,200 feet | 1200 | foot | measure
The convoy of 40-odd trucks was stopped 15 km from the border.
  40 | 40 | - | count | approximate
  15 km | 15 | kilometre | measure
"""

POLITICS = r"""
The House voted 232-180 to approve the bill.
  232 | 232 | vote | vote
  180 | 180 | vote | vote
The Senate passed the measure by 52 votes to 48.
  52 | 52 | vote | vote
  48 | 48 | vote | vote
Obama won 365 electoral votes and 52.9 percent of the popular vote.
  365 | 365
  52.9 percent | 52.9 | percent | percent
Turnout was 61.6%, up from 55.3% four years earlier.
  61.6% | 61.6 | percent | percent
  55.3% | 55.3 | percent | percent
  four years | 4 | year | duration
The poll of 1,004 adults had a margin of error of plus or minus 3 percentage points.
  1,004 | 1004
  3 percentage points | 3 | percentage point | percent
Nearly two-thirds of voters said the country was on the wrong track.
  two-thirds | 66.67 | percent | percent | approximate
One in four respondents had no opinion.
  One in four | 25 | percent | percent
He led by eight points, 49 percent to 41 percent.
  eight | 8
  49 percent | 49 | percent | percent
  41 percent | 41 | percent | percent
The 27-nation bloc agreed to cut emissions by 20 percent by 2020.
  27 | 27
  20 percent | 20 | percent | percent
The prime minister, 58, has led the country since 1997.
  58 | 58 | year | age
The party won 13 seats, three fewer than in the 2004 election.
  13 | 13
  three | 3
Parliament has 450 members, of whom 226 must approve the budget.
  450 | 450
  226 | 226
The Group of Eight will meet in July, and the G20 in September.
His approval rating fell 10 points to 38 per cent.
  10 | 10
  38 per cent | 38 | percent | percent
The first round is set for May 25 and the second round for June 8.
Three quarters of those polled backed the No. 2 candidate.
  Three quarters | 75 | percent | percent
He was sworn in as the 44th president in January 2009.
Half the delegates walked out.
  Half | 50 | percent | percent
The commission has between 15 and 25 members and meets at least twice a year.
  between 15 and 25 | 15..25 | - | count | range
  twice | 2.. | multiple | multiple | at_least
Mrs Smith, 45, a mother of two, said she would vote for neither.
  45 | 45 | year | age
  two | 2
In a 5-4 ruling, the court struck down the law.
  5 | 5 | vote | vote
  4 | 4 | vote | vote
The talks between the two sides collapsed after only 90 minutes.
  90 minutes | 90 | minute | duration
The six-month-old government survived a no-confidence vote by a single vote.
  six-month | 6 | month | age
The mayor won re-election with 70,312 votes, or 54 percent, to 59,887 for his rival.
  70,312 | 70312 | vote | vote
  54 percent | 54 | percent | percent
  59,887 | 59887
Fewer than half of eligible voters took part.
  half | ..50 | percent | percent | less_than
"""


@pytest.mark.parametrize("case", cases(DISASTERS_AND_CONFLICT) + cases(POLITICS), ids=name)
def test_news(case: Case) -> None:
    text, figures = case
    assert read(text) == figures
