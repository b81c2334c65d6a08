{# Columns that every family's fact table takes over from fct_figures, in order. #}
{% macro family_columns(relation_alias) -%}
    {%- set columns = [
        'figure_id', 'cable_key', 'post_key', 'passage_id', 'population_key', 'actor_key', 'reported_by_key', 'place_key',
        'reference_id', 'paragraph', 'measure', 'event', 'population', 'actor', 'reported_by', 'place',
        'value_low', 'value_high', 'value', 'unit', 'qualifier',
        'period', 'period_start', 'period_end', 'period_year', 'period_basis', 'status',
        'is_repeat', 'repeat_of_id', 'is_component', 'part_of_id', 'is_change', 'compares_to_id',
        'char_start', 'char_end', 'surface'
    ] -%}
    {%- for column in columns %}{{ relation_alias }}.{{ column }}{% if not loop.last %},
    {% endif %}{% endfor %}
{%- endmacro %}

{# The key of a name in a dimension of names, null where there is no name. #}
{% macro name_key(column) -%}
    case when {{ column }} is not null then md5({{ column }}) end
{%- endmacro %}

{# The key of what a figure counts; null where the source says nothing of it. #}
{% macro population_key(relation_alias) -%}
    {%- set columns = ['population', 'sex', 'age_group', 'nationality', 'population_role'] -%}
    {%- set qualified = [] -%}
    {%- for column in columns %}{% do qualified.append(relation_alias ~ '.' ~ column) %}{% endfor -%}
    case
        when coalesce({{ qualified | join(', ') }}) is not null
            then {{ hash_key(qualified) }}
    end
{%- endmacro %}

{# The key of a post: its name as the page gives it, in lower case, with hyphens as blanks (Port-au-Prince). #}
{% macro post_key(column) -%}
    md5(replace(lower({{ column }}), '-', ' '))
{%- endmacro %}
