"""Phrases are looked up by the words that they can begin with: none is missed, few are searched."""

from __future__ import annotations

import pytest

from tieout.figures.phrase_anchors import anchors


@pytest.mark.parametrize(
    ("phrase", "keys"),
    [
        ("in custody", [{"cust"}, {"in"}]),
        ("g(?:a|i)ven (?:\\w+ )?care", [{"care"}, {"gave", "give"}]),
        ("(?:was|were) (?:held|captured)", [{"held", "capt"}, {"was", "were"}]),
        ("(?:in|to) (?:the )?(?:\\w+ )?courts?", [{"cour"}, {"in", "to"}]),
        ("releas\\w+ (?:\\S+ ){0,2}hostages", [{"rele"}, {"host"}]),
        ("law(?:s|yers)? \\d", [{"law", "laws", "lawy"}]),
    ],
)
def test_the_words_that_a_match_must_hold(phrase: str, keys: list[set[str]]) -> None:
    assert anchors(phrase) == keys


@pytest.mark.parametrize("phrase", ["hiv.{0,5}aids", "\\w+ \\d+", "(?:\\w+ )?\\S+"])
def test_a_phrase_without_such_words_is_always_searched(phrase: str) -> None:
    assert anchors(phrase) == []
