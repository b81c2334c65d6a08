select
    recipients.recipient_id,
    recipients.document_id,
    recipients.batch_id,
    recipients.position as recipient_position,
    recipients.role as recipient_role,
    recipients.routing,
    recipients.addressee,
    recipients.precedence,
    recipients.message_number
from {{ source('raw', 'recipients') }} as recipients
where {{ is_current('recipients') }}
