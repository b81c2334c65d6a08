-- What each current figure states, and of which text: the columns that a restatement would change.
select
    figures.figure_id,
    figures.document_id,
    cables.reference_id,
    figures.passage_id,
    documents.code_version,
    coalesce(passages.is_withheld, false) as is_withheld,
    mentions.char_start,
    mentions.char_end,
    mentions.surface,
    figures.family,
    figures.measure,
    mentions.value_low,
    mentions.value_high,
    mentions.unit,
    mentions.qualifier,
    figures.population,
    figures.period,
    figures.actor,
    figures.reported_by,
    figures.place,
    figures.status,
    figures.part_of_id,
    figures.compares_to_id
from {{ ref('stg_figures') }} as figures
inner join {{ ref('stg_mentions') }} as mentions on figures.figure_id = mentions.mention_id
inner join {{ ref('stg_cables') }} as cables on figures.document_id = cables.document_id
inner join {{ ref('stg_documents') }} as documents on figures.document_id = documents.document_id
left join {{ ref('stg_passages') }} as passages on figures.passage_id = passages.passage_id
