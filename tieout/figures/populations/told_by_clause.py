"""What a clause tells of an amount that has no noun of its own: "Oslo invested in dams", "collects through tolls".

Belongs here: the words of a clause around an amount, without what tells when. Does not belong here: noun phrases that
an amount is said of (said_of.py), how long things last (lasting.py).
"""

from __future__ import annotations

from tieout.figures.grammar.clause_verbs import FINITE, PARTICIPLE
from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.insertions import SUBORDINATORS
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS
from tieout.figures.grammar.sentences import Sentence
from tieout.figures.lexicon import AMOUNT_VERBS, HOW_OFTEN, OF_TIME, singular, verb_forms
from tieout.figures.populations.behind_amounts import past_bracket
from tieout.figures.populations.clause_words import BEING, ENDS, can_be_object, join, led_to, noun_begins, noun_words
from tieout.figures.populations.meant import Earlier
from tieout.figures.populations.population_text import tidied
from tieout.figures.populations.said_of import ESTIMATING, GAINING, may_be_noun, subject_of, verb_of
from tieout.figures.reading import Reading
from tieout.lexicon import words

LETTERS_OF_YEAR = 4
# Verbs whose object, or passive subject, has the sum that follows.
_PAID = frozenset(form for base in words("verbs", "done_with_sum") for form in verb_forms(base))
_IS = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_OPENS_CLAUSE = (CONJUNCTIONS | SUBORDINATORS) - {"as", "than"}
# Verbs whose subject has a number, not who puts it there.
_REACHING = AMOUNT_VERBS - ESTIMATING - frozenset(f for base in words("verbs", "putting_at") for f in verb_forms(base))
_PARTS = frozenset({",", ";", ":"})
_PLACES = frozenset({"in", "against", "with", "on"})
_RELATIVES = frozenset({"who", "which", "that", "whom", "whose", "where"})
_OF_TIME = OF_TIME | words("dates", "months")
_TELLS_TIME = _OF_TIME | HOW_OFTEN
_LEADS_TO_TIME = frozenset(
    {"in", "over", "during", "within", "by", "since", "until", "the", "a", "an", "per", "every", "each", "this", "next"}
    | {"last", "past", "coming", "early", "late", "mid"}
)


def told_by_clause(r: Reading, clauses: Clauses, earlier: Earlier) -> str | None:
    """Who is fined, paid or bribed an amount; else the subject and verb of its clause with what stands around it, in
    source words; of an amount that is the subject what its passive says. A count is of the subject of a verb that says
    how many there are, and of no other.
    """
    kind = r.number.kind
    if kind == "count":
        return _how_many(r, clauses, earlier)
    s, (first, after) = r.sentence, r.span
    own = clauses.verb_after(after)
    phrase = clauses.subject(own) if own is not None else None
    if own is not None and phrase is not None and phrase.first <= first < phrase.after:
        verb = clauses.verbs[own]
        if kind == "percent" or not (verb.is_passive or verb.form == PARTICIPLE):
            return None  # a share of whom is not told by what they are or do
        said = tidied(noun_words(s, verb.after - 1, _end_of_clause(clauses, verb.after)))
        return said if said is not None and " " in said else None
    led = led_to(s, first)
    k, opens = verb_of(clauses, r.span, led)
    if k is None or opens or kind == "measure":
        return None
    verb = clauses.verbs[k]
    subject = subject_of(clauses, k, earlier)
    start = noun_begins(s, verb.after, led)
    if kind == "money" and verb.word in _PAID:
        payee = tidied(subject if verb.is_passive else _payee(s, start, led))
        if payee is not None:
            return payee
    phrase = clauses.subject(k)
    is_compared = phrase is not None and phrase.first and s.tokens[phrase.first - 1].lower == "than"
    if is_compared or (kind == "percent" and subject is None):
        return None  # "slimmer than many expected", "voted for him with 51 percent"
    around = [] if verb.word in BEING | GAINING else [verb.word]
    around += [s.words(start, led)] if start < led else []
    around.append(noun_words(s, past_time(s, after), _end_of_clause(clauses, after)) or "")
    said = tidied(join(subject or "", " ".join(around)))
    return said if said is not None and (subject is not None or " " in said) else None


def _how_many(r: Reading, clauses: Clauses, earlier: Earlier) -> str | None:
    """ "Most clerks are no older than 25", "the crowd, numbering over 40": the subject of a count that it is said to be
    or to reach; no label ("is in room 12"), and not of "3,000 more".
    """
    s, (first, after) = r.sentence, r.span
    led = led_to(s, first)
    k, opens = verb_of(clauses, r.span, led)
    if k is None or opens or (after < len(s.tokens) and s.tokens[after].lower == "more"):
        return None
    verb = clauses.verbs[k]
    is_many = verb.word in _IS or (verb.word in _REACHING and not verb.is_passive)
    is_led = led < first or verb.after == first
    if not is_many or not is_led or any(t.lower in _PLACES for t in s.tokens[led:first]):
        return None
    if any(t.word in _PARTS for t in s.tokens[verb.after : first]):
        return None  # "the mood is worse, only ten came"
    return subject_of(clauses, k, earlier)


def _payee(sentence: Sentence, start: int, led: int) -> str | None:
    """ "fined the editors USD 4,000": the noun between a verb of paying and the amount."""
    is_near = start < led and sentence.tokens[start].word not in ENDS and can_be_object(sentence, start)
    return noun_words(sentence, start, led) if is_near else None


def _end_of_clause(clauses: Clauses, token: int) -> int:
    """The conjunction behind ``token`` with which a clause of its own begins: one with a finite verb behind it, no mark
    and no relative between.
    """
    tokens = clauses.sentence.tokens
    later = (v for v in clauses.verbs if v.first > token and v.form == FINITE)
    verb = next((v.first for v in later if not may_be_noun(clauses, v)), None)
    if verb is None:
        return len(tokens)
    for i in range(verb - 1, token - 1, -1):
        if tokens[i].lower in _OPENS_CLAUSE:
            return len(tokens) if tokens[i].lower in _RELATIVES else i
        if tokens[i].word in ENDS:
            break
    return len(tokens)


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
        elif i < len(tokens) and (singular(tokens[i].lower) in _TELLS_TIME or _is_year(tokens[i].word)):
            token = i + 1
        else:
            return token
    return token


def _is_year(word: str) -> bool:
    return word.isdigit() and len(word) == LETTERS_OF_YEAR
