-- A fact stated again, against its first statement in the cable.
select
    'repeat' as kind,
    repeats.figure_id,
    repeats.repeat_of_id as other_figure_ids,
    1 as other_count,
    cast(vals.point_value as double) as computed_value,
    bounds.bound_low as computed_low,
    bounds.bound_high as computed_high,
    cast(null as string) as gap_reason
from {{ ref('int_figure_repeats') }} as repeats
inner join {{ ref('int_figure_values') }} as vals on repeats.repeat_of_id = vals.figure_id
inner join {{ ref('int_figure_bounds') }} as bounds on repeats.repeat_of_id = bounds.figure_id
