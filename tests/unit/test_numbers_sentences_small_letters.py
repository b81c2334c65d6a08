"""Sentences in small letters and with every mark set apart, as collections of texts often hold them."""

from __future__ import annotations

import pytest

from tests.unit.number_sentences import Case, cases, name, read

SMALL_LETTERS = r"""
the board met on may 19 , and again on oct. 13 , to hear 12 clerks .
  12 | 12
notes due dec. 12 , 1996 , yield 6.5 % ; those of nov. 6 yield 7 % .
  6.5 % | 6.5 | percent | percent
  7 % | 7 | percent | percent
the toll stood as of december 1 at $ 75 million .
  $ 75 million | 75000000 | USD | money
drivers may 3 times a week march 12 miles .
  3 times | 3 | multiple | multiple
  12 miles | 12 | mile | measure
some 10, 000 geese landed on 3 ponds .
  10, 000 | 10000 | - | count | some
  3 | 3
he sold a one - third stake and kept two - thirds of twenty - five boats .
  one - third | 33.33 | percent | percent
  two - thirds | 66.67 | percent | percent
  twenty - five | 25
a 30 - year bond was sold after a ten - day strike .
  30 - year | 30 | year | duration
  ten - day | 10 | day | duration
it 1 ) names the mine ; 2 ) counts its 40 pits .
  40 | 40
"""


@pytest.mark.parametrize("case", cases(SMALL_LETTERS), ids=name)
def test_small_letters(case: Case) -> None:
    text, figures = case
    assert read(text) == figures
