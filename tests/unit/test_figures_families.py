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
        # the same things told again
        ("Prosecutors opened 95 smuggling cases. They have evidence in four more cases.", "four", "prosecutions"),
    ],
)
def test_the_family(body: str, surface: str, family: str) -> None:
    assert read(body)[surface].figure.family == family
