"""What a count counts where adjectives, verbs, owners and wholes stand between it and its noun: made-up sentences."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "unit", "population"),
    [
        # modifiers that are joined
        ("He met 30 press, film and radio critics.", "30", "person", "press, film and radio critics"),
        ("They sell two plain but seldom used tools.", "two", "tool", "plain but seldom used tools"),
        ('It names nine common or "root" causes.', "nine", "cause", 'common or "root" causes'),
        ("They hired 30 direct and 50 indirect tailors.", "30", "person", "direct tailors"),
        ("He sold 40, and bought cars.", "40", None, None),
        # what those counted do is no noun
        ("Later one threw a stone at the wall.", "one", None, None),
        ("The court made two rulings, one accepting the wills of heirs.", "one", "ruling", "rulings"),
        ("They have 40 highly trained pilots.", "40", "person", "highly trained pilots"),
        # owners, wholes, bounds, changes
        ("It tells of 17 detainees' training in a camp.", "17", "person", "detainees"),
        ("They will burn 4,500 of the remaining 31,000 rifles.", "4,500", "rifle", "rifles"),
        ("A party won in 40 out of Zembla's 52 towns.", "40", "town", "towns"),
        ("The troop ceiling is 2,600.", "2,600", "person", "troop ceiling"),
        ("This is a rise in harbor pilots from 31 to 44.", "44", "person", "harbor pilots"),
        ("They have 15,000 Zemblan military on six isles.", "15,000", "person", "Zemblan military"),
        ("He saw three bands/chiefs of smugglers.", "three", "band", "bands/chiefs of smugglers"),
        # people by what befell them, of a group, at a time
        ("The radio told of the beheadings of nine on the coast.", "nine", "person", "beheadings"),
        ("He leads an unruly coalition of 54.", "54", "person", "unruly coalition"),
        ("In May one senator passed away.", "one", "person", "senator"),
        ("A gathering drew 400 traders last night.", "400", "person", "traders"),
    ],
)
def test_a_count_has_its_noun(body: str, surface: str, unit: str | None, population: str | None) -> None:
    found = read(body)[surface]
    assert (found.mention.unit, found.figure.population) == (unit, population)


@pytest.mark.parametrize(
    ("body", "surface", "unit"),
    [
        # names, models and sizes before the head
        ("The navy bought 12 Heckler & Koch MP5 submachine guns.", "12", "gun"),
        ("They seized 34 Smith & Wesson .38 caliber revolvers.", "34", "revolver"),
        ("The base lost two (02) GE J79-17 engines.", "two", "engine"),
        ("Zembla received five U.S.-donated 40-ft patrol boats.", "five", "boat"),
        ("Post donated four Dell OptiPlex 760 desktop computers.", "four", "computer"),
        ("The panel heard two non- Zemblan firms.", "two", "firm"),
        # heads that are people in one phrase and things in another
        ("The chamber has five seats for women and two independents.", "two", "person"),
        ("The panel has four judges and one independent.", "one", "person"),
        ("It read two independent studies.", "two", "study"),
        ("The mission extradited two suspected drug lords.", "two", "person"),
        ("He met three political figures.", "three", "person"),
        ("The two trade figures differ by 12 per cent.", "12 per cent", "percent"),
        ("It handed over a list of 11 Zemblan targets.", "11", "person"),
        ("The pilots hit 11 targets.", "11", "target"),
        ("They trained 300 locals who want work.", "300", "person"),
        ("Zembla bought two F-16 fighters.", "two", "fighter"),
        ("Zembla killed two rebel fighters.", "two", "person"),
        ("It installed 40 infrared poles.", "40", "pole"),
        ("The bus held 40 Poles.", "40", "person"),
        ("The hall was full of nine TV camera crews.", "nine", "crew"),
        ("The judge named three companions of the mayor.", "three", "person"),
    ],
)
def test_a_head_behind_names_and_between_people_and_things(body: str, surface: str, unit: str) -> None:
    assert read(body)[surface].mention.unit == unit


@pytest.mark.parametrize(
    ("body", "surface", "unit"),
    [
        # the other number has the noun
        ("The council grew to eleven instead of nine members.", "eleven", "person"),
        ("The board will have seven rather than five seats.", "seven", "seat"),
        ("He was given four, not six, months.", "four", "month"),
        ("The number of clubs that rent boats rose in the year from 57 to nearly 80.", "80", "club"),
        # scales, and what is seized or sold
        ("It was hit by an earthquake with a magnitude of 6.1.", "6.1", "magnitude"),
        ("The dam withstands a magnitude 6.5 earthquake.", "6.5", "magnitude"),
        ("The city reported an air pollution index (API) of 95.", "95", "index"),
        ("Seizures of heroin tablets are down slightly, from 1,700 in May to 800 in June.", "800", "tablet"),
        ("Heroin seizures were lower, with 68 kilos in May compared to 46 in June.", "46", "kilogram"),
        # only people do so
        ("He left when thousands demonstrated against him.", "thousands", "person"),
        ("At the gate 300 protested.", "300", "person"),
        ("Of the firms three left.", "three", "firm"),
        # told before
        ("The plan would free prisoners in May; Diaz said there were some 1,500.", "1,500", "person"),
        ("It got many UN visits, including four thus far this year.", "four", "visit"),
        (
            "Only six men had fought. An appeals court upheld the conviction of the five.",
            "five",
            "person",
        ),
        ("Zembla offered special forces (an offer of 90).", "90", "person"),
        ("He comes from a town of 5,000.", "5,000", "person"),
        # whose currency is told beside it
        ("The donor may cut its share by 2 million, to 9 million euros.", "2 million", "EUR"),
        ("He spent 4 billion pesos, a third of it on roads. In May he spent 1 billion.", "1 billion", "peso"),
        ("It got CHR 7 million (USD 6 million).", "7 million", None),
        ("He owes 500 LD.", "500 LD", "LYD"),
        # dates and remarks are no nouns
        ("The judge set out the first 18 last December.", "18", None),
        ("They moved one suspect en route to the coast.", "one", "person"),
        ("The union won a one seat majority.", "one", "seat"),
        ("They run 40 mosques/prayer halls.", "40", "mosque"),
        ("The court holds 35 wanted accused.", "35", "person"),
        ("Half of the 80 youth enrolled in the course are girls.", "80", "person"),
        ("They plan three televised, 60-minute debates.", "three", "debate"),
    ],
)
def test_a_count_whose_noun_is_told_elsewhere(body: str, surface: str, unit: str | None) -> None:
    assert read(body)[surface].mention.unit == unit


@pytest.mark.parametrize(
    ("body", "surface", "unit"),
    [
        # acronyms that are written like small words, names with "of"
        ("Three US soldiers came.", "Three", "person"),
        ("They met two WHO experts.", "two", "person"),
        ("The two highest ranking GOT shipping authorities raised it.", "two", "authority"),
        ("In two incidents IRISL ships were stopped.", "two", "incident"),
        ("Forty Ministry of Labor (MOL) inspectors went out.", "Forty", "person"),
        ("There are 29 Reformed Church of Zembla congregations.", "29", "congregation"),
        # what several of something make up
        ("A ten bank syndicate decided so.", "ten", "bank"),
        ("They cordoned off a 12 block area.", "12", "block"),
        ("Zembla is close to the 3,500 troop ceiling.", "3,500", "person"),
        ("It has an additional 14 police.", "14", "person"),
        # one
        ("He will have one bilateral meeting with her.", "one", "meeting"),
        ("They want one large deployment or several smaller ones.", "one", "deployment"),
        # models
        ("The air force flies five C-27Js.", "five", "aircraft"),
        ("Police found 20 AK-47s.", "20", "rifle"),
        ("The F-16 has two seats.", "two", "seat"),
        # told before or beside
        ("The term is up to six years (eight if he is an official).", "eight", "year"),
        ("In addition to its troops in Egypt, Zembla has 2,300 in Mali.", "2,300", "person"),
        ("He spoke to a weekly (circulation 40,000).", "40,000", "copy"),
        ("They held two 20-minute talks.", "two", "talk"),
        ("They gave six 24-foot rigid-hull inflatable boats.", "six", "boat"),
        ('He served two five-year "terms".', "two", "term"),
        ("The toll now stands at 62.", "62", "person"),
        ("It has 500 hectares of rice, 200 of maize and 60 of beans.", "60", "hectare"),
        ("He spent 12 of his 30 years in office abroad.", "12", "year"),
        ("Some 20,000 attended.", "20,000", "person"),
        ("The dam will force 9,000 to move.", "9,000", "person"),
        ("It trained 15 tax crimes and customs prosecutors.", "15", "person"),
        ("He has three sons, two studying and one at home.", "two", "person"),
        ("Two officials XXXXXXXXXXXX came.", "Two", "person"),
        ("Zembla invests billions in roads.", "billions", "USD"),
    ],
)
def test_acronyms_compounds_models_and_what_is_told_beside(body: str, surface: str, unit: str | None) -> None:
    assert read(body)[surface].mention.unit == unit
