"""Fixed turns of English that state an amount by a convention: "40s" of an age, "year or two", "50 cents", "6-foot-4".

Belongs here: what a turn means as bounds, and spellings that ``plain_numbers`` does not take ("100s", "12 500"). Does
not belong here: single amounts (``plain_numbers``), ranges said in full (``plain_ranges``) and anything taken from
``tieout``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from expectations.plain_numbers import read_amount
from expectations.plain_ranges import SIZE

Bounds = tuple[Decimal, Decimal, str | None]

INCHES_PER_FOOT = 12
MINOR_PER_MAIN = 100  # cents in a dollar or a euro, pence in a pound
PLURALS_IN_DIGITS = {"10": "tens", "100": "hundreds", "1000": "thousands", "1,000": "thousands"}
MINOR = re.compile(r"(?<!\bper )(?:\b(?:euro[ -]+)?(cents?|pence|penny)\b|(?<=\d) ?(¢)|(?<=\d)(p)\b)", re.IGNORECASE)
MAIN = re.compile(r"[$€£¥]|\b(?:dollar|euro|pound)s?\b", re.IGNORECASE)
TWO_ENDS = re.compile(r"(?:(between)\b)?(.+?)(?:\b(to|or|and)\b|[–—])(.+)", re.IGNORECASE | re.DOTALL)


def spell_out(text: str, is_time: bool) -> str:
    """ "100s" as "hundreds" (where it is no time in seconds), and digits grouped by spaces without them."""
    text = re.sub(r"(?<=\d0)['’]s\b", "s", text)  # "in his 80's"
    if not is_time:
        text = re.sub(r"(?<![\d.,])(10|100|1,?000)s\b", lambda m: PLURALS_IN_DIGITS[m[1]], text)
    return re.sub(r"(?<![\d.,/])[1-9]\d{0,2}(?: \d{3})+(?![\d,/])", lambda m: m[0].replace(" ", ""), text)


def names_decade(text: str) -> bool:
    """Whether an age is told by decade, so that its numeral is no age in years."""
    return re.search(rf"\b(?:{'|'.join(_decades())})\b", text, re.IGNORECASE) is not None


def read_decade(text: str) -> Bounds | None:
    """ "40s", "late twenties": all ten years of the decade; None for anything more than one decade."""
    told = re.fullmatch(rf"(?:(?:early|mid|late)[ -]+)?({'|'.join(_decades())})", text.strip(), re.IGNORECASE)
    if told is None:
        return None
    first = Decimal(_decades()[told[1].lower()])
    return first, first + 9, "year"


@cache
def _decades() -> dict[str, int]:
    from num2words import num2words

    return {name: n for n in range(20, 100, 10) for name in (f"{n}s", f"{num2words(n)[:-1]}ies")}


def read_one_or_two(tokens: list[str]) -> Bounds | None:
    """ "year or two", "an hour or two": one to two of a unit of time; "year and a half": one and a half."""
    words = [t for t in tokens if t != "-"]
    words = words[1:] if words[:1] in (["a"], ["an"]) else words
    if len(words) == 3 and words[0] in SIZE and words[1:] == ["or", "two"]:
        return Decimal(1), Decimal(2), words[0]
    if len(words) == 4 and words[0].isalpha() and words[1:] == ["and", "a", "half"]:  # "a length and a half"
        return Decimal("1.5"), Decimal("1.5"), words[0] if words[0] in SIZE else None
    return None


def read_height(tokens: list[str]) -> Bounds | None:
    """ "6-foot-4", "six feet four inches": inches."""
    words = [t for t in tokens if t not in {"-", ",", "and"}]
    words = words[:-1] if words[-1:] in (["inch"], ["inches"]) else words
    at = next((i for i, word in enumerate(words) if word in {"foot", "feet"}), 0)
    feet, inches = read_amount(words[:at]), read_amount(words[at + 1 :])
    if feet is None or inches is None or (feet.length, inches.length) != (at, len(words) - at - 1):
        return None
    total = feet.value * INCHES_PER_FOOT + inches.value
    return total, total, "inch"


def minor_unit(text: str) -> str | None:
    """ "cent" or "pence" where the amount is told in it; what the amount is counted per does not matter."""
    told = MINOR.search(re.split(r"\bper\b(?! cent)", text, maxsplit=1, flags=re.IGNORECASE)[0])
    return told and ("pence" if told[0].strip().lower() in {"pence", "penny", "p"} else "cent")


def names_main_unit(text: str) -> bool:
    """Whether dollars, pounds or euros are named beside cents or pence ("euro cents" are cents)."""
    return MAIN.search(MINOR.sub("", text)) is not None


def two_ends(text: str) -> tuple[str, str] | None:
    """ "50 cents" and "$1" of "50 cents to $1"; "and" parts two ends only after "between"."""
    told = TWO_ENDS.fullmatch(text.strip())
    if told is None or ((told[3] or "").lower() == "and" and not told[1]):
        return None
    return told[2], told[4]
