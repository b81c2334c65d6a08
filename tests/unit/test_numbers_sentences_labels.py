"""Sentences whose numerals are labels that no list of labels holds: those figures that are listed are all there are."""

from __future__ import annotations

import pytest

from tests.unit.number_sentences import Case, cases, name, read

DESIGNATIONS = r"""
Delegates asked TWQR 17 to decide. The draft of TWQR 17 was sent on, and (TWQR 17) met.
The unit (ORKA) 6 trains there; officers of ORKA 6 left, and the ORKA 6 vehicle stayed.
Work on the Tarvela 2 hydroelectric plant began.
The court read the Varig 254 verdict aloud.
They praised Carta 2.0 for its aims, and the Carta 2.0 programme went on.
Both Lynx 300 helicopters flew; the pilot of the Lynx 300 slept.
In Chad 212 young men were hired, and the Chad 215 programme ended.
  212 | 212
The town of Zinder 40 farmers and the town of Maradi 60 farmers came.
  40 | 40
  60 | 60
Police in Lagos 20 times asked, and Lagos 20 years ago was small.
  20 times | 20 | multiple | multiple
  20 years | 20 | year | duration
The list had SPX 31, RDV 12 and ULD 4; in the end SPX 31, RDV 12 and ULD 4 stood.
  31 | 31
  12 | 12
  4 | 4
  31 | 31
  12 | 12
  4 | 4
"""


@pytest.mark.parametrize("case", cases(DESIGNATIONS), ids=name)
def test_labels_that_no_list_holds(case: Case) -> None:
    text, figures = case
    assert read(text) == figures
