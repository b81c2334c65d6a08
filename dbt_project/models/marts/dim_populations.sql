with figures as (
    select
        {{ population_key('stg') }} as population_key,
        stg.population,
        stg.sex,
        stg.age_group,
        stg.nationality,
        stg.population_role
    from {{ ref('stg_figures') }} as stg
)

select
    figures.population_key,
    coalesce(
        figures.population,
        concat_ws(' ', figures.nationality, figures.sex, figures.age_group, figures.population_role)
    ) as label,
    figures.population,
    figures.sex,
    figures.age_group,
    figures.nationality,
    words.country_alpha2 as nationality_alpha2,
    words.country_alpha3 as nationality_alpha3,
    words.country_name as nationality_name,
    figures.population_role,
    cast(count(*) as bigint) as figure_count
from figures
left join {{ ref('int_country_words') }} as words on lower(figures.nationality) = words.word
where figures.population_key is not null
group by
    figures.population_key, figures.population, figures.sex, figures.age_group, figures.nationality,
    figures.population_role, words.country_alpha2, words.country_alpha3, words.country_name
