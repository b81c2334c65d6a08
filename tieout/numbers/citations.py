"""Cables that a text cites by post and number: "see 05 San Jose 4410", "(Lagos 812, Abuja 1190)", "per STATE 30771".

Belongs here: what makes a number behind the name of a post a cable. Does not belong here: the list of a header.
"""

from __future__ import annotations

import re

from tieout.lexicon import load
from tieout.numbers.names import Name
from tieout.numbers.tokens import Atom

_POSTS = frozenset(load("posts")["posts"]) | {"STATE", "SECSTATE"}
# The words of a post's name, and what stands before them.
_NAMED = re.compile(r"(?<![A-Za-z])((?:[A-Z][A-Za-z.']+[ \n]\s?){1,3})\Z")
_CITED = re.compile(
    r"(?:(?<![A-Za-z0-9])(?:0[0-9]|[89][0-9])[ \n]"
    r"|(?<![A-Za-z])(?:[Ss]ee|[Ss]ee also|SEE ALSO|[Pp]er|[Ss]ource ?-|as|[Rr]ef:?|[Rr]eftels?|[Cc]f\.?)[ \n]"
    r"|(?<![A-Za-z])[Rr][Ee][Ff] [A-Z][ \n])\Z"
)
_BEHIND = re.compile(
    r"\s?(?:[),;.:]|\n|--|\Z)"
    r"|\s(?:and|or|notes|noted|reports|reported|for|on|regarding|refers|describes)(?![a-z])"
)
_NEXT_CITED = re.compile(r",\s{1,2}[0-9]{2,4}(?:[,)]|\s[A-Z])")
_CABLE = re.compile(r"(?<![A-Za-z])(?:State|Post|Embassy|Department|Washington) cables?[ \n]\Z")
_SHORTEST, _LONGEST = 3, 7


def read_citation(text: str, atom: Atom) -> Name | None:
    """The number of a cable behind the name of its post."""
    start, end = atom.start, atom.end
    if (
        not _SHORTEST <= end - start <= _LONGEST
        or text[start - 1 : start] not in (" ", "\n")
        or not text[start:end].isdecimal()
    ):
        return None
    begin = max(0, start - 48)
    if not text[start - 2].isalpha() and text[start - 2] not in ".s \n":
        return None
    if end - start >= 4 and _CABLE.search(text, begin, start):
        return Name("reference", start, end, "cited_cable")
    named = _NAMED.search(text, begin, start)
    if named is None or _BEHIND.match(text, end) is None:
        return None
    words = named.group(1).split()
    at = named.start(1)
    for word in range(len(words)):
        if "".join(words[word:]).upper().replace(".", "") in _POSTS:
            at = text.index(words[word], at)
            is_cited = _CITED.search(text, max(0, at - 24), at) or _is_alone(text, at, start, end)
            return Name("reference", start, end, "cited_cable") if is_cited else None
    return None


def _is_alone(text: str, at: int, start: int, end: int) -> bool:
    """ "(LONDON 2774)": alone in a bracket, in capitals or with four digits, or first of numbers without names;
    "(Cairo 450, Tunis 311)" counts.
    """
    if text[at - 1 : at] != "(":
        return False
    is_name = text[at:start].isupper() or end - start > _SHORTEST
    return (is_name and text[end : end + 1] == ")") or _NEXT_CITED.match(text, end) is not None
