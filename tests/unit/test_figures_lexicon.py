"""The words that figures are read with: inflection, and lists that are clean and in use."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tieout.figures import lexicon
from tieout.figures.lexicon import singular, verb_forms
from tieout.lexicon import load

MODULES = "\n".join(p.read_text(encoding="utf-8") for p in Path(lexicon.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("cases", "case"),
        ("countries", "country"),
        ("buses", "bus"),
        ("children", "child"),
        ("boxes", "box"),
        ("series", "series"),
        ("crisis", "crisis"),
        ("police", "police"),
    ],
)
def test_the_singular_of_a_noun(plural: str, expected: str) -> None:
    assert singular(plural) == expected


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("rescue", {"rescue", "rescues", "rescued", "rescuing"}),
        ("expel", {"expel", "expels", "expelled", "expelling"}),
        ("try", {"try", "tries", "tried", "trying"}),
        ("charge that", {"charge that", "charges that", "charged that", "charging that"}),
    ],
)
def test_the_forms_of_a_verb(base: str, forms: set[str]) -> None:
    assert verb_forms(base) == forms


@pytest.mark.parametrize("name", ["grammar", "organisations"])
def test_every_word_list_is_in_use_and_names_a_word_once(name: str) -> None:
    for key, listed in load(name).items():
        assert re.search(rf"[\"']{key}[\"']", MODULES), key
        assert len(set(listed)) == len(listed), key


def test_a_list_stands_once_in_its_file() -> None:
    """Of two lists of one name the first would be lost without a word."""
    for path in (Path(lexicon.__file__).parents[1] / "lexicon").glob("*.yml"):
        names = re.findall(r"(?m)^(\w+):", path.read_text(encoding="utf-8"))
        assert names and len(names) == len(set(names)), path.name
