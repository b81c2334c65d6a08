select
    mentions.mention_id,
    md5(cables.reference_id) as cable_key,
    mentions.passage_id,
    case when mentions.is_figure then mentions.mention_id end as figure_id,
    mentions.document_id,
    cables.reference_id,
    passages.paragraph,
    mentions.kind,
    kinds.meaning as kind_meaning,
    mentions.is_figure,
    case
        when not mentions.is_figure then coalesce(kinds.why_no_figure, 'Its kind is not described.')
    end as why_no_figure,
    mentions.value_low,
    mentions.value_high,
    mentions.unit,
    mentions.qualifier,
    mentions.char_start,
    mentions.char_end,
    mentions.surface,
    mentions.reading_rule,
    mentions.batch_id
from {{ ref('stg_mentions') }} as mentions
inner join {{ ref('stg_cables') }} as cables on mentions.document_id = cables.document_id
left join {{ ref('stg_passages') }} as passages on mentions.passage_id = passages.passage_id
left join {{ ref('number_kinds') }} as kinds on mentions.kind = kinds.kind
