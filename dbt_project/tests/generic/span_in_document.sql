{# The span is forwards and inside the text of its document. #}
{% test span_in_document(model, start_column='char_start', end_column='char_end') %}
    select spans.*
    from {{ model }} as spans
    inner join {{ ref('stg_documents') }} as documents on spans.document_id = documents.document_id
    where
        spans.{{ start_column }} < 0
        or spans.{{ end_column }} < spans.{{ start_column }}
        or spans.{{ end_column }} > documents.char_count
{% endtest %}
