-- The graph of cables: who refers to whom. A reference to a cable of the warehouse has its key; most are to others.
with cables as (
    select
        document_id,
        reference_id,
        created_date
    from {{ ref('stg_cables') }}
),

-- Pages spell a reference id in either case.
known as (
    select
        upper(reference_id) as spelled,
        min(reference_id) as reference_id,
        min(created_date) as created_date
    from cables
    group by upper(reference_id)
)

select
    refs.cable_reference_id,
    md5(citing.reference_id) as cable_key,
    citing.reference_id,
    refs.reference_position,
    refs.reference_label,
    refs.surface,
    dated.referenced_id,
    dated.year_basis,
    case when known.reference_id is not null then md5(known.reference_id) end as referenced_cable_key,
    case
        when dated.referenced_id is null then 'unread'
        when known.reference_id = citing.reference_id then 'itself'
        when known.reference_id is not null then 'in_warehouse'
        else 'elsewhere'
    end as resolution,
    case
        when known.reference_id <> citing.reference_id
            then {{ days_between('known.created_date', 'citing.created_date') }}
    end as days_later,
    refs.char_start,
    refs.char_end,
    refs.document_id
from {{ ref('stg_cable_references') }} as refs
inner join {{ ref('int_cable_references') }} as dated on refs.cable_reference_id = dated.cable_reference_id
inner join cables as citing on refs.document_id = citing.document_id
left join known on dated.referenced_id = known.spelled
