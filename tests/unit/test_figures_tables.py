"""What the cells of a table count: made-up tables."""

from __future__ import annotations

from tests.unit.test_figures_reader import read


def test_a_cell_counts_what_the_caption_says_and_not_the_label_of_the_next_row() -> None:
    body = "Table 2: 2005 Flood-Related Deaths, By Month\n-------- ----\nJan 312\nFeb 326\nMar 298\n"
    found = read(body)
    assert [(found[n].mention.unit, found[n].figure.population) for n in ("312", "326", "298")] == [
        ("person", "Flood-Related Deaths")
    ] * 3


def test_numbers_in_brackets_are_percents_where_the_table_says_so() -> None:
    body = (
        "Table 3: Stolen Trucks, by Region\n2004 2005\n(% of total)\n\nNorth 26 (8.3) 54 (9.4)\n"
        "South 17 (5.4) 33 (5.7)\nEast\nCoast 71 (22.6) 118 (20.5)\n"
    )
    found = read(body)
    assert [(found[n].mention.unit, found[n].figure.population) for n in ("26", "8.3", "118", "20.5")] == [
        ("truck", "Stolen Trucks: North"),
        ("percent", "Stolen Trucks: North"),
        ("truck", "Stolen Trucks: East Coast"),
        ("percent", "Stolen Trucks: East Coast"),
    ]


def test_cells_of_amounts_have_no_noun_of_the_next_row() -> None:
    head = "FOREIGN INVESTMENT BY SECTOR\n(in millions)\n\n"
    body = head + "Mining   31.4   42.7\nTourism   3.1   17.2\nRetail   8.3   6.4\n"
    found = read(body)
    assert [(found[n].mention.unit, found[n].figure.population) for n in ("31.4", "42.7", "17.2")] == [
        (None, "FOREIGN INVESTMENT: Mining"),
        (None, "FOREIGN INVESTMENT: Mining"),
        (None, "FOREIGN INVESTMENT: Tourism"),
    ]


def test_lines_of_prose_that_end_in_numbers_are_no_table() -> None:
    body = "The guards say that they freed about\n40 men. They held\n12 smugglers and some 30\nboats."
    found = read(body)
    assert [(found[n].mention.unit, found[n].figure.population) for n in ("40", "12", "30")] == [
        ("person", "men"),
        ("person", "smugglers"),
        ("boat", "boats"),
    ]
