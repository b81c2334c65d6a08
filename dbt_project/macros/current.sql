{#
    Whether a raw row belongs to a current document: its document was loaded, and no newer text of the same cable has
    taken its place. raw.loads says so, per batch: the loader marks a load as superseded as soon as another replaces
    it, in the same batch or in a later one. Rows of superseded documents stay in raw.
#}
{% macro is_current(relation_alias) -%}
    exists (
        select 1 from {{ source('raw', 'loads') }} as loads
        where
            loads.outcome = 'loaded'
            and loads.document_id = {{ relation_alias }}.document_id
            and loads.batch_id = {{ relation_alias }}.batch_id
    )
{%- endmacro %}
