"""The list of names that a count announces: "in 11 towns (Bergen, Molde, ...)".

Belongs here: finding a list that claims to be whole, and counting its members. Where "and" may stand inside a name
("Trinidad and Tobago"), the fewest and the most members that the words allow. Does not belong here: whether the count
agrees (dbt).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from tieout.figures.grammar.sentences import pattern
from tieout.figures.links.change_words import alternatives

if TYPE_CHECKING:
    from tieout.figures.reading import Reading

MOST_LISTED = 100
NAME_WORDS = 6
FAR = 4  # words between a number and a list of two names, beyond which those are of another noun
_INCOMPLETE = pattern(rf"\b{alternatives('incomplete')}\b|\d|[%$\"]|\bor\b", re.IGNORECASE)
_LEAD = pattern(r"(?: [^\s.;:,()]+){1,12}?\s*(?P<bracket>\() ?|(?: [^\s.;:,()]+){1,3}?\s*(?::|--+) ?")
_SEPARATOR = re.compile(r"\s*[,;]\s*(?:(?:and|y)\s+)?", re.IGNORECASE)
_LARGE_SEPARATOR = re.compile(r"\s*;\s*(?:(?:and|y)\s+)?", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|y)\s+|\s*&\s*", re.IGNORECASE)
_OF_THE = pattern(r"\bof (?:the |these |those |its |their )?$", re.IGNORECASE)
_THE = pattern(r"\bthe $", re.IGNORECASE)
_NAME = pattern(r"(?:the )?[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|del|la|las|los|el|al|of|the|du|di|da|dos|van|von))*")


@dataclass(frozen=True, slots=True)
class Listed:
    """Fewest and most members of a list, and its half-open span in the spliced text."""

    low: int
    high: int
    start: int
    end: int


def read_lists(readings: list[Reading]) -> None:
    """Fill ``listed`` of the counts of a passage that a list of names follows."""
    for r, following in zip_longest(readings, readings[1:]):
        n = r.number
        if n.kind == "count" and n.qualifier == "exact" and n.value_low is not None and n.value_low == n.value_high:
            if 2 <= n.value_low <= MOST_LISTED:
                r.listed = _listed(r, following)


def _listed(r: Reading, following: Reading | None) -> Listed | None:
    s = r.sentence
    begin = r.number.end - s.start
    lead = _LEAD.match(s.text, begin)
    if lead is None:
        return None
    if lead["bracket"]:
        end = s.text.find(")", lead.end())
    else:
        stop = re.search(r"[.;]?\s*$", s.text[lead.end() :])
        end = lead.end() + stop.start() if stop else -1
    if end < 0 or (following is not None and following.sentence is s and following.number.start - s.start < end):
        return None
    text = s.text[lead.end() : end]
    if "(" in text or ":" in text or _INCOMPLETE.search(text):
        return None
    counts = _count(text)
    if counts is None or not _is_of(r, lead, counts):
        return None
    return Listed(*counts, s.start + lead.end(), s.start + end)


def _is_of(r: Reading, lead: re.Match[str], counts: tuple[int, int]) -> bool:
    """Whether the list is what the number counts: not a few of them, and not what another noun before it stands for."""
    before = r.sentence.text[: lead.start() - (r.number.end - r.number.start)]
    fewest, most = counts
    is_far = fewest == 2 and len(lead.group().split()) > FAR
    is_pointing = _OF_THE.search(before) or (not lead["bracket"] and _THE.search(before))
    return most * 2 >= (r.number.value_low or 0) and not is_far and not is_pointing


def _count(text: str) -> tuple[int, int] | None:
    """Fewest and most members of a list of names; None where a member is no name."""
    if text.count(";") > 1:  # "Labor; Culture; and Science, Technology and Trade": semicolons separate, commas do not
        members = [m for m in _LARGE_SEPARATOR.split(text.strip()) if m]
        return (len(members), len(members)) if all(m[0].isupper() for m in members) else None
    members = [m for m in _SEPARATOR.split(text.strip()) if m]
    split = [_AND.split(m) for m in members]
    names = [name for parts in split for name in parts]
    if len(names) < 2 or not all(_NAME.fullmatch(n) and len(n.split()) <= NAME_WORDS for n in names):
        return None
    most = len(names)
    # The last "and" of a list separates, unless a comma does so before it ("A, B, and C"); others may be inside a name.
    last_and = bool(re.search(r"[,;]\s*(?:and|y)\s+\S[^,;]*$", text))
    fewest = len(members) + (0 if last_and or len(split[-1]) == 1 else 1)
    return min(fewest, most), most
