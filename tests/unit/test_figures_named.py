"""Deportations, rescues, sentences and scholarships, and what stands near them: made-up sentences."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read

SENTENCES = [
    ("Three of the defendants got life.", "Three"),
    ("Two pimps were jailed for six years.", "Two"),
    ("Two pimps were jailed for six years.", "six years"),
    ("Twelve traffickers received prison terms.", "Twelve"),
    ("The first instance court found seven of the ten suspects guilty.", "seven"),
    ("In 2004, 85 persons were condemned to death.", "85"),
    ("Sentences were handed down in 44 cases.", "44"),
    ("He is serving 20 years for murder.", "20 years"),
    ("The trafficker got 12 years.", "12 years"),
    ("He served nine years of a 14-year sentence.", "nine years"),
    ("The trial ended with a two-year sentence for the driver.", "two-year"),
    ("He was sentenced under Article 5 to 20 years.", "20 years"),
    ("Several members received the maximum sentence of 10 years.", "10 years"),
    ("The death sentences were commuted to 25-year prison sentences.", "25-year"),
    ("Penalties imposed ranged from six months to four years.", "six months to four years"),
    ("The court ordered him to pay USD 40,000 in damages.", "USD 40,000"),
]
PENALTIES = [
    ("Suprun could receive up to four years in prison.", "four years"),
    ("The statute imposes a maximum of 15 years' imprisonment for forced labor.", "15 years"),
    ("The code can be used to imprison recruiters for up to six years.", "six years"),
    ("A person convicted of pimping can be sentenced to three years.", "three years"),
    ("Companies that employ minors face fines of up to $1,000 per worker.", "$1,000 per worker"),
    ("The bill would provide for fines of up to BD 10,000 for any official in contact with it.", "BD 10,000"),
]
DEPORTATIONS = [
    ("Authorities returned 1,200 migrants to Libya.", "1,200"),
    ("Some 900 Zimbabweans were sent back across the border.", "900"),
    ("The border guards pushed back 80 asylum seekers.", "80"),
    ("Three hundred sixty migrants were turned back at sea.", "Three hundred sixty"),
    ("The number of deported criminals reached 1,900.", "1,900"),
    ("The police handed over 30 Uzbeks to their government.", "30"),
]
RESCUES = [
    ("The coast guard picked up 56 migrants from a sinking boat.", "56"),
    ("Labor inspectors freed 4,133 slaves in 2005.", "4,133"),
    ("The NGO removed 150 children from exploitative labor.", "150"),
    ("The army recovered 30 abducted children.", "30"),
    ("In January the rebels let 18 captives go.", "18"),
]
SCHOLARSHIPS = [
    ("The ministry sent 40 students to the United States.", "40"),
    ("The mission awarded English Access Microscholarships to 200 teenagers.", "200"),
    ("A total of 245 exchange visitors traveled to the U.S. in 2004.", "245"),
    ("Six Macedonians took part in the exchange program.", "Six"),
]
OTHERS = [
    ("The police referred 14 victims to shelters.", "14", "victims_assisted"),
    ("The shelter housed 41 girls in 2005.", "41", "victims_assisted"),
    ("A total of 71 victims received medical and legal aid.", "71", "victims_assisted"),
    ("Police referred 15 cases to the prosecutor.", "15", "prosecutions"),
    ("A court is trying 24 members of the group.", "24", "prosecutions"),
    ("They picked up four Yemenis for questioning.", "four", "arrests"),
    ("Two suspects were handed over to the United States.", "Two", "extraditions"),
    ("The country's prisons hold 40,000 people.", "40,000", "prison_population"),
    ("The coast guard intercepted 230 migrants at sea.", "230", "migration"),
    # whose deed it is, and what only describes those counted
    ("Two policemen arrested five men.", "five", "arrests"),
    ("Courts convicted 50 men who were arrested in a raid.", "50", "sentences"),
    ("About 300 refugees returned to their homes.", "300", "migration"),
    ("Five persons, including three Americans, were detained in the square.", "Five", "arrests"),
    ("Papers told of 21 men and two women; three more smugglers were arrested.", "two", "other"),
    ("Pro-government parties expelled 5 candidates from party lists.", "5", "other"),
    ("Of these, 33 were released in March.", "33", "arrests"),
    ("Of the 37,000 robbery cases, only three percent ended with a conviction.", "three percent", "sentences"),
    ("The Charge said that this was one of three priorities.", "three", "other"),
    ("He was detained at a military facility for three months and then freed.", "three months", "arrests"),
    ("They hoped for the release of 12 hostages, including three Swedish hostages.", "12", "rescues"),
    ("They hoped for the release of 12 hostages, including three Swedish hostages.", "three", "rescues"),
    ("The court tried Smith, one of four men detained in May.", "four", "arrests"),
    ("The paper told of the plan to accept 7,000 Iraqi refugees this year.", "7,000", "migration"),
    # of whom a verb is said
    ("Four others (Ghan Mohan, Ash Karaya, and Rasj Ramsa) were sentenced to nine months.", "Four", "sentences"),
    ("Two main suspects in the case, Kemper and Badloe, were both sentenced to three years.", "Two", "sentences"),
    ("Three women who had been living in the capital were deported.", "Three", "deportations"),
    ("The number of rioters swelled to thousands as rumors spread that a chef was murdered.", "thousands", "other"),
    ("The court acquitted four of the 15 men arrested in December.", "15", "arrests"),
    ("Among those ordered expelled in 2006 were at least 20 imams.", "20", "deportations"),
    ("In June, 25 men tied to a network that planned attacks were sentenced.", "25", "sentences"),
    ("The brutality fell due to the sentencing that year of two officers to prison.", "two", "sentences"),
    ("Sentences for convicted smugglers were increased from 20 to 30 years.", "30 years", "penalties_in_law"),
    ("They rejected a proposal that would have imposed a BD 500 fine on maids.", "BD 500", "penalties_in_law"),
    ("Two other men in the case who were tried in absentia were convicted.", "Two", "sentences"),
    ("His five accomplices were all found guilty as well.", "five", "sentences"),
    ("Of the seven detainees originally repatriated, only Ali was released.", "seven", "deportations"),
    # near prisons, courts and shelters, and no penalty, trial or aid
    ("The influence of gangs in the prisons has grown over the last three years.", "three years", "networks"),
    ("They staged a 10-day hunger strike to protest the detention of their leaders.", "10-day", "other"),
    ("He was sentenced by a court and must serve his four-year sentence.", "four-year", "sentences"),
    ("The board was charged with building 200 housing units.", "200", "other"),
    ("Four men, including two minors, were killed trying to cross the bridge.", "two", "casualties"),
    ("The airport, which serves four million people, will grow.", "four million", "other"),
    ("The army jailed 90 members without bringing court cases against them.", "90", "arrests"),
    ("The first song was a success, and the last two will be released soon.", "two", "other"),
    ("The president's four-year term ends in May.", "four-year", "other"),
    ("Users grew by 9 percent to 55 million, according to statistics released by the ministry.", "55 million", "other"),
    ("The church released statistics noting the country's 36 million members.", "36 million", "other"),
    ("The army released 40 prisoners on Monday.", "40", "arrests"),
    ("He served two years as ambassador before the court case.", "two years", "other"),
]
CASES = [
    *((body, surface, "sentences") for body, surface in SENTENCES),
    *((body, surface, "penalties_in_law") for body, surface in PENALTIES),
    *((body, surface, "deportations") for body, surface in DEPORTATIONS),
    *((body, surface, "rescues") for body, surface in RESCUES),
    *((body, surface, "scholarships") for body, surface in SCHOLARSHIPS),
    *OTHERS,
]


@pytest.mark.parametrize(("body", "surface", "family"), CASES)
def test_the_family(body: str, surface: str, family: str) -> None:
    assert read(body)[surface].figure.family == family
