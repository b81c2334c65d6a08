{#
    Two figures that give one thing different numbers, and that come from different sources or different cables. The same
    thing: measure, unit and status alike, nothing that both state contradicting, and the same words for the population;
    things side by side need no same words if their unit is the same or their measure has a usual one
    ("networks", "gangs"). In one cable the two stand
    within a few sentences and each has its own source. In two cables of one post both have the same stated period, and
    the same event. Numbers whose intervals meet are no rivals, nor are those more than three times apart: those count
    something else.
#}
{% set near = 1500 %}
{% set beside = 300 %}
with figures as (
    select
        figures.figure_id,
        figures.document_id,
        figures.measure,
        figures.status in ('planned', 'hypothetical', 'legal') as is_unreal,
        figures.period,
        figures.period_basis,
        lower(figures.place) as place,
        lower(figures.population) as population,
        figures.sex,
        figures.age_group,
        figures.nationality,
        figures.population_role,
        lower(figures.event) as event,
        lower(figures.reported_by) as source,
        {{ post_key('cables.origin') }} as post_key,
        cables.created_at,
        vals.char_start,
        vals.unit,
        vals.unit_kind,
        bounds.bound_low,
        bounds.bound_high,
        measures.unit is not null as has_usual_unit
    from {{ ref('stg_figures') }} as figures
    inner join {{ ref('stg_cables') }} as cables on figures.document_id = cables.document_id
    inner join {{ ref('int_figure_values') }} as vals on figures.figure_id = vals.figure_id
    inner join {{ ref('int_figure_bounds') }} as bounds on figures.figure_id = bounds.figure_id
    inner join {{ ref('int_figure_links') }} as links on figures.figure_id = links.figure_id
    inner join {{ ref('measures') }} as measures on figures.measure = measures.measure
    left join {{ ref('int_figure_repeats') }} as repeats on figures.figure_id = repeats.figure_id
    where
        repeats.figure_id is null
        and not links.is_component
        and not links.is_change
        and not links.is_earlier_level
        and figures.compares_to_id is null
        and figures.measure <> 'other'
        and vals.unit_kind in ('person', 'thing', 'money')
        and vals.point_value >= 10
)

select
    {{ hash_key(['earlier.figure_id', 'later.figure_id']) }} as pair_id,
    earlier.figure_id as first_figure_id,
    later.figure_id as second_figure_id,
    case when later.document_id = earlier.document_id then 'sources' else 'cables' end as between_what
from figures as later
inner join figures as earlier
    on
        later.measure = earlier.measure
        and later.post_key = earlier.post_key
where
    not later.is_unreal
    and not earlier.is_unreal
    and (later.bound_low > earlier.bound_high or later.bound_high < earlier.bound_low)
    and later.bound_high <= 3 * earlier.bound_low
    and earlier.bound_high <= 3 * later.bound_low
    and coalesce(later.period = earlier.period, true)
    and coalesce(later.place = earlier.place, true)
    and coalesce(later.sex = earlier.sex, true)
    and coalesce(later.age_group = earlier.age_group, true)
    and coalesce(later.nationality = earlier.nationality, true)
    and coalesce(later.population_role = earlier.population_role, true)
    and (
        (
            later.document_id = earlier.document_id
            and later.char_start > earlier.char_start
            and later.char_start - earlier.char_start <= {{ near }}
            and later.source <> earlier.source
            and (
                (later.unit = earlier.unit and later.population = earlier.population)
                or (
                    later.unit_kind = 'thing'
                    and earlier.unit_kind = 'thing'
                    and (later.has_usual_unit or later.unit = earlier.unit)
                    and later.char_start - earlier.char_start <= {{ beside }}
                )
            )
        )
        or (
            later.document_id <> earlier.document_id
            and later.created_at > earlier.created_at
            and later.unit = earlier.unit
            and later.population = earlier.population
            and later.period = earlier.period
            and later.period_basis = 'stated'
            and earlier.period_basis = 'stated'
            and later.event = earlier.event
        )
    )
