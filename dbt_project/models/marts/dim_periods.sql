select
    md5(period) as period_key,
    period,
    any_value(period_start) as period_start,
    any_value(period_end) as period_end,
    any_value(period_kind) as period_kind,
    any_value(period_year) as period_year,
    any_value(years_covered) as years_covered,
    any_value(is_full_year) as is_full_year,
    cast(count(*) as bigint) as figure_count
from {{ ref('int_figure_periods') }}
where period is not null
group by period
