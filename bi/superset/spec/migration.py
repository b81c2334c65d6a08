"""The dashboard *Deportations and migration*."""

from __future__ import annotations

from bi.superset.spec.chart import bars, behind, number, room, years
from bi.superset.spec.dashboard import Dashboard
from bi.superset.spec.datasets import COUNTRY_YEAR, FIGURES
from bi.superset.spec.shared import FILTERS, country_year, how_many, of, the_figures

_FAMILIES = ("deportations", "migration", "extraditions")
_WHOLE_YEARS = "measure = 'deportations' and unit = 'person' and coverage = 'full_year' and certainty = 'stated'"

people = years(
    "migration-people", "People deported in a whole year, as stated", COUNTRY_YEAR, "total",
    f"By country; sums that count nothing twice (country_year). {behind('deportations')}", where=_WHOLE_YEARS,
    split="country", height=56,
)  # fmt: skip
by_country = bars(
    "migration-country", "Figures by country", FIGURES, "country", "figures", behind(*_FAMILIES), where=of(*_FAMILIES)
)
by_year = years(
    "migration-years", "Figures by the year they speak of", FIGURES, "figures", behind(*_FAMILIES),
    where=of(*_FAMILIES), split="family",
)  # fmt: skip
origin = bars(
    "migration-origin", "Deportations: figures by region of origin", FIGURES, "region_of_origin", "figures",
    f"Where the words name it. {behind('deportations')}", height=50,
    where="family = 'deportations' and region_of_origin is not null",
)  # fmt: skip
countries = number(
    "migration-countries",
    "Countries with any",
    FIGURES,
    "countries",
    f"By the posts that sent. {room('/figures', 'All figures')}.",
    of(*_FAMILIES),
)

MIGRATION = Dashboard(
    name="migration",
    title="Deportations and migration",
    says="People deported, expelled, repatriated or extradited, and people who migrate: how many, and who says so.",
    filtered=FIGURES,
    filters=FILTERS,
    rows=[
        [
            (how_many("migration-deportations", "deportations"), 3),
            (how_many("migration-migration", "migration"), 3),
            (how_many("migration-extraditions", "extraditions"), 3),
            (countries, 3),
        ],
        [(people, 6), (by_country, 6)],
        [(by_year, 6), (origin, 6)],
        [(country_year("migration", *_FAMILIES), 12)],
        [(the_figures("migration", *_FAMILIES), 12)],
    ],
)
