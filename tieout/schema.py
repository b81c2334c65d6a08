"""Every column of every raw table, once: name, type, unit, description, nullability.

Belongs here: the shape of what the library hands to the warehouse. The Arrow schemas of the Parquet files, the DDL
and comments of schema ``raw``, the dbt sources and the data dictionary are all derived from these declarations.
Does not belong here: marts (dbt contracts describe them) and any rule that fills a column.

Types are the portable ones only, so that the same Parquet loads into DuckDB and Spark.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pyarrow as pa

Dtype = Literal["string", "integer", "bigint", "decimal", "boolean", "date", "timestamp"]

DECIMAL_PRECISION = 38
DECIMAL_SCALE = 9

_ARROW: dict[str, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int32(),
    "bigint": pa.int64(),
    "decimal": pa.decimal128(DECIMAL_PRECISION, DECIMAL_SCALE),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "timestamp": pa.timestamp("us"),
}
_SQL: dict[str, str] = {
    "string": "varchar",
    "integer": "integer",
    "bigint": "bigint",
    "decimal": f"decimal({DECIMAL_PRECISION}, {DECIMAL_SCALE})",
    "boolean": "boolean",
    "date": "date",
    "timestamp": "timestamp",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its portable type, its unit where it has one, and what it says."""

    name: str
    dtype: Dtype
    description: str
    nullable: bool = True
    unit: str | None = None

    @property
    def sql_type(self) -> str:
        """The type as DuckDB DDL spells it."""
        return _SQL[self.dtype]

    @property
    def comment(self) -> str:
        """Description and unit as one sentence, for COMMENT ON and the data dictionary."""
        return f"{self.description} Unit: {self.unit}." if self.unit else self.description


@dataclass(frozen=True, slots=True)
class Table:
    """One raw table: its grain in a sentence, its key, and its columns in order."""

    name: str
    grain: str
    key: str
    columns: tuple[Column, ...]

    @property
    def arrow_schema(self) -> pa.Schema:
        """Schema of this table's Parquet files and Arrow tables."""
        return pa.schema([pa.field(c.name, _ARROW[c.dtype], nullable=c.nullable) for c in self.columns])

    @property
    def column_names(self) -> tuple[str, ...]:
        """Column names in order."""
        return tuple(c.name for c in self.columns)


def _required(name: str, dtype: Dtype, description: str, unit: str | None = None) -> Column:
    return Column(name, dtype, description, nullable=False, unit=unit)


def _batch() -> Column:
    return _required("batch_id", "string", "Batch (Dagster partition) that read the document.")


def _document() -> Column:
    return _required("document_id", "string", "Document that holds the row; see documents.")


def _span(of: str) -> tuple[Column, Column]:
    return (
        _required("char_start", "bigint", f"First character of {of} in documents.text.", unit="code points"),
        _required("char_end", "bigint", f"Character after the last one of {of} in documents.text.", unit="code points"),
    )


DOCUMENTS = Table(
    "documents",
    "one row a source document that was read as a cable, by content",
    "document_id",
    (
        _required("document_id", "string", "First 20 hex digits of sha256."),
        _batch(),
        _required("source_path", "string", "Path of the file below the source folder, with forward slashes."),
        _required("format", "string", "page_html, page_text, cable_text or cables_csv, told by content."),
        _required("encoding", "string", "Encoding that the bytes were decoded with."),
        _required("sha256", "string", "SHA-256 of the source bytes, in hex (of the record's bytes in a dump)."),
        _required("byte_count", "bigint", "Length of the source.", unit="bytes"),
        _required("char_count", "bigint", "Length of text.", unit="code points"),
        _required("text_sha256", "string", "SHA-256 of text encoded as UTF-8, in hex."),
        _required("text", "string", "The decoded text that every span counts in."),
        _required("code_version", "string", "Version of the rules that read the document."),
    ),
)

CABLES = Table(
    "cables",
    "one row a cable, which is one row a document",
    "document_id",
    (
        _document(),
        _batch(),
        _required("reference_id", "string", "Reference id as the source spells it, such as 06MEXICO1113."),
        Column("subject", "string", "Subject line, unwrapped."),
        Column(
            "created_at",
            "timestamp",
            "When the cable was sent, from its date-time group, else from the page.",
            unit="UTC",
        ),
        Column("created_basis", "string", "Where created_at was read: date_time_group, date_line or page."),
        Column("released_at", "timestamp", "When the page says that the cable was released.", unit="UTC"),
        Column("classification", "string", "Classification without caveats, such as UNCLASSIFIED."),
        Column("caveats", "string", "Handling caveats, joined by '//' (FOR OFFICIAL USE ONLY, NOFORN)."),
        Column("origin", "string", "Originating post as the page names it (Embassy Mexico)."),
        Column("transmission_id", "string", "Transmission identifier of the first header line (VZCZCXRO5300)."),
        Column("precedence", "string", "Precedence letters of the date-time group line (R, P, O, Z; 'O R' for two)."),
        Column("message_from", "string", "The FM line."),
        Column("executive_order", "string", "The E.O. line's content."),
        Column("section_count", "integer", "Number of sections that the header announces."),
        Column("signature", "string", "Name that signs the cable, from its last line."),
        _required("is_partial_extract", "boolean", "Whether the page says that it holds a part of the cable only."),
        _required("body_char_start", "bigint", "First character of the body.", unit="code points"),
        _required("body_char_end", "bigint", "Character after the body.", unit="code points"),
    ),
)

RECIPIENTS = Table(
    "recipients",
    "one row an addressee of a cable",
    "recipient_id",
    (
        _required("recipient_id", "string", "Hash of document and position."),
        _document(),
        _batch(),
        _required("position", "integer", "Place in the header, from 1."),
        _required("role", "string", "to or info."),
        Column("routing", "string", "Routing indicator (RUEHC)."),
        _required("addressee", "string", "Addressee as written (SECSTATE WASHDC)."),
        Column("precedence", "string", "Precedence word written after the addressee (IMMEDIATE, PRIORITY)."),
        Column("message_number", "string", "Number of the message to that addressee, as written."),
    ),
)

TAGS = Table(
    "tags",
    "one row a tag of a cable",
    "tag_id",
    (
        _required("tag_id", "string", "Hash of document and position."),
        _document(),
        _batch(),
        _required("position", "integer", "Place in the TAGS line, from 1."),
        _required("tag", "string", "Tag in capitals (KCRM)."),
    ),
)

CABLE_REFERENCES = Table(
    "cable_references",
    "one row a reference that a cable's REF list makes",
    "cable_reference_id",
    (
        _required("cable_reference_id", "string", "Hash of document and position."),
        _document(),
        _batch(),
        _required("position", "integer", "Place in the REF list, from 1."),
        Column("label", "string", "Letter of the reference (A)."),
        _required("surface", "string", "The reference as written (05 STATE 168419)."),
        Column(
            "referenced_id",
            "string",
            "Reference id that it resolves to (05STATE168419), null where the text does not decide on one.",
        ),
        Column(
            "year_basis",
            "string",
            "How the year of referenced_id was found: written; year_of_cable, where none is written; year_before, where "
            "none is written and the own post had not come to that number yet; listed, by the dump of cables.",
        ),
        *_span("the reference"),
    ),
)

ACRONYMS = Table(
    "acronyms",
    "one row an acronym that a cable spells out beside it, at its first place",
    "acronym_id",
    (
        _required("acronym_id", "string", "Hash of document and span."),
        _document(),
        _batch(),
        _required("passage_id", "string", "Passage that spells it out."),
        *_span("the name with its acronym"),
        _required("acronym", "string", "The acronym as written (INM)."),
        _required("full_name", "string", "The name before it, unwrapped (Mexican National Migration Institute)."),
        _required(
            "acronym_rule",
            "string",
            "initials (its words begin with the letters, in any order) or capitals: what told where the name begins.",
        ),
    ),
)

PASSAGES = Table(
    "passages",
    "one row a block of text of a document: a paragraph of the body, a heading, the header, a stretch of furniture",
    "passage_id",
    (
        _required("passage_id", "string", "Hash of document and span."),
        _document(),
        _batch(),
        _required("position", "integer", "Place in the document, from 1."),
        *_span("the passage"),
        _required(
            "role",
            "string",
            "page, header, subject, heading, question, answer, summary, comment, note, body, signature or furniture.",
        ),
        Column("paragraph", "integer", "Number of the numbered paragraph that the passage belongs to."),
        Column("portion_marking", "string", "Portion marking of that paragraph without brackets (SBU, C, S/NF)."),
        Column(
            "question", "string", "Question of a reporting questionnaire that the passage asks or answers (17, 25 B/C)."
        ),
        Column("heading", "string", "Nearest heading above, unwrapped."),
        _required("is_withheld", "boolean", "Whether the source asks that this passage be kept from publication."),
        _required("text", "string", "The passage as it stands in documents.text."),
        _required("reading_text", "string", "The passage without furniture and line breaks, as a person reads it."),
    ),
)

MENTIONS = Table(
    "mentions",
    "one row a numeral in a document, in digits or words",
    "mention_id",
    (
        _required("mention_id", "string", "Hash of document, span and kind."),
        _document(),
        _batch(),
        Column("passage_id", "string", "Passage that the mention stands in."),
        *_span("the mention"),
        _required("surface", "string", "The characters of the span."),
        _required("kind", "string", "How the numeral was read: count, money, date, page_marker and so on."),
        _required(
            "is_figure", "boolean", "Whether it is a stated quantity; its row of figures then says what it means."
        ),
        Column("value_low", "decimal", "Lower bound, scales expanded; null where the bound is open."),
        Column("value_high", "decimal", "Upper bound, scales expanded; null where the bound is open."),
        Column("unit", "string", "Unit in the singular: person, thing counted, ISO currency code, percent, year."),
        Column("qualifier", "string", "exact, approximate, at_least, more_than, less_than, at_most, range or some."),
        _required("reading_rule", "string", "Rule that read the kind."),
    ),
)

FIGURES = Table(
    "figures",
    "one row a stated quantity: a mention with is_figure",
    "figure_id",
    (
        _required(
            "figure_id",
            "string",
            "Names the figure, and stays when the file is read again; the mention_id of its numeral.",
        ),
        _document(),
        _batch(),
        Column("passage_id", "string", "Passage that the figure stands in."),
        _required("family", "string", "Family of the measure (deportations, rescues, ..., other)."),
        _required("measure", "string", "Key of lexicon/measures.yml."),
        _required("measure_rule", "string", "Rule that chose the measure."),
        Column("event", "string", "What happened, in source words."),
        Column("population", "string", "Who or what is counted, in source words."),
        Column("population_rule", "string", "Rule that read the population."),
        Column("sex", "string", "female, male or mixed where the population's words say it."),
        Column("age_group", "string", "child or adult where the population's words say it."),
        Column("nationality", "string", "Nationality or region of origin that the population's words name."),
        Column(
            "population_role",
            "string",
            "victim, trafficker, migrant, official, student, inmate, ... where the words say it.",
        ),
        Column("period", "string", "Period as ISO date, month, year or interval start/end ('..' open)."),
        Column("period_start", "date", "First day of the period; null where open or unknown."),
        Column("period_end", "date", "Last day of the period; null where open or unknown."),
        Column("period_basis", "string", "stated, inherited, counted_back or assumed; null without a period."),
        Column("period_rule", "string", "Rule that read the period."),
        Column("actor", "string", "Who did it, as the source names them."),
        Column("actor_rule", "string", "Rule that read the actor."),
        Column("reported_by", "string", "Who states the figure, as the source names them."),
        Column("place", "string", "Where, in source words."),
        _required(
            "status", "string", "stated, planned, estimated, hypothetical (supposed, possible or denied) or legal."
        ),
        Column("part_of_id", "string", "figure_id of the total that this figure is a part of."),
        Column("part_of_char_start", "bigint", "char_start of that total in the same document.", unit="code points"),
        Column("compares_to_id", "string", "figure_id of the figure that this change changes."),
        Column(
            "compares_to_char_start", "bigint", "char_start of that figure in the same document.", unit="code points"
        ),
        Column("link_rule", "string", "Rule that linked the figure to another."),
        Column(
            "compares_to_role",
            "string",
            "after or before: whether compares_to is the level after the change or before it; null where no words say it.",
        ),
        Column("change_direction", "string", "up or down, where the figure is the size of a change."),
        Column("change_since", "string", "Year that the change is measured from, where the words name one."),
        Column("share_count_id", "string", "figure_id of the count that states the same share as this percentage."),
        Column("share_base_id", "string", "figure_id of the whole that this percentage and that count are a share of."),
        Column("listed_low", "integer", "Members, at the fewest, of the list of names that the count announces."),
        Column("listed_high", "integer", "Members, at the most, of that list."),
        Column("listed_char_start", "bigint", "First character of that list in documents.text.", unit="code points"),
        Column("listed_char_end", "bigint", "Character after that list in documents.text.", unit="code points"),
        _required("sentence_char_start", "bigint", "First character of the sentence.", unit="code points"),
        _required("sentence_char_end", "bigint", "Character after the sentence.", unit="code points"),
    ),
)

REJECTIONS = Table(
    "rejections",
    "one row a thing that could not be read, whole documents and parts alike",
    "rejection_id",
    (
        _required("rejection_id", "string", "Hash of source path, content, stage, code and span."),
        _batch(),
        Column("document_id", "string", "Document, where one could be made of the bytes."),
        _required("source_path", "string", "Path of the file below the source folder."),
        _required("sha256", "string", "SHA-256 of the bytes, in hex."),
        _required("stage", "string", "source, cable, mention or figure: where it failed."),
        _required("code", "string", "What is wrong, as a fixed word (empty_file, not_text, no_cable, no_body)."),
        _required("is_fatal", "boolean", "Whether the whole document was left out."),
        Column("char_start", "bigint", "Where in the text, if there is one.", unit="code points"),
        Column("char_end", "bigint", "Where in the text it ends.", unit="code points"),
        _required("message", "string", "What is wrong, where, and what to do."),
    ),
)

LOADS = Table(
    "loads",
    "one row a source file that a batch looked at",
    "load_id",
    (
        _required("load_id", "string", "Hash of batch, source path and content."),
        _batch(),
        _required("source_path", "string", "Path of the file below the source folder."),
        _required("sha256", "string", "SHA-256 of the file's bytes, in hex."),
        Column("document_id", "string", "Document that it became."),
        Column("reference_id", "string", "Reference id of its cable."),
        _required(
            "outcome",
            "string",
            "loaded, unchanged (same content as another), superseded (an older text of the same cable) or rejected.",
        ),
        Column("superseded_by", "string", "document_id of the text that replaced it."),
        _required("code_version", "string", "Version of the rules that read it."),
    ),
)

TABLES: dict[str, Table] = {
    t.name: t
    for t in (
        DOCUMENTS,
        CABLES,
        RECIPIENTS,
        TAGS,
        CABLE_REFERENCES,
        ACRONYMS,
        PASSAGES,
        MENTIONS,
        FIGURES,
        REJECTIONS,
        LOADS,
    )
}
