"""What several dashboards hold: the figures themselves, sums by country and year, a number of figures.

Belongs here: charts that more than one dashboard has. Each dashboard ends with the figures, whose links open the text;
a click on a bar narrows them.
"""

from __future__ import annotations

from bi.superset.spec.chart import Chart, behind, number, room, rows
from bi.superset.spec.datasets import COUNTRY_YEAR, FIGURES

FILTERS = {"country": "Country", "year": "Year spoken of", "family": "Family"}
NEWEST = [("created_date", False), ("cable", True), ("figure", True)]


def of(*names: str, by: str = "family") -> str:
    """A condition: figures of these families, or measures."""
    return f"{by} in (" + ", ".join(f"'{name}'" for name in names) + ")"


def how_many(name: str, what: str, title: str = "", by: str = "family") -> Chart:
    """A number: figures of a family, or of a measure."""
    title = title or f"Figures on {what.replace('_', ' ')}"
    return number(name, title, FIGURES, "figures", behind(what, by=by), of(what, by=by))


def the_figures(name: str, *families: str) -> Chart:
    """A table: the figures one by one."""
    return rows(
        f"{name}-behind", "The figures behind it", FIGURES,
        ["figure", "unit", "population", "actor", "country", "period", "status", "measure", "cable", "created_date"],
        "The newest 1,000, the latest first. A click on a bar above narrows this list; a figure opens in its cable."
        f" {room('/figures', 'All figures')}.",
        where=of(*families) if families else "", order=NEWEST, limit=1000, height=84,
    )  # fmt: skip


def country_year(name: str, *families: str) -> Chart:
    """A table: the panel by country and year."""
    return rows(
        f"{name}-panel", "Sums by country and year", COUNTRY_YEAR,
        ["country", "year", "measure", "value", "unit", "coverage", "certainty", "figure_count", "first_figure",
         "figures_link"],
        "Sums that count nothing twice (country_year). Full years and parts of years, and what is stated, planned and"
        f" estimated, stay apart. {behind(*families)}",
        where=of(*families), order=[("year", False), ("measure", True), ("value", False)], height=56,
    )  # fmt: skip
