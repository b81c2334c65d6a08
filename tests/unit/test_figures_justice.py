"""Families of police, courts, prisons and laws, where several of them stand around a figure: made-up sentences."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "family"),
    [
        # who is let go: by a court or the police, or by captors
        ("Police released 14 suspects without charge.", "14", "arrests"),
        ("All 20 detainees were released in May.", "20", "arrests"),
        ("The rebels released 14 hostages.", "14", "rescues"),
        ("They won the release of 15 sailors.", "15", "rescues"),
        # warrants, cases, witnesses
        ("The judge issued arrest warrants for nine smugglers.", "nine", "arrests"),
        ("The charges were dropped against six students.", "six", "prosecutions"),
        ("Thirty victims cooperated with the police.", "Thirty", "prosecutions"),
        ("The chamber heard the case of eleven officers.", "eleven", "prosecutions"),
        ("The defence has named 12 witnesses.", "12", "prosecutions"),
        ("There is a backlog of 900 patent applications.", "900", "other"),
        # courts
        ("The judge sent 118 people to prison.", "118", "sentences"),
        ("The inspectors levied 190 fines.", "190", "sentences"),
        ("Two hotel owners, a retired couple, were convicted of fraud.", "Two", "sentences"),
        # officials who lose their posts, and others who do
        ("The minister fired seven inspectors.", "seven", "corruption_control"),
        ("The mine fired seven union leaders.", "seven", "other"),
        # gangs; votes
        ("Four narcotrafficking groups fight for the port.", "Four", "networks"),
        ("Nine deputies sponsored the bill.", "Nine", "legislation"),
        ("The motion was passed with 52 votes in favor, three opposing, and 11 absent.", "11", "legislation"),
        # what a law says of an amount, and what it does not
        ("The new law allows foreigners who earn USD 900 to stay.", "USD 900", "legislation"),
        ("Ships must report it eight days before they land (Article 157).", "eight days", "legislation"),
        ("The law passed, but it took two weeks.", "two weeks", "other"),
        # how long trials last, how long people are held, how long a case is off
        ("The trial may start in two months.", "two months", "prosecutions"),
        ("It was the result of a three-year investigation.", "three-year", "prosecutions"),
        ("The court would hand down a verdict within ten days.", "ten days", "sentences"),
        ("The minister decides on the extradition request in five weeks.", "five weeks", "extraditions"),
        ("The accused are held an average of three months.", "three months", "arrests"),
        ("In 18 years, not one mayor has been prosecuted.", "18 years", "prosecutions"),
        ("The case began and three weeks later he fell ill.", "three weeks", "other"),
        ("The meeting was held for two days.", "two days", "other"),
    ],
)
def test_family(body: str, surface: str, family: str) -> None:
    assert read(body)[surface].figure.family == family


@pytest.mark.parametrize(
    ("body", "families"),
    [
        (
            "Number of cases received in 2005:\n--Pandering: 92\n--Fraud by \nclerks: 24\n",
            ["prosecutions", "prosecutions"],
        ),
        ("Number of sentences imposed in 2005:\n- Fraud: 3\n", ["sentences"]),
        ("We have these wishes:\n-- The ministry will send 24 letters\n", ["other"]),
    ],
)
def test_items_are_of_what_the_heading_of_their_list_names(body: str, families: list[str]) -> None:
    assert [r.figure.family for r in read(body).values()] == families
