"""Families of sums by who pays them and for what, and of people by what is done to whom: made-up sentences."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "family"),
    [
        # who pays, and who gets it
        ("Each passenger paid a boatman USD 900.", "USD 900", "other"),
        ("The family agreed to pay about EUR 8,000 to a lawyer in Tunis.", "EUR 8,000", "other"),
        ("She had received only USD 300 for her work.", "USD 300", "other"),
        ("He carried 30,000 euros to militants in the north.", "30,000 euros", "other"),
        ("The firm transferred USD 2 million to an account in Vaduz.", "USD 2 million", "other"),
        ("The minister received a USD 900,000 kickback.", "USD 900,000", "other"),
        ("The embassy paid USD 4,000 to the clinic.", "USD 4,000", "funding"),
        ("The governor promised USD 40,000 to each village.", "USD 40,000", "funding"),
        # what is bought, had for it, or built
        ("The kingdom sought to purchase about USD 45 million worth of trucks.", "USD 45 million", "other"),
        ("Arden Systems sold a USD 12 million radar to the ministry.", "USD 12 million", "other"),
        ("Some users are injecting heroin, currently available for USD 3 in the port.", "USD 3", "other"),
        ("The new bridge will cost EUR 14 million.", "EUR 14 million", "funding"),
        ("The delay cost the firm EUR 14 million.", "EUR 14 million", "other"),
        ("A loaf costs USD 2.", "USD 2", "other"),
        ("The decree raised the duty on rice to USD 2,000 (EUR 900) per ton.", "USD 2,000", "other"),
        ("Families receive USD 30 per month.", "USD 30 per month", "funding"),
        ("They are to reconsider the USD 160,000 destined for a police unit.", "USD 160,000", "funding"),
        ("The mayor promised 40,000 euros to help bakers that refuse extortion.", "40,000 euros", "funding"),
        ("Migrants pay USD 500 to help them cross the border.", "USD 500", "other"),
        ("The total cost of the plan is expected to reach EUR 6 million.", "EUR 6 million", "funding"),
        ("The cost of the car was USD 110,000.", "USD 110,000", "other"),
        ("The two firms signed a deal worth USD 9 million.", "USD 9 million", "other"),
        ("Three companies contributed USD 9 million.", "USD 9 million", "other"),
        ("The company donated USD 9,000 to the school.", "USD 9,000", "funding"),
        ("Local firms contributed USD 9,000 to the drive against malaria.", "USD 9,000", "funding"),
        ("Three states contributed USD 9 million.", "USD 9 million", "funding"),
        # shares of what a country earns
        ("Defense spending stays slightly under 3 percent of GDP.", "3 percent", "funding"),
        ("The budget deficit rose to 7 percent of GDP.", "7 percent", "other"),
        # people who do something to others, and to whom it is done
        ("They spoke of two guerrillas who killed commanders of the army.", "two", "other"),
        ("Two nurses who were killed in May came from Oslo.", "Two", "casualties"),
        ("Two youths threw grenades at the gate, injuring three.", "Two", "other"),
        ("Two youths threw grenades at the gate, injuring three.", "three", "casualties"),
        ("Three people -- all union activists -- have died since May.", "Three", "casualties"),
        ("A blast on a rural road on March 3, 2008 killed one French soldier.", "one", "casualties"),
        ("Soldiers charged the crowd, striking four nurses.", "four", "casualties"),
        ("The Red Cross evacuated 900 wounded.", "900", "rescues"),
        # what the subject names
        ("Deaths from the fever have remained constant at about 500 a year.", "500", "casualties"),
        ("The homicide rate was 8.", "8", "casualties"),
        ("Estimates for civilian deaths are more than ten times as high.", "ten times", "casualties"),
        ("The siege of the theater ended with over ninety dead.", "ninety", "casualties"),
        (
            "They condemned the assassination in Rome, by agents of the regime, of four dissidents.",
            "four",
            "casualties",
        ),
        ("Norway's aid would reach USD 640,000 a year, roughly half the amount sent in 2004.", "half", "funding"),
        ("The army deployed 17 Strykers to the border.", "17", "other"),
        ("The task force includes nine officers.", "nine", "staffing"),
        ("The delegation included nine officers.", "nine", "other"),
        ("The garrison was about 300.", "300", "staffing"),
        # panels and things that take people in
        ("A five-judge panel heard the case.", "five", "staffing"),
        ("The office has a ten-person training department.", "ten", "staffing"),
        ("Two cannabis facilities were seized.", "Two", "other"),
        ("The group runs three shelters (one of them a women's home) and visited four agencies.", "four", "other"),
    ],
)
def test_families_of_sums_and_doers(body: str, surface: str, family: str) -> None:
    """Payers and payees, prices and costs, doers and those it is done to."""
    assert read(body)[surface].figure.family == family


def test_sums_that_open_the_items_of_a_list_are_of_one_family() -> None:
    """ "-USD 700 for salaries" in a budget is no salary."""
    figures = read("The center asks for help.\n-USD 900 for repairs funded by the mission\n-USD 700 for two salaries\n")
    assert [figures[s].figure.family for s in ("USD 900", "USD 700")] == ["funding", "funding"]


@pytest.mark.parametrize(
    ("body", "surface", "family"),
    [
        # how much of, and by how much, what a noun of funding names
        ("The council more than doubled its budget for libraries.", "doubled", "funding"),
        ("Outlays for clinics grew by 8 percent.", "8 percent", "funding"),
        ("Oslo wants a 9 percent increase in its aid.", "9 percent", "funding"),
        ("They agreed to triple economic aid to the islands.", "triple", "funding"),
        ("The price of bread was cut by 12 percent.", "12 percent", "other"),
        ("The province wants a 9 percent increase in its exports.", "9 percent", "other"),
        ("The parish needs aid, perhaps for 20 percent of its residents.", "20 percent", "other"),
        # what the population names, and for how long
        ("The bank will review assistance to the islands over the next six years.", "six years", "funding"),
        ("The envoy said that assistance had arrived six years ago.", "six years", "other"),
        ("Oman pledged USD 3 million per year for four years.", "four years", "funding"),
        ("Rents rose to USD 3 million per year for four years.", "four years", "other"),
        # who gets money
        ("Oslo made loans to nine farms.", "nine", "funding"),
        ("The council approved the budget for all seven parks.", "seven", "funding"),
        ("Nine cooperatives will receive small loans.", "Nine", "funding"),
        ("Oslo sent letters to nine farms.", "nine", "other"),
        ("Nine cooperatives will receive visitors.", "Nine", "other"),
        # who invests
        ("The GOB has invested EUR 9 million in ferries.", "EUR 9 million", "funding"),
        ("The company has invested EUR 9 million in ferries.", "EUR 9 million", "other"),
    ],
)
def test_shares_changes_and_times_of_funding(body: str, surface: str, family: str) -> None:
    """Amounts that are no sums take the measure of the noun that they are of."""
    assert read(body)[surface].figure.family == family


def test_a_tax_far_behind_a_bill_is_no_law() -> None:
    """A passage goes on about taxes long after a bill was told of."""
    filler = "Ferries call at the port on most days of the week. " * 20
    near = read("Parliament passed a bill on spending. The tax on sugar is nine percent.")
    far = read(f"Parliament passed a bill on spending. {filler}The tax on sugar is nine percent.")
    assert near["nine percent"].figure.family == "legislation"
    assert far["nine percent"].figure.family == "other"
