"""What amounts, durations and counts without a noun are told of: one sentence a rule, answers written by hand."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "unit", "family", "population"),
    [
        # the thing that an amount is put to
        ("China offered a $3 billion financial package to close the base.", "$3 billion", "USD", "funding",
         "financial package to close the base"),
        ("The firm signed a $3 billion arms deal.", "$3 billion", "USD", "other", "arms deal"),
        ("Police seized $5 million in heroin at the border.", "$5 million", "USD", "other", "heroin at the border"),
        ("Taxes bring ISK 44 billion ($343.2 million) in revenue.", "$343.2 million", "USD", "other", "revenue"),
        ("It projects an ISK 98.9 billion ($770 million) deficit.", "ISK 98.9 billion", "ISK", "other", "deficit"),
        ("Oslo gave USD 4 million to restore it, and left.", "USD 4 million", "USD", "funding", "restore it"),
        # what an amount is told of
        ("Deposits in European banks totaled USD 46.7 billion.", "USD 46.7 billion", "USD", "other",
         "Deposits in European banks"),
        ("They were released on bail of CHF 500,000.", "CHF 500,000", "CHF", "other", "bail"),
        ("The union's demands would cost the company 5 million USD.", "5 million USD", "USD", "other",
         "union's demands"),
        ("Trade with Dubai is expected to reach USD 8 billion this year.", "USD 8 billion", "USD", "other",
         "Trade with Dubai"),
        ("The port costs $200,000 per trip.", "$200,000 per trip", "USD", "other", "port"),
        ("The shift is nine hours and night work is paid at 130 percent.", "130 percent", "percent", "other",
         "night work"),
        # shares and changes
        ("India imports 70% of its petroleum.", "70%", "percent", "other", "petroleum"),
        ("The union demanded a 25 percent salary increase.", "25 percent", "percent", "other", "salary increase"),
        ("Colombian exports to Israel fell 17 percent from 2005 to 2007.", "17 percent", "percent", "other",
         "Colombian exports to Israel"),
        ("The state reduced rape by 26 percent, robbery 30 percent.", "30 percent", "percent", "other", "robbery"),
        ("The road use toll will climb from 11 to 17 percent.", "17 percent", "percent", "other",
         "road use toll"),
        ("Growth is fueled by imports from Asia (63%).", "63%", "percent", "other", "imports from Asia"),
        # a noun behind its amount, though it is written like a verb; what a noun that says little goes on with
        ("Mills stood still after a 30 percent cut in power from Oslo.", "30 percent", "percent", "other",
         "power from Oslo"),
        ("There is a 50 percent chance that Obi will run.", "50 percent", "percent", "other",
         "chance that Obi will run"),
        ("The survey found a 18 percent vacancy rate.", "18 percent", "percent", "other", "vacancy rate"),
        ("One-third of Norway's entire salt harvest was lost.", "One-third", "percent", "other",
         "Norway's entire salt harvest"),
        ("Foreign debt fell to 34 percent of GDP.", "34 percent", "percent", "other", "Foreign debt of GDP"),
        ("They bought 700 straw hats (total weight 2 tons).", "2 tons", "ton", "other", "weight of straw hats"),
        ("It took the ministry three years to settle the claims.", "three years", "year", "other", "settle the claims"),
        ("The fair was moved three weeks prior to its opening.", "three weeks", "week", "other",
         "fair moved"),
        ("The port bought four often leaking boats.", "four", "boat", "other", "leaking boats"),
        # what lasts, what is measured
        ("He launched a 150-day campaign.", "150-day", "day", "other", "campaign"),
        ("Over the last two years, officers have observed advisors.", "two years", "year", "other",
         "advisors"),
        ("The embassy closed for the ten days before the national elections.", "ten days", "day", "other",
         "national elections"),
        ("A U.S.-flagged 183-foot vessel arrived.", "183-foot", "foot", "other", "vessel"),
        ("Officers: 40 hours", "40 hours", "hour", "other", "Officers"),
    ],
)  # fmt: skip
def test_what_an_amount_is_told_of(body: str, surface: str, unit: str, family: str, population: str) -> None:
    found = read(body)[surface]
    assert (found.mention.unit, found.figure.family, found.figure.population) == (unit, family, population)


@pytest.mark.parametrize(
    ("body", "surface", "unit", "population"),
    [
        ("It hosted a 12-member delegation.", "12", "person", "member delegation"),
        ("It will choose a five person board.", "five", "person", "person board"),
        ("It sent three 6-man armed teams.", "three", "team", "armed teams"),
        ("The navy escorts a 3-ship convoy.", "3", "ship", "ship convoy"),
        ("The repair team of nine met in June.", "nine", "person", "repair team"),
        ("The party went from two to three ministerial seats.", "two", "seat", "ministerial seats"),
        ("It fined four of Dogan's holding companies.", "four", "company", "holding companies"),
        ("Police arrested two men, and soldiers arrested three.", "three", "person", "men"),
        ("The Jewish community was estimated at 5,500.", "5,500", "person", "Jewish community"),
        ("They are sufferers, thousands of whom lack medicine.", "thousands", "person", "sufferers"),
        ("It has two Search and Rescue (SAR) agreements.", "two", "agreement", "Search and Rescue (SAR) agreements"),
        ("It is listed on 40 national and international stock markets.", "40", "market",
         "national and international stock markets"),
        ("It funds a 300,000 strong army.", "300,000", "person", "army"),
        ("It sent a 300-strong police force.", "300", "person", "police force"),
        ("It links 17-plus countries.", "17", "country", "countries"),
        ("It has 100 plus police forces.", "100", "force", "police forces"),
        ("Two of the three candidates won seats.", "three", "person", "candidates"),
        ("There are three aircraft in the hangar.", "three", "aircraft", "aircraft"),
    ],
)  # fmt: skip
def test_what_a_count_counts(body: str, surface: str, unit: str, population: str) -> None:
    found = read(body)[surface]
    assert (found.mention.unit, found.figure.population) == (unit, population)


@pytest.mark.parametrize(
    ("body", "surface", "family"),
    [
        ("The dismissal of over 80 police officers is healthy.", "80", "corruption_control"),
        ("Over 10,000 employees went on strike.", "10,000", "other"),
        ("The company has 2,000 employees.", "2,000", "staffing"),
        ("Prisoners were fed 2 pieces of bread.", "2", "other"),
        ("Two C-130s with humanitarian assistance will arrive.", "Two", "other"),
        ("The bill calls for new rules within six months.", "six months", "legislation"),
        ("The constitution requires two-thirds of the deputies for a legal quorum.", "two-thirds", "legislation"),
        ("Six officials were charged with fraud.", "Six", "prosecutions"),
        ("The girl, 15 years old, studied law.", "15 years", "other"),
        ("He bought 12 projects and 150 tents.", "150", "other"),
        ("Militants kidnapped 4 engineers.", "4", "other"),
    ],
)
def test_the_family_that_the_clause_decides(body: str, surface: str, family: str) -> None:
    assert read(body)[surface].figure.family == family


def test_a_cable_on_refugees_counts_refugees_where_the_clause_leaves_open_why() -> None:
    body = "The post handled several hundred Palestinians. It handled 12 ministers."
    about = read(body, "WORKING GROUP ON REFUGEE RESETTLEMENT")
    assert about["several hundred"].figure.family == "migration"
    assert about["several hundred"].figure.measure_rule == "topic_of_cable"
    assert about["12"].figure.family == "other"
    assert read(body)["several hundred"].figure.family == "other"


def test_a_currency_of_several_states_is_that_of_the_country_tag() -> None:
    from tieout.figures.measures.cable_topic import topic_of_cable

    assert topic_of_cable("PRICES", ("ECON", "MX")).currency("peso") == "MXN"
    assert topic_of_cable("PRICES", ("ECON", "MX", "CU")).currency("peso") == "peso"
    assert topic_of_cable("PRICES", ("ECON", "MX")).currency("USD") == "USD"


@pytest.mark.parametrize(
    ("body", "surface", "unit", "population"),
    [
        # a noun of an amount together with what it is in, to or on
        ("The firm bought a 35% stake in the copper mine.", "35%", "percent", "stake in the copper mine"),
        ("The bank made a $200,000 pledge to farmers.", "$200,000", "USD", "pledge to farmers"),
        ("The state cut $3 million in payments to offset the debt.", "$3 million", "USD", "payments"),
        ("Polls gave her a five percent lead in May.", "five percent", "percent", "lead"),
        # an owner is no plural, and a phrase does not end with one
        ("They promised to triple Utopia’s self-financed share.", "triple", "multiple", "Utopia’s self-financed share"),
        ("He named one person's view.", "one", "view", "person's view"),
        # no population holds the figure beside it
        ("The harbor took 20 ferries at a cost of $3 million.", "$3 million", "USD", "ferries"),
        ("Dealers paid $90 for 1,622 blue pills.", "$90", "USD", "blue pills"),
        ("The plan seeks $1 billion for a five-year loan scheme.", "$1 billion", "USD", "loan scheme"),
        # one person, and then something else
        ("The attack left one guard and injuries to several others.", "one", "person", "guard"),
        # words that are no things
        ("The clinic reached 3,000 more indirectly.", "3,000", None, None),
        ("The state will give an approximate total of $3 million for wells.", "$3 million", "USD", "wells"),
        ("He reads two English dailies.", "two", "daily", "English dailies"),
        ("The town held one rally in May.", "one", "rally", "rally"),
        # the number of something that is said in full
        ("Of 900 troops, the number of foreign troops is 250.", "250", "person", "foreign troops"),
        ("It built two kilns, reportedly at a cost of $4 million each.", "$4 million", "USD", "kilns"),
        # a verb's form that an article and "was" tell to be a noun
        ("If the total vote was 40 percent, she won.", "40 percent", "percent", "vote"),
        # what a verb changes from one number to another
        ("The bill would reduce the permits that one firm can hold from 24 to 10.", "24", "permit", "permits"),
        ("The bill would reduce the permits that one firm can hold from 24 to 10.", "10", "permit", "permits"),
        # a past form in capitals is no thing, a demonym counts people
        ("ONE BARGE SANK, ONE DISABLED.", "ONE", "barge", "BARGE"),
        ("Two of five Surinamers left.", "five", "person", "Surinamers"),
        ("He wrote two very long letters.", "two", "letter", "long letters"),
        # how long: what the time was spent on, a noun behind a quote or comma
        ("The clerk spent 23 hours in the preparation of the form.", "23 hours", "hour", "preparation of the form"),
        ('He was given a 10 day "transit" visa.', "10 day", "day", 'transit" visa'),
        ("She got a two-year, renewable visa.", "two-year", "year", "renewable visa"),
    ],
)
def test_the_nouns_of_amounts_and_times(body: str, surface: str, unit: str | None, population: str | None) -> None:
    found = read(body)[surface]
    assert (found.mention.unit, found.figure.population) == (unit, population)
