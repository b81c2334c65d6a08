"""Rules of gate 1 on cables: what the header says fits the text, the reference id and the calendar.

Belongs here: columns of raw.cables. Does not belong here: that a document is one cable (``raw_documents``).
"""

from __future__ import annotations

from expectations import bounds
from expectations.checks import SAME, Check, RowsOf, fill_at_least
from expectations.citing import document

_SOURCE = f"(select min({document('d')}) from raw.documents as d where {SAME})"
CABLES = RowsOf("cables", f"'cable ' || t.reference_id || ', ' || coalesce({_SOURCE}, 'no document')")
_DOCUMENT = f"left join raw.documents as d on {SAME}"


def checks(rows: dict[str, int]) -> list[Check]:
    """The checks, for tables with so many rows."""
    years = bounds.YEARS
    return [
        CABLES.never(
            "cable_reference_stands_in_its_text",
            "d.document_id is null or (d.format in ('page_html', 'page_text', 'cables_csv') "
            "and not contains(d.text, t.reference_id))",
            "A cable's reference id stands in the text of its page; bare cable text does not spell it out.",
            join=_DOCUMENT,
        ),
        CABLES.never(
            "cable_body_is_in_its_text",
            "d.document_id is null or t.body_char_start < 0 or t.body_char_end <= t.body_char_start "
            "or t.body_char_end > d.char_count",
            "A cable's body is a stretch of the text of its document.",
            says="': body from ' || t.body_char_start || ' to ' || t.body_char_end",
            join=_DOCUMENT,
        ),
        CABLES.never(
            "cable_dates_are_not_too_early",
            f"year(t.created_at) < {years.minimum:g}",
            f"No cable is dated before {years.minimum:g}. {years.reason}",
            says="': created ' || t.created_at",
        ),
        CABLES.never(
            "cable_dates_are_not_too_late",
            f"year(t.created_at) > {years.maximum:g} or t.released_at < t.created_at",
            f"No cable is dated after {years.maximum:g} or after its release. {years.reason}",
            says="': created ' || t.created_at",
            severity="warn",
        ),
        CABLES.never(
            "cable_year_is_that_of_its_reference",
            "try_cast(left(t.reference_id, 2) as integer) <> year(t.created_at) % 100",
            "The two digits that a reference id begins with are the year of the cable.",
            says="': created ' || t.created_at",
            severity="warn",
        ),
        *(
            check
            for what, bound in bounds.CABLE_FILL_RATES.items()
            for check in fill_at_least(what, bound, rows["cables"], of="cables", table="cables")
        ),
    ]
