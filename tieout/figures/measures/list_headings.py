"""The heading of a list, for the items that say nothing of their own: "Cases received in 2007: --Pandering 92".

Belongs here: finding the line that ends in a colon above an item, and what it is about. Does not belong here: headings
of passages (evidence.py), lists within a line (lists.py).
"""

from __future__ import annotations

from tieout.figures.grammar.heads import is_person_noun, unit_of
from tieout.figures.grammar.sentences import pattern
from tieout.figures.lexicon import AUXILIARIES, singular
from tieout.figures.measures.evidence import topic_of
from tieout.figures.measures.measure_lexicon import Measure, measures
from tieout.figures.measures.measures import UNTOLD
from tieout.figures.reading import Reading

MOST_LINES = 30  # between an item and its heading
LONGEST_NAME = 75  # characters of an item before its number
_VERBS = AUXILIARIES | {"will", "would", "must", "shall", "should", "can", "could", "may", "might", "has", "had"}
MOST_WRAPPED = 3  # lines of one item
_ITEM = pattern(r"\s*(?:--?|•|\*|–|—|\([a-z0-9]{1,3}\)|[a-z0-9]{1,2}[.)])\s*\S")
_MARK = pattern(r"\s*(?:--?|•|\*|–|—|\([a-z0-9]{1,3}\))\s*")
_COUNTS = pattern(
    r"\b(?:numbers?|statistics|figures|totals?|breakdown|cases|results|data|as follows|following|persons|people"
    r"|victims)\b"
)
_LABEL = pattern(
    r"\s*(?:--?|•|\*|–|—|\([a-z0-9]{1,3}\)|[a-z0-9]{1,2}[.)])?\s*(?P<name>[A-Za-z][^(:\d]{2,60}?)\s*(?:\([^)]*\)|:)?\s*$"
)
_NUMBERED = pattern(r"\bnumbers? of (?:\d{4} )?(?P<noun>[a-z]+)")
_WORD = pattern(r"[a-z]+")
_KINDS = frozenset({"count", "percent"})


def read_list_headings(text: str, start: int, readings: list[Reading]) -> None:
    """Give the open figures of list items the measure that the heading of the list is about.

    Args:
        text: of the cable.
        start: where the passage begins.
        readings: figures of the passage.
    """
    known: dict[str, Measure | None] = {}
    for r in readings:
        if r.measure_rule not in UNTOLD or r.number.kind not in _KINDS or _tells_more(text, r):
            continue
        heading = _heading(text, start, r.number.start)
        if heading is None:
            continue
        if heading not in known:
            known[heading] = _about(heading)
        if (measure := known[heading]) is not None:
            r.measure, r.measure_rule = measure, "list_heading"


def read_listed_sums(text: str, readings: list[Reading]) -> None:
    """Give the sums that open the items of a list the measure of those that are funding: "-USD 800 for desks"."""
    opening = [r for r in readings if r.number.kind == "money" and _opens_item(text, r)]
    told = next((r.measure for r in opening if r.measure is not None and r.measure.family == "funding"), None)
    for r in opening if told is not None else ():
        if r.measure is not None and r.measure.family == "other":
            r.measure, r.measure_rule = told, "listed_sum"


def _opens_item(text: str, r: Reading) -> bool:
    """Whether nothing but the mark of a list stands before a number in its line."""
    line = text[text.rfind("\n", 0, r.number.start) + 1 : r.number.start]
    return _MARK.fullmatch(line) is not None


def name_list_items(text: str, start: int, readings: list[Reading]) -> None:
    """Give the bare counts of list items their label as population, and as unit what the heading numbers: "Number of
    cases in 2007: --Pandering ("Proxenetismo") 92".
    """
    for r in readings:
        if r.number.kind != "count" or r.population is not None or _tells_more(text, r):
            continue
        line = text[text.rfind("\n", 0, r.number.start) + 1 : r.number.start]
        heading = _heading(text, start, r.number.start) if _ITEM.match(line) else None
        label = _LABEL.match(line)
        if heading is None or label is None:
            continue
        r.population, r.population_rule = " ".join(label["name"].split()), "label_of_item"
        numbered = _NUMBERED.search(heading.lower())
        if r.unit is None and numbered is not None:
            noun = singular(numbered["noun"])
            r.unit = unit_of(noun, is_person_noun(noun))


def _tells_more(text: str, r: Reading) -> bool:
    """Whether an item is a sentence of its own: no bare name with a number."""
    line = text[text.rfind("\n", 0, r.number.start) + 1 : r.number.start]
    return len(line) > LONGEST_NAME or r.verb_token is not None or any(w in _VERBS for w in line.lower().split())


def _heading(text: str, start: int, at: int) -> str | None:
    """The line with a colon at its end above the items among which a number stands."""
    ended = text.find("\n", at)
    lines = text[start : ended if ended >= 0 else len(text)].split("\n")[-MOST_LINES:]
    is_item = was_blank = False
    for passed, line in enumerate(reversed(lines)):
        is_heading = line.rstrip().endswith(":")
        if is_heading and is_item:
            return line if _COUNTS.search(line.lower()) else None
        if is_heading or (was_blank and is_item) or (passed > MOST_WRAPPED and not is_item):
            return None
        was_blank = not line.strip()
        is_item = is_item or _ITEM.match(line) is not None
    return None


def _about(heading: str) -> Measure | None:
    """The measure of the one family that a heading names."""
    table, lexicon = measures().measures, measures()
    found = set(topic_of(heading))
    for word in _WORD.findall(heading.lower()):
        found.update(lexicon.weak.get(singular(word), ()))
    told = sorted(key for key in found if table[key].family != "other" and table[key].takes_kind("count", False))
    return table[told[0]] if len({table[key].family for key in told}) == 1 else None
