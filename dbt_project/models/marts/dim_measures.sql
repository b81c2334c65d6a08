with used as (
    select
        measure,
        any_value(family) as family,
        cast(count(*) as bigint) as figure_count
    from {{ ref('stg_figures') }}
    group by measure
)

select
    md5(coalesce(measures.measure, used.measure)) as measure_key,
    coalesce(measures.measure, used.measure) as measure,
    coalesce(measures.family, used.family) as family,
    measures.definition,
    measures.unit,
    -- What the lexicon does not define is not summed.
    coalesce(measures.is_additive, false) as is_additive,
    measures.measure is not null as is_defined,
    coalesce(used.figure_count, 0) as figure_count
from {{ ref('measures') }} as measures
full outer join used on measures.measure = used.measure
