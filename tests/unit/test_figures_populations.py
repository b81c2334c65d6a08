"""Whom or what a figure counts where verbs, brackets and other figures stand around it: made-up sentences."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "unit", "population"),
    [
        # verbs end the noun phrase
        ("Two groups of arsonists torched a market.", "Two", "group", "groups of arsonists"),
        ("The agency says 11 percent of Kurdis believe the reports.", "11 percent", "percent", "Kurdis"),
        ("Prices rose, a 10 percent increase compared to May.", "10 percent", "percent", "increase"),
        ("The bank plans to offer credit of USD 14 million.", "USD 14 million", "USD", "credit"),
        (
            "Exports totaled USD 33 million in May, and grew to USD 36 million in June.",
            "USD 36 million",
            "USD",
            "Exports",
        ),
        ("The fund invested USD 3 million in a company that presses juice.", "USD 3 million", "USD", "company"),
        # nouns that look like verbs, marks inside a name
        ("They returned 2 BGD recruits.", "2", "person", "BGD recruits"),
        (
            "He owns five weekly or monthly print publications.",
            "five",
            "publication",
            "weekly or monthly print publications",
        ),
        ("Judges heard three money- laundering cases.", "three", "case", "money- laundering cases"),
        ("The navy has three 82-foot patrol boats.", "three", "boat", "patrol boats"),
        ("Police met 25 gunmen on the road.", "25", "person", "gunmen"),
        ("He saw one teen boy toss a small box.", "one", "person", "teen boy"),
        ("Groups of 50 followed the car.", "50", "person", "Groups"),
        # people by what happened to them
        ("Rebels killed nine toffee sorterers.", "nine", "person", "toffee sorterers"),
        ("A small group of about 60 marched on the town.", "60", "person", "small group"),
        # places and names with a number behind them
        ("The gang hid in the town of Garza (pop. 50,000) in May.", "50,000", "person", "the town of Garza"),
        ("Ana Maria Lopez was 20 and worked in a mill.", "20", "year", "Ana Maria Lopez"),
        # remarks between a number and its noun, and numbers inside them
        ("The trial of 11 (down from 18) plotters began.", "11", "person", "plotters"),
        ("The trial of 11 (down from 18) plotters began.", "18", "person", "plotters"),
        ("The majority (roughly 9,000) of the refugees stayed.", "9,000", "person", "refugees"),
        ("The number of guards patrolling the streets of Zem (900 in all) grew.", "900", "person", "guards"),
        # what became of those counted, what they are, what they were asked
        ("Of the 40 dead, 12 were police officers.", "12", "person", "police officers"),
        ("Of the 40 dead, four were identified by clerks as bystanders.", "four", "person", "bystanders"),
        ("The office handled 30 visa cases, with 16 pending further action.", "16", "case", "visa cases"),
        ("The morgue has 24 drawers, and six remained empty.", "six", "drawer", "drawers"),
        ("Groups of 30 and 40 former rebels went home.", "30", "person", "former rebels"),
        (
            "Almost half of those polled liked him, and 31 percent said he lied.",
            "31 percent",
            "percent",
            "those polled",
        ),
        ("The mayor paid nine justices.", "nine", "person", "justices"),
        # nouns that say little are told with the one that says more
        ("Garifuna comprise about 40 percent of the population.", "40 percent", "percent", "Garifuna of population"),
        ("The Druze community is estimated at 8,000 people.", "8,000", "person", "people of Druze community"),
        ("The number of widows fleeing to Zem jumped by 600 persons.", "600", "person", "widows"),
        ("A strike in Zem drew thousands into the streets.", "thousands", "person", "A strike in Zem"),
        ("The union attracted 9,000 to a quiet rally.", "9,000", "person", "quiet rally"),
        ("The consul welcomed the offer of USD 900 for a clinic.", "USD 900", "USD", "offer for a clinic"),
        ("The scandal cost the taxpayers an estimated USD 5 million.", "USD 5 million", "USD", "scandal to taxpayers"),
        ("Ana Diaz visited Zembla twice in May.", "twice", "time", "Ana Diaz in Zembla"),
        ("Deputies passed it (42 in favor, 7 opposed).", "42", "vote", "votes in favor"),
        ("The mine has two busses and 30 ANP.", "30", "person", "ANP"),
        ('The service tapped "thousands" of calls.', "thousands", "call", "calls"),
        # people of an age
        ("Police found a 16-year-old Guyanese girl.", "16-year", "year", "Guyanese girl"),
        ("A guard killed a 12 year old, witnesses said.", "12 year", "year", "12 year old"),
        ("Ana Diaz, a 17-year old student, was found.", "17-year", "year", "Ana Diaz"),
        ("The gang lured boys as young as eleven years of age.", "eleven years", "year", "boys"),
        ("The pension age is 55 for women.", "55", "year", "women"),
        ("The clients range from 35 to 60 years of age.", "35 to 60 years", "year", "clients"),
        # people who serve a term, and whom a pronoun means
        ("A court convicted Ada Oba. She was jailed for two years.", "two years", "year", "Ada Oba"),
        ("The court convicted nine men and sentenced them to terms of six years.", "six years", "year", "men"),
        ("The driver was sentenced to 12 months and his wife to four months.", "four months", "month", "wife"),
        ("Ada Oba said the police detained her for 90 days.", "90 days", "day", "Ada Oba"),
        ("Judges imposed a three-year prison term against two officers.", "three-year", "year", "officers"),
        (
            "Zembla prohibits forced labor through a new code, which prescribes penalties of five to ten years.",
            "five to ten years",
            "year",
            "forced labor",
        ),
        ("The migrants stayed in Zembla for two days.", "two days", "day", "migrants"),
        # what a count points back to
        ("The police posts were overrun; all but three reopened.", "three", "post", "police posts"),
        ("Guards arrested 40 migrants; 30 migrants were injured and 13 killed.", "13", "person", "migrants"),
        ("The 93 refugees left. Of the rest, some 4,000 of these detainees remain.", "4,000", "person", "detainees"),
        ("It knew of 59 and possibly as many as 130 cases of theft.", "59", "case", "cases of theft"),
        # how often
        ("Ada Oba has traveled to Zembla seven times since May.", "seven times", "time", "Ada Oba to Zembla"),
        ("The rate is five times the average of the region.", "five times", "multiple", "rate"),
        # nouns behind a number
        ("They opened one sex trafficking probe.", "one", "probe", "sex trafficking probe"),
        ("Some 100 (presumably innocent) people were found.", "100", "person", "people"),
        ("In two meetings Zemblan groups complained.", "two", "meeting", "meetings"),
        ("At least one individual moved to the coast.", "one", "person", "individual"),
        ("A couple of brave clerics protested.", "couple", "person", "brave clerics"),
        ("Hundreds of townspeople fled.", "Hundreds", "person", "townspeople"),
        # what people have for a time, and cases of a law
        ("The commander completed his six-month rotation.", "six-month", "month", "rotation of commander"),
        ("The suspects may be held for up to 96 hours before charges are brought.", "96 hours", "hour", "suspects"),
        ("Theft carries a term of six years, or nine years if a guard steals.", "nine years", "year", "a guard steals"),
        (
            "Article 12 imposes a penalty of up to eight years for the abuse of minors.",
            "eight years",
            "year",
            "the abuse of minors",
        ),
        (
            "The penalty of imprisonment from six to 11 years shall fall on those who lead gangs.",
            "six to 11 years",
            "year",
            "those who lead gangs",
        ),
        # whose money it is, and of whom a share
        (
            "The study says forced labor victims suffer approximately $20 million in losses.",
            "$20 million",
            "USD",
            "losses of labor victims",
        ),
        ("The gang took in migrants who pay USD 500 to cross.", "USD 500", "USD", "migrants to cross"),
        ("A guard won the suit. He was awarded USD 900 in back wages.", "USD 900", "USD", "back wages of guard"),
        ("They acquired buildings worth USD 700,000 in the same manner.", "USD 700,000", "USD", "buildings"),
        (
            "It met inmates. Of those inmates, the office said 49 percent had no diploma.",
            "49 percent",
            "percent",
            "inmates",
        ),
        ("The courses drew 50 percent of those 40 officers.", "50 percent", "percent", "officers"),
        ("At least one network traffics Zemblan women.", "one", "network", "network"),
        ("Some 100 additional state police came.", "100", "person", "state police"),
        ("It had 140 requests, approving the 91 shown above.", "91", "request", "requests"),
        ("They met in 25 of the state's 144 prisons.", "25", "prison", "prisons"),
        (
            "Number of cases received by the chief prosecutor of the province of Zembla and by the courts of all"
            " the northern districts were as follows:\n--Pandering (Art. A) 92\n--Theft (Art. B) 24\n",
            "92",
            "case",
            "Pandering",
        ),
        # parts by what they are
        ("The ministry has 900 workers, of which 500 are foreign nurses.", "500", "person", "foreign nurses"),
        ("It has 74 trials: 27 for fraud and 12 against officials.", "27", "trial", "trials for fraud"),
        ("Some 56 percent of voters agree, and 30 percent believe that he lied.", "30 percent", "percent", "voters"),
        (
            "The court tried Ada Oba. Ada Oba was convicted. It sentenced her to six years.",
            "six years",
            "year",
            "Ada Oba",
        ),
        ("The leaders of the club are in their late 70s.", "70s", "year", "leaders of the club"),
        (
            "The mine holds 400 million metric tons of proven reserves.",
            "400 million metric tons",
            "tonne",
            "proven reserves",
        ),
        ("Some 38 Border Police Force were killed.", "38", "person", "Border Police Force"),
        ("He leads a delegation of 30 people.", "30", "person", "delegation of people"),
        # how long: together with who
        (
            "The mayor, who had been in the job only four days, left.",
            "four days",
            "day",
            "mayor in the job",
        ),
        ("He came -- and met with his staff for over two hours.", "two hours", "hour", "staff"),
        ('"Elm Bay will not be a port for ten years," he said.', "ten years", "year", "Elm Bay as port"),
        ("Oslo gave 250 scholarships and will give 100 next year.", "100", "scholarship", "scholarships"),
        (
            "It gave 40 scholarships to primary and secondary pupils from villages with few economic means.",
            "40",
            "scholarship",
            "scholarships to primary and secondary pupils from villages with few economic means",
        ),
        # headlines
        ("NEARLY 60 RESCUED IN REFUGEE BOAT FIRE", "60", "person", "REFUGEE"),
        ("40 KILLED IN POLICE STATION FIRE", "40", "person", "KILLED"),
        ("A 42-day detention period is part of the bill.", "42-day", "day", "detention period"),
    ],
)
def test_whom_a_figure_counts(body: str, surface: str, unit: str, population: str) -> None:
    found = read(body)[surface]
    assert (found.mention.unit, found.figure.population) == (unit, population)
