"""What holds for the figures of every text: no exception, links to figures that are there, times in order.

Belongs here: properties of figures in sentences put together at random. Does not belong here: what a sentence means.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.unit.test_figures_reader import HEADER
from tieout.cable import parse_cable
from tieout.figures import read_figures
from tieout.lexicon import FOLDER, load
from tieout.source import read_document


def _phrases(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    else:
        for part in content.values() if isinstance(content, dict) else content:
            yield from _phrases(part)


# Whatever the rules listen for: each entry of each list of words.
HEARD = sorted({phrase for file in FOLDER.glob("*.yml") for phrase in _phrases(load(file.stem)) if len(phrase) < 40})
NUMERALS = [
    "12", "1,336", "40", "three", "two hundred", "a dozen", "half", "one-third", "45 percent", "USD 5 million",
    "$75", "12 years", "six months", "16 years old", "40 to 20", "five of the ten", "15 to 25", "more than 100",
    "up to 12", "dozens", "doubled", "10-person", "2005", "May 3", "March 2004", "(45%)", "a man", "per year",
    "12 %", "40.5", "one", "million",
]  # fmt: skip
GLUE = [
    "the", "of", "and", "in", "to", "for", "by", "were", "was", "has", "had", "who", "which", "that", "from",
    "with", "than", "'s", "’s", "'", '"', "(", ")", "-", "--", ":", ";", ",", ".", ". ", "\n", "\n\n",
    "2. (U) ", "/", "a", "no", "not", "each", "all", "other", "more", "since", "after", "until", "total", "Obi",
    "Oslo", "GOX", "U.S.", "police", "he", "they", "men", "women", "said", "XXXX", "¶", "N/A",
]  # fmt: skip
WORDS = st.one_of(st.sampled_from(NUMERALS), st.sampled_from(GLUE), st.sampled_from(HEARD))
BODIES = st.builds(
    lambda words, gaps: "".join(word + gap for word, gap in zip(words, gaps, strict=False)),
    st.lists(WORDS, min_size=3, max_size=40),
    st.lists(st.sampled_from([" ", " ", " ", " ", "", "\n"]), min_size=40, max_size=40),
)


@settings(max_examples=500)
@given(BODIES, st.booleans())
@example("Obi 's is 40.", False)
def test_figures_are_mentions_and_link_to_figures(body: str, is_in_capitals: bool) -> None:
    text = HEADER.format(subject="A REPORT") + "1. (U) " + (body.upper() if is_in_capitals else body) + "\n\nSMITH\n"
    document = read_document(text.encode(), "test.txt")
    mentions, figures = read_figures(parse_cable(document))
    by_id = {m.mention_id: m for m in mentions}
    told = {f.figure_id for f in figures}
    assert len(by_id) == len(mentions)
    assert len(told) == len(figures)
    assert told == {m.mention_id for m in mentions if m.is_figure}
    for f in figures:
        assert f.figure_id not in {f.part_of_id, f.compares_to_id}
        assert {f.part_of_id, f.compares_to_id, f.share_count_id, f.share_base_id} <= told | {None}
        assert not f.period_start or not f.period_end or f.period_start <= f.period_end
        assert f.sentence_char_start <= by_id[f.figure_id].char_start
