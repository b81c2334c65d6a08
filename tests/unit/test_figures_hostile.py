"""Passages that are nothing but numbers, tables that are none: twice the length takes about twice the time."""

from __future__ import annotations

import time

import pytest

from tieout.cable import parse_cable
from tieout.figures import read_figures
from tieout.source import read_document

HEADER = """VZCZCXRO0001
RR RUEHZZ
DE RUEHAR #9999/01 3541010
ZNR UUUUU ZZH
R 201010Z DEC 05
FM AMEMBASSY ACCRA
TO RUEHC/SECSTATE WASHDC 0001
UNCLAS ACCRA 009999

SIPDIS

E.O. 12958: N/A
TAGS: PHUM GH
SUBJECT: A REPORT

1. (U) """
SIZE = 3000  # characters of the shorter passage: two sentences of the longest kind
SLACK = 0.1  # seconds that a busy machine may add
MOST_GROWTH = 2.9  # times the time for twice the text; what grows by the square takes four times as long


def seconds(unit: str, size: int) -> float:
    """Processor time of reading one paragraph of ``size`` characters, the better of two."""
    text = f"{HEADER}{unit * (size // len(unit))} ended here.\n\nSMITH\n"
    cable = parse_cable(read_document(text.encode(), "test.txt"))
    times = []
    for _ in range(2):
        start = time.process_time()
        _, figures = read_figures(cable)
        times.append(time.process_time() - start)
    assert len(figures) >= size // len(unit)
    return min(times)


@pytest.mark.parametrize(
    "unit",
    [
        "$5 (USD 6) ",
        "10 percent of ",
        "fined 30 pesos (USD 6), ",
        "10 men of which 3 ",
        "rose from 12 percent in 2003 to 14 percent in 2004, ",
    ],
)
def test_twice_as_many_numbers_take_about_twice_as_long(unit: str) -> None:
    seconds(unit, 300)  # the lexicon is read once
    assert seconds(unit, 2 * SIZE) < MOST_GROWTH * seconds(unit, SIZE) + SLACK


def test_many_dates_of_one_sentence_are_not_weighed_for_each_of_its_figures() -> None:
    dated, undated = (
        "rose from 12 percent in 2003 to 14 percent in 2004, ",
        "rose from 12 percent in Aba to 14 percent in Ife, ",
    )
    seconds(dated, 300)
    assert seconds(dated, SIZE) < 4 * seconds(undated, SIZE) + SLACK


def test_a_long_paragraph_is_not_searched_again_for_each_of_its_figures() -> None:
    unit = "He was sentenced to 5 years. "
    assert seconds(unit, 16 * SIZE) < 2.6 * seconds(unit, 8 * SIZE) + SLACK


def test_a_line_that_ends_in_words_behind_many_cells_is_no_row_and_is_left_at_once() -> None:
    cells = "12  " * 60
    assert seconds(f"Men held:\n        2003    2004\nTema  {cells}men\n", 400) < 2


def test_a_table_longer_than_a_sentence_takes_no_word_of_one_for_a_word_of_another() -> None:
    assert seconds("Accra arrests      12   14   16\n", 1600) < 2
