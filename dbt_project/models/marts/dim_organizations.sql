{#
    Kind: the word of the seed with the lowest precedence that stands in the name. Country: the one that the name begins
    with ("Costa Rican authorities"), ends with ("Government of Mexico") or is; else, of bodies of a state, that of the
    posts which use the name, if it is one. An acronym that cables spell out in more than one way ("GOC") is of no
    country by name.
#}
with names as (
    select
        names.*,
        lower(coalesce(names.full_name, names.organization_name)) as words,
        lower(
            case when names.full_name_count = 1 then names.full_name else names.organization_name end
        ) as certain_words
    from {{ ref('int_organization_names') }} as names
),

kinds as (
    select
        organization_name,
        kind
    from (
        select
            names.organization_name,
            seed.kind,
            row_number() over (partition by names.organization_name order by seed.precedence, seed.word) as kind_rank
        from names
        inner join {{ ref('organization_words') }} as seed
            on concat(' ', names.words, ' ') like concat('% ', seed.word, ' %')
    ) as ranked
    where kind_rank = 1
),

countries_named as (
    select
        names.organization_name,
        any_value(words.country_alpha2) as country_alpha2
    from names
    inner join {{ ref('int_country_words') }} as words
        on
            words.word in (
                names.certain_words,
                regexp_extract(names.certain_words, '^(the )?([^ ]+)', 2),
                regexp_extract(names.certain_words, '^(the )?([^ ]+ [^ ]+)', 2),
                regexp_extract(names.certain_words, ' of (the )?(.+)$', 2)
            )
    where words.word_kind <> 'city'
    group by names.organization_name
    having count(distinct words.country_alpha2) = 1
),

located as (
    select
        names.*,
        case
            when kinds.kind is not null then kinds.kind
            when whole.word is not null then 'country'
            else 'other'
        end as kind,
        countries_named.country_alpha2 as named_country_alpha2
    from names
    left join kinds on names.organization_name = kinds.organization_name
    left join countries_named on names.organization_name = countries_named.organization_name
    left join {{ ref('int_country_words') }} as whole on names.certain_words = whole.word and whole.word_kind <> 'city'
),

placed as (
    select
        *,
        coalesce(
            named_country_alpha2,
            case
                when
                    kind in (
                        'police', 'court', 'prosecutor', 'military', 'legislature', 'ministry', 'bank', 'agency',
                        'government'
                    )
                    then posts_country_alpha2
            end
        ) as country_alpha2
    from located
)

select
    md5(placed.organization_name) as organization_key,
    placed.organization_name,
    placed.acronym,
    placed.full_name,
    placed.full_name_count,
    placed.kind,
    placed.country_alpha2,
    countries.country_alpha3,
    countries.country_name,
    case
        when placed.named_country_alpha2 is not null then 'name'
        when placed.country_alpha2 is not null then 'posts'
    end as country_basis,
    placed.organization_name like '%;%' as is_several,
    placed.actor_figure_count,
    placed.source_figure_count
from placed
left join {{ ref('countries') }} as countries on placed.country_alpha2 = countries.country_alpha2
