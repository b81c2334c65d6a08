select
    mentions.mention_id,
    mentions.document_id,
    mentions.batch_id,
    mentions.passage_id,
    mentions.char_start,
    mentions.char_end,
    mentions.surface,
    mentions.kind,
    mentions.is_figure,
    mentions.value_low,
    mentions.value_high,
    mentions.unit,
    mentions.qualifier,
    mentions.reading_rule
from {{ source('raw', 'mentions') }} as mentions
where {{ is_current('mentions') }}
