with sentences as (
    select
        figures.*,
        lower(concat_ws(' ', figures.population, figures.event)) as words
    from {{ ref('fct_figures') }} as figures
    where figures.family = 'sentences'
)

select
    {{ family_columns('sentences') }},
    case
        when sentences.is_change then 'change'
        when sentences.unit_kind = 'time' then 'term'
        when sentences.unit_kind = 'money' then 'fine'
        when sentences.unit_kind = 'person' then 'people'
        when sentences.unit_kind = 'thing' then 'cases'
        else 'other'
    end as sentence_kind,
    case
        when {{ has_word('sentences.words', ['federal']) }} then 'federal'
        when {{ has_word('sentences.words', ['state', 'provincial']) }} then 'state'
        when {{ has_word('sentences.words', ['local', 'municipal']) }} then 'local'
        when {{ has_word('sentences.words', ['military', 'martial']) }} then 'military'
    end as jurisdiction,
    sentences.months_low as term_months_low,
    sentences.months_high as term_months_high,
    case when sentences.unit_kind = 'money' then sentences.value_low end as fine_low,
    case when sentences.unit_kind = 'money' then sentences.value_high end as fine_high,
    sentences.currency as fine_currency
from sentences
