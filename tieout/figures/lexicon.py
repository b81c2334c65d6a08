"""The words that figures are read with, loaded once from the lexicon files.

Belongs here: loading, inflection and lookup tables. Does not belong here: any rule that uses them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tieout.figures.sentences import pattern

LEXICON_FOLDER = Path(__file__).resolve().parent.parent / "lexicon"
_VOWELS = "aeiou"
_IRREGULAR_PLURALS = {
    "people": "person", "persons": "person", "children": "child", "men": "man", "women": "woman", "policemen": "policeman",
    "feet": "foot", "lives": "life", "wives": "wife", "thieves": "thief", "knives": "knife", "schoolchildren": "schoolchild",
    "bodies": "body", "countries": "country", "cities": "city", "dead": "dead", "series": "series", "species": "species",
    "aircraft": "aircraft", "police": "police", "news": "news", "crises": "crisis", "analyses": "analysis",
    "businessmen": "businessman", "countrymen": "countryman", "fishermen": "fisherman", "servicemen": "serviceman",
    "alumni": "alumnus", "phenomena": "phenomenon", "buses": "bus", "gases": "gas", "cases": "case", "bases": "base",
    "houses": "house", "warehouses": "warehouse", "nurses": "nurse", "horses": "horse", "courses": "course", "leases": "lease",
    "licenses": "license", "purchases": "purchase", "expenses": "expense", "databases": "database", "responses": "response",
    "releases": "release", "diseases": "disease", "increases": "increase", "offenses": "offense", "causes": "cause",
    "clauses": "clause", "exercises": "exercise", "enterprises": "enterprise", "premises": "premises", "headquarters": "headquarters",
    "judges": "judge", "villages": "village", "movies": "movie", "calories": "calorie", "kilocalories": "kilocalorie",
    "troops": "troop", "rupees": "rupee", "axes": "axe", "vertices": "vertex", "indices": "index", "shoes": "shoe",
}  # fmt: skip


@cache
def load(name: str) -> dict[str, Any]:
    """The lexicon file of that name (without ending) as parsed YAML."""
    content = yaml.safe_load((LEXICON_FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    assert isinstance(content, dict), name
    return content


@cache
def singular(word: str) -> str:
    """Singular of an English noun in lower case, by ending; words that are no plural come back unchanged."""
    if word in _IRREGULAR_PLURALS:
        return _IRREGULAR_PLURALS[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("oes") and len(word) > 4:
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


@cache
def verb_forms(base: str) -> frozenset[str]:
    """All forms of a verb given in its base form; of a phrase, its first word is inflected."""
    head, _, rest = base.partition(" ")
    verbs = load("verbs")
    forms = {head}
    if head in verbs["irregular"]:
        forms.update(verbs["irregular"][head])
    else:
        stem = head
        if head.endswith("e"):
            forms.update({head + "s", head + "d", head[:-1] + "ing"})
        elif head.endswith("y") and head[-2] not in _VOWELS:
            forms.update({head[:-1] + "ies", head[:-1] + "ied", head + "ing"})
        else:
            if head in verbs["doubled"] or re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", head):
                stem = head + head[-1]
            plural = "es" if head.endswith(("s", "sh", "ch", "x", "z")) else "s"
            forms.update({head + plural, stem + "ed", stem + "ing"})
    return frozenset(f"{form} {rest}".strip() for form in forms)


@dataclass(frozen=True, slots=True)
class Measure:
    """One entry of measures.yml."""

    key: str
    family: str
    definition: str
    unit: str | None
    additive: bool
    kinds: frozenset[str]
    persons: bool


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that speaks for a measure: role is counted, verb, noun, phrase or weak."""

    measure: str
    role: str


@dataclass(frozen=True, slots=True)
class MeasureLexicon:
    """measures.yml as lookup tables: single words and multi-word phrases to triggers."""

    measures: dict[str, Measure]
    words: dict[str, tuple[Trigger, ...]]
    counted: dict[str, tuple[str, ...]]
    weak: dict[str, tuple[str, ...]]
    phrases: tuple[tuple[str, re.Pattern[str], str], ...]


def _needed(phrase: str) -> str:
    """The longest run of letters that every match of a phrase holds, to skip sentences without it; '' where there is none."""
    plain = phrase
    while (inner := re.sub(r"\([^()]*\)(?:[?*+]|\{[^}]*\})?", "/", plain)) != plain:
        plain = inner
    if "|" in plain:
        return ""
    plain = re.sub(r"\[[^]]*\]|\\.|.[?*]|\{[^}]*\}", "/", plain)
    return max(re.findall(r"[a-z]+", plain), key=len, default="")


@cache
def measures() -> MeasureLexicon:
    """The measure lexicon, compiled."""
    table: dict[str, Measure] = {}
    words: dict[str, set[Trigger]] = {}
    counted: dict[str, set[str]] = {}
    weak: dict[str, set[str]] = {}
    phrases: list[tuple[str, re.Pattern[str], str]] = []
    for key, entry in load("measures").items():
        table[key] = Measure(
            key=key,
            family=entry["family"],
            definition=entry["definition"],
            unit=entry.get("unit"),
            additive=bool(entry.get("additive")),
            kinds=frozenset(entry.get("kinds", ())),
            persons=bool(entry.get("persons")),
        )
        for verb in entry.get("verbs", ()):
            for form in verb_forms(verb):
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


@dataclass(frozen=True, slots=True)
class PopulationLexicon:
    """populations.yml as lookup tables, keyed by singular noun."""

    role: dict[str, str]
    sex: dict[str, str]
    age_group: dict[str, str]
    collectives: frozenset[str]
    things: frozenset[str]
    units: dict[str, str]
    person_endings: tuple[str, ...]
    demonym_endings: tuple[str, ...]


@cache
def populations() -> PopulationLexicon:
    """The population lexicon, compiled."""
    raw = load("populations")
    role: dict[str, str] = {}
    for name, nouns in raw["roles"].items():
        for noun in nouns:
            role.setdefault(singular(noun), name)
    return PopulationLexicon(
        role=role,
        sex={singular(n): k for k, nouns in raw["sex"].items() for n in nouns},
        age_group={singular(n): k for k, nouns in raw["age_group"].items() for n in nouns},
        collectives=frozenset(raw["collectives"]),
        things=frozenset(raw["things"]),
        units={n: k for k, nouns in raw["units"].items() for n in nouns},
        person_endings=tuple(raw["person_endings"]),
        demonym_endings=tuple(raw["demonym_endings"]),
    )


@cache
def verbs() -> dict[str, frozenset[str]]:
    """Word sets of verbs.yml: auxiliaries, finite, reporting (inflected)."""
    raw = load("verbs")
    return {
        "auxiliaries": frozenset(raw["auxiliaries"]),
        "finite": frozenset(raw["finite"]),
        "reporting": frozenset(form for base in raw["reporting"] for form in verb_forms(base)),
    }
