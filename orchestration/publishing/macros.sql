-- Macros of a published file, for readers in SQL. They stand in schema main, so that a client calls them without a prefix.
-- Belongs here: ways to look at a figure and to find text. Does not belong here: anything that decides what a figure is.
--
-- Inner columns have names that end in an underscore: an argument such as figure_id is then the caller's column.

create macro main.number_text(number) as (
    case
        when number = trunc(number) then format('{:,}', cast(number as bigint))
        else rtrim(rtrim(cast(number as varchar), '0'), '.')
    end
);

create macro main.figure_context(figure) as (
    select context_
    from (
        select
            f.figure_id as figure_,
            trim(regexp_replace(
                substring(p.passage_text, s.start_ + 1, f.char_start - p.char_start - s.start_)
                || '>>' || substring(p.passage_text, f.char_start - p.char_start + 1, f.char_end - f.char_start) || '<<'
                || substring(p.passage_text, f.char_end - p.char_start + 1, f.sentence_char_end - f.char_end),
                '\s+', ' ', 'g'
            )) as context_
        from marts.fct_figures as f
        inner join marts.dim_passages as p on f.passage_id = p.passage_id
        cross join lateral (select greatest(f.sentence_char_start - p.char_start, 0) as start_) as s
    ) as hidden_
    where figure_ = figure
);

create macro main.cite(figure) as (
    select lines_
    from (
        select
            f.figure_id as figure_,
            concat_ws(
                chr(10),
                concat_ws(
                    ' ',
                    case f.qualifier
                        when 'at_least' then 'at least'
                        when 'more_than' then 'more than'
                        when 'less_than' then 'less than'
                        when 'at_most' then 'at most'
                        when 'approximate' then 'about'
                    end,
                    case
                        when f.value_low <> f.value_high
                            then main.number_text(f.value_low) || ' to ' || main.number_text(f.value_high)
                        else main.number_text(coalesce(f.value_low, f.value_high))
                    end,
                    -- "240,269 aliens", and no "person" between them; nor "case" before cases
                    case
                        when f.population is null or coalesce(f.unit_kind, '') not in ('person', 'thing') then f.unit
                        when f.unit_kind = 'thing'
                            and not contains(lower(f.population), left(f.unit, length(f.unit) - 1)) then f.unit
                    end,
                    f.population, '(' || f.period || ')'
                ),
                coalesce(
                    '"' || trim(regexp_replace(
                        substring(
                            p.passage_text, s.start_ - p.char_start + 1, f.sentence_char_end - s.start_
                        ), '\s+', ' ', 'g'
                    )) || '"',
                    'The passage is kept from publication: its source asks for that.'
                ),
                coalesce(c.origin, 'Unknown post') || ', cable ' || c.reference_id || ', '
                || coalesce(strftime(c.created_at, '%d %B %Y'), 'undated')
                || coalesce(', paragraph ' || f.paragraph, '') || ': ' || coalesce(c.subject, 'no subject'),
                'Characters ' || f.char_start || ' to ' || f.char_end || ' of '
                || if(c.source_format in ('page_html', 'cables_csv'), 'the text of ', '') || c.source_path
                || ' (SHA-256 ' || c.sha256 || ')',
                'Figure ' || f.figure_id
            ) as lines_
        from marts.fct_figures as f
        inner join marts.dim_cables as c on f.document_id = c.document_id
        left join marts.dim_passages as p on f.passage_id = p.passage_id
        cross join lateral (select greatest(f.sentence_char_start, coalesce(p.char_start, 0)) as start_) as s
    ) as hidden_
    where figure_ = figure
);

create macro main.find_text(words) as table (
    select
        p.reference_id,
        c.created_date,
        p.paragraph,
        p.passage_role,
        p.reading_text,
        p.passage_id
    from marts.dim_passages as p
    inner join marts.dim_cables as c on p.document_id = c.document_id
    where
        p.reading_text is not null
        and len(list_filter(
            string_split(lower(trim(words)), ' '), lambda word_: not contains(lower(p.reading_text), word_)
        )) = 0
    order by c.created_date, p.reference_id, p.passage_position
);

comment on macro main.number_text is 'A number with its thousands separated by commas.';
comment on macro main.figure_context is 'figure_context(figure_id): the sentence of a figure, which is marked >>so<<; null where the passage is kept back.';
comment on macro main.cite is 'cite(figure_id): a figure with its sentence, cable, paragraph and characters, ready to paste.';
comment on macro table main.find_text is 'from find_text(''two words''): passages that hold all of these words, in any order and case, oldest first.';
