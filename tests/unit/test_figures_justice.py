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
        ("The talks led to the release of 131 former fighters.", "131", "arrests"),
        ("The navy released two fishermen.", "two", "rescues"),
        # detainees whom a state takes in or moves, and where they are held
        ("Portugal will take five detainees.", "five", "migration"),
        ("He asked about the 242 detainees at Guantanamo.", "242", "prison_population"),
        ("The island incarcerates 4,266 women.", "4,266", "prison_population"),
        ("They counted 144 penal facilities.", "144", "prison_population"),
        # warrants, cases, witnesses
        ("They relied on the words of one eyewitness.", "one", "prosecutions"),
        ("Prosecutors are developing one case against the mayor.", "one", "prosecutions"),
        ("The prosecutor read a 22-page indictment.", "22", "prosecutions"),
        ("Four deputies were among the accused.", "Four", "prosecutions"),
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
        ("Dozens of state workers have been fired.", "Dozens", "corruption_control"),
        # those named before the number; an aside before what they go through
        ("It led to the convictions of the director and two clerks.", "two", "sentences"),
        ("Twelve men, including five Poles, stood trial before the Harbor District Court.", "Twelve", "prosecutions"),
        # gangs; votes
        ("The coast suffers from 30 active insurgency groups.", "30", "networks"),
        ("The cell contains 18 Poles.", "18", "networks"),
        ("The Fishing Law has stood in force for over 31 years.", "31 years", "legislation"),
        ("Four narcotrafficking groups fight for the port.", "Four", "networks"),
        ("Nine deputies sponsored the bill.", "Nine", "legislation"),
        ("The motion was passed with 52 votes in favor, three opposing, and 11 absent.", "11", "legislation"),
        # what a law says of an amount, and what it does not
        ("The new law allows foreigners who earn USD 900 to stay.", "USD 900", "legislation"),
        ("Ships must report it eight days before they land (Article 157).", "eight days", "legislation"),
        ("The law passed, but it took two weeks.", "two weeks", "other"),
        # how long trials last, how long people are held, how long a case is off
        ("The trial may start in two months.", "two months", "prosecutions"),
        ("It was the fruit of a three-year investigation.", "three-year", "prosecutions"),
        ("The court would hand down a verdict within ten days.", "ten days", "sentences"),
        ("The minister decides on the extradition request in five weeks.", "five weeks", "extraditions"),
        ("The accused are kept an average of three months.", "three months", "arrests"),
        ("In 18 years, not one mayor has been prosecuted.", "18 years", "prosecutions"),
        ("The case began and three weeks later he fell ill.", "three weeks", "other"),
        ("The meeting was held for two days.", "two days", "other"),
        # a number without a noun goes on about the people told of before it
        ("Police arrested six clerks. One was ill and two were former monks.", "two", "arrests"),
        # what the law limits; prisons as places
        ("Police often keep them beyond the 72-hour statutory limit.", "72-hour", "legislation"),
        ("Riots broke out in 46 prison facilities.", "46", "prison_population"),
        # what stands right behind a bare number; what the doer met later
        ("The raid left 13 of their men dead and five apprehended.", "five", "arrests"),
        ("The raid left 13 of their men dead and five apprehended.", "13", "casualties"),
        ("Lee killed two men, was tried and sentenced.", "two", "casualties"),
        ("The police interviewed the two suspects.", "two", "prosecutions"),
        ("The group charged that 9,000 had been detained.", "9,000", "arrests"),
        # short custody; terms of office; awards of a civil suit; polls
        ("The painter was jailed for two weeks and beaten.", "two weeks", "arrests"),
        ("The court jailed the painter for two weeks.", "two weeks", "sentences"),
        ("Charged with fraud, he left office before the end of his five-year term.", "five-year", "other"),
        ("She won a civil suit and was awarded USD 9,000.", "USD 9,000", "sentences"),
        ("A poll found that 69 percent thought the mayor guilty.", "69 percent", "other"),
        ("In practice, sentences of less than six years are mostly suspended.", "six years", "sentences"),
        # bans and wages as penalties; what makes an offence graver; a sentence that goes on about a law
        ("Clerks who steal shall be ineligible for public office for 10 years.", "10 years", "penalties_in_law"),
        ("Smugglers can be fined three to nine times the minimum wage.", "three to nine times", "penalties_in_law"),
        (
            "The penalty is eight years in prison. The term is longer if the victim is under 13.",
            "13",
            "penalties_in_law",
        ),
        ("Under the law on aliens, a child is a citizen. A guest must wait ten years.", "ten years", "legislation"),
        ("Suspects can be kept for up to four days in pretrial detention.", "four days", "legislation"),
        ("Clerks over the age of 41 will be able to apply for a permit.", "41", "legislation"),
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


@pytest.mark.parametrize(
    ("body", "articles"),
    [
        ("Ada Obi, a Zemblan clerk arrested in May, was convicted of fraud.", 0),
        ("In Lagos, a Zemblan clerk was arrested.", 1),
        ("Police arrested five men and a pilot during the raid.", 1),
        ("A baker from Lima was shot in May.", 1),
        ("It was the first decision sentencing a banker to prison.", 1),
        ("Ali Dee, a baker whose father was killed, came.", 0),
        ("No person identified as a victim was detained.", 0),
    ],
)
def test_an_article_counts_one_person_to_whom_something_was_done(body: str, articles: int) -> None:
    assert sum(r.mention.surface.lower() in {"a", "an"} for r in read(body).values()) == articles


def test_times_of_a_court_are_of_the_extradition_that_the_cable_is_about() -> None:
    body = "The appeal must be lodged within forty days of the verdict. The rains lasted two weeks."
    found = read(body, subject="COURT REFUSES EXTRADITION OF A SMUGGLER")
    assert found["forty days"].figure.family == "extraditions"
    assert found["two weeks"].figure.family == "other"
