"""Parts whose whole is named by what it counts: "Of those expelled, 40 were minors", "graduated 150 men (28 in 2005)".

Belongs here: a phrase that opens a sentence and stands for an amount before it, a bracket with a single part. Does not
belong here: parts that name their whole by its number or by "of them" (partitives.py, links.py).
"""

from __future__ import annotations

import re

from tieout.figures.grammar.sentences import pattern
from tieout.figures.lexicon import singular
from tieout.figures.links.wholes import low
from tieout.figures.reading import Reading, between, text_before, text_behind
from tieout.lexicon import words

_OPENS_WITH = pattern(
    r"\W*(?:\([A-Z/]+\) )?(?:Of|Among) (?:the|these|those|its|their|all) (?P<named>[a-zA-Z][^,.;:()]{2,80}),"
    r" ?(?:the |some |about |only |at least |nearly |more than |approximately |an estimated )*"
)
_BRACKET = pattern(r" [^.,;:()]{2,40}\((?:only |including |about )?", re.IGNORECASE)
_IN_BRACKET = pattern(r" (?:in|from|at|of (?:them|whom|which)) [^()]{2,50}\)")
_IN_YEAR = pattern(r" in (?:FY ?)?(?:19|20)\d\d\b")
# "has thus far graduated 150": what a year's count is a part of
_SO_FAR = pattern(r"\b(?:thus far|so far|to date|since|in total|a total of|altogether|now)\b", re.IGNORECASE)
_SMALL_WORDS = (
    words("grammar", "prepositions") | words("grammar", "determiners") | {"and", "or", "who", "which", "that"}
)
_ENDING = re.compile(r"(?:ed|e|ing|ion|ation|al)$")  # "the release of 180 ... of those released"
_SAME_FATE = {"dead": "kill", "death": "kill", "di": "kill", "injur": "wound", "hurt": "wound"}
_POINTERS = frozenset({"those", "these", "them"})
SENTENCES_BACK = 2
LOOK_BACK = 8  # figures before a part among which its whole is sought
AROUND = 70  # characters around an amount in which it is said what is counted


def link_named_wholes(readings: list[Reading]) -> None:
    """Fill ``part_of`` of the counts of one passage, given in order, whose whole is named in so many words."""
    for i, r in enumerate(readings):
        if r.part_of is not None or r.number.kind not in {"count", "percent"} or not i:
            continue
        whole, rule = _of_named(readings, i), "of_named"
        if whole is None:
            whole, rule = _before_bracket(readings, i), "bracket_part"
        if whole is not None and whole.part_of is not r:
            r.part_of, r.link_rule = whole, rule


def _of_named(readings: list[Reading], i: int) -> Reading | None:
    """The nearest count of earlier sentences that is told of all that the opening phrase names."""
    r = readings[i]
    m = _OPENS_WITH.fullmatch(text_before(r))
    if m is None:
        return None
    named = content(m["named"])
    near = [
        b
        for b in reversed(readings[max(0, i - LOOK_BACK) : i])
        if 0 < r.sentence_index - b.sentence_index <= SENTENCES_BACK and b.number.kind == "count" and _may_hold(b, r)
    ]
    if not named:
        return None
    behind = next((b for b in near if named <= content(_behind(b))), None)
    return behind or next((b for b in near if named <= content(_before(b) + " " + _behind(b))), None)


def _before_bracket(readings: list[Reading], i: int) -> Reading | None:
    """The count before a bracket that holds one part of it and says where or when."""
    r, total = readings[i], readings[i - 1]
    gap = between(total, r)
    after = text_behind(r)
    if gap is None or not _BRACKET.fullmatch(gap) or not _IN_BRACKET.match(after):
        return None
    if r.number.kind != "count" or total.number.kind != "count" or not _may_hold(total, r):
        return None
    if _IN_YEAR.match(after) and not _SO_FAR.search(r.sentence.text[: total.number.start - r.sentence.start]):
        return None  # "40 cases (30 in 2004)" compares two years
    closed = after.find(")")
    is_alone = not any(r.number.end <= other.number.start < r.number.end + closed for other in readings[i + 1 :])
    return total if is_alone else None


def _may_hold(whole: Reading, part: Reading) -> bool:
    if part.number.kind == "percent":
        return True
    names_it = part.phrase is not None and part.phrase.text.lower().startswith(tuple(_POINTERS))  # "of these refusals"
    is_alike = part.phrase is None or part.phrase.head in _POINTERS or whole.unit == part.unit or names_it
    return is_alike and low(part) < low(whole)


def _behind(r: Reading) -> str:
    """The words behind an amount, up to the next number or clause."""
    end = r.number.end - r.sentence.start
    return re.split(r"[.;:]|\d", r.sentence.text[end : end + AROUND])[0]


def _before(r: Reading) -> str:
    start = r.number.start - r.sentence.start
    return re.split(r"[.;:]|\d", r.sentence.text[max(0, start - AROUND) : start])[-1]


def content(text: str) -> frozenset[str]:
    """The words of a text that name something, without their endings."""
    stems = (_ENDING.sub("", singular(w)) for w in re.findall(r"[a-z]{3,}", text.lower()) if w not in _SMALL_WORDS)
    return frozenset(_SAME_FATE.get(stem, stem) for stem in stems)
