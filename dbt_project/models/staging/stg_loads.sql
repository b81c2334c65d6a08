-- Every load, superseded and rejected ones too: the counts of each batch must add up.
select
    loads.load_id,
    loads.batch_id,
    loads.source_path,
    loads.sha256,
    loads.document_id,
    loads.reference_id,
    loads.outcome,
    loads.superseded_by,
    loads.code_version
from {{ source('raw', 'loads') }} as loads
