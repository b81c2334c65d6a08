-- Every rejection, of documents that are no longer current too: a reader wants to see what was left out, and when.
select
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
from {{ source('raw', 'rejections') }} as rejections
