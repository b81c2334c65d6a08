"""What open figures are told of where a passage tells how a law is made or what it asks for: months of debate, the
signatures that are needed.

Belongs here: which words of law making have to stand together. Does not belong here: the words (lexicon/courts.yml),
laws and rulings that say the number themselves (court_scene.py), votes (fixed_measures.py).
"""

from __future__ import annotations

import re

from tieout.figures.grammar.sentences import pattern
from tieout.figures.measures.court import court_words
from tieout.figures.measures.measures import UNTOLD
from tieout.figures.reading import Reading
from tieout.lexicon import words

BESIDE = 160  # characters to either side of a number in its sentence
BEFORE = 450  # characters of its passage before it
# One of these words alone says little: bills are passed and paid, limits are set by firms, people vote for presidents.
_TOGETHER = (
    ("debate", "vote"),
    ("law", "chamber"),
    ("constitution", "chamber"),
    ("bill", "obliges"),
    ("constitution", "obliges"),
    ("bill", "debate"),
)
# What stands beside a number, and what its passage has told of before.
_GOES_ON = (("obliges", "constitution"), ("obliges", "law"), ("bill", "chamber"), ("bill", "bill"))
_OF_TAXES = ("bill", "chamber")
_KINDS = frozenset({"count", "duration", "percent"})
_PEOPLE, _NOT_OF_IT = words("courts", "making_people"), words("courts", "not_of_making")
_AGO = pattern(r" (?:ago|earlier)\b")
_OPEN = UNTOLD | {"counted_modifier"}
_WORDS: dict[str, re.Pattern[str]] = {
    key: court_words(f"making_{key}") for key in ("bill", "law", "chamber", "debate", "vote", "constitution", "obliges")
}
_ANY = re.compile("|".join(f"(?:{said.pattern})" for said in _WORDS.values()))


def is_of_law_making(text: str, start: int, r: Reading) -> bool:
    """Whether an open figure belongs to the making of a law, or to what one asks for.

    Args:
        text: of the cable.
        start: where the passage begins.
        r: the figure.
    """
    if r.measure is not None and r.measure.key == "taxes":
        around = text[max(start, r.number.start - 2 * BEFORE) : r.sentence.end].lower()
        return any(_WORDS[key].search(around) for key in _OF_TAXES)
    if r.number.kind not in _KINDS or r.measure is None or r.measure.family != "other" or r.measure_rule not in _OPEN:
        return False
    s = r.sentence
    if not s.may_say(_ANY):
        return False
    at, end = r.number.start - s.start, r.number.end - s.start
    if _AGO.match(s.lower(), end):
        return False
    if r.number.kind == "count" and r.phrase is not None:
        if r.phrase.head in _NOT_OF_IT or (r.phrase.is_person and r.phrase.head not in _PEOPLE):
            return False
    if at <= BESIDE and end + BESIDE >= len(s.text):
        here = {key for key, said in _WORDS.items() if s.says(said)}  # once for all its numbers
    else:
        beside = s.lower()[max(0, at - BESIDE) : end + BESIDE]
        here = {key for key, said in _WORDS.items() if s.may_say(said) and said.search(beside)}
    if any(a in here and b in here for a, b in _TOGETHER):
        return True
    told = [(a, b) for a, b in _GOES_ON if a in here]
    before = text[max(start, r.number.start - BEFORE) : r.number.start].lower() if told else ""
    return any(_WORDS[b].search(before) for _, b in told)
