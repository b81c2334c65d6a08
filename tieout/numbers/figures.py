"""Quantities into mentions: value bounds, unit, kind, qualifier, and whether the number is a figure at all.

Belongs here: reading a cardinal, a share, a range or a factor in its words. Does not belong here: dates, references.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from tieout.numbers import kinds
from tieout.numbers.context import left_words, next_word, previous_word
from tieout.numbers.lexicon import words
from tieout.numbers.model import NumberMention
from tieout.numbers.pronouns import one_is_pronoun, points_back
from tieout.numbers.qualifiers import bounds, qualifier_after, qualifier_before
from tieout.numbers.quantities import Quantity, read_quantity
from tieout.numbers.ranges import Range, read_range
from tieout.numbers.references import read_glued
from tieout.numbers.tokens import DIGITS, FACTOR, ORDINAL, PAIR, SCALE, WEAK_FACTOR, Atom
from tieout.numbers.words import WS, share

_SCORE = words("number_phrases", "score_words")
_PAIR_JOIN = re.compile(rf"-|–|{WS}to{WS}")
_OPEN_CURRENCY = re.compile(
    rf"(?:{WS}|,|\()*(?:up|down|from|to|and|or|versus|vs\.?|than|compared|with|in|of|[0-9]{{4}}|{WS}|,|\)|million|billion)*$"
)
_TIMES = re.compile(rf"(?:{WS}|-)(times|fold|time)(?![a-z])")
_FACTOR_NEXT = frozenset(("the", "its", "their", "that", "what", "as", "his", "her", "our", "those"))
_FACTOR_BEFORE = frozenset(
    ("to", "will", "would", "could", "than", "nearly", "almost", "about", "may", "should", "can")
)
_PORTION = re.compile(rf"{WS}(in|out{WS}of)(?:{WS}every)?{WS}")
_WHOLES = frozenset(Decimal(n) for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10000, 100000, 1000000))
_TENS = frozenset(Decimal(10**n) for n in range(1, 7))
_NEXT_IN_LIST = re.compile(rf"[,;](?:{WS}and)?{WS}(?:[A-Z][\w'’-]*{WS}){{1,3}}[0-9]")
_PREVIOUS_IN_LIST = re.compile(rf"[,;](?:{WS}and)?{WS}(?:[A-Z][\w'’-]*{WS}){{1,3}}")
_UNDER = re.compile(r"(?<![a-z])(under|over)[- ]$")
_COUPLE = re.compile(rf"{WS}(?:of|more)(?![a-z])")
_NAME_ENDS = re.compile(
    rf"[,.;:)?!]|{WS}(?:in|on|at|for|to|was|is|and|of|has|had|were|from|with|by|which|that|will)(?![a-z])|$|\n|{WS}[a-z][.)]"
)


@dataclass(slots=True)
class Reading:
    """One text while it is read."""

    text: str
    low: str
    atoms: list[Atom]
    mentions: list[NumberMention]
    votes_until: int = -1
    blocks: list[tuple[int, int]] = field(default_factory=list)

    def in_references(self, start: int) -> bool:
        """Whether a numeral stands in a list of references; asked in text order."""
        while self.blocks and self.blocks[0][1] <= start:
            self.blocks.pop(0)
        return bool(self.blocks) and self.blocks[0][0] <= start


def read_figure(reading: Reading, index: int, floor: int) -> NumberMention | None:
    """The mention that begins at candidate ``index`` read as a quantity; None where no such rule applies."""
    text, low, atoms = reading.text, reading.low, reading.atoms
    atom = atoms[index]
    if atom.kind == FACTOR or atom.kind == WEAK_FACTOR:
        return _factor(text, low, atom, floor)
    if atom.kind == PAIR:
        if index + 1 < len(atoms) and atoms[index + 1].kind == SCALE and atoms[index + 1].start - atom.end < 6:
            made = read_quantity(text, low, atoms, index + 1, floor)
            if made is not None and made.num.form == "vague":
                return _point(reading, index + 1, made, floor)
        return _couple(low, atom, floor)
    first = read_quantity(text, low, atoms, index, floor)
    if first is None:
        return None
    if atom.kind == DIGITS and not first.unit and first.num.scale == 1 and _glued(text, first):
        if read_glued(text, low, atom, floor) is not None:
            return None
    if first.num.form == "words" and not first.unit and first.after < len(atoms):
        following = atoms[first.after]
        if following.kind == ORDINAL and low[first.end : following.start] in ("-", " ") and first.value % 10 == 0:
            return NumberMention(first.start, following.end, "ordinal", False, None, None, None, None, "ordinal")
    vote = _vote(reading, first)
    if vote is not None:
        return vote
    portion = _portion(reading, first, floor)
    if portion is not None:
        return portion
    found = read_range(text, low, atoms, first, floor)
    if found is not None:
        return _range(text, low, found)
    return _point(reading, index, first, floor)


def _glued(text: str, first: Quantity) -> bool:
    end, start = first.end, first.start
    return (end < len(text) and text[end].isalpha()) or (
        start > 0 and (text[start - 1].isalnum() or text[start - 1] in "-/._–")
    )


def _mention(
    start: int,
    end: int,
    kind: str,
    low: Decimal | None,
    high: Decimal | None,
    unit: str | None,
    qualifier: str,
    rule: str,
) -> NumberMention:
    return NumberMention(start, end, kind, True, low, high, unit, qualifier, rule)


def _portion(reading: Reading, first: Quantity, floor: int) -> NumberMention | None:
    """ "one in five", "9 out of 10": a share of a round whole, as percent."""
    text, low, atoms = reading.text, reading.low, reading.atoms
    if first.unit or first.num.scale != 1 or first.after >= len(atoms) or not 0 < first.value < 100:
        return None
    joined = _PORTION.match(low, first.end)
    if not joined or atoms[first.after].start != joined.end():
        return None
    whole = read_quantity(text, low, atoms, first.after, joined.end())
    if whole is None or whole.unit or whole.value not in _WHOLES or whole.value <= first.value:
        return None
    if joined.group(1) == "in" and first.value > 1 and whole.value not in _TENS and next_word(text, whole.end) != "":
        return None
    qualifier = qualifier_before(low, first.start, floor)
    value = share(first.value, whole.value)
    value_low, value_high = bounds(value, qualifier)
    return _mention(
        first.start, whole.end, "percent", value_low, value_high, "percent", qualifier or "exact", "portion"
    )


def _range(text: str, low: str, found: Range) -> NumberMention:
    kind, unit, end = _kind(text, low, found.first, found.start, found.end, found.unit, found.family)
    qualifier = "at_least" if found.high is None else "range"
    return _mention(found.start, end, kind, found.low, found.high, unit, qualifier, found.rule)


def _kind(
    text: str, low: str, quantity: Quantity, start: int, end: int, unit: str | None, family: str
) -> tuple[str, str | None, int]:
    """Kind, unit and end of a quantity: "per day" belongs to its surface where it has a unit."""
    if family == "time":
        return kinds.time_kind(low, start, quantity.unit_end or end, unit), unit, end
    if family == "percent":
        return "percent", unit, end
    if family in ("money", "measure"):
        per = kinds.rate_end(low, end)
        if per is not None and not (family == "money" and low[end : end + 1] == "/"):
            return "rate", unit, per
        return family, unit, end
    if kinds.is_vote_count(low, end):
        return "vote", "vote", end
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
    if not family:
        refused = _refused(reading, atom, first, floor)
        if refused is not None:
            return refused
        shared = _shared_currency(reading, first)
        if shared is not None:
            unit, family = shared, "money"
    kind, unit, end = _kind(text, low, first, start, end, unit, family)
    if kind == "count" and reading.mentions and reading.mentions[-1].rule in ("cardinal", "range"):
        last = reading.mentions[-1]
        if last.kind == "age" and low[last.end : start] in (" and ", ", ", ", and ") and not _noun_follows(text, end):
            kind, unit = "age", "year"
    qualifier = qualifier_before(low, start, floor)
    if qualifier is None or qualifier == "some":
        qualifier = qualifier_after(low, end) or qualifier
    if kind == "penalty_term" and qualifier is None:
        qualifier = kinds.minimum_or_maximum(low, start)
    if first.num.form == "vague":
        high = first.value if qualifier in ("at_most", "less_than") else None
        low_value = None if high is not None else first.value
        return _mention(start, end, kind, low_value, high, unit, qualifier or "approximate", "vague")
    value_low, value_high = bounds(first.value, qualifier)
    rule = {"time": "time_unit", "": "cardinal"}.get(family, family)
    return _mention(start, end, kind, value_low, value_high, unit, qualifier or "exact", rule)


def _noun_follows(text: str, end: int) -> bool:
    return next_word(text, end).lower() not in (
        "",
        "and",
        "or",
        "who",
        "were",
        "are",
        "was",
        "respectively",
        "in",
        "from",
    )


def _refused(reading: Reading, atom: Atom, first: Quantity, floor: int) -> NumberMention | None:
    """A bare number that is no figure: "one" as a pronoun, "the two", a zero-padded number, a name's number."""
    text, low = reading.text, reading.low
    start, end = first.start, first.end
    if atom.kind != DIGITS:
        if first.value == 1 and first.num.form == "words" and end - start == 3:
            if one_is_pronoun(text, low, start, end, floor):
                return NumberMention(start, end, "pronoun", False, first.value, first.value, None, None, "one")
        elif first.num.form == "words" and points_back(text, low, start, end, floor, first.value <= 4):
            return NumberMention(start, end, "pronoun", False, first.value, first.value, None, None, "points_back")
        return None
    if end - start > 1 and text[start] == "0" and "." not in text[start:end]:
        return NumberMention(start, end, "reference", False, None, None, None, None, "zero_padded")
    if points_back(text, low, start, end, floor, False):
        return NumberMention(start, end, "pronoun", False, first.value, first.value, None, None, "points_back")
    if first.num.scale == 1 and text[start:end].isdecimal() and _names(text, low, start, end, floor):
        return NumberMention(start, end, "reference", False, None, None, None, None, "name_number")
    return None


def _names(text: str, low: str, start: int, end: int, floor: int) -> bool:
    """ "Boeing 737 was": a whole number behind a capitalised word, with no counted noun behind."""
    if text[start - 1 : start] != " ":
        return False
    before = previous_word(text, start, floor)
    if len(before) < 2 or not before[0].isupper() or not before[0].isalpha() or not _NAME_ENDS.match(low, end):
        return False
    if before.isupper():
        follower = next_word(text, end)
        return end - start >= 3 and (len(follower) <= 1 or not follower.isupper()) and before.lower() not in _SCORE
    if _NEXT_IN_LIST.match(text, end) or (floor and _PREVIOUS_IN_LIST.fullmatch(text, floor, start)):
        return False
    at = text.rfind(before, max(floor, start - 40), start)
    lead = text[max(0, at - 2) : at]
    return lead[-1:] == " " and lead[:1] not in '.?!:\n"' and before.lower() not in ("about", "some", "nearly", "over")


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
    if follower and follower not in (
        "in",
        "for",
        "to",
        "from",
        "and",
        "by",
        "last",
        "this",
        "during",
        "over",
        "a",
        "the",
    ):
        return None
    return last.unit if _OPEN_CURRENCY.match(reading.low[last.end : first.start]) else None


def _vote(reading: Reading, first: Quantity) -> NumberMention | None:
    """ "passed 95 to 0": two counts of votes; "won 3-1": a score, which is no figure."""
    text, low, atoms = reading.text, reading.low, reading.atoms
    if first.start < reading.votes_until:
        return _mention(first.start, first.end, "vote", first.value, first.value, "vote", "exact", "vote")
    if first.unit or first.num.scale != 1 or first.after >= len(atoms):
        return None
    joined = _PAIR_JOIN.match(low, first.end)
    if not joined or atoms[first.after].start != joined.end():
        return None
    second = read_quantity(text, low, atoms, first.after, joined.end())
    if second is None or second.unit or second.num.scale != 1:
        return None
    if kinds.vote_around(low, first.start, second.end) and next_word(text, second.end).lower().rstrip("s") not in (
        "year",
        "month",
    ):
        last = left_words(low, first.start, 0, 40)
        if first.value > second.value or "vote" in last or "passed" in last:
            reading.votes_until = second.end
            return _mention(first.start, first.end, "vote", first.value, first.value, "vote", "exact", "vote")
    if joined.group() in "-–" and first.value >= second.value and first.is_digits and second.is_digits:
        return NumberMention(first.start, second.end, "other", False, None, None, None, None, "score")
    return None


def _factor(text: str, low: str, atom: Atom, floor: int) -> NumberMention | None:
    word = low[atom.start : atom.end]
    if atom.kind == WEAK_FACTOR and not word.endswith("fold"):
        follower = next_word(text, atom.end).lower()
        left = left_words(low, atom.start, floor, 16)
        if follower not in _FACTOR_NEXT and not (left and left[-1] in _FACTOR_BEFORE):
            return NumberMention(atom.start, atom.end, "other", False, None, None, None, None, "name")
    qualifier = qualifier_before(low, atom.start, floor)
    assert atom.value is not None
    value_low, value_high = bounds(atom.value, qualifier)
    return _mention(atom.start, atom.end, "multiple", value_low, value_high, "multiple", qualifier or "exact", "factor")


def _couple(low: str, atom: Atom, floor: int) -> NumberMention | None:
    left = left_words(low, atom.start, floor, 12)
    if left and left[-1] in ("a", "last", "next", "past", "another") and _COUPLE.match(low, atom.end):
        return _mention(atom.start, atom.end, "count", atom.value, atom.value, None, "approximate", "couple")
    return NumberMention(atom.start, atom.end, "pronoun", False, None, None, None, None, "couple")


def read_under_plural(reading: Reading, atom: Atom, end: int, floor: int) -> NumberMention | None:
    """ "under-18s", "over 65s": an age group."""
    found = _UNDER.search(reading.low[max(floor, atom.start - 8) : atom.start])
    if found is None or atom.value is None or atom.value > 120:
        return None
    qualifier = "less_than" if found.group(1) == "under" else "more_than"
    value_low, value_high = bounds(atom.value, qualifier)
    return _mention(atom.start, end, "age", value_low, value_high, "year", qualifier, "under_plural")
