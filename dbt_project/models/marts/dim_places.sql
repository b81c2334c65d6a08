select
    md5(places.place) as place_key,
    places.place as place_name,
    case
        when places.word_kind in ('name', 'people') then 'country'
        when places.word_kind is not null then places.word_kind
        else 'other'
    end as place_kind,
    places.country_alpha2,
    countries.country_alpha3,
    countries.country_name,
    places.figure_count
from {{ ref('int_place_countries') }} as places
left join {{ ref('countries') }} as countries on places.country_alpha2 = countries.country_alpha2
