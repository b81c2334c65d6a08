"""What holds for every text: spans, coverage, no exception, linear time."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tieout.numbers import FIGURE_KINDS, OTHER_KINDS, find_numbers

PIECES = [
    "12", "1,336", "5.6", "0", "007", "2005", "1990s", "USD", "$", "€", "%", " percent", "two", "hundred", "and",
    "half", "a", "million", "of", "between", "to", "-", "–", "year", "years", "old", "March", "May", "(", ")", "¶", ".",
    ",", ";", ":", "/", "question", "REF:", "more than", "up to", "one", "third", "dozens", "\n", "\n\n", "\r\n", "\t",
    "'", "ext.", "+", "#", "x", "06MEXICO1113", "life", "point", "in", "out of", "couple", "twice",
    "tel", "cents", "in his", "60s", "sixties", "One ", "at", "1300", "decl:", "6-foot-4", "N", "İ", "ﬁ", "½", "٣",
    "𝟗", "\u00a0", "http://a.b/", "l0", "2O", ",OOO", "-5C", "ft 11 in", "312p", "0.4pc", "Y", "R", "1'250", "2/3",
    "hour", "a half", "no more than", "-plus-", "-to-", "-nil", "over", "votes", "faces", "Smith, ", "(Geneva ",
    "call ", "911", "zero", "dozen", "lakh", "tens", "hundreds", "quarter", "fifth", "doubled", "score", "No. ",
    "Table ", "top ", "3M",
]  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.one_of(st.sampled_from(PIECES), st.just(" ")), max_size=60).map("".join))
NUMBER_WORD = re.compile(
    r"(?<![a-z0-9])(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|twenty|thirty|hundreds?"
    r"|thousands?|millions?|billions?|trillions?|dozens?|half|doubled|tripled|twice|once|couple|first|second|third)(?![a-z])"
)


@settings(max_examples=600, deadline=None)
@given(TEXTS)
def test_mentions_are_in_bounds_in_order_and_apart(text: str) -> None:
    floor = 0
    for mention in find_numbers(text):
        assert floor <= mention.start < mention.end <= len(text)
        floor = mention.end


@settings(max_examples=600, deadline=None)
@given(TEXTS)
def test_every_digit_run_is_inside_exactly_one_mention(text: str) -> None:
    spans = [(mention.start, mention.end) for mention in find_numbers(text)]
    for run in re.finditer("[0-9]+", text):
        assert sum(start <= run.start() and run.end() <= end for start, end in spans) == 1


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, " "]), max_size=60).map("".join).filter(str.isascii))
def test_every_number_word_is_inside_exactly_one_mention(text: str) -> None:
    spans = [(mention.start, mention.end) for mention in find_numbers(text)]
    for word in NUMBER_WORD.finditer(text.lower()):
        assert sum(start <= word.start() and word.end() <= end for start, end in spans) == 1


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_kinds_and_values_agree(text: str) -> None:
    for mention in find_numbers(text):
        assert mention.kind in (FIGURE_KINDS | OTHER_KINDS)
        assert mention.rule
        if mention.is_figure:
            assert mention.kind in FIGURE_KINDS
            assert mention.qualifier
            assert (mention.value_low, mention.value_high) != (None, None)
            if mention.value_low is not None and mention.value_high is not None:
                assert mention.value_low <= mention.value_high
            for value in (mention.value_low, mention.value_high):
                assert value is None or abs(value) < 10**29


HOSTILE = {
    "digits": "7",
    "digits and commas": "1,",
    "grouped digits": "111,",
    "dots": "1.",
    "million million": "million ",
    "two million": "two million ",
    "hundred and": "hundred and ",
    "brackets": "((((1))))",
    "hyphens": "1-",
    "slashes": "1/",
    "phones": "(1) 22 ",
    "of": "hundreds of ",
    "years": "2005-2006-",
    "dates": "May 5, ",
    "letters and digits": "a1",
    "refs": "REF: A ",
    "question": "questions 1, ",
    "spaces": "1 ",
    "lines": "1\n",
    "dollars": "$",
    "percent": "5%",
    "between": "between 1 and ",
    "and a day": "5 years and a day ",
    "one": "one ",
    "colons": "1:",
    "capitals": "AAAA 1 ",
    "grouped by two": "11,",
    "percent of the": "5 of the ",
    "money and": "USD 5 million and ",
    "cents": "5 cents ",
    "from to": "rise from 1 to 2, ",
    "one said": "One a ",
    "decades": "in his 60s ",
    "coordinates": "34 05 ",
    "declassify": "decl: ",
    "titles": "Six Party ",
    "one comma": "1,1,1,",
    "and and": "and and ",
    "one two three": "one two three ",
    "between and and": "between 1 and 2 and 3 ",
    "half of a million": "half of a million of a ",
    "and a half": "one and a half ",
    "an hour and a half": "an hour and a half ",
    "dollars and cents": "5 dollars and 5 cents and ",
    "hours and minutes": "1 hour and 30 minutes and ",
    "to life": "5 years to life to ",
    "over years": "5 over 5 years ",
    "no more than": "no less than 1 and no more than 2 and ",
    "feet and inches": "5 ft 11 in 6-foot-4-",
    "degrees": "-5C ",
    "pence": "5p ",
    "signs against digits": "Y1,R1,000 ",
    "apostrophes": "1'000'",
    "teletype": "l0 2,OOO 2O ",
    "sets": "6-4, 7-6 (",
    "plus": "5-plus-",
    "groups": "1-1-1-",
    "sentences": "came. 8. Then ",
    "cited": "(Geneva 688) ",
    "calls": "call 911 ",
    "votes to": "5 votes to 4 votes to ",
    "shares": "1 in 10 in 1/3 of ",
    "year to year": "1 year to 2 years to ",
    "mixed": "(1,)$-2 million and one/3 of the between 4–5% ",
}
# What costs next to nothing, as a megabyte.
LARGE = {
    "digits": "1234567890",
    "commas": ",",
    "brackets": "(((((",
    "closed brackets": "()[]",
    "spaces": " ",
    "lines": "\n",
    "blank lines": "\r\n \r\n",
    "dollars": "$$$",
    "hyphens": "-–",
    "letters": "abc",
    "capitals": "ABC ",
    "dots": ". ",
    "and": "and ",
    "references": "REF: ",
    "paragraphs": "¶",
}
# A number and then a long run of one thing.
TAILS = {"spaces": " ", "lines": " \n", "letters": "a", "dashes": "-", "brackets": "(", "and": " and", "commas": " ,"}


def seconds(head: str, unit: str, size: int, tries: int) -> float:
    """The best of some times that reading a hostile text takes."""
    text = head + unit * (size // len(unit)) + "x"
    best = float("inf")
    for _ in range(tries):
        start = time.process_time()
        find_numbers(text)
        best = min(best, time.process_time() - start)
    return best


def stays_linear(head: str, unit: str, size: int) -> bool:
    """Whether twice the text takes less than three times as long, in one of three tries on a busy machine.

    The single text is read twice, so that a pause makes its time no longer; one in the double's only costs a try.
    """
    return any(seconds(head, unit, 2 * size, 1) <= 3 * seconds(head, unit, size, 2) + 0.02 for _ in range(3))


@pytest.mark.slow
@pytest.mark.parametrize("unit", LARGE.values(), ids=LARGE)
def test_twice_a_large_text_takes_about_twice_the_time(unit: str) -> None:
    assert stays_linear("USD 5 million", unit, 500_000)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("head", "unit"),
    [
        *(("", unit) for unit in HOSTILE.values()),
        *((head, unit) for unit in TAILS.values() for head in ("May 5", "USD 5 million")),
    ],
)
def test_twice_the_text_takes_about_twice_the_time(head: str, unit: str) -> None:
    assert stays_linear(head, unit, 20_000)
