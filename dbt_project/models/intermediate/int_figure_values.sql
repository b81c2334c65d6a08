-- A figure's number as its mention has it, with the unit and the currency brought to common terms.
with figures as (
    select
        figures.figure_id,
        figures.document_id,
        figures.sentence_char_start,
        mentions.char_start,
        mentions.char_end,
        mentions.surface,
        mentions.kind,
        mentions.value_low,
        mentions.value_high,
        mentions.unit,
        mentions.qualifier,
        mentions.reading_rule
    from {{ ref('stg_figures') }} as figures
    inner join {{ ref('stg_mentions') }} as mentions on figures.figure_id = mentions.mention_id
),

kinds as (
    select
        figures.*,
        case
            when figures.kind = 'rate' then 'rate'
            when figures.kind = 'money' then 'money'
            when figures.unit in ('percent', 'percentage point', 'basis point') then 'share'
            when figures.kind = 'multiple' or figures.unit = 'times' then 'multiple'
            when figures.kind = 'age' then 'age'
            when figures.unit in ('second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century')
                then 'time'
            when figures.unit is null then 'unknown'
            when figures.unit = 'person' then 'person'
            when figures.unit = 'vote' then 'vote'
            when figures.kind = 'measure' then 'measure'
            else 'thing'
        end as unit_kind,
        -- A month is a twelfth of a year of 365.25 days, which is 30.4375 days.
        case figures.unit
            when 'day' then 1 / 30.4375
            when 'week' then 7 / 30.4375
            when 'month' then 1.0
            when 'year' then 12.0
            when 'decade' then 120.0
            when 'century' then 1200.0
        end as months_in_unit
    from figures
)

select
    figure_id,
    document_id,
    sentence_char_start,
    char_start,
    char_end,
    surface,
    kind,
    value_low,
    value_high,
    case when value_low = value_high then value_low end as point_value,
    unit,
    unit_kind,
    case when unit_kind = 'money' then unit end as currency,
    qualifier,
    case
        when unit_kind = 'time'
            then try_cast(round(cast(value_low as double) * cast(months_in_unit as double), 4) as decimal(18, 4))
    end as months_low,
    case
        when unit_kind = 'time'
            then try_cast(round(cast(value_high as double) * cast(months_in_unit as double), 4) as decimal(18, 4))
    end as months_high,
    reading_rule
from kinds
