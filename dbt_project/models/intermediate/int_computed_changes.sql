-- "63, up from 25": two levels of which the cable says that one came from the other, and the change between them.
select
    later.figure_id,
    later.document_id,
    later.compares_to_id as earlier_id,
    vals.unit,
    later_bounds.bound_low as later_low,
    later_bounds.bound_high as later_high,
    earlier_bounds.bound_low as earlier_low,
    earlier_bounds.bound_high as earlier_high,
    100 * (later_bounds.bound_low / nullif(earlier_bounds.bound_high, 0) - 1) as size_low,
    100 * (later_bounds.bound_high / nullif(earlier_bounds.bound_low, 0) - 1) as size_high,
    case
        when later_bounds.bound_low > earlier_bounds.bound_high then 'up'
        when later_bounds.bound_high < earlier_bounds.bound_low then 'down'
    end as change_direction
from {{ ref('stg_figures') }} as later
inner join {{ ref('int_figure_values') }} as vals on later.figure_id = vals.figure_id
inner join {{ ref('int_figure_values') }} as earlier_vals on later.compares_to_id = earlier_vals.figure_id
inner join {{ ref('int_figure_bounds') }} as later_bounds on later.figure_id = later_bounds.figure_id
inner join {{ ref('int_figure_bounds') }} as earlier_bounds on later.compares_to_id = earlier_bounds.figure_id
where
    later.change_direction is null
    and later.compares_to_role = 'before'
    and coalesce(vals.unit = earlier_vals.unit, true)
