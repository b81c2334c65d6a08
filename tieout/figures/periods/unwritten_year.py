"""The year of a date that is written without one: of the past or to come, or that of a year beside it.

Belongs here: what the words of a date's clause say of its year. Does not belong here: reading a date (dates.py),
finding it (period_anchors.py).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

from tieout.figures.grammar.sentences import pattern
from tieout.figures.periods.anchor_readers import Anchor
from tieout.figures.periods.dates import Moment, read_moment

# "by July 1", "pending a hearing on July 1" are to come
_AHEAD = pattern(
    r"\b(?:(?:(?P<by>by)|until|till)(?: (?:early|late|mid))?|(?:scheduled|slated|planned|set|due) (?:for|on|in)"
    r"|pending (?:\w+ ){1,3}(?:on|in))(?: |-)$",
    re.IGNORECASE,
)
_CLAUSE_BEGINS = pattern(
    r"[,;:()]|\b(?:and|but|that|who|which|while|(?<!early\s)(?<!late\s)(?<!soon\s)as(?! (?:early|late|soon)\b))\b",
    re.IGNORECASE,
)
_PAST = pattern(
    r"\b(?:was|were|had|did|met|told|said|held|sent|went|came|began|became|left|gave|took|made|found|saw|won|lost|spoke"
    r"|wrote|brought|paid|ran|fell|rose|broke"
    r"|(?<!be\s)(?<!been\s)(?!scheduled|planned|expected|slated|proposed|projected|intended|envisaged|foreseen|need|exceed"
    r"|proceed|succeed|indeed)[a-z]{2,}ed)\b",
    re.IGNORECASE,
)
_WILL = pattern(r"\b(?:will|would|shall|should|(?-i:may)|might|could|can|be|to)\b", re.IGNORECASE)
_SURE = pattern(r"\b(?:will|shall|won['’]t|next|upcoming|forthcoming|since|last|this past)\b", re.IGNORECASE)
# what may be to come: then the nearer of the two such dates is meant
_MAY_BE = pattern(
    r"\b(?:(?-i:may)|might|could|should|would|can|must|hop(?:es?|ing)|aim(?:s|ing)?|intend(?:s|ing)?|plan(?:s|ned|ning)?"
    r"|expect(?:s|ed|ing)?|wants?|wishe[sd]|seeks?|due|set|slated|scheduled|likely|probably|possibly|tentative(?:ly)?"
    r"|propos(?:es?|ed|al|ing)|envisag\w+|foresee\w*|invited|prepar(?:es?|ed|ing) (?:for|to)|agreed to|ready to"
    r"|(?:is|are|was|were) to|to be|begins?|starts?|lapses?|expires?|ends?|takes? effect|opens?|imminent|additional"
    r"|(?:take|look|run|go|com)(?:s|ing)? (?:place|ahead|up|into force))\b",
    re.IGNORECASE,
)
OF_CLAUSE = 80  # characters to either side of a date that its clause is looked for in
FEW_WORDS = 2  # with a date in a clause, which then has no verb
LOOK_BACK = 40  # characters before a date in which such words stand
MOST_AHEAD = 200  # days to a date of which only its clause says that it may be to come

Read = Callable[[bool], "Anchor | None"]


def read_by_tense(text: str, start: int, end: int, sent: dt.date | None, will: int | None, read: Read) -> Anchor | None:
    """A date or weekday with the year that its clause leaves it.

    Args:
        text: the sentence.
        start: of the date.
        end: of it.
        sent: the cable's date.
        will: where the sentence begins to speak of what is to come, if it does.
        read: reads it as one that is to come, or not.
    """
    anchor = read(False)
    if anchor is None or sent is None or anchor.moment.has_year or (will is None and anchor.rule != "date"):
        return anchor
    before, after = _clause(text, start, end)
    clause = f"{before} ; {after}"
    has_passed = _PAST.search(clause) is not None and _WILL.search(clause) is None
    is_ahead = will is not None and not has_passed
    anchor = read(True) if is_ahead else anchor
    if anchor is None or anchor.rule != "date":
        return anchor
    due = _AHEAD.search(text[max(0, start - LOOK_BACK) : start])
    is_told = due is not None and due["by"] and (has_passed or " had " in text)  # "By March forty had left"
    if due is not None and not is_told:
        return read(True)
    if has_passed:
        return anchor
    if _SURE.search(clause) or not (is_ahead or _MAY_BE.search(clause)):
        return anchor
    other = read(not is_ahead)
    if other is None or other.moment == anchor.moment:
        return anchor
    past, ahead = (other, anchor) if is_ahead else (anchor, other)
    to_come = (ahead.moment.first - sent).days
    return ahead if 0 < to_come < min((sent - past.moment.last).days, MOST_AHEAD) else past


def _clause(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands in the clause of a date before it and behind it: "In December Spain said that it will send"."""
    first = max(
        (m.end() for m in _CLAUSE_BEGINS.finditer(text, max(0, start - OF_CLAUSE), start)),
        default=max(0, start - OF_CLAUSE),
    )
    if first > 0 and len(text[first:start].split()) <= FEW_WORDS:  # "plans three rounds, in May and June"
        first = max(0, first - OF_CLAUSE)
    ends = _CLAUSE_BEGINS.search(text, min(end + 1, len(text)), end + OF_CLAUSE)  # "On May 3, Spain said"
    last = ends.start() if ends is not None else min(len(text), end + OF_CLAUSE)
    return text[first:start], text[end:last]


# "May 12-15) in 2006", "September 7 (a holiday) 2005"; "In 2006, on May 12"
_YEAR_BEHIND = pattern(r"[)\"”]*,? (?:\([^()]{1,40}\) ?)?(?:(?:of|in) )?(?:the year )?")
_JOINS = pattern(r" ?(?:-|–|and|to|or|through|until) ?(?:in )?(?:early |late |mid-?)?", re.IGNORECASE)
_YEAR_BEFORE = pattern(r",? ?\(?(?:from|between|on|in|during|around)? ?(?:early |late |mid-?)?", re.IGNORECASE)


def with_years_beside(text: str, found: list[Anchor], sent: dt.date | None) -> list[Anchor]:
    """Dates without a year take the one that stands beside them; ``found`` are the anchors of a sentence, in order."""
    kept: list[Anchor] = []
    for a in found:
        last = kept[-1] if kept else None
        if last is not None and last.rule == a.rule == "date":
            if _is_year(text, a) and _lacks_year(last) and _YEAR_BEHIND.fullmatch(text, last.end, a.start):
                dated = _dated(text, last, a, sent)
                if dated is not None:
                    kept[-1] = replace(dated, end=a.end)
                    continue
            if _is_year(text, last) and _lacks_year(a) and _YEAR_BEFORE.fullmatch(text, last.end, a.start):
                kept.append(_dated(text, a, last, sent) or a)
                continue
            if _lacks_year(last) and _lacks_year(a) and _JOINS.fullmatch(text, last.end, a.start):
                kept[-1] = _of_one_time(text, last, a, sent)
        kept.append(a)
    return kept


def _of_one_time(text: str, a: Anchor, b: Anchor, sent: dt.date | None) -> Anchor:
    """The first of two months or days that stand together, not long before the second ("in July and August")."""
    year = b.moment.first.year
    moment = read_moment(text[a.start : a.end], sent, year)
    if moment is not None and moment.first > b.moment.first:
        moment = read_moment(text[a.start : a.end], sent, year - 1)
    return replace(a, moment=replace(moment, has_year=False)) if moment is not None else a


def _is_year(text: str, a: Anchor) -> bool:
    return text[a.start : a.end].isdigit()


def _lacks_year(a: Anchor) -> bool:
    return not a.moment.has_year


def _dated(text: str, a: Anchor, year: Anchor, sent: dt.date | None) -> Anchor | None:
    moment: Moment | None = read_moment(text[a.start : a.end], sent, year.moment.first.year)
    return replace(a, moment=replace(moment, has_year=True), is_stated=True) if moment is not None else None
