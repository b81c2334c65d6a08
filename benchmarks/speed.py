"""How fast numbers and figures are read, beside others who read numbers in the same texts in the same run.

    python benchmarks/speed.py CORPUS [PAGES]

CORPUS is a folder of cable pages (year/month/REF.html), which is not part of the project. PAGES of them (40), drawn
with a fixed seed, are parsed first; then each reader is timed on their texts, by the processor time of this process:

- a bare regular expression of the standard library that finds digits and a few number words, and means nothing by them;
- ``tieout.find_numbers``;
- tieout's numbers and figures, as the pipeline reads them;
- quantulum3, a reader of quantities, where it is installed: it is no dependency, ``uv pip install quantulum3`` adds it.
"""

from __future__ import annotations

import gc
import random
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tieout import find_numbers
from tieout.cable import parse_cable
from tieout.cable.model import Cable
from tieout.figures import read_figures
from tieout.rejection import Rejection
from tieout.source import read_document

BARE = re.compile(
    r"\d[\d,.]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion)\b",
    re.IGNORECASE,
)
ROUNDS = 3  # the fastest counts: the others were disturbed


def read_pages(corpus: Path, pages: int) -> tuple[list[Cable], float]:
    """Cables of so many pages, and megabytes of HTML read a second."""
    paths = sorted(corpus.rglob("*.html"))
    random.Random(1).shuffle(paths)
    cables, read = [], []
    for path in paths[:pages]:
        data = path.read_bytes()
        try:
            cables.append(_cable(data))
        except Rejection as rejection:
            print(f"left out {path.name}: {rejection}")
        else:
            read.append(data)
    return cables, sum(map(len, read)) / 1e6 / seconds(_cable, read) if read else 0.0


def _cable(page: bytes) -> Cable:
    return parse_cable(read_document(page, "page.html"))


def seconds(read: Callable[[Any], object], texts: list[Any], rounds: int = ROUNDS) -> float:
    """Processor seconds of the fastest round over all texts."""
    best = float("inf")
    for _ in range(rounds):
        gc.collect()
        start = time.process_time()
        for text in texts:
            read(text)
        best = min(best, time.process_time() - start)
    return best


def main(corpus: Path, pages: int) -> None:
    """Time every reader and print a line for each, with its ratio to the bare expression."""
    cables, html_speed = read_pages(corpus, pages)
    if not cables:
        sys.exit(f"No cable page was found in {corpus}.")
    texts = [cable.spliced.text for cable in cables]
    size = sum(map(len, texts)) / 1e6
    print(f"{len(texts)} cables, {size:.2f} MB of text; HTML to cable {html_speed:.1f} MB/s of HTML")
    for cable in cables[:3]:
        read_figures(cable)  # lexicons are loaded once
    times = {
        "bare re": seconds(BARE.findall, texts),
        "find_numbers": seconds(find_numbers, texts),
        "numbers and figures": seconds(read_figures, cables),
    }
    try:
        from quantulum3 import parser
    except ImportError:
        print("quantulum3 is not installed and was left out")
    else:
        parser.parse("1 km")
        times["quantulum3"] = seconds(parser.parse, texts, rounds=1)
    for name, taken in times.items():
        print(f"  {name:20} {size / taken:8.3f} MB/s   {times['bare re'] / taken:8.4f} of bare re")
    if "quantulum3" in times:
        for name in ("find_numbers", "numbers and figures"):
            print(f"  {name} is {times['quantulum3'] / times[name]:.0f} times as fast as quantulum3")


if __name__ == "__main__":
    if len(sys.argv) not in {2, 3}:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) == 3 else 40)
