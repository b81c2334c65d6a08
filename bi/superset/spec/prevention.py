"""The dashboard *Scholarships and prevention*."""

from __future__ import annotations

from bi.superset.spec.chart import bars, behind, number, room, rows, years
from bi.superset.spec.dashboard import Dashboard
from bi.superset.spec.datasets import FIGURES
from bi.superset.spec.shared import FILTERS, NEWEST, country_year, how_many, of, the_figures

_FAMILIES = ("scholarships", "training", "campaigns", "facilities", "victims_assisted", "rescues")

countries = number(
    "prevention-countries",
    "Countries with any",
    FIGURES,
    "countries",
    f"By the posts that sent. {room('/figures', 'All figures')}.",
    of(*_FAMILIES),
)
families = bars(
    "prevention-families", "Figures by family", FIGURES, "family", "figures", behind(*_FAMILIES), where=of(*_FAMILIES)
)
by_year = years(
    "prevention-years", "Figures by the year they speak of", FIGURES, "figures", behind(*_FAMILIES),
    where=of(*_FAMILIES), split="family", height=56,
)  # fmt: skip
scholarships = rows(
    "prevention-scholarships-rows", "Scholarships and students, one by one", FIGURES,
    ["figure", "population", "school_level", "school_year", "status", "country", "cable"], behind("scholarships"),
    where=of("scholarships"), order=NEWEST, height=56,
)  # fmt: skip
by_country = bars(
    "prevention-country", "Figures by country", FIGURES, "country", "figures", behind(*_FAMILIES), where=of(*_FAMILIES)
)

PREVENTION = Dashboard(
    name="prevention",
    title="Scholarships and prevention",
    says="Scholarships given, people trained, campaigns held, shelters opened, victims assisted and rescued.",
    filtered=FIGURES,
    filters=FILTERS,
    rows=[
        [
            (how_many("prevention-scholarships", "scholarships"), 3),
            (how_many("prevention-training", "training"), 3),
            (how_many("prevention-rescues", "rescues"), 3),
            (countries, 3),
        ],
        [(families, 5), (by_year, 7)],
        [(scholarships, 7), (by_country, 5)],
        [(country_year("prevention", *_FAMILIES), 12)],
        [(the_figures("prevention", *_FAMILIES), 12)],
    ],
)
