"""Who did it and who says so.

Belongs here: the subject of the clause and the subject of the reporting verb. Does not belong here: what was done.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from tieout.figures.lexicon import load, verbs
from tieout.figures.sentences import Sentence

_ACRONYM = re.compile(r"^[A-Z][A-Z0-9&/-]{1,9}(?:-[A-Z]+)?(?:s)?$")
_PARTICLES = frozenset(
    {"of", "the", "for", "on", "del", "de", "la", "and", "al", "el", "da", "do", "und", "des", "du", "against", "in"}
)
_BE = frozenset({"was", "were", "been", "being", "be", "is", "are"})
_BACK = frozenset({"it", "they", "he", "she", "these", "this", "those", "its", "their", "the"})
_MODIFIERS = frozenset(
    "local state federal national police immigration migration camp law enforcement court customs security military government civil border public "
    "society international nongovernmental non-governmental human rights aid relief opposition senior provincial regional municipal prison tax "
    "health education foreign rebel armed army intelligence counter-narcotics anti-trafficking".split()
)
# Words that name an actor only together with a name: "the organization" is the one named before.
_GENERIC = frozenset(
    "organization organisation organizations ngo ngos company group agency agencies team institution foundation authorities officials official "
    "officers agents network coalition firm office center centre service government's force forces department".split()
)
_TITLES = frozenset(
    {
        "president",
        "minister",
        "ambassador",
        "secretary",
        "director",
        "general",
        "governor",
        "mayor",
        "judge",
        "colonel",
        "king",
        "queen",
        "prince",
        "dr.",
        "mr.",
        "mrs.",
        "ms.",
    }
)


@cache
def _heads() -> frozenset[str]:
    return frozenset(load("organisations")["heads"])


@cache
def _not_acronyms() -> frozenset[str]:
    return frozenset(w.upper() for w in load("organisations")["not_acronyms"])


@dataclass(frozen=True, slots=True)
class Subject:
    """Who the text is about at a point: who acts, and who reports it."""

    actor: str | None
    reported_by: str | None


@dataclass(frozen=True, slots=True)
class Name:
    """A candidate actor: token span and text without its article."""

    first: int
    after: int
    text: str
    is_strong: bool


def names(sentence: Sentence) -> list[Name]:
    """Organisations and people of a sentence that can act, in order."""
    tokens = sentence.tokens
    found: list[Name] = []
    shouting = sum(t.word.isupper() for t in tokens if t.is_word) > 0.7 * max(1, sum(t.is_word for t in tokens))
    i = 0
    while i < len(tokens):
        t = tokens[i]
        if not t.is_word:
            i += 1
            continue
        j = _capitalised_run(sentence, i, shouting)
        if j > i:
            words = [x.lower.removesuffix("'s") for x in tokens[i:j]]
            k = j
            while k < len(tokens) and tokens[k].is_word and tokens[k].lower in _heads() and k - j < 2:
                k += 1
            migration = (
                k < len(tokens)
                and k == j
                and k + 1 < len(tokens)
                and tokens[k].is_word
                and tokens[k].lower not in _PARTICLES | verbs()["auxiliaries"]
                and not tokens[k].lower.endswith(("ed", "ly"))
                and tokens[k + 1].lower in _heads()
            )
            if migration:
                k += 2
            if k == j and words[-1] in _heads():
                k = _with_employer(sentence, j, shouting)
            acronym = (
                len(words) == 1
                and bool(_ACRONYM.match(tokens[i].word))
                and tokens[i].word.upper() not in _not_acronyms()
            )
            strong = acronym or k > j or any(w in _heads() or w in _TITLES for w in words)
            multi = k - i > 1
            if acronym or k > j or (multi and (strong or not shouting)) or (not multi and words[0] in _heads()):
                found.append(Name(i, k, sentence.words(i, k), strong))
            i = max(k, j)
            continue
        if t.lower in _heads():
            first = i
            while first > 0 and tokens[first - 1].is_word and (tokens[first - 1].lower in _MODIFIERS):
                first -= 1
            if i + 1 >= len(tokens) or not (tokens[i + 1].is_word and tokens[i + 1].lower in _heads()):
                after = _with_employer(sentence, i + 1, shouting)
                found.append(Name(first, after, sentence.words(first, after), True))
                i = after
                continue
        i += 1
    return found


def _with_employer(sentence: Sentence, i: int, shouting: bool) -> int:
    """ "officials at the SFP": the name after a preposition belongs to the actor."""
    tokens = sentence.tokens
    if i >= len(tokens) or tokens[i].lower not in {"at", "of", "from"}:
        return i
    j = i + 1
    if j < len(tokens) and tokens[j].lower == "the":
        j += 1
    after = _capitalised_run(sentence, j, shouting) if j < len(tokens) and tokens[j].is_word else j
    return after if after > j else i


def _capitalised_run(sentence: Sentence, i: int, shouting: bool) -> int:
    """Token after a run of capitalised words that begins at i ("Casa del Migrante", "Tijuana Consulate"), or i."""
    tokens = sentence.tokens
    if (
        shouting
        or not tokens[i].word[0].isupper()
        or (
            tokens[i].lower
            in _PARTICLES
            | _BACK
            | {"in", "on", "at", "since", "during", "from", "after", "according", "post", "a", "an"}
            and tokens[i].lower != "post"
        )
    ):
        return i
    j = i + 1
    while j < len(tokens) and tokens[j].is_word:
        if tokens[j].word[0].isupper() and tokens[j].lower not in {"article"}:
            j += 1
        elif (
            _is_particle(tokens[j - 1].lower, tokens[j].lower)
            and j + 1 < len(tokens)
            and tokens[j + 1].is_word
            and tokens[j + 1].word[0].isupper()
        ):
            j += 2
        else:
            break
    return j


def _is_particle(before: str, word: str) -> bool:
    """Whether a small word may stand inside a name: "Casa del Migrante"; "on" and "for" only after "Group" and the like."""
    if word in {"on", "for", "against", "and"}:
        return before in _heads() and word != "and"
    return word in _PARTICLES and word != "in"


def _is_subject(sentence: Sentence, name: Name) -> bool:
    """Whether a verb follows the name (after adverbs, a bracket or an of-phrase)."""
    tokens = sentence.tokens
    i = name.after
    steps = 0
    while i < len(tokens) and steps < 6:
        t = tokens[i]
        if t.lower in {"in", "to", "with", "by", "at", "from", "that", "which", "who", "into", "about"}:
            return False
        if t.lower in verbs()["auxiliaries"] or t.lower in verbs()["reporting"] or t.lower in verbs()["finite"]:
            return True
        if (
            t.is_word
            and (t.lower.endswith("ed") or t.lower.endswith("s"))
            and not t.word[0].isupper()
            and not t.lower.endswith("ss")
        ):
            return True
        if t.word in {",", ";", "."} and steps == 0:
            return False
        i += 1
        steps += 1
    return False


def read_actors(
    sentence: Sentence,
    candidates: list[Name],
    span: tuple[int, int],
    verb: int | None,
    inherited: Callable[[], Subject],
) -> tuple[str | None, str | None, str | None]:
    """(actor, reported_by, rule) of a figure.

    Args:
        candidates: names of the sentence.
        span: tokens of the number.
        verb: token of the verb that governs the figure, where one does.
        inherited: asks for actor and source of the sentence before in the passage.
    """
    tokens = sentence.tokens
    reported_by = _reporter(sentence, candidates)
    usable = [n for n in candidates if not (n.first <= span[0] < n.after)]
    by = next(
        (
            n
            for n in usable
            if n.first > 0
            and any(t.lower == "by" for t in tokens[max(0, n.first - 2) : n.first])
            and (verb is None or n.first > verb)
        ),
        None,
    )
    if verb is not None and by is not None and any(t.lower in _BE for t in tokens[max(0, verb - 3) : verb]):
        return by.text, reported_by, "by_phrase"
    limit = verb if verb is not None and verb < span[0] else span[0]
    left = [n for n in usable if n.after <= limit]
    subjects = [n for n in left if _is_subject(sentence, n) and not _after_preposition(sentence, n)]
    same_clause = [n for n in subjects if tokens[n.first].clause == tokens[min(limit, len(tokens) - 1)].clause]
    specific = [n for n in subjects if not _is_generic(sentence, n)]
    if subjects and _is_generic(sentence, subjects[-1]):
        # "the DIF reported that the agency rescued": the generic noun stands for the name before it
        if specific:
            return _joined(sentence, specific, usable), reported_by, "named_before"
        before = inherited()
        if before.actor:
            return before.actor, reported_by or before.reported_by, "named_before"
    for pool, rule in ((same_clause, "subject_of_clause"), (subjects, "subject_of_sentence")):
        strong = [n for n in pool if n.is_strong] or pool
        if strong:
            return _joined(sentence, strong, usable), reported_by, rule
    if by is not None:
        return by.text, reported_by, "by_phrase"
    if tokens and tokens[0].lower in _BACK and (back := inherited()).actor:
        return back.actor, reported_by or back.reported_by, "subject_of_sentence_before"
    possessive = next((n for n in usable if n.after <= span[0] and n.text.endswith(("'s", "’s"))), None)
    if possessive is not None and possessive.is_strong:
        return possessive.text[:-2], reported_by, "possessor"
    near = [n for n in left if n.is_strong and not _after_preposition(sentence, n)]
    if near:
        return near[-1].text, reported_by, "nearest_name_before"
    if reported_by:
        return None, reported_by, "reporter_only"
    earlier = inherited()
    if earlier.actor or earlier.reported_by:
        return earlier.actor, earlier.reported_by, "inherited"
    later = [n for n in usable if n.first >= span[1] and n.is_strong]
    if later:
        return later[0].text, reported_by, "nearest_name_after"
    return None, None, None


def _is_generic(sentence: Sentence, name: Name) -> bool:
    """Whether a name points back: a generic noun alone, after an article or pronoun."""
    if name.after - name.first > 1 or name.text.lower() not in _GENERIC:
        return False
    return name.first > 0 and sentence.tokens[name.first - 1].lower in {
        "the",
        "its",
        "his",
        "her",
        "their",
        "this",
        "these",
        "those",
    }


def _after_preposition(sentence: Sentence, name: Name) -> bool:
    i = name.first - 1
    while i >= 0 and sentence.tokens[i].lower in {"the", "a", "an", "its", "their"}:
        i -= 1
    return i >= 0 and sentence.tokens[i].lower in {
        "in",
        "to",
        "of",
        "for",
        "with",
        "from",
        "on",
        "at",
        "by",
        "into",
        "against",
        "between",
    }


def _joined(sentence: Sentence, pool: list[Name], usable: list[Name]) -> str:
    """The last subject, with those joined to it by commas and "and"."""
    last = pool[-1]
    chain = [last]
    for name in reversed([n for n in usable if n.after <= last.first]):
        gap = sentence.tokens[name.after : chain[-1].first]
        if gap and len(gap) <= 4 and all(t.lower in {",", "and", "the", "&"} for t in gap) or not gap:
            chain.append(name)
        else:
            break
    return "; ".join(n.text.removeprefix("the ").removeprefix("The ") for n in reversed(chain))


def _reporter(sentence: Sentence, candidates: list[Name]) -> str | None:
    tokens = sentence.tokens
    for i, t in enumerate(tokens):
        if t.lower == "according" and i + 1 < len(tokens) and tokens[i + 1].lower == "to":
            after = [n for n in candidates if i < n.first <= i + 8]
            if after:
                return after[0].text
        if t.lower in verbs()["reporting"]:
            before = [n for n in candidates if n.after <= i and i - n.after <= 7]
            if before:
                return before[-1].text
    return None
