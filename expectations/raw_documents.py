"""Rules of gate 1 on source files, documents and passages, and on what a cable refers to and spells out.

Belongs here: that every file ended as something, and that what is stored is what was read. A document may stand in raw
twice, read by two batches: rows belong together by document and batch. Does not belong here: numerals and figures.
"""

from __future__ import annotations

from expectations import bounds
from expectations.bounds import Bound
from expectations.checks import SAME, Check, Rows, RowsOf, Volume
from expectations.citing import document, raw_part, raw_passage

LOADS = RowsOf("loads", document("t"))
REJECTIONS = RowsOf("rejections", document("t"))
DOCUMENTS = RowsOf("documents", document("t"))
PASSAGES = RowsOf("passages", raw_passage("t"))
REFERENCES = RowsOf("cable_references", raw_part("t", "reference", "surface"))
ACRONYMS = RowsOf("acronyms", raw_part("t", "acronym", "acronym"))


def checks(rows: dict[str, int]) -> list[Check]:
    """The checks, for tables with so many rows."""
    return [*_loads(), *_volumes(rows["documents"]), *_documents(), *_passages()]


def _loads() -> list[Check]:
    return [
        LOADS.known(
            "load_outcomes_are_known", "outcome", bounds.OUTCOMES, "A source file ends as one of the known outcomes."
        ),
        Rows(
            name="every_source_file_ends_once",
            table="loads",
            message="A batch lists a file of one content once, with one outcome (of a dump, each document once).",
            sql=f"""
select min({LOADS.cite}) || ': ' || count(*) || ' outcomes in batch ' || t.batch_id as example
from {{batch}} as t group by t.batch_id, t.source_path, t.sha256, t.document_id having count(*) > 1
""",
        ),
        LOADS.never(
            "every_load_has_what_it_ended_as",
            f"""
(t.outcome = 'loaded' and not exists (select 1 from raw.documents as d where {SAME}))
or (t.outcome = 'superseded' and not exists (select 1 from raw.documents as d where d.document_id = t.document_id))
or (t.outcome = 'rejected'
    and not exists (select 1 from raw.rejections as d where d.is_fatal and d.sha256 = t.sha256))
or (t.outcome = 'unchanged' and not exists (
    select 1 from raw.loads as d
    where d.outcome <> 'unchanged' and (d.sha256 = t.sha256 or d.document_id = t.document_id)))
""",
            "What was loaded has its document, what was rejected its rejection, what is unchanged its like.",
            says="' is ' || t.outcome || ' in batch ' || t.batch_id || ' and has no such row'",
        ),
        LOADS.never(
            "superseded_loads_name_their_successor",
            "t.outcome = 'superseded' and not exists "
            "(select 1 from raw.documents as d where d.document_id = t.superseded_by)",
            "A superseded document names the document that replaced it, and that one is in raw.",
            says="': superseded by ' || coalesce(t.superseded_by, 'nothing')",
        ),
        REJECTIONS.known(
            "rejection_stages_are_known", "stage", bounds.STAGES, "A rejection names a stage of the reading."
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
select min({DOCUMENTS.cite}) || ': ' || count(*) || ' rows in batch ' || t.batch_id as example
from {{batch}} as t group by t.document_id, t.batch_id having count(*) > 1
union all
select min({DOCUMENTS.cite}) || ': current in batches ' || string_agg(distinct t.batch_id, ', ')
from {{batch}} as t
where exists (select 1 from raw.loads as d where {SAME} and d.outcome = 'loaded')
group by t.document_id having count(distinct t.batch_id) > 1
""",
        ),
        DOCUMENTS.never(
            "every_document_has_its_load",
            f"not exists (select 1 from raw.loads as d where {SAME} and d.outcome in ('loaded', 'superseded'))",
            "A document stands in the loads of its batch, as loaded or superseded.",
            says="' of batch ' || t.batch_id || ' is in no load'",
        ),
        DOCUMENTS.never(
            "document_text_has_its_hash",
            "sha256(t.text) <> t.text_sha256 or length(t.text) <> t.char_count",
            "The stored text has the SHA-256 and the length that it had when it was read.",
        ),
        DOCUMENTS.never(
            "document_id_is_of_its_source",
            "left(t.sha256, 20) <> t.document_id",
            "A document's id is the head of the SHA-256 of its source.",
            says="': source ' || t.sha256",
        ),
        DOCUMENTS.known("document_formats_are_known", "format", bounds.FORMATS, "A document has a known format."),
        DOCUMENTS.never(
            "every_document_is_one_cable",
            f"(select count(*) from raw.cables as d where {SAME}) <> 1",
            "A document has exactly one row of cables.",
        ),
        *(
            DOCUMENTS.never(
                f"every_document_has_{table}",
                f"not exists (select 1 from raw.{table} as d where {SAME})",
                f"A document has {table}: one without was not read to the end, or its rows were not loaded.",
            )
            for table in ("passages", "mentions")
        ),
        DOCUMENTS.never(
            "documents_were_read_by_the_present_rules",
            f"t.code_version <> '{code_version()}' "
            f"and exists (select 1 from raw.loads as d where {SAME} and d.outcome = 'loaded')",
            "Current documents were read by the rules in use; read the others again.",
            says="' was read by ' || t.code_version",
            severity="warn",
        ),
    ]


def _passages() -> list[Check]:
    return [
        PASSAGES.is_source_text(
            "passage_text_is_source_text", "text", "A passage's text is the text of its document at its span."
        ),
        PASSAGES.known("passage_roles_are_known", "role", bounds.ROLES, "A passage has a known role."),
        REFERENCES.is_source_text(
            "reference_surface_is_source_text", "surface", "A reference is the text of its document at its span."
        ),
        ACRONYMS.never(
            "acronym_stands_at_its_span",
            "d.document_id is null or not contains("
            "substring(d.text, t.char_start + 1, t.char_end - t.char_start), t.acronym)",
            "An acronym stands in the text of its document at the span that spells it out.",
            join=f"left join raw.documents as d on {SAME}",
        ),
    ]
