"""What the cells of a table count: the caption above its rows, and the label before them.

Belongs here: finding rows and their caption in the lines of a passage, and what they give to the figures of a row. Does
not belong here: the periods that head columns (table_periods.py), totals of columns (table_parts.py), lists with a
heading (list_headings.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tieout.figures.grammar.heads import is_person_noun, is_plural, unit_of
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, PREPOSITIONS
from tieout.figures.lexicon import singular
from tieout.figures.measures.evidence import topic_of
from tieout.figures.measures.measure_lexicon import Measure, measures
from tieout.figures.periods.table_periods import cells_at_end, lines_of
from tieout.figures.reading import Reading
from tieout.lexicon import words

FEWEST_ROWS = 3
LONGEST_LABEL = 45  # characters
LONGEST_ROW = 90
LONGEST_WRAPPED = 24  # characters of a label that goes on in the next line
MOST_ABOVE = 7  # lines between a table and its caption
LONGEST_CAPTION = 100
FEWEST_WORDS = 2  # of a caption
_WORD = re.compile(r"[A-Za-z]{3,}")
_LETTER = re.compile(r"[A-Za-z]")
_RULE = re.compile(r"[\s|_=+*-]*")
_ITEM = re.compile(r"\s*(?:--?|•|\*|–|—|¶|\([a-z0-9]{1,3}\))\s*\S")
_NUMBERED = re.compile(
    r"\s*(?:¶?\s?\d+\.\s+)?(?:\([A-Z/]{1,6}\)\s*)?(?:(?:TABLE|Table|CHART|Chart|FIGURE|Figure|ANNEX|Annex)\s+(?:[IVX]+|\d+|[A-Z]|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT)\b\s*[:.–-]*)?\s*"
)
_NUMBER_OF = re.compile(r"(?:the |total )?numbers? of |total ", re.IGNORECASE)
_ENDS_NOUN = re.compile(
    r"\s*(?:,|:|\(|\*|;|\b(?:by|per|in|for|from|during|since|between|generated|reported|as of)\b)", re.IGNORECASE
)
_YEARS = re.compile(r"\s*(?:19|20)\d\d(?:\s*[-/–]\s*(?:19|20)?\d\d)?\s*")
_IN_PERCENT = re.compile(
    r"\((?:in |as )?(?:%|percent|per cent|percentages?)[^)]*\)|\bin percentages?\b|^(?:percentage|percent|share) of\b"
)
_HEADS = re.compile(r"\S[ \t]{3,}\S|\b(?:19|20)\d\d\b\D{1,9}\b(?:19|20)\d\d\b")
_TIMES = words("grammar", "times") | {"total", "subtotal", "sum"}
_MONTHS = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?(?: \d{4})?|(?:cy|fy)? ?'?\d{2,4}|q[1-4].*"
)
_ENDS_NO_LABEL = (
    (PREPOSITIONS - {"under", "over", "other"}) | CONJUNCTIONS | {"the", "a", "an", "than", "nearly", "some"}
)


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a table: its span, where its cells begin, and what it is labelled."""

    start: int
    end: int
    cells: int
    label: str


def read_captions(text: str, start: int, end: int, readings: list[Reading]) -> None:
    """Give the counts that stand in rows of a table what the row and the caption say.

    Args:
        text: of the cable.
        start: where the passage begins.
        end: where it ends.
        readings: figures of the passage, in order.
    """
    if len(readings) < FEWEST_ROWS or text.count("\n", start, end) < FEWEST_ROWS - 1:
        return
    lines, offsets = lines_of(text, start, end)
    i = 0
    while i < len(lines):
        rows, after = _rows(lines, offsets, i)
        if len(rows) >= FEWEST_ROWS:
            above = text[max(0, offsets[i] - MOST_ABOVE * LONGEST_ROW) : offsets[i]].split("\n")[:-1]
            _fill(rows, above[-MOST_ABOVE:], readings)
        i = max(after, i + 1)


def _rows(lines: list[str], offsets: list[int], i: int) -> tuple[list[_Row], int]:
    """The rows of a table that begins with line ``i``, and the line after its last."""
    rows: list[_Row] = []
    after, wrapped = i, ""
    for k in range(i, len(lines)):
        line = lines[k].rstrip()
        if (row := _row(line, offsets[k], wrapped)) is not None:
            rows.append(row)
            after, wrapped = k + 1, ""
        elif not rows or k - after > 2:
            break
        elif _RULE.fullmatch(line):
            wrapped = ""
        elif len(line) <= LONGEST_WRAPPED and not any(c.isdigit() for c in line):
            wrapped = line.strip()
        else:
            break
    return rows, after


def _row(line: str, offset: int, wrapped: str) -> _Row | None:
    """A line as a row: a label and, to its end, cells."""
    if not line or len(line) > LONGEST_ROW or line[-1] not in "0123456789)%*-":
        return None
    cells = cells_at_end(line)
    if not cells or not any(c.isdigit() for c in cells[-1].group()):
        return None
    begin = cells[0].start()
    label = line[:begin].strip(" |:.\t")
    if not label:
        is_year = len(cells) > 1 and _YEARS.fullmatch(cells[0].group())
        return _Row(offset + cells[1].start(), offset + len(line), begin, cells[0].group()) if is_year else None
    if len(label) > LONGEST_LABEL or not _LETTER.search(label) or _ITEM.match(line):
        return None
    if label.split()[-1].lower() in _ENDS_NO_LABEL or line.rstrip().endswith("."):
        return None
    said = f"{wrapped} {label}".strip()
    return _Row(offset + begin, offset + len(line), begin, " ".join(said.split()))


def _fill(rows: list[_Row], above: list[str], readings: list[Reading]) -> None:
    caption, notes = _caption(above)
    noun = _noun(caption) if caption else None
    unit = _unit(noun) if noun and is_plural(noun.split()[-1].lower()) else None
    measure = _measure(noun) if noun else None
    in_percent = _IN_PERCENT.search(notes.lower()) is not None
    if in_percent and (caption or "").lower().startswith(("percent", "share")):
        unit = None
    k = 0
    for r in readings:
        while k < len(rows) and rows[k].end <= r.number.start:
            k += 1
        if k == len(rows):
            return
        row = rows[k]
        if r.number.start < row.start or r.number.kind != "count":
            continue
        before = r.sentence.around[r.number.start - 1 : r.number.start]
        if in_percent and (before == "(" or unit is None):
            r.number = replace(r.number, kind="percent", unit="percent")
            r.mention.kind = "percent"
        r.phrase = None
        is_whole = (r.number.value_low or 0) % 1 == 0
        r.unit = "percent" if r.number.kind == "percent" else (unit or _of_label(noun, row.label)) if is_whole else None
        r.population, r.population_rule = _told(noun, row.label), "table_caption"
        if measure is not None and measure.takes_kind(r.number.kind, unit == "person"):
            r.measure, r.measure_rule = measure, "table_caption"


def _unit(phrase: str) -> str | None:
    """The unit that the last word of a caption's noun gives: a plural, or people."""
    word = phrase.rsplit(maxsplit=1)[-1]
    noun = singular(word.lower())
    is_person = is_person_noun(noun, word)
    return unit_of(noun, is_person) if is_person or is_plural(word.lower()) else None


def _measure(noun: str) -> Measure | None:
    """The measure of the one family that a caption's noun names."""
    told = [measures().measures[key] for key in sorted(topic_of(noun))]
    return told[0] if len({m.family for m in told}) == 1 and told[0].family != "other" else None


def _of_label(noun: str | None, label: str) -> str | None:
    """The unit that a label gives, under no caption: that of a common noun, no name ("DEATHS IN MARCH")."""
    said = _noun(label) if noun is None else None
    is_common = said is not None and (said.isupper() or said.split()[-1].islower())
    return _unit(said) if said is not None and is_common else None


def _told(noun: str | None, label: str) -> str:
    """The population of a row: what is counted, and of whom, where the label is no time and no total."""
    is_time = _MONTHS.fullmatch(label.lower()) is not None or label.split(maxsplit=1)[0].lower() in _TIMES
    if noun is None:
        return label
    return noun if is_time else f"{noun}: {label}"


def _caption(above: list[str]) -> tuple[str | None, str]:
    """The lines that say what a table counts, nearest above it, and the notes between."""
    notes: list[str] = []
    for i in range(len(above) - 1, -1, -1):
        said = above[i].strip()
        if not said or _RULE.fullmatch(said):
            continue
        if len(said) > LONGEST_CAPTION or said.endswith((".", ";", ",")):
            break
        is_note = said.startswith("(") and said.endswith(")")
        if is_note or _HEADS.search(said) or len(_WORD.findall(_named(said))) < FEWEST_WORDS:
            notes.append(said)
            continue
        first = i
        while (
            first
            and above[first - 1].strip()
            and _WORD.search(above[first - 1])
            and not _HEADS.search(above[first - 1])
        ):
            first -= 1
        lines = [line.strip() for line in above[first : i + 1]]
        whole = (
            said if any(len(line) > LONGEST_CAPTION or line.endswith((".", ";")) for line in lines) else " ".join(lines)
        )
        return _named(whole), " ".join([whole, *notes])
    return None, " ".join(notes)


def _named(line: str) -> str:
    """A caption without the number of its table."""
    numbered = _NUMBERED.match(line)
    return line[numbered.end() :].strip() if numbered is not None else line


def _noun(caption: str) -> str | None:
    """The noun phrase of a caption: "2005 Flood-Related Deaths, By Month" tells of "Flood-Related Deaths"."""
    said = caption
    if (years := _YEARS.match(said)) is not None:
        said = said[years.end() :]
    if (opening := _NUMBER_OF.match(said)) is not None:
        said = said[opening.end() :]
    ends = _ENDS_NOUN.search(said)
    noun = said[: ends.start()] if ends is not None else said
    return " ".join(noun.split()) if _WORD.search(noun) else None
