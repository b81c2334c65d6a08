select
    acronyms.acronym_id,
    acronyms.document_id,
    acronyms.batch_id,
    acronyms.passage_id,
    acronyms.char_start,
    acronyms.char_end,
    acronyms.acronym,
    acronyms.full_name,
    acronyms.acronym_rule
from {{ source('raw', 'acronyms') }} as acronyms
where {{ is_current('acronyms') }}
