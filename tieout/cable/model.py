"""What the reading of a cable returns.

Belongs here: shapes. Does not belong here: how any of them is found.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from tieout.cable.splice import SplicedText
from tieout.rejection import Rejection
from tieout.source import SourceDocument


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of ``document.text``, in code points, and what it is."""

    char_start: int
    char_end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Recipient:
    """An addressee: role is ``to`` or ``info``."""

    role: str
    routing: str | None
    addressee: str
    precedence: str | None
    message_number: str | None


@dataclass(frozen=True, slots=True)
class CableReference:
    """An entry of the REF list.

    ``referenced_id`` is null where it names no telegram, or none that the text decides on; ``year_basis`` says how the
    year of the id was found: written, year_of_cable (none is written), year_before (none is written, and the own
    post had not come to that number yet), or listed (by the dump that the cable is from).
    """

    label: str | None
    surface: str
    referenced_id: str | None
    year_basis: str | None
    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of text: ``char_start``/``char_end`` count in document.text, ``start``/``end`` in the spliced text."""

    char_start: int
    char_end: int
    start: int
    end: int
    role: str
    paragraph: int | None
    portion_marking: str | None
    question: str | None
    heading: str | None
    is_withheld: bool


@dataclass(frozen=True, slots=True)
class Cable:
    """A cable as read: header fields, spliced text, passages, and what was cut out or numbered.

    ``furniture`` holds what the transmission put inside the text (kinds page_break, marking, rule, section); it is
    absent from ``spliced``. ``labels`` holds numbers that number (kinds paragraph_number, question_number,
    list_marker): the span is that of the number alone.
    """

    document: SourceDocument
    reference_id: str
    subject: str | None
    created_at: dt.datetime | None
    created_basis: str | None
    released_at: dt.datetime | None
    classification: str | None
    caveats: str | None
    origin: str | None
    transmission_id: str | None
    precedence: str | None
    message_from: str | None
    executive_order: str | None
    section_count: int | None
    signature: str | None
    is_partial_extract: bool
    body_char_start: int
    body_char_end: int
    spliced: SplicedText
    recipients: list[Recipient] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    references: list[CableReference] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    furniture: list[Span] = field(default_factory=list)
    labels: list[Span] = field(default_factory=list)
    problems: list[Rejection] = field(default_factory=list)
