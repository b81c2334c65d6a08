select
    md5(period) as period_key,
    period,
    min(period_start) as period_start,
    min(period_end) as period_end,
    min(period_kind) as period_kind,
    min(period_year) as period_year,
    min(years_covered) as years_covered,
    min(cast(is_full_year as integer)) = 1 as is_full_year,
    cast(count(*) as bigint) as figure_count
from {{ ref('int_figure_periods') }}
where period is not null
group by period
