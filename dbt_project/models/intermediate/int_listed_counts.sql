-- "27 cities (Tijuana, Tapachula, ...)": a count against the names that the list after it holds.
select
    'listed_count' as kind,
    figures.figure_id,
    cast(null as string) as other_figure_ids,
    0 as other_count,
    case when figures.listed_low = figures.listed_high then cast(figures.listed_low as double) end as computed_value,
    cast(figures.listed_low as double) as computed_low,
    cast(figures.listed_high as double) as computed_high,
    -- A name may hold an "and": which of the numbers between is meant cannot be told, unless none of them is.
    case
        when
            figures.listed_low < figures.listed_high
            and vals.point_value between figures.listed_low and figures.listed_high
            then 'and_within_a_name'
    end as gap_reason
from {{ ref('stg_figures') }} as figures
inner join {{ ref('int_figure_values') }} as vals on figures.figure_id = vals.figure_id
where figures.listed_low is not null
