"""What a published file says of itself: ``marts.about``, ``marts.gate_results``, the macros, and the gates' warnings in
``marts.fct_extraction_quality``.

Belongs here: writing these into the private build, for none of them is a model: each speaks of the version as a whole.
Does not belong here: the manifest beside the file (``build``), and the text of the macros (``macros.sql``).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb

MACROS = Path(__file__).with_name("macros.sql")
TABLES = ("about", "gate_results")

_ABOUT = """
create table marts.about (item varchar primary key, says varchar not null);
comment on table marts.about is 'What this file is, in words: one row a thing to know, in order of reading.';
comment on column marts.about.item is 'What the row tells of.';
comment on column marts.about.says is 'What there is to know of it.';
create table marts.gate_results (
    gate varchar not null, check_name varchar not null, asked_of varchar not null, severity varchar not null,
    passed boolean not null, observed varchar not null, rule varchar not null, examples varchar,
    primary key (gate, check_name)
);
comment on table marts.gate_results is
    'One row a check that a gate made before this version was published. A failed check of severity error publishes
nothing, so what did not pass here is a warning.';
comment on column marts.gate_results.gate is 'raw (text against tables) or marts (what is published).';
comment on column marts.gate_results.check_name is 'The property, by the same name on every run.';
comment on column marts.gate_results.asked_of is 'Table that the check looks at, or a query over several.';
comment on column marts.gate_results.severity is 'error stops a run, warn is shown and stops nothing.';
comment on column marts.gate_results.passed is 'Whether the property holds.';
comment on column marts.gate_results.observed is 'What was counted.';
comment on column marts.gate_results.rule is 'The property in words, and what to look at where it does not hold.';
comment on column marts.gate_results.examples is 'Up to ten rows that it names, one a line, each with its citation.';
"""
_COUNTED = {
    "cables": "dim_cables",
    "figures": "fct_figures",
    "numerals": "fct_number_ledger",
    "rejections": "fct_rejections",
}
_QUALITY = "fct_extraction_quality"
HOW_TO_CITE = (
    "select cite(figure_id): the figure with its sentence, its cable's reference id, the paragraph, and the characters"
    " of the source file, which its SHA-256 names. Add the version above."
)
HOW_TO_CHECK = (
    "In code points of the source text, as `tieout text FILE` prints it, text[char_start:char_end] = surface, for each"
    " figure and each numeral. select figure_context(figure_id) shows a figure in its sentence; from"
    " find_text('words') finds passages."
)


def describe(con: duckdb.DuckDBPyConnection, facts: dict[str, str], gates: Sequence[dict[str, Any]]) -> None:
    """Write all of it into the database in use, whose schema ``marts`` is whole.

    Args:
        con: a connection to the private build.
        facts: what only the build knows (version, built_at, ...), by item.
        gates: results of the gates as plain data.
    """
    con.execute(_ABOUT)
    tables = {
        t for (t,) in con.execute("select table_name from duckdb_tables() where schema_name = 'marts'").fetchall()
    }
    counts = {item: f"{_count(con, table):,} (marts.{table})" for item, table in _COUNTED.items() if table in tables}
    judged = {f"gate {gate['gate']}": _judged(gate) for gate in gates}
    items = facts | counts | judged | {"how to cite": HOW_TO_CITE, "how to check": HOW_TO_CHECK}
    con.executemany("insert into marts.about values (?, ?)", list(items.items()))
    if results := [_row(gate["gate"], r) for gate in gates for r in gate.get("results", [])]:
        con.executemany("insert into marts.gate_results values (?, ?, ?, ?, ?, ?, ?, ?)", results)
    if _QUALITY in tables:
        con.execute(
            f"update marts.{_QUALITY} set gate_warnings = number, gate_warning_checks = names"
            " from (select count(*) as number, string_agg(check_name, ', ' order by gate desc, check_name) as names"
            " from marts.gate_results where not passed)"
        )
    con.execute(MACROS.read_text("utf-8"))


def _judged(gate: dict[str, Any]) -> str:
    results = gate.get("results", [])
    warnings = [r["name"] for r in results if not r["passed"]]
    passed = f"{len(results) - len(warnings)} of {len(results)} checks passed"
    return f"{passed}; warnings: {', '.join(warnings)} (marts.gate_results)" if warnings else passed


def _row(gate: str, result: dict[str, Any]) -> tuple[Any, ...]:
    examples = "\n".join(result["examples"]) or None
    names = ("severity", "passed", "observed", "message")
    return (gate, result["name"], result.get("table", ""), *(result[n] for n in names), examples)


def _count(con: duckdb.DuckDBPyConnection, table: str) -> int:
    row = con.execute(f"select count(*) from marts.{table}").fetchone()
    return int(row[0]) if row else 0
