"""Gate 2: what must hold of schema ``marts`` before it is published.

Belongs here: that the marts say what raw says and lose nothing, figure by figure. Does not belong here: keys,
relationships and accepted values of marts (dbt tests), bounds (``bounds``).
"""

from __future__ import annotations

from expectations import bounds
from expectations.checks import Check, Rows, RowsOf, Volume, fill_at_least
from expectations.citing import mart_row, raw_figure, raw_mention, words_after

COUNTED = ("fct_figures",)
QUERIES = {
    "figure_fields": """
select figure_id, unit, population, period, family, case when family <> 'other' then family end as named_family
from marts.fct_figures
"""
}
FIGURES = RowsOf("fct_figures", mart_row("t", "figure_id", "figure"))
LEDGER = RowsOf("fct_number_ledger", mart_row("t", "mention_id", "mention"))
READINGS = f"""
select t.surface, t.kind, t.unit, t.qualifier, t.value_low, t.value_high,
    {words_after("t", "p.passage_text", "p.char_start")}, count(*), min({FIGURES.cite})
from marts.fct_figures as t left join marts.dim_passages as p on p.passage_id = t.passage_id
group by all order by all
"""
# A row r of raw is current. Written apart from the macro of the models, so that a wrong filter there is seen here.
CURRENT = """exists (
    select 1 from raw.loads as l
    where l.document_id = r.document_id and l.batch_id = r.batch_id and l.outcome = 'loaded')"""
COUNTED_AS = ("kind", "value_low", "value_high", "unit", "qualifier", "char_start", "char_end", "surface")
MEANT_AS = (
    "family", "measure", "population", "period", "period_start", "period_end", "actor", "part_of_id", "compares_to_id",
)  # fmt: skip
SHARED = "figure_id, value_low, value_high, value, unit, qualifier, period, char_start, char_end, surface"


def checks(rows: dict[str, int]) -> list[Check]:
    """The checks of gate 2, for tables with so many rows."""
    volume = bounds.DOCUMENTS
    return [
        Volume(
            name="cables_are_there",
            table="dim_cables",
            message=f"At least {volume.minimum:g}. {volume.reason}",
            minimum=int(volume.minimum),
        ),
        _reconciled(
            "dim_cables", "cables", "document_id", "'document ' || r.document_id || ' (' || r.reference_id || ')'"
        ),
        _reconciled("dim_passages", "passages", "passage_id", "'passage ' || r.passage_id"),
        _reconciled("fct_number_ledger", "mentions", "mention_id", raw_mention("r")),
        _reconciled("fct_figures", "figures", "figure_id", raw_figure("r")),
        *_figures(),
        *_ledger(),
        *(_family(family) for family in bounds.FAMILY_MARTS),
        *(c for what, bound in bounds.FILL_RATES.items() for c in fill_at_least(what, bound, rows["fct_figures"])),
    ]


def _reconciled(mart: str, raw: str, key: str, cite: str) -> Check:
    """Every current row of raw stands in the mart once, and the mart has no other."""
    return Rows(
        name=f"{mart}_holds_every_current_row_once",
        table=mart,
        message=f"Each current row of raw.{raw} is one row of {mart}, and no other row is there.",
        sql=f"""
select {cite} || ' is in raw and not in {mart}' as example from raw.{raw} as r
where {CURRENT} and not exists (select 1 from {{batch}} as t where t.{key} = r.{key})
union all
select '{key} ' || t.{key} || ' is in {mart} and not current in raw' from {{batch}} as t
where not exists (select 1 from raw.{raw} as r where r.{key} = t.{key} and {CURRENT})
union all
select '{key} ' || t.{key} || ' is in {mart} ' || count(*) || ' times' from {{batch}} as t
group by t.{key} having count(*) > 1
""",
    )


def _as_raw(of: RowsOf, name: str, raw: str, keys: tuple[str, str], columns: tuple[str, ...], message: str) -> Check:
    """No row of a mart says otherwise than the current row of raw; the columns in which one does are named."""
    differing = ", ".join(f"case when t.{c} is distinct from r.{c} then '{c}' end" for c in columns)
    named = f"concat_ws(', ', {differing})"
    join = f"inner join raw.{raw} as r on r.{keys[1]} = t.{keys[0]} and {CURRENT}"
    return of.never(name, f"{named} <> ''", message, says=f"' differs from raw in ' || {named}", join=join)


def _figures() -> list[Check]:
    return [
        FIGURES.never(
            "figure_surface_is_passage_text",
            "p.passage_id is null or t.char_start < p.char_start or t.char_end <= t.char_start "
            "or substring(p.passage_text, "
            "t.char_start - p.char_start + 1, t.char_end - t.char_start) is distinct from t.surface",
            "A figure's surface is the text of its passage at its span: what a reader of the marts can check.",
            join="left join marts.dim_passages as p on p.passage_id = t.passage_id",
        ),
        _as_raw(
            FIGURES,
            "figures_say_what_raw_says",
            "mentions",
            ("figure_id", "mention_id"),
            COUNTED_AS,
            "A figure has the bounds, unit, kind, qualifier, span and surface that its mention has in raw.",
        ),
        _as_raw(
            FIGURES,
            "figures_keep_their_meaning",
            "figures",
            ("figure_id", "figure_id"),
            MEANT_AS,
            "A figure has the family, measure, population, period, actor and links that it has in raw.",
        ),
        FIGURES.never(
            "figure_value_is_its_point",
            "t.value is distinct from case when t.value_low = t.value_high then t.value_low end",
            "value is the bound of a point, and null where the bounds differ or one is open.",
            says="': value ' || coalesce(t.value, -1)",
        ),
    ]


def _ledger() -> list[Check]:
    return [
        _as_raw(
            LEDGER,
            "ledger_says_what_raw_says",
            "mentions",
            ("mention_id", "mention_id"),
            ("is_figure", *COUNTED_AS),
            "A row of the ledger has the kind, bounds, span and surface that its mention has in raw.",
        ),
        LEDGER.never(
            "ledger_leads_to_figures",
            "(t.is_figure and not exists (select 1 from marts.fct_figures as f where f.figure_id = t.mention_id)) "
            "or (not t.is_figure and t.why_no_figure is null)",
            "A row that is a figure is in fct_figures; one that is none says why.",
        ),
    ]


def _family(family: str) -> Check:
    mart = f"fct_{family}"
    here = f"select {SHARED} from {{batch}}"
    there = f"select {SHARED} from marts.fct_figures where family = '{family}'"
    cite = "'figure ' || figure_id || ' \"' || surface || '\"'"
    return Rows(
        name=f"{mart}_is_its_family_of_fct_figures",
        table=mart,
        message=f"{mart} holds exactly the figures of fct_figures whose family is {family}, with the same values.",
        sql=f"""
select {cite} || ' of fct_figures is not in {mart}' as example from (({there}) except all ({here}))
union all
select {cite} || ' of {mart} is not in fct_figures' from (({here}) except all ({there}))
""",
    )
