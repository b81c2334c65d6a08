"""What a figure is told of where it has no noun of its own: made-up sentences."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "population", "rule"),
    [
        # an amount that was told before, a poll that goes on
        (
            "The firm offered USD 75 million for the mine. Adu said this USD 75 million would be paid in May.",
            "USD 75 million",
            "the mine",
            "said_again",
        ),
        (
            "Half of those polled like the mayor. The poll was held in May. By it, 45% said he lied.",
            "45%",
            "those polled",
            "share_before",
        ),
        # labels
        ("License value: USD 12,222.", "USD 12,222", "License value", "label"),
        ("SUMMARY: USD 12,222 was lost.", "USD 12,222", None, None),
        # the noun that leads to a number, in the singular too; no adjective
        ("The mayor's case load had risen to 600.", "600", "mayor's case load", "noun_of_amount"),
        ("Most clerks are no older than 25.", "25", "clerks", "told_by_clause"),
        ("Wages will make up USD 9 billion, roads the rest.", "USD 9 billion", "Wages", "noun_of_amount"),
        ("Zembla Oil, 30 percent owned by the state, is broke.", "30 percent", "Zembla Oil", "noun_of_amount"),
        # the noun behind a preposition; no place, and not each
        ("The voting age is 17 for nuns, 21 for monks.", "21", "monks", "noun_behind"),
        ("The state pays 55 for each woman.", "55", None, None),
        # what the clause tells, without what tells when
        ("Oslo has invested USD 3 million in Togo.", "USD 3 million", "Oslo invested in Togo", "told_by_clause"),
        (
            "The port collects USD 3 million every month through tolls and fees.",
            "USD 3 million",
            "port collects through tolls and fees",
            "told_by_clause",
        ),
        (
            "The mill paid USD 3 million in May 2005 to regain its old quarry.",
            "USD 3 million",
            "mill paid to regain its old quarry",
            "told_by_clause",
        ),
        ("Adu said 9,000 tons were delivered to the quay.", "9,000 tons", "delivered to the quay", "told_by_clause"),
        # a count is of those who are or reach so many, and of nobody else
        ("The miners, the abbot said, were closer to 90.", "90", "miners", "told_by_clause"),
        ("Adu doubts the case against three, perhaps four, of them.", "three", None, None),
        ("Adu wins with 4,391 to Odi's 4,203.", "4,203", None, None),
        ("Adu stayed in dorm 12.", "12", None, None),
        ("Officials quarrelled. The net result: Adu wins with 4,391.", "4,391", None, None),
        ("While the guests slept on day two, the band played.", "two", None, None),
        # who is fined or paid, and not who does it
        ("The editors were fined USD 4,000.", "USD 4,000", "editors", "told_by_clause"),
        ("The guild fined the choirboys USD 4,000.", "USD 4,000", "choirboys", "told_by_clause"),
        # no other clause, no pronoun, no predicate of a share
        (
            "Oslo invested USD 3 million in Togo and he was happy.",
            "USD 3 million",
            "Oslo invested in Togo",
            "told_by_clause",
        ),
        ("She lost 12 kilos and the mayor slept.", "12 kilos", None, None),
        ("A poll shows that 25 percent are in favor.", "25 percent", None, None),
        ("They voted for him with 51 percent.", "51 percent", None, None),
        ("Half of those polled are tailors, and 25 percent are in debt.", "25 percent", "those polled", "share_before"),
        # the noun for the number itself stays behind an adjective or owner
        ("The bill lost by the oddly slim margin of 12.", "12", "oddly slim margin", "noun_of_amount"),
        ("Output was short of last week's total of 312.", "312", "Output", "told_by_clause"),
        ("Talks on domestic harmony vary from 1 percent to 2 percent.", "1 percent to 2 percent", None, None),
        # no verb behind "which"
        ("The show, which reaches 2 million here and millions more in Togo, is fun.", "millions", None, None),
        ("Clerks met. He is one.", "one", None, None),
    ],
)
def test_where_else_a_figure_is_told_of_something(
    body: str, surface: str, population: str | None, rule: str | None
) -> None:
    figures = read(body)
    figure = figures[surface].figure if surface in figures else None
    assert (figure.population if figure else None) == population
    assert (figure.population_rule if figure else None) == rule


@pytest.mark.parametrize(
    ("body", "surface", "population"),
    [
        # a name that only opens a noun phrase, and a place
        ("Oslo gave USD 2 million in UN peace operations.", "USD 2 million", "UN peace operations"),
        ("Oslo gave USD 2 million in New York.", "USD 2 million", "Oslo gave in New York"),
        # what money is spent on, and a day
        ("Oslo spent USD 3 million on roads.", "USD 3 million", "roads"),
        ("Oslo paid USD 3 million on Monday.", "USD 3 million", "Oslo"),
        # brackets between an amount and what it is of
        ("The court set a USD 500 fine (EUR 400) on late payers.", "USD 500", "late payers"),
        ("The inn took USD 40 million (or about EUR 30 million) in fees.", "USD 40 million", "fees"),
        # an event in -ing behind "after"
        ("Two years after the sinking of the ferry, trade is slow.", "Two years", "sinking of the ferry"),
        # those who are elsewhere, and more of the same
        ("Besides its troops in Mali, Zembla has 2,300 in the Sudan.", "2,300", "troops"),
        ("Zembla runs two mills; Adu said it will build three more by May.", "three", "mills"),
        ("A blast in the port killed 88 (and wounded 200).", "200", "wounded"),
    ],
)
def test_where_an_amount_or_count_has_its_noun(body: str, surface: str, population: str) -> None:
    assert read(body)[surface].figure.population == population


def test_parts_of_a_total_are_for_what_their_own_words_say() -> None:
    assert (
        read("There were 50 trials for theft: 30 for arson and 20 for fraud.")["30"].figure.population
        == "trials for arson"
    )
    assert (
        read("There were 50 trials for theft: 30 in Oslo and 20 in Togo.")["30"].figure.population == "trials for theft"
    )
