"""The words that figures are read with, from ``tieout/lexicon/*.yml``.

Belongs here: inflection, look-up tables of words. Does not belong here: any word, any rule that uses them, the
measures (measure_lexicon.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tieout.lexicon import load, words

_VOWELS = "aeiou"


@cache
def singular(word: str) -> str:
    """Singular of an English noun in lower case, by ending; words that are no plural come back unchanged."""
    irregular: dict[str, str] = load("grammar")["irregular_plurals"]
    if word in irregular:
        return irregular[word]
    if word.endswith("men") and len(word) > 4 and word not in load("grammar")["singulars_in_men"]:
        return word[:-2] + "an"
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
    elif head.endswith("e"):
        forms.update({head + "s", head + "d", head[:-1] + "ing"})
    elif head.endswith("y") and head[-2] not in _VOWELS:
        forms.update({head[:-1] + "ies", head[:-1] + "ied", head + "ing"})
    else:
        is_doubled = head in verbs["doubled"] or re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", head)
        stem = head + head[-1] if is_doubled else head
        plural = "es" if head.endswith(("s", "sh", "ch", "x", "z")) else "s"
        forms.update({head + plural, stem + "ed", stem + "ing"})
    return frozenset(f"{form} {rest}".strip() for form in forms)


def _forms(key: str) -> frozenset[str]:
    """All forms of the verbs of a list of verbs.yml."""
    return frozenset(form for base in load("verbs")[key] for form in verb_forms(base))


# Word sets that several rules share.
AUXILIARIES = words("verbs", "auxiliaries")
FINITE_VERBS = words("verbs", "finite")
PASSIVE_VERBS = words("verbs", "passive")
REPORTING_VERBS = _forms("reporting")
AMOUNTS_TO = words("grammar", "amounts_to")
OF_TIME = words("grammar", "of_time") | words("grammar", "times")
HOW_OFTEN = words("grammar", "how_often")
AMOUNT_VERBS = _forms("amount") | _forms("amount_or_noun")
AMOUNT_OR_NOUN = frozenset(
    form for base in load("verbs")["amount_or_noun"] for form in verb_forms(base) if form == base or form.endswith("s")
)
COMMON_VERBS = _forms("only_verbs") | frozenset(
    f for f in _forms("noun_like") if f.endswith(("ed", "ing", "aid", "ought"))
)
# Of those, forms with a subject: no bare form, which may be an adjective ("live"), no participle in -ed or -ing.
INFLECTED_VERBS = frozenset(
    form
    for base in load("verbs")["only_verbs"]
    for form in verb_forms(base)
    if form != base and not form.endswith(("ed", "ing"))
)


@dataclass(frozen=True, slots=True)
class PopulationLexicon:
    """populations.yml as look-up tables, keyed by singular noun."""

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
    """The population lexicon; a noun under two roles has the first."""
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
