{# The column is never null and never twice the same: one test for both, since each key needs both. #}
{% test is_key(model, column_name) %}
    select
        {{ column_name }} as key_value,
        cast(count(*) as bigint) as row_count
    from {{ model }}
    group by {{ column_name }}
    having {{ column_name }} is null or count(*) > 1
{% endtest %}
