"""Numbers behind a name: "the Pan Am 103 bomber" is a name, "Germany took 40 medals and Norway 39" counts.

Belongs here: what stands around a number behind a capitalised word. Does not belong here: labels before a number.
"""

from __future__ import annotations

import re

from tieout.lexicon import load, words
from tieout.numbers.reading import Reading
from tieout.numbers.tokens import DIGITS, Atom
from tieout.numbers.values import WS

# no thing, but the first noun of a plural: "the 640 visa applications"
_THING = re.compile(
    rf"{WS}(?:{'|'.join(load('references')['numbered_things'])})(?![a-z])"
    rf"(?!{WS}(?:[a-z]+{WS})?[a-z]+(?:ion|ment|er|or|ist|file|seat|holder|crew|team|part|site|group)s(?![a-z]))"
)
_ARMS = re.compile(rf"(?:{WS}|-)(?:[a-z-]+{WS}){{0,3}}?(?:{'|'.join(load('references')['arms'])})(?![a-z])")
_CALIBRE = re.compile(rf"(?:{WS}|-)(?:calib(?:er|re)s?|cal\.?)(?![a-z])")
_PARALLEL = re.compile(
    rf"(?:[,;:]|{WS}(?:and|while|but|or)|[,;]{WS}(?:and|while|but|or)){WS}(?:the{WS})?(?:[A-Z][\w'’.-]*{WS}){{0,2}}([A-Z][\w'’.-]*){WS}\Z"
)
_GAP_ENDS = re.compile(rf"[.,;)]|$|{WS}(?:and|but|while|or|respectively|of{WS}(?:whom|which|them))(?![a-z]|{WS}[0-9])")
_STOPS = re.compile(r"[.?!]\s")
_REACH = 120
_LONGEST = 4  # digits of a name's number
_NO_NAMES = words("number_phrases", "no_names") | words("number_phrases", "no_designations")
_COUNTED = words("number_phrases", "people_words") | words("number_phrases", "count_nouns")
_MEASURED_BY = words("number_phrases", "measured_by")
_SINGULAR = words("number_phrases", "singular_in_s")
# "the MEPC 59", "(ETIA) 4": a name and its number, with what stands around them
_PAIR = re.compile(
    r"(?:([A-Za-z]+)[ \n]\s?[\"'“(]?)?(?<![A-Za-z0-9.&/'’-])([A-Z][A-Za-z&/-]+)(?:\)|,s)?(?: |\s{2,3})\Z"
)
_FOLLOWER = re.compile(r"(?![,.%/:-]?[0-9%])(?:[\"'’”]|\.8)?([ \n]\s{0,2}[A-Za-z]*|.)")
_IN_A_ROW = re.compile(r"(?:[,;]| and| or)?\s{1,3}(?:and )?(?:[A-Z][\w'’.-]*\s){0,2}\(?[0-9]|  ")
_NAME = re.compile(r"(?<![A-Za-z0-9.&/'’-])([A-Z][A-Za-z&/-]+)(?:\)|,s)?\s{1,3}\Z")
_WITHIN = re.compile(
    r"(?<![A-Za-z])(?:the|of|with|for|on|by|its|their|our|an?|new|called|named) [\"'“]?(?:[A-Z][\w-]* ){0,2}"
    r"([A-Z][A-Za-z-]+)\s{1,2}\Z"
)
# "submit it to TWQR 17.", "the list of RIOLA 5, which": an acronym within a sentence
_ACRONYM = re.compile(r"(?<![A-Za-z])([a-z]{2,})(?:,| the| a| new| so-called)? [\"“(]?([A-Z][A-Z&]{1,5})\)?\s{1,2}\Z")
_BEHIND_ACRONYM = re.compile(r"[.,;)](?![0-9])|\s?\(|\s{1,3}(?!to [0-9]|million|billion|percent)[a-z]{2}")
_NO_LEADS = words("number_phrases", "no_leads")
# '"List of 20"', '"Atlas Nova 2"': a title in quotation marks
_TITLE = re.compile(r"[\"“]([A-Z][\w'’-]*)(?: (?:of|de|del|da|do|la|el|and|the|to|for|[A-Z][\w'’-]*)){0,4}\s{1,2}\Z")
_QUOTE = re.compile(r",?[\"”]")
_OPERATION = re.compile(r"(?<![A-Za-z])Operation(?: [A-Z]\w+){1,3} \Z")
_SINGLE = re.compile(r"(?<![A-Za-z.])(?:the|of|to|for|an?|\)) {1,3}[A-Z]\s\Z")
_MODEL = re.compile(r"\s[A-Z](?![A-Za-z'’])")
_BEHIND_ONE = re.compile(r"\s{1,2}[a-z]{3}")
_WORDS = re.compile(r"\s{1,3}([a-z][a-z'’-]*)")


def names_a_thing(low: str, end: int) -> bool:
    """ "the 350 bus", "Pan Am 103 bomber": one thing behind a number is not counted by it."""
    return _THING.match(low, end) is not None


def goes_without_verb(reading: Reading, start: int, end: int) -> bool:
    """ "Sweden took 1,100 refugees and Norway 500": the verb and the noun of the clause before are meant again."""
    if not reading.mentions or not _GAP_ENDS.match(reading.low, end):
        return False
    last = reading.mentions[-1]
    if not last.is_figure or start - last.end > _REACH:
        return False
    between = reading.text[last.end : start]
    name = _PARALLEL.search(between)
    return name is not None and not name.group(1).isupper() and "(" not in between and _STOPS.search(between) is None


def _named_again(reading: Reading, number: str) -> frozenset[str]:
    """Names that end in one number in two places of a text: "TWQR 17 noted", "a draft for TWQR 17"."""
    if reading.places is None:
        reading.places = _places(reading)
    held = reading.names.get(number)
    if held is None:
        places = reading.places.get(number, [])
        held = reading.names[number] = _names_at(reading, places) if len(places) > 1 else frozenset()
    return held


def _places(reading: Reading) -> dict[str, list[Atom]]:
    """The numerals that a name can end in, by what is written."""
    places: dict[str, list[Atom]] = {}
    for atom in reading.atoms:
        if atom.kind == DIGITS and atom.end - atom.start <= _LONGEST + len(".0"):
            number = reading.text[atom.start : atom.end].removesuffix(".0")
            if len(number) <= _LONGEST and number[0] != "0" and number.isdecimal():
                places.setdefault(number, []).append(atom)
    return places


def _names_at(reading: Reading, places: list[Atom]) -> frozenset[str]:
    """Names before a number that stand there twice, with other words around them."""
    seen: dict[str, set[tuple[str, str]]] = {}
    within: set[str] = set()
    counted: set[str] = set()
    for atom in places:
        found = _PAIR.search(reading.text, max(0, atom.start - 56), atom.start) if _has_name(reading, atom) else None
        behind = _FOLLOWER.match(reading.text, atom.end)
        if found is None or behind is None or _IN_A_ROW.match(reading.text, atom.end):
            continue
        lead, name, follower = (found.group(1) or ""), found.group(2), behind.group(1).strip()
        if name.lower() in _NO_NAMES or lead in ("and", "or"):
            continue
        if name.isupper() and any(len(word) > 1 and word.isupper() for word in (lead, follower)):
            continue  # all words of the line are written so
        seen.setdefault(name, set()).add((lead.lower(), follower.lower()))
        if lead.islower():
            within.add(name)
        if follower in _COUNTED or follower in _MEASURED_BY:
            counted.add(name)
    return frozenset(name for name in within - counted if len(seen[name]) > 1)


def _has_name(reading: Reading, atom: Atom) -> bool:
    """Whether the word before a numeral has a capital, which is soon told."""
    before = reading.text[max(0, atom.start - 32) : atom.start]
    if not before or not before[-1].isspace():
        return False
    words = before.split()
    return bool(words) and words[-1].lstrip("(\"'“")[:1].isupper()


def counts_nothing(text: str, end: int) -> bool:
    """Whether the words behind a number end in no plural: "the Tarvela 2 plant was", not "in Chad 212 young men"."""
    at = end
    for _ in range(4):
        found = _WORDS.match(text, at)
        if found is None:
            return True
        word = found.group(1)
        if word in _COUNTED or (
            word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")) and word not in _SINGULAR
        ):
            return False
        at = found.end()
    return True


def is_named_again(reading: Reading, start: int, end: int) -> bool:
    """Whether a number ends a name that the text repeats; the name may have a bracket or an owner's ending between."""
    found = _NAME.search(reading.text, max(0, start - 32), start)
    if found is None:
        return False
    return found.group(1) in _named_again(reading, reading.text[start:end].removesuffix(".0"))


def goes_before_one_thing(text: str, start: int, end: int) -> bool:
    """ "of the Tarvela 2 programme": a name within a sentence, a number, and one thing that they name together."""
    if _BEHIND_ONE.match(text, end) is None or not counts_nothing(text, end):
        return False
    found = _WITHIN.search(text, max(0, start - 48), start)
    return found is not None and found.group(1).lower() not in _NO_NAMES


def is_calibre(low: str, end: int) -> bool:
    """ "9mm pistols", "a .50-caliber gun": what a number tells of arms is their name."""
    return _CALIBRE.match(low, end) is not None or (low[end - 2 : end] == "mm" and _ARMS.match(low, end) is not None)


def is_within_name(text: str, start: int, end: int) -> bool:
    """Whether the words before a number make it the end of a name: an acronym, a title in quotation marks, an
    operation, a letter before and behind it ("the B 310 X").
    """
    if text[start - 1 : start] not in (" ", "\n"):
        return False
    begin = max(0, start - 56)
    if _QUOTE.match(text, end) and (title := _TITLE.search(text, begin, start)):
        return title.group(1).lower() not in _NO_NAMES or " of" in title.group()
    if _OPERATION.search(text, begin, start) or (
        end - start == 3 and _MODEL.match(text, end) and _SINGLE.search(text, begin, start)
    ):
        return True
    if _BEHIND_ACRONYM.match(text, end) is None or _IN_A_ROW.match(text, end) or not counts_nothing(text, end):
        return False
    acronym = _ACRONYM.search(text, begin, start)
    return acronym is not None and acronym.group(1) not in _NO_LEADS and acronym.group(2).lower() not in _NO_NAMES
