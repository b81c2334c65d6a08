{{ config(severity='warn') }}
-- Money and rates may be below nought; people, things and votes are not.
select
    figure_id,
    reference_id,
    surface,
    value_low
from {{ ref('fct_figures') }}
where unit_kind in ('person', 'thing', 'vote') and coalesce(value_low, value_high) < 0
