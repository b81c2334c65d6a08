-- "226,264 of 240,269", "363 staff, including 196 Americans": a part against the whole that it cannot be larger than.
select
    'subset' as kind,
    parts.figure_id,
    parts.part_of_id as other_figure_ids,
    1 as other_count,
    cast(vals.point_value as double) as computed_value,
    bounds.bound_low as computed_low,
    bounds.bound_high as computed_high,
    cast(null as string) as gap_reason
from {{ ref('stg_figures') }} as parts
inner join {{ ref('int_figure_values') }} as part_vals on parts.figure_id = part_vals.figure_id
inner join {{ ref('int_figure_values') }} as vals on parts.part_of_id = vals.figure_id
inner join {{ ref('int_figure_bounds') }} as bounds on parts.part_of_id = bounds.figure_id
where
    parts.link_rule in ('of_which', 'including', 'subset')
    and part_vals.unit_kind not in ('share', 'multiple')
    and vals.unit_kind not in ('share', 'multiple')
