"""What a time is told of by the grammar of its clause: made-up sentences."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "population"),
    [
        # subject, object, what is told of them
        ("The strike lasted nine days.", "nine days", "strike"),
        ("The bridge has been closed for three years.", "three years", "bridge closed"),
        ("Police searched the harbor for six hours.", "six hours", "harbor"),
        ("Oslo has turned down 12 mining firms in the past four years.", "four years", "mining firms"),
        ("There has been no rain in the valley for eight months.", "eight months", "rain in the valley"),
        ("They engaged in a running battle for one hour.", "one hour", "running battle"),
        ("Adu repaid the debt that the port had accrued in five years.", "five years", "debt"),
        # what it opens, and what is done meanwhile
        ("Over the past two years, the ministry has opened new clinics.", "two years", "new clinics"),
        ("Adu said the mill had closed, but in two years there were nine spills.", "two years", "spills"),
        ("With two weeks to go before the vote, polls are close.", "two weeks", "vote"),
        # what takes so long
        ("The court took nine months to hear the case.", "nine months", "court to hear the case"),
        ("It took six months for prices to fall.", "six months", "prices to fall"),
        ("The panel will meet; Adu said that it has to last under two months.", "two months", "panel"),
        # who is in office, who serves
        ("Kofi Adu, in power for 12 years, named a cabinet.", "12 years", "Kofi Adu in power"),
        ("In his first two years in office, Governor Adu built roads.", "two years", "Governor Adu in office"),
        ("Ana Diaz was mayor. Her fame has grown after ten years in office.", "ten years", "Ana Diaz in office"),
        ("Ada Obi served for six years as auditor in Oslo.", "six years", "Ada Obi as auditor in Oslo"),
        ("He met with forger Ivo Kern, who served three years in Elm Prison.", "three years", "forger Ivo Kern"),
        # whose term it is
        ("Togo backed the case against Kofi Adu and sentenced him to 12 years in jail.", "12 years", "Kofi Adu"),
        ("Ana Diaz was tried. The court cut her fine, and reduced her sentence to 3 years.", "3 years", "Ana Diaz"),
        ("Ivo Kern was jailed. The state appealed the one-year sentence.", "one-year", "Ivo Kern"),
        ("Kofi Adu and nine bakers received terms of four to 15 years.", "four to 15 years", "Kofi Adu"),
        ("Six pilots were tried. Five were sentenced to two years in prison.", "two years", "pilots"),
        ("Adu was given 7 years, while Diaz was given two years in jail.", "two years", "Diaz"),
        # what is so many times another, what grows or costs
        ("The reef that is three times the size of Zem is dead.", "three times", "reef"),
        ("Thefts, which had doubled in May, fell.", "doubled", "Thefts"),
        # what stands behind a time and is no noun of it
        ("The mates fought for ten minutes before help arrived.", "ten minutes", "mates"),
        ("The hearing took place ten days before the judge left.", "ten days", "hearing"),
        ("In one week Oslo saw nine fires.", "one week", "fires"),
        ("He runs for another five-year term.", "five-year", "term"),
        ("Mayor Ada Obi may run for another five-year term.", "five-year", "term of Mayor Ada Obi"),
        ("The plan is a class a day: nine hours of Greek.", "nine hours", "Greek"),
        # who is harmed, what is reckoned
        ("Two men threw bombs at a depot, injuring three.", "three", "injured"),
        ("Guards shot at 20 marchers, killing three.", "three", "marchers"),
        ("The ministry predicts 2.5% growth next year.", "2.5%", "growth"),
        ("The mill sacked dozens in the first 48 hours of the siege.", "48 hours", "siege"),
        # whose price, cost or value it is
        (
            "Aid to the unit, which fought fraud as well as arson, totaled USD 720,000.",
            "USD 720,000",
            "Aid to the unit",
        ),
        ("In May a pill sold for one euro, but now costs USD 3.", "USD 3", "pill"),
        ("The pills, which are used by many people, have been selling for USD 60.", "USD 60", "pills"),
        ("The barn was built at a price of USD 3 million.", "USD 3 million", "barn built"),
        ("Police seized a kilo of heroin, worth USD 38,000.", "USD 38,000", "kilo of heroin"),
        ("Local tutors are available for USD 4 an hour.", "USD 4", "Local tutors"),
        ("The loans were on the order of USD 5 million.", "USD 5 million", "loans"),
        # what is so far away, sizes before their noun
        ("They met police in Elm, a small town about 80 miles south of Oslo.", "80 miles", "Elm"),
        ("The camp (some 40 km north of Zem) is closed.", "40 km", "camp"),
        ("They sent small (50 kilo) parcels by sea.", "50 kilo", "parcels"),
        ("He sat in a 15 foot by 12 foot cell.", "15 foot", "cell"),
        # of whom nothing is told but what befell them, and groups
        ("A quake injured 36.", "36", "injured"),
        ("A fire left 16 dead and nine injured.", "nine", "injured"),
        ("Doctors said that many had died, with 1,200 injured.", "1,200", "injured"),
        ("Lima named a 10-person working group.", "10", "person working group"),
        ("There is one clerk from the Oslo office and one from the Lima office.", "one", "clerk from the Lima office"),
        ("Storms sank half the fleet.", "half", "fleet"),
        ("The inn is a clinic that will receive USD 900 in May.", "USD 900", "clinic"),
    ],
)
def test_what_a_time_is_told_of(body: str, surface: str, population: str) -> None:
    assert read(body)[surface].figure.population == population
