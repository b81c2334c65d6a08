select
    {{ family_columns('figures') }},
    figures.nationality as region_of_origin,
    figures.sex,
    figures.age_group
from {{ ref('fct_figures') }} as figures
where figures.family = 'deportations'
