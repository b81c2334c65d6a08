"""What the published copy does not show: telephone numbers, and what stands in passages whose source asks that they be
kept back.

Belongs here: blotting within the private build. Figures of withheld passages stay, with value, unit, family and span;
the words that they were read with do not. Does not belong here: which passages are withheld (``tieout.cable``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import duckdb
import polars as pl
import pyarrow as pa

MARK = "\N{FULL BLOCK}"  # stands for one digit: the text keeps its length, so that every span still fits
KEPT_BACK = "(kept back)"  # stands for words where a column may not be empty
SHORTEST = 5  # digits of a telephone number that are looked for outside its own span
CHUNK = 20_000  # texts that are looked through at once
LONG = 7  # digits from which it is looked for without anything between them too
# Columns of hashes and reference ids. They say nothing, and a blot there would part a row from those it leads to.
_KEYS = re.compile(r".*(?:_id|_ids|_key|sha256|_version)")
_PAGE_LINE = re.compile(r"[A-Z][A-Z .'-]*\d{8}\s+\d{3}(?:\.\d+)? OF \d{3}")
# Columns of text that rows on a withheld passage keep. Any other is taken for words of the source, also one of a mart
# that is yet to be written, and is emptied.
_KEPT = re.compile(
    r".*(?:_id|_ids|_rule|_basis|_kind|_version)|cable_key|post_key|measure_key|version_key|reference_id|family|measure|kind"
    r"|kind_meaning|why_no_figure|unit|currency|qualifier|period|status|surface|verdict|sex|age_group|population_role"
)
# Dimensions of source words: the key, and the columns of fct_figures that lead to it.
_DIMENSIONS = {
    "dim_populations": ("population_key", ("population_key",)),
    "dim_organizations": ("organization_key", ("actor_key", "reported_by_key")),
    "dim_places": ("place_key", ("place_key",)),
}


class NotBlottedError(Exception):
    """A telephone number is still in the text that was to be published."""


def blot(surface: str) -> str:
    """The text with each digit replaced by a mark."""
    return re.sub(r"\d", MARK, surface)


def withhold(con: duckdb.DuckDBPyConnection) -> int:
    """Blot telephone numbers and empty withheld passages in schema ``marts``; return the number of passages emptied.

    Raises:
        NotBlottedError: a number is still to be read in a column of text.
    """
    emptied = con.execute(
        "update marts.dim_passages set passage_text = null, reading_text = null, heading = null"
        " where is_withheld returning passage_id"
    ).fetchall()
    _drop_words_of_withheld(con)
    _blot_spans(con)
    phones = con.execute("select distinct surface from marts.fct_number_ledger where kind = 'phone'").fetchall()
    con.execute(
        "update marts.fct_number_ledger set surface = regexp_replace(surface, '[0-9]', ?, 'g') where kind = 'phone'",
        [MARK],
    )
    numbers = _Numbers(surface for (surface,) in phones)
    for table, columns in _columns(con, "VARCHAR").items():
        for column in columns:
            if not _KEYS.fullmatch(column):
                _blot_column(con, table, column, numbers)
    for table, columns in _columns(con).items():
        values = [c for c in columns if c in {"value", "value_low", "value_high"}]
        if values and "surface" in columns:  # a number that was read as a quantity in another place says itself there
            con.execute(
                f"update marts.{table} set {', '.join(f'{c} = null' for c in values)} where contains(surface, '{MARK}')"
            )
    return len(emptied)


def _columns(con: duckdb.DuckDBPyConnection, dtype: str | None = None) -> dict[str, list[str]]:
    """Columns of each table of schema ``marts``, those of one type or all."""
    found: dict[str, list[str]] = {}
    for table, column in con.execute(
        "select table_name, column_name from duckdb_columns()"
        " where database_name = current_database() and schema_name = 'marts' and data_type = coalesce(?, data_type)"
        " order by table_name, column_index",
        [dtype],
    ).fetchall():
        found.setdefault(table, []).append(column)
    return found


def _drop_words_of_withheld(con: duckdb.DuckDBPyConnection) -> None:
    """Empty the words of rows that lead to a withheld passage or to a numeral in it."""
    con.execute(
        "create or replace temp table withheld as"
        " select passage_id as id from marts.dim_passages where is_withheld union all"
        " select m.mention_id from marts.fct_number_ledger as m"
        " inner join marts.dim_passages as p on p.passage_id = m.passage_id where p.is_withheld"
    )
    columns = _columns(con)
    required = set(
        con.execute(
            "select table_name, column_name from duckdb_columns() where schema_name = 'marts' and not is_nullable"
        ).fetchall()
    )
    for table, texts in _columns(con, "VARCHAR").items():
        leads = [c for c in texts if c.endswith("_id") and c not in {"document_id", "reference_id", "batch_id"}]
        words = [c for c in texts if not _KEPT.fullmatch(c)]
        if leads and words and not table.startswith("dim_"):
            emptied = (f"{c} = {repr(KEPT_BACK) if (table, c) in required else 'null'}" for c in words)
            con.execute(
                f"update marts.{table} set {', '.join(emptied)}"
                f" where {' or '.join(f'{c} in (select id from withheld)' for c in leads)}"
            )
    for table, (key, uses) in _DIMENSIONS.items():
        if table in columns and "fct_figures" in columns:
            used = " union ".join(f"select {use} from marts.fct_figures where {use} is not null" for use in uses)
            con.execute(f"delete from marts.{table} where {key} not in ({used})")


class _Numbers:
    """Telephone numbers, found wherever their groups of digits stand in order with anything short between them."""

    def __init__(self, phones: Iterable[str]) -> None:
        # The longest group of a number, or all its digits -> what it may look like.
        self._by_head: dict[str, set[re.Pattern[str]]] = {}
        for groups in map(_groups, phones):
            digits = "".join(groups)
            if len(digits) >= SHORTEST:
                self._by_head.setdefault(max(groups, key=len), set()).add(_pattern(groups))
                if len(digits) >= LONG:
                    self._by_head.setdefault(digits, set()).add(_pattern([digits]))
        self._heads = list(self._by_head)

    def blotted(self, texts: Sequence[str]) -> list[tuple[str, str]]:
        """Those of the texts that hold a number, each with what is to be shown of it."""
        # An expression of all numbers is too slow, and so is each number on each text: one pass tells what to look for.
        if not self._heads:
            return []
        heads = pl.Series(texts, dtype=pl.String).str.extract_many(self._heads, overlapping=True)
        found = []
        for text, held in zip(texts, heads, strict=True):
            shown = text
            for pattern in {p for head in held for p in self._by_head[head]}:
                shown = _blotted(shown, pattern)
            if shown != text:
                found.append((text, shown))
        return found


def _blot_spans(con: duckdb.DuckDBPyConnection) -> None:
    """Blot each number of the ledger at its own place, however short it is."""
    found = con.execute(
        "select p.passage_id, p.passage_text, p.reading_text,"
        " list((m.char_start - p.char_start, m.surface)) from marts.fct_number_ledger as m"
        " inner join marts.dim_passages as p on p.passage_id = m.passage_id"
        " where m.kind = 'phone' and p.passage_text is not null group by all"
    ).fetchall()
    shown = []
    for passage_id, passage_text, reading_text, spans in found:
        text, read = passage_text, reading_text
        for start, surface in spans:
            text = text[:start] + blot(surface) + text[start + len(surface) :]
            read = _blotted(read, _pattern(_groups(surface)))
        shown.append((passage_id, text, read))
    _update(con, "dim_passages", "passage_id", ("passage_text", "reading_text"), shown)


def _blot_column(con: duckdb.DuckDBPyConnection, table: str, column: str, numbers: _Numbers) -> None:
    """Blot the numbers wherever else they stand."""
    texts = con.execute(f"select distinct {column} from marts.{table} where regexp_matches({column}, '[0-9]')")
    shown = []
    while chunk := texts.fetchmany(CHUNK):
        shown += numbers.blotted([text for (text,) in chunk])
    _update(con, table, column, (column,), shown)
    left = con.execute(f"select count(*) from marts.{table} where list_contains(?, {column})", [[s for s, _ in shown]])
    if (row := left.fetchone()) and row[0]:
        raise NotBlottedError(f"A telephone number is still in {row[0]} rows of marts.{table}.{column}.")


def _update(
    con: duckdb.DuckDBPyConnection, table: str, key: str, columns: Sequence[str], rows: Sequence[tuple[str, ...]]
) -> None:
    """Give the columns of the rows with these keys other texts."""
    if not rows:
        return
    names = ["of_key", *(f"new_{c}" for c in columns)]
    data = pa.table(dict(zip(names, map(list, zip(*rows, strict=True)), strict=True)))
    con.register("blotted", data)
    con.execute(
        f"update marts.{table} set {', '.join(f'{c} = new_{c}' for c in columns)} from blotted where {key} = of_key"
    )
    con.unregister("blotted")


def _blotted(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda m: blot(m.group()), text)


def _pattern(groups: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![0-9]){'[^0-9]{1,40}'.join(groups)}(?![0-9])")


def _groups(phone: str) -> list[str]:
    """The groups of digits of a number, without those of a page-break line inside it."""
    return re.findall(r"[0-9]+", _PAGE_LINE.sub(" ", phone))
