"""What the published copy does not show: telephone numbers, and passages whose source asks that they be kept back.

Belongs here: blotting within the private build. The figures of such passages stay, with their spans.
"""

from __future__ import annotations

import re

import duckdb

MARK = "\N{FULL BLOCK}"  # stands for one digit: the text keeps its length, so that every span still fits


def blot(surface: str) -> str:
    """The text with each digit replaced by a mark."""
    return re.sub(r"\d", MARK, surface)


def withhold(con: duckdb.DuckDBPyConnection) -> int:
    """Blot telephone numbers and empty withheld passages in schema ``marts``; return the number of passages changed."""
    phones = con.execute(
        "select l.passage_id, p.char_start, p.is_withheld, p.passage_text, p.reading_text, l.char_start, l.surface"
        " from marts.fct_number_ledger l join marts.dim_passages p using (passage_id) where l.kind = 'phone'"
    ).fetchall()
    texts: dict[str, tuple[str, str]] = {}
    for passage_id, passage_start, is_withheld, text, reading_text, start, surface in phones:
        if is_withheld:
            continue
        shown, read = texts.get(passage_id, (text, reading_text))
        at = start - passage_start
        shown = shown[:at] + blot(shown[at : at + len(surface)]) + shown[at + len(surface) :]
        plain = " ".join(surface.split())
        texts[passage_id] = (shown, read.replace(plain, blot(plain)))
    for passage_id, (shown, read) in texts.items():
        con.execute(
            "update marts.dim_passages set passage_text = ?, reading_text = ? where passage_id = ?",
            [shown, read, passage_id],
        )
    con.execute(
        "update marts.fct_number_ledger set surface = regexp_replace(surface, '[0-9]', ?, 'g') where kind = 'phone'",
        [MARK],
    )
    emptied = con.execute(
        "update marts.dim_passages set passage_text = null, reading_text = null where is_withheld returning passage_id"
    ).fetchall()
    return len(texts) + len(emptied)
