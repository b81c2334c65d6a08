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
            case
                when {{ has_word('scholarships.words', ['university', 'universities', 'college', 'undergraduate', 'tertiary']) }}
                    then 'university'
            end,
            case
                when {{ has_word('scholarships.words', ['graduate', 'postgraduate', 'master', 'masters', 'doctoral', 'phd']) }}
                    then 'graduate'
            end,
            case when {{ has_word('scholarships.words', ['vocational', 'technical']) }} then 'vocational' end
        ),
        ''
    ) as school_level,
    scholarships.period_year as school_year
from scholarships
