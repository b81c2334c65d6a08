with named as (
    select
        actor as organization_name,
        1 as is_actor,
        0 as is_source
    from {{ ref('stg_figures') }}
    where actor is not null
    union all
    select
        reported_by as organization_name,
        0 as is_actor,
        1 as is_source
    from {{ ref('stg_figures') }}
    where reported_by is not null
)

select
    md5(organization_name) as organization_key,
    organization_name,
    -- "INM" is an acronym, and so is what stands in brackets after a name ("National Migration Institute (INM)").
    case
        when {{ matches('organization_name', '^[A-Z][A-Z0-9/&.-]+$') }} then organization_name
        when {{ matches('organization_name', '[(][A-Z][A-Z0-9/&.-]+[)]$') }}
            then replace(regexp_extract(organization_name, '[(]([A-Z][A-Z0-9/&.-]+)[)]$', 1), '.', '')
    end as acronym,
    organization_name like '%;%' as is_several,
    cast(sum(is_actor) as bigint) as actor_figure_count,
    cast(sum(is_source) as bigint) as source_figure_count
from named
group by organization_name
