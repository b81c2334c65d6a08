"""Who asked those whose answers a cable gives, where the sentence does not say it: the one whose poll was told of last.

Belongs here: finding whose polls a cable tells of, and giving them as the source of shares of opinion. Does not belong
here: polls of the sentence itself (reporters.py), when people were asked (polled.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right

from tieout.figures.actors.actor_phrases import is_nationality
from tieout.figures.grammar.heads import names_nation
from tieout.figures.grammar.sentences import pattern
from tieout.figures.periods.anchor_readers import WEEKDAYS
from tieout.figures.periods.polled import is_share_of_opinion
from tieout.figures.reading import Reading
from tieout.lexicon import load, words

_NAME = r"[A-Z][\w&'’/-]*\w(?: (?:(?:of|for|de|del|do|and) )?[A-Z][\w&'’/-]*\w){0,6}"
_ASKED = re.compile(r"\b(?:[Pp]olls?|[Pp]olling|[Pp]ollsters?|[Ss]urveys?)\b")
_TAKEN = (
    r"(?:conducted|taken|carried out|performed|fielded|undertaken|done|released|published|commissioned|made|prepared)"
)
# "a poll conducted in May by the Lima Institute", "the survey by respected Gallup", "the polling firm Apoyo"
_BY = pattern(
    rf"(?:polls?|surveys?)(?:,? (?:that was |which was )?(?:\w+ly )?{_TAKEN}\b[^.;\n]{{0,40}}?)? by (?:the )?"
    rf"(?:[a-z-]+ ){{0,3}}?(?P<by>(?-i:{_NAME}))"
    rf"|polling (?:firm|company|agency|institute|organization|group|house),? (?P<firm>(?-i:{_NAME}))"
    rf"|pollsters? (?:at |from |for )?(?P<pollster>(?-i:{_NAME}))",
    re.IGNORECASE,
)
# "the CNT-Sensus", "Gallup's latest", before "poll"
_OF = pattern(
    rf"(?P<of>{_NAME})[\"”]?(?:['’]s)? "
    r"(?:(?:opinion|public|national|latest|recent|own|exit|tracking|telephone) ){0,2}$"
)
_GENERAL = words("organisations", "documents") | {"press", "media", "sources", "respondents", "voters"}
_STATES = frozenset(load("organisations")["countries"])
_HEADS = words("organisations", "heads")
_KINDS = words("grammar", "election_kinds")
_FEASTS = words("dates", "feasts")
# Polls that are held, or open and close, are an election's.
_VOTED = pattern(
    r"polls?\s+(?:(?:will|would|shall|may|might|must|should|can|could|are|is|were|was|to|be|been|being|have|has|had|not|now|still|finally|"
    r"due|set|scheduled|expected) ){0,5}?(?:held|scheduled|due|postponed|opens?|opened|opening|closes?|closed|closing)"
    r"\b",
    re.IGNORECASE,
)
_NO_POLLSTERS = (
    words("dates", "months")
    | words("organisations", "not_first_names")
    | words("grammar", "determiners")
    | words("grammar", "prepositions")
    | {"opinion", "most", "exit", "election", "post", "according", "both", "separate"}
    | {"latest", "recent", "earlier", "initial"}
    | _KINDS
    | _FEASTS
    | frozenset(WEEKDAYS)
    | {"preliminary", "several", "many", "some", "few", "two", "three", "four", "following"}
)
BEFORE = 80  # characters before a poll in which its owner is named
REACH = 3000  # characters from a poll to the shares that answer it


def name_pollsters(text: str, readings: list[Reading]) -> None:
    """Give shares of opinion whose sentence names no source the one who asked, told of last before them.

    Args:
        text: of the cable.
        readings: its figures.
    """
    open_ = [r for r in readings if _is_open(r)]
    asked = _pollsters(text) if open_ else []
    starts = [start for start, _ in asked]
    for r in open_ if asked else ():
        i = bisect_right(starts, r.sentence.end) - 1
        if i >= 0 and r.number.start - starts[i] < REACH:
            r.reported_by = asked[i][1]


def _is_open(r: Reading) -> bool:
    """Whether a share of opinion has no source in its own sentence, or only "the poll", "the same survey"."""
    if not is_share_of_opinion(r):
        return False
    source = r.reported_by
    if source is None or source.lower().removeprefix("same ") in _GENERAL:
        return True
    return source.split(" (")[0] not in r.sentence.text


def _pollsters(text: str) -> list[tuple[int, str]]:
    """Where the text tells of somebody's poll, and whose it is."""
    found = []
    for m in _ASKED.finditer(text):
        if _VOTED.match(text, m.start()):
            continue
        told = _BY.match(text, m.start()) or _OF.search(text, max(0, m.start() - BEFORE), m.start())
        name = _name(next(filter(None, told.groups()))) if told is not None else None
        if name is not None:
            found.append((m.start(), name))
    return found


def _name(told: str) -> str | None:
    """A name without what only says when or of where a poll is: "the October Gallup"; None where nothing is left."""
    parts = told.split()
    while parts and (_is_no_pollster(parts) or _ASKED.fullmatch(parts[0])):
        parts.pop(0)
    name = " ".join(parts).removesuffix("'s").removesuffix("’s")
    is_place = name in _STATES or (len(parts) == 1 and (is_nationality(name) or names_nation(name)))
    return None if not name or is_place or "'s" in name else name


def _is_no_pollster(parts: list[str]) -> bool:
    """Whether a name's first word says only when, where or of what a poll is. "New" does so before "Year" alone, and
    what tells of which kind an institute is belongs to its name.
    """
    first = parts[0].lower().rstrip(".").removesuffix("'s").removesuffix("’s")
    if first == "new" and len(parts) > 1:
        return parts[1].lower().removesuffix("'s").removesuffix("’s") in _FEASTS
    is_kind = first in _KINDS and len(parts) > 1 and parts[-1].lower() in _HEADS
    return first in _NO_POLLSTERS and not is_kind
