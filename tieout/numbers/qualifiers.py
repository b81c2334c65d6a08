"""Words that bound or soften a number: "more than", "up to", "nearly", "or more".

Belongs here: finding them beside a number and applying them to a point. Does not belong here: ranges.
"""

from __future__ import annotations

import re
from decimal import Decimal

from tieout.lexicon import load, words
from tieout.numbers.context import left_words, right_words
from tieout.numbers.lexicon import by_first_word, by_last_word
from tieout.numbers.tokens import SMALL_NUMBERS
from tieout.numbers.values import WS

_PHRASES = load("number_phrases")
_BEFORE = by_last_word((phrase, kind) for kind, phrases in _PHRASES["before"].items() for phrase in phrases)
_AFTER = by_first_word((phrase, kind) for kind, phrases in _PHRASES["after"].items() for phrase in phrases)
_DIRECT = frozenset(("over", "under", "above", "below", "beyond", "maximum", "minimum"))  # "over a 20-year period"
_WITHIN = re.compile(rf"(?<![a-z])within{WS}(?:the{WS})?(?:(?:last|next|past|first|following|coming|previous){WS})?$")
_PLUS_NOUN = re.compile(rf"-plus-(?!(?:{'|'.join(SMALL_NUMBERS)})(?![a-z]))[a-z]")
# "may not carry more than nine sacks", "no clerk could sell more than a dozen": a bound from above.
_MODAL = r"(?:will|would|can|could|may|must|shall|should)"
_CAPPED = re.compile(
    rf"(?<![a-z])(?:{_MODAL}{WS}not|cannot|(?:wo|ca|would|could|should)n['’]t|no{WS}[a-z]+{WS}{_MODAL}){WS}"
    rf"(?:ever{WS})?(?!be{WS}|for{WS}|in{WS}|only{WS}|but{WS}|that{WS}|include{WS}|affect{WS})[a-z]+{WS}more{WS}than{WS}$"
)
_ADDED = re.compile(rf"[^a-z]|(?:an?|{'|'.join(SMALL_NUMBERS)})\Z")  # "$35 plus 2 percent"
# "40 acres (16 hectares) or more": the same amount in other words, and the end of the bracket that has them
_ASIDE = re.compile(rf"{WS}\([^()0-9]{{0,16}}[0-9][^()]{{0,24}}\)|\)")
_OPENS_ASIDE = frozenset((" ", "\n", ")"))
_OVER = re.compile(rf"([a-z]+)(?:{WS}out)?{WS}over{WS}$")
_DURING = words("number_phrases", "during_over")
_LASTING = words("number_phrases", "lasting_over")
_HEADINGS = words("number_phrases", "headings")
_BETWEEN = words("number_phrases", "between")


def qualifier_before(low: str, start: int, floor: int) -> str | None:
    """The bound that stands before a number, None where there is none."""
    left = left_words(low, start, floor)
    if left[-2:] == ["equivalent", "of"]:  # "over the equivalent of nine sacks"
        left = left[: -3 if left[-3:-2] in (["the"], ["an"]) else -2]
    bare = [word.lstrip("(\"'[") for word in left]
    for skipped in range(3):
        if not left:
            return None
        last = bare[-1].rstrip(":")
        for phrase, kind in _BEFORE.get(last, ()):
            if skipped and phrase[-1] in _DIRECT:
                continue
            if len(phrase) == 1 or tuple(bare[-len(phrase) :]) == phrase:
                return "at_most" if _CAPPED.search(low[max(floor, start - 80) : start]) else kind
        if last not in _BETWEEN or (last == "the" and bare[-2:-1] == ["than"] and not low.startswith("half", start)):
            return None  # "less than the $50 price": a known amount, compared with
        left.pop()
        bare.pop()
    return None


def goes_on_over(low: str, start: int, floor: int) -> bool:
    """ "was designed over three decades", "talks over two days": the time during which, not more than it."""
    found = _OVER.search(low, max(floor, start - 40), start)
    if found is None:
        return False
    word = found.group(1)
    return word in _DURING or (word.endswith("ed") and word not in _LASTING)


def is_headed(low: str, start: int, end: int, floor: int) -> bool:
    """ "under four headings", "under two presidents": what things stand under, and no bound."""
    if low[max(floor, start - 6) : start].split()[-1:] != ["under"]:
        return False
    return any(word.strip(".,;:)") in _HEADINGS for word in right_words(low, end, 48)[:4])


def qualifier_inside(surface: str) -> str | None:
    """The bound in the number's own words: "40-plus billion", "30-odd million"."""
    if "-plus" in surface:
        return "at_least"
    return "approximate" if "-odd" in surface else None


def is_within(low: str, start: int, floor: int) -> bool:
    """ "within six months", "within the last two years": a time that is no longer than said."""
    return _WITHIN.search(low[max(floor, start - 32) : start]) is not None


def qualifier_after(low: str, end: int) -> str | None:
    """The bound that stands behind a number and its unit, None where there is none."""
    if end < len(low) and (low[end] == "+" or _PLUS_NOUN.match(low, end)):
        return "at_least"
    aside = _ASIDE.match(low, end) if low[end : end + 1] in _OPENS_ASIDE else None
    right = right_words(low, aside.end() if aside is not None else end, 32)
    if not right or (aside is not None and right[0] != "or"):
        return None
    for phrase, kind in _AFTER.get(right[0].strip(".,;:)"), ()):
        if tuple(word.strip('.,;:)"') for word in right[: len(phrase)]) == phrase:
            return None if right[0] == "plus" and right[1:] and _ADDED.match(right[1]) else kind
    return None


def bounds(value: Decimal, qualifier: str | None) -> tuple[Decimal | None, Decimal | None]:
    """A point with its qualifier as (value_low, value_high)."""
    if qualifier in ("more_than", "at_least"):
        return value, None
    if qualifier in ("less_than", "at_most"):
        return None, value
    return value, value
