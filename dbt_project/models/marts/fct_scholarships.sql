{% set university = ['university', 'universities', 'college', 'undergraduate', 'tertiary'] %}
{% set graduate = ['graduate', 'postgraduate', 'master', 'masters', 'doctoral', 'phd'] %}
with scholarships as (
    select
        figures.*,
        lower(concat_ws(' ', figures.population, figures.event)) as words
    from {{ ref('fct_figures') }} as figures
    where figures.family = 'scholarships'
)

select
    {{ family_columns('scholarships') }},
    -- "elementary and high school students" are of two levels: both are named, in the order of schooling.
    nullif(
        concat_ws(
            ', ',
            case when {{ has_word('scholarships.words', ['elementary', 'primary', 'grade']) }} then 'primary' end,
            case when {{ has_word('scholarships.words', ['high', 'secondary', 'middle']) }} then 'secondary' end,
            case when {{ has_word('scholarships.words', university) }} then 'university' end,
            case when {{ has_word('scholarships.words', graduate) }} then 'graduate' end,
            case when {{ has_word('scholarships.words', ['vocational', 'technical']) }} then 'vocational' end
        ),
        ''
    ) as school_level,
    scholarships.period_year as school_year
from scholarships
