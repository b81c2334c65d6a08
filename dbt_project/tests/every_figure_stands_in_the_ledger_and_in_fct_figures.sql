{{ config(meta={'dagster': {'ref': {'name': 'fct_figures'}}}) }}
-- A figure lost in a join of fct_figures, or a numeral called a figure without a row of figures, shows here by its id.
with ledger as (
    select figure_id
    from {{ ref('fct_number_ledger') }}
    where figure_id is not null
)

select
    coalesce(ledger.figure_id, figures.figure_id) as figure_id,
    ledger.figure_id is null as is_missing_in_ledger,
    figures.figure_id is null as is_missing_in_figures
from ledger
full outer join {{ ref('fct_figures') }} as figures on ledger.figure_id = figures.figure_id
where ledger.figure_id is null or figures.figure_id is null
