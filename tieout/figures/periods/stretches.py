"""The stretch of time of how long something went on: "held on May 3 for three days", "left in 2004 after two years".

Belongs here: from a date and a duration to the days between. Does not belong here: which date a figure has
(period_choice.py), what goes on up to the cable (relative_anchors.py).
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from tieout.figures.grammar.sentences import pattern
from tieout.figures.periods.dates import add_months, month_text
from tieout.figures.periods.periods import Period
from tieout.figures.reading import Reading

_BLUR = r"(?:about |nearly |almost |over |some |(?:more|less) than |at least |approximately |only |just |roughly )*"
_FOR = pattern(rf"\bfor {_BLUR}$", re.IGNORECASE)
_BEFORE = pattern(r" (?:prior to|before|in prison|in jail)\b", re.IGNORECASE)
# "after two years", "ending a ten-year ban", "They had spent two years"
_OVER_BY = pattern(
    r"(?:\b(?:after|following|end(?:ed|ing|s)?|conclud(?:ed|ing|es)|complet(?:ed|ing|es)|br(?:eaking|oke|oken)|closed"
    r"|finish(?:ed|ing|es)|closing|capp(?:ed|ing)|wound up|winding up|emerg(?:ed|ing) from|culminat(?:ed|ing)(?: in)?"
    r"|result of|product of)"
    rf" (?:the |an? |its |his |her |their |what |having (?:spent|served) ){{0,2}}{_BLUR}(?:the |an? )?"
    r"(?:[\w-]+ed )?"
    rf"|\bafter [a-z]+ing (?:[\w-]+ ){{0,5}}for {_BLUR}"
    rf"|\bhad (?:already )?(?:been )?(?:\w+ ){{0,5}}?(?:for |spent |served ){_BLUR})$",
    re.IGNORECASE,
)
_AFTER = pattern(rf"\bafter (?:the |an? |what |having (?:spent|served) ){{0,2}}{_BLUR}$", re.IGNORECASE)
_NO_END = pattern(r" ?(?:of age|old|after|later|before|ago|earlier|from now)\b|-old\b", re.IGNORECASE)
# "two years in jail until May 2004", "for two years, leaving in May"
_UNTIL = pattern(
    r"[^;:.]{0,60}?(?:\b(?:until|till|before (?:being|his|her|their|he|she|it|they)\b)[^;:.]{0,60}?"
    r"|, (?:[a-z]+ing|then [a-z]+ed) )(?:in |on |at |the |early |late |mid-?|end of |middle of )*",
    re.IGNORECASE,
)
_ENDS = pattern(
    r"\b(?:until|till|before|expir|end|quit|leav|clos|finish|conclud|complet|resign|retir|return)", re.IGNORECASE
)
_AFTER_DEED = pattern(
    r" after (?!(?:his|her|their|its) )(?:[\w'’-]+ ){1,8}?(?:began|started|opened|was|were|[a-z]+ed)\b[^,]*,"
)
_OF_DEED = pattern(
    r" ?-?(?:(?:of|in|as|at|on|spent|without|behind|overseas|abroad|away|apart)\b"
    r"|(?:absence|hiatus|lull|break|pause|gap|silence|wait|ban|reign|rule|tenure|stint|exile|delay|dispute|struggle)\b"
    r"|,(?! (?:an?|the) ))",
    re.IGNORECASE,
)
# "six years after the war he holds on", "a year into his term": one deed, by "the", by whose or by its name, and not
# any of its kind ("after graduation", "after a mine opens")
_SINCE_DEED = pattern(
    r" (?:after|into|since) (?:(?i:the|his|her|their|its|our|my|these|those|he|she|it|they|we|independence"
    r"|(?:re)?unification|liberation|partition|communism|apartheid|decoloni[sz]ation)\b|(?-i:[A-Z]))"
)
_OPENING = pattern(
    rf"(?:^|[-–,:(] ?|\b(?:and|but|yet|now|today|even) )[\d.]*\W*(?:\([A-Z/]{{1,5}}\))?\W*"
    rf"(?:(?:almost )?(?:exactly|still|barely) )?(?:after )?(?:the |an? |what )?{_BLUR}\W?$",
    re.IGNORECASE,
)
# what is so at the time, and not what comes about each time ("lapses three years after", "are repaid two years after")
_IS_SO = pattern(
    r"\b(?:(?:is|are|am) (?:(?:\w+ly|also|now) )?(?:still|yet to|no longer|not yet)\b"
    r"|(?:is|are|am)(?! (?:\w+ly |not )?(?:[a-z]+ed|made|paid|repaid|given|held|taken|sent|sold|built|set|put|cut|born"
    r"|due|found|kept|told|known|done|seen|brought|taught|granted|lost|left|met|able|eligible|entitled)\b)"
    r"|(?:is|are)n['’]t|still|remains?|has|have|stays?|keeps?|retains?|continues?|lingers?|persists?|endures?|lasts?"
    r"|clings?|lacks?|suffers?|struggles?|rules?|governs?|(?:goes|go|holds?|lives?) on)\b"
)
_INTO = pattern(r" into ")
# what each one does in turn: "a pension after 30 years of service"
_OF_EACH = pattern(
    r" (?:of|in|as) (?:\w+ )?(?:work|service|employment|marriage|residen\w+|study|studies|training|schooling|education"
    r"|membership|contributions?|practice|experience|use|operation|detention|imprisonment|cohabitation|separation)\b"
    r"(?! (?:by|in|for|on) [A-Z])"
)
# "established six years after", "within a year after": told of another time than now
_THEN = pattern(
    rf"\b(?:within|until|till|than|by|for|in|every|each|from|the|be|been|was|were|occurs?|falls?"
    rf"|[a-z]{{3,}}ed) {_BLUR}$",
    re.IGNORECASE,
)
_FORESEEN = pattern(
    r"\b(?:expect|plan|hope|predict|project|forecast|schedul|require|if\b|unless\b|when\b)", re.IGNORECASE
)
# "a two-year stay until May 2004", "a term of two years (i.e., to 2004)", "the past five months to July"
_TO_ITS_END = pattern(
    r"(?: (?!prior\b|next\b|close\b|due\b)[\w-]+){0,3}?,? ?(?:[-(]+ ?)?(?:i\.e\.,? )?"
    r"(?:(?:(?:that|which) )?(?:will |would )?(?:end(?:s|ed|ing)?|expir(?:es?|ed|ing)) (?:in|on|at|by) "
    r"|(?:until|till|through|to) )"
    r"(?:(?:the|early|late|mid|end|middle|of)(?: |-)){0,4}",
    re.IGNORECASE,
)
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}
_BEGINS = frozenset({"date", "relative", "month", "weekday"})
_ENDS_AT = frozenset({"date", "year_of", "before", "until_ahead"})
_POINTS = _BEGINS | {"day", "year_of", "ago", "neighbouring_year", "told_again"}
_LOOKS_AHEAD = frozenset({"sentences", "legislation", "penalties_in_law"})
_NOW = frozenset({"present", "perfect", "future", None})
_MAY = pattern(r"\b(?:can|may|must|would|could|should|shall|will)\b", re.IGNORECASE)
OPENING = 40  # characters to a number that stands in the opening of its sentence
FEW_DAYS = 14  # what took less is told by its day
ALIKE = 0.25  # share by which a told stretch may differ from a duration


def as_stretch(r: Reading, p: Period | None, sent: dt.date | None) -> Period | None:
    """A date with the days or months after or before it in which something went on, where a figure says for how long.

    Args:
        r: the figure.
        p: its period.
        sent: the cable's date.
    """
    low = r.number.value_low
    if r.number.kind not in {"duration", "penalty_term"} or low is None or low >= 100 or r.unit not in _DAYS | _MONTHS:
        return p
    n = float(low)
    s = r.sentence
    before, after = r.number.start - s.start, r.number.end - s.start
    if p is None:
        return _back(r, _today(r, sent), n) if sent is not None and _is_up_to_now(r) else None
    is_of_deed = r.measure is None or r.measure.family not in _LOOKS_AHEAD
    if p.first is None or p.last is None or not is_of_deed or "/" in p.text:
        return p
    if p.rule in _POINTS and r.unit in _MONTHS and r.tense == "past" and _AFTER_DEED.match(s.text, after):
        return _back(r, p, n)  # "Six years after talks began, the law was passed in May"
    if p.rule in _POINTS and not _NO_END.match(s.text, after):
        is_long = int(n) * _DAYS.get(r.unit or "", FEW_DAYS) >= FEW_DAYS and r.tense != "future"
        is_long = is_long and ("-" in p.text or r.unit == "year")
        if is_long and _OVER_BY.search(s.text, 0, before):
            return _back(r, p, n)
        if r.number.end < p.start < s.end and _UNTIL.fullmatch(s.text, after, p.start - s.start):
            if _ENDS.search(s.text, after, p.start - s.start):
                return _back(r, p, n)
    goes_on = _FOR.search(s.text, 0, before) and not _BEFORE.match(s.text, after)
    if r.tense != "past" or p.rule not in _BEGINS or not goes_on or s.start <= r.number.end <= p.start:
        return p
    last = _later(p.first, n, r.unit)
    if last <= p.last or (sent is not None and last > sent):
        return p
    end = last.isoformat() if p.first == p.last else month_text(last)
    return replace(p, text=f"{p.text}/{end}", last=last, rule="lasting")


def _is_up_to_now(r: Reading) -> bool:
    """Whether so long has passed until now: "After ten years of war it is poor", "It is poor ten years after it"."""
    s = r.sentence
    before, after = r.number.start - s.start, r.number.end - s.start
    if r.number.kind != "duration" or r.tense not in _NOW or r.unit not in _MONTHS:
        return False
    is_so = r.tense == "perfect" or _OPENING.search(s.text, 0, before) is not None
    if _AFTER.search(s.text, 0, before) and _OF_DEED.match(s.text, after):
        if not is_so and _OF_EACH.match(s.text, after):
            return False
        return before < OPENING or _MAY.search(s.text, 0, before) is None
    if r.tense == "future" or _SINCE_DEED.match(s.text, after) is None or _THEN.search(s.text, 0, before):
        return False
    if not is_so and _INTO.match(s.text, after) is None and _IS_SO.search(s.text, 0, before) is None:
        return False
    return _FORESEEN.search(s.text, 0, before) is None


def _later(day: dt.date, n: float, unit: str | None) -> dt.date:
    """So many days or months after a day."""
    if unit in _DAYS:
        return day + dt.timedelta(days=int(n) * _DAYS[unit])
    return add_months(day, int(n * _MONTHS[unit or "month"]))


def _today(r: Reading, sent: dt.date) -> Period:
    return Period(r.number.start, r.number.end, month_text(sent), sent, sent, "counted_back", "span_to_now")


def _back(r: Reading, p: Period, n: float) -> Period:
    """The stretch that a date ends."""
    assert p.first is not None
    first = _later(p.first, -n, r.unit)
    text = first.isoformat() if p.text.count("-") > 1 and r.unit in _DAYS else month_text(first)
    text = str(first.year) if "-" not in p.text else text
    return replace(p, text=f"{text}/{p.text}", first=first, rule="lasting")


def of_its_length(r: Reading, periods: list[Period]) -> Period | None:
    """The one stretch of time among several that is as long as a duration ("a two-year term from May 2004 to 2006")."""
    n = r.number.value_low
    if r.number.kind != "duration" or n is None or n >= 100 or r.unit not in _DAYS | _MONTHS:
        return None
    days = float(n) * (_DAYS.get(r.unit) or _MONTHS.get(r.unit, 0) * 30.4)
    alike = [
        p
        for p in periods
        if "/" in p.text
        and p.first is not None
        and p.last is not None
        and p.rule.startswith("range")
        and abs((p.last - p.first).days + 1 - days) <= ALIKE * days
    ]
    return alike[0] if len(alike) == 1 else None


def to_its_end(r: Reading, periods: list[Period]) -> Period | None:
    """ "a two-year stay until May 2004": the stretch of a duration that the date behind it ends."""
    n = r.number.value_low
    if r.number.kind not in {"duration", "penalty_term"} or n is None or n >= 100 or r.unit not in _DAYS | _MONTHS:
        return None
    behind = [p for p in periods if p.start >= r.number.end and p.rule in _ENDS_AT and p.last is not None]
    s = r.sentence
    to = _TO_ITS_END.match(s.text, r.number.end - s.start) if behind else None
    p = next((p for p in behind if to is not None and p.start <= to.end() + s.start < p.end), None)
    if p is None or p.last is None:
        return None
    text = p.text.split("/")[-1]
    first = p.last if text.count("-") > 1 else p.last.replace(day=1)
    return _back(r, replace(p, text=text, first=first), float(n))
