"""What the published copy does not show: telephone numbers, and what stands in passages whose source asks that they be
kept back.

Belongs here: blotting within the private build. Figures of withheld passages stay, with value, unit, family and span;
the words that they were read with do not. Does not belong here: which passages are withheld (``tieout.cable``).
"""

from __future__ import annotations

import re

import duckdb

MARK = "\N{FULL BLOCK}"  # stands for one digit: the text keeps its length, so that every span still fits
SHORTEST = 5  # digits of a telephone number that are looked for outside its own span
_PAGE_LINE = re.compile(r"[A-Z][A-Z .'-]*\d{8}\s+\d{3}(?:\.\d+)? OF \d{3}")
# Columns of source words, and the keys that lead to them.
_WORDS = (
    "population", "event", "actor", "reported_by", "place", "population_key", "actor_key", "reported_by_key",
    "place_key", "nationality", "region_of_origin",
)  # fmt: skip
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
    columns: dict[str, list[str]] = {}
    for table, column, dtype in con.execute(
        "select table_name, column_name, data_type from duckdb_columns()"
        " where database_name = current_database() and schema_name = 'marts' order by all"
    ).fetchall():
        columns.setdefault(table, []).append(column)
        if dtype == "VARCHAR":
            columns.setdefault(f"{table}.text", []).append(column)
    emptied = con.execute(
        "update marts.dim_passages set passage_text = null, reading_text = null where is_withheld returning passage_id"
    ).fetchall()
    _drop_words_of_withheld(con, columns)
    phones = [
        s
        for (s,) in con.execute("select distinct surface from marts.fct_number_ledger where kind = 'phone'").fetchall()
    ]
    con.execute(
        "update marts.fct_number_ledger set surface = regexp_replace(surface, '[0-9]', ?, 'g') where kind = 'phone'",
        [MARK],
    )
    _blot_everywhere(con, columns, phones)
    return len(emptied)


def _drop_words_of_withheld(con: duckdb.DuckDBPyConnection, columns: dict[str, list[str]]) -> None:
    facts = (t for t in columns if t.startswith("fct_") and not t.endswith(".text"))
    tables = [t for t in facts if "passage_id" in columns[t]]
    for table in tables:
        words = [c for c in _WORDS if c in columns[table]]
        if words:
            con.execute(
                f"update marts.{table} set {', '.join(f'{c} = null' for c in words)} where passage_id in"
                " (select passage_id from marts.dim_passages where is_withheld)"
            )
    for table, (key, uses) in _DIMENSIONS.items():
        if table in columns and "fct_figures" in columns:
            used = " union ".join(f"select {use} from marts.fct_figures where {use} is not null" for use in uses)
            con.execute(f"delete from marts.{table} where {key} not in ({used})")


def _blot_everywhere(con: duckdb.DuckDBPyConnection, columns: dict[str, list[str]], phones: list[str]) -> None:
    """Blot the numbers wherever their groups of digits stand in order, with anything short between them."""
    # A text is searched for a number only where its digits hold the number's: a regular expression of all is too slow.
    numbers = {
        "".join(groups): re.compile(rf"(?<![0-9]){'[^0-9]{1,40}'.join(groups)}(?![0-9])")
        for groups in map(_groups, phones)
        if sum(map(len, groups)) >= SHORTEST
    }
    for name, texts in columns.items():
        table, is_text, _ = name.partition(".text")
        for column in texts if is_text and numbers else ():
            changed = []
            for (text,) in con.execute(
                f"select distinct {column} from marts.{table}"
                f" where length(regexp_replace({column}, '[^0-9]', '', 'g')) >= {SHORTEST}"
            ).fetchall():
                digits = re.sub(r"[^0-9]", "", text)
                shown = text
                for pattern in (p for number, p in numbers.items() if number in digits):
                    shown = pattern.sub(lambda m: blot(m.group()), shown)
                if shown != text:
                    changed.append((text, shown))
            if changed:
                con.execute("create or replace temp table blotted (stated varchar, shown varchar)")
                con.executemany("insert into blotted values (?, ?)", changed)
                con.execute(f"update marts.{table} set {column} = shown from blotted where {column} = stated")
                left = con.execute(
                    f"select count(*) from marts.{table} where {column} in (select stated from blotted)"
                ).fetchone()
                if left and left[0]:
                    raise NotBlottedError(f"A telephone number is still in {left[0]} rows of marts.{table}.{column}.")


def _groups(phone: str) -> list[str]:
    """The groups of digits of a number, without those of a page-break line inside it."""
    return re.findall(r"[0-9]+", _PAGE_LINE.sub(" ", phone))
