"""Digits with what makes them another number: "5.6 million", "2 1/2", "5,5 million", "$3M".

Belongs here: a digit run and its scale. Does not belong here: number words, units.
"""

from __future__ import annotations

import re
from decimal import Decimal

from tieout.lexicon import load, words
from tieout.numbers.fractions import is_of_a_unit
from tieout.numbers.lexicon import decimals
from tieout.numbers.money import money_before
from tieout.numbers.thousands import goes_on, pointed_thousands
from tieout.numbers.tokens import SCALE, VAGUE, Atom
from tieout.numbers.values import EXACT, TO_SCALE, WS, Num, scale_of, share, tidy, times

_MIXED = re.compile(r"(?: and |[ -])([1-9]|[12][0-9]|3[01])/([2-9]|1[0-9]|32|64)(?![0-9/])|([½¼¾⅓⅔])")
_COMMA = re.compile(rf",([0-9]{{1,2}})(?={WS}?(?:million|billion|percent|per cent|%))")
_OPENS = tuple(" \t\n($-–~+")  # before the point of ".5"
_GLYPHS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333333333", "⅔": "0.666666667"}
_SLASH_OF = re.compile(r"/([2-9]|1[0-6])(?![0-9/%A-Za-z]|\.[0-9])")
_ABBREVIATIONS = decimals(load("numbers")["scale_abbreviations"])
GLUED_SCALES = frozenset(_ABBREVIATIONS)
_ABBREVIATED = re.compile(rf"({WS}|-)?({'|'.join(sorted(_ABBREVIATIONS, key=len, reverse=True))})(?![a-z0-9/²&])")
_LETTERED = re.compile(
    rf"[0-9][A-H](?:,|,?{WS}and|,?{WS}or|/|-){WS}?\Z|(?:[Ss]ee|[Rr]ef|[Pp]aragraph|[Qq]uestion)s?{WS}\Z"
)
_LOOSELY = re.compile(rf"-(?:plus|odd){WS}")  # "40-plus billion"
_FOLLOWER = re.compile(rf"{WS}([A-Za-z]+)")
_PEOPLE_NEXT = re.compile(rf"{WS}(?:{'|'.join(load('number_phrases')['count_nouns'])})(?![a-z])")
# "has 35m of its sets in homes", not "35m of the pipe"
_OF_MANY = re.compile(
    rf"{WS}of{WS}(?:its|their|the|these|those|our|his|her){WS}(?:(?!(?:on|in|of|at|for|from|to|with|and|or|by){WS})[\w'’-]+{WS}){{0,2}}?([a-z]{{3,}}(?<![su])s)(?![a-z])"
)
# "a 4K television": lines of a picture
_PICTURE = re.compile(rf"[2458]K{WS}(?:{'|'.join(load('numbers')['picture_words'])})(?![A-Za-z])")
_CLAUSE_ENDS = re.compile(r"[.;:](?=\s)")
_MARKS = re.compile(r"[.,;:)]")
_WORDS_OF = re.compile(r"[a-z]+")
_MILLIONS = words("numbers", "in_millions")
_MANY_OF = words("numbers", "many_of")
_AMOUNTING = words("numbers", "amounting")
_RISING = words("numbers", "rising") | _AMOUNTING
_BEFORE_AMOUNTS = words("numbers", "before_amounts") | _AMOUNTING
_SOFTENING = words("numbers", "softening")
_MEASURED = words("numbers", "measured_words")
_LAID = _MEASURED | words("numbers", "laid_things")
_SOULS = re.compile(rf"{WS}(?:people|persons|inhabitants|children)(?![a-z])")
_SOFTENED = re.compile(
    rf"(?:^|(?<![A-Za-z]))(?:[Aa]bout|[Ss]ome|[Nn]early|[Aa]lmost|[Aa]round|[Rr]oughly|[Aa]pproximately|[Oo]ver|than|to){WS}\Z"
)
_BRANDS = words("references", "brands")
_OTHER_END = re.compile(rf"(?:[-–]|{WS}(?:to|or|and){WS})[0-9.]{{1,6}}m(?![a-z])")
_MONEY_WORDS = frozenset(load("numbers")["money_words"])
_LENGTHS = frozenset(load("numbers")["length_words"])


def digits_number(text: str, low: str, atoms: list[Atom], index: int) -> Num | None:
    """The number that begins with the digit run at ``index``: its scale words, fraction and abbreviation included."""
    atom = atoms[index]
    value, end, after, scale = atom.value, atom.end, index + 1, Decimal(1)
    if value is None:
        return None
    start = atom.start
    if text[start - 1 : start] == "." and _no_whole(text, start, end):
        value, start = Decimal(f"0.{text[start:end]}"), start - 1
    if end - start > 4 and (pointed := pointed_thousands(text, low, atom)) is not None:
        value = pointed
    if after < len(atoms) and atoms[after].start == end + 1 and goes_on(text, low, atom, atoms[after]):
        value, end, after = Decimal(text[atom.start : end] + text[end + 1 : end + 4]), end + 4, after + 1
    if end < len(text):
        char = text[end]
        if char in " -½¼¾⅓⅔":
            mixed = _MIXED.match(text, end)
            if mixed and (mixed.group(3) or int(mixed.group(1)) < int(mixed.group(2))):
                part = (
                    Decimal(_GLYPHS[mixed.group(3)])
                    if mixed.group(3)
                    else EXACT.divide(Decimal(mixed.group(1)), Decimal(mixed.group(2))).quantize(Decimal("1e-9"))
                )
                if "." in text[atom.start : atom.end]:
                    part = times(part, Decimal("0.01"))  # "$3.78-1/2": half a cent
                value, end = tidy(value + part), mixed.end()
                while after < len(atoms) and atoms[after].start < end:
                    after += 1
        if (
            char == "/"
            and (part_of := _SLASH_OF.match(text, end))
            and 0 < value < int(part_of.group(1))
            and value % 1 == 0
        ):
            while after < len(atoms) and atoms[after].start < part_of.end():
                after += 1
            if is_of_a_unit(low, part_of.end()):
                exact = EXACT.divide(value, Decimal(part_of.group(1))).quantize(Decimal("1e-9"), context=EXACT)
                return Num(atom.start, part_of.end(), tidy(exact), "digits", after, Decimal(1))
            percent = share(value, Decimal(part_of.group(1)))
            return Num(atom.start, part_of.end(), percent, "share", after, Decimal(1))
        if char == "," and low[end + 1 : end + 2].isdecimal():
            value, end, after = _decimal_comma(low, atoms, value, end, after)
    while (
        after < len(atoms)
        and atoms[after].kind in (SCALE, VAGUE)
        and after - index < 4
        and (end == atoms[after].start or TO_SCALE.fullmatch(low, end, atoms[after].start))
    ):
        factor = scale_of(atoms[after])
        if atoms[after].kind == VAGUE and end - atom.start == 4 and value == value.to_integral_value():
            break  # "in 2006 hundreds fled"
        if factor == 12 and low[end : atoms[after].start] == "-":
            break
        value, scale, end = times(value, factor), times(scale, factor), atoms[after].end
        after += 1
    if scale == 1:
        found = _ABBREVIATED.match(low, end)
        if found and _scale_abbreviation(text, atom, found):
            factor = _ABBREVIATIONS[found.group(2)]
            value, scale, end = times(value, factor), factor, found.end()
    if scale == 1 and after < len(atoms) and atoms[after].kind == SCALE and (loose := _LOOSELY.match(low, end)):
        if loose.end() == atoms[after].start:
            scale = scale_of(atoms[after])
            value, end, after = times(value, scale), atoms[after].end, after + 1
    if value.adjusted() > 28:
        return None
    return Num(start, end, value, "digits", after, scale)


def _goes_on_in_millions(text: str, start: int, end: int) -> bool:
    """ "sales reached 3.4m, up from 2.9m.": no length, behind amounts, or behind what is counted by the million and a
    verb of amount ("users rose to 40m", not "users fell 40m" nor "cars stopped at 40m").
    """
    clause = _CLAUSE_ENDS.split(text[max(0, start - 72) : start].lower())[-1]
    said = _WORDS_OF.findall(clause)
    heard = set(said)
    amounts = not _MILLIONS.isdisjoint(heard) or (
        not _MANY_OF.isdisjoint(heard) and not _RISING.isdisjoint(heard) and _leads_to_amount(said, text, end)
    )
    return (
        amounts
        and _MEASURED.isdisjoint(heard)
        and _MEASURED.isdisjoint(_WORDS_OF.findall(_MARKS.split(text[end : end + 24].lower())[0]))
    )


def _leads_to_amount(said: list[str], text: str, end: int) -> bool:
    """Whether the last words before "40m" are a verb of amount, or "to" or "than"; "from" before another end."""
    last = len(said)
    while last > 1 and said[last - 1] in _SOFTENING:
        last -= 1
    if said[last - 1] == "from":
        return said[last - 2 : last - 1] == ["up"] or _OTHER_END.match(text, end) is not None
    return said[last - 1] in _BEFORE_AMOUNTS


def _is_laid(plural: str) -> bool:
    """ "40m of the trenches", "of these pipes": things whose metres are told."""
    return not _LAID.isdisjoint((plural, plural[:-1], plural[:-2], f"{plural[:-3]}y"))


def _no_whole(text: str, start: int, end: int) -> bool:
    """ ".5 percent": a decimal whose zero is not written; "1 .4" is no such decimal."""
    if end - start > 3 or not text[start:end].isdecimal() or text[start - 2 : start - 1] not in _OPENS:
        return False
    return not text[max(0, start - 4) : start - 1].rstrip(" ").endswith(tuple("0123456789"))


def _decimal_comma(low: str, atoms: list[Atom], value: Decimal, end: int, after: int) -> tuple[Decimal, int, int]:
    """ "5,5 million" and "3,25%": one or two digits after a comma, and a scale word or a percent sign behind."""
    comma = _COMMA.match(low, end)
    if comma and value == value.to_integral_value():
        value = Decimal(f"{int(value)}.{comma.group(1)}")
        end = comma.end()
        while after < len(atoms) and atoms[after].start < end:
            after += 1
    return value, end, after


def _scale_abbreviation(text: str, atom: Atom, found: re.Match[str]) -> bool:
    """Whether "m", "bn", "k" behind digits is a scale: only with money before them, or unmistakable ("bn", "mn")."""
    letters, gap = found.group(2), found.group(1)
    if text[atom.start : found.end()] in _BRANDS and not money_before(text, atom.start):
        return False
    if letters in ("bn", "mn", "mln", "mio", "mrd", "bln", "tn", "trn"):
        return True
    against_letter = text[atom.start - 1 : atom.start].isalpha()
    if against_letter and letters == "k":
        return False  # "Y2K"
    if money_before(text, atom.start):
        return letters != "mm" or gap is None
    if against_letter:
        return False
    if letters == "k" and _PICTURE.match(text, atom.start):
        return False
    if letters == "k":
        return gap is None and text[found.end() - 1] in "kK"
    if gap is not None and letters in ("m", "b") and text[found.end() - 1] in "MB":
        if _PEOPLE_NEXT.match(text, found.end()) is None:
            return False
        if _SOULS.match(text, found.end()):
            return True
        soft = _SOFTENED.search(text, max(0, atom.start - 16), atom.start)  # "about 8 B users", no "12 B members"
        return soft is not None or "." in text[atom.start : atom.end]
    if letters == "m" and gap is None and text[found.end() - 1] == "m":
        if (many := _OF_MANY.match(text, found.end())) is not None and not _is_laid(many.group(1)):
            return True
        follower = _FOLLOWER.match(text, end.end() if (end := _OTHER_END.match(text, found.end())) else found.end())
        if follower is not None and follower.group(1) not in _LENGTHS:
            return True
        return (follower is None or follower.group(1) != "of") and _goes_on_in_millions(text, atom.start, found.end())
    if letters == "b" and gap is None and text[found.end() - 1] == "b":
        follower = _FOLLOWER.match(text, found.end())
        return follower is not None and follower.group(1) in _MONEY_WORDS
    if letters == "b" and _LETTERED.search(text, max(0, atom.start - 16), atom.start):
        return False  # "see 5A and 5B"
    return letters in ("m", "b") and gap is None and text[found.end() - 1] in "MB"
