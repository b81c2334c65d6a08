{#
    Totals against the sum of their parts. Only parts that are told to be all of them: in a bracket or after a colon, or
    found because they sum to the total, all in one sentence and of the total's unit (else three numbers that happen to
    add up would do). A total may be broken down twice ("by sex, by age"): a breakdown is full when its
    parts reach the total, and the next part begins another.
#}
with parts as (
    select
        parts.figure_id,
        parts.part_of_id,
        vals.char_start,
        vals.point_value,
        bounds.bound_low,
        bounds.bound_high,
        parts.link_rule = 'breakdown' as is_told_by_form,
        parts.link_rule = 'sum' as is_found_by_sum,
        vals.sentence_char_start,
        vals.unit,
        cast(sum(vals.point_value) over (partition by parts.part_of_id order by vals.char_start) as double)
        - cast(vals.point_value as double) as sum_before
    from {{ ref('stg_figures') }} as parts
    inner join {{ ref('int_figure_values') }} as vals on parts.figure_id = vals.figure_id
    inner join {{ ref('int_figure_bounds') }} as bounds on parts.figure_id = bounds.figure_id
    where parts.link_rule in ('bracket', 'sum', 'breakdown') and vals.unit_kind <> 'share'
),

numbered as (
    select
        parts.*,
        cast(totals.point_value as double) as total_value,
        parts.is_found_by_sum and coalesce(parts.unit <> totals.unit, true) as is_other_unit,
        case
            when parts.is_told_by_form then 0
            else cast(floor(parts.sum_before / nullif(cast(totals.point_value as double), 0)) as integer)
        end as breakdown_number
    from parts
    inner join {{ ref('int_figure_values') }} as totals on parts.part_of_id = totals.figure_id
)

select
    'total_of_parts' as kind,
    part_of_id as figure_id,
    {{ join_strings('figure_id', ', ', 'char_start') }} as other_figure_ids,
    cast(count(*) as integer) as other_count,
    cast(sum(cast(point_value as double)) as double) as computed_value,
    cast(sum(bound_low) as double) as computed_low,
    cast(sum(bound_high) as double) as computed_high,
    cast(null as string) as gap_reason
from numbered
group by part_of_id, breakdown_number
having
    count(*) > 1
    -- Parts that were found by their sum and do not reach the total are what another rule left of a breakdown.
    and (max(case when is_told_by_form then 1 else 0 end) = 1 or sum(cast(point_value as double)) = max(total_value))
    and max(case when is_other_unit then 1 else 0 end) = 0
    and (
        max(case when is_found_by_sum then 1 else 0 end) = 0
        or count(distinct case when is_found_by_sum then sentence_char_start end) = 1
    )
