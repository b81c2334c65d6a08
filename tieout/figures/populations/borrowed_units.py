"""Units that a bare amount has from another one nearby: "the cost is USD 200 billion, of which 40 billion are paid".

Belongs here: millions and billions without a noun or currency. Does not belong here: amounts that are compared
(links/compared.py), nouns of counts (counted.py).
"""

from __future__ import annotations

import re

from tieout.figures.reading import Reading

SENTENCES_BACK = 1  # between a bare amount and the money before it
_SCALE = re.compile(r"(?:million|billions?|trillions?)$", re.IGNORECASE)
_IN_BRACKET = re.compile(r"[(\[]\W*(?:about |approximately |approx\.? |some |roughly )?$")
_OWN_CURRENCY = re.compile(r"\b[A-Z]{2,3} ?$")
_RESTATED = re.compile(r"\s*[(\[]")


def borrow_units(readings: list[Reading]) -> None:
    """Give bare millions and billions the currency of the money nearest in their sentence, or in the one before."""
    for i, r in enumerate(readings):
        if r.number.kind == "count" and r.unit is None and _SCALE.search(r.mention.surface):
            if _OWN_CURRENCY.search(_before(r)) or _RESTATED.match(r.sentence.text[r.number.end - r.sentence.start :]):
                continue  # "CHR 77 million (USD 69 million)": some other currency
            money = _money_near(readings, i)
            if money is not None:
                r.unit = money.unit


def _money_near(readings: list[Reading], i: int) -> Reading | None:
    """The money told last before a reading, or else the next in its sentence."""
    here = readings[i]
    for r in reversed(readings[:i]):
        if here.sentence_index - r.sentence_index > SENTENCES_BACK:
            break
        if r.number.kind == "money" and not _IN_BRACKET.search(_before(r)):
            return r
    return next((r for r in readings[i + 1 :] if r.sentence is here.sentence and r.number.kind == "money"), None)


def _before(r: Reading) -> str:
    """What stands before a number in its sentence."""
    return r.sentence.text[: r.number.start - r.sentence.start]
