"""Which time a figure is given: of several in its sentence, or of an earlier one. The cable is of 20 December 2005."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "period"),
    [
        # of a change, the level that it set out from is earlier
        ("It deported 300 men in 2005, up from 200.", "200", None),
        ("Police opened 12 cases in 2005 compared to 9 cases involving gangs in 2004.", "9", "2004"),
        ("Since 2001, arrests rose from 40 to 90 in 2005.", "40", "2001"),
        ("Since 2001, arrests rose from 40 to 90 in 2005.", "90", "2005"),
        ("Fees in 2005 ranged from 20 dollars a day to 4 dollars a day.", "20 dollars", "2005"),
        ("Exports rose 8 percent from April 2004 to April 2005, reaching 7 million.", "8 percent", "2004-04/2005-04"),
        ("Exports rose 8 percent from April 2004 to April 2005, reaching 7 million.", "7 million", "2005-04"),
        ("Debt fell to 9 million pesos (7 million USD) in 2004 and to 8 million in 2005.", "8 million", "2005"),
        ("Coverage rose from 49 percent to 55 percent from 2003 to 2005.", "55 percent", "2005"),
        ("He put arrivals since January at 60, adding that in the late 1970s they surpassed 900.", "900", "1975/1979"),
        # of a level that a deed of a day ended, that day; of one that grew over years, their begin
        ("On May 3 the cabinet cut the fee from 40 dollars to 30 dollars.", "40 dollars", "2005-05-03"),
        ("From 1999 to 2004 the rate fell from 40 percent to 30 percent.", "40 percent", "1999"),
        ("It opened 40 files in 2004, 5 percent more than in 2003, and sent 9 to court.", "9", "2004"),
        ("In 2004 it logged 12 thefts, twice the number of 2003.", "12", "2004"),
        # what is so now is not of the year of the clause before
        ("It was founded in 1926 and has 300 guards.", "300", None),
        ("Growth was 4 percent in 2003; debt is 9 million USD.", "9 million USD", None),
        # a level is not of the year that it is held against, nor what is left from one of that year
        ("The gap fell 11 percent compared to the same month last year.", "11 percent", "2005"),
        ("The rate was 6 percent, down slightly from last year.", "6 percent", "2005"),
        ("Growth is 4 percent, half last year's rate.", "4 percent", "2005"),
        ("Its staff doubled last year to 40 men.", "40", "2004"),
        ("This year it read ten bills carried over from last year.", "ten", "2005"),
        # how long before or after the cable is told of its own sentence, but what is done up to now goes on
        ("Over the past two years thefts fell. The port hired 40 guards.", "40", None),
        ("Over the past two years thefts fell. The port has hired 40 guards.", "40", "2003-12/2005-12"),
        ("Two years ago thefts fell. The port hired 40 guards.", "40", None),
        ("It has been closed for two years. The port hired 40 guards.", "40", None),
        ("In 2003 thefts fell. The port hired 40 guards.", "40", "2003"),
        # what "and" joins to a figure is of its time
        ("Recent riots left 27 men dead and more than 90 men injured.", "90", "2005-12"),
        ("Recent riots left 27 men dead. The town has 90 men.", "90", None),
        # what a deed counts from which time is counted, and what came since it
        ("Since the May 2004 killing of 40 men, nobody has come.", "40", "2004-05"),
        ("Since the May 2004 killing, 40 men have come.", "40", "2004-05/2005-12"),
        ("Since 2004 production of 40 drugs has grown.", "40", "2004/2005-12"),
        ("Since June the output of over 40 mines has grown.", "40", "2005-06/2005-12"),
        # what is so now dates no clause that tells what was or will be
        ("The port, currently closed, lost 40 men.", "40", None),
        ("The fund will pay 40 men whom it currently trains.", "40", None),
        ("The fund currently trains 40 men.", "40", "2005-12"),
        ("The fund will train more men (currently about 40).", "40", "2005-12"),
        ("The staff, currently numbering about 70, will rise in July 2006.", "70", "2005-12"),
        ("The share, currently capped at 12 percent, would be cut in July 2006.", "12 percent", "2005-12"),
        ("Adu said on May 3 that he would add to the eight firms currently listed.", "eight", "2005-12"),
        ("The firm, now numbering 70 men, was sold in May 2005.", "70", None),
        ("The firm, now bankrupt, sold 70 lorries in May 2005.", "70", "2005-05"),
        ("Prices rose 9 percent in May 2005 and would stay high at present rates.", "9 percent", "2005-05"),
        # a report's time is not that of all its sentences
        ("During the reporting period courts met. The port hired 40 men.", "40", None),
        ("Thefts fell to 40 today.", "40", "2005-12"),
        # "recent" of what is counted
        ("The recent arrest of five editors shocked the town.", "five", "2005-12"),
        ("Three recent raids shocked the town.", "Three", "2005-12"),
        ("In recent years it has had 300 guards. A recent report lists 40 clubs.", "40", None),
        # the deed that somebody is tried for was before
        ("A court sentenced five men for the May 2003 riots.", "five", None),
        ("On May 3 a court jailed five men in connection with the 2003 riots.", "five", "2005-05-03"),
        # a date that names a thing beside that of the clause; a date right behind a number
        ("In June 2005 the court voided the town's May 2003 fishing permit in a suit of 30 men.", "30", "2005-06"),
        ("Arrests rose from 40 from May to June 2004 to 90 during May to June 2005.", "90", "2005-05/2005-06"),
        ("It seized 30 guns less than it did in 2004.", "30", "2005"),
        ("No riot has been seen since May 2004 when gangs burned 40 vans.", "40", "2004-05"),
        ("In 2005, 30 vans have burned as of June 15.", "30", "2005-01/2005-06"),
        # the items of a list and the clauses of a sentence do not date what follows them
        ("The men:\n\n-- Ada Obi, 8-year sentence. Freed May 3.\n\n-- Eno Ita, 9-year sentence.", "9-year", None),
        ("In 2005 guards held 90 men; in 2004 it was 80. They also seized 40 guns.", "40", "2005"),
        ("They met 90 men in May 2005, as opposed to 80 in June 2004. They also seized 40 guns.", "40", "2005-05"),
        ("The school, opened in May 2003, burned in June 2005. It housed 40 boys.", "40", "2005-06"),
        # what was counted of this year up to a day
        ("This year, 25 thefts had been logged as of June 15.", "25", "2005-01/2005-06"),
        ("Police solved 25 thefts this year through May.", "25", "2005-01/2005-05"),
        ("Police solved 25 thefts this year and had 9 suspects as of June 15.", "25", "2005"),
        # the last years of a term are not those before the cable
        ("It is vital to build 30 schools in the last two years of her mandate.", "30", None),
        # a change over a year without one of its own was in the next
        ("Parliament settled on 40 million USD, a 30 percent increase over 2004.", "40 million USD", "2005"),
        # of a change told with both its levels, the years between them
        ("Exports rose fivefold from 3 million USD in 2000 to 17 million USD in 2004.", "fivefold", "2000/2004"),
        ("Exports rose 20 percent from 3 million USD in 2003 to 4 million USD in 2004.", "20 percent", "2004"),
        # what happened lately did so in the month of the cable, what somebody said lately did not
        ("Officials recently charged five editors.", "five", "2005-12"),
        ("He recently told us that it has five editors.", "five", None),
        # a day goes on
        ("On May 3 police raided a bar. By nightfall they had arrested 40 men.", "40", "2005-05-03"),
        ("On May 3 police raided a bar. The next morning 12 men were freed.", "12", "2005-05-04"),
        # what is said on a day holds in its own time
        ("On February 10, the bank reported a 12 percent increase in profit in 2005.", "12 percent", "2005"),
        ("On May 10 it passed a bill that brings 44 million USD (ISK 5 million) in 2006.", "44 million USD", "2006"),
        ("In 2004 vans burned. Arrests rose to 6,000 from 1,000 in 2003.", "6,000", "2004"),
        # of several, one that dates an aside or another verb is not its own
        ("The team - founded in 2003 - coordinated 8 raids with guards in Peru and Chile in 2005.", "8", "2005"),
        ("On May 23 - after a note of May 19 - guards stopped two envoys.", "two", "2005-05-23"),
        ("We now have five cases of theft since March 2005.", "five", "2005-03/2005-12"),
        ("It held marches (in May 2004) and urged 300 women to walk to the sea in August 2005.", "300", "2005-08"),
        ("The fund starts in 2006 and grows to 10 million USD by 2008.", "10 million USD", "2008"),
        # the cable's own time, a month before what happened in it
        ("The party now has three deputies.", "three", "2005-12"),
        ("A May visit to six camps was cut short.", "six", "2005-05"),
        # an earlier sentence
        ("In 2004 it held 40 men. This represents a 10 percent increase.", "10 percent", "2004"),
        ("In 2004 it held 40 men. During the same period it freed 12 men.", "12", "2004"),
        ("A poll of May 2005 was published. About 40 percent of respondents fear crime.", "40 percent", "2005-05"),
        ("It held 40 men, compared to 90 men in 2004. It also freed 12 men.", "12", None),
        ("(Note: In 1991, judges met. As they could not agree, three lists ran.)", "three", "1991"),
        ("The party won in May 2004. (Note: In 1991, judges met. As they could not agree, three lists ran.)", "three",
         "1991"),
        ("He misread the June elections. The press stresses that 70% did not vote.", "70%", "2005-06"),
        ("Judges met in 1991. Three lists ran.", "Three", None),
        ("On May 3 guards met. A hearing is due on January 9. Guards held ten men.", "ten", "2005-05-03"),
        ("In 2004 it had 300 guests. In addition, there are 40 guests from abroad.", "40", "2004"),
        ("In 2004 it issued 90 visas. Most went to Italy (15 visas) and Spain (12 visas).", "12", "2004"),
        ("Since June 2005, raids have risen. There have been eight raids in the port.", "eight", "2005-06/2005-12"),
        # counted from a date that stands before
        ("On May 3, 2005, guards met. Two days later, they held 40 men.", "40", "2005-05-05"),
        ("On May 3, 2005, guards met. That year 40 men died.", "40", "2005"),
        ("On May 3, 2005, guards met. The following day they held 40 men.", "40", "2005-05-04"),
        ("On May 3, 2005, guards met. The following month they held 40 men.", "40", "2005-06"),
        ("It opened in May 2005. Since then, it has taken in 40 girls.", "40", "2005-05/2005-12"),
        ("He said that 40 men have been hurt in the nine years that it has run the mine.", "40", "1996-12/2005-12"),
        ("The worst fire in ten years left 40 men dead.", "40", None),
        ("Fees rose from 20 dollars in 1990 to 60 dollars in 1993. Rents rose by 40 percent over the same period.",
         "40 percent", "1990/1993"),
        ("During FY2004, guards met. During this period there were 40 raids.", "40", "FY2004"),
        # a judgment goes on; ages of those to whom something was done
        ("On May 3 a court met. He was sentenced to jail and is expected to serve nine years.", "nine years",
         "2005-05-03"),
        ("On May 3 guards met. Guards arrested a 21-year old man.", "21-year", "2005-05-03"),
        ("On May 3 a court met. Two were sentenced to nine months and further fines of 400 dollars.", "400 dollars",
         "2005-05-03"),
        ("In 2004 it had 400 guests. Half of these came by sea: 14 percent from Abora; 13 percent from Elim.",
         "13 percent", "2004"),
        ("In 2004 it had 400 guests, a 13 percent increase since 2001.", "13 percent", "2004"),
        ("He was told that the trial could begin in two to three months.", "two to three months", "2005-12/2006-03"),
        # how long it went on
        ("He was caught in May 2005. Guards held him for three months.", "three months", "2005-05/2005-08"),
        # how long it had gone on when it ended
        ("He was freed in May 2005. Guards had held him for three months.", "three months", "2005-02/2005-05"),
        ("He came home in May 2005 after a four-year exile.", "four-year", "2001-05/2005-05"),
        ("She was in a safe house for two months until March 2005.", "two months", "2005-01/2005-03"),
        ("He ran the mill for 18 months, leaving in June 2005.", "18 months", "2003-12/2005-06"),
        ("After six years of talks, both sides remain far apart.", "six years", "1999-12/2005-12"),
        ("On May 3 the court closed after two days of hearings.", "two days", "2005-05-03"),
        ("Nearly six years after talks began, the pact took force in May 2005.", "six years", "1999-05/2005-05"),
        ("Until his wife saw him in May 2005 he had been held alone for two months.", "two months", "2005-03/2005-05"),
        ("He finished his two-year term in May 2005.", "two-year", "2003-05/2005-05"),
        ("In May it backed a two-year stay of troops from March 2003 until March 2005.", "two-year", "2003-03/2005-03"),
        ("A court met in May 2005. Guards had held him for two days before that.", "two days", "2005-05"),
        # up to the cable
        ("Five mayors were elected in 2003. Ten guards have since left.", "Ten", "2003/2005-12"),
        ("Five mayors were elected in 1988. Ten guards have since left.", "Ten", None),
        ("Within the past year the inn has lost a van. Six cars have been burned.", "Six", "2004-12/2005-12"),
        ("In a drive that began five months ago, 40 clerks have been fired.", "40", "2005-07/2005-12"),
        ("It has watched the decay of 90 mills over the last sixty years.", "90", "1945-12/2005-12"),
        ("Guests in three courses held over the summer were glad.", "three", "2005"),
        # what something is compared to
        ("In 2004 fees were 25 dollars, a decrease from 30 dollars from the previous year.", "30 dollars", "2003"),
        ("In 2004 it had a backlog of 18 days versus 3 days at both ports.", "3 days", "2004"),
        ("In June it met. He is bolder than only a year ago. He spoke for 40 minutes.", "40 minutes", "2005-06"),
        ("Dykes that were laid more than 30 years ago broke in 40 places.", "30 years", "1975"),
        ("In May it met. For the first time since 1999, ten guards left.", "ten", "2005-05"),
        ("Two years ago a fair drew ten guards, but now people care. The army sent 40 cooks.", "40", None),
        ("Cases fell in 2003 to 18 and in 2004 they fell further to 16.", "16", "2004"),
        ("It sent out a report in May 2005 in which it counted 90 attacks on nurses that occurred between March 2004 "
         "and August 2004.", "90", "2004-03/2004-08"),
        ("Kin have come three times since his return, most recently in May 2005.", "three times", None),
        ("A poll published in Togo on July 11 reported a 2.5% rise in the mayor's approval since May.", "2.5%",
         "2005-05/2005-12"),
        # of which deed somebody is accused
        ("The trial of 15 men charged over the December 2004 riots began.", "15", None),
        ("Guards were fined in connection with the May 3 arrests of 14 men.", "14", "2005-05-03"),
        ("In March 2005 a court sentenced 50 men who were held in a 2001 raid to three years in prison.", "three years",
         "2005-03"),
        # what was done, though an infinitive tells it
        ("Guards met on May 3. They were allowed to search 40 boats.", "40", "2005-05-03"),
        ("Guards met on May 3. They planned to search 40 boats.", "40", None),
        # of several
        ("In 2002 nine percent voted, but now (2005) 38 percent vote.", "38 percent", "2005"),
        ("Ten men were freed in March 2004; six were held in the hills near the border in 2005.", "six", "2005"),
        ("The press has told since April 2005 that 40 girls came over the last 4-5 years.", "40", "2000-12/2005-12"),
        ("Output grew by 90 percent in 2004 over 2003 (from 40 to 76 tons).", "40", "2003"),
        ("Output grew by 90 percent in 2004 over 2003 (from 40 to 76 tons).", "76 tons", "2004"),
        ("Adu, who has been held since May 2003, was sentenced to four years in March 2005.", "four years", "2005-03"),
        ("According to a May 12 press report, it kept 40 bars under watch in the first half of 2004.", "40",
         "2004-01/2004-06"),
        ("Prosecutors have called 40 witnesses, and the trial will last until 2007.", "40", None),
        ("The mayor said that Law 904 of 1951 forbade more than 40 guests.", "40", None),
        ("Guards met in May 2005. They promised to hire 30 men and to spend 400 dollars.", "400 dollars", "2005-05"),
        # a day on which somebody told what holds at any time
        ("The mayor told us on May 3 that the fund owns 40 schools.", "40", None),
        # what only tells which law is meant, or how far a place is
        ("The Press Act of 2003 gives 40 days to reply.", "40 days", None),
        ("On May 3 guards met in Abora, 80 miles west of the port.", "80 miles", None),
        # what is to come is the time of what will be, and of nothing that was
        ("It will open a school in May 2006. It will then have room for 200 girls.", "200", "2006-05"),
        ("The party has 20 seats in view of the May 2006 elections.", "20", None),
        ("The 2006 budget for the army was cut by 6 million USD.", "6 million USD", "2006"),
        ("On October 30, the general asked for six ships, which will leave.", "six", "2005-10-30"),
        ("A meeting will take place in May 2006. Guards arrested 12 men.", "12", None),
    ],
)  # fmt: skip
def test_a_figure_has_the_time_that_its_words_give(body: str, surface: str, period: str | None) -> None:
    assert read(body)[surface].figure.period == period


def test_a_column_of_a_table_has_the_period_at_its_head() -> None:
    found = read(
        "Visas issued\n\n           2003   2004   2005\nStudents     41     52     63\nWorkers      74     85     96\n"
    )
    assert {n: found[n].figure.period for n in ("41", "52", "63", "74", "85", "96")} == {
        "41": "2003", "52": "2004", "63": "2005", "74": "2003", "85": "2004", "96": "2005",
    }  # fmt: skip


def test_a_figure_told_again_has_the_period_of_its_paragraph() -> None:
    body = "Summary: Guards drove back 150 migrants and 12 smugglers.\n\n¶2. On May 3, guards drove back 150 migrants."
    assert read(body)["12"].figure.period == "2005-05-03"


@pytest.mark.parametrize(
    ("summary", "body", "surface", "period"),
    [
        ("Guards drove back fifteen migrants.", "On May 3, guards drove back 15 migrants.", "fifteen", "2005-05-03"),
        # of others, of long ago, and a share, which many things have
        ("Guards drove back fifteen migrants.", "On May 3, guards drove back 15 armed smugglers.", "fifteen", None),
        ("Guards drove back fifteen migrants.", "In May 2003, guards drove back 15 migrants.", "fifteen", None),
        ("The lake shrank by 40 percent.", "On May 3, the lake shrank by 40%.", "40 percent", None),
    ],
)
def test_what_is_told_again_is_a_count_of_the_same(summary: str, body: str, surface: str, period: str | None) -> None:
    assert read(f"Summary: {summary}\n\n¶2. {body}")[surface].figure.period == period


def test_an_event_named_again_has_the_date_that_it_is_named_with() -> None:
    body = "A raid left 13 men dead and five in custody.\n\n¶2. The raid of October 26 was cheered."
    found = read(body)
    assert [found[n].figure.period for n in ("13", "five")] == ["2005-10-26", "2005-10-26"]


def test_what_holds_after_the_cable_is_no_fact() -> None:
    found = read("It had 235 guests in 2004 and 270 guests in 2005, with an annual 300 guests by 2007.")
    assert [found[n].figure.status for n in ("235", "270", "300")] == ["stated", "stated", "planned"]
