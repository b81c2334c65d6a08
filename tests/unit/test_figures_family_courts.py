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


@pytest.mark.parametrize(
    ("body", "surface", "family"),
    [
        # what is done to people says more than what they are
        ("The trial of the six ex-prisoners should begin in May.", "six", "prosecutions"),
        ("The charge sheet names seven jailed officers.", "seven", "prosecutions"),
        ("The firm brought a case last May against the mayor and six clerks for fraud.", "six", "prosecutions"),
        ("Three suspected smugglers were interviewed by detectives.", "Three", "prosecutions"),
        ("The acquittal of three detained journalists was welcomed.", "three", "sentences"),
        ("The arrest and extradition of three drug lords took a year.", "three", "arrests"),
        ("Police arrested and charged two clerks.", "two", "arrests"),
        ("Guards watched two Danes and arrested them on April 26.", "two", "arrests"),
        ("Guards watched two Danes and thanked them on April 26.", "two", "other"),
        ("Authorities transferred 12 gang bosses to a new jail.", "12", "prison_population"),
        ("The complaint was filed by two underage girls.", "two", "prosecutions"),
        ("The tribunal rejected nine defense motions.", "nine", "prosecutions"),
        ("Parliament rejected nine motions.", "nine", "legislation"),
        ("Oslo spoke of one man freed by mistake (out of seven detainees repatriated).", "seven", "deportations"),
        ("Police held ten men (including two Danes).", "two", "arrests"),
        ("By its count 90 people are imprisoned for their belief.", "90", "prison_population"),
        ("He fell ill in the first five months (to May) of his detention.", "five months", "arrests"),
        ("For theft sailors may be held up to four years before a trial.", "four years", "arrests"),
        ("In the murder case the court relied on the testimony of one watchman.", "one", "prosecutions"),
        ("While no numbers were released, about 900 people took part.", "900", "other"),
        ("Three suspects robbed a bakery.", "Three", "other"),
        ("The police are searching for three suspects.", "three", "prosecutions"),
        ("Three suspects are in police custody.", "Three", "arrests"),
        # terms that somebody has
        ("Omar Hall - 12 year sentence. Could be released in 2015.", "12 year", "sentences"),
        ("His seven-year prison sentence could be cut on appeal.", "seven-year", "sentences"),
        ("He was freed after serving half of his sentence.", "half", "sentences"),
        ("By law a thief may be let out after serving half of the maximum term.", "half", "legislation"),
        ("He was convicted under the old code, which allowed for a maximum of 25 years in jail.", "25 years",
         "penalties_in_law"),
        ("The law bars a convicted felon from running for office for six years.", "six years", "penalties_in_law"),
        ("Many of those convicted got terms of eight or fewer years.", "eight", "sentences"),
        # sums of courts
        ("A judge awarded EUR 600,000 in damages to the widow.", "EUR 600,000", "sentences"),
        ("The mayor filed a libel case, demanding EUR 600,000 in compensation.", "EUR 600,000", "prosecutions"),
        ("The bank is suing the state for EUR 40 million.", "EUR 40 million", "prosecutions"),
        ("The storm caused EUR 40 million in damages.", "EUR 40 million", "other"),
        ("Inspectors levied EUR 30,000 in fines and seized EUR 9,000 in shoes.", "EUR 30,000", "sentences"),
        ("Inspectors levied EUR 30,000 in fines and seized EUR 9,000 in shoes.", "EUR 9,000", "other"),
        # times of a case, and what a ruling sets
        ("The delay of two years between arrest and trial is short.", "two years", "prosecutions"),
        ("The bank signed a three-year deferred prosecution agreement.", "three-year", "prosecutions"),
        ("He spent three days under questioning.", "three days", "prosecutions"),
        ("The ruling sets 19 conditions that protect the tribe.", "19", "legislation"),
        ("Six judges voted to annul the decree.", "Six", "legislation"),
        ("The court held that a mother keeps her child until the age of 15.", "15", "legislation"),
        ("The court granted her custody of her 14-year-old son.", "14-year", "other"),
    ],
)  # fmt: skip
def test_the_family_of_a_case(body: str, surface: str, family: str) -> None:
    """Trials, terms, awards and rulings against what is counted."""
    assert read(body)[surface].figure.family == family


@pytest.mark.parametrize(
    ("body", "surface", "family"),
    [
        ("The bill was put to a vote after four weeks of debate.", "four weeks", "legislation"),
        ("Under the constitution a candidate must gather 30 signatures.", "30", "legislation"),
        ("The plenary took up the bill. The bill has 90 articles.", "90", "legislation"),
        ("Parliament passed a bill on taxes. The VAT will rise to 25 percent.", "25 percent", "legislation"),
        ("The VAT was 25 percent in 2005.", "25 percent", "other"),
        ("The firm must have 30 trucks.", "30", "other"),
        ("The deputies must vote on the bill in 14 countries.", "14", "other"),
        ("Six ministers came to the parliament for the vote on the law.", "Six", "other"),
        ("Parliament has a garden with 30 trees.", "30", "other"),
        ("Detention without charge was extended from four to six days.", "six days", "legislation"),
        ("The judge extended his detention by six days.", "six days", "arrests"),
        ("The maximum workday is eight hours.", "eight hours", "legislation"),
        ("A bank may not buy more than EUR 90,000 a month.", "EUR 90,000", "legislation"),
        ("School is compulsory until the age of 12.", "12", "legislation"),
        ("The lawyers said that three cases are before the courts.", "three", "prosecutions"),
        ("Cases take three years to wind through the courts.", "three years", "prosecutions"),
        ("The cases of wine take three years to sell.", "three years", "other"),
        ("The mayor was charged with embezzling EUR 40,000.", "EUR 40,000", "prosecutions"),
    ],
)
def test_the_family_of_law_making(body: str, surface: str, family: str) -> None:
    """What a law asks for, how long it is made, and how long cases take."""
    assert read(body)[surface].figure.family == family
