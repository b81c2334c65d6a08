"""Rescues, care of victims, places that take them in, and campaigns, in the many words that tell of them."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "family"),
    [
        # brought out of where they were held or in danger
        ("Officers took 31 girls out of two nightclubs.", "31", "rescues"),
        ("The agency has moved 240 youngsters away from the kilns.", "240", "rescues"),
        ("Divers pulled 14 sailors from the sinking ferry.", "14", "rescues"),
        ("Firemen dragged six clerks alive from the rubble.", "six", "rescues"),
        ("The crew hauled 40 Samoans aboard.", "40", "rescues"),
        ("Troops brought 25 pilgrims to safety.", "25", "rescues"),
        ("Since May, 19 weavers have regained their freedom.", "19", "rescues"),
        ("The union obtained the liberty of 237 boys.", "237", "rescues"),
        ("Three nuns escaped from their captors.", "Three", "rescues"),
        ("Inspectors freed 80 cutters from slave-like conditions.", "80", "rescues"),
        ("The project has withdrawn 500 children from hazardous work.", "500", "rescues"),
        ("The kidnappers set nine tourists free.", "nine", "rescues"),
        ("Police let 16 men go without charge.", "16", "arrests"),
        ("The firm let 90 workers go in May.", "90", "other"),
        # cared for
        ("The nuns take care of 22 girls.", "22", "victims_assisted"),
        ("The hostel took in 60 runaways.", "60", "victims_assisted"),
        ("The office reunited 1,134 boys with their families.", "1,134", "victims_assisted"),
        ("The clinic gave first aid to 312 people.", "312", "victims_assisted"),
        ("A convent lodged 63 girls.", "63", "victims_assisted"),
        ("Volunteers handed out food parcels to 900 households.", "900", "victims_assisted"),
        ("The nuns helped another 118.", "118", "victims_assisted"),
        ("The centre counselled 31 Samoans.", "31", "victims_assisted"),
        ("The police identified 17 Samoans as possible victims.", "17", "victims_assisted"),
        ("The programme reached 90,000 families.", "90,000", "other"),
        # how many a place is made for
        ("The house, built for 40, is full.", "40", "facilities"),
        ("The camp was laid out for 3,000.", "3,000", "facilities"),
        ("The parish had mattresses for 150.", "150", "facilities"),
        ("The agency runs six halfway houses.", "six", "facilities"),
        ("It opened three transit homes.", "three", "facilities"),
        ("The hall can seat 400.", "400", "facilities"),
        ("A tiny cottage has room for nine.", "nine", "facilities"),
        ("There is no room for a second opinion in 12 towns.", "12", "other"),
        ("Rioters torched the only polling station in 30 towns.", "30", "other"),
        ("The state will build two nuclear reactors.", "two", "other"),
        ("The prison, built for 110, is full.", "110", "prison_population"),
        # told to many
        ("Stations carried 26 radio dramas.", "26", "campaigns"),
        ("The troupe staged nine puppet shows.", "nine", "campaigns"),
        ("The hotline took 310 calls.", "310", "campaigns"),
        ("Teachers warned 4,000 pupils about traffickers.", "4,000", "campaigns"),
    ],
)
def test_words_of_care_decide_the_family(body: str, surface: str, family: str) -> None:
    """Verbs of rescue and care, capacity and talks, of those to whom they are done."""
    assert read(body)[surface].figure.family == family
