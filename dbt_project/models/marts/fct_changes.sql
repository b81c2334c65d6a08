with changes as (
    select
        'stated' as kind,
        figure_id,
        document_id,
        change_direction,
        change_since,
        unit as size_unit,
        size_low,
        size_high,
        later_id,
        earlier_id,
        later_low,
        later_high,
        earlier_low,
        earlier_high,
        is_later_derived,
        is_earlier_derived,
        -- Compared in the direction of the computed change: "a 25 percent drop" is a change of minus 25 percent.
        case
            when change_direction = 'up' then size_low
            when unit_kind = 'multiple' then 1 / nullif(size_high, 0)
            else -size_high
        end as signed_low,
        case
            when change_direction = 'up' then size_high
            when unit_kind = 'multiple' then 1 / nullif(size_low, 0)
            else -size_low
        end as signed_high,
        computed_low,
        computed_high
    from {{ ref('int_change_levels') }}
    union all
    select
        'computed' as kind,
        figure_id,
        document_id,
        change_direction,
        cast(null as string) as change_since,
        'percent' as size_unit,
        size_low,
        size_high,
        figure_id as later_id,
        earlier_id,
        later_low,
        later_high,
        earlier_low,
        earlier_high,
        false as is_later_derived,
        false as is_earlier_derived,
        cast(null as double) as signed_low,
        cast(null as double) as signed_high,
        cast(null as double) as computed_low,
        cast(null as double) as computed_high
    from {{ ref('int_computed_changes') }}
)

select
    {{ hash_key(['changes.kind', 'changes.figure_id']) }} as change_id,
    changes.kind,
    changes.figure_id,
    changes.later_id as later_figure_id,
    changes.earlier_id as earlier_figure_id,
    figures.cable_key,
    changes.document_id,
    figures.reference_id,
    figures.paragraph,
    figures.family,
    figures.measure,
    figures.population,
    figures.place,
    figures.status,
    figures.surface,
    changes.change_direction,
    changes.size_low,
    changes.size_high,
    changes.size_unit,
    levels.unit as level_unit,
    levels.period as later_period,
    coalesce(changes.change_since, earlier.period) as earlier_period,
    changes.later_low,
    changes.later_high,
    changes.earlier_low,
    changes.earlier_high,
    coalesce(changes.is_later_derived, false) as is_later_derived,
    coalesce(changes.is_earlier_derived, false) as is_earlier_derived,
    changes.computed_low,
    changes.computed_high,
    case
        when changes.kind = 'computed' then null
        when coalesce(changes.computed_low, changes.computed_high) is null then 'cannot_tell'
        when
            coalesce(changes.signed_low <= changes.computed_high, true)
            and coalesce(changes.computed_low <= changes.signed_high, true)
            then 'agrees'
        else 'differs'
    end as verdict,
    figures.char_start,
    figures.char_end
from changes
inner join {{ ref('fct_figures') }} as figures on changes.figure_id = figures.figure_id
left join {{ ref('fct_figures') }} as levels on coalesce(changes.later_id, changes.earlier_id) = levels.figure_id
left join {{ ref('fct_figures') }} as earlier on changes.earlier_id = earlier.figure_id
