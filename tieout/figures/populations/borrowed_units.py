"""Units that a bare amount has from another one nearby: "the cost is USD 200 billion, of which 40 billion are paid".

Belongs here: millions and billions without a noun or currency. Does not belong here: amounts that are compared
(links/compared.py), nouns of counts (counted.py).
"""

from __future__ import annotations

import re

from tieout.figures.lexicon import verb_forms
from tieout.figures.reading import Reading, text_before, text_behind
from tieout.lexicon import load, words

SENTENCES_BACK = 1  # between a bare amount and the money before it
_SCALE = re.compile(r"(?:million|billions?|trillions?)$", re.IGNORECASE)
_SCALES = re.compile(r"(?:million|billion|trillion)s?$", re.IGNORECASE)
_PAYING = frozenset(f for base in load("verbs")["money_verbs"] for f in verb_forms(base))
_FUNDS = words("grammar", "of_money")
TO_PAYING = 4  # tokens between a verb and the millions paid
_IN_BRACKET = re.compile(r"[(\[]\W*(?:about |approximately |approx\.? |some |roughly )?$")
_OWN_CURRENCY = re.compile(r"\b[A-Z]{2,3} ?$")
_RESTATED = re.compile(r"\s*[(\[]")


def borrow_units(readings: list[Reading]) -> None:
    """Give bare millions and billions the currency of the money nearest in their sentence or in the one before, or else
    dollars where they are spent, lost or earned.
    """
    for i, r in enumerate(readings):
        if r.number.kind == "count" and r.unit is None and _SCALE.search(r.mention.surface):
            if _OWN_CURRENCY.search(text_before(r)) or _RESTATED.match(text_behind(r)):
                continue  # "CHR 77 million (USD 69 million)": some other currency
            money = _money_near(readings, i)
            if money is not None:
                r.unit = money.unit
        if r.number.kind == "count" and r.unit is None and r.phrase is None and _is_of_money(r):
            r.unit = "USD"


def _money_near(readings: list[Reading], i: int) -> Reading | None:
    """The money told last before a reading, or else the next in its sentence."""
    here = readings[i]
    for r in reversed(readings[:i]):
        if here.sentence_index - r.sentence_index > SENTENCES_BACK:
            break
        if r.number.kind == "money" and not _IN_BRACKET.search(text_before(r)):
            return r
    return next((r for r in readings[i + 1 :] if r.sentence is here.sentence and r.number.kind == "money"), None)


def _is_of_money(r: Reading) -> bool:
    """ "invests billions in roads", "cost the firm millions in revenue": whether bare millions are what is paid."""
    if not _SCALES.search(r.mention.surface):
        return False
    words_before = [t.lower for t in r.sentence.tokens[max(0, r.span[0] - TO_PAYING) : r.span[0]]]
    behind = [t.lower for t in r.sentence.tokens[r.span[1] : r.span[1] + 2]]
    return not _PAYING.isdisjoint(words_before) or (behind[:1] == ["in"] and behind[-1] in _FUNDS)
