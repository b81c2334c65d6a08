"""What a figure measures where the words of several families, or of none, stand around it: made-up sentences."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "family"),
    [
        # the verb that the number goes with, not one further off
        ("The minister visited the school to award scholarships to 21 pupils.", "21", "scholarships"),
        ("The number of migrants arrested rose to 4,100.", "4,100", "arrests"),
        ("They protested the murder of 10 farmers.", "10", "casualties"),
        ("The envoy attended the repatriation of 16 migrants.", "16", "deportations"),
        ("Police looked for 12 refugees who were kidnapped and murdered in May.", "12", "casualties"),
        ("In May 38 Kenyans were deported/repatriated.", "38", "deportations"),
        ("The terminal has 4 gas trains.", "4", "other"),
        # how long, how old
        ("The attackers were killed within 24 hours.", "24 hours", "casualties"),
        ("A 13-year-old girl was detained near the market.", "13-year", "arrests"),
        ("The talks went on for three days.", "three days", "other"),
        ("The bill says that a suspect could be detained for 42 days.", "42 days", "legislation"),
        ("Police put him in a 12-day detention without giving a reason.", "12-day", "arrests"),
        ("Sentences ranged from 5 to 8 years.", "5 to 8 years", "sentences"),
        ("The court sentenced the two under the law against fraud to four years in prison.", "four years", "sentences"),
        ("Under the law, rape is punishable by 8 years in prison.", "8 years", "penalties_in_law"),
        # people of a force are staff, unless something happens to them or they are guests
        ("About 200 soldiers responded after the blast.", "200", "staffing"),
        ("The brigade sent a 360-man battalion to the north.", "360", "staffing"),
        ("The bomb wounded 14 police officers.", "14", "casualties"),
        ("Some 150 prosecutors attended the conference.", "150", "other"),
        ("Bahrain has a workforce of 700,000 adults.", "700,000", "other"),
        # money
        ("The government spent USD 4 million to repair the port.", "USD 4 million", "funding"),
        ("The company spent USD 4 million to repair the port.", "USD 4 million", "other"),
        ("Students pay USD 30 for these services.", "USD 30", "other"),
        ("British budget support for Malawi was GBP 35 million.", "GBP 35 million", "funding"),
        ("The ministry allocated NIS 340 million (USD 81 million) for roads.", "USD 81 million", "funding"),
        # words that mean something else
        ("Some 90 percent of bill payments are made by telephone.", "90 percent", "other"),
        ("The three law enforcement chiefs disagree.", "three", "other"),
        ("Twelve drug gang members own the bars.", "Twelve", "other"),
        # doers are not done to; those listed are
        ("Twelve agents are investigating the massacre.", "Twelve", "staffing"),
        ("Of the seven envoys expelled in May, only Mr. Ali was released.", "seven", "deportations"),
        ("Those killed include 44 clerks, 23 men and 15 cooks.", "23", "casualties"),
        ("The loss of 35 soldiers was a shock.", "35", "casualties"),
        ("Some 510 persons were killed, including 90 guards.", "90", "casualties"),
        ("They kidnapped three employees, including Mr. Dee who was killed.", "three", "other"),
        ("The law was kept when 57 percent voted in favor of the law.", "57 percent", "legislation"),
        # settings: where, how long and how old is of what is told beside them
        ("In four days there have been 74 arrests.", "four days", "arrests"),
        ("The union trained 225 tailors in five provinces.", "five", "training"),
        ("The rebels captured 20 villages and killed four men.", "20", "other"),
        ("Norway granted USD 19 million over 10 years.", "10 years", "funding"),
        # votes on laws and of voters
        ("The chamber passed the bill with 46 votes.", "46", "legislation"),
        ("The candidate won 46,000 votes in the first round.", "46,000", "other"),
        ("Banks are required to report transactions over USD 9,000.", "USD 9,000", "legislation"),
        # what a law sets, and who waits for it
        ("He cannot gain the 40 percent required by Ruritanian election law.", "40 percent", "legislation"),
        ("Both sides have two weeks in which to file an appeal.", "two weeks", "legislation"),
        ("After a 90-day public hearing period the bill went back.", "90-day", "legislation"),
        ("The law, which would reduce the licenses that a firm can hold from 24 to 10, passed.", "24", "legislation"),
        ("Most would not vote: 57 percent would stay at home were it not required by law.", "57 percent", "other"),
        ("If he gets at least 35 percent with a 5 percent margin, he could win outright.", "5 percent", "legislation"),
        ("A poll gives him 38 percent in the first round.", "38 percent", "other"),
        ("Income under USD 3,000 will be taxed at 24 percent.", "USD 3,000", "other"),
        # money that states give, by the name of two words and by what it is for
        ("The $90 million military credit line is for boots.", "$90 million", "funding"),
        ("He signed for USD 50 million for the reconstruction of a hospital.", "USD 50 million", "funding"),
        ("Widows get government payments of USD 60 a month.", "USD 60", "funding"),
        ("The USG has invested USD 2 million to protect the coast.", "USD 2 million", "funding"),
        ("The hotel chain has invested USD 2 million in the coast.", "USD 2 million", "other"),
        ("The ministry granted USD 5 million for food; USD 3 million for seed.", "USD 3 million", "funding"),
        ("The ministry granted USD 5 million, and a barrel of oil sells at USD 90.", "USD 90", "other"),
        ("The law allows up to 49 percent foreign ownership of a railway.", "49 percent", "legislation"),
        # people: displaced, helped, taught, sent, guests
        ("Food is reaching the 12,000 families displaced from the valley.", "12,000", "migration"),
        ("With a migrant population of over 35 percent of all people, it is full.", "35 percent", "migration"),
        ("The seas are 10 times larger and cover smuggling routes.", "10 times", "other"),
        ("Within a month 30 victims had sought her help.", "30", "victims_assisted"),
        ("The foundation helped 600 families.", "600", "victims_assisted"),
        ("The academy has graduated 150 officers.", "150", "training"),
        ("They raised their contribution to NATO forces in the valley to 150 men.", "150", "staffing"),
        ("The group mobilized 25,000 protesters.", "25,000", "other"),
        ("We have spoken to 15 officers whose task is the border.", "15", "other"),
        ("We met one graduate of the school.", "one", "other"),
        ("Police doubled the eradication of marijuana to over one million plants.", "one million", "other"),
        ("The firm doubled its output with one million plants.", "one million", "other"),
        ("The court announced guilty verdicts against the five defendants.", "five", "sentences"),
        ("All three traffickers onboard the plane are being detained.", "three", "arrests"),
        ("In May 74 officers, including some of high rank, have been detained by the army.", "74", "arrests"),
        ("He commands the ministry's ten-member anti-smuggling unit.", "ten", "staffing"),
        # the same things told again
        ("Prosecutors opened 95 smuggling cases. They have evidence in four more cases.", "four", "prosecutions"),
    ],
)
def test_the_family(body: str, surface: str, family: str) -> None:
    assert read(body)[surface].figure.family == family


def test_a_denied_case_has_no_one_in_it() -> None:
    assert read("Post is not aware of any cases in which a citizen has been extradited.") == {}


def test_a_noun_of_the_sentence_before_is_no_word_of_this_one() -> None:
    body = "There is no plan for what to do in the end with the two party newspapers. The three worst issues have been:"
    assert read(body)["three"].figure.family == "other"
