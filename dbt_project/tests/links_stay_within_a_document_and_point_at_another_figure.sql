-- A total in another document, or a figure that is its own part, is no link that a sentence can state.
select
    figures.figure_id,
    others.figure_id as linked_id
from {{ ref('fct_figures') }} as figures
inner join {{ ref('fct_figures') }} as others
    on others.figure_id in (figures.part_of_id, figures.compares_to_id, figures.repeat_of_id)
where
    figures.document_id <> others.document_id
    or figures.figure_id = others.figure_id
