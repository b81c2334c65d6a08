-- A later cable may repeat an earlier one; a total in another document, or a figure that is its own part, is no link that a sentence can state.
with links as (
    {% for column in ['part_of_id', 'compares_to_id', 'repeat_of_id'] -%}
        select
            figure_id,
            document_id,
            {{ column }} as linked_id,
            {{ column == 'repeat_of_id' }} as may_leave
        from {{ ref('fct_figures') }}
        where {{ column }} is not null
        {% if not loop.last %}union all{% endif %}
    {% endfor %}
)

select
    links.figure_id,
    links.linked_id
from links
inner join {{ ref('fct_figures') }} as others on links.linked_id = others.figure_id
where
    (links.document_id <> others.document_id and not links.may_leave)
    or links.figure_id = links.linked_id
