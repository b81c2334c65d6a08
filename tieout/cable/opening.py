"""What opens the body: section line, markings, E.O., TAGS, SUBJECT, REF, Classified By.

Belongs here: these fields and where the opening ends. Does not belong here: the transmission header (header.py), the
entries of the REF list (references.py), the paragraphs after it (passages.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tieout.cable.furniture import post_start
from tieout.cable.tags import read_tags

_LABELS = {
    "executive_order": r"E\.? ?[O0]\.?:? ?[,.]? ?1(?:2\d{3}|3\d{3}|\d{4})\b[A-Z]?\.? ?:?",
    "tags": r"(?:TAGS?|TAG5|TASG|TGAS|TAGSE?|AGS(?=:))\b ?[:;.]?",
    "subject": r"(?:SUBJ(?:ECT|ECTS|CET|ETC|ET|CT)?|SUBEJCT|SUJBECT|SUBECT|SUJECT|SBUJECT|UBJECT)[A-Z]{0,2} ?[:;.]"
    r"|(?-i:SUBJ(?:ECT)?)(?=[ \t]+(?-i:[A-Z]{3,}))",
    "references": r"REF(?:S|ERENCES?|TEL|TELS|\(S\))? ?[:.](?!\w)|REFS? (?=[A-Z][.)] )",
    "classified": r"(?:CLASSIFIED|DERIVED|DECLASSIFY|REASONS?|CLASSIFICATION)\b(?: ?BY| ?FROM)? ?[:.]?",
    "marking": r"(?:SIPDIS|SENSITIVE|NOFORN|NODIS|EXDIS|STADIS|TERREP|AMEMBASSY|SENSITIVE BUT UNCLASSIFIED)\b",
}
_LABEL = re.compile("[ \t]*(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in _LABELS.items()) + ")", re.I)
# Inside a SUBJECT or TAGS line that runs on: "...TRAGEDY REF: A. ROME 205 ... CLASSIFIED BY: Gene Cretz".
_INLINE = re.compile(
    r"(?:(?<=\s)|(?=E\.O\. 1)|(?=REFS?: [A-Z][.)] )|(?=Classified [Bb]y:))(?:(?P<references>REFS?(?:\(S\)|TELS?)?:)"
    r"|(?P<classified>(?:CLASSIFIED|Classified) ?(?:BY|By|by)\b:?|REASONS?: ?1\.|Sensitive [Bb]ut [Uu]nclassified\.)"
    r"|(?P<subject>SUBJECT:)|(?P<tags>T?AGS:)"
    r"|(?P<executive_order>E\.O\. 1\d{4}:?)"
    r"|(?P<paragraph>¶?1\. {0,3}\((?:U|SBU|C|S|FOUO|C/NF|S/NF)\)|¶1\."
    r"|(?:(?<=OF \d\d\d )|(?<=OF \d\d\d  )|(?<=OF \d\d\d   )|(?<=\) ))1\. {0,3}(?=[A-Z])"
    r"|(?:SUMMARY|Summary)(?: AND COMMENT| and Comment)?[:.])"
    r"|(?P<portion>\((?:U|SBU|C|S|S/NF|C/NF)\):? {1,3}(?=[A-Z][^\n]{0,40}?\b(?!and\b)[a-z]{3,}\b))"
    r"|(?P<rule>[-_=*]{8,})|(?P<page_break>\d{8} {1,4}\d{3}(?:\.\d)? OF \d{3}))"
)
_PARAGRAPH = re.compile(
    r"[ \t]*(?:¶[ \t]*\d|\(?\d{1,2}[.)][ \t]*(?:\([A-Z/]{1,6}|[A-Z\"]|$)|\((?:U|C|S|SBU)\)"
    r"|[-_=*]{4,}|(?:BEGIN )?(?:SUMMARY|Summary|INTRODUCTION|COMMENT)\b)"
)
_PAGE_LINE = re.compile(r"[ \t]*(?:[A-Z.']+ ){1,4}\d{8} {1,4}\d{3}(?:\.\d)? OF \d{3}[ \t\r\\]*$")
_SECTIONS = re.compile(r"SECTION[ \t]+\d+[ \t]+OF[ \t]+(\d+)")
_RULE = re.compile(r"(?:\s(?:SUMMARY|Summary))?\s+-{6,}")
_MAX_TITLE = 200  # characters of a title that no label tells
_MAX = 12_000  # characters of an opening
_MAX_REFERENCES = 4_000


@dataclass(slots=True)
class Opening:
    """Fields of the opening; ``char_end`` is where the paragraphs begin, ``subject_span`` where the subject stands."""

    char_end: int
    executive_order: str | None = None
    tags: list[str] = field(default_factory=list)
    subject: str | None = None
    subject_span: tuple[int, int] | None = None
    reference_span: tuple[int, int] | None = None
    section_count: int | None = None
    is_opening: bool = False


def read_opening(text: str, start: int, post: str) -> Opening:
    """Read the opening of the body that begins at ``start``; ``post`` is MEXICO of 06MEXICO1113."""
    items, end = _items(text, start, post)
    opening = Opening(end, is_opening=bool(items))
    if sections := _SECTIONS.search(text, start, min(max(end, start + 300), start + 600)):
        opening.section_count = int(sections[1])
    unlabelled: tuple[int, int] | None = None
    for name, content_start, content_end in items:
        content = text[content_start:content_end]
        if name == "executive_order" and _is_open(opening.executive_order):
            opening.executive_order = " ".join(content.split()).strip(": ") or None
        elif name == "tags" and not opening.tags:
            opening.tags, end_of_tags = read_tags(content)
            if _is_title(content[end_of_tags:]):  # without its label: "TAGS: PREL EG / ARMY WILL ENSURE ..."
                unlabelled = (content_start + end_of_tags, content_end)
        elif name == "subject" and _is_open(opening.subject):
            _set_subject(opening, text, content_start, content_end)
        elif name == "references" and opening.reference_span is None:
            opening.reference_span = (content_start, min(content_end, content_start + _MAX_REFERENCES))
    if opening.subject is None and unlabelled:
        _set_subject(opening, text, *unlabelled)
    return opening


def _is_open(value: str | None) -> bool:
    """Whether a field is still to be found: a mirror may cut an opening off and give it again, whole."""
    return value is None or value.endswith("...")


def _is_title(content: str) -> bool:
    """Whether what stands behind the tags is a title in capitals."""
    words = content.strip(" \t\r\n,;\\")
    return (
        len(words) < _MAX_TITLE
        and words.isupper()
        and len(words.split()) > 1
        and words[0] != "("
        and not re.search(r"\d{8}|\n[ \t]*\n", words)
    )


def _set_subject(opening: Opening, text: str, start: int, end: int) -> None:
    content = text[start:end]
    if rule := _RULE.search(content):  # the first heading ran on
        content = content[: rule.start()]
    stripped = content.rstrip(" \t\r\n\\")
    if stripped.strip():
        opening.subject_span = (start + len(content) - len(content.lstrip()), start + len(stripped))
        opening.subject = one_line(stripped)


def one_line(words: str) -> str:
    """Words of several lines on one, without the backslashes that a mirror ends lines with."""
    return " ".join(word for word in words.split() if word != "\\")


def _items(text: str, start: int, post: str) -> tuple[list[tuple[str, int, int]], int]:
    """Labelled items as (name, start, end of content), and where the opening ends."""
    items: list[tuple[str, int, int]] = []
    current: tuple[str, int] | None = None
    position, end, subject_seen, unlabelled = start, start, False, 0
    blank = broken = False  # whether a blank line, or a page-break line, stands before this one
    stop = min(len(text), start + _MAX)

    def close(at: int) -> None:
        nonlocal current
        if current:
            items.append((current[0], current[1], at))
        current = None

    while position < stop:
        line_end = text.find("\n", position, len(text))
        line_end = len(text) if line_end < 0 else line_end
        line = text[position:line_end]
        if not line.strip() or _PAGE_LINE.match(line):
            blank = True
            broken |= bool(line.strip())
            position = line_end + 1
            continue
        label = _LABEL.match(text, position, line_end)
        anchored = (
            subject_seen
            or (blank and any(name == "tags" for name, _, _ in items))
            or (current is not None and current[0] == "tags")
        )
        unlabelled = 0 if label else unlabelled + 1
        if not subject_seen and unlabelled > 60:
            break
        if anchored and not (label and label.lastgroup != "marking") and _PARAGRAPH.match(text, position, line_end):
            break
        if label and not (label.lastgroup == "classified" and not subject_seen and not items):
            close(position)
            name = label.lastgroup or ""
            subject_seen |= name == "subject"
            current = (name, label.end())
            scan = label.end()
        else:
            scan = position
            goes_on = current is not None and (
                (current[0] == "references" and bool(re.match(r"[ \t]*¶?\(?[A-Z][.)]", line)))
                or (current[0] == "subject" and not text[current[1] : position].strip())
                or (current[0] == "subject" and broken and _is_more(line))
            )
            if blank and current and not goes_on:
                if subject_seen and not _still_opening(line):
                    break
                close(position)
        paragraph = None
        while inline := _INLINE.search(text, scan, line_end):
            name = inline.lastgroup or ""
            if name in ("portion", "rule") and not (
                subject_seen and current and current[0] in ("references", "classified", "marking")
            ):
                scan = inline.end()
                continue
            if name in ("paragraph", "portion", "rule"):
                paragraph = inline
                break
            if name not in ("page_break", "executive_order") and current is None and not items:
                break
            close(inline.start() if name != "page_break" else post_start(text, inline.start(), scan, post))
            if name != "page_break":
                subject_seen |= name == "subject"
                current = (name, inline.end())
            else:
                current = ("page_break", inline.end())
            scan = inline.end()
        if paragraph and (items or current):
            close(paragraph.start())
            return items, paragraph.start()
        blank = broken = False
        end = position = min(line_end + 1, len(text))
    close(end)
    if not subject_seen:  # no SUBJECT: the opening is what the other labels cover
        last = max((e for _, _, e in items), default=start)
        return items, last
    return items, end


def _is_more(line: str) -> bool:
    """Whether a line behind a page break goes on with the title before it."""
    return line.isupper() and "CLASSIFI" not in line and not line.rstrip().endswith("...")


def _still_opening(line: str) -> bool:
    """Whether an unlabelled line after a blank one still belongs to the opening: addresses and handling notes."""
    stripped = line.strip()
    return bool(
        re.match(
            r"(?:STATE|DEPT|DEPARTMENT|DEPARTMENT OF STATE|PASS|TREASURY|NSC|FOR)\b.{0,80}\b(?:FOR|PASS)\b", stripped
        )
        or re.match(
            r"(?:\(?SENSITIVE BUT UNCLASSIFIED|\(?SBU\b|THIS (?:MESSAGE|CABLE) IS"
            r"|PLEASE (?:HANDLE|PROTECT)|NOT FOR INTERNET)",
            stripped,
            re.I,
        )
        or re.match(r"\(?[A-Z][.)] (?:\d\d )?[A-Z ]+ \d+", stripped)
        or re.match(r"1\.\d ?\(", stripped)
        or re.match(r".{3,30}\d{8} {1,4}\d{3}(?:\.\d)? OF \d{3} +(?:CLASSIFIED|Classified|DERIVED|REF)", stripped)
    )
