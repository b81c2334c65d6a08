with loads as (
    select
        batch_id,
        max(code_version) as code_version,
        cast(count(*) as bigint) as files_seen,
        cast(count(case when outcome = 'loaded' then 1 end) as bigint) as files_loaded,
        cast(count(case when outcome = 'unchanged' then 1 end) as bigint) as files_unchanged,
        cast(count(case when outcome = 'superseded' then 1 end) as bigint) as files_superseded,
        cast(count(case when outcome = 'rejected' then 1 end) as bigint) as files_rejected
    from {{ ref('stg_loads') }}
    group by batch_id
),

mentions as (
    select
        batch_id,
        cast(count(*) as bigint) as mentions,
        cast(count(case when is_figure then 1 end) as bigint) as figures,
        cast(count(distinct reading_rule) as bigint) as reading_rules_used
    from {{ ref('stg_mentions') }}
    group by batch_id
),

figures as (
    select
        batch_id,
        cast(count(case when period is null then 1 end) as bigint) as figures_without_period,
        cast(count(case when population is null then 1 end) as bigint) as figures_without_population,
        cast(count(case when actor is null then 1 end) as bigint) as figures_without_actor,
        cast(count(case when family = 'other' then 1 end) as bigint) as figures_of_no_family,
        cast(count(distinct measure_rule) as bigint) as measure_rules_used
    from {{ ref('stg_figures') }}
    group by batch_id
),

rejections as (
    select
        batch_id,
        cast(count(*) as bigint) as rejections
    from {{ ref('stg_rejections') }}
    group by batch_id
)

select
    loads.batch_id,
    loads.code_version,
    loads.files_seen,
    loads.files_loaded,
    loads.files_unchanged,
    loads.files_superseded,
    loads.files_rejected,
    coalesce(rejections.rejections, 0) as rejections,
    coalesce(mentions.mentions, 0) as mentions,
    coalesce(mentions.figures, 0) as figures,
    coalesce(figures.figures_without_period, 0) as figures_without_period,
    coalesce(figures.figures_without_population, 0) as figures_without_population,
    coalesce(figures.figures_without_actor, 0) as figures_without_actor,
    coalesce(figures.figures_of_no_family, 0) as figures_of_no_family,
    coalesce(mentions.reading_rules_used, 0) as reading_rules_used,
    coalesce(figures.measure_rules_used, 0) as measure_rules_used,
    {#- Known once both gates were asked, which is after the models: publishing fills these two. #}
    cast(null as bigint) as gate_warnings,
    cast(null as string) as gate_warning_checks
from loads
left join mentions on loads.batch_id = mentions.batch_id
left join figures on loads.batch_id = figures.batch_id
left join rejections on loads.batch_id = rejections.batch_id
