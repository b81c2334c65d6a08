-- A working file with a few rows: a telephone number, and a passage to be kept back. Three of the marts have the columns
-- that publishing reads, and no others; the text of raw is never to be seen outside this file.
create schema raw;
create table raw.documents as select 'THE RESTRICTED SOURCE TEXT' as text;
create schema marts;
create table marts.dim_cables (
    document_id varchar primary key, reference_id varchar, subject varchar, created_at timestamp, created_date date,
    origin varchar, source_path varchar, source_format varchar, sha256 varchar
);
insert into marts.dim_cables values
    ('d1', '07TESTPOST12', 'A SHORT CABLE', '2007-02-03 10:10:00', '2007-02-03', 'Embassy Testpost', 'a.html',
     'page_html', 'ab12');
create table marts.dim_passages (
    passage_id varchar primary key, document_id varchar, reference_id varchar, passage_position integer,
    char_start bigint not null, passage_role varchar, paragraph integer, heading varchar, is_withheld boolean not null,
    passage_text varchar, reading_text varchar
);
comment on table marts.dim_passages is 'One row a passage, the author''s words.';
comment on column marts.dim_passages.char_start is 'First character.';
insert into marts.dim_passages values
    ('p1', 'd1', '07TESTPOST12', 1, 100, 'body', 1, 'CALLS', false,
        e'Call 555\n-4567 or 555-9999, 3 times. Then ask\nfor 1,200 boats or 5551234567.',
        'Call 555 -4567 or 555-9999, 3 times. Then ask for 1,200 boats or 5551234567.'),
    ('p2', 'd1', '07TESTPOST12', 2, 200, 'body', 2, 'Rodriguez', true,
        'Call 555-0000: Rodriguez told us of 40 boats.', 'Call 555-0000: Rodriguez told us of 40 boats.'),
    ('p3', 'd1', '07TESTPOST12', 3, 300, 'body', 3, null, false, 'Or ext. 1234 (555-123-4567).',
        'Or ext. 1234 (555-123-4567).');
create table marts.fct_number_ledger (
    mention_id varchar, passage_id varchar, kind varchar, char_start bigint, surface varchar
);
insert into marts.fct_number_ledger values
    ('m1', 'p1', 'phone', 105, e'555\n-4567'), ('m2', 'p1', 'phone', 118, '555-9999'),
    ('m3', 'p1', 'count', 128, '3'), ('m4', 'p2', 'phone', 205, '555-0000'), ('f5551234567', 'p1', 'count', 150, '1,200'),
    ('f2', 'p2', 'count', 236, '40'), ('m7', 'p3', 'phone', 308, '1234'), ('m8', 'p3', 'phone', 314, '555-123-4567');
create table marts.fct_figures (
    figure_id varchar primary key, passage_id varchar, document_id varchar, reference_id varchar, paragraph integer,
    population varchar, unit varchar, unit_kind varchar, period varchar, qualifier varchar,
    value_low decimal(38, 9), value_high decimal(38, 9), char_start bigint, char_end bigint, surface varchar, sentence_char_start bigint,
    sentence_char_end bigint
);
insert into marts.fct_figures values
    ('f5551234567', 'p1', 'd1', '07TESTPOST12', 1, 'boats', 'boat', 'thing', '2007', 'more_than', 1200, null, 150, 155,
        '1,200', 137, 176),
    ('f2', 'p2', 'd1', '07TESTPOST12', 2, 'boats of Rodriguez', 'boat', 'thing', null, 'exact', 40.5, 40.5, 236, 238, '40',
        200, 245),
    ('f3', 'p1', 'd1', '07TESTPOST12', 1, 'boats', 'boat', 'thing', '2007', 'exact', 5551234567, 5551234567, 165, 175,
        '5551234567', 137, 176);
create table marts.fct_notes (
    note_id varchar, figure_id varchar, verdict varchar, remark varchar, title varchar not null
);
insert into marts.fct_notes values 
    ('n1', 'f2', 'agrees', 'Rodriguez again', 'Rodriguez'), ('n2', 'f5551234567', 'agrees', 'boats', 'Boats');
create table marts.fct_extraction_quality (batch_id varchar, gate_warnings bigint, gate_warning_checks varchar);
insert into marts.fct_extraction_quality values ('b1', null, null);
create table marts.gone_model as select 1 as x;
