"""Phrases are looked up by the words that they can begin with: none is missed, few are searched."""

from __future__ import annotations

import re

import pytest

from tieout.figures.grammar.beginnings import Beginnings
from tieout.figures.grammar.phrase_anchors import anchors, words_of
from tieout.figures.grammar.sentences import pattern, read_sentence


@pytest.mark.parametrize(
    ("phrase", "keys"),
    [
        ("in custody", [{"custod"}, {"in"}]),
        ("g(?:a|i)ven (?:\\w+ )?care", [{"care"}, {"gaven", "given"}]),
        ("(?:was|were) (?:held|captured)", [{"held", "captur"}, {"was", "were"}]),
        ("(?:in|to) (?:the )?(?:\\w+ )?courts?", [{"court", "courts"}, {"in", "to"}]),
        ("releas\\w+ (?:\\S+ ){0,2}hostages", [{"releas"}, {"hostag"}]),
        ("(?:is|was) (?:at large|on the run)", [{"run", "large"}, {"is", "was"}]),
        ("law(?:s|yers)? \\d", [{"law", "laws", "lawyer"}]),
        ("(?:let|lets) (?:[^;:]+ ){0,3}?go", [{"go"}, {"let", "lets"}]),
        ("(?:half|%) of (?:the |all )?victims", [{"victim"}, {"of"}]),
    ],
)
def test_the_words_that_a_match_must_hold(phrase: str, keys: list[set[str]]) -> None:
    assert anchors(phrase) == keys


@pytest.mark.parametrize("phrase", ["hiv.{0,5}aids", "\\w+ \\d+", "(?:\\w+ )?\\S+"])
def test_a_phrase_without_such_words_is_always_searched(phrase: str) -> None:
    assert anchors(phrase) == []


@pytest.mark.parametrize(
    ("expression", "keys"),
    [
        (r"\b(?:will|going to)\b", {"will", "going"}),
        (r"\bof (?:the|a) sentence\b|\bpenalt(?:y|ies)\b", {"senten", "penalt"}),
        (r"\b(?:imprison|jail)", {"impris", "jail"}),
        (r"\bbar", None),  # also "barred"
        (r"\b(?:cap|bar)\b.{0,9}\bon\b", {"cap", "bar"}),  # no "barred"
        (r"\bper ?head\b", {"per", "perhea"}),
        (r"tion\b", None),  # begins inside a word
    ],
)
def test_the_words_that_an_expression_is_sought_by(expression: str, keys: set[str] | None) -> None:
    assert words_of(pattern(expression).pattern, 0) == keys


def test_a_sentence_says_what_stands_inside_its_tokens() -> None:
    sentence = read_sentence("The re-elected mayor let them go.", 0, 33)
    assert sentence.says(pattern(r"\belected\b"))
    assert sentence.says(pattern(r"\bgo\b"))
    assert not sentence.says(pattern(r"\bmay\b"))


TIMES = Beginnings(
    pattern(
        r"(?<![\w./])(?:(?P<ago>(?:\d{1,2}|two) (?:year|day)s? ago)|(?P<year>(?:19|20)\d\d\b)|(?P<day>the ?next day)"
        r"|(?P<since>(?:in|over) (?:(?:the|about) )*[12]\d? years))",
        re.IGNORECASE,
    )
)


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("Two\nyears  ago the  next day came", ["Two\nyears  ago", "the  next day"]),
        ("7 days ago, 12 years ago and 120 years ago", ["7 days ago", "12 years ago"]),
        ("In about\nthe 14 years, not in 31 years", ["In about\nthe 14 years"]),
        ("of 1998 and 2004, not 20045 or 1890", ["1998", "2004"]),
        ("the nextday, thenext day", ["thenext day"]),
        ("v2.2004 x1998 İ 2003", ["2003"]),
        ("the year before, over there", []),
    ],
)
def test_matches_are_tried_where_one_can_begin(text: str, matches: list[str]) -> None:
    assert [m.group() for m in TIMES.finditer(text)] == matches
