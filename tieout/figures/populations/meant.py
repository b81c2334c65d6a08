"""The people that a clause speaks of: whom a deed is done to, who does it, and whom a pronoun means.

Belongs here: people by grammar, in the sentence and in those before it. Does not belong here: which figures are said of
people (lasting.py, convicts.py, aged.py), who did what is counted (actors.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from tieout.figures.actors.actor_phrases import BODY, COUNTED, NAMED, PEOPLE, is_body, read_who
from tieout.figures.actors.name_words import is_name
from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.heads import is_person_noun, is_plural, singular_of
from tieout.figures.grammar.noun_after import after_number
from tieout.figures.grammar.noun_back import noun_ending_at
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.grammar.subject_phrases import PREPOSITIONS, Phrase
from tieout.figures.lexicon import REPORTING_VERBS, populations
from tieout.lexicon import words

Earlier = Callable[[], Iterable[Clauses]]
_OF_ONE = frozenset({"he", "she", "him", "her", "his"})
_OF_MANY = frozenset({"they", "them", "their"})
PRONOUNS = _OF_ONE | _OF_MANY
_RELATIVES = frozenset({"who", "whom", "which", "that"})
_ARTICLES = words("grammar", "articles_and_owners") | words("grammar", "determiners")
_AUTHORS = words("organisations", "authors")
_DONE_TO = words("verbs", "done_to_people") | words("verbs", "sentencing")
_PARTITIVES = words("grammar", "partitives") | {"dozens", "hundreds", "thousands"}
MOST_WORDS = 6  # of a phrase
_LED_TO_NAME = re.compile(r"^.*\b(?:with|to|by|for|against|from|between|on|in) (?=\w)")
TITLE = 4  # words of a title before a name
TO_OBJECT = 12  # tokens between a verb and its object's end


def subject_meant(clauses: Clauses, k: int, earlier: Earlier) -> str | None:
    """The people who are the subject of verb ``k``, of a pronoun those it means; None where the subject is a thing."""
    phrase = clauses.subject(k)
    first = clauses.verbs[k].first
    if phrase is None and first > 2 and clauses.sentence.tokens[first - 1].lower == "who":
        last = first - 2 - (clauses.sentence.tokens[first - 2].word == ",")
        named = noun_ending_at(clauses.sentence, last, clauses.sentence.number_tokens())
        if named is None or named.text.split()[-1].islower():
            return named.text if named is not None else None  # "including migrants who pay"
        return _LED_TO_NAME.sub("", named.text)  # "in touch with Ivo Kern, who served"
    if phrase is None:
        return None
    word = clauses.sentence.tokens[phrase.after - 1].lower
    if phrase.after - phrase.first <= 2 and word in PRONOUNS:
        return meant(clauses, k, word, earlier)
    return _people(clauses, phrase)


def object_meant(clauses: Clauses, k: int, token: int, earlier: Earlier) -> str | None:
    """The people between verb ``k`` and ``token`` whom it is done to ("sentenced them to six years")."""
    tokens = clauses.sentence.tokens
    i = clauses.verbs[k].after
    if i < token and tokens[i].lower in PRONOUNS and (i + 1 == token or tokens[i + 1].lower in PREPOSITIONS):
        doer = clauses.subject(k)
        not_meant = _people(clauses, doer) if doer is not None else None
        return meant(clauses, k, tokens[i].lower, earlier, not_meant)
    return _object(clauses, k, token)


def meant(clauses: Clauses, k: int, pronoun: str, earlier: Earlier, not_meant: str | None = None) -> str | None:
    """Whom a pronoun with verb ``k`` means: the people of the clauses before it, or else of the sentences before; not
    those who do to him what the verb says.
    """
    found = _among(clauses, range(k - 1, -1, -1), pronoun, not_meant)
    if found is not None:
        return found
    for before in earlier():
        found = _among(before, range(len(before.verbs)), pronoun, not_meant)
        if found is not None:
            return found
    return None


def _among(clauses: Clauses, verbs: Iterable[int], pronoun: str, not_meant: str | None) -> str | None:
    """The first people who do or suffer what one of the verbs says; those who only report it last."""
    speaker = None
    for k in verbs:
        verb = clauses.verbs[k]
        phrase = clauses.subject(k)
        who = _people(clauses, phrase) if phrase is not None else None
        if who is not None and who != not_meant and _fits(who, pronoun):
            if verb.word not in REPORTING_VERBS:
                return who
            speaker = speaker or who
        if verb.word in _DONE_TO and not verb.is_passive:
            who = _object(clauses, k, min(verb.after + TO_OBJECT, len(clauses.sentence.tokens)))
            if who is not None and _fits(who, pronoun):
                return who
    return speaker


def _object(clauses: Clauses, k: int, token: int) -> str | None:
    """The noun phrase or name right behind an active verb, where it is of people."""
    sentence, first = clauses.sentence, clauses.verbs[k].after
    tokens, of_numbers = sentence.tokens, sentence.number_tokens()
    while first < token and (first in of_numbers or tokens[first].lower in _ARTICLES):
        first += 1
    if first >= token:
        return None
    after = first
    while after < token and is_name(sentence, after):
        after += 1
    phrase = after_number(sentence, first, of_numbers)
    if phrase is not None and phrase.is_person and phrase.after_token <= token:
        return phrase.text
    titled = next((i for i in range(first, min(first + TITLE, token)) if not _may_title(sentence, i)), after)
    if after == first and titled > first and is_person_noun(tokens[titled - 1].lower):
        while titled < token and is_name(sentence, titled):
            titled += 1
        return sentence.words(first, titled)  # "convicted police officer Juan Diaz"
    return sentence.words(first, after) if after > first and not is_body(sentence, first, after) else None


def _may_title(sentence: Sentence, i: int) -> bool:
    """Whether token i is a small word of a title before a name."""
    return sentence.tokens[i].word.isalpha() and sentence.tokens[i].word.islower() and i not in sentence.verb_tokens


def _people(clauses: Clauses, phrase: Phrase) -> str | None:
    """The words of a phrase that names people, no body that acts and no thing."""
    sentence = clauses.sentence
    tokens, first, after = sentence.tokens, phrase.first, phrase.after
    who = read_who(sentence, phrase)
    if who.kind == BODY:
        last = who.text.split()[-1] if who.text else ""
        return who.text if is_person_noun(singular_of(last), last) else None
    if who.kind == COUNTED:
        numbers = sentence.number_tokens()
        start = next((i + 1 for i in range(after - 1, first - 1, -1) if i in numbers), first)
        counted = after_number(sentence, start, numbers) if start < after else None
        return counted.text if counted is not None and counted.is_person else None
    if who.kind == PEOPLE:
        return who.text
    of = next((i for i in range(first + 1, after - 1) if tokens[i].lower == "of"), None)
    if of is not None and tokens[of - 1].lower in _PARTITIVES:  # "she and a number of other Danish sailors"
        some = after_number(sentence, of, sentence.number_tokens(), is_plural_scale=True)
        return some.text if some is not None and some.is_person else None
    if who.kind != NAMED or who.text is None:
        return None
    named = who.text.split()
    is_acronym = all(w.isupper() for w in named) or named[0].lower() in _AUTHORS
    is_many = len(named) > MOST_WORDS or is_body(sentence, first, after)
    return None if is_acronym or is_many or tokens[first].lower in _RELATIVES else who.text


def _fits(who: str, pronoun: str) -> bool:
    """Whether people can be meant by a pronoun: one or many, woman or man."""
    sexes = populations().sex
    of_pronoun = "female" if pronoun in {"she", "her"} else "male" if pronoun in {"he", "him", "his"} else None
    of_people = next((sexes[n] for w in who.split() if (n := singular_of(w)) in sexes), of_pronoun)
    return _is_one(who) == (pronoun in _OF_ONE) and (of_pronoun is None or of_people == of_pronoun)


def _is_one(who: str) -> bool:
    last = who.rsplit(maxsplit=1)[-1]
    return not is_plural(last.lower()) and " and " not in who
