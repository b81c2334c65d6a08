-- References with a year: one that is written without it ("REF: MEXICO 5224") is of the year of its own cable.
with spelled as (
    select
        refs.cable_reference_id,
        refs.document_id,
        refs.referenced_id,
        cables.created_date,
        replace(regexp_extract(upper(refs.surface), '^([A-Z][A-Z .]*[A-Z]) +[0-9]', 1), ' ', '') as post,
        regexp_extract(upper(refs.surface), '^[A-Z][A-Z .]*[A-Z] +0*([1-9][0-9]*)', 1) as message_number
    from {{ ref('stg_cable_references') }} as refs
    inner join {{ ref('stg_cables') }} as cables on refs.document_id = cables.document_id
)

select
    cable_reference_id,
    document_id,
    case
        when referenced_id is not null then upper(referenced_id)
        when post <> '' and message_number <> '' and created_date is not null
            then concat(
                substring(cast(extract(year from created_date) as string), 3, 2),
                case when post = 'SECSTATE' then 'STATE' else replace(post, '.', '') end,
                message_number
            )
    end as referenced_id,
    case
        when referenced_id is not null then 'written'
        when post <> '' and message_number <> '' and created_date is not null then 'year_of_cable'
    end as year_basis
from spelled
