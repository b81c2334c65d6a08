{#
    Names that act or report in figures, each with the name that its acronym stands for. What cables spell out decides;
    where they spell out more than one name, the one that most cables give, and the number of names is kept.
#}
with named as (
    select
        actor as organization_name,
        document_id,
        1 as is_actor,
        0 as is_source
    from {{ ref('stg_figures') }}
    where actor is not null
    union all
    select
        reported_by as organization_name,
        document_id,
        0 as is_actor,
        1 as is_source
    from {{ ref('stg_figures') }}
    where reported_by is not null
),

names as (
    select
        named.organization_name,
        case
            when {{ matches('named.organization_name', '^[A-Z][A-Z0-9/&.-]+$') }} then named.organization_name
            when {{ matches('named.organization_name', '[(][A-Z][A-Z0-9/&.-]+[)]$') }}
                then regexp_extract(named.organization_name, '[(]([A-Z][A-Z0-9/&.-]+)[)]$', 1)
        end as acronym,
        cast(sum(named.is_actor) as bigint) as actor_figure_count,
        cast(sum(named.is_source) as bigint) as source_figure_count,
        -- The country of the posts that use the name, where it is one.
        case
            when min(posts.country_alpha2) = max(posts.country_alpha2) and count(posts.country_alpha2) = count(*)
                then any_value(posts.country_alpha2)
        end as posts_country_alpha2
    from named
    inner join {{ ref('stg_cables') }} as cables on named.document_id = cables.document_id
    left join {{ ref('posts') }} as posts on {{ post_key('cables.origin') }} = {{ post_key('posts.post_name') }}
    group by named.organization_name
),

spelled as (
    select
        acronyms.acronym,
        acronyms.full_name,
        row_number() over (
            partition by acronyms.acronym order by count(*) desc, acronyms.full_name
        ) as name_rank,
        cast(count(*) over (partition by acronyms.acronym) as integer) as full_name_count
    from {{ ref('stg_acronyms') }} as acronyms
    inner join {{ ref('stg_passages') }} as passages on acronyms.passage_id = passages.passage_id
    where not passages.is_withheld
    group by acronyms.acronym, acronyms.full_name
)

select
    names.organization_name,
    replace(names.acronym, '.', '') as acronym,
    spelled.full_name,
    coalesce(spelled.full_name_count, 0) as full_name_count,
    names.posts_country_alpha2,
    names.actor_figure_count,
    names.source_figure_count
from names
left join spelled on names.acronym = spelled.acronym and spelled.name_rank = 1
