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
        # the many who were named before, and not who does it
        (
            "Zemblan pilots have long trained in Oslo. Over 160 moved there in May.",
            "160",
            "Zemblan pilots",
            "named_earlier",
        ),
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


def test_what_was_named_earlier_gives_the_unit() -> None:
    assert (
        read("Zemblan pilots have long trained in Oslo. Over 160 moved there in May.")["160"].mention.unit == "person"
    )
    assert read("Adu signed it. Over 160 moved there in May.")["160"].mention.unit is None
