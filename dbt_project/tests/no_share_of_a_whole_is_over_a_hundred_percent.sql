{{ config(severity='warn') }}
{# Measures whose percentages are shares of a whole; prices, occupancy and growth may well be over 100. #}
{% set of_a_whole = ['convictions', 'prosecutions', 'victims_assisted', 'legislation', 'prevalence', 'scholarships'] %}
select
    figure_id,
    reference_id,
    measure,
    surface,
    value_low
from {{ ref('fct_figures') }}
where
    unit = 'percent'
    and not is_change
    and (is_component or measure in ('{{ of_a_whole | join("', '") }}'))
    and coalesce(value_low, value_high) > 100
