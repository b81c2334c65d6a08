"""One quantity in plain English words or digits -> its value: "5.6 million", "sixty-nine", "one-third".

Belongs here: reading a single amount by text2num, num2words and decimal arithmetic. Does not belong here: ranges, units
of time, currencies and bounds (``second_reader``), and anything taken from ``tieout``: this is the other way to read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

TOKEN = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+/\d+|\d+(?:\.\d+)?|\.\d+|[a-z]+(?:'[a-z]+)?|[^\sa-z0-9]", re.IGNORECASE
)
SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "lakh": 10**5, "lakhs": 10**5, "million": 10**6, "millions": 10**6,
    "crore": 10**7, "crores": 10**7, "billion": 10**9, "billions": 10**9, "trillion": 10**12,
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "mil": 10**6, "mm": 10**6, "bn": 10**9,
    "bln": 10**9, "mrd": 10**9, "b": 10**9, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
PLURALS = {
    "tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 10**3, "lakhs": 10**5, "millions": 10**6,
    "crores": 10**7, "billions": 10**9, "trillions": 10**12,
}  # fmt: skip
MULTIPLES = {
    "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "twice": 2, "triple": 3, "tripled": 3, "triples": 3,
    "tripling": 3, "treble": 3, "trebled": 3, "thrice": 3, "quadruple": 4, "quadrupled": 4, "quadrupling": 4,
    "quintupled": 5,
}  # fmt: skip
LONGEST_NUMBER = 24  # words, hyphens and commas: "nine hundred and ninety-nine thousand nine hundred and ninety-nine"


@dataclass(frozen=True, slots=True)
class Amount:
    """A value, the number of tokens that state it, and how it was put."""

    value: Decimal
    length: int
    scale: int = 1
    is_fraction: bool = False
    is_article: bool = False


def tokenize(text: str) -> list[str]:
    """Lower-case words, numbers and single signs, in order."""
    return [t.lower() for t in TOKEN.findall(text)]


@cache
def _denominators() -> dict[str, int]:
    from num2words import num2words

    named = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
    for n in [*range(3, 21), 100, 1000]:
        word = num2words(n, to="ordinal").replace("one ", "")
        named |= {word: n, f"{word}s": n}
    return named


def _word_number(tokens: list[str]) -> tuple[Decimal, int] | None:
    """The longest run of words that text2num takes for one number."""
    from text_to_num import text2num

    length = 0
    for at, token in enumerate(tokens[:LONGEST_NUMBER]):
        joins = token == "-" or (token == "," and at > 0 and tokens[at - 1] in SCALES)
        if not joins and not (token.isalpha() and len(token) > 1):
            break
        length += 1
    for end in range(length, 0, -1):
        if not tokens[end - 1].isalpha() or tokens[end - 1] == "and" or (end == 1 and tokens[0] in SCALES):
            continue
        words = " ".join(t if t.isalpha() else "" for t in tokens[:end])
        try:
            return Decimal(text2num(" ".join(words.split()), "en")), end
        except ValueError:
            continue
    return None


def _digits(token: str) -> Decimal | None:
    if "/" in token:
        above, below = token.split("/")
        return Decimal(above) / Decimal(below) if above and below and Decimal(below) else None
    return Decimal(token.replace(",", "")) if token[0].isdigit() or (token[0] == "." and len(token) > 1) else None


def _fraction(tokens: list[str]) -> Amount | None:
    """ "half", "a quarter", "two-thirds", "1/3"."""
    rest = [t for t in tokens if t != "-"]
    hyphens = len(tokens) - len(rest)
    if not rest:
        return None
    if "/" in rest[0] and len(rest[0]) > 1 and (value := _digits(rest[0])) is not None:
        return Amount(value, tokens.index(rest[0]) + 1, is_fraction=True)
    names = _denominators()
    if rest[0] in {"half", "quarter"}:
        return Amount(Decimal(1) / names[rest[0]], tokens.index(rest[0]) + 1, is_fraction=True)
    for words in (1, 2):
        if len(rest) > words and rest[words] in names:
            head = _word_number(rest[:words]) or ((Decimal(1), 1) if rest[:words] in (["a"], ["an"]) else None)
            if head and head[1] == words:
                length = words + 1 + (hyphens if "-" in tokens[: words + hyphens] else 0)
                return Amount(head[0] / names[rest[words]], length, is_fraction=True)
    return None


def _scaled(value: Decimal, tokens: list[str], at: int, is_fraction: bool) -> Amount:
    """The value times the scale words that follow it: "5.6 | million", "two | dozen", "half | a million"."""
    scale = 1
    for link in (["a"], ["-"], ["of", "a"]):
        if is_fraction and tokens[at : at + len(link)] == link and tokens[at + len(link) : at + len(link) + 1]:
            at += len(link) if tokens[at + len(link)] in SCALES else 0
    while at < len(tokens) and tokens[at] in SCALES:
        scale *= SCALES[tokens[at]]
        at += 1
        is_fraction = False
    return Amount(value * scale, at, scale, is_fraction)


def read_amount(tokens: list[str]) -> Amount | None:
    """The amount at the head of the tokens, or None where none stands there."""
    if not tokens:
        return None
    if (fraction := _fraction(tokens)) is not None:
        return _scaled(fraction.value, tokens, fraction.length, True)
    head = tokens[0]
    if head in {"a", "an"}:
        if tokens[1:2] and (tokens[1] in {"dozen", "hundred", "thousand", "million", "billion", "trillion", "half"}):
            inner = read_amount(tokens[1:])
            return inner and Amount(inner.value, inner.length + 1, inner.scale, inner.is_fraction)
        return Amount(Decimal(1), 1, is_article=True)
    if head in SCALES and len(head) > 3 and not head.endswith("s"):
        return _scaled(Decimal(1), tokens, 0, False)
    if (value := _digits(head)) is not None:
        at = 1
        if len(tokens) > 1 and "/" in tokens[1] and len(tokens[1]) > 1 and (part := _digits(tokens[1])) is not None:
            value, at = value + part, 2
    elif (words := _word_number(tokens)) is not None:
        value, at = words
        if tokens[at : at + 1] == ["point"]:
            decimals = [_word_number([t]) for t in tokens[at + 1 : at + 4]]
            spelled = [str(d[0]) for d in decimals if d is not None and d[0] < 10]
            if not spelled:
                return None
            value, at = Decimal(f"{value}.{''.join(spelled)}"), at + 1 + len(spelled)
    else:
        return None
    for half in (["and", "a", "half"], ["and", "one", "half"], ["and", "half"], ["and", "a", "quarter"]):
        if tokens[at : at + len(half)] == half:
            value, at = value + Decimal(1) / _denominators()[half[-1]], at + len(half)
    if tokens[at : at + 1] == ["-"] and tokens[at + 1 : at + 2] and tokens[at + 1] in SCALES:
        at += 1
    amount = _scaled(value, tokens, at, False)
    # Words carry their scale inside the number ("two million"): tell it, so that a range can share it.
    scale = SCALES.get(tokens[amount.length - 1], 1)
    return Amount(amount.value, amount.length, scale)
