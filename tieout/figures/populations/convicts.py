"""Who serves a term or is held for a time: "sentenced them to six years", "he was detained for 90 days".

Belongs here: people for whom a time runs that a court or a guard sets. Does not belong here: the offence that a law
names (clause_subject.py), whom a pronoun means (meant.py).
"""

from __future__ import annotations

from tieout.figures.actors.name_words import is_name
from tieout.figures.grammar.clause_verbs import FINITE, INFINITIVE
from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.noun_after import after_number
from tieout.figures.grammar.noun_back import noun_ending_at
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.populations.meant import PRONOUNS, Earlier, object_meant, subject_meant
from tieout.figures.populations.sentenced import accused
from tieout.lexicon import words

_SENTENCING = words("verbs", "sentencing")
_DONE_TO = _SENTENCING | words("verbs", "time_runs_for") | words("verbs", "done_to_people")
_BORNE = words("verbs", "borne_by_subject")
_HAVING = words("verbs", "having")
_ARTICLES = frozenset({"the", "a", "an", "another", "his", "her"})
_LEADING = _ARTICLES | {"to", "for", "of", "from", "up", "about", "at", "least", "over", "only"}
_AFTER_PASSIVE = frozenset({"to", "for", "in", "at", "by", "under", "without", "until"})
_ANYBODY = frozenset({"person", "persons", "people", "individual", "individuals", "anyone", "one", "those", "others"})
_TOLD_TO = frozenset({"against", "for", "on", "upon", "to"})
MOST_VERBS = 3  # between the number and the verb that says for whom the time runs
MOST_OF_NAME = 4  # words
REACH = 20  # tokens
TO_NUMBER = 8  # tokens between the number of a clause and the people of the next, that leaves its verb out
BEHIND = 12  # tokens behind a term in which those follow whom it is given to


def who_serves(clauses: Clauses, span: tuple[int, int], earlier: Earlier) -> str | None:
    """The people for whom the time at ``span`` runs, by the verb before it; None where that is no such verb."""
    sentence, token = clauses.sentence, span[0]
    if (other := _elliptic(sentence, token)) is not None:
        return other
    k = clauses.verb_before(token)
    for _ in range(MOST_VERBS):
        if k is None or k < 0 or token - clauses.verbs[k].after > REACH:
            return None
        verb = clauses.verbs[k]
        following = sentence.tokens[verb.after].lower if verb.after < token else "to"
        is_passive = verb.is_passive or following in _AFTER_PASSIVE  # "was found guilty and sentenced to"
        if k and verb.first == clauses.verbs[k - 1].after and verb.word.endswith("s") and not verb.is_passive:
            k -= 1  # "received sentences of"
            continue
        if verb.word in _BORNE or (verb.word in _DONE_TO and is_passive):
            return _told(subject_meant(clauses, k, earlier) or _named_subject(clauses, k))
        if verb.word in _DONE_TO:
            who = object_meant(clauses, k, token, earlier)
            if who is None and verb.word in _SENTENCING and following in PRONOUNS:
                who = accused(clauses, earlier)  # "agreed with the charges against Adu and sentenced him"
            if who is None and verb.form == INFINITIVE:  # "ineligible to hold office for"
                who = subject_meant(clauses, k, earlier)
            return _told(who)
        if verb.form == FINITE or (verb.first and sentence.tokens[verb.first - 1].word == ","):
            return None
        k -= 1
    return None


def _named_subject(clauses: Clauses, k: int) -> str | None:
    """ "while Diaz was given two years": a subject that is a name by its capitals alone."""
    phrase = clauses.subject(k)
    tokens = clauses.sentence.tokens[phrase.first : phrase.after] if phrase is not None else []
    is_name = len(tokens) <= MOST_OF_NAME and all(t.word[0].isupper() and t.is_word for t in tokens)
    if (
        phrase is None
        or not is_name
        or not clauses.verbs[k].is_passive
        or clauses.sentence.text.isupper()
        or tokens[0].lower in PRONOUNS
    ):
        return None
    return clauses.sentence.words(phrase.first, phrase.after) if phrase.first else None


def who_has(clauses: Clauses, span: tuple[int, int], earlier: Earlier) -> str | None:
    """The people who have what the noun behind a time names: "was given a 30-day permit", "gave her a permit"."""
    k = clauses.verb_before(span[0])
    if k is None:
        return None
    verb = clauses.verbs[k]
    if verb.is_passive or verb.word in _HAVING:
        return _told(subject_meant(clauses, k, earlier))
    return _told(object_meant(clauses, k, span[0], earlier) or subject_meant(clauses, k, earlier))


def _told(who: str | None) -> str | None:
    """People who are more than "a person": of those the words behind them tell who they are."""
    return None if who is None or who.lower() in _ANYBODY or who.endswith(("'s", "’s")) else who


def given_to(sentence: Sentence, token: int) -> str | None:
    """ "a three-year prison term against officers": people behind a term whom it is given to."""
    tokens, of_numbers = sentence.tokens, sentence.number_tokens()
    for i in range(token, min(token + BEHIND, len(tokens) - 1)):
        if tokens[i].word in {".", ";", ":"}:
            return None
        if tokens[i].lower in _TOLD_TO:
            start = next((j for j in range(i + 1, len(tokens)) if j not in of_numbers), len(tokens))
            phrase = after_number(sentence, start, of_numbers, is_plural_scale=True)
            if phrase is not None and phrase.is_person:
                return phrase.text
    return None


def _elliptic(sentence: Sentence, token: int) -> str | None:
    """ "The baker was sentenced to 12 months and the cook to four": the people of a clause without a verb."""
    tokens, of_numbers = sentence.tokens, sentence.number_tokens()
    i = token - 1
    while i > 0 and tokens[i].lower in _LEADING:
        i -= 1
    if i < 2 or i == token - 1 or tokens[i + 1].lower not in {"to", "for"}:
        return None
    is_apposed = tokens[i].word == "," and is_name(sentence, i - 1)  # "and his partner, Diaz, to 18"
    phrase = noun_ending_at(sentence, i - is_apposed, of_numbers)
    if phrase is None or not (phrase.is_person or is_apposed):
        return None
    first = phrase.first_token
    while first > 0 and tokens[first - 1].lower in _ARTICLES:
        first -= 1
    is_behind_number = not of_numbers.isdisjoint(range(max(0, first - TO_NUMBER), first))
    return phrase.text if is_behind_number and first > 1 and tokens[first - 1].lower in {"and", ","} else None
