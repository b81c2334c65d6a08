-- Totals and their parts, changes and what they change: links that point at a figure of the same current cable.
with figures as (
    select
        figures.figure_id,
        figures.part_of_id,
        figures.compares_to_id,
        figures.change_direction,
        figures.compares_to_role,
        figures.link_rule,
        periods.period,
        periods.period_basis,
        vals.unit_kind
    from {{ ref('stg_figures') }} as figures
    inner join {{ ref('int_figure_values') }} as vals on figures.figure_id = vals.figure_id
    inner join {{ ref('int_figure_periods') }} as periods on figures.figure_id = periods.figure_id
),

parts as (
    select
        part_of_id as figure_id,
        cast(count(*) as integer) as component_count
    from figures
    where part_of_id is not null
    group by part_of_id
),

-- "63, up from 25": 25 is a level of its own only where its period is told apart from that of the 63.
earlier as (
    select distinct levels.figure_id
    from figures as later
    inner join figures as levels on later.compares_to_id = levels.figure_id
    where
        later.change_direction is null
        and later.compares_to_role = 'before'
        and coalesce(levels.period = later.period or levels.period_basis <> 'stated', true)
)

select
    figures.figure_id,
    figures.part_of_id,
    figures.part_of_id is not null as is_component,
    coalesce(parts.component_count, 0) as component_count,
    figures.compares_to_id,
    -- "doubled" is a change even where the doubled number is not stated; so is a share that is linked to a level as its
    -- change. An amount is one only where the words say so ("an increase of 300"), and no change in "63, up from 25".
    figures.change_direction is not null
    or figures.unit_kind = 'multiple'
    or (figures.compares_to_id is not null and figures.unit_kind = 'share') as is_change,
    earlier.figure_id is not null as is_earlier_level,
    figures.link_rule
from figures
left join parts on figures.figure_id = parts.figure_id
left join earlier on figures.figure_id = earlier.figure_id
