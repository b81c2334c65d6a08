"""Currency marks, codes and words on either side of an amount.

Belongs here: which writing is which currency. Does not belong here: amounts. Acronyms not listed are no currency.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from tieout.lexicon import load
from tieout.numbers.values import GAP, WS, Num

_TABLE = load("currencies")
_SIGNS: dict[str, str] = _TABLE["signs"]
_ALIASES: dict[str, str] = _TABLE["code_aliases"]
_BEFORE: dict[str, str] = _TABLE["before_codes"]
_CAREFUL = frozenset(_TABLE["careful_codes"])
_SURE_BEFORE = frozenset(_TABLE["sure_before"])
_FORMS = _TABLE["nouns"] | _TABLE["hundredths"]
_NOUNS: dict[str, str] = {word: noun for noun, forms in _FORMS.items() for word in forms["words"]}
_BY: dict[str, dict[str, str]] = {noun: forms.get("by", {}) for noun, forms in _FORMS.items()}
_PLAIN: dict[str, str] = {noun: forms["plain"] for noun, forms in _FORMS.items()}
_HUNDREDTHS = frozenset(_TABLE["hundredths"])
_WITH_HUNDREDTH = {noun: frozenset(codes) for noun, codes in _TABLE["with_hundredth"].items()}
_DOUBTFUL = frozenset(_TABLE["doubtful_nouns"])
_WEIGHTS = frozenset(_TABLE["weights"])


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", WS) for word in sorted(words, key=len, reverse=True))


_SIGN_CHARS = "".join({sign[-1] for sign in _SIGNS if not sign[-1].isalpha()})
_PREFIX = re.compile(
    rf"(?:(?<![A-Za-z])(?P<code>{_any(_TABLE['codes'])}){WS}?)?(?:(?<![A-Za-z])(?P<sign>(?i:{_any(list(_SIGNS))})))?{WS}?$"
)
_WORD_PREFIX = re.compile(rf"(?<![A-Za-z])(?P<word>(?i:{_any(list(_BEFORE))})){WS}?$")
# The letters that an amount's currency before it ends with; behind other words none is looked for.
_LAST_LETTERS = re.compile(r"[A-Za-z]*\Z")
_FIRST_LETTERS = re.compile(r"[a-z]*")
_ENDINGS = frozenset(
    _LAST_LETTERS.search(form)[0].lower()  # type: ignore[index]
    for form in (*_TABLE["codes"], *_SIGNS, *_BEFORE, *_TABLE["tight_signs"])
) | {""}
# What may stand against the end of an amount's digits, but for signs.
GLUED_CURRENCIES = frozenset(
    _FIRST_LETTERS.match(form.lower())[0]  # type: ignore[index]
    for form in (*_TABLE["codes"], *_SIGNS, "p")
)
_SIGN_AFTER = re.compile(rf"{WS}?(?P<sign>(?i:{_any(list(_SIGNS))}))(?![0-9A-Za-z])")
_CODE_AFTER = re.compile(
    rf"{WS}?(?:\((?P<bracketed>{_any(_TABLE['codes'])})\)|(?P<code>{_any(_TABLE['codes'])})s?(?![A-Za-z0-9]))"
)
_WORD_AFTER = re.compile(rf"{WS}?\(?(?P<word>{_any(_TABLE['behind_codes'])})(?![a-z0-9]|{WS}[0-9])")
_ADJECTIVES = _any(sorted({adjective for by in _BY.values() for adjective in by}))
_NOUN_AFTER = re.compile(rf"(?:{GAP}|-)(?:(?P<by>{_ADJECTIVES}){WS})?(?P<noun>{_any(list(_NOUNS))})(?![a-z])")
_OF = re.compile(rf"{WS}of(?![a-z])")
_SPACES = re.compile(r"\s+")
_TIGHT: dict[str, str] = _TABLE["tight_signs"]
_TIGHT_PREFIX = re.compile(rf"(?<![A-Za-z])(?P<sign>{_any(list(_TIGHT))})$")
_MARK = re.compile(
    rf"(?:[{re.escape(_SIGN_CHARS)}]|(?<![A-Za-z])(?:{_any([*_TABLE['codes'], *_TIGHT, 'Rs', 'Rs.', 'rs.'])})) ?\Z"
)
_MARKED_END = re.compile(rf"[{re.escape(_SIGN_CHARS)}] ?[0-9][0-9.,]{{0,12}}[-–]\Z")
_PENCE = re.compile(r"p(?![A-Za-z0-9])")
_CENT_SIGN = re.compile(rf"{WS}?¢")
_LINES = frozenset(Decimal(n) for n in (480, 576, 720, 1080, 1440, 2160))  # "1080p" is a picture
_PRICES = frozenset(_TABLE["price_words"])
_BY_THE_MONTH = re.compile(rf"{WS}(?:an?|per|each|every){WS}(?:hour|day|night|week|month|year|head|person|share|ton)")
_LETTERED = re.compile(rf"(?<![A-Za-z])(?i:{_any(_TABLE['before_letters'])}){WS}\Z")
_LETTERS = re.compile(r"[a-z]+")


class Money(NamedTuple):
    """A currency beside an amount: ISO code, or the singular noun where several states have it; its span's far end;
    ``part`` is the value of one in that currency (a cent: 0.01), ``hundredth`` the noun where no word says whose it is.
    """

    unit: str
    edge: int
    part: Decimal = Decimal(1)
    is_weight: bool = False
    hundredth: str = ""


def may_follow_currency(text: str, start: int, floor: int) -> bool:
    """Whether what stands before an amount ends as a currency can; most does not, which is seen sooner."""
    stripped = text[max(floor, start - 16) : start].rstrip()
    if not stripped or not (stripped[-1] in _SIGN_CHARS or stripped[-1].isalpha() or stripped[-1] == "."):
        return False
    return _LAST_LETTERS.search(stripped)[0].lower() in _ENDINGS  # type: ignore[index]


def currency_before(text: str, start: int, floor: int, num: Num) -> Money | None:
    """The currency that stands before an amount; ``edge`` is where it starts."""
    if not may_follow_currency(text, start, floor):
        return None
    begin = max(floor, start - 16)
    window = text[begin:start]
    stripped = window.rstrip()
    if "\n" in window[len(stripped) :] and window[len(stripped) :].count("\n") > 1:
        return None
    for found in _PREFIX.finditer(window):
        code, sign = found.group("code"), found.group("sign")
        if not code and not sign:
            continue
        if not sign and code in _CAREFUL and not _substantial(num) and not _is_sure(code, num, text):
            continue
        if sign and sign[0] in "cC" and sign[1:2].isspace() and _is_name(text, sign[0], begin + found.start("sign")):
            return Money("USD", begin + found.end("sign") - 1)
        unit = _ALIASES.get(code, code) if code else _SIGNS[_SPACES.sub(" ", sign.lower())]
        return Money(unit, begin + found.start())
    word = _WORD_PREFIX.search(window)
    if word:
        return Money(_BEFORE[word.group("word").lower()], begin + word.start())
    tight = _TIGHT_PREFIX.search(window)
    if tight and (len(tight.group()) > 2 or num.scale > 1 or "," in text[start : num.end]):
        if text[num.end - 1] not in "kK":  # "Y2K"
            return Money(_TIGHT[tight.group()], begin + tight.start())
    return None


def _is_name(text: str, letter: str, start: int) -> bool:
    """ "Plan C $40 million": whether a letter apart from the sign behind it ends a name, or is no capital."""
    return letter.islower() or _LETTERED.search(text, max(0, start - 24), start) is not None


def currency_after(text: str, low: str, num: Num) -> Money | None:
    """The currency that stands behind an amount; ``edge`` is where it ends."""
    end = num.end
    if end >= len(text):
        return None
    found = _SIGN_AFTER.match(text, end)
    if found:
        return Money(_SIGNS[_SPACES.sub(" ", found.group("sign").lower())], found.end())
    padded = text[num.start] == "0" and text[num.start + 1 : num.start + 2].isdecimal()
    found = _CODE_AFTER.match(text, end)
    if found:
        code = found.group("code") or found.group("bracketed")
        if not padded and (code not in _CAREFUL or _substantial(num)):
            return Money(_ALIASES.get(code, code), found.end())
    if not padded and num.form == "digits" and (found := _WORD_AFTER.match(low, end)):
        return Money(_BEFORE[found.group("word")], found.end("word") + low.startswith(")", found.end("word")))
    if num.form == "digits" and num.scale == 1 and _PENCE.match(text, end) and num.value not in _LINES:
        return Money("GBP", end + 1, Decimal("0.01"), hundredth="penny")
    if cent := _CENT_SIGN.match(text, end):
        return Money("USD", cent.end(), Decimal("0.01"), hundredth="cent")
    found = _NOUN_AFTER.match(low, end)
    if not found and num.form == "vague" and (of := _OF.match(low, end)):
        found = _NOUN_AFTER.match(low, of.end())  # "millions of dollars"
    if not found or padded:
        return None  # "FY 05 USD 20 million"
    noun = _NOUNS[_SPACES.sub(" ", found.group("noun"))]
    by = found.group("by")
    part = Decimal("0.01") if noun in _HUNDREDTHS else Decimal(1)
    if by:
        unit = _BY[noun].get(_SPACES.sub(" ", by))
        return Money(unit or _PLAIN[noun], found.end(), part)
    if noun in _DOUBTFUL and not _substantial(num):
        return None
    unit = _PLAIN[noun]
    if noun in _WEIGHTS and num.scale >= 1000000:
        unit = "GBP"
    elif noun in _WEIGHTS and (_BY_THE_MONTH.match(low, found.end()) or _priced(low, num.start)):
        return Money(unit, found.end(), part)
    return Money(unit, found.end(), part, unit in _WEIGHTS, noun if noun in _HUNDREDTHS else "")


def money_before(text: str, start: int) -> bool:
    """Whether a currency's sign or code stands directly before digits, or before the first end of their range."""
    if _MARK.search(text, max(0, start - 8), start):
        return True
    return text[start - 1 : start] in ("-", "–") and _MARKED_END.search(text, max(0, start - 24), start) is not None


def has_hundredth(unit: str | None, hundredth: str) -> bool:
    """Whether plain cents or pence beside an amount in this currency are hundredths of it."""
    return unit in _WITH_HUNDREDTH.get(hundredth, ())


def whole_money(hundredth: str | None) -> str | None:
    """The currency that plain cents or pence are hundredths of where nothing near them says another."""
    return _PLAIN[hundredth] if hundredth is not None and hundredth in _HUNDREDTHS else None


def _priced(low: str, start: int) -> bool:
    """Whether words of buying or paying stand before an amount."""
    clause = re.split(r"[;.,:]", low[max(0, start - 40) : start])[-1]
    return not _PRICES.isdisjoint(_LETTERS.findall(clause))


def _is_sure(code: str, num: Num, text: str) -> bool:
    """ "LE 6" beside "le 6 mars"."""
    return code in _SURE_BEFORE and num.form == "digits" and not text[num.end : num.end + 2].strip(" ").isupper()


def _substantial(num: Num) -> bool:
    return num.value is not None and (num.value >= Decimal(20) or num.scale > 1)
