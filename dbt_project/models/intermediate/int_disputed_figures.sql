-- Of figures that disagree the one stated first stands in sums; the others are its rivals.
with sides as (
    select
        first_figure_id as figure_id,
        0 as rival
    from {{ ref('int_rival_figures') }}
    union all
    select
        second_figure_id as figure_id,
        1 as rival
    from {{ ref('int_rival_figures') }}
)

select
    figure_id,
    max(rival) = 1 as is_rival
from sides
group by figure_id
