"""The ledger of whole documents: every numeral in one mention, each mention the text that it says it is.

Belongs here: what holds for each page, made up or real. Does not belong here: how a number is read. The real pages are
no part of the project: the test that needs them is skipped unless TIEOUT_CORPUS names their folder.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections import Counter
from pathlib import Path

import pytest

from tests.unit.cable_texts import page, web_page
from tieout.cable import parse_cable
from tieout.figures import read_figures
from tieout.source import read_document

DIGITS = re.compile("[0-9]+")
WORDS = re.compile(
    r"(?<![a-z0-9])(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?"
    r"|millions?|billions?|trillions?|dozens?|half|halves|quarters?|thirds?|fourth|fifths?|sixth|seventh|eighth|ninth"
    r"|tenths?|first|second|twice|thrice|doubled|tripled|halved|quadrupled|double|triple|tenfold|once|couple|lakhs?"
    r"|crores?|twenties|thirties|sixties)(?![a-z])"
)

BREAK = "\n \nLAGOS 00000123  002 OF 002 \n \n"
BODIES = [
    "1. (U) The port handled 5.6"
    + BREAK
    + "million tons and 1,\n336 crates, two hun"
    + BREAK
    + "dred of them empty. \n",
    "1. (SBU) Between 15 and" + BREAK + "25 ships came, half in March 2005. \n \n2. (U) See question 17 and REF A. \n",
    "1. (U) He paid USD \n$3.02"
    + BREAK
    + "million; she paid 2,OOO pesos and l0 cents. Call (52)(55) 5080-2000, ext. 12. \n",
    "1. (C) Six months to four years, 5 years and 1 day, three days"
    + BREAK
    + "to one year: 52-48, 24/7, 9/11, G8, DS-160. \n",
    "1. (U) ١٢ ½ 𝟗 İ ﬁfty 1½ -5C +3 1/2 0.5 .5 5. 5, 5,5 5,55 5,555 5.555.555 00012 12e5 1 000 1 1 1 \n",
    "1. (U) " + "one two three 1 2 3 million million half a dozen and and 1, 2, 3 " * 20 + "\n",
]


def broken(data: bytes, name: str) -> Counter[str]:
    """How many mentions and numerals of a page there are, and how many break a rule."""
    cable = parse_cable(read_document(data, name))
    text = cable.document.text
    mentions = sorted(read_figures(cable)[0], key=lambda m: m.char_start)
    starts, ends = [m.char_start for m in mentions], [m.char_end for m in mentions]
    counts = Counter(pages=1, mentions=len(mentions))
    counts["other text"] = sum(m.surface != text[m.char_start : m.char_end] for m in mentions)
    counts["overlap"] = sum(after < before for before, after in zip(ends, starts[1:], strict=False))
    low = text.lower()
    for pattern, where in ((DIGITS, text), (WORDS, low if len(low) == len(text) else "")):
        for numeral in pattern.finditer(where):
            at = bisect_right(starts, numeral.start()) - 1
            counts["numerals"] += 1
            counts["not in a mention"] += at < 0 or ends[at] < numeral.end()
    return counts


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("make", [lambda body: page(body).encode(), web_page], ids=["text", "html"])
def test_each_numeral_of_a_document_is_in_one_mention(body: str, make: object) -> None:
    counts = broken(make(body + " \n \nSMITH\n"), "cable")  # type: ignore[operator]
    assert counts["numerals"] > 20
    assert (counts["other text"], counts["overlap"], counts["not in a mention"]) == (0, 0, 0)


@pytest.mark.slow
def test_each_numeral_of_every_page_is_in_one_mention() -> None:
    corpus = os.environ.get("TIEOUT_CORPUS")
    if not corpus:
        pytest.skip("TIEOUT_CORPUS names no folder of cable pages")
    counts: Counter[str] = Counter()
    for file in sorted(Path(corpus).rglob("*.html")):
        counts.update(broken(file.read_bytes(), file.name))
    print(dict(counts))
    assert counts["pages"] > 0
    assert (counts["other text"], counts["overlap"], counts["not in a mention"]) == (0, 0, 0), counts
