"""Periods that do not tell when a figure held, and figures that hold at any time.

Belongs here: years that only name a law or an election, how far a place is. Does not belong here: choosing between
periods (period_choice.py).
"""

from __future__ import annotations

import re

from tieout.figures.grammar.sentences import pattern
from tieout.figures.periods.periods import Period
from tieout.figures.reading import Reading, text_before, text_behind

_EVENT = pattern(
    r"(?: [\w/-]+){0,2}? (?:elections?|referend\w+|polls?|races?|summit|conference|meetings?|games|olympics)\b",
    re.IGNORECASE,
)
_LAWS = (
    r"(?:acts?|laws?|decrees?|codes?|constitutions?|conventions?|protocols?|resolutions?|amendments?|regulations?|ordinances?"
    r"|statutes?|directives?|charter|treaty|agreements?|accords?|legislation|TVPRA|TVPA)"
)
_NAMES_LAW = pattern(rf"\b{_LAWS}\b", re.IGNORECASE)  # what both of these hold
_LAW_OF = pattern(
    rf"\b{_LAWS}(?: (?:\(?no\.? ?|number )?\(?[\d/.-]+\)?)?,? ?(?:of|from|dated)?,? (?:\w+ \d\d?,? )?$", re.IGNORECASE
)
_OF_LAW = pattern(rf"(?: [\w/'’-]+){{0,3}}? {_LAWS}\b", re.IGNORECASE)
# Families in which a deed is followed up later than it was done.
_JUSTICE = frozenset({"prosecutions", "sentences", "arrests", "extraditions", "corruption_control"})
# A deed that somebody is tried or sought for is of another time, whatever else is told of.
_CAUSE = pattern(
    r"\b(?:in connection with|connected (?:to|with)|related to|relation to|linked to|stemming from|resulting from"
    r"|(?:role|part|involvement|complicity|participation|suspects?|defendants?) in"
    r"|(?:accused|suspected|guilty|convicted) of"
    r"|(?:charged|wanted|sought|indicted|tried|sentenced|convicted|blamed|jailed|imprisoned)"
    r" (?:with|for|in|over)|responsib\w+ for|perpetrators of|investigat\w+ (?:into|of)"
    r"|masterminds? (?:of|behind)|victims of|damages for)"
    r" (?:the|an?|his|her|their|its|last|[A-Z][\w.]+['’]s?) (?:(?:early|late|mid)[ -])?$",
)
# "ordered five men hanged for the May 2003 bombings"
_FOR_DEED = pattern(
    r"\b(?:for|over|after|in) (?:the|an?|his|her|their|its|[A-Z][\w.]+['’]s?) (?:(?:early|late|mid)[ -])?$"
)
_DEED = pattern(
    r"(?: [\w/'’-]+){0,3}? (?:attacks?|bombings?|killings?|murders?|massacres?|riots?|unrest|violence|demonstrations?"
    r"|protests?|coup|assassinations?|raids?|kidnappings?|abductions?|robber(?:y|ies)|crash|hijackings?|shootings?|explosions?"
    r"|blasts?|clashes|uprisings?|rebellion|revolt|war|invasion|storming|disappearances?|rapes?|thefts?|blaze|fire)\b",
    re.IGNORECASE,
)
_LENGTHS = frozenset({"kilometre", "mile", "metre", "foot", "yard"})
_FAR = pattern(
    r" ?-?(?:\)|away|apart|off|long|wide|high|tall|deep|from|inside|outside|beyond|inland|offshore"
    r"|distant|up|down|to the|of the"
    r"|(?:due )?(?:north|south|east|west)\w*)\b",
    re.IGNORECASE,
)


def is_of_cause(r: Reading, p: Period) -> bool:
    """Whether a date tells of which deed somebody is accused ("charged in connection with the May 2004 riots")."""
    s = r.sentence
    if p.rule not in {"year_of", "date"}:
        return False
    if r.number.start > p.end and text_before(r).rstrip().endswith(" of"):
        return False  # "in connection with the May 3 arrests of 14 men"
    is_of_justice = r.measure is not None and r.measure.family in _JUSTICE
    if s.may_say(_CAUSE) and _CAUSE.search(s.text, 0, p.start - s.start):
        is_before = r.number.start < p.start
        return is_of_justice or (is_before and _DEED.match(s.text, p.end - s.start) is not None)
    if not is_of_justice or r.number.start > p.end or _DEED.match(s.text, p.end - s.start) is None:
        return False
    return _FOR_DEED.search(s.text, 0, p.start - s.start) is not None


def is_of_event(r: Reading, p: Period) -> bool:
    """Whether a period only tells which election or meeting is meant."""
    return p.rule in {"year_of", "date"} and _EVENT.match(r.sentence.text, p.end - r.sentence.start) is not None


def is_of_law(r: Reading, p: Period) -> bool:
    """Whether a year only tells which law is meant ("the Press Act of 1998", "a 2004 decree")."""
    s = r.sentence
    if p.rule not in {"year_of", "date"} or p.text.count("-") > 1:
        return False
    if not s.says(_NAMES_LAW):
        return False
    named = _LAW_OF.search(s.text, 0, p.start - s.start)
    if named is not None:  # a law with its name or number, as in "Law 904 of 1951 forbade"
        return r.tense != "past" or named.group()[0].isupper()
    return r.tense != "past" and _OF_LAW.match(s.text, p.end - s.start) is not None


def is_distance(r: Reading) -> bool:
    """ "80 miles west of": how far a place is holds at any time."""
    if r.unit not in _LENGTHS:
        return False
    return _FAR.match(text_behind(r)) is not None
