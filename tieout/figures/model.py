"""What the reading of figures returns: rows of the raw tables mentions and figures, less document and batch.

Belongs here: shapes; field names are those of tieout.schema. Does not belong here: any rule.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal


@dataclass(slots=True)
class Mention:
    """One numeral of a document; spans count in document.text, in code points."""

    mention_id: str
    passage_id: str | None
    char_start: int
    char_end: int
    surface: str
    kind: str
    is_figure: bool
    value_low: Decimal | None
    value_high: Decimal | None
    unit: str | None
    qualifier: str | None
    reading_rule: str


@dataclass(slots=True)
class Figure:
    """One stated quantity: what a mention with is_figure means."""

    figure_id: str
    passage_id: str | None
    family: str
    measure: str
    measure_rule: str
    event: str | None
    population: str | None
    population_rule: str | None
    sex: str | None
    age_group: str | None
    nationality: str | None
    population_role: str | None
    period: str | None
    period_start: dt.date | None
    period_end: dt.date | None
    period_basis: str | None
    period_rule: str | None
    actor: str | None
    actor_rule: str | None
    reported_by: str | None
    place: str | None
    status: str
    part_of_id: str | None
    part_of_char_start: int | None
    compares_to_id: str | None
    compares_to_char_start: int | None
    link_rule: str | None
    compares_to_role: str | None
    change_direction: str | None
    change_since: str | None
    share_count_id: str | None
    share_base_id: str | None
    listed_low: int | None
    listed_high: int | None
    listed_char_start: int | None
    listed_char_end: int | None
    sentence_char_start: int
    sentence_char_end: int
