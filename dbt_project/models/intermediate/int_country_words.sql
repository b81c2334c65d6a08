-- Words that name a country: its name, its people, and cities with a post, each in lower case and of one country only.
with words as (
    select
        lower(country_name) as word,
        country_alpha2,
        1 as precedence,
        'name' as word_kind
    from {{ ref('countries') }}
    union all
    select
        lower(word) as word,
        country_alpha2,
        1 as precedence,
        word_kind
    from {{ ref('country_words') }}
    union all
    select
        lower(city) as word,
        country_alpha2,
        2 as precedence,
        'city' as word_kind
    from {{ ref('posts') }}
),

-- "Panama" and "Singapore" are countries first.
first_meaning as (
    select
        word,
        min(precedence) as precedence
    from words
    group by word
)

select
    words.word,
    min(words.word_kind) as word_kind,
    any_value(words.country_alpha2) as country_alpha2,
    any_value(countries.country_alpha3) as country_alpha3,
    any_value(countries.country_name) as country_name
from words
inner join first_meaning on words.word = first_meaning.word and words.precedence = first_meaning.precedence
inner join {{ ref('countries') }} as countries on words.country_alpha2 = countries.country_alpha2
group by words.word
-- "Georgetown" is a city of more than one: such a word tells no country.
having count(distinct words.country_alpha2) = 1
