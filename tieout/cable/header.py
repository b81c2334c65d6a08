"""The transmission header: from the VZCZ line to the last addressee.

Belongs here: identifiers, precedence, date-time group, FM, TO and INFO lines, and where the header ends.
Does not belong here: what opens the body (opening.py: section line, E.O., TAGS, SUBJECT, REF).
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from tieout.cable.model import Recipient

_MONTHS = {m: i for i, m in enumerate("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(), 1)}
_DATE_TIME_GROUP = re.compile(
    r"^[ \t]*(?P<precedence>(?:[A-Z] ){0,2}?(?:[A-Z] )?)(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)Z ?"
    r"(?P<month>[A-Za-z]{3}) ?(?P<year>\d\d)\b",
    re.M,
)
# Mirrors that have no header give the moment on a line of its own.
_DATE_LINE = re.compile(
    r"^(?:Cable dated:(?P<iso>\d{4}-\d\d-\d\dT\d\d:\d\d)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?P<words>\d\d? [A-Z][a-z]+ \d{4}, \d\d:\d\d)[ \t]*$)",
    re.M,
)
_TRANSMISSION = re.compile(r"^[ \t]*(VZ[A-Z]{4,6}\d{2,5})\b", re.M)
# The first line of the body names post and number; a mirror may put the classification alone at the top of the header.
_BODY_LINE = re.compile(
    r"^[^\w\n]{0,8}(?:Cable dated:\S*?[ \t]?|C)?"
    r"(?:UNCLAS(?:SIFIED)?|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|S ?E ?C ?R ?E ?T|LIMITED OFFICIAL USE)\b[^\n]*\d{3}",
    re.M,
)
_CLASSES = r"(?:UNCLAS(?:SIFIED)?|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|S ?E ?C ?R ?E ?T|LIMITED OFFICIAL USE)"
_BODY_AGAIN = re.compile(
    rf"(?:^|[\"\t])[ ]*(?P<line>{_CLASSES}\b[^\n]{{0,60}}(?:\n[^\n]{{0,20}})?\b\d{{6}})(?!\d)", re.M
)
_LATER_SECTION = re.compile(r"SECTION (?!0?1\b)")
_CUT_OFF = re.compile(r"\.\.\.[ \t]*$", re.M)
_SECOND_HEADER = re.compile(r"VZ[A-Z]{4,6}\d{2,5}")
_MAX_HEADER = 20_000  # characters
_MAX_OPENING = 6_000
_HEADER_LINE = re.compile(
    r"[ \t]*+(?:VZ[A-Z]{4,6}\d|[A-Z]{2} R[A-Z]{3,}|DE R[A-Z]{3,}|ZN[A-Z] |FM |TO |INFO |(?:[A-Z] )+\d{6}Z|\d{6}Z "
    r"|R[A-Z]{3,7}/|XMT |AMEMBASSY |AMCONSUL |USMISSION |SECSTATE |ACTION "
    r"|[A-Z/]+-\d\d\b|/\d{3}W|-{6,}|(?:[A-Z]{6,7} ?)+[ \t\r]*(?:\n|\Z)"
    r"|This record is a partial extract|[ \t\r]*(?:\n|\Z))"
)
_RECIPIENT = re.compile(
    r"(?:(?P<routing>R[A-Z0-9]{3,7})[/ ](?=\S))?(?P<addressee>\S.*?)"
    r"(?:\s+(?P<precedence>(?:NIACT )?(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE)))?(?:\s+(?P<number>\d{1,5}))?[\s\\]*"
)
_ADDRESSED = re.compile(r"[ \t]*(TO|INFO)[ \t]+(?=\S)")
_PAGE = re.compile(r"PAGE \d\d\b")
_NO_ADDRESS = re.compile(
    r"(?:[A-Z]+: )?VZ[A-Z]{3}|[A-Z]{2} R[A-Z]{3}|DE R[A-Z]{3}|ZN[A-Z] |(?:[A-Z] )+\d{6}Z|FM "
    r"|\d{2}[A-Z]{3,}\d+$|[\d\W]+$|\d+ \d{4}-|E\.?O\.? ?1\d{4}"
    r"|(?:TAGS|SUBJ|REF|UNCLAS|CONFIDENTIAL|SECRET|C O N F|S E C R E T)"
)
_MAX_ADDRESS = 200  # characters
PARTIAL_EXTRACT = "This record is a partial extract of the original cable"


@dataclass(slots=True)
class Transmission:
    """What the header says; ``char_end`` is where the body begins."""

    char_start: int
    char_end: int
    transmission_id: str | None = None
    precedence: str | None = None
    created_at: dt.datetime | None = None
    message_from: str | None = None
    recipients: list[Recipient] = field(default_factory=list)
    is_partial_extract: bool = False
    is_date_line: bool = False  # whether created_at is from a mirror's line, not from a date-time group


def read_header(text: str, start: int) -> Transmission:
    """Read the header that begins at ``start``; a field that is not there is None."""
    header = Transmission(start, _header_end(text, start))
    block = text[start : header.char_end]
    if found := _TRANSMISSION.search(block):
        header.transmission_id = found[1]
    # A partial extract has its date-time group, if any, in the first lines of the body.
    if group := _DATE_TIME_GROUP.search(block) or _DATE_TIME_GROUP.search(
        text, header.char_end, header.char_end + 1500
    ):
        header.precedence = group["precedence"].strip() or None
        header.created_at = _moment(group)
    elif line := _DATE_LINE.search(text, start, header.char_end + 500):
        header.created_at = _date_line(line)
        header.is_date_line = header.created_at is not None
    header.is_partial_extract = (
        PARTIAL_EXTRACT in block or PARTIAL_EXTRACT in text[header.char_end : header.char_end + 500]
    )
    _read_addresses(block, header)
    return header


def _header_end(text: str, start: int) -> int:
    """Start of the line that names classification, post and number; without one, of the first that no header has."""
    if found := _BODY_LINE.search(text, start, start + _MAX_HEADER):
        return _whole_copy(text, found.start(), found.end()) or found.start()
    position = start
    while position < len(text) and _HEADER_LINE.match(text, position):
        line_end = text.find("\n", position)
        if line_end < 0:
            return len(text)
        position = line_end + 1
    return position


def _whole_copy(text: str, start: int, end: int) -> int | None:
    """Where the body begins a second time: a mirror may give an opening, cut off, and then the whole message."""
    cut_off = _CUT_OFF.search(text, end, start + _MAX_OPENING)
    header = _SECOND_HEADER.search(text, end, start + _MAX_OPENING)
    if cut_off is None and header is None:
        return None
    after = min(found.end() for found in (cut_off, header) if found)
    own = re.search(r"\d{3,6}", text[start:end][::-1])
    again = _BODY_AGAIN.search(text, after, after + _MAX_OPENING)
    if again is None or own is None or not again[0].endswith(own[0][::-1]) or _LATER_SECTION.search(again[0]):
        return None
    return again.start("line")


def _moment(group: re.Match[str]) -> dt.datetime | None:
    month = _MONTHS.get(group["month"].upper())
    year = int(group["year"])
    try:
        return dt.datetime(
            year + (1900 if year >= 60 else 2000),
            month or 0,
            int(group["day"]),
            int(group["hour"]),
            int(group["minute"]),
        )
    except ValueError:  # a damaged group, such as day 37: the page's date is the better guess
        return None


def _date_line(line: re.Match[str]) -> dt.datetime | None:
    try:
        if line["iso"]:
            return dt.datetime.fromisoformat(line["iso"])
        day, month, year, time = line["words"].replace(",", "").split()
        hour, minute = time.split(":")
        return dt.datetime(int(year), _MONTHS[month[:3].upper()], int(day), int(hour), int(minute))
    except (ValueError, KeyError):
        return None


def _read_addresses(block: str, header: Transmission) -> None:
    role: str | None = None
    for raw in block.splitlines():
        line = " ".join(raw.split())[:_MAX_ADDRESS]
        if line.startswith("FM ") and header.message_from is None:
            header.message_from = line[3:].strip(" \\")
            role = "from"
            continue
        if role is None or not line or line in ("-", "\\"):
            continue
        if PARTIAL_EXTRACT in line or _PAGE.match(line):
            continue
        if addressed := _ADDRESSED.match(line):
            role = addressed[1].lower()
            line = line[addressed.end() :]
        if not line.isupper() or _NO_ADDRESS.match(line):
            role = None  # the list has ended: mirrors put lines of their own, or a second header, behind it
            continue
        if role == "from" or not (found := _RECIPIENT.fullmatch(line)):
            continue
        header.recipients.append(
            Recipient(role, found["routing"], found["addressee"].strip(), found["precedence"], found["number"])
        )
