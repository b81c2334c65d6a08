"""The dashboard *Overview*: figures by family, country and year, and the newest cables."""

from __future__ import annotations

from bi.superset.spec.chart import bars, counts, number, room, rows, world, years
from bi.superset.spec.dashboard import Dashboard
from bi.superset.spec.datasets import CABLES, FIGURES
from bi.superset.spec.shared import FILTERS, the_figures

_NAMED = "family <> 'other'"
# Cables speak of years from 1900 to 2050; nearly all of it lies here.
_RECENT = "year between '1995' and '2015'"
_ALL = room("/figures", "All figures")

cables = number(
    "overview-cables",
    "Cables with figures",
    FIGURES,
    "cables",
    f"They state at least one. {room('/cables', 'Cables')}.",
)
figures = number("overview-figures", "Figures stated", FIGURES, "figures", f"Numerals that state a quantity. {_ALL}.")
named = number(
    "overview-named", "Figures of a named family", FIGURES, "figures", f"The rest is of family *other*. {_ALL}.", _NAMED
)
countries = number(
    "overview-countries", "Countries reported on", FIGURES, "countries", f"By the posts that sent. {_ALL}."
)
families = bars(
    "overview-families", "Figures by family", FIGURES, "family", "figures",
    f"Figures stated, repeats and parts among them, without the family *other*. {_ALL}.", where=_NAMED,
)  # fmt: skip
by_country = bars(
    "overview-country", "Figures by country, the 20 with most", FIGURES, "country", "figures",
    f"By the post that sent the cable. {room('/figures', 'Choose a country')}.",
)  # fmt: skip
world_map = world(
    "overview-map", "Figures by country, on a map", FIGURES, "country_code", "figures",
    f"By the post that sent the cable. {room('/figures', 'Choose a country')}.", where="country_code is not null",
)  # fmt: skip
by_year = years(
    "overview-years", "Figures by the year they speak of, 1995 to 2015", FIGURES, "figures",
    "Figures whose period lies within one calendar year, without the family *other*."
    f" {room('/trends', 'Values over time')}.", where=f"{_RECENT} and {_NAMED}", split="family",
    height=56,
)  # fmt: skip
index = counts(
    "overview-index", "Families", FIGURES, ["family_link"], ["figures", "cables", "countries"],
    f"A family opens its figures in the {room('/figures')}.",
)  # fmt: skip
newest = rows(
    "overview-newest", "The newest cables", CABLES, ["cable", "created_date", "country", "figure_count", "subject"],
    f"A cable opens in the {room('/cables')}.", order=[("created_date", False), ("cable", True)], limit=100, height=56,
)  # fmt: skip

OVERVIEW = Dashboard(
    name="overview",
    title="Overview",
    says="What the published cables state, figure by figure. Every number leads to the sentences that state it.",
    filtered=FIGURES,
    filters=FILTERS,
    rows=[
        [(cables, 3), (figures, 3), (named, 3), (countries, 3)],
        [(families, 6), (by_country, 6)],
        [(world_map, 6), (by_year, 6)],
        [(index, 5), (newest, 7)],
        [(the_figures("overview"), 12)],
    ],
)
