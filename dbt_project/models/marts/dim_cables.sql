with tags as (
    select
        document_id,
        {{ join_strings('tag', ', ', 'tag_position') }} as tags
    from {{ ref('stg_tags') }}
    group by document_id
),

mentions as (
    select
        document_id,
        cast(count(*) as integer) as mention_count,
        cast(count(case when is_figure then 1 end) as integer) as figure_count
    from {{ ref('stg_mentions') }}
    group by document_id
)

select
    md5(cables.reference_id) as cable_key,
    cables.document_id,
    cables.reference_id,
    cables.subject,
    cables.created_at,
    cables.created_date,
    cast(extract(year from cables.created_at) as integer) as created_year,
    cables.created_basis,
    cables.released_at,
    cables.classification,
    cables.caveats,
    case when cables.origin is not null then {{ post_key('cables.origin') }} end as post_key,
    cables.origin,
    cables.transmission_id,
    cables.precedence,
    cables.message_from,
    cables.executive_order,
    tags.tags,
    cables.section_count,
    cables.signature,
    cables.is_partial_extract,
    documents.source_path,
    documents.source_format,
    documents.source_encoding,
    documents.sha256,
    documents.text_sha256,
    documents.char_count,
    cables.body_char_start,
    cables.body_char_end,
    coalesce(mentions.mention_count, 0) as mention_count,
    coalesce(mentions.figure_count, 0) as figure_count,
    documents.code_version,
    cables.batch_id
from {{ ref('stg_cables') }} as cables
inner join {{ ref('stg_documents') }} as documents on cables.document_id = documents.document_id
left join tags on cables.document_id = tags.document_id
left join mentions on cables.document_id = mentions.document_id
