"""Whether the words right behind a number are what those counted do, and no noun: "the two believe", "one threw a
stone", "all six finally left", "one accepting the wills".

Belongs here: verbs and participles without a noun between them and their number. Does not belong here: where the phrase
of a noun ends (noun_after.py), verbs of a clause (clause_verbs.py).
"""

from __future__ import annotations

from tieout.figures.grammar.heads import is_person_noun
from tieout.figures.grammar.noun_joints import joint_length, noun_follows
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, PREPOSITIONS, STOPS
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.lexicon import FINITE_VERBS, INFLECTED_VERBS, words

MOST_ADVERBS = 2
_BASES = words("verbs", "only_verbs")
_PAST = words("verbs", "irregular_past") - words("verbs", "also_nouns") - words("verbs", "past_like_nouns")
_NOUNS_IN_LY = words("grammar", "nouns_in_ly")
_EVENTS_IN_ING = words("verbs", "events_in_ing")
_OPENS_OBJECT = words("grammar", "determiners") | words("grammar", "pronouns")
_BEFORE_OBJECT = PREPOSITIONS - {"of"}
_BEHIND_VERB = STOPS | CONJUNCTIONS | _OPENS_OBJECT


def are_doing(sentence: Sentence, token: int, counts_one: bool) -> bool:
    """Whether the words from ``token``, just behind a number, are a verb of those counted."""
    tokens = sentence.tokens
    i = token
    while i < len(tokens) and i - token < MOST_ADVERBS and _is_adverb(tokens[i].word):
        i += 1
    if i >= len(tokens) or not tokens[i].is_word or not tokens[i].word.islower():
        return False
    verb, following = tokens[i].lower, tokens[i + 1] if i + 1 < len(tokens) else None
    if noun_follows(sentence, i + 1, set()):
        return False  # "proven reserves", "highly trained officers"
    ends = following is None or not following.is_word or following.lower in _BEHIND_VERB
    takes_object = following is not None and following.lower in _OPENS_OBJECT
    if verb in _PAST and verb not in _BASES:
        return ends
    if not counts_one and verb in _BASES:
        return takes_object or (following is not None and following.lower in _BEFORE_OBJECT) or i > token
    if verb.endswith("ing"):
        return takes_object and verb not in _EVENTS_IN_ING and counts_one
    is_past = verb.endswith("ed") and len(verb) > 4 and not is_person_noun(verb)
    if i > token:
        if following is not None and joint_length(sentence, i + 1, token, set(), True):
            return False  # "four randomly chosen and trained monitors"
        return ends and (is_past or verb in FINITE_VERBS or verb in INFLECTED_VERBS)
    return counts_one and is_past and following is not None and following.lower in PREPOSITIONS


def _is_adverb(word: str) -> bool:
    return word.islower() and word.endswith("ly") and len(word) > 4 and word not in _NOUNS_IN_LY
