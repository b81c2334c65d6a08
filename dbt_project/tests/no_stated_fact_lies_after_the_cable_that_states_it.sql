{{ config(severity='warn') }}
-- A plan may lie ahead, and so may what a law or a supposition speaks of; what happened lies behind.
select
    figure_id,
    reference_id,
    surface,
    period,
    created_date
from {{ ref('fct_figures') }}
where status = 'stated' and period_start > created_date
