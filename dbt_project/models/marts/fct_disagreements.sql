select
    rivals.pair_id as disagreement_id,
    rivals.between_what,
    rivals.first_figure_id,
    rivals.second_figure_id,
    earlier.cable_key as first_cable_key,
    later.cable_key as second_cable_key,
    earlier.document_id,
    later.document_id as second_document_id,
    earlier.reference_id as first_reference_id,
    later.reference_id as second_reference_id,
    earlier.family,
    earlier.measure,
    earlier.unit,
    earlier.population as first_population,
    later.population as second_population,
    coalesce(earlier.place, later.place) as place,
    coalesce(earlier.period, later.period) as period,
    earlier.reported_by as first_source,
    later.reported_by as second_source,
    earlier.value as first_value,
    later.value as second_value,
    least(earlier.value, later.value) as lowest,
    greatest(earlier.value, later.value) as highest,
    cast(abs(earlier.value - later.value) as decimal(38, 9)) as spread,
    cast(
        100 * cast(abs(earlier.value - later.value) as double)
        / nullif(cast(least(earlier.value, later.value) as double), 0) as double
    ) as spread_percent
from {{ ref('int_rival_figures') }} as rivals
inner join {{ ref('fct_figures') }} as earlier on rivals.first_figure_id = earlier.figure_id
inner join {{ ref('fct_figures') }} as later on rivals.second_figure_id = later.figure_id
