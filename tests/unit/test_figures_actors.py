"""Who did what a figure counts and who says so: one sentence for each turn of grammar."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "actor", "reporter"),
    [
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
        ("This year for the first time post sent two judges to a course.", "two", "post", None),
        ("Units of the National Guard (GN) seized 40 boats.", "40", "National Guard (GN)", None),
        ("The study is based on interviews HRW held with 20 clerks.", "20", "HRW", None),
        ("The prosecution has called 31 of its witnesses.", "31", "prosecution", None),
        ("The fund only receives one-third of its budget.", "one-third", "fund", None),
        ("D. The government opened 12 shelters.", "12", "government", None),
        ("Mr. Adu hosted the minister for a three-hour meeting with 11 groups.", "11", "Mr. Adu", None),
        ("Seven clerks were sentenced in May. The judge ordered an appeal.", "Seven", "judge", None),
        ("Over 250 guests were held by armed gunmen and robbed.", "250", "armed gunmen", None),
        ("Some 30 men were injured by shots fired by border guards.", "30", "border guards", None),
        ("A clerk was shot three times by two assailants.", "three times", "assailants", None),
        ("The news was relayed to the SNGC, which sent one of its three boats.", "three", "SNGC", None),
        ("Minister Obi praised the army. UNHCR agreed. He had two advisers.", "two", "Minister Obi", None),
        ("Minister Adu Obi rose early. He left with two advisers.", "two", "Minister Adu Obi", None),
        ("The ministry itself will provide 50 tents.", "50", "ministry", None),
        ("The yard is the site of a police massacre of 111 prisoners.", "111", "police", None),
        ("They cited Italy's return of 80 migrants.", "80", "Italy", None),
        ("Embassy point of contact is Ada Obi. Hours spent on the report: Poloff 20 hours, DCM 2 hours.",
         "20 hours", "Embassy", None),
        # sources
        ("Contacts agree that in the past five years, the ministry built roads.", "five years", "ministry", "Contacts"),
        ("Critics of the approach argue that 400 homes burned.", "400", None, "Critics"),
        ("Interior Ministry statistics for 2005 record 70 boats.", "70", None, "Interior Ministry"),
        ("The judicial branch, through a board, reported five cases.", "five", None, "judicial branch"),
        ("The 24-hour news channel Samaa reported that two doctors fled.", "two", None, "Samaa"),
        ("According to recent press reports, the RG, a service, estimates that 9 men fled.", "9", None, "RG"),
        ("It has been reported widely in the media since May that 300 men drowned.", "300", None, "media"),
        ("The Red Cross published a report in May. The report claimed that 59 boats sank.", "59", None, "Red Cross"),
        ("As the May 2009 ILO Report concluded, $20 million sank.", "$20 million", None, "May 2009 ILO Report"),
        ("According to a poll by the Levin Center covering 1,600 homes, few vote.", "1,600", None, "Levin Center"),
        ("Local observers also claim that over 500 homes burned.", "500", None, "Local observers"),
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
