{# From 1900 to 2050: 55,152 days, counted by five decimal digits, which every engine can cross join. #}
{% set day_count = 55152 %}
with digits as (
    {% for digit in range(10) -%}
        select {{ digit }} as digit{% if not loop.last %}
            union all
        {% endif %}
    {%- endfor %}
),

numbers as (
    select ones.digit + 10 * tens.digit + 100 * hundreds.digit + 1000 * thousands.digit + 10000 * myriads.digit as n
    from digits as ones
    cross join digits as tens
    cross join digits as hundreds
    cross join digits as thousands
    cross join digits as myriads
),

days as (
    select cast({{ add_days("date '1900-01-01'", 'numbers.n') }} as date) as date_day
    from numbers
    where numbers.n < {{ day_count }}
)

select
    date_day,
    cast(extract(year from date_day) as integer) as year_number,
    cast(extract(quarter from date_day) as integer) as quarter_number,
    cast(extract(month from date_day) as integer) as month_number,
    cast(extract(day from date_day) as integer) as day_of_month,
    cast({{ iso_weekday('date_day') }} as integer) as day_of_week,
    cast(date_trunc('month', date_day) as date) as month_start,
    last_day(date_day) as month_end,
    cast(date_trunc('year', date_day) as date) as year_start
from days
