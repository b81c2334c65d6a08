select
    {{ family_columns('figures') }},
    figures.family,
    figures.document_id,
    figures.currency,
    figures.is_disputed
from {{ ref('fct_figures') }} as figures
inner join {{ ref('dim_measures') }} as measures on figures.measure_key = measures.measure_key
where
    measures.is_additive
    and figures.value is not null
    and figures.unit_kind in ('person', 'thing', 'money', 'unknown')
    and figures.status = 'stated'
    and not figures.is_repeat
    and not figures.is_component
    and not figures.is_change
    and not figures.is_earlier_level
    and not figures.is_rival
