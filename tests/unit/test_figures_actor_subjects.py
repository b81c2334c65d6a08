"""Who is the subject of a clause: insertions, adverbs, groups, peoples, headings, and those who speak for others."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "actor", "reporter"),
    [
        # the subject stands before an insertion that has verbs of its own
        ("Ada Obi, a nurse trained in Jos, opened 12 wards.", "12", "Ada Obi", None),
        ("Ada Obi, born in Jos to poor farmers, opened 12 wards.", "12", "Ada Obi", None),
        ("The ITU (which lends boats) quietly sold 12 trucks.", "12", "ITU", None),
        ("The Danes, he said, had burned 12 huts.", "12", "Danes", None),
        ("Lagos police, perhaps spurred by anger when they beat a boy, closed 12 bars.", "12", "Lagos police", None),
        ("The Green Guild, after having lost its seat, gained 12 clerks.", "12", "Green Guild", None),
        ("A Togolese trader, whose son grows yams, bought 12 farms.", "12", "Togolese trader", None),
        # whoever acts in a clause behind a mark keeps its deed
        ("While the Danes, in talks with Togo, asked for boats, the Finns lent 12 huts.", "12", "Finns", None),
        ("The bank, asked for help, gave 12 loans.", "12", "bank", None),
        ("In May, the bank gave 12 loans.", "12", "bank", None),
        # what stands between a subject and its verb
        ("Post so far has dug 16 graves.", "16", "Post", None),
        ("The state labor court first heard the case of ten miners.", "ten", "state labor court", None),
        ("The PM will soon move 12 judges.", "12", "PM", None),
        ("The trade school bought 12 lathes.", "12", "trade school", None),
        ("The chalk cliffs lost 12 trees.", "12", None, None),
        # a people as a plural
        ("The Dutch provide 40 tents.", "40", "Dutch", None),
        ("The Chinese plan to build 12 dams.", "12", "Chinese", None),
        ("The Dutch plan was for 12 dams.", "12", None, None),
        # a word in -ing that is a name
        ("We hear that Boeing is glad. Boeing has sold 12 jets.", "12", "Boeing", None),
        ("Citing delays, Togo sold 12 jets.", "12", "Togo", None),
        # headings
        ("NORWAY TO SEND 40 NURSES", "40", "NORWAY", None),
        ("Norway to send 40 nurses", "40", "Norway", None),
        ("A PLAN TO SEND 40 NURSES", "40", None, None),
        # who a group is of, whose envoy or employee somebody is, a nickname, an acronym in quotes
        ("A group of young nurses opened 12 wards.", "12", "group of young nurses", None),
        ("A group of old houses lost 12 roofs.", "12", "group", None),
        ("The ambassador to Togo Ada Obi opened 12 wards.", "12", "ambassador to Togo Ada Obi", None),
        ("Executives with the Tema Port bought 12 cranes.", "12", "Executives with the Tema Port", None),
        ('President Bo "Tiger" Lund opened 12 wards.', "12", 'President Bo "Tiger" Lund', None),
        ('The trade gang Third River Syndicate ("TRS") burned 12 huts.', "12",
         "trade gang Third River Syndicate (TRS)", None),
        ("Head of the Ports Board Omar al-Masri opened 12 wards.", "12", "Head of the Ports Board Omar al-Masri", None),
        # no agent: a date behind "by"; one that a verb ends
        ("Togo needs 50 trucks by April/May.", "50", "Togo", None),
        ("Two cooks hired by TEMCO told us that it had failed.", "Two", "TEMCO", None),
        # the subject of the main clause does what opens the sentence
        ("In order to plant 13 trees by June, the council must hurry.", "13", "council", None),
        ("To plant 13 trees takes a council a day.", "13", None, None),
        # what was done to what is counted, and by whom
        ("He spoke of a 15 percent fee allegedly being charged by the Port Board.", "15 percent", "Port Board", None),
        ("We worry about the two sailors being held by Boko Haram.", "two", "Boko Haram", None),
        ("The mine was owned 72 percent by Lanco and 28 percent by Jindal.", "28 percent", "Jindal", None),
        ("It was matched by a 40 million euro loan by the GOT for mines.", "40 million euro", "GOT", None),
        ("Half of the elders would continue to be chosen by the rulers.", "Half", "rulers", None),
        ("Four patients were flown out by US Army helicopters.", "Four", "US Army", None),
        ("They can save 40 euros by hiring Obi.", "40 euros", None, None),
        # verbs in -s that no noun is written like
        ("The clinic produces films, and Togo obligates firms to keep 12 nurses.", "12", "Togo", None),
        # words that begin a sentence and name nobody
        ("Pernicious rules left 12 shops shut.", "12", None, None),
        ("Much depends on 12 votes.", "12", None, None),
        # whose staff is counted
        ("At risk is the deployment of 1,300 Dutch soldiers.", "1,300", "Dutch", None),
        ("At risk is the deployment of 40 Costa Rican police.", "40", "Costa Rican", None),
        ("There were 40 Dutch guests.", "40", None, None),
        # sources that are not named, and the same one again
        ("Local sources claim that 40 huts burned.", "40", None, "Local sources"),
        ("The Embassy made available $31,000 in farm aid.", "$31,000", "Embassy", None),
    ],
)  # fmt: skip
def test_the_subject_of_a_clause_acts(body: str, surface: str, actor: str | None, reporter: str | None) -> None:
    figure = read(body)[surface].figure
    assert (figure.actor, figure.reported_by) == (actor, reporter)


def test_capitals_are_a_name_where_the_cable_writes_it_small_too() -> None:
    figures = read("ADU SIGNS 12 ACCORDS\n\nThen Adu signed 13 laws.")
    assert [figures[n].figure.actor for n in ("12", "13")] == ["ADU", "Adu"]
