"""Whether the head of a noun phrase counts people, by the words around it: "special forces", "drug lords", "F-16
fighters", "targets who".

Belongs here: heads that mean people in one phrase and things in another. Does not belong here: single nouns (heads.py).
"""

from __future__ import annotations

from tieout.figures.grammar.heads import is_person_noun, names_nation
from tieout.figures.grammar.sentences import Sentence
from tieout.lexicon import load, words

_BY_MODIFIER = {head: frozenset(before) for head, before in load("populations")["people_by_modifier"].items()}
_OF_NATION = words("populations", "people_by_nation")
_ADJECTIVES = words("populations", "adjectives_of_people")
_OF_MANY = words("populations", "adjectives_of_many")
_TEAMS = words("populations", "teams_in_plural")
_GROUPS = words("grammar", "groups_of_people") | words("grammar", "bodies_who_act")


def counts_people(sentence: Sentence, first: int, last: int, head: str, word: str, counts_one: bool) -> bool:
    """Whether a phrase of the tokens ``first`` to ``last`` counts people.

    Args:
        sentence: where it stands.
        first: its first token.
        last: its last token.
        head: its head in the singular, in lower case.
        word: its head as written.
        counts_one: whether its number is one.
    """
    tokens = sentence.tokens
    before = tokens[last - 1] if last > first else None
    if word.lower() in _TEAMS:
        return False  # "20 camera crews"
    if head in _OF_MANY or (head in _ADJECTIVES and (counts_one or word.lower() != head)):
        return True  # "two independents", "five party faithful"
    if before is not None and head in _BY_MODIFIER:
        is_of_nation = head in _OF_NATION and word.lower() != head and names_nation(before.word)
        if is_of_nation or not _BY_MODIFIER[head].isdisjoint(t.lower for t in tokens[first:last]):
            return True
    if before is not None and head == "military" and not counts_one:
        return True  # "15,000 U.S. military"
    if is_person_noun(head, word):
        return before is None or not _is_model(before.word)  # "two F-16 fighters"
    following = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    return following == "who" and head not in _GROUPS


def _is_model(word: str) -> bool:
    """Whether a word is a name of letters and digits: "F-16"."""
    return word[0].isupper() and any(c.isdecimal() for c in word)
