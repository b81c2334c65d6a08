"""What a clause tells of an amount that has no noun of its own: "Oslo invested in dams", "collects through tolls".

Belongs here: the words of a clause around an amount, without what tells when. Does not belong here: noun phrases that
an amount is said of (said_of.py), how long things last (lasting.py).
"""

from __future__ import annotations

from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.lexicon import AMOUNT_VERBS, REPORTING_VERBS, singular
from tieout.figures.populations.behind_amounts import past_bracket
from tieout.figures.populations.clause_words import BEING, join, led_to, noun_begins, noun_words
from tieout.figures.populations.meant import Earlier
from tieout.figures.populations.population_text import tidied
from tieout.figures.populations.said_of import GAINING, subject_of, verb_of
from tieout.figures.reading import Reading
from tieout.lexicon import words

LETTERS_OF_YEAR = 4
_OF_TIME = words("grammar", "of_time") | words("grammar", "times") | words("dates", "months")
_HOW_OFTEN = frozenset({"annually", "yearly", "monthly", "daily", "weekly"})
_LEADS_TO_TIME = frozenset(
    {"in", "over", "during", "within", "by", "since", "until", "the", "a", "an", "per", "every", "each", "this", "next"}
    | {"last", "past", "coming", "early", "late", "mid"}
)


def told_by_clause(r: Reading, clauses: Clauses, earlier: Earlier) -> str | None:
    """The subject and verb of the clause of a figure with what stands around it, in source words; of an amount that is
    the subject what its verb says. A count that is neither subject nor object is of the subject alone.
    """
    s, (first, after) = r.sentence, r.span
    own = clauses.verb_after(after)
    phrase = clauses.subject(own) if own is not None else None
    if own is not None and phrase is not None and phrase.first <= first < phrase.after:
        if r.number.kind == "count":
            return None
        said = tidied(noun_words(s, clauses.verbs[own].after - 1, len(s.tokens)))
        return said if said is not None and " " in said else None
    led = led_to(s, first)
    k, opens = verb_of(clauses, r.span, led)
    if k is None or opens:
        return None
    verb = clauses.verbs[k]
    start = noun_begins(s, verb.after, led)
    is_object = verb.word not in BEING | AMOUNT_VERBS and not verb.is_passive and start >= led
    if r.number.kind == "count" and (is_object or verb.word in REPORTING_VERBS):
        return None
    subject = subject_of(clauses, k, earlier)
    if r.number.kind == "count":  # of "3,000 more" the ones before were counted
        return None if after < len(s.tokens) and s.tokens[after].lower == "more" else subject
    around = [] if verb.word in BEING | GAINING else [verb.word]
    around += [s.words(start, led)] if start < led else []
    around.append(noun_words(s, past_time(s, after), len(s.tokens)) or "")
    said = tidied(join(subject or "", " ".join(around)))
    return said if said is not None and (subject is not None or " " in said) else None


def past_time(sentence: Sentence, token: int) -> int:
    """Past brackets and what tells when or how often, behind an amount: "in May 2005", "over the next two years"."""
    tokens, of_numbers = sentence.tokens, sentence.number_tokens()
    while token < len(tokens):
        if tokens[token].word == "(":
            token = past_bracket(sentence, token)
            continue
        i = token
        while i < len(tokens) and (tokens[i].lower in _LEADS_TO_TIME or i in of_numbers):
            i += 1
        is_span = i > token and i - 1 in of_numbers and singular(tokens[i - 1].lower) in _OF_TIME
        if is_span:
            token = i
        elif i < len(tokens) and (singular(tokens[i].lower) in _OF_TIME | _HOW_OFTEN or _is_year(tokens[i].word)):
            token = i + 1
        else:
            return token
    return token


def _is_year(word: str) -> bool:
    return word.isdigit() and len(word) == LETTERS_OF_YEAR
