-- Of figures and periods alike: the lower bound is not above the upper one.
select figure_id
from {{ ref('fct_figures') }}
where value_low > value_high or period_start > period_end
