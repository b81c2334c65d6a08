-- What cables spell out beside an acronym, but for passages that their source asks to be kept back.
select
    acronyms.acronym_id,
    md5(cables.reference_id) as cable_key,
    acronyms.passage_id,
    acronyms.document_id,
    cables.reference_id,
    passages.paragraph,
    acronyms.acronym,
    acronyms.full_name,
    acronyms.acronym_rule,
    acronyms.char_start,
    acronyms.char_end
from {{ ref('stg_acronyms') }} as acronyms
inner join {{ ref('stg_cables') }} as cables on acronyms.document_id = cables.document_id
inner join {{ ref('stg_passages') }} as passages on acronyms.passage_id = passages.passage_id
where not passages.is_withheld
