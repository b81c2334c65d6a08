{#
    One fact stated again within a cable. A later figure repeats an earlier one of another sentence when measure, unit,
    status and both bounds are the same, and nothing that both state contradicts: period, place, sex, age group,
    nationality and role are equal or missing on one side; a period that is not stated but inferred may also hold
    the other's, or lie in it. What the numbers alone cannot tell apart needs the same population words:
    an exact count below ten ("two" arrested here, "two" arrested there), and shares, terms, ages, measures, rates, multiples
    ("five to ten years" for one crime and for another), for which the event must be the same too. "Millions" and "one
    case" say too little to be met again, and "more than 100" repeats no "at least 100".
#}
with figures as (
    select
        figures.figure_id,
        figures.document_id,
        figures.measure,
        figures.status,
        figures.period,
        figures.period_start,
        figures.period_end,
        figures.period_basis = 'stated' as is_stated,
        lower(figures.place) as place,
        figures.sex,
        figures.age_group,
        figures.nationality,
        figures.population_role,
        lower(figures.population) as population,
        lower(figures.event) as event,
        figures.part_of_id,
        vals.sentence_char_start,
        vals.char_start,
        vals.unit,
        vals.unit_kind in ('share', 'time', 'age', 'multiple', 'measure', 'rate') as is_bare,
        -- "in one recent case" is another case each time; where people were killed or arrested, one is a count.
        vals.qualifier = 'exact' and vals.value_high = 1 and figures.measure = 'other' as is_indefinite,
        vals.qualifier = 'some' as is_vague,
        vals.qualifier in ('exact', 'approximate') as is_point,
        vals.qualifier,
        coalesce(cast(vals.value_low as string), 'open') as low_key,
        coalesce(cast(vals.value_high as string), 'open') as high_key,
        vals.qualifier = 'exact' and vals.value_high < 10 as is_small
    from {{ ref('stg_figures') }} as figures
    inner join {{ ref('int_figure_values') }} as vals on figures.figure_id = vals.figure_id
),

pairs as (
    select
        later.figure_id,
        earlier.figure_id as repeat_of_id,
        row_number() over (partition by later.figure_id order by earlier.char_start) as pair_rank
    from figures as later
    inner join figures as earlier
        on
            later.document_id = earlier.document_id
            and later.measure = earlier.measure
            and later.unit = earlier.unit
            and later.status = earlier.status
            and later.low_key = earlier.low_key
            and later.high_key = earlier.high_key
    where
        later.char_start > earlier.char_start
        and not coalesce(later.is_vague or later.is_indefinite, false)
        and coalesce(later.qualifier = earlier.qualifier or (later.is_point and earlier.is_point), true)
        and later.sentence_char_start <> earlier.sentence_char_start
        and coalesce(later.part_of_id <> earlier.figure_id, true)
        and coalesce(earlier.part_of_id <> later.figure_id, true)
        and (
            coalesce(later.period = earlier.period, true)
            or (
                not (later.is_stated and earlier.is_stated)
                and (
                    (later.period_start <= earlier.period_start and later.period_end >= earlier.period_end)
                    or (earlier.period_start <= later.period_start and earlier.period_end >= later.period_end)
                )
            )
        )
        and coalesce(later.place = earlier.place, true)
        and coalesce(later.sex = earlier.sex, true)
        and coalesce(later.age_group = earlier.age_group, true)
        and coalesce(later.nationality = earlier.nationality, true)
        and coalesce(later.population_role = earlier.population_role, true)
        and (
            (not coalesce(later.is_small, false) and not later.is_bare)
            or (later.population = earlier.population and (not later.is_bare or later.event = earlier.event))
        )
)

select
    figure_id,
    repeat_of_id
from pairs
where pair_rank = 1
