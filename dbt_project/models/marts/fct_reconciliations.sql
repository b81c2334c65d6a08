{# Every claim of one kind of comparison has a model of its own, of these columns. #}
{% set claims = ['int_part_sums', 'int_subset_claims', 'int_share_claims', 'int_listed_counts', 'int_repeat_claims'] %}
with claims as (
    {% for claim in claims -%}
        select
            kind,
            figure_id,
            other_figure_ids,
            other_count,
            computed_value,
            computed_low,
            computed_high,
            gap_reason
        from {{ ref(claim) }}
        {% if not loop.last %}union all{% endif %}
    {% endfor %}
),

compared as (
    select
        claims.*,
        bounds.bound_low as stated_low,
        bounds.bound_high as stated_high,
        cast(figures.value as double) as stated_value,
        -- A part may be smaller than its whole; everything else must be equal.
        coalesce(bounds.bound_low <= claims.computed_high, true)
        and (claims.kind = 'subset' or coalesce(bounds.bound_high >= claims.computed_low, true)) as is_possible,
        case
            when claims.kind = 'repeat' then true
            when claims.kind = 'subset' then coalesce(bounds.bound_high, claims.computed_high) is not null
            else claims.computed_low is not null and claims.computed_high is not null
        end as is_bounded,
        figures.cable_key,
        figures.document_id,
        figures.reference_id,
        figures.paragraph,
        figures.family,
        figures.measure,
        figures.unit,
        figures.surface,
        figures.char_start,
        figures.char_end,
        figures.listed_char_start,
        figures.listed_char_end
    from claims
    inner join {{ ref('fct_figures') }} as figures on claims.figure_id = figures.figure_id
    inner join {{ ref('int_figure_bounds') }} as bounds on claims.figure_id = bounds.figure_id
),

judged as (
    select
        *,
        case
            when gap_reason is not null then 'cannot_tell'
            when not is_possible then 'differs'
            when not is_bounded then 'cannot_tell'
            else 'agrees'
        end as verdict
    from compared
)

select
    {{ hash_key(['kind', 'figure_id', 'other_figure_ids']) }} as reconciliation_id,
    kind,
    verdict,
    case
        when gap_reason is not null then gap_reason
        when verdict = 'differs' and kind = 'subset' then 'larger_than_its_whole'
        when verdict = 'differs' then 'outside_what_rounding_allows'
        when verdict = 'cannot_tell' then 'a_bound_is_open'
        when kind = 'subset' then 'not_larger_than_its_whole'
        when kind = 'repeat' or abs(stated_value - computed_value) < 0.000000001 then 'equal'
        when stated_low is null or stated_high is null then 'within_an_open_bound'
        else 'within_rounding'
    end as reason,
    figure_id,
    other_figure_ids,
    other_count,
    cable_key,
    document_id,
    reference_id,
    paragraph,
    family,
    measure,
    unit,
    surface,
    stated_value,
    stated_low,
    stated_high,
    computed_value,
    computed_low,
    computed_high,
    case when kind <> 'subset' then stated_value - computed_value end as difference,
    char_start,
    char_end,
    case when kind = 'listed_count' then listed_char_start end as listed_char_start,
    case when kind = 'listed_count' then listed_char_end end as listed_char_end
from judged
