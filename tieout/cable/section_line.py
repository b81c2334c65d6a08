"""The section line ("UNCLAS SECTION 01 OF 02 MEXICO 001113") of a cable without a page: classification, post, number.

Belongs here: the id that they make, also a damaged one. Does not belong here: lines of later sections (furniture.py).
"""

from __future__ import annotations

import re

from tieout.cable.header import Transmission
from tieout.cable.lexicon import posts
from tieout.rejection import Rejection

_CLASS = r"(?P<class>UNCLAS(?:SIFIED)?|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|S ?E ?C ?R ?E ?T)\b"
_LINE = re.compile(rf"{_CLASS}[^\n]*?(?:SECTION \d+ OF \d+ ?)?(?P<post>[A-Z][A-Z .]*[A-Z]) (?P<number>\d{{3,7}})\b")
# "UNCLAS SECTION 01 OF 02 ABUJ@ 00O412": signs among the letters of the post, letters among the digits of the number
_DAMAGED = re.compile(
    rf"{_CLASS}[^\n]*?(?P<damaged>(?P<post>[A-Z][^\s\d]{{2,23}})[ \t]+(?P<number>\d[\dOoIlB]{{2,7}}))"
    r"[ \t\r\\]*(?:\n|\Z)"
)
_DIGITS = str.maketrans("OoIlB", "00118")
_MARKINGS = re.compile(r"\b(?:NOFORN|NODIS|EXDIS|STADIS|SIPDIS|SENSITIVE)\b")
_CLASSES = {"U": "UNCLASSIFIED", "C": "CONFIDENTIAL", "S": "SECRET"}
_REACH = 400


def reference_id(text: str, transmission: Transmission) -> tuple[str, Rejection | None]:
    """Year of the date-time group, post and number of the section line; with what is wrong where they were repaired.

    Raises:
        Rejection: no_cable where the head of the text has no such line or no date-time group.
    """
    start, end = transmission.char_end, transmission.char_end + _REACH
    created = transmission.created_at
    if created is not None and (line := _LINE.search(text, start, end)):
        # markings may stand between the classification and the post ("S E C R E T NOFORN TBILISI 000412")
        named = _MARKINGS.sub(" ", re.sub(r"^.*\bOF \d+ ", "", line["post"]))
        return f"{created:%y}{re.sub(r'[^A-Z]', '', named)}{int(line['number'])}", None
    if created is not None and (line := _DAMAGED.search(text, start, end)):
        made = f"{created:%y}{_repaired(line['post'])}{int(line['number'].translate(_DIGITS))}"
        message = (
            f"The reference id is damaged ({line['damaged']!r}) and was read as {made}. Compare it with the original."
        )
        return made, Rejection("cable", "damaged_reference_id", message, *line.span("damaged"))
    what = (
        "a line such as 'UNCLAS SECTION 01 OF 02 MEXICO 001113'"
        if created is not None
        else "a date-time group such as 'R 021324Z MAR 06'"
    )
    message = f"The text has no reference id: {what} is missing from its head. Give the whole cable."
    raise Rejection("cable", "no_cable", message)


def _repaired(post: str) -> str:
    """The one post that has the letters that are left, in their places; else those letters alone."""
    form = re.compile("".join(char if "A" <= char <= "Z" else "." for char in post))
    fitting = [name for name in posts() if form.fullmatch(name)]
    return fitting[0] if len(fitting) == 1 else re.sub(r"[^A-Z]", "", post)


def classification(text: str, body_start: int) -> tuple[str | None, str | None]:
    """Classification and caveats of a cable without a page."""
    line = _LINE.match(text, body_start) or _DAMAGED.match(text, body_start)
    head = text[body_start : body_start + 300]
    caveats = [c for c in ("NOFORN", "NODIS", "EXDIS") if re.search(rf"^\s*{c}\b", head, re.M)]
    return (_CLASSES.get(line["class"][0]) if line else None), "//".join(caveats) or None
