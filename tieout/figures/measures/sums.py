"""What an amount of money is by who pays it, by what is bought, by its size: prices, private payments, costs of works.

Belongs here: the verb that a sum goes with and its subject. Does not belong here: words that name a sum ("grant"), how
loudly they speak (weights.py), fines and prices that kind and words decide by themselves (fixed_measures.py).
"""

from __future__ import annotations

from tieout.figures.grammar.clause_verbs import Verb
from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.heads import is_person_noun
from tieout.figures.grammar.noun_phrase import NounPhrase
from tieout.figures.grammar.sentences import Sentence, pattern
from tieout.figures.grammar.subject_phrases import PREPOSITIONS, Phrase
from tieout.figures.lexicon import AUXILIARIES, populations, singular, verb_forms
from tieout.figures.measures.measure_lexicon import Measure
from tieout.figures.measures.settings import AMOUNTS
from tieout.lexicon import words
from tieout.numbers.model import NumberMention

TO_SUM = 6  # tokens between a verb and its sum: "sought to purchase approximately"
TO_PAYEE = 6  # tokens behind a sum in which he stands who gets it
COST_OF_WORKS = 100_000  # what costs as much is a programme or a building, and no ware
_TRADING = frozenset(f for base in words("verbs", "trading") for f in verb_forms(base))
_DONATING = frozenset(f for base in words("verbs", "donating") for f in verb_forms(base))
_CONTRIBUTING = verb_forms("contribute")
_COSTING = verb_forms("cost")
_PAYING = verb_forms("pay")
_HANDLING = _PAYING | frozenset(f for base in words("verbs", "handling_money") for f in verb_forms(base))
# Verbs behind which "for" tells what is wanted, or is told of.
_OPEN_TO_FOR = AUXILIARIES | {f for base in words("verbs", "asking") for f in verb_forms(base)}
_OF_ONE = frozenset({"he", "she"})
_PUBLIC = frozenset({"official", "soldier"})  # roles of those who pay for a state
_LAWLESS = frozenset({"trafficker", "offender", "militant"})  # roles of those whom no state pays
_PAYEES = words("grammar", "private_payees")
_PURPOSES = words("verbs", "purposes")
_INVESTING = verb_forms("invest")
_PRIVATELY_SPENT = _PAYING | _INVESTING | verb_forms("borrow") | verb_forms("earn") | verb_forms("fine")
_NO_PURPOSE = frozenset({"other", "prices"})  # measures of sums whose words say nothing of what they are spent on
_PER_WARE = pattern(
    r"(?:\bper|/|\ban?) ?(?:kilo\w*|kg|ton\w*|metric ton|pound|barrel|lit(?:er|re)|gallon|gram|hectare|acre|share|vote"
    r"|bag|bottle|sack|mile|km|kwh|dose|gun|ounce)s?\b"
)
TO_WARE = 24  # characters behind a sum in which its ware is told: "LE2000 (USD 357) per ton"
_FIRMS = words("grammar", "firms")
_A_YEAR = frozenset({"a", "per", "each", "year", "annually", "yearly", "month", "monthly"})
_COSTS = frozenset({"cost", "costs"})
_IN_ALL = frozenset({"total", "estimated", "projected", "overall", "annual", "proposed", "combined", "full"})
TO_COST = 10  # tokens before a verb of amounts in which the cost is named
_ILLICIT = words("grammar", "illicit_payments")
_BLUR = words("grammar", "before_numbers") | {"of", "estimated", "multiple", "us"}
_DESTINED = words("grammar", "destined")
_UNTOLD = frozenset({"other", "economy"})
_PURPOSE = frozenset({"for", "to"})


def measure_of_sum(
    sentence: Sentence,
    clauses: Clauses,
    mention: NumberMention,
    span: tuple[int, int],
    phrase: NounPhrase | None,
    chosen: Measure,
    rule: str,
) -> tuple[str, str] | None:
    """(measure, rule) where the verb before a sum tells more than the words that chose its measure."""
    if phrase is not None and phrase.head in _ILLICIT:
        return "prices", "illicit_payment"
    behind = [t.lower for t in sentence.tokens[span[1] : span[1] + 2]]
    if chosen.key in _UNTOLD and len(behind) > 1 and behind[0] in _DESTINED and behind[1] in _PURPOSE:
        return "funding", "destined_sum"
    at, end = mention.start - sentence.start, mention.end - sentence.start
    if chosen.key == "public_payments" and rule != "phrase" and _PER_WARE.search(sentence.lower(), at, end + TO_WARE):
        return "prices", "price_of_ware"
    if mention.kind == "rate":
        return None
    k = clauses.verb_before(span[0])
    if chosen.key in _NO_PURPOSE and _has_purpose(sentence, span[1]):
        by_others = k is not None and (
            clauses.verbs[k].word in _PRIVATELY_SPENT or _is_firm(sentence, clauses.subject(k))
        )
        return None if by_others else ("funding", "sum_with_purpose")
    if k is None or span[0] - clauses.verbs[k].after > TO_SUM:
        return None
    verb = clauses.verbs[k]
    if not sentence.number_tokens().isdisjoint(range(verb.after, span[0])):
        return None
    if chosen.family == "funding" and verb.word in _TRADING:
        return "prices", "bought_or_sold"
    is_spent = (rule != "counted_noun" or verb.word in _INVESTING) and not _is_donated(sentence, verb, span[1])
    if chosen.family == "funding" and is_spent and _is_firm(sentence, clauses.subject(k)):
        return "prices", "spent_by_firm"
    if chosen.key == "prices" and verb.word in _COSTING and (mention.value_low or 0) >= COST_OF_WORKS:
        # but "the delay cost the firm USD 2 million"
        is_whole = all(t.lower in _BLUR or not t.is_word for t in sentence.tokens[verb.after : span[0]])
        return ("projects_funded", "cost_of_works") if is_whole else None
    if chosen.key == "prices" and verb.word in AMOUNTS and (mention.value_low or 0) >= COST_OF_WORKS:
        before = {t.lower for t in sentence.tokens[max(0, verb.first - TO_COST) : verb.first]}
        return ("projects_funded", "cost_of_works") if before & _COSTS and before & _IN_ALL else None
    by_verb = chosen.key == "public_payments" and rule != "phrase"
    if (by_verb or chosen.key == "prevalence") and verb.word not in _OPEN_TO_FOR and _is_exchanged(sentence, span[0]):
        return "prices", "exchanged_sum"
    if chosen.key == "public_payments" and verb.word in _HANDLING:
        if _is_private(sentence, clauses.subject(k), verb.word) or _is_payee(sentence, verb.after, span):
            return "prices", "private_payment"
    return None


def _has_purpose(sentence: Sentence, token: int) -> bool:
    """ "USD 2 million (EUR 1 million) a year to build": whether a sum is followed by what is done with it."""
    tokens = sentence.tokens
    if token < len(tokens) and tokens[token].word == "(":
        token = next((i + 1 for i in range(token, len(tokens)) if tokens[i].word == ")"), token)
    while token < len(tokens) and tokens[token].lower in _A_YEAR:
        token += 1
    behind = [t.lower for t in tokens[token : token + 3]]
    return behind[:1] == ["to"] and (not _PURPOSES.isdisjoint(behind[1:2]) or behind[1:] == ["be", "used"])


def _is_exchanged(sentence: Sentence, token: int) -> bool:
    """ "available for USD 2", "a seat for about USD 900": whether a sum is what something is had for."""
    i = token - 1
    while i > 0 and sentence.tokens[i].lower in _BLUR:
        i -= 1
    return i >= 0 and sentence.tokens[i].lower == "for"


def _is_firm(sentence: Sentence, subject: Phrase | None) -> bool:
    """Whether a firm spends the money."""
    return subject is not None and any(
        singular(t.lower) in _FIRMS for t in sentence.tokens[subject.first : subject.after]
    )


def _is_donated(sentence: Sentence, verb: Verb, token: int) -> bool:
    """ "donated USD 900", "contributed USD 900 to the fund": whether a sum before ``token`` is given away."""
    has_payee = "to" in {t.lower for t in sentence.tokens[token : token + TO_PAYEE]}
    return not verb.is_passive and (verb.word in _DONATING or (verb.word in _CONTRIBUTING and has_payee))


def _is_private(sentence: Sentence, subject: Phrase | None, verb: str) -> bool:
    """ "she had received", "guests pay": whether one person, or people of no office, handle the money."""
    if subject is None:
        return False
    before = []
    for token in sentence.tokens[subject.first : subject.after]:
        if token.lower in PREPOSITIONS:
            break
        before.append(token)
    if not before or not _OF_ONE.isdisjoint(t.lower for t in before):
        return bool(before)
    noun = singular(before[-1].lower)
    is_person = is_person_noun(noun, before[-1].word) and populations().role.get(noun, "official") not in _PUBLIC
    return is_person and verb in _PAYING


def _is_payee(sentence: Sentence, after_verb: int, span: tuple[int, int]) -> bool:
    """ "paid a smuggler USD 900", "USD 900 each to a lawyer": whether one gets it whom no state gives money."""
    tokens = sentence.tokens
    behind = tokens[span[1] : span[1] + TO_PAYEE]
    to = next((i for i, t in enumerate(behind) if t.lower == "to"), None)
    named = [*tokens[after_verb : span[0]], *(behind[to + 1 :] if to is not None else [])]
    nouns = {singular(t.lower) for t in named if t.is_word}
    return bool(nouns & _PAYEES) or any(populations().role.get(n) in _LAWLESS for n in nouns)
