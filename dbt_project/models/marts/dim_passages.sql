-- The same question, across posts and years: question_number and question_part of one questionnaire.
with instructions as (
    select
        document_id,
        min(referenced_id) as questionnaire_id
    from {{ ref('int_cable_references') }}
    -- Questionnaires come from the Department: of the cables that a cable refers to, the first of its own.
    where {{ matches('referenced_id', '^[0-9][0-9]STATE[0-9]+$') }}
    group by document_id
)

select
    passages.passage_id,
    md5(cables.reference_id) as cable_key,
    case when cables.origin is not null then {{ post_key('cables.origin') }} end as post_key,
    passages.document_id,
    cables.reference_id,
    cast(extract(year from cables.created_date) as integer) as created_year,
    passages.passage_position,
    passages.char_start,
    passages.char_end,
    passages.passage_role,
    passages.paragraph,
    passages.portion_marking,
    passages.question,
    try_cast(regexp_extract(passages.question, '^[0-9]+', 0) as integer) as question_number,
    nullif(trim(regexp_extract(passages.question, '^[0-9]+ *(.*)$', 1)), '') as question_part,
    case when passages.question is not null then instructions.questionnaire_id end as questionnaire_id,
    passages.heading,
    passages.is_withheld,
    passages.passage_text,
    passages.reading_text
from {{ ref('stg_passages') }} as passages
inner join {{ ref('stg_cables') }} as cables on passages.document_id = cables.document_id
left join instructions on passages.document_id = instructions.document_id
