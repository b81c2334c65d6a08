"""Numbers inside proper names: "Six-Party Talks", "Group of 20", "Phase Three", "the 123 Agreement", "911 calls".

Belongs here: capitals and fixed companions that make a number part of a name. Does not belong here: labels with a
numeral of their own kind (articles, questions, pages).
"""

from __future__ import annotations

import re

from tieout.lexicon import load, words
from tieout.numbers.context import next_word, previous_word
from tieout.numbers.names import Name
from tieout.numbers.tokens import DIGITS, VOCABULARY, Atom
from tieout.numbers.units import unit_after
from tieout.numbers.values import WS

_TABLE = load("references")
_BODY_OF = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(_TABLE['bodies'])}){WS}of{WS}$")
_NAMED = {number: frozenset(companions) for number, companions in _TABLE["named"].items()}
_EMERGENCY = words("references", "emergency")
_CALL = re.compile(r"(?<![A-Za-z])(?:[Cc]all|[Dd]ial)(?:s|ed|led|ing|ling)?(?![a-z])[^.;]{0,32}\Z")
_INSTITUTIONS = words("references", "institutions")
_MEASURED = words("references", "measured_titles")
_PLURAL = re.compile(rf"{WS}[a-z]+s(?![a-z])")
_STREET_OPENS = frozenset(word[:3] for word in _TABLE["heads_of_streets"])
_ENDS_OF_STREETS = "|".join(map(re.escape, _TABLE["ends_of_streets"]))
_SAINT = rf"(?! (?!(?:{'|'.join(_TABLE['behind_a_street'])})(?![A-Za-z]))[A-Z][a-z]+ [a-z]{{3}})"
_NO_STREET = re.compile(rf" (?:[A-Z]\w* )?(?:{'|'.join(_TABLE['no_streets'])})(?![A-Za-z])")
_ADDRESS = re.compile(
    r" (?:[NSEW]\.? |(?:North|South|East|West) )?(?:[A-Z][\w'’-]+ |[0-9]{1,3}(?:st|nd|rd|th) ){1,3}"
    rf"(?:(?!St(?![a-z]))(?:{_ENDS_OF_STREETS})(?![A-Za-z])|St(?:\.|(?![A-Za-z.])){_SAINT}|(?:{'|'.join(_TABLE['doubtful_ends_of_streets'])})(?=[,.;)]|$))"
    rf"| (?:{'|'.join(_TABLE['heads_of_streets'])})(?: (?:de|du|des|la|le|les|del|el|do|da))* [A-Z][a-z]+(?=[,.;)]|$)"
)
# "the Nova 20 Ultra", "11 Pro and 11 Pro Max"
_EDITION = re.compile(
    rf" (?:{'|'.join(_TABLE['editions'])})(?![A-Za-z0-9]| (?!(?:{'|'.join(_TABLE['editions'])})(?![a-z]))[A-Z][a-z])"
)
_MAY_BE_MODEL = re.compile(r"(?<![^\s(])(?:[A-Za-z]*[A-Z]\w*|and|or|the|its|own|new)['’]?s? \Z")
_DETERMINER = re.compile(r"(?i:and|or|the|its|own|new|their|our|these|those|all|his|her) ")
_WITHIN = re.compile(r"[a-z,] $")
_JOINERS = frozenset(("and", "of", "in", "to", "at", "with", "on", "for"))
_THE = re.compile(r"(?<![A-Za-z])[Tt]he [A-Z][a-z]+ \Z")
# "the four-plus-one", "5+1", "the 3 Plus 1"
_PLUS_ONE = re.compile(
    rf"(?:-plus-(?:one|two|three|four|[1-4])|\+[1-4]|{WS}plus{WS}(?:1|one)"
    rf"|{WS}plus{WS}(?:[2-4]|two|three|four)(?={WS}(?:{'|'.join(_TABLE['plus_talks'])})))(?![0-9a-z,.%-]?[0-9a-z%])"
)
_LOST_PLUS = re.compile(r"(?<![A-Za-z0-9])(?:P[35]|EU3|E3) \Z")  # "the P5 1", whose plus a page lost
_SHOWS = words("references", "shows")
_OF_A_MODEL = words("references", "of_a_model")
_TOLD_BY_AGE = words("references", "told_by_age")
_HYPHENED = re.compile(rf"-{WS}?(?:{'|'.join(_TABLE['hyphened'])})(?![a-z])")
# "24-hour protection", as "24/7"
_ALL_DAY = re.compile(
    rf"-(?:hours?|hr)(?={WS}(?:a{WS}day|{'|'.join(_TABLE['all_day'])})(?![a-z]))|{WS}hour(?={WS}(?:{'|'.join(_TABLE['all_day'])})(?![a-z]))"
)
_DOWN = re.compile(r"(?<![a-z0-9])(?:first|second|third|fourth|1st|2nd|3rd|4th)-and-\Z")
# "this is the second of three cables"
_ONE_OF_A_SERIES = re.compile(rf"(?<![a-z])(?:first|second|third|fourth|fifth|last|final){WS}of{WS}\Z")
_MESSAGES = re.compile(rf"{WS}(?:{'|'.join(_TABLE['messages'])})(?![a-z])")
_HYPHENED_PAIR = re.compile(
    r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine)-(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine)(?![A-Za-z])"
)
_PROSE = re.compile(r"(?<![A-Za-z])[a-z]{5,}")
_REACH = 72
_LONGEST_HOUSE = 5  # digits of a house number


def titled(text: str, low: str, atom: Atom, floor: int) -> Name | None:
    """A number that is a part of a name."""
    start, end = atom.start, atom.end
    if (
        low[end : end + 1] in ("-", "+", " ")
        and (more := _PLUS_ONE.match(low, end))
        and (atom.kind != DIGITS or end - start == 1)
        and not low[start - 1 : start].isalnum()
    ):
        return Name("reference", start, more.end(), "plus_one")
    if text[start - 1 : start] == " " and text[start:end] == "1" and _LOST_PLUS.search(text, max(0, start - 5), start):
        return Name("reference", start, end, "plus_one")
    if low[start - 5 : start] == "last-" and atom.kind == DIGITS and unit_after(text, low, end) is None:
        return Name("other", start, end, "hyphened")  # "a last-16 match"
    if low[start - 5 : start] == "-and-" and _DOWN.search(low, max(0, start - 12), start):
        return Name("other", start, end, "hyphened")  # "on fourth-and-2"
    if low[start - 4 : start - 1] == " of" and _ONE_OF_A_SERIES.search(low, max(0, start - 16), start):
        if _MESSAGES.match(low, end):
            return Name("page_marker", start, end, "part_of_all")
    if text[start:end] == "24" and (round_the_clock := _ALL_DAY.match(low, end)):
        return Name("other", start, round_the_clock.end(), "idiom")
    if (
        low[end : end + 1] == "-"
        and (kind := _HYPHENED.match(low, end))
        and not low[start - 1 : start].isalnum()
        and not (kind.group().endswith("something") and _counts_loosely(text, low, kind.end()))
    ):
        return Name("other", start, kind.end(), "hyphened")
    if text[start - 1 : start] == " " and low[max(floor, start - 3) : start] in ("of ", " of "):
        body = _BODY_OF.search(text, max(floor, start - 20), start)
        if body and (_WITHIN.search(text, max(0, body.start() - 12), body.start()) or not _PLURAL.match(text, end)):
            return Name("reference", start, end, "body")
    if atom.kind == DIGITS:
        return _companion(text, atom)
    if text[start].isupper() and low[end : end + 1] == "-" and (pair := _HYPHENED_PAIR.match(text, start)):
        return Name("reference", start, pair.end(), "title")
    if text[start].isupper() and text[start + 1].islower() and _in_title(text, start, end, floor):
        return Name("reference", start, end, "title")
    return None


def _counts_things(text: str, end: int) -> bool:
    """ "its 10 Jumbo jets", not "the 12 Pro was" nor "the 12 Pro models"."""
    plural = _PLURAL.match(text, end)
    return plural is not None and (word := plural.group().strip()) not in _SHOWS and word not in _OF_A_MODEL


def _counts_loosely(text: str, low: str, end: int) -> bool:
    """ "40-something deputies", "40-something percent": about so many, no age; persons told by their age are none."""
    if unit_after(text, low, end) is not None:
        return True
    plural = _PLURAL.match(text, end)
    return plural is not None and plural.group().strip() not in _TOLD_BY_AGE


def _companion(text: str, atom: Atom) -> Name | None:
    if (
        text[atom.start - 1 : atom.start] == " "
        and text[atom.start : atom.end] in _EMERGENCY
        and _CALL.search(text, max(0, atom.start - 48), atom.start)
    ):
        return Name("reference", atom.start, atom.end, "emergency")
    if text[atom.end : atom.end + 1] not in (" ", "-"):
        return None
    named = _NAMED.get(text[atom.start : atom.end])
    if named is None and not text[atom.end + 1 : atom.end + 2].isupper():
        if text[atom.end + 1 : atom.end + 4] not in _STREET_OPENS:
            return None
    if (
        atom.end - atom.start <= _LONGEST_HOUSE
        and (address := _ADDRESS.match(text, atom.end))
        and "," not in text[atom.start : atom.end]
        and _NO_STREET.match(text, atom.end) is None
        and ((plural := _PLURAL.match(text, address.end())) is None or plural.group().strip() in _SHOWS)
    ):
        return Name("reference", atom.start, atom.end, "address")
    if (
        (edition := _EDITION.match(text, atom.end))
        and (model := _MAY_BE_MODEL.search(text, max(0, atom.start - 24), atom.start))
        and not (_DETERMINER.fullmatch(model.group()) and _counts_things(text, edition.end()))
    ):
        return Name("reference", atom.start, atom.end, "edition")
    if atom.end - atom.start < 3 and named is None:
        return None
    follower = next_word(text, atom.end + 1)
    if (named and follower.lower() in named) or (follower in _INSTITUTIONS and text[atom.start : atom.end].isdecimal()):
        return Name("reference", atom.start, atom.end, "companion")
    return None


def _in_title(text: str, start: int, end: int, floor: int) -> bool:
    """Whether a number word with a capital is a part of a name: hyphened to one, or beside one within a sentence."""
    follower = next_word(text, end + 1 if text[end : end + 1] == "-" else end)
    if follower.lower() in VOCABULARY:
        return False
    if follower.lower() in _MEASURED:
        return (
            text[end : end + 1] == " "
            and follower in _JOINERS
            and _THE.search(text, max(floor, start - 24), start) is not None
        )
    title_follows = follower[:1].isupper() and follower[1:2].islower()
    if text[end : end + 1] == "-":
        return title_follows
    if text[start - 1 : start] not in (" ", "\n"):
        return False
    before = previous_word(text, start, floor)
    if not before or before[-1] == "." or before.lower() in VOCABULARY:
        return False
    title_before = before[0].isupper() and before[1:2].islower() and before.lower() not in _MEASURED
    if not title_follows and not title_before:
        return False
    line = text.rfind("\n", max(0, start - _REACH), start) + 1 or max(0, start - _REACH)
    stop = text.find("\n", end, end + _REACH)
    # Headings write every word with a capital: only words of prose on the same line tell a name.
    return _PROSE.search(text, line, stop if stop >= 0 else end + _REACH) is not None
