"""Which figures of a passage are parts of which, and which are of none: the constructions of English, one by one.

A part is marked "{<a}" behind its number and its total "{a}"; what bears no mark is part of nothing.
"""

from __future__ import annotations

import re

import pytest

from tests.unit.test_figures_reader import HEADER
from tieout.cable import parse_cable
from tieout.figures import read_figures
from tieout.source import read_document

_MARK = re.compile(r"\{(?P<name>\w*)(?:<(?P<total>\w+))?\}")

PASSAGES = [
    "The state holds 40{a} men, and 12{<a} will be tried in May.",
    "Forty{a} firms are open, and 20 will open next year.",
    "The state runs 40{a} clinics, and 12 will be built in Ho.",
    "The council has 60{a} members. It voted 40{<a} to 20{<a} for the road.",
    "The town has 60{a} shops. The council voted 40 to 20 for the road.",
    "Of the 36{a} guests, the mayor greeted the wives of three ministers.",
    "Of the 36{a} villages, the bank gives three{<a} villages priority.",
    "The firm met 40 percent of the expected sales of the 747 in Ho.",
    "The ferry carried 312{a} passengers, 240{<a} of them pilgrims returning from the coast.",
    "Some 1,200{a} teachers, of whom 700{<a} were women, signed the petition.",
    "The ministry leases 45{a} warehouses, 12{<a} of which stand empty.",
    "The clinic treated 530{a} patients in March, including 90{<a} children and 14{<a} pregnant women.",
    "Police questioned 64{a} workers, among them nine{<a} foreigners.",
    "Twelve{<a} of the 30{a} trucks never reached the depot.",
    "Of the 400{a} applicants, 35 percent{<a} held a university degree.",
    "The delegation of 17{a} was made up of 11{<a} engineers, four{<a} lawyers and two{<a} translators.",
    "A total of 96{a} houses burned down: 50{<a} in Arlen, 30{<a} in Besk and 16{<a} in Corran.",
    "The brigade lost 21{a} soldiers (14{<a} killed and 7{<a} missing).",
    "Eight{a} tourists (5{<a} men and 3{<a} women) were taken off the train.",
    "The bus was carrying 38{a} people, 20{<a} men, 11{<a} women and seven{<a} children.",
    "The donor pledged $5 million{a}: $3 million{<a} for wells and $2 million{<a} for clinics.",
    "The bank lent the province EUR 80 million{a}, of which EUR 55 million{<a} was spent on roads.",
    "The bill passed the 120{a}-seat assembly with 71{<a} votes in favor, 40{<a} against and 9{<a} abstentions.",
    "The new council has 60{a} members: 33{<a} from the ruling party, 20{<a} from the opposition and seven{<a} "
    "independents.",
    "Ten{a} suspects were brought before the judge. Three{<a} of these pleaded guilty.",
    "The storm destroyed 700{a} boats. Of these, 250{<a} were uninsured.",
    "Two{<a} of the five{a} judges dissented.",
    "The school has 900{a} pupils, about half{<a} of them girls.",
    "Turnout was low: only 4,000{<a} of 22,000{a} registered voters came.",
    "Of 88{a} villages surveyed, 60{<a} had no clean water and 28{<a} had no road.",
    "Five{a} miners died and 13 were hurt in the blast; two{<a} of the dead were brothers.",
    "The company has 3,400{a} employees, 2,900{<a} in the capital and 500{<a} in the north.",
    "The 14{a} cabinet posts were divided between the Union Party (eight{<a}) and the Reform Movement (six{<a}).",
    "About 2,500{a} people marched, most of them students; 300{<a} of the marchers wore masks.",
    "Nine{a} proposals were received. One{<a} was rejected and eight{<a} were accepted.",
    "The court heard 74{a} appeals last year, 51{<a} of which it dismissed.",
    "The convoy of 26{a} vehicles included four{<a} fuel tankers.",
    "The census counted 6.2 million{a} inhabitants, comprising 3.3 million{<a} women and 2.9 million{<a} men.",
    "The embassy issued 5,000{a} visas, 1,200{<a} to students and the rest to tourists.",
    "The commission consists of nine{a} members, three{<a} appointed by the king, three{<a} by the senate and "
    "three{<a} by the bar.",
    "Of the total of $12 million{a}, the Fund will give $7.5 million{<a}.",
    "The grant of $900,000{a} covers salaries ($600,000{<a}), rent ($200,000{<a}) and travel ($100,000{<a}).",
    "Nearly 10,000{a} sheep perished, 8,000{<a} of them in the south.",
    "The unit's 250{a} men include 40{<a} recruits.",
    "Some 18{a} percent of the budget goes to defense.",
    "At least 31{a} people, mostly women, drowned. Eleven{<a} were under the age of ten.",
    "The hospital has 200{a} beds, but only 120{<a} are in use.",
    "Exports to Asia made up 30 percent{<a} of total exports of $2 billion{a}.",
    "The 27{a} detainees, all of them students, were freed except for two{<a} who face charges.",
    "Seventy{a} delegates voted: 44{<a} for, 20{<a} against, with six{<a} abstaining.",
    "The mission found 33{a} weapons - 21{<a} rifles, 10{<a} pistols and two{<a} mortars.",
    "Mines killed 15 and injured 42{a} in June; 9{<a} of the injured lost a leg.",
    "The firm cut 600{a} jobs, the majority (420{<a}) at its Lodz plant.",
    "Three{a} men were charged, two{<a} with theft and one{<a} with arson.",
    "Applications rose to 1,400{a}, nearly three-quarters{<a} of them from abroad.",
    "The team visited 12{a} camps. At five{<a} of the camps no food had arrived. In the remaining seven{<a}, "
    "rations were cut.",
    "The union counts 85,000{a} members, 60 percent{<a} of whom work in mines.",
    "The project has two phases: 40{<t} schools in the first and 25{<t} in the second, for a total of 65{t}.",
    "The fund paid out $1.1 million{<t} in 2003 and $1.4 million{<t} in 2004, or $2.5 million{t} in all.",
    "Four{<t} Britons, six{<t} Danes and a dozen{<t} Swedes - 22{t} foreigners altogether - were on board.",
    "The mill produced 300 tons of flour and employed 45{a} people, including its 3{<a} owners.",
    "He met with 20 farmers in the morning and 15 traders in the afternoon.",
    "In 2004 the police made 300 arrests, compared with 250 in 2003.",
    "The road is 80 kilometers long and will cost $40 million, and about 200 workers are needed.",
    "The law provides a fine of 500 pesos or two years in prison, and six people were convicted under it.",
    "Five ministers resigned. Three weeks later, 30 deputies left the party.",
    "The two sides exchanged 15 prisoners; 40 observers attended.",
    "- Staff: 120{a}\n- Drivers: 30{<a}\n- Guards: 90{<a}",
    "The firm has 36{a} shops. Of these 36, the bank gives three{<a} shops priority.",
    "It took in 36 boys. Of the 36{a}, all but four{<a} were fed.",
    "Out of 4 million{a} settlers in the delta, the fund has moved only 16{<a} this year.",
    "It won over eight{<a} members of a group of 25{a} Danes.",
    "It kept $60 million{<a} in aid from the first tranche of $465 million{a}.",
    "Some 35 percent{<a} of the population of 280,000{a} listens to it.",
    "The isle has a population of over 17 million, but a watch of barely 45,000.",
    "It met 40 percent of the citizens of 12 towns.",
    "It has 36{a} shops. All but three{<a} were shut.",
    "No cook except for two boys has seen the 40 rooms.",
    "The bank lent 60 million dollars{a}. The state took 44 million dollars{<a} and the towns the remaining 15 "
    "million dollars{<a}.",
    "The mayor got 30 million dollars. A school has 2 million dollars. It spent the remaining 5 million dollars.",
    "The 9 million dollar{a} loan covers pay (6 million dollars{<a}), rent (2 million dollars{<a}) and travel (1 "
    "million dollars{<a}).",
    "The room is $113{<a} and the food $78{<a}, for a total of $191{a}.",
    "It signed treaties with 24{a} states: 14{<a} island states and some tribes.",
    "It trains 90 young envoys (30 envoys in each state).",
    "It lent $8 million{a} to Togo -- $6 million{<a} in cash, and the rest in rice.",
    "We know two{a} old cases, one{<a} involving a guard.",
    "It has 200 cooks in Ho, 150 in Lome.",
    "It has 40 cooks, 12 more than in May.",
    "It held 1,600{a} people in camps, with 900{<a} being housed in tents.",
    "He got 13,000{<a} votes out of 1.47 million{a} cast.",
    "Nine{a} miners died and 13 were hurt. It rained. The mine was shut. It was sold. Two{<a} of the dead were "
    "brothers.",
    "Six{a} rebels fled to Ho. It rained. The road was shut. It was sold. He said that two{<a} of the rebels "
    "were monks.",
    "Hours: \n- Officer 25 hrs{<a} \n- Clerk 51 hrs{<a} \n \nTotal: 76 hrs{a} \n \nIt rained.",
    "Exports by region: \n"
    "             2003    2004 \n"
    "North        110{<a}     121{<b} \n"
    "South        55{<a}      60{<b} \n"
    "Coast        35{<a}      20{<b} \n"
    " \n"
    "TOTAL        200{a}     200{b} \n"
    " \n"
    "Prices rose.",
    "Exports by region: \nNorth        110 \nSouth        55 \n \nTOTAL        400 \n \nPrices rose.",
    "The fund spent 40 million pesos{a} last year, a quarter{<a} of it on fuel.",
    "It has 3,000 men who make 40 sheets, 85 percent of it for Togo.",
    "Half{<a} the 400{a} workers stayed home.",
    "The toll will be about half the 230 told in May.",
    "Twenty{a} men were held, among whom three{<a} were tailors.",
    "Doctors examined 120{a} prisoners and found that 45{<a} had malaria.",
    "While all six{a} of the captives were seen as rebels, only five{<a} had trained in a camp.",
    "Some $200 million{a} are collected each year but only $20 million{<a} are handed on to the state.",
    "It lent $200 million to Togo but only $30 million to Benin.",
    "The court set 19{a} terms. The judge read the first 18{<a} last May.",
    "He said that all but three{<a} (all women) of the 10{a} members had left.",
    "The crowd of 3,000{a} sang, 500{<a} of whom had come by bus.",
    "Of 55{a} towns, all were led by the army except 4-5{<a} by others.",
    "The unit has 60 men, and 12 more are expected.",
    "Customs seized 230{a} rifles, as well as 14 mortars. Ninety{<a} of the rifles were new.",
    "The state pays $4 million{<a} of the $10 million{a} bill.",
    "The two parties hold 90{a} seats between them: the Reds 50{<a}, the Blues 40{<a}.",
]


def links(marked: str) -> tuple[str, dict[str, str], dict[str, str]]:
    """The passage without its marks; the totals of its parts as marked, and as read, by what stands before them."""
    body, totals, parts = "", {}, []
    for piece in re.split(r"(\{[^}]*\})", marked):
        mark = _MARK.fullmatch(piece)
        if mark is None:
            body += piece
            continue
        if mark["name"] or not mark["total"]:
            totals[mark["name"]] = len(body) - 1
        if mark["total"]:
            parts.append((len(body) - 1, mark["total"]))
    text = HEADER.format(subject="A REPORT") + "1. (U) " + body + "\n\nSMITH\n"
    begin = text.index(body)
    mentions, figures = read_figures(parse_cable(read_document(text.encode(), "test.txt")))
    ends = {m.mention_id: m.char_end - begin - 1 for m in mentions}
    wanted = {_shown(body, at): _shown(body, totals[name]) for at, name in parts}
    read = {
        _shown(body, ends[f.figure_id]): _shown(body, ends[f.part_of_id]) for f in figures if f.part_of_id is not None
    }
    return body, wanted, read


def _shown(body: str, at: int) -> str:
    """A number by its last character and the words before it."""
    return body[max(0, at - 24) : at + 1]


@pytest.mark.parametrize("marked", PASSAGES)
def test_parts_have_the_totals_that_the_passage_tells(marked: str) -> None:
    body, wanted, read = links(marked)
    assert read == wanted, body
