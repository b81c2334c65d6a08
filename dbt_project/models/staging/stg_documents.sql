-- The text itself stays in raw: passages hold it again, and spans are checked against raw.
select
    documents.document_id,
    documents.batch_id,
    documents.source_path,
    documents.format as source_format,
    documents.encoding as source_encoding,
    documents.sha256,
    documents.byte_count,
    documents.char_count,
    documents.text_sha256,
    documents.code_version
from {{ source('raw', 'documents') }} as documents
where {{ is_current('documents') }}
