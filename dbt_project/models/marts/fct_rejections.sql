select
    {{ hash_key(['rejections.batch_id', 'rejections.rejection_id']) }} as rejection_key,
    rejections.rejection_id,
    rejections.batch_id,
    rejections.document_id,
    rejections.source_path,
    rejections.sha256,
    rejections.stage,
    rejections.code,
    rejections.is_fatal,
    rejections.char_start,
    rejections.char_end,
    rejections.message
from {{ ref('stg_rejections') }} as rejections
