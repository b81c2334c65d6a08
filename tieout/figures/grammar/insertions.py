"""A subject and its verb with an insertion between them that has verbs of its own.

Belongs here: how such an insertion begins and ends. Does not belong here: insertions without verbs and every other way
to a subject (clauses.py).
"""

from __future__ import annotations

from tieout.figures.grammar.clause_verbs import FINITE, PARTICIPLE, Verb
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.grammar.subject_phrases import PREPOSITIONS, Phrase, in_parts, is_adverb
from tieout.figures.lexicon import REPORTING_VERBS
from tieout.lexicon import words

SUBORDINATORS = (words("grammar", "clause_openers") - {"however"}) | words("grammar", "more_clause_openers")
_OPENING = frozenset({",", "(", "--", "-"})
_CLOSING = frozenset({",", ")", "--", "-"})
_OPENS_INSERTION = frozenset(
    {"who", "which", "whose", "whom", "where", "when", "while", "after", "before", "since", "though"}
)
_ARTICLES = frozenset({"a", "an", "the", "one"})
_PAST_PARTICIPLES = words("verbs", "irregular_past") | {"born", "based", "located"}


def around_insertion(sentence: Sentence, verbs: list[Verb], high: int) -> Phrase | None:
    """ "Obi, a nurse trained in Jos, opened", "the ITU (which lends boats) sold", "the Danes, he said, had": the
    subject that begins the clause, before an insertion that a mark closes.

    Args:
        sentence: of the verb that is asked for.
        verbs: those before it.
        high: its first token, or that of the adverbs before it.
    """
    tokens = sentence.tokens
    if tokens[high - 1].word not in _CLOSING:
        return None
    begin, found, opened = 0, None, -1
    for i in range(high - 1):
        if tokens[i].word == ";" or tokens[i].lower in SUBORDINATORS:
            begin = i + 1
        if tokens[i].word not in _OPENING or i == begin or any(begin <= v.first < i for v in verbs):
            continue
        phrase = in_parts(sentence, begin, i)
        if phrase is None:
            continue
        verb = next((v for v in verbs if v.first > i), None)
        if _is_inserted(sentence, i + 1, verb, is_first=opened <= begin):
            found = phrase if not _is_closed_between(sentence, i + 2, verbs) else None
        opened = i
    return found


def _is_closed_between(sentence: Sentence, first: int, verbs: list[Verb]) -> bool:
    """Whether a finite one of some verbs stands behind a mark, from a token on: it has the subject that was found."""
    tokens = sentence.tokens
    later = (v.first for v in verbs if v.first > first and v.form == FINITE)
    return any(tokens[i - 1 - is_adverb(tokens[i - 1])].word in _CLOSING for i in later)


def _is_inserted(sentence: Sentence, first: int, verb: Verb | None, is_first: bool) -> bool:
    """Whether what begins at a token behind a mark is an insertion, by how it begins.

    Args:
        sentence: the sentence.
        first: token behind the mark.
        verb: the first verb from there on.
        is_first: whether no other mark stands before it behind the subject.
    """
    tokens = sentence.tokens
    word = tokens[first].lower
    if verb is None or word in _OPENS_INSERTION:
        return word in _OPENS_INSERTION
    opens = first
    while opens < verb.first and is_adverb(tokens[opens]):
        opens += 1
    is_reduced = is_first and verb.after == verb.first + 1 and tokens[verb.after].lower in PREPOSITIONS
    is_participle = verb.form == PARTICIPLE or verb.is_passive or is_reduced
    if opens == verb.first:
        return is_participle
    if tokens[opens].lower in _PAST_PARTICIPLES and tokens[opens + 1].lower in PREPOSITIONS:
        return True  # "Obi, born in Jos"
    is_telling = verb.word in REPORTING_VERBS and verb.after < len(tokens) and tokens[verb.after].word in _CLOSING
    return is_telling or (is_participle and word in _ARTICLES)
