"""The REF list: its entries, and the reference ids that they name.

Belongs here: splitting the list and resolving each entry. Does not belong here: where the list stands (opening.py), the
names of posts (lexicon/posts.yml).

An entry that says no year means the cable's own, as long as its number can have been reached by then. Posts count their
telegrams from 1 each year; the busiest send some 25 a day, the Department up to 1,000.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from tieout.cable.lexicon import post_of
from tieout.cable.model import CableReference

_LABEL = re.compile(r"(?:(?<=[\s,;:¶])|\A)[(\[]?(?P<label>[A-Za-z])(?:[.):\]]|\s-\s)(?=\s*[\w(])")
_ENTRY = re.compile(
    r"(?<![\w/.-])(?:(?P<year>(?:19|20)?\d\d)[\s-]*)?"
    r"(?P<post>[A-Za-z][A-Za-z.'’]*(?:[ \t\r\n-]{1,8}[A-Za-z][A-Za-z.'’]*){0,3})"
    r"[\s#-]{0,8}(?P<number>\d{1,6})(?!\d)"
    r"(?:/(?P<after_slash>(?:19|20)?\d\d)\b|,?[ ]?\((?P<in_brackets>(?:19|20)?\d\d)\)"
    r"|[ ](?P<after>(?:19|20)\d\d)\b(?!\s*[A-Za-z]))?"
)
_MORE = re.compile(r"\s*(?:,|;|&|/|\bAND\b|\band\b)\s*(?P<number>\d{3,6})\b(?!\s*(?!AND\b|and\b)[A-Za-z/-])")
_CUT_OFF = re.compile(r"\s*(?:\.\.\.|…)")
# What may follow an entry: a remark in brackets, a page-break line, punctuation, a pilcrow that a mirror put in.
_NOTE = re.compile(
    r"\s*[(\[](?:NOTAL|EXDIS|NODIS|ALL NOTAL|AND PREVIOUS|EMAIL|E-MAIL|SIPRNET|U|C|S|SBU)[^)\]]*[)\]]"
    r"|(?:[A-Z.]+ ){1,3}\d{8} +\d{3}(?:\.\d)? OF \d{3}\s*\Z|\b(?:AND PREVIOUS|ET AL)\b\.?|[\s.,;¶\\]+\Z",
    re.I,
)
_LEADING_NOTE = re.compile(r"[\s,;&]*[(\[](?:NOTAL|ALL NOTAL|EXDIS|NODIS|U|C|S|SBU)[)\]]", re.I)
_EDGES = " \t\r\n(;,&¶"
_NOTHING = frozenset(
    {"NONE", "N/A", "NA", "NIL", "NOTAL", "AND", "PREVIOUS", "AMEMBASSY", "AMCONSUL", "EMBASSY", "USMISSION"}
)
_A_DAY = {"STATE": (1000, 3000)}  # telegrams a day and at once: more than was ever sent
_A_DAY_ELSEWHERE = (45, 150)
_LATE = 3  # month up to which a number of the own post that is still to come is one of the year before


@dataclass(frozen=True, slots=True)
class Origin:
    """Of the cable that refers: its post, its number, and when it was sent."""

    post: str
    number: int | None
    created_at: dt.datetime | None


def origin_of(reference_id: str, created_at: dt.datetime | None) -> Origin:
    """The post and number of a reference id, which may be damaged."""
    found = re.fullmatch(r"\d\d(?P<post>[A-Z]+?)(?P<number>\d+)", reference_id)
    if found is None:
        return Origin(re.sub(r"^\d\d|[^A-Z]", "", reference_id), None, created_at)
    return Origin(found["post"], int(found["number"]), created_at)


def read_references(text: str, start: int, end: int, origin: Origin) -> list[CableReference]:
    """Entries of the list between two offsets of the document's text."""
    block = text[start:end]
    labels: list[re.Match[str]] = []
    for found in _LABEL.finditer(block):  # letters in order: "(U) EMAIL" between B and C is no entry
        step = ord(found["label"].upper()) - (ord(labels[-1]["label"].upper()) if labels else ord("A") - 1)
        if 1 <= step <= 2:
            labels.append(found)
    # "REF: A. 06 STATE 3836" has labels; "REF: STATE 2094, MEXICO 3" has none. Both may stand in one list.
    parts: list[tuple[int, int, str | None]] = [(0, labels[0].start() if labels else len(block), None)]
    for position, label in enumerate(labels, 1):
        following = labels[position].start() if position < len(labels) else len(block)
        parts.append((label.end(), following, label["label"].upper()))
    return [entry for a, b, name in parts for entry in _entries(block, start, a, b, name, origin)]


def _entries(block: str, offset: int, start: int, end: int, label: str | None, origin: Origin) -> list[CableReference]:
    """Entries of one part of the list: each telegram that it names, else the part as it stands."""
    found: list[CableReference] = []
    position = start
    for entry in _ENTRY.finditer(block, start, end):
        words = list(re.finditer(r"[A-Za-z.'’]+", entry["post"]))
        post = post_of([word[0] for word in words])
        if post is None or not int(entry["number"]):
            continue
        first = entry.start("year") if entry["year"] and not post[0] else entry.start("post") + words[post[0]].start()
        found += _remark(block, offset, position, first, None) if label is None else []
        year = next((entry[n] for n in ("year", "after_slash", "in_brackets", "after") if entry[n]), None)
        is_cut = bool(_CUT_OFF.match(block, entry.end("number")))
        found.append(_reference(block, offset, first, entry.end(), label, origin, year, post[1], entry, is_cut))
        position = entry.end()
        while more := _MORE.match(block, position, end):
            a, b = more.span("number")
            found.append(_reference(block, offset, a, b, label, origin, year, post[1], more, False))
            position = b
    if not found or label is None:
        found += _remark(block, offset, position, end, label)
    return found


def _reference(
    block: str,
    offset: int,
    start: int,
    end: int,
    label: str | None,
    origin: Origin,
    year: str | None,
    post: str,
    entry: re.Match[str],
    is_cut: bool,
) -> CableReference:
    number = int(entry["number"])
    resolved, basis = (None, None) if is_cut else _resolve(year, post, number, origin)
    surface = block[start:end].rstrip()
    return CableReference(label, surface, resolved, basis, offset + start, offset + start + len(surface))


def _remark(block: str, offset: int, start: int, end: int, label: str | None) -> list[CableReference]:
    """What a part says beside telegrams: an e-mail, a telephone call, a report of another kind."""
    while start < end and (note := _LEADING_NOTE.match(block, start, end)):
        start = note.end()
    while start < end and block[start] in _EDGES:
        start += 1
    surface = block[start:end]
    while note := _NOTE.search(surface):
        if surface[note.end() :].strip(" .,;&\r\n\t\\"):
            break
        surface = surface[: note.start()]
    surface = surface.rstrip(" \t\r\n&;,.")
    letters = re.sub(r"[\W_]", "", surface).upper()
    if len(letters) < 3 or surface.upper().strip(" .()") in _NOTHING or letters in {"AND", "PREVIOUS"}:
        return []
    return [CableReference(label, surface, None, None, offset + start, offset + start + len(surface))]


def _resolve(year: str | None, post: str, number: int, origin: Origin) -> tuple[str | None, str | None]:
    """Reference id, and how its year was found: written, year_of_cable or year_before."""
    if year is not None:
        return f"{year[-2:]}{post}{number}", "written"
    if origin.created_at is None:
        return None, None
    own = origin.created_at.year
    if post == origin.post and origin.number is not None and number >= origin.number:
        # a telegram cannot refer to one that its post sends later
        earlier = origin.created_at.month <= _LATE and number != origin.number
        return (f"{own - 1:04}"[2:] + f"{post}{number}", "year_before") if earlier else (None, None)
    a_day, at_once = _A_DAY.get(post, _A_DAY_ELSEWHERE)
    if number > a_day * origin.created_at.timetuple().tm_yday + at_once:
        return None, None
    return f"{own:04}"[2:] + f"{post}{number}", "year_of_cable"
