"""The datasets: which columns of which marts stand side by side, and what may be counted in them.

Belongs here: joins, names of columns, saved metrics. A column is given as the column of a mart that it is, and has that
column's description; one that is computed here says itself what it is. Country and year are named alike everywhere, so
that a filter of a dashboard reaches each of its charts. Does not belong here: rules of reading, which the marts hold.
"""

from __future__ import annotations

from bi.superset.spec import links
from bi.superset.spec.dataset import Computed, Dataset, Metric

COUNTRY = "coalesce(p.country_name, 'no country')"
_COUNTRY = Computed(COUNTRY, "Country of the post that sent the cable; 'no country' for a mission to an organization.")
_YEAR = Computed("cast(f.period_year as varchar)", "Calendar year that the figure speaks of, where it is one year.")
_FIGURE_LINK = Computed(links.figure("f.figure_id", "f.surface"), "The figure as written; opens it in its cable.")
_CABLE_LINK = Computed(links.cable("f.reference_id"), "The cable; opens it in the reading room.")

FIGURES = Dataset(
    title="Figures",
    says="One row a stated figure, with its cable's post and day, and the columns of its family's own mart.",
    source="""from marts.fct_figures as f
left join marts.dim_cables as c on c.cable_key = f.cable_key
left join marts.dim_posts as p on p.post_key = f.post_key
left join marts.dim_measures as m on m.measure_key = f.measure_key
left join marts.additive_figures as a on a.figure_id = f.figure_id
left join marts.fct_deportations as d on d.figure_id = f.figure_id
left join marts.fct_sentences as s on s.figure_id = f.figure_id
left join marts.fct_scholarships as h on h.figure_id = f.figure_id""",
    columns={
        "figure": _FIGURE_LINK,
        "cable": _CABLE_LINK,
        "created_date": "f.created_date",
        "country": _COUNTRY,
        "country_code": "p.country_alpha2",
        "year": _YEAR,
        "family": "f.family",
        "measure": "f.measure",
        "measure_definition": "m.definition",
        "value": Computed("cast(f.value as double)", "The value; empty for a range and for an open bound.", "double"),
        "unit": "f.unit",
        "qualifier": "f.qualifier",
        "population": "f.population",
        "actor": "f.actor",
        "reported_by": "f.reported_by",
        "place": "f.place",
        "period": "f.period",
        "status": "f.status",
        "paragraph": "f.paragraph",
        "subject": "c.subject",
        "is_repeat": "f.is_repeat",
        "is_component": "f.is_component",
        "is_change": "f.is_change",
        "may_be_summed": Computed(
            "a.figure_id is not null", "Whether it stands in additive_figures: a sum counts nothing twice.", "boolean"
        ),
        "region_of_origin": "d.region_of_origin",
        "sentence_kind": "s.sentence_kind",
        "term_months_low": "s.term_months_low",
        "term_months_high": "s.term_months_high",
        "term_class": Computed(
            """case when s.term_months_high is null then null when s.term_months_high < 12 then '1. under 1 year'
        when s.term_months_high < 60 then '2. 1 to 5 years' when s.term_months_high < 120 then '3. 5 to 10 years'
        when s.term_months_high < 240 then '4. 10 to 20 years' else '5. 20 years and more' end""",
            "Length of a term imposed, by its upper bound.",
        ),
        "fine_low": "s.fine_low",
        "fine_currency": "s.fine_currency",
        "school_level": "h.school_level",
        "school_year": "h.school_year",
        "family_link": Computed(links.figures("f.family", family="f.family"), "The family; opens its figures."),
        "country_link": Computed(
            f"coalesce({links.figures('p.country_name', country='p.country_name')}, 'no country')",
            "The country; opens its figures.",
        ),
        "figure_id": "f.figure_id",
        "reference_id": "f.reference_id",
    },
    metrics={
        "figures": Metric("count(*)", "figures", "Number of figures stated, repeats and parts of totals among them."),
        "cables": Metric("count(distinct reference_id)", "cables", "Number of cables that state them."),
        "countries": Metric(
            "count(distinct country) filter (where country <> 'no country')", "countries",
            "Number of countries reported on.",
        ),
        "additive_sum": Metric(
            "sum(case when may_be_summed then value end)", "sum",
            "Sum of the figures that may be summed. It means something within one measure, unit and period only.",
        ),
    },
    day="created_date",
)  # fmt: skip

CABLES = Dataset(
    title="Cables",
    says="One row a cable.",
    source="""from marts.dim_cables as c
left join marts.dim_posts as p on p.post_key = c.post_key""",
    columns={
        "cable": Computed(links.cable("c.reference_id"), "The cable; opens it in the reading room."),
        "created_date": "c.created_date",
        "country": _COUNTRY,
        "post": "p.post_name",
        "subject": "c.subject",
        "classification": "c.classification",
        "figure_count": "c.figure_count",
        "mention_count": "c.mention_count",
        "reference_id": "c.reference_id",
    },
    metrics={"cables": Metric("count(*)", "cables", "Number of cables.")},
    day="created_date",
)

COUNTRY_YEAR = Dataset(
    title="Country and year",
    says="One row a country, year, measure, unit, coverage and certainty: sums that count nothing twice.",
    source="""from marts.country_year as y""",
    columns={
        "country": Computed("coalesce(y.country_name, 'no country')", "Country that the figures are about."),
        "year": Computed("cast(y.period_year as varchar)", "Calendar year."),
        "family": "y.family",
        "measure": "y.measure",
        "unit": "y.unit",
        "coverage": "y.coverage",
        "certainty": "y.certainty",
        "value": Computed("cast(y.value as double)", "Sum of the figures counted (docs/modelling.md).", "double"),
        "is_contested": "y.is_contested",
        "figure_count": "y.figure_count",
        "cable_count": "y.cable_count",
        "first_figure": Computed(
            links.figure(
                "split_part(y.figure_ids, ',', 1)", "if(y.figure_count = 1, 'the figure', 'the first')"
            ),
            "Opens the first of the figures counted in its cable.",
        ),
        "figures_link": Computed(
            links.figures("'all of the family'", family="y.family", year="cast(y.period_year as varchar)"),
            "Opens the figures of the family and year.",
        ),
        "figure_ids": "y.figure_ids",
    },
    metrics={
        "total": Metric("sum(value)", "sum", "Within one measure, unit, coverage and certainty.", ",.0f"),
        "cells": Metric("count(*)", "cells", "Number of countries and years."),
    },
)  # fmt: skip
