{#
    The interval that a figure's words allow. A number is good to half of its last stated digit, where that shows:
    decimals, percentages (whole ones to half a point), and counts and amounts that end in two noughts or more, but never
    by more than a tenth of the value. "About" allows a twentieth at least, a share in words ("half of") five points.
    A bound that is open ("more than 100") stays open, and the other is taken as it stands.
#}
with figures as (
    select
        figure_id,
        unit_kind,
        qualifier,
        cast(value_low as double) as value_low,
        cast(value_high as double) as value_high,
        cast({{ last_place('value_low') }} as double) as place_low,
        cast({{ last_place('value_high') }} as double) as place_high,
        value_low is null or value_high is null as is_open,
        unit_kind = 'share'
        and not {{ matches('surface', '[0-9]') }}
        and not {{ has_word('surface', ['percent', 'percentage', 'cent']) }} as is_share_in_words
    from {{ ref('int_figure_values') }}
),

steps as (
    select
        {% for bound in ['low', 'high'] %}
            case
                when is_open then 0
                when is_share_in_words then 5
                when unit_kind = 'share' then least(place_{{ bound }}, 1) / 2
                when place_{{ bound }} < 1 then place_{{ bound }} / 2
                when place_{{ bound }} >= 100 then least(place_{{ bound }} / 2, abs(value_{{ bound }}) / 10)
                else 0
            end as step_{{ bound }},
        {% endfor %}
        *
    from figures
),

margins as (
    select
        *,
        case when qualifier = 'approximate' then abs(value_low) / 20 else 0 end as least_low,
        case when qualifier = 'approximate' then abs(value_high) / 20 else 0 end as least_high
    from steps
)

select
    figure_id,
    value_low - greatest(step_low, case when is_open then 0 else least_low end) as bound_low,
    value_high + greatest(step_high, case when is_open then 0 else least_high end) as bound_high
from margins
