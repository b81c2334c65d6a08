"""What a count counts where adjectives, verbs, owners and wholes stand between it and its noun: made-up sentences."""

from __future__ import annotations

import pytest

from tests.unit.test_figures_reader import read


@pytest.mark.parametrize(
    ("body", "surface", "unit", "population"),
    [
        # modifiers that are joined
        ("He met 100 print, radio and TV journalists.", "100", "person", "print, radio and TV journalists"),
        ("They sell two plain but often overlooked tools.", "two", "tool", "plain but often overlooked tools"),
        ('It names seven specific or "predicate" crimes.', "seven", "crime", 'specific or "predicate" crimes'),
        ("They hired 30 direct and 50 indirect tailors.", "30", "person", "direct tailors"),
        ("He sold 40, and bought cars.", "40", None, None),
        # what those counted do is no noun
        ("Later one threw a stone at the wall.", "one", None, None),
        ("The court made two rulings, one affecting the rights of heirs.", "one", "ruling", "rulings"),
        ("They have 40 highly trained pilots.", "40", "person", "highly trained pilots"),
        # owners, wholes, bounds, changes
        ("It tells of 17 detainees' training in a camp.", "17", "person", "detainees"),
        ("They will burn 52,000 of the remaining 268,000 rifles.", "52,000", "rifle", "rifles"),
        ("A party won in 76 out of Zembla's 85 towns.", "76", "town", "towns"),
        ("The troop ceiling is 1,400.", "1,400", "person", "troop ceiling"),
        ("It is an increase in police trainers from 123 to 200.", "200", "person", "police trainers"),
        ("They have 15,000 Zemblan military on six isles.", "15,000", "person", "Zemblan military"),
        ("He saw three groups/leaders of smugglers.", "three", "group", "groups/leaders of smugglers"),
        # people by what befell them, of a group, at a time
        ("The radio told of the beheadings of 12 on the coast.", "12", "person", "beheadings"),
        ("He leads an unruly coalition of 38.", "38", "person", "unruly coalition"),
        ("In May one MP passed away.", "one", "person", "MP"),
        ("A gathering drew 400 traders last night.", "400", "person", "traders"),
    ],
)
def test_a_count_has_its_noun(body: str, surface: str, unit: str | None, population: str | None) -> None:
    found = read(body)[surface]
    assert (found.mention.unit, found.figure.population) == (unit, population)
