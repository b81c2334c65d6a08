"""Sentences whose numerals name, date or point: those figures that are listed are all that there are."""

from __future__ import annotations

import pytest

from tests.unit.number_sentences import Case, cases, name, read

DATES_AND_TIMES = r"""
The Berlin Wall fell on 9 November 1989.
He was born on March 3rd, 1961, and died in the summer of 1999.
The 9/11 attacks changed the world.
Inflation was high throughout the 1970s and early '80s.
Sales fell in the fourth quarter of 2008.
The match kicks off at 7.45pm on Saturday.
The match kicks off at 19:45 GMT.
The flight leaves at 0630 and lands at 9 a.m. local time.
The war of 1914-1918 and that of 1939-45 shaped Europe.
Between 1990 and 2000 the country was at peace.
From 2003 to 2007 he was ambassador.
The deadline is midnight on Dec. 31.
The deadline is 31/12/2009.
The fiscal year ended June 30, 2008.
In the mid-1990s, Windows 95 was everywhere.
In the 18th century, and in the twenty-first, it was the same.
On May 1, workers march; by May 2 it is over.
Results for Q3 2009 and for FY2010 were flat.
The 2012 Olympics and the 2006-07 season were a success.
On the morning of the 12th, troops entered the city.
At 5:15 p.m. on Tuesday, Jan. 6, 2004, the lights went out.
The class of '68 met again.
It happened some time in 1985, or in 1986 at the latest.
The World Cup in 2010 is the first in Africa.
"""

NAMES = r"""
The Boeing 747 and the Airbus A380 are the largest.
The F-16 and the MiG-29 were on display.
He drove down Interstate 95 to Route 66.
Pope Benedict XVI flew in; Apollo 13 did not land.
COVID-19 and H1N1 spread fast.
The group U2 played "One" twice.
  twice | 2 | multiple | multiple
The G7 and the G-20 met in Toronto.
The BBC's Radio 4 and Channel 5 carried it.
His iPhone 3G runs on a Pentium 4.
He lives at 10 Downing Street.
Agents of MI5 and MI6 knew of it.
The company makes the Audi A4, the BMW 320i and the Peugeot 206.
Level 3 and 3M are companies.
It beat the FTSE 100, the Nikkei 225 and the CAC-40.
The Gulf of Tonkin Resolution and Resolution 242 were cited.
Under Article 5 of the treaty and Section 301 of the law, it may act.
Call 1-800-555-0199 or 911 for help.
The ISBN is 0-306-40615-2.
The case, No. 03-1234, is before the court.
Formula One and Premier League clubs agree.
Act Two of "Twelfth Night" was cut.
Chapter 11 protection ends on page 7.
The room, on the 5th floor, is number 12.
Flight 93 crashed in a field.
The Fab Four and the Big Three carmakers are history.
World War II ended; World War One was worse.
The seven-a-side game and the two-seater were popular.
  seven | 7
  two | 2
He wore the number 10 shirt.
The three-point line was moved and the hat-trick counted.
  three | 3
The 3-D film was shown in room 101.
A 4x4 stood outside.
The Gang of Four was tried; the Group of 77 protested.
Phase 2 of the trial and Stage III of the plan are next.
The four-plus-one talks and the 5+1 group made headway.
The memo (Geneva 688) was read at COP 15 in Copenhagen.
The firm has links to Russian capital. 8. Officials confirm it.
Catch-22 is a novel; Fahrenheit 451 is another.
"""

POINTERS = r"""
No one knows, and one can only guess.
One of the men fled; the other one stayed.
These two are friends, and the two of them left.
Both sides met one another one-on-one.
On the one hand it helps, on the other it hurts.
It was one of those days.
At one point he wept, and for one thing he was tired.
The first is good, the second better, the third best.
He came in first and she came in second.
It is a second-hand car in a first-class garage.
The third-largest party wants a second vote.
Once upon a time there was a king.
He is second to none and always number one.
The whole is one and indivisible.
She is the one who called.
At first glance, it takes two to tango.
  two | 2
It was a one-sided, one-way affair.
That is one reason why they left.
The two sides agreed to meet again.
Zero tolerance is a zero-sum game.
They won hands down, three-nil.
"""


@pytest.mark.parametrize("case", cases(DATES_AND_TIMES) + cases(NAMES) + cases(POINTERS), ids=name)
def test_numerals_that_are_no_figures(case: Case) -> None:
    text, figures = case
    assert read(text) == figures
