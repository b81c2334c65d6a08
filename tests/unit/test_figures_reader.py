"""What a figure means: made-up cables, one rule a test, answers written by hand."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from tieout.cable import parse_cable
from tieout.figures import Figure, Mention, read_figures
from tieout.source import read_document

HEADER = """Viewing cable 05ACCRA9999, {subject}

Reference ID Created Released Classification Origin
05ACCRA9999 2005-12-20 10:10 2011-08-30 01:44 UNCLASSIFIED Embassy Accra
VZCZCXRO0001
RR RUEHZZ
DE RUEHAR #9999/01 3541010
ZNR UUUUU ZZH
R 201010Z DEC 05
FM AMEMBASSY ACCRA
TO RUEHC/SECSTATE WASHDC 0001
UNCLAS ACCRA 009999

SIPDIS

E.O. 12958: N/A
TAGS: PHUM GH
SUBJECT: {subject}

"""


@dataclass(frozen=True)
class Read:
    """A mention and, where it is one, its figure."""

    mention: Mention
    figure: Figure


def read(body: str, subject: str = "A REPORT") -> dict[str, Read]:
    """Figures of a cable whose first numbered paragraph is ``body``, by surface (white space folded)."""
    text = HEADER.format(subject=subject) + "1. (U) " + body + "\n\nSMITH\n"
    mentions, figures = read_figures(parse_cable(read_document(text.encode(), "test.txt")))
    by_id = {m.mention_id: m for m in mentions}
    return {" ".join(by_id[f.figure_id].surface.split()): Read(by_id[f.figure_id], f) for f in figures}


@pytest.mark.parametrize(
    ("body", "surface", "unit", "family", "population"),
    [
        ("The GOG deported 412 aliens in 2004.", "412", "person", "deportations", "aliens"),
        ("Last year 88 nationals were expelled from the country.", "88", "person", "deportations", "nationals"),
        ("The navy rescued 31 fishermen.", "31", "person", "rescues", "fishermen"),
        ("In May, 17 children were freed.", "17", "person", "rescues", "children"),
        ("The courts handed down 42 convictions.", "42", "conviction", "sentences", "convictions"),
        (
            "The ministry awarded 5,200 scholarships to rural pupils.",
            "5,200",
            "scholarship",
            "scholarships",
            "scholarships to rural pupils",
        ),
        ("Police arrested 14 smugglers.", "14", "person", "arrests", "smugglers"),
        ("Prosecutors opened 61 criminal cases.", "61", "case", "prosecutions", "criminal cases"),
        ("A bomb killed 9 soldiers.", "9", "person", "casualties", "soldiers"),
        ("The camp is home to 58,000 refugees.", "58,000", "person", "migration", "refugees"),
        ("The prison holds 730 inmates.", "730", "person", "prison_population", "inmates"),
        ("It runs 12 shelters.", "12", "shelter", "facilities", "shelters"),
        ("The institute held 249 training workshops.", "249", "workshop", "training", "training workshops"),
        ("USAID granted USD 3 million for clinics.", "USD 3 million", "USD", "funding", "clinics"),
        ("There are 126 gangs in the south.", "126", "gang", "networks", "gangs"),
        ("Thailand extradited 3 traffickers.", "3", "person", "extraditions", "traffickers"),
        ("The farm sells 40 tractors.", "40", "tractor", "other", "tractors"),
    ],
)
def test_a_family_by_its_verb_or_noun(body: str, surface: str, unit: str, family: str, population: str) -> None:
    found = read(body)[surface]
    assert (found.mention.unit, found.figure.family, found.figure.population) == (unit, family, population)


def test_the_verb_carries_over_a_conjunction() -> None:
    found = read("The navy rescued 127 girls and 19 boys.")
    assert [found[s].figure.family for s in ("127", "19")] == ["rescues", "rescues"]
    assert [found[s].figure.sex for s in ("127", "19")] == ["female", "male"]


def test_each_clause_has_its_own_verb() -> None:
    found = read("In the riot 30 inmates were killed, and police arrested 14 guards.")
    assert [found[s].figure.family for s in ("30", "14")] == ["casualties", "arrests"]


def test_parts_in_a_bracket_take_over_from_their_total() -> None:
    found = read("The courts imposed sentences in 531 cases (20 federal and 511 state).")
    total = found["531"].mention
    for surface, population in (("20", "federal cases"), ("511", "state cases")):
        part = found[surface]
        assert part.figure.part_of_id == total.mention_id
        assert part.figure.part_of_char_start == total.char_start
        assert (part.mention.unit, part.figure.family, part.figure.population) == ("case", "sentences", population)


def test_a_bracket_that_does_not_sum_and_holds_more_than_parts_is_no_breakdown() -> None:
    found = read("The courts imposed sentences in 531 cases (20 federal and 500 state, among others).")
    assert found["500"].figure.part_of_id is None


def test_of_which_is_a_part_with_its_own_origin() -> None:
    found = read("The GOG deported 240 aliens in 2004, 226 of which were from Central America.")
    part = found["226"].figure
    assert part.part_of_id == found["240"].mention.mention_id
    assert (part.population, part.nationality, part.family) == (
        "aliens from Central America",
        "Central America",
        "deportations",
    )


def test_a_change_compares_to_the_level_before_it() -> None:
    found = read("The GOG deported 240 aliens in 2004. The 2004 totals mark a ten percent increase over 2003.")
    change = found["ten percent"].figure
    assert change.compares_to_id == found["240"].mention.mention_id
    assert (change.family, change.population, change.period) == ("deportations", "aliens", "2004")


def test_figures_that_sum_to_the_total_before_them_are_its_parts() -> None:
    found = read(
        "The GOG opened 146 cases. Sixteen cases dealt with fraud, 108 cases with theft, and 22 cases with arson."
    )
    assert {found[s].figure.part_of_id for s in ("Sixteen", "108", "22")} == {found["146"].mention.mention_id}


@pytest.mark.parametrize(
    ("body", "surface", "actor", "reported_by"),
    [
        ("The DIF rescued 270 children.", "270", "DIF", None),
        ("The CISEN reported that police arrested 12 men.", "12", "police", "CISEN"),
        ("According to UNHCR, there are 4,311 refugees here.", "4,311", None, "UNHCR"),
        ("Five minors were rescued by the Coast Guard.", "Five", "Coast Guard", None),
        ("Officials at the SFP issued 68 warnings.", "68", "Officials at the SFP", None),
        ("The DIF says that in 2004 the agency rescued 270 children.", "270", "DIF", "DIF"),
    ],
)
def test_who_did_it_and_who_says_so(body: str, surface: str, actor: str | None, reported_by: str | None) -> None:
    found = read(body)[surface].figure
    assert (found.actor, found.reported_by) == (actor, reported_by)


@pytest.mark.parametrize(
    ("body", "surface", "status"),
    [
        ("The GOG deported 412 aliens.", "412", "stated"),
        ("The GOG will deport 412 aliens.", "412", "planned"),
        ("IOM believes that there are 135 gangs.", "135", "estimated"),
        ("The court could sentence 20 men.", "20", "hypothetical"),
        ("Rape is punishable by two to five years imprisonment.", "two to five years", "legal"),
    ],
)
def test_the_status_of_a_figure(body: str, surface: str, status: str) -> None:
    assert read(body)[surface].figure.status == status


def test_a_term_in_law_and_a_term_imposed_are_two_families() -> None:
    in_law = read("The penalty for pimping is six to 12 years in prison.")["six to 12 years"].figure
    imposed = read("A court convicted John Doe and Mary Roe. They were sentenced to six years in prison.")[
        "six years"
    ].figure
    assert (in_law.family, in_law.status) == ("penalties_in_law", "legal")
    assert (imposed.family, imposed.population) == ("sentences", "John Doe and Mary Roe")


def test_an_article_counts_one_only_with_an_explicit_event() -> None:
    assert read("Local police rescued a minor girl.")["a"].figure.family == "rescues"
    assert "a" not in read("Local police questioned a minor girl.")
    assert "a" not in read("Local police have not rescued a minor girl.")


def test_the_passage_lends_its_date_to_later_sentences() -> None:
    found = read("On July 8 in Kumasi, police led a raid. Five minors were rescued from a house.")["Five"].figure
    assert (found.period, found.period_basis) == ("2005-07-08", "inherited")


def test_what_the_text_leaves_open_is_null() -> None:
    found = read("It counted 40 tractors.")["40"].figure
    assert (found.period, found.actor, found.reported_by, found.sex, found.place) == (None, None, None, None, None)


def test_a_figure_of_the_subject_line_counts() -> None:
    found = read("Nothing to add.", subject="NEARLY 400 RESCUED BUT 200 MISSING AT SEA")
    assert [(s, found[s].figure.family) for s in ("400", "200")] == [("400", "rescues"), ("200", "casualties")]


def test_labels_and_page_markers_are_in_the_ledger_as_what_they_are() -> None:
    body = "The GOG deported\n\nACCRA 00009999  002 OF 002\n\n\n412 aliens.\n\n2. (U) See paragraph 1."
    text = HEADER.format(subject="A REPORT") + "1. (U) " + body + "\n\nSMITH\n"
    mentions, figures = read_figures(parse_cable(read_document(text.encode(), "test.txt")))
    start = text.index("1. (U)")
    kinds = [(m.surface, m.kind) for m in mentions if m.char_start >= start]
    assert kinds == [
        ("1", "paragraph_number"),
        ("00009999  002 OF 002", "page_marker"),
        ("412", "count"),
        ("2", "paragraph_number"),
        ("1", "paragraph_number"),
    ]
    assert [f.family for f in figures] == ["deportations"]


def test_every_digit_of_the_sample_is_in_one_mention(sample_text: str) -> None:
    mentions, _ = read_figures(parse_cable(read_document(sample_text.encode(), "06MEXICO1113.txt")))
    end = 0
    for m in mentions:
        assert m.char_start >= end, f"{m.surface!r} overlaps the mention before it"
        assert not re.search(r"\d", sample_text[end : m.char_start]), sample_text[end : m.char_start]
        assert sample_text[m.char_start : m.char_end] == m.surface
        end = m.char_end
    assert not re.search(r"\d", sample_text[end:])


@pytest.mark.parametrize(
    ("body", "surface", "population"),
    [
        ("Police seized 140 kilos of cocaine.", "140 kilos", "cocaine"),
        ("They send home USD 6 billion in annual remittances.", "USD 6 billion", "annual remittances"),
        ("It decreed a 10 percent increase in automobile fees.", "10 percent", "automobile fees"),
    ],
)
def test_an_amount_or_a_share_is_of_something(body: str, surface: str, population: str) -> None:
    assert read(body)[surface].figure.population == population


def test_including_opens_the_parts_of_a_total() -> None:
    found = read("Some 363 managers have left Moscow, including 196 Americans and 117 Britons.")
    assert {found[s].figure.part_of_id for s in ("196", "117")} == {found["363"].mention.mention_id}


def test_one_capitalised_word_acts_only_with_a_verb_behind_it() -> None:
    assert read("In May Petrobras has sold 30 tankers.")["30"].figure.actor == "Petrobras"
    assert read("In May Iranian rugs cost 30 dollars.")["30 dollars"].figure.actor is None


def test_no_mention_runs_over_the_end_of_its_passage() -> None:
    body = "Growth was between\n\n7.1% and 11% in 2004."
    text = HEADER.format(subject="A REPORT") + "1. (U) " + body + "\n\nSMITH\n"
    cable = parse_cable(read_document(text.encode(), "test.txt"))
    mentions, _ = read_figures(cable)
    assert {"7.1%", "11%"} <= {w for m in mentions for w in m.surface.split()}
    for m in mentions:
        assert any(p.char_start <= m.char_start and m.char_end <= p.char_end for p in cable.passages), m.surface


def test_numerals_of_what_was_cut_out_are_in_the_ledger() -> None:
    body = "The GOG deported\n\nC O N F I D E N T I A L SECTION 02 OF 03 ACCRA 009999\n\nSIPDIS\n\n412 aliens."
    text = HEADER.format(subject="A REPORT") + "1. (U) " + body + "\n\nSMITH\n"
    mentions, _ = read_figures(parse_cable(read_document(text.encode(), "test.txt")))
    end = text.index("1. (U)")
    for m in (m for m in mentions if m.char_start >= end):
        assert not re.search(r"\d", text[end : m.char_start])
        end = m.char_end


@pytest.mark.parametrize(
    ("body", "surface", "unit"),
    [
        ("It leased 30 Mbps of capacity.", "30 Mbps", "Mbps"),
        ("The field holds 103 BCF.", "103", "BCF"),
        ("It met 12 MPs.", "12", "person"),
        ("It counted 9 deaths.", "9", "person"),
        ("It runs 14 walk-in centers.", "14", "facility"),
        ("It heard 61 cases.", "61", "case"),
    ],
)
def test_the_unit_of_a_count(body: str, surface: str, unit: str) -> None:
    assert read(body)[surface].mention.unit == unit


@pytest.mark.parametrize(
    ("body", "surface", "period"),
    [
        # a tale in the past goes on in the time that was set
        ("In July 2005 police raided a bar. They arrested 14 men.", "14", "2005-07"),
        # plans, what may be, and what is, do not
        ("In July 2005 police raided a bar. They will hire 14 men.", "14", None),
        ("In July 2005 police raided a bar. The force has 14 men.", "14", None),
        ("In July 2005 police raided a bar. They plan to hire 14 men.", "14", None),
        # a state as of a day does
        ("As of July 2005 the camp was full. It holds 14 men.", "14", "2005-07"),
        # nor does what a change is measured against
        ("Arrests rose by 10 percent over 2003. Police arrested 14 men.", "14", None),
    ],
)
def test_which_time_a_clause_goes_on_in(body: str, surface: str, period: str | None) -> None:
    assert read(body)[surface].figure.period == period


def test_what_is_counted_may_run_to_the_end_of_its_passage() -> None:
    assert read("The army fielded 14 T-72S")["14"].figure.actor == "army"


@pytest.mark.parametrize(
    ("body", "part", "whole"),
    [
        (
            "Bolivia accounts for 2 percent of the firm's 66 billion dollars in assets.",
            "2 percent",
            "66 billion dollars",
        ),
        ("The agent keeps 25 dollars out of every 136 dollars.", "25 dollars", "136 dollars"),
        (
            "India imports 70 percent of its oil, and the Gulf supplies a third of those imports.",
            "a third",
            "70 percent",
        ),
        ("Of the 170 firms that applied, only six were selected.", "six", "170"),
        ("Out of 170 firms (hotels and shops) that applied last year, only six were selected.", "six", "170"),
        ("The Gulf has 3,500 nationals of India, with 1,400 in Oman alone.", "1,400", "3,500"),
        ("It needs three compressors. Tenders are out for the other two compressors.", "two", "three"),
        ("He has three sons. The two youngest sons live abroad.", "two", "three"),
        ("It runs 48 programs and will open 14 programs. The budget covers 62 programs.", "48", "62"),
        ("They stay seven days (four days at sea and three days ashore).", "four days", "seven days"),
    ],
)
def test_a_part_that_grammar_names(body: str, part: str, whole: str) -> None:
    found = read(body)
    surface = next(s for s in found if s == part or (part == "a third" and "third" in s))
    assert found[surface].figure.part_of_id == found[whole].mention.mention_id


@pytest.mark.parametrize(
    ("body", "part"),
    [
        ("Police arrested 40 men and freed 12 women.", "12"),
        ("Teams of six met with 12 judges.", "six"),
        ("It runs 48 programs and 14 clinics. The budget covers 62 programs.", "48"),
        ("Gas makes up only 4 percent of Brazil's energy. Trade was 12 billion dollars.", "4 percent"),
    ],
)
def test_what_only_stands_beside_an_amount_is_no_part_of_it(body: str, part: str) -> None:
    figure = read(body)[part].figure
    assert (figure.part_of_id, figure.compares_to_id) == (None, None)


def test_a_list_behind_a_total_holds_its_parts_where_it_comes_to_it_within_rounding() -> None:
    found = read("Support is almost 35 million dollars: 23 million dollars for aid; 11.7 million dollars for training.")
    whole = found["35 million dollars"].mention.mention_id
    assert {found[s].figure.part_of_id for s in ("23 million dollars", "11.7 million dollars")} == {whole}
    found = read("Support is almost 35 million dollars: 23 million dollars for aid; 1.7 million dollars for training.")
    assert found["23 million dollars"].figure.part_of_id is None


@pytest.mark.parametrize(
    ("body", "surface", "actor"),
    [
        # infinitives, participles and conjuncts go with the subject of the verb before them
        ("The firms agreed to arrange to house 136 guests.", "136", "firms"),
        ("Police raided a bar and arrested 14 women.", "14", "Police"),
        ("Petrobras weighed the cost of building 14 plants.", "14", "Petrobras"),
        # but an object that is asked or told to do it does it
        ("The law calls for the GOG to build 14 plants.", "14", "GOG"),
        ("The court ordered Petrobras to pay 14 fines.", "14", "court"),
        # insertions, relative clauses and reduced ones do not take the subject away
        ("Rafael Paz, the mayor of a city in the south, hired 14 guards.", "14", "Rafael Paz"),
        ("The ministry, which runs the camps, hired 14 guards.", "14", "ministry"),
        ("An NGO working in the south (Casa Linda) has freed 14 girls.", "14", "NGO (Casa Linda)"),
        ("The companies selected by Shamsah hired 14 guards.", "14", "companies"),
        ("With the Gulf supplying 14 tankers, trade is safe.", "14", "Gulf"),
        ("Chile holds that India, in addition to sending 14 tankers, is a friend.", "14", "India"),
        # an opening before the subject
        ("In less than four years the GOG built camps.", "four years", "GOG"),
        # the clause that describes what is counted
        ("He spoke of 50 tankers that Berlin had donated.", "50", "Berlin"),
        ("Petrobras held a fair in which 300 dealers took part.", "300", "Petrobras"),
        # what somebody is is not who does it
        ("Paz is a politician who brokered 14 deals.", "14", "Paz"),
        ("It was clear the GOG must build 14 plants.", "14", "GOG"),
        # agents, owners, shares
        ("Eight clinics are run by the GOG and nine are run by Oxfam.", "nine", "Oxfam"),
        ("Dudley's ten day visa ran out.", "ten day", "Dudley"),
        ("There are 85 clerks at TNK-BP.", "85", "TNK-BP"),
        ("The new share is 73 percent for the NOC.", "73 percent", "NOC"),
        ("The tax bill passed by parliament will bring 44 jobs.", "44", "parliament"),
    ],
)
def test_whose_deed_a_figure_is(body: str, surface: str, actor: str) -> None:
    assert read(body)[surface].figure.actor == actor


@pytest.mark.parametrize(
    ("body", "surface"),
    [
        ("There are 85 clerks.", "85"),
        ("In 2004 a storm killed 85 clerks.", "85"),
        ("Some 85 clerks were arrested.", "85"),
        ("Last year the cost of bread rose by 85 dollars.", "85 dollars"),
    ],
)
def test_where_nobody_is_named_nobody_acts(body: str, surface: str) -> None:
    assert read(body)[surface].figure.actor is None


def test_what_a_figure_says_goes_on_with_the_one_named_before() -> None:
    found = read("According to the UNHCR there are 43 camps. The remaining 16 tents are empty.")
    assert (found["16"].figure.reported_by, found["16"].figure.actor_rule) == ("UNHCR", None)


@pytest.mark.parametrize(
    ("body", "surface", "period"),
    [
        ("In 2004 it sold 40 tractors, compared to 30 tractors in 2003.", "40", "2004"),
        ("It sold 40 tractors, compared to 30 tractors in 2003.", "40", None),
        ("It sold 40 tractors, compared to 30 tractors in 2003.", "30", "2003"),
        ("It cut losses from 82 tons in 2003 to 44 tons for 2004.", "44 tons", "2004"),
        ("Inflation was 9 percent in 2004, lower than last year's rate of 14 percent.", "14 percent", "2004"),
        ("It found 12 cases in May (two more cases were told of on June 20, 2005).", "two", "2005-06-20"),
        ("On June 3 he spoke of 50 tankers that Berlin had sent in October 2004.", "50", "2004-10"),
    ],
)
def test_which_of_two_periods_is_a_figures_own(body: str, surface: str, period: str | None) -> None:
    assert read(body)[surface].figure.period == period


def test_a_period_before_a_bracket_is_that_of_the_number_in_it() -> None:
    found = read("The number of murders in 2005 (3,182) was above the 2004 total (3,179).")
    assert [found[s].figure.period for s in ("3,182", "3,179")] == ["2005", "2004"]


def test_people_of_whom_a_number_only_tells_do_not_act() -> None:
    assert read("Students from Ghana are the largest group with 40 grants.")["40"].figure.actor is None
    assert read("The nurses were held for 40 days.")["40 days"].figure.actor is None


def test_a_total_told_again_stays_a_part() -> None:
    found = read(
        "The courts handed down 42 convictions: 16 for theft and 26 for arson. Later, 25 of the 26 convictions held."
    )
    assert found["26"].figure.part_of_id == found["42"].mention.mention_id


@pytest.mark.parametrize(
    ("body", "surface", "unit", "family", "population"),
    [
        ("The airline ordered three Boeing 747-400 aircraft.", "three", "aircraft", "other", "Boeing 747-400 aircraft"),
        (
            "Remittances grew 15 percent to USD 20 billion, compared with USD 17.4 billion in 2004.",
            "USD 17.4 billion",
            "USD",
            "other",
            "Remittances",
        ),
        ("The post issued 5,600 visas in FY 2005, up from 4,900 in FY 2004.", "4,900", "visa", "other", "visas"),
        (
            "Extraditions to the United States rose from 34 in 2004 to 41 in 2005.",
            "34",
            "extradition",
            "extraditions",
            "Extraditions to the United States",
        ),
        ("Police seized 140 kilos of cocaine worth USD 3 million.", "140 kilos", "kilogram", "other", "cocaine"),
    ],
)
def test_what_a_number_beside_another_counts(body: str, surface: str, unit: str, family: str, population: str) -> None:
    read_as = read(body)[surface]
    assert read_as.mention.unit == unit
    assert read_as.figure.family == family
    assert read_as.figure.population == population


def test_a_court_fines_officers_by_sentence_and_a_ministry_by_discipline() -> None:
    court = read("A court sentenced two former officers to 15 years in prison and fined them 50,000 pesos each.")
    ministry = read("The ministry dismissed two officers and fined them 50,000 pesos each.")
    assert court["50,000 pesos"].figure.family == "sentences"
    assert ministry["50,000 pesos"].figure.family == "corruption_control"


@pytest.mark.parametrize(
    ("body", "surface", "unit", "family", "population"),
    [
        ("Two trains collided near Tema.", "Two", "train", "other", "trains"),
        ("In the storm 14 lives were lost.", "14", "person", "casualties", "lives"),
        ("One ship capsized, one disabled but upright.", "one", "ship", "other", "ship"),
        ("The board graduated 35 new recruits as field staff.", "35", "person", "staffing", "recruits"),
        ("The project covers 12 districts.", "12", "district", "other", "districts"),
        ("The firm is building two natural gas plants.", "two", "plant", "other", "natural gas plants"),
        ("Destruction of marijuana plants fell to 353,500 plants.", "353,500", "plant", "other", "plants"),
        ("The party won 15 percent of the popular vote.", "15 percent", "percent", "other", "popular vote"),
        (
            "Six police officials were charged. They face up to 5 years in jail if convicted.",
            "5 years",
            "year",
            "penalties_in_law",
            "police officials",
        ),
        (
            "A trafficker can get three years in prison. The range increases to nine years in cases of violence.",
            "nine years",
            "year",
            "penalties_in_law",
            "cases of violence",
        ),
    ],
)
def test_what_a_noun_behind_a_number_is(body: str, surface: str, unit: str, family: str, population: str) -> None:
    read_as = read(body)[surface]
    assert read_as.mention.unit == unit
    assert read_as.figure.family == family
    assert read_as.figure.population == population


def test_a_share_of_whom_measures_what_its_whole_does() -> None:
    found = read("The nurses treat from 60 to 120 patients per day, 30 percent of whom are refugees.")
    assert found["30 percent"].figure.family == "other"
    assert found["30 percent"].figure.measure == found["60 to 120"].figure.measure


@pytest.mark.parametrize(
    ("body", "surface", "value"),
    [("Obi 's is 40.", "40", 40), ("The ministry 's three are two.", "three", 3), ("The ’s 12 % rose.", "12 %", 12)],
)
def test_an_ending_that_stands_alone_is_no_noun(body: str, surface: str, value: int) -> None:
    """Damaged text parts the ending of an owner from its word: the cable is read all the same."""
    assert read(body)[surface].mention.value_low == value
