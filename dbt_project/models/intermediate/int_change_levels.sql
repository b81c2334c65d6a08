{#
    The level on each side of a stated change, as an interval: stated where the cable states it, else implied by the other
    level and the size of the change, both as far as their rounding goes. A change in percentage points implies nothing of
    an amount, nor does a fall by all of it.
#}
with sides as (
    select
        changes.*,
        sizes.bound_low as size_low,
        sizes.bound_high as size_high,
        later.bound_low as later_low,
        later.bound_high as later_high,
        earlier.bound_low as earlier_low,
        earlier.bound_high as earlier_high,
        changes.unit_kind not in ('share', 'multiple') as is_amount
    from {{ ref('int_stated_changes') }} as changes
    inner join {{ ref('int_figure_bounds') }} as sizes on changes.figure_id = sizes.figure_id
    left join {{ ref('int_figure_bounds') }} as later on changes.later_id = later.figure_id
    left join {{ ref('int_figure_bounds') }} as earlier on changes.earlier_id = earlier.figure_id
),

-- What the earlier level is multiplied by, and what is added to it, to make the later one.
factors as (
    select
        {% for bound, other in [('low', 'high'), ('high', 'low')] %}
            case
                when is_amount then 1.0
                when unit = 'percent' and change_direction = 'up' then 1 + size_{{ bound }} / 100
                when unit = 'percent' and size_{{ other }} < 100 then 1 - size_{{ other }} / 100
                when unit_kind = 'multiple' and change_direction = 'up' then size_{{ bound }}
                when unit_kind = 'multiple' and size_{{ other }} > 0 then 1 / size_{{ other }}
            end as factor_{{ bound }},
            case
                when not is_amount then 0.0
                when change_direction = 'up' then size_{{ bound }}
                else -size_{{ other }}
            end as added_{{ bound }},
        {% endfor %}
        *
    from sides
),

implied as (
    select
        *,
        earlier_low * factor_low + added_low as implied_later_low,
        earlier_high * factor_high + added_high as implied_later_high,
        (later_low - added_high) / nullif(factor_high, 0) as implied_earlier_low,
        (later_high - added_low) / nullif(factor_low, 0) as implied_earlier_high
    from factors
)

select
    figure_id,
    document_id,
    change_since,
    unit,
    unit_kind,
    size_low,
    size_high,
    later_id,
    earlier_id,
    coalesce(later_low, implied_later_low) as later_low,
    coalesce(later_high, implied_later_high) as later_high,
    coalesce(earlier_low, implied_earlier_low) as earlier_low,
    coalesce(earlier_high, implied_earlier_high) as earlier_high,
    later_id is null and coalesce(implied_later_low, implied_later_high) is not null as is_later_derived,
    earlier_id is null and coalesce(implied_earlier_low, implied_earlier_high) is not null as is_earlier_derived,
    -- What the change would be between two stated levels, in the change's own unit.
    {% for bound, other in [('low', 'high'), ('high', 'low')] %}
        case
            when later_id is null or earlier_id is null then null
            when is_amount then later_{{ bound }} - earlier_{{ other }}
            when unit = 'percent' then 100 * (later_{{ bound }} / nullif(earlier_{{ other }}, 0) - 1)
            when unit_kind = 'multiple' then later_{{ bound }} / nullif(earlier_{{ other }}, 0)
        end as computed_{{ bound }},
    {% endfor %}
    change_direction
from implied
