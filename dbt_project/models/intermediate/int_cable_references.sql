-- What references lead to. Which telegram an entry names, and of which year, the library has read; pages spell a
-- reference id in either case.
select
    cable_reference_id,
    document_id,
    upper(referenced_id) as referenced_id,
    year_basis
from {{ ref('stg_cable_references') }}
