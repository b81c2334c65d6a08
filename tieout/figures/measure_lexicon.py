"""``tieout/lexicon/measures.yml`` as look-up tables.

Belongs here: which word or phrase speaks for which measure. Does not belong here: how loudly it speaks (measures.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tieout.figures.lexicon import load, verb_forms
from tieout.figures.sentences import pattern


@dataclass(frozen=True, slots=True)
class Measure:
    """What the reading of figures needs of an entry of measures.yml.

    ``verbs`` are base forms; an empty ``kinds`` takes every kind of number.
    """

    key: str
    family: str
    verbs: tuple[str, ...]
    kinds: frozenset[str]
    persons: bool


@dataclass(frozen=True, slots=True)
class Trigger:
    """What a single word says: the measure it speaks for, and whether as a verb or as a noun."""

    measure: str
    role: str


@dataclass(frozen=True, slots=True)
class MeasureLexicon:
    """The measures by key, and the words and phrases that speak for them.

    words: form of a verb, or singular noun -> triggers. counted, weak: singular noun (counted: also two) -> keys.
    phrases: (letters that every match holds, pattern on lower-case text, key).
    """

    measures: dict[str, Measure]
    words: dict[str, tuple[Trigger, ...]]
    counted: dict[str, tuple[str, ...]]
    weak: dict[str, tuple[str, ...]]
    phrases: tuple[tuple[str, re.Pattern[str], str], ...]


@cache
def measures() -> MeasureLexicon:
    """The measure lexicon, compiled."""
    table: dict[str, Measure] = {}
    words: dict[str, set[Trigger]] = {}
    counted: dict[str, set[str]] = {}
    weak: dict[str, set[str]] = {}
    phrases: list[tuple[str, re.Pattern[str], str]] = []
    for key, entry in load("measures").items():
        verbs, kinds = tuple(entry.get("verbs", ())), frozenset(entry.get("kinds", ()))
        table[key] = Measure(key, entry["family"], verbs, kinds, entry.get("persons") == "true")
        for form in (f for verb in verbs for f in verb_forms(verb)):
            words.setdefault(form, set()).add(Trigger(key, "verb"))
        for noun in entry.get("nouns", ()):
            words.setdefault(noun, set()).add(Trigger(key, "noun"))
        for noun in entry.get("counted", ()):
            counted.setdefault(noun, set()).add(key)
        for noun in entry.get("weak", ()):
            weak.setdefault(noun, set()).add(key)
        for phrase in entry.get("phrases", ()):
            phrases.append((_needed(phrase), pattern(r"\b(?:" + phrase + r")\b"), key))
    return MeasureLexicon(
        measures=table,
        words={w: tuple(sorted(t, key=lambda x: (x.role, x.measure))) for w, t in words.items()},
        counted={w: tuple(sorted(k)) for w, k in counted.items()},
        weak={w: tuple(sorted(k)) for w, k in weak.items()},
        phrases=tuple(phrases),
    )


def _needed(phrase: str) -> str:
    """The longest run of letters that every match of a phrase holds, to skip sentences without it; '' where there is
    none.
    """
    plain = phrase
    while (inner := re.sub(r"\([^()]*\)(?:[?*+]|\{[^}]*\})?", "/", plain)) != plain:
        plain = inner
    if "|" in plain:
        return ""
    plain = re.sub(r"\[[^]]*\]|\\.|.[?*]|\{[^}]*\}", "/", plain)
    return max(re.findall(r"[a-z]+", plain), key=len, default="")
