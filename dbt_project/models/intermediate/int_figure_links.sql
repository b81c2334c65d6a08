-- Totals and their parts, changes and what they change: links that point at a figure of the same current cable.
with figures as (
    select
        figure_id,
        document_id,
        part_of_id,
        compares_to_id,
        link_rule
    from {{ ref('stg_figures') }}
),

parts as (
    select
        part_of_id as figure_id,
        cast(count(*) as integer) as component_count
    from figures
    group by part_of_id
)

select
    figures.figure_id,
    figures.part_of_id,
    figures.part_of_id is not null as is_component,
    coalesce(parts.component_count, 0) as component_count,
    figures.compares_to_id,
    -- "doubled" is a change even where the doubled number is not stated; "90 percent of the children" is none.
    figures.compares_to_id is not null or vals.unit_kind = 'multiple' as is_change,
    figures.link_rule
from figures
inner join {{ ref('int_figure_values') }} as vals on figures.figure_id = vals.figure_id
left join parts on figures.figure_id = parts.figure_id
