"""Of whom a verb is said: whether a figure is its object, its passive subject, or only stands near.

Belongs here: grammar between a trigger and a number, by the verbs and subjects of the sentence. Does not belong here:
weights (weights.py), which words are verbs (clause_verbs.py), their subjects (clauses.py).
"""

from __future__ import annotations

from tieout.figures.grammar.clause_verbs import FINITE
from tieout.figures.grammar.clauses import Clauses
from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.lexicon import AUXILIARIES, REPORTING_VERBS, verb_forms
from tieout.figures.measures.evidence import Evidence
from tieout.lexicon import words

RELATIVES = frozenset({"who", "that", "which"})
_OPEN_RELATIVE = RELATIVES | {"whose", "whom"}
_OPENS_ASIDE = frozenset(
    {"including", "among", "mostly", "most", "all", "some", "many", "mainly", "one", "a", "an", "the"}
)
# What is undergone though the verb is active: "stood trial", "pleaded guilty".
UNDERGONE = frozenset(f for base in words("verbs", "without_object") for f in verb_forms(base))
_NO_LABEL = AUXILIARIES | REPORTING_VERBS | words("grammar", "pronouns")
# What opens an aside, with what closes it.
_CLOSES = {",": ",", "--": "--", "-": "-", "(": ")"}
LONGEST_LABEL = 12  # tokens of a line's name
MOST_BEFORE_WHOLE = 5  # tokens: "one of the approximately"
MOST_JOINT = 3  # tokens: "and later", "and then"
MOST_SHORT_ASIDE = 3  # tokens: a word between two commas
_BLURS_WHOLE = words("grammar", "approximations") | {"the", "its", "their"}
_FINITE_BE = frozenset({"was", "were", "is", "are", "has", "have", "had", "been", "be"})


def said_of(sentence: Sentence, e: Evidence, span: tuple[int, int], counted_after: int, clauses: Clauses) -> str | None:
    """Of whom the finite verb of a trigger is said: "them" that a number before it counts, where it is passive, or
    "others"; None where grammar leaves it open, and of the whole in "two of the six men were tried".
    """
    k = next((k for k, v in enumerate(clauses.verbs) if v.first <= e.first < v.after), None)
    tokens = sentence.tokens
    if k is None or all(t.lower.endswith("ly") for t in tokens[counted_after : e.first]):
        return None  # "the detainees originally repatriated"
    is_parted = k and _is_all(tokens, clauses.verbs[k - 1].after, clauses.verbs[k].first)
    if is_parted and clauses.verbs[k - 1].word in _FINITE_BE:
        k -= 1  # "were all found guilty"
    verb = clauses.verbs[k]
    if verb.form != FINITE:
        return None
    if _is_done_to_them(sentence, clauses, k, span, counted_after):
        return "them"
    if _is_aside(tokens, counted_after, verb.first):
        return "them" if verb.is_passive or verb.word in UNDERGONE else None
    between = [v for v in clauses.verbs if v.form == FINITE and counted_after <= v.first < verb.first]
    if between and _are_described(sentence, clauses, span, counted_after, verb.first):
        return "them" if verb.is_passive else None
    is_relative = any(t.lower in _OPEN_RELATIVE for t in tokens[counted_after : counted_after + 1])
    subject = clauses.subject(k)
    if is_relative or subject is None:
        return None
    if is_parted and subject.first <= span[0] < subject.after:
        return "them"
    if not (subject.first < counted_after and span[0] < subject.after):
        return "others"
    of_numbers = sentence.number_tokens()
    if any(i in of_numbers for i in range(subject.first, span[0])):
        return None
    while (
        k and not clauses.verbs[k].is_passive and _is_joined(tokens, clauses.verbs[k - 1].after, clauses.verbs[k].first)
    ):
        k -= 1  # "were tried, convicted and sentenced"
    return "them" if clauses.verbs[k].is_passive else None


def _is_done_to_them(sentence: Sentence, clauses: Clauses, k: int, span: tuple[int, int], counted_after: int) -> bool:
    """ "watched two men and arrested them": whether the object of a verb is that of the one joined to it."""
    tokens, verb = sentence.tokens, clauses.verbs[k]
    if verb.after >= len(tokens) or tokens[verb.after].lower != "them" or verb.is_passive:
        return False
    is_object = k > 0 and clauses.verbs[k - 1].after <= span[0] and not clauses.verbs[k - 1].is_passive
    gap = tokens[counted_after : verb.first]
    is_joined = any(t.lower in {"and", "then"} for t in gap[-MOST_JOINT:])
    return is_object and is_joined and sentence.number_tokens().isdisjoint(range(counted_after, verb.first))


def _is_aside(tokens: list[Token], first: int, after: int) -> bool:
    """ "74 officers, including some of rank, have been detained": whether all between what is counted and a verb is an
    aside that tells who is among them.
    """
    closed = _CLOSES.get(tokens[first].word) if after - first >= MOST_SHORT_ASIDE else None
    if closed is None or tokens[after - 1].word != closed or any(t.word in {";", ":"} for t in tokens[first:after]):
        return False
    return closed != "," or tokens[first + 1].lower in _OPENS_ASIDE


def _are_described(sentence: Sentence, clauses: Clauses, span: tuple[int, int], counted_after: int, verb: int) -> bool:
    """ "25 men tied to a network that planned attacks were sentenced": whether all between what is counted and a verb
    describes it or what describes it, and no verb before has the number as its object.
    """
    tokens = sentence.tokens
    finite = [v for v in clauses.verbs if v.form == FINITE]
    if any(v.first < span[0] and sentence.clause_at(v.first) == sentence.clause_at(span[0]) for v in finite):
        return False
    if any(t.word in {";", ":"} for t in tokens[counted_after:verb]):
        return False
    relatives = [i for i in range(counted_after, verb) if tokens[i].lower in _OPEN_RELATIVE]
    between = [v.first for v in finite if counted_after <= v.first < verb]
    return len(relatives) >= len(between) and relatives[0] <= between[0]


def is_among(sentence: Sentence, first: int, after: int, token: int) -> bool:
    """ "Among those ordered expelled were 20 imams": whether a number is of those whom a verb before it tells of."""
    tokens = sentence.tokens
    is_opened = any(t.lower == "among" for t in tokens[max(0, first - 4) : first])
    return is_opened and any(t.lower in {"was", "were", "are"} for t in tokens[max(after, token - 4) : token])


def names_amount(sentence: Sentence, token: int) -> bool:
    """ "Cases opened: 54": whether all before the number at ``token`` is the name of what it counts, and a colon."""
    if not 1 < token <= LONGEST_LABEL or sentence.tokens[token - 1].word != ":":
        return False
    before = sentence.tokens[: token - 1]
    if any(t.lower in _NO_LABEL or t.word in {"(", ",", ";", ":"} for t in before):
        return False
    return sentence.number_tokens().isdisjoint(range(token))


def _is_all(tokens: list[Token], first: int, after: int) -> bool:
    """Whether "all", "both" or "each" alone stands between an auxiliary and its verb."""
    return after == first + 1 and tokens[first].lower in {"all", "both", "each"}


def _is_joined(tokens: list[Token], first: int, after: int) -> bool:
    """Whether nothing but commas and "and" stands between two verbs."""
    return first < after and all(t.lower in {",", "and", "or", "then", "later"} for t in tokens[first:after])


def is_whole_of_another(sentence: Sentence, token: int) -> bool:
    """ "tried Smith, one of two men held in May", "tried four of the 15": whether it is the whole of another number."""
    before = [t.lower for t in sentence.tokens[max(0, token - MOST_BEFORE_WHOLE) : token]]
    while before and before[-1] in _BLURS_WHOLE:
        before.pop()
    if before[-1:] != ["of"]:
        return False
    at = token - 1
    while sentence.tokens[at].lower != "of":
        at -= 1
    return before[-2:] == ["one", "of"] or at - 1 in sentence.number_tokens()


def governs(clauses: Clauses, e: Evidence, token: int) -> bool:
    """Whether the verb at a trigger is the one that the number at ``token`` is the object or complement of."""
    k = clauses.verb_before(token)
    while k is not None and _describes(clauses, k):
        k = k - 1 if k else None
    return k is None or clauses.verbs[k].first <= e.first < clauses.verbs[k].after


def _describes(clauses: Clauses, k: int) -> bool:
    """Whether a verb in -ed describes the name behind it: "killed the chief, retired General Diaz, and 4 guards"."""
    verb, tokens = clauses.verbs[k], clauses.sentence.tokens
    is_single = verb.after - verb.first == 1 and verb.word.endswith("ed") and verb.after < len(tokens)
    return is_single and tokens[verb.after].is_word and tokens[verb.after].word[0].isupper()


def is_inserted(sentence: Sentence, e: Evidence, counted_after: int) -> bool:
    """Whether a verb behind what is counted only describes it: "men who were arrested", "men held in camps"."""
    gap = [t.lower for t in sentence.tokens[counted_after : e.first]]
    relative = max((i for i, w in enumerate(gap) if w in RELATIVES), default=None)
    if relative is not None and sum(w in {"was", "were", "are", "have", "has"} for w in gap[relative:]) > 1:
        return False  # "men who were sued in May were convicted"
    return e.first >= counted_after and (relative is not None or not any(w in _FINITE_BE for w in gap))
