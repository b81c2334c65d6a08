"""Acronyms that a cable spells out: "Mexican National Migration Institute (INM)".

Belongs here: finding an acronym in brackets and the name that ends before it. The letters tell where the name begins:
its words have them as initials, in any order, since a name is often translated and its acronym is not; where they do
not, the capitals tell, if a word says that an organisation is named. Does not belong here: what kind of thing is named,
and which country's (the warehouse says so).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tieout import ids
from tieout.cable.model import Cable
from tieout.lexicon import words

_BRACKET = re.compile(r"\(\s*[\"'“]?(?P<acronym>[A-Z][A-Za-z0-9&/-]{1,11})[\"'”]?\s*(?:[),;]| or )")
_WORD = re.compile(r"[^\s()\"“”]+")
# Where a name cannot run on to the left: the end of a clause, another bracket, the mark of a paragraph. A full stop
# behind a single letter is one of an abbreviation ("U.S.").
_STOP = re.compile(r"[;:()¶\"“”]|--|(?<!\b[A-Z])[.!?](?=\s)")
_MARKINGS = words("acronyms", "markings")
_PARTICLES = words("acronyms", "particles")
_JOINTS = words("acronyms", "joints")
_TITLES = words("acronyms", "titles")
_IN_NO_ACRONYM = _TITLES | _PARTICLES
_ORGANISATIONS = words("acronyms", "organisation_words")
_SILENT_ROLES = frozenset({"page", "header", "subject", "signature"})
_NO_ADJECTIVE = re.compile(r"(?:[,'’]s?|(?<!U\.S)\.)$")  # a possessor, the end of another name
_CAPITALS = re.compile(r"(?:[A-Z]\.?){2,3}$")
LONGEST_NAME = 12  # words
SHORTEST_BY_CAPITALS = 3  # letters: two letters in brackets behind capitals are more often a party behind a person


@dataclass(frozen=True, slots=True)
class Acronym:
    """An acronym and the name it stands for; the span is that of both, with the bracket."""

    acronym_id: str
    passage_id: str
    char_start: int
    char_end: int
    acronym: str
    full_name: str
    acronym_rule: str


def read_acronyms(cable: Cable) -> list[Acronym]:
    """Acronyms that the paragraphs of a cable spell out, each pair of acronym and name at its first place."""
    found: dict[tuple[str, str], Acronym] = {}
    sha256 = cable.document.sha256
    for passage in cable.passages:
        if passage.role in _SILENT_ROLES:
            continue
        for start, end, acronym, name, rule in find_acronyms(cable.spliced.text[passage.start : passage.end]):
            span = cable.spliced.to_source(passage.start + start, passage.start + end)
            found.setdefault(
                (acronym, name),
                Acronym(
                    ids.content_id(sha256, "acronym", *span),
                    ids.passage_id(sha256, passage.char_start, passage.char_end),
                    *span,
                    acronym,
                    name,
                    rule,
                ),
            )
    return sorted(found.values(), key=lambda a: a.char_start)


def find_acronyms(text: str) -> Iterator[tuple[int, int, str, str, str]]:
    """Start, end, acronym, name and rule (initials or capitals) of each acronym that a text spells out."""
    for bracket in _BRACKET.finditer(text):
        acronym = bracket["acronym"]
        letters = [c for c in acronym if c.isupper()]
        if acronym in _MARKINGS or len(letters) < 2:
            continue
        before = list(_WORD.finditer(text, _clause_start(text, bracket.start()), bracket.start()))[-LONGEST_NAME:]
        first = _by_initials(before, letters)
        rule = "initials"
        if first is None and len(letters) >= SHORTEST_BY_CAPITALS:
            first, rule = _by_capitals(before), "capitals"
        if first is not None:
            name = " ".join(m.group() for m in before[first:])
            name = re.sub(r"(?:[,'’]s|[,'’])$", "", name)
            yield before[first].start(), bracket.end("acronym") + 1, acronym, name, rule


def _clause_start(text: str, end: int) -> int:
    start = max(0, end - 150)
    for stop in _STOP.finditer(text, start, end):
        start = stop.end()
    return start


def _by_initials(before: list[re.Match[str]], letters: list[str]) -> int | None:
    """First word of the shortest name whose initials are the letters, in any order; small words may count or not."""
    wanted = Counter(letters)
    for first in range(len(before) - 1, -1, -1):
        tokens = [m.group() for m in before[first:]]
        if tokens[0].lower() in _PARTICLES:
            continue
        big = [part for t in tokens if t.lower() not in _PARTICLES for part in re.split(r"[-/]", t) if part]
        # A short name in capitals gives all its letters ("UN", "U.S.").
        initials = [c.upper() for part in big for c in (part if _CAPITALS.match(part) else part[0]) if c.isalpha()]
        with_small = [t[0].upper() for t in tokens]
        if Counter(initials) == wanted or with_small == letters:
            in_order = letters in (initials, with_small)
            are_capitals = all(part[0].isupper() for part in big)
            if are_capitals or (in_order and len(letters) >= SHORTEST_BY_CAPITALS):
                return _with_adjectives(before, first) if are_capitals else first
    return None


def _by_capitals(before: list[re.Match[str]]) -> int | None:
    """First word of the run of capitalised words before the bracket, None where no organisation is named."""
    first = len(before)
    for i in range(len(before) - 1, -1, -1):
        word = before[i].group()
        if word[0].isupper() and not (word.endswith(",") and i < len(before) - 1):
            first = i
        elif word.lower() not in _JOINTS:
            break
    for i in range(first, len(before) - 1):  # "President of the ...": the name begins behind the title
        if before[i].group().lower() in _TITLES and before[i + 1].group().lower() in {"of", "for"}:
            first = next((j for j in range(i + 1, len(before)) if before[j].group()[0].isupper()), len(before))
    while first < len(before) and before[first].group().lower() in _PARTICLES:
        first += 1
    tokens = [m.group().lower() for m in before[first:]]
    is_name = len(tokens) > 1 and any(re.sub(r"(?:[,'’]s|,)$", "", t) in _ORGANISATIONS for t in tokens)
    return first if is_name else None


def _with_adjectives(before: list[re.Match[str]], first: int) -> int:
    """The capitalised words directly before the name belong to it ("Mexican National Migration Institute")."""
    while first > 0:
        word = before[first - 1].group()
        if not word[0].isupper() or word.lower() in _IN_NO_ACRONYM or _NO_ADJECTIVE.search(word):
            break
        first -= 1
    return first
