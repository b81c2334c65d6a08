"""How often tieout reads a figure as a person did: scores against annotations of real cables.

    python benchmarks/accuracy.py CORPUS [dev|check]

CORPUS is a folder of cable pages (year/month/REF.html), which is not part of the project; tests/gold holds the figures
that a person read in some of them, as offsets and values. ``dev`` is for developing against, ``check`` for nothing but
checking: rules that were bent to fit it would make it worthless. Where cables were drawn in several ways (``draw`` in
the index), each draw is scored apart, and all of them together.

A gold figure is found when a figure overlaps its characters and has the same bounds. Precision counts figures that
meet no gold figure; gold figures that people may doubt (``optional``) count neither way. Then, over the found ones, the
share whose unit (in small letters; of "doubled" and "three times" people wrote "time", "times" or "multiple", which are
taken for one), family and qualifier are equal, whose period begins in the year of the gold's and is a stretch where
that is one, whose population has at least half of the words of the shorter of the two (small words apart; one of more
than three times the gold's words and four does not count), and whose actor shares a word. Last, by family: how many
gold figures are found with that family, how many figures said to be of it are, and the fields of those found.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import tieout
from tieout.source import read_document

GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold"
FIELDS = ("unit", "family", "period", "qualifier", "population", "actor", "part_of")
SMALL = frozenset("the a an of in from to and or by for who that were was other".split())
SAME_UNITS = {"times": "multiple", "time": "multiple", "people": "person"}
Row = dict[str, Any]


def same_bounds(gold: Row, found: Row) -> bool:
    """Whether two figures have the same bounds, to a billionth."""

    def near(a: float | None, b: float | None) -> bool:
        return a is b if a is None or b is None else abs(a - b) <= 1e-9 * max(1.0, abs(a))

    return near(gold["value_low"], found["value_low"]) and near(gold["value_high"], found["value_high"])


def shares_word(a: str | None, b: str | None) -> bool:
    """Whether two names have a word in common, plural or not."""
    plain = ((t or "").lower().replace(".", "") for t in (a, b))  # "U.S." is a word too
    first, second = ({w.rstrip("s") for w in re.findall(r"[a-z]{2,}", t)} for t in plain)
    return bool(first & second)


def is_same_noun(gold: str, found: str | None) -> bool | None:
    """Whether two populations are one, told shorter or longer; None where the gold's has small words only."""
    wanted, got = ({w.rstrip("s") for w in re.findall(r"[a-z]+", (t or "").lower())} for t in (gold, found))
    small = {w.rstrip("s") for w in SMALL}
    wanted, got = wanted - small, got - small
    if not wanted:
        return None
    return bool(got) and len(wanted & got) / min(len(wanted), len(got)) >= 0.5 and len(got) <= 3 * len(wanted) + 4


def is_right(field: str, gold: Row, found: Row) -> bool | None:
    """Whether a field is right; None where the person left it open."""
    if gold.get(field) is None:
        return None
    if field == "population":
        return is_same_noun(gold[field], found[field])
    if field == "actor":  # doer and reporter are told apart by the text less often than by its reader
        return shares_word(gold[field], f"{found['actor']} {found['reported_by']}")
    if field == "period":  # the year that it begins in, and whether it is a stretch of time
        wanted, got = gold[field], found[field] or ""
        return bool(got[:4] == wanted[:4] and ("/" in got) == ("/" in wanted))
    if field == "unit":
        wanted, got = ((u or "").lower() for u in (gold[field], found[field]))
        return SAME_UNITS.get(wanted, wanted) == SAME_UNITS.get(got, got)
    return bool(gold[field] == found[field])


def score(gold: list[Row], figures: list[Row], counts: Counter[str]) -> None:
    """Add one cable's figures to the counts; keys are words, those of a family begin with its name."""
    optional: set[int] = set()
    met: set[int] = set()
    for g in gold:
        overlapping = [
            i for i, f in enumerate(figures) if f["char_start"] < g["char_end"] and g["char_start"] < f["char_end"]
        ]
        best = next((i for i in overlapping if same_bounds(g, figures[i])), None)
        if g.get("optional"):
            met.update(overlapping)
            optional.update(overlapping)
            continue
        family = g.get("family")
        counts["gold"] += 1
        counts[f"{family} gold"] += 1
        if best is None:
            continue
        met.add(best)
        counts["found"] += 1
        counts[f"{family} found"] += 1
        counts[f"{family} agreed"] += figures[best]["family"] == family
        for field in FIELDS:
            right = is_right(field, g, figures[best])
            if right is not None:
                for of in ("", f"{family} "):
                    counts[f"{of}{field} asked"] += 1
                    counts[f"{of}{field} right"] += right
    counts.update(f"{f['family']} said" for i, f in enumerate(figures) if i not in optional)
    counts["figures"] += len(figures)
    counts["false"] += len(figures) - len(met)


def main(corpus: Path, part: str) -> None:
    """Score every annotated cable whose page is in the corpus and has the text that was annotated."""
    draws: dict[str, Counter[str]] = {}
    for entry in json.loads((GOLD / part / "index.json").read_text(encoding="utf-8")):
        page = corpus / entry["path"]
        if not page.is_file():
            print(f"left out {entry['reference_id']}: no {entry['path']} in the corpus")
            continue
        text = read_document(page.read_bytes(), page.name).text
        if hashlib.sha256(text.encode()).hexdigest() != entry["text_sha256"]:
            print(f"left out {entry['reference_id']}: its text is not the one that was annotated")
            continue
        lines = (GOLD / part / f"{entry['reference_id']}.jsonl").read_text(encoding="utf-8").splitlines()
        counts = draws.setdefault(entry.get("draw", ""), Counter())
        score([json.loads(line) for line in lines], [r for r in tieout.extract(page) if r["is_figure"]], counts)
    if not draws:
        sys.exit("No annotated cable was found in the corpus.")
    if len(draws) > 1:
        for draw, counts in sorted(draws.items()):
            print_fields(f"{part}, {draw}", counts)
    total = sum(draws.values(), Counter())
    print_fields(part, total)
    print_families(total)


def print_fields(name: str, counts: Counter[str]) -> None:
    """How many figures are found, and the share of right fields among them."""
    recall = counts["found"] / counts["gold"]
    precision = 1 - counts["false"] / counts["figures"]
    f1 = 2 * recall * precision / (recall + precision)
    print(f"{name}: {counts['gold']} figures, recall {recall:.3f}, precision {precision:.3f}, F1 {f1:.3f}")
    for field in FIELDS:
        asked, right = counts[f"{field} asked"], counts[f"{field} right"]
        print(f"  {field:11s} {right}/{asked} = {right / max(asked, 1):.3f}")


def print_families(counts: Counter[str]) -> None:
    """A line for each family that the gold has: recall and precision of the family, shares of right fields."""
    families = sorted(
        (k.removesuffix(" gold") for k in counts if k.endswith(" gold") and k != "None gold"),
        key=lambda f: -counts[f"{f} gold"],
    )
    fields = [field for field in FIELDS if field != "family"]
    print(f"\n{'family':20s} {'gold':>5s} {'recall':>7s} {'precision':>9s} " + " ".join(f"{f:>10s}" for f in fields))
    for family in families:
        agreed = counts[f"{family} agreed"]
        shares = [agreed / counts[f"{family} gold"], agreed / max(counts[f"{family} said"], 1)]
        cells = [_share(counts[f"{family} {f} right"], counts[f"{family} {f} asked"]) for f in fields]
        print(f"{family:20s} {counts[f'{family} gold']:5d} {shares[0]:7.2f} {shares[1]:9.2f} " + " ".join(cells))


def _share(right: int, asked: int) -> str:
    return f"{right / asked:10.2f}" if asked else f"{'-':>10s}"


if __name__ == "__main__":
    if len(sys.argv) not in {2, 3} or sys.argv[2:] not in ([], ["dev"], ["check"]):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) == 3 else "check")
