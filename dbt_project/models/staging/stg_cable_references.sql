select
    cable_references.cable_reference_id,
    cable_references.document_id,
    cable_references.batch_id,
    cable_references.position as reference_position,
    cable_references.label as reference_label,
    cable_references.surface,
    cable_references.referenced_id,
    cable_references.year_basis,
    cable_references.char_start,
    cable_references.char_end
from {{ source('raw', 'cable_references') }} as cable_references
where {{ is_current('cable_references') }}
