"""What a figure takes from the event that its clause, its list or its cable is about: made-up sentences."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "family"),
    [
        # how long and how old is told of what happens in the clause
        ("There have been no murders in Port Ellen in two years.", "two years", "casualties"),
        ("His trial may start in three months.", "three months", "prosecutions"),
        ("The embassy read the file of a four-year investigation.", "four-year", "prosecutions"),
        ("A deputy held a three-hour discussion on the arrests.", "three-hour", "other"),
        ("A decision on the detainees took two months.", "two months", "other"),
        ("The firm was founded two years before a judge sued it.", "two years", "other"),
        # people of whom the clause says no more, and groups by a name of their own
        ("The judge ordered the naming of 13 persons as suspects in the murder investigation.", "13", "prosecutions"),
        ("Detectives arrested four of 14 members of the band.", "14", "arrests"),
        ("They recalled the killing of hundreds of Yanoma.", "hundreds", "other"),
        ("They recalled the killing of hundreds of Yanomas.", "hundreds", "casualties"),
        ("They admitted the embezzlement of 6,118 Samoan Dollars.", "6,118", "other"),
        # words of the families
        ("The raid cost 15 lives.", "15", "casualties"),
        ("Two cadavers were found behind the mill.", "Two", "casualties"),
        ("The station registered the arrival of 312 persons by boat.", "312", "migration"),
        ("Hundreds of villagers had to leave their country.", "Hundreds", "migration"),
        ("Some 400 women were trafficked to the coast.", "400", "prevalence"),
        ("About 80 percent of trafficking victims are girls.", "80 percent", "prevalence"),
        ("The hostel has the capacity to assist 60 families.", "60", "facilities"),
        ("The ministry plans a 50 bed facility.", "50", "facilities"),
        ("The campaign will reach 15,000 parents.", "15,000", "campaigns"),
        ("The navy sent six cooks to a training course.", "six", "training"),
        ("The unit received 106 hours of safety instruction.", "106 hours", "training"),
        ("Only 24 percent of those under expulsion orders were deported.", "24 percent", "deportations"),
        ("The repatriation had cost the ministry USD 90,000.", "USD 90,000", "funding"),
        # what goes on with what was told before
        ("Police arrested 12 smugglers. Another eight smugglers hid in the hills.", "eight", "arrests"),
        ("Shootings led to the deaths of 13 migrants, three smugglers and two policemen.", "two", "casualties"),
        ("Police arrested 12 smugglers. Another eight tons of rice came by rail.", "eight tons", "other"),
        # by the words between an event and what goes on with it
        ("Zembla gave USD 5 million for clinics. Samoa: USD 2 million.", "USD 2 million", "funding"),
        ("Zembla gave USD 5 million for clinics. Its growers dried tea worth USD 2 million.", "USD 2 million", "other"),
        ("Zembla gave USD 5.5 million for clinics, Samoa 4 million.", "4 million", "funding"),
        ("Zembla granted USD 5 million to clinics over the next two years.", "two years", "funding"),
        ("Two days after the flood Zembla granted USD 5 million to clinics.", "Two days", "other"),
        ("Zembla granted USD 5 million to clinics, or four percent of the need.", "four percent", "funding"),
        ("The court convicted 12 smugglers. The youngest was 14 years old.", "14 years", "sentences"),
        ("A judge sentenced Ada Obi to ten years; her brother got five.", "five", "sentences"),
        ("Police arrested 12 smugglers. The mayor spoke of 20.", "20", "arrests"),
        ("Police arrested 12 smugglers last week. Half deny everything.", "Half", "arrests"),
        ("Shootings killed 13 migrants. It said ten others were in a coma.", "ten", "casualties"),
        ("Police arrested 40 smugglers, 17 of whom were under 21.", "21", "arrests"),
        ("Asylum claims rose by 30 percent in 2005 to 36,900.", "36,900", "migration"),
        ("Zembla took 70 refugees in 2004 and an expected 200 refugees in 2005.", "200", "migration"),
        ("Police arrested 718 men, the youngest of them 14 years old. All but 259 went home.", "259", "arrests"),
        ("The mayor arrested 12 men and fined a daily USD 50. Its print run has dwindled to 3,500.", "3,500", "other"),
        ("Police freed 40 girls. The Red Cross cut its caseload to 1,100.", "1,100", "other"),
        ("Some 500 soldiers guard the port twelve days after the flood.", "twelve days", "other"),
        # lines that name their amounts
        ("Results:\nCases opened: 54\nVerdicts of guilty: 8\nPersons detained: 23\nBeds: 14", "54", "prosecutions"),
        ("Results:\nCases opened: 54\nVerdicts of guilty: 8\nPersons detained: 23\nBeds: 14", "8", "sentences"),
        ("Results:\nCases opened: 54\nVerdicts of guilty: 8\nPersons detained: 23\nBeds: 14", "23", "arrests"),
        ("Persons found guilty: 9\nSuspended terms: 2\nFined: three\nLongest term: 12 years", "12 years", "sentences"),
        # what only sounds like an event, and what is weighed
        ("Without a rescue package the bank survives 30 days.", "30 days", "other"),
        ("The fire will die out in 20 hours.", "20 hours", "other"),
        ("The tank has a capacity of 40,000 barrels.", "40,000 barrels", "other"),
        ("The hall has a capacity of 40 beds.", "40", "facilities"),
        ("The fund bought 20 flight suits.", "20", "other"),
        ("A poll found that 54 percent of respondents expected a milder course.", "54 percent", "other"),
        # what several do is no noun
        ("Two guards were killed, five hurt.", "five", "casualties"),
        ("Police arrested 12 smugglers. Of these, nine sit in a fort.", "nine", "arrests"),
        # people taken in, allowed in and protected; money by the year of its budget
        ("Ruritania agreed to take three detainees from the island.", "three", "migration"),
        ("The consulate counted 410 refusals.", "410", "migration"),
        ("The country has been home to 9,000 Tibetans.", "9,000", "migration"),
        ("Some 3,000 Samoans reside in the United States.", "3,000", "migration"),
        ("The ministry provided protection to 40 individuals.", "40", "victims_assisted"),
        ("The office spent USD 20,000 in FY 2007 funds.", "USD 20,000", "funding"),
        ("Soldiers beat two fishermen behind the mill.", "two", "casualties"),
        ("The hut is capable of housing 60 men.", "60", "facilities"),
        ("The office has two detainees who are eligible for transfer.", "two", "deportations"),
        # who trains, and who is trained
        ("Oslo will send 20 police trainers to the valley.", "20", "staffing"),
        ("The navy lost five course slots.", "five", "training"),
        ("Over 90 attended the military academy.", "90", "training"),
        ("Some 80 people participated in the police operation.", "80", "staffing"),
        ("Over 40 percent of the villagers live in poverty.", "40 percent", "other"),
        ("Half of the elders are illiterate.", "Half", "other"),
        ("Over 40 percent of the villagers live in bondage.", "40 percent", "prevalence"),
        ("The envoy named seven Samoan detainees who were eligible for transfer.", "seven", "deportations"),
        ("The talks led to the release of 30 former rebel fighters.", "30", "arrests"),
        ("The talks led to the release of two hostages.", "two", "rescues"),
        ("The refusal rate for clerks rose to 31 percent.", "31 percent", "migration"),
        ("Oslo expects to field 12 border police elements.", "12", "staffing"),
        ("Four members of the special squad boarded the ferry.", "Four", "staffing"),
        ("Another nine inmates were killed in prison riots.", "nine", "casualties"),
    ],
)
def test_the_family(body: str, surface: str, family: str) -> None:
    assert read(body)[surface].figure.family == family
