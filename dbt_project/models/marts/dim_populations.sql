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
    population_key,
    coalesce(population, concat_ws(' ', nationality, sex, age_group, population_role)) as label,
    population,
    sex,
    age_group,
    nationality,
    population_role,
    cast(count(*) as bigint) as figure_count
from figures
where population_key is not null
group by population_key, population, sex, age_group, nationality, population_role
