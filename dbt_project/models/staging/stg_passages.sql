select
    passages.passage_id,
    passages.document_id,
    passages.batch_id,
    passages.position as passage_position,
    passages.char_start,
    passages.char_end,
    passages.role as passage_role,
    passages.paragraph,
    passages.portion_marking,
    passages.question,
    passages.heading,
    passages.is_withheld,
    passages.text as passage_text,
    passages.reading_text
from {{ source('raw', 'passages') }} as passages
where {{ is_current('passages') }}
