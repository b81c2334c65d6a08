"""Families of what states spend, enact and punish in their own ranks, and of those who are hurt: made-up sentences."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "family"),
    [
        # who is hurt, and how it is told
        ("The clinic treated eleven for burns.", "eleven", "casualties"),
        ("A ward took in 28 patients hit by gunfire.", "28", "casualties"),
        ("The mission lost 17 employees in the blast.", "17", "casualties"),
        ("The army buried 112 of its soldiers.", "112", "casualties"),
        ("Youths beat up two teachers.", "two", "casualties"),
        ("Two officers suffered burns.", "Two", "casualties"),
        ("Four of the passengers did not survive.", "Four", "casualties"),
        ("The strike cost 87 displaced persons their lives.", "87", "casualties"),
        ("Three women met violent deaths in May.", "Three", "casualties"),
        ("Two inmates hanged themselves.", "Two", "casualties"),
        ("Sixteen shepherds stepped on mines.", "Sixteen", "casualties"),
        ("The party lost two deputies to a rival bloc.", "two", "other"),
        ("Ruritania Telecom lost 14,000 customers.", "14,000", "other"),
        # what befalls officials who took bribes
        ("Seventeen managers of the grain board were sent on leave.", "Seventeen", "corruption_control"),
        ("The president cashiered 27 officers.", "27", "corruption_control"),
        ("The ethics commission admonished nine deputies.", "nine", "corruption_control"),
        ("The committee implicated 23 judges in graft.", "23", "corruption_control"),
        ("The chairman proposed the sacking of 47 inspectors.", "47", "corruption_control"),
        ("Five policemen lost their posts last week.", "Five", "corruption_control"),
        # votes and seats that a law is told of for, and those of an election
        ("The constitutional amendment needs 80 votes.", "80", "legislation"),
        ("The bill has the support of 90 deputies.", "90", "legislation"),
        ("The chamber adopted 23 motions.", "23", "legislation"),
        ("The ruling party won 90 seats in the election.", "90", "other"),
        ("The Duma approved the code by 91 to 40.", "91", "legislation"),
        ("Congress voted 113 to nil for the decree.", "113", "legislation"),
        # what a law sets
        ("The law allows foreigners to own 49 percent of an airline.", "49 percent", "legislation"),
        ("Foreign ownership of ports is limited to 25 percent.", "25 percent", "legislation"),
        ("The code requires a village to have at least 40 wells.", "40", "legislation"),
        ("The law allowed the firm to visit 40 villages.", "40", "other"),
        # money that states and donors give, and what their works cost
        ("The ministry supports the shelter with EUR 230,000.", "EUR 230,000", "funding"),
        ("Foreign donors put up EUR 75,000.", "EUR 75,000", "funding"),
        ("USAID's first check was for USD 100,000.", "USD 100,000", "funding"),
        ("A new jail, at a cost of USD 26 million, will open in May.", "USD 26 million", "funding"),
        ("The embassy asked the donors for USD 40,000.", "USD 40,000", "funding"),
        ("Over the past two years Ruritania spent USD 9 million on wells.", "two years", "funding"),
        ("The firm offered USD 9 million a share.", "USD 9 million", "other"),
    ],
)
def test_families_of_the_state(body: str, surface: str, family: str) -> None:
    """Words of spending, law making, discipline and injury."""
    assert read(body)[surface].figure.family == family


@pytest.mark.parametrize(
    ("body", "surface", "family"),
    [
        # what a chamber votes for or against is its business as a law is; what its members do besides is not
        ("In March 61 deputies voted to unseat the speaker.", "61", "legislation"),
        ("Some 30 senators voted against sending ships to the gulf.", "30", "legislation"),
        ("The three deputies voted in the election.", "three", "other"),
        ("Some 61 deputies toured the port.", "61", "other"),
        # limits that are named as such
        ("Foreign buyers now face a 15 percent limit on their shares.", "15 percent", "legislation"),
        ("The decree left in place a 20 percent reserve requirement.", "20 percent", "legislation"),
        ("Ownership by foreigners stays capped at 40 percent.", "40 percent", "legislation"),
        ("The EU ceiling of 9 percent is to fall.", "9 percent", "legislation"),
        ("His share of 15 percent represents his ceiling.", "15 percent", "other"),
        ("The output of 15 percent of the wells is limited.", "15 percent", "other"),
    ],
)
def test_votes_of_chambers_and_limits_by_law(body: str, surface: str, family: str) -> None:
    """Deputies who vote, and shares that a law allows at most."""
    assert read(body)[surface].figure.family == family
