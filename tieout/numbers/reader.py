"""The order in which the rules are asked, and the one function that users call.

Belongs here: walking over the candidates so that each ends in exactly one mention. Does not belong here: any rule's
content, any word.
"""

from __future__ import annotations

from decimal import Decimal

from tieout.numbers.addresses import read_address
from tieout.numbers.blocks import reference_blocks
from tieout.numbers.citations import read_citation
from tieout.numbers.dates import read_calendar, spoken_clock
from tieout.numbers.decades import age_in_decades, decade_word, next_decade, plural_digits
from tieout.numbers.designators import read_glued
from tieout.numbers.figures import is_no_quantity, read_figure
from tieout.numbers.markers import read_marker
from tieout.numbers.model import FIGURE_KINDS, NumberMention
from tieout.numbers.names import Name
from tieout.numbers.printed import read_printed
from tieout.numbers.pronouns import idiom_span
from tieout.numbers.ranks import read_rank
from tieout.numbers.reading import Reading
from tieout.numbers.references import continues_list, read_labelled
from tieout.numbers.special import read_under_plural
from tieout.numbers.structured import read_structured
from tieout.numbers.titles import titled
from tieout.numbers.tokens import ADVERB, DECADE, DIGITS, ORDINAL, TEEN, TEN, UNIT, Atom, lower, scan

_CARDINAL = frozenset((DIGITS, UNIT, TEEN, TEN))


def find_numbers(text: str) -> list[NumberMention]:
    """Every numeral of an English text, in digits or words, in text order; mentions do not overlap.

    Works on any text; knows nothing of a cable's structure. Offsets are code points of ``text``. Never raises for a
    string. Time grows linearly with the length of the text. The rules of reading are those of the gold figures: bounds
    with scales expanded, ranges in the smaller unit, shares as percent.
    """
    low = lower(text)
    atoms = scan(text, low)
    if not atoms:
        return []
    mentions: list[NumberMention] = []
    index, floor, count = 0, 0, len(atoms)
    previous: Name | None = None
    reading = Reading(text, low, atoms, mentions, blocks=reference_blocks(low))
    while index < count:
        if atoms[index].start < floor:
            index += 1
            continue
        mention, previous = _read(reading, index, floor, previous)
        start, end = max(mention.start, floor), mention.end
        index += 1
        while index < count and atoms[index].start < end:
            end = max(end, atoms[index].end)
            index += 1
        if start != mention.start or end != mention.end:
            mention = NumberMention(
                start, end, mention.kind, mention.is_figure, mention.value_low, mention.value_high, mention.unit,
                mention.qualifier, mention.rule,
            )  # fmt: skip
        mentions.append(mention)
        floor = end
    return mentions


def _read(reading: Reading, index: int, floor: int, previous: Name | None) -> tuple[NumberMention, Name | None]:
    text, low = reading.text, reading.low
    atom = reading.atoms[index]
    name: Name | None = None
    referring = reading.in_references(atom.start)
    if atom.kind == DECADE:
        return age_in_decades(low, atom.start, atom.end, atom.value, floor) or decade_word(atom), None
    if previous is not None:
        name = continues_list(text, low, atom, previous)
    if name is None and atom.kind == DIGITS:
        calendar = read_calendar(text, low, atom, floor)
        if calendar is not None and calendar.rule == "year" and (named := read_labelled(text, low, atom, floor)):
            if named.rule == "strong_label":
                return _no_figure(named.kind, named.start, named.end, atom, named.rule), named
        if (calendar is None or calendar.kind in ("year", "period")) and referring:
            glued = read_structured(text, low, atom, floor) or read_glued(text, low, atom, floor)
            name = glued or Name("reference", atom.start, atom.end, "reference_list")
            return _no_figure(name.kind, name.start, name.end, atom, name.rule), None
        if calendar is not None:
            return _no_figure(calendar.kind, calendar.start, calendar.end, atom, calendar.rule), None
        name = read_structured(text, low, atom, floor) or read_printed(text, low, atom, floor)
    if name is None and atom.kind in _CARDINAL:
        if referring and atom.kind != DIGITS:
            return _no_figure("reference", atom.start, atom.end, atom, "reference_list"), None
        name = read_labelled(text, low, atom, floor) or titled(text, low, atom, floor)
    if name is None and atom.kind == DIGITS:
        name = (
            read_rank(text, low, atom)
            or read_marker(text, atom)
            or read_address(text, atom, floor)
            or read_citation(text, atom)
        )
    if name is not None:
        return _no_figure(name.kind, name.start, name.end, atom, name.rule), name
    if atom.kind != DIGITS:
        clock = spoken_clock(low, atom)
        if clock is not None:
            return _no_figure("time", atom.start, clock, atom, "clock_time"), None
        idiom = idiom_span(low, atom.start, atom.end, floor)
        if idiom is not None:
            return _no_figure("other", idiom[0], idiom[1], atom, "idiom"), None
        if atom.kind == ADVERB:
            return _no_figure("other", atom.start, atom.end, atom, "adverb"), None
    found = (
        None if atom.kind == DIGITS and is_no_quantity(reading, index, floor) else read_figure(reading, index, floor)
    )
    if found is not None:
        return found, None
    if atom.kind == DIGITS:
        glued = read_glued(text, low, atom, floor)
        if (
            glued is not None
            and glued.rule == "plural_numeral"
            and (
                plural := read_under_plural(reading, atom, glued.end, floor)
                or age_in_decades(low, atom.start, glued.end, atom.value, floor)
                or next_decade(reading, atom, glued.end)
                or plural_digits(reading, index, glued.end, floor)
            )
        ):
            return plural, None
        if glued is not None:
            return _no_figure(glued.kind, glued.start, glued.end, atom, glued.rule), None
    return _no_figure("ordinal" if atom.kind == ORDINAL else "other", atom.start, atom.end, atom, "no_rule"), None


def _no_figure(kind: str, start: int, end: int, atom: Atom, rule: str) -> NumberMention:
    value: Decimal | None = atom.value if kind in ("ordinal", "pronoun", "multiple") else None
    figure = kind == "multiple" and kind in FIGURE_KINDS
    unit = "multiple" if figure else None
    return NumberMention(start, end, kind, figure, value, value, unit, "exact" if figure else None, rule)
