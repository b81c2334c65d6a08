"""People who move, are sent across a border or handed over, and problems that spread: made-up sentences."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "family"),
    [
        # what people of a nation do themselves, where a place is told
        ("Some 150,000 Kosovars live in Switzerland.", "150,000", "migration"),
        ("The clerk said 740 Laotians had entered Ecuador.", "740", "migration"),
        ("About 500 Bolivian families moved to the border.", "500", "migration"),
        ("About 60 percent of Basques live in towns.", "60 percent", "other"),
        ("Some 90 Egyptians live on tips.", "90", "other"),
        ("Some 160 Cuban doctors work in Haiti.", "160", "staffing"),
        ("Inspectors detained five Laotians transiting Mexico.", "five", "arrests"),
        # who arrives
        ("The island counted 700 new arrivals in May.", "700", "migration"),
        ("Arrivals of Somalis reached 3,000 in May.", "3,000", "migration"),
        ("Refugees keep coming; the camp recorded 3,000 arrivals.", "3,000", "migration"),
        ("Hotels recorded 3,000 arrivals in May.", "3,000", "other"),
        ("The harbor expects 30 cargo arrivals a week.", "30", "other"),
        ("The island counted 700 arrivals by boat in May.", "700", "migration"),
        ("Tourist arrivals fell by 12 percent last year.", "12 percent", "other"),
        ("Send the list 40 hours prior to arrival.", "40 hours", "other"),
        ("Some 600 foreigners work at the port.", "600", "migration"),
        ("The storm killed two foreigners.", "two", "casualties"),
        ("He returned to his home town two weeks ago.", "two weeks", "other"),
        ("Iran returned 60 diggers to their country.", "60", "deportations"),
        ("Thousands of villagers are caught between the two armies.", "Thousands", "other"),
        # camps and those in them
        ("The camp in Hajja holds 10,700.", "10,700", "migration"),
        ("In March 4,100 evictees slept in tents.", "4,100", "migration"),
        ("UNHCR registered 41 newcomers.", "41", "migration"),
        # sent across a border
        ("Belize removed 340 Salvadorans last year.", "340", "deportations"),
        ("Soldiers drove 90 families across the border.", "90", "deportations"),
        ("The desk counted 318 readmissions.", "318", "deportations"),
        ("The police rid the province of 600 foreign diggers.", "600", "deportations"),
        ("Iran sent 45 fishermen back out to sea.", "45", "deportations"),
        # papers of those who move
        ("The consulate issued 620 employment visas.", "620", "migration"),
        # handed over to be tried
        ("Togo turned over 25 suspected rebels to Ghana.", "25", "extraditions"),
        ("Soldiers turned over 12 suspects to the police.", "12", "arrests"),
    ],
)
def test_who_moved_or_was_moved(body: str, surface: str, family: str) -> None:
    assert read(body)[surface].figure.family == family


@pytest.mark.parametrize(
    ("body", "surface", "family"),
    [
        ("The clinic confirmed 31 human cases.", "31", "prevalence"),
        ("There were 90 cases of measles in Gao.", "90", "prevalence"),
        ("The bank admitted 12 suspected cases of fraud.", "12", "other"),
        ("Some 7,000 people live in debt bondage on the ranches.", "7,000", "prevalence"),
        ("The study counted 300 child miners.", "300", "prevalence"),
        ("The clinic saw 40 patients.", "40", "other"),
    ],
)
def test_how_widespread_a_problem_is(body: str, surface: str, family: str) -> None:
    assert read(body)[surface].figure.family == family
