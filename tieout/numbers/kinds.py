"""What a quantity is a quantity of, as far as the words beside it say: age, penalty, duration, rate, vote, count.

Belongs here: choosing a kind. Does not belong here: values and spans.
"""

from __future__ import annotations

import re

from tieout.lexicon import words
from tieout.numbers.context import clause_after, clause_before, left_words, next_word
from tieout.numbers.units import YEARS_OLD
from tieout.numbers.values import WS

_PENALTY = words("number_phrases", "penalty_words")
_PEOPLE = words("number_phrases", "people_words")
_VOTE = words("number_phrases", "vote_words")
_AGE_AFTER = re.compile(
    rf"(?:{WS}|-)(?:olds?|of{WS}age|year-olds?)(?![a-z])|-?olds?(?![a-z])"
    rf"|{WS}(?:and|or){WS}(?:older|younger|over|under)(?![a-z])"
)
_SOFTENED = rf"(?:{WS}(?:[≥≤<>]|between|from|about|approximately|at{WS}least|under|over|below))?{WS}?$"
_AGE_BEFORE = re.compile(
    rf"(?<![a-z])(?:ages?|aged|ages?{WS}of|age{WS}is|(?:legal|minimum) age[\w ]{{0,24}}(?:is|at|of)"
    rf"|age{WS}(?:over|under|below|above|group)|(?:mean|median|average){WS}age(?:{WS}[a-z]+){{0,4}}?{WS}(?:is|was|of|at)){_SOFTENED}"
)
_BARE_AGE_BEFORE = re.compile(
    rf"(?<![a-z])(?:ages?|aged|ages?{WS}of|age{WS}is|age{WS}at|(?:under|over|below|above){WS}age|turn(?:ed|s)(?!{WS}over)|died{WS}at"
    rf"|as{WS}(?:young|old){WS}as|age{WS}of{WS}[a-z]+{WS}(?:is|was|at|to|from)"
    rf"|(?:minimum|legal|retirement|voting|median|average|mean){WS}age(?:{WS}[a-z]+){{0,4}}?{WS}(?:is|was|at|of|to|from))"
    rf"{_SOFTENED}"
)
_NAMED_IS = re.compile(
    rf"(?<![A-Za-z])[A-Z][a-z]+{WS}[A-Z][a-z]+{WS}(?:is|was|turns|turned){WS}(?:only{WS}|just{WS}|about{WS})?\Z"
)
_IS_AGED = re.compile(
    rf"(?<![a-z])(?:(?:who|he|she){WS}(?:is|was|turns|will{WS}be){WS}(?:only|just|about|now)?{WS}?"
    rf"|an?{WS}(?:boy|girl|man|woman|child|youth|lad|teenager){WS}of{WS}(?:only{WS}|just{WS}|about{WS})?)$"
)
_WITH_A_NAME = re.compile(rf"{WS}(?:and|when)(?![a-z])|[.,;](?:\s|$)|$")
_PER_TIME = re.compile(
    rf"(?:{WS}[a-z'’-]{{1,24}}){{0,3}}?{WS}per{WS}(?:second|minute|hour|day|week|month|year|annum|capita|person|family"
    rf"|household|km|kilometer|ton|barrel|[0-9])"
)
_PER = re.compile(
    rf"{WS}?per{WS}(?:[0-9][0-9,]*(?:{WS}(?:million|thousand))?|(?:(?:a|one|two|three|four|five|six|ten|twenty|fifty|hundred){WS}){{1,2}}(?:hundred|thousand|million|billion)(?![a-z])|(?:square{WS})?[a-z]+(?:-[a-z]+)?)"
    rf"|(?:/(?:person|day|month|year|week|hour|capita|kg|ha|km|head))+(?![a-z])"
)
_BEHIND_AN_AGE = words("number_phrases", "behind_an_age")
_BEHIND_OWN_AGE = _BEHIND_AN_AGE | {"", "when"}
_FACES = re.compile(
    rf"(?<![a-z])(?:faces?|faced|facing|carry|carries|carried){WS}(?:up{WS}to|a{WS}maximum{WS}of|a{WS}minimum{WS}of|at{WS}least|between|as{WS}many{WS}as|as{WS}much{WS}as)?{WS}?\Z"
)
_VOTES = re.compile(
    rf"{WS}(?:votes?|voted|abstentions?|abstained|ayes?|nays?|yeas?|noes)(?![a-z])|{WS}(?:in{WS}favou?r|against|abstaining)(?![a-z])"
)
_AGED = words("number_phrases", "aged_nouns")
_BEHIND_AGED = words("number_phrases", "behind_aged")
_TITLES = words("number_phrases", "titles")
_VOTES_TO = re.compile(rf"[0-9a-z]{WS}votes{WS}(?:to|against){WS}\Z")
_OLDER = re.compile(rf"{WS}(?:and|or){WS}(?:older|younger)(?![a-z])")
# "received the maximum sentence of ten years": what somebody got, and no bound
_GOT_IT = re.compile(
    rf"(?<![a-z])(?:received|got|given|sentenced{WS}to|handed|serving|served|imposed|drew|awarded|ordered)"
    rf"(?:{WS}[a-z]+){{0,2}}?{WS}(?:the|a){WS}(?:[a-z]+{WS}){{0,2}}?maximum{WS}(?:[a-z]+{WS}){{0,3}}?of{WS}\Z"
)
_OVER = re.compile(rf"{WS}(?:and|or){WS}(?:over|under|above)(?![a-z])")
_WORDS = re.compile(r"[a-z]+")


def time_kind(low: str, start: int, end: int, unit: str | None) -> str:
    """age, penalty_term or duration for a quantity in time units."""
    if unit in ("year", "month", "week", "day"):
        if _AGE_AFTER.match(low, end) or low.endswith(YEARS_OLD, start, end):
            return "age"
        if _AGE_BEFORE.search(low[max(0, start - 48) : start]):
            return "age"
        if "-" not in low[start:end] and _FACES.search(low, max(0, start - 48), start):
            return "penalty_term"
        after = clause_after(low, end, 40)
        if _PENALTY.intersection(_WORDS.findall(after)):
            return "penalty_term"
        if _PENALTY.intersection(_WORDS.findall(clause_before(low, start))):
            return "penalty_term"
    return "duration"


def bare_age(text: str, low: str, start: int, end: int) -> bool:
    """Whether a number without a unit is an age: "aged 15", "children under 18", "Smith, 45, said"."""
    before = low[max(0, start - 32) : start]
    if _BARE_AGE_BEFORE.search(before):
        return not low.startswith(" into", end)
    if _IS_AGED.search(before) and next_word(low, end) in _BEHIND_OWN_AGE and text[end : end + 1] not in "-%":
        return True
    if _WITH_A_NAME.match(low, end) and _NAMED_IS.search(text, max(0, start - 64), start):
        return True
    left = left_words(low, start, 0, 40)
    if left[-1:] == ["both"] and text[end : end + 1] in ",.;)" and end - start == 2:
        return True
    if _OLDER.match(low, end) or (left and left[-1].strip("(") in _PEOPLE and _OVER.match(low, end)):
        return True
    if left and left[-1] in ("under", "over", "below", "above") and len(left) > 1:
        follower = next_word(text, end)
        whom = left[-3] if left[-2] in ("are", "is", "was", "were") and len(left) > 2 else left[-2]
        if whom.strip('(",') in _PEOPLE and (not follower or follower.lower() in _BEHIND_AN_AGE):
            return True
    return bool(
        text[end : end + 1] == ","
        and text[max(0, start - 2) : start] == ", "
        and text[end + 1 : end + 2] in (" ", "\n")
        and _named_before(text, start - 2, next_word(text, end + 1))
    )


def _named_before(text: str, comma: int, follower: str) -> bool:
    """Whether a person's name or role stands before the comma: "Ann Smith, 45,", "The suspect, 34, was"."""
    window = text[max(0, comma - 40) : comma].split()
    if len(window) < 2:
        return bool(window) and comma < 40 and window[0][:1].isupper() and follower in _BEHIND_AGED
    if all(word[:1].isupper() and word.replace("-", "").replace("'", "").isalpha() for word in window[-2:]):
        return True
    if follower not in _BEHIND_AGED:
        return False
    titled = window[-1][:1].isupper() and (window[-2].lower() in _TITLES or window[-2][-1:] in ".?!)")
    return titled or window[-1].lower().split("-")[-1] in _AGED


def rate_end(low: str, end: int) -> int | None:
    """Where "per day" or "/person/day" behind a quantity ends; None where there is none."""
    found = _PER.match(low, end)
    return found.end() if found else None


def counted_per_time(low: str, end: int) -> bool:
    """Whether the thing counted is counted per unit of time or of something else: "120 patients per day"."""
    return _PER_TIME.match(low, end) is not None


def votes_to(low: str, start: int) -> bool:
    """Whether "52 votes to" stands before a number."""
    return _VOTES_TO.search(low, max(0, start - 24), start) is not None


def vote_around(low: str, start: int, end: int) -> bool:
    """Whether words of voting stand around a pair of numbers."""
    near = _WORDS.findall(low[max(0, start - 72) : start]) + _WORDS.findall(low[end : end + 32])
    return bool(_VOTE.intersection(near))


def is_vote_count(low: str, end: int) -> bool:
    """Whether a number is followed by "votes", "in favor", "abstentions"."""
    return _VOTES.match(low, end) is not None


def minimum_or_maximum(low: str, start: int) -> str | None:
    """ "the minimum sentence is": at_least; "a maximum sentence being": at_most, for penalty terms."""
    clause = clause_before(low, start, 80)
    cut = clause.rfind(",")
    tail = _WORDS.findall(clause[cut + 1 :])[-9:]
    if "minimum" in tail and "age" not in tail:
        return "at_least"
    if "maximum" in tail:
        return None if _GOT_IT.search(clause) else "at_most"
    return None
