"""What bare answers measure, and parts with a verb of their own: made-up sentences."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "family"),
    [
        ("Q. How many smugglers were indicted? A. 41.", "41", "prosecutions"),
        ("How many clerks received specialized instruction? 384. Of them, border police? 150.", "150", "training"),
        ("How many cooks did the ministry train? The port office, 143; the navy, 37.", "37", "training"),
        ("Duration of these courses? Between two and six days.", "Between two and six days", "training"),
        ("Were any of the divers rescued? Yes: 65 so far.", "65", "rescues"),
        ("Who trained them? The town has 300 houses.", "300", "other"),
        ("The army recruited 3,000 men, gave 1,200 of them a crash course, and left.", "1,200", "training"),
    ],
)
def test_the_family(body: str, surface: str, family: str) -> None:
    assert read(body)[surface].figure.family == family
