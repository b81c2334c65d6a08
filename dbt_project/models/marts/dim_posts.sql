with known as (
    select
        {{ post_key('posts.post_name') }} as post_key,
        posts.post_name,
        posts.kind,
        posts.city,
        posts.country_alpha2,
        countries.country_alpha3,
        countries.country_name,
        posts.organization,
        true as is_known
    from {{ ref('posts') }} as posts
    left join {{ ref('countries') }} as countries on posts.country_alpha2 = countries.country_alpha2
),

named as (
    select
        {{ post_key('origin') }} as post_key,
        min(origin) as post_name
    from {{ ref('stg_cables') }}
    where origin is not null
    group by {{ post_key('origin') }}
),

-- A post that the seed does not know keeps what its name says: a row without a country, and no cable without a post.
unknown as (
    select
        named.post_key,
        named.post_name,
        case
            when lower(named.post_name) like 'embassy %' then 'embassy'
            when lower(named.post_name) like 'consulate %' then 'consulate'
            when lower(named.post_name) like 'mission %' then 'mission'
            else 'other'
        end as kind,
        case
            when lower(named.post_name) like 'embassy %' then substring(named.post_name, 9)
            when lower(named.post_name) like 'consulate %' then substring(named.post_name, 11)
        end as city,
        cast(null as string) as country_alpha2,
        cast(null as string) as country_alpha3,
        cast(null as string) as country_name,
        cast(null as string) as organization,
        false as is_known
    from named
    left join known on named.post_key = known.post_key
    where known.post_key is null
)

select * from known
union all
select * from unknown
