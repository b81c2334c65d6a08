{#
    "22,055 minors, a 63.6 percent increase from 2004": a figure that is the size of a change, with the level after it and
    the one before it as far as the cable names them. Which level it is a change of is taken from the words only; the
    other level is one that the cable says the first rose or fell from.
#}
with changes as (
    select
        figures.figure_id,
        figures.document_id,
        figures.change_direction,
        figures.change_since,
        case when figures.compares_to_role is not null then figures.compares_to_id end as named_id,
        figures.compares_to_role,
        vals.unit,
        vals.unit_kind
    from {{ ref('stg_figures') }} as figures
    inner join {{ ref('int_figure_values') }} as vals on figures.figure_id = vals.figure_id
    where figures.change_direction is not null
),

steps as (
    select
        figure_id as later_id,
        compares_to_id as earlier_id
    from {{ ref('stg_figures') }}
    where change_direction is null and compares_to_role = 'before'
)

select
    changes.figure_id,
    changes.document_id,
    changes.change_direction,
    changes.change_since,
    changes.unit,
    changes.unit_kind,
    case when changes.compares_to_role = 'after' then changes.named_id else to_named.later_id end as later_id,
    case when changes.compares_to_role = 'before' then changes.named_id else from_named.earlier_id end as earlier_id
from changes
left join steps as from_named on changes.named_id = from_named.later_id and changes.compares_to_role = 'after'
left join steps as to_named on changes.named_id = to_named.earlier_id and changes.compares_to_role = 'before'
