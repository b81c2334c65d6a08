with figures as (
    select * from {{ ref('stg_figures') }}
),

vals as (
    select * from {{ ref('int_figure_values') }}
),

periods as (
    select * from {{ ref('int_figure_periods') }}
),

links as (
    select * from {{ ref('int_figure_links') }}
),

repeats as (
    select * from {{ ref('int_figure_repeats') }}
),

restated as (
    select * from {{ ref('int_figure_restatements') }}
),

disputed as (
    select * from {{ ref('int_disputed_figures') }}
),

cables as (
    select * from {{ ref('dim_cables') }}
),

passages as (
    select
        passage_id,
        paragraph
    from {{ ref('stg_passages') }}
)

select
    figures.figure_id,
    cables.cable_key,
    cables.post_key,
    figures.passage_id,
    md5(figures.measure) as measure_key,
    {{ population_key('figures') }} as population_key,
    {{ name_key('figures.actor') }} as actor_key,
    {{ name_key('figures.reported_by') }} as reported_by_key,
    {{ name_key('figures.place') }} as place_key,
    figures.document_id,
    cables.reference_id,
    cables.created_date,
    passages.paragraph,
    figures.family,
    figures.measure,
    figures.event,
    figures.population,
    figures.sex,
    figures.age_group,
    figures.nationality,
    figures.population_role,
    figures.actor,
    figures.reported_by,
    figures.place,
    vals.kind,
    vals.value_low,
    vals.value_high,
    vals.point_value as value,
    vals.unit,
    vals.unit_kind,
    vals.currency,
    vals.qualifier,
    vals.months_low,
    vals.months_high,
    periods.period,
    periods.period_start,
    periods.period_end,
    periods.period_year,
    periods.period_kind,
    periods.period_basis,
    periods.years_covered,
    periods.is_full_year,
    figures.status,
    coalesce(repeats.repeat_of_id, restated.repeat_of_id) is not null as is_repeat,
    coalesce(repeats.repeat_of_id, restated.repeat_of_id) as repeat_of_id,
    links.is_component,
    links.part_of_id,
    links.component_count,
    links.is_change,
    links.compares_to_id,
    links.is_earlier_level,
    disputed.figure_id is not null as is_disputed,
    coalesce(disputed.is_rival, false) as is_rival,
    figures.listed_char_start,
    figures.listed_char_end,
    vals.char_start,
    vals.char_end,
    vals.surface,
    figures.sentence_char_start,
    figures.sentence_char_end,
    vals.reading_rule,
    figures.measure_rule,
    figures.population_rule,
    figures.period_rule,
    figures.actor_rule,
    links.link_rule,
    figures.batch_id
from figures
inner join cables on figures.document_id = cables.document_id
inner join vals on figures.figure_id = vals.figure_id
inner join periods on figures.figure_id = periods.figure_id
inner join links on figures.figure_id = links.figure_id
left join repeats on figures.figure_id = repeats.figure_id
left join restated on figures.figure_id = restated.figure_id
left join disputed on figures.figure_id = disputed.figure_id
left join passages on figures.passage_id = passages.passage_id
