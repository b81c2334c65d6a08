"""What figures say together: changes and their levels, shares told twice, parts told by form, lists of names."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "change", "direction", "level", "role"),
    [
        ("It deported 240,269 aliens in 2005. The 2005 totals mark a ten percent increase over 2004.",
         "ten percent", "up", "240,269", "after"),
        ("It received 22,055 minors returned from the U.S. - a 63.6% increase from 2004.",
         "63.6%", "up", "22,055", "after"),
        ("Arrests rose 10 percent to 550 in 2005.", "10 percent", "up", "550", "after"),
        ("It hired 1,200 guards, an increase of 300 over 2004.", "300", "up", "1,200", "after"),
        ("There was a 10 percent increase over the 500 seized in 2004.", "10 percent", "up", "500", "before"),
        ("Receipts reached $4.7 billion, a reduction of 7.2% from 2004.", "7.2%", "down", "$4.7 billion", "after"),
        ("Exports were $90 million, down 5 percent from 2004.", "5 percent", "down", "$90 million", "after"),
        ("Costs are 10 percent higher than last year.", "10 percent", "up", None, None),
        # of something else than the level beside it, or of nothing that is named
        ("It held 500 men, a 5 percent increase in costs.", "5 percent", "up", None, None),
        ("It held 500 men and prices fell 5 percent.", "5 percent", "down", None, None),
        ("Prices fell 25 percent.", "25 percent", "down", None, None),
        # no change
        ("Of the budget, projects made up 24 percent.", "24 percent", None, None, None),
        ("The party gained 24 percent of the vote.", "24 percent", None, None, None),
        ("Output rose to 24 percent.", "24 percent", None, None, None),
        ("It supports an expansion of the six states.", "six", None, None, None),
        ("It dropped copies of two requests.", "two", None, None, None),
        ("Costs are 10 percent higher than the world average.", "10 percent", None, None, None),
    ],
)  # fmt: skip
def test_a_change_has_its_direction_and_the_level_that_the_words_name(
    body: str, change: str, direction: str | None, level: str | None, role: str | None
) -> None:
    found = read(body)
    figure = found[change].figure
    assert (figure.change_direction, figure.compares_to_role) == (direction, role)
    if level is not None:
        assert figure.compares_to_id == found[level].figure.figure_id


@pytest.mark.parametrize(
    ("body", "share", "count", "base"),
    [
        ("25 of 36 members (69 percent) voted.", "69 percent", "25", "36"),
        ("25 of the 36 members, or 69 percent, voted.", "69 percent", "25", "36"),
        ("Of the 36 members, 25 (69 percent) voted.", "69 percent", "25", "36"),
        ("Some 25 (69 percent) of the 36 members voted.", "69 percent", "25", "36"),
        ("About 69 percent (25) of the 36 members voted.", "69 percent", "25", "36"),
        ("About 69 percent (25 of 36 members) voted.", "69 percent", "25", "36"),
        ("It has 36 members and 25 guests (69 percent of them women).", "69 percent", None, None),
        ("25 members met 36 guests, 69 percent of whom were women.", "69 percent", None, None),
    ],
)
def test_a_share_knows_its_count_and_its_whole(body: str, share: str, count: str | None, base: str | None) -> None:
    found = read(body)
    figure = found[share].figure
    expected = (found[count].figure.figure_id, found[base].figure.figure_id) if count and base else (None, None)
    assert (figure.share_count_id, figure.share_base_id) == expected


@pytest.mark.parametrize(
    ("body", "total", "parts"),
    [
        ("It opened 1,336 cases (57 federal and 1,270 state).", "1,336", {"57", "1,270"}),
        ("Courts imposed 20 sentences: 12 men, and 9 women.", "20", {"12", "9"}),
        ("It opened 100 cases (including 57 federal and 20 state).", "100", set()),
        ("It freed 100 people (57 women, a child and 40 men).", "100", set()),
        ("It opened 100 cases (57 federal and about 40 state).", "100", set()),
        ("It opened 100 cases (7 federal and 9 state).", "100", set()),  # too few to be all
        ("One channel (6 men and 8 women) spoke.", "One", set()),
    ],
)
def test_parts_are_told_by_form_whether_or_not_they_sum_to_the_total(body: str, total: str, parts: set[str]) -> None:
    found = read(body)
    whole = found[total].figure.figure_id if total in found else None
    linked = {s for s, r in found.items() if r.figure.link_rule == "breakdown" and r.figure.part_of_id == whole}
    assert linked == parts


@pytest.mark.parametrize(
    ("body", "count", "listed"),
    [
        ("It works in 11 states (Baja California, Chiapas, Chihuahua; Coahuila, Mexico, Guerrero, Jalisco, Oaxaca, "
         "Quintana Roo, Tlaxcala y Veracruz).", "11", (11, 11)),
        ("The party won five states: Lagos, Kano, Ogun and Oyo.", "five", (4, 4)),
        ("It works in four states (Trinidad and Tobago, Cuba, Haiti).", "four", (3, 4)),
        ("It met six ministers (Labor; Culture; Science, Trade, and Peace; War; Sea; Fish).", "six", (6, 6)),
        ("THREE ISSUES: LEBANON, IRAQ AND KOSOVO.", "THREE", (3, 3)),
        ("It works in five states (including Lagos, Kano, Ogun).", "five", None),
        ("It works in five states (Lagos, Kano, and others).", "five", None),
        ("It leads two of the five teams (Kunduz, Feyzabad, Kabul).", "five", None),
        ("Three groups fight with the army in the south (Apurimac and Ene).", "Three", None),
        ("Four vie for the two seats: Canada, Germany, and Portugal.", "two", None),
        ("It works in ten states (Lagos, Kano).", "ten", None),
        ("It runs five offices (in the capital, mostly).", "five", None),
    ],
)  # fmt: skip
def test_a_list_of_names_is_counted(body: str, count: str, listed: tuple[int, int] | None) -> None:
    figure = read(body)[count].figure
    found = None if figure.listed_low is None else (figure.listed_low, figure.listed_high)
    assert found == listed


def test_the_span_of_a_list_is_that_of_its_names() -> None:
    body = "It works in two cities (Oaxaca and Cancun)."
    figure = read(body)["two"].figure
    assert figure.listed_char_start is not None and figure.listed_char_end is not None
    assert figure.listed_char_end - figure.listed_char_start == len("Oaxaca and Cancun")


@pytest.mark.parametrize(
    ("body", "later", "earlier"),
    [
        ("The police made 63 arrests, up from 25 in 2004.", "63", "25"),
        ("Arrests rose from 25 in 2004 to 63 in 2005.", "63", "25"),
        ("Cuba has 63 men, compared with 25 in Haiti.", "63", None),
        ("It moved in the rankings from 25 to 63.", "63", None),
        ("Gas was 63 units and made up only 25 of them.", "63", None),
    ],
)
def test_a_level_came_from_another_where_the_words_say_so(body: str, later: str, earlier: str | None) -> None:
    found = read(body)
    figure = found[later].figure
    assert figure.change_direction is None
    assert figure.compares_to_role == (None if earlier is None else "before")
    if earlier is not None:
        assert figure.compares_to_id == found[earlier].figure.figure_id


@pytest.mark.parametrize(
    ("body", "since"),
    [
        ("It freed 240 men, a ten percent increase over 2004.", "2004"),
        ("It freed 240 men, a ten percent increase compared to the year 2004.", "2004"),
        ("It freed 240 men, a ten percent increase.", None),
        ("It freed 240 men, a ten percent increase from 2001 to 2004.", None),
    ],
)
def test_a_change_is_measured_from_the_year_that_the_words_name(body: str, since: str | None) -> None:
    assert read(body)["ten percent"].figure.change_since == since


def test_a_group_of_so_many_is_no_subset_of_them() -> None:
    assert read("Two teams of six prosecutors met.")["Two"].figure.part_of_id is None
    found = read("Two members of the 60 elected met.")
    assert found["Two"].figure.part_of_id == found["60"].figure.figure_id
