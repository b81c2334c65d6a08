"""How many cables have each field, and how fast pages become cables.

    python benchmarks/fill_rates.py CORPUS

CORPUS is a folder of cables in any form that tieout reads; it is not part of the project. Prints what was rejected and
why, the share of cables that have each field, how often each role of a passage occurs, and megabytes a second from
bytes to cable, in one process. Filled does not mean right: what is right is for tests and for a person's eye.
"""

from __future__ import annotations

import resource
import sys
import time
from collections import Counter
from pathlib import Path

from tieout.cable import parse_cable
from tieout.cable.model import Cable
from tieout.discover import discover
from tieout.rejection import Rejection
from tieout.source import read_document

FIELDS = (
    "reference_id", "created_at", "released_at", "classification", "caveats", "origin", "subject", "transmission_id",
    "precedence", "message_from", "recipients", "executive_order", "tags", "references", "section_count", "signature",
    "furniture", "passages", "is_partial_extract",
)  # fmt: skip
ESSENTIAL = ("reference_id", "classification", "origin", "subject")


def count(cable: Cable, counts: Counter[str], parts: Counter[str]) -> None:
    """Add one cable: ``counts`` by cable, ``parts`` by reference, furniture and passage."""
    counts["cables"] += 1
    counts.update(name for name in FIELDS if getattr(cable, name))
    counts["created from the message header"] += cable.created_basis == "date_time_group"
    counts["to"] += any(r.role == "to" for r in cable.recipients)
    counts["info"] += any(r.role == "info" for r in cable.recipients)
    counts["essential fields, all of them"] += all(getattr(cable, name) for name in ESSENTIAL) and (
        cable.created_basis == "date_time_group"
    )
    counts["a passage with a portion marking"] += any(p.portion_marking for p in cable.passages)
    counts["a numbered paragraph"] += any(p.paragraph for p in cable.passages)
    parts["references"] += len(cable.references)
    parts["references resolved"] += sum(1 for r in cable.references if r.referenced_id)
    parts.update(f"furniture: {f.kind}" for f in cable.furniture)
    parts.update(f"passages: {p.role}" for p in cable.passages)


def main(corpus: Path) -> None:
    """Read every cable and print the tables."""
    counts: Counter[str] = Counter()
    parts: Counter[str] = Counter()
    rejections: list[Rejection] = []
    size, spent = 0, 0.0
    for file in discover([corpus]):
        data = file.file.read_bytes()
        start = time.process_time()
        try:
            cable = parse_cable(read_document(data, file.source_path))
        except Rejection as rejection:
            rejections.append(rejection)
        else:
            count(cable, counts, parts)
        spent += time.process_time() - start
        size += len(data)
    total = counts.pop("cables") + len(rejections)
    print(f"{total:,} documents, {total - len(rejections):,} cables, {len(rejections)} rejected")
    for code, n in Counter(f"{r.stage} {r.code}" for r in rejections).most_common():
        print(f"  {code:<34}{n:>8,}")
    for name, n in counts.most_common():
        print(f"  {name:<34}{n:>8,}{100 * n / max(total - len(rejections), 1):>8.2f} %")
    for name, n in sorted(parts.items()):
        print(f"  {name:<34}{n:>8,}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{size / 1e6:,.1f} MB in {spent:.2f} s: {size / 1e6 / spent:.1f} MB/s; at most {memory:,.0f} MB of memory")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
