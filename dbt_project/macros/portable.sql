{#
    What engines spell differently, once. `default__` is what Spark and most others read; `duckdb__` only where
    DuckDB has another word. Patterns given to has_word are plain lower-case words: no backslashes, which a Spark
    string literal would eat.
#}

{% macro matches(expression, pattern) %}{{ return(adapter.dispatch('matches')(expression, pattern)) }}{% endmacro %}
{% macro default__matches(expression, pattern) %}regexp_like({{ expression }}, '{{ pattern }}'){% endmacro %}
{% macro duckdb__matches(expression, pattern) %}regexp_matches({{ expression }}, '{{ pattern }}'){% endmacro %}

{# Whether one of the words stands in the text as a word of its own, in either case; null for a null text. #}
{% macro has_word(expression, words) -%}
    {{ matches('lower(' ~ expression ~ ')', '(^|[^a-z])(' ~ words | join('|') ~ ')([^a-z]|$)') }}
{%- endmacro %}

{% macro add_days(date_expression, days) %}
    {{- return(adapter.dispatch('add_days')(date_expression, days)) -}}
{% endmacro %}
{% macro default__add_days(date_expression, days) %}date_add({{ date_expression }}, {{ days }}){% endmacro %}
{% macro duckdb__add_days(date_expression, days) %}({{ date_expression }} + {{ days }}){% endmacro %}

{# Days from the first date to the second, negative where the second is earlier. #}
{% macro days_between(first_date, second_date) %}
    {{- return(adapter.dispatch('days_between')(first_date, second_date)) -}}
{% endmacro %}
{% macro default__days_between(first_date, second_date) %}datediff({{ second_date }}, {{ first_date }}){% endmacro %}
{% macro duckdb__days_between(first_date, second_date) -%}
    cast({{ second_date }} - {{ first_date }} as integer)
{%- endmacro %}

{# Day of the week from 1 (Monday) to 7. #}
{% macro iso_weekday(date_expression) %}{{ return(adapter.dispatch('iso_weekday')(date_expression)) }}{% endmacro %}
{% macro default__iso_weekday(date_expression) %}weekday({{ date_expression }}) + 1{% endmacro %}
{% macro duckdb__iso_weekday(date_expression) %}isodow({{ date_expression }}){% endmacro %}

{# Values of a group as one string, in the order of another column. #}
{% macro join_strings(expression, separator, order_by) %}
    {{- return(adapter.dispatch('join_strings')(expression, separator, order_by)) -}}
{% endmacro %}
{% macro default__join_strings(expression, separator, order_by) -%}
    listagg({{ expression }}, '{{ separator }}') within group (order by {{ order_by }})
{%- endmacro %}
{% macro duckdb__join_strings(expression, separator, order_by) -%}
    string_agg({{ expression }}, '{{ separator }}' order by {{ order_by }})
{%- endmacro %}

{# A key of one or more columns: md5 of their text, with a mark for null so that null and '' stay apart. #}
{% macro hash_key(columns) -%}
    md5(concat_ws('|' {%- for column in columns %}, coalesce(cast({{ column }} as string), '~') {%- endfor %}))
{%- endmacro %}

{# A string without the given character at its end, however often it stands there. #}
{% macro trim_end(expression, character) %}
    {{- return(adapter.dispatch('trim_end')(expression, character)) -}}
{% endmacro %}
{% macro default__trim_end(expression, character) %}rtrim('{{ character }}', {{ expression }}){% endmacro %}
{% macro duckdb__trim_end(expression, character) %}rtrim({{ expression }}, '{{ character }}'){% endmacro %}
