"""Whom the setting of a deed names: the court before which somebody stood trial, those with whom a fight was, those at
whose hands it happened, those to whom a case went.

Belongs here: nouns and verbs of such settings and the name behind them. Does not belong here: agents behind "by" and
owners (actor_clues.py), institutions by what they do (institutions.py), which clue counts (actors.py).
"""

from __future__ import annotations

from tieout.figures.actors.actor_phrases import BODY, NAMED, PEOPLE, read_who
from tieout.figures.actors.name_words import is_name
from tieout.figures.grammar.clause_verbs import Verb
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.grammar.subject_phrases import Phrase
from tieout.figures.lexicon import singular
from tieout.lexicon import words

_FIGHTS = words("organisations", "fights")
_FORUMS = words("organisations", "forums")
_TRIED = words("verbs", "tried")
_REFERRED = words("verbs", "referred")
_DISPATCHED = words("verbs", "dispatched")
_ENDS = frozenset(
    {",", ";", ".", "(", ")", ":", "and", "in", "on", "at", "near", "during", "after", "that", "which", "who"}
)
_ENDS_COURT = _ENDS - {"in", "and"}
_PRISONS = words("organisations", "prisons")
_KEPT = words("verbs", "kept")
_AT = frozenset({"at", "in", "from", "by"})
_KEEPERS = frozenset({"police", "army", "military", "government", "military's", "police's", "government's"})
_PATRONAGE = frozenset({"auspices", "aegis", "sponsorship", "patronage", "hands", "orders", "supervision", "umbrella"})
_HOSTED = words("verbs", "hosted")
_COSTING = frozenset({"cost", "costs", "costing"})
_BEFORE_SUM = words("grammar", "approximations") | {"a", "an", "about", "over", "well", "more", "some", "up", "at"}
KEPT_WITHIN = 4  # tokens between "held" and the place
NAME_WITHIN = 9  # tokens that name somebody
FIGHT_WITHIN = 7  # tokens between a fight and those with whom it was ("clashes in the north with guards")


def fought(sentence: Sentence) -> str | None:
    """With whom there was a fight: "killed in a gun battle with the military", "died in clashes with police"."""
    tokens = sentence.tokens
    for i, t in enumerate(tokens):
        if t.lower not in _FIGHTS:
            continue
        for j in range(i + 1, min(i + FIGHT_WITHIN, len(tokens) - 1)):
            if not tokens[j].is_word:
                break
            if tokens[j].lower in {"with", "against"}:
                return _behind(sentence, j + 1, _ENDS)
    return None


def forum(sentence: Sentence, verb: Verb) -> str | None:
    """The court of a verb of trying: "stood trial before the Bergen City Court", "appeared in a Lagos court"."""
    tokens = sentence.tokens
    if verb.word not in _TRIED:
        return None
    for i in range(verb.after, len(tokens) - 1):
        if tokens[i].word in {",", ";", "."}:
            return None
        if tokens[i].lower in {"before", "in", "at"}:
            name = _behind(sentence, i + 1, _ENDS_COURT)
            if name is not None and _FORUMS & {singular(w) for w in name.lower().split()}:
                return name
    return None


def receiver(sentence: Sentence, verb: Verb) -> str | None:
    """To whom a case went: "were referred to the prosecutor"."""
    tokens = sentence.tokens
    is_sent = verb.is_passive and verb.word in _REFERRED and verb.after + 1 < len(tokens)
    if not is_sent or tokens[verb.after].lower != "to":
        return None
    return _behind(sentence, verb.after + 1, _ENDS)


def sender(sentence: Sentence, verb: Verb) -> str | None:
    """From whom it came: "was dispatched from the palace to the governor"."""
    tokens = sentence.tokens
    is_sent = verb.is_passive and verb.word in _DISPATCHED and verb.after + 1 < len(tokens)
    if not is_sent or tokens[verb.after].lower not in {"from", "through"}:
        return None
    return _behind(sentence, verb.after + 1, _ENDS | {"to", "for"})


def patron(sentence: Sentence) -> str | None:
    """Under whom it was done: "took place under the auspices of the guild", "died at the hands of the militia"."""
    tokens = sentence.tokens
    for i in range(2, len(tokens) - 2):
        is_patronage = tokens[i].lower in _PATRONAGE and tokens[i - 2].lower in {"under", "at", "on"}
        if is_patronage and tokens[i + 1].lower == "of":
            return _behind(sentence, i + 2, _ENDS)
    return None


def keeper(sentence: Sentence) -> str | None:
    """Whose prison it is: "kept in a navy prison", "are still in the army's custody"."""
    tokens = sentence.tokens
    for i, t in enumerate(tokens):
        if t.lower not in _PRISONS:
            continue
        first = i
        while first and i - first < NAME_WITHIN and tokens[first - 1].is_word and tokens[first - 1].lower not in _AT:
            first -= 1
        is_kept = first > 1 and i > first and tokens[first - 1].lower in _AT
        if is_kept and any(k.lower in _KEPT for k in tokens[max(0, first - KEPT_WITHIN) : first - 1]):
            owner = _owner_of_place(sentence, first, i)
            if owner is not None:
                return owner
    return None


def _owner_of_place(sentence: Sentence, first: int, after: int) -> str | None:
    for j in range(first, after):
        word = sentence.tokens[j].word
        is_owner = word.endswith(("'s", "’s")) and is_name(sentence, j)
        if is_owner or (word.isupper() and len(word) > 1 and is_name(sentence, j)):
            return word.removesuffix("'s").removesuffix("’s")
        if word.lower() in _KEEPERS:
            return word
    return None


def host(sentence: Sentence) -> str | None:
    """Who held what people came to: "went to the fair, which was held by the guild"."""
    tokens = sentence.tokens
    for i in range(len(tokens) - 2):
        if tokens[i].lower in _HOSTED and tokens[i + 1].lower == "by":
            return _behind(sentence, i + 2, _ENDS)
    return None


def bearer(sentence: Sentence, verb: Verb, number: int) -> str | None:
    """Whom something costs a number: "cost Togo about 40 million", "it costs the ministry 12 cents"."""
    tokens = sentence.tokens
    if verb.word not in _COSTING or verb.is_passive or number - verb.after > NAME_WITHIN or number <= verb.after:
        return None
    after = next((i for i in range(verb.after, number) if tokens[i].lower in _BEFORE_SUM), number)
    who = read_who(sentence, Phrase(verb.after, after)) if after > verb.after else None
    return who.text if who is not None and who.kind in {NAMED, BODY, PEOPLE} else None


def _behind(sentence: Sentence, first: int, ends: frozenset[str]) -> str | None:
    """The one whom tokens name from a word on, up to one that ends a phrase."""
    tokens = sentence.tokens
    within = range(first, min(first + NAME_WITHIN, len(tokens)))
    after = next((j for j in within if tokens[j].lower in ends), within.stop)
    who = read_who(sentence, Phrase(first, after)) if after > first else None
    return who.text if who is not None and who.kind in {NAMED, BODY, PEOPLE} else None
