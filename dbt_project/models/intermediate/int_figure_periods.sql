-- What a stated period covers: calendar years and whether it is a whole one.
with periods as (
    select
        figure_id,
        period,
        period_basis,
        period_rule,
        period_start,
        period_end,
        cast(extract(year from period_start) as integer) as start_year,
        cast(extract(year from period_end) as integer) as end_year,
        -- Whole months: starts on the first of one and ends on the last of one.
        extract(day from period_start) = 1
        and extract(day from {{ add_days('period_end', 1) }}) = 1 as is_whole_months
    from {{ ref('stg_figures') }}
)

select
    figure_id,
    period,
    period_basis,
    period_rule,
    period_start,
    period_end,
    case when start_year = end_year then start_year end as period_year,
    end_year - start_year + 1 as years_covered,
    coalesce(
        is_whole_months and start_year = end_year
        and extract(month from period_start) = 1 and extract(month from period_end) = 12,
        false
    ) as is_full_year,
    case
        when period_start is null and period_end is null then 'none'
        when period_start is null or period_end is null then 'open'
        when period_start = period_end then 'day'
        when not is_whole_months then 'days'
        when start_year = end_year and extract(month from period_start) = extract(month from period_end) then 'month'
        when extract(month from period_start) = 1 and extract(month from period_end) = 12
            then case when start_year = end_year then 'year' else 'years' end
        else 'months'
    end as period_kind
from periods
