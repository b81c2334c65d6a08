{#
    A series is the same thing counted for one whole year after another: the same measure, unit, certainty and population
    in the same words at the same place. In one passage ("24 cases in 2005, 18 in 2006") any words will do. Across the
    yearly reports of one post, measures of the named families only, with the same event and a population of two words
    or more: "people" or "cases" of two reports need not be the same. Of several statements on one year the latest
    cable's first one is the value; the others show in least_value and most_value. A series of one year is no trend.
#}
with figures as (
    select *
    from {{ ref('fct_figures') }}
    where
        status in ('stated', 'planned', 'estimated')
        and not is_repeat
        and not is_change
        and is_full_year
        and value is not null
        and unit_kind in ('person', 'thing', 'money', 'share')
        and population is not null
        and post_key is not null
),

stated as (
    select
        figures.*,
        'passage' as series_scope,
        {{ hash_key([
            'passage_id', 'measure', 'unit', 'status', 'lower(population)', 'lower(place)', 'sex', 'age_group'
        ]) }} as series_key
    from figures
    where figures.period_basis = 'stated' and not figures.is_component
    union all
    select
        figures.*,
        'reports' as series_scope,
        {{ hash_key([
            'post_key', 'measure', 'unit', 'status', 'lower(population)', 'lower(place)', 'sex', 'age_group',
            'lower(event)'
        ]) }} as series_key
    from figures
    where figures.family <> 'other' and figures.population like '% %'
),

ranked as (
    select
        *,
        row_number() over (
            partition by series_key, period_year
            order by created_date desc nulls last, reference_id desc, char_start asc
        ) as statement_rank,
        min(value) over (partition by series_key, period_year) as least_value,
        max(value) over (partition by series_key, period_year) as most_value,
        cast(count(*) over (partition by series_key, period_year) as integer) as statement_count
    from stated
),

steps as (
    select
        *,
        lag(period_year) over (partition by series_key order by period_year) as previous_year,
        lag(value) over (partition by series_key order by period_year) as previous_value,
        lag(figure_id) over (partition by series_key order by period_year) as previous_figure_id,
        lag(reference_id) over (partition by series_key order by period_year) as previous_reference_id,
        cast(count(*) over (partition by series_key) as integer) as year_count
    from ranked
    where statement_rank = 1
)

select
    {{ hash_key(['steps.series_key', 'steps.period_year']) }} as trend_key,
    steps.series_key,
    steps.series_scope,
    steps.post_key,
    posts.post_name,
    posts.country_alpha2,
    steps.family,
    steps.measure,
    steps.unit,
    steps.status as certainty,
    steps.population,
    steps.place,
    steps.period_year,
    steps.value,
    steps.least_value,
    steps.most_value,
    steps.statement_count,
    steps.figure_id,
    steps.passage_id,
    steps.reference_id,
    steps.previous_year,
    steps.previous_value,
    steps.previous_figure_id,
    steps.previous_reference_id,
    cast(steps.value - steps.previous_value as decimal(38, 9)) as change,
    case
        when steps.previous_value > 0
            then cast(
                round(100 * (cast(steps.value as double) / cast(steps.previous_value as double) - 1), 2)
                as decimal(18, 2)
            )
    end as change_percent,
    case
        when steps.previous_value is null then 'first'
        when steps.value > steps.previous_value then 'up'
        when steps.value < steps.previous_value then 'down'
        else 'same'
    end as direction,
    steps.year_count
from steps
inner join {{ ref('dim_posts') }} as posts on steps.post_key = posts.post_key
where steps.year_count > 1
