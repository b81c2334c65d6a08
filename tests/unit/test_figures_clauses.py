"""What the clause says of a figure: what was done to those joined, whom a court sentenced, what did not happen."""

from __future__ import annotations

from tests.unit.test_reading_examples import CABLE
from tieout.cable import parse_cable
from tieout.figures import read_figures
from tieout.figures.model import Figure
from tieout.source import read_document


def figures(sentence: str) -> list[tuple[str, str | None, Figure]]:
    """Surface, unit and figure of each figure of a sentence."""
    text = CABLE.format(sentence)
    mentions, found = read_figures(parse_cable(read_document(text.encode(), "cable.txt")))
    mention_of = {m.mention_id: m for m in mentions}
    read = [(mention_of[f.figure_id], f) for f in found]
    return [(m.surface, m.unit, f) for m, f in read if m.char_start >= text.index(sentence)]


def test_a_verb_behind_two_joined_groups_is_that_of_both() -> None:
    read = figures("Clashes: 30 inmates and 1 guard killed, 14 escaped.")
    assert [(s, u, f.family) for s, u, f in read][:2] == [("30", "person", "casualties"), ("1", "person", "casualties")]
    assert read[2][:2] == ("14", "person")


def test_a_word_that_says_what_those_counted_did_is_no_unit() -> None:
    read = figures("Some 102 were expelled and 30 died.")
    assert [(s, u, f.family) for s, u, f in read] == [("102", "person", "deportations"), ("30", "person", "casualties")]


def test_a_term_is_that_of_whom_the_court_sentenced() -> None:
    active = figures("The court sentenced two former officers to 15 years in prison.")
    assert [f.population for _, _, f in active] == ["former officers", "former officers"]
    passive = figures("Two men were jailed for six years.")
    assert [(s, f.population) for s, _, f in passive] == [("Two", "men"), ("six years", "men")]


def test_parts_told_by_an_attribute_count_what_their_total_counts() -> None:
    read = figures("There are 1,336 shelters in the country, 57 federal and 1,279 state.")
    assert [(u, f.population) for _, u, f in read] == [
        ("shelter", "shelters"), ("shelter", "federal shelters"), ("shelter", "state shelters"),
    ]  # fmt: skip


def test_what_is_denied_is_no_fact() -> None:
    assert [f.status for _, _, f in figures("The police did not arrest any of the 12 men.")] == ["hypothetical"]
    assert [f.status for _, _, f in figures("The police not only arrested 12 men.")] == ["stated"]
    assert [f.status for _, _, f in figures("The police arrested 12 men.")] == ["stated"]


def test_the_agent_of_another_verb_is_not_who_did_it() -> None:
    house = figures("Five minors were rescued from a house owned by two men.")
    assert [(s, f.actor) for s, _, f in house] == [("Five", None), ("two", None)]
    camps = figures("In 2005, 14 women were deported from camps run by three gangs.")
    assert camps[0][2].actor is None
    police = figures("In 2005, 14 women were deported by the Coast Guard.")
    assert police[0][2].actor == "Coast Guard"
