-- The panel: what cables say of a country and a year. value is the sum of the figures counted; figure_ids lists them,
-- other_figure_ids those that say the same or came before. Never sum over coverage, certainty or unit.
with by_cable as (
    select
        cell_key,
        reference_id,
        cast(sum(value) as decimal(38, 9)) as cable_value
    from {{ ref('country_year_figures') }}
    group by cell_key, reference_id
),

spreads as (
    select
        cell_key,
        cast(count(*) as integer) as cable_count,
        min(cable_value) as least_value,
        max(cable_value) as most_value
    from by_cable
    group by cell_key
),

cells as (
    select
        cell_key,
        any_value(country_alpha2) as country_alpha2,
        any_value(period_year) as period_year,
        any_value(family) as family,
        any_value(measure) as measure,
        any_value(unit) as unit,
        any_value(coverage) as coverage,
        any_value(certainty) as certainty,
        cast(sum(case when cell_role = 'counted' then value end) as decimal(38, 9)) as cell_value,
        cast(count(case when cell_role = 'counted' then 1 end) as integer) as figure_count,
        {{ join_strings("case when cell_role = 'counted' then figure_id end", ',', 'figure_id') }} as figure_ids,
        {{ join_strings("case when cell_role <> 'counted' then figure_id end", ',', 'figure_id') }} as other_figure_ids
    from {{ ref('country_year_figures') }}
    group by cell_key
)

select
    cells.cell_key,
    cells.country_alpha2,
    countries.country_alpha3,
    countries.country_name,
    cells.period_year,
    cells.family,
    cells.measure,
    cells.unit,
    cells.coverage,
    cells.certainty,
    cells.cell_value as value,
    case when cells.coverage = 'full_year' then spreads.least_value end as least_value,
    case when cells.coverage = 'full_year' then spreads.most_value end as most_value,
    cells.coverage = 'full_year' and spreads.least_value <> spreads.most_value as is_contested,
    cells.figure_count,
    spreads.cable_count,
    cells.figure_ids,
    cells.other_figure_ids
from cells
inner join spreads on cells.cell_key = spreads.cell_key
left join {{ ref('countries') }} as countries on cells.country_alpha2 = countries.country_alpha2
