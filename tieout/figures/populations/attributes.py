"""What the words of a population say of the people in it: sex, age group, nationality, role.

Belongs here: attributes that are stated. Does not belong here: guesses, the finding of the population (population.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tieout.figures.lexicon import populations, singular
from tieout.lexicon import words

_NATIONALITY = re.compile(
    # "from the Democratic Republic of Congo"
    r"\b(?:from|of) (?P<origin>(?:the )?(?:[A-Z][\w.'-]+)(?: (?:and |of the |of )?[A-Z][\w.'-]+){0,4})|"
    # "Ghanaian", "Somalis"
    r"\b(?P<demonym>[A-Z][a-z]+(?:an|ian|ese|ish|ani|i|ch|eek|ss|aeli|bian|geri|ino|ina)s?)\b"
)
_WORDS = re.compile(r"[a-z][a-z-]+")
_NOT_NATIONALITIES = words("populations", "not_nationalities")
# Roles that say no more than sex and age group do.
_NO_ROLES = frozenset({"person", "child", "relative"})


@dataclass(frozen=True, slots=True)
class Attributes:
    """Values of populations.yml; None for what the words leave open."""

    sex: str | None = None
    age_group: str | None = None
    nationality: str | None = None
    role: str | None = None


def attributes(text: str | None) -> Attributes:
    """The attributes that the words of a population state."""
    if not text:
        return Attributes()
    lexicon = populations()
    nouns = [singular(w) for w in _WORDS.findall(text.lower())]
    sexes = {lexicon.sex[n] for n in nouns if n in lexicon.sex}
    ages = {lexicon.age_group[n] for n in nouns if n in lexicon.age_group}
    roles = [lexicon.role[n] for n in reversed(nouns) if n in lexicon.role]
    return Attributes(
        sex="mixed" if len(sexes) > 1 else next(iter(sexes), None),
        age_group="child" if "child" in ages else next(iter(ages), None),
        nationality=_nationality(text),
        role=next((role for role in roles if role not in _NO_ROLES), None),
    )


def _nationality(text: str) -> str | None:
    """The first origin or demonym, in source words."""
    if text.islower():
        return None  # each has a capital
    for m in _NATIONALITY.finditer(text):
        found = m["origin"] or m["demonym"]
        if found.split()[0] not in _NOT_NATIONALITIES:
            return found.removeprefix("the ")
    return None
