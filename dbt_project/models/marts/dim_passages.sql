select
    passages.passage_id,
    md5(cables.reference_id) as cable_key,
    passages.document_id,
    cables.reference_id,
    passages.passage_position,
    passages.char_start,
    passages.char_end,
    passages.passage_role,
    passages.paragraph,
    passages.portion_marking,
    passages.question,
    passages.heading,
    passages.is_withheld,
    passages.passage_text,
    passages.reading_text
from {{ ref('stg_passages') }} as passages
inner join {{ ref('stg_cables') }} as cables on passages.document_id = cables.document_id
