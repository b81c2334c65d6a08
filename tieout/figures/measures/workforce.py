"""Whether people counted are those who work or serve for somebody: "the coast guard, with 1,200 men", "its two aides",
"troop levels will reach 4,000", and not those few whom the text knows already: "the two officers".

Belongs here: signs of belonging beside a number, of a strength without a noun, of people pointed at. Does not belong
here: words that count staff by themselves (lexicon).
"""

from __future__ import annotations

from tieout.figures.grammar.noun_phrase import NounPhrase
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.lexicon import singular
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


def are_known(sentence: Sentence, span: tuple[int, int], mention: NumberMention) -> bool:
    """ "the two officers replied", "all nine judges": whether few people are pointed at, and no staff is counted."""
    if mention.value_high is None or mention.value_high > MOST_KNOWN:
        return False
    return span[0] > 0 and sentence.tokens[span[0] - 1].lower in _POINTING


def is_strength(sentence: Sentence, mention: NumberMention, span: tuple[int, int], phrase: NounPhrase | None) -> bool:
    """ "no more troops beyond the 900 promised", "the police ceiling (now 60,000)": whether a number that counts no
    thing named, or a level, stands in a sentence about a force.
    """
    if mention.value_low is None or mention.value_low < LEAST_STRENGTH or mention.value_low % 1:
        return False
    if phrase is not None and phrase.head not in _LEVELS:
        return False
    if span[0] and sentence.tokens[span[0] - 1].word.isupper() and not sentence.text.isupper():
        return False  # "circular INFO 900"
    return any(t.lower in _STRENGTHS for t in sentence.tokens)
