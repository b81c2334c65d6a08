-- A file that a batch looked at and that nobody accounts for would be a silent loss.
select batch_id
from {{ ref('fct_extraction_quality') }}
where files_seen <> files_loaded + files_unchanged + files_superseded + files_rejected
