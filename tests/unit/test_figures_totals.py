"""Which total a figure is part of: totals named behind their parts, shared out, told passages before; and no total."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "part", "total"),
    [
        ("They rescued 23 men and found 20 bodies, but survivors put the total at 257 people.", "23", "257"),
        ("The fund spent 9 million USD, for a total of 40 million USD.", "9 million USD", "40 million USD"),
        ("The budget is 49 million USD. Wages make up 9 million USD, roads 5 million USD.", "5 million USD",
         "49 million USD"),
        ("The workforce comprises 675,000 adults. Foreigners are 80 percent of the workforce.", "80 percent",
         "675,000"),
        ("In all 1,600 students went abroad.\n\n2. (U) Some 1,000 students are at college, in addition to another 600 "
         "students of English.", "600", "1,600"),
        ("It exported USD 106 million (80 percent from oil).", "80 percent", "USD 106 million"),
        ("They stayed for seven days (four nights in Lome and three nights in Kara).", "four", "seven days"),
        ("It trained hundreds of clergy members, including 71 women.", "71", "hundreds"),
        ("The academy has so far graduated 150 guards (28 in 2005).", "28", "150"),
        ("The army expelled 90 aliens in May. Of those expelled, 40 were minors.", "40", "90"),
        ("Aid reached 12,000 families displaced from Kara and 38,000 families displaced from Lome. Of the Kara "
         "displaced, 8,000 families received tents.", "8,000", "12,000"),
        ("We spent a total of 23 hours on it: Consul: 21 hours Clerk: 90 minutes Guard: 30 minutes", "90 minutes",
         "23 hours"),
        ("Prices rose. Of the 300 shops in town, 40 closed.", "40", "300"),
        ("It said that of the 90 wells dug, fewer than 12 work.", "12", "90"),
        ("Of some 400 nurses, the union says 30 left.", "30", "400"),
        ("In a population of 5 million, 70 percent are farmers.", "70 percent", "5 million"),
        ("There are 50 women in a force of 900.", "50", "900"),
        ("Some gave up, among them six of the port's 40 pilots.", "six", "40"),
        ("They served two months of their six-year terms.", "two months", "six-year"),
        ("It held thousands of men. About 400 of these men are still in jail.", "400", "thousands"),
        ("A raid led to the release of 80 captives. Of those released, 9 were boys.", "9", "80"),
        ("The shop was robbed five times, including three times in May.", "three times", "five times"),
        ("The ministry trained 500 people. It sent 60 percent abroad: 220 nurses and 280 clerks.", "280", "500"),
        ("Ten guards came. Four were late. Two were drunk. It was hot. The other six guards slept.", "six", "Ten"),
        ("Hours spent: Consul 30 hrs Clerk 12 hrs Total: 42 hrs", "12 hrs", "42 hrs"),
        # told one by one
        ("It happened three times -- two fires and one flood -- in May.", "one", "three times"),
        ("The court fined four men: a guard was sentenced for taking 300 hens, and three cooks.", "three", "four"),
        ("It has two teams, one working in Lome and the other in Kara.", "one", "two"),
        # pointed at
        ("The army found nine bodies. Two of the nine men were monks.", "Two", "nine"),
        ("Police seek seven people. Three of the suspects are at sea.", "Three", "seven"),
        ("Rain flooded 27 of Togo's 210 towns. Six of those 27 places have no clinic.", "Six", "27"),
        ("The navy freed 30 captives. Among them were four nuns and two boys.", "two", "30"),
        # going on from others
        ("They met 20 captives. Ten of these were held in Ho; six were sold to a guard; and four fled.", "four", "20"),
        ("Of the 1,200 priests here, 75 percent are foreign and one-third are old.", "one-third", "1,200"),
        ("Police arrested 20 boys. Five were released.", "Five", "20"),
        ("Police arrested 20 boys. Five were released. Another three await trial.", "three", "20"),
        ("Of the 90 nurses, 5 left, and the ministry said it would send an additional 20 soon.", "20", "90"),
        ("They questioned 800 respondents. It rained. Some sang. Of course, 65 percent of respondents lied.",
         "65 percent", "800"),
        ("There are 900 cooks in Ho. Half of this group is young.", "Half", "900"),
        ("About half of them work: 20 percent in inns; 12 percent in bars; 8 percent on ships.", "8 percent", "half"),
        ("The arrival of 900 migrants was noted. The arrivals came from Togo (400), Benin (230) and Ghana (90).", "230",
         "900"),
        ("The fund trained 300 clerks.\n\n2. (U) It sent 40 of those 300 clerks to Ho.", "40", "300"),
        ("It won ten convictions. Two convictions were of clerks.", "Two", "ten"),
        ("Some 70 boys left, and nine were held, including two twins.", "two", "nine"),
        ("Of the 5,000 monks, 800 work and of that number, 60 teach.", "60", "800"),
        ("Seven cooks were fined. The two main suspects paid USD 90. Four others (Ann, Bo) fled.", "Four", "Seven"),
        ("Visas in Ho\n        2004  2005\nPupils    13    40\nClerks     4     9\nTOTAL     17    49\n", "9", "49"),
        ("The five included three nuns and two cooks.", "two", "five"),
        ("They searched 350 places (including 42 halls and 300 shops).", "42", "350"),
        ("The party has 86 seats in the 454-seat parliament.", "86", "454"),
        ("It hired four clerks, bringing the number of clerks to nine.", "four", "nine"),
        ("It holds 358 people; 159 are nuns, 94 are monks and 76 are cooks.", "94", "358"),
        ("Police held six people. One of them was a guard and two were clerks.", "two", "six"),
        ("The raid left 81 dead and 70 injured. Those killed include 44 guards.", "44", "81"),
        ("It tried eight men. One was acquitted; the remaining seven indictments are pending.", "seven", "eight"),
        ("The 14 cars that were part of the 37 were late.", "14", "37"),
        # called parts by the words around them, or by the marks of lines
        ("The well costs USD 9,000. Of this, USD 7,000 will pay for pipes, and USD 2,000 for labor.", "USD 7,000",
         "USD 9,000"),
        ("The well costs USD 9,000. Of this, USD 7,000 will pay for pipes, and USD 2,000 for labor.", "USD 2,000",
         "USD 9,000"),
        ("The well costs USD 9,000. Of this, USD 7,000 will buy 12 pipes, and USD 2,000 is for labor.", "USD 2,000",
         "USD 9,000"),
        ("Post asks for USD 9,000. The grant would cover pipes (USD 7,000) and labor (USD 2,000).", "USD 7,000",
         "USD 9,000"),
        ("The well costs USD 9,000. Togo would pay USD 7,000, Oxfam the other USD 2,000.", "USD 2,000", "USD 9,000"),
        ("The fraudster had served seven years of a 12-year sentence.", "seven years", "12-year"),
        ("He spent eight months in a jail in Ho as part of a two-year term.", "eight months", "two-year"),
        ("Guards removed 9 hecklers. Among the nine were two nuns.", "two", "9"),
        ("The trial of the six smugglers began. Only one smuggler pleaded guilty.", "one", "six"),
        ("Over 130 clerks took the course, of which 30 passed.", "30", "130"),
        ("The firm sold 24 ships in 2004, resulting in a total of 110 ships.", "24", "110"),
        ("Budget: USD 620. - USD 400 for nine beds. - USD 70 for paint. - USD 150 for a stove.", "USD 70", "USD 620"),
        # told by their state
        ("The clerk read 310 files, with 190 found forged and 14 pending review.", "190", "310"),
        ("The clerk read 310 files, with 190 found forged and 14 pending review.", "14", "310"),
        ("The inn has 24 cold rooms, and six remained empty.", "six", "24"),
        ("Some 22 cooks had left for Ho, and at least seven had been fined there.", "seven", "22"),
        ("Togo is home to 12,000 refugees. The vast majority (roughly 11,000) of its refugees are from Chad.", "11,000",
         "12,000"),
        ("About 900 USD went to the mayor. He kept 300 USD, dividing the rest between the chiefs.", "300 USD",
         "900 USD"),
        ("It documented 128 attacks on nurses that occurred between 2001 and 2004, including ten knifings.", "ten",
         "128"),
        ("It refused 90 requests. Of these refusals, 21 were in Ho.", "21", "90"),
        ("The number of deaths in clashes reached 154. Of the dead, 41 were guards.", "41", "154"),
        ("About half of the 75 pounds of bread was black.", "half", "75 pounds"),
        ("The inn took in 20 cooks. Only four stayed until May.", "four", "20"),
        ("The inn took in 20 cooks. The mayor reported that 14 were still in Ho.", "14", "20"),
        # no parts
        ("The house has three parties. By law it had only two parties.", "two", None),
        ("Budget: USD 620. - USD 400 for nine beds. - USD 70 for paint.", "USD 70", None),
        ("He got a 12-year sentence after seven years in office.", "seven years", None),
        ("The raid left 90 guards dead, with 30 wounded.", "30", None),
        ("It has 90 cooks, with 20 trained guards.", "20", None),
        ("The party is seven seats short of a majority in the 351-seat house.", "seven", None),
        ("A total of 1,045 chairs (80 percent of all chairs) broke.", "80 percent", None),
        ("Some 43 percent of it came from Togo, 37 percent from Benin.", "37 percent", None),
        ("It arrested 20 boys. In Ho, 25 were arrested.", "25", None),
        ("They worked for four days instead of the 48 hours that were agreed.", "four days", None),
        ("Police seek 20 rebels. Two of the nurses fled.", "Two", None),
        ("The court heard 40 cases (30 in 2004).", "30", None),
        ("It has 600 members with an average of five children each, for a total of 3,000 people.", "five", None),
        ("The well costs USD 9,000. The pump costs USD 7,000 and the roof USD 4,000.", "USD 7,000", None),
        ("It grew from 12 firms to a total of 80 firms.", "12", None),
        ("It employs 49 percent of the companies owned by others, of 110 companies.", "49 percent", None),
        ("Some 805 voters (51.6 percent) said yes.", "51.6 percent", None),
        ("Overdue: other agency (49) (49).", "49", None),
        ("The union is made up of 230 guards, 40 clerks and 70 drivers.", "40", None),
        ("It counted 1,494 deaths in Yendi, 1,242 in Wa, 863 in Ho.", "863", None),
        ("Only 12 percent blame the party. Almost half of those surveyed blame nobody.", "half", None),
        ("He won by 279 votes with 14.7 percent of the total vote.", "14.7 percent", None),
        ("The unit has a staff of 23, two cars and no boat.", "two", None),
    ],
)  # fmt: skip
def test_a_part_has_the_total_that_the_words_give_it(body: str, part: str, total: str | None) -> None:
    found = read(body)
    assert found[part].figure.part_of_id == (found[total].figure.figure_id if total else None)


@pytest.mark.parametrize(
    ("body", "amount", "level"),
    [
        ("Inflation fell to 9.04% in August, from 9.98% in July.", "9.04%", "9.98%"),
        ("The bill was EUR 3 million (USD 4 million), down from EUR 5 million (USD 6 million).", "EUR 3 million",
         "EUR 5 million"),
        ("By 2007, 75% of gas will be imported (up from about 60% today).", "75%", "60%"),
        ("They hold men for 42 days, up from the current 28 days.", "42 days", "28 days"),
        ("The number of priests rose to 240, and nuns doubled from 300 to 600.", "240", None),
    ],
)  # fmt: skip
def test_an_amount_is_compared_to_the_one_that_the_words_name(body: str, amount: str, level: str | None) -> None:
    found = read(body)
    assert found[amount].figure.compares_to_id == (found[level].figure.figure_id if level else None)
