"""Families of police, courts, laws and prisons: the ways in which English tells of them; made-up sentences."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "family"),
    [
        # held
        ("On Friday soldiers hauled off 46 men.", "46", "arrests"),
        ("At the gate 13 youths were led away.", "13", "arrests"),
        ("Police hold 32 people.", "32", "arrests"),
        ("Patrols have recaptured 37 escapees.", "37", "arrests"),
        ("The foreman has 33 workers under lock and key.", "33", "arrests"),
        ("Three policemen were themselves handcuffed.", "Three", "arrests"),
        ("The families were taken in by neighbors, 40 of them at the mill.", "40", "other"),
        ("The patrols have recaptured 37.", "37", "arrests"),
        ("The sweep landed 11 bakers in jail.", "11", "arrests"),
        # let go
        ("A judge had already let 41 of the men go for want of evidence.", "41", "arrests"),
        ("The magistrate set 14 teachers free on bail.", "14", "arrests"),
        ("The pirates set 14 sailors free.", "14", "rescues"),
        ("The mill let 90 workers go.", "90", "other"),
        # courts
        ("The tribunals closed 22,417 files in 2003.", "22,417", "prosecutions"),
        ("The judges threw out 12 cases.", "12", "prosecutions"),
        ("In the dock are 23 bakers.", "23", "prosecutions"),
        ("The clerk bought 12 files and a lamp.", "12", "other"),
        ("The court flogged ten men.", "ten", "sentences"),
        ("Sixteen bakers drew between two and four years.", "Sixteen", "sentences"),
        ("The court imposed the death penalty on five men.", "five", "sentences"),
        ("They received 120 students last year.", "120", "other"),
        # terms
        ("The court put the smuggler away for 14 years.", "14 years", "sentences"),
        ("The judge meted out ten years to the thief and six to his cousin.", "six", "sentences"),
        ("The thief got nine years; his cousin, seven.", "seven", "sentences"),
        ("The smuggling law sets a floor of five years.", "five years", "penalties_in_law"),
        ("A smuggler risks two to six years.", "two to six years", "penalties_in_law"),
        ("A basic offense carries one to five years.", "one to five years", "penalties_in_law"),
        ("Tax offenses: ten to 15 years.", "ten to 15 years", "penalties_in_law"),
        ("For fraud the code foresees four years.", "four years", "penalties_in_law"),
        ("The law gives the thief two years to appeal.", "two years", "legislation"),
        ("Ten were convicted. Terms went from six to 18 years.", "18 years", "sentences"),
        ("Nine pleaded guilty; each was made to pay MWK 5,000.", "MWK 5,000", "sentences"),
        ("He serves a two-year term as president.", "two-year", "other"),
        # labels
        ("Investigations begun: 54; suspended terms: 3; guests: 8.", "3", "sentences"),
        ("Shows seen, 22; women arrested, 198; songs, 39.", "198", "arrests"),
        # prisons
        ("The jail was made for 250 men.", "250", "prison_population"),
        ("There are 61 men behind the walls of the jail.", "61", "prison_population"),
        # gangs
        ("The police smashed two rings.", "two", "networks"),
        ("She wore two rings.", "two", "other"),
        ("A gang of 30 robs the trains.", "30", "networks"),
    ],
)
def test_the_family(body: str, surface: str, family: str) -> None:
    assert read(body)[surface].figure.family == family
