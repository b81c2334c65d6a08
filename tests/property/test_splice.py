"""The splice map, for any text and any cuts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.cable.splice import SplicedText

TEXT = st.text(max_size=60)
CUTS = st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)).map(lambda c: (min(c), max(c))), max_size=6)


def kept(text: str, cuts: list[tuple[int, int]]) -> list[int]:
    """Source positions that no cut covers."""
    return [i for i in range(len(text)) if not any(start <= i < end for start, end in cuts)]


@given(TEXT, CUTS)
def test_the_text_is_what_no_cut_covers(text: str, cuts: list[tuple[int, int]]) -> None:
    assert SplicedText(text, cuts).text == "".join(text[i] for i in kept(text, cuts))


@given(TEXT, CUTS)
def test_every_character_maps_to_itself_in_order_and_back(text: str, cuts: list[tuple[int, int]]) -> None:
    spliced = SplicedText(text, cuts)
    for position, source in enumerate(kept(text, cuts)):
        assert spliced.to_source(position, position + 1) == (source, source + 1)
        assert spliced.from_source(source) == position


@given(TEXT, CUTS, st.data())
def test_a_span_maps_to_its_first_and_last_character(
    text: str, cuts: list[tuple[int, int]], data: st.DataObject
) -> None:
    spliced, positions = SplicedText(text, cuts), kept(text, cuts)
    start = data.draw(st.integers(0, len(spliced.text)))
    end = data.draw(st.integers(start, len(spliced.text)))
    char_start, char_end = spliced.to_source(start, end)
    if start == end:
        assert char_start == char_end
    else:
        assert (char_start, char_end) == (positions[start], positions[end - 1] + 1)


@given(TEXT, CUTS)
def test_what_was_cut_maps_to_the_cut(text: str, cuts: list[tuple[int, int]]) -> None:
    spliced, positions = SplicedText(text, cuts), kept(text, cuts)
    for source in range(len(text) + 1):
        assert spliced.from_source(source) == sum(1 for i in positions if i < source)


def test_a_span_outside_the_text_is_an_error() -> None:
    with pytest.raises(IndexError, match="not inside"):
        SplicedText("abc", [(1, 2)]).to_source(0, 3)
