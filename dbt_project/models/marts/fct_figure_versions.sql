{#
    What was stated before stays here when a cable is delivered again with another text (document), or when rules read
    the same text otherwise (rules). A version is ended by rules if a later one of the same figure follows it, or if its
    text went on standing without it; by the document if nothing of its text stands any more. Source words of passages
    that were withheld, or that ended with their text while the cable's text of today withholds some, are not shown.
#}
with versions as (
    select
        *,
        row_number() over (partition by figure_id order by dbt_valid_from) as version_number,
        lead(dbt_valid_from) over (partition by figure_id order by dbt_valid_from) as next_valid_from,
        min(dbt_valid_from) over (partition by document_id) as document_valid_from,
        -- Null where some version of the text still stands.
        case
            when count(*) over (partition by document_id) = count(dbt_valid_to) over (partition by document_id)
                then max(dbt_valid_to) over (partition by document_id)
        end as document_valid_to,
        min(dbt_valid_from) over (partition by reference_id) as cable_valid_from
    from {{ ref('figure_versions') }}
),

-- Cables whose text of today asks that some of it be kept back.
withholding as (
    select distinct cables.reference_id
    from {{ ref('stg_passages') }} as passages
    inner join {{ ref('stg_cables') }} as cables on passages.document_id = cables.document_id
    where passages.is_withheld
),

told as (
    select
        versions.*,
        case
            when versions.dbt_valid_from = versions.cable_valid_from then 'first'
            when versions.dbt_valid_from = versions.document_valid_from then 'document'
            else 'rules'
        end as began_by,
        case
            when versions.dbt_valid_to is null then null
            when versions.next_valid_from is null and versions.dbt_valid_to = versions.document_valid_to then 'document'
            else 'rules'
        end as ended_by,
        versions.is_withheld or (versions.dbt_valid_to is not null and withholding.reference_id is not null)
            as hides_words
    from versions
    left join withholding on versions.reference_id = withholding.reference_id
)

select
    dbt_scd_id as version_key,
    figure_id,
    cast(version_number as integer) as version_number,
    md5(reference_id) as cable_key,
    passage_id,
    document_id,
    reference_id,
    code_version,
    cast(dbt_valid_from as timestamp) as valid_from,
    cast(dbt_valid_to as timestamp) as valid_to,
    dbt_valid_to is null as is_current,
    began_by,
    ended_by as reason,
    family,
    measure,
    value_low,
    value_high,
    unit,
    qualifier,
    case when not hides_words then population end as population,
    period,
    case when not hides_words then actor end as actor,
    case when not hides_words then reported_by end as reported_by,
    case when not hides_words then place end as place,
    status,
    part_of_id,
    compares_to_id,
    char_start,
    char_end,
    surface
from told
