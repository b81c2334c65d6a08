select
    tags.tag_id,
    tags.document_id,
    tags.batch_id,
    tags.position as tag_position,
    upper(tags.tag) as tag
from {{ source('raw', 'tags') }} as tags
where {{ is_current('tags') }}
