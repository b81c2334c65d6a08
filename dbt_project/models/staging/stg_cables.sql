select
    cables.document_id,
    cables.batch_id,
    cables.reference_id,
    cables.subject,
    cables.created_at,
    cast(cables.created_at as date) as created_date,
    cables.created_basis,
    cables.released_at,
    cables.classification,
    cables.caveats,
    cables.origin,
    cables.transmission_id,
    cables.precedence,
    cables.message_from,
    cables.executive_order,
    cables.section_count,
    cables.signature,
    cables.is_partial_extract,
    cables.body_char_start,
    cables.body_char_end
from {{ source('raw', 'cables') }} as cables
where {{ is_current('cables') }}
