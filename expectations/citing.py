"""SQL that names a row as a person would look it up: its id, its surface, its cable and its characters.

Belongs here: expressions that several suites use; each takes the alias of the row. Does not belong here: rules.
"""

from __future__ import annotations


def quoted(column: str) -> str:
    """The column in quotes on one line, cut at 60 characters."""
    return f"""'"' || left(regexp_replace({column}, '\\s+', ' ', 'g'), 60) || '"'"""


def raw_cable(alias: str) -> str:
    """Reference id of the row's cable in schema raw, its document id where there is none."""
    cable = f"(select min(c.reference_id) from raw.cables as c where c.document_id = {alias}.document_id)"
    return f"coalesce({cable}, 'document ' || {alias}.document_id)"


def span(alias: str) -> str:
    """The characters that the row covers."""
    return f"'characters ' || {alias}.char_start || ' to ' || {alias}.char_end"


def raw_mention(alias: str, label: str = "mention") -> str:
    """A row of raw.mentions."""
    head = f"'{label} ' || {alias}.mention_id || ' ' || {quoted(alias + '.surface')}"
    return f"{head} || ' (' || {raw_cable(alias)} || ', ' || {span(alias)} || ')'"


def raw_figure(alias: str) -> str:
    """A row of raw.figures, with the surface of its mention."""
    surface = f"(select min({quoted('q.surface')}) from raw.mentions as q where q.mention_id = {alias}.figure_id)"
    return f"'figure ' || {alias}.figure_id || ' ' || coalesce({surface}, '') || ' (' || {raw_cable(alias)} || ')'"


def raw_passage(alias: str) -> str:
    """A row of raw.passages."""
    return f"'passage ' || {alias}.passage_id || ' (' || {raw_cable(alias)} || ', ' || {span(alias)} || ')'"


def raw_part(alias: str, label: str, column: str) -> str:
    """A row of raw that has a span and words of the source in the column."""
    return f"'{label} ' || {quoted(f'{alias}.{column}')} || ' (' || {raw_cable(alias)} || ', ' || {span(alias)} || ')'"


def document(alias: str) -> str:
    """A row with a document_id and a source_path."""
    return f"'document ' || coalesce({alias}.document_id, '(none)') || ' (' || {alias}.source_path || ')'"


def mart_row(alias: str, key: str, label: str) -> str:
    """A row of a mart that has a surface, a reference id and a span."""
    head = f"'{label} ' || {alias}.{key} || ' ' || {quoted(alias + '.surface')}"
    return f"{head} || ' (' || {alias}.reference_id || ', ' || {span(alias)} || ')'"


def words_after(alias: str, text: str, start: str) -> str:
    """The 60 characters after a bare number that is read as far more than it says, else null.

    Such a number shares a scale that is said later; elsewhere null, so that equal readings fall together.
    """
    plain = f"try_cast(regexp_replace({alias}.surface, '[$,]', '', 'g') as decimal(38, 9))"
    said = f"coalesce({alias}.value_low, {alias}.value_high)"
    return f"case when {said} >= 100 * {plain} then substring({text}, {alias}.char_end - {start} + 1, 60) end"
