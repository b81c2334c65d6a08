"""The article that counts: "rescued a minor girl" states one rescue.

Belongs here: an article as the number 1, and only with an explicit event of a person. Does not belong here: numerals.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from tieout.figures.grammar.heads import is_person_noun
from tieout.figures.lexicon import singular, verb_forms
from tieout.figures.measures.measure_lexicon import measures
from tieout.lexicon import words
from tieout.numbers.model import NumberMention

FAMILIES = frozenset({"rescues", "arrests", "sentences", "extraditions", "casualties", "deportations"})
_NOT_ONE_PERSON = words("grammar", "not_one_person")
# Past forms that more often are something else.
_AMBIGUOUS = frozenset({"saved", "fined", "hurt"})
# What a decision or raid does is done: "a decision sentencing a clerk".
_DOING = frozenset({"sentencing", "convicting", "arresting", "rescuing", "extraditing", "deporting"})
_NOUN_PHRASE = r"(?P<article>an?)\s+(?P<np>(?:[A-Za-z][\w'-]*\s+){0,3}?[A-Za-z][\w'-]*)"
# Ends the noun phrase behind an active verb.
_END = (
    r"(?=\s+(?:who|that|from|in|on|for|at|near|after|and|or|while|as|with|to|by|of|during|before|when|where|whose|under"
    r"|without|outside|inside|over|because|since|through|within|accused|suspected|charged|believed|wanted|linked"
    r"|carrying|trying|attempting|involved|convicted|identified|named|yesterday|today|last|this|earlier)\b|\s*[,.;)(])"
)
# Between a verb and "and a": what it is done to first.
_FIRST_OBJECT = (
    r"(?:\w+\s+)?(?:an?|the|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens|hundreds)"
    r"\s+[^.;:()]{1,90}?,?\s+and(?:\s+also)?"
)
# Between the noun phrase and its passive verb: what tells who it was.
_ASIDE = (
    r"(?:\s+(?:who|from|in|of|with|believed|accused|suspected|wanted|linked|identified|named)\s[^.;:,()]{1,70}?"
    r"|,\s[^.;:()]{1,70}?,)?"
)
_ARTICLE = re.compile(r"[Aa](?<!\w[Aa])n?\s")
# Before an active verb: it did not happen, may happen, or happened to somebody else.
_NO_EVENT = re.compile(
    r"\b(?:not|never|no|may|might|could|would|will|to|if|can|should|shall|been|being|be|was|were|is|are)\s+(?:\w+\s+)?$"
)
# "is not aware of any case in which a citizen has been extradited"
_NO_CASE = re.compile(
    r"\b(?:not|no|never)\b[^.;]{0,40}\b(?:cases?|instances?|reports?|evidence|record)\b[^.;]{0,20}$"
    r"|\bno (?:\w+ ){0,2}?(?:individual|person|one|victim|citizen|national|official)s?\b[^.;]{0,60}$"
)
# "Ada Obi, a Zemblan clerk arrested in May, was convicted": what somebody is who is named.
_APPOSED = re.compile(r"(?:^|[.;:] |\b(?:that|and|said) )(?:[A-Z][\w'’.-]+ ){1,3}[A-Z][\w'’-]+, $")
_RELATIVES = frozenset({"who", "whose", "whom", "that", "which"})
_LOOK_BACK = 40  # characters before the verb in which such a word may stand


@cache
def _verbs() -> tuple[str, ...]:
    """Past forms of the families' verbs, and those in -ing that tell of a deed."""
    verbs = {verb for measure in measures().measures.values() if measure.family in FAMILIES for verb in measure.verbs}
    past = {f for verb in verbs for f in verb_forms(verb) if f != verb and not f.endswith(("ing", "s"))} | _DOING
    return tuple(sorted(past - _AMBIGUOUS, key=lambda form: (-len(form), form)))


@cache
def _letters_of_verbs() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """An expression for the verbs in -ed, which is met by these two letters, and the other verbs."""
    by_length: dict[int, list[str]] = {}
    for verb in _verbs():
        if verb.endswith("ed"):
            by_length.setdefault(len(verb), []).append(verb)
    behind = "|".join(f"(?<={'|'.join(verbs)})" for verbs in by_length.values())
    return re.compile(f"ed(?:{behind})"), tuple(verb for verb in _verbs() if not verb.endswith("ed"))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Active ("rescued a girl"), passive ("a girl was rescued"), joined ("rescued two boys and a girl")."""
    forms = "|".join(_verbs())
    active = re.compile(rf"\b(?P<verb>{forms})\s+{_NOUN_PHRASE}{_END}")
    passive = re.compile(
        rf"\b{_NOUN_PHRASE}{_ASIDE}\s+(?:was|has been|had been)\s+(?:(?:\w+ly|also|later|then)\s+)?(?P<verb>{forms})\b",
        re.IGNORECASE,
    )
    joined = re.compile(rf"\b(?P<verb>{forms})\s+{_FIRST_OBJECT}\s+{_NOUN_PHRASE}{_END}")
    return active, passive, joined


def has_article(text: str, start: int, end: int) -> bool:
    """Whether an indefinite article stands in a part of a text."""
    return text.find(" a ", start, end) >= 0 or _ARTICLE.search(text, start, end) is not None


def may_count(text: str) -> bool:
    """Whether a text has an article and the letters of a verb of the families: without both none counts, which is seen
    sooner than the whole form.
    """
    if not has_article(text, 0, len(text)):
        return False
    low, (regular, others) = text.lower(), _letters_of_verbs()
    return any(map(low.__contains__, others)) or regular.search(low) is not None


def find_articles(text: str, taken: list[tuple[int, int]]) -> list[NumberMention]:
    """Articles of a sentence that count one person, as counts of exactly 1; offsets in ``text``.

    Args:
        text: a sentence.
        taken: spans of the numbers already read; an article inside or right before one is none.
    """
    found: dict[int, NumberMention] = {}
    for pattern in _patterns():
        for m in pattern.finditer(text):
            start, end = m.span("article")
            before = text[:start].lower()
            is_named = m.start("verb") > start and _APPOSED.search(text[:start]) is not None
            is_denied = is_named or before.endswith("not ") or _NO_CASE.search(before) is not None
            is_taken = any(s < m.end() and start < e for s, e in taken)
            if (
                not (is_taken or is_denied)
                and _is_person(m["np"])
                and not (m.start("verb") < start and _is_no_event(text, m.start()))
            ):
                number = NumberMention(start, end, "count", True, Decimal(1), Decimal(1), None, "exact", "article")
                found.setdefault(start, number)
    return [found[start] for start in sorted(found)]


def _is_person(phrase: str) -> bool:
    """Whether a noun phrase speaks of one person."""
    parts = phrase.split()
    head = singular(parts[-1].lower())
    if any(w.lower() in _RELATIVES for w in parts):
        return False  # "a clerk whose father was killed"
    is_amount = head in _NOT_ONE_PERSON or any(w.lower() in _NOT_ONE_PERSON for w in parts)
    return not is_amount and is_person_noun(head, parts[-1])


def _is_no_event(text: str, verb: int) -> bool:
    return bool(_NO_EVENT.search(text[max(0, verb - _LOOK_BACK) : verb].lower()))
