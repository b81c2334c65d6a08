"""Whether people counted are those who work or serve for somebody: "the coast guard, with 1,200 men", "its two aides".

Belongs here: signs of belonging beside a number. Does not belong here: words that count staff by themselves (lexicon).
"""

from __future__ import annotations

from tieout.figures.grammar.noun_phrase import NounPhrase
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.lexicon import singular
from tieout.figures.measures.bystanders import attend
from tieout.figures.measures.measure_lexicon import measures
from tieout.lexicon import words

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
