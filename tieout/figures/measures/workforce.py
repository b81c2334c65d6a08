"""Whether people counted are those who work or serve for somebody: "the coast guard, with 1,200 men", "its two aides",
"troop levels will reach 4,000", and not those few whom the text knows already: "the two officers".

Belongs here: signs of belonging beside a number, of a strength without a noun, of people pointed at. Does not belong
here: words that count staff by themselves (lexicon).
"""

from __future__ import annotations

import re

from tieout.figures.grammar.noun_phrase import PREPOSITIONS, NounPhrase
from tieout.figures.grammar.sentences import Sentence, pattern
from tieout.figures.lexicon import AUXILIARIES, singular
from tieout.figures.measures.bystanders import attend
from tieout.figures.measures.measure_lexicon import measures
from tieout.lexicon import words
from tieout.numbers.model import NumberMention

STAFF = "staffing"
MOST_BEFORE = 6  # words between a sign of belonging and its number: "has no more than about 30"
_PASSED = words("grammar", "before_numbers")
_OWNERS = frozenset({"its", "their", "whose", "our", "his", "her"})
_HAVING = frozenset({"has", "have", "had", "with", "employs", "counts", "keeps", "maintains"}) | {
    "includes",
    "include",
    "included",
    "comprises",
}
_MEMBERS = words("grammar", "members")
_FORCES = words("grammar", "forces")
_STRENGTHS = words("grammar", "strengths")
_LEVELS = words("grammar", "strength_levels")
_OF_STRENGTH = words("grammar", "strength_verbs")
_IRREGULAR = words("verbs", "irregular_past")
_DEFINING = frozenset({"who", "whom", "that", "which"})
_STAFF_FIGURE = pattern(
    r"\b(?:\d[\d,]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|\w+teen|dozens|hundreds) "
    r"(?:[\w-]+ ){0,2}?(?:staff|staffers|personnel|employees|positions)\b"
    r"|\b(?:staff of|workforce of|employs) (?:about |some |nearly |over )?\d",
    re.IGNORECASE,
)
NEAR_STAFF = 200  # characters before a sentence in which a staff is told of
BESIDE_STRENGTH = 9  # tokens before a number in which a word of its strength stands
BEHIND_STRENGTH = 3  # the same, behind it: "the 900 promised"
_POINTING = frozenset({"the", "these", "those", "all", "both"})
MOST_KNOWN = 30  # people of whom a text speaks as known: "the five doctors", but "the 500 troops" are a strength
LEAST_STRENGTH = 50  # what a number without a noun has to reach to be the strength of a force


def are_staff(sentence: Sentence, span: tuple[int, int], phrase: NounPhrase) -> bool:
    """Whether what is counted at the tokens ``span`` are people of an employer, or members of a force."""
    is_worker = STAFF in measures().weak.get(phrase.head, ())
    if not (is_worker or phrase.head in _MEMBERS) or attend(sentence, span[0]):
        return False
    tokens, i = sentence.tokens, span[0] - 1
    while i >= 0 and span[0] - i < MOST_BEFORE and tokens[i].lower in _PASSED:
        i -= 1
    if i < 0:
        return False
    word = tokens[i].lower
    is_owned = word in _OWNERS or word in _HAVING or word.endswith(("'s", "’s", "s'", "s’"))
    return is_owned and (is_worker or any(singular(t.lower) in _FORCES for t in tokens[:i] if t.is_word))


def are_known(sentence: Sentence, span: tuple[int, int], mention: NumberMention, phrase: NounPhrase | None) -> bool:
    """ "the two officers replied", "all nine judges": whether few people are pointed at, and no staff is counted: none
    whom a clause behind them makes known ("the two officers who file the cards"), or of a staff told of before.
    """
    tokens = sentence.tokens
    if mention.value_high is None or mention.value_high > MOST_KNOWN:
        return False
    if not span[0] or tokens[span[0] - 1].lower not in _POINTING:
        return False
    if phrase is not None and _are_defined(sentence, phrase.after_token):
        return False
    return not _STAFF_FIGURE.search(sentence.around, max(0, sentence.start - NEAR_STAFF), sentence.start)


def _are_defined(sentence: Sentence, i: int) -> bool:
    """Whether a clause from token i tells what people do in their office, not what they once did or suffered."""
    tokens = sentence.tokens
    if i + 2 >= len(tokens) or tokens[i].lower not in _DEFINING:
        return False
    is_who = tokens[i].lower == "who" and tokens[i + 1].lower not in PREPOSITIONS
    if not is_who and i + 1 not in sentence.verb_tokens and tokens[i + 2].lower not in PREPOSITIONS:
        return False  # "that Adu was holding"
    verb = tokens[i + 1].lower
    return not (verb.endswith("ed") or verb in _IRREGULAR or verb in AUXILIARIES)


def is_strength(sentence: Sentence, mention: NumberMention, span: tuple[int, int], phrase: NounPhrase | None) -> bool:
    """ "no more troops beyond the 900 promised", "the police ceiling (now 60,000)": whether a number that counts no
    thing named, or a level, stands in a sentence about a force, with a word for a level or a verb of having, sending or
    reaching beside it.
    """
    if mention.value_low is None or mention.value_low < LEAST_STRENGTH or mention.value_low % 1:
        return False
    if phrase is not None and phrase.head not in _LEVELS:
        return False
    tokens = sentence.tokens
    if span[0] and tokens[span[0] - 1].word.isupper() and not sentence.text.isupper():
        return False  # "circular INFO 900"
    if not any(t.lower in _STRENGTHS for t in tokens):
        return False
    beside = tokens[max(0, span[0] - BESIDE_STRENGTH) : span[0]] + tokens[span[1] : span[1] + BEHIND_STRENGTH]
    return any(t.lower in _OF_STRENGTH for t in beside) or any(singular(t.lower) in _LEVELS for t in tokens)
