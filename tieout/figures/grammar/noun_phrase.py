"""What a number counts, as a noun phrase, and the words at which such a phrase ends.

Belongs here: what the readers of phrases share (noun_after.py, noun_before.py, noun_joints.py, noun_complement.py).
Does not belong here: any reading.
"""

from __future__ import annotations

from dataclasses import dataclass

from tieout.figures.lexicon import AUXILIARIES
from tieout.lexicon import words

CONJUNCTIONS = frozenset({"and", "or"})
# What opens a phrase of things that are known: "of" before it goes on with the count ("two of the five shelters").
KNOWN = frozenset({"the", "these", "those", "its", "their", "his", "her", "our"})
PREPOSITIONS = words("grammar", "prepositions")
# Words that no noun phrase holds behind its first noun.
STOPS = (
    AUXILIARIES
    | PREPOSITIONS
    | words("grammar", "pronouns")
    | words("grammar", "approximations")
    | words("grammar", "adverbs")
    | words("grammar", "articles_and_owners")
    | {"it's", "it’s", "that's", "that’s", "he's", "he’s", "she's", "she’s", "there's", "there’s"}
)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """What is counted.

    ``text`` is in source words, ``head`` the singular head noun in lower case. The tokens are half open and end with
    the head; the text may go on with a complement. ``rule`` tells where the phrase stood.
    """

    text: str
    head: str
    first_token: int
    after_token: int
    is_person: bool
    rule: str
