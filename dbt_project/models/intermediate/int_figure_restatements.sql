{#
    One fact stated again by a later cable, as yearly reports do: the same number of the same measure, unit and population
    words for the same stated period, sent by one post or of one place, with nothing that both state contradicting. Small
    counts are met again by chance, and shares, terms and multiples say nothing alone: those are no restatements.
#}
with figures as (
    select
        figures.figure_id,
        figures.document_id,
        figures.measure,
        figures.status,
        figures.period,
        lower(figures.population) as population,
        lower(figures.place) as place,
        figures.nationality,
        figures.sex,
        figures.age_group,
        {{ post_key('cables.origin') }} as post_key,
        cables.created_at,
        vals.char_start,
        vals.unit,
        coalesce(cast(vals.value_low as string), 'open') as low_key,
        coalesce(cast(vals.value_high as string), 'open') as high_key
    from {{ ref('stg_figures') }} as figures
    inner join {{ ref('stg_cables') }} as cables on figures.document_id = cables.document_id
    inner join {{ ref('int_figure_values') }} as vals on figures.figure_id = vals.figure_id
    where
        vals.unit_kind in ('person', 'thing', 'money')
        and figures.period_basis = 'stated'
        and figures.population is not null
        and coalesce(vals.value_high, vals.value_low) >= 10
),

pairs as (
    select
        later.figure_id,
        earlier.figure_id as repeat_of_id,
        row_number() over (
            partition by later.figure_id
            order by earlier.created_at nulls last, earlier.document_id, earlier.char_start
        ) as pair_rank
    from figures as later
    inner join figures as earlier
        on
            later.measure = earlier.measure
            and later.unit = earlier.unit
            and later.low_key = earlier.low_key
            and later.high_key = earlier.high_key
            and later.population = earlier.population
            and later.period = earlier.period
            and later.status = earlier.status
    where
        later.document_id <> earlier.document_id
        and (later.post_key = earlier.post_key or later.place = earlier.place)
        and (
            earlier.created_at < later.created_at
            or (earlier.created_at = later.created_at and earlier.document_id < later.document_id)
        )
        and coalesce(later.place = earlier.place, true)
        and coalesce(later.nationality = earlier.nationality, true)
        and coalesce(later.sex = earlier.sex, true)
        and coalesce(later.age_group = earlier.age_group, true)
)

select
    figure_id,
    repeat_of_id
from pairs
where pair_rank = 1
