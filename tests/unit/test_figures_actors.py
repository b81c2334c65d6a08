"""Who did what a figure counts and who says so: one sentence for each turn of grammar."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "actor", "reporter"),
    [
        # the verb is left out, or the number stands right behind the name
        ("Norway will post 550 soldiers, the Danes 120 nurses.", "120", "Danes", None),
        ("UNICEF gave 40 tents and Caritas 12.", "12", "Caritas", None),
        ("The mission pays 2 million euros; Caritas, 300,000 euros.", "300,000 euros", "Caritas", None),
        ("They returned 318 boys (Norway 211, Sweden 47).", "47", "Sweden", None),
        ("The stakes are as follows: Lakeside - 30 percent; Northbank - 12 percent.", "12 percent", "Northbank", None),
        ("The commission gives Diaz 37 percent, Mora 12.", "12", "commission", None),
        ("Egypt sent crews to Kenya (40) and Mali (30).", "30", "Egypt", None),
        # who gives, where the subject gets
        ("Togo will receive 10 million dollars in aid from the World Bank.", "10 million dollars", "World Bank", None),
        ("Togo was awarded 10 million dollars in aid by the EU.", "10 million dollars", "EU", None),
        ("The INM received 12 minors deported from Togo.", "12", "INM", None),
        ("Togo was awarded 10 million dollars in aid.", "10 million dollars", None, None),
        # what a body is, and its name
        ("A local NGO, Forum on Street Children, opened 12 homes.", "12", "local NGO, Forum on Street Children", None),
        ("Accra intends to plant 12 trees by the next session.", "12", "Accra", None),
        ("In the ten months before the vote her team held 29 seminars.", "29", "team", None),
        # subjects
        ("(the latest count), the Prosecutor's Office (Oficina -- PO) opened 104 cases.", "104",
         "Prosecutor's Office", None),
        ("The minister, who leads the Blue Party, opened 40 schools.", "40", "minister", None),
        ("Italy sent 40 trucks.", "40", "Italy", None),
        ("The treaty calls for Italy to send 40 trucks.", "40", "Italy", None),
        ("France sent 40 trucks.", "40", "France", None),
        ("Lakeside Bank's deposits currently total about 275 million USD.", "275 million USD", "Lakeside Bank", None),
        ("The law asks the ministry to set up a Steering Committee, which includes six clerks.", "six",
         "Steering Committee", None),
        ("At the same time Accra opened 12 clinics.", "12", "Accra", None),
        ("To date the GOH has opened 12 clinics.", "12", "GOH", None),
        ("The GOH's 12 inspectors visited 40 farms.", "40", "GOH", None),
        ("A course conducted jointly by the Red Crescent trained 225 nurses.", "225", "Red Crescent", None),
        ("The court barred the extradition of Adu and four others implicated in the raid.", "four", "court", None),
        ("The website of the Health Institute announced 12 cases.", "12", "Health Institute", "Health Institute"),
        ("He asked many, as six guards closed the gate.", "six", "guards", None),
        ("Participation included two USAF tankers.", "two", "USAF", None),
        ("Participation included two Norwegian trucks.", "two", "Norwegian", None),
        ("There were two Norwegian tourists.", "two", None, None),
        ("Output fell. The plan lowers output to 12 tons.", "12 tons", None, None),
        ("The fair was attended by three UNDP members.", "three", "UNDP", None),
        ("Two others, including the chief, were removed by the army.", "Two", "army", None),
        ("Obi Adu -- the founder -- hosted a dinner for two envoys.", "two", "Obi Adu", None),
        ("JTF-B medevac'd 17 victims.", "17", "JTF-B", None),
        ("They thanked France for its 50,000 Euro.", "50,000 Euro", "France", None),
        ("For Lakeside, whose output accounts for 60 percent of it, a cut is hard.", "60 percent", "Lakeside", None),
        ("The total value of USG assistance exceeded 2 million USD.", "2 million USD", "USG", None),
        ("It backs ventures like Lakeside's upcoming 2 million USD purchase of a mine.", "2 million USD", "Lakeside",
         None),
        ("The High Court January 16 cleared five clerks.", "five", "High Court", None),
        ("The case led to the Coast Guard seizing 700 kg of hemp.", "700 kg", "Coast Guard", None),
        ("The ministry helped families, often led by a widow, with about five children.", "five", "ministry", None),
        ("On May 3 soldiers burned 12 huts.", "12", "soldiers", None),
        ("Over the last ten days Oxfam has dug 14 wells.", "14", "Oxfam", None),
        ("The Lakeside Fund, now in its third year, keeps 90 pupils in class.", "90", "Lakeside Fund", None),
        ("The GOH gives United Relief 30 trucks.", "30", "GOH", None),
        ("The agencies distribute food to 500 farms.", "500", "agencies", None),
        # givers, and those whose plan it is
        ("They receive a one-month ration from WFP and tents.", "one-month", "WFP", None),
        ("The 800 families in the camp received tents through UNHCR.", "800", "UNHCR", None),
        ("Post received two letters from the Prosecutor's Office.", "two", "Post", None),
        ("They are entitled to government payments of 5,000 USD.", "5,000 USD", "government", None),
        ("Consul Adu briefed him on the Italian Navy initiative to form two groups.", "two", "Italian Navy", None),
        ("The Bank of Ghana plans to invest 40 million USD.", "40 million USD", "Bank of Ghana", None),
        ("Bills completed by the Senate reached nine, with three finished in July.", "three", "Senate", None),
        # counted ones that act, and that suffer
        ("Some 200 riot police guarded the gate.", "200", "riot police", None),
        ("Some 200 riot police died.", "200", None, None),
        # whose deed it is, named elsewhere in the sentence or before it
        ("Obi was tried in the High Court. He was sentenced to six years.", "six years", "High Court", None),
        ("In 2004 the government used the decree to arrest 26 students.", "26", "government", None),
        ("In May for the first time post sent two judges to a course.", "two", "post", None),
        ("Units of the National Guard (GN) seized 40 boats.", "40", "National Guard (GN)", None),
        ("The study is based on interviews HRW held with 20 clerks.", "20", "HRW", None),
        ("The prosecution heard 22 of its witnesses.", "22", "prosecution", None),
        ("The fund only receives one-third of its budget.", "one-third", "fund", None),
        ("D. The government opened 12 shelters.", "12", "government", None),
        ("Mr. Adu hosted the minister for a five-hour meeting with 11 groups.", "11", "Mr. Adu", None),
        ("Seven clerks were sentenced in May. The judge ordered an appeal.", "Seven", "judge", None),
        ("Over 250 guests were held by masked gunmen and robbed.", "250", "masked gunmen", None),
        ("Some 30 men were injured by shots fired by border guards.", "30", "border guards", None),
        ("A clerk was shot three times by two assailants.", "three times", "assailants", None),
        ("The news was relayed to the SNGC, which sent one of its three boats.", "three", "SNGC", None),
        ("Minister Obi praised the army. UNHCR agreed. He had two advisers.", "two", "Minister Obi", None),
        ("Minister Adu Obi rose early. He left with two advisers.", "two", "Minister Adu Obi", None),
        ("The ministry itself will provide 50 tents.", "50", "ministry", None),
        ("The yard is the scene of a police massacre of 84 miners.", "84", "police", None),
        ("They cited Italy's return of 80 migrants.", "80", "Italy", None),
        ("Embassy point of contact is Ada Obi. Hours spent on the report: Poloff 20 hours, DCM 2 hours.",
         "20 hours", "Embassy", None),
        # settings
        ("Twelve suspected arsonists stood trial before the Leiden District Court.",
         "Twelve", "Leiden District Court", None),
        ("Nine rebels were killed in a gun battle with the navy.", "Nine", "navy", None),
        ("Four cases were referred to the Fraud Unit.", "Four", "Fraud Unit", None),
        ("About $9,000 was dispatched from the Royal Palace to the miners.", "$9,000", "Royal Palace", None),
        ("He mourned the four miners who were kidnapped near Lagos by rebels.", "four", "rebels", None),
        ("The press criticized the navy for taking 80 minutes to respond.", "80 minutes", "navy", None),
        ("Ghana runs a clinic in Qalat, Iran which has treated 700 patients.", "700", "Ghana", None),
        ("Some 80 percent of the GOCR's income pays pensions.", "80 percent", "GOCR", None),
        ("There were two new PCC-led attacks.", "two", "PCC", None),
        ("Ada Obi said two men were held at an ABC detention house for three weeks.",
         "three weeks", "ABC", "Ada Obi"),
        ("More than 100 miners attended the talks, which were sponsored by the Ministry of Energy.",
         "100", "Ministry of Energy", None),
        ("Obi held a lunch attended by 29 miners.", "29", "Obi", None),
        ("The navy seized six farms in the north, among others; 44 boats; and 200 carts.", "44", "navy", None),
        ("The Cosa Nostra earns 8 billion euros; the Camorra about 12 billion euros.", "12 billion euros", None, None),
        ("Obi welcomed Spain,s commitment to lend five boats.", "five", "Spain", None),
        ("Post's rate of repair has grown by 58 percent.", "58 percent", "Post", None),
        # whom an earlier sentence leaves standing, and where the text leaves it open
        ("Ghana's navy seized arms. It rained. The season was long. Crops failed in 30 villages.", "30", None, None),
        ("The navy seized arms. The stock was worth 30 dollars.", "30 dollars", "navy", None),
        ("An ILO official told us that he does not believe any of the 20 miners has stayed.",
         "20", None, "ILO official"),
        ("The social workers say the nine farms failed.", "nine", None, "social workers"),
        ("Ada Obi spoke. Sixty percent of those polled stated that nine mines closed.", "nine", "Ada Obi", None),
        # sources
        ("Contacts agree that in the last five years, the ministry built roads.", "five years", "ministry", "Contacts"),
        ("Critics of the approach argue that 400 homes burned.", "400", None, "Critics"),
        ("Interior Ministry statistics for 2005 record 70 boats.", "70", None, "Interior Ministry"),
        ("The judicial branch, through a board, reported five cases.", "five", None, "judicial branch"),
        ("The 24-hour news channel Samaa reported that two doctors fled.", "two", None, "Samaa"),
        ("According to some press reports, the KV, a service, estimates that 9 men fled.", "9", None, "KV"),
        ("It was widely reported in the media in May that 300 men drowned.", "300", None, "media"),
        ("The Red Cross published a report in May. The report claimed that 59 boats sank.", "59", None, "Red Cross"),
        ("As the May 2009 ILO Report concluded, $20 million sank.", "$20 million", None, "May 2009 ILO Report"),
        ("According to a poll by the Levin Center covering 1,600 homes, few vote.", "1,600", None, "Levin Center"),
        ("Village elders also claim that over 500 homes burned.", "500", None, "Village elders"),
        ("Lagos's prosecutor-in-chief, Ada Obi, said that 14 posts are vacant.",
         "14", None, "Lagos's prosecutor-in-chief, Ada Obi"),
        ("A recent poll showed that 55 percent of residents feel safe.", "55 percent", None, "recent poll"),
        ("The Greens stand at 15 percent in most polls.", "15 percent", "Greens", "polls"),
        ("The vote is open, with the latest polls giving the Greens a lead, 31 percent.", "31 percent", None, "polls"),
        ("According to local press reports, 12 boats sank.", "12", None, "local press reports"),
        ("The spokesman decried the law, saying that it will not last six months.",
         "six months", "spokesman", "spokesman"),
        ('Minister Obi said that 3 boats sank. "We lost 12 men," he said.', "12", "Minister Obi", "Minister Obi"),
        ("Minister Obi said that 3 boats sank. He noted that 12 men drowned.", "12", None, "Minister Obi"),
        ("Obi's estimate is that 30 percent of them left.", "30 percent", "Obi", "Obi"),
        ("The Minister of Water, Nasr Adu said that 12 wells ran dry.", "12", None, "Minister of Water, Nasr Adu"),
        ("Adu expected debt to reach 90 percent.", "90 percent", "Adu", "Adu"),
        ("About 50 percent of poll respondents agreed.", "50 percent", None, "poll"),
        ("According to UNHCR, there are 900 refugees. Nationals of Chad total 700.", "700", None, "UNHCR"),
    ],
)  # fmt: skip
def test_a_figure_has_its_actor_and_its_source(
    body: str, surface: str, actor: str | None, reporter: str | None
) -> None:
    figure = read(body)[surface].figure
    assert (figure.actor, figure.reported_by) == (actor, reporter)


@pytest.mark.parametrize(
    ("body", "surface", "actor"),
    [
        ("Villagers welcomed six nurses. The bridge is 30 meters long.", "30 meters", None),
        ("Judge Daniel Orhan read 5 files. Fourteen men were jailed.", "Fourteen", None),
        ("UNHCR built 12 huts. Each roof weighs 30 kilograms.", "30 kilograms", "UNHCR"),
        ("Police closed 24 clubs, and Daniel Orhan paid 3 fines. They found 18 girls.", "18", "Police"),
    ],
)
def test_people_and_persons_told_of_before_act_less_far(body: str, surface: str, actor: str | None) -> None:
    assert read(body)[surface].figure.actor == actor
