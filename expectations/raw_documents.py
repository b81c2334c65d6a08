"""Rules of gate 1 on source files, documents and passages.

Belongs here: that every file ended as something, and that what is stored is what was read. A document may stand in raw
twice, read by two batches: rows belong together by document and batch. Does not belong here: numerals and figures.
"""

from __future__ import annotations

from expectations import bounds
from expectations.bounds import Bound
from expectations.checks import Allowed, Check, Rows, Volume, broken
from expectations.citing import document, raw_cable, raw_passage

# A row d of another table belongs to the row t.
SAME = "d.document_id = t.document_id and d.batch_id = t.batch_id"
DOCUMENT = document("t")


def checks(rows: dict[str, int]) -> list[Check]:
    """The checks, for tables with so many rows."""
    return [*_loads(), *_volumes(rows["documents"]), *_documents(), *_passages()]


def _loads() -> list[Check]:
    return [
        Allowed(
            name="load_outcomes_are_known",
            table="loads",
            message="A source file ends as one of the known outcomes.",
            column="outcome",
            values=bounds.OUTCOMES,
            source="raw.loads",
            cite=DOCUMENT,
        ),
        Rows(
            name="every_source_file_ends_once",
            table="loads",
            message="A batch lists a file of one content once, with one outcome (of a dump, each document once).",
            sql=f"""
select min({DOCUMENT}) || ': ' || count(*) || ' outcomes in batch ' || t.batch_id as example
from {{batch}} as t group by t.batch_id, t.source_path, t.sha256, t.document_id having count(*) > 1
""",
        ),
        Rows(
            name="every_load_has_what_it_ended_as",
            table="loads",
            message="What was loaded has its document, what was rejected its rejection, what is unchanged its like.",
            sql=broken(
                f"{DOCUMENT} || ' is ' || t.outcome || ' in batch ' || t.batch_id || ' and has no such row'",
                f"""
(t.outcome = 'loaded' and not exists (select 1 from raw.documents as d where {SAME}))
or (t.outcome = 'superseded' and not exists (select 1 from raw.documents as d where d.document_id = t.document_id))
or (t.outcome = 'rejected'
    and not exists (select 1 from raw.rejections as d where d.is_fatal and d.sha256 = t.sha256))
or (t.outcome = 'unchanged' and not exists (
    select 1 from raw.loads as d
    where d.outcome <> 'unchanged' and (d.sha256 = t.sha256 or d.document_id = t.document_id)))
""",
            ),
        ),
        Rows(
            name="superseded_loads_name_their_successor",
            table="loads",
            message="A superseded document names the document that replaced it, and that one is in raw.",
            sql=broken(
                f"{DOCUMENT} || ': superseded by ' || coalesce(t.superseded_by, 'nothing')",
                "t.outcome = 'superseded' and not exists "
                "(select 1 from raw.documents as d where d.document_id = t.superseded_by)",
            ),
        ),
        Allowed(
            name="rejection_stages_are_known",
            table="rejections",
            message="A rejection names a stage of the reading.",
            column="stage",
            values=bounds.STAGES,
            source="raw.rejections",
            cite=DOCUMENT,
        ),
    ]


def _volumes(documents: int) -> list[Check]:
    volume = bounds.DOCUMENTS
    found: list[Check] = [
        Volume(
            name="documents_were_read",
            table="documents",
            message=f"At least {volume.minimum:g}. {volume.reason}",
            minimum=int(volume.minimum),
        ),
        Volume(
            name="documents_are_not_too_many",
            table="documents",
            message=f"At most {volume.maximum:g}. {volume.reason}",
            severity="warn",
            maximum=int(volume.maximum),
        ),
    ]
    for table, bound in bounds.PER_DOCUMENT.items():
        if documents >= bound.applies_from:
            found += _per_document(table, bound)
    return found


def _per_document(table: str, bound: Bound) -> list[Check]:
    ratio = f"(select count(*) from raw.{table}) / count(*)"
    sql = f"select {ratio} || ' {table} per document, over all documents' as example from {{batch}} having {ratio}"
    return [
        Rows(
            name=f"{table}_per_document_are_enough",
            table="documents",
            message=f"At least {bound.minimum:g} {table} per document, on average. {bound.reason}",
            sql=f"{sql} < {bound.minimum}",
        ),
        Rows(
            name=f"{table}_per_document_are_not_too_many",
            table="documents",
            message=f"At most {bound.maximum:g} {table} per document, on average. {bound.reason}",
            severity="warn",
            sql=f"{sql} > {bound.maximum}",
        ),
    ]


def _documents() -> list[Check]:
    from tieout.ids import code_version

    return [
        Rows(
            name="documents_are_there_once",
            table="documents",
            message="A document stands once in its batch, and is current in one batch only.",
            sql=f"""
select min({DOCUMENT}) || ': ' || count(*) || ' rows in batch ' || t.batch_id as example
from {{batch}} as t group by t.document_id, t.batch_id having count(*) > 1
union all
select min({DOCUMENT}) || ': current in batches ' || string_agg(distinct t.batch_id, ', ')
from {{batch}} as t
where exists (select 1 from raw.loads as d where {SAME} and d.outcome = 'loaded')
group by t.document_id having count(distinct t.batch_id) > 1
""",
        ),
        Rows(
            name="every_document_has_its_load",
            table="documents",
            message="A document stands in the loads of its batch, as loaded or superseded.",
            sql=broken(
                f"{DOCUMENT} || ' of batch ' || t.batch_id || ' is in no load'",
                f"not exists (select 1 from raw.loads as d where {SAME} and d.outcome in ('loaded', 'superseded'))",
            ),
        ),
        Rows(
            name="document_text_has_its_hash",
            table="documents",
            message="The stored text has the SHA-256 and the length that it had when it was read.",
            sql=broken(DOCUMENT, "sha256(t.text) <> t.text_sha256 or length(t.text) <> t.char_count"),
        ),
        Rows(
            name="document_id_is_of_its_source",
            table="documents",
            message="A document's id is the head of the SHA-256 of its source.",
            sql=broken(f"{DOCUMENT} || ': source ' || t.sha256", "left(t.sha256, 20) <> t.document_id"),
        ),
        Allowed(
            name="document_formats_are_known",
            table="documents",
            message="A document has a known format.",
            column="format",
            values=bounds.FORMATS,
            source="raw.documents",
            cite=DOCUMENT,
        ),
        Rows(
            name="every_document_is_one_cable",
            table="documents",
            message="A document has exactly one row of cables.",
            sql=broken(DOCUMENT, f"(select count(*) from raw.cables as d where {SAME}) <> 1"),
        ),
        *(
            Rows(
                name=f"every_document_has_{table}",
                table="documents",
                message=f"A document has {table}: one without was not read to the end, or its rows were not loaded.",
                sql=broken(DOCUMENT, f"not exists (select 1 from raw.{table} as d where {SAME})"),
            )
            for table in ("passages", "mentions")
        ),
        Rows(
            name="documents_were_read_by_the_present_rules",
            table="documents",
            message="Current documents were read by the rules in use; read the others again.",
            severity="warn",
            sql=broken(
                f"{DOCUMENT} || ' was read by ' || t.code_version",
                f"t.code_version <> '{code_version()}' "
                f"and exists (select 1 from raw.loads as d where {SAME} and d.outcome = 'loaded')",
            ),
        ),
    ]


def _passages() -> list[Check]:
    return [
        Rows(
            name="passage_text_is_source_text",
            table="passages",
            message="A passage's text is the text of its document at its span.",
            sql=broken(
                raw_passage("t"),
                "d.document_id is null or t.char_start < 0 or t.char_end <= t.char_start "
                "or substring(d.text, t.char_start + 1, t.char_end - t.char_start) is distinct from t.text",
                join=f"left join raw.documents as d on {SAME}",
            ),
        ),
        Allowed(
            name="passage_roles_are_known",
            table="passages",
            message="A passage has a known role.",
            column="role",
            values=bounds.ROLES,
            source="raw.passages",
            cite=f"'passage ' || t.passage_id || ' (' || {raw_cable('t')} || ')'",
        ),
    ]
