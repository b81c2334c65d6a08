-- "64 operations that rescued 127 girls and 19 boys": the people of a sentence were rescued in its operations.
with rescues as (
    select
        figures.*,
        coalesce(figures.unit in ('operation', 'raid', 'rescue', 'mission'), false) as is_operation
    from {{ ref('fct_figures') }} as figures
    where figures.family = 'rescues'
),

operations as (
    select
        document_id,
        sentence_char_start,
        min(figure_id) as operation_figure_id,
        cast(max(value) as bigint) as operation_count
    from rescues
    where is_operation
    group by document_id, sentence_char_start
    -- Two numbers of operations in one sentence: which of them rescued whom cannot be told.
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
        and not rescues.is_operation
