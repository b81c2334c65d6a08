"""Quantities into mentions: value bounds, unit, kind, qualifier, and whether the number is a figure at all.

Belongs here: cardinals, shares and ranges in their words. Does not belong here: dates, references.
"""

from __future__ import annotations

import re

from tieout.lexicon import load, words
from tieout.numbers import kinds
from tieout.numbers.context import next_word, previous_word
from tieout.numbers.designators import read_glued
from tieout.numbers.digits import GLUED_SCALES
from tieout.numbers.hundredths import as_said, currency_beside
from tieout.numbers.indefinite import is_article
from tieout.numbers.model import NumberMention
from tieout.numbers.money import GLUED_CURRENCIES, may_follow_currency
from tieout.numbers.named import (
    goes_before_one_thing,
    goes_without_verb,
    is_calibre,
    is_named_again,
    is_within_name,
    names_a_thing,
)
from tieout.numbers.pronouns import one_is_pronoun, points_back
from tieout.numbers.qualifiers import (
    bounds,
    goes_on_over,
    is_headed,
    is_within,
    qualifier_after,
    qualifier_before,
    qualifier_inside,
)
from tieout.numbers.quantities import Quantity, read_quantity
from tieout.numbers.ranges import Range, read_range
from tieout.numbers.reading import Reading, figure
from tieout.numbers.special import couple, factor, or_two, portion, read_under_plural, vote
from tieout.numbers.tokens import DIGITS, FACTOR, ORDINAL, PAIR, SCALE, UNIT, WEAK_FACTOR, Atom
from tieout.numbers.units import GLUED_UNITS, Unit, unit_after
from tieout.numbers.values import WS

_SCORE = words("number_phrases", "score_words")
_COMPARING = words("number_phrases", "comparing")
_BEHIND_SHARED = words("number_phrases", "behind_shared")
_LETTERS = re.compile(r"[a-z]+")
_PER = re.compile(rf"(?<![a-z])per(?:{WS}|-{WS}?)\Z")  # "deaths per million"
_GLUED_WORDS = GLUED_UNITS | GLUED_SCALES | GLUED_CURRENCIES
_AGES = frozenset((" and ", ", ", ", and ", " to "))
_NO_NOUN = words("number_phrases", "no_noun")
# "it will take over two years to build": no office is taken over
_TAKES_OVER = re.compile(rf"(?<![a-z])(?:takes?|took|taken){WS}over{WS}$")
_BEFORE_OVER = words("number_phrases", "before_over")
_BEHIND_OVER = words("number_phrases", "behind_over")
_LIST = re.compile(
    rf"((?:,{WS}[0-9]{{1,3}}(?:\.[0-9]+)?){{0,5}}),?{WS}(?:and|or){WS}[0-9]{{1,3}}(?:\.[0-9]+)?(?![0-9.,])"
)
_TIMES = re.compile(rf"(?:{WS}|-)(times|fold|time)(?![a-z])")
_FACTOR_OF = re.compile(rf"(?<![a-z])factor{WS}of(?:{WS}[a-z]{{2,6}}){{0,2}}{WS}\Z")
_NEXT_IN_LIST = re.compile(rf"[,;](?:{WS}and)?{WS}(?:[A-Z][\w'’-]*{WS}){{1,3}}[0-9]")
_THE = frozenset(("the", "a", "an", "this"))
_CITED = re.compile(r"\((?:[A-Z][A-Za-z.'-]{2,16} ){1,3}\Z")  # "(Geneva 688)"
_QUOTES = frozenset(('"', "“", "”"))
_NO_NAMES = words("number_phrases", "no_names")
_JETS = words("references", "jets")
# Before the meeting of a body that is told by its number.
_AT_SESSION = frozenset({"at", "by", "since", "during", "before", "after", "under"})
_TO_DECIDE = re.compile(rf"{WS}for{WS}(?:its |final )?(?:approval|adoption|consideration|review|decision|comment)")
_GIVES = frozenset(("to", "and", "or", "with", "gave", "versus", "vs", "while", "but"))
_ONE_DOES = re.compile(
    rf"(?:['’]s|{WS}(?:is|was|has|had|will|would|ranks|does|did|could|can|may|should|must))(?![a-z])"
)
_NAME_ENDS = re.compile(
    rf"[,.;:)?!]|$|\n| \([a-z]{{2,6}}[0-9]|{WS}[a-z][.)]"
    rf"|{WS}(?:{'|'.join(load('number_phrases')['name_ends'])})(?![a-z])"
)


# "(in millions of dollars, current)": the head of a table
_IN_UNITS = re.compile(rf"(?:[(,:]{WS}?|figures{WS}|values{WS}|data{WS}|amounts{WS})in{WS}\Z")
_HEAD_ENDS = re.compile(rf"{WS}?(?:[,)]|$|\n|at{WS}current)")
LONG = 12  # digits without a separator that no quantity is written with


def read_figure(reading: Reading, index: int, floor: int) -> NumberMention | None:
    """The mention that begins at candidate ``index`` read as a quantity; None where no such rule applies."""
    text, low, atoms = reading.text, reading.low, reading.atoms
    atom = atoms[index]
    if atom.kind in (FACTOR, WEAK_FACTOR):
        return factor(text, low, atom, floor)
    if atom.kind == PAIR:
        if index + 1 < len(atoms) and atoms[index + 1].kind == SCALE and atoms[index + 1].start - atom.end < 6:
            made = read_quantity(text, low, atoms, index + 1, floor)
            if made is not None and made.num.form == "vague":
                return _point(reading, index + 1, made, floor)
        return couple(low, atom, floor)
    if low[atom.start - 6 : atom.start] == "under-" and atom.value is not None and atom.value <= 21:
        if low[atom.end : atom.end + 1] == " " and (young := read_under_plural(reading, atom, atom.end, floor)):
            return young
    if atom.value == 2 and atom.kind == UNIT and (unsure := or_two(low, atom, floor)):
        return unsure
    first = read_quantity(text, low, atoms, index, floor)
    if first is None:
        return None
    if (atom.kind == SCALE or (first.num.form == "words" and first.num.scale > 1)) and _PER.search(
        low, max(floor, atom.start - 8), atom.start
    ):
        return NumberMention(first.start, first.num.end, "other", False, None, None, None, None, "denominator")
    if atom.kind == DIGITS and not first.unit and first.num.scale == 1 and _glued(text, first):
        if read_glued(text, low, atom, floor) is not None:
            return None
    if first.num.form == "words" and not first.unit and first.after < len(atoms):
        following = atoms[first.after]
        if following.kind == ORDINAL and low[first.end : following.start] in ("-", " ") and first.value % 10 == 0:
            return NumberMention(first.start, following.end, "ordinal", False, None, None, None, None, "ordinal")
    ballot = vote(reading, first)
    if ballot is not None:
        return ballot
    share = portion(reading, first, floor)
    if share is not None:
        return share
    found = read_range(text, low, atoms, first, floor)
    if found is not None:
        return _range(reading, found)
    return _point(reading, index, first, floor)


def is_no_quantity(reading: Reading, index: int, floor: int) -> bool:
    """ "06MEXICO1113": whether digits go on in letters that are no unit, scale or currency, and so are no quantity."""
    atom, following = reading.atoms[index], reading.atoms[index + 1 : index + 2]
    letters = _LETTERS.match(reading.low, atom.end)
    if letters is None or letters.group() in _GLUED_WORDS or (following and following[0].start == atom.end):
        return False
    return not may_follow_currency(reading.text, atom.start, floor)


def _glued(text: str, first: Quantity) -> bool:
    end, start = first.end, first.start
    return (end < len(text) and (text[end].isalpha() or text[end : end + 2] in ("'s", "’s"))) or (
        start > 0 and (text[start - 1].isalnum() or text[start - 1] in "-/._–")
    )


def _range(reading: Reading, found: Range) -> NumberMention:
    kind, unit, end = _kind(reading.text, reading.low, found.first, found.start, found.end, found.unit, found.family)
    low_value, high_value = found.low, found.high
    if found.hundredth and high_value is not None:
        if (beside := currency_beside(reading, found.start, found.hundredth)) is not None:
            unit = beside
        else:
            unit, low_value, high_value = found.hundredth, as_said(low_value), as_said(high_value)
    qualifier = "at_least" if high_value is None else "range"
    return figure(found.start, end, kind, low_value, high_value, unit, qualifier, found.rule)


def _kind(
    text: str, low: str, quantity: Quantity, start: int, end: int, unit: str | None, family: str
) -> tuple[str, str | None, int]:
    """Kind, unit and end of a quantity: "per day" belongs to its surface where it has a unit."""
    if family == "time":
        if low.endswith("life", start, end):
            return "penalty_term", unit, end
        return kinds.time_kind(low, start, quantity.unit_end or end, unit), unit, end
    if family == "percent":
        return "percent", unit, end
    if family in ("money", "measure"):
        per = kinds.rate_end(low, end)
        if per is not None and not (family == "money" and low[end : end + 1] == "/"):
            return "rate", unit, per
        return family, unit, end
    if kinds.is_vote_count(low, end) or kinds.votes_to(low, start):
        return "vote", "vote", end
    if _FACTOR_OF.search(low, max(0, start - 32), start):
        return "multiple", "multiple", end
    times = _TIMES.match(low, end)
    if times and times.group(1) == "time":
        return "count", None, end
    if times:
        return "multiple", "multiple", times.end()
    if low.startswith("-year-old", end):
        return "age", "year", end
    per = kinds.rate_end(low, end)
    if per is not None and low[end : end + 5].lstrip()[:3] == "per":
        return "rate", None, per
    if kinds.counted_per_time(low, end):
        return "rate", None, end
    if quantity.value <= 120 and kinds.bare_age(text, low, quantity.start, end):
        return "age", "year", end
    return "count", None, end


def _point(reading: Reading, index: int, first: Quantity, floor: int) -> NumberMention:
    text, low, atom = reading.text, reading.low, reading.atoms[index]
    start, end, unit, family = first.start, first.end, first.unit, first.family
    if not family and text[end : end + 1] == "," and (shared_unit := _unit_of_list(reading, first)):
        unit, family = shared_unit.name, shared_unit.family
    if not family:
        refused = _refused(reading, atom, first, floor)
        if refused is not None:
            return refused
        shared = _shared_currency(reading, first)
        if shared is not None:
            unit, family = shared, "money"
    if family in ("measure", "") and first.is_digits and is_calibre(low, end):
        return NumberMention(start, end, "reference", False, None, None, None, None, "calibre")
    kind, unit, end = _kind(text, low, first, start, end, unit, family)
    if kind == "count" and reading.mentions and reading.mentions[-1].rule in ("cardinal", "range"):
        last = reading.mentions[-1]
        if last.kind == "age" and low[last.end : start] in _AGES and not _noun_follows(text, end):
            kind, unit = "age", "year"
    value = first.value
    if first.hundredth:
        beside = currency_beside(reading, start, first.hundredth)
        unit, value = (beside, value) if beside else (first.hundredth, as_said(value))
    qualifier = qualifier_before(low, start, floor)
    if qualifier in (None, "some", "exact"):
        qualifier = qualifier_inside(low[start:end]) or qualifier_after(low, end) or qualifier
    if qualifier == "exact" and family == "money" and _TAKES_OVER.search(low[max(floor, start - 12) : start]):
        qualifier = "more_than"
    if qualifier == "exact" and family == "time" and _TAKES_OVER.search(low[max(floor, start - 12) : start]):
        qualifier = "more_than" if next_word(low, end) == "to" else qualifier
    if qualifier == "more_than" and family == "time":
        if _spread_over(reading, start, end) or goes_on_over(low, start, floor):
            qualifier = None
    if qualifier == "less_than" and kind == "count" and is_headed(low, start, end, floor):
        qualifier = None
    if qualifier is None and family in ("money", "measure"):
        qualifier = _converted(reading, start, end)
    if qualifier is None and family == "time" and is_within(low, start, floor):
        qualifier = "at_most"
    if kind == "penalty_term" and qualifier is None:
        qualifier = kinds.minimum_or_maximum(low, start)
    if first.num.form == "vague" and family == "money" and _heads_a_table(low, start, end):
        return NumberMention(start, end, "other", False, None, None, None, None, "head_of_column")
    if first.num.form == "vague":
        high = value if qualifier in ("at_most", "less_than") else None
        low_value = None if high is not None else value
        return figure(start, end, kind, low_value, high, unit, qualifier or "approximate", "vague")
    value_low, value_high = bounds(value, qualifier)
    rule = {"time": "time_unit", "": "cardinal"}.get(family, family)
    return figure(start, end, kind, value_low, value_high, unit, qualifier or "exact", rule)


def _heads_a_table(low: str, start: int, end: int) -> bool:
    return _HEAD_ENDS.match(low, end) is not None and _IN_UNITS.search(low, max(0, start - 24), start) is not None


def _spread_over(reading: Reading, start: int, end: int) -> bool:
    """ "$750 million over five years": the time that an amount is spread over, not more than it."""
    if not reading.mentions or not reading.mentions[-1].is_figure:
        return False
    gap = reading.low[reading.mentions[-1].end : start]
    if len(gap) > 48 or any(mark in gap for mark in ".;:()"):
        return False
    left = gap.split()
    if left[-1:] != ["over"] or (len(left) > 1 and left[-2] in _BEFORE_OVER):
        return False
    return next_word(reading.low, end) not in _BEHIND_OVER


def _converted(reading: Reading, start: int, end: int) -> str | None:
    """ "less than ISK 2.4 million ($18,700)": the same amount in another unit has the same bound."""
    if not reading.mentions or reading.text[end : end + 1] != ")":
        return None
    last = reading.mentions[-1]
    if not last.is_figure or last.kind not in ("money", "measure", "rate"):
        return None
    bound = last.qualifier if last.qualifier not in ("exact", "range", "some") else None
    return bound if reading.text[last.end : start].split() == ["("] else None


def _unit_of_list(reading: Reading, first: Quantity) -> Unit | None:
    """ "10, 18, and 24 percent": the unit said at the end of a list is every number's."""
    found = _LIST.match(reading.low, first.end)
    if found is None:
        return None
    last = reading.mentions[-1] if reading.mentions else None
    unit = unit_after(reading.text, reading.low, found.end())
    if unit is None:
        return None
    follows = last is not None and last.unit == unit.name and reading.low[last.end : first.start] == ", "
    return unit if follows or found.group(1) != "" else None


def _noun_follows(text: str, end: int) -> bool:
    return next_word(text, end).lower() not in _NO_NOUN


def _refused(reading: Reading, atom: Atom, first: Quantity, floor: int) -> NumberMention | None:
    """A bare number that is no figure: "one" as a pronoun, "the two", a zero-padded number, a name's number."""
    text, low = reading.text, reading.low
    start, end = first.start, first.end
    if atom.kind != DIGITS:
        if first.value == 1 and first.num.form == "words" and end - start == 3:
            if one_is_pronoun(text, low, start, end, floor) or is_article(text, low, start, end, floor):
                return NumberMention(start, end, "pronoun", False, first.value, first.value, None, None, "one")
        elif first.num.form == "words" and points_back(text, low, start, end, floor, first.value <= 4):
            return NumberMention(start, end, "pronoun", False, first.value, first.value, None, None, "points_back")
        return None
    if end - start >= LONG and text[start:end].isdecimal() and not text[start:end].endswith("000000"):
        return NumberMention(start, end, "reference", False, None, None, None, None, "long_number")
    if low[max(0, start - 5) : start].rstrip().endswith(" per"):
        return NumberMention(start, end, "other", False, None, None, None, None, "denominator")
    if end - start > 1 and text[start] == "0" and "." not in text[start:end]:
        return NumberMention(start, end, "reference", False, None, None, None, None, "zero_padded")
    if first.num.scale == 1 and points_back(text, low, start, end, floor, False):
        return NumberMention(start, end, "pronoun", False, first.value, first.value, None, None, "points_back")
    if (
        first.num.scale == 1
        and (text[start:end].isdecimal() or text[end - 2 : end] == ".0")
        and _names(reading, start, end, floor)
    ):
        return NumberMention(start, end, "reference", False, None, None, None, None, "name_number")
    return None


def _names(reading: Reading, start: int, end: int, floor: int) -> bool:
    """ "Boeing 737 was": a whole number behind a capitalised word, with no counted noun behind."""
    text, low = reading.text, reading.low
    if is_named_again(reading, start, end) or is_within_name(text, start, end):
        return True
    if text[start - 1 : start] != " " or "." in text[start:end]:
        return False
    if goes_before_one_thing(text, start, end):
        return True
    if end - start >= 3 and text[end : end + 1] == ")" and _CITED.search(text, max(0, start - 40), start):
        return True
    before = previous_word(text, start, floor)
    if end - start > 1 and (before[:1].isupper() or before in _THE) and names_a_thing(low, end):
        return True
    if before in _THE and text[start:end] in _JETS and _ONE_DOES.match(low, end):
        return True
    if len(before) < 2 or not before[0].isupper() or not before[0].isalpha() or not _NAME_ENDS.match(low, end):
        return False
    if goes_without_verb(reading, start, end):
        return False
    if before.isupper() and end - start < 3 and _is_acronym_of_one(reading, before, start, end, floor):
        return True
    if before.isupper():
        follower = next_word(text, end)
        return end - start >= 3 and (len(follower) <= 1 or not follower.isupper()) and before.lower() not in _SCORE
    if _NEXT_IN_LIST.match(text, end):
        return False
    if before.lower() in _NO_NAMES:
        return False
    at = text.rfind(before, max(floor, start - 40), start)
    lead = text[max(0, at - 2) : at]
    if lead[-1:] in _QUOTES and text[end : end + 2].rstrip()[-1:] in _QUOTES:
        return True  # "Jorge 40," in quotation marks
    return lead[-1:] == " " and lead[:1] not in '.?!:\n")'


def _is_acronym_of_one(reading: Reading, before: str, start: int, end: int, floor: int) -> bool:
    """ "the unit ETIA 4 is based there": an acronym within a sentence whose number a verb, a preposition or an owner's
    ending follows; not the seats or goals of a list.
    """
    text, low = reading.text, reading.low
    if not 3 <= len(before) <= 6 or before.lower() in _SCORE:
        return False
    lead = text[max(floor, start - len(before) - 24) : start - len(before) - 1].split()
    if lead and (lead[-1] in _AT_SESSION or _TO_DECIDE.match(low, end)):
        return True  # "agreed at WPQ 31.", "submitted to WPQ 32 for adoption"
    is_one = _ONE_DOES.match(low, end) is not None and bool(lead) and lead[-1].isalpha()
    return is_one and not lead[-1].isupper() and lead[-1] not in _GIVES


def _shared_currency(reading: Reading, first: Quantity) -> str | None:
    """ "USD 8.0 million, up from 5.8 million": the currency of the amount it is compared with."""
    if not reading.mentions or first.num.scale < 1000 or first.num.form != "digits":
        return None
    last = reading.mentions[-1]
    at = len(reading.mentions) - 1
    while at > 0 and last.kind in ("year", "period", "date") and len(reading.mentions) - at < 3:
        at -= 1
        last = reading.mentions[at]
    if last.kind != "money" or first.start - last.end > 48:
        return None
    follower = next_word(reading.text, first.end).lower()
    if follower and follower not in _BEHIND_SHARED:
        return None
    between = reading.low[last.end : first.start].replace(",", " ").replace("(", " ").replace(")", " ").split()
    return last.unit if all(word in _COMPARING or (word.isdecimal() and len(word) == 4) for word in between) else None
