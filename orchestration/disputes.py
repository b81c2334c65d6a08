"""Figures on which the second reader of numbers does not agree with the first: listed as rejections at loading.

Belongs here: taking figures that the two read differently out of a batch. Such a mention stays in the ledger as no
figure, and a rejection says what each reader read; nothing is averaged, and one odd number does not keep the rest of
its batch from being published. A figure that the second reader cannot read stays, and its rejection says so. Gate 1
asks the second reader again of all that was loaded, and there any disagreement stops the run. Does not belong here: the
readers themselves (``tieout.numbers``, ``expectations.second_reader``).
"""

from __future__ import annotations

import duckdb

from expectations.citing import words_after
from expectations.second_opinion import judge, shown
from tieout.ids import content_id

CODE = "readers_disagree"
UNREAD = "second_reader_cannot_read"

_READINGS = f"""
select
    m.surface, m.kind, m.unit, m.qualifier, m.value_low, m.value_high, {words_after("m", "d.text", "0")},
    m.mention_id, m.document_id, d.source_path, d.sha256, c.reference_id, m.char_start, m.char_end
from raw.mentions as m
join raw.documents as d on m.document_id = d.document_id and m.batch_id = d.batch_id
join raw.cables as c on m.document_id = c.document_id and m.batch_id = c.batch_id
where m.is_figure and m.batch_id = ?
"""

_HOLD_BACK = """
update raw.mentions
set kind = 'other', is_figure = false, value_low = null, value_high = null, unit = null, qualifier = null,
    reading_rule = ?
where batch_id = ? and mention_id in (select unnest(?));
"""

_UNLINK = """
update raw.figures set part_of_id = null, part_of_char_start = null, link_rule = null
where batch_id = $batch and part_of_id in (select unnest($held));
update raw.figures set compares_to_id = null, compares_to_char_start = null, link_rule = null
where batch_id = $batch and compares_to_id in (select unnest($held));
"""

_REJECT = """
insert into raw.rejections (
    rejection_id, batch_id, document_id, source_path, sha256, stage, code, is_fatal, char_start, char_end, message
)
values (?, ?, ?, ?, ?, 'mention', ?, false, ?, ?, ?)
"""


def hold_back(con: duckdb.DuckDBPyConnection, batch_id: str) -> int:
    """Take disputed figures out of a batch just inserted, within the caller's transaction, and list the unread.

    Returns:
        number of figures held back.
    """
    rejections: list[tuple[object, ...]] = []
    held: list[str] = []
    for *first, mention_id, document_id, path, sha256, reference, start, end in con.execute(
        _READINGS, [batch_id]
    ).fetchall():
        verdict, reading = judge(*first)
        if verdict == "agrees":
            continue
        surface, _, unit, _, low, high, _ = first
        second = "nothing" if reading is None else shown(reading.low, reading.high, reading.unit or unit)
        message = (
            f"{reference}, characters {start} to {end}: the first reader takes {' '.join(surface.split())!r} for"
            f" {shown(low, high, unit)}, "
        )
        if verdict == "disagrees":
            held.append(mention_id)
            code = CODE
            message += (
                f"the second for {second}. The figure is held back. Read the source, and report the wrong reader."
            )
        else:
            code = UNREAD
            message += "the second cannot read it. The figure is kept. Read the source before you use it."
        rejection_id = content_id(path, sha256, "mention", code, start, end)
        rejections.append((rejection_id, batch_id, document_id, path, sha256, code, start, end, message))
    if held:
        con.execute(_HOLD_BACK, [CODE, batch_id, held])
        con.execute("delete from raw.figures where batch_id = ? and figure_id in (select unnest(?))", [batch_id, held])
        for statement in _UNLINK.split(";")[:-1]:
            con.execute(statement, {"batch": batch_id, "held": held})
    if rejections:
        con.executemany(_REJECT, rejections)
    return len(held)
