{#
    "25 of 36 members (69 percent)": a percentage against count and whole. A percentage of a stated whole whose count is
    not stated ("40 percent of the 36") cannot be judged.
#}
with shares as (
    select
        figures.figure_id,
        figures.share_count_id,
        coalesce(figures.share_base_id, figures.part_of_id) as base_id
    from {{ ref('stg_figures') }} as figures
    inner join {{ ref('int_figure_values') }} as vals on figures.figure_id = vals.figure_id
    where vals.unit = 'percent' and coalesce(figures.share_base_id, figures.part_of_id) is not null
)

select
    'share' as kind,
    shares.figure_id,
    concat_ws(', ', shares.share_count_id, shares.base_id) as other_figure_ids,
    case when shares.share_count_id is not null then 2 else 1 end as other_count,
    cast(100.0 * cast(count_vals.point_value as double) / nullif(cast(base_vals.point_value as double), 0) as double)
        as computed_value,
    100.0 * counts.bound_low / nullif(bases.bound_high, 0) as computed_low,
    100.0 * counts.bound_high / nullif(bases.bound_low, 0) as computed_high,
    case when shares.share_count_id is null then 'count_not_stated' end as gap_reason
from shares
inner join {{ ref('int_figure_values') }} as base_vals on shares.base_id = base_vals.figure_id
inner join {{ ref('int_figure_bounds') }} as bases on shares.base_id = bases.figure_id
left join {{ ref('int_figure_values') }} as count_vals on shares.share_count_id = count_vals.figure_id
left join {{ ref('int_figure_bounds') }} as counts on shares.share_count_id = counts.figure_id
where base_vals.unit_kind not in ('share', 'multiple')
