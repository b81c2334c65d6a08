"""What an amount is of: money, percents and measures, whose noun stands beside, behind or before them.

Belongs here: the order in which those places are asked. Does not belong here: reading a phrase there (noun_after.py,
noun_back.py), counts (population.py), how long things last (lasting.py).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from operator import itemgetter

from tieout.figures.grammar.heads import is_head
from tieout.figures.grammar.noun_after import after_number
from tieout.figures.grammar.noun_back import noun_ending_at, noun_of_amount
from tieout.figures.grammar.noun_phrase import STOPS, NounPhrase
from tieout.figures.grammar.sentences import Sentence, Token
from tieout.figures.lexicon import AMOUNTS_TO, AUXILIARIES, COMMON_VERBS, REPORTING_VERBS, singular, verb_forms, words
from tieout.figures.populations.amount_nouns import told_fully
from tieout.figures.reading import Reading

PURPOSE = 9  # words of a purpose that is no noun phrase
TO_BRACKET_END = 12  # tokens of a bracket with the amount in another currency
UNIT_IN_BRACKET = 5  # tokens of a bracket that spells a unit out ("103 BCF (billion cubic feet) of gas")
_THINKING = REPORTING_VERBS | frozenset(f for base in words("verbs", "opinion") for f in verb_forms(base))
_OPENS_OBJECT = words("grammar", "determiners") | {"that", "they", "the", "a", "an", "no", "little"}
_MASS_NOUNS = words("grammar", "mass_nouns") | words("grammar", "funds")
_QUOTES = frozenset({'"', "“", "”"})
_FUND_NAMES = words("grammar", "fund_names")
_AGREEMENTS = words("grammar", "agreements")
_GIVEN = words("grammar", "given")
_GIVEN_AGREEMENTS = _AGREEMENTS | _GIVEN
_CHANGES = words("grammar", "changes")
_ADVERBIAL = frozenset({"return", "manner", "exchange", "addition", "way", "turn", "order", "advance", "question"})
_SAME = frozenset({"the", "same", "this", "that", "a", "similar", "any"})
NOT_AFTER = words("grammar", "not_after_amount")
_OF_TIME = words("grammar", "of_time")
_MAY_BE_NOUN = words("grammar", "amount_heads") | words("grammar", "nouns_like_verbs")
_PAST_LIKE_NOUNS = words("verbs", "past_like_nouns")
_FINES = frozenset({"fine", "fines", "penalty"})
_PAID_BY = frozenset({"on", "against", "for"})
_RATES = frozenset({"rate", "level"})
_OF_ANY_RATE = words("grammar", "of_any_rate")
_ASKED = words("grammar", "asked")
TO_COST = 8  # tokens between "cost" and its amount
_COSTING = frozenset(
    {"cost", "costs", "costing", "saves", "saved", "saving", "earns", "earned", "earning", "brings", "brought"}
)
_NO_VERB_BEHIND = frozenset(
    {"the", "a", "an", "of", "at", "total", "annual", "this", "that", "its", "their", "no", "whose", "average"}
)
_ARTICLES = words("grammar", "articles_and_owners")
_BEFORE_COST = AUXILIARIES | words("grammar", "adverbs")
_COSTS = frozenset({"cost", "price"})
_HOW_OFTEN = frozenset({"annually", "yearly", "monthly", "daily", "weekly", "annual"})
_EACH = frozenset({"a", "an", "per", "each", "every"})
_KNOWN = frozenset({"the", "their", "its", "these", "those", "his", "her", "our"})


def extent(r: Reading, number_tokens: set[int]) -> tuple[int, int]:
    """Tokens of an amount together with the bracket that states it again: "ISK 44 billion ($343.2 million) in revenue";
    half open.
    """
    tokens = r.sentence.tokens
    first, after = r.span
    opened = _opening(r, number_tokens)
    if opened is not None:
        first = opened
    i = r.span[1]
    if opened is None and i < len(tokens) and tokens[i].word == "(":
        is_amount = any(k in number_tokens for k in range(i + 1, min(i + 3, len(tokens))))
        opened_at, i = i, _closing(r.sentence, i)
        is_amount = is_amount or (r.number.kind == "measure" and i - opened_at <= UNIT_IN_BRACKET)
        return (first, i) if is_amount and i > after else (first, after)
    return first, _closing(r.sentence, after - 1) if opened is not None else after


def _opening(r: Reading, number_tokens: set[int]) -> int | None:
    """First token of the amount that the bracket around this one restates."""
    tokens, i = r.sentence.tokens, r.span[0] - 1
    while i > 0 and i >= r.span[0] - 3 and tokens[i].word != "(":
        i -= 1
    if i <= 0 or tokens[i].word != "(" or i - 1 not in number_tokens:
        return None
    k = bisect_left(r.sentence.mentions, i, key=itemgetter(0)) - 1
    return r.sentence.mentions[k][0] if k >= 0 and r.sentence.mentions[k][1] == i else None


def _closing(sentence: Sentence, token: int) -> int:
    """Token after the bracket that closes within reach of ``token``; the one after it where none does."""
    tokens = sentence.tokens
    for i in range(token, min(token + TO_BRACKET_END, len(tokens))):
        if tokens[i].word == ")":
            return i + 1
        if tokens[i].word in {".", ";"}:
            break
    return token + 1


def of_money(r: Reading, number_tokens: set[int]) -> NounPhrase | None:
    """What money is: of, in or worth something; the thing that it pays for; the cost, budget or value that it is; else
    what it is for.
    """
    first, after = extent(r, number_tokens)
    after = _past_each(r.sentence, after)
    is_total = first > 0 and r.sentence.tokens[first - 1].lower in AMOUNTS_TO
    if is_total and (total_of := noun_of_amount(r.sentence, first, number_tokens)) is not None:
        return total_of  # "investments totaling USD 3 billion in various fields"
    phrase = substance(r.sentence, after, number_tokens) or _thing(r.sentence, after, number_tokens)
    if phrase is not None:
        return told_fully(r.sentence, phrase, number_tokens)
    told_of = _that_costs(r.sentence, first, number_tokens) or noun_of_amount(r.sentence, first, number_tokens)
    if told_of is not None and (bought := _at_a_cost(r.sentence, told_of, number_tokens)) is not None:
        return bought
    if told_of is not None and told_of.rule == "noun_of_amount":
        return _for_what(r.sentence, told_of, after, number_tokens)
    return _purpose(r.sentence, after, number_tokens) or told_of


def _that_costs(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """ "The scandal cost the taxpayer an estimated USD 5 million": what costs somebody an amount."""
    tokens = sentence.tokens
    i = next((k for k in range(token - 1, max(0, token - TO_COST), -1) if tokens[k].lower in _COSTING), None)
    if i is None or i == token - 1 or tokens[i - 1].lower in _NO_VERB_BEHIND or not _is_bearer(tokens[i + 1 : token]):
        return None
    last = i - 1
    while last > 0 and (tokens[last].lower in _BEFORE_COST or tokens[last].lower.endswith("ly")):
        last -= 1
    cause = noun_ending_at(sentence, last, number_tokens) if tokens[last].is_word else None
    start = i + 1 + (tokens[i + 1].lower in _ARTICLES)
    bearer = after_number(sentence, start, number_tokens)
    if cause is None or bearer is None or not bearer.is_person:
        return cause
    return replace(cause, text=f"{cause.text} to {bearer.text}", rule="cost_to")


def _is_bearer(between: list[Token]) -> bool:
    """Whether the words between "cost" and an amount begin with whom it costs that ("cost the state well over")."""
    opening = between[0]
    is_named = opening.word[0].isupper() and len(opening.word) > 1
    return all(t.is_word for t in between) and (is_named or opening.lower in _ARTICLES - {"a", "an"})


def _at_a_cost(sentence: Sentence, cost: NounPhrase, number_tokens: set[int]) -> NounPhrase | None:
    """ "two mills, said to be at a cost of USD 3 million each": what is had at a cost that says no more."""
    tokens, i = sentence.tokens, cost.first_token - 1
    if cost.text.lower() not in _COSTS or i < 3 or tokens[i].lower != "a" or tokens[i - 1].lower != "at":
        return None
    i -= 2
    while i > 0 and (not tokens[i].is_word or tokens[i].lower.endswith("ly")) and tokens[i].word not in {".", ";"}:
        i -= 1
    return noun_ending_at(sentence, i, number_tokens)


def of_percent(r: Reading, number_tokens: set[int]) -> NounPhrase | None:
    """What a share is of, what changes by it, or what it is told of."""
    first, after = extent(r, number_tokens)
    phrase = _of_asked(r.sentence, after) or _share_of(r.sentence, after, number_tokens)
    tokens = r.sentence.tokens
    is_half = r.mention.surface.lower().endswith("half") and after < len(tokens) and tokens[after].lower in _KNOWN
    if phrase is None and is_half and tokens[max(0, first - 1)].lower not in AUXILIARIES:
        phrase = after_number(r.sentence, after + 1, number_tokens)  # "half the fleet"
    if phrase is None and after + 1 < len(tokens) and tokens[after].lower == "as":
        named = after_number(r.sentence, after + 1, number_tokens)
        phrase = named if named is not None and named.is_person else None  # "15 percent as laborers"
    if phrase is None and tokens[0].lower == "of" and len(tokens) > 1 and tokens[1].lower in _KNOWN:
        whole = after_number(r.sentence, 2, number_tokens)
        is_owner = whole is None or whole.text.endswith(("'s", "’s"))
        phrase = None if is_owner else whole  # "Of those converts, 49 percent did not"
    if phrase is None and _they_say(r.sentence, after):
        return None  # "30 percent report having": of whom was told before
    if phrase is None:
        is_noun = first > 0 and r.sentence.tokens[first - 1].lower in {"a", "an"}
        thing = _thing(r.sentence, after, number_tokens, is_noun)
        phrase = _of_change(r.sentence, thing, number_tokens)
        phrase = told_fully(r.sentence, phrase, number_tokens) if phrase is not None else None
    return phrase or noun_of_amount(r.sentence, first, number_tokens)


def _they_say(sentence: Sentence, token: int) -> bool:
    """Whether the word behind a share is what those people say or think."""
    tokens = sentence.tokens
    if token + 1 >= len(tokens) or tokens[token].lower not in _THINKING or not tokens[token + 1].is_word:
        return False
    following = tokens[token + 1].lower
    return tokens[token].lower.endswith("ed") or following in _OPENS_OBJECT or following.endswith("ing")


def is_bare_change(phrase: NounPhrase | None) -> bool:
    """Whether a phrase is "increase" or the like and says nothing of what increases."""
    return phrase is not None and phrase.head in _CHANGES and phrase.after_token - phrase.first_token == 1


def of_measure(r: Reading, number_tokens: set[int]) -> NounPhrase | None:
    """What is weighed or measured: "140 kilos of cocaine", "a 183-foot vessel", "a cell about 40 feet wide"."""
    first, after = extent(r, number_tokens)
    phrase = substance(r.sentence, after, number_tokens, takes_names=True)
    is_attribute = "-" in r.mention.surface or (
        first and r.sentence.tokens[first - 1].lower in {"a", "an", "the", "its"}
    )
    if phrase is None and is_attribute:
        phrase = _thing(r.sentence, after, number_tokens)
    return phrase or noun_of_amount(r.sentence, first, number_tokens) or _thing(r.sentence, after, number_tokens)


def substance(sentence: Sentence, token: int, number_tokens: set[int], takes_names: bool = False) -> NounPhrase | None:
    """What follows an amount with "of", "in" or "worth of": "USD 2 billion in yearly fees"."""
    tokens = sentence.tokens
    i = token
    if i + 1 < len(tokens) and tokens[i].lower == "of" and tokens[i + 1].lower in _KNOWN:
        return after_number(sentence, i, number_tokens)
    is_back_pay = i + 2 < len(tokens) and tokens[i + 1].lower == "back" and is_head(tokens[i + 2])
    takes_noun = i + 1 < len(tokens) and (is_back_pay or tokens[i + 1].lower not in NOT_AFTER)
    if takes_noun and tokens[i].lower in {"of", "in", "worth"} and not _is_adverbial(sentence, i):
        first = i + 2 if tokens[i].lower == "worth" and tokens[i + 1].lower == "of" else i + 1
        if tokens[i].lower == "in" and first + 1 < len(tokens) and tokens[first].lower in {"a", "an", "the"}:
            named = after_number(sentence, first + 1, number_tokens)  # "in a company", not "in a year"
            is_thing = named is not None and named.head not in _OF_TIME and not tokens[first + 1].word[0].isupper()
            return named if is_thing else None
        is_name = first < len(tokens) and tokens[first].word[0].isupper() and not sentence.text.isupper()
        # "in Venezuelan checks" names no place
        following = tokens[first + 1] if is_name and first + 1 < len(tokens) else None
        if following is not None and following.word[0].islower() and following.lower not in STOPS:
            is_name = not (is_head(following) or singular(following.lower) in _MASS_NOUNS)
        is_name = is_name and not _is_fund(tokens[first].word)
        takes = takes_names and tokens[i].lower == "of"
        if first < len(tokens) and tokens[first].is_word and (takes or not is_name):
            return after_number(sentence, first, number_tokens)
    return None


def fine_on(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """ "a USD 500 fine on shops that sell": a fine right behind its amount together with those who pay it."""
    tokens = sentence.tokens
    if token + 1 >= len(tokens) or tokens[token].lower not in _FINES or tokens[token + 1].lower not in _PAID_BY:
        return None
    first = token + 2
    while first < len(tokens) and tokens[first].lower in _ARTICLES:
        first += 1
    return after_number(sentence, first, number_tokens) if first < len(tokens) else None


def _is_adverbial(sentence: Sentence, i: int) -> bool:
    """Whether "in" at token i only says how: "USD 500 in return for", "in the same manner"."""
    tokens = sentence.tokens
    if tokens[i].lower != "in" or i + 1 >= len(tokens):
        return False
    last = i + 1
    while last < min(i + 3, len(tokens) - 1) and tokens[last].lower in _SAME:
        last += 1
    return tokens[last].lower in _ADVERBIAL


def _is_fund(word: str) -> bool:
    """Whether a name behind "in" is the abbreviation of a kind of money ("USD 350 million in ESF")."""
    return word in _FUND_NAMES


def _past_each(sentence: Sentence, token: int) -> int:
    """Past "a year", "per month", "annually": how often says nothing of what the money is."""
    tokens = sentence.tokens
    if token + 1 < len(tokens) and tokens[token].lower in _EACH and singular(tokens[token + 1].lower) in _OF_TIME:
        return token + 2
    if token + 1 < len(tokens) and tokens[token].word == "/" and singular(tokens[token + 1].lower) in _OF_TIME:
        return token + 2
    if token < len(tokens) and tokens[token].lower in _HOW_OFTEN:
        return token + 1
    return token


def _thing(sentence: Sentence, token: int, number_tokens: set[int], is_noun: bool = False) -> NounPhrase | None:
    """The noun phrase right behind an amount: "a $3 billion financial package"; ``is_noun``: an article before the
    amount tells that a word which may be a verb is none ("a five percent lead").
    """
    tokens = sentence.tokens
    while token < len(tokens) and tokens[token].word in {"-", '"', "“", "”"}:
        token += 1
    if token >= len(tokens) or not tokens[token].is_word:
        return None
    word = tokens[token].lower
    following = tokens[token + 1].lower if token + 1 < len(tokens) else "."
    is_verb = word in COMMON_VERBS and (not word.endswith("ed") or following in STOPS or not following[0].isalpha())
    is_verb = is_verb and not (is_noun and word in _MAY_BE_NOUN)
    is_verb = is_verb or (word in _PAST_LIKE_NOUNS and following.endswith("ly"))  # "USD 23 million split evenly"
    if word in NOT_AFTER or word in STOPS or is_verb or (word.endswith("ly") and word not in {"family", "supply"}):
        return None
    phrase = after_number(sentence, token, number_tokens)
    if (
        phrase is None
        or (phrase.head in _OF_TIME and not _names_rate(phrase) and phrase.after_token - phrase.first_token < 3)
        or phrase.after_token - phrase.first_token > 7
    ):
        return None
    return _with_purpose(sentence, phrase) if phrase.head in _AGREEMENTS else phrase


def _names_rate(phrase: NounPhrase) -> bool:
    """Whether a noun says which rate or level it is ("a 21 percent poverty rate", not "at the same rate")."""
    opening, *rest = phrase.text.lower().split()
    return phrase.head in _RATES and bool(rest) and opening not in _OF_ANY_RATE and not opening.endswith(("er", "ed"))


def _of_asked(sentence: Sentence, token: int) -> NounPhrase | None:
    """ "half of those surveyed": people who are named by what they were asked."""
    tokens = sentence.tokens
    if token + 2 >= len(tokens) or tokens[token].lower != "of" or tokens[token + 1].lower not in {"those", "all"}:
        return None
    if tokens[token + 2].lower not in _ASKED:
        return None
    return NounPhrase(sentence.words(token + 1, token + 3), "person", token + 1, token + 3, True, "noun_after_number")


def _share_of(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """ "90 percent of their children": what the share is of; "20 percent of whom are Danes": what they are."""
    tokens = sentence.tokens
    if token < len(tokens) and tokens[token].word in _QUOTES:
        token += 1  # '"98 percent" of the public'
    if token >= len(tokens) or tokens[token].lower != "of":
        return None
    following = tokens[token + 1].lower if token + 1 < len(tokens) else "the"
    if token + 3 < len(tokens) and following in {"whom", "which", "them"}:
        return after_number(sentence, token + 3, number_tokens)
    # "half of the original 2,300 Palestinians"
    whole = sentence.mention_within(token + 1, token + 5)
    if whole is not None:
        return after_number(sentence, whole[1], number_tokens)
    if token + 3 < len(tokens) and following in _KNOWN and tokens[token + 2].word[0].isdigit():
        return after_number(sentence, token + 3, number_tokens)  # "of those 40 officers": a number that points back
    # after_number passes over "of the" by itself
    return after_number(sentence, token if following in _KNOWN else token + 1, number_tokens)


def _of_change(sentence: Sentence, phrase: NounPhrase | None, number_tokens: set[int]) -> NounPhrase | None:
    """ "a 10 percent increase in automobile fees": what a change is of."""
    tokens = sentence.tokens
    if phrase is None or phrase.head not in _CHANGES:
        return phrase
    i = phrase.after_token
    if i + 1 < len(tokens) and tokens[i].lower in {"in", "of"} and not tokens[i + 1].word[0].isdigit():
        return after_number(sentence, i + 1, number_tokens) or phrase
    return phrase


def _purpose(sentence: Sentence, token: int, number_tokens: set[int]) -> NounPhrase | None:
    """What money is for: the words after "for", "to <verb>" or "toward", else whom it goes to or comes from."""
    tokens = sentence.tokens
    for i in range(token, min(token + 5, len(tokens) - 1)):
        word = tokens[i].lower
        if not tokens[i].is_word or word == "and":
            break
        bought = sentence.mention_within(i + 1, i + 2) if word == "for" else None
        if bought is not None and bought[2].kind == "count":
            return after_number(sentence, bought[1], number_tokens)  # "USD 90 for 1,622 pills"
        if word in {"for", "to", "toward", "towards", "from", "into"} and tokens[i + 1].is_word:
            is_to_do = word == "to" and not tokens[i + 1].word[0].isupper() and tokens[i + 1].lower not in _KNOWN
            phrase = after_number(sentence, i + (2 if is_to_do else 1), number_tokens)
            after = min(i + 1 + PURPOSE, len(tokens))
            after = next((k for k in range(i + 2, after) if not tokens[k].is_word and k not in number_tokens), after)
            return phrase or NounPhrase(sentence.words(i + 1, after), "", i + 1, after, False, "purpose")
    return None


def _for_what(sentence: Sentence, told_of: NounPhrase, token: int, number_tokens: set[int]) -> NounPhrase:
    """ "a grant of USD 250,000 for clinics": an agreement before an amount together with what follows that."""
    tokens = sentence.tokens
    is_for = token < len(tokens) and tokens[token].lower in {"for", "to"}
    *_, last = named = told_of.text.split()[-3:]
    if not is_for or singular(last.lower()) not in _GIVEN_AGREEMENTS:
        return told_of
    purpose = _purpose(sentence, token, number_tokens)
    if purpose is None:
        return told_of
    leading = tokens[token].lower if purpose.first_token <= token + 2 else "for"
    return replace(told_of, text=f"{' '.join(named)} {leading} {purpose.text}".rstrip("."))


def _with_purpose(sentence: Sentence, thing: NounPhrase) -> NounPhrase:
    """ "a contract to build a road": an agreement together with what it is for."""
    tokens = sentence.tokens
    for i in range(thing.after_token, min(thing.after_token + 8, len(tokens) - 1)):
        if tokens[i].lower in {"for", "to", "provide", "support"} and not tokens[i + 1].word[0].isupper():
            after = i + 1
            while after < min(i + PURPOSE, len(tokens)) and tokens[after].is_word:
                after += 1
            text = sentence.words(thing.first_token, after)
            return NounPhrase(text, thing.head, thing.first_token, thing.after_token, False, "purpose")
    return thing
