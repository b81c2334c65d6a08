"""Reads a source document into a cable: the order in which the parts are read, and what is refused.

Belongs here: putting the parts together. Does not belong here: how any one of them is found.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from tieout.cable import section_line
from tieout.cable.blocks import find_blocks
from tieout.cable.furniture import find_furniture, last_page
from tieout.cable.header import Transmission, read_header
from tieout.cable.joins import find_joins
from tieout.cable.model import Cable, CableReference
from tieout.cable.opening import Opening, one_line, read_opening
from tieout.cable.page import find_row, listed_references, title
from tieout.cable.passages import body_passages, plain_passages, subject_and_header
from tieout.cable.references import Origin, origin_of, read_references
from tieout.cable.splice import SplicedText
from tieout.plain import plain
from tieout.rejection import Rejection
from tieout.source import SourceDocument

# A word in capitals is a name that signs, also where nothing else tells it from the text; X's are a name struck out.
_INSIDE_SENTENCE = re.compile(r"(?:[a-z0-9]|\b[A-Z]{1,3}|,)\s*\Z")


def parse_cable(document: SourceDocument) -> Cable:
    """Read the cable of a document.

    Returns:
        The cable; what could not be read but does not spoil the rest is in ``problems``.

    Raises:
        Rejection: stage ``cable``; code no_cable, no_body or truncated.
    """
    text = plain(document.text)
    row = find_row(text)
    title_id, title_subject = title(text)
    transmission = read_header(text, row.char_end if row else 0)
    body_start = transmission.char_end
    reference_id, damage = (row.reference_id if row else title_id), None
    if reference_id is None:
        reference_id, damage = section_line.reference_id(text, transmission)
    body_start = min(body_start, len(text))
    body_end = len(text.rstrip())
    post = re.sub(r"^\d\d|[^A-Z]", "", reference_id)
    opening = read_opening(text, body_start, post)
    paragraphs_start = min(opening.char_end, body_end)
    _refuse_without_body(document, reference_id, opening, body_start, body_end)
    head = opening.subject_span[0] if opening.subject_span else paragraphs_start
    furniture = find_furniture(text, head, body_end, post)
    furniture = [f for f in furniture if f.span.kind == "page_break" or f.span.char_start >= paragraphs_start]
    cuts = [(f.cut_start, f.cut_end) for f in furniture] + find_joins(text, paragraphs_start, body_end, furniture, head)
    spliced = SplicedText(text, cuts)
    at = spliced.from_source
    row_start = row.char_start if row else transmission.char_start
    breaks = sorted({at(f.cut_end) for f in furniture if f.parts})
    rules = sorted({at(f.cut_start) for f in furniture if f.span.kind == "rule"})
    body = body_passages(spliced, find_blocks(spliced.text, at(paragraphs_start), at(body_end), breaks, rules))
    subject = (at(opening.subject_span[0]), at(opening.subject_span[1])) if opening.subject_span else None
    if all(passage.role == "signature" for passage in body.passages):
        _refuse_without_paragraphs(document, reference_id, paragraphs_start, body_end)
    signature = None if body.signature == post else body.signature  # a page-break line that was cut off
    _refuse_cut_off(document, reference_id, spliced, body_start, signature, transmission)
    stated = (row.classification, row.caveats) if row else section_line.classification(text, body_start)
    created = transmission.created_at or (row.created_at if row else None)
    cable = Cable(
        document=document,
        reference_id=reference_id,
        subject=one_line(spliced.text[slice(*subject)]) if subject else title_subject,
        created_at=created,
        created_basis=_created_basis(transmission, created),
        released_at=row.released_at if row else None,
        classification=stated[0],
        caveats=stated[1],
        origin=row.origin if row else None,
        transmission_id=transmission.transmission_id,
        precedence=transmission.precedence,
        message_from=transmission.message_from,
        executive_order=opening.executive_order,
        section_count=opening.section_count,
        signature=signature,
        is_partial_extract=transmission.is_partial_extract,
        body_char_start=body_start,
        body_char_end=body_end,
        spliced=spliced,
        recipients=transmission.recipients,
        tags=opening.tags,
        references=_references(text, opening, origin_of(reference_id, created)),
        passages=[
            *plain_passages(spliced, 0, at(row_start), "page"),
            *plain_passages(spliced, at(row_start), at(body_start), "header"),
            *subject_and_header(spliced, at(body_start), at(paragraphs_start), subject),
            *body.passages,
        ],
        furniture=[f.span for f in furniture],
        labels=body.labels,
    )
    cable.problems.extend([*_problems(cable), *([damage] if damage else [])])
    return cable


def _references(text: str, opening: Opening, origin: Origin) -> list[CableReference]:
    """Entries of the REF list, and what a dump lists beside the cable that is not among them."""
    found = read_references(text, *opening.reference_span, origin) if opening.reference_span else []
    start, listed = listed_references(text)
    for position, reference in enumerate(found):
        without_year = [i for i in listed if reference.referenced_id and i[2:] == reference.referenced_id[2:]]
        if len(without_year) == 1 and reference.year_basis != "written":
            found[position] = replace(reference, referenced_id=without_year[0], year_basis="listed")
    for reference_id in listed:
        if reference_id not in {r.referenced_id for r in found}:
            found.append(CableReference(None, reference_id, reference_id, "listed", start, start + len(reference_id)))
        start += len(reference_id) + 1
    return found


def _created_basis(transmission: Transmission, created: dt.datetime | None) -> str | None:
    if created is None:
        return None
    if transmission.created_at is None:
        return "page"
    return "date_line" if transmission.is_date_line else "date_time_group"


def _refuse_without_body(document: SourceDocument, reference_id: str, opening: Opening, start: int, end: int) -> None:
    if end <= start or not document.text[start:end].strip():
        raise Rejection(
            "cable",
            "no_body",
            f"Cable {reference_id} has a header and no body: the text ends at character {end:,}, where the body should "
            "begin. Fetch the whole cable.",
            min(start, end),
            end,
        )
    if end <= opening.char_end or not document.text[opening.char_end : end].strip():
        _refuse_without_paragraphs(document, reference_id, start, end)


def _refuse_without_paragraphs(document: SourceDocument, reference_id: str, start: int, end: int) -> None:
    if document.format == "page_html":
        return  # many pages hold no more than the opening: that is all there is of such a cable
    raise Rejection(
        "cable",
        "no_body",
        f"Cable {reference_id} ends after its opening lines at character {end:,}: it has no paragraphs. "
        "Fetch the whole cable.",
        start,
        end,
    )


def _refuse_cut_off(
    document: SourceDocument,
    reference_id: str,
    spliced: SplicedText,
    start: int,
    signature: str | None,
    header: Transmission,
) -> None:
    """A text that ends unsigned, before its last page or inside a sentence, was cut off; HTML is told by its blocks."""
    if document.format == "page_html" or header.is_partial_extract:
        return
    text = spliced.source
    end = spliced.text[-400:].rstrip()  # without what the transmission put behind the last line
    last, announced = last_page(text[start:]) or (0, 0)
    own_line = bool(signature) and bool(re.search(rf"\n[ \t]*{re.escape(signature or '')}", text[-400:]))
    if signature and (own_line or signature.isupper() or last >= announced):
        return
    if last < announced or _INSIDE_SENTENCE.search(end):
        where = f"its last page break is {last} of {announced}" if last < announced else "it ends inside a sentence"
        raise Rejection(
            "cable",
            "truncated",
            f"Cable {reference_id} is cut off: {where}, and no signature follows. Fetch the whole cable.",
            start,
            len(text),
        )


def _problems(cable: Cable) -> list[Rejection]:
    """What a cable should have and has not."""
    if not any(
        p.char_start >= cable.body_char_start and p.role not in ("header", "subject", "signature")
        for p in cable.passages
    ):
        message = f"Cable {cable.reference_id} has its opening lines only: its page holds no paragraphs."
        return [Rejection("cable", "no_paragraphs", message, cable.body_char_start, cable.body_char_end)]
    wanted = {"subject": cable.subject, "created_at": cable.created_at, "classification": cable.classification}
    missing = {
        f"no_{name}": f"Cable {cable.reference_id}: {name} was not found in its header."
        for name, value in wanted.items()
        if value is None
    }
    if cable.created_basis == "page":
        missing["no_message_header"] = (
            f"Cable {cable.reference_id}: its message's date-time group was not found; created_at is what the page "
            "says, whose minutes may be false."
        )
    return [
        Rejection("cable", code, message, cable.body_char_start, cable.body_char_end)
        for code, message in missing.items()
    ]
