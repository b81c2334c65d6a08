"""A coverage-guided fuzzer of the reading of numbers, and of documents as they are read on the command line.

    pip install atheris
    python tests/fuzz/fuzz_numbers.py numbers FOLDER -max_total_time=1800
    python tests/fuzz/fuzz_numbers.py extract FOLDER -max_total_time=1800

FOLDER keeps the inputs that reach new code, and is begun with a few. What comes after it goes to libFuzzer. A find is
an exception, a broken rule or an input that takes longer than ten seconds; libFuzzer writes it to a file. atheris is no
dependency of the project: nothing but this file needs it. pytest collects nothing here.

Belongs here: the rules that any input must keep. Does not belong here: expectations on what a number means.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["tieout.numbers", "tieout.cable", "tieout.source", "tieout.figures"]):
    import tieout
    from tieout.numbers import FIGURE_KINDS, OTHER_KINDS, find_numbers
    from tieout.numbers.tokens import VOCABULARY
    from tieout.rejection import Rejection

DIGITS = re.compile("[0-9]+")
SEEDS = [
    "Net income rose to $1.42 billion, or 61 cents a share, from 1 ,336 pesos in 2003-04.",
    "between 15 and 25, two hundred and forty-three, a dozen, one and a half million, two-thirds, 5 years and 1 day",
    "REF: A. ROME 205 B. 05 STATE 168419\n\n1. (SBU) 52-48, 24/7, 9/11, (52)(55) 5080-2000, -5C, 5 ft 11 in, 2,OOO l0",
    "half a million, an hour and a half, in his 60s, the 1990s, 3-to-1, 6-4, 7-6 (7-5), 100s of, Y100bn, 0.4pc",
]
PAGE = (
    "Viewing cable 07LAGOS123, PORTS\n\nReference ID Created Released Classification Origin\n07LAGOS123 "
    "2007-05-04 09:09 2011-08-30 01:44 UNCLASSIFIED Consulate Lagos\nP 040915Z MAY 07\n"
    "FM AMCONSUL LAGOS\nTO RUEHC/SECSTATE WASHDC 8881\n"
    "UNCLAS SECTION 01 OF 02 LAGOS 000123 \n \nSIPDIS \n \nTAGS: PHUM\nSUBJECT: PORTS \n \n1. (U) %s \n \nSMITH\n"
)


def numbers(data: bytes) -> None:
    """Numbers of a text: in order, apart, in bounds, every digit run inside one, values with kinds."""
    text = data.decode("utf-8", "replace")
    spans = []
    floor = 0
    for mention in find_numbers(text):
        assert floor <= mention.start < mention.end <= len(text), mention
        assert mention.kind in FIGURE_KINDS | OTHER_KINDS, mention
        if mention.is_figure:
            low, high = mention.value_low, mention.value_high
            assert (low, high) != (None, None) and (low is None or high is None or low <= high), mention
        floor = mention.end
        spans.append((mention.start, mention.end))
    for run in DIGITS.finditer(text):
        assert any(start <= run.start() and run.end() <= end for start, end in spans), (run, spans)


def extract(data: bytes) -> None:
    """A file as the command line reads it: mentions that say where they stand, or a rejection."""
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(data)
        file.flush()
        try:
            rows = tieout.extract(file.name)
        except Rejection:
            return
    floor = 0
    for row in rows:
        assert floor <= row["char_start"] < row["char_end"], row
        floor = row["char_end"]


def main() -> None:
    """Fuzz one of the two until libFuzzer stops."""
    if len(sys.argv) < 3 or sys.argv[1] not in ("numbers", "extract"):
        sys.exit(__doc__)
    what, folder = sys.argv[1], Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for at, seed in enumerate(SEEDS):
        (folder / f"seed{at}").write_text(PAGE % seed if what == "extract" else seed, encoding="utf-8")
    words = {
        *VOCABULARY,
        *"¶ REF: A. per cent percent USD $ km years old to and between or at least up to in of March".split(),
    }
    lexicon = folder.with_suffix(".dict")
    lexicon.write_text("".join(f'"{word}"\n' for word in sorted(words) if word.isascii()), encoding="utf-8")
    options = [
        f"-dict={lexicon}",
        "-max_len=3000" if what == "extract" else "-max_len=400",
        "-timeout=10",
        *sys.argv[3:],
    ]
    atheris.Setup([sys.argv[0], str(folder), *options], numbers if what == "numbers" else extract)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
