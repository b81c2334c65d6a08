"""The dashboard *Justice*: arrests, prosecutions, convictions, sentences."""

from __future__ import annotations

from bi.superset.spec.chart import bars, behind, classes, rows, years
from bi.superset.spec.dashboard import Dashboard
from bi.superset.spec.datasets import FIGURES
from bi.superset.spec.shared import FILTERS, NEWEST, country_year, how_many, of, the_figures

_FAMILIES = ("arrests", "prosecutions", "sentences", "penalties_in_law", "prison_population")

by_year = years(
    "justice-years", "Figures by the year they speak of", FIGURES, "figures", behind(*_FAMILIES), where=of(*_FAMILIES),
    split="measure",
)  # fmt: skip
convictions = bars(
    "justice-country", "Convictions: figures by country", FIGURES, "country", "figures",
    behind("convictions", by="measure"), where=of("convictions", by="measure"), limit=15, height=50,
)  # fmt: skip
terms = classes(
    "justice-terms", "Terms of imprisonment imposed, by length", FIGURES, "term_class", "figures",
    f"Figures stated as fact, by the upper bound of the term. {behind('sentences_imposed', by='measure')}",
    where="term_class is not null and sentence_kind = 'term' and status = 'stated'",
)  # fmt: skip
one_by_one = rows(
    "justice-sentences-rows", "Terms and fines, one by one", FIGURES,
    ["figure", "term_months_low", "term_months_high", "population", "country", "cable"],
    f"Terms in months. {behind('sentences_imposed', by='measure')}", where="sentence_kind in ('term', 'fine')",
    order=NEWEST, height=56,
)  # fmt: skip

JUSTICE = Dashboard(
    name="justice",
    title="Justice: prosecutions, convictions, sentences",
    says="Arrests, prosecutions, convictions, terms and fines imposed, and what the law provides for.",
    filtered=FIGURES,
    filters=FILTERS,
    rows=[
        [
            (how_many("justice-arrests", "arrests"), 3),
            (how_many("justice-prosecutions", "prosecutions"), 3),
            (how_many("justice-convictions", "convictions", by="measure"), 3),
            (how_many("justice-sentences", "sentences_imposed", "Terms and fines imposed", by="measure"), 3),
        ],
        [(by_year, 7), (convictions, 5)],
        [(terms, 5), (one_by_one, 7)],
        [(country_year("justice", *_FAMILIES), 12)],
        [(the_figures("justice", *_FAMILIES), 12)],
    ],
)
