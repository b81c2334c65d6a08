"""Whether the words right behind a number are what those counted do, and no noun: "the two believe", "one threw a
stone", "all six finally left", "one accepting the wills".

Belongs here: verbs and participles without a noun between them and their number. Does not belong here: where the phrase
of a noun ends (noun_ends.py), verbs of a clause (clause_verbs.py).
"""

from __future__ import annotations

from tieout.figures.grammar.heads import is_participle, is_person_noun
from tieout.figures.grammar.name_inside import is_acronym
from tieout.figures.grammar.noun_joints import joint_length, noun_follows
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, PREPOSITIONS, STOPS
from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.lexicon import FINITE_VERBS, INFLECTED_VERBS
from tieout.lexicon import load, words

MOST_ADVERBS = 2
_BASES = words("verbs", "only_verbs")
_PAST = words("verbs", "irregular_past") - words("verbs", "also_nouns") - words("verbs", "past_like_nouns")
_NOUNS_IN_LY = words("grammar", "nouns_in_ly")
_EVENTS_IN_ING = words("verbs", "events_in_ing")
_OPENS_OBJECT = words("grammar", "determiners") | words("grammar", "pronouns")
_BEFORE_OBJECT = PREPOSITIONS - {"of"}
_BEHIND_VERB = STOPS | CONJUNCTIONS | _OPENS_OBJECT
# What several do: forms that are no noun, and that describe none behind them.
_DONE_BY_SEVERAL = (frozenset(load("verbs")["only_verbs"]) | words("verbs", "done_by_several")) - words(
    "verbs", "also_adjectives"
)
_IRREGULAR = words("verbs", "irregular_past")
_PARTICLES = frozenset({"on", "off", "out", "up", "down", "away", "back", "in", "over"})
_NOUNS_LIKE_VERBS = words("grammar", "nouns_like_verbs")


def are_doing(sentence: Sentence, token: int, counts_one: bool) -> bool:
    """Whether the words from ``token``, just behind a number, are a verb of those counted."""
    tokens = sentence.tokens
    if not _counts(sentence, token):
        return False
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


def is_verb_of_number(sentence: Sentence, token: int, counts_one: bool) -> bool:
    """Whether the word right behind a number is what those counted do ("a team of six met", "one remains"): several do
    nothing in -s, so that "two trains" and "three lives" are nouns.
    """
    tokens = sentence.tokens
    if is_acronym(sentence, token):
        return False  # "two GOT officials"
    does = not counts_one and _counts(sentence, token)  # and no amount: "a 10 percent cut", "the USD 5 million cost"
    if does and tokens[token].lower in _DONE_BY_SEVERAL:
        return True  # "Twenty write for", "188 received final sentences"
    if does and tokens[token].lower in _IRREGULAR and not noun_follows(sentence, token + 1, set()):
        return True  # "five hurt"
    if tokens[token].lower in FINITE_VERBS and not tokens[token].lower.endswith(("ed", "ing", "s")):
        following = tokens[token + 1].lower if token + 1 < len(tokens) else ""
        may_be_noun = tokens[token].lower in _NOUNS_LIKE_VERBS and following != "as"
        return not may_be_noun and not noun_follows(sentence, token + 1, set())  # "75,000 work as"
    if tokens[token].lower not in INFLECTED_VERBS:
        return False
    if tokens[token].lower.endswith(("en", "wn")) and noun_follows(sentence, token + 1, set()):
        return False  # "proven reserves"
    is_of_group = token > 1 and tokens[token - 2].lower == "of"
    return counts_one or is_of_group or not tokens[token].lower.endswith("s")


def is_past(token: Token) -> bool:
    """Whether a word that stands alone behind a number is what those counted did, and no noun ("wounded")."""
    return is_participle(token.lower) and token.lower.endswith("ed") and not is_person_noun(token.lower, token.word)


def are_past_with_particles(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a phrase is a past form with particles, and no noun, behind it."""
    rest = sentence.tokens[first + 1 : last + 1]
    return bool(rest) and is_past(sentence.tokens[first]) and all(t.lower in _PARTICLES for t in rest)


def _counts(sentence: Sentence, token: int) -> bool:
    return any(after == token and n.kind == "count" for _, after, n in sentence.mentions)


def _is_adverb(word: str) -> bool:
    return word.islower() and word.endswith("ly") and len(word) > 4 and word not in _NOUNS_IN_LY
