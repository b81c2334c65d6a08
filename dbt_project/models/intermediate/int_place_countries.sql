-- Places as figures name them, each with the country that its words name: the whole, what follows a comma ("Herat,
-- Afghanistan", but not "Iraq, Lebanon"), or what follows a first word in small letters ("southern Afghanistan").
with places as (
    select
        place,
        cast(count(*) as bigint) as figure_count,
        lower(place) as whole,
        lower(regexp_extract(place, '^([^,]+), [^,]+$', 1)) as before_comma,
        lower(regexp_extract(place, '^[^,]+, ([^,]+)$', 1)) as after_comma,
        lower(regexp_extract(place, '^[a-z]+ (.+)$', 1)) as after_first
    from {{ ref('stg_figures') }}
    where place is not null
    group by place
)

select
    places.place,
    places.figure_count,
    coalesce(
        as_whole.word_kind,
        case when coalesce(behind_comma.word, behind_first.word) is not null then 'part_of_country' end
    ) as word_kind,
    coalesce(as_whole.country_alpha2, behind_comma.country_alpha2, behind_first.country_alpha2) as country_alpha2
from places
left join {{ ref('int_country_words') }} as as_whole on places.whole = as_whole.word
left join {{ ref('int_country_words') }} as ahead on places.before_comma = ahead.word
left join {{ ref('int_country_words') }} as behind_comma
    on places.after_comma = behind_comma.word and (ahead.word is null or ahead.word_kind = 'city')
left join {{ ref('int_country_words') }} as behind_first on places.after_first = behind_first.word
