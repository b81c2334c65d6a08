"""``tieout/lexicon/measures.yml`` as look-up tables.

Belongs here: which word or phrase speaks for which measure. Does not belong here: how loudly it speaks (measures.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from tieout.figures.grammar.phrase_anchors import anchors
from tieout.figures.grammar.sentences import pattern
from tieout.figures.lexicon import singular, verb_forms
from tieout.lexicon import load

ANYBODY = "anybody"  # to whom something is done: every person
NATIONAL = "any national"  # people told of by their nation: "Somalis", "Haitian men"
NAMELESS = "nameless"  # a count whose noun is left out


@dataclass(frozen=True, slots=True)
class Measure:
    """What the reading of figures needs of an entry of measures.yml.

    ``verbs`` are base forms; an empty ``kinds`` takes every kind of number. ``counted_kinds`` are those that it takes
    besides where one of its ``counted`` nouns or phrases speaks for it; ``carries`` are the roles of the people whom a
    cable about it counts where the clause leaves open why, ``tags`` those of such cables, and ``outweighs`` the
    measures that it then takes figures from. ``lends`` tells that how long and how old is told of its events.
    ``unless`` is what keeps it from being heard in a sentence.
    """

    key: str
    family: str
    verbs: tuple[str, ...]
    kinds: frozenset[str]
    persons: bool
    counted: frozenset[str] = frozenset()
    counted_kinds: frozenset[str] = frozenset()
    carries: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    outweighs: frozenset[str] = frozenset()
    things: bool = False
    lends: bool = False
    unless: re.Pattern[str] | None = None

    def takes_kind(self, kind: str, by_what_is_counted: bool) -> bool:
        """Whether it can have a number of a kind."""
        return not self.kinds or kind in self.kinds or (by_what_is_counted and kind in self.counted_kinds)


@dataclass(frozen=True, slots=True)
class Trigger:
    """What a single word says: the measure it speaks for, and whether as a verb, as a noun, or as what those counted do
    themselves ("act"); a verb only of what is counted in ``of``, singular nouns and roles ("any student"), where some
    are named.
    """

    measure: str
    role: str
    of: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that speak for a measure: a pattern on lower-case text, and bits for the sets of keys of words
    (phrase_anchors.py) of each of which a sentence with a match has one; ``is_verb`` tells that its first word is a
    verb ("sent 20 home").
    """

    pattern: re.Pattern[str]
    measure: str
    needs: int
    is_verb: bool = False


# A phrase before its anchors have bits: pattern, measure, sets of anchors, whether its first word is a verb.
_Spoken = tuple[re.Pattern[str], str, list[frozenset[str]], bool]


@dataclass(frozen=True, slots=True)
class MeasureLexicon:
    """The measures by key, and the words and phrases that speak for them.

    words: form of a verb, or singular noun -> triggers. counted, weak, otherwise: singular noun (counted: also
    two or three) -> keys.
    phrases: those that speak for a measure. anchored: a key of words -> the bits of the sets of anchors that have it,
    and the indices of the phrases whose first set it is in. always: indices of phrases that have no anchors.
    """

    measures: dict[str, Measure]
    words: dict[str, tuple[Trigger, ...]]
    counted: dict[str, tuple[str, ...]]
    weak: dict[str, tuple[str, ...]]
    otherwise: dict[str, tuple[str, ...]]
    phrases: tuple[Phrase, ...]
    anchored: dict[str, tuple[int, tuple[int, ...]]]
    always: tuple[int, ...]


@cache
def measures() -> MeasureLexicon:
    """The measure lexicon, compiled."""
    table: dict[str, Measure] = {}
    words: dict[str, set[Trigger]] = {}
    counted: dict[str, set[str]] = {}
    weak: dict[str, set[str]] = {}
    otherwise: dict[str, set[str]] = {}
    spoken: list[_Spoken] = []
    for key, entry in load("measures").items():
        verbs, kinds = tuple(entry.get("verbs", ())), frozenset(entry.get("kinds", ()))
        table[key] = Measure(
            key,
            entry["family"],
            verbs,
            kinds,
            entry.get("persons") == "true",
            frozenset(entry.get("counted", ())) | frozenset(entry.get("weak", ())),
            frozenset(entry.get("counted_kinds", ())),
            frozenset(entry.get("carries", ())),
            frozenset(entry.get("tags", ())),
            frozenset(entry.get("outweighs", ())),
            entry.get("things") == "true",
            entry.get("lends") == "true",
            pattern("|".join(rf"\b{p}\b" for p in entry["unless"])) if "unless" in entry else None,
        )
        for form in (f for verb in verbs for f in verb_forms(verb)):
            words.setdefault(form, set()).add(Trigger(key, "verb"))
        for verb, of in _done_to(entry.get("done_to", ())).items():
            for form in verb_forms(verb):
                words.setdefault(form, set()).add(Trigger(key, "verb", of))
        for verb, of in _done_to(entry.get("done_by", ())).items():
            for form in verb_forms(verb):
                words.setdefault(form, set()).add(Trigger(key, "act", of))
        for noun in entry.get("nouns", ()):
            words.setdefault(noun, set()).add(Trigger(key, "noun"))
        for noun in entry.get("counted", ()):
            # what is counted is compared in the singular, word by word ("arms deal")
            counted.setdefault(" ".join(map(singular, noun.split())), set()).add(key)
        for noun in entry.get("weak", ()):
            weak.setdefault(noun, set()).add(key)
        for noun in entry.get("otherwise", ()):
            otherwise.setdefault(noun, set()).add(key)
        for field in ("phrases", "verb_phrases"):
            for phrase in entry.get(field, ()):
                compiled = pattern(r"\b(?:" + phrase + r")\b")
                spoken.append((compiled, key, anchors(phrase), field == "verb_phrases"))
    phrases, anchored, always = _anchored(spoken)
    return MeasureLexicon(
        measures=table,
        words={w: tuple(sorted(t, key=lambda x: (x.role, x.measure))) for w, t in words.items()},
        counted={w: tuple(sorted(k)) for w, k in counted.items()},
        weak={w: tuple(sorted(k)) for w, k in weak.items()},
        otherwise={w: tuple(sorted(k)) for w, k in otherwise.items()},
        phrases=phrases,
        anchored=anchored,
        always=always,
    )


def _done_to(deeds: Iterable[str]) -> dict[str, frozenset[str]]:
    """ "send pupil", "send any student": verb -> nouns, and roles behind "any", of those to or by whom it is done."""
    found: dict[str, set[str]] = {}
    for deed in deeds:
        verb, _, whom = deed.partition(" ")
        found.setdefault(verb, set()).add(whom)
    return {verb: frozenset(whom) for verb, whom in found.items()}


def _anchored(
    spoken: list[_Spoken],
) -> tuple[tuple[Phrase, ...], dict[str, tuple[int, tuple[int, ...]]], tuple[int, ...]]:
    """The phrases, and what ``anchored`` and ``always`` of the lexicon hold."""
    bits: dict[frozenset[str], int] = {}
    firsts: dict[str, list[int]] = {}
    always: list[int] = []
    phrases: list[Phrase] = []
    for i, (compiled, measure, of, is_verb) in enumerate(spoken):
        needs = 0
        for keys in of:
            needs |= bits.setdefault(keys, 1 << len(bits))
        phrases.append(Phrase(compiled, measure, needs, is_verb))
        if not of:
            always.append(i)
        for key in of[0] if of else ():
            firsts.setdefault(key, []).append(i)
    held: dict[str, int] = {}
    for keys, bit in bits.items():
        for key in keys:
            held[key] = held.get(key, 0) | bit
    return tuple(phrases), {key: (bit, tuple(firsts.get(key, ()))) for key, bit in held.items()}, tuple(always)
