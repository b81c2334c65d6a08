"""Rules of gate 1 on figures: each is a mention, what it says is of known kinds, and enough of it is filled.

Belongs here: columns of raw.figures. Does not belong here: values and spans (``raw_mentions``).
"""

from __future__ import annotations

from expectations import bounds
from expectations.checks import SAME, Check, Rows, RowsOf, broken, fill_at_least, fill_at_most
from expectations.citing import raw_figure
from expectations.raw_mentions import MENTIONS

FIGURES = RowsOf("figures", raw_figure("t"))
# The columns that are held to fill rates; the unit is the mention's.
FIELDS = """
select f.figure_id, m.unit, f.population, f.period, f.family,
    case when f.family <> 'other' then f.family end as named_family
from raw.figures as f left join raw.mentions as m on m.mention_id = f.figure_id and m.batch_id = f.batch_id
"""
KNOWN = {"family": bounds.FAMILIES, "status": bounds.STATUSES, "period_basis": bounds.PERIOD_BASES}


def checks(rows: dict[str, int]) -> list[Check]:
    """The checks, for tables with so many rows."""
    found = _figures()
    for what, bound in bounds.FILL_RATES.items():
        found += [*fill_at_least(what, bound, rows["figures"]), *fill_at_most(what, bound, rows["figures"])]
    return found


def _figures() -> list[Check]:
    return [
        FIGURES.never(
            "every_figure_is_a_mention",
            f"not exists (select 1 from raw.mentions as d where d.mention_id = t.figure_id and d.is_figure and {SAME}) "
            f"or (select count(*) from raw.figures as d where d.figure_id = t.figure_id and {SAME}) > 1",
            "A figure is a mention with is_figure of the same document, and stands once in a batch.",
        ),
        MENTIONS.never(
            "every_mention_of_a_figure_has_one",
            f"t.is_figure and not exists (select 1 from raw.figures as d where d.figure_id = t.mention_id and {SAME})",
            "A mention with is_figure has its row of figures.",
        ),
        *(
            FIGURES.known(
                f"figure_{column}_is_known", column, values, f"The {column} of a figure is one of the known ones."
            )
            for column, values in KNOWN.items()
        ),
        FIGURES.never(
            "figure_periods_are_in_order",
            "t.period_start > t.period_end",
            "A period does not end before it starts.",
            says="': ' || coalesce(t.period, '')",
        ),
        Rows(
            name="figure_links_lead_to_figures",
            table="figures",
            message="A total, and a figure that a change changes, is another figure of the same document.",
            sql=" union all ".join(
                broken(
                    f"{FIGURES.cite} || ': {link} ' || t.{link}",
                    f"t.{link} is not null and not exists (select 1 from raw.figures as d "
                    f"where d.figure_id = t.{link} and d.figure_id <> t.figure_id and {SAME})",
                )
                for link in ("part_of_id", "compares_to_id")
            ),
        ),
    ]
