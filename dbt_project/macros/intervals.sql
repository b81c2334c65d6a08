{#
    Numbers as intervals: what the words of a number leave open. All arithmetic is on doubles, whose error is far below
    half a stated digit.
#}

{# Place of the last digit that is not nought: 100 for 1,200, 0.1 for 63.6. Values have nine decimals. #}
{% macro last_place(column) -%}
    {%- set digits = "replace(cast(" ~ column ~ " as string), '.', '')" -%}
    power(10, length({{ digits }}) - length({{ trim_end(digits, '0') }}) - 9)
{%- endmacro %}
