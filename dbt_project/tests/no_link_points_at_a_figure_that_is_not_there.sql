-- Every other figure that a figure names, by the figure that names it; dbt's own relationships tests show the missing one.
with links as (
    {% for column in ['part_of_id', 'compares_to_id', 'share_count_id', 'share_base_id'] -%}
        select
            figure_id,
            '{{ column }}' as link,
            {{ column }} as linked_id
        from {{ ref('stg_figures') }}
        where {{ column }} is not null
        {% if not loop.last %}union all{% endif %}
    {% endfor %}
)

select
    links.figure_id,
    links.link,
    links.linked_id
from links
left join {{ ref('stg_figures') }} as others on links.linked_id = others.figure_id
where others.figure_id is null
