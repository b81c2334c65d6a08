"""The number ledger of a cable: every numeral of the document in exactly one mention.

Belongs here: joining what the language of numbers reads (tieout.numbers) with what the cable's structure knows: labels,
furniture, page and header. Does not belong here: reading of values, meaning of figures.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tieout.cable.model import Cable, Passage, Span
from tieout.figures.model import Mention
from tieout.ids import mention_id, passage_id
from tieout.numbers import find_numbers
from tieout.numbers.hundredths import in_whole_money
from tieout.numbers.model import FIGURE_KINDS, NumberMention

# Passages whose numbers state nothing: the page around the cable, its header, questions that it was sent.
SILENT_ROLES = frozenset({"page", "header", "question", "signature", "furniture"})
_LABEL_KINDS = frozenset({"paragraph_number", "question_number", "list_marker"})


@dataclass(slots=True, eq=False)
class Placed:
    """A number where it stands: ``number``, as its words read, counts in the spliced text; ``mention``, as the cable's
    structure has it, in the document's.
    """

    number: NumberMention
    mention: Mention
    passage: Passage | None


def read_ledger(cable: Cable) -> list[Placed]:
    """Every numeral of the document, in order of ``char_start``."""
    sha, source, spliced = cable.document.sha256, cable.document.text, cable.spliced
    starts = [p.start for p in cable.passages]
    labels = sorted((s for s in cable.labels if s.kind in _LABEL_KINDS), key=lambda s: s.char_start)
    label_starts = [s.char_start for s in labels]
    placed: list[Placed] = []
    for said in _within_passages(find_numbers(spliced.text), cable):
        read = in_whole_money(said)
        i = bisect_right(starts, read.start) - 1
        passage = cable.passages[i] if i >= 0 and read.start < cable.passages[i].end else None
        char_start, char_end = spliced.to_source(read.start, read.end)
        label = _label(labels, label_starts, char_start, char_end)
        if label is not None:
            mention = _no_figure(sha, source, label.kind, "label", passage, char_start, char_end)
        elif passage is None or passage.role in SILENT_ROLES:
            rule = f"in_{passage.role if passage else 'furniture'}"
            mention = _no_figure(sha, source, read.kind, rule, passage, char_start, char_end)
        else:
            mention = _mention(sha, source, read, passage, char_start, char_end)
        placed.append(Placed(read, mention, passage))
    placed += _cut_out(cable, placed)
    placed.sort(key=lambda p: p.mention.char_start)
    return placed


def _within_passages(numbers: list[NumberMention], cable: Cable) -> Iterator[NumberMention]:
    """The numbers, with each that runs over the end of its passage read again on either side of it."""
    text, ends = cable.spliced.text, [p.end for p in cable.passages]
    for number in numbers:
        i = bisect_right(ends, number.start)
        if i == len(ends) or number.end <= ends[i]:
            yield number
            continue
        for start, end in ((number.start, ends[i]), (ends[i], number.end)):
            for part in find_numbers(text[start:end]):
                yield replace(part, start=part.start + start, end=part.end + start)


def _label(labels: list[Span], label_starts: list[int], char_start: int, char_end: int) -> Span | None:
    i = bisect_right(label_starts, char_start) - 1
    for span in labels[max(0, i) : i + 2]:
        if span.char_start < char_end and char_start < span.char_end:
            return span
    return None


def _no_figure(
    sha: str, source: str, kind: str, rule: str, passage: Passage | None, char_start: int, char_end: int
) -> Mention:
    """The mention of a number whose words the structure of the cable overrules."""
    kind = "other" if kind in FIGURE_KINDS else kind
    return Mention(
        mention_id(sha, char_start, char_end, kind),
        passage_id(sha, passage.char_start, passage.char_end) if passage else None,
        char_start, char_end, source[char_start:char_end], kind, False, None, None, None, None, rule,
    )  # fmt: skip


def _mention(sha: str, source: str, number: NumberMention, passage: Passage, char_start: int, char_end: int) -> Mention:
    return Mention(
        mention_id(sha, char_start, char_end, number.kind),
        passage_id(sha, passage.char_start, passage.char_end),
        char_start, char_end, source[char_start:char_end], number.kind, number.is_figure,
        number.value_low, number.value_high, number.unit, number.qualifier if number.is_figure else None, number.rule,
    )  # fmt: skip


def _cut_out(cable: Cable, placed: list[Placed]) -> list[Placed]:
    """Numerals of what was cut out of the text (page-break and section lines, markings), but for those inside the span
    of a mention that they interrupt.
    """
    source, sha = cable.document.text, cable.document.sha256
    spans = sorted((p.mention.char_start, p.mention.char_end) for p in placed)
    starts = [s for s, _ in spans]
    passages = sorted(cable.passages, key=lambda p: p.char_start)
    passage_starts = [p.char_start for p in passages]
    found: list[Placed] = []
    for cut_start, cut_end in cable.spliced.cuts():
        for read in find_numbers(source[cut_start:cut_end]):
            char_start, char_end = cut_start + read.start, cut_start + read.end
            i = bisect_right(starts, char_start) - 1
            if i >= 0 and char_start < spans[i][1]:
                continue
            kind = "page_marker" if read.kind in FIGURE_KINDS else read.kind
            k = bisect_right(passage_starts, char_start) - 1
            passage = passages[k] if k >= 0 and char_end <= passages[k].char_end else None
            mention = _no_figure(sha, source, kind, "furniture", passage, char_start, char_end)
            found.append(Placed(read, mention, passage))
    return found
