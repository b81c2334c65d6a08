{#
    Which figures stand behind which cell of country_year. One belongs to a cell if it is a level of an additive measure
    in a unit that the measure is counted in; is stated, planned or estimated; is neither repeat nor part; has a point,
    and a period within one year that its own sentence tells, that is no state of things ("as of February") and, unless
    planned, had begun when the cable was sent; and owes its measure to the words that govern it, not to words nearby,
    which are trusted for the four families alone.
    Its country is, of acts of a state, that of the actor, else of the place if the post is there too, else of the post;
    of what happens to people, that of the place, else of the post. The Department and missions to organizations report
    on every country: they give none.
    What it does there: counted; restated, where an earlier cable states the same, or a cable twice of one day;
    older_report, where a later cable states the whole year too.
#}
with figures as (
    select
        figures.*,
        figures.measure in (
            'deportations', 'rescues', 'convictions', 'scholarships', 'prosecutions', 'arrests', 'extraditions',
            'corruption_control', 'victims_assisted'
        ) as is_act_of_state
    from {{ ref('fct_figures') }} as figures
    inner join {{ ref('dim_measures') }} as measures on figures.measure_key = measures.measure_key
    inner join {{ ref('panel_units') }} as units on figures.measure = units.measure and figures.unit = units.unit
    where
        measures.is_additive
        and figures.status in ('stated', 'planned', 'estimated')
        and not figures.is_repeat
        and not figures.is_component
        and not figures.is_change
        and figures.value is not null
        and figures.period_year is not null
        and figures.period_basis in ('stated', 'counted_back')
        and coalesce(figures.period_rule not in ('as_of', 'now'), true)
        and (figures.status = 'planned' or coalesce(figures.period_start <= figures.created_date, true))
        and (
            figures.measure_rule in (
                'object_of_verb', 'passive_verb', 'subject_of_verb', 'counted_noun', 'counted_participle'
            )
            or (
                figures.family in ('deportations', 'rescues', 'sentences', 'scholarships')
                and figures.measure_rule in ('phrase', 'event_noun', 'verb_after', 'verb_before', 'from_total')
            )
        )
),

places_of_figures as (
    select
        figures.*,
        case when figures.is_act_of_state then actors.country_alpha2 end as actor_country,
        places.country_alpha2 as place_country,
        case when posts.kind <> 'department' then posts.country_alpha2 end as post_country
    from figures
    left join {{ ref('dim_organizations') }} as actors on figures.actor_key = actors.organization_key
    left join {{ ref('dim_places') }} as places on figures.place_key = places.place_key
    left join {{ ref('dim_posts') }} as posts on figures.post_key = posts.post_key
),

located as (
    select
        *,
        case
            when actor_country is not null then 'actor'
            when place_country is not null then 'place'
            else 'post'
        end as country_basis,
        coalesce(actor_country, place_country, post_country) as country_alpha2,
        case when is_full_year then 'full_year' else 'part_of_year' end as coverage
    from places_of_figures
    -- Whose act it was, where it is not said and the place lies abroad, cannot be told.
    where not is_act_of_state or actor_country is not null or coalesce(place_country = post_country, true)
),

cells as (
    select
        *,
        {{ hash_key(['country_alpha2', 'period_year', 'measure', 'unit', 'coverage', 'status']) }} as cell_key
    from located
    where country_alpha2 is not null
),

ranked as (
    select
        *,
        first_value(reference_id) over (
            partition by cell_key, value, period order by created_date nulls last, reference_id
        ) as first_reference_id,
        first_value(figure_id) over (
            partition by cell_key, value, period order by created_date nulls last, reference_id, char_start
        ) as first_figure_id,
        first_value(reference_id) over (
            partition by cell_key order by created_date desc nulls last, reference_id desc
        ) as last_reference_id
    from cells
)

select
    figure_id,
    cell_key,
    country_alpha2,
    country_basis,
    period_year,
    family,
    measure,
    unit,
    coverage,
    status as certainty,
    value,
    case
        when coverage = 'full_year' and reference_id <> last_reference_id then 'older_report'
        when coverage = 'part_of_year' and reference_id <> first_reference_id then 'restated'
        when period_kind = 'day' and figure_id <> first_figure_id then 'restated'
        else 'counted'
    end as cell_role,
    cable_key,
    post_key,
    passage_id,
    reference_id,
    char_start,
    char_end
from ranked
