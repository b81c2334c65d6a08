"""How often tieout reads a figure as quick readers did, in real pages and in invented cables.

    python benchmarks/readings.py invented [misses FIELD [FAMILY,FAMILY]]
    python benchmarks/readings.py CORPUS   [misses FIELD [FAMILY,FAMILY]]

``tests/gold/quick`` holds readings of 13,000 figures of real pages (CORPUS is their folder, year/month/REF.html, which
is not part of the project), ``tests/gold/invented`` cables that were made up, with a label behind each figure. A part
of both is held out: it is scored, and its misses are never listed, so that it tells how far a mended rule carries.

Of the labelled figures that tieout finds, the share whose family and unit are equal, whose period begins in the year of
the label's and is a stretch where that is one, whose population and actor pass the comparison of accuracy.py.
``misses`` lists up to ``SHOWN`` disagreements in a FIELD (family, period, actor, unit, population) with their text, of
some families only where they are named.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from accuracy import GOLD, Row, is_right

import tieout
from tieout.source import read_document

FIELDS = ("family", "period", "actor", "unit", "population")
SEEN = 40  # of the invented cables of a file the first ones are listed, the others held out
SHOWN = 400
_MARK = re.compile(r"⟦([^⟦⟧|]*)\|([^⟦⟧|]*)\|([^⟦⟧|]*)\|([^⟦⟧|]*)⟧")
_HEAD = re.compile(r"(?m)^@@ (?P<post>[^|\n]+)\|(?P<date>[^|\n]+)\|(?P<tags>[^|\n]+)\|(?P<subject>[^\n]+)\n")


class Label(NamedTuple):
    """What a reader said of the figure at ``text[start:end]``; a field that was left open or not asked is None."""

    start: int
    end: int
    fields: Row


class Labelled(NamedTuple):
    """A document with its labels; ``path`` is where its bytes stand."""

    path: Path
    text: str
    labels: list[Label]
    is_held_out: bool


def quick(corpus: Path) -> Iterator[Labelled]:
    """The pages of a corpus that have quick readings, and the text that was read."""
    labels: dict[str, list[Label]] = {}
    with (GOLD / "quick" / "readings.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["family"] != "none":  # no figure at all
                fields = {field: row[field] or None for field in FIELDS}
                label = Label(int(row["char_start"]), int(row["char_end"]), fields)
                labels.setdefault(row["path"], []).append(label)
    with (GOLD / "quick" / "pages.csv").open(encoding="utf-8", newline="") as file:
        pages = {row["path"]: row for row in csv.DictReader(file)}
    for path, found in labels.items():
        page = corpus / path
        if not page.is_file():
            continue
        text = read_document(page.read_bytes(), page.name).text
        if hashlib.sha256(text.encode()).hexdigest() == pages[path]["text_sha256"]:
            yield Labelled(page, text, found, pages[path]["part"] == "held_out")


def invented(folder: Path) -> Iterator[Labelled]:
    """The invented cables, as they would be sent, written into a folder without their marks."""
    for path in sorted((GOLD / "invented").glob("*.txt")):
        source = path.read_text(encoding="utf-8")
        heads = list(_HEAD.finditer(source))
        for i, head in enumerate(heads):
            end = heads[i + 1].start() if i + 1 < len(heads) else len(source)
            text, labels = without_marks(_header(head, i + 1), source[head.end() : end].strip() + "\n")
            sent = folder / f"{path.stem}-{i + 1:02d}.txt"
            sent.write_text(text, encoding="utf-8", newline="")
            yield Labelled(sent, text, labels, i >= SEEN)


def _header(head: re.Match[str], number: int) -> str:
    """The lines before the text of a telegram."""
    sent = dt.date.fromisoformat(head["date"].strip())
    post = head["post"].strip()
    time = f"{sent:%d}1200Z {sent:%b} {sent:%y}".upper()
    subject = _MARK.sub(lambda mark: mark[1], head["subject"].strip())
    return (
        f"VZCZCXRO0001\nRR RUEHC\nDE RUEHXX #{number:04d}/01 {sent:%j}1200\nZNR UUUUU ZZH\nR {time}\n"
        f"FM AMEMBASSY {post}\nTO RUEHC/SECSTATE WASHDC 0001\nUNCLAS {post} {number:06d}\n\nSIPDIS\n\n"
        f"E.O. 12958: N/A\nTAGS: {head['tags'].strip()}\nSUBJECT: {subject}\n\n"
    )


def without_marks(text: str, marked: str) -> tuple[str, list[Label]]:
    """``text`` with ``marked`` behind it, whose "⟦42|arrests|2005|Kenyan police⟧" leave "42" and a label."""
    labels, at = [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        start = len(text)
        text += mark[1]
        fields: Row = dict(
            zip(("family", "period", "actor"), (m.strip() or None for m in mark.groups()[1:]), strict=True)
        )
        labels.append(Label(start, len(text), fields))
        at = mark.end()
    return text + marked[at:], labels


def main(documents: Iterator[Labelled], field: str | None, families: set[str]) -> None:
    """Print the shares, and the misses of a field if one is named."""
    counts: Counter[tuple[str, str, str]] = Counter()
    missed: list[str] = []
    for document in documents:
        part = "held out" if document.is_held_out else "listed"
        figures = [row for row in tieout.extract(document.path) if row["is_figure"]]
        for label in document.labels:
            counts[part, "labels", "n"] += 1
            found = next((f for f in figures if f["char_start"] < label.end and label.start < f["char_end"]), None)
            if found is None:
                continue
            counts[part, "found", "n"] += 1
            for name in FIELDS:
                right = is_right(name, label.fields, found) if label.fields.get(name) is not None else None
                if right is None:
                    continue
                counts[part, name, "asked"] += 1
                counts[part, name, "right"] += right
                is_named = not families or bool({label.fields["family"], found["family"]} & families)
                if name == field and not right and is_named and not document.is_held_out:
                    missed.append(_shown(document, label, found, name))
    for part in ("listed", "held out"):
        print(f"{part}: {counts[part, 'labels', 'n']} labels, found {counts[part, 'found', 'n']}")
        for name in FIELDS:
            asked, right = counts[part, name, "asked"], counts[part, name, "right"]
            if asked:
                print(f"  {name:11s} {right}/{asked} = {right / asked:.3f}")
    if field is not None:
        print(*random.Random(0).sample(missed, min(SHOWN, len(missed))), f"{len(missed)} misses", sep="\n")


def _shown(document: Labelled, label: Label, found: Row, field: str) -> str:
    before = " ".join(document.text[max(0, label.start - 170) : label.start].split())
    after = " ".join(document.text[label.end : label.end + 130].split())
    told = f"{document.path.name}:{label.start} want {label.fields[field]!r} got {found[field]!r} [{found['measure']}]"
    return f"{told} {before} ⟦{document.text[label.start : label.end]}⟧ {after}"


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    asked_for = sys.argv[3:] if sys.argv[2:3] == ["misses"] else []
    with tempfile.TemporaryDirectory() as made:
        read = invented(Path(made)) if sys.argv[1] == "invented" else quick(Path(sys.argv[1]))
        main(read, asked_for[0] if asked_for else None, set(asked_for[1].split(",")) if asked_for[1:] else set())
