"""The noun phrase that an amount is told of, read backwards from the amount: "loans from northern firms totaled USD 12
billion", "a pay rise as low as 4 percent", "sales to Norway fell 9 percent".

Belongs here: the way back over verbs of amount, and where the phrase begins. Does not belong here: which kind of number
looks there (amounts.py), the noun right before a number (noun_before.py).
"""

from __future__ import annotations

from dataclasses import replace

from tieout.figures.grammar.heads import is_head, is_person_noun, is_plural, singular_of
from tieout.figures.grammar.noun_phrase import CONJUNCTIONS, PREPOSITIONS, NounPhrase
from tieout.figures.grammar.people_heads import counts_people
from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.lexicon import (
    AMOUNT_OR_NOUN,
    AMOUNT_VERBS,
    AUXILIARIES,
    COMMON_VERBS,
    FINITE_VERBS,
    REPORTING_VERBS,
)
from tieout.lexicon import words

LOOK_BACK = 22  # tokens between an amount and its noun, other numbers and dates among them
MOST_TOKENS = 12  # of the phrase
MOST_JOINTS = 2  # prepositions inside it
_PASSED = words("grammar", "between_noun_and_amount") | words("grammar", "leads_to_amount")
_WORTH = words("grammar", "worth_behind_comma") | {"up", "down", "or", "which"}
_MARKS = frozenset({"(", "$", "%", "-", "--", '"', "“", "”", "'", "€", "£", "¥", "~", "+"})
_DETERMINERS = words("grammar", "determiners") | words("grammar", "articles_and_owners")
_PRONOUNS = words("grammar", "pronouns")
_JOINTS = frozenset({"of", "in", "for", "with", "on", "to", "from", "between", "at", "against", "into"})
_SKIPPED = CONJUNCTIONS | _JOINTS
_BEFORE_MODIFIER = _DETERMINERS | _JOINTS | {"and", "or"}
# What leads from a noun to the amount that it has, where no verb of amount does.
_LINKING = AUXILIARIES | {
    "of",
    "at",
    "to",
    "by",
    "from",
    "for",
    "up",
    "down",
    "between",
    "total",
    "as",
    "above",
    "below",
}
_STANDS = frozenset({"stand", "stands", "stood", "standing", "peaked", "hovered", "hovers"})
_MAKING = frozenset({"make", "makes", "made", "making"})
_SUMS = frozenset({"total", "amount", "sum"})
_SUM_NOUNS = words("grammar", "sum_nouns")
_SUM_ADJECTIVES = words("grammar", "sum_adjectives")
_ADJECTIVES_BEFORE_OF = words("grammar", "adjectives_before_of")
_IS = frozenset({"is", "are", "was", "were"})
_VALUED = words("grammar", "articles_and_owners") | {"total", "average", "minimum", "maximum", "annual", "popular"}
_PARTITIVES = words("grammar", "partitives")
_COSTING = frozenset({"cost", "costs", "costing"})
_VERBS = COMMON_VERBS | FINITE_VERBS | REPORTING_VERBS
_BASE_VERBS = words("verbs", "common") | words("verbs", "only_verbs") | words("verbs", "noun_like")
_NOUNS_LIKE_VERBS = words("grammar", "nouns_like_verbs") | words("verbs", "also_nouns")
_NO_NOUN = AUXILIARIES | PREPOSITIONS | CONJUNCTIONS | _PRONOUNS | words("grammar", "adverbs")


def noun_of_amount(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """The noun phrase that the amount at ``token`` is told of; None where a verb of another kind or the end of a clause
    comes first.
    """
    tokens = sentence.tokens
    is_linked = False
    opened = token  # where a bracket that is passed over began
    for i in range(token - 1, max(-1, token - LOOK_BACK), -1):
        t = tokens[i]
        if opened < i < token:
            continue
        if t.word == ")":
            opened = _opening(tokens, i)
        if i in number_tokens or t.word[0].isdigit() or t.word in _MARKS or _is_of_dollars(tokens, i, number_tokens):
            continue
        if not t.is_word:
            if t.word == ")" or (t.word == "," and _goes_on(tokens, i)):
                continue
            return None
        is_amount_verb = t.lower in AMOUNT_VERBS and not _is_noun_here(tokens, i, is_linked)
        is_amount_verb = is_amount_verb or (t.lower in _STANDS and tokens[i + 1].lower == "at")
        is_amount_verb = is_amount_verb or (t.lower in _MAKING and tokens[i + 1].lower == "up")
        if is_amount_verb or t.lower in _PASSED or t.lower in AUXILIARIES or _is_adverb(t.lower):
            is_linked = is_linked or is_amount_verb or t.lower in _LINKING
            continue
        if t.lower == "and" and tokens[i + 1].lower in AMOUNT_VERBS:
            continue  # "totaled 33 million and grew to"
        if t.lower == "but" and tokens[i + 1].lower in {"by", "at"}:
            continue  # "prices rose, but by only 3 percent"
        if t.lower in _PRONOUNS or t.lower in CONJUNCTIONS or t.lower.startswith(("i.e", "e.g")):
            return None
        is_verb = t.lower in _VERBS and t.lower not in AMOUNT_VERBS and not _is_modifier(tokens, i)
        is_deed = (
            i in sentence.verb_tokens and not _is_modifier(tokens, i) and tokens[i + 1].lower not in {"up", "down"}
        )
        is_subject = tokens[i + 1].lower in _IS and i + 1 < token and tokens[i - 1].lower in _VALUED
        if (is_verb or is_deed) and not _is_name(tokens, i) and not is_subject:
            return None
        if _is_quality_of_sum(tokens, i):
            return None
        phrase = noun_ending_at(sentence, i + _has_sum_noun(tokens, i), number_tokens)
        if phrase is not None and (cost := _cost_of(tokens, phrase.first_token)) is not None:
            return noun_of_amount(sentence, cost, number_tokens) or phrase
        is_beside = phrase is not None and not is_linked and tokens[token - 1].word != "("
        return replace(phrase, rule="noun_beside_amount") if phrase is not None and is_beside else phrase
    return None


def noun_ending_at(sentence: Sentence, last: int, number_tokens: set[int]) -> NounPhrase | None:
    """The noun phrase whose last token is ``last``, with what prepositions join to it from the left."""
    tokens = sentence.tokens
    i, joints, head = last, 0, last
    while i >= 0 and last - i < MOST_TOKENS:
        t = tokens[i]
        if i in number_tokens:
            if i == last:
                return None
        elif not t.is_word:
            if not t.word[0].isdigit() and t.word not in {'"', "“", "”", "'"}:
                break
        elif t.lower in _JOINTS or t.lower in _DETERMINERS:
            j = i
            while j >= 0 and tokens[j].lower in _DETERMINERS:
                j -= 1
            if t.lower == "to" and tokens[i + 1].lower in _BASE_VERBS:
                i += 1
                break  # "plans to offer credit"
            is_joint = j > 0 and i < last and tokens[j].lower in _JOINTS and joints < MOST_JOINTS
            if not is_joint or not _can_be_noun(tokens, j - 1, number_tokens):
                break
            joints += 1
            i = head = j - 1
            continue
        elif t.lower in CONJUNCTIONS:
            if i == last or not _can_be_noun(tokens, i - 1, number_tokens):
                break
        elif (
            t.lower in _NO_NOUN
            or _is_clause_verb(sentence, i, last)
            or (t.lower in _VERBS and not (i == last or _is_modifier(tokens, i) or _is_noun_before(tokens, i, last)))
        ):
            break
        i -= 1
    first = i + 1
    while first <= last and (not tokens[first].word[0].isalnum() or tokens[first].lower in _SKIPPED):
        first += 1
    if first > last:
        return None
    if tokens[head].lower in _PARTITIVES and head < last:
        head = next((k for k in range(head + 2, last + 1) if is_head(tokens[k])), last)
    noun = singular_of(tokens[head].word)
    return NounPhrase(
        sentence.words(first, last + 1),
        noun,
        first,
        last + 1,
        counts_people(sentence, first, head, noun, tokens[head].word, False),
        "noun_of_amount",
    )


def _is_quality_of_sum(tokens: list[Token], i: int) -> bool:
    """ "an approximate total of", "a rather modest amount of": an adjective before a word for the number itself."""
    if i + 2 >= len(tokens) or tokens[i + 1].lower not in _SUMS or tokens[i + 2].lower != "of":
        return False
    before = next((tokens[k] for k in range(i - 1, -1, -1) if not _is_adverb(tokens[k].lower)), None)
    return before is not None and before.lower in {"a", "an"} and not is_plural(tokens[i].lower)


def _has_sum_noun(tokens: list[Token], i: int) -> bool:
    """ "the surprisingly slim margin of", "last year's total of": whether a noun for the number itself stands behind
    the adjective or owner at token i.
    """
    if i + 2 >= len(tokens) or tokens[i + 1].lower not in _SUM_NOUNS or tokens[i + 2].lower not in {"of", "from", "to"}:
        return False
    word, before = tokens[i].lower, tokens[i - 1].lower if i else ""
    is_adjective = word in _SUM_ADJECTIVES or "-" in word or _is_adverb(before)
    return is_adjective or word.endswith(("'s", "’s", "s'", "s’"))


def _is_clause_verb(sentence: Sentence, i: int, last: int) -> bool:
    """Whether a finite verb at token i ends the way back: no participle before its noun."""
    return i < last and i in sentence.verb_tokens and not _is_modifier(sentence.tokens, i)


def _is_of_dollars(tokens: list[Token], i: int, number_tokens: set[int]) -> bool:
    """ "over U.S. $10,000": whether a country only names the currency."""
    return tokens[i].word in {"U.S.", "US", "U.S"} and i + 1 in number_tokens


def _opening(tokens: list[Token], closing: int) -> int:
    """The token that opens the bracket which closes at one."""
    for i in range(closing - 1, max(-1, closing - LOOK_BACK), -1):
        if tokens[i].word == "(":
            return i
    return closing


def _goes_on(tokens: list[Token], comma: int) -> bool:
    """ "a salary, now": a comma between a noun and its amount, with a word of the way there right after it."""
    i = comma + 1
    while i + 1 < len(tokens) and (tokens[i].lower == "currently" or _is_adverb(tokens[i].lower)):
        i += 1
    after = tokens[i] if i < len(tokens) else None
    return (
        after is not None
        and after.is_word
        and (after.lower in AMOUNT_VERBS or after.lower in _WORTH or _joins_amounts(tokens, comma))
    )


def _joins_amounts(tokens: list[Token], comma: int) -> bool:
    following = tokens[comma + 1].lower if comma + 2 < len(tokens) else ""
    if following == "but" or (following in {"of", "to", "from"} and tokens[comma + 2].word[0].isdigit()):
        return True
    return comma + 2 < len(tokens) and tokens[comma + 1].lower == "and" and tokens[comma + 2].lower in AMOUNT_VERBS


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and len(word) > 4 and word not in {"supply", "family", "assembly", "monopoly", "italy"}


def _cost_of(tokens: list[Token], first: int) -> int | None:
    """ "the demands would cost the company 5 million": the verb whose object begins at token ``first``."""
    i = first - 1
    while i > 0 and tokens[i].lower in _DETERMINERS:
        i -= 1
    return i if i > 0 and tokens[i].lower in _COSTING else None


def _is_noun_here(tokens: list[Token], i: int, is_linked: bool) -> bool:
    """Whether a word like "cost", "increase" or "trade" at token i is a noun and no verb of the noun before it.

    ``is_linked``: another word leads on to the amount already ("labor costs were", not "the port costs").
    """
    if tokens[i].lower not in AMOUNT_OR_NOUN or i == 0:
        return False
    before = tokens[i - 1].lower
    if before in AUXILIARIES or before in {"to", "which", "that", "who"} or before in _PRONOUNS or _is_adverb(before):
        return False
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if not is_linked and is_plural(tokens[i].lower) and following not in {"of", "in"} and before[0].isalpha():
        return False
    return following in {"of", "in"} or not is_plural(before) or is_plural(tokens[i].lower)


def _is_modifier(tokens: list[Token], i: int) -> bool:
    """Whether a participle at token i stands before its noun ("with lost revenue"), no verb of a subject."""
    if not tokens[i].lower.endswith(("ed", "ing", "en", "st", "ght", "ld")) or tokens[i].lower in _BASE_VERBS:
        return False
    before = tokens[i - 1] if i else None
    return before is None or before.lower in _BEFORE_MODIFIER or before.word[0].isdigit()


def _is_noun_before(tokens: list[Token], i: int, last: int) -> bool:
    """Whether a noun written like a verb stands before another ("total project costs"), no verb of a subject."""
    if i + 1 != last or tokens[i].lower not in _NOUNS_LIKE_VERBS:
        return False
    return i == 0 or tokens[i - 1].lower in _BEFORE_MODIFIER | _VALUED


def _is_name(tokens: list[Token], i: int) -> bool:
    """Whether a word inside a sentence is written like a name ("the United States"), and so no verb."""
    word = tokens[i].word
    return i > 0 and word[0].isupper() and not word.isupper()


def _can_be_noun(tokens: list[Token], i: int, number_tokens: set[int]) -> bool:
    if i < 0 or i in number_tokens or not tokens[i].is_word:
        return False
    word = tokens[i].lower
    if word in _ADJECTIVES_BEFORE_OF and tokens[i + 1].lower == "of":
        return False
    return word not in _NO_NOUN and word not in _VERBS and not _is_past(word)


def _is_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > 4 and not is_person_noun(word)
