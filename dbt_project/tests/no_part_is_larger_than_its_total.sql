{{ config(severity='warn', meta={'dagster': {'ref': {'name': 'fct_figures'}}}) }}
-- As far as rounding and qualifiers allow; a percentage of a total is no part of its number.
select
    parts.figure_id,
    parts.part_of_id,
    part_bounds.bound_low as part_low,
    total_bounds.bound_high as total_high
from {{ ref('fct_figures') }} as parts
inner join {{ ref('fct_figures') }} as totals on parts.part_of_id = totals.figure_id
inner join {{ ref('int_figure_bounds') }} as part_bounds on parts.figure_id = part_bounds.figure_id
inner join {{ ref('int_figure_bounds') }} as total_bounds on parts.part_of_id = total_bounds.figure_id
where
    parts.unit_kind not in ('share', 'multiple')
    and totals.unit_kind not in ('share', 'multiple')
    and part_bounds.bound_low > total_bounds.bound_high
