"""Where: the place that a figure's sentence names.

Belongs here: the nearest "in <Name>" of the clause. Does not belong here: origins inside a population ("aliens from
Central America").
"""

from __future__ import annotations

import re
from functools import lru_cache

from tieout.figures.grammar.sentences import pattern
from tieout.lexicon import words

# Met by the character before it, of which there are fewer than letters; so a space is put before the text.
_PLACE = pattern(
    r"[^A-Za-z0-9_](?<!\w)(?:in|at|near|off|throughout|across|along|to) (?:the )?"
    r"(?:(?:state|city|province|region|town|district|village|department|port) of )?(?P<place>"
    # "Cape Coast", "Rio de Janeiro"
    r"[A-Z][\w'’.-]+(?:,? (?:(?:de|del|of|la|the|and|al|el) )?[A-Z][\w'’-]+){0,4}"
    r"|(?:northern|southern|eastern|western|central) (?:border|part|region|coast)(?: area)?"
    r"|the country)"
)
_NOT_PLACES = re.compile(rf"^(?:{'|'.join(sorted(words('grammar', 'not_a_place')))})\b|^[A-Z]{{2,5}}$")
# What a character of distance and a mark between place and figure cost; a place after the figure is its own more often.
BEFORE = 2
SEMICOLON = 40
COMMA = 15


def read_place(text: str, position: int) -> str | None:
    """The place named nearest to ``position`` in a sentence, those after it first; None where none is named."""
    best: tuple[int, str] | None = None
    for start, end, place in _places(text):
        gap = start - position if start >= position else (position - end) * BEFORE
        crossed = text[min(position, start) : max(position, start)]
        gap += SEMICOLON * crossed.count(";") + COMMA * crossed.count(",")
        if best is None or gap < best[0]:
            best = (gap, place)
    return best[1] if best else None


@lru_cache(maxsize=1)  # the figures of a sentence follow one another
def _places(text: str) -> list[tuple[int, int, str]]:
    """The places that a sentence names, with their spans and the words that lead to them."""
    found = []
    for m in _PLACE.finditer(f" {text}"):
        place = " ".join(m["place"].split()).rstrip(".,'’")
        if len(place) >= 3 and not _NOT_PLACES.match(place):
            found.append((m.start(), m.end() - 1, place.removesuffix("'s").removesuffix("’s")))
    return found
