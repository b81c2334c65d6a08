-- "64 operations that rescued 127 girls and 19 boys": the people of a sentence were rescued in its operations, if both
-- are of one period ("270 in 2005, and since 2003 64 operations" are not).
with rescues as (
    select
        figures.*,
        coalesce(figures.period, 'none') as period_text,
        coalesce(figures.unit in ('operation', 'raid', 'rescue', 'mission'), false) as is_operation
    from {{ ref('fct_figures') }} as figures
    where figures.family = 'rescues'
),

operations as (
    select
        document_id,
        sentence_char_start,
        period_text,
        min(figure_id) as operation_figure_id,
        cast(max(value) as bigint) as operation_count
    from rescues
    where is_operation
    group by document_id, sentence_char_start, period_text
    -- Two such numbers in one sentence: which of them rescued whom cannot be told.
    having count(*) = 1
)

select
    {{ family_columns('rescues') }},
    rescues.sex,
    rescues.age_group,
    rescues.nationality,
    rescues.is_operation,
    operations.operation_figure_id,
    operations.operation_count
from rescues
left join operations
    on
        rescues.document_id = operations.document_id
        and rescues.sentence_char_start = operations.sentence_char_start
        and rescues.period_text = operations.period_text
        and not rescues.is_operation
