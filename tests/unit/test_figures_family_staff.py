"""Staff, people trained, paid study, how widespread a problem is and whom campaigns reach: made-up sentences."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "family"),
    [
        # people of a force, and how long they stay
        ("The ministry formed a 40-person mine clearing unit.", "40", "staffing"),
        ("An initial contingent of 60 gunners arrived on Monday.", "60", "staffing"),
        ("The navy is comprised of only 700 individuals.", "700", "staffing"),
        ("Ninety members of the border police restored order.", "Ninety", "staffing"),
        ("The blast left two members of the border police injured.", "two", "casualties"),
        ("He came back from a three-year tour in Oslo.", "three-year", "staffing"),
        ("He made a three-day tour of the province.", "three-day", "other"),
        ("Norway is doubling the number of troops in the valley.", "doubling", "staffing"),
        ("He wanted 20 auditors for the ministry.", "20", "staffing"),
        ("A nine-man mobile training team went north.", "nine", "training"),
        ("Some 500 more federal police have arrived in the valley.", "500", "staffing"),
        ("Some 150 prosecutors arrived for the conference.", "150", "other"),
        ("The camp is manned by 45 soldiers.", "45", "staffing"),
        ("The letter was signed by eight officers.", "eight", "other"),
        ("Two judges have complained to us.", "Two", "other"),
        ("About 180 people work at the laboratory.", "180", "staffing"),
        ("The chamber raised the troop ceiling to 4,500.", "4,500", "staffing"),
        ("The bureau deployed 60 detectives along the coast.", "60", "staffing"),
        ("The clinic has retained 22 attorneys.", "22", "staffing"),
        ("Ruritania agreed to a force level of 4,200.", "4,200", "staffing"),
        ("The harbor patrol, with only 1,200 men, cannot watch the coast.", "1,200", "staffing"),
        ("The ministry has no more than about 20 engineers.", "20", "staffing"),
        ("The valley has 1,500 men and four bridges.", "1,500", "other"),
        ("Ruritania will post 6,000 men around the stadium.", "6,000", "staffing"),
        ("The bureau posts 350 officers overseas.", "350", "staffing"),
        # few people pointed at are known and no staff; a strength is
        ("A herdsman warned the three officers of the storm.", "three", "other"),
        ("She wrote to all nine judges of the court.", "nine", "other"),
        ("She wrote of the 250 judges of the court.", "250", "staffing"),
        ("The court has nine judges.", "nine", "staffing"),
        ("The bureau deployed the three officers to the coast.", "three", "staffing"),
        # a number without a noun, where a force is told of
        ("Ruritania will offer no more troops beyond the 900 promised.", "900", "staffing"),
        ("The police headcount (now 61,500) will be cut.", "61,500", "staffing"),
        ("Oslo has its own troops in the valley and 2,600 on the coast.", "2,600", "staffing"),
        ("The troops left two behind.", "two", "other"),
        ("The herdsmen have sheep in the valley and 2,600 on the coast.", "2,600", "other"),
        # "strength of" and "force of" before a number only; who withdraws from what
        ("In his toast to 50 guests he praised the strength of the alliance.", "50", "other"),
        ("The navy has a strength of about 900.", "900", "staffing"),
        ("The town has a police force of barely 45.", "45", "staffing"),
        ("A party may withdraw from the pact with six months notice.", "six months", "other"),
        ("Oslo will withdraw 400 soldiers in May.", "400", "staffing"),
        ("Oslo withdrew five complaints in May.", "five", "prosecutions"),
        # positions
        ("The office has six vacant positions.", "six", "staffing"),
        ("His party holds six cabinet positions.", "six", "other"),
        ("His 450-man militia holds the pass.", "450", "staffing"),
        # things of another kind than what is told beside them
        ("At the end of the training Oslo donated 70 vests.", "70", "other"),
        ("Behind the clinic facility are 30 shops.", "30", "other"),
        ("The mission held training for officers in three towns.", "three", "training"),
        # training
        ("The academy turned out 90 new policemen last year.", "90", "training"),
        ("The agency put 120 gunners through a course on mines.", "120", "training"),
        ("Norwegian advisers drilled 75 guards in May.", "75", "training"),
        ("Twenty girls are learning carpentry at the mission.", "Twenty", "training"),
        ("The dispute will run its course in four days.", "four days", "other"),
        ("He ran a course on mines for four days.", "four days", "training"),
        ("Ana Paz, 44, is a lawyer by training.", "44", "other"),
        ("The middle class shrank by six percent.", "six percent", "other"),
        # scholarships
        ("The bank paid for 26 undergraduates.", "26", "scholarships"),
        ("The fund meets the school fees of 1,450 girls.", "1,450", "scholarships"),
        ("The trust put 30 girls through college.", "30", "scholarships"),
        ("The driver received 90 hours of first aid instruction in May.", "90 hours", "training"),
        ("Eight officers of the coast guard received training.", "Eight", "training"),
        ("Funding of participants is limited to three clerks.", "three", "training"),
        ("The envoy waited three weeks for instructions.", "three weeks", "other"),
        ("Forty instructors joined the effort to train recruits.", "Forty", "training"),
        ("The port has forty instructors.", "forty", "staffing"),
        ("The party instructed hundreds of members to strike.", "hundreds", "other"),
        ("The team instructed 68 officers on the handling of dogs.", "68", "training"),
        ("Four detainees were transferred to Ruritanian custody.", "Four", "arrests"),
        ("The assassinations of two prosecutors shook the port.", "two", "casualties"),
        ("The minister appointed a 10-person working group.", "10", "staffing"),
        # how widespread a problem is
        ("The study found that 62 percent of the victims were boys.", "62 percent", "prevalence"),
        ("Some 300 Ruritanian girls were trafficked to the coast.", "300", "prevalence"),
        ("He said that 4,000 of them might be extremist.", "4,000", "prevalence"),
        ("There were at least 12 cases of forced labor.", "12", "prevalence"),
        ("About 3 million villagers are food insecure.", "3 million", "prevalence"),
        ("Some 70 percent of shops pay protection money.", "70 percent", "prevalence"),
        ("Nearly 13 percent of children are working.", "13 percent", "prevalence"),
        ("Up to six million Ruritanians take drugs.", "six million", "prevalence"),
        ("Police helped 12 girls who were trafficked to the coast.", "12", "victims_assisted"),
        ("The penalty is higher if the victim is under 18 years.", "18 years", "penalties_in_law"),
        # campaigns
        ("UNICEF hopes that the campaign will reach 90,000 people.", "90,000", "campaigns"),
        ("The union hopes to reach 900 miners with printed materials.", "900", "campaigns"),
        ("The ministry ran three campaigns against child labor.", "three", "campaigns"),
        ("He lost three presidential campaigns.", "three", "other"),
    ],
)
def test_the_family(body: str, surface: str, family: str) -> None:
    assert read(body)[surface].figure.family == family
